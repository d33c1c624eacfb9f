"""What the tray menu says and offers, as plain data: no Qt, so that every state can be tested.

The first line of the menu, the tray icon's tooltip and the window's title are the same sentence
(`status_line`): while it mines, every one of them says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from warmgui.core.energy.cheap import next_cheap_utc
from warmgui.core.messages import (
    Boost,
    ChoosePreset,
    HeatFor,
    HeatUntil,
    HeatUntilWarm,
    PauseFor,
    Resume,
)
from warmgui.core.schedule.stretches import preset_c
from warmgui.core.schedule.target import PRESET_WORDS
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Mode
from warmgui.gui.status_words import status_line
from warmgui.gui.target_wishes import is_boosting, plan_is_on, preset_of

if TYPE_CHECKING:
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot

TARGET_STEP_C = 0.5
HOUR_S = 3600.0
DAY_S = 86400.0


class Deed(StrEnum):
    """What a menu entry does that is not a wish to the engine."""

    TOGGLE = "toggle"
    WARMER = "warmer"
    COOLER = "cooler"
    ASK_TIME = "ask_time"
    OPEN = "open"
    QUIT = "quit"
    PRESET = "preset"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu. `detail` stands at the far end of the line."""

    key: str
    text: Text
    detail: Text = EMPTY
    enabled: bool = True
    checked: bool | None = None
    wish: Inbox | None = None
    deed: Deed | None = None
    preset: str = ""
    """With `Deed.PRESET`."""
    children: tuple[Entry, ...] = ()
    line_above: bool = False


@dataclass(frozen=True, slots=True)
class TrayMenu:
    """The whole menu."""

    title: Text
    """First line: what is happening."""
    temperatures: Text
    """Room -> target, at the end of the first line."""
    because: Text
    entries: tuple[Entry, ...] = field(default=())


def temperatures(snapshot: Snapshot) -> Text:
    """Room and target: "20.3 °C → 21.0 °C"; the target alone where the room is not known."""
    target = Amount(snapshot.setpoint_c, "temperature_c")
    if snapshot.room_c.value is None:
        return translate("tray", "Target {target}", target=target)
    return translate(
        "tray", "{room} → {target}", room=Amount(snapshot.room_c.value, "temperature_c"), target=target
    )


def menu_of(snapshot: Snapshot | None, evening_utc: float, evening_words: str) -> TrayMenu:
    """The menu for a snapshot.

    Args:
        snapshot: None before the first one.
        evening_utc: the time that is offered as "until 22:00" (the next such moment).
        evening_words: that time in the reader's format.
    """
    if snapshot is None:
        return TrayMenu(status_line(None), EMPTY, EMPTY, _last_entries())
    because = translate("tray", "because {reason}", reason=snapshot.reason) if snapshot.reason else EMPTY
    return TrayMenu(
        status_line(snapshot),
        temperatures(snapshot),
        because,
        (
            *_heat_entries(snapshot, evening_utc, evening_words),
            _today(snapshot),
            *_last_entries(),
        ),
    )


def _heat_entries(snapshot: Snapshot, evening_utc: float, evening_words: str) -> tuple[Entry, ...]:
    on = snapshot.mode is Mode.HEAT
    heat = Entry(
        "heat",
        translate("tray", "Heat"),
        translate("tray", "on ●") if on else translate("tray", "off ○"),
        checked=on,
        deed=Deed.TOGGLE,
        line_above=True,
    )
    if not snapshot.consented:
        # One way forward only: the first-run steps, where consent is asked.
        first_run = Entry("heat", translate("tray", "Set up heating…"), deed=Deed.TOGGLE, line_above=True)
        return (first_run,)
    thermostat = snapshot.settings.comfort.control == "thermostat"
    target = Entry(
        "target",
        translate("tray", "Target"),
        target_words(snapshot.setpoint_c),
        enabled=thermostat,
        children=(
            Entry("warmer", translate("tray", "Warmer"), deed=Deed.WARMER, enabled=thermostat),
            Entry("cooler", translate("tray", "Cooler"), deed=Deed.COOLER, enabled=thermostat),
        ),
    )
    return (
        heat,
        target,
        _presets(snapshot, enabled=thermostat),
        _heat_for(snapshot, evening_utc, evening_words),
        _pause_for(snapshot),
    )


def _presets(snapshot: Snapshot, *, enabled: bool) -> Entry:
    """Frost, Eco, Comfort, Boost, and the way back to the week plan; beside them what the plan says."""
    comfort, plan = snapshot.settings.comfort, snapshot.plan
    boosting = is_boosting(snapshot)
    marked = "boost" if boosting else preset_of(snapshot, snapshot.setpoint_c)
    children = [
        Entry(
            f"preset_{name}",
            words,
            target_words(preset_c(comfort, name)),
            enabled=enabled,
            checked=marked == name,
            deed=Deed.PRESET,
            preset=name,
        )
        for name, words in PRESET_WORDS.items()
    ]
    boost = translate(
        "tray",
        "+{step} for {time}",
        step=Amount(comfort.boost_k, "temperature_difference_c"),
        time=Amount(comfort.boost_min, "duration_min"),
    )
    children.append(
        Entry("boost", translate("tray", "Boost"), boost, enabled=enabled, checked=boosting, wish=Boost())
    )
    by_hand = plan is not None and plan.source in {"override", "boost"}
    if by_hand and plan_is_on(snapshot):
        back = translate("tray", "Back to the week plan")
        children.append(Entry("plan_back", back, wish=ChoosePreset(""), line_above=True))
    elif boosting:
        back = translate("tray", "End the boost")
        children.append(Entry("plan_back", back, wish=ChoosePreset(""), line_above=True))
    told = plan.text if plan is not None and (plan_is_on(snapshot) or boosting) else EMPTY
    if not told and marked in PRESET_WORDS:
        told = PRESET_WORDS[marked]
    return Entry("preset", translate("tray", "Preset"), told, enabled=enabled, children=tuple(children))


