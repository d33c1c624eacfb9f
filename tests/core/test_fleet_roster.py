"""The machines of a fleet as one of them sees them: every word of theirs is a stranger's."""

from __future__ import annotations

import json
import string
from typing import TYPE_CHECKING, Any

import pytest
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.fleet.roster import CLOCK_OFF_S, MOST_NODES, OLD_S, SILENT_S, TWINS_S, Roster
from warmgui.core.fleet.told import LONGEST_STATE, Told, read_told, safe_words

if TYPE_CHECKING:
    from warmgui.core.model_fleet import NodeStatus

NOW_UTC = 1_800_000_000.0
STATE: dict[str, Any] = {
    "v": 1,
    "run": "r1",
    "at_utc": NOW_UTC,
    "name": "Desk",
    "place": "Room 2",
    "group": "north",
    "mode": "heat",
    "action": "heating",
    "preset": "comfort",
    "setpoint_c": 21.0,
    "room_c": 19.5,
    "power_w": 240.0,
    "heat_w": 200.0,
    "mining_w": 180.0,
    "wanted_w": 220.0,
    "max_w": 300.0,
    "limit_w": None,
    "energy_kwh": 1.25,
    "hashrate_hs": 1.5e9,
    "work": "mining",
    "job_hours": 3.5,
    "accepts": True,
    "simulated": False,
    "version": "0.1.0",
}


def state(**changes: Any) -> bytes:
    return json.dumps({**STATE, **changes}).encode()


class World:
    """A roster, and a clock for it."""

    def __init__(self, own_id: str = "me") -> None:
        self.roster = Roster("warmgui", own_id)
        self.now_s = 1000.0

    def hear(self, node: str, payload: bytes, leaf: str = "state", *, retained: bool = False) -> None:
        self.roster.take(
            f"warmgui/{node}/{leaf}",
            payload,
            retained=retained,
            now_s=self.now_s,
            now_utc=NOW_UTC + self.now_s - 1000.0,
        )

    def tell(self, node: str, *, retained: bool = False, **changes: Any) -> None:
        at_utc = NOW_UTC + self.now_s - 1000.0
        self.hear(node, state(**{"at_utc": at_utc, **changes}), retained=retained)

    def rows(self) -> tuple[NodeStatus, ...]:
        return self.roster.rows(self.now_s, NOW_UTC + self.now_s - 1000.0)

    def row(self, node: str = "a") -> NodeStatus:
        return next(row for row in self.rows() if row.id == node)

    def says(self, node: str = "a") -> str:
        return english(self.row(node).text)


@pytest.fixture
def world() -> World:
    return World()


class TestRows:
    def test_a_state_becomes_a_row(self, world: World) -> None:
        world.tell("a")
        row = world.row()
        for name in STATE.keys() - {"v", "run", "at_utc", "preset"}:
            assert getattr(row, name) == STATE[name], name
        assert (row.state, row.seen_s, row.twins, row.is_self) == ("online", 0.0, 0, False)
        assert english(row.text) == "Heating at 240 W."
        assert world.roster.preset("a") == "comfort"

    def test_rows_stand_by_place_and_name_as_people_count(self, world: World) -> None:
        for node, place, name in [
            ("1", "Room 10", "A"),
            ("2", "room 9", "PC 10"),
            ("3", "Room 9", "pc 9"),
            ("4", "", "Z"),
            ("5", "Attic", "1"),
        ]:
            world.tell(node, place=place, name=name)
        assert [row.id for row in world.rows()] == ["5", "3", "2", "1", "4"]

    def test_our_own_machine_is_marked(self, world: World) -> None:
        world.tell("me")
        world.tell("a")
        assert [row.id for row in world.rows() if row.is_self] == ["me"]

    def test_what_is_not_told_is_unknown_and_not_zero(self, world: World) -> None:
        world.hear("a", b'{"v": 1}')
        row = world.row()
        assert row.power_w is row.room_c is row.energy_kwh is row.max_w is row.job_hours is None
        assert (row.name, row.mode, row.accepts) == ("a", "", False)
        assert world.says() == "It is there, but has not told how it stands."

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"mode": "off"}, "Off."),
            ({"power_w": None}, "Heating."),
            ({"action": "satisfied"}, "Warm enough: it rests."),
            ({"action": "attention"}, "It needs somebody there."),
            ({"action": "flying"}, "On."),
        ],
    )
    def test_each_state_has_its_sentence(self, world: World, changes: dict[str, Any], words: str) -> None:
        world.tell("a", **changes)
        assert world.says() == words

    def test_a_machine_that_only_says_that_it_is_there(self, world: World) -> None:
        world.hear("a", b"online", "availability")
        assert (world.row().state, world.row().name) == ("online", "a")


