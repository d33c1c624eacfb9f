"""The lab of `--simulate`: tickets, blocks and a histogram as a PC of this speed would have them.

No hash is made: everything is drawn, from the lab's seed. Times are simulated ones, so they pass at the
simulation's speed. As in the real lab the easiest target is the one at which some 32 blocks come between two
looks; a faster simulation makes it harder.
"""

from __future__ import annotations

import math
import random
from dataclasses import replace
from typing import TYPE_CHECKING

from miners.formats.target import hashes_per_share
from warmgui.core.lab.tickets import nbits_of_bits, ticket_of
from warmgui.core.messages import MinerLabStats, MinerReplayed
from warmgui.core.model_lab import REPLAY, Replayed, Ticket, ZeroBits
from warmgui.core.money.mining import target_of_nbits
from warmgui.io.sensors.simulated_chain import MOST_BLOCKS, SimulatedChain

if TYPE_CHECKING:
    from warmgui.core.messages import ChangeLab, Inbox
    from warmgui.core.model_lab import LabWork

EXACT_BINS, SAMPLE_BINS = 48, 33
SAMPLED_HZ = 8000.0
_REPORTED_HZ = 100.0
_SPACE = 2**32
_EXACT_COIN = 4096
"""So many coins are tossed one by one; more of them are a normal law."""
_HASH_BITS = 256
_DEFAULT_BITS = 32

HISTORIC: tuple[tuple[str, int, str, int, str], ...] = (
    ("genesis", 0, "2009-01-03", 2083236893,
     "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"),
    ("1", 1, "2009-01-09", 2573394689,
     "00000000839a8e6886ab5951d76f411475428afc90947ee320161bbf18eb6048"),
    ("170", 170, "2009-01-12", 1889418792,
     "00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee"),
    ("100000", 100000, "2010-12-29", 274148111,
     "000000000003ba27aa200b1cecaad478d2b00432346c3f1f3986da1afd33e506"),
    ("125552", 125552, "2011-05-21", 2504433986,
     "00000000000000001e8d6829a8a21adc5d38d0a473b144b6765798e61f98bd1d"),
    ("840000", 840000, "2024-04-20", 3932395645,
     "0000000000000000000320283a032748cef8227873ff4872689bf23f1cda83a5"),
)  # fmt: skip
"""Name, height, date, nonce and hash of the blocks that the miner knows, as any explorer shows them."""


class SimulatedReplay:
    """Historic blocks, one after the other; their nonces stand where they really stand.

    Args:
        names: as `LabWork.replay` has them; unknown ones are left out.
    """

    def __init__(self, names: str) -> None:
        wanted = [name.strip() for name in names.split(",")]
        known = {row[0]: row for row in HISTORIC} | {str(row[1]): row for row in HISTORIC}
        self._rows = list(HISTORIC) if wanted == ["all"] else [known[n] for n in wanted if n in known]
        self._hashes = 0.0
        self._seconds = 0.0
        self._news: list[Inbox] = []

    @property
    def name(self) -> str:
        """Of the block that is searched; "" after the last."""
        return self._rows[0][0] if self._rows else ""

    @property
    def searched(self) -> float | None:
        """Part of its nonces, 0..1."""
        return min(self._hashes / _SPACE, 1.0) if self._rows else None

    def pass_time(self, step_s: float, hashes: float) -> None:
        """So many hashes in so many seconds."""
        self._hashes += hashes
        self._seconds += step_s
        while self._rows:
            name, height, date, nonce, hash_hex = self._rows[0]
            needed = int.from_bytes(nonce.to_bytes(4, "little"), "big") + 1
            if self._hashes < needed:
                return
            left = self._hashes - needed
            rate_hs = hashes / step_s if step_s > 0 and hashes > 0 else math.inf
            found = Replayed(name, height, date, nonce, hash_hex, needed, self._seconds - left / rate_hs)
            self._news.append(MinerReplayed(found))
            self._rows.pop(0)
            self._hashes, self._seconds = left, left / rate_hs

    def tell(self) -> list[Inbox]:
        """What happened since the last call."""
        told, self._news = self._news, []
        return told


