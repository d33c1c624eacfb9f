"""The window of one claim: what follows while one drags, types, goes on to the next, and copies."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from fakes.scenarios import ATTIC, BARN, CELLAR
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from warmgui.core.money import scenarios
from warmgui.core.money.scenario import Figure
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import Amount, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.what_if.window import WhatIfDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.money.scenario import Scenario
    from warmgui.core.money.workings.working import Working
    from warmgui.gui.pages.what_if.inputs import InputRow
    from warmgui.gui.theme import Theme

US = Formatter(FormatPrefs(fahrenheit=True))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Iterator[WhatIfDialog]:
    yield from shown(qtbot, WhatIfDialog(ATTIC, Formatter(), theme, scenarios=(ATTIC, BARN, CELLAR)))


def shown(qtbot: QtBot, made: WhatIfDialog, width_px: int = 1160) -> Iterator[WhatIfDialog]:
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.resize(width_px, 760)
    made.show()
    yield made
    made.reject()


def typed(row: InputRow, text: str) -> None:
    row.box.lineEdit().clear()
    QTest.keyClicks(row.box.lineEdit(), text)


def amounts(dialog: WhatIfDialog) -> dict[str, str]:
    return {key: tile.amount.text().replace("\u2060", "") for key, tile in dialog.figures.tiles.items()}


# ---- what it shows


def test_it_shows_claim_source_verdict_figures_chart_and_notes(dialog: WhatIfDialog) -> None:
    assert dialog.windowTitle() == dialog.title.text() == "Attic"
    assert dialog.quote.words.text() == "“Attic is warm.”"
    assert dialog.quote.source.text() == "A film of 2025"
    assert dialog.verdict.word.text() == "The claim holds"
    assert dialog.verdict.sentence.text() == "It draws 1\u202f200 W."
    assert amounts(dialog) == {"energy": "29 kWh", "cost": "8.64 €/day", "extra": "1"}
    assert dialog.figures.tiles["cost"].badge.text() == "declared"
    assert dialog.figures.tiles["cost"].note.text() == "at 30 ct"
    assert dialog.chart.isVisible()
    assert [note.text() for note in dialog.notes] == ["One.", "Two."]
    assert dialog.place.text() == "1 of 3"


def test_the_tone_is_a_word_and_a_shape_not_only_a_colour(dialog: WhatIfDialog) -> None:
    drawn = {}
    cases = ((1200.0, 1.0, "holds"), (500.0, 1.0, "does not hold"), (1200.0, 2.0, "depends"))
    for power, where, word in cases:
        dialog.inputs.rows["power_w"].slider.setValue(round(power / 50))
        dialog.inputs.rows["where"].choice.setCurrentIndex(int(where))
        assert dialog.verdict.word.text().endswith(word)
        image = dialog.verdict._mark.pixmap().toImage()
        drawn[word] = [
            image.pixelColor(x, y).alpha() > 127 for x in range(image.width()) for y in range(image.height())
        ]
    assert len({tuple(shape) for shape in drawn.values()}) == 3


def test_an_outcome_without_a_chart_has_no_empty_card(dialog: WhatIfDialog) -> None:
    dialog.inputs.rows["where"].choice.setCurrentIndex(2)
    assert not dialog.chart.isVisible()
    dialog.inputs.rows["where"].choice.setCurrentIndex(0)
    assert dialog.chart.isVisible()


def test_figures_that_come_and_go_take_their_tiles_with_them(dialog: WhatIfDialog) -> None:
    kept = dialog.figures.tiles["energy"]
    dialog.inputs.rows["power_w"].slider.setValue(30)
    assert dialog.figures.tiles["energy"] is kept, "the same figures stay where they are"
    dialog.inputs.rows["power_w"].slider.setValue(5)
    assert list(amounts(dialog)) == ["energy", "cost"]
    assert [note.text() for note in dialog.notes] == ["One.", ""]
    assert not dialog.notes[1].isVisible()


# ---- the inputs


def test_dragging_computes_at_once(dialog: WhatIfDialog) -> None:
    row = dialog.inputs.rows["power_w"]
    row.slider.setValue(40)
    assert row.box.text() == "2\u202f000"
    assert dialog.verdict.sentence.text() == "It draws 2\u202f000 W."
    assert amounts(dialog)["energy"] == "48 kWh"
    assert row.slider.accessibleDescription() == "2\u202f000 W"


def test_typing_moves_the_slider_and_keeps_the_unit_until_one_leaves(dialog: WhatIfDialog) -> None:
    row = dialog.inputs.rows["rate_hs"]
    assert (row.box.text(), row.unit.text()) == ("10", "TH/s")
    typed(row, "0.5")
    assert row.value == 5e11
    assert row.unit.text() == "TH/s"
    row.box.editingFinished.emit()
    assert (row.box.text(), row.unit.text()) == ("500", "GH/s")
    typed(row, "2 P")
    assert row.value == 2e15
    assert row.slider.value() == 775


def test_a_wrong_number_is_said_and_nothing_is_computed_from_it(dialog: WhatIfDialog) -> None:
    row = dialog.inputs.rows["power_w"]
    typed(row, "99999")
    assert row.problem.text() == "From 0 W to 3\u202f000 W."
    assert row.box.property("invalid") is True
    assert (
        dialog.verdict.sentence.text() == "It draws 9\u202f999 W."
        or "3" not in dialog.verdict.sentence.text()
    )
    row.box.editingFinished.emit()
    assert row.box.text() == "99999", "what was typed stays"
    row.slider.setValue(24)
    assert not row.problem.text()
    assert row.box.property("invalid") is False


def test_the_arrows_step(dialog: WhatIfDialog) -> None:
    row = dialog.inputs.rows["power_w"]
    row.box.stepBy(1)
    assert row.value == 1250.0
    typed(row, "x")
    row.box.stepBy(-1)
    assert row.value == 1250.0, "from what is no number nothing is stepped"


def test_fahrenheit_is_typed_and_shown(qtbot: QtBot, theme: Theme) -> None:
    for dialog in shown(qtbot, WhatIfDialog(ATTIC, US, theme)):
        row = dialog.inputs.rows["outdoor_c"]
        assert (row.box.text(), row.unit.text()) == ("41", "°F")
        typed(row, "50")
        assert row.value == 10.0


def test_the_wheel_scrolls_the_page_and_changes_nothing(dialog: WhatIfDialog) -> None:
    slider = dialog.inputs.rows["power_w"].slider
    place = QPointF(slider.rect().center())
    wheel = QWheelEvent(
        place,
        QPointF(slider.mapToGlobal(place.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt knows no other way
    )
    QApplication.sendEvent(slider, wheel)
    assert slider.value() == 24


def test_every_input_has_a_name_and_is_reached_by_tab(
    dialog: WhatIfDialog,
) -> None:
    for row in dialog.inputs.rows.values():
        parts: list[QWidget] = [row.choice] if row.spec.choices else [row.box, row.slider]
        for part in parts:
            assert part.accessibleName() == row.name.text()
            assert part.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_reset_brings_back_what_the_claim_began_with(dialog: WhatIfDialog) -> None:
    assert not dialog.reset.isEnabled()
    dialog.inputs.rows["power_w"].slider.setValue(10)
    typed(dialog.inputs.rows["outdoor_c"], "nonsense")
    assert dialog.reset.isEnabled()
    dialog.reset.click()
    assert dialog.inputs.values() == ATTIC.defaults
    assert dialog.inputs.rows["outdoor_c"].box.text() == "5"
    assert not dialog.inputs.rows["outdoor_c"].problem.text()
    assert not dialog.reset.isEnabled()


# ---- from one to the next


def test_next_and_previous_go_round_and_keep_what_was_changed(dialog: WhatIfDialog) -> None:
    dialog.inputs.rows["power_w"].slider.setValue(10)
    dialog.next.click()
    assert (dialog.title.text(), dialog.place.text()) == ("Barn", "2 of 3")
    assert dialog.inputs.rows["power_w"].value == 1200.0
    assert not dialog.quote.source.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.inputs.rows["power_w"].value == 500.0
    dialog.previous.click()
    assert dialog.title.text() == "Cellar"


def test_one_scenario_alone_has_no_next(qtbot: QtBot, theme: Theme) -> None:
    for dialog in shown(qtbot, WhatIfDialog(ATTIC, Formatter(), theme)):
        assert not dialog.next.isVisible()
        dialog._go(1)
        assert dialog.title.text() == "Attic"


# ---- ways out


def test_copying_says_so_and_the_word_comes_back(dialog: WhatIfDialog) -> None:
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.as_text()
    assert "The claim holds. It draws 1\u202f200 W." in dialog.as_text()
    assert dialog.copy.text() == "Copied"
    dialog._copied.timeout.emit()
    assert dialog.copy.text() == "Copy as text"


def test_a_figure_opens_its_working(dialog: WhatIfDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Working] = []
    dialog.figures.opened.disconnect()
    dialog.figures.opened.connect(opened.append)
    tile = dialog.figures.tiles["energy"]
    assert tile.open.accessibleName() == "How “Energy in a day” is worked out"
    tile.open.click()
    assert [working.formula for working in opened] == ["E = P · 24 / 1000"]
    assert not dialog.figures.tiles["cost"].open.isVisible(), "without a working there is nothing to open"


def test_the_window_of_a_working_opens_above_it(dialog: WhatIfDialog) -> None:
    pytest.importorskip("warmgui.gui.pages.working.dialog", reason="that window is not there yet")
    dialog.figures.tiles["energy"].open.click()
    found = [w for w in dialog.findChildren(QWidget) if w.isWindow() and w.isVisible()]
    assert len(found) == 1
    found[0].close()


# ---- how it looks


def test_in_a_narrow_window_the_inputs_stand_between_verdict_and_chart(dialog: WhatIfDialog) -> None:
    def top(part: QWidget) -> int:
        return part.mapTo(dialog, QPoint(0, 0)).y()

    assert abs(top(dialog._inputs_card) - top(dialog._verdict_card)) < 3, "beside each other"
    dialog.resize(600, 700)
    QApplication.processEvents()
    assert top(dialog._verdict_card) < top(dialog._inputs_card) < top(dialog._chart_card)
    dialog.resize(1160, 700)
    QApplication.processEvents()
    assert abs(top(dialog._inputs_card) - top(dialog._verdict_card)) < 3


def test_tab_goes_from_the_numbers_to_the_outcome_and_the_buttons(dialog: WhatIfDialog) -> None:
    def follows(before: QWidget, after: QWidget) -> bool:
        seen: QWidget = before
        while (seen := seen.nextInFocusChain()) is not dialog.close_button:
            if seen is after:
                return True
        return after is dialog.close_button

    for _ in range(2):
        first, *_others = (row.box for row in dialog.inputs.rows.values())
        way: list[QWidget] = [first, dialog.reset, dialog.chart.as_table]
        way += [tile.open for tile in dialog.figures.tiles.values() if tile.open.isVisible()]
        way += [dialog.copy, dialog.previous, dialog.next, dialog.close_button]
        assert all(follows(before, after) for before, after in pairwise(way))
        dialog.next.click()


def test_long_amounts_take_fewer_columns_and_keep_their_units_whole(dialog: WhatIfDialog) -> None:
    wide = dialog.panes.main_area.viewport().width()
    tile = dialog.figures.tiles["cost"]
    figure = Figure("cost", verbatim("Left in a day"), Amount(-1.23456789e11, "money_per_day"))
    tile.show_figure(figure, Formatter())
    assert "/\u2060" in tile.amount.text(), "no line ends in the middle of a unit"
    dialog.figures._arrange()
    QApplication.processEvents()
    assert dialog.panes.main_area.widget().width() <= wide, "nothing is pushed out of sight"
    tile.setMinimumWidth(400)
    needed_px = dialog.figures._needed_px(3)
    dialog.figures.resize(needed_px, 400)
    assert dialog.figures._columns == 3, "only the widest one takes more room"
    dialog.figures.resize(needed_px - 1, 400)
    assert dialog.figures._columns == 2, "tiles have gaps between them"


def test_tiles_stand_beside_each_other_as_there_is_room(dialog: WhatIfDialog) -> None:
    tops = {tile.y() for tile in dialog.figures.tiles.values()}
    assert len(tops) == 1
    dialog.figures.resize(200, 400)
    dialog.figures._arrange()
    assert dialog.figures._columns == 1


def test_other_colours_reach_the_marks(dialog: WhatIfDialog, theme: Theme) -> None:
    before = dialog.verdict._mark.pixmap().toImage()
    theme.set_choice("dark")
    QApplication.processEvents()
    assert dialog.verdict._mark.pixmap().toImage() != before
    dialog.verdict.changeEvent(QEvent(QEvent.Type.FontChange))


@pytest.mark.usefixtures("right_to_left")
def test_from_right_to_left_quote_and_sliders_are_mirrored(qtbot: QtBot, theme: Theme) -> None:
    for dialog in shown(qtbot, WhatIfDialog(ATTIC, Formatter(), theme)):
        image = dialog.quote.grab().toImage()
        accent = theme.color("accent")
        middle = image.height() // 2
        assert image.pixelColor(image.width() - 2, middle) == accent
        assert image.pixelColor(1, middle) != accent
        assert dialog.inputs.rows["power_w"].slider.property("mirrored") is True


@pytest.mark.parametrize("scenario", scenarios.ALL, ids=lambda s: s.key)
def test_every_scenario_can_be_shown(qtbot: QtBot, theme: Theme, scenario: Scenario) -> None:
    for dialog in shown(qtbot, WhatIfDialog(scenario, Formatter(), theme)):
        assert dialog.verdict.sentence.text()
        assert dialog.figures.tiles
        for row in dialog.inputs.rows.values():
            for place in (row.slider.minimum(), row.slider.maximum()):
                row.slider.setValue(place)
        dialog.grab()
