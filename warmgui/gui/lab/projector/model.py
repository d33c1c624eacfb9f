"""What the projector shows of a class, as data: figures, boards, sentences. Nicknames only. No Qt."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from warmgui.core.lab.classroom import boards
from warmgui.core.lab.gamma import mean_bounds
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model_class import ClassState, Student

MOST_DOTS = 40
_LOG_FROM = 12.0
"""Hash powers that differ by more than this are drawn over powers of ten."""


@lru_cache(maxsize=4096)
def poisson_interval(count: int) -> tuple[float, float]:
    """Ends of the 95 % interval of a mean of which `count` happened; asked for again every second."""
    return mean_bounds(count)


def drawn_students(state: ClassState) -> tuple[Student, ...]:
    """Those of whom a luck is known, most hashes first; so many as a figure can hold."""
    known = [one for one in state.students if one.expected_blocks > 0 and one.hashes > 0]
    return tuple(sorted(known, key=lambda one: (-one.hashes, one.nickname))[:MOST_DOTS])


def luck_plot(state: ClassState) -> Plot:
    """Blocks over expected blocks, against the hashes that were made, each student a dot."""
    drawn = drawn_students(state)
    x = tuple(one.hashes for one in drawn)
    ends = [poisson_interval(one.blocks) for one in drawn]
    low = tuple(end[0] / one.expected_blocks for end, one in zip(ends, drawn, strict=True))
    high = tuple(end[1] / one.expected_blocks for end, one in zip(ends, drawn, strict=True))
    dots = Series(
        "luck",
        translate("class", "Luck of each student"),
        "dots",
        x,
        tuple(one.luck for one in drawn),
        low=low,
        high=high,
        names=tuple(one.nickname for one in drawn),
        provenance=Provenance.MEASURED,
    )
    wide = bool(x) and max(x) > _LOG_FROM * min(x)
    return Plot(
        "class-luck",
        translate("class", "Luck against hash power"),
        Axis(translate("class", "hashes so far, estimated from shares"), "hashes", logarithmic=wide),
        Axis(
            translate("class", "blocks found over expected"),
            "fraction",
            low=0.0,
            high=_top(drawn, high),
        ),
        (dots,),
        (Mark("y", 1.0, translate("class", "as expected")),),
        translate("class", "The bars hold 95 of 100 cases if only luck decides (Poisson)."),
    )


def steps_plot(state: ClassState) -> Plot:
    """The difficulty of each block, and of the one that is searched now."""
    heights = [float(block.height) for block in state.blocks]
    values: list[float | None] = [block.difficulty for block in state.blocks]
    if state.difficulty is not None:
        heights.append(float(searched_height(state)))
        values.append(state.difficulty)
    known = [value for value in values if value]
    wide = bool(known) and max(known) > _LOG_FROM * min(known)
    steps = Series(
        "difficulty",
        translate("class", "Difficulty"),
        "steps",
        tuple(heights),
        tuple(values),
        tone="cost",
        provenance=Provenance.MEASURED,
    )
    marks = tuple(
        Mark("x", float(one.height), translate("class", "adjusted")) for one in state.retargets[-1:]
    )
    return Plot(
        "class-difficulty",
        translate("class", "Difficulty, block by block"),
        Axis(translate("class", "block"), "height"),
        Axis(translate("class", "difficulty"), "difficulty", logarithmic=wide, low=None if wide else 0.0),
        (steps,),
        marks,
    )


def retarget_words(state: ClassState) -> Text:
    """The last change of the difficulty in a sentence; none yet: how it will come about."""
    if state.retargets:
        last = state.retargets[-1]
        return translate(
            "class",
            "Block {height}: the last blocks took {took} instead of {aimed}, so the difficulty went from "
            "{old} to {new}.",
            height=Amount(float(last.height), "height"),
            took=Amount(last.took_s, "duration_s"),
            aimed=Amount(last.aimed_s, "duration_s"),
            old=Amount(last.old_difficulty, "difficulty"),
            new=Amount(last.new_difficulty, "difficulty"),
        )
    plan = state.plan
    if plan is None or plan.retarget_blocks == 0:
        return translate("class", "The difficulty stays as it is.")
    return translate(
        "class",
        "Every {count} blocks the difficulty follows, so that a block takes {time} on average.",
        count=plan.retarget_blocks,
        time=Amount(plan.block_s, "duration_s"),
    )


def here(state: ClassState) -> int:
    """How many students are connected now."""
    return sum(1 for one in state.students if one.connections > 0)


def found_blocks(state: ClassState) -> int:
    """How many blocks the chain has; only the newest of a long one are listed."""
    return state.blocks[-1].height if state.blocks else 0


def searched_height(state: ClassState) -> int:
    """Of the block that is searched now."""
    return found_blocks(state) + 1


def since_block_s(state: ClassState) -> float | None:
    """Seconds since the last block, or since the class began; None while it is not open."""
    if state.state != "open":
        return None
    began = state.blocks[-1].at_utc if state.blocks else state.opened_utc
    return max(state.now_utc - began, 0.0)


def by_hash(state: ClassState) -> tuple[tuple[str, Text], ...]:
    """Who hashed the most: nickname and what stands beside it."""
    return tuple((one.nickname, _amount(one.hashes, "hashes")) for one in boards.by_hashes(state.students))


def by_luck(state: ClassState) -> tuple[tuple[str, Text], ...]:
    """Who had the most luck: nickname and what stands beside it."""
    return tuple((one.nickname, _luck_words(one)) for one in boards.by_luck(state.students))


def cheats(state: ClassState) -> tuple[Text, ...]:
    """What miners do wrong, in sentences that name them; those who are refused for good last."""
    warned = sorted((one for one in state.students if one.warning), key=lambda one: one.banned)
    return tuple(one.warning for one in warned)


def _luck_words(one: Student) -> Text:
    return translate(
        "class",
        "{luck} · {blocks} of {expected}",
        luck=Amount(one.luck, "fraction"),
        blocks=Amount(float(one.blocks), "height"),
        expected=Amount(one.expected_blocks, "count"),
    )


def _amount(value: float, kind: str) -> Text:
    return translate("class", "{amount}", amount=Amount(value, kind))


def _top(drawn: tuple[Student, ...], high: tuple[float, ...]) -> float | None:
    """Where the axis ends: all dots are on it, but not the whole bars of those who hashed least."""
    if not drawn:
        return None
    luckiest = max(one.luck or 0.0 for one in drawn)
    return max(min(max(high), 1.5 * high[len(high) // 2]), 1.15 * luckiest, 2.0)