class TestSilence:
    def test_without_news_a_machine_is_silent_and_nobody_knows_what_it_draws(self, world: World) -> None:
        world.tell("a")
        world.now_s += SILENT_S
        assert world.row().state == "online"
        world.now_s += 1
        row = world.row()
        assert (row.state, row.power_w, row.room_c, row.wanted_w) == ("silent", None, None, None)
        assert (row.setpoint_c, row.energy_kwh, row.seen_s) == (21.0, 1.25, SILENT_S + 1)
        assert "Nothing new for" in english(row.text)
        world.tell("a")
        assert world.row().state == "online"

    def test_the_broker_says_who_is_gone(self, world: World) -> None:
        world.tell("a")
        world.hear("a", b"offline", "availability")
        assert (world.row().state, world.row().power_w, world.says()) == ("offline", None, "Offline.")
        world.hear("a", b"online", "availability")
        assert world.row().state == "online"

    def test_what_it_counted_today_is_not_shown_for_ever(self, world: World) -> None:
        world.tell("a")
        world.hear("a", b"offline", "availability")
        assert world.row().energy_kwh == 1.25
        world.now_s += OLD_S + 1
        assert world.row().energy_kwh is world.row().job_hours is None

    def test_what_the_broker_had_kept_has_no_age_of_ours(self, world: World) -> None:
        world.tell("a", retained=True)
        assert (world.row().state, world.row().seen_s) == ("online", None)
        world.now_s += SILENT_S + 1
        assert world.row().state == "silent"
        assert world.says() == "Nothing new: only what the broker had kept."

    def test_what_it_said_while_we_were_away_counts_by_its_own_clock(self, world: World) -> None:
        world.tell("a", at_utc=NOW_UTC + 500.0)
        world.now_s += 1000.0
        world.tell("a", retained=True, at_utc=NOW_UTC + 500.0 + 990.0)
        assert (world.row().state, world.row().seen_s) == ("online", pytest.approx(10.0))
        world.tell("a", retained=True, at_utc=NOW_UTC + 500.0 - 9000.0)
        assert world.row().seen_s == pytest.approx(10.0), "an older word is no news"

    @pytest.mark.parametrize("heard", [False, True], ids=["never heard", "heard without a state"])
    def test_a_newer_word_that_the_broker_kept_is_news_even_of_one_whose_clock_is_not_known(
        self,
        world: World,
        heard: bool,  # noqa: FBT001 - pytest's
    ) -> None:
        """As after a broker's restart, when the machine was back before us and tells again in a minute."""
        world.tell("a", retained=True)
        world.hear("a", b"online", "availability", retained=not heard)
        world.now_s += SILENT_S + 10
        assert world.row().state == "silent"
        world.tell("a", retained=True)
        assert (world.row().state, world.row().power_w) == ("online", STATE["power_w"])
        assert world.row().seen_s == (SILENT_S + 10 if heard else None), "when it spoke is not known"
        world.now_s += SILENT_S + 1
        assert world.row().state == "silent"

    @pytest.mark.parametrize("ahead_s", [0.0, 86_400.0])
    def test_the_same_word_kept_again_is_no_news(self, world: World, ahead_s: float) -> None:
        world.tell("a", retained=True, at_utc=NOW_UTC + ahead_s)
        world.now_s += SILENT_S + 1
        world.tell("a", retained=True, at_utc=NOW_UTC + ahead_s)
        assert world.row().state == "silent"

    def test_a_newer_word_that_is_old_already_is_no_sign_of_life(self, world: World) -> None:
        world.tell("a", retained=True)
        world.now_s += 3600.0
        world.tell("a", retained=True, at_utc=NOW_UTC + 3600.0 - SILENT_S - 1)
        assert world.row().state == "silent"

    def test_what_the_broker_kept_for_long_is_silent_at_once(self, world: World) -> None:
        world.tell("a", retained=True, at_utc=NOW_UTC - 3600.0)
        assert world.row().state == "silent"
        world.tell("a")
        assert world.row().state == "online"


