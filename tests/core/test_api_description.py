"""The description of the local API, the table that it is made of, and metrics as data."""

from __future__ import annotations

import json
from array import array
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from fakes.gui import make_snapshot
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from warmgui.core.api import history, shapes
from warmgui.core.api.metrics import JOULES_PER_KWH, Family, Totals, families
from warmgui.core.api.openapi import body_schema, description
from warmgui.core.api.routes import ROUTES
from warmgui.core.api.wishes import WISHES, judged
from warmgui.core.chart_reader import ChartData
from warmgui.core.model import Snapshot, Today, Value
from warmgui.core.model_fleet import FleetStatus, NodeStatus
from warmgui.core.model_house import HeaterStatus, HouseStatus, PlaceStatus, ScienceStatus
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Provenance

pytestmark = pytest.mark.xdist_group("local api")

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"
HOUSE = HouseStatus(
    places=(
        PlaceStatus(
            "p1",
            verbatim("Tank"),
            "tank",
            "heating",
            verbatim("8 °C below"),
            Value(42.0, Provenance.STALE),
            energy_kwh=1.5,
            filter_left_h=-2.0,
            minutes_to_target=40.0,
        ),
    ),
    heaters=(
        HeaterStatus(
            "h1",
            "Bitaxe",
            "axeos",
            "p1",
            verbatim("Tank"),
            "ok",
            verbatim(""),
            steer=True,
            hashrate_hs=1.2e12,
            energy_kwh=0.25,
            warning=verbatim("It stays on."),
        ),
    ),
    science=ScienceStatus(
        "both", "boinc", "working", verbatim("It computes."), ("Einstein",), 3, 0.5, job_hours_today=6.0
    ),
    energy_kwh=0.25,
    cost=0.08,
    job_hours_today=9.0,
)
FLEET = FleetStatus(nodes=(NodeStatus("a", "Attic", power_w=120.0), NodeStatus("b", "Barn", simulated=True)))


def made() -> dict[str, Any]:
    return description("1.2.3", 8674)


def resolver(shape: str) -> Any:
    """A validator of one shape, with all others at hand."""
    components = made()["components"]
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{shape}", "components": components}
    )


def test_it_is_valid_openapi() -> None:
    OPENAPI_31_VALIDATOR.validate(made())
    wrong = made()
    wrong["paths"]["/v1/status"]["get"]["responses"] = []
    with pytest.raises(Exception, match="is not of type"):
        OPENAPI_31_VALIDATOR.validate(wrong)


def test_every_reference_leads_somewhere() -> None:
    document = made()
    found = [words for words in json.dumps(document).split('"') if words.startswith("#/components/schemas/")]
    assert {words.rpartition("/")[2] for words in found} == set(document["components"]["schemas"])


def test_every_route_is_described_and_needs_the_key() -> None:
    document = made()
    assert document["security"] == [{"key": []}]
    described = {(m.upper(), path) for path, item in document["paths"].items() for m in item}
    assert described == {(route.method, route.path) for route in ROUTES}
    for item in document["paths"].values():
        for operation in item.values():
            assert {"401", "403", "429"} <= set(operation["responses"])
            assert "security" not in operation


def test_the_copy_in_the_documentation_is_this_one() -> None:
    kept = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    assert kept == description(kept["info"]["version"], 8674), "write the new one there"


@pytest.mark.parametrize(
    ("shape", "made_of"),
    [
        ("Status", shapes.status(make_snapshot())),
        ("Devices", shapes.devices(make_snapshot())),
        ("House", shapes.house(HOUSE)),
        ("House", shapes.house(HouseStatus())),
        ("Fleet", shapes.fleet(FLEET)),
        ("Fleet", shapes.fleet(FleetStatus())),
        ("Journal", shapes.journal(list(make_snapshot().journal))),
    ],
)
def test_what_is_shown_is_as_described(shape: str, made_of: dict[str, Any]) -> None:
    resolver(shape).validate(json.loads(json.dumps(made_of, allow_nan=False)))


def test_unknown_is_null_and_says_so() -> None:
    nothing = {"value": None, "provenance": "unknown", "how": ""}
    found = shapes.status(
        make_snapshot(room_c=Value(None, Provenance.UNKNOWN), wall_w=Value(float("nan"), Provenance.MEASURED))
    )
    assert found["room_c"] == found["wall_w"] == nothing
    node = shapes.fleet(FLEET)["nodes"]
    assert [n["power_w"]["value"] for n in node] == [120.0, None]
    assert [n["power_w"]["provenance"] for n in node] == ["declared", "unknown"]


def test_the_house_tells_sums_science_and_warnings_with_how_they_are_known() -> None:
    found = shapes.house(HOUSE)
    (place,), (heater,), science = found["places"], found["heaters"], found["science"]
    sums = (
        found["energy_kwh"], found["cost"], found["job_hours_today"], place["energy_kwh"],
        place["minutes_to_target"], heater["energy_kwh"], science["job_hours_today"],
    )  # fmt: skip
    assert [each["value"] for each in sums] == [0.25, 0.08, 9.0, 1.5, 40.0, 0.25, 6.0]
    assert {each["provenance"] for each in sums} == {"modelled"}
    assert all(each["how"] for each in sums)
    assert place["filter_left_h"] == -2.0
    assert (heater["hashrate_hs"]["value"], heater["hashrate_hs"]["provenance"]) == (1.2e12, "declared")
    assert heater["warning"] == "It stays on."
    assert (science["work"], science["projects"], science["tasks"]) == ("both", ["Einstein"], 3)
    assert shapes.house(HOUSE, simulated=True)["cost"]["provenance"] == "simulated"


