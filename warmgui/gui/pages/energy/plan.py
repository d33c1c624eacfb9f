"""The card of the plan: a day's heat, sun, room and prices, with a reason for each hour, also as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from warmgui.core.text import Amount, translate
from warmgui.gui.figures.chart_plots import plan_plots
from warmgui.gui.figures.save_line import SaveLine, widget_file
from warmgui.gui.pages.energy import words
from warmgui.gui.pages.energy.table import HourTable
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.basic import Card, button
from warmgui.gui.widgets.charts.load import ChartLoader
from warmgui.gui.widgets.plan.chart import PlanChart
from warmgui.gui.widgets.plan.data import (
    HISTORY,
    Known,
    PassedSlots,
    PlanDay,
    day_bounds,
    local_clock,
    make_day,
    reaches,
    system_offset_s,
)
from warmgui.gui.widgets.plan.legend import PlanLegend
from warmgui.gui.widgets.plan.scale import PlanLook
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartData, ChartReader
    from warmgui.core.model import Snapshot
    from warmgui.core.model_energy import EnergyPlan
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.save import FigureFile
    from warmgui.gui.theme import Theme

DAYS = ("today", "tomorrow")
_READ_AGAIN_S, _DRAW_AGAIN_S = 60.0, 10.0


class PlanCard(Card):
    """Told snapshots; reads the past hours of today from the history, once a minute while it is seen."""

    def __init__(
        self,
        theme: Theme,
        formatter_source: Callable[[], Formatter],
        reader: ChartReader | None,
        offset_at: Callable[[float], float] = system_offset_s,
    ) -> None:
        """Make it empty.

        Args:
            theme: colours.
            formatter_source: numbers and sentences in the reader's language.
            reader: the history; None where there is none.
            offset_at: local time less UTC at a moment, s.
        """
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._theme, self._formatter_source, self._offset_at = theme, formatter_source, offset_at
        self._snapshot: Snapshot | None = None
        self._clock: LocalTime | None = None
        self._clock_utc = self._read_s = self._drawn_s = float("-inf")
        self._drawn: object = None
        self._history: ChartData | None = None
        self._passed = PassedSlots()
        self._day: PlanDay | None = None
        self.title = label("", "heading", wrap=False)
        self.days = Segments(DAYS, kind="quiet")
        self.days.select("today")
        self.days.chosen.connect(lambda _key: self._draw())
        self.as_table = button("", "chip", checkable=True)
        self.as_table.toggled.connect(self._on_as_table)
        self.sentence = label(role="muted")
        self.problem = MarkedLabel("warning")
        self.chart = PlanChart(theme)
        self.table = HourTable()
        self.legend = PlanLegend(theme)
        self.comparison = label(role="muted")
        self.history_problem = MarkedLabel("warning")
        self.files = SaveLine(self._file)
        self.loader = ChartLoader(reader, self, columns=HISTORY)
        self.loader.loaded.connect(self._on_history)
        self.loader.failed.connect(self._on_failed)
        self._lay_out()
        self.retranslate()

    @property
    def day(self) -> PlanDay | None:
        """What is drawn."""
        return self._day

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.days.set_words({"today": self.tr("Today"), "tomorrow": self.tr("Tomorrow")})
        self.days.setAccessibleName(self.tr("Day of the plan"))
        self._name_toggle()
        self.files.retranslate()
        self.table.retranslate()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw where something changed; the line of now moves every few seconds."""
        self._snapshot = snapshot
        self._passed.remember(snapshot.energy.plan if snapshot.energy else None, snapshot.now_utc)
        if self.isVisible():
            self._read_history(snapshot)
        energy = snapshot.energy
        what = (
            (id(energy.plan), id(energy.prices), id(energy.carbon), id(energy.own)) if energy else None,
            self._formatter_source().prefs,
        )
        if what != self._drawn or not 0 <= snapshot.now_s - self._drawn_s < _DRAW_AGAIN_S:
            self._drawn, self._drawn_s = what, snapshot.now_s
            self._draw()

    def showEvent(self, event: object) -> None:
        """Coming here reads anew."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's event, handed on
        if self._snapshot is not None:
            self._read_s = float("-inf")
            self._read_history(self._snapshot)

    # ---- the past

    def _read_history(self, snapshot: Snapshot) -> None:
        if 0 <= snapshot.now_s - self._read_s < _READ_AGAIN_S:
            return
        self._read_s = snapshot.now_s
        self.loader.load(day_bounds(self._local(snapshot.now_utc), snapshot.now_utc)[0], snapshot.now_utc)

    def _on_history(self, data: ChartData) -> None:
        self._history = data
        self.history_problem.say("")
        self._draw()

    def _on_failed(self, reason: str) -> None:
        self.history_problem.say(
            self.tr("The past hours could not be read: {words}").format(words=reason), "warning"
        )

    def _local(self, now_utc: float) -> LocalTime:
        if self._clock is None or not 0 <= now_utc - self._clock_utc < _READ_AGAIN_S:
            self._clock, self._clock_utc = local_clock(now_utc, self._offset_at), now_utc
        return self._clock

    # ---- drawing

    def _draw(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        formatter, clock = self._formatter_source(), self._local(snapshot.now_utc)
        plan = None if snapshot.energy is None else snapshot.energy.plan
        ahead = DAYS.index(self.days.selected or "today")
        known = Known(
            snapshot.energy,
            self._history,
            self._passed.slots(),
            snapshot.room_c.value,
            snapshot.heat_w.value,
        )
        day = make_day(known, day_bounds(clock, snapshot.now_utc, ahead), snapshot.now_utc)
        self._day = day
        self.title.setText(self.tr("Tomorrow's plan") if ahead else self.tr("Today's plan"))
        self.setAccessibleName(self.title.text())
        policy = snapshot.settings.dispatch.policy
        self._say(plan, policy, day, formatter)
        carbon = words.shows_carbon(policy, day)
        lines = [words.hour_lines(hour, day, clock, formatter) for hour in day.hours]
        look = PlanLook(
            name=self.tr("Heat, own power, room temperature and prices of the day, hour by hour"),
            now=self.tr("now"),
            strip_unit=words.strip_unit(formatter, carbon=carbon),
            strip=words.strip_values(day, formatter, carbon=carbon),
            strip_words=lambda value: words.short_number(value, formatter),
            ticks=words.axis_ticks(day, clock),
            hours=tuple("\n".join(line) for line in lines),
        )
        self.chart.show_day(day, look, formatter)
        self.table.show_day(day, clock, formatter)
        scale = self.chart.scale()
        self.legend.show_items(
            self._legend(day, formatter, carbon=carbon, cut_off=scale is not None and scale.sun_cut_off)
        )

    def _say(self, plan: EnergyPlan | None, policy: str, day: PlanDay, formatter: Formatter) -> None:
        if plan is None:
            self.sentence.setText(
                self.tr("There is no plan yet: it needs to know your room, and when electricity is cheap.")
            )
        elif plan.policy != policy:
            # What was chosen a moment ago; what is drawn is still the plan of before.
            self.sentence.setText(self.tr("A plan for this is being made. Shown is the one before."))
        elif not reaches(plan, day.start_utc):
            self.sentence.setText(self.tr("The plan does not reach so far yet."))
        else:
            said = as_sentence(formatter.text(plan.text))
            # Its times are those of one day from now on, whichever day is drawn.
            timed = self.tr("The next 24 hours: {words}").format(words=said)
            has_times = any(isinstance(value, Amount) for _, value in plan.text.args)
            self.sentence.setText(timed if has_times else said)
        self.sentence.setVisible(bool(self.sentence.text()))
        problem = "" if plan is None else as_sentence(formatter.text(plan.problem))
        self.problem.say(problem, "warning")
        fits = plan is not None and plan.policy == policy
        self.comparison.setText(words.against_thermostat(plan, formatter) if fits else "")
        self.comparison.setVisible(bool(self.comparison.text()))

    def _legend(
        self, day: PlanDay, formatter: Formatter, *, carbon: bool, cut_off: bool
    ) -> list[tuple[str, str]]:
        """Only what is there."""
        items = []
        pieces = [piece for hour in day.hours for piece in hour.pieces]
        if any(not piece.planned for piece in pieces):
            items.append(("heat", self.tr("heat")))
        if any(piece.planned for piece in pieces):
            items.append(("planned", self.tr("heat planned")))
        most_w = max((hour.own_w or 0.0 for hour in day.hours), default=0.0)
        if most_w > 0:
            own = self.tr("own power")
            if cut_off:
                most = Amount(most_w, "power_w")
                own = formatter.text(translate("energy", "own power (cut off; up to {most})", most=most))
            items.append(("sun", own))
        if day.measured_c:
            items.append(("room", self.tr("room")))
        if len(day.planned_c) > 1:
            items.append(("room_planned", self.tr("room expected")))
            items.append(("target", self.tr("target")))
        items.append(("strip", self.tr("carbon of the grid") if carbon else self.tr("price")))
        return items

    def _file(self) -> FigureFile | None:
        day, snapshot, formatter = self._day, self._snapshot, self._formatter_source()
        if day is None or snapshot is None:
            return None
        simulated = snapshot.simulated
        return widget_file(
            "plan", self.chart, self._theme, formatter, lambda: plan_plots(day, simulated=simulated)
        )

    # ---- table or chart

    def _on_as_table(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._stack.setCurrentWidget(self.table if shown else self.chart)
        self.legend.setVisible(not shown)
        self.files.setVisible(not shown)
        self._name_toggle()
        day = self._day
        if shown and day is not None:
            # What comes next is what one wants to read.
            self.table.show_hour(sum(hour.end_utc <= day.now_utc for hour in day.hours))

    def _name_toggle(self) -> None:
        shown = self.as_table.isChecked()
        self.as_table.setText(self.tr("Show as chart") if shown else self.tr("Show as table"))

    def _lay_out(self) -> None:
        self.days.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.days)
        top.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignVCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.addLayout(top)
        parts: tuple[QWidget, ...] = (
            self.sentence,
            self.problem,
            self._stack,
            self.legend,
            self.files,
            self.comparison,
            self.history_problem,
        )
        for part in parts:
            self.box.addWidget(part)
        self.box.addStretch(1)