class TestClocks:
    def test_a_clock_that_is_off_is_told_in_seconds(self, world: World) -> None:
        world.tell("a", at_utc=NOW_UTC + 90.0)
        world.tell("b", at_utc=NOW_UTC - CLOCK_OFF_S)
        assert world.row("a").clock_off_s == pytest.approx(90.0)
        assert world.row("b").clock_off_s is None

    def test_a_message_that_came_late_is_no_slow_clock(self, world: World) -> None:
        world.tell("a", at_utc=NOW_UTC - 3600.0)
        world.tell("a")
        world.tell("a", at_utc=NOW_UTC - 20.0)
        assert world.row().clock_off_s is None

    def test_what_was_kept_says_nothing_about_a_clock(self, world: World) -> None:
        world.tell("a", retained=True, at_utc=NOW_UTC - 60.0)
        assert world.row().clock_off_s is None


class TestTwins:
    def test_two_runs_that_take_turns_are_two_machines(self, world: World) -> None:
        for run in ("x", "y", "x"):
            world.tell("a", run=run)
        assert world.row().twins == 1
        assert world.says() == "Another machine uses the same name on the broker: give one a new name."

    def test_three_of_them(self, world: World) -> None:
        for run in ("x", "y", "z", "x", "y", "z"):
            world.tell("a", run=run)
        assert world.row().twins == 2

    def test_one_that_is_started_anew_is_one(self, world: World) -> None:
        for run in ("x", "x", "y", "y", "z"):
            world.tell("a", run=run)
        assert world.row().twins == 0

    def test_they_are_told_until_one_has_been_quiet_for_a_while(self, world: World) -> None:
        for run in ("x", "y", "x"):
            world.tell("a", run=run)
        world.now_s += TWINS_S + 1
        world.tell("a", run="x")
        assert world.row().twins == 0

    def test_any_number_of_runs_is_bounded(self, world: World) -> None:
        for number in range(1000):
            world.tell("a", run=str(number))
        assert len(world.roster._nodes["a"].runs) < 10
        assert world.row().twins == 0


