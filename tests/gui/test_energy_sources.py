"""The window of the sources: only what a source needs, a trial, the next day, what is saved and what not."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.energy_web import HOUR, MIDNIGHT, NOON
from fakes.gui import FakePorts, type_text
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.trial import SIGNALS, SignalTest
from warmgui.core.model_energy import EnergyStatus
from warmgui.core.regions import FormatPrefs
from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, Text, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.energy.sources import EnergySourcesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pytestqt.qtbot import QtBot

    from warmgui.core.thermometers import Secret
    from warmgui.gui.pages.energy.sources_page import SignalPage
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

SERIES = Series(
    tuple(Slot(MIDNIGHT + HOUR * i, MIDNIGHT + HOUR * (i + 1), 0.1 + 0.01 * i) for i in range(48)),
    Provenance.DATED,
    "aWATTar",
)
GOOD = SignalTest(good=True, text=verbatim("48 values."), note=verbatim("More at 13 h."), series=SERIES)
BAD = SignalTest(good=False, text=verbatim("Nobody answers."))


@dataclasses.dataclass
class FakeDesk:
    """Remembers what was asked; answers when told to."""

    place: str = ""
    words: Text = EMPTY
    later: bool = False
    tests: list[tuple[str, Settings, dict[str, str]]] = dataclasses.field(default_factory=list)
    passwords: list[tuple[Secret, str]] = dataclasses.field(default_factory=list)
    told: list[Callable[[SignalTest], None]] = dataclasses.field(default_factory=list)
    kept: list[Callable[[], None]] = dataclasses.field(default_factory=list)
    cancelled: int = 0

    def test(
        self, signal: str, settings: Settings, typed: Mapping[str, str], told: Callable[[SignalTest], None]
    ) -> Callable[[], None]:
        self.tests.append((signal, settings, dict(typed)))
        self.told.append(told)

        def cancel() -> None:
            self.cancelled += 1

        return cancel

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        self.passwords.append((secret, password))
        self.kept.append(lambda: kept(self.place or secret.password, self.words))
        if not self.later:
            self.kept.pop()()


class Window:
    """The dialog and what it did."""

    def __init__(self, qtbot: QtBot, theme: Theme, settings: Settings, desk: FakeDesk | None) -> None:
        self.fake, self.desk = FakePorts(), desk
        ports = dataclasses.replace(self.fake.ports(), energy_desk=desk)
        self.dialog = EnergySourcesDialog(ports, self.formatter, settings, theme=theme, now_utc=lambda: NOON)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    @staticmethod
    def formatter() -> Formatter:
        return Formatter(FormatPrefs(utc_offset_s=HOUR))

    def page(self, signal: str) -> SignalPage:
        self.dialog.show_page(signal)
        return self.dialog.pages[signal]

    def choose(self, signal: str, source: str) -> SignalPage:
        page = self.page(signal)
        choice = page.editors[_source(signal)].input
        choice.setCurrentIndex(choice.findData(source))  # type: ignore[attr-defined]  # a combo box
        return page

    def shown(self, signal: str) -> set[str]:
        page = self.dialog.pages[signal]
        return {name for (_, name), editor in page.editors.items() if not editor.isHidden()}

    @property
    def saved(self) -> Settings:
        return self.fake.saved[-1]


def _source(signal: str) -> tuple[str, str]:
    return {"prices": "tariff", "carbon": "carbon", "home": "home", "forecast": "weather"}[signal], "source"


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> Iterator[Window]:
    made = Window(qtbot, theme, Settings(), desk)
    yield made
    made.dialog.reject()


def with_(*changes: tuple[str, str, Any]) -> Settings:
    settings = Settings()
    for section, name, value in changes:
        settings = declared.changed(settings, section, name, value)
    return settings


def edit(page: SignalPage, section: str, name: str, text: str) -> None:
    line = page.editors[section, name].input
    line.setFocus()
    getattr(line, "selectAll", line.setFocus)()
    QTest.keyClicks(line, text)


# ---- what a source needs


def test_the_window_begins_at_the_choice_of_the_source(qtbot: QtBot, theme: Theme) -> None:
    dialog = EnergySourcesDialog(FakePorts().ports(), Formatter, Settings(), theme=theme)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    assert dialog.focusWidget() is dialog.pages["prices"].editors[_source("prices")].input


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


# ---- saving


def test_saving_changes_only_what_is_shown_here(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> None:
    fake = FakePorts()
    newer = with_(("comfort", "setpoint_c", 17.0))
    ports: Ports = dataclasses.replace(fake.ports(), energy_desk=desk, current_settings=lambda: newer)
    dialog = EnergySourcesDialog(ports, Formatter, Settings(), theme=theme, now_utc=lambda: NOON)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    choice = dialog.pages["prices"].editors["tariff", "source"].input
    choice.setCurrentIndex(choice.findData("awattar_de"))  # type: ignore[attr-defined]  # a combo box
    dialog.save()
    assert (fake.saved[0].comfort.setpoint_c, fake.saved[0].tariff.source) == (17.0, "awattar_de")
    assert not dialog.isVisible()


def test_nothing_changed_is_nothing_saved(window: Window) -> None:
    window.dialog.save()
    assert window.fake.saved == []
    assert not window.dialog.isVisible()


def test_cancelling_saves_nothing(window: Window) -> None:
    window.choose("prices", "awattar_de")
    window.dialog.cancel.click()
    assert window.fake.saved == []


def test_a_wrong_field_keeps_all_from_being_saved(window: Window) -> None:
    page = window.choose("prices", "energy_charts")
    edit(page, "tariff", "zone", "%")
    window.page("carbon")
    window.dialog.save()
    assert window.fake.saved == []
    assert window.dialog.tabs.selected == "prices"
    assert window.dialog.problem.text()
    window.choose("prices", "awattar_de")
    window.dialog.save()
    assert window.saved.tariff.source == "awattar_de", "a field that does not count does not matter"


def test_a_full_disk_is_said(window: Window) -> None:
    window.fake.problem = verbatim("the disk is full")
    window.choose("prices", "awattar_de")
    window.dialog.save()
    assert window.dialog.problem.text() == "The disk is full."
    assert window.dialog.isVisible()
    assert window.dialog.save_button.isEnabled()


def maps(window: Window, place: str = "keyring") -> SignalPage:
    page = window.choose("carbon", "electricity_maps")
    assert page.token is not None
    page.token.place.setCurrentIndex(page.token.place.findData(place))
    type_text(page.token.field, "t0ken")
    edit(page, "carbon", "zone", "DE")
    return page


def test_a_token_goes_to_the_keyring_and_its_place_into_the_settings(window: Window, desk: FakeDesk) -> None:
    maps(window)
    window.dialog.save()
    ((secret, token),) = desk.passwords
    assert (secret.key, token) == ("grid carbon electricity maps", "t0ken")
    assert window.saved.carbon.token == "keyring"
    assert "t0ken" not in repr(window.saved)


def test_a_keyring_that_does_not_work_is_read_before_the_window_goes(window: Window, desk: FakeDesk) -> None:
    desk.place, desk.words = "ask", verbatim("There is no keyring: it holds for this run.")
    maps(window)
    window.dialog.save()
    assert window.saved.carbon.token == "ask"
    assert window.dialog.isVisible()
    assert window.dialog.problem.text() == "Saved. There is no keyring: it holds for this run."
    assert window.dialog.cancel.text() == "Close"
    window.dialog.save()
    assert len(window.fake.saved) == 1


def test_a_keyring_that_answers_after_the_cancel_saves_nothing(window: Window, desk: FakeDesk) -> None:
    desk.later = True
    maps(window)
    window.dialog.save()
    assert not window.dialog.save_button.isEnabled()
    window.dialog.reject()
    desk.kept[0]()
    assert window.fake.saved == []


def test_a_missing_token_is_said(window: Window) -> None:
    page = window.choose("carbon", "electricity_maps")
    assert page.token is not None
    page.token.place.setCurrentIndex(page.token.place.findData("keyring"))
    window.dialog.save()
    assert window.fake.saved == []
    assert "password" in window.dialog.problem.text()
    assert window.dialog.tabs.selected == "carbon"


def test_broker_and_home_assistant_are_saved_with_their_passwords(window: Window, desk: FakeDesk) -> None:
    page = window.choose("home", "mqtt")
    assert page.mqtt is not None
    type_text(page.mqtt.host, "10.0.0.2")
    page.mqtt.password.place.setCurrentIndex(page.mqtt.password.place.findData("ask"))
    type_text(page.mqtt.user, "me")
    type_text(page.mqtt.password.field, "hunter2")
    edit(page, "home", "sun", "pv/power")
    window.dialog.save()
    assert (window.saved.mqtt.host, window.saved.mqtt.password) == ("10.0.0.2", "ask")
    assert (window.saved.home.source, window.saved.home.sun) == ("mqtt", "pv/power")
    assert desk.passwords[0][1] == "hunter2"


def test_home_assistant_is_saved_with_its_token(window: Window, desk: FakeDesk) -> None:
    page = window.choose("home", "home_assistant")
    part = page.home_assistant
    assert part is not None
    type_text(part.url, "http://ha.local:8123")
    part.password.place.setCurrentIndex(part.password.place.findData("ask"))
    type_text(part.password.field, "eyJ0")
    window.dialog.save()
    assert (window.saved.home_assistant.url, window.saved.home_assistant.token) == (
        "http://ha.local:8123",
        "ask",
    )
    assert desk.passwords[0][1] == "eyJ0"


def test_without_a_desk_the_places_are_saved_alone(qtbot: QtBot, theme: Theme) -> None:
    made = Window(qtbot, theme, Settings(), None)
    maps(made, "ask")
    made.dialog.save()
    assert made.saved.carbon.zone == "DE"


# ---- how it looks


def test_in_a_narrow_window_the_trial_stands_below_the_form(window: Window) -> None:
    page = window.page("prices")
    window.dialog.resize(640, 600)
    QApplication.processEvents()
    bar, source = (
        part.mapTo(window.dialog, QPoint(0, 0)).y() for part in (page.bar, page.editors["tariff", "source"])
    )
    assert bar > source


def test_nothing_is_cut_off_beside_the_trial(window: Window) -> None:
    window.dialog.resize(1080, 700)
    for signal in SIGNALS:
        section, name = _source(signal)
        choice = window.page(signal).editors[section, name].input
        for index in range(choice.count()):  # type: ignore[attr-defined]  # a combo box
            choice.setCurrentIndex(index)  # type: ignore[attr-defined]
            QApplication.processEvents()
            area = window.dialog.pages[signal].panes.beside_area
            inside = area.widget()
            assert inside is not None
            assert inside.minimumSizeHint().width() <= area.viewport().width()


def test_colours_are_those_of_the_settings_where_nobody_says(qtbot: QtBot, theme: Theme) -> None:
    made = EnergySourcesDialog(FakePorts().ports(), Formatter, with_(("appearance", "theme", "light")))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    preview = made.pages["prices"].preview
    assert preview is not None
    assert preview.chart._theme.choice == "light"
    assert theme.palette.dark is False


def test_the_settings_page_leads_here(qtbot: QtBot, theme: Theme) -> None:
    from warmgui.gui.pages.settings.page import SettingsPage

    page = SettingsPage(FakePorts().ports(), Formatter, Settings())
    qtbot.addWidget(page)
    page.show()
    page.open_sources("carbon")
    dialog = page.findChild(EnergySourcesDialog)
    assert dialog is not None
    assert dialog.tabs.selected == "carbon"
    dialog.reject()
    assert not page.editor("tariff", "zone").isEnabled()
    choice = page.editor("tariff", "source").input
    choice.setCurrentIndex(choice.findData("energy_charts"))  # type: ignore[attr-defined]  # a combo box
    assert page.editor("tariff", "zone").isEnabled()
    page.save()
