"""The licences of all that the program is made of: a folder of texts, or a list of what is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from warmgui.gui.pages.parts import label, lay_out_titled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import button, fit_on_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.diagnostics import Licences
    from warmgui.gui.ports import DiagnosticsDesk

_SIZE_PX = (640, 520)


class LicencesDialog(ReadingOrder):
    """Asks for the list when it is made."""

    def __init__(self, desk: DiagnosticsDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self._folder = ""
        self.words = label(self.tr("Looking…"))
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.open_button = button(self.tr("Open the folder with all texts"), "")
        self.open_button.setAutoDefault(False)
        self.open_button.hide()
        self.open_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder)))
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        lay_out_titled(self, (self.words, self.table), self.open_button, self.close_button)
        fit_on_screen(self, _SIZE_PX)
        cancel: Callable[[], None] = desk.licences(self.show_licences)
        for gone in (self.finished, self.destroyed):
            gone.connect(lambda *_: cancel())

    def show_licences(self, found: Licences) -> None:
        """Show what was found."""
        self._folder = found.folder
        self.open_button.setVisible(bool(found.folder))
        self.table.setVisible(bool(found.parts))
        if found.folder:
            self.words.setText(self.tr("All that comes with this program has its licence in one folder."))
        elif found.parts:
            self.words.setText(self.tr("What is installed with this program, and what each says of itself."))
        else:
            self.words.setText(
                self.tr("There is no list here; the parts named before are what it is made of.")
            )
        self.table.setRowCount(len(found.parts))
        for row, part in enumerate(found.parts):
            for column, words in enumerate((part.name, part.version, part.licence or "–")):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
