"""The frozen programs really run: what is not inside does not start."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import psutil
import pytest
from deadlines import DEADLINE_S
from fakes.axeos import FakeAxeOs
from fakes.dispatch import question
from fakes.lab_paths import QUESTION
from fakes.replay import recorded, replay_job

from installers import freeze
from warmgui.analysis.__main__ import answer
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.lab.paths import question_plain
from warmgui.io.job_child import JobChild

sys.path.insert(0, str(Path(__file__).parents[1] / "e2e"))
from screen import missing_programs, private_screen, wait_until

if TYPE_CHECKING:
    from screen import Screen

    from installers.build import Build

pytestmark = pytest.mark.xdist_group("frozen")


def run(build: Build, name: str, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """One of the frozen programs, run to its end."""
    return subprocess.run(
        [freeze.program(build, name), *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
    )


def test_the_window_says_its_version(frozen_folder: Build) -> None:
    done = run(frozen_folder, "warmgui", "--version")
    assert done.stdout == f"WarmGUI {frozen_folder.version}\n", done.stderr


def test_the_miner_hashes_with_the_native_kernels(frozen_folder: Build) -> None:
    done = run(frozen_folder, "warmgui-miner", "--list-devices", "--json")
    assert done.returncode == 0, done.stderr
    assert "portable" in json.loads(done.stdout)["kernels"]


def test_it_mines_on_the_practice_network_without_a_screen(frozen_folder: Build, tmp_path: Path) -> None:
    arguments = ["--headless", "--practice", "--home", str(tmp_path), "--time-limit"]
    for limit_s in (
        8,
        30,
        90,
    ):  # the miner steps behind all else: a busy machine is late
        done = run(frozen_folder, "warmgui", *arguments, str(limit_s))
        assert done.returncode == 0, done.stderr
        if "MH, shares" in done.stdout:
            break
    assert "MH, shares" in done.stdout, done.stdout


def test_the_miner_measures_itself(frozen_folder: Build) -> None:
    quick = ["--seconds", "0.02", "--devices", "cpu", "--kernel", "portable", "--threads", "1"]
    done = run(frozen_folder, "warmgui-miner", "--benchmark", "--json", *quick)
    assert "portable" in {row["kernel"] for row in json.loads(done.stdout)["results"]}, done.stderr


def test_the_miner_looks_for_cards_in_children_of_its_own(frozen_folder: Build) -> None:
    done = run(frozen_folder, "warmgui-miner", "--find-cards", "cuda")
    assert json.loads(done.stdout)["interface"] == "cuda", done.stderr
    done = run(frozen_folder, "warmgui-miner", "--find-cards", "opencl")
    seen = json.loads(done.stdout)
    assert (seen["interface"], "No module" in seen["problem"]) == ("opencl", False)


def test_the_miner_opens_a_class(frozen_folder: Build) -> None:
    """The program's second child: listening is the first thing that it says."""
    argv = [freeze.program(frozen_folder, "warmgui-miner"), "--pool", "--class", "--stdio", "--json"]
    argv += ["--host", "127.0.0.1", "--port", "0"]
    pipe = subprocess.PIPE
    with subprocess.Popen(argv, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write('{"code": "warm-room-42"}\n')
        child.stdin.flush()
        said = child.stdout.readline()
        child.stdin.close()
        assert child.wait(DEADLINE_S) == 0
    assert json.loads(said)["event"] == "listening"


JOBS = {
    "plan": lambda: question("cost", hours=24).plain(),
    "replay": lambda: replay_job("cost", minutes=recorded(1.0)),
    "paths": lambda: question_plain(replace(QUESTION, paths=500, points=4)),
}


@pytest.mark.parametrize("kind", JOBS)
def test_the_analysis_answers_as_the_source_tree_does(frozen_folder: Build, kind: str) -> None:
    job = JOBS[kind]()
    said = JobChild(kind, 2 * DEADLINE_S, [str(freeze.program(frozen_folder, "warmgui-analysis"))]).ask(job)
    assert said == json.loads(json.dumps(answer({"kind": kind, **job})))


def test_the_analysis_fits_a_room(frozen_folder: Build) -> None:
    """All the way through the likelihood, so that no part of scipy may be missing."""
    argv = [str(freeze.program(frozen_folder, "warmgui-analysis"))]
    said = JobChild("fit", 4 * DEADLINE_S, argv).ask(a_fit(5.0))
    assert said["days"] == 5.0
    assert said["attempt"]["code"] not in ("few_days", "no_fit")


def test_the_guard_turns_a_heater_off_when_nobody_writes_any_more(frozen_folder: Build) -> None:
    with FakeAxeOs() as fake:
        host, _, port = fake.place.partition(":")
        owing = {"heaters": [{"kind": "axeos", "host": host, "port": int(port)}]}
        argv = [str(freeze.program(frozen_folder, "warmgui-guard"))]
        told = json.dumps(owing).encode() + b"\n"
        done = subprocess.run(argv, input=told, timeout=DEADLINE_S, capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        assert fake.resting


def a_fit(days: float) -> dict[str, Any]:
    """Days of a room that is heated on and off."""
    minutes = np.arange(round(days * 1440))
    began = 1_789_948_800.0
    return {
        "t_utc": (began + 60.0 * minutes).tolist(),
        "room_c": (20.0 + np.sin(minutes / 500.0)).tolist(),
        "outdoor_c": (5.0 + 3.0 * np.cos(minutes / 229.0)).tolist(),
        "heat_w": np.where(minutes // 300 % 2, 300.0, 60.0).tolist(),
        "solar_w_per_m2": [None] * minutes.size,
        "at_utc": began + 86400.0 * days,
        "version": 1,
        "declared": asdict(RoomEstimate()),
        "in_force": None,
    }


@pytest.mark.e2e
def test_the_window_with_all_its_pages_the_lab_and_a_lesson(frozen_folder: Build, tmp_path: Path) -> None:
    """On a screen of its own: charts, every page, the lab's list of lessons, a lesson; and no trouble."""
    if missing_programs():
        pytest.skip(f"needs {', '.join(missing_programs())}")
    settings = tmp_path / "config" / "settings.toml"
    settings.parent.mkdir()
    settings.write_text('[lab]\ntab = "lessons"\n', encoding="utf-8")
    argv = [freeze.program(frozen_folder, "warmgui"), "--simulate", "--theme", "light", "--home", tmp_path]
    with private_screen(1400, 900, tray=False) as screen:
        process = subprocess.Popen(argv, env=screen.environment(), stderr=subprocess.PIPE)
        try:
            screen.xdotool("windowfocus", screen.window(process.pid))
            wait_until(lambda: _has_charts(process.pid), DEADLINE_S, "the library of the charts")
            for key in (*range(2, 10), 0, 8):  # the lab last
                before = screen.part(PAGE)
                screen.xdotool("key", f"ctrl+{key}")
                wait_until(lambda before=before: screen.part(PAGE) != before, DEADLINE_S, f"page {key}")
            wait_until(lambda: len(_buttons(screen)) == LESSONS, DEADLINE_S, "the list of lessons")
            screen.click(*_buttons(screen)[-1])
            wait_until(lambda: len(_buttons(screen)) < LESSONS - 1, DEADLINE_S, "the list gone")
            wait_until(lambda: len(set(screen.part(PAGE))) > WORDS, DEADLINE_S, "an open lesson")
            screen.picture(tmp_path / "lesson.png")
        finally:
            process.terminate()
            _, complaints = process.communicate(timeout=DEADLINE_S)
    logs = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "logs").glob("*.log*"))]
    assert len(logs) > 1
    assert ([log for log in logs if "Traceback" in log], b"Traceback" in complaints) == ([], False)


def _has_charts(pid: int) -> bool:
    """Whether numpy is loaded, which comes with the charts, after the first paint."""
    return any("_multiarray_umath" in one.path for one in psutil.Process(pid).memory_maps())


PAGE, WORDS = (200, 250, 800, 400), 40
"""A part of the page; more kinds of bytes than its empty ground has."""
LESSONS = len(list((Path(__file__).parents[2] / "assets" / "lessons").glob("*.warmlesson")))


def _buttons(screen: Screen) -> list[tuple[int, int]]:
    """Places on the buttons in the accent's colour below each other on the page; a pressed one is darker."""
    width, height, line, data = screen.pixels()
    column = width * 12 // 100  # before the buttons' words
    found, last = [], 0
    for y in range(height // 6, height):
        blue, green, red = data[y * line + 4 * column : y * line + 4 * column + 3]
        if red > 160 and green < 90 and blue < 50:
            if y > last + 1:
                found.append((column, y + 4))
            last = y
    return found
