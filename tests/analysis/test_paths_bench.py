"""The benchmark of simulated incomes: its peers draw the same law, and its figures are told."""

from __future__ import annotations

import importlib
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from warmgui.analysis.paths import answered
from warmgui.core.lab.paths import QUANTILES

BENCH = Path(__file__).resolve().parent.parent / "bench"


def bench(name: str) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(BENCH), *sys.path])
        for thread in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
            patch.setenv(thread, "1")
        return importlib.import_module(name)


@pytest.mark.parametrize("peer", ["_path_by_path", "_whole_arrays"])
def test_peers_draw_the_same_law(peer: str) -> None:
    """Given few paths; then medians of a peer's shares and of ours are within chance of each other."""
    measured = bench("simulated_paths")
    question = replace(measured.PC, paths=4000, payout_sat=0)
    theirs = getattr(measured, peer)(question)
    assert theirs.shape == (len(QUANTILES), 2, question.points - 1)
    share_sat = question.reward_sat * (1 - question.pool_fee) / question.window_shares
    ours = np.array(answered(question).pool.quantiles_sat)[:, 1:]
    spread = answered(question).pool.sigma_sat
    assert (
        abs(theirs[2, 1, -1] * share_sat - ours[2, -1])
        < 5 * 1.25 * spread / np.sqrt(question.paths) + share_sat
    )
    assert theirs[:, 0].max() == 0.0


def test_the_report_tells_the_figures_and_what_was_not_measured() -> None:
    row = {"in_process_s": 0.12, "with_child_s": 0.25, "with_child_worst_s": 0.31}
    measured = {
        "goal_s": 1.0,
        "paths": 100_000,
        "questions": {"this PC": row},
        "peers": {"numpy, path by path": {"s": 2.3, "ratio": 18.1}},
        "memory_mb": 66.0,
    }
    report = bench("report_paths")
    assert bench("report").PARTS["paths"] is report.paths
    page = report.paths(measured)
    assert "| this PC | 0.120 s | 0.25 s | 0.31 s |" in page
    assert "18.1 times as long" in page
    assert "66 MB" in page
    assert "MB" not in report.paths({**measured, "memory_mb": None})
    assert report.paths(None).endswith("Not measured in this run.\n")
