"""What the three charts of the home page show, and their times in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from warmgui.core.text import Amount

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter

DAY_S = 86400.0


@dataclass(frozen=True, slots=True)
class Spec:
    """One chart: its columns of the history, the kind of its numbers, its colours."""

    column: str
    kind: str
    color: str
    second_column: str = ""
    second_color: str = ""

    def column_for(self, *, practice: bool) -> str:
        """What is drawn: on the practice network what bitcoin's would earn."""
        return "hypothetical_sat_per_day" if practice and self.column == "sat_per_day" else self.column


SPECS = (
    Spec("heat_w", "heat_power_w", "heat"),
    Spec("wall_w", "power_w", "power", "baseline_w", "good"),
    Spec("sat_per_day", "sat_per_day", "earnings"),
)


def value_words(spec: Spec, formatter: Formatter) -> Callable[[float, bool], str]:
    """Labels of a chart's value axis: (value, is it the top one) -> words; a short unit stands at the top."""

    def words(value: float, is_top: bool) -> str:  # noqa: FBT001 - a callback of our own
        if value == 0:
            return "0"
        amount = Amount(value, spec.kind)
        number, unit = formatter.split(amount)
        return formatter.amount(amount) if is_top and len(unit) == 1 else number

    return words


class Times:
    """Moments in words, in the reader's time."""

    def __init__(self, formatter_source: Callable[[], Formatter]) -> None:
        self._formatter = formatter_source

    def tick(self, at_utc: float, step_s: float) -> str:
        """For the time axis: the clock, or the day where ticks are days apart."""
        return self.clock(at_utc) if step_s < DAY_S else self.date(at_utc)

    def moment(self, at_utc: float, span_s: float) -> str:
        """The clock, with the day where the chart is longer than one."""
        return f"{self.date(at_utc)} {self.clock(at_utc)}" if span_s > DAY_S else self.clock(at_utc)

    def clock(self, at_utc: float) -> str:
        """Hours and minutes."""
        return self._formatter().amount(Amount(at_utc, "clock_utc"))

    def date(self, at_utc: float) -> str:
        """Day and month."""
        days = math.floor((at_utc + self._formatter().prefs.utc_offset_s) / DAY_S)
        return QLocale().toString(QDate(1970, 1, 1).addDays(days), "d MMM")
