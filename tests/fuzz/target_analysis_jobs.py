"""Children that compute or look: what the analysis child is given, and what it and the others answer.

The first line names the door. "job" (a line as the child reads it; what it answers must be taken), "series" (minutes
of a room), or whose answer it is: "fit", "plan", "replay", "paths", "server", "cards", "pool".
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tempfile
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

import numpy as np
from fakes.core import Rig, settings
from fakes.lab_paths import QUESTION
from fuzz import job_inputs
from fuzz.job_inputs import ASKED, REPLAY
from fuzz.sentences import doors, sentence, sound

from miners import protocol
from miners.devices.gpu import apart
from miners.upstream.practice import event_of
from warmgui.analysis.__main__ import NoJobError, reply
from warmgui.analysis.identify_series import RoomSeries, steps_of
from warmgui.analysis.replay_record import read_record
from warmgui.core.energy.plan.plain import plan_from
from warmgui.core.energy.replay_words import result_from
from warmgui.core.lab.paths import answer_from
from warmgui.core.messages import PlanMade, RoomLearned
from warmgui.core.room_knowledge_plain import attempt_from, radiator_from
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import Settings
from warmgui.io import server_test
from warmgui.io.asked_child import AskedChild
from warmgui.io.job_child import JobChild
from warmgui.io.learner import Learner, _load
from warmgui.io.path_computer import PathComputer
from warmgui.io.planner import Planner
from warmgui.io.replayer import Replayer
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.messages import Inbox

ABOUT = "Children that compute or look: jobs of the analysis child, and what it, a server's test, the search for cards and the practice pool answer"
LONGEST = 16384
DOORS = ("job", "series", "fit", "plan", "replay", "paths", "server", "cards", "pool")
MOST_PATHS, MOST_HOURS, MOST_SLOTS = 20_000, 26.0, 60
"""Larger jobs take longer and are no others."""
ONE_OF = 8
"""So many weeks that can be replayed one is: it takes as long as a hundred other inputs."""
_CHOSEN = crc32(json.dumps(REPLAY).encode()) % ONE_OF
_SHM = Path("/dev/shm")  # noqa: S108 - a disk would only be slower; the folder is made by tempfile
_HOME = Path(tempfile.mkdtemp(prefix="warmgui-fuzz-", dir=_SHM if _SHM.is_dir() else None))
_POOL = Server("stratum+tcp://pool.example:3333", "me.pc")


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    match name:
        case "job":
            _job(rest)
        case "series":
            _series(rest)
        case "fit":
            _fit(rest)
        case "plan":
            _plan(rest)
        case "replay":
            sound(Replayer(_Week())._replay(_child("replay", rest), _snapshot(), "cost"))
        case "paths":
            answer = PathComputer()._answer(_child("paths", rest), QUESTION)
            sound(answer)
            assert answer is None or answer.question == QUESTION, "the answer to another question"
        case "server":
            _server(rest)
        case "cards":
            _cards(rest)
        case "pool":
            for line in rest.split(b"\n"):
                assert isinstance(event_of(line), dict)


# ---- what the child is given -----------------------------------------------------------------------------


def _job(data: bytes) -> None:
    """Whatever is computed, those who asked can read it."""
    line = data.decode("utf-8", "replace")
    kind = _affordable(line)
    if kind is None:
        return
    try:
        with np.errstate(
            all="ignore"
        ):  # numpy's warnings go to the child's stderr; what comes of them is judged
            answer = json.loads(reply(line))
    except NoJobError as error:
        assert str(error)
        return
    if kind == "plan":
        plan = plan_from(answer)
        sound(plan)
        most_w = json.loads(line)["max_w"]
        assert all(-1e-6 <= slot.power_w <= most_w * 1.000001 + 1e-6 for slot in plan.slots), (
            "power that is not there"
        )
    elif kind == "replay":
        sound(result_from(answer))
    elif kind == "paths":
        sound(answer_from(answer))
    else:
        attempt, radiator = attempt_from(answer["attempt"]), answer["radiator"]
        sound(attempt)
        assert radiator is None or radiator_from(radiator)
        assert answer["days"] >= 0


def _affordable(line: str) -> str | None:
    """The kind of a job that takes less than a second; None of others, and of what is no job at all."""
    try:
        job = json.loads(line)
        kind = str(job.get("kind", "fit"))
        if kind == "paths":
            small = max(job.get("paths", 100_000), 1) * max(job.get("points", 61), 1) <= MOST_PATHS
        elif kind == "replay":
            record = read_record(job["minutes"], job.get("on"), outdoor_c=0.0, target_c=0.0)
            small = record is None or (
                record.hours <= MOST_HOURS and crc32(line.encode()) % ONE_OF == _CHOSEN
            )
        else:
            small = len(job.get("slots", ())) <= MOST_SLOTS
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, ArithmeticError):
        _refused(line)
        return None
    return kind if small else None


def _refused(line: str) -> None:
    try:
        with np.errstate(all="ignore"):
            reply(line)
    except NoJobError:
        return
    raise AssertionError("what is no job was answered")


def _series(data: bytes) -> None:
    """Minutes of a room: what a fit makes of them before it begins."""
    try:
        job = json.loads(data)
        columns = [list(job[name]) for name in ("room_c", "outdoor_c", "heat_w", "solar_w_per_m2")]
        t_utc = [float(t) for t in job["t_utc"]]
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return
    try:
        series = RoomSeries.of(t_utc, *columns)
    except (ValueError, TypeError, OverflowError):
        return
    days = series.usable_days()
    assert 0 <= days <= 36
    assert series.minutes <= 36 * 1440, "more than a month of minutes"
    for minutes in (5, 10):
        steps = steps_of(series, minutes)
        assert all(
            np.isfinite(column).all() for column in (steps.outdoor_c, steps.heat_w, steps.solar_w_per_m2)
        )
        assert np.isfinite(steps.noise_c)
        assert ((steps.hour_of_day() >= 0) & (steps.hour_of_day() < 24)).all()
        assert np.isfinite(steps.bridged_c()).all()


# ---- what a child answers --------------------------------------------------------------------------------


class _Said:
    """A child that says all that it will at once, and ends."""

    def __init__(self, said: bytes) -> None:
        self.stdin, self.stdout, self.stderr = io.BytesIO(), io.BytesIO(said), io.BytesIO(said[:100])

    def kill(self) -> None:
        """It is over already."""

    def wait(self, _timeout: float | None = None) -> int:
        return 0


def _says(said: bytes) -> Callable[[Sequence[str]], tuple[subprocess.Popen[bytes], object]]:
    return lambda _argv: (cast("subprocess.Popen[bytes]", _Said(said)), None)


def _child(kind: str, said: bytes) -> JobChild:
    return JobChild(kind, 60.0, ["nothing"], _says(said))


class _Week:
    """A history of three minutes; the child decides what came of them."""

    def week_minutes(self, _start_utc: float, _end_utc: float) -> dict[str, list[float | None]]:
        return {"t_utc": [1.0, 61.0, 121.0], "mining_w": [100.0, None, 0.0]}

    def room_minutes(self, _start_utc: float, _end_utc: float) -> dict[str, list[float | None]]:
        return {"t_utc": [], "room_c": [], "outdoor_c": [], "heat_w": [], "solar_w_per_m2": []}

    def journal(self, _start_utc: float, _end_utc: float, _limit: int = 1000) -> list[Any]:
        return []


@cache
def _snapshot() -> Any:
    return Rig(settings(), room_c=18.0).run(2).snapshot


def _fit(said: bytes) -> None:
    """What was learned is kept, read again the same, and the engine lives with it."""
    shutil.rmtree(_HOME, ignore_errors=True)
    _HOME.mkdir()
    posted: list[Inbox] = []
    learner = Learner(_Week(), _HOME / "room.json", posted.append, Settings(), child=_child("fit", said))
    learner._learn()
    learned = posted[-1]
    assert isinstance(learned, RoomLearned)
    assert not learned.knowledge.running
    sound(learned.knowledge)
    kept = _load(_HOME / "room.json")
    assert kept == replace(learned.knowledge, text=kept.text), "read again it is another room"
    if learned.knowledge.model is not None:
        sound(Rig(settings(), room_c=18.0).run(3, learned).snapshot.room_c)


def _plan(said: bytes) -> None:
    posted: list[Inbox] = []
    plan = Planner(None, posted.append, child=_child("plan", said))._make(ASKED)
    sound(plan)
    assert (plan.made_utc, plan.policy) == (ASKED.made_utc, ASKED.policy)
    if plan.how == "rules" and plan.problem:
        return
    now_utc = plan.made_utc
    rig = Rig(
        settings(dispatch={"policy": "cost", "cooler_c": 1.0, "warmer_c": 1.5}, comfort={"setpoint_c": 20.0}),
        room_c=18.0,
    )
    rig.now_utc = now_utc
    snapshot = rig.run(3, PlanMade(plan)).snapshot
    assert 18.9 <= snapshot.setpoint_c <= 21.6, "a plan led out of the band"
    sound(snapshot.plan)


def _server(said: bytes) -> None:
    tester = server_test.ServerTester(Secrets(lambda: None), ["nothing"], _says(said))
    child = AskedChild("test", ["nothing"], _says(said), deadline_s=60.0, longest_line=protocol.MAX_LINE + 1)
    result = server_test._as_result(tester._ask(child, b"{}\n"), _POOL, 1e7)
    sentence(result.text)
    for words in (result.expectation,):
        if words:
            sentence(words)
    _floats(asdict(result))


def _floats(value: object) -> None:
    """No number that is none; texts may be anything that JSON can say."""
    if isinstance(value, float):
        sound(value)
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            _floats(inner)


def _cards(said: bytes) -> None:
    try:
        seen = apart._read(said, "cuda")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        assert len(f"{error}") < 500
        return
    sound(seen)
    for card in seen.cards:
        assert card.interface == "cuda"
        assert card.compute_units >= 0


SEEDS = job_inputs.SEEDS
WORDS = (
    *(f"{name}\n".encode() for name in DOORS), b'"kind"', b'"slots"', b'"room"', b'"minutes"', b'"t_utc"', b'"problem"', b'"policy"', b'"attempt"', b'"values"', b'"code"', b'"accepted"', b'"radiator"',
    b'"battery"', b'"missing"', b'"min_w"', b'"max_w"', b'"placement"', b'"how"', b'"cost"', b'"carbon"', b'"sun"', b'"numbers"', b'"quantiles_sat"', b'"paths"', b'"points"', b'"seed"', b"1e400", b"NaN", b"null", b"-1", b"true",
    b"1e308", b"5e-324", b"9" * 400,
)  # fmt: skip
