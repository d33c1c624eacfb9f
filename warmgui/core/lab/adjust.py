"""How difficulty follows hash power: bitcoin's rule on the lab's own chain, with numbers of that chain.

The rule is bitcoin's with fewer blocks and less time (Bitcoin Core `CalculateNextWorkRequired`): the target
is scaled by how long the last blocks took over how long they should take, and at most by four either way.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.formats.target import MAX_TARGET, hashes_per_share, nbits_from_target
from warmgui.core.lab.adjust_chain import chain_cells
from warmgui.core.money.mining import target_of_nbits
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.lab.adjust_chain import Cell
    from warmgui.core.model_lab import LabStatus, Retarget

RETARGET_BLOCKS = (4, 32)
"""From how many blocks on, to how many, the difficulty can follow here; bitcoin's own are 2016."""
BLOCK_S = (2.0, 30.0)
OTHERS_TIMES = 4.0
"""The simulated miners have at most so many times the power of this PC."""
_EASIEST_HASHES = 2.0**18
"""Below it a hash meets difficulty by the thousand a second, and only messages would be measured."""
_SHOWN_BLOCKS, _SHOWN_MARKS = 60, 6
_POWER_POINTS = 900


def nbits_of_hashes(hashes: float) -> int:
    """The compact target that so many hashes meet once on average; at least one hash.

    Raises:
        ValueError: it is not a finite number.
    """
    if not math.isfinite(hashes):
        raise ValueError(f"{hashes!r} hashes are no difficulty")
    numerator, denominator = max(hashes, 1.0).as_integer_ratio()
    return nbits_from_target(min(max((denominator << 256) // numerator, 1), MAX_TARGET))


def hashes_of_nbits(nbits: int) -> float:
    """How many hashes a block of this compact target takes on average.

    Raises:
        ValueError: it is no target, see `target_of_nbits`.
    """
    return hashes_per_share(target_of_nbits(nbits))


def first_nbits(hashrate_hs: float, block_s: float) -> int:
    """The target at which so much hash power finds a block every `block_s` seconds, where a PC can follow."""
    return nbits_of_hashes(max(hashrate_hs * block_s, _EASIEST_HASHES))


def change_of(retarget: Retarget) -> float:
    """New difficulty over old: what really became of it."""
    return hashes_of_nbits(retarget.new_nbits) / hashes_of_nbits(retarget.old_nbits)


def speed_of(retarget: Retarget) -> float:
    """How many times as fast as aimed at the blocks came; infinite where they took no time."""
    return retarget.aimed_s / retarget.took_s if retarget.took_s > 0.0 else math.inf


def blocks_to_go(status: LabStatus) -> int | None:
    """Blocks that are still found at this difficulty, the one that is searched included; None: it stays."""
    every = status.work.retarget_blocks
    if every <= 0:
        return None
    since = status.retargets[-1].height if status.retargets else 1
    return max(every - (max(status.height, since) - since) % every, 1)


# ---- hash power, as it was seen -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Power:
    """Hash power at one time of the lab."""

    at_s: float
    own_hs: float | None
    """None while it is not measured."""
    others_hs: float


def with_power(seen: tuple[Power, ...], status: LabStatus) -> tuple[Power, ...]:
    """What was seen, and what is now; a new lab begins anew. Of too many points every other one goes."""
    now = Power(status.elapsed_s, status.hashrate_hs if status.runs else None, status.others_hs)
    if seen and now.at_s < seen[-1].at_s:
        seen = ()
    if seen and now.at_s == seen[-1].at_s:
        return (*seen[:-1], now) if status.runs else seen
    if len(seen) >= _POWER_POINTS:
        seen = seen[::2]
    return (*seen, now)


# ---- figures --------------------------------------------------------------------------------------


def block_times_plot(status: LabStatus) -> Plot:
    """How long each of the last blocks took, whose it is, and where the difficulty followed."""
    cells = chain_cells(status.blocks)
    if cells:
        least = max(cell.block.height for cell in cells) - _SHOWN_BLOCKS
        cells = tuple(cell for cell in cells if cell.block.height > least)
    kinds = (("us", _OWN, "main", status.simulated), ("others", _OTHERS, "other", True))
    series = [
        _bars(key, name, [c for c in cells if c.block.by == key and not c.aside], tone, simulated=made_up)
        for key, name, tone, made_up in kinds
    ]
    aside = [cell for cell in cells if cell.aside]
    if aside:
        series.append(
            Series(
                "orphans",
                translate("adjust", "Orphans: not part of the chain"),
                "dots",
                tuple(float(cell.block.height) for cell in aside),
                tuple(cell.block.seconds for cell in aside),
                tone="muted",
                provenance=Provenance.SIMULATED,
            )
        )
    marks = [
        Mark(
            "y",
            status.work.block_s,
            translate("adjust", "aimed at: {time}", time=Amount(status.work.block_s, "seconds")),
            "good",
        )
    ]
    first = min((cell.block.height for cell in cells), default=1)
    shown = [each for each in status.retargets if each.height >= first][-_SHOWN_MARKS:]
    marks += [Mark("x", each.height - 0.5, _step_words(each), "muted") for each in shown]
    return Plot(
        "block-times",
        translate("adjust", "How long each block took"),
        Axis(translate("adjust", "height of the block"), "height"),
        Axis(translate("adjust", "since the block before it"), "seconds", low=0.0),
        tuple(each for each in series if each.x),
        tuple(marks),
        _note(status),
        simulated=status.simulated,
    )


def power_plot(status: LabStatus, seen: tuple[Power, ...]) -> Plot:
    """Hash power over time, and the power for which the difficulty in force is right."""
    known = [each for each in seen if each.own_hs is not None]
    times = tuple(each.at_s for each in known)
    series = [
        Series(
            "asked",
            translate("adjust", "The difficulty is right for"),
            "steps",
            *_asked(status),
            tone="cost",
            provenance=_known(simulated=status.simulated),
        ),
        Series(
            "own",
            _OWN if status.simulated else translate("adjust", "This PC, measured"),
            "line",
            times,
            tuple(each.own_hs for each in known),
            tone="main",
            simulated=status.simulated,
            provenance=_known(simulated=status.simulated),
        ),
    ]
    if any(each.others_hs > 0.0 for each in known):
        both = tuple((each.own_hs or 0.0) + each.others_hs for each in known)
        name = translate("adjust", "With the others")
        known_as = _known(simulated=True)
        series.append(
            Series("all", name, "line", times, both, tone="other", simulated=True, provenance=known_as)
        )
    return Plot(
        "hash-power",
        translate("adjust", "The difficulty follows the hash power"),
        Axis(translate("adjust", "time of hashing"), "seconds", low=0.0),
        Axis(translate("adjust", "hash power"), "hashrate_hs", low=0.0),
        tuple(each for each in series if each.x),
        note=_note(status),
        simulated=status.simulated,
    )


_OWN = translate("adjust", "This PC")
_OTHERS = translate("adjust", "Others")


def _bars(key: str, name: Text, cells: list[Cell], tone: str, *, simulated: bool) -> Series:
    heights = tuple(float(cell.block.height) for cell in cells)
    times = tuple(cell.block.seconds for cell in cells)
    known = _known(simulated=simulated)
    return Series(key, name, "bars", heights, times, tone=tone, simulated=simulated, provenance=known)


def _known(*, simulated: bool) -> Provenance:
    return Provenance.SIMULATED if simulated else Provenance.MEASURED


def _step_words(retarget: Retarget) -> Text:
    return translate("adjust", "difficulty {change}", change=Amount(change_of(retarget), "times"))


def _asked(status: LabStatus) -> tuple[tuple[float, ...], tuple[float | None, ...]]:
    """Times, and for which hash power the difficulty was right from each of them on."""
    block_s = status.work.block_s
    if block_s <= 0.0 or status.work.nbits <= 0:
        return (), ()
    first = status.retargets[0].old_nbits if status.retargets else status.work.nbits
    points = [(0.0 if len(status.retargets) == 0 or first == status.work.nbits else _start(status), first)]
    points += [(each.at_s, each.new_nbits) for each in status.retargets]
    points.append((max(status.elapsed_s, points[-1][0]), points[-1][1]))
    return tuple(at for at, _ in points), tuple(hashes_of_nbits(nbits) / block_s for _, nbits in points)


def _start(status: LabStatus) -> float:
    """When the difficulty before the first retarget that is still known came into force."""
    return max(status.retargets[0].at_s - status.retargets[0].took_s, 0.0)


def _note(status: LabStatus) -> Text:
    if status.simulated:
        return translate("adjust", "All of it is simulated: nothing was hashed.")
    return translate(
        "adjust", "This PC's blocks were really hashed; those of the others are drawn at random (simulated)."
    )
