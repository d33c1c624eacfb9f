"""Pieces that places, heaters and science share: a pill with a drawing, columns that give way, editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from warmgui.core import settings as declared
from warmgui.gui import icons
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import label
from warmgui.gui.pending import PendingSettings
from warmgui.gui.scale import GAP_PX
from warmgui.gui.widgets.basic import SEMIBOLD, Label, Pill

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from warmgui.core.settings import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.house.words import State
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_MARK_PX = 14


class StatePill(Pill):
    """A state as a word and a drawing in its colour."""

    def __init__(self, theme: Theme, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._theme, self._formatter_source = theme, formatter_source
        self._state: State | None = None
        theme.changed.connect(self._recolor)

    def show_state(self, state: State) -> None:
        """Show one."""
        self.words.set_text(self._formatter_source().text(state.word))
        if state != self._state:
            self._state = state
            self._recolor()

    def _recolor(self) -> None:
        if self._state is not None:
            color = getattr(self._theme.palette, self._state.color)
            drawn = icons.pixmap(self._state.drawing, color, _MARK_PX, self.devicePixelRatioF(), 2.4)
            self.mark.setPixmap(drawn)
            self.mark.show()


class Columns(QWidget):
    """Widgets in as many columns as have room, at least one; all as wide as each other."""

    def __init__(self, least_px: int, most: int = 2, *, spacing: int = GAP_PX) -> None:
        """Make it empty.

        Args:
            least_px: no column is narrower, where there is a choice.
            most: columns.
            spacing: between them, and between the rows.
        """
        super().__init__()
        self._least_px, self._most, self._gap_px = least_px, most, spacing
        self._count = 0
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def columns(self) -> int:
        """As many as there are now."""
        return self._count

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Hold these, in this order."""
        if list(parts) != self._parts:
            self._parts = list(parts)
            self._lay_out(again=True)
            for part in parts:
                part.show()  # at once: what it holds may be focused before the next event

    def minimumSizeHint(self) -> QSize:
        """One column: more come and go with the width."""
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns, or fewer."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self, *, again: bool = False) -> None:
        count = (self.width() + self._gap_px) // (self._least_px + self._gap_px)
        count = min(max(count, 1), self._most, max(len(self._parts), 1))
        if count == self._count and not again:
            return
        while self._grid.takeAt(0) is not None:
            pass
        for number, part in enumerate(self._parts):
            self._grid.addWidget(part, number // count, number % count)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < count))
        self._count = count
        self.updateGeometry()


class Fact(QWidget):
    """A small name over a number."""

    def __init__(self, name: str, role: str = "") -> None:
        super().__init__()
        self._name = name
        self.name = label(name, "small", wrap=False)
        self.number = Label(role=role, size_px=15, weight=SEMIBOLD, tabular=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.number, 0, Qt.AlignmentFlag.AlignLeading)
        self.more = column

    def say(self, words: str, how: str = "") -> None:
        """Show a number; `how` is the tooltip."""
        self.number.setText(words)
        self.setToolTip(how)
        self.setAccessibleName(f"{self._name}: {words}")


class Editors:
    """Editors of declared settings: what is typed is saved after a moment, what others change is shown."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter], owner: QWidget) -> None:
        self._ports, self._formatter_source = ports, formatter_source
        self._settings: Settings | None = None
        self.pending = PendingSettings(ports, lambda: self._settings or declared.Settings(), owner)
        self.pending.refused.connect(self._on_refused)
        self.all: dict[tuple[str, str], FieldEditor] = {}

    def make(self, section: str, name: str) -> FieldEditor:
        """An editor of one setting.

        Raises:
            StopIteration: there is no such setting.
        """
        field = next(f for f in declared.fields_of(section) if f.name == name)
        made = FieldEditor(field, self._formatter_source(), field.default)
        made.edited.connect(self.pending.put)
        self.all[section, name] = made
        return made

    def show_settings(self, settings: Settings) -> None:
        """Show what somebody else changed, and what there was at first."""
        before, self._settings = self._settings, settings
        for key, editor in self.all.items():
            new = declared.get(settings, *key)
            fresh = before is None or new != declared.get(before, *key)
            if fresh and new != editor.value and key not in self.pending and not editor.is_being_edited():
                editor.show_value(new)

    def _on_refused(self, section: str, name: str, problem: object) -> None:
        self.all[section, name].say_problem(problem)  # type: ignore[arg-type]  # a Text
