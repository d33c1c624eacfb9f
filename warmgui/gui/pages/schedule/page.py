"""The schedule page: week plan, presets, being warm in time, holidays; saved while one edits."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from warmgui.core.messages import ChoosePreset
from warmgui.core.schedule.target import PRESET_WORDS
from warmgui.core.schedule.week_plan import MOST_SLOTS, Slot, WeekPlan
from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings, fields_of
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import new_card, page_column, scrolled
from warmgui.gui.pages.schedule import words
from warmgui.gui.pages.schedule.cards import PlanCard, WarmByCard, WeekCard
from warmgui.gui.pages.schedule.holidays import HolidaysCard
from warmgui.gui.pending import PendingSettings
from warmgui.gui.widgets.week import edit
from warmgui.gui.widgets.week.popover import Asked, SlotPopover

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.schedule.week_plan import Holiday
    from warmgui.core.settings.model import SettingField
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week.edit import Place

PRESETS = ("frost_c", "eco_c", "comfort_c", "boost_k", "boost_min")
_THREE_COLUMNS_PX = 900
_State = tuple[WeekPlan, "tuple[Holiday, ...]"]


class SchedulePage(QWidget):
    """What is wanted when."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formatter_source = formatter_source
        self._formatter = formatter_source()
        self._seen = settings
        self._snapshot: Snapshot | None = None
        self._undo: edit.Undo[_State] = edit.Undo()
        self._sent: dict[str, list[object]] = {}
        """What was saved from here and is not in a snapshot yet."""
        self._moving: Place | None = None
        self._popover: SlotPopover | None = None
        self._ports = ports
        self._pending = PendingSettings(ports, lambda: self._seen, self)
        self._pending.saved.connect(self._on_saved)
        self._pending.failed.connect(self._on_problem)
        self._pending.refused.connect(lambda _section, _name, problem: self._on_problem(problem))
        formatter, comfort = self._formatter, settings.comfort
        self.plan_card = PlanCard(theme)
        self.week_card = WeekCard(theme, words.week_words(comfort, formatter), words.day_order())
        self.warm_by = WarmByCard(theme)
        self.holidays = HolidaysCard(formatter, comfort)
        self.presets = {f.name: self._preset_editor(f) for f in fields_of("comfort") if f.name in PRESETS}
        self._lay_out()
        self._connect()
        self._show_settings(settings)

    @property
    def popover(self) -> SlotPopover | None:
        """What is open beside a period."""
        return self._popover

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow what is in force, and what somebody else changed."""
        self._snapshot = snapshot
        formatter = self._formatter_source()
        new, old = snapshot.settings, self._seen
        if new != old or formatter.prefs != self._formatter.prefs:
            self._formatter, self._seen = formatter, new
            self._take_over(old, new)
        self.plan_card.show_snapshot(snapshot, formatter)
        self.warm_by.show_snapshot(snapshot, formatter)
        now = words.local_now(snapshot, formatter)
        self.week_card.week.show_now(now.weekday(), now.hour * 60 + now.minute)
        self._show_holidays(self.holidays.holidays)

    def save(self) -> None:
        """Save what is pending, at once."""
        self._pending.save()

    def resizeEvent(self, event: Any) -> None:
        """Three cards beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _THREE_COLUMNS_PX
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def hideEvent(self, event: Any) -> None:
        """Leaving the page does not wait for the timer."""
        self.save()
        super().hideEvent(event)

    # ---- what is shown -------------------------------------------------------------------------------

    def _take_over(self, old: Settings, new: Settings) -> None:
        """What changed since the last snapshot, unless it is being edited here."""
        formatter = self._formatter
        comfort = self._comfort()
        self.week_card.week.show_words(words.week_words(comfort, formatter))
        for name, editor in self.presets.items():
            editor.set_formatter(formatter)
            value = declared.get(new, "comfort", name)
            changed = value not in {declared.get(old, "comfort", name), editor.value}
            if changed and ("comfort", name) not in self._pending and not editor.is_being_edited():
                editor.show_value(value)
        if self._is_foreign("week", old, new, self.week_card.week.plan):
            self._show_week(new.schedule.week)
        if self._is_foreign("holidays", old, new, self.holidays.holidays):
            self._show_holidays(new.schedule.holidays)
        for name, switch in self._switches().items():
            if self._is_foreign(name, old, new, switch.isChecked()):
                switch.setChecked(declared.get(new, "schedule", name))

    def _is_foreign(self, name: str, old: Settings, new: Settings, shown: object) -> bool:
        """Whether somebody else changed this: what was sent from here comes back later and does not count."""
        value = declared.get(new, "schedule", name)
        if value == shown:
            self._sent.pop(name, None)
        if value in {declared.get(old, "schedule", name), shown} or ("schedule", name) in self._pending:
            return False
        return value not in self._sent.get(name, [])

    def _show_settings(self, settings: Settings) -> None:
        schedule = settings.schedule
        self.week_card.week.show_plan(schedule.week)
        self.holidays.holidays = schedule.holidays
        for name, switch in self._switches().items():
            switch.setChecked(declared.get(settings, "schedule", name))
        self._show_undo()

    def _show_holidays(self, holidays: tuple[Holiday, ...]) -> None:
        if self._snapshot is not None:
            today = words.local_now(self._snapshot, self._formatter).date()
            self.holidays.show_holidays(holidays, self._comfort(), self._formatter, today)

    def _show_week(self, plan: WeekPlan) -> None:
        """Another plan; what is asked for beside a period must still be there, and is asked for anew."""
        week = self.week_card.week
        week.show_plan(plan)
        if self._popover is None:
            return
        if week.chosen in edit.places(week.plan):
            self._ask(week.chosen)
        else:
            self._popover.close()

    def _show_undo(self) -> None:
        self.week_card.undo.setEnabled(self._undo.can_undo)
        self.week_card.redo.setEnabled(self._undo.can_redo)

    def _comfort(self) -> declared.ComfortSettings:
        """Presets as they stand here, saved or not."""
        values = {name: editor.value for name, editor in self.presets.items()}
        return dataclasses.replace(self._seen.comfort, **values)

    def _switches(self) -> dict[str, Any]:
        return {"enabled": self.plan_card.switch, "warm_by": self.warm_by.switch}

    def _preset_editor(self, field: SettingField) -> FieldEditor:
        made = FieldEditor(field, self._formatter, declared.get(self._seen, "comfort", field.name))
        name = PRESET_WORDS.get(field.name.removesuffix("_c"))
        if name is not None:
            made.rename(self._formatter.text(name))
        made.edited.connect(self._on_preset)
        return made

    def _lay_out(self) -> None:
        presets, column = new_card(self.tr("Presets"))
        for editor in self.presets.values():
            column.addWidget(editor)
        column.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        for card in (presets, self.warm_by, self.holidays):
            self._row.addWidget(card, 1)
        inside = QWidget()
        body = page_column(inside)
        body.addWidget(self.plan_card)
        body.addWidget(self.week_card)
        body.addLayout(self._row)
        body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inside), 1)

    # ---- changes -------------------------------------------------------------------------------------

    def _connect(self) -> None:
        week = self.week_card.week
        week.edited.connect(self._on_week)
        week.open_requested.connect(self._open)
        week.copy_requested.connect(self._open_copy_menu)
        week.refused.connect(self._on_full)
        self.week_card.undo.clicked.connect(self.undo)
        self.week_card.redo.clicked.connect(self.redo)
        self.holidays.edited.connect(self._on_holidays)
        self.plan_card.back_pressed.connect(lambda: self._ports.post(ChoosePreset("")))
        for name, switch in self._switches().items():
            switch.clicked.connect(lambda on, name=name: self._on_switch(name, on))
        keys = QKeySequence.StandardKey
        for key, deed in ((keys.Undo, self.undo), (keys.Redo, self.redo)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def undo(self) -> None:
        """Take the last change of week or holidays back."""
        if self._undo.can_undo:
            self._put(self._undo.undo(self._state()))

    def redo(self) -> None:
        """Make it again."""
        if self._undo.can_redo:
            self._put(self._undo.redo(self._state()))

    def _state(self) -> _State:
        return self.week_card.week.plan, self.holidays.holidays

    def _put(self, state: _State) -> None:
        self._moving = None
        plan, holidays = state
        self._show_week(plan)
        self._show_holidays(holidays)
        self._keep()

    def _keep(self) -> None:
        """On its way to the file."""
        plan, holidays = self._state()
        self._pending.put("schedule", "week", plan)
        self._pending.put("schedule", "holidays", holidays)
        self.week_card.say("")
        self._show_undo()

    def _on_week(self, before: WeekPlan, _after: WeekPlan) -> None:
        # An edge that is walked along with the keys is one change, however many steps it takes.
        moving = self.week_card.week.stepping
        if moving is None or moving != self._moving:
            self._undo.remember((before, self.holidays.holidays))
        self._moving = moving
        self._keep()

    def _on_holidays(self, before: tuple[Holiday, ...], _after: tuple[Holiday, ...]) -> None:
        self._undo.remember((self.week_card.week.plan, before))
        self._moving = None
        self._keep()

    def _on_switch(self, name: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._pending.put("schedule", name, on)
        self._pending.save()

    def _on_preset(self, section: str, name: str, value: object) -> None:
        self._pending.put(section, name, value)
        comfort = self._comfort()
        self.week_card.week.show_words(words.week_words(comfort, self._formatter))
        self._show_holidays(self.holidays.holidays)

    def _on_saved(self, settings: Settings) -> None:
        for name in ("week", "holidays", *self._switches()):
            self._sent.setdefault(name, []).append(declared.get(settings, "schedule", name))
        self.week_card.say(self.tr("Saved."))

    def _on_problem(self, problem: Text) -> None:
        self.week_card.say(self._formatter.text(problem), "danger")

    def _on_full(self) -> None:
        told = self.tr("There is room for {number} periods a day.").format(number=MOST_SLOTS)
        self.week_card.say(told, "warning")

    # ---- one period ----------------------------------------------------------------------------------

    def _open(self, day: int, index: int, box: QRect) -> None:
        week = self.week_card.week
        place = (day, index)
        popover = SlotPopover(self._formatter, self._comfort(), self)
        self._popover = popover
        self._ask(place)
        popover.start_chosen.connect(lambda minute: self._on_start(place, minute))
        popover.target_chosen.connect(lambda preset, c: self._on_target(place, preset, c))
        popover.delete_pressed.connect(lambda: week.delete(place))
        popover.closed.connect(self._on_closed)
        week.choose(place)
        popover.open_beside(QRect(week.mapToGlobal(box.topLeft()), box.size()))

    def _ask(self, place: Place) -> None:
        week = self.week_card.week
        slot = edit.slot_at(week.plan, place)
        end_day, end_min = edit.end_of(week.plan, place)
        names = words.week_words(self._comfort(), self._formatter)
        until = self.tr("until {time}").format(time=names.clock(end_min))
        if end_day != place[0]:
            until = self.tr("until {day}, {time}").format(day=names.days[end_day], time=names.clock(end_min))
        alone = len(edit.places(week.plan)) == 1
        limits = edit.start_range(week.plan, place)
        if self._popover is not None:
            self._popover.ask(Asked(names.days[place[0]], until, slot, limits, can_delete=not alone))

    def _on_start(self, place: Place, minute: int) -> None:
        week = self.week_card.week
        week.change(edit.moved(week.plan, place, minute))

    def _on_target(self, place: Place, preset: str, setpoint_c: float | None) -> None:
        week = self.week_card.week
        slot = edit.slot_at(week.plan, place)
        week.change(edit.replaced(week.plan, place, Slot(slot.start_min, preset, setpoint_c)))

    def _on_closed(self) -> None:
        self._popover = None
        self.week_card.week.choose(None)

    # ---- one day -------------------------------------------------------------------------------------

    def _open_copy_menu(self, day: int) -> None:
        menu = self.copy_menu(day)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pressed = self.week_card.week.day_buttons[day]
        menu.popup(pressed.mapToGlobal(QPoint(0, pressed.height())))

    def copy_menu(self, day: int) -> QMenu:
        """Where a day can be copied to."""
        names = words.week_words(self._comfort(), self._formatter).days
        menu = QMenu(self)
        working = [d for d in words.working_days() if d != day]
        choices: list[tuple[str, list[int]]] = [
            (self.tr("Copy {day} to all working days").format(day=names[day]), working),
            (self.tr("Copy {day} to all days").format(day=names[day]), list(range(edit.DAYS))),
        ]
        others = [d for d in words.day_order() if d != day]
        choices += [(self.tr("Copy to {day}").format(day=names[d]), [d]) for d in others]
        for number, (told, days) in enumerate(choices):
            if number == 2:  # noqa: PLR2004 - after the two for many days
                menu.addSeparator()
            menu.addAction(told).triggered.connect(lambda _checked=False, days=days: self._copy(day, days))
        return menu

    def _copy(self, day: int, others: list[int]) -> None:
        week = self.week_card.week
        week.change(edit.copied(week.plan, day, others))
