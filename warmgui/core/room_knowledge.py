"""What the nightly fits have learned, in words; and what becomes of it when another fit arrives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.heat.learned import NO_HEATING, UNSAID, Attempt, LearnedRoom, Radiator, Trace
from warmgui.core.model_room import RoomKnowledge
from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

DAYS_NEEDED = 7.0
LEAST_DAYS = 5.0
"""Before that no fit is tried."""
MOST_VERSIONS = 10
RELATIVE_GAIN, GAIN_K = 0.10, 0.05
"""A fit is accepted when its error on the hold-out days is smaller by both."""
WIDEST_SIGMA = 0.12
"""Of the heat loss, relative, one sigma: so that what is accepted is right to 15 %; more days will tell."""
NOBODY_KNOWS = (
    # what is missing, in the order in which it is looked for
    "no_room",
    "no_heat",
    "no_outdoor",
)


def attempt_of(
    code: str,
    values: dict[str, float],
    at_utc: float,
    room: LearnedRoom | None = None,
    trace: Trace | None = None,
) -> Attempt:
    """An attempt with its sentence.

    Raises:
        KeyError: a number of the sentence is missing.
    """
    accepted = code == "accepted"
    return Attempt(at_utc, accepted, attempt_words(code, values), room, trace, code, tuple(values.items()))


def attempt_words(code: str, values: dict[str, float]) -> Text:
    """Why a fit was accepted or not, in one sentence."""
    match code:
        case "accepted":
            return translate(
                "learning",
                "Accepted: a day ahead it is off by {error}, what was in force by {before}.",
                error=_kelvin(values["error_k"]),
                before=_kelvin(values["before_k"]),
            )
        case "not_better":
            return translate(
                "learning",
                "Not accepted: a day ahead it is off by {error}, what is in force by {before};"
                " that is not at least 10 % and 0.05 K better.",
                error=_kelvin(values["error_k"]),
                before=_kelvin(values["before_k"]),
            )
        case "uncertain":
            return translate(
                "learning",
                "Not accepted: the heat loss is known to {sigma} only. Days with different weather,"
                " or with more and less heat, would tell it.",
                sigma=Amount(values["sigma"], "percent"),
            )
        case "unsaid":
            return translate(
                "learning",
                "Not accepted: the heat loss is known to {sigma} only. If nothing else heats this room, say"
                " so: then it is known better.",
                sigma=Amount(values["sigma"], "percent"),
            )
        case "few_days":
            return learning_words(values["days"])
    return _SENTENCES.get(code, _SENTENCES["no_fit"])


_SENTENCES = {
    "no_room": translate(
        "learning",
        "Nothing to learn from yet: a thermometer in the room is needed (a typed-in value is not enough).",
    ),
    "no_heat": translate("learning", "Nothing to learn from yet: the heat of this PC is not known."),
    "no_outdoor": translate(
        "learning",
        "Nothing to learn from yet: the outdoor temperature is only declared. Switch the weather on or add a"
        " sensor outside.",
    ),
    "constant": translate("learning", "The room hardly changed in these days: nothing can be told apart."),
    "no_fit": translate("learning", "No room that is built like one explains these data."),
    "held": translate(
        "learning",
        "A radiator held the room all the time: its temperature tells nothing about the heat loss.",
    ),
    "ended": translate("learning", "The fit ended without an answer; it is tried again the next night."),
    "late": translate("learning", "The fit took too long and was ended; it is tried again the next night."),
    "garbage": translate("learning", "The fit gave no usable answer; it is tried again the next night."),
    "not_started": translate("learning", "The fit could not be started; it is tried again the next night."),
    "unread": translate(
        "learning", "The history could not be read for a fit; it is tried again the next night."
    ),
}


def learning_words(days: float) -> Text:
    """Before the first accepted fit."""
    return translate(
        "learning",
        "Still learning, day {day} of about {needed}.",
        day=Amount(float(int(days) + 1), "count"),
        needed=Amount(DAYS_NEEDED, "count"),
    )


def radiator_words(held_c: float, displaced_kwh: float, total_kwh: float, days: float) -> Text:
    """A radiator that holds the room, what our heat came to, and what the program does about it."""
    return translate(
        "learning",
        "A radiator already holds this room at about {held}: of the last {days} days’ {total}, about"
        " {part} only took its place. The program does not fight it: it adds only what your target lacks.",
        held=Amount(held_c, "temperature_c"),
        days=Amount(days, "count"),
        total=Amount(total_kwh, "heat_kwh"),
        part=Amount(displaced_kwh, "heat_kwh"),
    )


def knowledge_words(knowledge: RoomKnowledge) -> Text:
    """The state of learning in one sentence."""
    model, attempt = knowledge.model, knowledge.attempt
    if model is not None:
        return translate(
            "learning",
            "Learned from {days} days; the error of a day ahead is {error}.",
            days=Amount(float(round(model.days)), "count"),
            error=_kelvin(model.error_k),
        )
    if knowledge.versions:
        return translate("learning", "The declared room is in force; learning goes on.")
    if attempt is not None and attempt.code in NOBODY_KNOWS:
        return attempt.text
    if knowledge.days >= DAYS_NEEDED and attempt is not None:
        return translate(
            "learning",
            "Still learning, {days} days so far. {why}",
            days=_days(knowledge.days),
            why=attempt.text,
        )
    return learning_words(knowledge.days)


def told(knowledge: RoomKnowledge) -> RoomKnowledge:
    """The same with its sentence."""
    return replace(knowledge, text=knowledge_words(knowledge), days_needed=DAYS_NEEDED)


def taken(
    knowledge: RoomKnowledge,
    attempt: Attempt,
    radiator: Radiator | None,
    days: float,
    other_heating: str = UNSAID,
) -> RoomKnowledge:
    """After a fit: an accepted room is in force from now on, whatever one went back to before.

    What a radiator gives changes with the weather: that is taken from every fit, accepted or not.

    Args:
        knowledge: before it.
        attempt: what came of it.
        radiator: that it recognised.
        days: of usable data.
        other_heating: what was said when it was made. A room in force that rests on another answer, and
            which this fit cannot replace, gives way to the declared one.
    """
    versions, model = knowledge.versions, knowledge.model
    if attempt.accepted and attempt.room is not None:
        model = attempt.room
        versions = kept((model, *versions))
    elif attempt.room is not None and model is not None and contradicts(model, other_heating):
        model = None
    elif attempt.room is not None and model is not None:
        seen = attempt.room
        model = replace(model, radiator_w=seen.radiator_w, radiator_sigma_w=seen.radiator_sigma_w)
        versions = tuple(model if room.version == model.version else room for room in versions)
    return told(RoomKnowledge(model=model, attempt=attempt, versions=versions, days=days, radiator=radiator))


def contradicts(room: LearnedRoom, other_heating: str) -> bool:
    """Whether a fitted room rests on what is no longer said: on no heating, or on a radiator."""
    if other_heating == NO_HEATING:
        return room.radiator_w > 0
    return room.other_heating == NO_HEATING


def rolled_back(knowledge: RoomKnowledge, version: int) -> RoomKnowledge | None:
    """An older fit in force again (0: the declared room); None where there is no such version."""
    if version == 0:
        return told(replace(knowledge, model=None))
    found = next((room for room in knowledge.versions if room.version == version), None)
    return None if found is None else told(replace(knowledge, model=found))


def kept(versions: Sequence[LearnedRoom]) -> tuple[LearnedRoom, ...]:
    """The newest few, newest first."""
    return tuple(sorted(versions, key=lambda room: -room.version)[:MOST_VERSIONS])


def next_version(knowledge: RoomKnowledge) -> int:
    """Numbers are never used twice."""
    return 1 + max((room.version for room in knowledge.versions), default=0)


def better(error_k: float, before_k: float) -> bool:
    """Whether an error is so much smaller that a fit is accepted."""
    return error_k <= (1.0 - RELATIVE_GAIN) * before_k and error_k <= before_k - GAIN_K


def missing(days: float, room: float, heat: float, outdoor: float) -> str:
    """What keeps a room from being learned, as a code; "" when only time is missing.

    Args:
        days: usable days.
        room: share of the time in which the room was measured.
        heat: in which our heat was known.
        outdoor: in which the outdoor temperature came from a sensor or a weather service.
    """
    if days >= 1.0:
        return ""
    shares = {"no_room": room, "no_heat": heat, "no_outdoor": outdoor}
    return next((code for code in NOBODY_KNOWS if shares[code] <= 0.0), "")


def _kelvin(value: float) -> Amount:
    return Amount(value, "temperature_difference_c")


def _days(value: float) -> Amount:
    return Amount(float(int(value)), "count")
