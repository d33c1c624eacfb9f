"""Heat output, power draw and expected earnings side by side: three cards, one time axis, one crosshair."""

from __future__ import annotations

import math
import time
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from warmgui.core.text import Amount, verbatim
from warmgui.gui import access
from warmgui.gui.figures.save_line import SaveLine, widget_file
from warmgui.gui.widgets.basic import ElidedLabel
from warmgui.gui.widgets.charts.card import ChartCard
from warmgui.gui.widgets.charts.data import RANGES, LiveSeries, Range, Series, merged
from warmgui.gui.widgets.charts.keys import ChartKeys
from warmgui.gui.widgets.charts.load import MAX_POINTS, ChartLoader
from warmgui.gui.widgets.charts.specs import SPECS, Spec, Times, value_words
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from warmgui.core import plot as core_plot
    from warmgui.core.chart_reader import ChartData, ChartReader
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.core.vocabulary import Provenance
    from warmgui.gui.figures.save import FigureFile
    from warmgui.gui.figures.table_dialog import NumberTable
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.charts.plot import Plot

_REDRAW_MS = 40
_CROSS_MS = 8
"""The crosshair follows the mouse: it waits for no data."""
_PAN_LOAD_MS = 150
_NARROW_PX = 660
_FACTS_APART_PX = 24
"""What stands between them, and the page's scroll bar."""


