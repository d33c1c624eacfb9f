"""Less power while somebody uses the PC: who is there, programs, quiet hours; each with its one reason."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from fakes.core import NOON_UTC
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.heat.safety.guard import DeviceTemperature
from warmgui.core.pc_use.hold import LEAST_S
from warmgui.core.pc_use.rules import PcUse, PcUseFacts, UseLimit, strictest
from warmgui.core.settings.model import UseSettings
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Quantity, Severity

HERE, GONE = 3.0, 3600.0
QUIET = "12:00-14:00"
CPU = {"cpu": DeviceTemperature("CPU", 50.0)}


def english(text: Text) -> str:
    return Formatter().text(text)


class Rig:
    """One `PcUse` and its clock: noon UTC, which is local time."""

    def __init__(self, **settings: Any) -> None:
        self.use = PcUse()
        self.facts = PcUseFacts(
            0.0, NOON_UTC, settings=UseSettings(**settings), idle_s=GONE, on_battery=False, full_screen=False
        )
        self.last = UseLimit(0.0)

    def set(self, **settings: Any) -> None:
        self.facts = replace(self.facts, settings=replace(self.facts.settings, **settings))

    def at(self, now_s: float, power_w: float = 200.0, **known: Any) -> float:
        """Watts that are left at this second; what is known stays known."""
        past_s = now_s - self.facts.now_s
        self.facts = replace(self.facts, now_s=now_s, now_utc=self.facts.now_utc + past_s, **known)
        self.last = self.use.limit(power_w, self.facts)
        return self.last.power_w

    @property
    def why(self) -> str:
        return english(self.last.reason)


# ---- who is there ------------------------------------------------------------------------------------------


def test_without_settings_nothing_is_lowered() -> None:
    """Given the defaults and a PC on mains power, when somebody uses it, then it heats as before."""
    rig = Rig()
    assert (rig.at(0.0, idle_s=HERE), rig.why) == (200.0, "")
    status = rig.use.status
    assert (status.level, status.idle_s, status.limit_w, status.reason, status.note) == (
        "in_use",
        HERE,
        None,
        EMPTY,
        EMPTY,
    )


def test_a_moved_mouse_lowers_at_once_and_going_away_raises_only_after_the_time() -> None:
    """Given 30 W in use and 5 minutes, when the mouse moves, then 30 W at once, until it is still so long."""
    rig = Rig(in_use_w=30.0, away_after_min=5.0)
    assert rig.at(0.0) == 200.0
    assert rig.at(1.0, idle_s=0.2) == 30.0
    assert rig.why == "you use the PC, which allows 30 W"
    assert rig.use.status.limit_w == 30.0
    assert [rig.at(1.0 + idle_s, idle_s=idle_s) for idle_s in (60.0, 200.0, 299.0)] == [30.0] * 3
    assert rig.at(302.0, idle_s=301.0) == 200.0
    assert rig.use.status.level == "away"


def test_what_is_wanted_less_than_allowed_is_no_limit() -> None:
    rig = Rig(in_use_w=30.0)
    assert (rig.at(0.0, 20.0, idle_s=HERE), rig.why) == (20.0, "")
    assert english(rig.use.status.reason) == "you use the PC, which allows 30 W", "it holds all the same"


def test_no_watts_in_use_is_a_pause_with_its_reason() -> None:
    rig = Rig(in_use_w=0.0)
    assert (rig.at(0.0, idle_s=HERE), rig.why) == (0.0, "you use the PC")


def test_two_levels_and_the_one_for_absence() -> None:
    """Given 150 W away, when nobody is there, then 150 W; back at the PC the other level counts."""
    rig = Rig(away_w=150.0, in_use_w=60.0)
    assert (rig.at(0.0), rig.why) == (150.0, "nobody uses the PC, which allows 150 W")
    assert rig.at(1.0, idle_s=HERE) == 60.0
    assert rig.at(500.0, idle_s=GONE) == 150.0


def test_a_jump_of_the_idle_time_does_not_flap() -> None:
    """Given a sensor that says 3 s and then an hour (the PC slept), then the low level stays for 30 s."""
    rig = Rig(in_use_w=30.0)
    assert rig.at(10.0, idle_s=HERE) == 30.0
    assert rig.at(11.0, idle_s=GONE) == 30.0
    assert rig.why == "you use the PC, which allows 30 W"
    assert rig.at(10.0 + LEAST_S, idle_s=GONE) == 200.0


def test_who_switches_a_rule_off_does_not_wait_for_it() -> None:
    rig = Rig(in_use_w=30.0, programs="blender")
    assert rig.at(0.0, idle_s=HERE, programs={"blender": True}) == 0.0
    rig.set(programs="")
    assert rig.at(1.0) == 30.0
    rig.set(away_after_min=0.5)
    assert rig.at(2.0, idle_s=40.0) == 200.0, "the shorter time counts at once"


# ---- when it cannot be known -------------------------------------------------------------------------------


WAYLAND = translate("t", "Wayland does not tell.")


def test_unknown_counts_as_in_use_and_is_said() -> None:
    """Given a desktop that refuses, then the careful level, a note, and a fault only where it matters."""
    rig = Rig(in_use_w=30.0)
    refused = {Quantity.USER_IDLE_S: WAYLAND}
    assert rig.at(0.0, idle_s=None, refused=refused) == 30.0
    assert rig.why == "nothing tells whether you use the PC, which allows 30 W"
    status = rig.use.status
    assert (status.level, status.idle_s) == ("unknown", None)
    said = "Wayland does not tell. The limits for use and absence cannot follow it: the PC counts as in use."
    assert english(status.note) == said
    (fault,) = rig.use.faults
    assert (fault.code, fault.severity, english(fault.text)) == ("use.idle", Severity.INFO, said)
    rig.set(in_use_w=None)
    assert rig.at(1.0) == 200.0
    assert rig.use.faults == (), "no setting needs it"
    assert english(rig.use.status.note) == said


def test_unknown_may_count_as_away() -> None:
    rig = Rig(in_use_w=30.0, away_w=90.0, unknown_is="away")
    assert rig.at(0.0, idle_s=None, refused={Quantity.USER_IDLE_S: WAYLAND}) == 90.0
    assert rig.why == "nothing tells whether you use the PC, which allows 90 W"
    assert english(rig.use.status.note).endswith("the PC counts as not in use.")


def test_a_late_sensor_changes_nothing_and_a_silent_one_is_unknown() -> None:
    """Given a known absence, when the sensor is silent, then for 15 s it is only late."""
    rig = Rig(in_use_w=30.0)
    assert rig.at(0.0) == 200.0
    assert rig.at(10.0, idle_s=None) == 200.0
    assert rig.use.status.note == EMPTY
    assert rig.at(16.0) == 30.0
    assert english(rig.use.status.note).startswith(
        "Nothing here tells whether mouse and keyboard are in use."
    )
    assert rig.at(17.0, idle_s=GONE) == 30.0, "a sensor that comes and goes does not flap"
    assert rig.why == "nothing tells whether you use the PC, which allows 30 W"
    assert rig.at(16.0 + LEAST_S) == 200.0


def test_before_the_first_answer_nobody_is_taken_for_away() -> None:
    rig = Rig(in_use_w=30.0)
    assert rig.at(0.0, idle_s=None) == 30.0
    assert rig.use.status.note == EMPTY


# ---- full screen and programs ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "left_w", "why"),
    [
        ("pause", 0.0, "a program fills the screen"),
        ("in_use", 30.0, "a program fills the screen, which allows 30 W"),
        ("go_on", 200.0, ""),
    ],
)
def test_a_full_screen(choice: str, left_w: float, why: str) -> None:
    rig = Rig(full_screen=choice, in_use_w=30.0)
    assert (rig.at(0.0, full_screen=True), rig.why) == (left_w, why)


def test_a_game_that_leaves_the_screen_for_a_moment_keeps_the_pause() -> None:
    rig = Rig(full_screen="pause")
    assert rig.at(0.0, full_screen=True) == 0.0
    assert rig.at(100.0) == 0.0
    assert rig.at(129.0, full_screen=False) == 0.0
    assert rig.at(130.0) == 200.0


def test_a_full_screen_as_in_use_does_nothing_without_that_limit() -> None:
    assert Rig(full_screen="in_use").at(0.0, full_screen=True) == 200.0


def test_a_desktop_that_does_not_tell_of_full_screens_says_so() -> None:
    """Given the choice to pause, when nobody can tell, then it goes on and says that the setting is dead."""
    rig = Rig(full_screen="pause")
    assert rig.at(0.0, full_screen=None, refused={Quantity.FULL_SCREEN: WAYLAND}) == 200.0
    (fault,) = rig.use.faults
    assert fault.code == "use.full_screen"
    assert english(fault.text) == (
        "Wayland does not tell. The setting for it does nothing here; "
        "name the programs in the settings instead."
    )
    rig.set(full_screen="in_use")
    rig.at(1.0)
    assert rig.use.faults == (), "without a limit in use it would do nothing anywhere"
    rig.set(in_use_w=20.0)
    rig.at(2.0)
    assert [f.code for f in rig.use.faults] == ["use.full_screen"]


def test_a_chosen_program_pauses_and_is_named_as_it_was_typed() -> None:
    rig = Rig(programs="OBS64.exe; blender", in_use_w=30.0)
    assert rig.at(0.0, programs={"obs64": True, "blender": False}) == 0.0
    assert rig.why == "OBS64.exe runs"
    assert rig.at(10.0, programs={"obs64": False, "blender": False}) == 0.0
    assert rig.why == "OBS64.exe runs", "until it has been gone for a while"
    assert rig.at(30.0) == 200.0
    rig.set(programs_do="in_use")
    assert rig.at(31.0, programs={"blender": True}) == 30.0
    assert rig.why == "blender runs, which allows 30 W"


def test_programs_that_cannot_be_listed_are_a_fault_only_where_some_are_chosen() -> None:
    rig = Rig()
    rig.at(0.0)
    rig.at(100.0)
    assert rig.use.faults == ()
    rig.set(programs="blender")
    rig.at(101.0)
    assert rig.use.faults == (), "nobody has looked yet"
    rig.at(116.0)
    assert [f.code for f in rig.use.faults] == ["use.programs"]
    assert english(rig.use.status.note).startswith("The programs that run here cannot be listed.")
    rig.at(117.0, programs={"blender": False})
    assert rig.use.faults == ()


# ---- quiet hours -------------------------------------------------------------------------------------------


def test_quiet_hours_limit_watts_until_they_end() -> None:
    rig = Rig(quiet_hours=QUIET, quiet_w=40.0)
    assert rig.at(0.0) == 40.0
    assert rig.why == "it is quiet until 14:00, which allows 40 W"
    assert rig.at(7199.0) == 40.0
    assert rig.at(7201.0) == 200.0


def test_quiet_hours_are_local() -> None:
    rig = Rig(quiet_hours="22:00-23:00", quiet_w=40.0)
    assert rig.at(0.0, utc_offset_s=0.0) == 200.0
    assert rig.at(1.0, utc_offset_s=10 * 3600.0) == 40.0


def test_in_quiet_hours_a_warm_device_slows_down_smoothly() -> None:
    """Given 65 °C, when the CPU goes from 60 to 73 °C, then it loses power over a minute, not at once."""
    rig = Rig(quiet_hours=QUIET, quiet_w=None, quiet_device_max_c=65.0)
    assert rig.at(0.0, devices={"cpu": DeviceTemperature("CPU", 60.0)}) == 200.0
    assert rig.last.device_fraction == {}
    fractions = []
    for second in range(1, 120):
        rig.at(float(second), devices={"cpu": DeviceTemperature("CPU", 73.0)})
        fractions.append(rig.last.device_fraction.get("cpu", 1.0))
    assert fractions[3] == 1.0
    assert all(0.0 <= before - after < 0.1 for before, after in pairwise(fractions))
    assert fractions[-1] < 0.02
    assert rig.why == "in quiet hours CPU is to stay cooler than 65.0 °C"
    assert english(rig.use.status.reason) == rig.why


def test_the_loop_through_the_temperature_settles() -> None:
    """Given a chip whose temperature follows its power at once, then power and temperature come to rest."""
    rig = Rig(quiet_hours=QUIET, quiet_w=None, quiet_device_max_c=65.0)
    fraction, seen = 1.0, []
    for second in range(600):
        temperature_c = 40.0 + 45.0 * fraction
        rig.at(float(second), devices={"cpu": DeviceTemperature("CPU", temperature_c)})
        fraction = rig.last.device_fraction.get("cpu", 1.0)
        seen.append(temperature_c)
    assert max(seen[-200:]) - min(seen[-200:]) < 0.1
    assert 65.0 < seen[-1] < 70.0


def test_the_hottest_device_gives_the_reason_and_silent_ones_are_left_to_the_guard() -> None:
    rig = Rig(quiet_hours=QUIET, quiet_w=None, quiet_device_max_c=65.0)
    rig.at(
        0.0,
        devices={
            "cpu": DeviceTemperature("CPU", 67.0),
            "gpu": DeviceTemperature("Card", 71.0),
            "old": DeviceTemperature("Old card", 90.0, stale=True),
            "odd": DeviceTemperature("Odd card", math.nan),
        },
    )
    assert rig.last.device_fraction == pytest.approx({"cpu": 0.75, "gpu": 0.25})
    assert rig.why == "in quiet hours Card is to stay cooler than 65.0 °C"
    assert rig.at(1.0, 0.0) == 0.0
    assert rig.why == "", "nothing is asked for, nothing is lowered"


def test_without_any_temperature_the_quiet_limit_says_that_only_watts_work() -> None:
    rig = Rig(quiet_hours=QUIET)
    rig.at(0.0, devices={"cpu": DeviceTemperature("CPU", None)})
    assert [f.code for f in rig.use.faults] == ["use.temperature"]
    assert "only the power limit works" in english(rig.use.status.note)
    rig.at(1.0, devices=CPU)
    assert rig.use.faults == ()


def test_several_troubles_are_one_note() -> None:
    rig = Rig()
    rig.at(0.0, idle_s=None, full_screen=None, refused=dict.fromkeys(Quantity, WAYLAND))
    note = english(rig.use.status.note)
    assert note.count("Wayland does not tell.") == 2


# ---- the strictest one counts ------------------------------------------------------------------------------


def test_the_strictest_limit_gives_the_one_reason() -> None:
    rig = Rig(in_use_w=50.0, quiet_hours=QUIET, quiet_w=40.0, full_screen="in_use")
    assert rig.at(0.0, idle_s=HERE) == 40.0
    assert rig.why.startswith("it is quiet until")
    rig.set(quiet_w=60.0)
    assert rig.at(1.0, full_screen=True) == 50.0
    assert rig.why.startswith("you use the PC"), "of equal ones the nearest to the user"


def test_fractions_of_two_judges() -> None:
    assert strictest({"cpu": 0.5, "a": 0.9}, {"cpu": 0.7, "b": 0.1}) == {"cpu": 0.5, "a": 0.9, "b": 0.1}


# ---- for all stories ---------------------------------------------------------------------------------------

maybe_flag = st.sampled_from([None, True, False])
maybe_part = st.none() | st.floats(0.0, 1.0)
settings = st.builds(
    UseSettings,
    in_use_w=st.sampled_from([None, 0.0, 30.0]),
    away_w=st.sampled_from([None, 20.0, 120.0]),
    away_after_min=st.sampled_from([0.5, 2.0]),
    unknown_is=st.sampled_from(["in_use", "away"]),
    full_screen=st.sampled_from(["pause", "in_use", "go_on"]),
    programs=st.sampled_from(["", "blender", "a, b"]),
    programs_do=st.sampled_from(["pause", "in_use"]),
    battery=st.sampled_from(["stop", "limit", "go_on"]),
    battery_min=st.sampled_from([0.0, 0.3, 1.0]),
    charge_first=st.sampled_from([None, 0.5, 1.0]),
    quiet_hours=st.sampled_from(["", "12:00-12:01", "11:00-13:00", "nonsense"]),
    quiet_w=st.sampled_from([None, 0.0, 40.0]),
    quiet_device_max_c=st.sampled_from([None, 65.0]),
)
tick = st.fixed_dictionaries(
    {
        "idle_s": st.none() | st.floats(0.0, 1e6),
        "on_battery": maybe_flag,
        "charge": maybe_part,
        "full_screen": maybe_flag,
        "programs": st.dictionaries(st.sampled_from(["blender", "a", "b"]), st.booleans()),
        "devices": st.dictionaries(
            st.sampled_from(["cpu", "gpu"]),
            st.builds(
                DeviceTemperature,
                st.just("D"),
                st.none() | st.floats(-50.0, 150.0) | st.just(math.nan),
                st.booleans(),
            ),
        ),
        "refused": st.dictionaries(st.sampled_from(list(Quantity)), st.just(WAYLAND)),
    }
)
story = st.lists(st.tuples(st.sampled_from([1.0, 1.0, 2.0, 20.0, 400.0]), tick), min_size=1, max_size=12)
any_power = st.floats(allow_nan=True, allow_infinity=True) | st.floats(0.0, 500.0)


@hypothesis_settings(deadline=None)
@given(settings, story, st.lists(any_power, min_size=1))
def test_it_only_lowers_and_always_says_why(
    use: UseSettings, told: list[tuple[float, dict[str, Any]]], powers: list[float]
) -> None:
    rig, now_s = Rig(), 0.0
    rig.facts = replace(rig.facts, settings=use)
    for number, (step_s, known) in enumerate(told):
        now_s += step_s
        asked = powers[number % len(powers)]
        left_w = rig.at(now_s, asked, **known)
        asked_w = max(asked, 0.0) if math.isfinite(asked) else 0.0
        assert 0.0 <= left_w <= asked_w
        assert all(0.0 <= fraction < 1.0 for fraction in rig.last.device_fraction.values())
        if left_w < asked_w or (rig.last.device_fraction and asked_w > 0):
            assert rig.why
        assert english(rig.use.status.note) is not None
        assert all(fault.severity is Severity.INFO and english(fault.text) for fault in rig.use.faults)


@hypothesis_settings(deadline=None)
@given(settings, story)
def test_a_limit_that_came_stays_for_its_least_time(
    use: UseSettings, told: list[tuple[float, dict[str, Any]]]
) -> None:
    """Whatever the sensors say, and however often they change their mind."""
    rig, now_s = Rig(), 0.0
    rig.facts = replace(rig.facts, settings=use)
    came_s, before_w = -math.inf, math.inf
    for step_s, known in told:
        now_s += step_s
        limit_w = rig.at(now_s, 1000.0, **known)
        if limit_w < before_w:
            came_s = now_s
        if limit_w > before_w:
            assert now_s - came_s >= LEAST_S
        before_w = limit_w
