"""The section of docs/benchmarks.md about the watts that are asked and the watts that are given."""

from __future__ import annotations

from typing import Any

from report_miner import number, percent, table

TITLE = """## Watts asked and watts given, on the simulated PC

The shipping engine with a processor and a card whose power is no straight line over duty, follows a command
with a lag of 0.3 s, rises by 0.2 % per °C, and is seen by sensors that average over a second with 0.6 %
noise, drawn three times. Ten steps of 60 s, up and down, 30 to 220 W, at levels that were not run before.
Settled: from when on the true watts at the wall stay within 5 % of the asked ones. Ripple: largest less
smallest from 3 s on, of the asked. Goals: settled within 3 s and a ripple of at most 5 % with devices as they
were learned. Peer: the learned power curve alone, in the same run.

"""


def power(measured: dict[str, Any] | None) -> str:
    """As learned, and after all devices began to draw more."""
    if not measured:
        return TITLE + "Not measured in this run.\n"
    more = percent(measured["changed_by"] - 1.0, 0)
    parts = [
        _part("Devices as they were learned", measured["learned"]),
        _part(f"Devices that draw {more} more than was learned", measured["changed"]),
    ]
    return TITLE + "\n".join(parts)


def _part(title: str, part: dict[str, Any]) -> str:
    alone, trimmed = part["feed_forward"], part["with_trim"]
    rows = [
        [
            words,
            show(trimmed[name]),
            show(alone[name]),
            number(part[f"{name}_ratio"]),
        ]
        for words, name, show in (
            ("settled, slowest step", "settled_s_max", _seconds),
            ("settled, median", "settled_s_median", _seconds),
            ("ripple, worst step", "ripple_max", percent),
            ("mean error, worst step", "error_max", percent),
        )
    ]
    return table([title, "with trim", "curve alone", "ratio"], rows)


def _seconds(value: float) -> str:
    return number(value, 1, " s")
