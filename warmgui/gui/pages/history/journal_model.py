"""The journal as lines to read: grouped by day, the newest first, each with what it changed. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from warmgui.core.journal import STARTED
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import JournalEntry
    from warmgui.core.units import Formatter

ACTIONS: dict[Action, Text] = {
    Action.OFF: translate("journal", "Off"),
    Action.STARTING: translate("journal", "Starting"),
    Action.HEATING: translate("journal", "Heating"),
    Action.SATISFIED: translate("journal", "Warm enough"),
    Action.RESTING: translate("journal", "At rest"),
    Action.PAUSED: translate("journal", "Paused"),
    Action.ATTENTION: translate("journal", "Needs you"),
}
COLORS: dict[Action, str] = {
    Action.OFF: "muted",
    Action.STARTING: "accent",
    Action.HEATING: "accent",
    Action.SATISFIED: "good",
    Action.RESTING: "muted",
    Action.PAUSED: "power",
    Action.ATTENTION: "warning",
}
EVERYTHING, ACTION, TARGET, MODE = "everything", "action", "target", "mode"
FILTERS: dict[str, Text] = {
    EVERYTHING: translate("journal", "Everything"),
    ACTION: translate("journal", "Actions"),
    TARGET: translate("journal", "Targets"),
    MODE: translate("journal", "On and off"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry in finished words."""

    time: str
    what: str
    """"Heating"."""
    target: str
    """"20.0 °C" where the entry changed it, or tells of it for the first time; else ""."""
    reason: str
    power: str
    action: Action

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ", ".join(
            part for part in (self.time, self.what, self.target, self.reason, self.power) if part
        )


@dataclass(frozen=True, slots=True)
class Day:
    """The lines of one local day."""

    title: str
    lines: tuple[Line, ...]


def changes(before: JournalEntry | None, entry: JournalEntry) -> frozenset[str]:
    """What an entry changed; a first one may have changed anything."""
    if before is None or entry.reason == STARTED:
        return frozenset({ACTION, TARGET, MODE})
    parts = {
        ACTION: entry.action is not before.action,
        TARGET: entry.setpoint_c != before.setpoint_c,
        MODE: entry.mode is not before.mode,
    }
    return frozenset(name for name, differs in parts.items() if differs)


def chosen(entries: Sequence[JournalEntry], wanted: str) -> list[tuple[JournalEntry, frozenset[str]]]:
    """The entries of a filter with what they changed, oldest first."""
    found = []
    before: JournalEntry | None = None
    for entry in entries:
        changed = changes(before, entry)
        before = entry
        if wanted == EVERYTHING or wanted in changed:
            found.append((entry, changed))
    return found


def days(entries: Sequence[tuple[JournalEntry, frozenset[str]]], f: Formatter) -> list[Day]:
    """Lines by day, the newest first."""
    found: list[tuple[str, list[Line]]] = []
    for entry, changed in reversed(entries):
        title = f.amount(Amount(entry.at_utc, "date_utc"))
        if not found or found[-1][0] != title:
            found.append((title, []))
        found[-1][1].append(_line(entry, changed, f))
    return [Day(title, tuple(lines)) for title, lines in found]


def _line(entry: JournalEntry, changed: frozenset[str], f: Formatter) -> Line:
    reason = f.text(entry.reason)
    target = ""
    if TARGET in changed and entry.setpoint_c is not None and entry.mode is not Mode.OFF:
        target = f.amount(Amount(entry.setpoint_c, "temperature_c"))
    power = f.amount(Amount(entry.power_w, "power_w")) if entry.power_w is not None else ""
    return Line(
        f.amount(Amount(entry.at_utc, "clock_utc")),
        f.text(ACTIONS[entry.action]),
        target,
        reason[:1].upper() + reason[1:],
        power,
        entry.action,
    )


def file_name(start_utc: float, end_utc: float, utc_offset_s: float) -> str:
    """A name for an export of a range, without its ending."""
    first, last = (
        datetime.fromtimestamp(at_utc + utc_offset_s, UTC).date() for at_utc in (start_utc, end_utc - 1.0)
    )
    return f"warmgui_journal_{first}" if first == last else f"warmgui_journal_{first}_{last}"
