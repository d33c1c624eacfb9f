"""Qt's dialogs for files, in the reader's language, and the question where an export goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

_CSV, _JSON_LINES = ".csv", ".jsonl"


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
    """

    chosen = Signal(str)
    """The path, with the ending of the format; nothing is said where somebody cancels."""

    def __init__(self, parent: QWidget, title: str, name: str) -> None:
        super().__init__(parent)
        self._title = title
        self._lines = self.tr("JSON lines (*.jsonl)")
        self.dialog = QFileDialog(parent, title, _folder())
        """Qt's, or the desktop's."""
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # It would ask about the name before there is an ending.
        self.dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self.dialog.setNameFilters([self.tr("CSV files (*.csv)"), self._lines])
        self.dialog.selectFile(f"{name}{_CSV}")
        dress(self.dialog)
        self.dialog.fileSelected.connect(self._on_selected)
        self.dialog.rejected.connect(self.deleteLater)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self) -> None:
        """Ask."""
        self.dialog.open()

    def _on_selected(self, path: str) -> None:
        lines = self.dialog.selectedNameFilter() == self._lines
        path = with_ending(path, _JSON_LINES if lines else _CSV)
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
    if path.lower().endswith((ending, _JSON_LINES)):
        return path
    return path[: -len(_CSV)] + ending if path.lower().endswith(_CSV) else path + ending


def _folder() -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())
