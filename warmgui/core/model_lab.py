"""Nouns of the lab: what is hashed there for real, and what came of it. See `model`.

No slots: see `model`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.servers.entries import Server

MINE, YEAR, CHAIN, REPLAY, CLASS = "mine", "year", "chain", "replay", "class"
"""Kinds of lab work: one target; a year's difficulty; retargets and rivals; a historic block; a class."""


@dataclass(frozen=True)
class LabWork:
    """What the PC hashes while the lab runs."""

    kind: str
    """One of the kinds above."""
    nbits: int = 0
    """The compact target to begin with; not of REPLAY and CLASS."""
    ntime: int | None = None
    """Time of the first header (of a year); None: the present."""
    retarget_blocks: int = 0
    """CHAIN: the difficulty follows every so many blocks."""
    block_s: float = 10.0
    """CHAIN: seconds per block that it aims at."""
    others_hs: float = 0.0
    """CHAIN: simulated further hash power, H/s."""
    delay_s: float = 0.0
    """CHAIN: seconds that a block travels."""
    seed: int = 0
    replay: str = ""
    """REPLAY: name or height of a historic block, several with commas, or "all"."""
    server: Server | None = None
    """CLASS: the teacher's PC; its `user` is the nickname."""
    code: str = field(default="", repr=False)
    """CLASS: the join code."""


@dataclass(frozen=True)
class Ticket:
    """One hash, with the header that it is of."""

    hash_hex: str
    """As block explorers write it: the first digits are the most significant."""
    header_hex: str = ""
    """80 bytes."""
    bits: float = 0.0
    """log2 of how many hashes such a one takes on average."""
    zero_bits: int = 0
    """Leading zero bits."""


@dataclass(frozen=True)
class ZeroBits:
    """How many hashes had how many leading zero bits."""

    hashes: int
    """All that the devices made."""
    exact_from: int
    """From here on all of them are counted; below, a random sample is."""
    exact: tuple[int, ...]
    """Of exact_from + i zero bits; the last entry counts all with more."""
    sampled: int
    sample: tuple[int, ...]
    """Of i zero bits in the sample; the last entry counts all with more."""


@dataclass(frozen=True)
class LabBlock:
    """A block of the lab's chain."""

    height: int
    hash_hex: str
    header_hex: str
    by: str
    """"us" or "others" (simulated)."""
    device: str
    nbits: int
    bits: float
    """log2 of the hashes that a block of this target takes on average."""
    hash_bits: float
    """The same for this very hash."""
    nonce: int
    at_s: float
    """Seconds of hashing since the beginning."""
    seconds: float
    """Since the block before it."""
    hashes: int
    """Of this PC, since the block before it."""
    expected_hashes: float
    found_utc: float = 0.0
    state: str = "main"
    """"main", "rival" (another one of this height came first) or "orphan" (the chain went on without it)."""

    @property
    def luck(self) -> float | None:
        """Expected hashes over needed ones: above 1 is lucky; None of the simulated miners' blocks."""
        return self.expected_hashes / self.hashes if self.by == "us" and self.hashes > 0 else None


@dataclass(frozen=True)
class Retarget:
    """The difficulty followed the hash power."""

    height: int
    old_nbits: int
    new_nbits: int
    took_s: float
    aimed_s: float
    limited: bool
    at_s: float = 0.0


@dataclass(frozen=True)
class Replayed:
    """A historic block's nonce was found again."""

    name: str
    height: int
    date: str
    nonce: int
    hash_hex: str
    hashes: int
    seconds: float


@dataclass(frozen=True)
class LabStatus:
    """The lab's session, the running one or the last of this run of the program."""

    work: LabWork
    state: str
    """"starting", "running", "held" (power is withheld, see `text`) or "ended"."""
    text: Text = EMPTY
    """Why, in a sentence; what the server says, in a class."""
    ends_utc: float | None = None
    """It ends by itself then."""
    power_fraction: float = 1.0
    """Of what the devices can give, as asked for."""
    nbits: int = 0
    """In force now."""
    height: int = 0
    """Of the block that is searched."""
    others_hs: float = 0.0
    delay_s: float = 0.0
    hashes: int = 0
    elapsed_s: float = 0.0
    """Seconds of hashing."""
    hashrate_hs: float | None = None
    """Measured over the last seconds; None until that is known."""
    since_block_s: float = 0.0
    zero_bits: ZeroBits | None = None
    ticket: Ticket | None = None
    """A random hash of the last second."""
    best: Ticket | None = None
    blocks: tuple[LabBlock, ...] = ()
    """Newest last, the last few hundred, orphans included."""
    blocks_found: int = 0
    """Of this PC, all of them, orphans not counted."""
    retargets: tuple[Retarget, ...] = ()
    searched: float | None = None
    """REPLAY: part of the nonces that was searched, 0..1."""
    replaying: str = ""
    """REPLAY: name of the block that is searched now."""
    replayed: tuple[Replayed, ...] = ()
    accepted: int = 0
    """CLASS: shares that the class took since the beginning; then those that it refused."""
    refused: int = 0
    simulated: bool = False
    """No hash of it is real (`--simulate`)."""

    @property
    def runs(self) -> bool:
        """Whether it goes on."""
        return self.state != "ended"
