"""Mine a block: the slider that never snaps back, the controls, tickets, blocks, and their windows."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import FakePorts, make_devices, make_practice_snapshot
from fakes.lab_mine import RATE_HS, lab_snapshot, later, make_block, make_lab, make_ticket
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from warmgui.core.lab.tickets import bits_of_nbits, nbits_of_bits
from warmgui.core.messages import LabChange, LabStart, LabStop
from warmgui.core.model import HashrateWindows
from warmgui.core.model_lab import CHAIN, CLASS, MINE, LabWork
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.lab.mine import tickets as mine_tickets
from warmgui.gui.lab.mine.check import CheckDialog
from warmgui.gui.lab.mine.slider import BitsSlider
from warmgui.gui.lab.mine.tab import MineTab
from warmgui.gui.lab.mine.words import Scale, scale_of
from warmgui.gui.lab.slow.dialog import SlowDialog
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
def tab(qtbot: QtBot, theme: Theme, ports: FakePorts) -> MineTab:
    made = MineTab(ports.ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told."""
    said: list[str] = []
    monkeypatch.setattr(mine_tickets, "announce", lambda _widget, words: said.append(words))
    return said


def tell(tab: MineTab, lab: LabStatus | None, **more: Any) -> None:
    tab.show_snapshot(lab_snapshot(lab, **more))


# ---- the slider


def test_the_sentence_has_both_waits_from_the_same_rate(tab: MineTab) -> None:
    tell(tab, None)
    assert tab.lottery.sentence.plain() == (
        "A block every 16 s here. At bitcoin's difficulty: one in 16.6 million years."
    )
    assert tab.lottery.badge.isVisible()


def test_without_a_rate_nothing_is_invented(tab: MineTab) -> None:
    tell(tab, None, hashrate=HashrateWindows(), devices=())
    assert "as soon as the hash rate is known" in tab.lottery.sentence.plain()
    assert "benchmark" in tab.lottery.how.text()
    assert not tab.lottery.badge.isVisible()
    assert not tab.lottery.working.isVisible()


def test_without_facts_bitcoins_wait_is_not_told(tab: MineTab) -> None:
    tell(tab, None, network=None)
    assert tab.lottery.sentence.plain() == "A block every 16 s here."


def test_the_slider_moves_the_sentence_and_the_mark_at_once(tab: MineTab, ports: FakePorts) -> None:
    tell(tab, None)
    tab.lottery.slider.slider.setValue(40)
    assert tab.lottery.slider.value.text() == "40 bits"
    assert tab.lottery.sentence.plain().startswith("A block every 17 min here.")
    shown = tab.lottery.figure._shown
    assert shown is not None
    assert shown[0].marks[0].at == 39.5
    tab.lottery.slider._rest.timeout.emit()
    assert ports.posted == [], "nothing runs"


def test_while_it_runs_a_rested_slider_changes_the_difficulty_once(tab: MineTab, ports: FakePorts) -> None:
    tell(tab, make_lab())
    for bits in (35, 36, 37):
        tab.lottery.slider.slider.setValue(bits)
    assert ports.posted == []
    tab.lottery.slider._rest.timeout.emit()
    assert ports.posted == [LabChange(nbits=nbits_of_bits(37))]


def test_the_slider_never_snaps_back(tab: MineTab) -> None:
    """Given a new difficulty on its way, when snapshots still have the old one, then the new one stays."""
    lab = make_lab()
    tell(tab, lab)
    tab.lottery.slider.slider.setValue(38)
    for _ in range(3):
        tell(tab, later(lab, hashrate_hs=RATE_HS * 100.0))
    assert tab.lottery.slider.slider.value() == 38
    tell(tab, None, hashrate=HashrateWindows(m1=2.0**45))
    assert tab.lottery.slider.slider.value() == 38, "also where the scale would not offer it any more"


def test_a_step_of_the_keyboard_is_one_bit(tab: MineTab, qtbot: QtBot) -> None:
    tell(tab, None)
    slider = tab.lottery.slider.slider
    slider.setFocus()
    before = slider.value()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == before + 1
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert slider.value() == before - 3


