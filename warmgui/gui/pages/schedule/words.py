"""The schedule in words: periods, what is wanted now and next, holidays. No widgets here."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from warmgui.core.schedule.target import PRESET_WORDS
from warmgui.core.schedule.week_plan import WEEKDAYS
from warmgui.core.settings.schedule import DAY_WORDS, clock
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.gui.widgets.week.board import WeekWords
from warmgui.gui.widgets.week.paint import SlotLook
from warmgui.gui.widgets.week.target import target_c

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.schedule.week_plan import Holiday, Slot
    from warmgui.core.settings.model import ComfortSettings
    from warmgui.core.units import Formatter


OFF = translate("schedule", "The week plan is off: the dial on the home page says what is wanted.")


def day_order(first: int | None = None) -> tuple[int, ...]:
    """The days of a week as the reader's country begins it, 0 = Monday."""
    start = QLocale().firstDayOfWeek().value - 1 if first is None else first
    return tuple((start + i) % 7 for i in range(7))


def working_days() -> tuple[int, ...]:
    """The days on which the reader's country works, 0 = Monday."""
    return tuple(day.value - 1 for day in QLocale().weekdays())


def week_words(comfort: ComfortSettings, f: Formatter) -> WeekWords:
    """How the week is said with these presets and units."""
    locale = QLocale()
    short = QLocale.FormatType.ShortFormat

    def look_of(slot: Slot) -> SlotLook:
        wanted_c = target_c(comfort, slot.preset, slot.setpoint_c)
        number = f.to_display(wanted_c, "temperature_c")
        digits = f"{number:.0f}" if abs(number - round(number)) < 0.05 else f"{number:.1f}"  # noqa: PLR2004
        return SlotLook(
            f.text(PRESET_WORDS[slot.preset]) if slot.preset else "",
            f.amount(Amount(wanted_c, "temperature_c")),
            f"{digits.replace('.', f.prefs.decimal)}°",
            wanted_c,
        )

    return WeekWords(
        tuple(f.text(DAY_WORDS[name]) for name in WEEKDAYS),
        tuple(locale.standaloneDayName(day, short) for day in range(1, 8)),
        look_of,
        clock,
    )


def local_now(snapshot: Snapshot, f: Formatter) -> datetime:
    """The reader's wall clock, without a zone."""
    return _civil(snapshot.now_utc, f)


def now_words(snapshot: Snapshot) -> Text:
    """What is wanted now, and why: "Target now 20.0 °C: Comfort until 22:30"."""
    target = Amount(snapshot.setpoint_c, "temperature_c")
    if snapshot.plan is None or not snapshot.plan.text:
        return translate("schedule", "Target now {target}", target=target)
    return translate("schedule", "Target now {target}: {why}", target=target, why=snapshot.plan.text)


def next_words(snapshot: Snapshot, f: Formatter) -> Text:
    """What comes next: "Next: 20.0 °C at 06:30", with the day where that is not today."""
    plan = snapshot.plan
    if plan is None or plan.next_utc is None or plan.next_setpoint_c is None:
        return EMPTY
    target = Amount(plan.next_setpoint_c, "temperature_c")
    at = Amount(plan.next_utc, "clock_utc")
    today, then = local_now(snapshot, f).date(), _civil(plan.next_utc, f).date()
    if then == today:
        return translate("schedule", "Next: {target} at {time}", target=target, time=at)
    if then == today + timedelta(days=1):
        return translate("schedule", "Next: {target} tomorrow at {time}", target=target, time=at)
    day = DAY_WORDS[WEEKDAYS[then.weekday()]]
    return translate("schedule", "Next: {target} on {day} at {time}", target=target, day=day, time=at)


def is_overridden(snapshot: Snapshot) -> bool:
    """Whether a target by hand stands in the way of the week plan."""
    plan = snapshot.plan
    return snapshot.settings.schedule.enabled and plan is not None and plan.source == "override"


def plan_problem(snapshot: Snapshot) -> Text:
    """Why the plan does nothing although it is on; empty when it works."""
    settings = snapshot.settings
    if settings.schedule.enabled and settings.comfort.control == "constant":
        return translate(
            "schedule", "The control is set to constant power, so no target counts, not even the plan's."
        )
    return EMPTY


def warm_by_words(snapshot: Snapshot) -> tuple[Text, ...]:
    """What preview starts do now, and what they stand on."""
    said: list[Text] = []
    plan = snapshot.plan
    if plan is not None and plan.preheating and plan.next_setpoint_c is not None:
        said.append(
            translate(
                "schedule",
                "Heating ahead now: the room is to have {target} at {time}.",
                target=Amount(plan.next_setpoint_c, "temperature_c"),
                time=Amount(plan.next_utc, "clock_utc"),
            )
        )
    knowledge = snapshot.room_knowledge
    if knowledge is not None and knowledge.text:
        said.append(knowledge.text)
    else:
        said.append(
            translate(
                "schedule", "Nothing is learned of this room yet: the lead comes from what you declared."
            )
        )
    return tuple(said)


def holiday_days(holiday: Holiday) -> Text:
    """The days of a holiday: "24 Dec 2026 – 2 Jan 2027"."""
    first, last = (_day(words) for words in (holiday.first, holiday.last))
    if holiday.first == holiday.last:
        return translate("schedule", "{day}", day=first)
    return translate("schedule", "{first} – {last}", first=first, last=last)


def holiday_target(holiday: Holiday, comfort: ComfortSettings) -> Text:
    """What is wanted then: "Frost, 7.0 °C"."""
    target = Amount(target_c(comfort, holiday.preset, holiday.setpoint_c), "temperature_c")
    if not holiday.preset:
        return translate("schedule", "{target}", target=target)
    return translate("schedule", "{preset}, {target}", preset=PRESET_WORDS[holiday.preset], target=target)


def holiday_problem(holiday: Holiday, others: tuple[Holiday, ...], today: date) -> Text:
    """What is wrong with a holiday that is typed in; empty when nothing is."""
    if holiday.last < holiday.first:
        return translate("schedule", "The last day is before the first.")
    if holiday.last < today.isoformat():
        return translate("schedule", "These days are over.")
    for other in others:
        if holiday.first <= other.last and other.first <= holiday.last:
            return translate(
                "schedule", "These days overlap with another holiday: {days}.", days=holiday_days(other)
            )
    return EMPTY


def _day(words: str) -> Amount:
    return Amount(datetime.fromisoformat(words).replace(tzinfo=UTC).timestamp(), "calendar_date")


def _civil(at_utc: float, f: Formatter) -> datetime:
    return datetime.fromtimestamp(at_utc + f.prefs.utc_offset_s, UTC).replace(tzinfo=None)