class ChartRow(ChartKeys):
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
        self._times = Times(formatter_source)
        self.live = LiveSeries()
        self.range = _range(range_key)
        self.start_utc, self.end_utc = self._now_utc() - self.range.span_s, self._now_utc()
        self.follow = True
        self.practice = self.simulated = False
        self._history: ChartData | None = None
        self._loaded_at_utc = -math.inf
        self._series = Series()
        self._cross_utc = None
        self._known: tuple[Provenance, ...] = ()
        self._painted = self._facts_below = False
        self._width_px = 0
        self.loader = ChartLoader(reader, self)
        self.loader.loaded.connect(self._on_loaded)
        self._redraw = self._timer(_REDRAW_MS, self._draw)
        self._cross_soon = self._timer(_CROSS_MS, self._draw_cross)
        # One by one: the window answers between them.
        self._steps: list[Callable[[], object]] = [
            lambda: import_module("numpy"),
            lambda: import_module("warmgui.gui.widgets.charts.plot"),
            self._make_plots,
        ]
        self._prepare = self._timer(0, self._next_step)
        self._settle = self._timer(_REDRAW_MS, self.settled.emit)
        self._pan_load = self._timer(_PAN_LOAD_MS, self._load)
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
        earned = snapshot.earnings
        sat = earned.hypothetical_sat_per_day if earned.practice else earned.sat_per_day
        self._known = tuple(value.provenance for value in (snapshot.heat_w, snapshot.wall_w, sat))
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
        if self.plots and not self._cross_soon.isActive():
            self._cross_soon.start()

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
        self.files.name_figure(self.accessibleName())
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
            self._bottom.setDirection(direction)
            self._bottom.setSpacing(8 if narrow else 4)
        self._width_px = width_px
        self._place_facts()

    def show_facts(self, words: str) -> None:
        """Say what the earnings stand on, beside the buttons or, where that is too narrow, below them."""
        self.facts.set_text(words)
        self._place_facts()

    def _place_facts(self) -> None:
        parts = (self.buttons, self.files, self.facts)
        wanted_px = sum(part.sizeHint().width() for part in parts) + _FACTS_APART_PX
        below = _NARROW_PX <= self._width_px < wanted_px
        if below is not self._facts_below:
            self._facts_below = below
            before, after = (self._bottom, self._box) if below else (self._box, self._bottom)
            before.removeWidget(self.facts)
            after.addWidget(self.facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other labels."""
        super().resizeEvent(event)
        self._level_below()
        self._schedule()

    def _numbers(self) -> NumberTable:
        from warmgui.gui.widgets.charts.table import ChartNumbers, numbers_of

        names = tuple(card.title.whole_text for card in self.cards)
        chart = ChartNumbers(self.accessibleName(), names, self._series, self.practice, self._known)
        return numbers_of(chart, self._formatter(), self._times)

    # ---- building ------------------------------------------------------------------------------------

    def _timer(self, milliseconds: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _build(self) -> None:
        self.cards = [ChartCard() for _ in SPECS]
        self.buttons = Segments([r.key for r in RANGES], kind="quiet")
        self.buttons.select(self.range.key)
        self.buttons.chosen.connect(self.set_range)
        for made in self.buttons.buttons.values():
            made.setProperty("tight", "true")
        self.facts = ElidedLabel(role="muted", size_px=12)
        self.files = SaveLine(self._file, table=self._numbers)
        self.cards_box = QWidget()
        self._cards_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.cards_box)
        self._cards_box.setContentsMargins(0, 0, 0, 0)
        self._cards_box.setSpacing(12)
        for card in self.cards:
            self._cards_box.addWidget(card, 1)
        bottom = self._bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        bottom.setSpacing(4)
        bottom.addWidget(self.buttons)
        bottom.addWidget(self.files)
        bottom.addStretch(1)
        bottom.addWidget(self.facts)
        box = self._box = QVBoxLayout(self)
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
        from warmgui.gui.widgets.charts.plot import Plot

        for card, spec in zip(self.cards, SPECS, strict=True):
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
        margin, points = (0.0, MAX_POINTS) if self.follow else (span / 2, 2 * MAX_POINTS)
        self.loader.load(self.start_utc - margin, self.end_utc + margin, points)

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

    def turn(self, by_s: float) -> None:
        """Go to an earlier or a later time, but not beyond now."""
        end_utc = min(self.end_utc + by_s, self._now_utc())
        self._on_panned(end_utc - (self.end_utc - self.start_utc), end_utc)

    def _schedule(self) -> None:
        """Redraw once, soon: many reasons in a burst cost one redraw."""
        if self.plots and not self._redraw.isActive():
            self._redraw.start()

    def _draw(self) -> None:
        if not self.plots:
            return
        live = self.live.series if self.range.live or not self.follow else Series()
        self._series = merged(self._history, live, self.start_utc, self.end_utc)
        for spec, plot in zip(SPECS, self.plots, strict=True):
            column = spec.column_for(practice=self.practice)
            values = self._series.columns[column]
            second = self._series.columns[spec.second_column] if spec.second_column else ()
            plot.set_hatched(self.practice and spec.column == "sat_per_day")
            plot.show_data(self._series.t_utc, values, second)
            plot.show_range(
                self.start_utc, self.end_utc, self._formatter().prefs.utc_offset_s, self._times.tick
            )
            top = max((v for v in values if not math.isnan(v)), default=0.0)
            words = value_words(spec, self._formatter())
            plot.show_top(top, words, self._formatter().to_display(1.0, spec.kind))
        self._draw_cross()

    def _draw_cross(self) -> None:
        for card, spec, plot in zip(self.cards, SPECS, self.plots, strict=True):
            self._show_value(card, spec, plot, spec.column_for(practice=self.practice))
        if self._cross_utc is not None and self.hasFocus():
            access.moved(self, self.access_stop())

    def _show_value(self, card: ChartCard, spec: Spec, plot: Plot, column: str) -> None:
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
        card.value.setText(f"{self._times.moment(self._cross_utc, self.end_utc - self.start_utc)}  {words}")
        plot.show_cross(self._cross_utc, value)

    def _file(self) -> FigureFile | None:
        if not self.plots:
            return None
        series, formatter = self._series, self._formatter()

        def plots() -> list[core_plot.Plot]:
            from warmgui.gui.figures.chart_plots import over_time

            return [
                over_time(
                    column, verbatim(card.title.whole_text), spec.kind, series.t_utc,
                    series.columns[column], simulated=self.simulated,
                )
                for card, spec in zip(self.cards, SPECS, strict=True)
                for column in (spec.column_for(practice=self.practice),)
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


def _range(key: str) -> Range:
    return next(r for r in RANGES if r.key == key)
