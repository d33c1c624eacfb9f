"""Reads what the test of the graphics cards wrote: `python -m miners.devices.gpu.selftest > cards.json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

HOW = "run `python -m miners.devices.gpu.selftest > cards.json` where a card is, and give --gpu cards.json"


def read(file: Path | None) -> dict[str, Any]:
    """The report, or why there is none."""
    if file is None:
        return {"not_measured": f"no graphics card here; {HOW}"}
    try:
        report: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return {"not_measured": f"{file.name} cannot be read: {error}"}
    if not isinstance(report, dict) or not isinstance(report.get("cards"), list):
        return {"not_measured": f"{file.name} is no report of the cards; {HOW}"}
    return report
