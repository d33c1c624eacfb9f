"""The only place where numbers become text: units, digits, °F and BTU, and words such as "million years".

Inside the program a number has the unit of its name; this module knows what its reader wants to see.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from warmgui.core.digits import LARGEST_PLAIN, Digits, plain, prefixed
from warmgui.core.kinds import BIG, CURRENCY_SYMBOLS, DURATIONS, KINDS, MONTHS, YEAR_S, Kind, Local
from warmgui.core.regions import FormatPrefs, prefs_from
from warmgui.core.text import Amount, Text, render, translate

if TYPE_CHECKING:
    from collections.abc import Callable

NOTHING = "–"
"""What stands where a number is unknown."""
__all__ = ["KINDS", "NOTHING", "FormatPrefs", "Formatter", "prefs_from"]

_TWO, _THREE, _ROUGH = Digits(2), Digits(3), Digits(3, round_whole=True)
_PLAIN_DIFFICULTY = 1e6
_SURE_PERCENT, _NEARLY_SURE_PERCENT = 100.0, 99.0
_LIKELY = 0.1
_SMALL_KWH = 0.1
_WITHOUT_CENTS = 10_000.0
_LARGEST, _SMALLEST = 1e308, 5e-324
_FIRST_STRONG_ISOLATE, _LEFT_TO_RIGHT_ISOLATE, _END_ISOLATE = "\u2068", "\u2066", "\u2069"


def _untranslated(_context: str, template: str) -> str:
    return template


class Formatter:
    """Numbers and sentences for one reader."""

    def __init__(
        self, prefs: FormatPrefs | None = None, translator: Callable[[str, str], str] = _untranslated
    ) -> None:
        self.prefs = prefs or FormatPrefs()
        self._translator = translator

    def amount(self, amount: Amount) -> str:
        """Number and unit: "171 W", "16.6 million years"; "–" for what is unknown.

        Raises:
            KeyError: `amount.kind` is not one of `KINDS`.
        """
        number, unit = self.split(amount)
        if self.prefs.right_to_left and number != NOTHING:
            if number.startswith("−"):
                number = f"{_LEFT_TO_RIGHT_ISOLATE}{number}{_END_ISOLATE}"
            return f"{_FIRST_STRONG_ISOLATE}{self._joined(number, unit)}{_END_ISOLATE}"
        return self._joined(number, unit)

    def split(self, amount: Amount) -> tuple[str, str]:
        """The same as (number, unit), for displays that set them in different sizes.

        Raises:
            KeyError: `amount.kind` is not one of `KINDS`.
        """
        kind = KINDS[amount.kind]
        if amount.value is None:
            return NOTHING, ""
        value = self.to_display(float(amount.value), amount.kind)
        if not math.isfinite(value):
            return NOTHING, ""
        if kind.style == "money":
            return self._sum_of_money(value, kind), self.unit(amount.kind)
        if kind.style == "plain":
            return self._localised(plain(value, kind.digits)), self.unit(amount.kind)
        special: dict[str, Callable[[float, Kind], tuple[str, str]]] = {
            "prefixed": self._prefixed,
            "percent": self._percent,
            "energy": self._energy,
            "duration": lambda seconds, _kind: self._duration(seconds),
            "years": self._years,
            "difficulty": self._difficulty,
            "chance": self._chance,
            "clock": self._clock,
            "date": lambda at, _kind: self._date(at + self.prefs.utc_offset_s),
            "calendar": lambda at, _kind: self._date(at),
        }
        return special[kind.style](value, kind)

    def text(self, text: Text) -> str:
        """A sentence of the core in the reader's words and units."""
        return render(text, self.amount, self._translator)

    def unit(self, kind: str) -> str:
        """The unit that stands behind a number of this kind, "" where there is none."""
        spec = KINDS[kind]
        if spec.style == "money":
            code = spec.currency or self.prefs.currency
            return CURRENCY_SYMBOLS.get(code, code) + (self.text(spec.per) if spec.per else "")
        local = self._local(spec)
        return self.text(local.unit if local else spec.unit)

    def to_display(self, value: float, kind: str) -> float:
        """From the unit in the name to the unit that `unit` shows: 0 °C to 32 °F, 0.5 to 50 %."""
        spec = KINDS[kind]
        local = self._local(spec)
        shown = value * local.scale + local.offset if local else value * spec.scale
        if shown == 0 and value != 0 and not (local and local.offset):
            return math.copysign(
                _SMALLEST, value
            )  # too small for a float in that unit, and still not nothing
        return shown

    def from_display(self, value: float, kind: str) -> float:
        """The way back."""
        spec = KINDS[kind]
        local = self._local(spec)
        return (value - local.offset) / local.scale if local else value / spec.scale

    def step_to_display(self, step: float, kind: str) -> float:
        """A difference (a spin box's step) in the shown unit: scaled, not shifted."""
        return self.to_display(step, kind) - self.to_display(0.0, kind)

    # ---- the special styles --------------------------------------------------------------------------

    def _sum_of_money(self, value: float, kind: Kind) -> str:
        """With cents; large sums without, and from a million on in words: "2 billion"."""
        if abs(round(value, 2)) < _WITHOUT_CENTS:
            return self._localised(plain(value, kind.digits))
        if abs(round(value)) < BIG[0][0]:
            return self._localised(plain(round(value), _TWO))
        if abs(value) >= LARGEST_PLAIN:
            return self._localised(plain(value, _ROUGH))
        return self._big(value)

    def _big(self, value: float) -> str:
        """A large number in words: "2 billion"."""
        digits, step = _in_big_steps(value)
        if step is None:
            return self._localised(digits)
        number = translate("units", "{number} {word}", number=self._localised(digits), word=BIG[step][1])
        return self.text(number)

    def _prefixed(self, value: float, kind: Kind) -> tuple[str, str]:
        digits, prefix = prefixed(value, kind.digits)
        return self._localised(digits), prefix + self.text(kind.unit)

    def _percent(self, value: float, kind: Kind) -> tuple[str, str]:
        if _NEARLY_SURE_PERCENT < value < _SURE_PERCENT:
            # What is not certain must not read 100 %.
            return self._localised(plain(math.floor(value * 10.0) / 10.0, _THREE)), "%"
        return self._localised(plain(value, kind.digits)), "%"

    def _energy(self, value: float, kind: Kind) -> tuple[str, str]:
        local = self._local(kind)
        if local or value == 0 or abs(value) >= _SMALL_KWH:
            return self._localised(plain(value, kind.digits)), self.text(local.unit if local else kind.unit)
        # The first minutes of a day read 1.3 Wh, not 0.0013 kWh.
        return self._localised(plain(value * 1000.0, kind.digits)), "Wh"

    def _difficulty(self, value: float, kind: Kind) -> tuple[str, str]:
        if abs(value) < _PLAIN_DIFFICULTY:
            return self._localised(plain(value, kind.digits)), ""
        digits, prefix = prefixed(value, Digits(1, min_decimals=2, keep_zeros=True))
        return self._localised(digits), prefix

    def _duration(self, seconds: float) -> tuple[str, str]:
        number, step = _in_big_steps(seconds / YEAR_S)
        if step is not None:
            return self._localised(number), self.text(BIG[step][2])
        _, per_s, one, many = [row for row in DURATIONS if abs(seconds) >= row[0]][-1]
        number = plain(seconds / per_s, _ROUGH if per_s == YEAR_S else _TWO)
        return self._localised(number), self.text(one if number in {"1", "-1"} else many)

    def _years(self, years: float, _kind: Kind) -> tuple[str, str]:
        seconds = years * YEAR_S
        return self._duration(seconds) if math.isfinite(seconds) else (NOTHING, "")

    def _chance(self, chance: float, _kind: Kind) -> tuple[str, str]:
        if not 0.0 <= chance <= 1.0:
            return NOTHING, ""
        if chance >= _LIKELY or chance == 0:
            return self._percent(chance * 100.0, KINDS["percent"])
        # The smallest floats have a reciprocal that is none.
        number = self._big(min(1.0 / chance, _LARGEST))
        return self.text(translate("units", "1 in {number}", number=number)), ""

    def _clock(self, at_utc: float, _kind: Kind) -> tuple[str, str]:
        local = _civil(at_utc + self.prefs.utc_offset_s)
        return (f"{local.hour:02}:{local.minute:02}" if local else NOTHING), ""

    def _date(self, at_local: float) -> tuple[str, str]:
        day = _civil(at_local)
        if day is None:
            return NOTHING, ""
        words = translate(
            "units",
            "{day} {month} {year}",
            day=day.day,
            month=MONTHS[day.month - 1],
            month_number=day.month,
            year=day.year,
        )
        return self.text(words), ""

    # ---- details -------------------------------------------------------------------------------------

    def _local(self, spec: Kind) -> Local | None:
        return spec.local if spec.local and getattr(self.prefs, spec.local.pref) else None

    def _joined(self, number: str, unit: str) -> str:
        return f"{number}{self.prefs.space}{unit}" if unit else number

    def _localised(self, digits: str) -> str:
        """Grouping, decimal sign, a true minus, and powers of ten as people write them."""
        mantissa, _, power = digits.partition("e")
        whole, point, decimals = mantissa.removeprefix("-").partition(".")
        grouped = f"{int(whole):,}".replace(",", self.prefs.group)
        number = grouped + (self.prefs.decimal + decimals if point else "")
        if power:
            number += f"{self.prefs.space}×{self.prefs.space}10" + power.translate(_SUPERSCRIPT)
        return f"−{number}" if mantissa.startswith("-") else number


_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def _in_big_steps(number: float) -> tuple[str, int | None]:
    """A roughly known number in millions, billions or trillions: digits, index in `BIG` if any."""
    rounded = float(plain(number, _ROUGH))
    step = max((i for i, (least, _, _) in enumerate(BIG) if abs(rounded) >= least), default=None)
    if step is None or abs(rounded) >= LARGEST_PLAIN:
        return plain(rounded, _ROUGH), None
    return plain(rounded / BIG[step][0], _ROUGH), step


def _civil(seconds: float) -> datetime | None:
    try:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    except OverflowError:
        return None
