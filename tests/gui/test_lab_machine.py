"""The time machine: days since 2009, what this PC would have found, mining as in a year, historic blocks."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_network, make_snapshot
from fakes.money import evaluated, symbols_of
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from warmgui.core.lab.eras import FIRST_DAY, era_on, limits
from warmgui.core.lab.historic import BLOCKS
from warmgui.core.messages import LabStart, LabStop
from warmgui.core.model import HashrateWindows, NetworkFacts
from warmgui.core.model_lab import REPLAY, YEAR, LabBlock, LabStatus, LabWork, Replayed
from warmgui.core.money.difficulty_history import HISTORY
from warmgui.core.text import EMPTY
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.lab.machine.dates import DateBar
from warmgui.gui.lab.machine.figures import era_figures, machine_words
from warmgui.gui.lab.machine.tab import MachineTab, steady
from warmgui.gui.pages.working.dialog import WorkingDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()
SAY = F.text
LAST = date(2026, 6, 26)


@pytest.fixture
def fake() -> FakePorts:
    return FakePorts()


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, fake: FakePorts) -> MachineTab:
    made = MachineTab(fake.ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1150, 1500)
    made.show()
    made.show_snapshot(make_snapshot())
    return made


def found(height: int = 1, by: str = "us") -> LabBlock:
    return LabBlock(
        height,
        "00000000" + "ab" * 28,
        "",
        by,
        "cpu",
        0x1D00FFFF,
        32.0,
        32.4,
        7,
        9.0,
        4.0,
        4_000_000_000,
        4.3e9,
    )


# ---- as data


@pytest.mark.parametrize("day", [FIRST_DAY, date(2011, 6, 1), date(2017, 3, 4), LAST])
def test_every_number_of_a_day_is_what_its_formula_gives(day: date) -> None:
    figures = era_figures(era_on(day, 1.1e9), 1.1e9, Provenance.MEASURED)
    assert [one.key for one in figures] == ["difficulty", "subsidy", "network", "per_day", "wait", "share"]
    for figure in figures:
        assert figure.working is not None
        assert symbols_of(figure.working) == {entry.symbol for entry in figure.working.inputs}
        assert figure.amount.value == pytest.approx(float(evaluated(figure.working)), rel=1e-9), figure.key


def test_without_a_hashrate_what_depends_on_it_is_unknown() -> None:
    figures = {one.key: one for one in era_figures(era_on(FIRST_DAY), None, Provenance.MEASURED)}
    assert figures["difficulty"].amount.value == 1.0
    assert figures["per_day"].amount.value is None
    assert figures["per_day"].provenance is Provenance.UNKNOWN
    assert figures["wait"].working is not None
    assert figures["wait"].working.inputs[0].provenance is Provenance.UNKNOWN


def test_machines_have_their_sources() -> None:
    machine, source = machine_words(era_on(date(2017, 1, 1)))
    assert "Antminer S9" in SAY(machine)
    assert "maker" in SAY(source)


def test_before_the_network_there_were_no_machines() -> None:
    era = dataclasses.replace(era_on(FIRST_DAY), machine=None)
    assert machine_words(era) == (EMPTY, EMPTY)


def test_the_hashrate_that_is_shown_is_steady() -> None:
    assert steady(None, None) is None
    assert steady(None, 1.2345e9) == 1.23e9
    assert steady(1e9, 1.04e9) == 1e9
    assert steady(1e9, 1.06e9) == 1.06e9
    assert steady(1e9, None) == 1e9


# ---- days


def test_keys_move_by_months_and_years(qtbot: QtBot) -> None:
    bar = DateBar(lambda: F)
    qtbot.addWidget(bar)
    seen: list[date] = []
    bar.chosen.connect(seen.append)
    QTest.keyClick(bar.slider, Qt.Key.Key_Right)
    QTest.keyClick(bar.slider, Qt.Key.Key_PageUp)
    QTest.keyClick(bar.slider, Qt.Key.Key_End)
    QTest.keyClick(bar.slider, Qt.Key.Key_End)
    assert seen == [date(2009, 2, 2), date(2010, 2, 2), LAST]
    assert bar.slider.accessibleDescription() == "26 Jun 2026"
    assert not bar.after.isEnabled()
    assert not bar.today.isEnabled()


def test_its_chips_stand_below_where_there_is_little_room(qtbot: QtBot) -> None:
    bar = DateBar(lambda: F)
    qtbot.addWidget(bar)
    bar.show()
    for width, below in ((900, False), (500, True)):
        bar.resize(width, 120)
        QTest.qWait(0)
        top = bar.today.mapTo(bar, bar.today.rect().topLeft()).y()
        field = bar.field.mapTo(bar, bar.field.rect().bottomLeft()).y()
        assert (top > field) is below
        assert bar.width() == width


def test_steps_go_from_fact_to_fact(qtbot: QtBot) -> None:
    bar = DateBar(lambda: F)
    qtbot.addWidget(bar)
    bar.after.click()
    assert bar.day == HISTORY[1].day
    bar.before.click()
    assert bar.day == FIRST_DAY
    assert not bar.before.isEnabled()
    bar.choose(date(2016, 12, 31))
    bar.after.click()
    assert bar.day == date(2017, 1, 1)
    bar.today.click()
    assert bar.day == LAST
    bar.first.click()
    assert bar.day == FIRST_DAY
    bar.choose(date(1999, 1, 1))
    assert bar.day == FIRST_DAY


@pytest.mark.usefixtures("right_to_left")
def test_the_slider_runs_as_the_axis_above_it_in_every_language(qtbot: QtBot) -> None:
    bar = DateBar(lambda: F)
    qtbot.addWidget(bar)
    QTest.keyClick(bar.slider, Qt.Key.Key_Right)
    assert bar.day == date(2009, 2, 2)
    assert not bar.field.isRightToLeft()
    bar.slider.wheelEvent(event := _Ignored())
    assert event.ignored


class _Ignored:
    """A turn of the wheel."""

    ignored = False

    def ignore(self) -> None:
        """It is the page's."""
        self.ignored = True


