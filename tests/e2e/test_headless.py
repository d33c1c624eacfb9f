"""The headless program as a whole: real hashes on the practice network, and a clean end."""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import psutil
import pytest
from fakes.headless import ACCEPTED_WITHIN_S, ENDED_WITHIN_S, Program, rows
from fakes.io import wait_until

from warmgui.io.crash import RunMarker
from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = [pytest.mark.e2e, pytest.mark.measured]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Program]]:
    made: list[Program] = []

    def begin(*arguments: str, home: Path = tmp_path) -> Program:
        made.append(Program(home, *arguments))
        return made[-1]

    yield begin
    for program in made:
        program.close()


def all_gone(processes: list[psutil.Process]) -> Callable[[], bool]:
    def gone() -> bool:
        return not any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in processes)

    return gone


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_a_run_on_the_practice_network_from_start_to_ctrl_c(start: Callable[..., Program]) -> None:
    """With --practice shares are accepted, metered and stored, and Ctrl-C leaves nothing behind."""
    program = start("--headless", "--practice", "--json")
    status = program.until(lambda s: s["accepted"] >= 1, ACCEPTED_WITHIN_S)
    assert (status["mode"], status["practice"], status["upstream"]) == ("heat", True, "practice network")
    assert status["hashes"] > 0
    assert status["sat_per_day"] == 0.0, "the practice network earns nothing"
    assert status["heat_w"] > 0
    assert status["heat_w_provenance"] in {"measured", "modelled"}
    family = program.family()
    assert len(family) >= 2, "the miner and its pool"
    code, rest = program.end()
    assert code == 0
    assert "The miner has ended." in json.loads(rest.splitlines()[-1])["summary"]
    wait_until(all_gone(family), "the end of miner and pool", ENDED_WITHIN_S)
    assert rows(program.home, "SELECT SUM(accepted) >= 1, SUM(hashes) > 0, MIN(practice) FROM sample_1s") == [
        (1, 1, 1)
    ]
    assert rows(program.home, "SELECT COUNT(*) FROM journal")[0][0] >= 2


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_kill_nine_takes_the_miner_along_and_loses_at_most_a_second(start: Callable[..., Program]) -> None:
    program = start("--headless", "--practice", "--json")
    program.until(lambda s: s["hashes"] > 0, ACCEPTED_WITHIN_S)
    family = program.family()
    assert len(family) >= 2
    for _ in range(3):
        program.until(lambda _: True, 30.0)
    program.process.send_signal(signal.SIGKILL)
    wait_until(all_gone(family), "the end of miner and pool", 10.0)
    last = json.loads(program.lines[-1])
    (last_t, count), *_ = rows(program.home, "SELECT MAX(t), COUNT(*) FROM sample_1s")
    shown_utc = datetime.fromisoformat(last["time_utc"]).timestamp()
    assert last_t >= shown_utc, "what was shown is stored: only the second in the making can be lost"
    assert count >= 4
    assert rows(program.home, "SELECT SUM(hashes) FROM sample_1s")[0][0] >= last["hashes"] * 0.5
    again = start("--headless", "--practice", "--json", "--time-limit", "3")
    again.until(lambda _: True, 30.0)
    assert again.finish()[0] == 0, "and it starts again without a word of complaint"


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_after_three_crashes_in_a_row_it_starts_without_heat_and_says_why(
    start: Callable[..., Program], home: Path
) -> None:
    """Two are told of by their marker; the third is a real one, as under a service that starts it again."""
    for _ in range(2):
        run = RunMarker(home / "data", home / "logs" / "simulated-crash.log", "headless-simulated", "1.0")
        run.begin()
        run.failed("TypeError: by this test")
    wishes = ("--headless", "--simulate", "--json")
    third = start(*wishes, home=home)
    status = third.until(lambda _: True, 60.0)
    assert (status["mode"], status["faults"]) == ("heat", [])
    third.process.send_signal(signal.SIGSEGV)
    assert third.finish()[0] == -signal.SIGSEGV
    fourth = start(*wishes, home=home)
    status = fourth.until(lambda _: True, 60.0)
    (told,) = [fault["text"] for fault in status["faults"] if fault["code"] == "safe_start"]
    assert status["mode"] == "off"
    assert "crashed 3 times in a row" in told
    assert fourth.end()[0] == 0
    errors = fourth.errors
    assert "crashed (Segmentation fault)" in errors
    assert told in errors


@pytest.mark.skipif(os.name != "posix" or sys.platform != "linux", reason="Linux always has a display or not")
def test_without_a_display_it_says_so_and_runs_headless(start: Callable[..., Program]) -> None:
    program = start("--practice", "--time-limit", "3")
    code, out = program.finish()
    assert code == 0
    assert "no display" in program.errors
    assert "earning 0, practice network" in out
    assert "Ended after" in out


def test_without_consent_it_ends_with_one_sentence(start: Callable[..., Program], tmp_path: Path) -> None:
    program = start("--headless", "--heat")
    assert program.finish() == (3, "")
    (sentence,) = program.errors.splitlines()
    assert "consent" in sentence
    assert not (tmp_path / "data").exists(), "nothing was begun"


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_with_recorded_consent_it_waits_for_a_wish(start: Callable[..., Program], tmp_path: Path) -> None:
    """Consent alone heats nothing, a second start in the same folder is refused, SIGTERM ends it."""
    import dataclasses

    from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings

    consent = ConsentSettings("2026-11-21T10:00:00+00:00", CONSENT_VERSION)
    assert not save(tmp_path / "config" / "settings.toml", dataclasses.replace(Settings(), consent=consent))
    program = start("--headless", "--json")
    statuses = [program.until(lambda _: True, 30.0) for _ in range(2)]
    assert [status["mode"] for status in statuses] == ["off", "off"]
    assert program.family() == []
    second = start("--headless", "--json")
    assert second.finish()[0] == 4
    assert "running already" in second.errors
    assert program.end(signal.SIGTERM)[0] == 0


def test_a_simulation_starts_no_process_and_says_that_it_is_one(start: Callable[..., Program]) -> None:
    program = start("--headless", "--simulate", "--speed", "50", "--json")
    status = program.until(lambda s: s["accepted"] >= 3, 60.0)
    assert status["simulated"] is True
    known = {key: value for key, value in status.items() if key.endswith("_provenance")}
    assert set(known.values()) == {"simulated"}
    assert program.family() == []
    program.close()
    assert not (program.home / "data" / "history.sqlite3").exists(), "it never mixes with what was measured"
    assert (program.home / "data" / "simulated.sqlite3").exists()