def test_the_last_step_is_bitcoins_own_difficulty(tab: MineTab) -> None:
    tell(tab, None)
    tab.lottery.slider.slider.setValue(79)
    assert tab.lottery.slider.value.text() == "bitcoin's: 78.9 bits"
    assert bits_of_nbits(tab.lottery.slider.nbits) == pytest.approx(78.93, abs=0.01)
    assert tab.lottery.sentence.plain().startswith("A block every 16.6 million years here.")


def test_a_lab_that_was_begun_elsewhere_is_adopted_once(tab: MineTab, ports: FakePorts) -> None:
    lab = make_lab(nbits=nbits_of_bits(31), power_fraction=0.5)
    tell(tab, lab)
    assert tab.lottery.slider.slider.value() == 31
    assert tab.lottery.controls.power_fraction == 0.5
    tab.lottery.slider.slider.setValue(33)
    tell(tab, lab)
    assert tab.lottery.slider.slider.value() == 33
    tab.lottery.slider.adopt(0)
    assert tab.lottery.slider.slider.value() == 33, "no target"
    assert ports.posted == []


def test_what_was_chosen_is_told_when_one_leaves(qtbot: QtBot, theme: Theme) -> None:
    slider = BitsSlider(lambda: F)
    qtbot.addWidget(slider)
    slider.show()
    slider.slider.setValue(40)
    with qtbot.waitSignal(slider.settled):
        slider.hide()
    assert not slider._rest.isActive()


def test_a_slider_at_bitcoins_end_follows_it(qtbot: QtBot, theme: Theme) -> None:
    slider = BitsSlider(lambda: F)
    qtbot.addWidget(slider)
    slider.show_scale(Scale(30, 79, 78.9, 133e12), 1e9, running=False)
    slider.slider.setValue(79)
    slider.show_scale(Scale(30, 80, 79.2, 160e12), 1e9, running=False)
    assert slider.slider.value() == 80
    slider.show_scale(Scale(35, 81, 80.2, 320e12), 1e9, running=True)
    assert (slider.slider.minimum(), slider.slider.maximum()) == (30, 80), "its ends stay while it runs"
    slider.hide()


def test_a_slider_begins_anew_once_a_rate_is_known(qtbot: QtBot, theme: Theme) -> None:
    slider = BitsSlider(lambda: F)
    qtbot.addWidget(slider)
    snapshot = make_practice_snapshot()
    slider.show_scale(scale_of(snapshot, None), None, running=False)
    assert slider.slider.value() == 28
    slider.show_scale(scale_of(snapshot, 1.1e9), 1.1e9, running=False)
    assert slider.slider.value() == 34


def test_what_was_started_without_a_rate_stays_when_the_rate_is_known(tab: MineTab, ports: FakePorts) -> None:
    """Given an unknown rate and 28 bits, when the running lab has measured it, then it is still 28 bits."""
    tell(tab, None, hashrate=HashrateWindows(), devices=())
    tab.lottery.controls.lab.start.click()
    assert ports.posted[0].work.nbits == nbits_of_bits(28)
    lab = make_lab(nbits=nbits_of_bits(28), hashrate_hs=None)
    tell(tab, lab, hashrate=HashrateWindows(), devices=())
    tell(tab, later(lab, hashrate_hs=RATE_HS))
    assert tab.lottery.slider.slider.value() == 28
    assert tab.lottery.sentence.plain().startswith("A block every 0.24 s here.")


# ---- start and stop


def test_start_posts_the_chosen_work_for_ten_minutes(tab: MineTab, ports: FakePorts) -> None:
    tell(tab, None)
    tab.lottery.controls.lab.power.buttons["quarter"].click()
    tab.lottery.controls.lab.start.click()
    assert ports.posted == [LabStart(LabWork(MINE, nbits=nbits_of_bits(34)), 600.0, 0.25)]


def test_stop_stops(tab: MineTab, ports: FakePorts) -> None:
    tell(tab, make_lab())
    assert not tab.lottery.controls.lab.start.isVisible()
    tab.lottery.controls.lab.stop.click()
    assert ports.posted == [LabStop()]


def test_the_power_can_be_changed_while_it_runs(tab: MineTab, ports: FakePorts) -> None:
    tell(tab, make_lab())
    tab.lottery.controls.lab.power.buttons["half"].click()
    assert ports.posted == [LabChange(power_fraction=0.5)]


def test_with_every_device_off_there_is_nothing_to_start(tab: MineTab) -> None:
    off = tuple(dataclasses.replace(each, enabled=False) for each in make_devices())
    tell(tab, None, devices=off)
    assert not tab.lottery.controls.lab.start.isEnabled()
    assert "Every device of this PC is off" in tab.lottery.controls.state.text()


