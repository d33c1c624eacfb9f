"""The week as it stands: its picture, the names of its days, and what takes the keys for each period.

`WeekView` adds what the user does to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from warmgui.core.schedule.week_plan import Slot, WeekPlan
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.week import edit
from warmgui.gui.widgets.week.paint import (
    ROW_PX,
    SIDE_PX,
    SlotLook,
    WeekGeometry,
    WeekPicture,
    days_wide,
    paint_week,
)
from warmgui.gui.widgets.week.slot import SlotHandle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week.edit import Place

_NARROW_PX = 720
_GUTTER_PAD_PX = 30


@dataclass(frozen=True)
class WeekWords:
    """How the week is said: names of the days, Monday first, and what slots want."""

    days: tuple[str, ...]
    short_days: tuple[str, ...]
    look_of: Callable[[Slot], SlotLook]
    clock: Callable[[int], str]
    """A minute of the day: "06:30"."""


class WeekBoard(QWidget):
    """Shows a plan; `shown` is what is drawn, which differs from it while the mouse holds something."""

    copy_requested = Signal(int)
    """A day's name was pressed: to be copied to others."""

    def __init__(self, theme: Theme, words: WeekWords, order: tuple[int, ...]) -> None:
        """Make a week.

        Args:
            theme: colours.
            words: in the reader's language.
            order: the days from top to bottom, 0 = Monday.
        """
        super().__init__()
        self._theme, self._words, self._order = theme, words, order
        self.plan = WeekPlan()
        self.now: tuple[int, int] | None = None
        self.chosen: Place | None = None
        """The period whose target is being asked for."""
        self._hovered: Place | None = None
        self._by_keys = False
        self._handles: list[SlotHandle] = []
        self.day_buttons = [self._make_day_button(day) for day in range(edit.DAYS)]
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Week plan"))
        theme.changed.connect(self.update)
        self.arrange()

    def show_words(self, words: WeekWords) -> None:
        """Other words: units, temperatures of presets."""
        self._words = words
        self.arrange()

    def show_now(self, day: int, minute: int) -> None:
        """Where the line of the present stands."""
        if (day, minute) != self.now:
            self.now = (day, minute)
            self.update()

    def choose(self, place: Place | None) -> None:
        """Mark the period whose target is being asked for."""
        self.chosen = place
        self.update()

    def handle(self, place: Place) -> SlotHandle:
        """What takes the keys for a period.

        Raises:
            KeyError: there is no such period.
        """
        for made in self._handles:
            if made.place == place:
                return made
        raise KeyError(place)

    @property
    def focused(self) -> Place | None:
        """The period that has the keys."""
        return next((h.place for h in self._handles if h.hasFocus()), None)

    def geometry_of_week(self) -> WeekGeometry:
        """Where days and times lie now."""
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        gutter = days_wide(self._day_names(), self.font()) + _GUTTER_PAD_PX
        return WeekGeometry(self.width(), gutter, self._order, right_to_left)

    def box_of(self, place: Place) -> QRect:
        """Where a period is seen, on the day on which it starts."""
        block = next(b for b in edit.blocks(self.plan, place[0]) if b.place == place and b.begins)
        return self.geometry_of_week().box_of(block).toRect()

    def sizeHint(self) -> QSize:
        """Days, axis."""
        return QSize(900, self.geometry_of_week().height)

    def minimumSizeHint(self) -> QSize:
        """Below this, no edge can be grabbed."""
        return QSize(320, self.geometry_of_week().height)

    # ---- drawing -------------------------------------------------------------------------------------

    def picture(self) -> WeekPicture:
        """What is drawn now."""
        return WeekPicture(
            self.geometry_of_week(),
            tuple(tuple(edit.blocks(self.plan, day)) for day in range(edit.DAYS)),
            self._words.look_of,
            self.now,
            self._hovered,
            self.chosen or self.focused,
            self._bubble(),
            self._band(),
            self.isEnabled(),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Everything but the names of the days."""
        painter = QPainter(self)
        paint_week(painter, self.picture(), self._theme, self.font())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """What is under the mouse, also where a block has no room for words."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            hovered = self._hovered
            QToolTip.showText(
                event.globalPos(), self.handle(hovered).accessibleName() if hovered else "", self
            )
            return True
        return super().event(event)

    def _bubble(self) -> tuple[int, float, str] | None:
        """The time at the edge that the keys move."""
        place = self.focused if self._by_keys else None
        if place is None:
            return None
        start = edit.slot_at(self.plan, place).start_min
        return place[0], start, self._words.clock(start)

    def _band(self) -> tuple[int, int, int] | None:
        """What the mouse is drawing."""
        return None

    # ---- layout --------------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Places and words of everything; the order of the Tab key is that of reading."""
        geometry = self.geometry_of_week()
        places = edit.places(self.plan)
        while len(self._handles) < len(places):
            self._handles.append(self._make_handle())
        # The handle that had a place keeps it, and with it the focus.
        owners = {h.place: h for h in self._handles if h.place in set(places)}
        free = [h for h in self._handles if h not in owners.values()]
        previous: QWidget | None = None
        for day in self._order:
            self._place_day_button(day, geometry)
            row: list[QWidget] = [self.day_buttons[day]]
            for place in (p for p in places if p[0] == day):
                made = owners[place] if place in owners else free.pop()
                self._place_handle(made, place, geometry)
                row.append(made)
            for widget in row:
                if previous is not None:
                    QWidget.setTabOrder(previous, widget)
                previous = widget
        for number, left_over in enumerate(free):
            left_over.place = (-1, number)
            left_over.hide()
        self.setFixedHeight(geometry.height)
        self.update()

    def _day_names(self) -> tuple[str, ...]:
        return self._words.days if self.width() >= _NARROW_PX else self._words.short_days

    def _make_day_button(self, day: int) -> QPushButton:
        made = button("", "day")
        made.setParent(self)
        made.clicked.connect(lambda: self.copy_requested.emit(day))
        return made

    def _place_day_button(self, day: int, geometry: WeekGeometry) -> None:
        made, row = self.day_buttons[day], geometry.row_of(day)
        made.setText(self._day_names()[day])
        words = self.tr("Copy {day} to other days").format(day=self._words.days[day])
        made.setToolTip(words)
        made.setAccessibleName(words)
        left = geometry.right + SIDE_PX if geometry.right_to_left else 0.0
        made.setGeometry(round(left), round(row.top()) + 8, geometry.gutter_px - SIDE_PX, ROW_PX - 10)

    def _make_handle(self) -> SlotHandle:
        made = SlotHandle(self)
        made.place = (-1, len(self._handles))
        made.wished.connect(lambda wish: self._on_wish(made, wish))
        made.stepped.connect(lambda minutes: self._on_step(made, minutes))
        made.set_to.connect(lambda minute: self._on_set(made, minute))
        made.focus_changed.connect(self._on_focus)
        return made

    def _place_handle(self, made: SlotHandle, place: Place, geometry: WeekGeometry) -> None:
        made.place = place
        block = next(b for b in edit.blocks(self.plan, place[0]) if b.place == place and b.begins)
        end_day, end_min = edit.end_of(self.plan, place)
        look, clock = self._words.look_of(block.slot), self._words.clock
        end = clock(end_min)
        if end_day != place[0]:
            end = self.tr("{day}, {time}").format(day=self._words.days[end_day], time=end)
        name = self.tr("{day}, from {start} until {end}: {target}").format(
            day=self._words.days[place[0]],
            start=clock(block.start_min),
            end=end,
            target=f"{look.name} {look.temperature}".strip(),
        )
        limits = edit.start_range(self.plan, place)
        made.describe(name, clock(block.start_min), block.start_min, limits)
        made.setGeometry(geometry.box_of(block).toRect())
        made.show()

    # ---- what keys and readers wish ------------------------------------------------------------------

    def _on_focus(self, by_keys: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._by_keys = by_keys
        self.update()

    def _on_wish(self, handle: SlotHandle, wish: str) -> None:
        raise NotImplementedError

    def _on_step(self, handle: SlotHandle, minutes: int) -> None:
        self._on_set(handle, edit.slot_at(self.plan, handle.place).start_min + minutes)

    def _on_set(self, handle: SlotHandle, start_min: int) -> None:
        raise NotImplementedError
