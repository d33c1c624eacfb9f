"""Learning in the program: when, from what, by a child that may fail in every way, and what is kept of it."""

from __future__ import annotations

import json
import math
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import A_SAMPLE, wait_until
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.learned import LearnedRoom, Radiator, Trace
from warmgui.core.learning_time import DAY_S, NIGHT_S, SETTLED_S, is_due, last_night_utc
from warmgui.core.messages import HeatOn, LearnNow, RollBackRoom, RoomLearned, SettingsChanged
from warmgui.core.room_knowledge import attempt_of, radiator_words
from warmgui.core.room_knowledge_plain import attempt_plain, knowledge_plain, radiator_plain
from warmgui.core.settings.model import Settings, changed
from warmgui.core.vocabulary import Provenance
from warmgui.io.asked_child import NoAnswerError
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.store import History
from warmgui.io.job_child import JobChild
from warmgui.io.learner import Learner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.messages import Inbox
    from warmgui.core.model_room import RoomKnowledge

NOW = 1_795_000_000.0
ROOM = LearnedRoom(
    version=1,
    fitted_utc=NOW,
    first_utc=NOW - 10 * DAY_S,
    last_utc=NOW,
    days=9.5,
    heat_loss_w_per_k=27.0,
    heat_loss_sigma=2.0,
    capacity_j_per_k=3e6,
    capacity_sigma=3e5,
    air_capacity_j_per_k=4e5,
    coupling_w_per_k=200.0,
    air_loss_w_per_k=9.0,
    fast_s=2000.0,
    slow_s=1e5,
    solar_aperture_m2=0.5,
    gains_w=100.0,
    error_k=0.2,
    declared_error_k=0.8,
)
TRACE = Trace(NOW - DAY_S, 600.0, (20.0, None), (20.1, 20.2), (19.0, 19.1), (100.0, None), (4.0, 4.0))
HELD = Radiator(20.1, 90.0, 15.0, 7.0, 20.0, radiator_words(20.1, 15.0, 20.0, 7.0))


def accepted(version: int, at_utc: float) -> dict[str, Any]:
    room = replace(ROOM, version=version, fitted_utc=at_utc)
    attempt = attempt_of("accepted", {"error_k": 0.2, "before_k": 0.8}, at_utc, room, TRACE)
    return {"attempt": attempt_plain(attempt), "days": 9.5, "radiator": radiator_plain(HELD)}


class FakeChild(JobChild):
    """Answers at once, as the test wants."""

    def __init__(self) -> None:
        super().__init__("fit", 1.0, ["nothing"])
        self.jobs: list[dict[str, Any]] = []
        self.trouble = ""
        self.raw: Any = None
        self.gone = threading.Event()

    def ask(self, job: dict[str, Any]) -> dict[str, Any]:
        self.jobs.append(job)
        if self.trouble:
            raise NoAnswerError(self.trouble)
        return accepted(job["version"], job["at_utc"]) if self.raw is None else self.raw

    def end(self) -> None:
        self.gone.set()


class Clock:
    def __init__(self) -> None:
        self.s, self.utc = 0.0, NOW

    def now_s(self) -> float:
        return self.s

    def now_utc(self) -> float:
        return self.utc


class Reader:
    def __init__(self) -> None:
        self.asked: list[tuple[float, float]] = []
        self.trouble: Exception | None = None

    def room_minutes(self, start_utc: float, end_utc: float) -> dict[str, list[float | None]]:
        self.asked.append((start_utc, end_utc))
        if self.trouble is not None:
            raise self.trouble
        return {name: [] for name in ("t_utc", "room_c", "outdoor_c", "heat_w", "solar_w_per_m2")}


