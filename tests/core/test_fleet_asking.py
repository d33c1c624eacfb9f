"""What is asked of other machines: whom it reaches, what is refused, and when it counts as done."""

from __future__ import annotations

from typing import Any

import pytest
from fakes.sensors import english

from warmgui.core.fleet.asking import CONFIRM_S, INVITED_S, SAID_S, Asked, on_the_wire, plan
from warmgui.core.model_fleet import NodeStatus

ROWS = (
    NodeStatus("a", "Ada", group="north", accepts=True),
    NodeStatus("b", "Bob", group="north", accepts=False),
    NodeStatus("c", "Cleo", group="south", accepts=True, state="offline"),
    NodeStatus("d", "Dora", group="", accepts=True),
)


class TestWhomItReaches:
    def test_one(self) -> None:
        planned = plan(ROWS, ("a",), "target", "21")
        assert (planned.to, planned.reaches, planned.left_out) == (("a",), ("a",), planned.left_out)
        assert not planned.left_out

    def test_many_and_who_is_left_out_is_named(self) -> None:
        planned = plan(ROWS, ("a", "b", "c", "d", "a", "x"), "mode", "off")
        assert planned.to == planned.reaches == ("a", "d")
        words = english(planned.left_out)
        assert "No machine “x” speaks on the broker." in words
        assert "Not reached, so nothing was sent there: Cleo." in words
        assert "Nobody there has agreed to commands, so nothing was sent: Bob." in words

    def test_a_group(self) -> None:
        planned = plan(ROWS, ("group/north",), "mode", "heat")
        assert (planned.to, planned.reaches) == (("group/north",), ("a",))
        assert not planned.left_out

    def test_all(self) -> None:
        planned = plan(ROWS, ("*",), "preset", "eco")
        assert (planned.to, planned.reaches) == (("all",), ("a", "d"))

    @pytest.mark.parametrize("target", ["group/south", "group/", "group/none"])
    def test_a_group_in_which_nobody_follows(self, target: str) -> None:
        planned = plan(ROWS, (target,), "mode", "off")
        assert not planned.to
        assert english(planned.left_out) == "No machine there follows commands: nothing was sent."

    def test_nobody_is_chosen(self) -> None:
        assert english(plan(ROWS, (), "mode", "off").left_out) == "No machine is chosen."

    def test_of_many_names_only_some_are_told(self) -> None:
        rows = [NodeStatus(str(n), f"PC {n}") for n in range(9)]
        planned = plan(rows, [row.id for row in rows], "mode", "off")
        assert english(planned.left_out).endswith("PC 0, PC 1, PC 2, PC 3, PC 4 and 4 more.")

    @pytest.mark.parametrize(
        ("what", "value"),
        [
            ("target", "nan"),
            ("target", "99"),
            ("target", ""),
            ("target", "\ud800"),
            ("mode", "on"),
            ("payout", "bc1q"),
            ("limit", "-1"),
            ("preset", "sauna"),
        ],
    )
    def test_what_no_machine_would_follow_is_not_sent(self, what: str, value: str) -> None:
        planned = plan(ROWS, ("a",), what, value)
        assert not planned.to
        assert planned.left_out

    def test_a_boost_is_never_an_empty_payload(self) -> None:
        assert on_the_wire("boost", "") == "on"
        assert on_the_wire("boost", "30") == "30"
        assert on_the_wire("target", "") == ""


class TestWhatWasAsked:
    def says(self, asked: Asked, now_s: float, preset: str = "", **changes: Any) -> str:
        row = NodeStatus("a", "Ada", **{"mode": "heat", "setpoint_c": 20.0, **changes})
        return english(asked.shown((row,), now_s, lambda _id: preset)[0].text)

    @pytest.mark.parametrize(
        ("what", "value", "words", "done"),
        [
            ("target", "21.5", "for 21.5 °C", {"setpoint_c": 21.5}),
            ("mode", "off", "to stop heating", {"mode": "off"}),
            ("mode", "heat", "to heat", {"mode": "heat"}),
            ("limit", "150", "for at most 150 W", {"limit_w": 150.0}),
            ("limit", "150", "for at most 150 W", {"limit_w": 100.0}),
            ("limit", "none", "to lift its power limit", {"limit_w": None}),
            ("preset", "eco", "for the Eco target", {"preset": "eco"}),
            ("boost", "on", "for a boost", {"preset": "boost"}),
            ("boost", "30", "for a boost", {"preset": "boost"}),
        ],
    )
    def test_it_is_shown_until_the_machine_confirms_it(
        self, what: str, value: str, words: str, done: dict[str, Any]
    ) -> None:
        asked = Asked()
        asked.ask(("a",), what, value, 0.0)
        before = {"mode": "off" if value == "heat" else "heat", "limit_w": 500.0}
        assert self.says(asked, 1.0, **before) == f"Asked {words}; it has not confirmed yet."
        assert self.says(asked, CONFIRM_S + 1, **before) == f"Asked {words}, but it did not follow."
        assert self.says(asked, CONFIRM_S + 2, **{**before, **done}) == ""
        assert self.says(asked, CONFIRM_S + 3, **before) == "", "once confirmed it is over"

    def test_it_is_not_told_for_ever(self) -> None:
        asked = Asked()
        asked.ask(("a",), "target", "25", 0.0)
        assert self.says(asked, CONFIRM_S + SAID_S + 1) == ""

    def test_the_last_wish_counts(self) -> None:
        asked = Asked()
        asked.ask(("a",), "target", "25", 0.0)
        asked.ask(("a",), "target", "18", 1.0)
        assert "18" in self.says(asked, 2.0)

    def test_who_is_offline_is_shown_as_that(self) -> None:
        asked = Asked()
        asked.ask(("a",), "target", "25", 0.0)
        assert self.says(asked, 1.0, state="offline") == ""

    def test_to_follow_its_own_plan_has_nothing_to_confirm(self) -> None:
        asked = Asked()
        asked.ask(("a",), "preset", "none", 0.0)
        assert self.says(asked, 1.0) == ""

    def test_an_invitation_is_shown_until_somebody_there_says_yes(self) -> None:
        asked = Asked()
        asked.invite("a", 0.0)
        assert "somebody there must say yes" in self.says(asked, INVITED_S)
        assert self.says(asked, 1.0, accepts=True) == ""
        asked.invite("a", 0.0)
        assert self.says(asked, INVITED_S + 1) == ""
