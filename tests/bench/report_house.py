"""The section of docs/benchmarks.md about the engine with many heat sources."""

from __future__ import annotations

from typing import Any

from report_miner import table

TITLE = """## The engine with many heat sources

Peer: the same engine with this PC alone, in turns. One tick a second: reports, thermometers, thermostats,
shares, commands and the whole snapshot.

"""


def house(measured: dict[str, Any] | None) -> str:
    """How long a tick takes."""
    if not measured:
        return TITLE + "Not measured in this run.\n"
    many, alone, most_ms = measured["house"], measured["alone"], measured["most_ms"]
    rows = [
        [
            "a tick, median",
            f"{many['median_ms']:.2f} ms",
            f"{alone['median_ms']:.2f} ms",
            f"< {most_ms:g} ms",
        ],
        ["a tick, p95", f"{many['p95_ms']:.2f} ms", f"{alone['p95_ms']:.2f} ms", ""],
        ["the longest", f"{many['max_ms']:.2f} ms", f"{alone['max_ms']:.2f} ms", ""],
        [
            "median over median",
            f"{measured['ratio']:.2f} ({measured['ratio_min']:.2f} .. {measured['ratio_max']:.2f})",
            "1",
            "",
        ],
    ]
    with_house = f"{measured['sources']} heat sources in {measured['places']} places"
    return TITLE + table(["", with_house, "this PC alone", "goal"], rows)
