"""The settings page: built from the declarations, saved while one types, never snapping back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_settings, make_snapshot
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton

from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import SECTION_TITLES, Settings, fields_of
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.updates import NO_ADDRESS
from warmgui.gui.forms import NumberBox
from warmgui.gui.pages.about import card as about
from warmgui.gui.pages.network.page import EgressCard
from warmgui.gui.pages.settings import page as settings_page
from warmgui.gui.pages.settings.page import SettingsPage
from warmgui.gui.pages.settings.search import mark
from warmgui.gui.whats_new import WhatsNewDialog
from warmgui.gui.widgets.basic import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> SettingsPage:
    made = SettingsPage(ports.ports(), Formatter, Settings())
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


def number(page: SettingsPage, section: str, name: str) -> NumberBox:
    box = page.editor(section, name).input
    assert isinstance(box, NumberBox)
    return box


def type_into(box: NumberBox | QLineEdit, text: str) -> None:
    line = box.lineEdit() if isinstance(box, NumberBox) else box
    line.setText(text)
    line.textEdited.emit(text)


def test_every_visible_declaration_has_an_editor_with_a_name(page: SettingsPage) -> None:
    for section in SECTION_TITLES:
        for declared in fields_of(section):
            if not declared.declaration.hidden:
                assert page.editor(section, declared.name).input.accessibleName()
    with pytest.raises(KeyError):
        page.editor("consent", "given_at")


def test_a_good_value_is_saved_after_a_moment_and_said(
    qtbot: QtBot, page: SettingsPage, ports: FakePorts
) -> None:
    type_into(number(page, "comfort", "eco_c"), "16,5")
    assert ports.saved == []
    qtbot.waitUntil(lambda: len(ports.saved) == 1)
    assert ports.saved[0].comfort.eco_c == 16.5
    assert page._state.text() == "Saved."


def test_several_edits_are_one_save(page: SettingsPage, ports: FakePorts) -> None:
    type_into(number(page, "comfort", "eco_c"), "16")
    combo = page.editor("room", "construction").input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("heavy"))
    check = page.editor("comfort", "auto_resume").input
    assert isinstance(check, QCheckBox)
    check.click()
    page.save()
    assert len(ports.saved) == 1
    saved = ports.saved[0]
    assert (saved.comfort.eco_c, saved.room.construction, saved.comfort.auto_resume) == (
        16.0,
        "heavy",
        True,
    )


def test_bad_input_stays_with_a_sentence_and_is_not_saved(page: SettingsPage, ports: FakePorts) -> None:
    type_into(number(page, "comfort", "eco_c"), "warm")
    editor = page.editor("comfort", "eco_c")
    assert editor.problem == "“Preset: Eco” cannot be “warm”."
    page.save()
    page.show_snapshot(make_snapshot(settings=make_settings(comfort={"eco_c": 15.0})))
    assert ports.saved == []
    assert number(page, "comfort", "eco_c").text() == "warm"
    assert number(page, "comfort", "eco_c").property("invalid") is True
    type_into(number(page, "comfort", "eco_c"), "16")
    assert editor.problem == ""


def test_somebody_elses_change_arrives_and_a_late_snapshot_does_not_snap_back(
    page: SettingsPage, ports: FakePorts
) -> None:
    page.show_snapshot(make_snapshot(settings=make_settings(comfort={"setpoint_c": 19.0})))
    assert number(page, "comfort", "setpoint_c").text() == "19"
    type_into(number(page, "comfort", "eco_c"), "16")
    page.save()
    # The engine has not seen the new one yet.
    page.show_snapshot(make_snapshot(settings=make_settings(comfort={"setpoint_c": 19.5})))
    assert number(page, "comfort", "eco_c").text() == "16"
    assert number(page, "comfort", "setpoint_c").text() == "19.5"


def test_a_save_starts_from_the_settings_in_force(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    import dataclasses

    newer = make_settings(comfort={"setpoint_c": 23.0})
    wired = dataclasses.replace(ports.ports(), current_settings=lambda: newer)
    page = SettingsPage(wired, Formatter, Settings())
    qtbot.addWidget(page)
    type_into(number(page, "comfort", "eco_c"), "16")
    page.save()
    assert ports.saved[0].comfort.setpoint_c == 23.0


def test_a_full_disk_is_said_and_tried_again(page: SettingsPage, ports: FakePorts) -> None:
    ports.problem = verbatim("The disk is full.")
    type_into(number(page, "comfort", "eco_c"), "16")
    page.save()
    assert page._state.text() == "The disk is full."
    ports.problem = EMPTY
    page.save()
    assert ports.saved[0].comfort.eco_c == 16.0


def test_values_that_contradict_each_other_are_said_at_the_input(
    page: SettingsPage, ports: FakePorts
) -> None:
    type_into(number(page, "safety", "soft_limit_c"), "95")
    page.save()
    assert ports.saved == []
    assert "stop at least" in page.editor("safety", "soft_limit_c").problem


def test_what_cannot_work_is_said_above(page: SettingsPage) -> None:
    combo = page.editor("upstream", "kind").input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("servers"))
    page.save()
    assert "No pool and no node is switched on" in page._cannot_work.text()
    assert page._cannot_work.isVisible()
    assert page.editor("upstream", "proxy").isEnabled()


def test_a_wrong_proxy_is_told_beside_its_input_and_not_saved(page: SettingsPage, ports: FakePorts) -> None:
    proxy = page.editor("upstream", "proxy")
    assert isinstance(proxy.input, QLineEdit)
    type_into(proxy.input, "tor")
    page.save()
    assert "is not the address of a proxy" in proxy.problem
    assert not ports.saved
    type_into(proxy.input, "socks5://127.0.0.1:9050")
    page.save()
    assert ports.saved[-1].upstream.proxy == "socks5://127.0.0.1:9050"


def test_inputs_that_mean_nothing_now_are_grey(page: SettingsPage) -> None:
    assert not page.editor("upstream", "proxy").isEnabled()
    assert not page.editor("comfort", "constant_w").isEnabled()
    combo = page.editor("comfort", "control").input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("constant"))
    assert page.editor("comfort", "constant_w").isEnabled()


def test_automatic_is_none_and_unchecking_offers_a_number(page: SettingsPage, ports: FakePorts) -> None:
    editor = page.editor("power", "limit_w")
    assert editor._automatic is not None
    assert editor._automatic.isChecked()
    assert editor.input.isHidden(), "no empty field stands there as if it were broken"
    editor._automatic.click()
    assert not editor.input.isHidden()
    assert number(page, "power", "limit_w").isEnabled()
    assert number(page, "power", "limit_w").text() == "5"
    page.save()
    assert ports.saved[-1].power.limit_w == 5.0
    editor._automatic.click()
    page.save()
    assert ports.saved[-1].power.limit_w is None


def test_reset_goes_back_to_the_default(page: SettingsPage, ports: FakePorts) -> None:
    editor = page.editor("comfort", "eco_c")
    assert not editor._reset.isVisible()
    type_into(number(page, "comfort", "eco_c"), "warm")
    assert editor._reset.isVisible()
    editor._reset.click()
    assert number(page, "comfort", "eco_c").text() == "17"
    assert editor.problem == ""
    page.save()
    assert ports.saved[-1].comfort.eco_c == 17.0


def test_arrow_keys_step(qtbot: QtBot, page: SettingsPage, ports: FakePorts) -> None:
    box = number(page, "comfort", "setpoint_c")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "21.5"
    page.save()
    assert ports.saved[-1].comfort.setpoint_c == 21.5


def wheel(widget: object) -> QWheelEvent:
    return QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's signature
    )  # fmt: skip


def test_scrolling_the_page_changes_nothing(page: SettingsPage) -> None:
    box = number(page, "comfort", "setpoint_c")
    QApplication.sendEvent(box, wheel(box))
    assert box.text() == "21"
    combo = page.editor("room", "construction").input
    assert isinstance(combo, QComboBox)
    QApplication.sendEvent(combo, wheel(combo))
    assert combo.currentData() == "medium"


def test_search_hides_what_does_not_match(page: SettingsPage) -> None:
    page.search.setText("battery")
    assert page.editor("use", "battery").isVisible()
    assert not page.editor("comfort", "setpoint_c").isVisible()
    assert not page._cards["comfort"].isVisible()
    page.search.setText("no such setting anywhere")
    assert page._nothing.isVisible()
    page.search.setText("")
    assert page.editor("comfort", "setpoint_c").isVisible()
    assert not page._nothing.isVisible()


def test_searching_a_section_by_its_title_shows_all_of_it(page: SettingsPage) -> None:
    page.search.setText("money")
    assert page.editor("money", "tariff_per_kwh").isVisible()


def test_other_units_are_shown_at_once(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    prefs = [FormatPrefs()]
    page = SettingsPage(ports.ports(), lambda: Formatter(prefs[0]), Settings())
    qtbot.addWidget(page)
    prefs[0] = FormatPrefs(fahrenheit=True)
    combo = page.editor("appearance", "temperature_unit").input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("f"))
    page.save()
    assert number(page, "comfort", "setpoint_c").text() == "69.8"
    suffix = page.editor("comfort", "setpoint_c")._unit
    assert suffix is not None
    assert suffix.text() == "°F"


def test_leaving_the_page_saves_at_once(page: SettingsPage, ports: FakePorts) -> None:
    type_into(number(page, "comfort", "eco_c"), "16")
    page.hide()
    assert ports.saved[0].comfort.eco_c == 16.0


def test_first_steps_can_be_opened_again(qtbot: QtBot, page: SettingsPage) -> None:
    from PySide6.QtWidgets import QPushButton

    button = page._cards["first_run"].findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(page.first_run_requested):
        button.click()


def test_the_card_of_hosts_counts_them_and_leads_to_their_page(
    qtbot: QtBot, theme: Theme, page: SettingsPage
) -> None:
    card = EgressCard(Formatter(), Settings())
    qtbot.addWidget(card)
    assert card.words.text() == "Nothing leaves this PC now: no host beyond it is switched on."
    card.show_settings(
        make_settings(
            upstream={"kind": "servers", "servers": (Server("stratum+tcp://solo.pool.example:3333", "me"),)},
            consent={"given_at": "2026-01-01T00:00:00+00:00", "version": 1},
        )
    )
    assert card.words.text() == "Hosts beyond this PC that are switched on: 1."
    with qtbot.waitSignal(page.page_requested) as asked:
        page._egress.way.click()
    assert asked.args == ["egress"]
    ways = [way for way in page._cards["network"].findChildren(QPushButton) if "password" in way.text()]
    with qtbot.waitSignal(page.page_requested) as asked:
        ways[0].click()
    assert asked.args == ["egress"]


def test_about_opens_the_data_folder(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(about.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    card = about.AboutCard(FakePorts().ports(), Formatter)
    qtbot.addWidget(card)
    card.open_button.click()
    assert opened == ["/data"]


# ---- search


def visible_fields(page: SettingsPage) -> set[str]:
    return {f"{s}.{n}" for (s, n), editor in page._editors.items() if editor.isVisibleTo(page)}


def test_hits_are_counted_and_marked_and_the_marks_go_again(page: SettingsPage) -> None:
    label = page.editor("appearance", "theme")._label
    page.search.setText("colours dark")
    assert "appearance.theme" in visible_fields(page)
    assert page.found.text() == f"Found: {len(page._finder.hits)}"
    assert page.found.isVisible()
    assert "<span" in label.text()
    page.search.setText("")
    assert label.text() == "Colours"
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert not page.found.isVisible()


def test_marks_interpret_nothing_of_the_label(qtbot: QtBot, theme: Theme) -> None:
    part = Label("a <b>bold</b> & claim")
    qtbot.addWidget(part)
    mark(part, ("bold",))
    assert "&lt;b&gt;" in part.text()
    assert "&amp;" in part.text()
    mark(part, ("claim",))
    assert part.text().count("<span") == 1
    mark(part, ())
    assert part.text() == "a <b>bold</b> & claim"


def test_enter_goes_to_the_best_hit_and_esc_clears(qtbot: QtBot, page: SettingsPage) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "language")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.editor("appearance", "language").input
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert page.editor("comfort", "setpoint_c").isVisible()
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.search.hasFocus(), "without a query Enter goes nowhere"


def test_ctrl_f_leads_to_the_search_from_an_input(qtbot: QtBot, page: SettingsPage) -> None:
    page.activateWindow()
    box = number(page, "comfort", "eco_c")
    box.setFocus()
    assert page.search.shortcut.key() == QKeySequence(QKeySequence.StandardKey.Find)
    page.search.shortcut.activated.emit()
    assert page.search.hasFocus()


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("password wallet", "servers"),
        ("bluetooth", "room"),
        ("egress", "egress"),
        ("wizard", "first_run"),
        ("crash report", "about"),
        ("changelog", "whats_new"),
        ("csv", "history"),
    ],
)
def test_what_is_no_input_is_found_too(page: SettingsPage, query: str, target: str) -> None:
    page.search.setText(query)
    assert page._elsewhere.buttons[target].isVisible()
    assert not page._nothing.isVisible()


def test_ways_lead_there(qtbot: QtBot, page: SettingsPage) -> None:
    page.search.setText("password")
    with qtbot.waitSignal(page.page_requested) as asked:
        page._elsewhere.buttons["servers"].click()
    assert asked.args == ["servers"]
    page.search.setText("wizard")
    with qtbot.waitSignal(page.first_run_requested):
        page._elsewhere.buttons["first_run"].click()
    page.search.setText("licences")
    page._elsewhere.buttons["about"].click()
    assert page.search.text() == ""
    assert page._about.isVisible()
    page.search.setText("changelog")
    page._elsewhere.buttons["whats_new"].click()
    (dialog,) = page.findChildren(WhatsNewDialog)
    dialog.done_button.click()


def test_the_number_of_hits_is_announced(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(settings_page, "announce", lambda _widget, words: said.append(words))
    page.search.setText("battery")
    page.search.setText("no such setting anywhere")
    assert said[0].startswith("Found: ")
    assert said[-1] == "No setting matches."


def test_the_desktop_stands_with_what_concerns_people(page: SettingsPage) -> None:
    for key in (("desktop", "autostart"), ("appearance", "text_size"), ("appearance", "motion")):
        assert page.editor(*key).isVisible()


class NobodyToAsk:
    """Of a build whose owner gave no address."""

    kind = "python"
    can_ask = False

    def known(self) -> None:
        return None

    def check(self, told: object) -> Callable[[], None]:
        raise AssertionError(told)


def test_without_an_address_the_switch_for_newer_versions_is_disabled_and_says_why(
    qtbot: QtBot, theme: Theme, ports: FakePorts
) -> None:
    told = replace(Settings(), desktop=replace(Settings().desktop, update_check=True))
    page = SettingsPage(replace(ports.ports(), updates=NobodyToAsk()), Formatter, told)
    qtbot.addWidget(page)
    editor = page.editor("desktop", "update_check")
    assert not editor.input.isEnabled()
    assert editor.input.accessibleDescription() == Formatter().text(NO_ADDRESS)
    assert page._egress.words.text() == "Nothing leaves this PC now: no host beyond it is switched on."
    assert ports.saved == [], "what was chosen stays"
