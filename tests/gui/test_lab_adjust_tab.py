"""How difficulty adjusts: the chain's picture, what can be changed while it runs, and what happened."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import FakePorts
from fakes.lab_mine import RATE_HS, lab_snapshot, later, make_chain, make_lab
from PySide6.QtWidgets import QApplication

from warmgui.core.lab.adjust import hashes_of_nbits
from warmgui.core.messages import LabChange, LabStart
from warmgui.core.model import HashrateWindows
from warmgui.core.model_lab import CHAIN, MINE, Retarget
from warmgui.core.units import Formatter
from warmgui.gui.lab.adjust import story as adjust_story
from warmgui.gui.lab.adjust.tab import AdjustTab
from warmgui.gui.lab.mine.check import CheckDialog
from warmgui.gui.pages.working.dialog import WorkingDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.core.model_lab import LabStatus
    from warmgui.gui.theme import Theme

F = Formatter()


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, ports: FakePorts) -> AdjustTab:
    made = AdjustTab(ports.ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1200, 1300)
    made.show()
    return made


def tell(tab: AdjustTab, lab: LabStatus | None, **more: Any) -> None:
    tab.show_snapshot(lab_snapshot(lab, **more))
    QApplication.processEvents()


# ---- beginning


def test_the_first_difficulty_fits_the_measured_power(tab: AdjustTab, ports: FakePorts) -> None:
    tell(tab, None)
    tab.inputs.rows["others"].box.edited.emit("1")
    tab.controls.lab.start.click()
    (start,) = ports.posted
    assert isinstance(start, LabStart)
    assert (start.work.kind, start.work.retarget_blocks, start.work.block_s) == (CHAIN, 8, 5.0)
    assert start.work.others_hs == pytest.approx(1.1e9)
    assert hashes_of_nbits(start.work.nbits) == pytest.approx(2 * 1.1e9 * 5.0, rel=1e-4)
    assert start.duration_s == 600.0


def test_before_anything_is_known_the_chain_begins_easy_and_says_so(tab: AdjustTab, ports: FakePorts) -> None:
    tell(tab, None, hashrate=HashrateWindows(), devices=())
    assert "not known yet" in tab.next.text()
    tab.controls.lab.start.click()
    assert hashes_of_nbits(ports.posted[0].work.nbits) == pytest.approx(2.0**18, rel=1e-4)


def test_the_others_begin_when_the_power_of_this_pc_is_known(tab: AdjustTab, ports: FakePorts) -> None:
    """Given "1 ×" of an unknown power, when the chain has measured it, then the others get theirs."""
    unknown: dict[str, Any] = {"hashrate": HashrateWindows(), "devices": ()}
    tell(tab, None, **unknown)
    tab.inputs.rows["others"].box.edited.emit("1")
    tab.controls.lab.start.click()
    assert ports.posted[-1].work.others_hs == 0.0
    chain = make_chain(others_hs=0.0, hashrate_hs=None, hashes=0, blocks=(), retargets=())
    tell(tab, chain, **unknown)
    assert len(ports.posted) == 1
    for _ in range(2):
        tell(tab, later(chain, hashrate_hs=5e7), **unknown)
    assert ports.posted[1:] == [LabChange(others_hs=5e7, delay_s=0.0)]


def test_without_a_snapshot_nothing_can_be_started(tab: AdjustTab, ports: FakePorts) -> None:
    tab.controls.lab.start.click()
    assert ports.posted == []


def test_the_rule_is_explained_with_the_numbers_that_are_chosen(tab: AdjustTab) -> None:
    tell(tab, None)
    assert "Every 8 blocks" in tab.rule.text()
    tab.inputs.rows["retarget_blocks"].box.edited.emit("4")
    assert "Every 4 blocks one looks back: they should have taken 20 s." in tab.rule.text()
    assert not tab.strip.isVisible(), "there is no chain yet"
    assert "a block every 5 s" in tab.next.text()


# ---- while it runs


def test_power_of_the_others_is_told_in_hashes_once_it_rests(tab: AdjustTab, ports: FakePorts) -> None:
    tell(tab, make_chain(others_hs=0.0, delay_s=0.0))
    for words in ("0.5", "2"):
        tab.inputs.rows["others"].box.edited.emit(words)
    assert ports.posted == []
    tab.inputs._rest.timeout.emit()
    assert ports.posted == [LabChange(others_hs=2.0 * RATE_HS, delay_s=0.0)]


def test_the_way_of_a_block_can_be_made_longer(tab: AdjustTab, ports: FakePorts) -> None:
    tell(tab, make_chain(others_hs=0.0, delay_s=0.0))
    tab.inputs.rows["delay_s"].box.edited.emit("2.5")
    tab.hide()
    assert ports.posted == [LabChange(others_hs=0.0, delay_s=2.5)], "told at once when one leaves"


def test_what_is_changed_while_nothing_runs_is_kept_for_the_start(tab: AdjustTab, ports: FakePorts) -> None:
    tell(tab, None)
    tab.inputs.rows["delay_s"].box.edited.emit("2.5")
    tab.inputs._rest.timeout.emit()
    assert ports.posted == []
    tab.controls.lab.start.click()
    assert ports.posted[0].work.delay_s == 2.5


def test_the_rule_stays_while_a_chain_runs(tab: AdjustTab) -> None:
    tell(tab, make_chain())
    assert not tab.inputs.rows["block_s"].isEnabled()
    assert tab.inputs.rows["others"].isEnabled()
    assert tab.inputs.fixed.isVisible()
    tell(tab, make_chain(state="ended"))
    assert tab.inputs.rows["block_s"].isEnabled()
    assert "stands still" in tab.next.text()


def test_what_the_others_have_now_is_said_in_hashes(tab: AdjustTab) -> None:
    tell(tab, make_chain())
    assert tab.inputs.in_force.text() == "Now: the others 552 MH/s (simulated), this PC 1.10 GH/s."
    tell(tab, make_chain(others_hs=0.0))
    assert tab.inputs.in_force.text() == "Nobody else mines now."
    tell(tab, make_chain(state="ended"))
    assert not tab.inputs.in_force.isVisible()


def test_own_power_can_be_halved(tab: AdjustTab, ports: FakePorts) -> None:
    tell(tab, make_chain())
    tab.controls.lab.power.buttons["half"].click()
    assert ports.posted == [LabChange(power_fraction=0.5)]


def test_a_chain_that_was_begun_elsewhere_shows_its_rule(tab: AdjustTab) -> None:
    lab = make_chain()
    work = dataclasses.replace(lab.work, retarget_blocks=16, block_s=12.0)
    tell(tab, later(lab, work=work))
    assert (tab.inputs.retarget_blocks, tab.inputs.block_s) == (16, 12.0)
    assert tab.inputs.others_times == pytest.approx(0.5)
    assert tab.inputs.delay_s == 1.0


def test_a_chain_that_was_begun_here_keeps_what_was_chosen(tab: AdjustTab) -> None:
    tell(tab, None)
    tab.inputs.rows["others"].box.edited.emit("0.75")
    tab.controls.lab.start.click()
    tell(tab, make_chain(others_hs=RATE_HS * 0.7))
    assert tab.inputs.others_times == 0.75


def test_what_comes_next_is_said(tab: AdjustTab) -> None:
    tell(tab, make_chain())
    assert tab.next.text() == "Block 21 is searched. Blocks until the difficulty follows: 4."


def test_a_lab_of_another_kind_is_no_chain(tab: AdjustTab) -> None:
    tell(tab, make_lab())
    assert "mining a block" in tab.controls.state.text()
    assert not tab._figures.isVisible()
    assert tab.strip.boxes == ()


def test_simulated_is_written_above_the_chain(tab: AdjustTab) -> None:
    tell(tab, make_chain(simulated=True), simulated=True)
    assert tab.mark.text() == "simulated"
    assert any("simulated" in box.spoken for box in tab.strip.boxes if box.style == "own")


# ---- what happened


def test_changes_and_races_are_told_newest_first(tab: AdjustTab) -> None:
    tell(tab, make_chain())
    told = [row.words.text() for row in tab.story.rows if row.isVisible()]
    assert told[0].startswith("Two blocks of height 18")
    assert told[2] == "Block 9: blocks came twice as fast (20 s instead of 40 s). The difficulty doubled."
    assert not tab.story.rows[0].open.isVisible()


def test_a_change_can_be_opened(tab: AdjustTab) -> None:
    tell(tab, make_chain())
    tab.story.rows[2].open.click()
    assert isinstance(tab.dialog, WorkingDialog)
    assert tab.dialog.working.formula.startswith("N′ = N · T")


def test_only_news_is_announced(tab: AdjustTab, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(adjust_story, "announce", lambda _widget, words: said.append(words))
    lab = make_chain()
    tell(tab, lab)
    assert said == [], "what had happened before is no news"
    change = Retarget(21, lab.nbits, lab.nbits, 40.0, 40.0, limited=False, at_s=103.0)
    new = later(lab, retargets=(*lab.retargets, change))
    tell(tab, new)
    tell(tab, new)
    assert len(said) == 1
    assert said[0].startswith("Block 21:")
    tell(tab, make_chain(blocks=(), retargets=(), elapsed_s=0.5))
    assert tab.story.nothing.isVisible()
    tell(tab, make_chain(blocks=(), retargets=lab.retargets[:1], elapsed_s=42.0))
    assert len(said) == 2, "the first of a new chain is news"


# ---- figures


def test_both_figures_are_those_of_the_chain(tab: AdjustTab) -> None:
    for second in (100.0, 101.0, 102.0):
        tell(tab, make_chain(elapsed_s=second))
    shown = tab.times._shown, tab.powers._shown
    assert shown[0] is not None
    assert shown[1] is not None
    assert [series.key for series in shown[0][0].series] == ["us", "others", "orphans"]
    own = next(series for series in shown[1][0].series if series.key == "own")
    assert own.x == (100.0, 101.0, 102.0)


def test_power_is_remembered_while_nobody_looks(tab: AdjustTab) -> None:
    tab.hide()
    tab.show_snapshot(lab_snapshot(make_chain(elapsed_s=50.0)))
    assert tab.strip.boxes == ()
    tab.show()
    tell(tab, make_chain(elapsed_s=51.0))
    assert [each.at_s for each in tab._seen] == [50.0, 51.0]


# ---- the chain's picture, within the tab


def test_a_block_of_the_picture_can_be_checked(tab: AdjustTab) -> None:
    lab = make_chain()
    tell(tab, lab)
    tab.open_block(lab.blocks[2])
    assert tab.dialog is None, "of the others nothing was hashed"
    tab.open_block(lab.blocks[0])
    dialog: Any = tab.dialog
    assert isinstance(dialog, CheckDialog)
    assert dialog.header_hex == lab.blocks[0].header_hex


def test_saving_begins_with_a_question_and_ends_with_a_word(tab: AdjustTab) -> None:
    tab.save.click()
    assert tab.saver.question is None, "there is nothing to save"
    tell(tab, make_chain())
    tab.save.click()
    question: Any = tab.saver.question
    assert question is not None
    tab.saver.told.emit("Saved.")
    assert tab.said.text() == "Saved."


def test_the_kind_of_the_lab_is_a_chain(tab: AdjustTab) -> None:
    tell(tab, make_chain())
    assert tab.controls.running
    tell(tab, make_lab(work=dataclasses.replace(make_lab().work, kind=MINE)))
    assert not tab.controls.running
