"""Something that is tried out while one waits and may cancel: a server, a sensor. Says how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from warmgui.gui import motion
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class Trial(QWidget, Generic[Result]):
    """Hidden until something runs. What is special about a result is `show_result`'s business."""

    ended = Signal(object)
    """The result."""

    def __init__(self) -> None:
        super().__init__()
        self._cancel: Callable[[], None] | None = None
        self._run = 0
        self.bar = QProgressBar()
        motion.busy(self.bar)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.progress = label(role="small", wrap=False)
        self.cancel_button = button(self.tr("Cancel"), "link")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.cancel)
        self._busy = QWidget()
        row = QHBoxLayout(self._busy)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.progress)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        self.sentence = MarkedLabel(size_px=13)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(6)
        for part in (self._busy, self.sentence):
            self.box.addWidget(part)
        Trial.clear(self)

    def begin(self, words: str, start: Callable[[Callable[[Result], None]], Callable[[], None]]) -> None:
        """Start one; another that runs already is given up.

        Args:
            words: what is said meanwhile.
            start: gets what is to be told the result, and returns what cancels.
        """
        self.cancel()
        self._run += 1
        run = self._run
        self._busy.show()
        self.progress.setText(words)
        self.setVisible(True)
        cancel = start(lambda result: self._on_told(run, result))
        if run == self._run and self._busy.isVisibleTo(self):
            self._cancel = cancel

    def cancel(self) -> None:
        """Give a running one up, and forget what the last one said."""
        self._run += 1
        cancel, self._cancel = self._cancel, None
        if cancel is not None:
            cancel()
        self.clear()

    def show_result(self, result: Result) -> None:
        """Say how it ended."""
        raise NotImplementedError

    def clear(self) -> None:
        """Nothing is said any more."""
        for part in (self._busy, self.sentence):
            part.hide()
        self.hide()

    def _on_told(self, run: int, result: Result) -> None:
        if run != self._run:
            return
        self._cancel = None
        self.clear()
        self.setVisible(True)
        self.show_result(result)
        self.ended.emit(result)
