"""Commands that come through the broker, judged like any input.

What comes of a command is one of `FleetWish`, a closed set: nothing here can make, change or mention payout,
pool, consent or any other setting. A test reads this module for that.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.fleet.identity import plain_words
from warmgui.core.house_messages import LimitPower
from warmgui.core.messages import Boost, ChoosePreset, HeatOff, HeatOn, SetTarget, starts_heat
from warmgui.core.schedule.week_plan import COLDEST_C, WARMEST_C
from warmgui.core.settings.words import is_finite_number
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Callable

FleetWish = HeatOn | HeatOff | SetTarget | ChoosePreset | Boost | LimitPower
"""Everything that a machine can be told from afar."""

COMMANDS = ("mode", "target", "preset", "limit", "boost")
MODES = ("off", "heat")
PRESETS = ("frost", "eco", "comfort", "boost")
NONE = "none"
"""No preset by hand; no power limit."""
ON = "on"
"""A boost as long as the settings say. Never an empty payload: that is what clearing a retained one sends."""
BY = "home_assistant"
"""Whose limit "limit" is, see `LimitPower`; shares are "fleet"."""
MOST_W = 100_000.0
MOST_SHARED_W = 1_000_000.0
SHORTEST_BOOST_MIN, LONGEST_BOOST_MIN = 5.0, 240.0

LONGEST_COMMAND = 64
LONGEST_LETTER = 512
"""Bytes of a command, and of a JSON text (a share, an invitation)."""
LONGEST_SHARE_S = 3600.0
_NUMBER = re.compile(r"[+-]?[0-9]{1,7}(\.[0-9]{1,17})?", re.ASCII)
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Judged:
    """What follows from a command: a wish, or why it is not followed."""

    wish: FleetWish | None = None
    refused: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Leave:
    """What somebody at this machine has agreed to."""

    accepts: bool
    """Commands through the broker."""
    consented: bool
    """Mining at all: whatever starts heat needs it."""


@dataclass(frozen=True, slots=True)
class Share:
    """The coordinator's word: never more than this, for so long."""

    limit_w: float | None
    """None lifts it."""
    for_s: float


def judge(what: str, payload: bytes, *, retained: bool, leave: Leave) -> Judged:
    """A command as it came. Never raises.

    Args:
        what: the last word of its topic; anything.
        payload: anything.
        retained: the broker kept it: then nobody knows how old it is.
        leave: what is allowed here.
    """
    if not leave.accepts:
        return _refused(what, payload, translate("fleet", "this machine follows no commands from afar"))
    if what not in COMMANDS:
        return _refused(what, payload, translate("fleet", "there is no such command"))
    words, problem = _read(payload, LONGEST_COMMAND, retained=retained)
    if problem:
        return _refused(what, payload, problem)
    judged = _JUDGES[what](words)
    if judged.wish is None:
        return _refused(what, payload, judged.refused)
    if starts_heat(judged.wish) and not leave.consented:
        why = translate("fleet", "nobody at this machine has agreed to mining yet")
        return _refused(what, payload, why)
    return judged


def too_many(what: str, payload: bytes) -> Text:
    """The refusal of a command in a flood."""
    return _refused(what, payload, translate("fleet", "too many commands at once")).refused


def read_share(payload: bytes, *, retained: bool) -> Share | Text:
    """A share as it came, or why it counts nothing. Never raises."""
    found = _letter(payload, retained=retained)
    if isinstance(found, Text):
        return _refused("share", payload, found).refused
    limit_w, for_s = found.get("limit_w"), found.get("for_s")
    good = limit_w is None or (is_finite_number(limit_w) and 0.0 <= limit_w <= MOST_SHARED_W)
    if good and is_finite_number(for_s) and 0.0 < for_s <= LONGEST_SHARE_S:
        return Share(float(limit_w) if is_finite_number(limit_w) else None, float(for_s))
    return _refused("share", payload, translate("fleet", "it does not say how much for how long")).refused


