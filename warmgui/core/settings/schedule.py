"""Declaration of the week plan and the holidays, and how they stand in a settings file, readable by people.

    [schedule.week]
    monday = ["06:30 comfort", "22:30 eco"]

A wrong entry is named in a sentence and the rest is kept; what only stands in the wrong order is mended.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from warmgui.core.schedule.week_plan import (
    COLDEST_C,
    DAY_MIN,
    MOST_HOLIDAYS,
    MOST_SLOTS,
    PRESETS,
    STEP_MIN,
    WARMEST_C,
    WEEKDAYS,
    Holiday,
    Slot,
    WeekPlan,
)
from warmgui.core.settings.declaration import FileValue, setting
from warmgui.core.settings.words import is_finite_number, is_text, shown
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY_WORDS: dict[str, Text] = {
    "monday": translate("settings", "Monday"),
    "tuesday": translate("settings", "Tuesday"),
    "wednesday": translate("settings", "Wednesday"),
    "thursday": translate("settings", "Thursday"),
    "friday": translate("settings", "Friday"),
    "saturday": translate("settings", "Saturday"),
    "sunday": translate("settings", "Sunday"),
}
_SLOT = re.compile(r"(\d{1,2}):(\d{2})\s+(\S.*)", re.ASCII)
_HOLIDAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s*\.\.\s*(\d{4}-\d{2}-\d{2}))?\s+(\S.*)", re.ASCII)
_NUMBER = re.compile(r"\d{1,2}(?:[.,]\d{1,3})?", re.ASCII)
_Target = tuple[str, float | None]


class WeekCodec:
    """`Codec` of the week plan: a table with a list of "HH:MM preset" or "HH:MM temperature" per day."""

    def check(self, value: Any) -> Text:
        """What is wrong with a plan; nothing is mended here."""
        if not isinstance(value, WeekPlan) or not _are_days(value.days):
            return translate("settings", "The week plan cannot be “{value}”.", value=shown(value))
        for name, day in zip(WEEKDAYS, value.days, strict=True):
            if len(day) > MOST_SLOTS:
                return _of_day(name, _FULL)
            for slot in day:
                if not _is_start(slot.start_min) or not _is_target((slot.preset, slot.setpoint_c)):
                    return _of_day(name, _cannot(slot))
            if any(a.start_min >= b.start_min for a, b in itertools.pairwise(day)):
                return _of_day(name, translate("settings", "the times must stand in order, each once"))
        return EMPTY

    def read(self, plain: Any) -> FileValue:
        """The plan of a file. A day that is missing there, or is no list, stays as usual."""
        if not isinstance(plain, dict):
            told = translate("settings", "The week plan cannot be “{value}”.", value=shown(plain))
            return FileValue(WeekPlan(), (told,), lost=True)
        days = dict(zip(WEEKDAYS, WeekPlan().days, strict=True))
        problems: list[Text] = []
        lost = False
        for key, entries in plain.items():
            name = key.strip().lower() if isinstance(key, str) else ""
            if name not in days:
                problems.append(translate("settings", "“{name}” is not a day of the week.", name=shown(key)))
                lost = True
                continue
            found = _read_day(entries)
            problems.extend(_of_day(name, problem) for problem in found.problems)
            lost = lost or found.lost
            if found.value is not None:
                days[name] = found.value
        return FileValue(WeekPlan(tuple(days.values())), tuple(problems), lost)

    def plain(self, value: Any) -> Any:
        """A table of lists."""
        return {
            name: [f"{clock(slot.start_min)} {_target_words(slot.preset, slot.setpoint_c)}" for slot in day]
            for name, day in zip(WEEKDAYS, value.days, strict=True)
        }


class HolidaysCodec:
    """`Codec` of the holidays: a list of "first..last preset", both days included."""

    def check(self, value: Any) -> Text:
        """What is wrong with the list."""
        if not isinstance(value, tuple | list) or not all(isinstance(part, Holiday) for part in value):
            return translate("settings", "The holidays cannot be “{value}”.", value=shown(value))
        if len(value) > MOST_HOLIDAYS:
            return _TOO_MANY_HOLIDAYS
        for holiday in value:
            first, last = _date(holiday.first), _date(holiday.last)
            good = first is not None and last is not None and first <= last
            # "20261224" is a date, too, but would not stand in order with the others.
            good = good and (str(first), str(last)) == (holiday.first, holiday.last)
            if not good or not _is_target((holiday.preset, holiday.setpoint_c)):
                return _no_holiday(f"{holiday.first}..{holiday.last} {holiday.preset or holiday.setpoint_c}")
        return EMPTY

    def read(self, plain: Any) -> FileValue:
        """The holidays of a file, in the order of the calendar."""
        if not isinstance(plain, tuple | list):
            told = translate("settings", "The holidays cannot be “{value}”.", value=shown(plain))
            return FileValue((), (told,), lost=True)
        found: list[Holiday] = []
        problems: list[Text] = []
        lost = False
        for entry in plain:
            holiday = _read_holiday(entry)
            if holiday is None:
                problems.append(_no_holiday(entry))
                lost = True
                continue
            if holiday.first > holiday.last:
                holiday = Holiday(holiday.last, holiday.first, holiday.preset, holiday.setpoint_c)
                problems.append(
                    translate(
                        "settings", "The holiday “{value}” ended before it began: turned.", value=shown(entry)
                    )
                )
            if holiday in found:
                problems.append(
                    translate("settings", "The holiday “{value}” stood there twice.", value=shown(entry))
                )
                continue
            found.append(holiday)
        if len(found) > MOST_HOLIDAYS:
            problems.append(_TOO_MANY_HOLIDAYS)
            lost = True
        return FileValue(tuple(sorted(found[:MOST_HOLIDAYS], key=_calendar)), tuple(problems), lost)

    def plain(self, value: Any) -> Any:
        """A list of lines."""
        return [f"{_days_words(h)} {_target_words(h.preset, h.setpoint_c)}" for h in value]


@dataclass(frozen=True, slots=True)
class ScheduleSettings:
    """Which temperature is wanted when. The temperatures of the presets are in `ComfortSettings`."""

    enabled: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Heat by a week plan"),
        translate(
            "settings",
            "The target follows the plan. One that you set by hand counts until the next change of the plan.",
        ),
    )
    warm_by: bool = setting(
        True,  # noqa: FBT003 - the default of the field
        translate("settings", "Be warm at the time of the plan"),
        translate(
            "settings", "Heating begins earlier, by a lead that is learned from your room: 6 hours at most."
        ),
    )
    week: WeekPlan = setting(  # noqa: RUF009 - a description of the field, and a frozen default
        WeekPlan(), translate("settings", "Week plan"), hidden=True, codec=WeekCodec()
    )
    holidays: tuple[Holiday, ...] = setting(
        (), translate("settings", "Holidays"), hidden=True, codec=HolidaysCodec()
    )
    """In the order of the calendar; where two overlap, the one that began first counts."""


def clock(minute: int) -> str:
    """Minutes after midnight as people write them, "06:30"."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


