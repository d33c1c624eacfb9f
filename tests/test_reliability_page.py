"""Tables of docs/reliability.md are rewritten between their markers and nowhere else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from reliability_page import DOCS, write

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("faults", "disk", "fuzz", "native", "pools", "soak", "turns")
PAGE = (
    "# Page\nbefore\n<!-- begin a -->\nold\n<!-- end a -->\n"
    "between\n<!-- begin b -->\n<!-- end b -->\nafter\n"
)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "reliability.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_a_table_replaces_the_one_before_and_nothing_else(docs: Path) -> None:
    for table in ("| first |\n", "| second |"):
        write("a", table, {"n": 1}, docs)
    write("b", "| °C |", [1, None], docs)
    assert (docs / "reliability.md").read_text(encoding="utf-8") == (
        "# Page\nbefore\n<!-- begin a -->\n| second |\n<!-- end a -->\nbetween\n"
        "<!-- begin b -->\n| °C |\n<!-- end b -->\nafter\n"
    )
    assert json.loads((docs / "reliability" / "b.json").read_text(encoding="utf-8")) == [1, None]


@pytest.mark.parametrize(
    ("name", "table", "results"),
    [("c", "x", 1), ("a", "<!-- end a -->", 1), ("a", "x", float("nan"))],
)
def test_what_would_spoil_the_page_is_refused(docs: Path, name: str, table: str, results: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        write(name, table, results, docs)
    assert (docs / "reliability.md").read_text(encoding="utf-8") == PAGE
    assert not (docs / "reliability").exists()


def test_the_page_has_every_pair_of_markers_once() -> None:
    text = (DOCS / "reliability.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("<!--")]
    assert sorted(lines) == sorted(f"<!-- {end} {name} -->" for name in NAMES for end in ("begin", "end"))
