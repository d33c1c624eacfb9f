"""SECURITY.md: each defence names tests, and these exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_safety_table import defined

PAGE = Path(__file__).resolve().parent.parent / "SECURITY.md"
TEXT = PAGE.read_text("utf-8")
NOT_DEFENDED = ("Root", "same\nuser", "Plain Stratum", "pool's honesty", "Firmware", "stolen disk")


def rows() -> list[list[str]]:
    """The cells of the table of attackers, without its head."""
    part = TEXT.partition("## Who may attack")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_table_is_there() -> None:
    assert len(rows()) >= 15


@pytest.mark.xdist_group("sources")
def test_each_defence_is_proven_by_tests_that_exist() -> None:
    known = defined()
    for who, what, defence, proofs in rows():
        assert who
        assert what
        assert defence
        named = re.findall(r"`(test_\w+)`", proofs)
        assert named, who
        assert set(named) <= known, set(named) - known


def test_what_is_not_defended_is_said() -> None:
    part = TEXT.partition("## What is not defended")[2].replace("**", "").replace("\n  ", "\n")
    for words in NOT_DEFENDED:
        assert words.replace("\n", " ") in part.replace("\n", " ")


def test_no_address_is_made_up() -> None:
    assert "SECURITY-CONTACT: (not set)" in TEXT
    assert not re.search(r"[\w.]+@[\w.]+\.\w+", TEXT)
