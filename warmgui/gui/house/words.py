"""Places and heaters in words: kinds, states, facts. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.house.member_words import NO_TIMER, ONLY_DOWN
from warmgui.core.house.nouns import HERE, Place
from warmgui.core.house.place_words import filter_due
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.gui.icons import Icon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from warmgui.core.model_house import HeaterStatus, PlaceStatus

PLACE_NAMES: dict[str, Text] = {
    "room": translate("house", "Room"),
    "duct": translate("house", "Room with a duct"),
    "tank": translate("house", "Water tank"),
    "pool": translate("house", "Pool"),
    "greenhouse": translate("house", "Greenhouse"),
}
PLACE_HELP: dict[str, Text] = {
    "room": translate("house", "A heater stands in it."),
    "duct": translate("house", "A fan brings the heat to it; some is lost on the way."),
    "tank": translate("house", "Warm water. Lost contact switches its heaters off."),
    "pool": translate("house", "Much water, warmed slowly."),
    "greenhouse": translate("house", "Usually only kept from freezing."),
}
PLACE_DRAWINGS = {
    "room": Icon.HOME,
    "duct": Icon.DUCT,
    "tank": Icon.TANK,
    "pool": Icon.POOL,
    "greenhouse": Icon.GREENHOUSE,
}
PLACE_TARGETS = {"room": 19.0, "duct": 19.0, "tank": 60.0, "pool": 26.0, "greenhouse": 5.0}
"""What a new place begins with, °C."""
HEATER_NAMES: dict[str, Text] = {
    "axeos": translate("house", "Bitaxe or NerdQAxe (AxeOS)"),
    "cgminer": translate("house", "Avalon, or another that speaks cgminer's API"),
    "pyasic": translate("house", "Braiins OS, LuxOS, VNish, Whatsminer (by pyasic)"),
}


@dataclass(frozen=True, slots=True)
class State:
    """How something stands: a word, a drawing that differs by shape, and the name of its colour."""

    word: Text
    drawing: Icon
    color: str


PLACE_STATES: dict[str, State] = {
    "heating": State(translate("house", "Heating"), Icon.FLAME, "heat_text"),
    "warm": State(translate("house", "Warm enough"), Icon.CHECK, "good"),
    "waiting": State(translate("house", "Waiting"), Icon.SCHEDULE, "muted"),
    "off": State(translate("house", "Off"), Icon.MINUS, "muted"),
    "blind": State(translate("house", "Not measured"), Icon.EYE_OFF, "warning_text"),
    "held": State(translate("house", "Held back"), Icon.LOCK, "warning_text"),
}
UNTOLD = State(translate("house", "Not known yet"), Icon.SCHEDULE, "muted")
HEATER_STATES: dict[str, State] = {
    "starting": State(translate("house", "Being asked"), Icon.SCHEDULE, "muted"),
    "ok": State(translate("house", "Works"), Icon.CHECK, "good"),
    "unreachable": State(translate("house", "No answer"), Icon.CLOSE, "danger"),
    "refused": State(translate("house", "Wants a password"), Icon.KEY, "warning_text"),
    "unsupported": State(translate("house", "Cannot be used"), Icon.INFO, "warning_text"),
    "distrusted": State(translate("house", "Left alone"), Icon.WARNING, "danger"),
    "gone": State(translate("house", "Gone"), Icon.MINUS, "muted"),
    "off": State(translate("house", "Off"), Icon.MINUS, "muted"),
}
_CAN_TRY_AGAIN = frozenset({"distrusted", "unsupported"})
SCIENCE_STATES: dict[str, State] = {
    "absent": State(translate("house", "Not found"), Icon.CLOSE, "warning_text"),
    "refused": State(translate("house", "Wants a password"), Icon.KEY, "warning_text"),
    "idle": State(translate("house", "No work"), Icon.PAUSE, "warning_text"),
    "ready": State(translate("house", "Ready"), Icon.SCHEDULE, "muted"),
    "working": State(translate("house", "Computing"), Icon.CHECK, "good"),
    "distrusted": State(translate("house", "Left alone"), Icon.WARNING, "danger"),
    "gone": State(translate("house", "Gone"), Icon.MINUS, "muted"),
    "off": State(translate("house", "Off"), Icon.MINUS, "muted"),
}
WHO_LIMITS: dict[str, Text] = {
    "home_assistant": translate("house", "Home Assistant"),
    "fleet": translate("house", "another machine of the fleet"),
    "api": translate("house", "a program through the local API"),
    "here": translate("house", "you, on this PC"),
}


def place_state(status: PlaceStatus | None, *, enabled: bool) -> State:
    """How a place stands; what a newer engine says is not known here."""
    if not enabled:
        return PLACE_STATES["off"]
    return UNTOLD if status is None else PLACE_STATES.get(status.state, UNTOLD)


def heater_state(status: HeaterStatus | None, *, enabled: bool) -> State:
    """How a heater stands."""
    if not enabled:
        return HEATER_STATES["off"]
    return UNTOLD if status is None else HEATER_STATES.get(status.state, UNTOLD)


def can_try_again(status: HeaterStatus | None, *, enabled: bool) -> bool:
    """Whether it is left alone until the user asks again."""
    return enabled and status is not None and status.state in _CAN_TRY_AGAIN


def place_name(place: Place) -> Text:
    """A name for people: its own, or its kind."""
    return verbatim(place.name.strip()) or PLACE_NAMES.get(place.kind, verbatim(place.kind))


def here_name() -> Text:
    """Of the PC's own room, where nothing better is known."""
    return translate("house", "This PC's room")