class SimulatedLab:
    """One session of the lab on its own chain.

    Args:
        work: what it is asked for.
        full_hs: of all devices.
        device: whose blocks ours are.
        begun_utc: wall time.
    """

    def __init__(self, work: LabWork, full_hs: float, device: str, begun_utc: float) -> None:
        self._rng = random.Random(work.seed)  # noqa: S311 - a simulation that can be repeated
        self._chain = SimulatedChain(_sane(work), self._rng, device, begun_utc)
        self._full_hs = full_hs
        self._exact_from = max(math.ceil(math.log2(full_hs / _REPORTED_HZ)), 0)
        self._counts = [0] * (_HASH_BITS + 1)
        self._sample = [0] * (_HASH_BITS + 1)
        self._sampled_part = 0.0
        self._ticket: Ticket | None = None
        self._best: Ticket | None = None
        self._news: list[Inbox] = []
        self._since_told_s = 0.0

    def change(self, command: ChangeLab) -> None:
        """What the engine changed."""
        if command.nbits is not None and _is_target(command.nbits):
            self._chain.choose_nbits(command.nbits)
        if command.others_hs is not None:
            self._chain.others_hs = max(command.others_hs, 0.0)
        if command.delay_s is not None:
            self._chain.delay_s = max(command.delay_s, 0.0)

    def pass_time(self, step_s: float, hashes: float) -> None:
        """So many hashes in so many seconds; while there are none, everything stands still."""
        if hashes <= 0 or step_s <= 0:
            return
        self._since_told_s += step_s
        most_hz = MOST_BLOCKS / max(self._since_told_s, 1.0)
        easiest_bits = min(max(math.ceil(math.log2(self._full_hs / most_hz)), 1), _HASH_BITS)
        if target_of_nbits(self._chain.nbits) > target_of_nbits(nbits_of_bits(easiest_bits)):
            self._chain.choose_nbits(nbits_of_bits(easiest_bits))
        target = target_of_nbits(self._chain.nbits)
        self._news += self._chain.pass_time(step_s, hashes / step_s, most_hz)
        self._count(int(hashes), target)
        self._sampled_part += SAMPLED_HZ * step_s
        drawn, self._sampled_part = int(self._sampled_part), self._sampled_part % 1.0
        for bits, number in enumerate(self._spread(drawn)):
            self._sample[bits] += number
        self._ticket = ticket_of(f"{self._rng.getrandbits(_HASH_BITS):064x}")

    def tell(self) -> list[Inbox]:
        """What happened since the last call, and how it stands."""
        self._since_told_s = 0.0
        zero_bits = ZeroBits(
            hashes=int(self._chain.hashes),
            exact_from=self._exact_from,
            exact=_held(self._counts[self._exact_from :], EXACT_BINS),
            sampled=sum(self._sample),
            sample=_held(self._sample, SAMPLE_BINS),
        )
        told, self._news = self._news, []
        stats = MinerLabStats(
            hashes=zero_bits.hashes,
            elapsed_s=self._chain.at_s,
            height=self._chain.height,
            nbits=self._chain.nbits,
            block_elapsed_s=self._chain.since_block_s,
            zero_bits=zero_bits,
            ticket=self._ticket,
            best=self._best,
            others_hs=self._chain.others_hs,
            delay_s=self._chain.delay_s,
        )
        return [*told, stats]

    # ---- inside ----------------------------------------------------------------------------------------

    def _count(self, hashes: int, target: int) -> None:
        """Hashes by their zero bits: blocks as they were found, of the others only what is no block."""
        spread = self._spread(hashes)
        for bits, number in enumerate(spread):
            spread[bits] = self._coins(number, 1.0 - _block_part(bits, target))
        top = max((bits for bits, number in enumerate(spread) if number), default=0)
        found, self._chain.found = self._chain.found, []
        for block in found:
            spread[_HASH_BITS - int(block.hash_hex, 16).bit_length()] += 1
            self._keep(ticket_of(block.hash_hex, block.header_hex))
        for bits, number in enumerate(spread):
            self._counts[bits] += number
        if self._best is None or top > self._best.zero_bits:
            number = self._rng.getrandbits(_HASH_BITS - 1 - top) | 1 << (_HASH_BITS - 1 - top)
            self._keep(ticket_of(f"{number:064x}"))

    def _keep(self, ticket: Ticket) -> None:
        if self._best is None or ticket.hash_hex < self._best.hash_hex:
            self._best = ticket

    def _spread(self, hashes: int) -> list[int]:
        """How many of so many hashes have 0, 1, 2 ... leading zero bits."""
        counts = [0] * (_HASH_BITS + 1)
        left = hashes
        for bits in range(_HASH_BITS):
            if not left:
                break
            more = self._coins(left, 0.5)
            counts[bits], left = left - more, more
        return counts

    def _coins(self, count: int, part: float) -> int:
        """How many of so many chances of `part` each come true."""
        if part in {0.0, 1.0} or count <= 0:
            return count if part == 1.0 else 0
        if count > _EXACT_COIN:
            drawn = round(self._rng.gauss(count * part, math.sqrt(count * part * (1.0 - part))))
            return min(max(drawn, 0), count)
        if part == 0.5:  # noqa: PLR2004 - a fair coin is a bit
            return self._rng.getrandbits(count).bit_count()
        return sum(self._rng.random() < part for _ in range(count))


def lab_of(work: LabWork, full_hs: float, device: str, begun_utc: float) -> SimulatedLab | SimulatedReplay:
    """What the engine asked for, simulated."""
    if work.kind == REPLAY:
        return SimulatedReplay(work.replay)
    return SimulatedLab(work, full_hs, device, begun_utc)


def _block_part(bits: int, target: int) -> float:
    """Which part of the hashes with exactly so many leading zero bits meets the target."""
    least = 1 << (_HASH_BITS - 1 - bits) if bits < _HASH_BITS else 0
    if target < least:
        return 0.0
    return min((target + 1 - least) / max(least, 1), 1.0)


def _sane(work: LabWork) -> LabWork:
    """With a target, whatever was asked for."""
    return work if _is_target(work.nbits) else replace(work, nbits=nbits_of_bits(_DEFAULT_BITS))


def _is_target(nbits: int) -> bool:
    try:
        return hashes_per_share(target_of_nbits(nbits)) >= 1.0
    except ValueError:
        return False


def _held(counts: list[int], bins: int) -> tuple[int, ...]:
    return (*counts[: bins - 1], sum(counts[bins - 1 :]))