def test_a_day_can_be_typed(qtbot: QtBot) -> None:
    bar = DateBar(lambda: F)
    qtbot.addWidget(bar)
    bar.field.setDate(QDate(2013, 5, 6))
    assert bar.day == date(2013, 5, 6)
    assert date.fromordinal(bar.slider.value()) == bar.day
    assert bar.field.minimumDate() == QDate(2009, 1, 3)


def newer() -> NetworkFacts:
    facts = make_network()
    return NetworkFacts(**{**facts.__dict__, "date": "2026-11-20", "difficulty": 150e12, "height": 977_000})


def test_newer_facts_reach_further_and_who_stood_at_the_end_goes_along(qtbot: QtBot) -> None:
    bar = DateBar(lambda: F)
    qtbot.addWidget(bar)
    bar.show_facts(newer())
    assert bar.last == date(2026, 11, 20)
    assert bar.day == FIRST_DAY
    bar.today.click()
    bar.show_facts(make_network())
    assert bar.day == LAST
    bar.show_facts(newer())
    assert bar.day == date(2026, 11, 20)


# ---- a day of the network


def test_a_day_says_what_bitcoin_was_and_what_this_pc_would_have_found(tab: MachineTab) -> None:
    card = tab.day_card
    assert card.title.text() == "Bitcoin on 3 Jan 2009"
    assert "blocks a day" in card.sentence.text()
    assert card.figures.tiles["subsidy"].amount.text() == "50 BTC"
    tab.dates.choose(date(2017, 1, 1))
    assert card.title.text() == "Bitcoin on 1 Jan 2017"
    assert card.figures.tiles["subsidy"].amount.text() == "12.5 BTC"
    assert "Antminer S9" in card.machine.text()
    assert card.source.isVisible()


def test_every_tile_opens_its_working(tab: MachineTab) -> None:
    for tile in tab.day_card.figures.tiles.values():
        assert not tile.open.isHidden()
    tab.day_card.figures.tiles["wait"].open.click()
    (dialog,) = tab.day_card.findChildren(WorkingDialog)
    assert dialog.working.formula.startswith("t = ")
    dialog.reject()


def test_when_this_pc_stopped_finding_blocks_is_said_and_can_be_visited(tab: MachineTab) -> None:
    words, go = tab.limits.lines[0]
    assert words.text().startswith("A block in a day, on average: until about ")
    day = limits(1.1e9)[0].reached
    assert day is not None
    go.click()
    assert tab.dates.day == day.day
    assert go.accessibleName().startswith("Go there: A block in a day")


