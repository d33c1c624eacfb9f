"""Planning in the program: when, from what, and by a child that may fail in every way."""

from __future__ import annotations

import sqlite3
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.dispatch import DAY, HOUR_S, MIDNIGHT_UTC, hourly, words
from fakes.gui import make_settings, make_snapshot
from fakes.io import wait_until

from warmgui.analysis.plan import plan as plan_job
from warmgui.core.messages import HeatOn, LocalTimeChanged, PlanMade, SeriesArrived
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import EnergyStatus
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.vocabulary import Mode, Provenance
from warmgui.io.asked_child import NoAnswerError
from warmgui.io.job_child import JobChild
from warmgui.io.planner import EVERY_S, Planner

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.energy.series import Series
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.model_energy import EnergyPlan

PRICES = hourly(DAY * 3)
OUTDOOR = hourly([4.0] * 72, scale=1.0)


class FakeClock:
    def __init__(self) -> None:
        self.s = 1000.0

    def now_s(self) -> float:
        return self.s

    def now_utc(self) -> float:
        return MIDNIGHT_UTC + 9.5 * HOUR_S + self.s


class FakeChild(JobChild):
    """Answers in this process, or as the test wants."""

    def __init__(self) -> None:
        super().__init__("plan", 10.0, ["nothing"])
        self.jobs: list[dict[str, Any]] = []
        self.trouble = ""
        self.answer: dict[str, Any] | None = None

    def ask(self, job: dict[str, Any]) -> dict[str, Any]:
        self.jobs.append(job)
        if self.trouble:
            raise NoAnswerError(self.trouble)
        return plan_job(job) if self.answer is None else self.answer


class FakeReader:
    """A day at 20 °C."""

    def __init__(self) -> None:
        self.error: Exception | None = None

    def room_minutes(self, start_utc: float, end_utc: float) -> dict[str, list[float | None]]:
        if self.error is not None:
            raise self.error
        minutes = int((end_utc - start_utc) // 60)
        return {
            "t_utc": [start_utc + 60.0 * k for k in range(minutes)],
            "room_c": [20.0] * minutes,
            "outdoor_c": [4.0] * minutes,
            "heat_w": [150.0] * minutes,
            "solar_w_per_m2": [None] * minutes,
        }


def snapshot(policy: str = "cost", *, prices: Series | None = PRICES, **more: Any) -> Snapshot:
    return make_snapshot(
        settings=make_settings(dispatch={"policy": policy}),
        now_utc=MIDNIGHT_UTC + 9.5 * HOUR_S,
        energy=EnergyStatus(prices=prices, carbon=PRICES, own=OUTDOOR, policy=policy),
        plan=None,
        **more,
    )


class Desk:
    """A planner, its clock, and what it told the engine."""

    def __init__(self, child: JobChild | None = None, reader: FakeReader | None = None) -> None:
        self.told: list[Inbox] = []
        self.clock, self.child, self.reader = FakeClock(), FakeChild(), reader or FakeReader()
        self.planner = Planner(
            self.reader, self.told.append, child=child or self.child, clock=self.clock, look_every_s=0.01
        )

    def forecast(self) -> None:
        self.planner.take(LocalTimeChanged(LocalTime()))
        self.planner.take(SeriesArrived("outdoor", OUTDOOR))

    @property
    def plan(self) -> EnergyPlan:
        message = self.told[-1]
        assert isinstance(message, PlanMade)
        assert message.plan is not None
        return message.plan


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.forecast()
    return made


def test_a_plan_of_the_child(desk: Desk) -> None:
    desk.planner.show_snapshot(snapshot())
    assert desk.planner.look()
    plan = desk.plan
    assert (plan.how, plan.policy, plan.made_utc) == ("optimised", "cost", desk.clock.now_utc())
    assert plan.slots[0].start_utc == desk.clock.now_utc()
    assert plan.slots[-1].end_utc == pytest.approx(desk.clock.now_utc() + 36 * HOUR_S)
    assert plan.cost is not None
    assert words(plan.text)
    assert not words(plan.problem)
    # what the last day showed: 27 W/K (26 declared) x 16 K, less 150 W
    assert desk.child.jobs[0]["room"]["gains_w"] == pytest.approx(26 * 16 - 150, abs=15)


def test_nothing_is_planned_before_there_is_something_to_see(desk: Desk) -> None:
    assert not desk.planner.look()
    desk.planner.show_snapshot(make_snapshot())
    assert not desk.planner.look()
    assert desk.told == []


def test_what_did_not_change_is_planned_again_after_half_an_hour(desk: Desk) -> None:
    desk.planner.show_snapshot(snapshot())
    assert desk.planner.look()
    desk.clock.s += 60.0
    desk.planner.show_snapshot(snapshot(room_c=Value(20.4, Provenance.MEASURED)))
    assert not desk.planner.look()
    desk.clock.s += EVERY_S
    assert desk.planner.look()
    assert len(desk.told) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: desk.planner.show_snapshot(snapshot("carbon")),
        lambda desk: desk.planner.show_snapshot(snapshot(setpoint_c=18.0)),
        lambda desk: desk.planner.take(SeriesArrived("outdoor", None)),
        lambda desk: desk.planner.take(SeriesArrived("price", PRICES)),
        lambda desk: desk.planner.take(LocalTimeChanged(LocalTime(3600.0))),
    ],
    ids=["policy", "target", "no forecast", "prices", "zone"],
)
def test_news_ask_for_a_new_plan_once_they_have_settled(desk: Desk, change: Callable[[Desk], None]) -> None:
    desk.planner.show_snapshot(snapshot())
    desk.planner.look()
    desk.clock.s += 60.0
    change(desk)
    assert not desk.planner.look()
    desk.clock.s += 3.0
    assert not desk.planner.look()
    desk.clock.s += 3.0
    assert desk.planner.look()
    assert not desk.planner.look()


