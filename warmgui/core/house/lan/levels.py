"""Watts of each setting of a heater: learned while it runs there, until then modelled, else declared.

Nothing is ever interpolated between settings that a device does not list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.house.lan.values import Look, Option

LEARN_SHARE = 0.2
"""Of each new look in what was learned."""
NEAR_SHARE, NEAR_W = 0.06, 0.5
"""A level that is so much above what is wanted still counts: levels drift while they are learned."""
_LEAST_W = 0.5


@dataclass(frozen=True)
class Choice:
    """What a device is to do."""

    rest: bool
    option: Option | None = None
    """None: it only works or rests."""
    watts: float | None = None
    """What it will draw, as far as known."""


class Ladder:
    """The levels of one heater.

    Args:
        rated_w: what it draws at its highest setting by the user's word, W; None: unknown.
    """

    def __init__(self, rated_w: float | None = None) -> None:
        self._rated_w = rated_w
        self._learned: dict[str, float] = {}
        self._options: tuple[Option, ...] = ()
        self._only_w: float | None = None

    def learn(self, look: Look) -> None:
        """A device that has run at its setting for long enough says what it draws there."""
        watts = look.power_w
        if watts is None or watts < _LEAST_W or look.resting or look.hashrate_hs == 0.0:
            return  # without work of a pool it says nothing about its setting
        if look.at is None:
            if not look.options:
                self._only_w = watts
            return
        before = self._learned.get(look.option, watts)
        self._learned[look.option] = before + LEARN_SHARE * (watts - before)

    def see(self, look: Look) -> None:
        """Which settings it lists now."""
        self._options = look.options

    @property
    def provenance(self) -> Provenance:
        """Of the levels together: measured only where each of them was."""
        if not self._options:
            if self._only_w is not None:
                return Provenance.MEASURED
            return Provenance.UNKNOWN if self._rated_w is None else Provenance.DECLARED
        names = {option.name for option in self._options}
        if names <= self._learned.keys():
            return Provenance.MEASURED
        if names & self._learned.keys():
            return Provenance.MODELLED
        if self._rated_w is not None:
            return Provenance.DECLARED
        return Provenance.MODELLED if self.levels() else Provenance.UNKNOWN

    def watts(self, option: Option) -> float | None:
        """What it draws at a setting, W; None: nobody knows."""
        known = self._learned.get(option.name)
        if known is not None:
            return known
        nearest = min(
            (each for each in self._options if each.name in self._learned),
            key=lambda each: abs(each.weight - option.weight),
            default=None,
        )
        if nearest is not None and nearest.weight > 0.0:
            return self._learned[nearest.name] * option.weight / nearest.weight
        top = self._options[-1] if self._options else None
        if self._rated_w is not None and top is not None and top.weight > 0.0:
            return self._rated_w * option.weight / top.weight
        return option.watts

    def levels(self) -> tuple[float, ...]:
        """Watts of all settings, ascending; empty where nothing is known of them."""
        if not self._options:
            only = self._only_w if self._only_w is not None else self._rated_w
            return () if only is None else (only,)
        found = [self.watts(option) for option in self._options]
        known = [watts for watts in found if watts is not None]
        return tuple(sorted(known)) if len(known) == len(found) else ()

    def choose(self, wanted_w: float, *, can_rest: bool) -> Choice:
        """What comes nearest to so many watts without being above it.

        Args:
            wanted_w: electric power, W; 0 or less: nothing.
            can_rest: it can be switched off; else its lowest setting is the least.
        """
        most_w = wanted_w * (1.0 + NEAR_SHARE) + NEAR_W
        if not self._options:
            return self._without_options(wanted_w, most_w, can_rest=can_rest)
        known = [(self.watts(option), option) for option in self._options]
        below = [(w, option) for w, option in known if wanted_w > 0.0 and w is not None and w <= most_w]
        if below:
            watts, option = min(below, key=lambda pair: abs(pair[0] - wanted_w))
            return Choice(rest=False, option=option, watts=watts)
        lowest = self._options[0]
        if wanted_w > 0.0 and self.watts(lowest) is None:
            return Choice(rest=False, option=lowest)  # by its watts there it becomes known
        if can_rest:
            return Choice(rest=True, watts=0.0)
        return Choice(rest=False, option=lowest, watts=self.watts(lowest))

    def _without_options(self, wanted_w: float, most_w: float, *, can_rest: bool) -> Choice:
        only = self.levels()
        fits = wanted_w > 0.0 and (not only or only[0] <= most_w)
        if fits or not can_rest:
            return Choice(rest=False, watts=only[0] if only else None)
        return Choice(rest=True, watts=0.0)