def test_a_held_lab_says_why_with_more_than_colour(tab: MineTab) -> None:
    tell(tab, make_lab(state="held", text=verbatim("you are on battery")))
    assert tab.lottery.controls.state.text() == "Held: you are on battery."
    assert tab.lottery.controls.state.role == "warning"
    assert not tab.lottery.controls.lab.state.isVisible(), "said once"
    assert "drew" not in tab.lottery.drew.text()


def test_a_lab_that_runs_as_it_should_says_what_it_does(tab: MineTab) -> None:
    tell(tab, make_lab())
    assert not tab.lottery.controls.state.isVisible()
    assert "1.10 GH/s" in tab.lottery.controls.lab.state.text()
    assert "drew 1" in tab.lottery.drew.text()


def test_another_lab_is_replaced_only_by_a_press(tab: MineTab, ports: FakePorts) -> None:
    tell(tab, make_lab(work=LabWork(CHAIN, nbits=1)))
    assert "the chain whose difficulty adjusts" in tab.lottery.controls.state.text()
    assert tab.lottery.controls.lab.start.isVisible()
    assert ports.posted == []


def test_simulated_is_written_everywhere(tab: MineTab) -> None:
    tell(tab, make_lab(simulated=True), simulated=True)
    assert tab.lottery.mark.text() == "simulated"
    assert tab.tickets.mark.text() == "simulated"
    assert "(simulated)" in tab.lottery.drew.text()
    assert "(simulated)" in tab.blocks.title.text()
    assert "simulated" in tab.tickets.tile.title.text()
    assert not tab.lottery.law.isVisible(), "what was drawn at random proves nothing"


def test_how_the_waits_come_about_can_be_opened(tab: MineTab) -> None:
    tell(tab, make_lab())
    tab.lottery.working.click()
    assert isinstance(tab.dialog, WorkingDialog)
    assert tab.dialog.working.formula == "t = 2^b / h"
    titles = [tab.dialog.choice.itemText(i) for i in range(tab.dialog.choice.count())]
    assert any(title.startswith("Luck of block") for title in titles)
    assert "How far the numbers are from the expected ones" in titles


# ---- the histogram


def test_histogram_and_law_are_those_of_the_hashes(tab: MineTab) -> None:
    lab = make_lab()
    tell(tab, lab)
    shown = tab.lottery.figure._shown
    assert shown is not None
    assert [series.key for series in shown[0].series][:2] == ["sample", "exact"]
    assert "As the law says" in tab.lottery.law.text()
    assert tab.lottery.figure.save.isVisible()


def test_a_class_counts_nothing_here(tab: MineTab) -> None:
    tell(tab, make_lab(work=LabWork(CLASS)))
    shown = tab.lottery.figure._shown
    assert shown is not None
    assert all(series.key != "exact" for series in shown[0].series)
    assert tab.tickets.block is None


# ---- tickets


def test_the_last_tickets_stand_in_a_row_and_the_best_below(tab: MineTab) -> None:
    lab = make_lab(hashes=1)
    for number in range(1, 12):
        lab = later(lab, ticket=make_ticket(number), hashes=lab.hashes + 1)
        tell(tab, lab)
        tell(tab, lab)
    shown = [row.hash.hash_hex for row in tab.tickets.rows]
    assert shown == [make_ticket(number).hash_hex for number in range(4, 12)]
    assert tab.tickets.best.bits.text().startswith("best so far: 1")
    assert tab.tickets.rows[0].accessibleName().startswith(shown[0])


def test_a_new_lab_begins_with_no_tickets(tab: MineTab) -> None:
    tell(tab, make_lab(hashes=1000))
    tell(tab, make_lab(hashes=0, ticket=None, best=None, blocks=(), zero_bits=None, blocks_found=0))
    assert tab.tickets.nothing.isVisible()
    assert not tab.tickets.best.isVisible()
    assert tab.tickets.tile.title.text() == "No block yet"
    assert not tab.tickets.tile.check_button.isVisible()
    assert not tab.blocks.isVisible()


