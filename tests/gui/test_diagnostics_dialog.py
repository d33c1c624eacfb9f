"""A report is seen whole before it is saved, searched, copied; nothing of it is written without a click."""

from __future__ import annotations

import dataclasses
import errno
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from fakes import access
from fakes.gui import FakePorts
from fakes.layout import clipped
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from warmgui.core.diagnostics import Bundle, BundleFile, Licences, Part
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.updates import NO_ADDRESS, Release, UpdateNews, failure, news_of
from warmgui.gui.crash_dialog import CrashDialog, CrashWords
from warmgui.gui.diagnostics_dialog import DiagnosticsDialog
from warmgui.gui.diagnostics_dialog_facts import display_facts
from warmgui.gui.pages.about import licences as about_licences
from warmgui.gui.pages.about import updates as about_updates
from warmgui.gui.pages.about.card import _PARTS, AboutCard
from warmgui.gui.pages.about.licences import LicencesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

BUNDLE = Bundle(
    (
        BundleFile("program.txt", "WarmGUI 0.1.0\nneedle here\n"),
        BundleFile("settings.json", "{}\n"),
        BundleFile("logs/warmgui.log.txt", "a line\na Needle there\nneedle again\n"),
    ),
    (("user", 1), ("address", 2)),
)


@dataclass
class FakeDesk:
    """Answers when a test says so."""

    display: list[Mapping[str, str]] = field(default_factory=list)
    saved: list[tuple[str, Bundle]] = field(default_factory=list)
    cancelled: int = 0
    told: list[Callable[..., None]] = field(default_factory=list)

    def _later(self, told: Callable[..., None]) -> Callable[[], None]:
        self.told.append(told)

        def cancel() -> None:
            self.cancelled += 1

        return cancel

    def collect(self, display: Mapping[str, str], told: Callable[[Bundle], None]) -> Callable[[], None]:
        self.display.append(display)
        return self._later(told)

    def save(self, path: str, bundle: Bundle, told: Callable[[Exception | None], None]) -> Callable[[], None]:
        self.saved.append((path, bundle))
        return self._later(told)

    def licences(self, told: Callable[[Licences], None]) -> Callable[[], None]:
        return self._later(told)


@dataclass
class FakeUpdates:
    """Knows what a test says."""

    news: UpdateNews | None = None
    kind: str = "package"
    told: list[Callable[[UpdateNews], None]] = field(default_factory=list)
    can_ask: bool = True

    def known(self) -> UpdateNews | None:
        return self.news

    def check(self, told: Callable[[UpdateNews], None]) -> Callable[[], None]:
        self.told.append(told)
        return lambda: None


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> DiagnosticsDialog:
    made = DiagnosticsDialog(desk, Formatter)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


# ---- the report


def test_nothing_can_be_saved_before_all_of_it_is_there(dialog: DiagnosticsDialog, desk: FakeDesk) -> None:
    assert dialog.removed.text() == "Collecting…"
    assert not dialog.save.isEnabled()
    dialog.save_to("early.zip")
    assert desk.saved == []
    desk.told[0](BUNDLE)
    assert dialog.save.isEnabled()
    assert "names of people and their folders (1)" in dialog.removed.text()


def test_every_file_can_be_read_in_full(dialog: DiagnosticsDialog, desk: FakeDesk) -> None:
    desk.told[0](BUNDLE)
    assert [dialog.files.item(row).text() for row in range(dialog.files.count())] == [
        file.name for file in BUNDLE.files
    ]
    for row, file in enumerate(BUNDLE.files):
        dialog.files.setCurrentRow(row)
        assert dialog.text.toPlainText() == file.text
    assert dialog.text.isReadOnly()


def test_search_goes_through_all_files_and_round(dialog: DiagnosticsDialog, desk: FakeDesk) -> None:
    desk.told[0](BUNDLE)
    QTest.keyClicks(dialog.search, "needle")
    seen = []
    for _ in range(4):
        cursor = dialog.text.textCursor()
        seen.append((dialog.files.currentRow(), cursor.selectedText(), cursor.blockNumber()))
        dialog.next.click()
    assert seen == [(0, "needle", 1), (2, "Needle", 1), (2, "needle", 2), (0, "needle", 1)]
    dialog.search.setText("nowhere")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.state.text() == "Not found: nowhere"


