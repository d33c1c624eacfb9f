"""The page's sections about hashing: our kernels, other miners, graphics cards."""

from __future__ import annotations

from typing import Any

_MISSED = " **missed**"


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def number(value: float | None, digits: int = 2, unit: str = "") -> str:
    """A number, or a dash where it is unknown."""
    return "–" if value is None else f"{value:.{digits}f}{unit}"


def percent(value: float | None, digits: int = 1) -> str:
    """A fraction in percent."""
    return number(None if value is None else 100 * value, digits, " %")


def nothing(title: str, measured: dict[str, Any] | None) -> str:
    """A section without measurement, and why."""
    why = measured["not_measured"] if measured else ""
    return title + f"\nNot measured{': ' + why if why else ' yet'}.\n"


# ---- our own kernels ---------------------------------------------------------------------------------


def miner(measured: dict[str, Any] | None) -> str:
    """Kernels, limits, costs."""
    title = "## The miner (`python -m miners --benchmark --json`)\n"
    if not measured or "not_measured" in measured:
        return nothing(title, measured)
    head = ["device", "kernel", "threads", "MH/s", "cycles per hash", "of the port limit", "hits / expected"]
    text = title + "\nPeer: hashlib, one thread, same run. "
    text += f"Clock after the run: {number(measured.get('clock_ghz'))} GHz.\n\n"
    text += table([*head, "W", "J/TH", "× hashlib"], [_row(row) for row in measured["results"]])
    text += "".join(f"\n- {note}" for note in measured["notes"]) + "\n"
    text += "".join(f"\n**{fault['text']}**\n" for fault in measured["faults"])
    if overhead := measured["call_overhead"]:
        rows = [
            [f"{r['batch']:,}", f"{1000 * r['call_s']:.2f} ms", percent(r["fraction"], 2)]
            for r in overhead["rows"]
        ]
        text += f"\n`{overhead['kernel']}` by batch size, against the longest call (one thread):\n\n"
        text += table(["positions per call", "a call takes", "lost"], rows)
    if switch := measured["job_switch_ms"]:
        text += (
            f"\nNew job to all workers: p50 {switch['p50']:.1f} ms, p95 {switch['p95']:.1f} ms, "
            f"max {switch['max']:.1f} ms (goal ≤ 20 ms).\n"
        )
    return text + _own(measured.get("own"))


def _row(row: dict[str, Any]) -> list[str]:
    return [
        row["device"],
        row["kernel"] + (" (rolls versions)" if row["version_rolling"] else ""),
        str(row["threads"]),
        f"{row['hashrate_hs'] / 1e6:.3f}",
        number(row["cycles_per_hash"], 1),
        percent(row["limit_fraction"]),
        "–" if row["hits"] is None else f"{row['hits']} / {row['expected_hits']:.0f}",
        number(row["power_w"], 1),
        number(row["energy_j_per_th"], 0),
        number(row["ratio_to_hashlib"], 1),
    ]


def _own(own: dict[str, Any] | None) -> str:
    """What mining costs beside the bare kernel; what more threads give."""
    if not own:
        return ""
    text = ""
    if own["path"]:
        most = own["most_overhead"]
        rows = [
            [
                row["kernel"],
                percent(row["overhead"], 2) + (_MISSED if row["overhead"] > most else ""),
                f"{percent(row['min'], 2)} to {percent(row['max'], 2)}",
            ]
            for row in own["path"]
        ]
        text += (
            "\nPython, ctypes and work of a mining device, against one huge call of the kernel, per second "
        )
        text += "of the thread's CPU time, median of rounds in turns:\n\n"
        text += table(["kernel", f"lost (goal ≤ {percent(most, 0)})", "range"], rows)
    if own["threads"]:
        least = own["least_scaling"]
        rows = [
            [
                row["kernel"],
                f"{row['cpu']:.2f}" + (_MISSED if row["cpu"] < least else ""),
                f"{row['wall']:.2f} ({row['wall_min']:.2f} to {row['wall_max']:.2f})",
                number(row["load"], 1),
            ]
            for row in own["threads"]
        ]
        text += "\nFour threads against one, in turns:\n\n"
        head = ["kernel", f"by CPU time (goal ≥ {least})", "by the wall clock", "load of the machine"]
        text += table(head, rows)
    return text


# ---- other miners ------------------------------------------------------------------------------------


def peers(measured: dict[str, Any] | None) -> str:
    """Ratios to another miner."""
    title = "## Beside another miner\n"
    if not measured or "not_measured" in measured:
        return nothing(title, measured)
    text = title + (
        f"\nPeer: {measured['peer']}, built natively outside this repository, one thread on the same "
        f"processor as ours, in turns; hashes per second of the thread's CPU time; median and range of "
        f"{measured['rounds']} pairs.\n\n"
    )
    rows = [
        [
            row["what"],
            row["kernel"],
            f"{row['hashrate_hs'] / 1e6:.2f}",
            f"{row['peer_hashrate_hs'] / 1e6:.2f} ({row['peer']})",
            f"**{row['ratio']:.3f}** ({row['ratio_min']:.3f} to {row['ratio_max']:.3f})",
            f"≥ {row['least']:.2f}, goal {row['goal']:.2f}"
            + (_MISSED if row["ratio"] < row["least"] else ""),
        ]
        for row in measured["rows"]
    ]
    return text + table(["", "our kernel", "ours, MH/s", "peer, MH/s (build)", "ratio", "must"], rows)


# ---- graphics cards ----------------------------------------------------------------------------------


def gpu(measured: dict[str, Any] | None) -> str:
    """What the self-test of the cards found."""
    title = "## Graphics cards (`python -m miners.devices.gpu.selftest`)\n"
    if not measured or "not_measured" in measured:
        return nothing(title, measured)
    text = title + f"\nRun of {measured['utc']} on {measured['system']}.\n"
    return text + "".join(_card(card) for card in measured["cards"])


def _card(report: dict[str, Any]) -> str:
    card = report["card"]
    text = f"\n### {card['name']}\n\n{card['interface']}, driver {card['driver']}, "
    text += f"{card['compute_units']} compute units.\n"
    text += "".join(f"\n**{problem}**\n" for problem in report["problems"])
    head = [
        "variant",
        "block",
        "GH/s",
        "clock, GHz",
        "clocks per hash and unit",
        "W",
        "J/TH",
        "hits / expected",
    ]
    rows = [
        [
            kernel["variant"],
            str(kernel["block"]),
            number(None if kernel["hashrate_hs"] is None else kernel["hashrate_hs"] / 1e9, 3),
            number(None if kernel["clock_hz"] is None else kernel["clock_hz"] / 1e9),
            number(kernel["clocks_per_hash_per_unit"], 1),
            number(kernel["power_w"], 0),
            number(kernel["j_per_th"], 0),
            f"{kernel['hits']} / {kernel['expected_hits']:.0f}",
        ]
        for kernel in report["kernels"]
    ]
    text += "\n" + table(head, rows)
    for goal in report["goals"]:
        met = {True: "met", False: "missed", None: "unknown"}[goal["met"]]
        text += f"\n- {goal['goal']}: {number(goal['measured'], 1)}, {met}" + (
            " (must)" if goal["must"] else ""
        )
    if report["duty_steps"]:
        worst = max(abs(step["deviation"]) for step in report["duty_steps"])
        text += f"\n- duty in space: at most {percent(worst)} off a straight line (goal ≤ 5 %)"
    return text + "\n"
