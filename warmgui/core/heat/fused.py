"""What the room's thermometers say together, as values and in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import plausible
from warmgui.core.model import Fault, Value
from warmgui.core.model_room import ThermometerStatus
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Provenance, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import Reading


@dataclass(frozen=True, slots=True)
class Fused:
    """What the thermometers together say."""

    value: Value
    """STALE: the last that was known; UNKNOWN: nothing ever was."""
    source: Text = EMPTY
    statuses: tuple[ThermometerStatus, ...] = ()
    trusted: bool = False
    """The value is fresh and may be controlled on. Fresh but not trusted: for show."""
    sensed_c: float | None = None
    """What a fresh thermometer says, believed or not and even when it cannot be: for the guard, °C."""

    @property
    def present(self) -> bool:
        """Whether there is a thermometer at all; without one the room is modelled."""
        return bool(self.statuses)


@dataclass(slots=True)
class Seen:
    """One thermometer in this moment."""

    key: str
    name: str
    reading: Reading | None
    state: str = "waiting"
    text: Text = EMPTY
    used: bool = False

    @property
    def value_c(self) -> float:
        """What it says, °C; NaN where it says nothing."""
        return math.nan if self.reading is None or self.reading.value is None else self.reading.value

    @property
    def candidate(self) -> bool:
        """Its number may be part of the median."""
        return self.state in {"ok", "silent"} and self.reading is not None


_LOUD = frozenset({"stale", "frozen", "implausible", "jumped", "apart"})


def thermometer_faults(statuses: Sequence[ThermometerStatus]) -> tuple[Fault, ...]:
    """One per thermometer in trouble. Of a single stale one the room's own fault tells."""
    found = []
    for status in statuses:
        if not status.text or (status.state == "stale" and len(statuses) == 1):
            continue
        severity = Severity.WARNING if status.state in _LOUD else Severity.INFO
        found.append(Fault(f"thermometer_{status.state}", status.text, severity, status.key))
    return tuple(found)


def is_fresh(reading: Reading) -> bool:
    """Whether it was said just now."""
    return reading.provenance is not Provenance.STALE


def status_of(one: Seen) -> ThermometerStatus:
    """For the list of thermometers."""
    value = Value(None, Provenance.UNKNOWN)
    if one.reading is not None:
        how = translate("engine", "Read from {source}.", source=one.reading.source)
        value = Value(one.reading.value, one.reading.provenance, how)
    return ThermometerStatus(one.key, one.name, value, one.state, one.text, one.used)


def apart_words(one: Seen, value_c: float) -> Text:
    """Of one that disagrees with what counts, °C."""
    difference = Amount(abs(one.value_c - value_c), "temperature_difference_c")
    if one.used:
        return translate(
            "engine",
            "The thermometers disagree; {thermometer} says most, and counts until they agree.",
            thermometer=one.name,
        )
    return translate(
        "engine",
        "{thermometer} is {difference} away from what counts, and is left out.",
        thermometer=one.name,
        difference=difference,
    )


def fused_value(value_c: float, used: Sequence[Seen]) -> Value:
    """What counts, °C, with how it is known: of whom it is made."""
    readings = [one.reading for one in used if one.reading is not None]
    provenance = readings[0].provenance
    if any(reading.provenance is Provenance.SIMULATED for reading in readings):
        provenance = Provenance.SIMULATED
    if len(used) == 1:
        how = translate("engine", "Read from {source}.", source=readings[0].source)
    else:
        named = ", ".join(one.name for one in used)
        how = translate("engine", "The middle of {number}: {names}.", number=len(used), names=named)
    return Value(value_c, provenance, how)


def source_of(used: Sequence[Seen]) -> Text:
    """Where it comes from, in a word or two."""
    if len(used) == 1 and used[0].reading is not None:
        return verbatim(used[0].reading.source)
    return translate("engine", "{number} thermometers", number=len(used))


def without(seen: Sequence[Seen], statuses: tuple[ThermometerStatus, ...]) -> Fused:
    """Nothing to control on: a fresh number that nobody believes, else the newest old one, else nothing."""
    known = [one.reading for one in seen if one.reading is not None]
    fresh = [one for one in seen if one.reading is not None and is_fresh(one.reading)]
    if fresh:
        # The guard must see the worst of it; a number that no room can have is shown nowhere as the room's.
        worst = max(fresh, key=lambda one: one.value_c)
        possible = [one for one in fresh if plausible(one.value_c) is not None]
        shown = max(possible, key=lambda one: one.value_c, default=worst)
        value = status_of(shown).value if possible else Value(None, Provenance.UNKNOWN, worst.text)
        source = "" if shown.reading is None else shown.reading.source
        return Fused(value, verbatim(source), statuses, sensed_c=worst.value_c)
    if known:
        newest = max(known, key=lambda reading: reading.at_s)
        how = translate("engine", "The thermometer has been silent since.")
        last_c = plausible(newest.value)
        provenance = Provenance.UNKNOWN if last_c is None else Provenance.STALE
        return Fused(Value(last_c, provenance, how), verbatim(newest.source), statuses)
    why = translate("engine", "The thermometer has not answered yet.")
    named = ", ".join(one.name for one in seen if one.name)
    return Fused(Value(None, Provenance.UNKNOWN, why), verbatim(named), statuses)
