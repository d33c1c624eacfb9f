"""Useful compute on this PC as a heat source: BOINC or Folding@home instead of mining.

It takes devices over from the miner, by what the settings say the heat does: the processor, and cards where
the user wants that. Watts become a part of the processor by the same power curve as for mining.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.commands import SetScience
from warmgui.core.heat.numbers import between, finite
from warmgui.core.heat.power.source import LEASE_S
from warmgui.core.house import science_words as words
from warmgui.core.model import Fault
from warmgui.core.model_house import ScienceStatus
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text, together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.power.local_miner import LocalMiner
    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.house_messages import ScienceReport
    from warmgui.core.messages import Command
    from warmgui.core.settings.house import ScienceSettings

REPORT_FRESH_S = 30.0
AHEAD_S = 5.0
PATIENCE_S = 60.0
"""What cannot compute for so long lets others heat, where it may."""
FETCHES_S = 600.0
"""A program without work fetches some only while it may run."""
STEP = 0.03
"""Of the processor: a smaller rise is no reason to write its preferences anew."""
MIN_ON_S, MIN_OFF_S = 600.0, 300.0
"""Of what only runs or rests: work that is interrupted is partly done again."""
SETTLED_S = 120.0
"""Programs save their work before they rest."""
RUNS_ON_S = 60.0
RUNS_ON_LOAD = 0.1
_ABLE = frozenset({"ready", "working", "idle"})


class Science:
    """`HeatSource` of the useful compute."""

    def __init__(self, settings: ScienceSettings, miner: LocalMiner) -> None:
        self._settings, self._miner = settings, miner
        self.report: ScienceReport | None = None
        self.fraction = 0.0
        """Of the processor, as it was told last."""
        self.gpu = False
        """Whether cards were told to compute."""
        self.runs_on = False
        """It goes on computing although it was told to rest."""
        self._now_s = 0.0
        self._told_watts: dict[str, float] = {}
        self._rest_s: float | None = None
        self._busy_s: float | None = None
        self._unable_s: float | None = None
        self._no_work_s: float | None = None
        self._held_back = False
        self._power: Value = UNKNOWN

    # ---- what it says --------------------------------------------------------------------------------------

    def configure(self, settings: ScienceSettings) -> None:
        """Another program, or another kind of work: what was known says nothing about it."""
        if (settings.program, settings.work) != (self._settings.program, self._settings.work):
            self.fraction, self.gpu, self.runs_on = 0.0, False, False
            self._told_watts, self._rest_s = {}, None
            self._busy_s = self._unable_s = self._no_work_s = None
        if settings.program != self._settings.program:
            self.report = None
        self._settings = settings

    def take(self, report: ScienceReport, now_s: float) -> None:
        """How it stands; what is about another program or of another time says nothing."""
        at_s = finite(report.at_s)
        if report.program != self._settings.program or at_s is None or at_s > now_s + AHEAD_S:
            return
        if self.report is None or at_s >= self.report.at_s:
            self.report = replace(report, cpu_load=between(report.cpu_load, (0.0, 1.0)))

    def look(self, now_s: float, *, held_back: bool) -> None:
        """Time passes. `held_back`: the lab or a measurement needs the PC for itself."""
        self._now_s, self._held_back = now_s, held_back
        if not self.wanted or self._able:
            self._unable_s = None
        elif self._unable_s is None:
            self._unable_s = now_s
        self._watch_work()
        self._watch_rest()

    def _watch_work(self) -> None:
        """Without work it gets a while to fetch some, and later another."""
        since_s = self._no_work_s
        if self.state != "idle" or (since_s is not None and self._now_s - since_s >= FETCHES_S):
            self._no_work_s = None
        elif since_s is None and self.told:
            self._no_work_s = self._now_s

    def _watch_rest(self) -> None:
        """A program that ignores that it should rest."""
        rested = self._rest_s is not None and self._now_s - self._rest_s >= SETTLED_S
        if not (rested and self.fresh and (self.load or 0.0) >= RUNS_ON_LOAD):
            self._busy_s = None
            self.runs_on = self.runs_on and not self.fresh
        elif self._busy_s is None:
            self._busy_s = self._now_s
        else:
            self.runs_on = self.runs_on or self._now_s - self._busy_s >= RUNS_ON_S

    @property
    def wanted(self) -> bool:
        """Whether the settings want science at all."""
        return self._settings.work != "mining"

    @property
    def alone(self) -> bool:
        """Whether nothing is to be mined."""
        return self._settings.work == "science"

    @property
    def program(self) -> str:
        """Which one: "boinc" or "fah"."""
        return self._settings.program

    @property
    def fresh(self) -> bool:
        """Whether it was heard of lately."""
        return self.report is not None and self._now_s - self.report.at_s <= REPORT_FRESH_S

    @property
    def state(self) -> str:
        """One of `SCIENCE_STATES`; what is silent is absent."""
        return self.report.state if self.report is not None and self.fresh else "absent"

    @property
    def load(self) -> float | None:
        """Part of the whole processor that its programs use; None: not known."""
        return self.report.cpu_load if self.report is not None and self.fresh else None

    @property
    def told(self) -> bool:
        """Whether it may compute now."""
        return self.fraction > 0 or self.gpu

    @property
    def working(self) -> bool:
        """Whether it computes because it was told to."""
        return self.told and self.state == "working"

    @property
    def cores(self) -> int | None:
        """Of the processor; None: nobody said."""
        return self.report.cores if self.report is not None else None

    @property
    def _able(self) -> bool:
        return self.state in _ABLE

    @property
    def able(self) -> bool:
        """Whether heat can come from it, now or within a moment."""
        patient = self._unable_s is None or self._now_s - self._unable_s < PATIENCE_S
        fetching = self._no_work_s is None or self._now_s - self._no_work_s < PATIENCE_S
        return patient and fetching and (self._able or self.report is None or not self.fresh)

    def owner(self, kind: str) -> str:
        """Who uses a device of the PC now: "mining", "science" or "nobody"."""
        if not self.wanted or self._held_back:
            return "mining"
        if kind == "cpu":
            return "science" if self.alone or self.able else "mining"
        if not self.alone:
            return "mining"
        return "science" if self._settings.gpu else "nobody"

    @property
    def taken(self) -> frozenset[str]:
        """Devices that compute science, or would."""
        return frozenset(id_ for id_, (kind, _) in self._miner.names.items() if self.owner(kind) == "science")

    # ---- HeatSource ----------------------------------------------------------------------------------------

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """See `HeatSource`. The miner's devices that it has taken over, while it can compute."""
        if not self._able:
            return ()
        taken, names = self.taken, self._miner.names
        return tuple(self._outlet(o, names[o.id][0]) for o in self._miner.outlets() if o.id in taken)

    def _outlet(self, outlet: HeatOutlet, kind: str) -> HeatOutlet:
        outlet = replace(outlet, hashes_per_joule=None)
        if kind == "cpu" and (self.report is None or self.report.steps):
            return outlet
        return replace(
            outlet, min_w=outlet.max_w, levels_w=(outlet.max_w,), min_on_s=MIN_ON_S, min_off_s=MIN_OFF_S
        )

    def set_power(
        self, watts: Mapping[str, float], lease_s: float = LEASE_S, *, user_active: bool = True
    ) -> tuple[Command, ...]:
        """See `HeatSource`. Told also while it cannot compute: then it is to rest when it comes back."""
        del user_active  # it computes at the lowest priority
        if not self.wanted:
            return ()
        cards = {id_ for id_, (kind, _) in self._miner.names.items() if kind != "cpu"} & self.taken
        cpu_w = sum(w for id_, w in watts.items() if id_ in self.taken and id_ not in cards)
        self.gpu = bool(cards) and all(watts.get(id_, 0.0) > 0 for id_ in cards)
        self.fraction = self._fraction(cpu_w)
        self._told_watts = {
            k: w for k, w in watts.items() if k in self.taken and (self.gpu or k not in cards)
        }
        if self.told:
            self._rest_s = None
        elif self._rest_s is None:
            self._rest_s = self._now_s
        return (SetScience(self.program, self.fraction, self.gpu, lease_s),)

    def _fraction(self, cpu_w: float) -> float:
        cpu = self._miner.device("cpu")
        curve = None if cpu is None else cpu.curve
        wanted = round(curve.duty(min(cpu_w, curve.full_w)), 2) if curve is not None else 0.0
        if not self._steps and wanted > 0:
            return 1.0
        return self.fraction if 0 < self.fraction <= wanted < self.fraction + STEP else wanted

    @property
    def _steps(self) -> bool:
        return self.report is None or self.report.steps

    def status(
        self, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]
    ) -> ScienceStatus | None:
        """What is shown of it; None while the heat only mines."""
        del temperature_c
        if not self.wanted:
            return None
        report = self.report
        cpu_takes = self.owner("cpu") == "science"
        return ScienceStatus(
            work=self._settings.work if cpu_takes or self.alone else "mining",
            program=self.program,
            state="off" if self._held_back else self.state,
            text=self._text,
            projects=() if report is None else report.projects,
            tasks=0 if report is None or not self.fresh else report.tasks,
            cpu_fraction=None if report is None or not self.fresh else report.cpu_fraction,
            power_w=self._drawn(power_w),
        )

    def _drawn(self, power_w: Mapping[str, Value]) -> Value:
        known = [power_w.get(id_, UNKNOWN) for id_ in self.taken]
        if not known or any(value.value is None for value in known):
            return UNKNOWN
        whole_w = sum(value.value or 0.0 for value in known)
        return replace(known[0], value=whole_w, how=words.power_how(known[0].how))

    # ---- facts for meter and thermostat --------------------------------------------------------------------

    @property
    def commanded_w(self) -> float:
        """Marginal watts that were asked of it, as far as it computes at all."""
        return sum(self._told_watts.values()) if self.state in {"working", "ready"} else 0.0

    @property
    def part(self) -> float:
        """Of the processor, that it uses because it was told to, 0..1."""
        if not self.told and (self._rest_s is None or self._now_s - self._rest_s > SETTLED_S):
            return 0.0
        if self.load is not None:
            return self.load
        return self.fraction if self.state == "working" else 0.0

    # ---- in words ------------------------------------------------------------------------------------------

    @property
    def _text(self) -> Text:
        """How it stands, and what heats instead of it where it does not."""
        said = self.report.note if self.report is not None and self.fresh else None
        first = said or words.state_words(self.program, self.state)
        works = self.able and self.state != "idle"
        if self.runs_on:
            return together(first, words.runs_on(self.program))
        if self.owner("cpu") == "mining":
            return together(first, words.HELD_BACK if works else words.MINES)
        if not works:
            return together(first, words.NOTHING if self.alone else words.MINES)
        cards_rest = self.alone and not self._settings.gpu and self.told
        return together(first, words.CARDS_REST) if cards_rest else first

    @property
    def delay(self) -> Text:
        """What the first heat waits for."""
        return words.delay(self.program)

    @property
    def problem(self) -> Text:
        """Why nothing can heat; empty where something can."""
        blocked = self.wanted and self.alone and not self.able
        return words.problem(self.program, self.state) if blocked else EMPTY

    def faults(self) -> tuple[Fault, ...]:
        """What is worth telling everywhere."""
        if not self.wanted:
            return ()
        if self.state == "distrusted" and self.report is not None:
            return (Fault("science_distrusted", self.report.note or words.runs_on(self.program)),)
        return (Fault("science_runs_on", words.runs_on(self.program)),) if self.runs_on else ()