# ---- one day -----------------------------------------------------------------------------------------------

_FULL = translate("settings", "there is room for {number} times a day", number=MOST_SLOTS)
_TOO_MANY_HOLIDAYS = translate("settings", "There is room for {number} holidays.", number=MOST_HOLIDAYS)


def _read_day(entries: Any) -> FileValue:
    """Slots in order; value None where there is no list."""
    if not isinstance(entries, tuple | list):
        return FileValue(None, (_cannot(entries),), lost=True)
    slots: dict[int, Slot] = {}
    problems: list[Text] = []
    lost = False
    latest = -1
    for entry in entries:
        slot = _read_slot(entry)
        if slot is None:
            problems.append(_cannot(entry))
            lost = True
            continue
        start = slot.start_min - slot.start_min % STEP_MIN
        if start != slot.start_min:
            problems.append(
                translate(
                    "settings",
                    "“{value}” begins at {time}: times are in steps of {step}",
                    value=shown(entry),
                    time=clock(start),
                    step=Amount(STEP_MIN, "duration_min"),
                )
            )
        if start in slots:
            problems.append(
                translate("settings", "{time} stood there twice: the last one counts", time=clock(start))
            )
        elif start < latest:
            problems.append(
                translate("settings", "“{value}” stood too late: put in order", value=shown(entry))
            )
        slots[start] = Slot(start, slot.preset, slot.setpoint_c)
        latest = max(latest, start)
    if len(slots) > MOST_SLOTS:
        problems.append(_FULL)
        lost = True
    return FileValue(tuple(slots[start] for start in sorted(slots)[:MOST_SLOTS]), tuple(problems), lost)


