"""All that this PC can heat with: the miner and the useful compute, device by device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.heat.power.source import LEASE_S
from warmgui.core.house.science import Science
from warmgui.core.messages import SetMinerUpstream
from warmgui.core.text import EMPTY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.power.meter import Measured
    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.messages import Command
    from warmgui.core.mining import Mining
    from warmgui.core.settings.house import ScienceSettings
    from warmgui.core.text import Text

NOWHERE = SetMinerUpstream("none")


class PcHeat:
    """The devices of this PC, each with whoever uses it now."""

    def __init__(self, mining: Mining, settings: ScienceSettings) -> None:
        self._mining = mining
        self.science = Science(settings, mining.source)

    def look(self, now_s: float) -> None:
        """Time passes. While the lab hashes or kernels are measured science rests."""
        source = self._mining.source
        self.science.look(now_s, held_back=self._mining.upstream.lab is not None or source.measuring)

    # ---- outlets and commands ------------------------------------------------------------------------------

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """What can take watts now, whoever uses it; ids are those of the miner's devices."""
        source, names = self._mining.source, self._mining.source.names
        mined = tuple(o for o in source.outlets() if self.science.owner(names[o.id][0]) == "mining")
        return (*self.science.outlets(), *mined)

    def usable(self) -> tuple[HeatOutlet, ...]:
        """The same without what has nothing to mine for."""
        taken = self.science.taken
        mines = self._mining.upstream.kind != "none"
        return tuple(o for o in self.outlets() if mines or o.id in taken)

    @property
    def needs_miner(self) -> bool:
        """Whether the miner process is needed: to mine, or to know which cards there are."""
        science = self.science
        return not science.alone or science.owner("gpu") != "nobody" or science.owner("cpu") == "mining"

    def keep(self, now_s: float, *, wanted: bool) -> tuple[Command, ...]:
        """Start, stop and aim the miner process."""
        upstream = self._mining.upstream
        mines = wanted and upstream.kind != "none" and self.needs_miner
        if self.science.owner("cpu") != "mining" and self.science.alone:
            upstream = NOWHERE  # it only tells which cards there are
            mines = wanted and self.needs_miner
        return self._mining.source.keep(now_s, wanted=mines, upstream=upstream)

    def set_power(
        self, watts: Mapping[str, float], lease_s: float = LEASE_S, *, user_active: bool = True
    ) -> tuple[Command, ...]:
        """These watts for `lease_s`, by whoever uses each device."""
        taken = self.science.taken
        mined = {id_: w for id_, w in watts.items() if id_ not in taken}
        given = {id_: w for id_, w in watts.items() if id_ in taken}
        return (
            *self._mining.source.set_power(mined, lease_s, user_active=user_active),
            *self.science.set_power(given, lease_s),
        )

    # ---- facts for meter, guard and thermostat -------------------------------------------------------------

    @property
    def duties(self) -> dict[str, float]:
        """How hard each device works for us, 0..1."""
        duties, science = self._mining.source.duties, self.science
        for id_ in science.taken:
            kind = self._mining.source.names[id_][0]
            computing = science.part if kind == "cpu" else float(science.gpu and science.working)
            duties[id_] = max(duties.get(id_, 0.0), computing)
        return duties

    @property
    def modelled_w(self) -> dict[str, float]:
        """Marginal watts by device, from that and its power curve."""
        source = self._mining.source
        found = {id_: (source.device(id_), duty) for id_, duty in self.duties.items()}
        return {id_: 0.0 if one is None else one.curve.watts(duty) for id_, (one, duty) in found.items()}

    def busy(self, now_s: float) -> bool:
        """Whether something of ours may work although no duty says so."""
        return not self._mining.source.at_rest(now_s) or self.science.told

    def mined(self, measured: Mapping[str, Measured]) -> dict[str, Measured]:
        """What was measured of devices that mine: only they teach its curves, or exceed its command."""
        taken = self.science.taken
        return {id_: found for id_, found in measured.items() if id_ not in taken}

    def other_load(self, load: float | None) -> float | None:
        """Load of everything but the miner, less what science uses because it was told to."""
        if load is None or not self.science.wanted:
            return load
        if self.science.told and self.science.load is None:
            return None
        return max(load - self.science.part, 0.0)

    @property
    def commanded_w(self) -> float:
        """Marginal watts that were asked of all devices."""
        return self._mining.source.commanded_w + self.science.commanded_w

    # ---- in words ------------------------------------------------------------------------------------------

    @property
    def problem(self) -> Text:
        """Why the user is needed before anything can heat."""
        science = self.science
        if science.alone and science.owner("cpu") == "science":
            return science.problem
        if science.owner("cpu") == "science" and science.able:
            return EMPTY  # the processor heats, whatever becomes of the cards
        return self._mining.problem

    @property
    def delay(self) -> Text:
        """What the first heat waits for."""
        if self.science.owner("cpu") == "science":
            return self.science.delay
        return self._mining.delay

    def working(self, now_s: float) -> bool:
        """Whether hashes or results come in."""
        return self._mining.working(now_s) or self.science.working

    @property
    def science_cores(self) -> float | None:
        """Cores that compute science now; None where that is not known."""
        science = self.science
        if not science.wanted:
            return None
        cpu = self._mining.source.device("cpu")
        cores = science.cores or (0 if cpu is None else cpu.info.threads)
        return None if science.load is None or not cores else science.part * cores
