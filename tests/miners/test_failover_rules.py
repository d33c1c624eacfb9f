"""Which server gives the work: the rules by themselves, with a clock that is a number."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners.upstream.standing import FailoverTimings, Ranking, Standing, Work

TIMINGS = FailoverTimings(job_s=10.0, steady_s=5.0, grace_s=8.0)


def ranking(count: int) -> Ranking:
    return Ranking(tuple(Standing() for _ in range(count)), TIMINGS)


def started(count: int, *working: int, now_s: float = 0.0) -> Ranking:
    """All of them running, some of them with work; planned once."""
    made = ranking(count)
    for standing in made.standings:
        standing.start(now_s)
        standing.failed = True
    for index in working:
        made.standings[index].has(Work.GOOD, now_s)
    made.plan(now_s)
    return made


def fail(r: Ranking, index: int, now_s: float) -> None:
    r.standings[index].has(Work.NONE, now_s)
    r.standings[index].failed = True


def test_only_the_first_is_asked_and_waited_for() -> None:
    r = ranking(3)
    plan = r.plan(0.0)
    assert (plan.active, plan.start, plan.stop, plan.next_s) == (None, (0,), (), 10.0)
    plan = r.plan(9.9)
    assert (plan.start, plan.next_s) == ((), 10.0)


def test_silence_is_waited_for_and_a_refusal_is_not() -> None:
    silent, refused = ranking(3), ranking(3)
    silent.plan(0.0)
    refused.plan(0.0)
    assert silent.plan(10.0).start == (1,)
    refused.standings[0].failed = True
    assert refused.plan(0.1).start == (1,)
    assert refused.plan(0.2).start == ()
    refused.standings[1].failed = True
    assert refused.plan(0.3).start == (2,)


def test_the_first_that_has_work_is_active_and_all_others_rest() -> None:
    r = ranking(2)
    r.plan(0.0)
    r.standings[0].has(Work.GOOD, 1.0)
    plan = r.plan(1.0)
    assert (plan.active, plan.start, plan.next_s) == (0, (), math.inf)
    assert not r.is_spare(0)
    assert r.is_spare(1)


def test_the_next_takes_over_at_once_and_the_first_returns_after_a_settling_time() -> None:
    r = started(2, 0)
    fail(r, 0, 20.0)
    assert r.plan(20.0).active is None
    r.standings[1].has(Work.GOOD, 20.1)
    assert r.plan(20.1).active == 1
    r.standings[0].has(Work.GOOD, 30.0)
    plan = r.plan(30.0)
    assert (plan.active, plan.next_s) == (1, 35.0)
    assert r.plan(34.9).active == 1
    plan = r.plan(35.0)
    assert (plan.active, plan.stop, plan.next_s) == (0, (), 43.0)
    assert r.plan(42.9).stop == ()
    assert r.plan(43.0).stop == (1,)
    assert r.plan(43.1).stop == (), "it is told once"


def test_a_first_server_that_flaps_does_not_move_the_work() -> None:
    r = started(2, 1)
    for second in range(0, 60, 6):
        r.standings[0].has(Work.GOOD, second)
        assert r.plan(second).active == 1
        fail(r, 0, second + 4.0)
        assert r.plan(second + 4.0).active == 1


def test_an_unsettled_better_one_steps_in_when_the_active_one_fails() -> None:
    r = started(2, 1)
    r.standings[0].has(Work.GOOD, 1.0)
    r.plan(1.0)
    fail(r, 1, 2.0)
    assert r.plan(2.0).active == 0


def test_a_spare_one_that_is_needed_again_stays() -> None:
    r = started(2, 0, 1)
    assert r.plan(7.0).next_s == 8.0
    fail(r, 0, 7.5)
    plan = r.plan(7.5)
    assert (plan.active, plan.stop) == (1, ())
    assert r.plan(100.0).stop == ()


def test_one_that_says_goodbye_has_no_work_any_more() -> None:
    r = started(2, 0, 1)
    assert r.plan(8.0).stop == (1,)
    r.standings[1].has(Work.GOOD, 8.1)  # a last word
    fail(r, 0, 8.2)
    assert r.plan(8.2).active is None
    r.standings[1].stop()
    assert r.plan(8.3).start == (1,)


def test_an_ended_one_is_never_asked_again() -> None:
    r = ranking(2)
    r.plan(0.0)
    r.standings[0].stop(ended=True)
    assert r.plan(0.0).start == (1,)
    r.standings[1].stop(ended=True)
    plan = r.plan(0.0)
    assert (plan.active, plan.start, plan.next_s) == (None, (), math.inf)


def test_work_without_a_node_is_the_last_resort() -> None:
    """A pool whose own node is down keeps handing out a stale job: any other pool is better."""
    r = ranking(2)
    r.plan(0.0)
    r.standings[0].has(Work.GOOD, 1.0)
    r.plan(1.0)
    r.standings[0].has(Work.STALE, 50.0)
    plan = r.plan(50.0)
    assert (plan.active, plan.start) == (0, (1,))
    r.standings[1].has(Work.STALE, 51.0)
    assert r.plan(51.0).active == 0, "not better"
    r.standings[1].has(Work.GOOD, 52.0)
    assert r.plan(52.0).active == 1
    r.standings[0].has(Work.GOOD, 60.0)
    assert r.plan(64.0).active == 1
    assert r.plan(65.0).active == 0
    fail(r, 0, 66.0)
    fail(r, 1, 66.0)
    r.standings[1].has(Work.STALE, 67.0)
    assert r.plan(67.0).active == 1


EVENTS = st.tuples(
    st.integers(0, 3), st.sampled_from(["good", "stale", "none", "fail", "end", "gone"]), st.floats(0.0, 20.0)
)


@given(st.integers(1, 4), st.lists(EVENTS, max_size=60))
def test_whatever_happens_the_work_comes_from_the_best_that_has_any(
    count: int, events: list[tuple[int, str, float]]
) -> None:
    """Never idle while somebody has work; back only to who settled; nobody in front of it rests."""
    r = ranking(count)
    now_s = 0.0
    r.plan(now_s)
    for index, event, seconds in events:
        standing = r.standings[index % count]
        now_s += seconds
        if not standing.running:
            continue
        match event:
            case "good" | "stale" | "none":
                standing.has(Work(event), now_s)
            case "fail":
                standing.has(Work.NONE, now_s)
                standing.failed = True
            case "end":
                standing.stop(ended=True)
            case _:
                if standing.leaving:
                    standing.stop()
        before = r.active
        before_works = before is not None and r.standings[before].work is Work.GOOD
        plan = r.plan(now_s)
        works = [i for i, s in enumerate(r.standings) if s.work is not Work.NONE]
        good = [i for i, s in enumerate(r.standings) if s.work is Work.GOOD]
        assert (plan.active is None) == (not works)
        assert plan.active in works or not works
        assert not good or plan.active in good
        assert plan.next_s > now_s
        if before_works and plan.active != before:
            assert plan.active is not None
            assert plan.active < (before or 0)
            assert now_s - r.standings[plan.active].since_s >= TIMINGS.steady_s
        if plan.active is not None:
            assert all(s.running or s.ended for s in r.standings[: plan.active])
            assert all(i > plan.active for i in plan.stop)
        assert all(s.running for i, s in enumerate(r.standings) if i in plan.start)


def test_timings_are_what_the_manual_says() -> None:
    assert (FailoverTimings().job_s, FailoverTimings().steady_s, FailoverTimings().grace_s) == (10, 5, 10)
    with pytest.raises(AttributeError):
        FailoverTimings().job_s = 1.0  # type: ignore[misc]  # frozen
