"""Qt's dialogs for files, in the reader's language, and the question where an export goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

_CSV, _JSON_LINES, _PDF = ".csv", ".jsonl", ".pdf"


def dress(dialog: QFileDialog) -> None:
    """Name what Qt's own catalogues leave in English."""
    labels = QFileDialog.DialogLabel
    for part, words in (
        (labels.LookIn, QCoreApplication.translate("files", "Look in:")),
        (labels.FileName, QCoreApplication.translate("files", "File name:")),
        (labels.FileType, QCoreApplication.translate("files", "Files of type:")),
    ):
        dialog.setLabelText(part, words)


class SaveQuestion(QObject):
    """Asks where an export goes, and before it takes the place of another file.

    Args:
        parent: the window in front of which it is asked.
        title: of the dialog.
        name: that is suggested, without an ending.
        document: it is a PDF, and no table.
        filters: instead of all of this: what the dialog offers, by ending; the first one is suggested.
    """

    chosen = Signal(str)
    """The path, with the ending of the format; nothing is said where somebody cancels."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        name: str,
        *,
        document: bool = False,
        filters: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._lines = self.tr("JSON lines (*.jsonl)")
        self._filters = dict(filters or {})
        self._ending = next(iter(self._filters), _PDF if document else _CSV)
        self.dialog = QFileDialog(parent, title, _folder())
        """Qt's, or the desktop's."""
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # It would ask about the name before there is an ending.
        self.dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        tables = [self.tr("CSV files (*.csv)"), self._lines]
        documents = [self.tr("PDF files (*.pdf)")]
        self.dialog.setNameFilters([*self._filters.values()] or (documents if document else tables))
        self.dialog.selectFile(f"{name}{self._ending}")
        dress(self.dialog)
        self.dialog.fileSelected.connect(self._on_selected)
        self.dialog.rejected.connect(self.deleteLater)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self) -> None:
        """Ask."""
        self.dialog.open()

    def _on_selected(self, path: str) -> None:
        chosen = self.dialog.selectedNameFilter()
        if self._filters:
            path = with_one_of(path, self._filters, chosen)
        else:
            path = with_ending(path, _JSON_LINES if chosen == self._lines else self._ending)
        if Path(path).is_file():
            self._ask_to_replace(path)
        else:
            self._answer(path)

    def _answer(self, path: str) -> None:
        self.chosen.emit(path)
        self.deleteLater()

    def _ask_to_replace(self, path: str) -> None:
        box = QMessageBox(self.dialog.parentWidget())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("There is a file “{name}” already.").format(name=Path(path).name))
        box.setInformativeText(self.tr("What it holds now would be gone."))
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        replace.clicked.connect(lambda: self._answer(path))
        cancel.clicked.connect(self.deleteLater)
        box.open()


def with_ending(path: str, ending: str) -> str:
    """The path with the ending of the format; ".jsonl" is never suggested, so whoever typed it means it."""
    if path.lower().endswith(ending) or (ending == _CSV and path.lower().endswith(_JSON_LINES)):
        return path
    table = ending != _PDF and path.lower().endswith(_CSV)
    return path[: -len(_CSV)] + ending if table else path + ending


def with_one_of(path: str, filters: Mapping[str, str], chosen: str) -> str:
    """The path with an ending: the one that was typed or suggested, unless another format was chosen.

    Args:
        path: as the dialog gives it.
        filters: by ending.
        chosen: the filter that was chosen.
    """
    ending = next((key for key, words in filters.items() if words == chosen), next(iter(filters)))
    typed = next((key for key in filters if path.lower().endswith(key)), "")
    if typed == next(iter(filters)) and ending != typed:  # suggested, and then another format was chosen
        return path[: -len(typed)] + ending
    return path if typed else path + ending


def _folder() -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())
