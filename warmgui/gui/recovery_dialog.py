"""The window that sets one thing back to how it was at first; everything is kept as a zip before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.recovery import RESTORABLE, SECTION, size_words, thing_of
from warmgui.core.settings.model import SECTION_TITLES
from warmgui.core.text import Amount
from warmgui.gui.file_dialogs import SaveQuestion, dress
from warmgui.gui.main_window import MainWindow
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label, page_column, scrolled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, line
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from warmgui.core.recovery import Found, Listed, Outcome, Thing
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import RecoveryDesk

_SIZE_PX = (760, 700)


class RecoveryDialog(ReadingOrder):
    """A row for each thing: what it is, how much of it there is, and a button that asks before it does it.

    Args:
        desk: does it.
        formatter_source: numbers and sentences in the reader's language.
        parent: the main window.
    """

    def __init__(
        self, desk: RecoveryDesk, formatter_source: Callable[[], Formatter], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reset and export"))
        self._desk, self._formatter_source = desk, formatter_source
        self._cancels: list[Callable[[], None]] = []
        self.question: QMessageBox | None = None
        """That asks before anything is reset."""
        self.buttons: dict[str, QPushButton] = {}
        """Of the rows, by the thing's key."""
        self.amounts: dict[str, Label] = {}
        self.section = Choice()
        self.section.setAccessibleName(self.tr("Section of the settings"))
        self.state = MarkedLabel()
        self.export = button(self.tr("Export everything…"), "")
        self.export.clicked.connect(self._choose_export)
        self.back = button(self.tr("Bring back from an export…"), "")
        self.back.setMenu(self._back_menu())
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.reject)
        for part in (self.export, self.back, self.close_button):
            part.setAutoDefault(False)
        self._lay_out()
        self.close_button.setFocus()  # else the list, which is still empty and takes the keys to scroll
        self._look()
        for gone in (self.finished, self.destroyed):
            gone.connect(lambda *_, cancels=self._cancels: [cancel() for cancel in cancels])

    # ---- layout

    def _lay_out(self) -> None:
        title = Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True)
        hold_side(title)
        intro = label(
            self.tr(
                "One thing at a time goes back to how it was at first. Before that everything is kept as a "
                "zip file of plain files. Passwords are never in it."
            )
        )
        inside = QWidget()
        self._rows = page_column(inside, 4)
        self._area = scrolled(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.export)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(24, 20, 16, 16))
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(intro)
        column.addWidget(line())
        column.addWidget(self._area, 1)
        column.addWidget(self.state)
        column.addWidget(line())
        column.addLayout(buttons)
        fit_on_screen(self, _SIZE_PX)

    def _row(self, thing: Thing, extra: QWidget | None = None) -> QGridLayout:
        formatter = self._formatter_source()
        words = formatter.text(thing.title)
        row = QGridLayout()
        row.setContentsMargins(directed(0, 8, 8, 8))
        row.setHorizontalSpacing(12)
        row.setVerticalSpacing(4)
        name = label(words)
        name.setFont(label(role="heading").font())
        amount = label(role="muted")
        lost = label(formatter.text(thing.lost), "small")
        way = button(self.tr("Reset…"), "")
        way.setAutoDefault(False)
        way.setAccessibleName(self.tr("Reset: {thing}").format(thing=words))
        way.setAccessibleDescription(lost.text())
        row.addWidget(extra or name, 0, 0)
        row.addWidget(amount, 1, 0)
        row.addWidget(lost, 2, 0)
        row.addWidget(way, 0, 1, 3, 1, Qt.AlignmentFlag.AlignTop)
        row.setColumnStretch(0, 1)
        self.amounts[thing.key], self.buttons[thing.key] = amount, way
        amount.hide()
        return row

    def _fill(self, listed: Listed) -> None:
        for thing, _found in listed:
            self._rows.addLayout(self._row(thing))
            self._rows.addWidget(line())
            self.buttons[thing.key].clicked.connect(lambda _=False, one=thing: self.ask(one))
        formatter = self._formatter_source()
        for section, title in SECTION_TITLES.items():
            self.section.addItem(formatter.text(title), section)
        one = thing_of(f"{SECTION}{next(iter(SECTION_TITLES))}")
        if one is not None:
            self._rows.addLayout(self._row(one, self._section_choice()))
            way = self.buttons[one.key]
            way.setAccessibleName(self.tr("Reset: {thing}").format(thing=self.section.accessibleName()))
            way.clicked.connect(self._ask_section)
        self._rows.addStretch(1)

    def _section_choice(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        name = label(self.tr("One section of the settings"), wrap=False)
        name.setFont(label(role="heading").font())
        row.addWidget(name)
        row.addWidget(self.section)
        row.addStretch(1)
        return made

    def _back_menu(self) -> QMenu:
        menu = QMenu(self)
        formatter = self._formatter_source()
        for key in RESTORABLE:
            thing = thing_of(key)
            if thing is not None:
                action = menu.addAction(formatter.text(thing.title))
                action.triggered.connect(lambda _=False, one=thing: self._choose_archive(one))
        return menu

    # ---- what there is

    def _look(self) -> None:
        self._cancels.append(self._desk.list(self._show))

    def _show(self, listed: Listed) -> None:
        if not self.buttons:
            self._fill(listed)
        for thing, found in listed:
            words = self._amount(thing, found)
            self.amounts[thing.key].setText(words)
            self.amounts[thing.key].setVisible(bool(words))
            self.buttons[thing.key].setEnabled(found.there)

    def _amount(self, thing: Thing, found: Found) -> str:
        if not found.there:
            return self.tr("As at first.") if thing.live else self.tr("Nothing there.")
        since = ""
        if found.since_utc is not None:
            date = self._formatter_source().amount(Amount(found.since_utc, "date_utc"))
            since = self.tr("since {date}").format(date=date)
        return " · ".join(
            part for part in (size_words(found.size_bytes) * bool(found.size_bytes), since) if part
        )

    # ---- doing it

    def ask(self, thing: Thing) -> None:
        """Ask, then do it."""
        formatter = self._formatter_source()
        waits = self._desk.waits_for_end(thing.key)
        words = self.tr("Set back to how it was at first: {thing}?").format(thing=formatter.text(thing.title))
        act = self.tr("Reset and close WarmGUI") if waits else self.tr("Reset")
        self._ask(words, formatter.text(thing.lost), act, waits=waits).connect(
            lambda: self._begin(lambda told: self._desk.reset(thing.key, told), ends=waits)
        )

    def bring_back(self, path: str, thing: Thing) -> None:
        """Ask, then take a thing from an export."""
        formatter = self._formatter_source()
        waits = self._desk.waits_for_end(thing.key, back=True)
        words = self.tr("Bring back from the export: {thing}?").format(thing=formatter.text(thing.title))
        act = self.tr("Bring back and close WarmGUI") if waits else self.tr("Bring back")
        more = self.tr("What is there now is replaced by it.")
        self._ask(words, more, act, waits=waits).connect(
            lambda: self._begin(lambda told: self._desk.bring_back(path, thing.key, told), ends=waits)
        )

    def export_to(self, path: str) -> None:
        """Keep everything there."""
        self._begin(lambda told: self._desk.export(path, told), ends=False)

    def _ask_section(self) -> None:
        thing = thing_of(f"{SECTION}{self.section.currentData()}")
        if thing is not None:
            self.ask(thing)

    def _ask(self, words: str, more: str, act: str, *, waits: bool) -> SignalInstance:
        if waits:
            more = f"{more}\n\n" + self.tr(
                "It is in use while WarmGUI runs, so it is done when WarmGUI ends: heating stops, and you "
                "start it again."
            )
        more = f"{more}\n\n" + self.tr("Everything is kept as a zip file before.")
        self.question = box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), words, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(more)
        yes = box.addButton(act, QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.open()
        return yes.clicked

    def _begin(self, start: Callable[[Callable[[Outcome], None]], Callable[[], None]], *, ends: bool) -> None:
        self._area.setEnabled(False)
        self.state.say(self.tr("Keeping everything as a zip file…"))
        self._cancels.append(start(lambda outcome: self._on_done(outcome, ends=ends)))

    def _on_done(self, outcome: Outcome, *, ends: bool) -> None:
        self._area.setEnabled(True)
        words = self._formatter_source().text(outcome.text)
        self.state.say(words, "" if outcome.done else "danger")
        if outcome.done and ends:
            window = self.parentWidget()
            if isinstance(window, MainWindow):
                window.quit_requested.emit()
            return
        self._look()

    def _choose_export(self) -> None:
        asked = SaveQuestion(
            self, self.tr("Export everything"), "warmgui", filters={".zip": self.tr("Zip files (*.zip)")}
        )
        asked.chosen.connect(self.export_to)
        asked.open()

    def _choose_archive(self, thing: Thing) -> None:
        asked = QFileDialog(self, self.tr("Choose an export"), "", self.tr("Zip files (*.zip)"))
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        dress(asked)
        asked.fileSelected.connect(lambda path: self.bring_back(path, thing))
        asked.open()
