"""Where a figure goes: as PNG, SVG, or its data as CSV, and what happened in words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from warmgui.gui.figures.export import write_file
from warmgui.gui.file_dialogs import SaveQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class FigureFile:
    """What can be saved of a figure; each is made when it is wanted."""

    name: str
    """Suggested for the file, without an ending."""
    png: Callable[[], bytes]
    svg: Callable[[], bytes]
    csv: Callable[[], bytes]

    def content(self, path: str) -> bytes:
        """What belongs into a file of this name, by its ending."""
        ending = Path(path).suffix.lower()
        return {".svg": self.svg, ".csv": self.csv}.get(ending, self.png)()


class FigureSaver(QObject):
    """Asks where, writes, and tells what happened."""

    told = Signal(str)
    """A finished sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.question: SaveQuestion | None = None

    def ask(self, file: FigureFile) -> None:
        """Ask where it goes. What is saved is what was shown when the question was asked."""
        filters = {
            ".png": self.tr("PNG pictures (*.png)"),
            ".svg": self.tr("SVG drawings (*.svg)"),
            ".csv": self.tr("Data as CSV (*.csv)"),
        }
        question = SaveQuestion(self._window, self.tr("Save figure"), file.name, filters=filters)
        question.chosen.connect(lambda path: self.save(file, path))
        question.destroyed.connect(self._forget)
        self.question = question
        question.open()

    def save(self, file: FigureFile, path: str) -> None:
        """Write it, and say how that went."""
        problem = write_file(path, file.content(path))
        name = Path(path).name
        if problem:
            self.told.emit(self.tr("“{name}” was not saved: {why}").format(name=name, why=problem))
        else:
            self.told.emit(self.tr("Saved as “{name}”.").format(name=name))

    def _forget(self) -> None:
        self.question = None
