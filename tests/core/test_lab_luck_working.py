"""Figures of luck and of the town can be opened, and their formulas give the very numbers."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from fakes.money import evaluated

from warmgui.core.lab import luck
from warmgui.core.lab import luck_working as opened
from warmgui.core.lab.town import TownPlan, town
from warmgui.core.lab.zero_bits import law_test
from warmgui.core.model_lab import MINE, LabBlock, LabStatus, LabWork, Ticket, ZeroBits
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.money.workings.working import Working

BLOCK = LabBlock(7, "", "", "us", "cpu", 0, 34.0, 34.6, 0, 0.0, 11.0, 12_000_000_000, 2.0**34)
COUNTS = ZeroBits(10**6, 2, (124_500, 62_700, 31_400, 31_150), 1000, (502, 248, 125, 125))


def checked(working: Working) -> Decimal:
    """The number of the formula, which is the one that is shown; symbols are read without subscripts."""
    plain = replace(
        working,
        formula="".join(unicodedata.normalize("NFKC", c) if "₀" <= c <= "₉" else c for c in working.formula),
        inputs=tuple(replace(e, symbol=unicodedata.normalize("NFKC", e.symbol)) for e in working.inputs),
    )
    exact = evaluated(plain)
    assert working.result.value is not None
    assert abs(exact - Decimal(working.result.value)) <= Decimal("1e-9") * abs(exact)
    f = Formatter()
    assert f.text(working.title)
    assert f.text(working.source)
    assert all(f.text(note) for note in working.notes)
    assert all(f.text(entry.name) and entry.provenance is not Provenance.UNKNOWN for entry in working.inputs)
    return exact


def test_luck_of_a_block() -> None:
    assert float(checked(opened.luck_working(BLOCK))) == BLOCK.luck
    assert float(checked(opened.longer_working(BLOCK))) == pytest.approx(0.497, abs=1e-3)
    assert opened.luck_working(BLOCK, simulated=True).provenance is Provenance.SIMULATED


def test_blocks_of_simulated_miners_have_no_luck() -> None:
    theirs = replace(BLOCK, by="others")
    for working in (opened.luck_working(theirs), opened.longer_working(theirs)):
        assert (working.result.value, working.provenance) == (None, Provenance.UNKNOWN)


def test_a_best_share() -> None:
    assert float(checked(opened.best_working(31.0, 10**9))) == luck.best_percentile(31.0, 10**9)
    assert opened.best_working(None, 10**9).result.value is None


def test_a_town() -> None:
    found = town(TownPlan(1.1e9, DEFAULT_FACTS.difficulty))
    working = opened.town_working(found, DEFAULT_FACTS)
    assert float(checked(working)) == pytest.approx(found.expected_blocks)
    assert working.provenance is Provenance.MODELLED
    assert "One block in 138 such towns." in Formatter().text(working.notes[0])
    assert "26" in Formatter().text(working.inputs[3].source)
    other = opened.town_working(town(TownPlan(1.1e9, 1e6)), DEFAULT_FACTS, simulated=True)
    assert other.inputs[3].provenance is Provenance.DECLARED
    assert other.provenance is Provenance.SIMULATED
    checked(opened.town_working(found))
    assert len(opened.town_working(town(TownPlan(0.0, 1e6))).notes) == 1


def test_a_lab_is_opened_as_far_as_it_counted() -> None:
    assert opened.lab_workings(LabStatus(LabWork(MINE), "running")) == ()
    theirs = replace(BLOCK, by="others")
    lab = LabStatus(
        LabWork(MINE),
        "running",
        blocks=(BLOCK, theirs),
        best=Ticket("", bits=31.0),
        hashes=10**9,
        zero_bits=COUNTS,
    )
    made = opened.lab_workings(lab)
    assert [working.formula[:5] for working in made] == ["L = E", "s = e", "s = e", "X = ("]
    assert made[0].result.value == BLOCK.luck
    for working in made:
        checked(working)
    drawn = opened.lab_workings(replace(lab, simulated=True))
    assert len(drawn) == 3, "what was drawn at random proves no law"
    assert {working.provenance for working in drawn} == {Provenance.SIMULATED}


def test_chi_squares() -> None:
    members = [luck.Member("Ada", 12, 10.0), luck.Member("Bo", 3, 5.0), luck.Member("Cleo", 25, 25.0)]
    found = luck.share_out(members)
    assert found is not None
    assert float(checked(opened.chi_square_working(found.groups))) == pytest.approx(found.statistic)
    test = law_test(COUNTS)
    assert test is not None
    working = opened.law_working(test)
    assert float(checked(working)) == pytest.approx(test.statistic)
    assert working.inputs[-1].symbol == "e₈"
    assert "two sets: about 6 is usual" in Formatter().text(working.notes[0])
    alone = law_test(replace(COUNTS, sampled=0, sample=()))
    assert alone is not None
    assert "About 3 is usual" in Formatter().text(opened.law_working(alone).notes[0])
