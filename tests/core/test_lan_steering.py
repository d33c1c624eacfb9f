"""What a heater is told: levels, leases, verdicts; against simulated devices of every temper."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.lan import trust as lan_trust
from warmgui.core.house.lan.levels import Choice, Ladder
from warmgui.core.house.lan.steering import Order, Steering, Timing
from warmgui.core.house.lan.trust import Trust
from warmgui.core.house.lan.values import Look, Option
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Provenance

OPTIONS = (Option("low", 10.0), Option("mid", 15.0), Option("high", 20.0))
STEP_S = 5.0


@dataclass
class Device:
    """Obeys after a while, or not."""

    watts: dict[str, float] = field(default_factory=lambda: {"low": 11.0, "mid": 15.5, "high": 21.0})
    can_rest: bool = True
    obeys: bool = True
    slow_looks: int = 0
    option: str = "high"
    resting: bool = False
    told: list[Order] = field(default_factory=list)
    _coming: list[tuple[int, Order]] = field(default_factory=list)

    def look(self) -> Look:
        power = 1.0 if self.resting else self.watts[self.option]
        return Look(
            power_w=power,
            hashrate_hs=0.0 if self.resting else 1e12,
            resting=self.resting if self.can_rest else None,
            option=self.option,
            options=OPTIONS,
            can_rest=self.can_rest,
        )

    def tell(self, order: Order) -> None:
        self.told.append(order)
        self._coming.append((self.slow_looks, order))
        self.pass_()

    def pass_(self) -> None:
        later = [(left - 1, order) for left, order in self._coming if left > 0]
        for left, order in self._coming:
            if left <= 0 and self.obeys:
                self.resting = order.rest or (self.resting and not order.wake)
                self.option = self.option if order.option is None else order.option.name
        self._coming = later


class Run:
    """A device and its steering, five seconds at a time."""

    def __init__(self, device: Device, *, steer: bool = True, rated_w: float | None = None) -> None:
        self.device, self.now_s = device, 0.0
        self.steering = Steering(rated_w, Timing(), steer=steer)
        self.look = device.look()

    def go(self, seconds: float, watts: float | None = None) -> None:
        for _ in range(round(seconds / STEP_S)):
            self.now_s += STEP_S
            if watts is not None:
                self.steering.want(watts, self.now_s + 30.0)
            self.device.pass_()
            self.look = self.device.look()
            order = self.steering.seen(self.look, self.now_s)
            if order is not None:
                self.device.tell(order)

    @property
    def told(self) -> list[Order]:
        return self.device.told


# ---- levels --------------------------------------------------------------------------------------


def test_watts_are_learned_modelled_or_declared() -> None:
    ladder = Ladder()
    ladder.see(Look(options=OPTIONS))
    assert (ladder.levels(), ladder.provenance) == ((), Provenance.UNKNOWN)
    rated = Ladder(40.0)
    rated.see(Look(options=OPTIONS))
    assert (rated.levels(), rated.provenance) == ((20.0, 30.0, 40.0), Provenance.DECLARED)
    device = Device()
    ladder.learn(device.look())
    assert ladder.levels() == pytest.approx((10.5, 15.75, 21.0))
    assert ladder.provenance is Provenance.MODELLED
    for option in ("mid", "low"):
        device.option = option
        ladder.learn(device.look())
    assert (ladder.levels(), ladder.provenance) == ((11.0, 15.5, 21.0), Provenance.MEASURED)
    device.watts["low"] = 16.0
    ladder.learn(device.look())
    assert ladder.levels()[0] == pytest.approx(12.0), "slowly"


def test_nothing_is_learned_from_a_device_that_does_not_work() -> None:
    ladder = Ladder()
    ladder.see(Look(options=OPTIONS))
    good = Device().look()
    for look in (
        replace(good, resting=True),
        replace(good, hashrate_hs=0.0),
        replace(good, power_w=None),
        replace(good, option="other"),
    ):
        ladder.learn(look)
    assert ladder.levels() == ()


def test_without_settings_it_is_on_or_off() -> None:
    ladder = Ladder()
    assert ladder.choose(50.0, can_rest=True) == Choice(rest=False)
    ladder.learn(Look(power_w=90.0, hashrate_hs=1e12))
    assert (ladder.levels(), ladder.provenance) == ((90.0,), Provenance.MEASURED)
    assert ladder.choose(50.0, can_rest=True).rest
    assert ladder.choose(90.0, can_rest=True) == Choice(rest=False, watts=90.0)
    assert not ladder.choose(0.0, can_rest=False).rest
    declared = Ladder(120.0)
    assert (declared.levels(), declared.provenance) == ((120.0,), Provenance.DECLARED)


@given(
    st.floats(0, 40),
    st.booleans(),
    st.lists(st.sampled_from(["low", "mid", "high"]), max_size=5),
)
def test_never_more_than_was_asked_for_but_for_drift(wanted_w: float, can_rest: bool, ran: list[str]) -> None:  # noqa: FBT001 - drawn
    ladder, device = Ladder(), Device()
    for option in ["high", *ran]:
        device.option = option
        ladder.see(device.look())
        ladder.learn(device.look())
    choice = ladder.choose(wanted_w, can_rest=can_rest)
    lowest = choice.option == OPTIONS[0] and not can_rest
    assert choice.rest or lowest or (choice.watts or 0.0) <= wanted_w * 1.06 + 0.5
    assert choice.rest == (choice.option is None)


def test_the_lowest_is_tried_where_nobody_knows_any_watts() -> None:
    ladder = Ladder()
    ladder.see(Look(options=OPTIONS))
    assert ladder.choose(30.0, can_rest=True) == Choice(rest=False, option=OPTIONS[0])
    assert ladder.choose(0.0, can_rest=True).rest


# ---- orders --------------------------------------------------------------------------------------


def test_it_is_told_once_and_then_waited_for() -> None:
    run = Run(Device(slow_looks=10))
    run.go(60.0, 15.5)
    assert run.told == [Order(option=OPTIONS[1])]
    assert not run.steering.waits
    assert run.steering.commanded_w(run.look) == pytest.approx(15.75)


def test_a_lease_that_ends_turns_it_off_once_and_leaves_it_alone_then() -> None:
    run = Run(Device())
    run.go(60.0, 21.0)
    assert run.steering.owes_rest
    run.go(60.0)
    assert run.told == [Order(rest=True)]
    assert not run.steering.owes_rest
    run.device.resting = False
    run.go(600.0)
    assert run.told == [Order(rest=True)], "somebody else turned it on"


def test_one_that_is_only_watched_is_told_nothing() -> None:
    run = Run(Device(), steer=False)
    run.go(600.0, 0.0)
    assert run.told == []
    assert run.steering.commanded_w(run.look) is None


def test_turned_on_by_hand_while_it_is_to_rest_it_is_told_again() -> None:
    run = Run(Device())
    run.go(300.0, 0.0)
    run.device.resting = False
    run.go(30.0, 0.0)
    assert run.told == [Order(rest=True), Order(rest=True)]
    run.go(600.0, 0.0)
    assert not run.steering.verdict, "that was no lie"


def test_after_a_rest_it_wakes_where_it_is_to_stand() -> None:
    run = Run(Device())
    run.go(60.0, 0.0)
    run.go(60.0, 11.0)
    assert run.told == [Order(rest=True), Order(option=OPTIONS[0], wake=True)]


@given(st.lists(st.tuples(st.sampled_from([0.0, 11.0, 15.5, 21.0]), st.integers(1, 30)), max_size=25))
def test_its_flash_is_written_seldom_whatever_is_wished(wishes: list[tuple[float, int]]) -> None:
    run = Run(Device())
    for watts, steps in wishes:
        run.go(steps * STEP_S, watts)
    writes = sum(order.option is not None for order in run.told)
    # Between two that raise there are at most as many that lower as there are settings.
    assert writes <= len(OPTIONS) * (run.now_s / Timing().raise_every_s + 1)
    assert not run.steering.verdict


@given(
    st.builds(
        Device,
        can_rest=st.booleans(),
        slow_looks=st.integers(0, 8),
        option=st.sampled_from(["low", "mid", "high"]),
        resting=st.booleans(),
    ),
    st.lists(st.tuples(st.sampled_from([0.0, 11.0, 15.5, 21.0]), st.integers(1, 60)), max_size=8),
)
def test_without_renewal_whatever_we_turned_on_ends_off_or_down(
    device: Device, wishes: list[tuple[float, int]]
) -> None:
    device.resting = device.resting and device.can_rest
    before = device.option, device.resting
    run = Run(device)
    for watts, steps in wishes:
        run.go(steps * STEP_S, watts)
    run.go(300.0)
    assert not run.steering.owes_rest
    assert not run.steering.left_on
    if run.told:
        assert device.resting or not device.can_rest
        assert device.can_rest or device.option == "low"
    elif not wishes:
        assert (device.option, device.resting) == before


# ---- trust ---------------------------------------------------------------------------------------


def test_one_that_keeps_drawing_after_a_step_down_is_named() -> None:
    run = Run(Device(watts={"low": 20.5, "mid": 15.5, "high": 21.0}))
    run.go(30.0, 21.0)
    run.go(lan_trust.SETTLE_S + 60.0, 11.0)
    assert "told to draw 10 W and still draws 20 W" in english(run.steering.verdict)
    assert run.told[-1] == Order(rest=True)
    told = len(run.told)
    run.go(600.0, 15.5)
    assert len(run.told) == told
    run.steering.reset()
    assert not run.steering.verdict


def test_one_that_cannot_rest_and_lies_is_set_to_its_lowest() -> None:
    run = Run(Device(can_rest=False, watts={"low": 20.5, "mid": 20.5, "high": 21.0}))
    run.go(30.0, 21.0)
    run.go(300.0, 11.0)
    assert run.steering.verdict
    assert run.told[-1] == Order(option=OPTIONS[0])
    assert run.steering.left_on


def test_one_that_does_nothing_is_named_after_some_tries() -> None:
    run = Run(Device(obeys=False, option="low"))
    run.go(1200.0, 16.5)
    assert "does not follow" in english(run.steering.verdict)
    assert sum(order.option is not None for order in run.told) == lan_trust.REFUSALS


def test_one_that_rests_without_having_been_told_and_draws_is_named() -> None:
    run = Run(Device())
    run.go(60.0, 21.0)
    lying = replace(run.device.look(), resting=True)
    for second in range(40):
        run.steering.want(0.0, 1e9)
        run.steering.seen(lying, 100.0 + second * STEP_S)
    assert "still draws 21" in english(run.steering.verdict)


def test_an_honest_standby_is_no_lie() -> None:
    trust = Trust()
    idle = Look(power_w=12.0, hashrate_hs=0.0, resting=True)
    trust.rests_already(0.0, idle, 60.0)
    for second in range(100, 130):
        trust.seen(float(second), idle)
    assert not trust.verdict
    busy = Look(power_w=None, hashrate_hs=5e11, resting=True)
    trust.ordered(200.0, Look(hashrate_hs=6e11), rest=True, expected_w=0.0)
    for second in range(300, 330):
        trust.seen(float(second), busy)
    assert "still computes" in english(trust.verdict)


def test_one_impossible_number_is_an_accident_and_three_are_not() -> None:
    trust, good = Trust(), Look(power_w=10.0)
    bad = replace(good, impossible=verbatim("it says that it draws -1 W"))
    for look in (bad, bad, good, bad, bad):
        trust.seen(0.0, look)
    assert not trust.verdict
    trust.seen(0.0, good, verbatim("too much"))
    assert english(trust.verdict) == "too much"


def test_small_steps_and_unknown_watts_are_not_judged() -> None:
    for before_w, expected_w, after_w in (
        (20.0, 16.0, 20.0),
        (None, 5.0, 20.0),
        (20.0, None, 20.0),
        (20.0, 5.0, None),
    ):
        trust = Trust()
        trust.ordered(0.0, Look(power_w=before_w), rest=False, expected_w=expected_w)
        for second in range(100, 120):
            trust.seen(float(second), Look(power_w=after_w))
        assert not trust.verdict