def test_a_room_that_is_elsewhere_is_planned_anew_after_ten_minutes(desk: Desk) -> None:
    desk.planner.show_snapshot(snapshot())
    desk.planner.look()
    far = snapshot(room_c=Value(16.0, Provenance.MEASURED))
    desk.clock.s += 300.0
    desk.planner.show_snapshot(replace(far, now_utc=desk.clock.now_utc()))
    assert not desk.planner.look()
    desk.clock.s += 1400.0
    desk.planner.show_snapshot(replace(far, now_utc=desk.clock.now_utc() + 1800.0))
    assert desk.planner.look()


@pytest.mark.parametrize("policy", ["comfort", "security"])
def test_following_the_target_takes_no_child(desk: Desk, policy: str) -> None:
    desk.planner.show_snapshot(snapshot(policy))
    desk.planner.look()
    assert desk.child.jobs == []
    plan = desk.plan
    assert (plan.how, words(plan.problem)) == ("rules", "")
    assert plan.cost == plan.thermostat_cost
    assert plan.cost is not None


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (snapshot(prices=None), "No prices are known"),
        (snapshot(max_power_w=0.0), "cannot mine now"),
        (snapshot(room_c=UNKNOWN), "how warm the room is"),
    ],
)
def test_what_is_missing_is_told_and_rules_plan(desk: Desk, case: Snapshot, said: str) -> None:
    desk.planner.show_snapshot(case)
    desk.planner.look()
    assert desk.child.jobs == []
    assert desk.plan.how == "rules"
    assert said in words(desk.plan.problem)


def test_a_plan_while_heat_is_off_says_so(desk: Desk) -> None:
    desk.planner.show_snapshot(snapshot(mode=Mode.OFF))
    desk.planner.look()
    assert desk.plan.how == "optimised"
    assert words(desk.plan.problem).startswith("Heat is off")
    desk.clock.s += 60.0
    desk.planner.show_snapshot(snapshot())
    desk.planner.look()
    desk.clock.s += 6.0
    assert desk.planner.look()
    assert not desk.plan.problem


def test_without_a_forecast_outside_is_taken_to_stay_as_it_is() -> None:
    desk = Desk()
    desk.planner.show_snapshot(snapshot())
    desk.planner.look()
    assert desk.plan.how == "optimised"
    assert "stays as it is now" in words(desk.plan.problem)


