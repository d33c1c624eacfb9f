"""Compute goes where heat is wanted, and no job-hour is lost or counted twice on the way."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.work_share import JobLedger, Site, WorkShare, share

SLACK_W = 1e-6
_watts = st.one_of(st.floats(0.0, 5000.0), st.sampled_from([math.nan, math.inf, -math.inf, -10.0]))
_sites = st.lists(
    st.builds(
        Site,
        id=st.sampled_from("abcdefgh"),
        wanted_w=_watts,
        max_w=_watts,
        min_w=_watts,
        priority=st.integers(1, 5),
        steady=st.booleans(),
    ),
    max_size=8,
)
_before = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.0, 5000.0), max_size=8)


@given(st.none() | _watts, _sites, _before)
def test_never_more_than_there_is_nor_than_a_site_wants_or_can(
    budget_w: float | None, sites: list[Site], before: dict[str, float]
) -> None:
    shares = share(budget_w, sites, before)
    assert set(shares) == {site.id for site in sites}
    first = {site.id: site for site in reversed(sites)}
    assert all(math.isfinite(watts) and watts >= 0 for watts in shares.values())
    if budget_w is not None and math.isfinite(budget_w):
        assert sum(shares.values()) <= max(budget_w, 0.0) + SLACK_W
    for id_, watts in shares.items():
        site = first[id_]
        if not site.wanted_w > 0 or not 0 < site.max_w < math.inf:
            assert watts == 0, "a warm site gets nothing"
        elif watts > 0:
            least_w = min(site.min_w, site.max_w) if site.min_w > 0 else 0.0
            assert watts >= least_w - SLACK_W
            assert watts <= max(min(site.wanted_w, site.max_w), least_w if site.steady else 0.0) + SLACK_W


@given(st.floats(0.0, 5000.0), _sites, _before)
def test_the_order_of_the_list_changes_nothing(
    budget_w: float, sites: list[Site], before: dict[str, float]
) -> None:
    once = list({site.id: site for site in sites}.values())
    there, back = share(budget_w, once, before), share(budget_w, once[::-1], before)
    assert there == back


def test_the_first_priority_is_served_before_the_second() -> None:
    sites = [Site("later", 400, 400, priority=2), Site("first", 400, 400, priority=1)]
    assert share(500, sites, {}) == {"first": 400, "later": 100}


def test_within_a_priority_everybody_gets_the_same_part_of_its_wish() -> None:
    shares = share(300, [Site("cold", 400, 400), Site("cool", 200, 400)], {})
    assert shares == pytest.approx({"cold": 200, "cool": 100})


def test_without_a_budget_everybody_gets_what_it_wants() -> None:
    assert share(None, [Site("a", 90, 400), Site("b", 0, 400)], {}) == {"a": 90, "b": 0}


def test_who_cannot_run_that_low_leaves_its_watts_to_the_others() -> None:
    shares = share(150, [Site("a", 100, 100, min_w=80), Site("b", 100, 100, min_w=80)], {"b": 100})
    assert shares == {"a": 0, "b": 100}, "the one that runs already goes on"


def test_who_was_begun_a_moment_ago_keeps_its_least_power_although_another_wants_more() -> None:
    fresh = Site("fresh", 60, 100, min_w=50, priority=5, steady=True)
    assert share(100, [Site("big", 400, 400, priority=1), fresh], {"fresh": 50}) == {"big": 50, "fresh": 50}


def test_who_was_begun_a_moment_ago_goes_off_when_it_is_warm_or_the_budget_ends() -> None:
    fresh = Site("fresh", 60, 100, min_w=50, steady=True)
    assert share(40, [fresh], {"fresh": 50}) == {"fresh": 0}
    assert share(100, [Site("fresh", 0, 100, min_w=50, steady=True)], {"fresh": 50}) == {"fresh": 0}


def test_a_little_less_of_a_wish_moves_no_work() -> None:
    assert share(None, [Site("a", 203, 400)], {"a": 200}) == {"a": 200}
    assert share(None, [Site("a", 197, 400)], {"a": 200}) == {"a": 197}, "never more than is wanted"
    assert share(201, [Site("a", 203, 400)], {"a": 203}) == {"a": 201}, "never more than there is"


def test_a_site_that_comes_twice_is_served_once() -> None:
    assert share(400, [Site("twin", 100, 100), Site("twin", 300, 300)], {}) == {"twin": 100}


def test_a_site_runs_for_its_least_time_and_is_forgotten_when_it_is_gone() -> None:
    work = WorkShare(least_run_s=600.0)
    small, big = Site("small", 100, 100, min_w=60, priority=3), Site("big", 200, 200, min_w=100, priority=1)
    assert work.share(0.0, 200, [small]) == {"small": 100}
    assert work.share(100.0, 200, [small, big]) == {"small": 60, "big": 140}
    assert work.share(700.0, 200, [small, big]) == {"small": 0, "big": 200}
    assert work.share(701.0, 200, [small]) == {"small": 100}, "the watts of a lost site go on at once"


# ---- the ledger ----------------------------------------------------------------------------------


@given(
    st.lists(
        st.one_of(
            st.floats(0.0, 50.0).map(lambda hours: ("ask", hours)),
            st.tuples(st.sampled_from("abc"), st.floats(0.0, 50.0)),
            st.tuples(st.sampled_from("abc"), st.sampled_from([math.nan, math.inf, -1.0])),
        ),
        max_size=60,
    )
)
def test_what_was_asked_for_is_given_or_waits(events: list[tuple[str, float]]) -> None:
    ledger = JobLedger()
    new_h = 0.0
    for who, hours in events:
        if who == "ask":
            ledger.ask(hours)
        else:
            new_h += ledger.report(who, hours)
        assert ledger.asked_h == pytest.approx(ledger.given_h + ledger.waiting_h)
    assert ledger.given_h + ledger.beyond_h == pytest.approx(new_h)
    assert sum(ledger.by_site.values()) == pytest.approx(new_h)


@given(st.lists(st.floats(0.0, 24.0), min_size=1).map(sorted), st.integers(1, 3))
def test_telling_the_same_again_counts_nothing(counters: list[float], times: int) -> None:
    ledger = JobLedger()
    ledger.ask(1000.0)
    for counter in counters:
        for _ in range(times):
            ledger.report("a", counter, "monday")
    assert ledger.given_h == pytest.approx(counters[-1])


def test_a_site_that_was_away_goes_on_where_its_counter_is() -> None:
    ledger = JobLedger()
    ledger.ask(100.0)
    ledger.report("a", 3.0, "monday")
    ledger.report("a", None, "monday")
    ledger.report("a", 5.0, "monday")
    assert ledger.given_h == pytest.approx(5.0)
    ledger.report("a", 6.0, "tuesday")
    assert ledger.given_h == pytest.approx(11.0), "another day begins at 0, also where its counter is higher"
    ledger.report("a", 1.0, "tuesday")
    assert ledger.given_h == pytest.approx(12.0), "a restart began its counter anew"


# ---- a house over several days -------------------------------------------------------------------

STEP_S = 60.0
DAY_S = 86400.0
BUDGET_W = 900.0


@dataclass
class _Machine:
    """A site of the simulation: one room of one heat capacity, with a computer in it."""

    id: str
    loss_w_per_k: float
    room_c: float
    max_w: float = 600.0
    jobs_at_full: float = 8.0
    target_c: float = 21.0
    counter_h: float = 0.0
    """Since its midnight: what it tells."""
    done_h: float = 0.0
    log: list[float] = field(default_factory=list)

    @property
    def wanted_w(self) -> float:
        return min(max((self.target_c - self.room_c) * self.max_w, 0.0), self.max_w)

    def live(self, watts: float, outdoor_c: float) -> None:
        """One step: its room, and the work that these watts do."""
        capacity_j = 1.5e6
        self.room_c += (watts - self.loss_w_per_k * (self.room_c - outdoor_c)) / capacity_j * STEP_S
        hours = watts / self.max_w * self.jobs_at_full * STEP_S / 3600.0
        self.counter_h += hours
        self.done_h += hours
        self.log.append(watts)


def _attic_is_there(day: float) -> bool:
    """Its network fails on the second day for some hours, then again until the day after."""
    return not (1.2 <= day < 1.4 or 1.7 <= day < 2.6)


def test_in_a_house_of_three_sites_work_follows_the_cold_and_nothing_is_lost_when_one_fails() -> None:
    north, south, attic = machines = [
        _Machine("north", 25.0, 17.0),
        _Machine("south", 12.0, 23.0),
        _Machine("attic", 30.0, 15.0),
    ]
    work, ledger = WorkShare(), JobLedger()
    ledger.ask(2000.0)
    for step in range(int(4 * DAY_S / STEP_S)):
        day, part = divmod(step * STEP_S / DAY_S, 1.0)
        if part == 0:
            for machine in machines:
                machine.counter_h = 0.0
        there = [m for m in machines if m is not attic or _attic_is_there(day + part)]
        sites = [Site(m.id, m.wanted_w, m.max_w, min_w=60.0) for m in there]
        shares = work.share(step * STEP_S, BUDGET_W, sites)
        assert sum(shares.values()) <= BUDGET_W + SLACK_W
        for machine in machines:
            # Who is not told anything any more rests: its lease has run out.
            machine.live(shares.get(machine.id, 0.0), 6.0 + 6.0 * math.sin((part - 0.4) * 2 * math.pi))
        for machine in there:
            ledger.report(machine.id, machine.counter_h, f"day {day:.0f}")
    assert ledger.by_site == pytest.approx({m.id: m.done_h for m in machines})
    assert ledger.given_h == pytest.approx(sum(m.done_h for m in machines))
    assert ledger.asked_h == pytest.approx(ledger.given_h + ledger.waiting_h)
    assert ledger.waiting_h > 0
    assert south.log[0] == 0, "a warm room gets nothing"
    hours = range(int(0.5 * DAY_S / STEP_S), int(1.2 * DAY_S / STEP_S))
    assert _mean(attic, hours) > _mean(north, hours) > _mean(south, hours) > 0
    away = range(int(2.0 * DAY_S / STEP_S), int(2.5 * DAY_S / STEP_S))
    assert _mean(attic, away) == 0
    assert _mean(north, away) >= _mean(north, hours), "its work goes to where heat is still wanted"


def _mean(machine: _Machine, steps: range) -> float:
    return sum(machine.log[step] for step in steps) / len(steps)
