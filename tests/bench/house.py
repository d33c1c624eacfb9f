"""One tick of the engine with fifty heat sources in ten places, beside the same engine with this PC alone.

The two take turns, so that what else the machine does falls on both. Every heater reports each second, which
is more often than any of them does; time passes in the engine only, so that thermostats, held levels and
least times come to pass. Only `Engine.tick` is timed.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from fakes.core import settings  # noqa: E402 - needs the path above
from fakes.places import FakeHeater, HouseRig  # noqa: E402 - needs the path above

from warmgui.core.house.nouns import HERE, LanHeater, Place  # noqa: E402 - needs the path above
from warmgui.core.messages import HeatOn  # noqa: E402 - needs the path above
from warmgui.core.thermometers import Thermometer  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from warmgui.core import messages as m
    from warmgui.core.engine import Tick
    from warmgui.core.settings.model import Settings

SOURCES, PLACES = 50, 10
MOST_MS = 5.0
WARM_UP_TICKS, TURN_TICKS = 240, 120
_KINDS = ("room", "duct", "greenhouse", "tank", "pool", "room", "duct", "greenhouse", "tank")
_TARGETS_C = {"room": 20.0, "duct": 20.0, "greenhouse": 12.0, "tank": 50.0, "pool": 26.0}


class _Timed(HouseRig):
    """Times each tick of its engine, without what stands around it."""

    def __init__(self, chosen: Settings) -> None:
        super().__init__(chosen, room_c=19.0)
        self.seconds: list[float] = []
        tick = self.engine.tick

        def timed(*arguments: Any) -> Tick:
            begin_s = time.perf_counter()
            result = tick(*arguments)
            self.seconds.append(time.perf_counter() - begin_s)
            return result

        self.engine.tick = timed  # type: ignore[method-assign]  # the clock around it

    def turn(self, ticks: int, *messages: m.Inbox) -> list[float]:
        self.seconds.clear()
        self.run(ticks, *messages)
        return list(self.seconds)


def measure(runs: int) -> dict[str, Any]:
    """Milliseconds of a tick, with and without the house."""
    house, alone = _with_house(), _Timed(settings())
    for rig in (house, alone):
        rig.turn(WARM_UP_TICKS, HeatOn())
    rows: dict[str, list[float]] = {"house": [], "alone": []}
    ratios = []
    for number in range(max(runs, 3)):
        order = [("house", house), ("alone", alone)]
        medians = {}
        for name, rig in order if number % 2 else order[::-1]:
            seconds = rig.turn(TURN_TICKS)
            rows[name] += seconds
            medians[name] = statistics.median(seconds)
        ratios.append(medians["house"] / medians["alone"])
    shown = house.last.snapshot.house
    assert shown is not None
    assert len(shown.heaters) + 1 == SOURCES, "all of them take part"
    assert len(shown.places) == PLACES
    heating = sum(place.state == "heating" for place in shown.places)
    assert heating > PLACES // 2, "and most of them heat"
    return {
        "sources": SOURCES,
        "places": PLACES,
        "heating": heating,
        "most_ms": MOST_MS,
        **{name: _row(seconds) for name, seconds in rows.items()},
        "ratio": statistics.median(ratios),
        "ratio_min": min(ratios),
        "ratio_max": max(ratios),
    }


def _row(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(1e3 * s for s in seconds)
    return {
        "median_ms": statistics.median(ordered),
        "p95_ms": ordered[int(0.95 * (len(ordered) - 1))],
        "max_ms": ordered[-1],
        "ticks": len(ordered),
    }


def _with_house() -> _Timed:
    places = tuple(
        Place(f"Place {n}", f"p{n}", kind, sensor=f"t{n}", target_c=_TARGETS_C[kind], priority=1 + n % 5)
        for n, kind in enumerate(_KINDS, start=1)
    )
    keys = [HERE, *(place.key for place in places)]
    heaters = tuple(
        LanHeater("axeos", f"Heater {n}", f"h{n}", f"10.0.0.{n}", steer=True, place=keys[n % PLACES])
        for n in range(1, SOURCES)
    )
    probes = tuple(
        Thermometer("mqtt", place.name, place.sensor, role="place", topic=place.key) for place in places
    )
    rig = _Timed(
        settings(
            house={"places": places, "heaters": heaters, "limit_w": 8000.0}, room={"thermometers": probes}
        )
    )
    rig.add(*(FakeHeater(heater.key, (60.0, 120.0, 240.0)) for heater in heaters))
    rig.places_c = {place.sensor: place.target_c - 4.0 for place in places}
    return rig