def test_without_a_word_of_the_weather_rules_plan() -> None:
    desk = Desk()
    desk.planner.show_snapshot(snapshot(outdoor_c=UNKNOWN))
    desk.planner.look()
    assert desk.plan.how == "rules"
    assert "how cold it is outside" in words(desk.plan.problem)


@pytest.mark.parametrize("code", ["late", "not_started", "ended", "garbage"])
def test_a_child_that_fails_leaves_the_rules(desk: Desk, code: str) -> None:
    desk.child.trouble = code
    desk.planner.show_snapshot(snapshot())
    desk.planner.look()
    assert desk.plan.how == "rules"
    assert "simple rules plan" in words(desk.plan.problem)
    assert {s.code for s in desk.plan.slots} >= {"preheat_cheap", "coast", "comfort"}


@pytest.mark.parametrize(
    "answer",
    [
        {"slots": [{"start_utc": None}]},
        {"slots": [], "made_utc": 5.0, "policy": "cost", "how": "optimised"},  # of another question
    ],
)
def test_an_answer_that_is_no_plan_leaves_the_rules(desk: Desk, answer: dict[str, Any]) -> None:
    desk.child.answer = answer
    desk.planner.show_snapshot(snapshot())
    desk.planner.look()
    assert desk.plan.how == "rules"
    assert "made no sense" in words(desk.plan.problem)


@pytest.mark.parametrize("error", [sqlite3.OperationalError("locked"), OSError("gone")])
def test_a_history_that_cannot_be_read_is_no_obstacle(desk: Desk, error: Exception) -> None:
    desk.reader.error = error
    desk.planner.show_snapshot(snapshot())
    desk.planner.look()
    assert desk.plan.how == "optimised"


def test_a_planner_without_a_history_plans() -> None:
    told: list[Inbox] = []
    planner = Planner(None, told.append, child=FakeChild(), clock=FakeClock())
    planner.take(SeriesArrived("outdoor", OUTDOOR))
    planner.take(HeatOn())
    planner.show_snapshot(snapshot())
    assert planner.look()
    assert len(told) == 1


def test_the_thread_asks_a_real_child_and_ends() -> None:
    """Given the program's own child, when a snapshot is seen, then its optimised plan reaches the engine."""
    desk = Desk(child=JobChild("plan", 60.0, [sys.executable, "-m", "warmgui.analysis"]))
    desk.forecast()
    desk.planner.start()
    desk.planner.show_snapshot(snapshot())
    wait_until(lambda: bool(desk.told), "a plan", 60.0)
    desk.planner.stop()
    assert desk.plan.how == "optimised"


def test_a_planner_that_never_began_ends() -> None:
    Desk().planner.stop()


def test_trouble_in_a_look_does_not_end_the_thread(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_args: object, **_more: object) -> None:
        raise RuntimeError("bad luck")

    monkeypatch.setattr("warmgui.io.planner.ask_for", broken)
    desk.planner.show_snapshot(snapshot())
    desk.planner.start()
    wait_until(lambda: "bad luck" in caplog.text, "the trouble", 10.0)
    monkeypatch.undo()
    desk.clock.s += 2 * EVERY_S
    wait_until(lambda: bool(desk.told), "a plan", 10.0)
    desk.planner.stop()


# ---- the child -------------------------------------------------------------------------------------------


def speaking(words_: str) -> list[str]:
    return [sys.executable, "-c", f"import sys; sys.stdin.readline(); sys.stdout.write({words_!r})"]


@pytest.mark.parametrize("said", ["no json\n", "[1]\n", "[" * 100_000 + "\n"])
def test_garbage_is_no_answer(said: str) -> None:
    with pytest.raises(NoAnswerError) as caught:
        JobChild("plan", 20.0, speaking(said)).ask({})
    assert caught.value.code == "garbage"


def test_a_job_that_is_no_json_is_not_asked() -> None:
    with pytest.raises(NoAnswerError) as caught:
        JobChild("plan", 20.0, speaking("{}\n")).ask({"room_c": float("nan")})
    assert caught.value.code == "garbage"


def test_a_child_that_was_ended_is_not_asked() -> None:
    child = JobChild("plan", 20.0, speaking("{}\n"))
    child.end()
    assert child.ended
    with pytest.raises(NoAnswerError) as caught:
        child.ask({})
    assert caught.value.code == "ended"
