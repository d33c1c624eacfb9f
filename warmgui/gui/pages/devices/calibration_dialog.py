"""The dialog that calibrates the watts of the whole PC: read a wall meter at rest, and at full power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from warmgui.core.heat.power import calibration
from warmgui.core.messages import Boost, MeterRead, MeterReadingsCleared, PauseFor, Resume
from warmgui.core.text import Amount, translate
from warmgui.gui.forms import NumberBox
from warmgui.gui.forms_model import parse_number, plain_number
from warmgui.gui.pages.devices import calibration_words as words
from warmgui.gui.pages.devices.calibration_parts import Reading, Step
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, scrolled
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, line
from warmgui.gui.widgets.leaving import clear

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.model_room import CalibrationStatus, MeterPoint
    from warmgui.core.settings.model import PowerSettings
    from warmgui.core.units import Formatter

_SIZE_PX = (660, 720)
_PAUSE_S = 600.0
_AT_REST_W = 3.0
_NEARLY_ALL = 0.9


class CalibrationDialog(ReadingOrder):
    """Shows snapshots, posts readings; `used` carries what changes the settings of power."""

    used = Signal(object)
    """A function from `PowerSettings` to `PowerSettings`."""

    def __init__(
        self,
        post: Callable[[Inbox], None],
        formatter_source: Callable[[], Formatter],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Calibrate against a wall meter"))
        self._post, self._formatter_source = post, formatter_source
        self._snapshot: Snapshot | None = None
        self._paused = False
        self._own_problem = self._typed = ""
        """What this dialog itself refused; what was typed and waits for the engine's answer."""
        self.title = Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True)
        self.wall = Label(size_px=24, weight=BOLD, tabular=True)
        self.wall.setAccessibleName(self.tr("Power of the whole PC, as it is known now"))
        self.badge = ProvenanceBadge()
        self.parts = label(role="small")
        self.rest = button(self.tr("Pause heating for 10 minutes"), "", checkable=True)
        self.rest.clicked.connect(self._on_rest)
        self.boost = button(self.tr("Boost"), "")
        self.boost.setToolTip(self.tr("Raises the target for a while; it ends by itself."))
        self.boost.clicked.connect(self._on_boost)
        self.rest_state, self.full_state = MarkedLabel(), MarkedLabel()
        self.input = NumberBox(self._step)
        self.input.setFixedWidth(120)
        self.input.setAccessibleName(self.tr("The meter shows, in watts"))
        self.take = button(self.tr("Take this reading"), "")
        self.take.clicked.connect(self._on_take)
        self.input.lineEdit().returnPressed.connect(self._on_take)
        self.from_plug = button(self.tr("Take the plug's reading"), "")
        self.from_plug.clicked.connect(lambda: self._post_anew(MeterRead(None)))
        self.problem = MarkedLabel("danger")
        self.points = QVBoxLayout()
        self._shown_points: tuple[MeterPoint, ...] | None = None
        self.wall_fit, self.plug_fit = MarkedLabel(size_px=13), MarkedLabel(size_px=13)
        self.note = label(role="small")
        self.only_tried = MarkedLabel("warning")
        self.again = button(self.tr("Begin anew"), "quiet")
        self.again.clicked.connect(lambda: self._post_anew(MeterReadingsCleared()))
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.reject)
        self.use = button(self.tr("Use it"), "primary")
        self.use.setEnabled(False)
        self.use.clicked.connect(self._on_use)
        for made in (
            self.rest,
            self.boost,
            self.take,
            self.from_plug,
            self.again,
            self.close_button,
            self.use,
        ):
            made.setAutoDefault(False)
        self.finished.connect(self._on_finished)
        self._lay_out()
        self.only_tried.say(
            self.tr("This PC is simulated: try it out, but a real PC cannot be calibrated here."), "warning"
        )
        self._show_status(None)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What the program thinks that the PC draws, and what came of the readings."""
        self._snapshot = snapshot
        formatter = self._formatter_source()
        wall = snapshot.wall_w
        self.wall.setText(formatter.amount(Amount(wall.value, "power_w")))
        self.badge.show_provenance(wall.provenance, formatter.text(wall.how))
        parts = words.parts_of(snapshot)
        self.parts.setText("\n".join(f"{formatter.text(n)}: {formatter.amount(a)}" for n, a in parts))
        mining_w, most_w = snapshot.mining_w.value or 0.0, snapshot.max_power_w
        at_rest = mining_w < _AT_REST_W
        self.rest_state.say(
            self.tr("It rests now.") if at_rest else self.tr("It heats now: pause it first."),
            "good" if at_rest else "small",
        )
        nearly_all = bool(most_w) and mining_w > _NEARLY_ALL * (most_w or 0.0)
        full = translate(
            "calibration",
            "Mining adds {now} of {most} now.",
            now=Amount(mining_w, "power_w"),
            most=Amount(most_w, "power_w"),
        )
        self.full_state.say(formatter.text(full), "good" if nearly_all else "small")
        self.from_plug.setVisible(words.has_plug(snapshot))
        self._show_status(snapshot.calibration)

    # ---- what the user does

    def _on_boost(self) -> None:
        if self._paused:
            self.rest.setChecked(False)
            self._on_rest(checked=False)
        self._post(Boost())

    def _on_rest(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._paused = checked
        self._post(PauseFor(_PAUSE_S) if checked else Resume())
        self.rest.setText(self.tr("Go on heating") if checked else self.tr("Pause heating for 10 minutes"))

    def _on_take(self) -> None:
        typed = self.input.text().strip()
        number = parse_number(typed)
        if number is None:
            no_number = translate("sensors", "“{value}” is no number.", value=typed[:40])
            said = self._formatter_source().text(no_number)
            self._own_problem = said if typed else self.tr("Type in what the meter shows, in watts.")
            self.problem.say(self._own_problem, "danger")
            self.input.setFocus()
            return
        self._post_anew(MeterRead(number))
        self._typed = typed

    def _post_anew(self, message: MeterRead | MeterReadingsCleared) -> None:
        """What was said about the last reading is over."""
        self._own_problem = self._typed = ""
        self.problem.say("")
        self._post(message)

    def _drop(self, point: MeterPoint, clicked: QPushButton) -> None:
        clicked.setEnabled(False)  # until the list is drawn without it
        self._post_anew(MeterReadingsCleared(point))

    def _on_use(self) -> None:
        snapshot = self._snapshot
        if snapshot is None or snapshot.calibration is None:
            return
        status, at_utc = snapshot.calibration, snapshot.now_utc

        def calibrated(power: PowerSettings) -> PowerSettings:
            for kind, fit in ((calibration.WALL, status.wall), (calibration.PLUG, status.plug)):
                if fit is not None:
                    power = calibration.calibrated(power, kind, fit, at_utc)
            return power

        self.used.emit(calibrated)
        self._post(MeterReadingsCleared())
        self.accept()

    def _on_finished(self) -> None:
        if self._paused:
            self._paused = False
            self._post(Resume())

    # ---- what is shown

    def _show_status(self, status: CalibrationStatus | None) -> None:
        formatter = self._formatter_source()
        wall, plug = (None, None) if status is None else (status.wall, status.plug)
        news = self._show_points(status, formatter)
        if news:
            if self.input.text().strip() == self._typed:  # it was taken; what was not stays to be corrected
                self.input.set_text("")
            self._own_problem = self._typed = ""
        if not self._own_problem:
            self.problem.say(formatter.text(status.refused) if status is not None else "", "danger")
        for where, fit, of_plug in ((self.wall_fit, wall, False), (self.plug_fit, plug, True)):
            said = as_sentence(formatter.text(words.fit_words(fit)))
            if said and of_plug:
                said = self.tr("The plug: {fit}").format(fit=said)
            where.say(said, "danger" if fit is not None and fit.refused else "good")
        self.note.setText("" if wall is None else formatter.text(wall.note))
        self.note.setVisible(wall is not None and bool(wall.note))
        self.again.setVisible(status is not None and bool(status.wall_points))
        found = any(fit is not None and not fit.refused for fit in (wall, plug))
        self.use.setEnabled(found and not self._simulated())
        self.only_tried.setVisible(self._simulated())

    def _show_points(self, status: CalibrationStatus | None, formatter: Formatter) -> bool:
        """Whether they are others than before."""
        points = () if status is None else status.wall_points
        if points == self._shown_points:
            return False
        self._shown_points = points
        clear(self.points)
        for row, point in enumerate(points):
            self.points.addWidget(
                Reading(row + 1, formatter.text(words.point_words(point)), point, self._drop)
            )
        return True

    def _simulated(self) -> bool:
        return self._snapshot is not None and self._snapshot.simulated

    def _step(self, text: str, steps: int) -> str:
        number = parse_number(text) or 0.0
        low, high = calibration.METER_RANGE_W
        return plain_number(min(max(number + steps, low), high), self._formatter_source().prefs.decimal)

    def _lay_out(self) -> None:
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(directed(0, 4, 8, 4))
        form.setSpacing(12)
        form.addWidget(
            label(
                self.tr(
                    "You need a meter between this PC's plug and the wall, with nothing else on it: no "
                    "screen, no lamp. Two readings are enough, one at rest and one at full power."
                ),
                "muted",
            )
        )
        now = QHBoxLayout()
        now.setSpacing(12)
        now.addWidget(self.wall)
        now.addWidget(self.badge)
        now.addWidget(self.parts, 1)
        form.addLayout(now)
        rest = self.tr("Close busy programs, wait half a minute, read the meter, and type it in below.")
        full = self.tr(
            "Heat with as much as it can, wait two minutes until the watts stand still, read the meter "
            "again, and type it in below. Where the room is too warm for that: close this window, turn the "
            "target up, and come back. The readings stay."
        )
        form.addWidget(Step("1", self.tr("At rest"), rest, self.rest_state, self.rest))
        form.addWidget(Step("2", self.tr("At full power"), full, self.full_state, self.boost))
        row = QHBoxLayout()
        row.setSpacing(8)
        name = label(self.tr("The meter shows"), wrap=False)
        name.setBuddy(self.input)
        unit = label("W", "muted", wrap=False)
        typed: tuple[QWidget, ...] = (name, self.input, unit, self.take, self.from_plug)
        for part in typed:
            row.addWidget(part)
        row.addStretch(1)
        form.addLayout(row)
        form.addWidget(self.problem)
        form.addLayout(self.points)
        results: tuple[QWidget, ...] = (self.wall_fit, self.plug_fit, self.note, self.only_tried)
        for part in results:
            form.addWidget(part)
        form.addWidget(
            label(
                self.tr(
                    "What stays modelled: without a plug that is read all the time, the PC's power stays a "
                    "model that was compared with your meter, and is called “modelled”. The watts of a "
                    "single device and of mining are never measured at the wall."
                ),
                "small",
            )
        )
        form.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(28, 20, 20, 20))
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(scrolled(inside), 1)
        column.addWidget(line())
        column.addLayout(buttons)
        fit_on_screen(self, _SIZE_PX)


def forgotten(power: PowerSettings) -> PowerSettings:
    """Without any calibration."""
    for kind in (calibration.WALL, calibration.PLUG):
        power = calibration.uncalibrated(power, kind)
    return power
