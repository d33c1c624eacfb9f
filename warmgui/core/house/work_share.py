"""Compute goes where heat is wanted: a budget of watts over sites, and a ledger in which no job-hour is lost.

A site is whatever computes and heats one place: a machine of the fleet, a room, a house. Pure: who knows the
sites calls `WorkShare.share` every few seconds and tells each site what it may draw.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

LEAST_RUN_S = 600.0
LITTLE = 0.05
"""A change below this part of a site's maximum is not made: programs do not like to be moved."""
_HOURS_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Site:
    """What one site wants and can take, W at its wall."""

    id: str
    wanted_w: float
    """What its place asks for; 0: it is warm and gets nothing."""
    max_w: float
    min_w: float = 0.0
    """Least power that it can hold; below it rests."""
    priority: int = 3
    """1 is served first."""
    steady: bool = False
    """It was begun a short while ago: it keeps at least `min_w` as long as it wants any heat."""


def share(budget_w: float | None, sites: Sequence[Site], before: Mapping[str, float]) -> dict[str, float]:
    """Share a budget among sites: by priority, and of one priority in proportion to what is wanted.

    Args:
        budget_w: all that may be used, W; None: as much as is wanted. What is no number counts as 0.
        sites: who wants how much. An id that comes twice counts once: the first.
        before: what the sites were given last, W by id; small changes are left out, and who runs is preferred
            to who would have to be started.

    Returns:
        Watts for each id. Their sum is at most `budget_w`; each is 0, or at least `min_w` and at most
        `max_w` and `wanted_w` (for a steady site at most the higher one of `wanted_w` and `min_w`).
    """
    left_w = math.inf if budget_w is None else _number(budget_w)
    plain = {site.id: _plain(site) for site in reversed(sites)}
    ordered = sorted(plain.values(), key=lambda site: (site.priority, site.id))
    shares = {site.id: 0.0 for site in ordered}
    kept = _kept(left_w, ordered)
    firm = {site.id for site in kept}
    for priority in sorted({site.priority for site in ordered}):
        later_w = sum(site.min_w for site in kept if site.priority > priority)
        group = [site for site in ordered if site.priority == priority]
        given = _proportional(max(left_w - later_w, 0.0), group, firm, before)
        shares |= given
        left_w -= sum(given.values())
    return _calm(shares, plain, before, left_w)


class WorkShare:
    """`share` with a memory: who was begun runs for a while."""

    def __init__(self, least_run_s: float = LEAST_RUN_S) -> None:
        self._least_run_s = least_run_s
        self._begun_s: dict[str, float] = {}
        self._shares: dict[str, float] = {}

    def share(self, now_s: float, budget_w: float | None, sites: Sequence[Site]) -> dict[str, float]:
        """The shares from `now_s` on; who is gone is forgotten, and its watts go to others."""
        marked = [replace(site, steady=site.steady or self._fresh(site.id, now_s)) for site in sites]
        shares = share(budget_w, marked, self._shares)
        self._begun_s = {
            id_: self._begun_s.get(id_, now_s) if self._shares.get(id_, 0.0) > 0 else now_s
            for id_, watts in shares.items()
            if watts > 0
        }
        self._shares = shares
        return dict(shares)

    def _fresh(self, id_: str, now_s: float) -> bool:
        begun_s = self._begun_s.get(id_)
        return begun_s is not None and now_s - begun_s < self._least_run_s


