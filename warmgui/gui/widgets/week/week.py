"""The week plan to look at and to change: seven days by 24 hours, with mouse and with keys.

Edges are dragged in steps of five minutes; dragging inside a period makes a new one; a click or Enter asks
for its target. The plan belongs to whoever shows this widget: it is told what to show and tells what was
changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication

from warmgui.core.schedule.week_plan import DAY_MIN, Slot, WeekPlan
from warmgui.gui.widgets.week import edit
from warmgui.gui.widgets.week.board import WeekBoard

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week.board import WeekWords
    from warmgui.gui.widgets.week.edit import Place
    from warmgui.gui.widgets.week.slot import SlotHandle

_GRAB_PX = 12


@dataclass
class _Drag:
    """What the mouse holds."""

    before: WeekPlan
    day: int
    place: Place | None
    """The period whose start is moved; None: a new one is drawn."""
    press: QPointF
    from_min: int
    to_min: int
    moved: bool = False

    @property
    def drawing(self) -> bool:
        """A new period is being drawn."""
        return self.moved and self.place is None


def usual_target(inside: Slot) -> Slot:
    """What a new period wants that is drawn inside another one: the other of the two that people use."""
    return Slot(0, "eco" if inside.preset == "comfort" else "comfort")


class WeekView(WeekBoard):
    """Shows a plan and lets the user change it."""

    edited = Signal(object, object)
    """Each finished change: the plan before and after it."""
    open_requested = Signal(int, int, QRect)
    """Day and index of a period whose target is asked for, and where it is seen."""
    refused = Signal()
    """There is no room for another period on that day."""

    def __init__(self, theme: Theme, words: WeekWords, order: tuple[int, ...]) -> None:
        """As `WeekBoard`."""
        self._drag: _Drag | None = None
        self.stepping: Place | None = None
        """While `edited` tells of an edge that the keys walk along: the period's place."""
        super().__init__(theme, words, order)

    @property
    def dragging(self) -> bool:
        """The mouse holds something."""
        return self._drag is not None

    def show_plan(self, plan: WeekPlan) -> None:
        """Show a plan; nothing is told. What the mouse holds stays."""
        if self._drag is None and plan != self.plan:
            self.plan = plan
            self.arrange()

    # ---- changes -------------------------------------------------------------------------------------

    def change(self, plan: WeekPlan) -> None:
        """Take a change that the user made, and tell it."""
        before, self.plan = self.plan, plan
        if before != plan:
            self.arrange()
            self.edited.emit(before, plan)

    def divide(self, place: Place) -> None:
        """A new period in the second half of one, with the focus."""
        made = edit.divided(self.plan, place, usual_target(edit.slot_at(self.plan, place)))
        if made is None:
            self.refused.emit()
            return
        self.change(made[0])
        self.handle(made[1]).setFocus(Qt.FocusReason.TabFocusReason)

    def delete(self, place: Place) -> None:
        """Without this period; the keys go to the one before."""
        day, index = place
        self.change(edit.deleted(self.plan, place))
        left = edit.places(self.plan)
        here = [p for p in left if p[0] == day] or [min(left, key=lambda p: abs(p[0] - day))]
        self.handle(here[min(max(index - 1, 0), len(here) - 1)]).setFocus(Qt.FocusReason.TabFocusReason)

    # ---- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, or begin a new period."""
        geometry, at = self.geometry_of_week(), event.position()
        day = geometry.day_at(at.y())
        inside = geometry.left - _GRAB_PX <= at.x() <= geometry.right + _GRAB_PX
        if event.button() is not Qt.MouseButton.LeftButton or day is None or not inside:
            super().mousePressEvent(event)
            return
        minute = edit.snapped(geometry.minute_at(at.x()))
        self.setFocus(Qt.FocusReason.MouseFocusReason)  # Escape lets go
        self._drag = _Drag(self.plan, day, self._edge_at(at), at, minute, minute)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; else show what a press would do."""
        drag, at = self._drag, event.position()
        if drag is None:
            self._hover(at)
            return
        far = (at - drag.press).manhattanLength() >= QApplication.startDragDistance()
        drag.moved = drag.moved or far
        if not drag.moved:
            return
        drag.to_min = edit.snapped(self.geometry_of_week().minute_at(at.x()))
        if drag.place is not None:
            self.plan = edit.moved(drag.before, drag.place, drag.to_min)
            self.arrange()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: the change is made, or a click asks for the period's target."""
        drag = self._drag
        if drag is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        self._let_go()
        if drag.drawing:
            self._draw_new(drag)
        elif drag.moved:
            moved, self.plan = self.plan, drag.before
            self.change(moved)
        else:
            self._ask(drag.place or edit.in_force(self.plan, drag.day, self._minute_at(drag.press)), drag.day)
        self._hover(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go without a change."""
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self.plan = self._drag.before
            self._let_go()
            self.arrange()
            return
        super().keyPressEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)  # type: ignore[arg-type]  # Qt's own event class
        self._hovered = None
        self.update()

    # ---- details -------------------------------------------------------------------------------------

    def _let_go(self) -> None:
        self._drag = None
        self.update()

    def _minute_at(self, at: QPointF) -> int:
        return min(int(self.geometry_of_week().minute_at(at.x())), DAY_MIN - 1)

    def _bubble(self) -> tuple[int, float, str] | None:
        drag, clock = self._drag, self._words.clock
        if drag is None or not drag.moved:
            return super()._bubble()
        if drag.place is None:
            first, last = sorted((drag.from_min, drag.to_min))
            return drag.day, drag.to_min, f"{clock(first)} – {clock(last)}"
        start = edit.slot_at(self.plan, drag.place).start_min
        return drag.day, start, clock(start)

    def _band(self) -> tuple[int, int, int] | None:
        drag = self._drag
        return (drag.day, drag.from_min, drag.to_min) if drag is not None and drag.drawing else None

    def _edge_at(self, at: QPointF) -> Place | None:
        geometry = self.geometry_of_week()
        day = geometry.day_at(at.y())
        if day is None:
            return None
        near = [
            (abs(geometry.x_of(block.start_min) - at.x()), block.place)
            for block in edit.blocks(self.plan, day)
            if block.begins
        ]
        distance, place = min(near, default=(_GRAB_PX + 1.0, None))
        return place if distance <= _GRAB_PX else None

    def _hover(self, at: QPointF) -> None:
        geometry = self.geometry_of_week()
        day = geometry.day_at(at.y())
        inside = day is not None and geometry.left <= at.x() <= geometry.right
        cursor = Qt.CursorShape.PointingHandCursor if inside else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.SplitHCursor if self._edge_at(at) is not None else cursor)
        place = edit.in_force(self.plan, day, self._minute_at(at)) if inside and day is not None else None
        if place != self._hovered:
            self._hovered = place
            self.update()

    def _draw_new(self, drag: _Drag) -> None:
        first = min(drag.from_min, drag.to_min)
        under = edit.in_force(self.plan, drag.day, first)
        if under is None or drag.from_min == drag.to_min:
            return
        target = usual_target(edit.slot_at(self.plan, under))
        made = edit.painted(self.plan, drag.day, drag.from_min, drag.to_min, target)
        if made is None:
            self.refused.emit()
            return
        self.change(made)
        self._ask(edit.in_force(made, drag.day, first), drag.day)

    def _ask(self, place: Place | None, day: int) -> None:
        if place is None:
            return
        self.handle(place).setFocus(Qt.FocusReason.MouseFocusReason)
        # A period that goes on from the day before is asked for where it was clicked.
        block = next(b for b in edit.blocks(self.plan, day) if b.place == place)
        self.open_requested.emit(*place, self.geometry_of_week().box_of(block).toRect())

    def _on_wish(self, handle: SlotHandle, wish: str) -> None:
        place = handle.place
        if wish == "open":
            self.open_requested.emit(*place, self.box_of(place))
        elif wish == "delete":
            self.delete(place)
        elif wish == "divide":
            self.divide(place)
        else:
            self._walk(place, -1 if wish == "up" else 1)

    def _walk(self, place: Place, step: int) -> None:
        """To the period at about the same time of the day above or below."""
        row = self._order.index(place[0])
        minute = edit.slot_at(self.plan, place).start_min
        while 0 <= row + step < len(self._order):
            row += step
            slots = self.plan.days[self._order[row]]
            if slots:
                index = min(range(len(slots)), key=lambda i: abs(slots[i].start_min - minute))
                self.handle((self._order[row], index)).setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _on_set(self, handle: SlotHandle, start_min: int) -> None:
        self.stepping = handle.place
        self.change(edit.moved(self.plan, handle.place, start_min))
        self.stepping = None
