"""The numbers of charts that have painters of their own, as plots: for files. No Qt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.plot import Axis, Plot, Series
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_energy import Comparison
    from warmgui.gui.widgets.plan.data import PlanDay

_TIME = translate("figures", "Time")


def over_time(
    key: str,
    title: Text,
    kind: str,
    at_utc: Sequence[float],
    values: Sequence[float | None],
    *,
    simulated: bool,
) -> Plot:
    """One column of numbers over time; None and nan are unknown."""
    known = tuple(None if v is None or math.isnan(v) else v for v in values)
    line = Series(key, title, "line", tuple(at_utc), known, simulated=simulated)
    return Plot(key, title, Axis(_TIME, "date_utc"), Axis(title, kind), (line,), simulated=simulated)


def plan_plots(day: PlanDay, *, simulated: bool) -> list[Plot]:
    """Heat, own power, temperatures and prices of a day, hour by hour; planned ones are modelled."""
    hours = day.hours
    columns: tuple[tuple[str, Text, str, list[float | None]], ...] = (
        ("heat", translate("figures", "Heat"), "heat_power_w", [h.heat_w for h in hours]),
        ("own", translate("figures", "Own power"), "power_w", [h.own_w for h in hours]),
        ("room", translate("figures", "Room"), "temperature_c", [h.room_c for h in hours]),
        ("target", translate("figures", "Target"), "temperature_c", [h.target_c for h in hours]),
        ("price", translate("figures", "Price"), "price_per_kwh", [h.price_per_kwh for h in hours]),
        (
            "carbon",
            translate("figures", "Carbon of the grid"),
            "carbon_g_per_kwh",
            [h.carbon_g_per_kwh for h in hours],
        ),
    )
    made = []
    for key, title, kind, values in columns:
        if all(value is None for value in values):
            continue
        series = []
        for part, label, planned in (
            ("past", translate("figures", "until now"), False),
            ("planned", translate("figures", "planned"), True),
        ):
            there = zip(hours, values, strict=True)
            pairs = [(h, v) for h, v in there if (h.end_utc > day.now_utc) is planned]
            known = Provenance.MODELLED if planned else Provenance.UNKNOWN
            x, y = tuple(hour.start_utc for hour, _ in pairs), tuple(value for _, value in pairs)
            series.append(Series(part, label, "steps", x, y, provenance=known))
        made.append(
            Plot(key, title, Axis(_TIME, "date_utc"), Axis(title, kind), tuple(series), simulated=simulated)
        )
    return made


def comparison_plot(comparisons: Sequence[Comparison], *, carbon: bool, simulated: bool) -> Plot:
    """What a kWh of heat costs or emits, by each way to heat: a bar each, known as its number is known."""
    values = [row.co2_g_per_kwh if carbon else row.cost_per_kwh for row in comparisons]
    kind = "carbon_g_per_kwh" if carbon else "price_per_kwh"
    emits, costs = translate("lab", "What a kWh of heat emits"), translate("lab", "What a kWh of heat costs")
    return Plot(
        "heat-co2" if carbon else "heat-cost",
        emits if carbon else costs,
        Axis(translate("lab", "Way to heat"), names=tuple(row.name for row in comparisons)),
        Axis(translate("lab", "Per kWh of heat"), kind),
        tuple(
            Series(
                row.key,
                row.name,
                "bars",
                (float(place),),
                (value.value,),
                simulated=simulated,
                provenance=value.provenance,
            )
            for place, (row, value) in enumerate(zip(comparisons, values, strict=True))
        ),
        simulated=simulated,
    )