class JobLedger:
    """Job-hours that were asked for, that sites really computed, and that wait: asked = given + waiting.

    Sites tell how many hours they have computed since a beginning of theirs (midnight, their start). The
    ledger counts what is new in that, so that nothing is lost when a site vanishes for a while, and nothing
    counts twice when it tells the same again.
    """

    def __init__(self) -> None:
        self.asked_h = 0.0
        self.beyond_h = 0.0
        """Computed although nobody had asked for it any more."""
        self._counted: dict[str, tuple[str, float]] = {}
        self._sites: dict[str, float] = {}
        self._given_h = 0.0

    @property
    def given_h(self) -> float:
        """Of what was asked for: computed."""
        return self._given_h

    @property
    def waiting_h(self) -> float:
        """Of what was asked for: not computed yet, wherever it lies."""
        return max(self.asked_h - self._given_h, 0.0)

    @property
    def by_site(self) -> dict[str, float]:
        """Hours by site, those beyond included."""
        return dict(self._sites)

    def ask(self, job_hours: float) -> None:
        """So many more are to be computed; what is no number above 0 asks for nothing."""
        self.asked_h += _number(job_hours)

    def report(self, site: str, job_hours: float | None, since: str = "") -> float:
        """A site says how much it has computed since `since`; what of it is new is counted.

        Args:
            site: its id.
            job_hours: its counter, h; None, or what is no number: nothing is known, nothing is counted.
            since: names the beginning of its counter, like a date; another name begins anew at 0. With the
                same name a counter that falls was begun anew, too.

        Returns:
            Hours that were new.
        """
        if job_hours is None or not math.isfinite(job_hours) or job_hours < 0:
            return 0.0
        begun, counted_h = self._counted.get(site, (since, 0.0))
        anew = begun != since or job_hours < counted_h - _HOURS_SLACK
        new_h = max(job_hours - (0.0 if anew else counted_h), 0.0)
        self._counted[site] = (since, job_hours if anew else max(job_hours, counted_h))
        asked_h = min(new_h, self.waiting_h)
        self._given_h += asked_h
        self.beyond_h += new_h - asked_h
        self._sites[site] = self._sites.get(site, 0.0) + new_h
        return new_h


def _number(watts: float) -> float:
    """0 for whatever is none, or below 0; infinity stays what it is."""
    return watts if watts > 0 else 0.0


def _plain(site: Site) -> Site:
    """Its numbers as they may be reckoned with."""
    max_w = _number(site.max_w)
    if not math.isfinite(max_w):
        max_w = 0.0
    return replace(
        site, max_w=max_w, min_w=min(_number(site.min_w), max_w), wanted_w=min(_number(site.wanted_w), max_w)
    )


def _kept(budget_w: float, ordered: Sequence[Site]) -> list[Site]:
    """Steady sites that keep running: as many as the budget carries, the first of them first."""
    kept: list[Site] = []
    for site in ordered:
        if site.steady and site.wanted_w > 0 and sum(s.min_w for s in kept) + site.min_w <= budget_w:
            kept.append(site)
    return kept


def _proportional(
    budget_w: float, group: Sequence[Site], firm: Collection[str], before: Mapping[str, float]
) -> dict[str, float]:
    """One priority: the same part of its wish for all; who cannot run that low is left out, one by one."""
    running = [s for s in group if s.wanted_w > 0 and (s.wanted_w >= s.min_w or s.id in firm)]
    while True:
        given = _parts(budget_w, running, firm)
        low = [s for s in running if given[s.id] <= 0 or (given[s.id] < s.min_w and s.id not in firm)]
        if not low:
            return given
        running.remove(min(low, key=lambda s: (before.get(s.id, 0.0) > 0, s.wanted_w, s.id)))


def _parts(budget_w: float, running: Sequence[Site], firm: Collection[str]) -> dict[str, float]:
    """The same part for all; those of `firm` who would fall below their least power get that."""
    least: dict[str, float] = {}
    while True:
        free = [site for site in running if site.id not in least]
        left_w = max(budget_w - sum(least.values()), 0.0)
        total_w = sum(site.wanted_w for site in free)
        part = 1.0 if total_w <= left_w else left_w / total_w
        more = {s.id: s.min_w for s in free if s.id in firm and s.wanted_w * part < s.min_w}
        if not more:
            return least | {site.id: site.wanted_w * part for site in free}
        least |= more


def _calm(
    shares: dict[str, float], sites: Mapping[str, Site], before: Mapping[str, float], left_w: float
) -> dict[str, float]:
    """Leave out changes that are hardly any, as far as the budget and the wishes allow."""
    for id_, watts in shares.items():
        site, was_w = sites[id_], before.get(id_, 0.0)
        little = 0 < abs(was_w - watts) <= LITTLE * site.max_w
        fits = max(site.min_w, 0.0) <= was_w <= site.wanted_w
        if watts > 0 and little and fits and was_w > 0 and was_w - watts <= left_w:
            left_w -= was_w - watts
            shares[id_] = was_w
    return shares
