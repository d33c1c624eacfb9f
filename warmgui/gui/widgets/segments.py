"""A row of choices of which at most one is chosen: presets, ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton


class Segments(QFrame):
    """Buttons side by side. `chosen` carries the key that the user pressed; `select` is silent."""

    chosen = Signal(str)

    def __init__(
        self,
        keys: Sequence[str],
        *,
        kind: str = "segment",
        make: Callable[[], QPushButton] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a row.

        Args:
            keys: what `chosen` says; the words come with `set_words`.
            kind: "segment" for a filled strip of equal parts, "quiet" for loose buttons.
            make: builds a button that is more than a word; None for plain ones.
            parent: the Qt parent.
        """
        super().__init__(parent)
        strip = kind == "segment"
        if strip:
            self.setProperty("segments", "true")
            self.setFixedHeight(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((4, 4, 4, 4) if strip else (0, 0, 0, 0)))
        row.setSpacing(0 if strip else 2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.buttons: dict[str, QPushButton] = {}
        for key in keys:
            made = button("", kind, checkable=True) if make is None else make()
            made.setSizePolicy(
                QSizePolicy.Policy.Expanding if strip else QSizePolicy.Policy.Maximum,
                QSizePolicy.Policy.Expanding,
            )
            made.clicked.connect(lambda _checked=False, key=key: self._on_clicked(key))
            self.buttons[key] = made
            self._group.addButton(made)
            row.addWidget(made, 1 if strip else 0)

    @property
    def selected(self) -> str | None:
        """The chosen key, None when none is."""
        return next((key for key, made in self.buttons.items() if made.isChecked()), None)

    def set_words(self, words: dict[str, str]) -> None:
        """The words on the buttons, by key."""
        for key, made in self.buttons.items():
            made.setText(words[key])

    def select(self, key: str | None) -> None:
        """Show a choice without telling anybody."""
        for name, made in self.buttons.items():
            made.setChecked(name == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move between the buttons."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        row = list(self.buttons.values())
        focused = next((i for i, made in enumerate(row) if made.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        row[(focused + step) % len(row)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, key: str) -> None:
        self.select(key)
        self.chosen.emit(key)
