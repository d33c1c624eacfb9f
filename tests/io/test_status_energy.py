"""Money and energy for programs: null where nothing is known, and how every number is known."""

from __future__ import annotations

import json

from fakes.energy import make_energy
from fakes.gui import make_snapshot

from warmgui.core.model_energy import EnergyStatus
from warmgui.core.units import Formatter
from warmgui.status_energy import energy_object


def test_everything_of_the_energy_page_is_told() -> None:
    status = make_energy()
    snapshot = make_snapshot(energy=status)
    found = energy_object(snapshot, Formatter())
    assert found is not None
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["price_per_kwh"] == status.price_per_kwh.value
    assert found["price_per_kwh_provenance"] == status.price_per_kwh.provenance.value
    assert [way["key"] for way in found["comparisons"]] == [way.key for way in status.comparisons]
    assert status.plan is not None
    assert len(found["plan"]["slots"]) == len(status.plan.slots)
    assert found["plan"]["slots"][0]["start"].endswith("+00:00")


def test_what_is_not_known_is_null() -> None:
    found = energy_object(make_snapshot(energy=EnergyStatus()), Formatter())
    assert found is not None
    assert found["price_per_kwh"] is None
    assert found["price_per_kwh_provenance"] == "unknown"
    assert (found["plan"], found["told_c"], found["code"]) == (None, None, None)
    assert energy_object(make_snapshot(energy=None), Formatter()) is None
