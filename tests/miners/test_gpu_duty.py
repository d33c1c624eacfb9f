"""A card does the asked part of its work, whatever its launches take, and no launch is long."""

from __future__ import annotations

import math
from collections import deque

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miners.devices.gpu.duty import (
    ACTIVE_LAUNCH_S,
    DEPTH,
    FIRST_POSITIONS,
    IDLE_LAUNCH_S,
    LEAST_SPACE,
    CardDuty,
    LaunchLength,
    Plan,
    ShareCurve,
    curve_of,
)


def _concave(steps: list[float]) -> list[float]:
    """Rates of a card: every further block per unit brings less than the one before."""
    rates, total = [], 0.0
    for step in sorted(steps, reverse=True):
        total += step
        rates.append(total * 1e9)
    return rates


H100 = ShareCurve(132, (0.45, 0.8, 0.95, 1.0))
curves = st.builds(
    curve_of,
    st.integers(1, 200),
    st.lists(st.floats(0.2, 1.0), min_size=1, max_size=8).map(_concave),
)


# ---- parts of a card -------------------------------------------------------------------------------------


@given(curves)
def test_all_blocks_are_the_whole_card_and_more_blocks_on_every_unit_never_less(curve: ShareCurve) -> None:
    assert curve.share(curve.full_blocks) == pytest.approx(1.0)
    whole = [curve.share(curve.units * each) for each in range(1, len(curve.levels) + 1)]
    assert whole == sorted(whole)


