"""Whether a heater does what it was told, judged by its watts and by what it says when it is asked again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.house.lan.values import Look

SETTLE_S = 90.0
"""So long after a command its watts may still be those of before: chips ramp, fans run on."""
LOOKS = 3
"""In a row, before a verdict."""
STILL_DRAWS = 0.5
"""Of what it drew before, at rest: a standby of this share is none."""
LEAST_W = 3.0
"""Below this nothing is judged: a controller with its fan."""
FOLLOWS = 0.2
"""At least this part of the way to a lower setting must be seen."""
WORTH_JUDGING = 0.25
"""A step down by less than this share is too small to be judged by an own meter."""
REFUSALS = 3
"""So often in a row it may say yes and not do it."""


@dataclass(frozen=True)
class _Order:
    at_s: float
    rest: bool
    before_w: float
    before_hs: float
    expected_w: float | None = None


class Trust:
    """One heater's record. `distrust` holds until `reset`."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """The user asks again: everything as new."""
        self.verdict: Text = EMPTY
        self._order: _Order | None = None
        self._bad = 0
        self._impossible = 0
        self._unconfirmed = 0
        self._did = False

    def ordered(self, now_s: float, look: Look, *, rest: bool, expected_w: float | None) -> None:
        """It was told something, and stood like this before."""
        before_w, before_hs = look.power_w or 0.0, look.hashrate_hs or 0.0
        if rest and self._order is not None and self._order.rest and not self._did:
            return  # told once more: the first counts
        self._did = False
        self._order = _Order(now_s, rest, before_w, before_hs, expected_w)
        self._bad = 0

    def rests_already(self, now_s: float, look: Look, lowest_w: float) -> None:
        """It is to rest, and says that it does without having been told: it is judged as if it had been.

        Args:
            now_s: monotonic seconds.
            look: how it stands.
            lowest_w: what it draws at its lowest setting, W; 0: nobody knows.
        """
        if self._order is None or not self._order.rest:
            self._order = _Order(now_s, rest=True, before_w=lowest_w, before_hs=look.hashrate_hs or 0.0)
            self._bad, self._did = 0, True

    def released(self) -> None:
        """It is only watched from now on: whatever it draws is its owner's business."""
        self._order, self._bad = None, 0

    def confirmed(self) -> None:
        """It says that it did it."""
        self._unconfirmed, self._did = 0, True

    def unconfirmed(self) -> None:
        """It took the command, and says later that nothing changed."""
        self._unconfirmed += 1
        if self._unconfirmed >= REFUSALS:
            self._judge(translate("heaters", "it takes commands and does not follow them"))

    def seen(self, now_s: float, look: Look, impossible: Text = EMPTY) -> None:
        """One look at it.

        Args:
            now_s: monotonic seconds.
            look: how it stands.
            impossible: why its numbers cannot be, where the look alone does not say so.
        """
        self._impossible = self._impossible + 1 if look.impossible or impossible else 0
        if self._impossible >= LOOKS:
            self._judge(look.impossible or impossible)
        order = self._order
        if order is None or now_s - order.at_s < SETTLE_S:
            return
        why = _rests_not(order, look) if order.rest else _follows_not(order, look)
        self._bad = self._bad + 1 if why else 0
        if self._bad >= LOOKS:
            self._judge(why)

    def _judge(self, why: Text) -> None:
        if not self.verdict:
            self.verdict = why


def _rests_not(order: _Order, look: Look) -> Text:
    power = look.power_w
    if power is not None and order.before_w > LEAST_W and power > max(STILL_DRAWS * order.before_w, LEAST_W):
        return translate(
            "heaters", "it was told to rest and still draws {power}", power=Amount(power, "power_w")
        )
    if look.hashrate_hs and order.before_hs and look.hashrate_hs > STILL_DRAWS * order.before_hs:
        return translate("heaters", "it was told to rest and still computes")
    return EMPTY


def _follows_not(order: _Order, look: Look) -> Text:
    power, expected = look.power_w, order.expected_w
    if power is None or expected is None or order.before_w <= LEAST_W:
        return EMPTY
    step = order.before_w - expected
    if step < WORTH_JUDGING * order.before_w or order.before_w - power >= FOLLOWS * step:
        return EMPTY
    return translate(
        "heaters",
        "it was told to draw {wanted} and still draws {power}",
        wanted=Amount(expected, "power_w"),
        power=Amount(power, "power_w"),
    )
