"""The benchmark's report for a person, line by line."""

from __future__ import annotations

from typing import Any

from miners.benchmark.hits import plausible
from miners.console import threads_text

_HEAD = (
    f"{'device':8}{'kernel':12}{'rolling':>8}{'threads':>8}{'MH/s':>11}{'cycles/hash':>13}{'of limit':>10}"
    f"{'W':>8}{'J/TH':>10}{'hits/expected':>16}{'x hashlib':>11}"
)


def table(report: dict[str, Any]) -> list[str]:
    """All of it."""
    clock = report["clock_ghz"]
    place = report["machine"]
    lines = [
        f"{place['cpu']}, {place['processors']} processors" + ("" if clock is None else f", {clock:.2f} GHz"),
        _HEAD,
    ]
    lines += [row_line(r) for r in report["results"]]
    if switch := report["job_switch_ms"]:
        lines.append(
            f"New job to all of {threads_text(switch['threads'])}: median {switch['p50']:.1f} ms, "
            f"95 % within {switch['p95']:.1f} ms, longest {switch['max']:.1f} ms."
        )
    if overhead := report["call_overhead"]:
        parts = [f"{o['batch']} hashes {max(o['fraction'], 0):.1%}" for o in overhead["rows"]]
        lines.append(f"Cost of calling {overhead['kernel']} in batches: {', '.join(parts)}.")
    lines += [fault["text"] for fault in report["faults"]]
    return lines


def row_line(row: dict[str, Any]) -> str:
    """One row of the table."""
    return (
        f"{row['device']:8}{row['kernel']:12}{'yes' if row['version_rolling'] else '-':>8}{row['threads']:8}"
        f"{row['hashrate_hs'] / 1e6:11.3f}{_text(row['cycles_per_hash'], '.1f'):>13}"
        f"{_text(row['limit_fraction'], '.1%'):>10}{_text(row['power_w'], '.1f'):>8}"
        f"{_text(row['energy_j_per_th'], '.0f'):>10}{hits_text(row):>16}"
        f"{_text(row['ratio_to_hashlib'], '.2f'):>11}"
    )


def hits_text(row: dict[str, Any]) -> str:
    """Hits against expectation, with a mark where chance cannot explain the difference."""
    hits, expected = row["hits"], row["expected_hits"]
    if hits is None or expected is None:
        return "-"
    return f"{hits}/{expected:.0f}" + ("" if plausible(hits, expected) else " !")


def _text(value: float | None, form: str) -> str:
    return "-" if value is None else format(value, form)
