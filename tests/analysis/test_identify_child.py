"""`python -m warmgui.analysis`: one job in, one answer out, and no child that nobody waits for."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from warmgui.analysis import __main__ as child
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.learned import LearnedRoom
from warmgui.core.room_knowledge_plain import attempt_from, room_plain

ROOT = Path(__file__).resolve().parent.parent.parent
MIDNIGHT = 1_790_000_000 // 86400 * 86400.0
DEADLINE_S = 120.0


def a_job(days: float = 2.0, **changes: Any) -> dict[str, Any]:
    """As the program sends it."""
    t = np.arange(round(days * 1440))
    return {
        "t_utc": (MIDNIGHT + 60.0 * t).tolist(),
        "room_c": (20.0 + np.sin(t / 500.0)).tolist(),
        "outdoor_c": (5.0 + 3.0 * np.cos(t / 229.0)).tolist(),
        "heat_w": np.where(t // 300 % 2, 300.0, 60.0).tolist(),
        "solar_w_per_m2": [None] * t.size,
        "at_utc": MIDNIGHT + 86400.0 * days,
        "version": 3,
        "declared": asdict(RoomEstimate()),
        "in_force": None,
        **changes,
    }


def start() -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-m", "warmgui.analysis"], stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=ROOT
    )


def test_it_answers_in_one_line_and_ends() -> None:
    with start() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(a_job()) + "\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        assert process.wait(DEADLINE_S) == 0
        assert process.stdout.read() == ""
    assert attempt_from(answer["attempt"]).code == "few_days"
    assert (answer["days"], answer["radiator"]) == (2.0, None)


def test_it_refuses_with_a_status_and_one_line() -> None:
    with start() as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write('{"t_utc": []}\n')
        process.stdin.flush()  # stdin stays open: somebody waits
        assert process.wait(DEADLINE_S) == child.BAD_JOB
        assert process.stderr.read().startswith("no job: KeyError")


def test_it_ends_with_the_one_who_asked() -> None:
    # Given a job that takes a while
    with start() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(a_job(30.0)) + "\n")
        process.stdin.flush()
        began = time.monotonic()
        # When whoever asked goes away
        process.stdin.close()
        # Then it gives up at once and says nothing
        assert process.wait(DEADLINE_S) == child.ABANDONED
        assert process.stdout.read() == ""
    assert time.monotonic() - began < DEADLINE_S


@pytest.mark.parametrize(
    "line",
    [
        "",
        "nonsense\n",
        "null\n",
        json.dumps(a_job(0.1, heat_w=[1.0])) + "\n",
        json.dumps(a_job(0.1, declared={"heat_loss_w_per_k": None})) + "\n",
        json.dumps(a_job(0.1, declared={"colour": 1.0})) + "\n",
        json.dumps(a_job(0.1, at_utc="noon")) + "\n",
        json.dumps(a_job(0.1, in_force={"version": 1})) + "\n",
        json.dumps(a_job(0.1, other_heating="perhaps")) + "\n",
        "[" * 100_000 + "\n",
    ],
)
def test_no_job(line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(child, "_end_with", lambda _: None)
    said = io.StringIO()
    assert child.main(io.StringIO(line), said) == child.BAD_JOB
    assert said.getvalue() == ""
    complaint = capsys.readouterr().err
    assert complaint.startswith("no job: ")
    assert complaint.count("\n") == 1


def test_a_job_with_a_version_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = {name: 2.0 for name in LearnedRoom.__slots__ if name not in {"version", "other_heating"}}
    monkeypatch.setattr(child, "_end_with", lambda _: None)
    said = io.StringIO()
    job = a_job(1.0, in_force=room_plain(LearnedRoom(version=2, **numbers)), solar_w_per_m2=None)
    assert child.main(io.StringIO(json.dumps(job) + "\n"), said) == 0
    assert json.loads(said.getvalue())["attempt"]["code"] == "few_days"


def test_the_end_of_stdin_is_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr("os._exit", codes.append)
    child._end_with(io.StringIO("x" * 9000))
    assert codes == [child.ABANDONED]
