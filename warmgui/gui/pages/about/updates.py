"""The part of the About card that tells whether there is a newer version; it never downloads anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from warmgui.core.updates import FAILED, NEWER, NO_ADDRESS, Release, UpdateNews
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, lay_out_titled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import button, fit_on_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.ports import UpdateDesk

_NOTES_PX = (560, 460)
_ROLES = {NEWER: "small", FAILED: "warning"}


class UpdatePart(QWidget):
    """What is known of newer versions, and a button that asks once."""

    def __init__(
        self, desk: UpdateDesk, formatter_source: Callable[[], Formatter], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._formatter_source = desk, formatter_source
        self._release: Release | None = None
        self.state = MarkedLabel()
        self.when = label(role="small")
        self.how = label(role="small")
        self.check = button(self.tr("Check now"), "")
        self.check.setToolTip(
            self.tr("Asks GitHub once for the number of the newest version; it sees your IP address.")
        )
        self.check.setAccessibleDescription(self.check.toolTip())
        self.check.clicked.connect(self._ask)
        self.notes = button(self.tr("What is new in it"), "way")
        self.notes.setProperty("flush", "true")
        self.notes.clicked.connect(self._open_notes)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.when)
        column.addWidget(self.how)
        column.addWidget(self.notes, 0, Qt.AlignmentFlag.AlignLeading)
        known = desk.known()
        if known is None:
            never = self.tr("Nobody has looked for a newer version yet.")
            self.state.say(never if desk.can_ask else formatter_source().text(NO_ADDRESS))
            self.check.setEnabled(desk.can_ask)
            for part in (self.when, self.how, self.notes):
                part.hide()
        else:
            self.show_news(known)

    def show_news(self, news: UpdateNews) -> None:
        """Say how a check ended."""
        self.check.setEnabled(True)
        self._release = news.release
        self.state.say(self._formatter_source().text(news.text), _ROLES.get(news.state, "good"))
        when = "" if news.asked_utc is None else _day(news.asked_utc)
        self.when.setText(self.tr("Asked on {day}.").format(day=when))
        self.when.setVisible(bool(when) and news.state != FAILED)
        self.how.setText(self._how(self._desk.kind))
        self.how.setVisible(news.state == NEWER)
        self.notes.setVisible(news.state == NEWER)

    def _ask(self) -> None:
        self.check.setEnabled(False)
        self.state.say(self.tr("Asking…"))
        cancel = self._desk.check(self.show_news)
        self.destroyed.connect(lambda *_: cancel())  # the window may be made anew meanwhile

    def _how(self, kind: str) -> str:
        """How this copy of the program gets to the newer version."""
        if kind == "package":
            return self.tr("Get the new package and install it over this one; settings and history stay.")
        if kind == "appimage":
            return self.tr("Get the new AppImage and start that one instead; settings and history stay.")
        if kind == "python":
            return self.tr("It was installed with Python: upgrade it the same way.")
        return self.tr("Get the new version and install it over this one; settings and history stay.")

    def _open_notes(self) -> None:
        if self._release is not None:
            NotesDialog(self._release, self.window()).open()


class NotesDialog(ReadingOrder):
    """What a stranger's server says that is new: plain words, whatever stands in them."""

    def __init__(self, release: Release, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Version {version}").format(version=release.version))
        self.text = QPlainTextEdit(release.notes or self.tr("Nothing is written about it."))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setTabChangesFocus(True)
        self.page = button(self.tr("Open its page in the browser"), "")
        self.page.setToolTip(release.page)
        if not release.page:
            self.page.hide()
        self.page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(release.page)))
        self.page.setAutoDefault(False)
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        maker = label(self.tr("As its makers wrote it:"), "small")
        lay_out_titled(self, (maker, self.text), self.page, self.close_button)
        fit_on_screen(self, _NOTES_PX)


def _day(at_utc: float) -> str:
    return QDateTime.fromMSecsSinceEpoch(round(at_utc * 1000.0)).toString("yyyy-MM-dd")
