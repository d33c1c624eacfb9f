"""Quiet hours in the whole engine: a warm device loses power because of its fan, and a sentence says so."""

from __future__ import annotations

from fakes.core import Rig, reading, settings

from warmgui.core import messages as m
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Quantity


def rig(cpu_c: float, **use: object) -> Rig:
    """Given constant power, quiet hours at any time, and a CPU that is `cpu_c` warm."""
    quiet = {"quiet_hours": "1-7 0:00-24:00", "quiet_w": None, "quiet_device_max_c": 60.0, **use}
    made = Rig(settings(comfort={"control": "constant", "constant_w": 100.0}, use=quiet))
    made.extra = [reading(Quantity.CPU_TEMPERATURE_C, cpu_c, 0.0)]
    made.run(120, m.HeatOn())
    return made


def test_a_device_that_is_warmer_than_quiet_fans_allow_loses_power() -> None:
    warm, cool = rig(64.0), rig(50.0)
    assert cool.miner.duty["cpu"] == 1.0
    assert 0.0 < warm.miner.duty["cpu"] < 0.7
    assert rig(69.0).miner.duty["cpu"] == 0.0, "8 K above nothing is left"
    told = Formatter().text(warm.last.snapshot.detail)
    assert "Less power: in quiet hours Test CPU is to stay cooler than 60.0 °C." in told


def test_outside_of_quiet_hours_fans_may_be_loud() -> None:
    assert rig(69.0, quiet_hours="").miner.duty["cpu"] == 1.0
