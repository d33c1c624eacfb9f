"""Sentences about the machines of a fleet, and about what was asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_fleet import NodeStatus

_MOST_NAMES = 5
"""More of them are counted, not named."""


def status_text(row: NodeStatus, problem: Text = EMPTY) -> Text:
    """What a machine does, in a sentence.

    Args:
        row: the machine; its own `text` is not read.
        problem: why its last state could not be read.
    """
    if row.state == "offline":
        return translate("fleet", "Offline.")
    if row.twins:
        return _twins(row.twins)
    if problem:
        return translate("fleet", "It speaks, but {problem}.", problem=problem)
    if row.state == "silent":
        if row.seen_s is None:
            return translate("fleet", "Nothing new: only what the broker had kept.")
        return translate("fleet", "Nothing new for {time}.", time=Amount(row.seen_s, "duration_s"))
    return _doing(row)


def _twins(others: int) -> Text:
    if others == 1:
        return translate("fleet", "Another machine uses the same name on the broker: give one a new name.")
    return translate(
        "fleet",
        "{number} other machines use the same name on the broker: give each its own.",
        number=others,
    )


def _doing(row: NodeStatus) -> Text:
    if not row.mode:
        return translate("fleet", "It is there, but has not told how it stands.")
    if row.mode == "off":
        return translate("fleet", "Off.")
    if row.action == "heating":
        if row.power_w is None:
            return translate("fleet", "Heating.")
        return translate("fleet", "Heating at {power}.", power=Amount(row.power_w, "power_w"))
    return _ACTIONS.get(row.action, translate("fleet", "On."))


_ACTIONS = {
    "starting": translate("fleet", "Starting."),
    "satisfied": translate("fleet", "Warm enough: it rests."),
    "resting": translate("fleet", "On, but no heat is wanted now."),
    "paused": translate("fleet", "On, but held back."),
    "attention": translate("fleet", "It needs somebody there."),
    "off": translate("fleet", "Off."),
}


# ---- what was asked of a machine

_MODES = {"off": translate("fleet", "to stop heating"), "heat": translate("fleet", "to heat")}
_PRESETS = {
    "frost": translate("fleet", "for frost protection"),
    "eco": translate("fleet", "for the Eco target"),
    "comfort": translate("fleet", "for the Comfort target"),
    "boost": translate("fleet", "for a boost"),
    "none": translate("fleet", "to follow its own plan"),
}


def asked(what: str, value: str) -> Text:
    """What a command asks for, as the end of a sentence: "for 21 °C"."""
    if what == "mode":
        return _MODES.get(value, EMPTY)
    if what == "preset":
        return _PRESETS.get(value, EMPTY)
    if what == "target":
        return translate("fleet", "for {target}", target=Amount(float(value), "temperature_c"))
    if what == "limit":
        if value == "none":
            return translate("fleet", "to lift its power limit")
        return translate("fleet", "for at most {power}", power=Amount(float(value), "power_w"))
    return _PRESETS["boost"]


def waiting_text(what: str, value: str) -> Text:
    """A command was sent, and the machine has not confirmed it yet."""
    return translate("fleet", "Asked {wish}; it has not confirmed yet.", wish=asked(what, value))


def unconfirmed_text(what: str, value: str) -> Text:
    """A command was sent long ago, and the machine does not do it."""
    return translate("fleet", "Asked {wish}, but it did not follow.", wish=asked(what, value))


INVITED = translate("fleet", "Asked whether it follows commands: somebody there must say yes.")


def names_of(rows: Sequence[NodeStatus]) -> Text:
    """Names of machines; of many the first, and how many more."""
    words = ", ".join(row.name for row in rows[:_MOST_NAMES])
    more = len(rows) - _MOST_NAMES
    if more <= 0:
        return translate("fleet", "{names}", names=words)
    return translate("fleet", "{names} and {number} more", names=words, number=more)
