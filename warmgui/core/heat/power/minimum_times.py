"""Least times on and off, for devices that need them (relays, compressors, pumps). The PC itself does not.

They bind the thermostat, never the guard: where fewer watts are allowed than such a device needs, it goes off
at once. A device that is lost keeps its times: when it comes back it has been off since its lease ran out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.power.allocator import allocate
from warmgui.core.heat.power.source import LEASE_S

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.heat.power.source import HeatOutlet


@dataclass(slots=True)
class _Switch:
    on: bool
    since_s: float
    seen_s: float


class MinimumTimes:
    """When each outlet was switched last. Ask `kept_w`, then `share`, once a tick.

    Args:
        lease_s: what is not told anything for so long has gone off by itself.
    """

    def __init__(self, lease_s: float = LEASE_S) -> None:
        self._lease_s = lease_s
        self._switches: dict[str, _Switch] = {}

    def begin(self, id_: str, now_s: float, *, on: bool) -> bool:
        """It says itself that it runs, or rests, and did so for long; whether that is news.

        What it was told since it is known counts more.
        """
        if id_ in self._switches:
            return False
        self._switches[id_] = _Switch(on=on, since_s=-math.inf, seen_s=now_s)
        return True

    def kept_w(self, now_s: float, outlets: Sequence[HeatOutlet]) -> float:
        """Watts that outlets need which may not go off yet."""
        return sum(o.min_w for o in outlets if self._must_run(o, now_s))

    def share(
        self, now_s: float, power_w: float, outlets: Sequence[HeatOutlet], fraction: Mapping[str, float]
    ) -> dict[str, float]:
        """`allocate`, but nobody before its time; at most `power_w`, whatever the times say."""
        shares = self.choice(now_s, power_w, outlets, fraction)
        for id_, watts in shares.items():
            self._switch(id_, now_s, on=watts > 0)
        return shares

    def choice(
        self,
        now_s: float,
        power_w: float,
        outlets: Sequence[HeatOutlet],
        fraction: Mapping[str, float] | None = None,
    ) -> dict[str, float]:
        """What `share` would give now; nothing is switched by it."""
        fraction = fraction or {}
        for outlet in outlets:
            self._see(outlet, now_s)
        free = [o for o in outlets if not self._must_rest(o, now_s)]
        kept = [o for o in free if self._must_run(o, now_s)]
        kept = [o for o in kept if fraction.get(o.id, 1.0) * o.max_w >= o.min_w]
        while kept and sum(o.min_w for o in kept) > power_w:
            kept.pop()
        return _shared(power_w, free, kept, fraction) | {o.id: 0.0 for o in outlets if o not in free}

    def hinders(self, now_s: float, outlets: Sequence[HeatOutlet], shares: Mapping[str, float]) -> bool:
        """Whether somebody would go on or off before its time with these shares."""
        for outlet in outlets:
            self._see(outlet, now_s)
        return any(
            self._must_run(o, now_s) if shares.get(o.id, 0.0) <= 0 else self._must_rest(o, now_s)
            for o in outlets
        )

    def hold(self, now_s: float, outlets: Sequence[HeatOutlet], shares: Mapping[str, float]) -> None:
        """Instead of `share`: these shares go on, whatever could be given now."""
        for outlet in outlets:
            self._see(outlet, now_s)
            self._switch(outlet.id, now_s, on=shares.get(outlet.id, 0.0) > 0)

    def rest(self, now_s: float) -> None:
        """Everything goes off now, whatever its time."""
        for id_ in self._switches:
            self._switch(id_, now_s, on=False)

    def _see(self, outlet: HeatOutlet, now_s: float) -> None:
        switch = self._switches.get(outlet.id)
        if switch is None:
            # Nobody knows when it went off: the whole time counts from now.
            self._switches[outlet.id] = _Switch(on=False, since_s=now_s, seen_s=now_s)
            return
        if switch.on and now_s - switch.seen_s > self._lease_s:
            switch.on, switch.since_s = False, switch.seen_s + self._lease_s
        switch.seen_s = now_s

    def _switch(self, id_: str, now_s: float, *, on: bool) -> None:
        switch = self._switches[id_]
        if switch.on is not on:
            switch.on, switch.since_s = on, now_s

    def _must_run(self, outlet: HeatOutlet, now_s: float) -> bool:
        switch = self._switches.get(outlet.id)
        if switch is None or not switch.on or now_s - switch.seen_s > self._lease_s:
            return False
        return now_s - switch.since_s < outlet.min_on_s

    def _must_rest(self, outlet: HeatOutlet, now_s: float) -> bool:
        switch = self._switches[outlet.id]
        return not switch.on and now_s - switch.since_s < outlet.min_off_s


def _shared(
    power_w: float, free: Sequence[HeatOutlet], kept: Sequence[HeatOutlet], fraction: Mapping[str, float]
) -> dict[str, float]:
    """`allocate`, but those of `kept` that would go without get their least power first."""
    starved: list[HeatOutlet] = []
    while True:
        left_w = power_w - sum(o.min_w for o in starved)
        shares = allocate(left_w, [o for o in free if o not in starved], fraction)
        shares |= {o.id: o.min_w for o in starved}
        more = [o for o in kept if shares[o.id] <= 0]
        if not more:
            break
        starved += more
    for outlet in starved:  # what nobody else can take
        spare_w = min(
            power_w - sum(shares.values()), fraction.get(outlet.id, 1.0) * outlet.max_w - outlet.min_w
        )
        if outlet.step_w <= 0 and spare_w > 0:
            shares[outlet.id] = max(outlet.level_w(outlet.min_w + spare_w), outlet.min_w)
    return shares
