"""The combo box of all pages: it leaves the wheel to the page, and screen readers know its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QWidget

from warmgui.gui.below import below
from warmgui.gui.look import UNDRESSED
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent


class Choice(QComboBox):
    """One of several; scrolling the page chooses nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        # A method, no lambda: one that knows `self` would keep a box for ever that nobody gave a parent.
        self.currentTextChanged.connect(self._tell_whole)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling must not choose."""
        if self.view().isVisible():
            super().wheelEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Without a style sheet its list would be another kind of list for a moment.

        Qt makes a delegate for each kind, and keeps all those of before as long as the box.
        """
        app = QCoreApplication.instance()
        if event.type() == QEvent.Type.StyleChange and app is not None and app.property(UNDRESSED):
            return  # the next sheet tells it again
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Now it stands in its place: see that it has a name there."""
        super().showEvent(event)
        self._name_for_readers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be less room than the words need."""
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self, _words: str = "") -> None:
        """What is chosen, as the tooltip where it is shortened."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        words = self.currentText()
        cut = self.fontMetrics().horizontalAdvance(words) > room
        if cut or self.toolTip() == self._told:
            self._told = words if cut else ""
            self.setToolTip(plain_tip(self._told))

    def _name_for_readers(self) -> None:
        """On Linux Qt tells readers the chosen words as a combo box's name, and the name only as its label's.

        Where there is no label to be seen there is one, beside it, that nobody sees.
        """
        name, holder = self.accessibleName(), self.parentWidget()
        if not name or holder is None:
            return
        for label in below(holder, QLabel):
            if label.buddy() is self:
                if label.objectName() == _HIDDEN:
                    label.setAccessibleName(name)
                return
        label = QLabel(holder)
        label.setObjectName(_HIDDEN)
        label.hide()
        label.setAccessibleName(name)
        label.setBuddy(self)


_HIDDEN = "name of a choice"