@given(curves, st.floats(0.001, 1.0))
def test_blocks_and_share_are_each_others_inverse(curve: ShareCurve, share: float) -> None:
    ideal = curve.blocks(share)
    assert 0 < ideal <= curve.full_blocks * (1 + 1e-9)
    if ideal >= 1:
        low, high = math.floor(ideal), min(math.ceil(ideal), curve.full_blocks)
        inside = curve.share(high) - curve.share(low) if high > low else 0.0
        if -(-low // curve.units) == -(-high // curve.units):  # the same number on the fullest unit
            assert curve.share(low) + inside * (ideal - low) == pytest.approx(share, rel=1e-6)


def test_steps_are_as_even_as_the_card_is_fine() -> None:
    """Nearest to 10, 20 ... 100 % of a large card the error is below a hundredth of the card."""
    for tenth in range(1, 11):
        blocks = H100.nearest(tenth / 10)
        assert H100.share(blocks) == pytest.approx(tenth / 10, abs=0.01)


def test_more_blocks_than_those_of_the_best_rate_are_not_used() -> None:
    assert curve_of(4, [50.0, 100.0, 90.0]) == ShareCurve(4, (0.5, 1.0))
    assert curve_of(4, [60.0, 40.0, 80.0]).levels == (0.75, 0.75, 1.0)


# ---- the length of launches ---------------------------------------------------------------------------


@given(st.floats(1e5, 1e11), st.floats(0.01, 1.0))
def test_launches_grow_from_tiny_to_the_aim_at_most_twofold(rate_hs: float, share: float) -> None:
    length, before = LaunchLength(), 0
    for _ in range(60):
        count = length.count(ACTIVE_LAUNCH_S, share)
        assert count <= max(FIRST_POSITIONS, 1) if not before else count <= 2 * before + 1
        took_s = count / (rate_hs * share)
        length.done(count, share, took_s)
        before = count
    # one position, or all that a launch can have, is as near as one comes
    assert took_s <= ACTIVE_LAUNCH_S * 1.01 or count == 1
    assert took_s >= ACTIVE_LAUNCH_S * 0.5 or count >= 1 << 31


@settings(max_examples=60)
@given(
    user_active=st.booleans(),
    rate_hs=st.floats(1e8, 2e10),
    slower=st.floats(1.0, 10.0),
    jitter=st.lists(st.floats(0.9, 1.1), min_size=20, max_size=20),
)
def test_a_card_that_suddenly_slows_down_to_a_tenth_never_works_for_200_ms(
    *, user_active: bool, rate_hs: float, slower: float, jitter: list[float]
) -> None:
    aim_s = ACTIVE_LAUNCH_S if user_active else IDLE_LAUNCH_S
    length = LaunchLength()
    flying: deque[int] = deque()
    lasted: list[float] = []
    for step in range(200):
        while len(flying) < DEPTH:
            flying.append(length.count(aim_s, 1.0))
        rate = rate_hs * jitter[step % 20] / (slower if step >= 100 else 1.0)
        count = flying.popleft()
        took_s = count / rate
        lasted.append(took_s)
        length.done(count, 1.0, took_s)
    limit_s = 0.008 if user_active else 0.050
    assert max(lasted) <= 0.200 * 1.15
    assert max(lasted[:100]) <= limit_s
    assert max(lasted[100 + DEPTH + 1 :]) <= limit_s


def test_after_a_rest_the_first_launch_is_tiny_again() -> None:
    length = LaunchLength()
    for _ in range(30):
        count = length.count(IDLE_LAUNCH_S, 1.0)
        length.done(count, 1.0, count / 1e9)
    assert count > 1e7
    length.restart()
    assert length.count(IDLE_LAUNCH_S, 1.0) == FIRST_POSITIONS


# ---- duty ----------------------------------------------------------------------------------------------


class Card:
    """Runs plans on a virtual clock: launches follow one another, each as long as it likes."""

    def __init__(self, duty: CardDuty) -> None:
        self.duty = duty
        self.now_s = 1000.0
        self.given_s = 0.0
        self.blocks: set[int] = set()
        self._ends_s = 0.0
        self._flying: deque[tuple[float, int, float]] = deque()

    def run(self, seconds: float, asked: float, stretch: list[float], *, user_active: bool = True) -> None:
        until_s, number = self.now_s + seconds, 0
        while self.now_s < until_s:
            plan = self.duty.plan(self.now_s, asked, user_active=user_active)
            if plan.pause_s == 0 and len(self._flying) < plan.depth:
                self._launch(plan, stretch[number % len(stretch)])
                number += 1
            elif self._flying:
                self._collect()
            else:
                assert plan.pause_s < math.inf
                self.now_s += plan.pause_s
        while self._flying:
            self._collect()

    def _launch(self, plan: Plan, stretch: float) -> None:
        begins_s = max(self.now_s, self._ends_s)
        self._ends_s = begins_s + plan.aim_s * stretch
        self._flying.append((plan.aim_s * stretch, plan.blocks, self._ends_s))
        self.blocks.add(plan.blocks)

    def _collect(self) -> None:
        took_s, blocks, ends_s = self._flying.popleft()
        self.now_s = max(self.now_s, ends_s)
        share = self.duty.curve.share(blocks)
        self.duty.done(took_s, share)
        self.given_s += took_s * share


@settings(max_examples=80)
@given(
    curve=curves,
    asked=st.floats(0.01, 1.0),
    stretch=st.lists(st.floats(0.1, 3.0), min_size=1, max_size=40),
    in_space=st.booleans(),
    user_active=st.booleans(),
)
def test_the_mean_is_what_was_asked_for_whatever_launches_take(
    *, curve: ShareCurve, asked: float, stretch: list[float], in_space: bool, user_active: bool
) -> None:
    card = Card(CardDuty(curve, in_space=in_space))
    begun_s = card.now_s
    card.run(20.0, asked, stretch, user_active=user_active)
    assert card.given_s / (card.now_s - begun_s) == pytest.approx(asked, rel=0.05)


def test_a_duty_in_space_never_pauses_and_uses_two_neighbouring_numbers_of_blocks() -> None:
    duty = CardDuty(ShareCurve(10, (1.0,)), in_space=True)
    card = Card(duty)
    card.run(5.0, 0.55, [1.0])
    assert card.blocks == {5, 6}
    assert duty.plan(card.now_s, 0.55, user_active=True).pause_s == 0


def test_steps_of_duty_are_linear() -> None:
    done = []
    for tenth in range(1, 11):
        card = Card(CardDuty(H100, in_space=True))
        begun_s = card.now_s
        card.run(10.0, tenth / 10, [1.0, 1.3, 0.8])
        done.append(card.given_s / (card.now_s - begun_s))
    assert done == pytest.approx([tenth / 10 for tenth in range(1, 11)], rel=0.02)


def test_a_small_part_and_opencl_rest_between_short_launches() -> None:
    for in_space, asked in ((True, LEAST_SPACE / 2), (False, 0.7)):
        duty = CardDuty(H100, in_space=in_space)
        pauses = []
        now_s = 0.0
        for _ in range(200):
            plan = duty.plan(now_s, asked, user_active=True)
            assert plan.depth == 1
            assert 0 < plan.aim_s <= ACTIVE_LAUNCH_S
            pauses.append(plan.pause_s)
            if plan.pause_s:
                now_s += plan.pause_s
            else:
                now_s += plan.aim_s
                duty.done(plan.aim_s, duty.curve.share(plan.blocks))
        assert max(pauses) > 0


def test_full_duty_keeps_two_launches_of_the_whole_card_and_no_duty_waits_for_ever() -> None:
    duty = CardDuty(H100, in_space=True)
    assert duty.plan(0.0, 1.0, user_active=True) == Plan(0.0, H100.full_blocks, ACTIVE_LAUNCH_S, DEPTH)
    assert duty.plan(0.0, 1.0, user_active=False).aim_s == IDLE_LAUNCH_S
    assert duty.plan(0.0, 0.0, user_active=False).pause_s == math.inf


def test_a_change_of_duty_is_followed_at_once() -> None:
    card = Card(CardDuty(H100, in_space=True))
    card.run(2.0, 0.9, [1.0])
    begun_s, given_s = card.now_s, card.given_s
    card.run(2.0, 0.2, [1.0])
    assert (card.given_s - given_s) / (card.now_s - begun_s) == pytest.approx(0.2, rel=0.05)
