"""What a miner in the network says, read with doubt: numbers may be texts, missing or impossible."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from warmgui.core.json_path import number_in
from warmgui.core.text import EMPTY, Amount, Text, translate

MOST_W = 20_000.0
"""More than any miner for a home's socket or a house's three phases draws."""
LEAST_J_PER_TH = 2.0
"""The best chips of 2026 need about 10 J/TH; whoever claims less than this measures wrongly."""
FAR_ABOVE_RATED = 3.0
"""So many times its rated power no device draws."""
_LOWEST_C, _HIGHEST_C = -40.0, 150.0
_LONGEST_WORDS = 60
TERA = 1e12
MOST_HS = 1e20
"""More than this, in hashes a second, no machine computes: it is a slip, and unknown."""


@dataclass(frozen=True)
class Option:
    """One setting of power that a device lists."""

    name: str
    """As the adapter sends it: "485/1200" (MHz/mV), "workmode 1", "1200" (watts)."""
    weight: float
    """In proportion to the power that it draws there: f·V², or the maker's watts."""
    watts: float | None = None
    """What such devices usually draw there, W, until this one has; None: only the proportion is known."""


@dataclass(frozen=True)
class Look:
    """How a device stands, by its own words."""

    model: str = ""
    firmware: str = ""
    power_w: float | None = None
    temperature_c: float | None = None
    hashrate_hs: float | None = None
    resting: bool | None = None
    """It was switched off or paused; None: it does not say."""
    option: str = ""
    """Name of the option that it is set to; "": another one, or nobody knows."""
    options: tuple[Option, ...] = ()
    """By ascending weight."""
    can_rest: bool = False
    impossible: Text = EMPTY
    """What it says that cannot be; empty if all of it can."""
    note: Text = EMPTY
    """What else the user has to know of this device."""

    @property
    def at(self) -> Option | None:
        """The option that it is set to, where that is one of its list."""
        return next((each for each in self.options if each.name == self.option), None)


def figure(data: Any, *names: str) -> float | None:
    """The first of these members that holds a number, or a text that begins with one.

    Args:
        data: a JSON object.
        names: how firmwares spell it, the newest first.
    """
    if not isinstance(data, dict):
        return None
    for name in names:
        number = number_in(data.get(name))
        if number is not None:
            return number
    return None


def rate_hs(number: float | None, unit_hs: float) -> float | None:
    """A rate in hashes a second, from a number of so many of them; None where no machine can be so fast."""
    hashes = None if number is None else max(number, 0.0) * unit_hs
    return hashes if hashes is not None and hashes <= MOST_HS else None


def words(data: Any, *names: str) -> str:
    """The first of these members that holds a text, shortened and without control characters."""
    if not isinstance(data, dict):
        return ""
    for name in names:
        value = data.get(name)
        if isinstance(value, str) and value.strip():
            return clean(value)
    return ""


def clean(value: str) -> str:
    """A stranger's text for one line of a page."""
    return "".join(each if each.isprintable() else " " for each in value).strip()[:_LONGEST_WORDS]


def switch(data: Any, name: str) -> bool | None:
    """A member that is true or false, 1 or 0; None where it is neither."""
    value = data.get(name) if isinstance(data, dict) else None
    if isinstance(value, bool):
        return value
    return {0.0: False, 1.0: True}.get(number) if (number := number_in(value)) is not None else None


def temperature(celsius: float | None) -> float | None:
    """A temperature that can be; devices say -1 or -273 where a probe is missing or without power."""
    if celsius is None or not _LOWEST_C < celsius < _HIGHEST_C or celsius == -1.0:
        return None
    return celsius


def judged(look: Look, power_w: float | None, own_most_w: float | None = None) -> Look:
    """The look with the power that it claims, or with why that cannot be.

    Args:
        look: with its hashrate.
        power_w: as claimed, W. 0 from a device that computes is a missing meter, not a claim.
        own_most_w: the highest power that the device itself says it can draw, W; None: it says nothing.
    """
    if power_w is None:
        return look
    rate_hs = look.hashrate_hs or 0.0
    if power_w == 0.0 and rate_hs > 0.0:
        return look
    if not 0.0 <= power_w <= MOST_W:
        return _with(look, _CANNOT, power_w)
    if own_most_w is not None and own_most_w > 0.0 and power_w > FAR_ABOVE_RATED * own_most_w:
        return _with(look, _ABOVE_OWN, power_w)
    if not look.resting and power_w < LEAST_J_PER_TH * rate_hs / TERA:
        return _with(look, _TOO_GOOD, power_w)
    return replace(look, power_w=power_w)


def beyond_rated(look: Look, rated_w: float | None) -> Text:
    """Why the power cannot be, by what the user declared; empty if it can."""
    if rated_w is None or look.power_w is None or look.power_w <= FAR_ABOVE_RATED * rated_w:
        return EMPTY
    return translate(
        "heaters",
        "it says that it draws {power}, and you entered {rated} as its highest power",
        power=Amount(look.power_w, "power_w"),
        rated=Amount(rated_w, "power_w"),
    )


_CANNOT = "cannot"
_ABOVE_OWN = "above own"
_TOO_GOOD = "too good"


def _with(look: Look, why: str, power_w: float) -> Look:
    power = Amount(power_w, "power_w")
    told = {
        _CANNOT: translate("heaters", "it says that it draws {power}, which no such device can", power=power),
        _ABOVE_OWN: translate(
            "heaters", "it says that it draws {power}, far above its own highest power", power=power
        ),
        _TOO_GOOD: translate(
            "heaters",
            "it says that it draws only {power}, too little for the hashes that it claims",
            power=power,
        ),
    }
    return replace(look, impossible=told[why])
