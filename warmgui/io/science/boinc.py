"""Steers BOINC on this PC: it rests for good, and computes on a lease that BOINC itself lets run out.

While we steer, BOINC's permanent mode is "never", and "always" holds for a short time that is renewed: when
we vanish, BOINC rests by itself. What the user had before is kept beside our data first (`boinc_memory`), and
comes back when the user chooses other work for the heat. Whoever changes BOINC's mode elsewhere meanwhile is
obeyed: we leave it alone until we are asked again.
"""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.house.compute.boinc import shown
from warmgui.core.house.compute.override import limit_pct, restored, with_values
from warmgui.core.house_messages import ScienceReport
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.io.science.boinc_memory import Before, Memory
from warmgui.io.science.boinc_rpc import BoincClient
from warmgui.io.science.boinc_words import (
    CANNOT_REMEMBER,
    IGNORES,
    LOOKING,
    NO_PROJECT,
    NO_WORK,
    PAUSED_ELSEWHERE,
    TAKEN,
    sentence,
)
from warmgui.io.science.load import LoadWatch
from warmgui.io.science.trouble import ScienceProblemError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.house.compute.boinc import CoreStatus, Mode, Task
    from warmgui.core.house.compute.override import Preferences
    from warmgui.io.science.boinc_password import Password
    from warmgui.io.science.program import Wish

log = logging.getLogger(__name__)

SHORTEST_LEASE_S = 30.0
"""BOINC's own lease: the engine's is shorter, and kept by our worker."""
RENEW_BELOW = 0.6
"""Part of the lease that is left when it is renewed."""
MARGIN_S = 3.0
"""BOINC's clock and ours may differ by so much."""
REWRITE_S = 10.0
"""So long a limit stays at least: BOINC reads a file for each, and logs ten lines."""
LISTED_EVERY_S = 30.0
GRACE_S = 25.0
"""So long after it was told to rest a program may still compute: some save their work first."""
IGNORES_ABOVE = 0.25
"""Of one processor."""
FIRST_WAIT_S, LONGEST_WAIT_S = 5.0, 60.0