def test_a_found_block_is_announced_once_and_politely(tab: MineTab, heard: list[str]) -> None:
    lab = make_lab(blocks=(), blocks_found=0)
    tell(tab, lab)
    found = later(lab, blocks=(make_block(1),), blocks_found=1)
    tell(tab, found)
    tell(tab, found)
    assert heard == ["Block 1 found by this PC. Took 11 s; expected 15 s. Luck 136 %."]


def test_blocks_of_before_are_no_news(tab: MineTab, heard: list[str]) -> None:
    tell(tab, make_lab())
    assert heard == []
    assert tab.tickets.tile.title.text() == "Block 7 found by this PC"


# ---- blocks


def test_blocks_stand_newest_first_and_a_choice_stays(tab: MineTab) -> None:
    lab = make_lab()
    tell(tab, lab)
    table = tab.blocks.table
    assert [table.item(row, 0).text() for row in range(2)] == ["7", "6"]
    table.setCurrentCell(2, 0)
    tell(tab, later(lab, blocks=(*lab.blocks, make_block(8)), blocks_found=8))
    assert table.item(table.currentRow(), 0).text() == "5"
    assert "136 %" in tab.blocks.summary.text()


def test_a_lost_race_is_listed_as_an_orphan(tab: MineTab) -> None:
    tell(tab, make_lab(blocks=(make_block(1, state="orphan"),), blocks_found=0))
    assert tab.blocks.table.item(0, 0).text() == "orphan"
    assert tab.blocks.summary.text() == "Blocks of this PC: 0"


def test_a_chosen_block_can_be_checked_and_slowed_down(tab: MineTab, qtbot: QtBot) -> None:
    lab = make_lab()
    tell(tab, lab)
    tab.blocks.table.setCurrentCell(1, 0)
    tab.blocks.check_button.click()
    assert isinstance(tab.dialog, CheckDialog)
    assert tab.dialog.header_hex == lab.blocks[5].header_hex
    assert tab.dialog.title.text() == "Block 6 found by this PC"
    closed = tab.dialog
    with qtbot.waitSignal(closed.destroyed):
        closed.close()
    assert tab.dialog is None
    tab.blocks.slow_button.click()
    slow: Any = tab.dialog
    assert isinstance(slow, SlowDialog)
    assert slow.one.header_hex == lab.blocks[5].header_hex


def test_the_last_block_and_any_ticket_have_ways_of_their_own(tab: MineTab, qtbot: QtBot) -> None:
    lab = make_lab()
    tell(tab, lab)
    for press, header in (
        (tab.tickets.tile.slow_button, lab.blocks[-1].header_hex),
        (tab.tickets.slow_button, lab.ticket.header_hex if lab.ticket else ""),
    ):
        press.click()
        assert isinstance(tab.dialog, SlowDialog)
        assert tab.dialog.one.header_hex == header
        with qtbot.waitSignal(tab.dialog.destroyed):
            tab.dialog.close()
    tab.tickets.tile.check_button.click()
    assert isinstance(tab.dialog, CheckDialog)


def test_before_the_first_lab_there_is_the_genesis_block(tab: MineTab) -> None:
    tell(tab, None)
    tab.open_check(make_block(1))
    assert tab.dialog is None, "nothing was found"
    tab.tickets.slow_button.click()
    dialog: Any = tab.dialog
    assert isinstance(dialog, SlowDialog)
    assert dialog.one.hash_hex.startswith("000000000019d668")


# ---- seen or not


def test_what_nobody_sees_costs_nothing_and_is_there_when_one_looks(tab: MineTab) -> None:
    tell(tab, None)
    tab.hide()
    tell(tab, make_lab())
    assert tab.blocks.blocks == ()
    tab.show()
    assert len(tab.blocks.blocks) == 7


def test_a_narrow_window_puts_the_cards_below_each_other(tab: MineTab) -> None:
    tell(tab, make_lab())
    tab.resize(560, 1400)
    QApplication.processEvents()
    assert tab.tickets.geometry().top() >= tab.lottery.geometry().bottom()
    assert tab.minimumSizeHint().width() <= 560


@pytest.mark.usefixtures("right_to_left")
def test_right_to_left_keeps_digits_in_order(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    made = MineTab(ports.ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.show()
    made.show_snapshot(lab_snapshot(make_lab()))
    assert made.isRightToLeft()
    assert not made.tickets.best.hash.isRightToLeft()
    assert made.lottery.slider.slider.property("mirrored") is True
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    made.hide()
