"""The section of docs/benchmarks.md about the local API."""

from __future__ import annotations

from typing import Any

from report_miner import table

TITLE = """## The local API, on loopback

`/v1/status` and `/metrics` over one connection that stays, each answer made anew from the snapshot. Peer:
Python's own http.server with the same bytes ready made, which asks for no key, knows no bounds and makes
nothing.

"""


def api(measured: dict[str, Any] | None) -> str:
    """Ours beside the peer."""
    if not measured:
        return TITLE + "Not measured in this run.\n"
    own, plain = measured["own"], measured["plain"]
    low, high = measured["ratios"]
    rows = [
        ["requests a second", f"{own['per_s']:.0f}", f"{plain['per_s']:.0f}"],
        ["the slowest twentieth above", f"{own['p95_ms']:.2f} ms", f"{plain['p95_ms']:.2f} ms"],
        ["a scrape of /metrics, median", f"{own['scrape_ms']:.2f} ms", f"{plain['scrape_ms']:.2f} ms"],
        ["requests over requests", f"{measured['ratio']:.2f} ({low:.2f} .. {high:.2f})", "1"],
    ]
    return TITLE + table(["", "WarmGUI", "http.server"], rows)
