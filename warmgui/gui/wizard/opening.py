"""Opens the first-run steps, once at a time, and the question until when to heat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Signal

from warmgui.core.messages import HeatOff, HeatOn, HeatUntil

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.wizard.dialog import Wizard


class FirstRun(QObject):
    """The dialogs that stand between a wish and its heat."""

    opened = Signal()

    def __init__(
        self,
        ports_source: Callable[[], Ports],
        formatter_for: Callable[[Settings], Formatter],
        settings_source: Callable[[], Settings],
        may_mine: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Prepare; nothing is shown.

        Args:
            ports_source: the ways out.
            formatter_for: numbers and sentences under certain settings.
            settings_source: the settings in force.
            may_mine: whether there is a consent, for good or for this run.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._ports = ports_source
        self._formatter_for = formatter_for
        self._settings = settings_source
        self._may_mine = may_mine
        self.wizard: Wizard | None = None
        """The steps while they are open."""

    def open(self, window: QWidget, snapshot: Snapshot | None, *, then_heat: bool) -> None:
        """Open the steps over a window; heat afterwards if that was the wish and the user agreed."""
        if self.wizard is not None:
            self.wizard.raise_()
            self.wizard.activateWindow()
            return
        from warmgui.gui.wizard.dialog import Wizard

        self.wizard = Wizard(self._ports(), self._formatter_for, self._settings(), snapshot, window)
        self.wizard.finished.connect(lambda result: self._on_finished(bool(result), then_heat=then_heat))
        self.wizard.open()
        self.opened.emit()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Devices and benchmark rows, for the steps that show them."""
        if self.wizard is not None:
            self.wizard.show_snapshot(snapshot)

    def ask_time(self, window: QWidget) -> None:
        """Ask until when to heat."""
        from warmgui.gui.time_dialog import TimeDialog

        dialog = TimeDialog(QDateTime.currentDateTime(), window)
        dialog.chosen.connect(lambda end_utc: self._ports().post(HeatUntil(end_utc)))
        dialog.open()

    def _on_finished(self, finished: bool, *, then_heat: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.wizard = None
        if not self._may_mine():
            self._ports().post(HeatOff())  # also where a consent was taken back
        elif finished and then_heat:
            self._ports().post(HeatOn())