class House:
    """A learner and everything around it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "room.json"
        self.clock, self.reader, self.child = Clock(), Reader(), FakeChild()
        self.told: list[Inbox] = []
        self.learner = self.made()

    def made(self) -> Learner:
        return Learner(
            self.reader,
            self.file,
            self.told.append,
            Settings(),
            child=self.child,
            clock=self.clock,
            look_every_s=0.01,
        )

    @property
    def known(self) -> RoomKnowledge:
        last = self.told[-1]
        assert isinstance(last, RoomLearned)
        return last.knowledge

    def learn(self) -> RoomKnowledge:
        asked = len(self.child.jobs) + len(self.reader.asked)
        self.learner.take(LearnNow())
        wait_until(
            lambda: len(self.child.jobs) + len(self.reader.asked) > asked and not self.known.running, "a fit"
        )
        return self.known


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    made.learner.start()
    yield made
    made.learner.stop()


# ---- when --------------------------------------------------------------------------------------------------


def test_at_night_once_and_after_a_night_with_the_pc_off_as_soon_as_it_has_settled() -> None:
    # Given a local time two hours ahead of UTC
    night = last_night_utc(NOW, 7200.0)
    assert (night + 7200.0) % DAY_S == NIGHT_S
    assert is_due(night + 60, 7200.0, night - 10, SETTLED_S)
    assert not is_due(night + 60, 7200.0, night + 1, SETTLED_S)
    assert is_due(night + 8 * 3600, 7200.0, night - 10, SETTLED_S)
    assert not is_due(night + 8 * 3600, 7200.0, night - 10, SETTLED_S - 1)
    assert is_due(night + 60, 7200.0, None, SETTLED_S)


@given(st.floats(0, 4e9), st.floats(-50000, 50000))
def test_the_last_night_is_never_in_the_future_nor_older_than_a_day(now: float, offset: float) -> None:
    night = last_night_utc(now, offset)
    assert night <= now < night + DAY_S + 1e-3


def test_a_fit_in_the_future_is_a_clock_that_was_wrong() -> None:
    assert is_due(NOW, 0.0, NOW + 1e6, SETTLED_S)


def test_it_waits_for_the_night_by_itself(house: House) -> None:
    house.clock.s = SETTLED_S + 1
    wait_until(lambda: len(house.child.jobs) == 1 and not house.known.running, "the first fit")
    house.clock.utc += DAY_S
    wait_until(lambda: len(house.child.jobs) == 2, "the next night's")


# ---- what becomes of it ------------------------------------------------------------------------------------


def test_an_accepted_fit_is_in_force_told_and_kept(house: House) -> None:
    known = house.learn()
    assert known.model is not None
    assert known.model.heat_loss_w_per_k == 27.0
    assert known.attempt is not None
    assert known.attempt.trace == TRACE
    assert known.radiator == HELD
    assert [type(message) for message in house.told] == [RoomLearned] * 3, "before, running, after"
    assert house.told[1].knowledge.running  # type: ignore[union-attr]  # all of them are RoomLearned
    again = House(house.file.parent)
    again.learner.start()
    again.learner.stop()
    assert again.known == known


def test_a_job_holds_the_history_the_declared_room_and_what_is_in_force(house: House) -> None:
    house.learn()
    house.learner.take(SettingsChanged(changed(Settings(), "room", "heat_loss_w_per_k", 60.0)))
    house.learner.take(HeatOn())
    house.learn()
    first, second = house.child.jobs
    assert (first["version"], second["version"]) == (1, 2)
    assert first["in_force"] is None
    assert second["in_force"]["heat_loss_w_per_k"] == 27.0
    assert second["declared"]["heat_loss_w_per_k"] == 60.0
    start, end = house.reader.asked[0]
    assert end - start == 35 * DAY_S
    assert json.dumps(second, allow_nan=False)


def test_an_answer_about_other_heating_goes_with_the_job_and_what_rests_on_another_is_not_to_be_beaten(
    house: House,
) -> None:
    # Given a fit from before anything was said
    house.learn()
    # When somebody says that nothing else heats
    house.learner.take(SettingsChanged(changed(Settings(), "room", "other_heating", "none")))
    house.learn()
    first, second = house.child.jobs
    # Then the next fit knows it, and is judged against the declared room
    assert (first["other_heating"], second["other_heating"]) == ("unknown", "none")
    assert second["in_force"] is None


def test_a_version_that_rests_on_an_answer_taken_back_gives_way_to_the_declared_room(house: House) -> None:
    # Given a room that was fitted with nothing else heating
    house.child.raw = accepted(1, NOW)
    house.child.raw["attempt"]["room"]["other_heating"] = "none"
    house.learner.take(SettingsChanged(changed(Settings(), "room", "other_heating", "none")))
    assert house.learn().model is not None
    # When a radiator is there after all, and the next fit is not accepted
    house.child.raw["attempt"] |= {"code": "uncertain", "values": {"sigma": 20.0}}
    house.learner.take(SettingsChanged(changed(Settings(), "room", "other_heating", "radiator")))
    # Then the declared room is in force
    known = house.learn()
    assert (known.model, len(known.versions)) == (None, 1)


def test_one_goes_back_to_an_older_version_and_to_the_declared_room(house: House) -> None:
    house.learn()
    house.learn()
    house.learner.take(RollBackRoom(1))
    assert house.known.model is not None
    assert house.known.model.version == 1
    house.learner.take(RollBackRoom(0))
    assert house.known.model is None
    assert [room.version for room in house.known.versions] == [2, 1]
    before = len(house.told)
    house.learner.take(RollBackRoom(99))
    assert len(house.told) == before
    assert house.learn().model is not None, "a newer fit that is accepted is in force again"


@pytest.mark.parametrize("trouble", ["late", "ended", "garbage", "not_started"])
def test_a_child_without_an_answer_is_a_sentence_and_loses_nothing(house: House, trouble: str) -> None:
    house.learn()
    house.child.trouble = trouble
    known = house.learn()
    assert known.model is not None
    assert known.attempt is not None
    assert known.attempt.code == trouble
    assert "tried again" in known.attempt.text.template


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"attempt": {"code": 3}},
        {"attempt": None, "days": 1},
        *(accepted(1, NOW) | {"days": days} for days in ("x", -1.0, math.nan, 10**400)),
        accepted(0, NOW),
    ],
)
def test_an_answer_that_is_none_is_a_sentence(house: House, raw: Any) -> None:
    house.child.raw = raw
    attempt = house.learn().attempt
    assert attempt is not None
    assert attempt.code == "garbage"


def test_a_history_that_cannot_be_read_is_a_sentence(house: House) -> None:
    house.reader.trouble = OSError("disk")
    attempt = house.learn().attempt
    assert attempt is not None
    assert attempt.code == "unread"


def test_a_mistake_of_our_own_ends_neither_the_thread_nor_the_learning(house: House) -> None:
    house.reader.trouble = RuntimeError("ours")
    house.learn()
    assert not house.known.running
    house.reader.trouble = None
    assert house.learn().model is not None


@pytest.mark.parametrize(
    "words",
    ["", "{", "[]", "null", '{"versions": 3, "days": "x"}', "[" * 9000, f'{{"days": 1{"0" * 400}}}'],
)
def test_a_damaged_file_is_nothing_known(tmp_path: Path, words: str) -> None:
    (tmp_path / "room.json").write_text(words, encoding="utf-8")
    made = House(tmp_path)
    assert made.learner.knowledge.model is None
    made.learner.stop()


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    made = House(tmp_path)
    made.file.mkdir()  # nothing can take its place
    made.learner.start()
    assert made.learn().model is not None
    made.learner.stop()
    assert made.file.is_dir()


def test_the_end_gives_up_a_fit(house: House) -> None:
    house.learner.stop()
    assert house.child.gone.is_set()


def test_what_is_kept_is_plain(house: House) -> None:
    known = house.learn()
    assert json.loads(house.file.read_text(encoding="utf-8")) == json.loads(
        json.dumps(knowledge_plain(known))
    )


# ---- the history -------------------------------------------------------------------------------------------


def test_only_minutes_that_were_measured_count(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite3"
    history = History(file)
    kinds = (
        (Provenance.MEASURED, Provenance.MODELLED, 20.0, 5.0),
        (Provenance.MODELLED, Provenance.DECLARED, None, None),
        (Provenance.SIMULATED, Provenance.SIMULATED, 20.0, 5.0),
        (Provenance.DECLARED, Provenance.STALE, None, None),
    )
    start = NOW - NOW % 60
    for minute, (room, outdoor, _, _) in enumerate(kinds):
        for second in range(60):
            at_utc = start + 60 * minute + second
            sample = replace(
                A_SAMPLE,
                at_utc=at_utc,
                room_c=20.0,
                outdoor_c=5.0,
                heat_w=100.0,
                room_provenance=room,
                outdoor_provenance=outdoor,
                solar_w_per_m2=50.0,
            )
            history.store(sample, ())
    history.store(replace(A_SAMPLE, at_utc=start + 3600), ())
    history.close()
    found = HistoryReader(file).room_minutes(start, start + 240)
    assert found["room_c"] == [k[2] for k in kinds]
    assert found["outdoor_c"] == [k[3] for k in kinds]
    assert found["heat_w"] == [100.0] * 4
    assert found["solar_w_per_m2"] == [50.0] * 4
    assert found["t_utc"] == [start + 60 * k + 30 for k in range(4)]


def test_without_a_history_there_is_nothing_to_learn_from(tmp_path: Path) -> None:
    found = HistoryReader(tmp_path / "none.sqlite3").room_minutes(0.0, NOW)
    assert set(found.values().__iter__().__next__()) == set()
    assert len(found) == 5


# ---- the real child ----------------------------------------------------------------------------------------

JOB = {
    "t_utc": [NOW + 60.0 * k for k in range(200)],
    "room_c": [20.0 + 0.01 * k for k in range(200)],
    "outdoor_c": [5.0] * 200,
    "heat_w": [100.0] * 200,
    "solar_w_per_m2": [None] * 200,
    "at_utc": NOW,
    "version": 1,
    "declared": {"heat_loss_w_per_k": 26.0, "capacity_j_per_k": 2.6e6, "other_heat_w": 0.0},
    "in_force": None,
}


def test_a_real_child_answers_a_real_job() -> None:
    answer = JobChild("fit", 60.0).ask(JOB)
    assert answer["attempt"]["code"] == "few_days"
    assert answer["days"] == pytest.approx(200 / 1440)


def test_a_real_child_refuses_what_is_no_job() -> None:
    with pytest.raises(NoAnswerError, match="ended"):
        JobChild("fit", 60.0).ask({"at_utc": 1.0})


def script(words: str) -> list[str]:
    return [sys.executable, "-c", words]


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["/nonexistent/warmgui-analysis"], "not_started"),
        (script("import sys; sys.stderr.write('dead\\n'); sys.exit(9)"), "ended"),
        (script("import os, signal; os.kill(os.getpid(), signal.SIGKILL)"), "ended"),
        (script("print('hello')"), "garbage"),
        (script("print('[1]')"), "garbage"),
        (script("import sys; sys.stderr.write('x' * 300000); print('[1]')"), "garbage"),
    ],
)
def test_a_child_that_fails_is_told_by_its_code(argv: list[str], code: str) -> None:
    with pytest.raises(NoAnswerError, match=code):
        JobChild("fit", 60.0, argv).ask(JOB)


def test_a_child_that_hangs_is_ended() -> None:
    with pytest.raises(NoAnswerError, match="late"):
        JobChild("fit", 0.2, script("import time; time.sleep(600)")).ask(JOB)


def test_the_program_does_not_wait_for_a_child_when_it_ends() -> None:
    child = JobChild("fit", 60.0, script("import time; time.sleep(600)"))
    got: list[BaseException] = []

    def ask() -> None:
        try:
            child.ask(JOB)
        except NoAnswerError as error:
            got.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    wait_until(lambda: child._child._process is not None, "the child")
    child.end()
    thread.join(20.0)
    assert not thread.is_alive()
    assert len(got) == 1