def name_of(key: str, places: Iterable[Place]) -> Text:
    """The name of the place with this key; of a lost one that there is none."""
    if key == HERE:
        return here_name()
    found = next((place for place in places if place.key == key), None)
    return place_name(found) if found is not None else translate("house", "no place")


def honesty(status: HeaterStatus) -> tuple[Text, str]:
    """What becomes of a heater when nobody speaks to it any more: the sentence and its role."""
    if not status.steer:
        watched = translate("house", "Only watched: this program changes nothing on it.")
        return (EMPTY if status.text else watched), "small"
    if status.ends_alone:
        return translate("house", "It turns itself off or down when this program goes."), "good"
    return (NO_TIMER, "small") if status.can_rest else (ONLY_DOWN, "warning")


def heater_facts(status: HeaterStatus | None) -> tuple[Text, ...]:
    """What it was told, how warm it is, how fast, and what it used today; unknown ones are left out."""
    if status is None:
        return ()
    facts: list[Text] = []
    if status.target_w is not None and not status.text:
        facts.append(translate("house", "told {power}", power=Amount(status.target_w, "power_w")))
    if status.max_w is not None:
        facts.append(translate("house", "at most {power}", power=Amount(status.max_w, "power_w")))
    if status.temperature_c.value is not None:
        facts.append(amount(status.temperature_c.value, "temperature_c"))
    if status.hashrate_hs is not None:
        facts.append(amount(status.hashrate_hs, "hashrate_hs"))
    if status.energy_kwh is not None:
        facts.append(translate("house", "{energy} today", energy=Amount(status.energy_kwh, "energy_kwh")))
    return tuple(facts)


def amount(value: float | None, kind: str) -> Text:
    """A number as a text; "–" for what is unknown."""
    return Text("", "{value}", (("value", Amount(value, kind)),))


def filter_words(left_h: float | None) -> Text:
    """When the filter of a duct is due; empty where nobody asked to be reminded."""
    if left_h is None:
        return EMPTY
    if left_h < 0:
        return filter_due(-left_h)
    return translate("house", "Its filter is due after {time} of the fan.", time=Amount(left_h, "duration_h"))


def time_words(minutes: float | None) -> Text:
    """How long water takes to its target at this power."""
    if minutes is None:
        return EMPTY
    return translate(
        "house",
        "About {time} to the target at this power, losses left out.",
        time=Amount(minutes * 60.0, "duration_s"),
    )
