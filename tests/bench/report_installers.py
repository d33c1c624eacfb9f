"""The section of docs/benchmarks.md about the installers: each step that was tried, and sizes."""

from __future__ import annotations

from typing import Any

from report_miner import number, table

TITLE = """## The installers

Each is installed, used, upgraded and removed by a program: the `.deb` on a bare Debian 12 with nothing but
its dependencies, the Windows installer where the table says. To mine means: shares accepted on the practice
network.

"""
NAMES = {"deb": ".deb, bare Debian 12", "windows": "Windows installer"}


def installers(measured: dict[str, Any] | None) -> str:
    """Steps with their outcome and seconds."""
    if not measured or "not_measured" in measured:
        return TITLE + f"Not measured in this run{': ' + measured['not_measured'] if measured else ''}.\n"
    rows = []
    for kind, name in NAMES.items():
        proof = measured.get(kind)
        if proof is None:
            rows.append([name, "–", "not tried in this run", "–"])
            continue
        wine = any(s["facts"].get("wine") for s in proof["steps"])
        where = f"{name} ({'Wine, on Linux' if wine else proof['system']})"
        rows += [[where, s["step"], s["status"], f"{s['seconds']:.1f} s"] for s in proof["steps"]]
    sizes = [[name, number(size / 1e6, 0, " MB")] for name, size in measured.get("bytes", {}).items()]
    words = table(["installer", "step", "outcome", "time"], rows)
    return TITLE + words + ("\n" + table(["file", "size"], sizes) if sizes else "")
