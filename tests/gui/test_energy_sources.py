"""The window of the sources: only what a source needs, a trial, the next day."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.energy_sources import BAD, GOOD, SERIES, FakeDesk, Window, edit, source_of, with_
from fakes.gui import FakePorts, type_text
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from warmgui.core.model_energy import EnergyStatus
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy.sources import EnergySourcesDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> Iterator[Window]:
    made = Window(qtbot, theme, Settings(), desk)
    yield made
    made.dialog.reject()


# ---- what a source needs


def test_the_window_begins_at_the_choice_of_thesource_of(qtbot: QtBot, theme: Theme) -> None:
    dialog = EnergySourcesDialog(FakePorts().ports(), Formatter, Settings(), theme=theme)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    assert dialog.focusWidget() is dialog.pages["prices"].editors[source_of("prices")].input


def test_only_what_the_source_needs_is_shown(window: Window) -> None:
    assert window.shown("prices") == {"source", "tariff_per_kwh", "feed_in_per_kwh"}
    window.choose("prices", "octopus")
    assert {"octopus_product", "octopus_region", "rate"} <= window.shown("prices")
    assert "markup_per_kwh" not in window.shown("prices")
    assert not window.dialog.pages["prices"].otherwise.isHidden()
    window.choose("prices", "http")
    assert {"http_url", "http_value"} <= window.shown("prices")
    token = window.dialog.pages["prices"].token
    assert token is not None
    assert not token.isHidden()
    window.choose("forecast", "open_meteo")
    assert {"latitude", "longitude", "sun_peak_w"} <= window.shown("forecast")


def test_it_is_said_what_leaves_the_pc(window: Window) -> None:
    page = window.page("prices")
    assert page.leaves.text() == "Nothing leaves this PC."
    window.choose("prices", "awattar_de")
    assert page.leaves.text().startswith("api.awattar.de is asked once an hour at most")


def test_offline_is_said_where_something_would_leave(qtbot: QtBot, theme: Theme) -> None:
    offline = with_(("network", "offline", True), ("tariff", "source", "awattar_de"))
    made = Window(qtbot, theme, offline, None)
    assert made.page("prices").leaves.text().endswith("so nothing is asked now.")
    assert made.page("prices").bar.isHidden(), "nobody can try it"
    made.page("prices").bar.trial.run("prices", offline, {})
    made.dialog.reject()


def test_the_broker_is_set_where_it_is_needed(window: Window) -> None:
    page = window.page("home")
    assert page.mqtt is not None
    assert page.home_assistant is not None
    assert page.mqtt.isHidden()
    window.choose("home", "evcc")
    assert not page.mqtt.isHidden()
    assert page.home_assistant.isHidden()
    window.choose("home", "home_assistant")
    assert page.mqtt.isHidden()
    assert not page.home_assistant.isHidden()


# ---- trying


def test_trying_asks_the_draft_and_shows_what_came(window: Window, desk: FakeDesk) -> None:
    page = window.choose("prices", "awattar_de")
    assert page.preview is not None
    assert page.preview.chart.isHidden()
    page.bar.button.click()
    signal, settings, typed = desk.tests[0]
    assert (signal, settings.tariff.source, typed) == ("prices", "awattar_de", {})
    assert page.bar.trial.progress.text() == "Asking…"
    desk.told[0](GOOD)
    assert page.bar.trial.sentence.text() == "48 values."
    assert page.bar.trial.note.text() == "More at 13 h."
    assert not page.preview.chart.isHidden()
    assert page.preview.chart.canvas.words_at(0) == "12:00\n0.22 €/kWh"
    page.bar.button.click()
    desk.told[1](BAD)
    assert (page.bar.trial.sentence.text(), page.bar.trial.sentence.role) == ("Nobody answers.", "danger")
    assert page.preview.chart.isHidden()


def test_a_changed_source_gives_the_trial_up_and_its_numbers(window: Window, desk: FakeDesk) -> None:
    page = window.choose("prices", "awattar_de")
    page.try_it()
    desk.told[0](GOOD)
    window.choose("prices", "awattar_at")
    assert page.preview is not None
    assert page.preview.chart.isHidden()
    page.try_it()
    window.choose("prices", "octopus")
    assert desk.cancelled == 1
    page.try_it()
    window.dialog.reject()
    assert desk.cancelled == 2


def test_a_typed_token_is_tried(window: Window, desk: FakeDesk) -> None:
    page = window.choose("carbon", "electricity_maps")
    assert page.token is not None
    page.token.place.setCurrentIndex(page.token.place.findData("ask"))
    type_text(page.token.field, "t0ken")
    edit(page, "carbon", "zone", "DE")
    page.try_it()
    _, settings, typed = desk.tests[0]
    assert settings.carbon.token == "ask"
    assert typed == {settings.carbon.secret.key: "t0ken"}


def test_what_is_wrong_is_not_tried(window: Window, desk: FakeDesk) -> None:
    page = window.choose("home", "evcc")
    page.try_it()
    assert desk.tests == []
    assert page.problem() == "Enter the name or address of the broker."
    assert page.mqtt is not None
    assert page.mqtt.host.input.hasFocus() or not window.dialog.isActiveWindow()
    type_text(page.mqtt.host, "10.0.0.2")
    page.try_it()
    assert desk.tests[0][1].mqtt.host == "10.0.0.2"


# ---- the next day


def test_a_flat_price_is_drawn_at_once(window: Window) -> None:
    page = window.page("prices")
    assert page.preview is not None
    assert page.preview.chart.canvas.words_at(3) == "15:00\n0.30 €/kWh"
    edit(page, "money", "tariff_per_kwh", "0.5")
    assert page.preview.chart.canvas.words_at(3) == "15:00\n0.50 €/kWh"


def test_what_the_engine_knows_is_drawn_while_the_source_is_the_same(qtbot: QtBot, theme: Theme) -> None:
    from fakes.gui import make_snapshot

    made = Window(qtbot, theme, with_(("tariff", "source", "awattar_de")), FakeDesk())
    preview = made.page("prices").preview
    assert preview is not None
    assert preview.chart.isHidden()
    made.dialog.show_snapshot(make_snapshot(energy=None))
    made.dialog.show_snapshot(make_snapshot(energy=EnergyStatus(prices=SERIES)))
    assert preview.chart.canvas.words_at(0) == "12:00\n0.22 €/kWh"
    made.choose("prices", "awattar_at")
    assert preview.chart.isHidden()
    made.dialog.reject()


# ---- the table


def test_rows_of_the_table_make_the_setting(window: Window) -> None:
    page = window.choose("prices", "table")
    table = page.table
    assert table is not None
    table.add.click()
    row = table.rows[0]
    for day in (5, 6):
        row.days[day].click()
    for line, text in ((row.start, "07:00"), (row.end, "22:00"), (row.value, "0.32")):
        line.selectAll()
        QTest.keyClicks(line, text)
    table.add.click()
    assert page.draft.tariff.table == "Mo-Fr 07:00-22:00 0.32; 0.3"
    table.rows[1].up.click()
    assert page.draft.tariff.table == "0.3; Mo-Fr 07:00-22:00 0.32"
    assert not table.rows[0].up.isEnabled()
    table.rows[0].remove.click()
    assert page.draft.tariff.table == "Mo-Fr 07:00-22:00 0.32"
    assert page.preview is not None
    assert not page.preview.chart.isHidden()


def test_a_wrong_row_stays_with_a_sentence_and_is_not_saved(window: Window) -> None:
    page = window.choose("prices", "table")
    table = page.table
    assert table is not None
    table.add.click()
    before = page.draft.tariff.table
    row = table.rows[0]
    row.value.selectAll()
    QTest.keyClicks(row.value, "much")
    assert row.problem.text() == "“much” is no number."
    assert page.draft.tariff.table == before
    window.dialog.show_page("home")
    window.dialog.save_button.click()
    assert window.fake.saved == []
    assert window.dialog.tabs.selected == "prices"
    assert window.dialog.problem.text() == "The table has a row that cannot be read."
    row.value.selectAll()
    QTest.keyClicks(row.value, "999999")
    assert "is not between" in table.problem.text(), "no price is like this"
    row.value.selectAll()
    QTest.keyClicks(row.value, "0.2")
    assert not table.has_problem
    assert window.dialog.problem.isHidden()


def test_the_table_as_text(window: Window) -> None:
    page = window.choose("prices", "table")
    table = page.table
    assert table is not None
    table.as_text.click()
    assert not table.text.isHidden()
    table.text.setPlainText("Nov-Feb Mo-Fr 17:00-20:00 0.4\n0.2")
    assert page.draft.tariff.table == "Nov-Feb Mo-Fr 17:00-20:00 0.4; 0.2"
    table.text.setPlainText("17:00 0.4")
    assert table.problem.text()
    table.as_text.click()
    assert not table.text.isHidden(), "rows cannot show what cannot be read"
    table.take_focus()
    table.text.setPlainText("Nov-Feb Mo-Fr 17:00-20:00 0.4\n0.2")
    table.as_text.click()
    assert [row.months.text() for row in table.rows] == ["Nov-Feb", ""]
    assert not table.rows[1].months.isHidden()
    table.take_focus()
    for row in list(table.rows):
        row.remove.click()
    table.take_focus()
    assert page.draft.tariff.table == ""


def test_grid_fees_have_a_table_of_their_own(window: Window) -> None:
    page = window.choose("prices", "energy_charts")
    table = page.tables["tariff", "markup_table"]
    assert not table.isHidden()
    table.add.click()
    table.rows[0].value.selectAll()
    QTest.keyClicks(table.rows[0].value, "0.06")
    assert (page.draft.tariff.markup_table, page.draft.tariff.table) == ("0.06", "")
    window.choose("prices", "octopus")
    assert table.isHidden(), "its prices are final"


def test_a_table_of_the_file_that_cannot_be_read_is_shown_as_it_is(qtbot: QtBot, theme: Theme) -> None:
    tariff = dataclasses.replace(Settings().tariff, source="table", table="Mo 0.3; nonsense")
    broken = dataclasses.replace(Settings(), tariff=tariff)
    made = Window(qtbot, theme, broken, FakeDesk())
    table = made.page("prices").table
    assert table is not None
    assert table.as_text.isChecked()
    assert "nonsense" in table.problem.text()
    assert table.text.toPlainText() == "Mo 0.3\nnonsense"
    made.page("prices").focus_problem()
    made.dialog.reject()
