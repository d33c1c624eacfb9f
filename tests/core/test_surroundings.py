"""Outside, sun, windows and plugs of the list: which of several counts, and what the engine shows of them."""

from __future__ import annotations

from dataclasses import replace

from fakes.core import NOON_UTC, reading
from fakes.sensors import english, entry, listed

from warmgui.core.engine import Engine
from warmgui.core.heat import surroundings
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.messages import SettingsChanged
from warmgui.core.model import Reading
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.readings import ReadingBoard
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Provenance, Quantity


class TestSurroundings:
    OUT = (entry(key="a", role="outdoor"), entry(key="b", role="outdoor"))

    def board(self, quantity: Quantity, at_s: float = 0.0, **values: float) -> ReadingBoard:
        board = ReadingBoard()
        board.take(reading(quantity, v, at_s, device=k.strip("_"), source=k) for k, v in values.items())
        return board

    def test_the_lowest_outdoor_sensor_counts(self) -> None:
        found = surroundings.outdoor(self.board(Quantity.OUTDOOR_C, a=9.0, b=4.0), listed(*self.OUT), 0.0)
        assert found is not None
        assert (found.value, found.device) == (4.0, "b")

    def test_sensors_come_before_a_weather_service(self) -> None:
        board = self.board(Quantity.OUTDOOR_C, a=9.0, weather=4.0)
        found = surroundings.outdoor(board, listed(*self.OUT), 0.0)
        assert found is not None
        assert found.value == 9.0
        later = surroundings.outdoor(self.board(Quantity.OUTDOOR_C, weather=4.0), listed(*self.OUT), 0.0)
        assert later is not None
        assert later.value == 4.0

    def test_what_is_old_is_unknown(self) -> None:
        board = self.board(Quantity.OUTDOOR_C, a=9.0)
        assert surroundings.outdoor(board, listed(*self.OUT), 3 * 3600.0) is None
        assert surroundings.sun(board, listed(), 0.0) is None

    def test_the_sunniest_sensor_counts(self) -> None:
        settings = listed(entry(key="a", role="sun"), entry(key="b", role="sun"))
        found = surroundings.sun(self.board(Quantity.SOLAR_W_PER_M2, a=90.0, b=400.0), settings, 0.0)
        assert found is not None
        assert found.value == 400.0

    def test_one_open_window_is_enough(self) -> None:
        settings = listed(entry(key="a", role="window"), entry(key="b", role="window"))
        found = surroundings.window(self.board(Quantity.WINDOW_OPEN, a=0.0, b=1.0), settings, 0.0)
        assert found is not None
        assert (found.value, found.device) == (1.0, "b")

    def test_plugs_add_up_and_one_that_is_missing_makes_the_sum_unknown(self) -> None:
        settings = listed(entry(key="a", role="plug"), entry(key="b", role="plug"))
        found = surroundings.wall_power(self.board(Quantity.WALL_POWER_W, a=90.0, b=20.0), settings, 0.0)
        assert found is not None
        assert (found.value, found.source, found.provenance) == (110.0, "a, b", Provenance.MEASURED)
        assert surroundings.wall_power(self.board(Quantity.WALL_POWER_W, a=90.0), settings, 0.0) is None
        late = surroundings.wall_power(self.board(Quantity.WALL_POWER_W, a=90.0, b=20.0), settings, 30.0)
        assert late is not None
        assert late.provenance is Provenance.STALE

    def test_without_a_plug_in_the_list_the_nameless_one_counts(self) -> None:
        board = self.board(Quantity.WALL_POWER_W, _=90.0)
        found = surroundings.wall_power(board, listed(), 0.0)
        assert found is not None
        assert found.value == 90.0


