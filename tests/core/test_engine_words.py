"""Action and sentences on their own: every branch of what is said, and the hysteresis behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from warmgui.core.action import ActionMemory, Situation
from warmgui.core.model import Reach, Value
from warmgui.core.sentence import Story, detail, headline
from warmgui.core.text import EMPTY, Text, render, translate, verbatim
from warmgui.core.vocabulary import Action, Mode, Provenance

BUSY = Situation(0.0, Mode.HEAT, wanted_w=50.0, working=True, room_c=19.0, setpoint_c=21.0)
WAIT = translate("test", "the miner starts")


def plain(text: Text) -> str:
    return render(text, lambda a: "?" if a.value is None else f"{a.value:.1f}")


class TestAction:
    def play(self, *situations: Situation) -> list[Action]:
        memory = ActionMemory()
        actions = []
        for situation in situations:
            memory.decide(situation)
            actions.append(memory.action)
        return actions

    def at(self, now_s: float, **changes: Any) -> Situation:
        return replace(BUSY, now_s=now_s, **changes)

    def test_warm_enough_must_last_a_minute_to_be_told(self) -> None:
        actions = self.play(
            self.at(0.0),
            self.at(1.0, wanted_w=0.0),
            self.at(60.0, wanted_w=0.0),
            self.at(61.0, wanted_w=0.0),
        )
        assert actions == [Action.HEATING, Action.HEATING, Action.HEATING, Action.SATISFIED]

    def test_a_wish_that_comes_and_goes_is_never_told(self) -> None:
        story = [self.at(float(t), wanted_w=0.0 if (t // 40) % 2 else 50.0) for t in range(600)]
        assert set(self.play(*story)) == {Action.HEATING}

    def test_heating_again_must_last_a_minute_too(self) -> None:
        actions = self.play(
            self.at(0.0, wanted_w=0.0, working=False),
            self.at(1.0, working=False),
            self.at(61.0, working=False),
        )
        assert actions == [Action.SATISFIED, Action.SATISFIED, Action.HEATING]

    def test_while_it_waits_the_reason_fits_the_action(self) -> None:
        memory = ActionMemory()
        memory.decide(self.at(0.0))
        assert not memory.decide(self.at(1.0, wanted_w=0.0))
        assert plain(memory.reason) == "the room is 2.0 below target"
        memory.decide(self.at(70.0, wanted_w=0.0))
        memory.decide(self.at(71.0))
        assert plain(memory.reason) == "the room is warm enough"

    def test_nobody_is_told_that_it_is_warm_where_that_is_not_known(self) -> None:
        memory, silent = ActionMemory(), verbatim("the thermometer is silent")
        memory.decide(self.at(0.0, wanted_w=0.0, rest=silent))
        assert (memory.action, memory.reason) == (Action.RESTING, silent)
        memory.decide(self.at(1.0, wanted_w=0.0))
        assert (memory.action, memory.reason) == (Action.RESTING, silent), "one reading is not told yet"
        memory.decide(self.at(61.0, wanted_w=0.0))
        assert (memory.action, plain(memory.reason)) == (Action.SATISFIED, "the room is warm enough")

    def test_what_heats_never_says_that_it_rests_for_a_reason_that_is_gone(self) -> None:
        memory, silent = ActionMemory(), verbatim("no thermometer has answered yet")
        memory.decide(self.at(0.0, wanted_w=0.0, rest=silent))
        assert memory.decide(self.at(1.0))
        assert (memory.action, plain(memory.reason)) == (Action.HEATING, "the room is 2.0 below target")
        assert not memory.decide(self.at(2.0, wanted_w=0.0, rest=silent)), "the way back takes its minute"
        memory.decide(self.at(62.0, wanted_w=0.0, rest=silent))
        assert memory.action is Action.RESTING
        assert not memory.decide(self.at(63.0, rest=silent)), "the reason is still there"

    def test_a_constant_power_that_is_chosen_is_told_at_once(self) -> None:
        actions = self.play(self.at(0.0, wanted_w=0.0, constant=True), self.at(1.0, constant=True))
        assert actions == [Action.RESTING, Action.HEATING]
        waits = [
            self.at(0.0, wanted_w=0.0, constant=True, steered=WAIT),
            self.at(1.0, constant=True, steered=WAIT),
        ]
        assert self.play(*waits) == [Action.RESTING, Action.RESTING]

    def test_single_readings_that_never_came_are_not_told(self) -> None:
        story = [
            self.at(float(t), wanted_w=0.0, rest=verbatim("silent") if t % 100 == 7 else EMPTY)
            for t in range(600)
        ]
        assert set(self.play(*story)) == {Action.SATISFIED}

    def test_no_constant_power_is_rest(self) -> None:
        memory = ActionMemory()
        memory.decide(self.at(0.0, wanted_w=0.0, constant=True))
        assert memory.action is Action.RESTING
        assert plain(memory.reason) == "the constant power is set to 0"

    def test_a_new_target_needs_no_minute(self) -> None:
        actions = self.play(self.at(0.0), self.at(1.0, wanted_w=0.0, setpoint_c=17.0))
        assert actions == [Action.HEATING, Action.SATISFIED]

    def test_a_stop_needs_no_minute(self) -> None:
        actions = self.play(self.at(0.0), self.at(1.0, stop=WAIT), self.at(2.0, attention=WAIT))
        assert actions == [Action.HEATING, Action.PAUSED, Action.ATTENTION]

    def test_attention_comes_before_off_and_the_users_pause_before_the_guards(self) -> None:
        memory = ActionMemory()
        memory.decide(self.at(0.0, mode=Mode.OFF, attention=WAIT))
        assert memory.action is Action.ATTENTION
        mine = translate("test", "mine")
        memory.decide(self.at(1.0, user_pause=mine, stop=WAIT))
        assert memory.reason == mine

    def test_a_gap_in_the_work_is_told_after_half_a_minute(self) -> None:
        actions = self.play(
            self.at(0.0),
            self.at(29.0, working=False, start=WAIT),
            self.at(31.0, working=False, start=WAIT),
        )
        assert actions == [Action.HEATING, Action.HEATING, Action.STARTING]

    def test_connected_but_without_hashes_is_not_heating(self) -> None:
        memory = ActionMemory()
        memory.decide(self.at(0.0))
        memory.decide(self.at(40.0, working=False))
        assert (memory.action, plain(memory.reason)) == (
            Action.STARTING,
            "the first hashes are on their way",
        )

    def test_reasons_of_heating(self) -> None:
        memory = ActionMemory()
        for changes, words in [
            ({"room_c": 20.98}, "keeping the room at 21.0"),
            ({"room_c": None}, "the room temperature is not known: heating carefully"),
            ({"constant": True}, "constant power is chosen"),
        ]:
            memory.decide(self.at(0.0, **changes))
            assert plain(memory.reason) == words


STORY = Story(
    Action.HEATING,
    WAIT,
    now_utc=1000.0,
    setpoint_c=21.0,
    constant=False,
    room_c=Value(20.0, Provenance.MEASURED),
    outdoor_c=Value(4.0, Provenance.MEASURED),
    heat_w=171.0,
    eta_s=3600.0,
)
REACH = Reach(1.8, 1.5, 2.1, Provenance.MODELLED)
VAGUE = Reach(1.8, 0.4, 3.0, Provenance.MODELLED)
BETWEEN = "Outside 4.0. At full power this room gains somewhere between"


class TestSentence:
    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({}, "Heating at 171.0. The room reaches 21.0 at about 4500.0."),
            ({"eta_s": None}, "Heating at 171.0. 21.0 is out of reach today."),
            ({"eta_s": 0.0}, "Heating at 171.0 keeps the room at 21.0."),
            (
                {"eta_s": 0.0, "room_c": Value(22.1, Provenance.MEASURED)},
                "Heating at 171.0; the room is 1.1 above 21.0.",
            ),
            ({"constant": True}, "Heating at 171.0, constant power."),
            (
                {"room_c": Value(20.0, Provenance.STALE)},
                "Heating at 171.0. The room temperature is not known.",
            ),
            ({"action": Action.OFF}, "Off."),
            ({"action": Action.PAUSED}, "Paused: the miner starts."),
            ({"action": Action.STARTING}, "Starting: the miner starts."),
            ({"action": Action.ATTENTION}, "Needs you: the miner starts."),
            ({"action": Action.SATISFIED}, "Warm enough: 20.0."),
            ({"action": Action.RESTING}, "At rest: the miner starts."),
            ({"action": Action.SATISFIED, "room_c": Value(None, Provenance.UNKNOWN)}, "Warm enough."),
        ],
    )
    def test_headline(self, changes: dict[str, Any], words: str) -> None:
        assert plain(headline(replace(STORY, **changes))) == words

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({}, "Outside 4.0."),
            ({"outdoor_c": Value(5.0, Provenance.DECLARED)}, "Outside 5.0 (declared)."),
            (
                {"reach": REACH},
                "Outside 4.0. At full power this room gains about 1.8 (1.5–2.1) over now.",
            ),
            (
                {"reach": REACH, "mean_room_c": 19.4},
                "Outside 4.0. At full power this room gains about 1.8 (1.5–2.1) over the last day's 19.4.",
            ),
            (
                {"reach": VAGUE},
                f"{BETWEEN} 0.4 and 3.0 over now.",
            ),
            (
                {"reach": VAGUE, "mean_room_c": 19.4},
                f"{BETWEEN} 0.4 and 3.0 over the last day's 19.4.",
            ),
            (
                {"reach": replace(REACH, gain_c=0.01)},
                "Outside 4.0. Full power adds nothing more to the room.",
            ),
            ({"limited": WAIT, "outdoor_c": Value(None, Provenance.UNKNOWN)}, "the miner starts"),
        ],
    )
    def test_detail(self, changes: dict[str, Any], words: str) -> None:
        assert plain(detail(replace(STORY, **changes))) == words

    def test_nothing_to_say_is_empty(self) -> None:
        story = replace(STORY, constant=True, outdoor_c=Value(None, Provenance.UNKNOWN))
        assert detail(story) == EMPTY