class TestStrangers:
    @pytest.mark.parametrize(
        ("field", "values"),
        [
            ("power_w", [-1.0, 1e9, "100", True, [1], {}, float("nan"), float("inf"), 10**400]),
            ("room_c", [-300.0, 1e6, "20", None]),
            ("mode", ["on", 1, None, ["heat"]]),
            ("accepts", [1, "true", "yes", [True], None]),
            ("work", ["coins", 7]),
        ],
    )
    def test_a_field_that_cannot_be_is_unknown(self, world: World, field: str, values: list[Any]) -> None:
        for value in values:
            world.tell("a", **{field: value})
            assert not getattr(world.row(), field), value
        assert world.row().name == "Desk"

    @pytest.mark.parametrize(
        "payload",
        [
            b"",
            b"[]",
            b"null",
            b"[" * LONGEST_STATE,
            b'{"v":' + b"9" * 4000 + b"}",
            b"\xff\xfe",
            b'{"v":1,',
            b'{"v":true}',
            b'{"v":2}',
            b'{"v":1,"name":"' + b"x" * LONGEST_STATE + b'"}',
        ],
        ids=lambda payload: str(payload[:12]),
    )
    def test_what_is_no_state_makes_no_machine_and_changes_none(self, world: World, payload: bytes) -> None:
        world.hear("b", payload)
        assert world.rows() == ()
        world.tell("a")
        if payload:
            world.hear("a", payload)
            assert world.row().power_w == 240.0
            assert world.says().startswith("It speaks, but ")
        world.tell("a")
        assert world.says() == "Heating at 240 W."

    @pytest.mark.parametrize(
        "topic",
        [
            "warmgui/a/other",
            "warmgui/all/state",
            "warmgui/group/state",
            "warmgui/a/b/state",
            "warmgui//state",
            "warmgui/a b/state",
            "warmgui/ä/state",
            "warmgui/state",
            "other/a/state",
            "warmguix/a/state",
            f"warmgui/{'a' * 41}/state",
        ],
    )
    def test_other_topics_are_none_of_ours(self, world: World, topic: str) -> None:
        world.roster.take(topic, state(), retained=False, now_s=0.0, now_utc=0.0)
        assert world.rows() == ()

    @pytest.mark.parametrize(
        ("words", "shown"),
        [
            ("Lab\u202egnp.exe", "Lab gnp.exe"),
            ("a\nb\x1b[31m\x00", "a b [31m"),
            ("\u200b\u2066\u3164\u2800", ""),
            ("e" + "\u0301" * 40, "e" + "\u0301" * 2),
            ("\u0301\u0301x", "x"),
            ("x" * 100, "x" * 60),
            ("  two   words ", "two words"),
            ("غرفة", "غرفة"),
            ("\ud800", ""),
            (None, ""),
            (7, ""),
        ],
    )
    def test_words_are_safe_to_show(self, words: object, shown: str) -> None:
        assert safe_words(words) == shown

    def test_a_name_that_nobody_sees_becomes_the_id(self, world: World) -> None:
        world.tell("a", name="\u3164")
        assert world.row().name == "a"

    @given(st.binary(max_size=300))
    def test_no_bytes_can_do_harm(self, payload: bytes) -> None:
        world = World()
        world.hear("a", payload)
        world.hear("a", payload, "availability")
        world.rows()

    @given(
        st.dictionaries(
            st.sampled_from(sorted(STATE)),
            st.recursive(
                st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=80),
                lambda inner: st.lists(inner, max_size=3),
                max_leaves=4,
            ),
        )
    )
    def test_no_values_can_do_harm(self, changes: dict[str, Any]) -> None:
        world = World()
        told = read_told("a", state(**{**changes, "v": 1}))
        assert isinstance(told, Told)
        assert len(told.status.name) <= 60
        assert told.status.name.isprintable()
        world.tell("a", **changes)
        assert all(english(row.text) for row in world.rows())

    def test_ten_thousand_invented_machines_are_a_thousand_and_it_is_said(self, world: World) -> None:
        for number in range(10_000):
            world.hear(f"fake{number}", b"online", "availability", retained=True)
        world.tell("me")
        assert len(world.rows()) == MOST_NODES + 1
        assert "More than 1000 machines speak on this broker" in english(world.roster.problem)
        world.now_s += SILENT_S + 1
        for letter in string.ascii_letters:
            world.tell(letter)
            world.now_s += 1.5
        assert {row.id for row in world.rows()} >= {*string.ascii_letters, "me"}, "who speaks has a place"
        assert len(world.rows()) <= MOST_NODES + 1

    def test_what_the_broker_forgets_is_gone(self, world: World) -> None:
        world.tell("a")
        world.hear("a", b"offline", "availability")
        world.hear("a", b"")
        assert world.row().name == "a"
        world.hear("a", b"", "availability")
        assert world.rows() == ()