class TestEngine:
    """The list all the way to the snapshot."""

    LIST = (
        entry(key="a", name="Shelf", path="/a"),
        entry(key="b", name="Desk", path="/b"),
        entry(key="o", name="North wall", role="outdoor", path="/o"),
        entry(key="p", name="Plug", role="plug", path="/p"),
    )

    def test_what_the_list_says_is_shown_and_named(self) -> None:
        engine = Engine(listed(*self.LIST), DEFAULT_FACTS)
        readings = [
            reading(Quantity.ROOM_C, 20.0, 10.0, device="a"),
            reading(Quantity.ROOM_C, 26.0, 10.0, device="b"),
            reading(Quantity.OUTDOOR_C, -3.0, 10.0, device="o"),
            reading(Quantity.WALL_POWER_W, 88.0, 10.0, device="p"),
        ]
        snapshot = engine.tick(10.0, NOON_UTC, 0.0, readings, []).snapshot
        assert (snapshot.room_c.value, snapshot.room_c.provenance) == (26.0, Provenance.MEASURED)
        rooms = [status for status in snapshot.thermometers if status.key in {"a", "b"}]
        assert [(s.name, s.state, s.used) for s in rooms] == [
            ("Shelf", "apart", False),
            ("Desk", "apart", True),
        ]
        assert {fault.device for fault in snapshot.faults if fault.code == "thermometer_apart"} == {"a", "b"}
        assert (snapshot.outdoor_c.value, snapshot.outdoor_c.provenance) == (-3.0, Provenance.MEASURED)
        assert (snapshot.wall_w.value, snapshot.wall_w.provenance) == (88.0, Provenance.MEASURED)

    ELSEWHERE = (
        entry(key="t", name="Tank", role="place", path="/t"),
        entry(key="g", name="Greenhouse", role="place", path="/g"),
        entry(key="h", name="Heater's plug", role="heater", path="/h"),
    )

    def test_what_another_place_says_never_counts_for_the_room(self) -> None:
        """Nor do a heater's watts for those of the PC; both are shown with what they said last."""
        tank, heater = (
            Place("Tank", key="p1", kind="tank", sensor="t"),
            LanHeater("axeos", key="h1", meter="h"),
        )
        settings = listed(*self.LIST[:1], *self.ELSEWHERE, house={"places": (tank,), "heaters": (heater,)})
        engine = Engine(settings, DEFAULT_FACTS)
        readings = [
            reading(Quantity.ROOM_C, 19.0, 10.0, device="a"),
            reading(Quantity.PLACE_C, 55.0, 10.0, device="t"),
            reading(Quantity.PLACE_C, 8.0, 10.0, device="g"),
            reading(Quantity.HEATER_POWER_W, 900.0, 10.0, device="h"),
        ]
        snapshot = engine.tick(10.0, NOON_UTC, 0.0, readings, []).snapshot
        assert snapshot.room_c.value == 19.0
        assert snapshot.wall_w.value != 900.0
        shown = {s.key: (s.value.value, s.state, s.used) for s in snapshot.thermometers}
        assert shown == {
            "a": (19.0, "ok", True),
            "t": (55.0, "ok", True),
            "g": (8.0, "ok", False),
            "h": (900.0, "ok", True),
        }
        assert not any(fault.code.startswith("thermometer") for fault in snapshot.faults)

    def test_a_room_without_a_thermometer_is_not_measured_by_another_place(self) -> None:
        engine = Engine(listed(*self.ELSEWHERE, sensor="none"), DEFAULT_FACTS)
        snapshot = engine.tick(
            10.0, NOON_UTC, 0.0, [reading(Quantity.PLACE_C, 8.0, 10.0, device="t")], []
        ).snapshot
        assert snapshot.room_c.provenance is not Provenance.MEASURED
        late = engine.tick(10.0 + 3600.0, NOON_UTC + 3600.0, 0.0, [], []).snapshot
        (tank,) = (s for s in late.thermometers if s.key == "t")
        assert (tank.value.value, tank.state, tank.used) == (8.0, "stale", False)

    def test_a_reason_is_told_once(self) -> None:
        engine = Engine(listed(*self.LIST[:1]), DEFAULT_FACTS)
        said = Reading(Quantity.ROOM_C, None, Provenance.UNKNOWN, 10.0, "", "a", verbatim("Shelf: gone."))
        snapshot = engine.tick(10.0, NOON_UTC, 0.0, [said], []).snapshot
        assert [english(f.text) for f in snapshot.faults].count("Shelf: gone.") == 1

    def test_an_entry_that_is_changed_begins_anew(self) -> None:
        """The sensor that is read in this very tick is still the old one."""
        engine = Engine(listed(*self.LIST), DEFAULT_FACTS)
        old = [
            reading(Quantity.ROOM_C, 20.0, 10.0, device="a"),
            reading(Quantity.OUTDOOR_C, -3.0, 10.0, device="o"),
        ]
        engine.tick(10.0, NOON_UTC, 0.0, old, [])
        elsewhere = replace(self.LIST[0], path="/x"), replace(self.LIST[2], path="/y")
        snapshot = engine.tick(11.0, NOON_UTC, 0.0, old, [SettingsChanged(listed(*elsewhere))]).snapshot
        assert snapshot.thermometers[0].state == "waiting"
        assert snapshot.outdoor_c.provenance is Provenance.DECLARED
        new = [reading(Quantity.ROOM_C, 28.0, 12.0, device="a")]
        snapshot = engine.tick(12.0, NOON_UTC, 0.0, new, []).snapshot
        assert (snapshot.room_c.value, snapshot.thermometers[0].state) == (28.0, "ok")
