"""A benchmark from the wish to its end, as the engine sees it: starting, running, cancelled, failed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.core import Rig

from warmgui.core import messages as m
from warmgui.core.heat.power.benchmark_run import OBEYS_WITHIN_S, QUIET_S, BenchmarkRun
from warmgui.core.miner_messages import MinerBenchmarkProgress
from warmgui.core.text import render

PROGRESS = MinerBenchmarkProgress("running", 2, 10, 0.2, 8.0, "cpu", "avx2", 8)
ROW = m.MinerBenchmarkRow("cpu", "avx2", 8, 12e6, None, None)


def running() -> BenchmarkRun:
    run = BenchmarkRun()
    assert run.request("", all_counts=False)
    assert run.take_commands(0.0) == (m.RunBenchmark("", all_counts=False),)
    return run


def state(run: BenchmarkRun) -> str:
    assert run.status is not None
    return run.status.state


def why(run: BenchmarkRun) -> str:
    assert run.status is not None
    return render(run.status.text, str)


def test_before_the_miner_is_up_it_waits() -> None:
    run = BenchmarkRun()
    assert run.status is None
    run.request("cpu")
    assert (state(run), run.wanted, run.runs) == ("starting", True, False)


def test_how_far_it_is_reaches_whoever_looks() -> None:
    run = running()
    run.on_progress(PROGRESS, 1.0)
    assert run.status is not None
    assert run.status.going_on
    assert (run.status.step, run.status.steps, run.status.fraction, run.status.left_s) == (2, 10, 0.2, 8.0)
    run.on_progress(replace(PROGRESS, state="done", step=10, fraction=1.0), 9.0)
    assert (state(run), run.wanted) == ("done", False)


def test_cancelled_before_it_began_no_command_is_sent() -> None:
    run = BenchmarkRun()
    run.request("")
    run.cancel()
    assert (state(run), run.wanted) == ("cancelled", False)
    assert run.take_commands(0.0) == ()


def test_cancelled_the_miner_is_told_once_and_its_answer_ends_it() -> None:
    run = running()
    run.cancel()
    run.cancel()
    assert run.take_commands(1.0) == (m.CancelBenchmark(),)
    assert run.take_commands(1.5) == ()
    assert state(run) == "cancelling"
    run.on_progress(replace(PROGRESS, state="cancelled"), 2.0)
    assert (state(run), run.runs) == ("cancelled", False)
    run.on_progress(PROGRESS, 2.1)  # a line that was under way
    assert state(run) == "cancelled"


def test_a_miner_that_goes_on_measuring_is_ended() -> None:
    run = running()
    run.cancel()
    run.take_commands(1.0)
    assert not run.must_stop(1.0)
    assert run.must_stop(1.0 + OBEYS_WITHIN_S)
    run.on_exited(m.MinerExited(4.0, 0, "", None), given_up=False)
    assert (state(run), run.must_stop(9.0)) == ("cancelled", False)


def test_a_second_wish_while_it_runs_changes_nothing() -> None:
    run = running()
    assert not run.request("cpu")
    assert run.take_commands(1.0) == ()


def test_a_miner_that_dies_in_the_middle_is_a_failure_in_words() -> None:
    run = running()
    run.on_exited(m.MinerExited(3.0, -11, "it crashed: a wrong memory access", 1.0), given_up=False)
    assert (state(run), run.wanted) == ("failed", False)
    assert "wrong memory access" in why(run)


def test_one_that_waits_outlasts_a_restart_but_not_the_end_of_all_tries() -> None:
    run = BenchmarkRun()
    run.request("")
    run.on_exited(m.MinerExited(3.0, 1, "it fell", 1.0), given_up=False)
    assert run.wanted
    run.on_exited(m.MinerExited(3.0, None, "the miner program is held back", None), given_up=True)
    assert (state(run), run.wanted) == ("failed", False)
    assert "held back" in why(run)


@pytest.mark.parametrize(("rows", "end"), [(True, "done"), (False, "failed")])
def test_silence_is_an_end(rows: bool, end: str) -> None:  # noqa: FBT001 - a parameter of the test
    run = running()
    if rows:
        run.on_row(0.0)
    run.watch(QUIET_S)
    assert state(run) == "running"
    run.watch(QUIET_S + 1.0)
    assert state(run) == end


def test_what_could_not_be_measured_is_kept_with_its_device() -> None:
    run = running()
    run.on_fault(m.MinerFault("benchmark_failed", "The card is gone.", "gpu0"))
    assert run.status is not None
    ((device, text),) = run.status.troubles
    assert (device, render(text, str)) == ("gpu0", "The card is gone.")


# ---- in the engine


def test_measuring_without_heating_is_cancelled_through_the_engine() -> None:
    rig = Rig()
    rig.run(3, m.BenchmarkRequested(all_counts=False))
    rig.tick(PROGRESS)
    snapshot = rig.last.snapshot
    assert snapshot.measuring is not None
    assert snapshot.measuring.state == "running"
    tick = rig.tick(m.CancelBenchmark())
    assert m.CancelBenchmark() in tick.commands
    rig.tick(replace(PROGRESS, state="cancelled"))
    assert rig.last.snapshot.measuring is not None
    assert rig.last.snapshot.measuring.state == "cancelled"


def test_heat_off_ends_a_measurement_too() -> None:
    rig = Rig()
    rig.run(3, m.BenchmarkRequested())
    tick = rig.tick(m.HeatOff())
    assert m.CancelBenchmark() in tick.commands


def test_a_miner_that_ignores_the_wish_is_stopped() -> None:
    rig = Rig()
    rig.run(3, m.BenchmarkRequested())
    rig.tick(m.CancelBenchmark())
    for _ in range(4):
        rig.tick(m.MinerBenchmarkRow("cpu", "avx2", 8, 12e6, None, None))
    assert not rig.miner.running
    assert rig.last.snapshot.measuring is not None
    assert rig.last.snapshot.measuring.state == "cancelled"


def test_measuring_asks_a_miner_again_that_was_given_up() -> None:
    rig = Rig()
    rig.run(3, m.BenchmarkRequested())
    rig.miner.die(0.0, None, "held back")
    rig.run(2)
    assert rig.last.snapshot.measuring is not None
    assert rig.last.snapshot.measuring.state == "failed"
    rig.run(2, m.BenchmarkRequested())
    assert rig.miner.running
    assert rig.last.snapshot.measuring.going_on