def _heat_for(snapshot: Snapshot, evening_utc: float, evening_words: str) -> Entry:
    running = snapshot.intent.text if snapshot.intent and snapshot.intent.kind in _HEAT_INTENTS else EMPTY
    change_utc = next_change_utc(snapshot)
    until_change: tuple[Entry, ...] = ()
    if change_utc is not None:
        until_change = (
            Entry(
                "heat_change",
                translate("tray", "until the plan's next change"),
                Text("", "{time}", (("time", Amount(change_utc, "clock_utc")),)),
                wish=HeatUntil(change_utc),
            ),
        )
    can_be_warm = snapshot.settings.comfort.control == "thermostat" and snapshot.room_c.value is not None
    return Entry(
        "heat_for",
        translate("tray", "Heat for"),
        running,
        children=(
            Entry("heat_1h", translate("tray", "1 hour"), wish=HeatFor(HOUR_S)),
            Entry("heat_warm", translate("tray", "until warm"), wish=HeatUntilWarm(), enabled=can_be_warm),
            Entry(
                "heat_evening",
                translate("tray", "until {time}", time=evening_words),
                wish=HeatUntil(evening_utc),
            ),
            *until_change,
            Entry("heat_until", translate("tray", "until another time…"), deed=Deed.ASK_TIME),
        ),
    )


def _pause_for(snapshot: Snapshot) -> Entry:
    paused = snapshot.intent is not None and snapshot.intent.kind == "pause"
    heating = snapshot.mode is Mode.HEAT
    if paused:
        detail = snapshot.intent.text if snapshot.intent else EMPTY
        return Entry("resume", translate("tray", "Go on heating"), detail, wish=Resume())
    prices = None if snapshot.energy is None else snapshot.energy.prices
    cheap_utc = next_cheap_utc(prices, snapshot.now_utc)
    until_cheap: tuple[Entry, ...] = ()
    if cheap_utc is not None:
        until_cheap = (
            Entry(
                "pause_cheap",
                translate("tray", "until electricity is cheap"),
                Text("", "{time}", (("time", Amount(cheap_utc, "clock_utc")),)),
                wish=PauseFor(cheap_utc - snapshot.now_utc),
                enabled=heating,
            ),
        )
    return Entry(
        "pause_for",
        translate("tray", "Pause for"),
        enabled=heating,
        children=(
            Entry("pause_30m", translate("tray", "30 minutes"), wish=PauseFor(HOUR_S / 2), enabled=heating),
            Entry("pause_1h", translate("tray", "1 hour"), wish=PauseFor(HOUR_S), enabled=heating),
            *until_cheap,
            Entry("pause_open", translate("tray", "until I go on"), wish=PauseFor(None), enabled=heating),
        ),
    )


def _today(snapshot: Snapshot) -> Entry:
    today = snapshot.today
    energy = Amount(today.energy_kwh, "energy_kwh")
    parts = Text("", "{energy}", (("energy", energy),))
    if today.cost is not None:
        parts = translate("tray", "{energy} · {cost}", energy=energy, cost=Amount(today.cost, "money"))
    if today.sat is not None:
        parts = translate("tray", "{first} · {sat}", first=parts, sat=Amount(today.sat, "sat"))
    return Entry("today", translate("tray", "Today"), parts, deed=Deed.OPEN, line_above=True)


def _last_entries() -> tuple[Entry, ...]:
    return (
        Entry("open", translate("tray", "Open WarmGUI"), deed=Deed.OPEN, line_above=True),
        Entry("quit", translate("tray", "Quit"), translate("tray", "stops heating"), deed=Deed.QUIT),
    )


def next_change_utc(snapshot: Snapshot) -> float | None:
    """When the week plan wants something else; None where it is off, or nothing changes within a day."""
    plan = snapshot.plan
    if plan is None or not plan_is_on(snapshot):
        return None
    change_utc = plan.next_utc if plan.source == "boost" else plan.until_utc
    soon = change_utc is not None and 0 < change_utc - snapshot.now_utc <= DAY_S
    return change_utc if soon else None


def target_words(target_c: float) -> Text:
    """A target temperature alone: "21.0 °C"."""
    return Text("", "{target}", (("target", Amount(target_c, "temperature_c")),))


_HEAT_INTENTS = {"for", "until_warm", "until", "boost", "lab"}