class Boinc:
    """`Program`.

    Args:
        port: of BOINC on this PC.
        password: what is known of its password; asked at every connection.
        memory: where the user's own choices are kept while we steer.
        watch: measures its programs.
        shortest_lease_s: for tests.
        wall: the clock that BOINC goes by, too.
    """

    def __init__(
        self,
        port: int,
        password: Callable[[], Password],
        memory: Path,
        watch: LoadWatch | None = None,
        *,
        shortest_lease_s: float = SHORTEST_LEASE_S,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._port, self._password = port, password
        self._memory = Memory(memory, port)
        self._watch = watch or LoadWatch("boinc")
        self._shortest_lease_s, self._wall = shortest_lease_s, wall
        self._wall_ahead_s = 0.0
        self._client: BoincClient | None = None
        self._ours = False
        """On this connection the permanent mode was ours already."""
        self._leases = {"run": 0.0, "gpu": 0.0}
        """Until when BOINC computes, as it confirmed."""
        self._theirs: set[str] = set()
        """Which of the modes somebody has chosen elsewhere while we steered."""
        self._taken: Text = EMPTY
        """Why it is left alone until the user asks again."""
        self._ignored: Text = EMPTY
        """Which program goes on computing although it should rest."""
        self._written_s = float("-inf")
        self._names: dict[str, str] = {}
        self._waiting = 0
        self._listed_s = float("-inf")
        self._rests_since_s: float | None = None
        self._retry_s, self._wait_s = float("-inf"), FIRST_WAIT_S
        self._trouble: tuple[str, Text] = ("absent", EMPTY)

    # ---- Program

    def step(self, wish: Wish, now_s: float) -> ScienceReport:
        """See `Program`."""
        if now_s < self._retry_s:
            return ScienceReport("boinc", now_s, *self._trouble)
        try:
            return self._step(wish, now_s)
        except ScienceProblemError as problem:
            self._fail(problem, now_s)
            return ScienceReport("boinc", now_s, *self._trouble)

    def trust(self) -> None:
        """See `Program`."""
        self._taken = self._ignored = EMPTY
        self._theirs.clear()
        self._rests_since_s = None
        self._ours = False  # its permanent mode is taken over anew, and is the user's own from now on
        self._retry_s, self._wait_s = float("-inf"), FIRST_WAIT_S

    def leave(self, *, give_back: bool) -> bool:
        """See `Program`. At rest, it keeps the mode "never", and the user's own limit is back in its file."""
        before = self._memory.recall()
        if before is None:
            return True
        try:
            client = self._connected()
            status = client.status()
            if before.written is not None:
                client.set_override(restored(client.override(), before.written, before.override))
                before = replace(before, written=None)
            for what, mode, own in (("run", status.run, before.run), ("gpu", status.gpu, before.gpu)):
                # Another mode than ours, or one that was seen to be chosen elsewhere, stays.
                if what not in self._theirs and (not give_back or mode.for_good == "never"):
                    client.set_mode(what, own if give_back else "never")
        except (ScienceProblemError, OSError) as problem:
            log.warning("BOINC could not be left as it was: %s", problem)
            return False
        if give_back:
            self._memory.forget()
        else:
            self._memory.keep(before)
        return True

    def close(self) -> None:
        """See `Program`."""
        if self._client is not None:
            self._client.close()
        self._client = None

    # ---- one step

    def _step(self, wish: Wish, now_s: float) -> ScienceReport:
        client = self._connected()
        status = client.status()
        preferences = client.preferences()
        if not self._ours:
            self._take_over(client, status, preferences)
            status = client.status()
        paused = self._judge_others(status, now_s)
        works = wish.works(now_s) and not self._taken and not self._ignored and not paused
        if not self._taken and not paused:
            preferences = self._limit(client, preferences, wish.cpu_fraction if works else None, now_s)
            changed = self._drive(client, "run", status.run, wish, now_s, works=works)
            changed |= self._drive(client, "gpu", status.gpu, wish, now_s, works=works and wish.gpu)
            if changed:
                status = client.status()
        tasks = client.tasks()
        if now_s - self._listed_s >= LISTED_EVERY_S:
            self._names, self._waiting, self._listed_s = client.projects(), client.waiting(), now_s
        cpu_load = self._verify(status, tasks, now_s, works=works)
        self._wait_s = FIRST_WAIT_S
        running = () if status.suspended else tuple(task for task in tasks if task.computes)
        state, note = self._state(len(running), works=works, paused=paused)
        return ScienceReport(
            "boinc",
            now_s,
            state,
            note,
            version=client.version,
            projects=shown(self._names),
            tasks=len(running),
            cpu_fraction=0.0 if status.run.now == "never" else preferences.cpu_fraction,
            cpu_load=cpu_load,
            gpu=status.run.now != "never" and status.gpu.now != "never",
            cores=self._watch.count,
        )

    def _connected(self) -> BoincClient:
        if self._client is None:
            password = self._password()
            if password.looking:
                raise ScienceProblemError("absent", LOOKING)
            try:
                # Without a password it may still let us in: some installations have an empty one.
                self._client = BoincClient(self._port, password.words or "")
            except ScienceProblemError as problem:
                if problem.state == "refused":
                    raise ScienceProblemError("refused", password.why or problem.text) from problem
                raise
            self._ours = False
        return self._client

    def _take_over(self, client: BoincClient, status: CoreStatus, preferences: Preferences) -> None:
        """Keep what the user has chosen, before the first change."""
        before = self._memory.recall()
        run, gpu = status.run.for_good, status.gpu.for_good
        if before is None:
            before = Before(self._port, run, gpu, 100.0, None)
        else:  # "never" is ours, from before a crash or a restart; another mode was chosen since
            before = replace(
                before,
                run=before.run if run == "never" else run,
                gpu=before.gpu if gpu == "never" else gpu,
            )
        if before.written is None:  # what it computes by is the user's own
            own_pct = min(value for _, value in preferences.limits_pct)
            before = replace(before, override=client.override(), limit_pct=own_pct)
        self._memory.keep(before)
        client.set_mode("gpu", "never")
        client.set_mode("run", "never")
        self._leases = {"run": 0.0, "gpu": 0.0}
        self._ours = True

    def _judge_others(self, status: CoreStatus, now_s: float) -> bool:
        """Whether another program has told BOINC something for a while; for good is kept in `_taken`."""
        if self._taken:
            return False
        run = status.run
        leased = self._leases["run"] > now_s + MARGIN_S
        # BOINC's lease runs by the clock on the wall: when that is set, it ends early, and nobody did it.
        leased = leased and abs(self._wall() - now_s - self._wall_ahead_s) < MARGIN_S
        suspended = leased and run.now == "never" and run.left_s == 0
        if suspended or run.for_good != "never":
            self._theirs.add("run")
        if status.gpu.for_good != "never":
            self._theirs.add("gpu")
        if self._theirs:
            self._taken = TAKEN
            self._keep_theirs(status)
            return False
        return run.left_s > MARGIN_S and (run.now != "always" or self._leases["run"] == 0.0)

    def _keep_theirs(self, status: CoreStatus) -> None:
        """What was chosen elsewhere is the user's own from now on."""
        if self._memory.before is not None:
            run = status.run.for_good if "run" in self._theirs else self._memory.before.run
            gpu = status.gpu.for_good if "gpu" in self._theirs else self._memory.before.gpu
            self._memory.keep(replace(self._memory.before, run=run, gpu=gpu))

    def _drive(
        self, client: BoincClient, what: str, mode: Mode, wish: Wish, now_s: float, *, works: bool
    ) -> bool:
        """Renew or end the lease of the processor or the cards; whether anything was sent."""
        if not works:
            self._leases[what] = 0.0
            if mode.now == "never" and mode.left_s == 0:
                return False
            client.set_mode(what, "never")
            return True
        lease_s = max(wish.lease_s, self._shortest_lease_s)
        if mode.now == "always" and self._leases[what] - now_s > RENEW_BELOW * lease_s:
            return False
        client.set_mode(what, "always", lease_s)
        self._leases[what] = now_s + lease_s
        self._wall_ahead_s = self._wall() - now_s
        return True

    def _limit(
        self, client: BoincClient, preferences: Preferences, cpu_fraction: float | None, now_s: float
    ) -> Preferences:
        """Write the limit where it differs and the last one has stood long enough; what holds now."""
        if cpu_fraction is None or self._has(preferences, cpu_fraction):
            return preferences
        if now_s < self._written_s + REWRITE_S:
            return preferences
        now = client.override()
        before = self._memory.with_own(now)
        self._memory.before = before
        if self._has(preferences, cpu_fraction):  # it is the user's own, newer and lower one
            return preferences
        wanted = limit_pct(cpu_fraction, before.limit_pct, preferences.processors_pct)
        text = with_values(now, {name: f"{wanted:g}" for name, _ in preferences.limits_pct})
        self._memory.keep(replace(before, written=text))  # first: a crash between the two loses nothing
        client.set_override(text)
        self._written_s = now_s
        return client.preferences()

    def _has(self, preferences: Preferences, cpu_fraction: float) -> bool:
        own_pct = 100.0 if self._memory.before is None else self._memory.before.limit_pct
        wanted = limit_pct(cpu_fraction, own_pct, preferences.processors_pct)
        return all(value == wanted for _, value in preferences.limits_pct)

    # ---- what came of it

    def _verify(
        self, status: CoreStatus, tasks: tuple[Task, ...], now_s: float, *, works: bool
    ) -> float | None:
        """The real load; names a program that computes although it was told to rest."""
        owners = {task.pid: task for task in tasks if task.pid is not None}
        loads = self._watch.look(owners, now_s)
        if works or not status.suspended:
            self._rests_since_s = None
        elif self._rests_since_s is None:
            self._rests_since_s = now_s
        elif loads is not None and now_s - self._rests_since_s >= GRACE_S and not self._ignored:
            one = 1.0 / self._watch.count
            pid = next((pid for pid, load in loads.by_pid.items() if load > IGNORES_ABOVE * one), None)
            if pid is not None:
                task = owners[pid]
                project = self._names.get(task.project, task.project)
                self._ignored = sentence(IGNORES, task=verbatim(task.name), project=verbatim(project))
        if loads is None:
            return None if owners else 0.0
        return loads.whole

    def _state(self, running: int, *, works: bool, paused: bool) -> tuple[str, Text]:
        if self._taken or self._ignored:
            return "distrusted", self._taken or self._ignored
        if not self._names:
            return "idle", NO_PROJECT
        if paused:
            return "idle", PAUSED_ELSEWHERE
        if not self._waiting and not running:
            return "idle", NO_WORK
        return ("working" if works and running else "ready"), EMPTY

    def _fail(self, problem: ScienceProblemError, now_s: float) -> None:
        self.close()
        words = problem.text
        if problem.state != "refused" and problem.text is not CANNOT_REMEMBER and words is not LOOKING:
            words = translate("science", "BOINC cannot be used: {problem}.", problem=problem.text)
        self._trouble = (problem.state, words)
        self._retry_s = now_s + (1.0 if problem.text is LOOKING else self._wait_s)
        self._wait_s = min(self._wait_s * 2, LONGEST_WAIT_S)
