"""Quiet hours and programs as they are typed, and settings files of older versions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.core import NOON_UTC, Rig, reading
from fakes.core import settings as core_settings
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.pc_use.hours import (
    MOST_PROGRAMS,
    MOST_RANGES,
    program_key,
    program_names,
    quiet_left_s,
    quiet_ranges,
)
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import Settings, UseSettings, changed, read_plain, to_plain
from warmgui.core.settings.words import LONGEST_TEXT
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Quantity

if TYPE_CHECKING:
    from warmgui.core.text import Text

DAY_S = 86400.0
MONDAY_S = NOON_UTC - 12 * 3600.0 + 2 * DAY_S
"""2026-11-23 00:00, a Monday."""


def english(text: Text) -> str:
    return Formatter().text(text)


def clock(day: int, hour: float) -> float:
    """Seconds since 1970 on a day of that week (0 is Monday)."""
    return MONDAY_S + day * DAY_S + hour * 3600.0


# ---- quiet hours -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day", "hour", "left_h"),
    [
        ("22:00-07:00", 0, 21.9, None),
        ("22:00-07:00", 0, 22.0, 9.0),
        ("22:00-7:00", 1, 6.5, 0.5),
        ("22:00 – 07:00", 1, 7.0, None),
        ("mon-fri 22:00-07:00", 5, 6.0, 1.0),
        ("mon-fri 22:00-07:00", 5, 23.0, None),
        ("Sat, Sun 23:00-09:00", 6, 23.5, 9.5),
        ("sat,sun: 23:00-09:00", 0, 8.0, 1.0),
        ("weekend 0:00-24:00", 5, 1.0, 47.0),
        ("weekdays 12:00-13:00, 15:00-16:00", 2, 15.5, 0.5),
        ("weekdays 12:00-13:00, sat 15:00-16:00", 5, 15.5, 0.5),
        ("fri-mon 10:00-11:00", 6, 10.0, 1.0),
        ("fri-mon 10:00-11:00", 2, 10.0, None),
        ("monday, wednesday 10:00-11:00", 2, 10.0, 1.0),
        ("every day 10:00-11:00", 3, 10.25, 0.75),
        ("22:00-24:00; 0:00-6:00", 0, 23.0, 7.0),
        ("1-5 22:00-07:00; 6-7 23:30-09:00", 0, 22.0, 9.0),
        ("1-5 22:00-07:00; 6-7 23:30-09:00", 5, 23.0, None),
        ("1-5 22:00-07:00; 6-7 23:30-09:00", 6, 23.5, 9.5),
        ("1, 3: 7:00-8:00", 2, 7.5, 0.5),
        ("7 7:00-8:00", 6, 7.5, 0.5),
        ("6-1 10:00-11:00", 0, 10.0, 1.0),
        ("", 0, 0.0, None),
        ("nonsense; 10:00-11:00", 0, 10.0, 1.0),
    ],
)
def test_when_it_is_quiet(text: str, day: int, hour: float, left_h: float | None) -> None:
    left_s = quiet_left_s(text, clock(day, hour))
    assert left_s == (None if left_h is None else pytest.approx(left_h * 3600.0))


def test_always_quiet_ends_at_some_time_all_the_same() -> None:
    assert 7 * DAY_S <= (quiet_left_s("0:00-24:00", clock(0, 0.0)) or 0.0) <= 20 * DAY_S
    assert quiet_left_s("0:00-24:00", float("nan")) is None


@pytest.mark.parametrize(
    "text",
    [
        "22-7",
        "22:00-22:00",
        "24:00-6:00",
        "22:60-7:00",
        "25:00-7:00",
        "mo 22:00-7:00",
        "mon-tue-wed 1:00-2:00",
        "x-mon 1:00-2:00",
        "1:00",
        "- 1:00-2:00",
        "99999999:00-2:00",
        "0 1:00-2:00",
        "8 1:00-2:00",
        "1-2-3 1:00-2:00",
        "12 1:00-2:00",
        "1-8 1:00-2:00",
    ],
)
def test_no_quiet_hours(text: str) -> None:
    assert quiet_ranges(text) == ()
    with pytest.raises(ValueError, match="Text") as refused:
        changed(Settings(), "use", "quiet_hours", text)
    said = english(refused.value.args[0])
    assert "Type them as 22:00-07:00 or mon-fri 22:00-07:00." in said
    assert text.split("-", maxsplit=1)[0].strip().casefold() in said


def test_what_was_typed_is_kept_as_it_is() -> None:
    new = changed(Settings(), "use", "quiet_hours", "Mon–Fri 22:00–7:00;")
    assert new.use.quiet_hours == "Mon–Fri 22:00–7:00;"
    assert read_plain(to_plain(new)).settings == new


def test_a_file_may_list_quiet_hours_and_programs() -> None:
    found = read_plain({"use": {"quiet_hours": ["22:00-7:00", "sat 1:00-9:00"], "programs": ["vlc", "obs"]}})
    assert not found.problems
    assert found.settings.use.quiet_hours == "22:00-7:00; sat 1:00-9:00"
    assert program_names(found.settings.use.programs) == (("vlc", "vlc"), ("obs", "obs"))


@pytest.mark.parametrize(
    ("plain", "kept"),
    [
        ("sometimes; 22:00-7:00", "22:00-7:00"),
        (["22:00-7:00", "sometimes"], "22:00-7:00"),
        (["22:00-7:00", 7], ""),
        (7, ""),
        (None, ""),
        ("; ".join(["1:00-2:00"] * (MOST_RANGES + 5)), "; ".join(["1:00-2:00"] * MOST_RANGES)),
        ("; ".join([" " * 600 + "1:00-2:00"] * 10), "; ".join(["1:00-2:00"] * 10)),
        ("\ud800", ""),
    ],
)
def test_what_is_wrong_in_a_file_is_named_and_the_rest_is_kept(plain: Any, kept: str) -> None:
    found = read_plain({"use": {"quiet_hours": plain}})
    assert found.settings.use.quiet_hours == kept
    assert len(found.problems) == 1
    assert found.lost
    assert english(found.problems[0])


def test_too_long_a_list_keeps_what_has_room() -> None:
    names = [f"{number:02}" + "x" * 190 for number in range(MOST_PROGRAMS)]
    found = read_plain({"use": {"programs": names}})
    assert len(found.settings.use.programs) <= LONGEST_TEXT
    assert 10 < len(program_names(found.settings.use.programs)) < MOST_PROGRAMS
    assert found.lost


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    found = read_plain({"use": {"quiet_hours": text, "programs": text}})
    again = read_plain(to_plain(found.settings))
    assert (again.settings, again.problems) == (found.settings, ())
    quiet_left_s(text, NOON_UTC)
    assert all(program_key(name) == key for key, name in program_names(text))


# ---- programs ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Blender", "blender"),
        (" OBS64.EXE ", "obs64"),
        ('"C:\\Games\\Elden Ring\\eldenring.exe"', "eldenring"),
        ("/usr/bin/vlc", "vlc"),
        (".exe", ""),
        ("C:\\", ""),
    ],
)
def test_spellings_of_a_program(typed: str, key: str) -> None:
    assert program_key(typed) == key


def test_each_program_counts_once() -> None:
    assert program_names("vlc, VLC.exe;/usr/bin/vlc\nobs") == (("vlc", "vlc"), ("obs", "obs"))


@pytest.mark.parametrize("text", ["vlc, .exe", "x" * 201])
def test_no_program(text: str) -> None:
    with pytest.raises(ValueError, match="Text") as refused:
        changed(Settings(), "use", "programs", text)
    assert english(refused.value.args[0]).endswith("is no name of a program.")


def test_too_many_programs() -> None:
    text = ",".join(f"p{number}" for number in range(MOST_PROGRAMS + 1))
    with pytest.raises(ValueError, match="Text") as refused:
        changed(Settings(), "use", "programs", text)
    assert english(refused.value.args[0]) == "“Programs that need the PC” is too long."


def test_what_is_set_and_can_do_nothing_is_said() -> None:
    assert inconsistencies(Settings()) == ()
    dead = UseSettings(
        programs="obs", programs_do="in_use", quiet_hours="22:00-7:00", quiet_w=None, quiet_device_max_c=None
    )
    said = [english(problem) for problem in inconsistencies(replace(Settings(), use=dead))]
    assert len(said) == 2
    assert said[0].startswith("Set a power limit while you use the PC")
    alive = replace(dead, in_use_w=10.0, quiet_w=30.0)
    assert inconsistencies(replace(Settings(), use=alive)) == ()


# ---- files of older versions -------------------------------------------------------------------------------


def test_an_older_file_keeps_its_limit_in_use_and_its_battery() -> None:
    found = read_plain({"power": {"limit_w": 90.0, "in_use_w": 25.0, "pause_on_battery": True}})
    assert (found.problems, found.unknown, found.lost) == ((), {}, False)
    assert found.settings.use == UseSettings(in_use_w=25.0, battery="stop")
    assert found.settings.power.limit_w == 90.0


def test_who_did_not_pause_on_battery_still_does_not_at_any_charge() -> None:
    use = read_plain({"power": {"pause_on_battery": False}}).settings.use
    assert (use.battery, use.battery_min) == ("go_on", 0.0)


def test_new_settings_win_over_old_ones() -> None:
    found = read_plain({"power": {"in_use_w": 25.0}, "use": {"in_use_w": 40.0}})
    assert found.settings.use.in_use_w == 40.0


@pytest.mark.parametrize(
    "plain",
    [
        {"power": {"pause_on_battery": "yes"}},
        {"power": {"in_use_w": 25.0}, "use": "little"},
        {"power": {"in_use_w": "little"}},
        {"power": 5},
    ],
)
def test_what_cannot_be_moved_is_named(plain: Any) -> None:
    found = read_plain(plain)
    assert found.problems
    assert found.settings.use == UseSettings()


# ---- in the engine -----------------------------------------------------------------------------------------


def test_the_engine_shows_use_reason_and_trouble() -> None:
    """Given 10 W in use and a game that fills the screen, then both are on the snapshot, once."""
    rig = Rig(core_settings(use={"in_use_w": 10.0, "full_screen": "pause"}), room_c=15.0)
    rig.extra = [reading(Quantity.USER_IDLE_S, 5.0, 0.0), reading(Quantity.FULL_SCREEN, 1.0, 0.0)]
    snapshot = rig.run(30, m.HeatOn()).snapshot
    assert snapshot.action is Action.PAUSED
    assert english(snapshot.reason) == "a program fills the screen"
    assert snapshot.pc_use is not None
    assert (snapshot.pc_use.level, snapshot.pc_use.limit_w) == ("in_use", 0.0)
    rig.extra = [reading(Quantity.USER_IDLE_S, None, 0.0)]
    snapshot = rig.run(40).snapshot
    assert snapshot.target_power_w == 10.0
    assert snapshot.pc_use is not None
    assert snapshot.pc_use.level == "unknown"
    assert {"use.idle", "use.full_screen"} <= {fault.code for fault in snapshot.faults}


def test_the_engine_knows_programs_charge_and_local_time() -> None:
    use = {"programs": "Blender", "battery": "limit", "battery_min": 0.5, "quiet_hours": "12:00-13:00"}
    rig = Rig(core_settings(use={**use, "quiet_w": 20.0}), room_c=15.0)
    rig.extra = [reading(Quantity.PROGRAM_RUNS, 0.0, 0.0, device="blender")]
    assert rig.run(30, m.HeatOn()).snapshot.target_power_w == 20.0
    rig.extra = [reading(Quantity.PROGRAM_RUNS, 1.0, 0.0, device="blender")]
    assert english(rig.run(2).snapshot.reason) == "Blender runs"
    rig.extra = [reading(Quantity.ON_BATTERY, 1.0, 0.0), reading(Quantity.BATTERY_FRACTION, 0.4, 0.0)]
    assert english(rig.run(70).snapshot.reason) == "the battery is at 40 %, less than 50 %"