def test_a_file_goes_to_the_clipboard(dialog: DiagnosticsDialog, desk: FakeDesk) -> None:
    desk.told[0](BUNDLE)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == BUNDLE.files[0].text


def test_what_was_shown_is_saved_where_it_was_asked_for(
    qtbot: QtBot, dialog: DiagnosticsDialog, desk: FakeDesk, tmp_path: Path
) -> None:
    desk.told[0](BUNDLE)
    dialog.save.click()
    question = dialog.findChild(QFileDialog)
    assert question is not None
    assert question.selectedFiles()[0].endswith(".zip")
    question.fileSelected.emit(str(tmp_path / "report"))
    question.close()
    assert desk.saved == [(str(tmp_path / "report.zip"), BUNDLE)]
    assert not dialog.save.isEnabled()
    desk.told[1](OSError(errno.ENOSPC, "No space left on device"))
    assert dialog.state.text() == "The file could not be written: the disk is full."
    assert dialog.save.isEnabled(), "somewhere else there may be room"
    desk.told[1](None)
    assert dialog.state.text().startswith("Saved. Nothing was sent")


def test_a_window_that_is_closed_waits_for_nothing(dialog: DiagnosticsDialog, desk: FakeDesk) -> None:
    dialog.reject()
    assert desk.cancelled == 1


def test_facts_about_the_screen_are_words(qtbot: QtBot, dialog: DiagnosticsDialog, desk: FakeDesk) -> None:
    assert desk.display[0] == display_facts()
    assert desk.display[0]["platform"] == "offscreen"
    assert "screen 1" in desk.display[0]
    assert all(isinstance(value, str) for value in desk.display[0].values())


# ---- the window for crashes


def test_a_crash_is_told_in_a_sentence_with_details_on_request(
    qtbot: QtBot, theme: Theme, desk: FakeDesk
) -> None:
    words = CrashWords("It crashed.", "Nothing heats.", "In pynvml.", "Fatal Python error\n", "Heat now")
    dialog = CrashDialog(words, desk, Formatter)
    qtbot.addWidget(dialog)
    dialog.show()
    assert (dialog.title.text(), dialog.heating.text()) == ("It crashed.", "Nothing heats.")
    assert not dialog.details.isVisible()
    dialog.show_details.click()
    assert dialog.details.isVisible()
    assert dialog.details.toPlainText() == "Fatal Python error\n"
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert all(part in copied for part in ("It crashed.", "In pynvml.", "Fatal Python error"))
    dialog.report.click()
    (report,) = dialog.findChildren(DiagnosticsDialog)
    report.close()
    with qtbot.waitSignal(dialog.action_pressed):
        dialog.action.click()
    assert not dialog.isVisible()


def test_a_crash_without_details_or_a_desk_offers_neither(qtbot: QtBot, theme: Theme) -> None:
    dialog = CrashDialog(CrashWords("It crashed.", "Nothing heats."), None, Formatter)
    qtbot.addWidget(dialog)
    dialog.show()
    hidden = (dialog.show_details, dialog.copy, dialog.report, dialog.action, dialog.more)
    assert not [part for part in hidden if part.isVisible()]


# ---- about


def about(qtbot: QtBot, desk: FakeDesk | None = None, updates: FakeUpdates | None = None) -> AboutCard:
    ports = dataclasses.replace(FakePorts().ports(), diagnostics=desk, updates=updates)
    card = AboutCard(ports, Formatter)
    qtbot.addWidget(card)
    card.show()
    return card


def test_about_leads_to_what_is_new_licences_and_diagnostics(
    qtbot: QtBot, theme: Theme, desk: FakeDesk
) -> None:
    card = about(qtbot, desk)
    with qtbot.waitSignal(card.whats_new_requested):
        card.whats_new.click()
    card.licences.click()
    card.diagnostics.click()
    for kind in (LicencesDialog, DiagnosticsDialog):
        (opened,) = card.findChildren(kind)
        opened.close()
    assert desk.cancelled == 2


def test_without_a_desk_about_promises_nothing(qtbot: QtBot, theme: Theme) -> None:
    card = about(qtbot)
    assert not card.licences.isVisible()
    assert not card.diagnostics.isVisible()
    assert card.updates is None


def test_the_parts_that_are_named_are_those_that_the_program_needs() -> None:
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {words.partition(">")[0].strip().lower() for words in project["dependencies"]}
    named = {name.split()[0].lower().rstrip(",") for name, _ in _PARTS} | {"pyside6-essentials"}
    assert needed <= named


