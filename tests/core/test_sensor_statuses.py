"""How sensors of the list stand that are none of the room's: outside, sun, windows, the plug."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from warmgui.core.engine import Engine
from warmgui.core.heat.control.thermostat import Thermostat
from warmgui.core.heat.fusion import RoomThermometers
from warmgui.core.heat.surroundings import statuses
from warmgui.core.messages import ResetFaults
from warmgui.core.model import Reading
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.readings import ReadingBoard
from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.thermometers import QUANTITY, Thermometer
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    import pytest

NOW_S = 100_000.0


def room_says(board: ReadingBoard, room: RoomThermometers, at_s: float, value_c: float) -> str:
    board.take([dataclasses.replace(said(ROOM, value_c), at_s=at_s)])
    (status,) = room.look(board, settings(ROOM, sensor="sensors"), at_s).statuses
    return status.state


def settings(*entries: Thermometer, sensor: str = "none") -> Settings:
    base = Settings()
    return dataclasses.replace(base, room=dataclasses.replace(base.room, thermometers=entries, sensor=sensor))


def said(entry: Thermometer, value: float | None, *, ago_s: float = 1.0, reason: str = "") -> Reading:
    return Reading(
        QUANTITY[entry.role],
        value,
        Provenance.MEASURED if value is not None else Provenance.UNKNOWN,
        NOW_S - ago_s,
        "here",
        entry.key,
        verbatim(reason),
        entry.fresh_s,
    )


NORTH = Thermometer("command", name="North", key="t1", role="outdoor", command="a")
SOUTH = Thermometer("command", name="South", key="t2", role="outdoor", command="b")
PLUG = Thermometer("shelly", name="Plug", key="t3", role="plug", url="192.168.1.30")
WINDOW = Thermometer("mqtt", name="Window", key="t4", role="window", topic="w")
ROOM = Thermometer("file", name="Shelf", key="t5", path="/t")


def test_each_says_what_it_says_and_only_what_counts_is_used() -> None:
    board = ReadingBoard()
    board.take([said(NORTH, 2.0), said(SOUTH, 9.0), said(PLUG, 120.0), said(WINDOW, 1.0), said(ROOM, 20.0)])
    found = {s.key: s for s in statuses(board, settings(NORTH, SOUTH, PLUG, WINDOW, ROOM), NOW_S)}
    assert set(found) == {"t1", "t2", "t3", "t4"}, "the room's own are judged elsewhere"
    assert [found[key].state for key in ("t1", "t2", "t3", "t4")] == ["ok"] * 4
    assert [found[key].used for key in ("t1", "t2", "t3", "t4")] == [True, False, True, True]
    assert found["t3"].value.value == 120.0
    assert found["t3"].value.provenance is Provenance.MEASURED


def test_one_that_was_never_heard_waits() -> None:
    (status,) = statuses(ReadingBoard(), settings(NORTH), NOW_S)
    assert (status.state, status.used, status.value.value) == ("waiting", False, None)
    assert status.value.provenance is Provenance.UNKNOWN


def test_an_old_value_is_called_old_and_counts_no_more() -> None:
    board = ReadingBoard()
    board.take([said(NORTH, 2.0, ago_s=3 * 3600.0)])
    (status,) = statuses(board, settings(NORTH), NOW_S)
    assert (status.state, status.used) == ("stale", False)
    assert status.value.provenance is Provenance.STALE
    assert "nothing new" in status.text.template


def test_a_refusal_is_told_in_its_own_words_beside_the_last_value() -> None:
    board = ReadingBoard()
    board.take([said(PLUG, 120.0, ago_s=5.0)])
    board.take([said(PLUG, None, reason="Plug: nothing answers.")])
    (status,) = statuses(board, settings(PLUG), NOW_S)
    assert (status.state, status.value.value) == ("silent", 120.0)
    assert status.text == verbatim("Plug: nothing answers.")


def test_entries_that_are_off_are_not_spoken_of() -> None:
    assert statuses(ReadingBoard(), settings(dataclasses.replace(NORTH, enabled=False)), NOW_S) == ()


def test_a_jumped_thermometer_counts_again_when_a_person_says_that_it_is_well() -> None:
    board, room = ReadingBoard(), RoomThermometers()
    assert room_says(board, room, 60.0, 20.0) == "ok"
    assert room_says(board, room, 61.0, 27.0) == "jumped"
    assert room_says(board, room, 120.0, 27.0) == "jumped", "it waits"
    room.forgive()
    assert room_says(board, room, 180.0, 27.0) == "ok"
    assert room_says(board, room, 240.0, 60.0) == "implausible"
    room.forgive()
    assert room_says(board, room, 300.0, 60.0) == "implausible", "nobody's word makes this a room"


def test_the_button_that_resets_faults_reaches_thermometers_and_controller(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = Engine(settings(ROOM, sensor="sensors"), DEFAULT_FACTS)
    trusted: list[str] = []
    monkeypatch.setattr(Thermostat, "trust_again", lambda _self: trusted.append("controller"))
    monkeypatch.setattr(RoomThermometers, "forgive", lambda _self: trusted.append("thermometers"))
    engine.tick(0.0, 1.8e9, 0.0, (), (ResetFaults(),))
    assert trusted == ["thermometers", "controller"]
