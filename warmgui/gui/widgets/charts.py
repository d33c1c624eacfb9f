"""Heat output, power draw and expected earnings side by side: three cards, one time axis, one crosshair."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.text import Amount, verbatim
from warmgui.gui.figures.save_line import SaveLine, widget_file
from warmgui.gui.widgets.basic import ElidedLabel, directed
from warmgui.gui.widgets.chart_card import ChartCard
from warmgui.gui.widgets.chart_data import RANGES, LiveSeries, Range, Series, merged
from warmgui.gui.widgets.chart_load import ChartLoader
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from warmgui.core import plot as core_plot
    from warmgui.core.chart_reader import ChartData, ChartReader
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.save import FigureFile
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.chart_plot import Plot

_REDRAW_MS = 40
_PAN_LOAD_MS = 150
_DAY_S = 86400.0
_NARROW_PX = 660


@dataclass(frozen=True, slots=True)
class _Spec:
    column: str
    kind: str
    color: str
    second_column: str = ""
    second_color: str = ""


_SPECS = (
    _Spec("heat_w", "heat_power_w", "heat"),
    _Spec("wall_w", "power_w", "power", "baseline_w", "good"),
    _Spec("sat_per_day", "sat_per_day", "earnings"),
)


class ChartRow(QWidget):
    """The three charts and their range buttons."""

    settled = Signal()
    """The plots have been painted with what is known."""

    def __init__(
        self,
        theme: Theme,
        formatter_source: Callable[[], Formatter],
        reader: ChartReader | None,
        now_utc: Callable[[], float] = time.time,
        *,
        range_key: str = "10min",  # the shortest: on the first day it is where something moves
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._formatter_source, self._now_utc = theme, formatter_source, now_utc
        self.live = LiveSeries()
        self.range = _range(range_key)
        self.start_utc, self.end_utc = self._now_utc() - self.range.span_s, self._now_utc()
        self.follow = True
        self.practice = self.simulated = False
        self._history: ChartData | None = None
        self._loaded_at_utc = -math.inf
        self._series = Series()
        self._cross_utc: float | None = None
        self._painted = False
        self.loader = ChartLoader(reader, self)
        self.loader.loaded.connect(self._on_loaded)
        self._redraw = self._timer(_REDRAW_MS, self._draw)
        # One by one: the window answers between them.
        self._steps: list[Callable[[], object]] = [
            lambda: import_module("numpy"),
            lambda: import_module("warmgui.gui.widgets.chart_plot"),
            self._make_plots,
        ]
        self._prepare = self._timer(0, self._next_step)
        self._settle = self._timer(_REDRAW_MS, self.settled.emit)
        self._pan_load = self._timer(_PAN_LOAD_MS, self._load)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        self.retranslate()

    # ---- from outside --------------------------------------------------------------------------------

    @property
    def plots(self) -> list[Plot]:
        """The three plots; empty until the first paint is over."""
        return [card.plot for card in self.cards if card.plot is not None]

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Append a live sample, and redraw soon where it is seen."""
        self.live.append(snapshot)
        self.practice, self.simulated = snapshot.earnings.practice, snapshot.simulated
        if self.follow:
            self.end_utc = snapshot.now_utc
            self.start_utc = self.end_utc - self.range.span_s
            if self.end_utc - self._loaded_at_utc >= self.range.refresh_s and not self.loader.busy:
                self._load()
        self._words_below()
        self._schedule()

    def set_range(self, key: str) -> None:
        """Show one of `RANGES`, up to now."""
        self.range = _range(key)
        self.follow = True
        self.end_utc = self.live.series.t_utc[-1] if self.live.series.t_utc else self._now_utc()
        self.start_utc = self.end_utc - self.range.span_s
        self._history = None
        self.buttons.select(key)
        self._load()
        self._schedule()

    def set_cross(self, at_utc: float | None) -> None:
        """Put the crosshair of all three charts at a time; None takes it away."""
        self._cross_utc = at_utc
        self._schedule()

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.setAccessibleName(self.tr("Charts"))
        self.cards[0].title.set_text(self.tr("Heat output"))
        self.cards[1].title.set_text(self.tr("Power draw"))
        self.cards[2].title.set_text(self.tr("Expected earnings"))
        for card in self.cards:
            card.waiting.setText(self.tr("Charts are being prepared …"))
        self.buttons.set_words(
            {
                "10min": self.tr("10 min"),
                "1h": self.tr("1 h"),
                "24h": self.tr("24 h"),
                "7d": self.tr("7 d"),
                "1y": self.tr("1 y"),
            }
        )
        self.files.retranslate()
        self._words_below()

    # ---- Qt ------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first paint shows empty cards; pyqtgraph is imported after it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._prepare.start()

    def arrange(self, width_px: int) -> None:
        """Side by side, or one above the other where that is too narrow."""
        narrow = width_px < _NARROW_PX
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._cards_box.direction() != direction:
            self._cards_box.setDirection(direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other labels."""
        super().resizeEvent(event)
        self._level_below()
        self._schedule()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the crosshair, escape takes it away."""
        move = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if move is not None:
            step = (self.end_utc - self.start_utc) / 60.0
            at = self.end_utc if self._cross_utc is None else self._cross_utc + move * step
            self.set_cross(min(max(at, self.start_utc), self.end_utc))
        elif event.key() == Qt.Key.Key_Escape and self._cross_utc is not None:
            self.set_cross(None)
        else:
            super().keyPressEvent(event)

    # ---- building ------------------------------------------------------------------------------------

    def _timer(self, milliseconds: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _build(self) -> None:
        self.cards = [ChartCard() for _ in _SPECS]
        self.buttons = Segments([r.key for r in RANGES], kind="quiet")
        self.buttons.select(self.range.key)
        self.buttons.chosen.connect(self.set_range)
        self.facts = ElidedLabel(role="muted", size_px=13)
        self.files = SaveLine(self._file)
        self.cards_box = QWidget()
        self._cards_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.cards_box)
        self._cards_box.setContentsMargins(0, 0, 0, 0)
        self._cards_box.setSpacing(14)
        for card in self.cards:
            self._cards_box.addWidget(card, 1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(directed(0, 0, 10, 0))
        bottom.addWidget(self.buttons)
        bottom.addWidget(self.files)
        bottom.addStretch(1)
        bottom.addWidget(self.facts)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.cards_box, 1)
        box.addLayout(bottom)

    def _next_step(self) -> None:
        self._steps.pop(0)()
        if self._steps:
            self._prepare.start()
        else:
            self._settle.start()

    def _make_plots(self) -> None:
        from warmgui.gui.widgets.chart_plot import Plot

        for card, spec in zip(self.cards, _SPECS, strict=True):
            plot = Plot(self._theme, spec.color, spec.second_color)
            plot.hovered.connect(self.set_cross)
            plot.left.connect(lambda: self.set_cross(None))
            plot.panned.connect(self._on_panned)
            card.put(plot)
        for plot in self.plots[1:]:
            plot.setXLink(self.plots[0])
        if self._history is None and not self.loader.busy:
            self._load()
        self._draw()

    # ---- data ----------------------------------------------------------------------------------------

    def _load(self) -> None:
        span = self.end_utc - self.start_utc
        self._loaded_at_utc = self.end_utc
        # A little more than is seen, so that panning has something to show until the next answer.
        margin = 0.0 if self.follow else span / 2
        self.loader.load(self.start_utc - margin, self.end_utc + margin)

    def _on_loaded(self, data: ChartData) -> None:
        self._history = data
        self._schedule()

    def _on_panned(self, start_utc: float, end_utc: float) -> None:
        self.follow = False
        self.start_utc, self.end_utc = start_utc, end_utc
        self.buttons.select(None)
        self._cross_utc = None
        self._pan_load.start()
        self._schedule()

    def _schedule(self) -> None:
        """Redraw once, soon: many reasons in a burst cost one redraw."""
        if self.plots and not self._redraw.isActive():
            self._redraw.start()

    def _draw(self) -> None:
        if not self.plots:
            return
        live = self.live.series if self.range.live or not self.follow else Series()
        self._series = merged(self._history, live, self.start_utc, self.end_utc)
        for card, spec, plot in zip(self.cards, _SPECS, self.plots, strict=True):
            column = self._column(spec)
            values = self._series.columns[column]
            second = self._series.columns[spec.second_column] if spec.second_column else ()
            plot.set_hatched(self.practice and spec.column == "sat_per_day")
            plot.show_data(self._series.t_utc, values, second)
            plot.show_range(
                self.start_utc, self.end_utc, self._formatter().prefs.utc_offset_s, self._time_words
            )
            self._show_top(plot, spec, values)
            self._show_value(card, spec, plot, column)

    def _column(self, spec: _Spec) -> str:
        hypothetical = self.practice and spec.column == "sat_per_day"
        return "hypothetical_sat_per_day" if hypothetical else spec.column

    def _show_top(self, plot: Plot, spec: _Spec, values: list[float]) -> None:
        formatter = self._formatter()
        top = max((v for v in values if not math.isnan(v)), default=0.0)
        scale = formatter.to_display(1.0, spec.kind)

        def words(value: float, is_top: bool) -> str:  # noqa: FBT001 - a callback of our own
            if value == 0:
                return "0"
            amount = Amount(value, spec.kind)
            number, unit = formatter.split(amount)
            return formatter.amount(amount) if is_top and len(unit) == 1 else number

        plot.show_top(top, words, scale)

    def _show_value(self, card: ChartCard, spec: _Spec, plot: Plot, column: str) -> None:
        formatter = self._formatter()
        if self._cross_utc is None:
            newest = self.live.series.columns[column]
            value = newest[-1] if newest and not math.isnan(newest[-1]) else None
            card.show_value(formatter.amount(Amount(value, spec.kind)))
            plot.show_cross(None, None)
            return
        step = self._history.step_s if self._history is not None else 1.0
        within = max(3.0 * step, (self.end_utc - self.start_utc) / 120.0)
        value = self._series.nearest(column, self._cross_utc, within)
        words = formatter.amount(Amount(value, spec.kind))
        card.value.setText(f"{self._moment_words(self._cross_utc)}  {words}")
        plot.show_cross(self._cross_utc, value)

    def _file(self) -> FigureFile | None:
        if not self.plots:
            return None
        series, formatter = self._series, self._formatter()

        def plots() -> list[core_plot.Plot]:
            from warmgui.gui.figures.chart_plots import over_time

            return [
                over_time(
                    self._column(spec), verbatim(card.title.whole_text), spec.kind, series.t_utc,
                    series.columns[self._column(spec)], simulated=self.simulated,
                )
                for card, spec in zip(self.cards, _SPECS, strict=True)
            ]  # fmt: skip

        return widget_file("charts", self.cards_box, self._theme, formatter, plots)

    # ---- words ---------------------------------------------------------------------------------------

    def _formatter(self) -> Formatter:
        return self._formatter_source()

    def _words_below(self) -> None:
        self.cards[0].below.setText(self.tr("every watt at the wall becomes heat"))
        self.cards[1].below.setText(self.tr("solid: at the wall · dashed: PC itself"))
        if self.practice:
            self.cards[2].below.setText(self.tr("modelled: if this work went to bitcoin"))
        else:
            self.cards[2].below.setText(self.tr("1 sat = 0.00000001 BTC: no typo."))
        self._level_below()

    def _level_below(self) -> None:
        """The lines below are equally high, so that the plots beside each other are, too."""
        highest_px = max(card.below_px() for card in self.cards)
        for card in self.cards:
            card.below.setFixedHeight(highest_px)

    def _time_words(self, at_utc: float, step_s: float) -> str:
        if step_s < _DAY_S:
            return self._formatter().amount(Amount(at_utc, "clock_utc"))
        return self._date_words(at_utc)

    def _date_words(self, at_utc: float) -> str:
        days = math.floor((at_utc + self._formatter().prefs.utc_offset_s) / _DAY_S)
        return QLocale().toString(QDate(1970, 1, 1).addDays(days), "d MMM")

    def _moment_words(self, at_utc: float) -> str:
        clock = self._formatter().amount(Amount(at_utc, "clock_utc"))
        long = self.end_utc - self.start_utc > _DAY_S
        return f"{self._date_words(at_utc)} {clock}" if long else clock


def _range(key: str) -> Range:
    return next(r for r in RANGES if r.key == key)