def test_licences_are_a_list_or_a_folder(
    qtbot: QtBot, theme: Theme, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        about_licences.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile())
    )
    dialog = LicencesDialog(desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.told[0](Licences("", (Part("numpy", "2.0", "BSD-3-Clause"), Part("x", "1", ""))))
    cells = [[dialog.table.item(row, column).text() for column in range(3)] for row in range(2)]
    assert cells == [["numpy", "2.0", "BSD-3-Clause"], ["x", "1", "–"]]
    assert not dialog.open_button.isVisible()
    desk.told[0](Licences("/opt/warmgui/licences"))
    dialog.open_button.click()
    assert opened == ["/opt/warmgui/licences"]
    desk.told[0](Licences())
    assert "no list" in dialog.words.text()


def test_a_check_is_asked_for_by_a_click_and_its_end_is_said(qtbot: QtBot, theme: Theme) -> None:
    updates = FakeUpdates()
    card = about(qtbot, updates=updates)
    part = card.updates
    assert part is not None
    assert part.state.text() == "Nobody has looked for a newer version yet."
    assert "IP address" in part.check.toolTip()
    assert updates.told == [], "looking at the card asks nobody"
    part.check.click()
    assert not part.check.isEnabled()
    updates.told[0](failure(verbatim("it is silent"), 1e9))
    assert "it is silent" in part.state.text()
    assert part.check.isEnabled()
    assert not part.notes.isVisible()


def test_a_build_without_an_address_says_so_and_cannot_be_asked(qtbot: QtBot, theme: Theme) -> None:
    updates = FakeUpdates(can_ask=False)
    card = about(qtbot, updates=updates)
    part = card.updates
    assert part is not None
    assert part.state.text() == Formatter().text(NO_ADDRESS)
    assert not part.check.isEnabled()
    part.check.click()
    assert updates.told == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [("package", "new package"), ("appimage", "AppImage"), ("python", "Python"), ("folder", "over this one")],
)
def test_a_newer_version_says_how_this_copy_gets_it(
    qtbot: QtBot, theme: Theme, kind: str, words: str
) -> None:
    news = news_of(Release("1.3.0"), "1.2.0", 1e9)
    card = about(qtbot, updates=FakeUpdates(news, kind))
    part = card.updates
    assert part is not None
    assert part.state.text() == "Version 1.3.0 is there; this is 1.2.0."
    assert words in part.how.text()
    assert part.when.text() == "Asked on 2001-09-09."


def test_what_is_new_is_shown_as_plain_words_and_leads_to_our_own_page(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(about_updates.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    evil = '<a href="https://evil.example">click</a>'
    page = "https://github.com/warm/er/releases"
    news = news_of(Release("1.3.0", evil, page=page), "1.2.0", 1e9)
    card = about(qtbot, updates=FakeUpdates(news))
    assert card.updates is not None
    card.updates.notes.click()
    (dialog,) = card.findChildren(about_updates.NotesDialog)
    assert dialog.text.toPlainText() == evil
    dialog.page.click()
    assert opened == [page]
    dialog.close()


# ---- all windows


@pytest.mark.parametrize("size_px", [(600, 340), (960, 680)], ids=["at 200 %", "usual"])
def test_every_control_has_a_name_and_nothing_is_cut_off(
    qtbot: QtBot, theme: Theme, desk: FakeDesk, size_px: tuple[int, int]
) -> None:
    words = CrashWords("WarmGUI crashed the last time.", "Nothing heats.", "In pynvml.", "Trace", "Heat now")
    windows = (
        DiagnosticsDialog(desk, Formatter),
        LicencesDialog(desk),
        CrashDialog(words, desk, Formatter),
        about_updates.NotesDialog(Release("1.3.0", "new")),
    )
    desk.told[0](BUNDLE)
    desk.told[1](Licences("", (Part("numpy", "2.0", "BSD-3-Clause"),)))
    checks = (access.nameless, access.without_role, access.same_names, access.silent_tooltips)
    found = []
    for window in windows:
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.resize(*size_px)
        window.show()
        assert (window.width(), window.height()) == size_px, "it fits on a small screen"
        told = access.told_of(window)
        wrong = [what for check in checks for what in check(told)] + clipped(window)
        found += [f"{type(window).__name__}: {what}" for what in wrong]
    assert found == []
