"""A slice of the fault campaign, and proof that each of its checks can fail."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("signals and /proc of Linux", allow_module_level=True)

from fakes.io import sample
from faults import checks, kill
from faults.campaign import CHECKS, Fault, play
from faults.checks import Before, Struck, before, explained, history_kept, no_heat, nothing_left
from faults.run import TABLES, all_faults
from faults.table import added, summed, table
from faults.world import MARK, World

from warmgui.core.settings.model import changed
from warmgui.io import settings_file
from warmgui.io.history.store import History

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BURNS = "import time\nwhile True: pass"
SLEEPS = "import time\ntime.sleep(600)"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


@pytest.mark.slow
@pytest.mark.e2e
def test_a_slice_of_the_campaign(world: World) -> None:
    """Three kills in one home: its history grows through all of them."""
    by_name = {fault.name: fault for fault in kill.FAULTS}
    for name in ("pool.kill", "miner.kill", "program.kill.next"):
        outcome = play(by_name[name], 1, 0, world)
        assert outcome.held, (name, outcome.wrong)
        assert outcome.kills == 1
    assert len(world.rows()) >= 5


def test_every_fault_has_its_own_name_and_its_family_a_table() -> None:
    faults = [fault for found in all_faults().values() for fault in found]
    names = [fault.name for fault in faults]
    assert len(names) == len(set(names)) > 30
    assert {fault.signal for fault in faults} <= {"", "SIGKILL", "SIGSTOP"}
    assert set(TABLES) == {"faults", "disk"}


# ---- each check can fail


def stored(world: World, seconds: range) -> Before:
    """Seconds in the world's history, by the program's own tables, and what was known then."""
    history = History(world.history)
    for t in seconds:
        history.store(sample(float(t)))
    history.close()
    return replace(before(world), at_utc=float(seconds[-1]) + 1.0)


def change(world: World, sql: str) -> None:
    with contextlib.closing(sqlite3.connect(world.history)) as db, db:
        db.execute(sql)


@pytest.mark.parametrize(
    ("sql", "wrong"),
    [
        ("SELECT 1", ""),
        ("DELETE FROM sample_1s WHERE t = 1005", "1 of 20 rows changed or are gone, the first 1005"),
        (
            "UPDATE sample_1s SET hashes = 8 WHERE t = 1005",
            "1 of 20 rows changed or are gone, the first 1005",
        ),
        ("DELETE FROM sample_1s", "19 of 20 rows changed or are gone, the first 1000"),
    ],
)
def test_a_row_that_is_lost_or_changed_is_found(world: World, sql: str, wrong: str) -> None:
    then = stored(world, range(1000, 1020))
    change(world, sql)
    found = history_kept(world, then, Struck("x"))
    assert found.startswith(wrong) if wrong else found == ""
    assert history_kept(world, then, Struck("x", keeps_history=False)) == ""


def test_a_second_that_was_shown_and_is_not_stored_is_found(world: World) -> None:
    then = stored(world, range(1000, 1020))
    world.lines = [
        {"mode": "heat", "time_utc": f"1970-01-01T00:{m}+00:00"} for m in ("16:50", "17:10", "17:11")
    ]
    assert "1 of 3 seconds that were shown are not stored, the first 1030" in history_kept(
        world, then, Struck("x")
    )


@pytest.mark.parametrize(
    ("ended", "wrong"), [(True, "the last 5.0 s before"), (False, "10 s without a row after")]
)
def test_a_gap_is_found(world: World, ended: bool, wrong: str) -> None:  # noqa: FBT001
    then = replace(stored(world, range(1000, 1020)), at_utc=1025.0)
    if not ended:
        change(world, "UPDATE sample_1s SET t = 1029 WHERE t = 1019")
        then.rows.pop(1019)
        then.rows[1018] = world.rows()[1018]
        then.at_utc = 1019.0
    assert wrong in history_kept(world, then, Struck("x", ended=ended))
    assert history_kept(world, then, Struck("x", ended=ended, gap_s=20.0)) == ""


def test_settings_that_changed_or_broke_are_found(world: World) -> None:
    assert checks.settings_intact(world) == ""
    file = world.home / "config" / "settings.toml"
    settings_file.save(file, changed(world.settings, "comfort", "setpoint_c", 25.0))
    assert "others than before" in checks.settings_intact(world)
    file.write_text("[comfort\n")
    assert "the settings file" in checks.settings_intact(world)


@contextlib.contextmanager
def process(world: World, code: str, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    child = subprocess.Popen([sys.executable, "-c", code, *words], env={**os.environ, MARK: world.mark})
    try:
        yield child
    finally:
        child.kill()
        child.wait()


def test_a_process_that_stays_is_found_whoever_is_its_parent(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "LEASE_S", 0.0)
    monkeypatch.setattr(checks, "SLACK_S", 0.2)
    then = before(world)
    assert nothing_left(world, then, Struck("x", ended=True)) == ""
    with process(world, SLEEPS) as child:
        assert f"left behind: {child.pid}" in nothing_left(world, then, Struck("x", ended=True))


@pytest.mark.parametrize(("code", "wrong"), [(BURNS, "of a processor hashes on after the lease"), ("", "")])
def test_heat_beyond_the_lease_is_measured(
    world: World, monkeypatch: pytest.MonkeyPatch, code: str, wrong: str
) -> None:
    """By a process that looks like a miner and needs a processor, and by one that is stopped at its lease."""
    monkeypatch.setattr(checks, "LEASE_S", 0.0)
    monkeypatch.setattr(checks, "SLACK_S", 0.1)
    with process(world, BURNS, "miners", "--stdio") as miner:
        end_s = time.monotonic() + 30.0
        while not world.miners() and time.monotonic() < end_s:
            time.sleep(0.01)
        then = before(world, watch_s=0.3)
        assert then.spent_s > 0.0
        if not code:
            os.kill(miner.pid, signal.SIGSTOP)
        found = no_heat(world, then, Struck("x", heat_ends=True), look_s=0.3)
    assert (wrong in found) if wrong else found == ""


def test_heat_that_was_not_there_before_proves_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "LEASE_S", 0.0)
    monkeypatch.setattr(checks, "SLACK_S", 0.0)
    then = before(world)
    assert "nothing is proven" in no_heat(world, then, Struck("x", heat_ends=True), look_s=0.01)


def test_a_missing_sentence_is_found_and_a_found_one_is_named(world: World) -> None:
    then = before(world)
    (world.folder / "stderr.txt").write_text("The disk is full.\n")
    assert explained(world, then, Struck("x", says=("disk is full",))) == ("", "stderr: The disk is full.")
    assert explained(world, then, Struck("x", says=("nothing of the kind",)))[0]
    assert explained(world, then, Struck("x")) == ("", "")


def test_a_strike_that_fails_is_an_outcome_and_stands_in_the_table(world: World) -> None:
    def fails(_world: World, _rng: object) -> Any:
        raise AssertionError("no miner")

    outcome = play(Fault("a.kill", "kill", "a", fails, signal="SIGKILL"), 3, 5, world).plain()
    assert "no miner" in outcome["wrong"]["strike"]
    assert (outcome["seed"], outcome["strike"], outcome["kills"]) == (3, 5, 0)
    good = {
        **outcome,
        "wrong": {},
        "kills": 1,
        "what": "SIGKILL",
        "unjudged": ["heat"],
        "sentence": "fault: a | b",
    }
    results = summed([outcome, good])
    assert (results["strikes"], results["sigkill"], len(results["failed"])) == (2, 1, 1)
    assert results["faults"][0]["held"] == dict.fromkeys(CHECKS, 1) | {"heat": 0}
    row = table(results).splitlines()[-1]
    assert (
        row
        == "| SIGKILL | 2 | **1 of 2** | **1 of 2** | **1 of 2** | **0 of 1** | **1 of 2** | fault: a / b |"
    )


def test_strikes_of_another_seed_count_on_top_and_of_the_same_one_not_twice() -> None:
    def outcome(seed: int, strike: int, name: str, wrong: dict[str, str] | None = None) -> dict[str, Any]:
        return {
            "name": name,
            "family": "kill",
            "target": name.partition(".")[0],
            "signal": "SIGKILL",
            "seed": seed,
            "strike": strike,
            "what": f"SIGKILL of {name}",
            "wrong": wrong or {},
            "kills": 1,
            "unjudged": ["heat"],
            "sentence": "log: it was killed",
            "seconds": 3.0,
        }

    first = [outcome(1, 0, "miner.kill"), outcome(1, 1, "miner.kill"), outcome(1, 0, "pool.kill")]
    second = [outcome(2, 0, "miner.kill", {"history": "a row"}), outcome(2, 0, "web.kill")]
    assert added(summed(first), summed(second)) == summed([*first, *second])
    with pytest.raises(ValueError, match="seed 1"):
        added(summed(first), summed(first))
