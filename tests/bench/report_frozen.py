"""The section of docs/benchmarks.md about the frozen program: its size and its start."""

from __future__ import annotations

from typing import Any

from report_miner import number, table

TITLE = """## The frozen program

Peers: a bare PySide6 window with three pyqtgraph plots, frozen by PyInstaller with the same filters (a plain
freeze of it is larger, and given beside it); for the start, the program from its source tree, in turns on a
private screen, each seen from outside. The folder holds all programs. Medians.

"""


def frozen(measured: dict[str, Any] | None) -> str:
    """Size and start, each with its peer and its goal."""
    if not measured or "not_measured" in measured:
        return TITLE + f"Not measured in this run{': ' + measured['not_measured'] if measured else ''}.\n"
    without = measured["folder_mb"] - measured["scipy_mb"]
    bare = f"{number(measured['bare_mb'], 0, ' MB')} (plain {number(measured['bare_plain_mb'], 0, ' MB')})"
    start = f"{measured['first_paint_ratio']:.2f} ({measured['first_paint_ratio_min']:.2f} to "
    rows = [
        [
            "start to first paint",
            f"{measured['frozen_first_paint_s']:.2f} s",
            f"{measured['source_first_paint_s']:.2f} s",
            f"{start}{measured['first_paint_ratio_max']:.2f})",
            "≤ 1.5",
        ],
        [
            "folder without scipy",
            number(without, 0, " MB"),
            bare,
            f"{measured['without_scipy_ratio']:.2f}",
            "≤ 1.3",
        ],
        [
            "whole folder",
            number(measured["folder_mb"], 0, " MB"),
            bare,
            f"{measured['folder_ratio']:.2f}",
            "≤ 1.6",
        ],
    ]
    packed = f"\nPacked as tar.xz: {measured['tar_xz_mb']:.0f} MB.\n" if "tar_xz_mb" in measured else ""
    return TITLE + table(["", "frozen", "peer", "ratio", "goal"], rows) + packed
