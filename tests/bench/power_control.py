"""How fast and how steadily the PC gives the watts that are asked: the power curve alone, and with the trim.

    python3 tests/bench/power_control.py

The shipping engine drives the simulated PC (`--simulate`) with a clock of its own, once with the trim and
once without; nothing waits. Settled: from when on the true watts that mining adds at the wall stay within 5 %
of what was asked. Ripple: the most of them less the least, from 3 s after the step on, as a part of what was
asked.
"""

from __future__ import annotations

import json
import statistics
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from warmgui.core import messages as m
from warmgui.core.engine import Engine
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.simulated import BOARD_W, PSU_EFFICIENCY, SimulatedWorld

TRAINING_W = (60.0, 110.0, 160.0, 210.0)
"""Levels that were run before, a minute each: nobody's first minute counts."""
STEPS_W = (40.0, 180.0, 90.0, 220.0, 130.0, 60.0, 200.0, 75.0, 150.0, 30.0)
"""Up and down, levels that are not those of the training."""
HOLD_S = 60
NOISES = (1, 2, 3)
"""The sensors' noise is drawn anew with each of these."""
FINE_S = 0.1
BAND = 0.05
CHANGED = 1.12
"""Other clocks, a new driver, a hot summer: what was learned is off by so much at once."""
SETTLED_S = 3.0


class Clock:
    """Both times of the simulation."""

    def __init__(self) -> None:
        self.s = 1000.0

    def now_s(self) -> float:
        return self.s

    def now_utc(self) -> float:
        return 1_795_262_400.0 + self.s


class Bench:
    """An engine that heats with a simulated PC at constant watts."""

    def __init__(
        self, *, trimming: bool, sensors: frozenset[Quantity] = frozenset(Quantity), noise: int = 2
    ) -> None:
        self._settings = Settings(consent=ConsentSettings("2026-11-21T12:00:00+00:00", CONSENT_VERSION))
        self._clock, self._known = Clock(), sensors
        self.world = SimulatedWorld(self._settings, self._clock)
        self.world.sensors._random.seed(noise)
        self.engine = Engine(self._settings, DEFAULT_FACTS, simulated=True)
        self.engine._mining.source.trimming = trimming
        idle_w = sum(device.idle_w for device in self.world.devices)
        self._idle_w = (idle_w + BOARD_W) / PSU_EFFICIENCY
        for _ in range(60):
            self._tick()
        self._tick(m.HeatOn())

    def hold(self, watts: float, seconds: int = HOLD_S) -> list[tuple[float, float]]:
        """(seconds since the step, true mining watts at the wall) ten times a second."""
        comfort = replace(self._settings.comfort, control="constant", constant_w=watts)
        self._settings = replace(self._settings, comfort=comfort)
        self._tick(m.SettingsChanged(self._settings))
        began_s, seen = self._clock.s, []
        for _ in range(seconds):
            for _ in range(round(1.0 / FINE_S)):
                self._clock.s += FINE_S
                self.world.advance(self._clock.s)
                seen.append((self._clock.s - began_s, self.world.wall_w - self._idle_w))
            self._step()
        return seen

    def _tick(self, *said: m.Inbox) -> None:
        self._clock.s += 1.0
        self._step(*said)

    def _step(self, *said: m.Inbox) -> None:
        now_s, now_utc = self._clock.now_s(), self._clock.now_utc()
        messages = [*self.world.miner.poll(now_s), *said]
        readings = [r for r in self.world.sensors.read(now_s) if r.quantity in self._known]
        for command in self.engine.tick(now_s, now_utc, 0.0, readings, messages).commands:
            self.world.miner.execute(command, now_s)


def judged(asked_w: float, seen: list[tuple[float, float]]) -> dict[str, float]:
    """Of one step: seconds until settled, ripple and mean error, parts of the watts asked."""
    outside = [at_s for at_s, w in seen if abs(w - asked_w) > BAND * asked_w]
    late = [w for at_s, w in seen if at_s > SETTLED_S]
    return {
        "asked_w": asked_w,
        "settled_s": round(outside[-1] if outside else 0.0, 2),
        "ripple": round((max(late) - min(late)) / asked_w, 4),
        "error": round(statistics.fmean(late) / asked_w - 1.0, 4),
    }


def run(*, trimming: bool, changed: float = 1.0, **more: Any) -> list[dict[str, float]]:
    """All steps after the training. `changed`: devices draw so many times what they drew in the training."""
    bench = Bench(trimming=trimming, **more)
    for watts in TRAINING_W:
        bench.hold(watts)
    for device in bench.world.devices:
        device.full_w *= changed
    return [judged(watts, bench.hold(watts)) for watts in STEPS_W]


def worst(*, trimming: bool, changed: float) -> dict[str, Any]:
    """Figures over all steps and noises."""
    steps = [s for noise in NOISES for s in run(trimming=trimming, changed=changed, noise=noise)]
    return {
        "settled_s_max": max(s["settled_s"] for s in steps),
        "settled_s_median": statistics.median(s["settled_s"] for s in steps),
        "ripple_max": max(s["ripple"] for s in steps),
        "error_max": max(abs(s["error"]) for s in steps),
        "steps": steps,
    }


def power_report(*, steps: bool = True) -> dict[str, Any]:
    """Feed-forward alone and with the trim, in the same run: as learned, and after the devices changed."""
    report: dict[str, Any] = {"band": BAND, "hold_s": HOLD_S, "changed_by": CHANGED, "noises": len(NOISES)}
    for name, changed in (("learned", 1.0), ("changed", CHANGED)):
        alone, trimmed = (worst(trimming=trimming, changed=changed) for trimming in (False, True))
        report[name] = {"feed_forward": alone, "with_trim": trimmed}
        for figure in ("settled_s_max", "settled_s_median", "ripple_max", "error_max"):
            report[name][f"{figure}_ratio"] = round(trimmed[figure] / alone[figure], 3)
        if not steps:
            del alone["steps"], trimmed["steps"]
    return report


if __name__ == "__main__":
    print(json.dumps(power_report(), indent=1))
