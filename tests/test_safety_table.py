"""docs/safety.md: each hazard names tests, and these exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
PAGE = TESTS.parent / "docs" / "safety.md"
LAYERS = {"lease", "guard", "controller", "meter"}


def rows() -> list[list[str]]:
    """The cells of the table of hazards, without its head."""
    text = PAGE.read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def defined() -> set[str]:
    """Every test function of the repository."""
    return {
        name
        for path in TESTS.rglob("test_*.py")
        for name in re.findall(r"^\s*(?:async )?def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
    }


def test_the_table_is_there() -> None:
    assert len(rows()) >= 20


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_each_hazard_is_proven_by_tests_that_exist(row: list[str]) -> None:
    hazard, action, layer, proofs = row
    assert hazard
    assert action
    assert layer in LAYERS
    named = re.findall(r"`(test_\w+)`", proofs)
    assert named
    assert set(named) <= defined()


def test_no_conformity_is_claimed() -> None:
    text = PAGE.read_text("utf-8")
    assert "no conformity" in text
    assert "What only hardware can do" in text
    assert not re.search(r"\b(?:EN|IEC|UL)[ -]?\d{3,}", text)
