"""Writes the tables of docs/reliability.md, each from the results of its own program, kept as JSON."""

from __future__ import annotations

import json
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1] / "docs"


def write(name: str, table: str, results: object, docs: Path = DOCS) -> None:
    """Put a table between its markers, and its results into `reliability/<name>.json`.

    Args:
        name: of the markers: faults, disk, fuzz, native, pools, soak, turns, load.
        table: Markdown.
        results: what the table was made of; anything that JSON can say.
        docs: the folder of reliability.md.

    Raises:
        ValueError: the page has no such markers, or not exactly one pair; nothing is written.
    """
    page = docs / "reliability.md"
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    text = page.read_text(encoding="utf-8")
    if text.count(begin) != 1 or text.count(end) != 1 or text.index(begin) > text.index(end):
        raise ValueError(f"{page.name} needs one line {begin} and after it one line {end}")
    if begin in table or end in table:
        raise ValueError("a table cannot hold its own markers")
    kept = json.dumps(results, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    before, rest = text.split(begin)
    after = rest.split(end)[1]
    folder = docs / "reliability"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(kept, encoding="utf-8")
    page.write_text(f"{before}{begin}\n{table.strip()}\n{end}{after}", encoding="utf-8")