def test_before_anything_was_hashed_nothing_is_claimed(qtbot: QtBot, theme: Theme, fake: FakePorts) -> None:
    made = MachineTab(fake.ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.show_snapshot(make_snapshot(hashrate=HashrateWindows(), devices=()))
    made.show()
    assert made.limits.nothing.isVisible()
    assert "not known yet" in made.day_card.sentence.text()
    assert made.day_card.figures.tiles["per_day"].amount.text() == "–"
    made._on_asked(None)
    assert made.dates.day == FIRST_DAY
    assert made.mine.warning.isHidden()


def test_it_is_drawn_anew_only_where_something_changed(tab: MachineTab) -> None:
    era = tab.era
    tab.show_snapshot(make_snapshot())
    assert tab.era is era
    tab.show_snapshot(make_snapshot(network=newer()))
    assert tab.era is not era
    tab.hide()
    tab.show_snapshot(make_snapshot(simulated=True))
    assert tab.day_card.figures.tiles["wait"].badge.text() != "simulated"
    tab.show()
    assert tab.day_card.figures.tiles["wait"].badge.text() == "simulated"


# ---- mining as in that year


def test_mining_as_if_it_were_that_day_uses_its_target_and_time(tab: MachineTab, fake: FakePorts) -> None:
    tab.dates.choose(date(2011, 5, 21))
    assert tab.mine.title.text() == "Mine as if it were 21 May 2011"
    tab.mine.controls.start.click()
    (wish,) = fake.posted
    assert isinstance(wish, LabStart)
    assert wish.work.kind == YEAR
    assert wish.work.nbits == 0x1A44B9F2
    assert wish.work.ntime == 1_305_979_200


def test_a_hopeless_year_is_said_before(tab: MachineTab) -> None:
    assert tab.mine.warning.isHidden()
    tab.dates.choose(LAST)
    assert "most likely you see none" in tab.mine.warning.text()


def year(day: date, **more: object) -> LabStatus:
    values: dict[str, object] = {
        "hashes": 13 * 10**9,
        "hashrate_hs": 1e9,
        "blocks_found": 4,
        "since_block_s": 2.0,
    }
    return LabStatus(era_on(day, 1e9).work, "running", **(values | more))  # type: ignore[arg-type]


def test_live_progress_compares_with_what_is_expected(tab: MachineTab) -> None:
    lab = year(FIRST_DAY, blocks=(found(1), found(2, "others"), found(3)))
    tab.show_snapshot(make_snapshot(lab=lab))
    assert tab.mine.state.text() == "As on 3 Jan 2009. Blocks found: 4; expected for the hashes so far: 3."
    assert "4.3 s on average" in tab.mine.since.text()
    lines = [line.text() for line in tab.mine.blocks if line.isVisible()]
    assert [line.split(":")[0] for line in lines] == ["Block 3", "Block 1"]
    assert "Luck" in lines[0]
    tab.show_snapshot(make_snapshot(lab=LabStatus(lab.work, "ended", hashes=1, simulated=True)))
    assert tab.mine.state.text().endswith("(simulated)")
    assert not tab.mine.since.isVisible()
    tab.show_snapshot(make_snapshot())
    assert not tab.mine.state.isVisible()


def test_another_day_can_be_mined_at_once(tab: MachineTab, fake: FakePorts) -> None:
    tab.show_snapshot(make_snapshot(lab=year(FIRST_DAY)))
    assert not tab.mine.instead.isVisible()
    tab.dates.choose(date(2010, 12, 29))
    assert tab.mine.instead.text() == "Mine as on 29 Dec 2010 instead"
    tab.mine.instead.click()
    (wish,) = fake.posted
    assert isinstance(wish, LabStart)
    assert wish.work.nbits == 0x1B04864C
    tab.mine.controls.stop.click()
    assert fake.posted[-1] == LabStop()


# ---- historic blocks


def test_a_historic_block_is_mined_again(tab: MachineTab, fake: FakePorts) -> None:
    card = tab.replay
    assert card.which.count() == len(BLOCKS) + 1
    assert card.which.itemText(0).startswith("Genesis block · 3 Jan 2009")
    assert "within 3.9 s" in card.told.text()
    card.controls.start.click()
    (wish,) = fake.posted
    assert wish == LabStart(LabWork(REPLAY, replay="genesis"), 1800.0, 1.0)
    card.which.setCurrentIndex(len(BLOCKS))
    assert card.work().replay == "all"


def test_progress_and_result_of_a_replay(tab: MachineTab) -> None:
    card, work = tab.replay, LabWork(REPLAY, replay="genesis,170")
    assert not card.bar.isVisible()
    running = LabStatus(work, "running", searched=0.25, replaying="genesis", hashrate_hs=1e8)
    tab.show_snapshot(make_snapshot(lab=running))
    assert card.bar.value() == 250
    assert card.progress.text() == "Genesis block: 25 % of the nonces searched; the rest takes 32 s at most."
    assert card.bar.accessibleDescription() == card.progress.text()
    # When it was found
    genesis = Replayed("genesis", 0, "2009-01-03", 2_083_236_893, "00" * 4 + "19d6" * 14, 2_083_236_894, 51.0)
    unknown = Replayed("77", 77, "2009-01-11", 5, "00" * 32, 6, 1.0)
    tab.show_snapshot(make_snapshot(lab=LabStatus(work, "ended", replayed=(genesis, unknown))))
    # Then the nonce stands there with its time
    assert not card.bar.isVisible()
    assert card.results[0].text() == (
        "Genesis block: nonce 2\u202f083\u202f236\u202f893 found again after 51 s, "
        "with 2\u202f083\u202f236\u202f894 hashes"
    )
    assert genesis.hash_hex in card.hashes[0].text()
    assert card.results[1].text().startswith("77: nonce 5")
    assert card.results[2].isHidden()


def test_a_simulated_replay_says_so(tab: MachineTab) -> None:
    one = Replayed("170", 170, "2009-01-12", 1, "00" * 32, 2, 3.0)
    lab = LabStatus(LabWork(REPLAY, replay="170"), "running", replayed=(one,), searched=0.5, simulated=True)
    tab.show_snapshot(make_snapshot(lab=lab, hashrate=HashrateWindows(), devices=()))
    assert tab.replay.results[0].text().endswith("(simulated)")
    assert tab.replay.progress.text().startswith("Block 170: 50 %")


# ---- keyboard, screen reader, narrow windows


@pytest.mark.usefixtures("right_to_left")
def test_it_becomes_narrow_and_every_input_has_a_name(tab: MachineTab) -> None:
    assert tab.minimumSizeHint().width() <= 640
    tab.resize(640, 1500)
    for part in tab.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            assert part.accessibleName() or getattr(part, "text", str)() or part.objectName(), part
