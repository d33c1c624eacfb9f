"""What a meter, inverter or battery says, as the program's quantity: unit, sign, sense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.json_path import first_number, number_in, parse_json, parse_path, value_at
from warmgui.core.readings import POSSIBLE
from warmgui.core.settings.home_energy import PLACES
from warmgui.core.settings.words import shown
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Quantity

if TYPE_CHECKING:
    from warmgui.core.settings.home_energy import HomeEnergySettings

EVCC_TOPICS: dict[Quantity, tuple[str, ...]] = {
    Quantity.SUN_POWER_W: ("pvPower",),
    Quantity.GRID_POWER_W: ("grid/power", "gridPower"),
    Quantity.HOME_BATTERY_POWER_W: ("battery/power", "batteryPower"),
    Quantity.HOME_BATTERY_FRACTION: ("battery/soc", "batterySoc"),
    Quantity.HOME_POWER_W: ("homePower",),
}
"""Below "evcc/site/"; the second names are those of older versions (https://docs.evcc.io, MQTT)."""
NIGHT_W = -100.0
"""Inverters draw a little from the grid in the dark; more than this is a wrong sign."""
_NEVER_NEGATIVE = frozenset({Quantity.SUN_POWER_W, Quantity.WIND_POWER_W, Quantity.HOME_POWER_W})
_WATTS = {"w": 1.0, "kw": 1000.0, "va": 1.0, "kva": 1000.0}
_YES = frozenset(
    ("on", "true", "1", "1.0", "yes", "online", "connected", "present", "ok", "normal", "up", "ol")
)
_NO = frozenset(
    ("off", "false", "0", "0.0", "no", "offline", "disconnected", "absent", "failed", "outage", "lost", "ob")
)
"""Words for a grid that is there, or not; "ol" and "ob" are those of uninterruptible supplies."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where one quantity is read, and how its numbers are to be taken."""

    quantity: Quantity
    places: tuple[str, ...]
    """Topics, or one entity; the newest word of any of them counts."""
    path: str = ""
    factor: float = 1.0
    """To W or to a fraction, where the source names no unit."""
    sign: float = 1.0


class NotTakenError(ValueError):
    """It said nothing that can be used; `text` says why, without a full stop."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text


def sources_of(home: HomeEnergySettings) -> tuple[Source, ...]:
    """Everything that is to be read under these settings."""
    if home.source == "evcc":
        root = home.evcc_topic.strip().strip("/")
        return tuple(
            Source(
                quantity,
                tuple(f"{root}/site/{name}" for name in names),
                factor=0.01 if quantity is Quantity.HOME_BATTERY_FRACTION else 1.0,
            )
            for quantity, names in EVCC_TOPICS.items()
        )
    if home.source not in {"mqtt", "home_assistant"}:
        return ()
    return tuple(_source(home, name, quantity) for name, quantity in PLACES if home.place_of(name)[0])


def _source(home: HomeEnergySettings, name: str, quantity: Quantity) -> Source:
    place, path = home.place_of(name)
    turned = {
        Quantity.GRID_POWER_W: home.grid_counts == "export",
        Quantity.HOME_BATTERY_POWER_W: home.battery_counts == "charge",
    }
    factor = 1000.0 if home.power_unit == "kw" else 1.0
    if quantity is Quantity.HOME_BATTERY_FRACTION:
        factor = 0.01 if home.charge_unit == "percent" else 1.0
    return Source(quantity, (place,), path, factor, -1.0 if turned.get(quantity) else 1.0)


def from_words(source: Source, words: str) -> float:
    """What a message says.

    Raises:
        NotTakenError: nothing that can be used.
    """
    if not source.path:
        value: Any = words.strip()
        if source.quantity is not Quantity.GRID_PRESENT:
            number = first_number(words)
            value = words.strip() if number is None else number
        return from_value(source, value)
    try:
        data = parse_json(words)
    except ValueError as error:
        problem = translate("sensors", "it sent no JSON but “{words}”", words=shown(words.strip())[:40])
        raise NotTakenError(problem) from error
    return from_json(source, data)


def from_json(source: Source, data: Any, unit: str = "") -> float:
    """What stands in a JSON answer at the source's place.

    Raises:
        NotTakenError: nothing that can be used.
    """
    try:
        value = value_at(data, parse_path(source.path))
    except (KeyError, ValueError) as error:
        problem = translate("sensors", "its answer has no “{path}”", path=shown(source.path))
        raise NotTakenError(problem) from error
    return from_value(source, value, unit)


def from_value(source: Source, value: Any, unit: str = "") -> float:
    """A value in the source's unit; `unit` as it names it itself, "" where it does not.

    Raises:
        NotTakenError: it is none, or cannot be.
    """
    if source.quantity is Quantity.GRID_PRESENT:
        return _presence(value)
    number = number_in(value)
    if number is None:
        raise NotTakenError(
            translate("sensors", "it gave no number but “{words}”", words=shown(value)[:40].strip())
        )
    number *= _factor(source, unit.strip().lower()) * source.sign
    low, high = POSSIBLE[source.quantity]
    if source.quantity in _NEVER_NEGATIVE and NIGHT_W <= number < 0.0:
        return 0.0
    if source.quantity is Quantity.HOME_BATTERY_FRACTION and 1.0 < number <= 1.01:  # noqa: PLR2004 - rounding
        return 1.0
    if not low <= number <= high:
        raise NotTakenError(
            translate("sensors", "it says {value}, which cannot be", value=shown(value)[:40].strip())
        )
    return number + 0.0  # no minus zero


def _factor(source: Source, unit: str) -> float:
    if source.quantity is Quantity.HOME_BATTERY_FRACTION:
        return 0.01 if unit == "%" else source.factor
    if not unit:
        return source.factor
    if unit not in _WATTS:
        raise NotTakenError(
            translate("sensors", "it is in {unit}, and {wanted} is wanted", unit=unit, wanted="W")
        )
    return _WATTS[unit]


def _presence(value: Any) -> float:
    words = str(value).strip().lower()
    if words in _YES:
        return 1.0
    if words in _NO:
        return 0.0
    raise NotTakenError(
        translate("sensors", "it says neither on nor off but “{words}”", words=shown(value)[:40].strip())
    )
