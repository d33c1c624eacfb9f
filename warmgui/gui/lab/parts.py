"""What several parts of the lab share: its controls, what a running lab does in words, parts side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.messages import LabChange, LabStart, LabStop
from warmgui.core.text import Amount
from warmgui.gui.pages.parts import label, new_card, segments
from warmgui.gui.scale import GAP_PX
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabStatus, LabWork
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

DURATIONS_S = (300.0, 1800.0, 3600.0, 14400.0)
_USUAL = 1
POWERS = {"quarter": 0.25, "half": 0.5, "full": 1.0}
_PATIENCE = 4
"""Snapshots in which a click must have shown."""


class LabControls(QWidget):
    """Start or stop the lab, how long and with how much power, and what it does.

    Args:
        ports: wishes go there; consent is asked for by whoever takes them.
        formatter_source: gives the formatter in force.
        work: what is to be hashed, asked for when Start is pressed; None: nothing yet.
        kinds: of `model_lab`: a running lab of another kind is another part's, and Start replaces it.
        words: on the start button.
    """

    started = Signal()
    """The user pressed Start."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        work: Callable[[], LabWork | None],
        kinds: Collection[str],
        *,
        words: str = "",
    ) -> None:
        super().__init__()
        self._ports, self._formatter_source, self._work, self._kinds = ports, formatter_source, work, kinds
        self._pending: tuple[bool, int] | None = None
        """(whether it is to run, snapshots left to wait)"""
        self._runs = False
        self._words = words or self.tr("Start")
        self.start = button(self._words, "primary")
        self.start.setAutoDefault(False)
        self.stop = button(self.tr("Stop"), "")
        self.stop.setAutoDefault(False)
        self.duration = Choice()
        self.duration.setAccessibleName(self.tr("For how long"))
        formatter = formatter_source()
        for seconds in DURATIONS_S:
            self.duration.addItem(formatter.amount(Amount(seconds, "duration_s")), seconds)
        self.duration.setCurrentIndex(_USUAL)
        powers = [(key, formatter.amount(Amount(part, "fraction"))) for key, part in POWERS.items()]
        self.power = segments(powers, self.tr("Power"), self._on_power)
        self.power.select("full")
        self.state = label(role="muted")
        self.start.clicked.connect(self._on_start)
        self.stop.clicked.connect(self._on_stop)
        self._lay_out()
        self._show()

    @property
    def power_fraction(self) -> float:
        """That is chosen, 0..1."""
        return POWERS.get(self.power.selected or "full", 1.0)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show whether it runs, and what it does."""
        lab = snapshot.lab
        mine = lab is not None and lab.work.kind in self._kinds
        self._runs = mine and lab is not None and lab.runs
        if self._pending is not None:
            wanted, left = self._pending
            self._pending = None if wanted is self._runs or left <= 0 else (wanted, left - 1)
        formatter = self._formatter_source()
        words = lab_words(snapshot, formatter) if mine else ""
        if lab is not None and lab.runs and not mine:
            words = self.tr("Another part of the lab runs now. Starting here ends it.")
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self._show()

    # ---- private

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.start)
        row.addWidget(self.stop)
        row.addWidget(self.duration)
        row.addWidget(self.power)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.state)
        self.state.hide()

    def _show(self) -> None:
        runs = self._pending[0] if self._pending is not None else self._runs
        focused = self.start.hasFocus() or self.stop.hasFocus()
        self.start.setVisible(not runs)
        self.stop.setVisible(runs)
        self.duration.setEnabled(not runs)
        if focused:
            (self.stop if runs else self.start).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_start(self) -> None:
        work = self._work()
        if work is None:
            return
        self._ports.post(LabStart(work, float(self.duration.currentData()), self.power_fraction))
        self._pending = (True, _PATIENCE)
        self._show()
        self.started.emit()

    def _on_stop(self) -> None:
        self._ports.post(LabStop())
        self._pending = (False, _PATIENCE)
        self._show()

    def _on_power(self, _key: str) -> None:
        if self._runs:
            self._ports.post(LabChange(power_fraction=self.power_fraction))


class Beside(QWidget):
    """Parts beside each other, or one below the other in a narrow window.

    Args:
        parts: from the reading direction's start on.
        stretches: how the width is shared.
        least_px: from this width on they stand beside each other.
    """

    def __init__(self, parts: Sequence[QWidget], stretches: Sequence[int], least_px: int) -> None:
        super().__init__()
        self._parts, self._least_px, self._wide = tuple(parts), least_px, True
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_PX)
        for part, stretch in zip(parts, stretches, strict=True):
            self._row.addWidget(part, stretch)

    @property
    def wide(self) -> bool:
        """Whether the parts stand beside each other."""
        return self._wide

    def resizeEvent(self, event: Any) -> None:
        """There may be another room now."""
        super().resizeEvent(event)
        wide = self.width() >= self._least_px
        if wide != self._wide:
            self._wide = wide
            directions = QBoxLayout.Direction
            self._row.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def minimumSizeHint(self) -> Any:
        """As narrow as its widest part: a layout beside each other would never let it become narrow."""
        hint = super().minimumSizeHint()
        hint.setWidth(max((part.minimumSizeHint().width() for part in self._parts), default=0))
        return hint


def in_card(view: QWidget) -> QWidget:
    """A card that holds one thing, at its top."""
    card, box = new_card()
    box.addWidget(view)
    box.addStretch(1)
    return card


def kind_words(kind: str) -> str:
    """What the lab does, by its kind."""
    return {
        "mine": QCoreApplication.translate("lab page", "Mining a block"),
        "year": QCoreApplication.translate("lab page", "Mining as in another year"),
        "chain": QCoreApplication.translate("lab page", "A live chain"),
        "replay": QCoreApplication.translate("lab page", "Mining a historic block again"),
        "class": QCoreApplication.translate("lab page", "Hashing for a class"),
    }.get(kind, QCoreApplication.translate("lab page", "The lab"))


def lab_words(snapshot: Snapshot, formatter: Formatter) -> str:
    """What the lab does now: its state, power, hashrate and the time left; "" before the first session."""
    lab = snapshot.lab
    if lab is None:
        return ""
    parts = [_state_words(lab, formatter)]
    if lab.state == "running":
        if snapshot.mining_w.value is not None:
            parts.append(formatter.amount(Amount(snapshot.mining_w.value, "power_w")))
        if lab.hashrate_hs is not None:
            parts.append(formatter.amount(Amount(lab.hashrate_hs, "hashrate_hs")))
    if lab.runs and lab.ends_utc is not None:
        left = formatter.amount(Amount(max(lab.ends_utc - snapshot.now_utc, 0.0), "duration_s"))
        parts.append(QCoreApplication.translate("lab page", "{time} left").format(time=left))
    if lab.simulated:
        parts.append(QCoreApplication.translate("lab page", "simulated"))
    return " · ".join(part for part in parts if part)


def _state_words(lab: LabStatus, formatter: Formatter) -> str:
    told = formatter.text(lab.text)
    plain = {
        "starting": QCoreApplication.translate("lab page", "Starting"),
        "running": QCoreApplication.translate("lab page", "Running"),
        "held": QCoreApplication.translate("lab page", "Held"),
        "ended": QCoreApplication.translate("lab page", "Ended"),
    }.get(lab.state, "")
    if not told:
        return plain
    return QCoreApplication.translate("lab page", "{state}: {why}").format(state=plain, why=told)