def _read_slot(entry: Any) -> Slot | None:
    match = _SLOT.fullmatch(entry.strip()) if is_text(entry) else None
    if match is None:
        return None
    start = int(match[1]) * 60 + int(match[2])
    target = _read_target(match[3])
    if target is None or int(match[2]) >= 60 or start >= DAY_MIN:  # noqa: PLR2004 - minutes of an hour
        return None
    return Slot(start, *target)


def _read_target(words: str) -> _Target | None:
    """(preset, °C) of "eco", "21.5" or "21,5 °C"."""
    plain = words.strip().lower()
    if plain in PRESETS:
        return plain, None
    number = plain.removesuffix("c").removesuffix("°").strip()
    if not _NUMBER.fullmatch(number):
        return None
    target = ("", float(number.replace(",", ".")))
    return target if _is_target(target) else None


def _is_target(target: _Target) -> bool:
    preset, setpoint_c = target
    if preset != "":
        return preset in PRESETS and setpoint_c is None
    return is_finite_number(setpoint_c) and COLDEST_C <= setpoint_c <= WARMEST_C


def _is_start(minute: Any) -> bool:
    return type(minute) is int and 0 <= minute < DAY_MIN and minute % STEP_MIN == 0


def _are_days(days: Any) -> bool:
    return (
        isinstance(days, tuple)
        and len(days) == len(WEEKDAYS)
        and all(isinstance(day, tuple) and all(isinstance(slot, Slot) for slot in day) for day in days)
    )


def _target_words(preset: str, setpoint_c: float | None) -> str:
    return preset or f"{setpoint_c:.3f}".rstrip("0").rstrip(".")


def _of_day(name: str, problem: Text) -> Text:
    return translate("settings", "Week plan, {day}: {problem}.", day=DAY_WORDS[name], problem=problem)


def _cannot(value: Any) -> Text:
    if isinstance(value, Slot):
        value = f"{value.start_min} {value.preset or value.setpoint_c}"
    return translate("settings", "it cannot have “{value}”", value=shown(value))


# ---- holidays ----------------------------------------------------------------------------------------------


def _read_holiday(entry: Any) -> Holiday | None:
    match = _HOLIDAY.fullmatch(entry.strip()) if is_text(entry) else None
    if match is None:
        return None
    first, last = match[1], match[2] or match[1]
    target = _read_target(match[3])
    if target is None or _date(first) is None or _date(last) is None:
        return None
    return Holiday(first, last, *target)


def _date(words: Any) -> date | None:
    try:
        return date.fromisoformat(words)
    except (TypeError, ValueError):
        return None


def _calendar(holiday: Holiday) -> tuple[str, str]:
    return holiday.first, holiday.last


def _days_words(holiday: Holiday) -> str:
    return holiday.first if holiday.first == holiday.last else f"{holiday.first}..{holiday.last}"


def _no_holiday(entry: Any) -> Text:
    return translate("settings", "“{value}” is not a holiday: it stays out.", value=shown(entry))


def in_order(holidays: Iterable[Holiday]) -> tuple[Holiday, ...]:
    """Holidays as the calendar has them: how they are stored."""
    return tuple(sorted(holidays, key=_calendar))