def test_a_house_that_knows_nothing_says_null() -> None:
    found = shapes.house(HouseStatus())
    assert found["science"] is None
    for name in ("energy_kwh", "cost", "job_hours_today"):
        assert (found[name]["value"], found[name]["provenance"]) == (None, "unknown")


def test_every_number_of_a_shape_tells_how_it_is_known_or_is_exact() -> None:
    """Of physical names only what was wished, told or limited stands alone."""
    exact = {
        "setpoint_c", "next_setpoint_c", "target_c", "highest_c", "target_power_w", "max_power_w",
        "wanted_w", "given_w", "target_w", "limit_w",
    }  # fmt: skip
    units = ("_c", "_w", "_kwh", "_hs")
    for shape in shapes.SHAPES.values():
        for field in shape:
            if field.name.endswith(units) and field.name not in exact and shape is not shapes.ENTRY:
                assert field.schema == {"$ref": "#/components/schemas/Quantity"}, field.name


@pytest.mark.parametrize("name", WISHES)
def test_every_wish_takes_what_it_says(name: str) -> None:
    (route,) = [route for route in ROUTES if route.name == name]
    wish = WISHES[name]
    jsonschema_rs.Draft202012Validator(body_schema(route)).validate(wish.example)
    assert type(judged(name, json.dumps(wish.example).encode(), make_snapshot())).__name__ != "Problem"


def test_no_wish_can_name_payout_pool_or_consent() -> None:
    """The closed set, and nothing of settings in it."""
    words = json.dumps({name: wish.example for name, wish in WISHES.items()}).lower()
    kinds = {
        type(judged(name, json.dumps(w.example).encode(), make_snapshot())).__name__
        for name, w in WISHES.items()
    }
    assert kinds == {"HeatOn", "SetTarget", "ChoosePreset", "Boost", "PauseFor", "Resume", "LimitPower"}
    assert not any(word in words for word in ("payout", "pool", "consent", "settings", "server"))


# ---- history


def series(step_s: float, *values: float) -> ChartData:
    times = array("d", [step_s * number for number in range(len(values))])
    return ChartData(times, {"room_c": array("d", values), "energy_kwh": array("d", values)}, step_s)


def test_steps_are_as_long_as_was_asked() -> None:
    """Temperatures are means, energies sums, and a step of which nothing is known is null."""
    nan = float("nan")
    found = history.plain(series(1.0, 1.0, 2.0, nan, 3.0, nan, nan), {}, 2.0)
    assert found["time_utc"] == [0.0, 2.0, 4.0]
    assert found["columns"] == {"room_c": [1.5, 3.0, None], "energy_kwh": [3.0, 3.0, None]}
    assert found["step_s"] == 2.0


def test_without_a_step_points_are_as_they_were_read() -> None:
    known = {"power": {Provenance.MEASURED: 1.0}}
    found = history.plain(series(60.0, 1.0, float("inf")), known, None)
    assert found["columns"]["room_c"] == [1.0, None]
    assert found["provenances"] == {"power": {"measured": 1.0}}
    resolver("History").validate(found)


# ---- metrics


def by_name(snapshot: Snapshot, totals: Totals | None = None) -> dict[str, Family]:
    return {family.name: family for family in families(snapshot, totals or Totals(), "1.2.3")}


def test_powers_carry_how_they_are_known() -> None:
    found = by_name(make_snapshot())["warmgui_power_watts"]
    assert found.labels == ("source", "provenance")
    assert (("wall", "modelled"), 171.0) in found.samples


def test_what_is_unknown_is_left_out_and_never_0() -> None:
    unknown = Value(None, Provenance.UNKNOWN)
    found = by_name(
        make_snapshot(room_c=unknown, wall_w=unknown, outdoor_c=Value(float("inf"), Provenance.MEASURED))
    )
    assert "warmgui_room_celsius" not in found
    assert "warmgui_outdoor_celsius" not in found
    assert {labels[0] for labels, _ in found["warmgui_power_watts"].samples} == {"mining", "baseline"}


def test_places_and_heaters_are_told() -> None:
    found = by_name(make_snapshot(house=HOUSE))
    assert found["warmgui_place_celsius"].samples == ((("p1", "tank", "stale"), 42.0),)
    assert "warmgui_heater_power_watts" not in found


def test_energy_counts_over_midnight() -> None:
    totals = Totals()
    for kwh in (0.5, 0.6, 0.1, 0.3):
        totals.take(make_snapshot(today=Today(energy_kwh=kwh)))
    found = by_name(make_snapshot(), totals)["warmgui_energy_joules"]
    assert found.counter
    (value,) = [value for labels, value in found.samples if labels == ("wall",)]
    assert value == pytest.approx((0.1 + 0.1 + 0.2) * JOULES_PER_KWH)


def test_names_are_in_base_units() -> None:
    ends = ("watts", "celsius", "joules", "per_second", "info", "simulated", "wanted", "action", "faults")
    for name in by_name(make_snapshot(house=HOUSE), Totals()):
        assert name.startswith("warmgui_")
        assert name.endswith((*ends, "shares", "hashes")), name
