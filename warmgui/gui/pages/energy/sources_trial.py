"""Tries a source while one waits and says what came out; the next day of prices or carbon as bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.energy.carbon import carbon_series
from warmgui.core.energy.tariff import price_series
from warmgui.core.energy.trial import PRICES, SERIES_KINDS, SignalTest
from warmgui.core.money.scenario import ChartLine, ScenarioChart
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.settings import model as declared
from warmgui.core.text import Amount, Text, translate
from warmgui.gui.pages.energy.sources_model import SOURCE_KEYS
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.trial import Trial
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.scenario_chart import ScenarioChartView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.core.energy.series import Series
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import EnergyDesk
    from warmgui.gui.theme import Theme

HOUR_S = 3600.0
HOURS = 24


class SignalTrial(Trial[SignalTest]):
    """Runs a trial and says how it ended."""

    def __init__(self, desk: EnergyDesk | None, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._desk, self._formatter_source = desk, formatter_source
        self.note = label(role="small")
        self.box.addWidget(self.note)
        self.note.hide()

    def run(self, signal: str, settings: Settings, typed: Mapping[str, str]) -> None:
        """Ask a source; another trial that runs already is given up."""
        desk = self._desk
        if desk is not None:
            self.begin(self.tr("Asking…"), lambda told: desk.test(signal, settings, typed, told))

    def show_result(self, result: SignalTest) -> None:
        """Say what came out."""
        text = self._formatter_source().text
        self.sentence.say(text(result.text), "good" if result.good else "danger")
        self.note.setText(text(result.note))
        self.note.setVisible(bool(result.note))

    def clear(self) -> None:
        """Nothing is said any more."""
        self.note.hide()
        super().clear()


class Preview(QWidget):
    """The numbers of the next 24 hours: of a table at once, of a service once it was tried."""

    def __init__(self, signal: str, theme: Theme, formatter: Formatter) -> None:
        super().__init__()
        self._signal, self._formatter = signal, formatter
        self.chart = ScenarioChartView(theme)
        self.empty = label(self.tr("Try it to see the next 24 hours here."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("The next 24 hours"), "heading"))
        column.addWidget(self.empty)
        column.addWidget(self.chart)

    def show_series(self, series: Series | None, now_utc: float) -> None:
        """Show a series from this hour on; nothing where none of it is known."""
        hours = [now_utc // HOUR_S * HOUR_S + HOUR_S * number for number in range(HOURS)]
        values = tuple(None if series is None else series.mean(at, at + HOUR_S) for at in hours)
        known = any(value is not None for value in values)
        self.chart.setVisible(known)
        self.empty.setVisible(not known)
        if not known:
            return
        names = tuple(Text("", "{time}", (("time", Amount(at, "clock_utc")),)) for at in hours)
        kind = SERIES_KINDS[self._signal]
        name = self.tr("Price") if self._signal == PRICES else self.tr("Carbon intensity")
        line = ChartLine(translate("energy", "Value"), values, "cost" if self._signal == PRICES else "good")
        self.chart.show_chart(ScenarioChart("bars", kind, (line,), x_names=names), self._formatter, name)


def declared_series(
    signal: str, settings: Settings, known: Series | None, now_utc: float, offset_s: float
) -> Series | None:
    """The next day as the settings themselves tell it: a flat price, a table, or what the engine knows."""
    if signal not in SERIES_KINDS:
        return None
    source = declared.get(settings, *SOURCE_KEYS[signal])
    if source not in {"flat", "declared", "table"} and known is None:
        return None
    start_utc = now_utc // HOUR_S * HOUR_S
    make = price_series if signal == PRICES else carbon_series
    return make(settings, known, start_utc, start_utc + HOURS * HOUR_S, LocalTime(offset_s))


class TryBar(QWidget):
    """The button, what it does, and how it ended."""

    def __init__(self, desk: EnergyDesk | None, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self.button = button(self.tr("Try it"), "")
        self.button.setAutoDefault(False)
        self.help = label(self.tr("Asks once, now; nothing is saved or switched."), "small")
        self.trial = SignalTrial(desk, formatter_source)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self.help, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.trial)
        if desk is None:
            self.hide()
