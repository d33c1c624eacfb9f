"""The engine's own snapshots open: the numbers on the page are those of the formulas beside them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from fakes.core import Rig, settings
from fakes.money import evaluated

from warmgui.core import messages as m
from warmgui.core.money.workings.workings import working, workings
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot


def check(snapshot: Snapshot) -> int:
    """How many formulas give what is shown; each that has a result must."""
    checked = 0
    for key, opened in workings(snapshot).items():
        if opened.result.value is None:
            continue
        exact = evaluated(opened)
        assert abs(exact - Decimal(opened.result.value)) <= Decimal("1e-9") * abs(exact), key
        checked += 1
    return checked


def heating(**sections: object) -> Rig:
    """A PC that heats a cold room for a minute and more."""
    rig = Rig(settings(**sections), room_c=17.0)  # type: ignore[arg-type]  # sections are mappings
    rig.run(120.0, m.HeatOn())
    return rig


@pytest.mark.parametrize("placement", [1.0, 0.7])
def test_while_it_heats_and_after_it_stopped(placement: float) -> None:
    """Given a PC that heated for two minutes, then rests: both snapshots open."""
    rig = heating(room={"placement": placement}, money={"usd_rate": 0.86})
    snapshot = rig.last.snapshot
    assert snapshot.energy is not None
    figures = snapshot.energy.economics
    assert check(snapshot) > 40
    assert figures.useful_fraction.value == 1.0
    assert (figures.cost_per_day.value or 0) > 0
    rig.run(30.0, m.HeatOff())
    resting = rig.last.snapshot
    assert resting.energy is not None
    assert resting.energy.economics.cost_per_day.value == 0.0
    assert resting.energy.economics.efficiency_j_per_th.value is not None
    assert check(resting) > 40


def test_a_warm_room_makes_the_heat_useless() -> None:
    """Given constant power in a room far above its target: nothing of it counts."""
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 40.0}), room_c=27.0)
    rig.run(60.0, m.HeatOn())
    assert rig.last.snapshot.energy is not None
    figures = rig.last.snapshot.energy.economics
    assert figures.useful_fraction.value == 0.0
    assert figures.useful_cost_per_kwh.value is None
    assert check(rig.last.snapshot) > 35


def test_a_room_without_thermometer_is_judged_by_its_model_and_says_so() -> None:
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 40.0}))
    rig.run(60.0, m.HeatOn())
    assert rig.last.snapshot.energy is not None
    useful = rig.last.snapshot.energy.economics.useful_fraction
    assert (useful.value, useful.provenance) == (1.0, Provenance.MODELLED)
    opened = working(rig.last.snapshot, "useful_fraction")
    assert opened is not None
    assert any("modelled room" in Formatter().text(note) for note in opened.notes)


def test_the_practice_network_earns_nothing_and_every_way_to_heat_is_there() -> None:
    snapshot = heating(comparison={"present": "heat_pump"}).last.snapshot
    assert snapshot.energy is not None
    assert snapshot.earnings.practice
    assert snapshot.energy.economics.income_per_day.value == 0.0
    assert [row.key for row in snapshot.energy.comparisons if row.present] == ["heat_pump"]
    assert snapshot.energy.comparisons[0].cost_per_kwh.value == pytest.approx(0.30)
