"""One heater in the network as the engine knows it: what it says, what its plug says, what it was told."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from warmgui.core.heat.power.source import HeatOutlet
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.house_messages import HeaterReport
    from warmgui.core.model import Reading
    from warmgui.core.text import Text

REPORT_FRESH_S = 30.0
"""What a heater said longer ago says nothing about now."""
AHEAD_S = 5.0
"""A report from so far in the future is of another clock."""
MOST_W = 20_000.0
MIN_ON_S, MIN_OFF_S = 300.0, 180.0
"""A miner needs minutes to start, and none of them likes to be switched often."""
SETTLE_S = 180.0
"""After a new command so long until its plug has to show it."""
ABOVE, ABOVE_W = 1.15, 15.0
"""A plug that shows so much more than it was told is worth a warning."""
FAR_ABOVE, FAR_ABOVE_W = 1.5, 30.0
"""... and so much more that it does not do what it is told."""
FAR_ABOVE_S = 120.0
EFFICIENT_FROM_W = 10.0
AWAIT_S = 15.0
"""Who was never told anything goes on as it is for so long at most, until it and its place are heard of."""
TREMBLES = 0.03
_AS_IT_SAYS = translate("house", "As the heater says itself.")


@dataclass(slots=True)
class Member:
    """State of one heater; its owner is `LanHeaters`."""

    entry: LanHeater
    report: HeaterReport | None = None
    levels_w: tuple[float, ...] = ()
    power: Value = UNKNOWN
    told_w: float | None = None
    """By the last command; None: it was never told anything."""
    told_s: float = 0.0
    now_s: float = 0.0
    metered: bool = False
    distrusted: bool = False
    """Its plug shows that it does not do what it is told. Holds until the user asks again."""
    hashes_per_joule: float | None = None
    energy_kwh: float | None = None
    """Since local midnight."""
    fresh: bool = False
    """It was heard of lately, as of the last look."""
    usable: bool = False
    """It may be told to heat, as of the last look."""
    awaited: bool = False
    """It goes on as it is: whether its place wants heat is not known yet, as of the last look."""
    _since_s: float | None = field(default=None)
    _far_since_s: float | None = field(default=None)
    _outlet: HeatOutlet | None = field(default=None)

    # ---- what it says --------------------------------------------------------------------------------------

    def take(self, report: HeaterReport, now_s: float) -> None:
        """A report; what is older than the last one, or of another clock, says nothing."""
        if not math.isfinite(report.at_s) or report.at_s > now_s + AHEAD_S:
            return
        if self.report is not None and report.at_s < self.report.at_s:
            return
        if self.report is None or report.levels_w != self.report.levels_w:
            self.levels_w = good_levels(report.levels_w)
        self.report = report
        power_w, rate_hs = _number(report.power_w.value), _number(report.hashrate_hs)
        if power_w is not None and rate_hs and power_w >= EFFICIENT_FROM_W:
            self._rate(rate_hs / power_w)

    def _rate(self, hashes_per_joule: float) -> None:
        """How much it computes with a joule; what only trembles changes nobody's place in the row."""
        known = self.hashes_per_joule
        if known is None or abs(hashes_per_joule - known) > TREMBLES * known:
            self.hashes_per_joule = hashes_per_joule

    def look(self, now_s: float, plug: Reading | None, *, undecided: bool = False) -> None:
        """Its power now: by its plug where that is fresh, else as it says itself; else nobody knows it.

        Args:
            now_s: time, s.
            plug: what its plug shows; None: nothing.
            undecided: heat is asked for, and nobody knows yet whether its place wants some.
        """
        self.now_s = now_s
        self._since_s = now_s if self._since_s is None else self._since_s
        self.awaited = undecided and self.told_w is None and now_s - self._since_s < AWAIT_S
        self.fresh = self.report is not None and now_s - self.report.at_s <= REPORT_FRESH_S
        fresh = plug is not None and plug.provenance is not Provenance.STALE
        self.metered = fresh and plug is not None and _number(plug.value) is not None
        if self.metered and plug is not None:
            self.power = Value(plug.value, plug.provenance, _by_plug(plug.source))
        else:
            self.power = self._own_power()
        self._compare()
        well = self.fresh and self.report is not None and self.report.state == "ok"
        able = self.steered and well and bool(self.watts) and not self.distrusted
        self.usable = able and not self.awaited

    def _own_power(self) -> Value:
        said = self.report.power_w if self.report is not None and self.fresh else UNKNOWN
        if _number(said.value) is None:
            return UNKNOWN
        return said if said.how else Value(said.value, said.provenance, _AS_IT_SAYS)

    def _compare(self) -> None:
        """Its plug against what it was told."""
        power_w, told_w = self.power.value, self.expected_w
        settled = self.now_s - self.told_s >= SETTLE_S
        known = self.metered and settled and told_w is not None and power_w is not None
        if not known or (power_w or 0.0) <= FAR_ABOVE * (told_w or 0.0) + FAR_ABOVE_W:
            self._far_since_s = None
        elif self._far_since_s is None:
            self._far_since_s = self.now_s
        elif self.now_s - self._far_since_s >= FAR_ABOVE_S:
            self.distrusted = True

    @property
    def heard(self) -> bool:
        """Whether it has said how it stands."""
        return self.report is not None and self.report.state != "starting"

    @property
    def runs(self) -> bool | None:
        """Whether it works, as it says itself; None: nobody knows."""
        if self.report is None or not self.fresh:
            return None
        rate_hs, power_w = self.hashrate_hs, self.power.value
        if rate_hs is not None:
            return rate_hs > 0
        return None if power_w is None else power_w >= EFFICIENT_FROM_W

    @property
    def temperature(self) -> Value:
        """Of its chips."""
        if self.report is None or not self.fresh or _finite(self.report.temperature_c.value) is None:
            return UNKNOWN
        return self.report.temperature_c

    @property
    def hashrate_hs(self) -> float | None:
        """As it says itself, while it was heard of lately."""
        return _number(self.report.hashrate_hs) if self.report is not None and self.fresh else None

    @property
    def can_rest(self) -> bool:
        """Whether it can be switched off from here; what nobody has said yet is taken for yes."""
        return self.report is None or self.report.can_rest

    # ---- what it may be told -------------------------------------------------------------------------------

    @property
    def steered(self) -> bool:
        """Whether the user agreed that it is told anything."""
        return self.entry.enabled and self.entry.steer

    @property
    def watts(self) -> tuple[float, ...]:
        """Powers that it knows, W: its own list, else what was declared."""
        if self.levels_w or self.entry.rated_w is None:
            return self.levels_w
        return (self.entry.rated_w,)

    @property
    def expected_w(self) -> float | None:
        """What it should draw by what it was told; None: it was told nothing."""
        if self.told_w is None or not self.steered:
            return None
        return self.told_w if self.told_w > 0 or self.can_rest else self.floor_w

    @property
    def floor_w(self) -> float:
        """What it draws even when it is told to rest, W."""
        return 0.0 if self.can_rest or not self.watts else self.watts[0]

    @property
    def anyway_w(self) -> float:
        """Power that comes whatever is told: of one that is only watched, or draws more than it was told."""
        power_w = self.power.value
        if not self.usable:
            return power_w if power_w is not None else (self.expected_w or 0.0)
        told_w = self.expected_w or 0.0
        settled = self.told_w is not None and self.now_s - self.told_s >= SETTLE_S
        more_w = max(power_w - told_w, 0.0) if power_w is not None and settled else 0.0
        return more_w if self.told_w else max(self.floor_w, more_w + self.floor_w)

    @property
    def fixed_w(self) -> float:
        """Of its power what nobody can switch off from here, W."""
        return self.floor_w if self.usable else self.anyway_w

    @property
    def likely_w(self) -> float:
        """What it draws as far as anybody knows: measured, else as it was told."""
        return self.power.value if self.power.value is not None else (self.expected_w or 0.0)

    @property
    def duty(self) -> float:
        """How hard it works, 0..1 of its most: where it hashes, by its power."""
        power_w = self.power.value
        if not self.hashrate_hs or power_w is None or not self.watts:
            return 0.0
        return min(power_w / self.watts[-1], 1.0)

    def outlet(self) -> HeatOutlet:
        """What the allocator may give it."""
        watts, report, known = self.watts, self.report, self._outlet
        listed = report if self.levels_w else None
        provenance = Provenance.DECLARED if listed is None else listed.levels_provenance
        if (
            known is None
            or known.levels_w != watts
            or known.provenance is not provenance
            or known.hashes_per_joule != self.hashes_per_joule
        ):
            known = self._outlet = HeatOutlet(
                self.entry.key,
                self.entry.shown_name,
                watts[0],
                watts[-1],
                0.0,
                provenance,
                self.hashes_per_joule,
                min_on_s=MIN_ON_S,
                min_off_s=MIN_OFF_S,
                levels_w=watts,
            )
        return known

    def tell(self, watts: float, now_s: float) -> float:
        """What it is told from now on."""
        if self.told_w is None or watts != self.told_w:
            self.told_w, self.told_s = watts, now_s
        return watts

    def add_energy(self, dt_s: float) -> None:
        """What it drew in the last seconds, as far as that is known."""
        if self.power.value is not None and self.entry.enabled:
            self.energy_kwh = (self.energy_kwh or 0.0) + self.power.value * dt_s / 3.6e6

    # ---- how it stands -------------------------------------------------------------------------------------

    @property
    def state(self) -> str:
        """One of `house_messages.HEATER_STATES`, or "off"."""
        if not self.entry.enabled:
            return "off"
        if self.report is None:
            return "starting"
        if self.distrusted:
            return "distrusted"
        if not self.fresh and self.report.state in {"ok", "starting"}:
            return "unreachable"
        return self.report.state

    @property
    def draws_more(self) -> bool:
        """Whether its plug shows clearly more than it was told."""
        power_w, told_w = self.power.value, self.expected_w
        if not self.metered or power_w is None or told_w is None or self.now_s - self.told_s < SETTLE_S:
            return False
        return power_w > ABOVE * told_w + ABOVE_W


@lru_cache(maxsize=256)  # asked for each heater in each tick
def _by_plug(source: str) -> Text:
    """How its power is known where a plug measures it."""
    return translate("house", "Measured by {source}.", source=source)


def good_levels(levels_w: object) -> tuple[float, ...]:
    """What may be believed of a list of levels: finite numbers above 0, ascending, each once."""
    if not isinstance(levels_w, tuple | list):
        return ()
    found = {number for w in levels_w if (number := _number(w)) and number <= MOST_W}
    return tuple(sorted(found))


def _finite(value: object) -> float | None:
    if type(value) is float:
        return value if math.isfinite(value) else None
    return float(value) if type(value) is int else None


def _number(value: object) -> float | None:
    """A power or a rate: finite and not below 0."""
    number = _finite(value)
    return number if number is not None and number >= 0 else None
