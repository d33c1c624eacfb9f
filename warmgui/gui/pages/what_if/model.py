"""A scenario's input as a slider and a box show it: between its value, a place on a slider and a text. No Qt.

Whole slider and box work in the reader's units: half a kelvin is a step of 1 °F, and a hashrate is typed with
the prefix that it is shown with.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.digits import PREFIXES
from warmgui.core.kinds import DURATIONS, KINDS
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.gui.forms_model import parse_number, plain_number
from warmgui.gui.round_numbers import nearest_round

if TYPE_CHECKING:
    from warmgui.core.money.scenario import ScenarioInput
    from warmgui.core.units import Formatter

MOST_PLACES = 1000
_FEWEST_PLACES = 20
_SIGNIFICANT = 7
_CONVERTED_SIGNIFICANT = 4
_SLIDER_SIGNIFICANT = 3
_SLACK = 1e-9
_GROUP_FROM = 1000
_GROUP = "\u202f"
"""Read over by `parse_number`, whatever the reader's signs are."""
_SUFFIX = re.compile(r"^(?P<number>[^A-Za-zµ]*?)\s*(?P<prefix>[kKMGTPEZY])?(?P<unit>[A-Za-z/]*)$")
_ZERO_DECADES = 6.0


@dataclass(frozen=True, slots=True)
class ShownUnit:
    """What stands behind a box, and how much of the stored unit one of it is."""

    words: str
    scale: float = 1.0
    """Shown = stored x scale + offset."""
    offset: float = 0.0
    inverse: bool = False
    """A chance is typed as "1 in N"."""

    def shown(self, value: float) -> float:
        """From the stored value."""
        if self.inverse:
            return 1.0 / value if value else 0.0
        return value * self.scale + self.offset

    def stored(self, number: float) -> float:
        """From the shown number; rounded where binary fractions would show."""
        if self.inverse:
            return 1.0 / number if number else 0.0
        return float(f"{(number - self.offset) / self.scale:.12g}")


@dataclass(frozen=True, slots=True)
class Typed:
    """What a text in a box means: `value` counts only where `problem` is empty."""

    value: float
    problem: Text = EMPTY


