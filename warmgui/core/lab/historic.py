"""Historic blocks whose nonces this PC can find again; the miner holds their headers.

Whoever mined them had to find the right header, too; here all but the nonce is known, and only its 2^32
values are left to be tried. That is the honest small print of every replay, and `remine_words` says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warmgui.core.text import Amount, Text, translate

NONCES = 2**32
"""Values of a header's nonce."""


@dataclass(frozen=True, slots=True)
class HistoricBlock:
    """One block of bitcoin's chain."""

    name: str
    """As the miner knows it: of `LabWork.replay`."""
    height: int
    day: date
    """UTC, of the header's time."""
    nbits: int
    note: Text
    """What it is known for."""
    title: Text


def _block(
    name: str, height: int, day: date, nbits: int, note: Text, *, title: Text | None = None
) -> HistoricBlock:
    words = title or translate("lab", "Block {height}", height=Amount(float(height), "height"))
    return HistoricBlock(name, height, day, nbits, note, words)


BLOCKS: tuple[HistoricBlock, ...] = (
    _block(
        "genesis",
        0,
        date(2009, 1, 3),
        0x1D00FFFF,
        translate("lab", "The first block of all"),
        title=translate("lab", "Genesis block"),
    ),
    _block("1", 1, date(2009, 1, 9), 0x1D00FFFF, translate("lab", "The first block after the genesis block")),
    _block(
        "170",
        170,
        date(2009, 1, 12),
        0x1D00FFFF,
        translate("lab", "With the first payment from one person to another"),
    ),
    _block(
        "100000", 100_000, date(2010, 12, 29), 0x1B04864C, translate("lab", "The hundred-thousandth block")
    ),
    _block(
        "125552",
        125_552,
        date(2011, 5, 21),
        0x1A44B9F2,
        translate("lab", "The usual example of how a header is hashed"),
    ),
    _block("840000", 840_000, date(2024, 4, 20), 0x17034219, translate("lab", "The fourth halving")),
)
"""In order of height; the same as the miner's."""


@dataclass(frozen=True, slots=True)
class Remining:
    """How long it takes to find a nonce again."""

    mean_s: float
    """On average over all blocks: half of the nonces."""
    longest_s: float
    """All of them; it has turned up by then."""


def remining(hashrate_hs: float | None) -> Remining | None:
    """Times at this hashrate, H/s; None while nothing is hashed, or it is not known."""
    if hashrate_hs is None or not hashrate_hs > 0:
        return None
    longest = NONCES / hashrate_hs
    return Remining(longest / 2.0, longest)


def remine_words(hashrate_hs: float | None) -> Text:
    """How long it takes here, and why a block of 2024 takes no longer than one of 2009."""
    times = remining(hashrate_hs)
    if times is None:
        return translate(
            "lab", "How long it takes is known once this PC has hashed: there are {count} nonces to try.",
            count=Amount(float(NONCES), "height"),
        )  # fmt: skip
    return translate(
        "lab",
        "At {rate} the nonce turns up within {longest}, whatever the block: all but the nonce is known here, "
        "and {count} nonces are quickly tried. Its miner had to find the rest of the header, too.",
        rate=Amount(hashrate_hs, "hashrate_hs"),
        longest=Amount(times.longest_s, "duration_s"),
        count=Amount(float(NONCES), "height"),
    )
