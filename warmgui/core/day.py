"""Totals since local midnight: energy, money, shares."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeGuard

from warmgui.core.heat.numbers import finite
from warmgui.core.model import ShareCounts, Today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.energy.bill import Bill
    from warmgui.core.heat.power.meter import EnergyStep
    from warmgui.core.messages import MinerShare, MinerStats

DAY_S = 86400.0
CLOCK_FIX_S = 3600.0
"""A clock that goes back by less than this is being corrected; the day does not begin twice."""


@dataclass(frozen=True, slots=True)
class ShareStep:
    """What was answered since the last tick."""

    accepted: int = 0
    rejected: int = 0
    stale: int = 0


class Midnight:
    """Knows when a local day begins."""

    def __init__(self) -> None:
        self.number: int | None = None
        """Of the day, as one counts them; None before the first look."""
        self._latest_utc = -math.inf

    def passed(self, now_utc: float, utc_offset_s: float) -> bool:
        """Whether a new day has begun since the last look."""
        number = math.floor((now_utc + utc_offset_s) / DAY_S)
        went_back = now_utc < self._latest_utc
        if went_back and self._latest_utc - now_utc <= CLOCK_FIX_S:
            return False
        self._latest_utc = now_utc
        before, self.number = self.number, number
        return before is not None and number > before


class Day:
    """The local day: knows when it begins, and adds up."""

    def __init__(self) -> None:
        self.today = Today()
        self.shares = ShareCounts()
        self._midnight = Midnight()
        self._counters: tuple[int, int, int] = (0, 0, 0)
        self._uptime_s = 0.0
        self._process_best: float | None = None
        self._pending = ShareStep()
        self._aside: tuple[int, Today | None, ShareCounts] | None = None
        """The day before this one, for a clock that comes back to it; no sums where they simply went on."""

    def begin(self, now_utc: float, utc_offset_s: float) -> None:
        """Set everything to 0 when local midnight has passed; a clock that comes back finds its day again."""
        before = self._midnight.number
        passed = self._midnight.passed(now_utc, utc_offset_s)
        number = self._midnight.number
        if before is None or number is None or number == before:
            return
        aside, self._aside = self._aside, None
        if aside is not None and aside[0] == number:
            if aside[1] is not None:
                self.today, self.shares = aside[1], aside[2]
        elif passed:
            self._aside = (before, self.today, self.shares)
            self.today, self.shares = Today(), ShareCounts()
        else:  # set back into another day
            self._aside = (before, None, self.shares)

    # ---- shares --------------------------------------------------------------------------------------------

    def restarted(self) -> None:
        """A fresh miner process: its counters start at 0."""
        self._counters, self._uptime_s, self._process_best = (0, 0, 0), 0.0, None

    def on_stats(self, message: MinerStats, *, lab: bool = False) -> None:
        """Counters are cumulative: a lost line costs nothing. Shares of the lab are not the day's."""
        if message.uptime_s < self._uptime_s:
            self.restarted()
        self._uptime_s = message.uptime_s
        now = (message.accepted, message.rejected, message.stale)
        rises = [max(n - b, 0) for n, b in zip(now, self._counters, strict=True)]
        self._counters = now
        best = message.best_difficulty
        if lab:
            self._process_best = max(best or 0.0, self._process_best or 0.0) or None
            return
        self._pending = ShareStep(
            self._pending.accepted + rises[0],
            self._pending.rejected + rises[1],
            self._pending.stale + rises[2],
        )
        if best is not None and best > (self._process_best or 0.0):
            # A better one than this process ever had was found just now, hence today.
            self._process_best = best
            self._better(best)

    def on_share(self, message: MinerShare) -> None:
        """One answer; only its difficulty is taken, the counting is done by the statistics.

        A "local" one was checked by this PC only, because a node takes nothing but blocks: it counts as best.
        """
        if message.result in {"accepted", "local"}:
            self._better(message.difficulty)

    def take_shares(self, hashes: int, *, lab: bool = False) -> ShareStep:
        """Add what came in since the last tick to the day, and return it; `lab`: the hashes are the lab's."""
        step, self._pending = self._pending, ShareStep()
        self.shares = replace(
            self.shares,
            accepted=self.shares.accepted + step.accepted,
            rejected=self.shares.rejected + step.rejected,
            stale=self.shares.stale + step.stale,
            hashes=self.shares.hashes + hashes,
            lab_hashes=self.shares.lab_hashes + (hashes if lab else 0),
        )
        return step

    def _better(self, difficulty: float) -> None:
        if difficulty > (self.shares.best_difficulty or 0.0):
            self.shares = replace(self.shares, best_difficulty=difficulty)

    # ---- energy and money ----------------------------------------------------------------------------------

    def take_energy(self, step: EnergyStep, bill: Bill, sat: float | None) -> None:
        """Add one tick's energy, what it cost and was good for, and what its work earned on average."""
        today = self.today
        self.today = Today(
            energy_kwh=today.energy_kwh + step.energy_kwh,
            heat_kwh=today.heat_kwh + step.heat_kwh,
            mining_kwh=today.mining_kwh + step.mining_kwh,
            cost=_plus(today.cost, bill.cost),
            sat=_plus(today.sat, sat),
            co2_g=_plus(today.co2_g, bill.co2_g),
            own_kwh=_plus(today.own_kwh, bill.own_kwh),
            useful_kwh=_plus(today.useful_kwh, bill.useful_kwh),
            judged_kwh=_plus(today.judged_kwh, bill.judged_kwh),
        )

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, Any]:
        """The day so far, as plain values."""
        shares, today = self.shares, self.today
        return {
            "number": self._midnight.number,
            "today": [today.energy_kwh, today.heat_kwh, today.mining_kwh, today.cost, today.sat],
            "bill": [today.co2_g, today.own_kwh, today.useful_kwh, today.judged_kwh],
            "lab_hashes": shares.lab_hashes,
            "shares": [shares.accepted, shares.rejected, shares.stale, shares.hashes, shares.best_difficulty],
        }

    def import_state(self, state: Mapping[str, Any]) -> None:
        """Take up what `export_state` gave; `begin` drops it when it was another day."""
        number, today, shares = state.get("number"), state.get("today"), state.get("shares")
        if not isinstance(number, int) or today is None or shares is None:
            return
        if not _numbers(today, 3, length=5) or not _numbers(shares, 4, length=5):
            return
        bill = state.get("bill")  # older versions had none
        self._midnight.number = number
        self.today = Today(*today, *bill) if _numbers(bill, 0, length=4) else Today(*today)
        of_lab = state.get("lab_hashes")  # the same
        self.shares = ShareCounts(*shares)
        if isinstance(of_lab, int) and of_lab > 0:
            self.shares = replace(self.shares, lab_hashes=of_lab)


def _plus(total: float | None, more: float | None) -> float | None:
    return total if more is None else (total or 0.0) + more


def _numbers(values: object, required: int, *, length: int) -> TypeGuard[list[Any]]:
    """Whether this is a list of so many numbers whose first `required` are there."""
    if not isinstance(values, list | tuple) or len(values) != length:
        return False
    ok = all(v is None or finite(v) is not None for v in values)
    return ok and all(v is not None for v in values[:required])