class InputScale:
    """One input for one reader.

    Args:
        spec: the input.
        formatter: the reader's units and signs.
    """

    def __init__(self, spec: ScenarioInput, formatter: Formatter) -> None:
        self.spec = spec
        self._formatter = formatter
        self._kind = KINDS[spec.kind]

    # ---- the box ---------------------------------------------------------------------------------------

    def unit_for(self, value: float) -> ShownUnit:
        """The unit that suits a value: TH/s for 1e13 H/s, days for 1e6 s."""
        style, formatter, kind = self._kind.style, self._formatter, self.spec.kind
        if style == "chance":
            words = formatter.text(translate("units", "1 in {number}", number=""))
            return ShownUnit(words.strip(), inverse=True)
        if style in {"prefixed", "difficulty"}:
            step = math.floor(math.log10(abs(value)) / 3 + 1e-9) if value else 0
            step = min(max(step, 0), len(PREFIXES) - 1)
            unit = formatter.unit(kind) if style == "prefixed" else ""
            return ShownUnit(PREFIXES[step] + unit, 1000.0**-step)
        if style == "duration":
            _, per_s, _, many = [row for row in DURATIONS if abs(self.spec.default) >= row[0]][-1]
            return ShownUnit(formatter.text(many), 1.0 / per_s)
        offset = formatter.to_display(0.0, kind)
        scale = formatter.to_display(1.0, kind) - offset
        return ShownUnit(formatter.unit(kind), float(f"{scale:.15g}"), offset)

    def text(self, value: float, unit: ShownUnit) -> str:
        """The number that stands in the box."""
        number = unit.shown(value)
        exact = unit.offset == 0 and _is_power_of_ten(unit.scale) and not unit.inverse
        significant = _SIGNIFICANT if exact else _CONVERTED_SIGNIFICANT
        plain = plain_number(number, self._formatter.prefs.decimal, significant)
        return _grouped(plain) if abs(number) >= _GROUP_FROM else plain

    def read(self, text: str, unit: ShownUnit) -> Typed:
        """The value that a text means; "480 G" counts whatever prefix is shown."""
        spec = self.spec
        number, stored = parse_number(text), None
        if number is not None:
            stored = unit.stored(number)
        elif self._kind.style in {"prefixed", "difficulty"}:
            stored = self._with_prefix(text)
        if stored is None:
            return Typed(
                spec.default, translate("scenario", "“{value}” is no number.", value=text.strip()[:40])
            )
        low, high = spec.minimum - _SLACK * abs(spec.minimum), spec.maximum + _SLACK * abs(spec.maximum)
        if not low <= stored <= high:
            ends = {"low": Amount(spec.minimum, spec.kind), "high": Amount(spec.maximum, spec.kind)}
            return Typed(spec.default, translate("scenario", "From {low} to {high}.", **ends))
        return Typed(self._inside(stored))

    def stepped(self, value: float, steps: int, unit: ShownUnit) -> float:
        """The value after so many presses of the up (or, negative, down) key."""
        number = unit.shown(value)
        if self.spec.logarithmic or unit.inverse:
            return self._inside(unit.stored(number + steps * _tenth_of(number)))
        step = self._step(unit)
        return self._inside(unit.stored((round(number / step) + steps) * step))

    # ---- the slider ------------------------------------------------------------------------------------

    @property
    def places(self) -> int:
        """The slider runs from 0 to this."""
        if self.spec.logarithmic:
            return MOST_PLACES
        low, high, step = self._line()
        count = round((high - low) / step)
        return count if _FEWEST_PLACES <= count <= MOST_PLACES else max(min(count, MOST_PLACES), 1)

    def place_of(self, value: float) -> int:
        """Where a value stands on the slider."""
        spec = self.spec
        if spec.logarithmic:
            low, high = self._decades()
            if value <= 0:
                return 0
            part = (math.log10(value) - low) / (high - low)
        else:
            part = (value - spec.minimum) / (spec.maximum - spec.minimum)
        return round(min(max(part, 0.0), 1.0) * self.places)

    def value_at(self, place: int) -> float:
        """A round value near a place of the slider; its ends are the range's."""
        spec, places = self.spec, self.places
        if place <= 0:
            return spec.minimum
        if place >= places:
            return spec.maximum
        if spec.logarithmic:
            low, high = self._decades()
            value = float(f"{10 ** (low + (high - low) * place / places):.{_SLIDER_SIGNIFICANT}g}")
            if 0 < spec.step <= spec.minimum:  # a number of things stays whole
                value = round(value / spec.step) * spec.step
            return self._inside(value)
        unit = self.unit_for(spec.default)
        low, high, step = self._line()
        number = round((low + (high - low) * place / places) / step) * step
        return self._inside(unit.stored(number))

    # ---- private ---------------------------------------------------------------------------------------

    def _line(self) -> tuple[float, float, float]:
        """Lowest, highest and step as shown."""
        unit = self.unit_for(self.spec.default)
        return unit.shown(self.spec.minimum), unit.shown(self.spec.maximum), self._step(unit)

    def _step(self, unit: ShownUnit) -> float:
        step = abs(self.spec.step * unit.scale) or abs(self.spec.maximum - self.spec.minimum) / 100.0
        return step if _is_power_of_ten(unit.scale) else nearest_round(step)

    def _decades(self) -> tuple[float, float]:
        high = math.log10(self.spec.maximum)
        if self.spec.minimum > 0:
            return math.log10(self.spec.minimum), high
        return (math.log10(self.spec.step) if self.spec.step > 0 else high - _ZERO_DECADES), high

    def _inside(self, value: float) -> float:
        return min(max(float(f"{value:.12g}"), self.spec.minimum), self.spec.maximum)

    def _with_prefix(self, text: str) -> float | None:
        found = _SUFFIX.match(text.strip())
        number = parse_number(found["number"]) if found else None
        if found is None or number is None:
            return None
        prefix = "k" if found["prefix"] == "K" else found["prefix"] or ""
        return number * 1000.0 ** PREFIXES.index(prefix)


def _tenth_of(number: float) -> float:
    """A tenth of the number's power of ten: 120 goes in steps of 10."""
    return 10.0 ** (math.floor(math.log10(abs(number)) + 1e-9) - 1) if number else 1.0


def _is_power_of_ten(scale: float) -> bool:
    power = math.log10(scale)
    return abs(power - round(power)) < 1e-9  # noqa: PLR2004 - the noise of binary fractions


def _grouped(plain: str) -> str:
    """Threes of digits, by a thin space."""
    found = re.match(r"^(-?)(\d+)(.*)$", plain)
    if found is None:
        return plain
    return f"{found[1]}{int(found[2]):,}".replace(",", _GROUP) + found[3]
