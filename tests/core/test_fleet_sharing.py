"""One machine shares out power among all: work goes where heat is wanted, and no job-hour is lost."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.fleet.commands import Share, read_share
from warmgui.core.fleet.sharing import (
    LEASE_S,
    Coordinators,
    Decision,
    Sharing,
    resting_text,
    rival_text,
    share_letter,
)
from warmgui.core.model_fleet import NodeStatus


def node(id_: str, **changes: Any) -> NodeStatus:
    """A machine that draws 50 W besides its mining, and whose room asks for 200 W of 300 W."""
    usual: dict[str, Any] = {
        "name": id_,
        "mode": "heat",
        "setpoint_c": 21.0,
        "room_c": 19.0,
        "power_w": 50.0,
        "mining_w": 0.0,
        "wanted_w": 200.0,
        "max_w": 300.0,
        "accepts": True,
    }
    return NodeStatus(id_, **{**usual, **changes})


def decide(rows: list[NodeStatus], budget_w: float | None, own_w: float | None = 0.0) -> Decision:
    return Sharing().decide(0.0, rows, budget_w, own_w)


class TestShares:
    def test_a_warm_room_gets_nothing_and_the_others_what_they_want(self) -> None:
        decision = decide([node("a"), node("b", wanted_w=0.0, room_c=22.0)], 1000.0)
        assert decision.limits == {"a": 200.0, "b": 0.0}
        assert english(decision.text) == (
            "200 W of 900 W go to 1 of 2 machines. No heat is wanted at 1 of them: they get nothing."
        )

    def test_too_little_is_shared_by_who_wants_how_much(self) -> None:
        decision = decide([node("a", wanted_w=300.0), node("b", wanted_w=100.0)], 300.0)
        assert decision.limits == {"a": pytest.approx(150.0), "b": pytest.approx(50.0)}

    def test_without_a_budget_nobody_is_held_back_but_work_still_stays_away_from_warm_rooms(self) -> None:
        decision = decide([node("a"), node("b", wanted_w=0.0)], None)
        assert decision.limits == {"a": None, "b": 0.0}
        assert decision.shares == {"a": 200.0, "b": 0.0}
        assert english(decision.text).startswith("1 of 2 machines may take what they want, 200 W now.")

    def test_without_a_budget_a_machine_that_is_off_heats_once_switched_on(self) -> None:
        assert decide([node("a", mode="off")], None).limits == {"a": None}
        assert decide([node("a", mode="off")], 500.0).limits == {"a": 0.0}

    def test_what_is_drawn_besides_counts(self) -> None:
        """Our own machine is not announced and draws 100 W, another one does not follow and draws 250 W."""
        rows = [node("a"), node("b", accepts=False, power_w=250.0)]
        decision = decide(rows, 500.0, own_w=100.0)
        assert decision.limits == {"a": pytest.approx(500 - 100 - 250 - 50)}
        assert "Machines that do not follow draw 350 W." in english(decision.text)

    def test_simulated_watts_take_nothing_from_real_machines(self) -> None:
        played = [node("x", simulated=True), node("y", simulated=True, accepts=False, power_w=5000.0)]
        assert decide([node("a"), *played], 300.0).limits == {"a": pytest.approx(200.0)}

    def test_a_simulated_machine_never_limits_a_real_one(self) -> None:
        me = node("me", is_self=True, simulated=True)
        assert set(decide([me, node("a"), node("x", simulated=True)], 300.0).limits) == {"me", "x"}

    def test_our_own_machine_counts_once(self) -> None:
        decision = decide([node("me", is_self=True), node("a")], 300.0, own_w=999.0)
        assert decision.limits == {"me": pytest.approx(100.0), "a": pytest.approx(100.0)}

    def test_nothing_left_is_said(self) -> None:
        decision = decide([node("a"), node("b", accepts=False, power_w=600.0)], 500.0)
        assert decision.limits == {"a": 0.0}
        assert english(decision.text).startswith("Nothing is left to share out")

    def test_nobody_follows(self) -> None:
        decision = decide([node("a", accepts=False)], 500.0)
        assert not decision.limits
        assert "somebody has to agree first" in english(decision.text)

    def test_who_falls_silent_is_reckoned_with_and_who_is_offline_is_not(self) -> None:
        sharing = Sharing()
        rows = [node("a"), node("b", power_w=250.0, mining_w=200.0)]
        sharing.decide(0.0, rows, 500.0, 0.0)
        gone = replace(rows[1], state="silent", power_w=None, mining_w=None, wanted_w=None)
        decision = sharing.decide(5.0, [rows[0], gone], 500.0, 0.0)
        assert decision.limits == {"a": 200.0}, "250 W of it may still be drawn"
        assert "this limit is no fuse" in english(decision.text)
        decision = sharing.decide(10.0, [rows[0], gone], 400.0, 0.0)
        assert decision.limits == {"a": pytest.approx(100.0)}
        decision = sharing.decide(15.0, [rows[0], replace(gone, state="offline")], 400.0, 0.0)
        assert decision.limits == {"a": 200.0}

    def test_a_machine_that_hides_its_wish_is_not_starved(self) -> None:
        """Under a limit some machines cannot say what their room asks for."""
        for changes, most_w in [
            ({}, 300.0),
            ({"room_c": 22.0}, 0.0),
            ({"room_c": None}, 300.0),
            ({"mode": "off"}, 0.0),
        ]:
            decision = decide([node("a", wanted_w=None, limit_w=0.0, **changes)], 1000.0)
            assert decision.limits == {"a": most_w}

    def test_two_machines_with_one_id_get_half_each(self) -> None:
        decision = decide([node("a", twins=1)], 200.0)
        assert decision.limits == {"a": pytest.approx(50.0)}, "each draws 50 W besides, and hears the same"

    @given(
        st.lists(
            st.builds(
                node,
                st.sampled_from("abcdefgh"),
                wanted_w=st.none() | st.floats(0, 1e4),
                max_w=st.none() | st.floats(0, 1e4),
                power_w=st.none() | st.floats(0, 1e4),
                mining_w=st.none() | st.floats(0, 1e4),
                accepts=st.booleans(),
                mode=st.sampled_from(["off", "heat", ""]),
                state=st.sampled_from(["online", "silent", "offline"]),
            ),
            max_size=8,
            unique_by=lambda row: row.id,
        ),
        st.none() | st.floats(0, 1e5),
    )
    def test_the_budget_holds_whatever_they_say(self, rows: list[NodeStatus], budget_w: float | None) -> None:
        decision = decide(rows, budget_w)
        assert english(decision.text)
        for row in rows:
            if row.id in decision.limits:
                assert 0 <= decision.shares[row.id] <= (row.max_w or 0) + 1e-6
        if budget_w is not None:
            shared_w = sum(watts or 0.0 for watts in decision.limits.values())
            others_w = sum(
                row.power_w or 0.0
                for row in rows
                if row.id not in decision.limits and row.state == "online" and row.power_w
            )
            assert shared_w <= max(budget_w - others_w, 0.0) + 1e-6


class Machine:
    """Computes what it is given, and tells so while it is there."""

    def __init__(self, id_: str) -> None:
        self.id, self.state = id_, "online"
        self.told_h = self.hours = self.before_h = 0.0
        self.wanted_w = 200.0

    def compute(self, watts: float, hours: float) -> None:
        self.hours += watts / 300.0 * hours

    def midnight(self) -> None:
        self.before_h += self.hours
        self.hours = 0.0

    def row(self) -> NodeStatus:
        if self.state == "online":
            self.told_h = self.hours
        return node(self.id, state=self.state, job_hours=self.told_h, wanted_w=self.wanted_w, power_w=50.0)


def test_job_hours_are_conserved_while_machines_vanish_and_come_back() -> None:
    rng = random.Random(7)
    machines = {name: Machine(name) for name in "abcdef"}
    sharing = Sharing()
    sharing.ledger.ask(20.0)
    given: dict[str, float | None] = {}
    for step in range(2001):
        all_there = step % 1000 == 0
        for machine in machines.values():
            machine.compute(given.get(machine.id) or 0.0, 0.02)
            chance = rng.random()
            if chance < 0.02:
                machine.state = rng.choice(["silent", "offline", "online"])
            elif chance < 0.04:
                machine.wanted_w = rng.choice([0.0, 100.0, 200.0, 300.0])
            if all_there:
                machine.state = "online"
        rows = [machine.row() for machine in machines.values()]
        decision = sharing.decide(step * 72.0, rows, 900.0, 0.0)
        given = {id_: watts for id_, watts in decision.limits.items() if machines[id_].state == "online"}
        ledger = sharing.ledger
        assert ledger.asked_h == pytest.approx(ledger.given_h + ledger.waiting_h)
        assert sum(ledger.by_site.values()) == pytest.approx(ledger.given_h + ledger.beyond_h)
        if all_there:
            done_h = {machine.id: machine.before_h + machine.hours for machine in machines.values()}
            assert sharing.ledger.by_site == pytest.approx(done_h), "nothing lost, nothing twice"
            for machine in machines.values():
                machine.midnight()
            sharing.decide(step * 72.0 + 1.0, [m.row() for m in machines.values()], 900.0, 0.0)
    assert sum(ledger.by_site.values()) > 30.0
    assert sharing.ledger.waiting_h == 0.0
    assert "Together they have worked for" in english(decision.text)


def test_what_is_computed_again_after_a_crash_counts_once() -> None:
    sharing = Sharing()
    for hours in (None, 2.0, None, 1.8, 1.9, 2.0, 2.5):
        sharing.decide(0.0, [node("a", job_hours=hours)], None, 0.0)
    assert sharing.ledger.by_site == pytest.approx({"a": 2.5})
    for hours in (0.0, 0.5):
        sharing.decide(0.0, [node("a", job_hours=hours)], None, 0.0)
    assert sharing.ledger.by_site == pytest.approx({"a": 3.0}), "a new day"


def test_invented_machines_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warmgui.core.fleet.sharing._MOST_SITES", 10)
    sharing = Sharing()
    for number in range(50):
        sharing.decide(0.0, [node(f"pc{number}", job_hours=1.0)], None, 0.0)
    assert len(sharing.ledger.by_site) == len(sharing._hours) == 10
    assert len(sharing._drawn_w) == 1


class TestTwoWhoShare:
    def test_the_one_with_the_smaller_id_goes_on(self) -> None:
        here, there = Coordinators("b-pc"), Coordinators("a-pc")
        here.hear(share_letter(100.0, "a-pc").encode(), 0.0)
        there.hear(share_letter(100.0, "b-pc").encode(), 0.0)
        assert (here.other(1.0), here.must_rest(1.0)) == ("a-pc", True)
        assert (there.other(1.0), there.must_rest(1.0)) == ("b-pc", False)
        assert "a-pc" in english(resting_text("a-pc"))
        assert "b-pc" in english(rival_text("b-pc"))

    def test_when_it_is_gone_the_other_takes_over(self) -> None:
        here = Coordinators("b-pc")
        here.hear(share_letter(100.0, "a-pc").encode(), 0.0)
        assert not here.must_rest(LEASE_S)
        assert here.other(LEASE_S) == ""

    @pytest.mark.parametrize(
        "letter",
        [
            b"",
            b"[]",
            b"[" * 500,
            b'{"limit_w":1,"for_s":30}',
            b'{"limit_w":1,"for_s":30,"by":"b-pc"}',
            b'{"limit_w":1,"for_s":30,"by":"a b"}',
            b'{"limit_w":1,"for_s":30,"by":7}',
            b'{"limit_w":1,"for_s":"x","by":"a"}',
            b'{"limit_w":1,"for_s":1e400,"by":"a"}',
            b'{"limit_w":null,"for_s":1.0,"by":"a"}',
            b'{"limit_w":1,"for_s":30,"by":"a"}' + b" " * 600,
        ],
        ids=lambda letter: str(letter[:40]),
    )
    def test_what_names_nobody_else_changes_nothing(self, letter: bytes) -> None:
        here = Coordinators("b-pc")
        here.hear(letter, 0.0)
        assert here.other(0.0) == ""

    def test_a_crowd_is_bounded(self) -> None:
        here = Coordinators("b-pc")
        for number in range(1000):
            here.hear(share_letter(1.0, f"pc{number}").encode(), 0.0)
        assert len(here._until_s) <= 20

    def test_a_share_on_the_wire_is_read_as_it_was_meant(self) -> None:
        assert read_share(share_letter(123.45, "me").encode(), retained=False) == Share(123.5, LEASE_S)
        assert read_share(share_letter(None, "me", 1.0).encode(), retained=False) == Share(None, 1.0)
