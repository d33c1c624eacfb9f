"""How a heater in the network stands: its row, in sentences."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from warmgui.core.model_house import HeaterStatus
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.house.member import Member
    from warmgui.core.house_messages import HeaterReport

_WATCHED = translate("house", "Only watched: you have not agreed that this program sets its power.")
_NO_POWER_KNOWN = translate("house", "How much it draws is not known: declare its highest power.")
_AT_REST = translate("house", "At rest.")
_NOT_YET = translate("house", "Not told anything yet: it goes on as it is.")
ONLY_DOWN = translate("house", "It cannot be switched off from here, only turned down.")
NO_TIMER = translate("house", "It does not end by itself: if this PC fails, it stays as it was told last.")
_STATES = {
    "starting": translate("house", "Nothing was heard of it yet."),
    "unreachable": translate("house", "It does not answer: how much it draws is not known."),
    "refused": translate("house", "It wants another password."),
    "unsupported": translate("house", "This program does not know how to steer it."),
    "distrusted": translate(
        "house", "It says or does what cannot be, and is left alone until you reset the faults."
    ),
    "gone": translate("house", "It is not on the list any more."),
    "off": translate("house", "Switched off in the settings."),
}


@lru_cache(maxsize=256)
def _told(watts: float) -> Text:
    return translate("house", "Told to draw {power}.", power=Amount(watts, "power_w"))


def status(member: Member, place_name: Text) -> HeaterStatus:
    """Its row."""
    entry, report = member.entry, member.report
    return HeaterStatus(
        key=entry.key,
        name=entry.shown_name,
        kind=entry.kind,
        place=entry.place,
        place_name=place_name,
        state=member.state,
        text=state_words(member),
        steer=entry.steer,
        model="" if report is None else report.model,
        power_w=member.power,
        target_w=member.told_w if member.steered else None,
        levels_w=member.watts,
        max_w=member.watts[-1] if member.watts else None,
        temperature_c=member.temperature,
        hashrate_hs=member.hashrate_hs,
        energy_kwh=member.energy_kwh,
        can_rest=report is not None and report.can_rest,
        ends_alone=report is not None and report.ends_alone,
        warning=warning(member),
    )


def state_words(member: Member) -> Text:
    """One sentence."""
    state = member.state
    if state != "ok":
        note = None if member.report is None else member.report.note
        told = note if note and state not in {"off", "starting"} and member.fresh else None
        return told or _STATES.get(state, _STATES["unsupported"])
    if not member.entry.steer:
        return _WATCHED
    if not member.watts:
        return _NO_POWER_KNOWN
    if member.told_w is None:
        return _NOT_YET
    return _told(member.told_w) if member.told_w else _AT_REST


def warning(member: Member) -> Text:
    """What the user has to know about it; empty where nothing is."""
    report = member.report
    if report is None or not member.entry.enabled:
        return EMPTY
    if report.left_on:
        return translate(
            "house", "{heater} could not be turned off: it goes on heating.", heater=member.entry.shown_name
        )
    if member.draws_more:
        return _draws_more(member)
    return _left_alone(report) if member.steered and report.state == "ok" else EMPTY


def _left_alone(report: HeaterReport) -> Text:
    """What becomes of it when nobody speaks to it any more."""
    if not report.can_rest:
        return ONLY_DOWN
    if not report.ends_alone:
        return NO_TIMER
    return EMPTY


def _draws_more(member: Member) -> Text:
    """Its plug shows more than it was told."""
    return translate(
        "house",
        "{heater} draws {measured} where {commanded} were asked.",
        heater=member.entry.shown_name,
        measured=Amount(member.power.value, "power_w"),
        commanded=Amount(member.expected_w, "power_w"),
    )
