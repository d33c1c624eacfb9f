"""The section of docs/benchmarks.md about load: many devices and years, many threads, many visitors."""

from __future__ import annotations

from typing import Any

from report_miner import number, table

TITLE = """## Under load

Peers: the same program with a snapshot a second, two devices and no history; the same miner with as many
threads as there are processors; the local API with nobody else. The engine with fifty heat sources, and a
class of a thousand, have sections of their own.

"""
_PHASES = (
    ("rest", "at rest on the home page"),
    ("charts", "while the charts show each span"),
    ("pages", "while pages are switched"),
)


def load(measured: dict[str, Any] | None) -> str:
    """Window, miner and visitors, a table each."""
    if not measured:
        return TITLE + "Not measured in this run.\n"
    return TITLE + _window(measured["window"]) + _miner(measured["miner"]) + _visitors(measured["visitors"])


def _window(found: dict[str, Any]) -> str:
    if "not_measured" in found:
        return f"The window was not measured: {found['not_measured']}.\n\n"
    busy, calm = found["load"], found["peer"]
    rows = [
        [
            f"lateness of a 20 ms timer, {words}: p50, p95",
            f"{number(busy[key]['p50_ms'], 1)}, {number(busy[key]['p95_ms'], 1)} ms",
            f"{number(calm[key]['p50_ms'], 1)}, {number(calm[key]['p95_ms'], 1)} ms",
            _ratio(busy[key]["p95_ms"], calm[key]["p95_ms"]),
        ]
        for key, words in _PHASES
    ]
    stalls = [one["first visits"]["max_ms"] for one in (busy, calm)]
    rows += [
        [
            "the longest pause while each page is built, at its first visit",
            *(f"{stall:.0f} ms" for stall in stalls),
            _ratio(stalls[0], stalls[1]),
        ],
        [
            "a switch of pages, median",
            f"{busy['switch_ms']['median']:.0f} ms",
            f"{calm['switch_ms']['median']:.0f} ms",
            _ratio(busy["switch_ms"]["median"], calm["switch_ms"]["median"]),
        ],
        [
            "part of a processor, at rest",
            f"{busy['cpu_part']:.0%}",
            f"{calm['cpu_part']:.0%}",
            _ratio(busy["cpu_part"], calm["cpu_part"]),
        ],
    ]
    what = (
        f"{found['devices']} devices, {found['days'] / 365:.0f} years, {busy['updates_per_s']:.1f} updates/s"
    )
    return table(["the window", what, "peer", "ratio"], rows) + "\n"


def _ratio(one: float, other: float) -> str:
    return f"{one / other:.2f}" if other else "–"


def _miner(found: dict[str, Any]) -> str:
    rows = [
        [
            "hashrate",
            f"{found['many_hs'] / 1e6:.1f} MH/s",
            f"{found['few_hs'] / 1e6:.1f} MH/s",
            f"{found['ratio']:.2f}",
        ],
        ["an order to rest shows after", f"{found['obeys_s']:.1f} s", "–", "–"],
        [f"rests after its last order (lease {found['lease_s']:g} s)", f"{found['rests_s']:.1f} s", "–", "–"],
    ]
    return table(["the miner", f"{found['many']} threads", f"{found['few']} threads", "ratio"], rows) + "\n"


def _visitors(found: dict[str, Any]) -> str:
    rows = [
        [
            f"an answer of the API beside {found['slow']} slow clients, p50",
            f"{found['beside_p50_ms']:.1f} ms",
            f"{found['alone_p50_ms']:.1f} ms",
            _ratio(found["beside_p50_ms"], found["alone_p50_ms"]),
        ],
        [
            f"{found['knocks']} connections to the door in turn, each",
            f"{found['knock_ms']:.2f} ms",
            "–",
            "–",
        ],
        [
            "threads and handles more after them",
            f"{found['threads_left']}, {found['handles_left']}",
            "–",
            "–",
        ],
    ]
    return table(["visitors", "under load", "peer", "ratio"], rows)