def read_invitation(payload: bytes, *, retained: bool) -> str | Text:
    """Who asks, as it calls itself, or why it counts nothing. Never raises."""
    found = _letter(payload, retained=retained)
    if isinstance(found, Text):
        return _refused("invite", payload, found).refused
    sender = found.get("sender")
    words = plain_words(sender) if isinstance(sender, str) else ""
    return words or _refused("invite", payload, translate("fleet", "it does not say who asks")).refused


class Allowance:
    """So many commands at once, and so many a second after that: a flood is not followed.

    Args:
        most: at once.
        per_s: that come back each second.
    """

    def __init__(self, most: float = 20.0, per_s: float = 2.0) -> None:
        self._most, self._per_s = most, per_s
        self._left = most
        self._at_s: float | None = None

    def take(self, now_s: float) -> bool:
        """Whether one more may be followed now."""
        before_s = now_s if self._at_s is None else self._at_s
        self._left = min(self._most, self._left + max(now_s - before_s, 0.0) * self._per_s)
        self._at_s = now_s
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True


def _read(payload: bytes, longest: int, *, retained: bool) -> tuple[str, Text]:
    if retained:
        return "", translate("fleet", "the broker had kept it, and nobody knows how old it is")
    if not payload:
        return "", translate("fleet", "it is empty")
    if len(payload) > longest:
        return "", translate("fleet", "{count} bytes are too long", count=len(payload))
    try:
        return payload.decode(), EMPTY
    except UnicodeDecodeError:
        return "", translate("fleet", "it is no text")


def _letter(payload: bytes, *, retained: bool) -> dict[str, object] | Text:
    words, problem = _read(payload, LONGEST_LETTER, retained=retained)
    if problem:
        return problem
    try:
        found = json.loads(words)
    except (ValueError, RecursionError):
        found = None
    return found if isinstance(found, dict) else translate("fleet", "it is not what is said on this topic")


def _refused(what: str, payload: bytes, why: Text) -> Judged:
    shown = plain_words(payload[: 4 * _LONGEST_SHOWN].decode("utf-8", "replace"), _LONGEST_SHOWN)
    words = translate(
        "fleet",
        "“{what}” with “{value}” was not followed: {why}",
        what=plain_words(what, 20),
        value=shown,
        why=why,
    )
    return Judged(refused=words)


def _mode(words: str) -> Judged:
    wishes: dict[str, FleetWish] = {"off": HeatOff(), "heat": HeatOn()}
    return _one_of(wishes, words)


def _preset(words: str) -> Judged:
    wishes: dict[str, FleetWish] = {name: ChoosePreset(name) for name in PRESETS}
    return _one_of(wishes | {"boost": Boost(), NONE: ChoosePreset("")}, words)


def _target(words: str) -> Judged:
    return _number(words, COLDEST_C, WARMEST_C, "temperature_c", SetTarget)


def _limit(words: str) -> Judged:
    if words == NONE:
        return Judged(LimitPower(None, BY))
    return _number(words, 0.0, MOST_W, "power_w", lambda limit_w: LimitPower(limit_w, BY))


def _boost(words: str) -> Judged:
    if words == ON:
        return Judged(Boost())
    return _number(
        words, SHORTEST_BOOST_MIN, LONGEST_BOOST_MIN, "duration_min", lambda minutes: Boost(minutes * 60.0)
    )


def _one_of(wishes: dict[str, FleetWish], words: str) -> Judged:
    if words in wishes:
        return Judged(wishes[words])
    return Judged(refused=translate("fleet", "it must be one of: {words}", words=", ".join(wishes)))


def _number(
    words: str, lowest: float, highest: float, kind: str, make: Callable[[float], FleetWish]
) -> Judged:
    """A number of ASCII digits: Python's own reader takes "nan", "1_0" and digits of other scripts."""
    if _NUMBER.fullmatch(words) and lowest <= float(words) <= highest:
        return Judged(make(float(words) + 0.0))  # "-0" is 0
    why = translate(
        "fleet",
        "it must be a number from {low} to {high}",
        low=Amount(lowest, kind),
        high=Amount(highest, kind),
    )
    return Judged(refused=why)


_JUDGES: dict[str, Callable[[str], Judged]] = {
    "mode": _mode,
    "target": _target,
    "preset": _preset,
    "limit": _limit,
    "boost": _boost,
}
