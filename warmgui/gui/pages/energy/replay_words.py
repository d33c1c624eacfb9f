"""A replay in finished words: a row per quantity side by side, and its chart. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.energy.replay_words import BALANCE_MOST
from warmgui.core.money.scenario import ChartLine, ScenarioChart
from warmgui.core.text import Amount, Text, joined, translate
from warmgui.core.units import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.energy.replay_words import ReplayResult, ReplayRun
    from warmgui.core.units import Formatter

DAY_S = 86400.0
_KELVIN_HOURS = "kelvin_hours"


@dataclass(frozen=True)
class ReplayRow:
    """One quantity of the three ways through the week."""

    name: str
    values: tuple[str, str, str]
    kind: str
    change: float | None
    """Of the models: the other policy less that of the week."""


_QUANTITIES: tuple[tuple[Text, str, Callable[[ReplayRun], float | None]], ...] = (
    (translate("energy", "Electricity of mining"), "energy_kwh", lambda run: run.mining_kwh),
    (translate("energy", "Heat into the room"), "heat_kwh", lambda run: run.heat_kwh),
    (translate("energy", "Useful heat of mining"), "heat_kwh", lambda run: run.useful_kwh),
    (translate("energy", "From own power"), "energy_kwh", lambda run: run.own_kwh),
    (translate("energy", "Cost of mining"), "money", lambda run: run.cost),
    (translate("energy", "CO₂ of mining"), "co2_g", lambda run: run.co2_g),
    (translate("energy", "Near the target"), "fraction", lambda run: run.within),
    (translate("energy", "Below the target"), _KELVIN_HOURS, lambda run: run.cold_kh),
)


def rows(replay: ReplayResult, f: Formatter) -> list[ReplayRow]:
    """What is known of any of the three."""
    told = []
    ways = (replay.recorded, replay.same, replay.other)
    for name, kind, of in _QUANTITIES:
        found = [None if way is None else of(way) for way in ways]
        if all(value is None for value in found):
            continue
        same, other = found[1:]
        change = None if same is None or other is None else other - same
        first, second, third = (_words(value, kind, f) for value in found)
        told.append(ReplayRow(f.text(name), (first, second, third), kind, change))
    return told


def difference(row: ReplayRow, f: Formatter) -> str:
    """The change with its sign."""
    words = _words(row.change, row.kind, f)
    return f"+{words}" if row.change is not None and row.change > 0 else words


def _words(value: float | None, kind: str, f: Formatter) -> str:
    if value is None:
        return NOTHING
    if kind == _KELVIN_HOURS:
        return f.text(translate("energy", "{kh} K·h", kh=Amount(float(f"{value:.3g}"), "number")))
    if kind in {"money", "fraction"}:
        return f.amount(Amount(float(f"{value:.6g}"), kind))
    # Three digits: what differs by a twentieth must not read the same.
    shown = float(f"{f.to_display(value, kind):.3g}")
    return f"{f.split(Amount(shown, 'number'))[0]}{f.prefs.space}{f.unit(kind)}"


def balance_words(replay: ReplayResult, f: Formatter) -> tuple[str, bool]:
    """Whether the energy of the asked run closes, in words; "" where there is none."""
    error = None if replay.other is None else replay.other.balance
    if error is None:
        return "", True
    amount = Amount(abs(error), "fraction")
    if abs(error) <= BALANCE_MOST:
        return f.text(translate("energy", "The energy of this run closes to {error}.", error=amount)), True
    return (
        f.text(
            translate("energy", "The energy of this run closes to {error} only: be careful.", error=amount)
        ),
        False,
    )


def basis_words(replay: ReplayResult, f: Formatter) -> str:
    """What the figures rest on: the days, the room, how far the model is off."""
    if replay.same is None:
        return ""
    parts = [
        f.text(
            translate(
                "energy",
                "{first} to {last}",
                first=Amount(replay.start_utc, "date_utc"),
                last=Amount(replay.end_utc, "date_utc"),
            )
        ),
        f.text(
            translate("energy", "the room as learned")
            if replay.learned
            else translate("energy", "the room as declared: it was not learned yet")
        ),
    ]
    if replay.room_error_k is not None:
        error = Amount(replay.room_error_k, "temperature_difference_c")
        parts.append(
            f.text(translate("energy", "the model missed the room by {error} on average", error=error))
        )
    return joined(parts)


def chart(replay: ReplayResult, what: str) -> ScenarioChart | None:
    """The room ("room") or the power of mining ("power") over the days; None without hours."""
    named = (
        (translate("energy", "as it was"), replay.recorded, "other"),
        (translate("energy", "as it was, by the model"), replay.same, "cost"),
        (translate("energy", "the other policy, by the model"), replay.other, "main"),
    )
    lines = tuple(
        ChartLine(name, run.room_c if what == "room" else run.power_w, look)
        for name, run, look in named
        if run is not None and (run.room_c if what == "room" else run.power_w)
    )
    if not lines or not replay.t_utc:
        return None
    return ScenarioChart(
        "lines",
        "temperature_c" if what == "room" else "power_w",
        lines,
        x=tuple((at_utc - replay.t_utc[0]) / DAY_S for at_utc in replay.t_utc),
        x_kind="number",
        x_label=translate("energy", "days"),
        y_label=translate("energy", "Room") if what == "room" else translate("energy", "Mining"),
    )
