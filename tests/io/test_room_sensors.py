"""Sensors of the list that are files, programs and JSON addresses; and how a word becomes a reading."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from fakes.sensors import entry, words
from fakes.web import Page, Web
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.readings import POSSIBLE, ReadingBoard
from warmgui.core.thermometers import ROLES, Thermometer
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.secrets import Answer
from warmgui.io.sensors.room import CommandThermometer, FileThermometer
from warmgui.io.sensors.room_http import HttpJsonThermometer
from warmgui.io.sensors.room_reading import age_in, from_number, from_value, from_words, moment_of

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.core.model import Reading


def room_file(tmp_path: Path, content: str, age_s: float = 0.0, **more: Any) -> FileThermometer:
    file = tmp_path / "room.txt"
    file.write_text(content, encoding="utf-8")
    return FileThermometer(entry(path=str(file), **more), lambda: file.stat().st_mtime + age_s)


class TestFile:
    @pytest.mark.parametrize(
        ("content", "expected_c"),
        [("20.5", 20.5), ("20,5 °C\n", 20.5), ("room: -3.25 at noon 7", -3.25), ("+19", 19.0), ("60", 60.0)],
    )
    def test_the_first_number_is_the_temperature(
        self, tmp_path: Path, content: str, expected_c: float
    ) -> None:
        (reading,) = room_file(tmp_path, content).read(100.0)
        assert (reading.value, reading.provenance, reading.at_s) == (expected_c, Provenance.MEASURED, 100.0)
        assert (reading.device, reading.quantity, reading.fresh_s) == ("t1", Quantity.ROOM_C, 900.0)

    def test_a_file_that_nobody_writes_grows_old(self, tmp_path: Path) -> None:
        (reading,) = room_file(tmp_path, "20", age_s=3600.0).read(5000.0)
        assert reading.at_s == pytest.approx(1400.0)

    def test_a_file_of_the_system_is_always_new(self) -> None:
        (reading,) = FileThermometer(entry(path="/proc/sys/kernel/ostype"), lambda: 1e12).read(5.0)
        assert reading.at_s == 5.0

    @pytest.mark.parametrize("content", ["", "no number", "-", "1e999", "9" * 20])
    def test_bad_content_is_unknown_with_a_reason(self, tmp_path: Path, content: str) -> None:
        (reading,) = room_file(tmp_path, content).read(0.0)
        assert (reading.value, reading.provenance) == (None, Provenance.UNKNOWN)
        assert words(reading).startswith("Shelf: ")

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        sensor = FileThermometer(entry(path=str(tmp_path / "missing")))
        assert words(sensor.read(0.0)[0]) == "Shelf: its file cannot be read: No such file or directory."
        sensor.close()

    def test_a_place_in_json(self, tmp_path: Path) -> None:
        sensor = room_file(tmp_path, '{"t": [19, 20.5]}', json_path="t[1]")
        assert sensor.read(0.0)[0].value == 20.5


def python(program: str) -> str:
    """A command line that runs a little Python."""
    return f'"{sys.executable}" -c "{program}"'


def command(line: str, **more: Any) -> CommandThermometer:
    return CommandThermometer(entry("command", command=line), **more)


class TestCommand:
    def test_a_command_is_asked(self) -> None:
        sensor = command(python("print('room 21.25')"))
        (reading,) = sensor.read(7.0)
        assert (reading.value, reading.at_s, sensor.period_s) == (21.25, 7.0, 60.0)
        sensor.close()

    def test_no_shell_looks_at_the_command(self, tmp_path: Path) -> None:
        witness = tmp_path / "witness"
        sensor = command(python("print(20)") + f" ; touch {witness} & touch {witness}")
        assert sensor.read(0.0)[0].value == 20.0, "; and & are arguments like others"
        assert not witness.exists()

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("/nowhere/thermometer", "cannot be run"),
            ('"unclosed', "cannot be run"),
            (" ", "cannot be run"),
            (python("raise SystemExit('broken')"), "code 1: broken"),
            (python("print('warm')"), "no number but “warm”"),
        ],
    )
    def test_a_command_that_fails_says_why(self, line: str, said: str) -> None:
        (reading,) = command(line).read(0.0)
        assert reading.value is None
        assert said in words(reading)

    def test_a_command_that_hangs_is_ended(self) -> None:
        (reading,) = command(python("import time; time.sleep(60)"), timeout_s=0.1).read(0.0)
        assert "did not end within 0.1 s" in words(reading)


class TestReading:
    @pytest.mark.parametrize(
        ("found", "value", "unit", "expected"),
        [
            (entry(), 20.0, "", 20.0),
            (entry(), 20.0, "°C", 20.0),
            (entry(), 68.0, "°F", 20.0),
            (entry(), 293.15, "K", 20.0),
            (entry(unit="f"), 68.0, "", 20.0),
            (entry(unit="c"), 20.0, "°F", 20.0),
            (entry(offset_k=-0.5), 20.0, "", 19.5),
            (entry(role="outdoor"), -60.0, "", -60.0),
            (entry(role="plug"), 0.25, "kW", 250.0),
            (entry(role="plug"), -3.0, "W", 0.0),
            (entry(role="plug", offset_k=5.0), 100.0, "W", 100.0),
            (entry(role="sun"), 0.5, "kW/m²", 500.0),
            (entry(role="sun"), -2.0, "", 0.0),
        ],
    )
    def test_units_and_corrections(
        self, found: Thermometer, value: float, unit: str, expected: float
    ) -> None:
        reading = from_number(found, value, 0.0, "x", unit)
        assert reading.value == pytest.approx(expected)
        assert reading.quantity is found.quantity

    @pytest.mark.parametrize(
        ("found", "value", "unit", "said"),
        [
            (entry(role="outdoor"), 85.0, "", "it says 85 °C, which cannot be"),
            (entry(role="sun"), 30_000.0, "lx", "it is in lx, and W/m² is wanted"),
            (entry(role="plug"), 12.0, "kWh", "it is in kwh, and W is wanted"),
            (entry(role="plug"), 1e6, "", "it says 1e+06 W, which cannot be"),
        ],
    )
    def test_what_cannot_be_is_said(self, found: Thermometer, value: float, unit: str, said: str) -> None:
        assert said in words(from_number(found, value, 0.0, "x", unit))

    @pytest.mark.parametrize(
        ("found", "value", "is_open"),
        [
            (entry(role="window"), "on", 1.0),
            (entry(role="window"), "closed", 0.0),
            (entry(role="window"), True, 1.0),
            (entry(role="window", invert=True), "on", 0.0),
            (entry(role="window", json_path="contact"), True, 0.0),
            (entry(role="window", json_path="state.contact"), False, 1.0),
            (entry(role="window", json_path="contact", invert=True), True, 1.0),
        ],
    )
    def test_contacts(self, found: Thermometer, value: Any, is_open: float) -> None:
        assert from_value(found, value, 0.0, "x").value == is_open

    def test_a_contact_that_says_something_else(self) -> None:
        assert "neither open nor closed but “tilted”" in words(
            from_value(entry(role="window"), "tilted", 0.0, "x")
        )
        assert from_words(entry(role="window"), " ON\n", 0.0, "x").value == 1.0

    @pytest.mark.parametrize(
        ("path", "text", "said"),
        [
            ("t", "20.5", "its answer has no “t” (“t” is missing; there is: float)"),
            ("t", '{"a": 1, "b": 2}', "there is: a, b"),
            ("t", "{}", "there is: -"),
            ("t", "warm", "it sent no JSON but “warm”"),
            ("t..x", '{"t": 1}', "the place “t..x” cannot be read"),
            ("t", '{"t": null}', "no number but “None”"),
            ("t", '{"t": {}}', "no number but “{}”"),
        ],
    )
    def test_json_without_the_number(self, path: str, text: str, said: str) -> None:
        assert said in words(from_words(entry(json_path=path), text, 0.0, "x"))

    @given(
        st.sampled_from(ROLES),
        st.text(max_size=30) | st.floats() | st.none() | st.booleans() | st.lists(st.integers(), max_size=2),
    )
    def test_whatever_was_said_is_a_possible_reading_or_a_reason(self, role: str, said: Any) -> None:
        found = entry(role=role)
        for reading in (from_value(found, said, 0.0, "x"), from_words(found, str(said), 0.0, "x")):
            if reading.value is None:
                assert words(reading)
            else:
                low, high = POSSIBLE[reading.quantity]
                assert low <= reading.value <= high

    def test_a_board_takes_what_comes_out(self) -> None:
        board = ReadingBoard()
        board.take([from_number(entry(fresh_min=60.0), 20.0, 0.0, "x")])
        assert board.fresh(Quantity.ROOM_C, 3599.0, "t1") == 20.0


class TestMoments:
    NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC).timestamp()

    @pytest.mark.parametrize(
        ("data", "age_s"),
        [
            ({"last_seen": "2026-11-22T09:59:00+00:00"}, 60.0),
            ({"last_seen": "2026-11-22T10:59:00+02:00"}, 3660.0),
            ({"last_seen": "2026-11-22T09:59:00Z"}, 60.0),
            ({"last_seen": 1_795_341_540_000}, 60.0),
            ({"ts": 1_795_341_540}, 60.0),
            ({"ts": 1_795_341_700}, 0.0),
            ({"Time": "2026-11-22T09:59:00"}, None),
            ({"time": 7, "timestamp": "soon"}, None),
            ({"t": 20}, None),
            ([1], None),
        ],
    )
    def test_the_age_that_a_message_tells(self, data: Any, age_s: float | None) -> None:
        assert age_in(data, self.NOW) == age_s

    def test_what_is_no_moment(self) -> None:
        assert [moment_of(value) for value in (None, True, "x", [], 5)] == [None] * 5


def http(url: str, password: str | None = None, **more: Any) -> HttpJsonThermometer:
    return HttpJsonThermometer(entry("http_json", url=url, **more), lambda: Answer(password))


def one(sensor: HttpJsonThermometer, now_s: float = 0.0) -> Reading:
    (reading,) = sensor.read(now_s)
    return reading


class TestJsonAddress:
    def test_a_place_in_the_answer(self) -> None:
        with Web({"/x?key=s": Page({"a": [{"t": "20.5"}]})}) as web:
            reading = one(http(f"{web.place}/x?key=s", json_path="a[0].t"), 7.0)
        assert (reading.value, reading.at_s, reading.source) == (20.5, 7.0, f"{web.place}/x")

    def test_an_answer_that_is_the_number(self) -> None:
        with Web({"/": Page("20.5"), "/w": Page("true")}) as web:
            assert one(http(web.url)).value == 20.5
            assert one(http(f"{web.url}/w", role="window")).value == 1.0

    def test_a_pause_that_is_asked_for_is_kept(self) -> None:
        pages = {"/": Page("", 429, {"Retry-After": "100"})}
        with Web(pages) as web:
            sensor = http(web.url)
            assert "asks for a pause of 100 s" in words(one(sensor, 0.0))
            assert "asks for a pause of 100 s" in words(one(sensor, 99.0))
            assert len(web.paths) == 1
            pages["/"] = Page("20")
            assert one(sensor, 100.0).value == 20.0

    def test_a_password_that_comes_late_and_changes(self) -> None:
        known: list[str | None] = [None]

        def page(path: str, headers: dict[str, str]) -> Page:
            good = headers.get("authorization") == "Bearer right"
            return Page("20") if good else Page("", 401)

        with Web(page) as web:
            sensor = HttpJsonThermometer(entry("http_json", url=web.url), lambda: Answer(known[0]))
            assert "refuses" in words(one(sensor))
            known[0] = "wrong"
            assert "refuses" in words(one(sensor))
            known[0] = "right"
            assert one(sensor).value == 20.0
            sensor.close()
