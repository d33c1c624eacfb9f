"""What the engine keeps of the lab: one session, which replaces what the PC works for until it ends.

The session only says what the miner is to hash and with how much power; guard, limits and lease are those of
all heating. Counters of the miner begin anew when its process was started again, and so does the session's.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core import messages as m
from warmgui.core.hosts.entry import STAYS_OFFLINE, is_loopback
from warmgui.core.model import IntentStatus
from warmgui.core.model_lab import CLASS, REPLAY, LabStatus, LabWork
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.lab.moment import LabMoment
    from warmgui.core.model_lab import LabBlock
    from warmgui.core.settings.model import Settings

LabWish = m.LabStart | m.LabChange | m.LabStop
LAB_WISHES = (m.LabStart, m.LabChange, m.LabStop)
LabNews = m.MinerLabStats | m.MinerLabBlock | m.MinerLabOrphaned | m.MinerLabRetarget | m.MinerReplayed
LAB_NEWS = (m.MinerLabStats, m.MinerLabBlock, m.MinerLabOrphaned, m.MinerLabRetarget, m.MinerReplayed)

LONGEST_S = 12 * 3600.0
LEAST_FRACTION = 0.05
MOST_BLOCKS = 300
MOST_RETARGETS = 100
_RUNS_NOWHERE = m.SetMinerUpstream("none")
_ABSENT = translate("lab", "Enter the address of the teacher's PC first.")
_STARTED = translate("engine", "you started the lab")
_REASONS = {
    CLASS: translate("engine", "it hashes for the class that you joined"),
    REPLAY: translate("engine", "it mines a historic block again for the lab"),
}
_HASHING = translate("engine", "it hashes for the lab")


class LabSession:
    """The running session, or the last one."""

    def __init__(self) -> None:
        self._status: LabStatus | None = None
        self._line: LabWork | None = None
        """What the miner was told; changes while it runs go beside it."""
        self._number = 0
        self._end_s = 0.0
        self._commands: list[m.ChangeLab] = []
        self._hashes_before: int | None = None
        self._shares_before: tuple[int, int] | None = None

    @property
    def runs(self) -> bool:
        """Whether the PC is to hash for it."""
        return self._status is not None and self._status.runs

    @property
    def work(self) -> LabWork | None:
        """What is hashed; None while no session runs."""
        return self._status.work if self._status is not None and self._status.runs else None

    @property
    def power_fraction(self) -> float | None:
        """Of what the devices can give, 0..1; None while no session runs."""
        return self._status.power_fraction if self._status is not None and self._status.runs else None

    @property
    def reason(self) -> Text:
        """Why it heats, within a sentence; empty while no session runs."""
        if self._status is None or not self._status.runs:
            return EMPTY
        return _REASONS.get(self._status.work.kind, _HASHING)

    @property
    def cause(self) -> Text:
        """Why the mode changed, while a session runs."""
        return _STARTED if self.runs else EMPTY

    # ---- wishes --------------------------------------------------------------------------------------------

    def take(self, wish: LabWish, now_s: float, now_utc: float, settings: Settings, *, ready: bool) -> None:
        """One wish; what makes no sense changes nothing.

        Args:
            wish: of the user.
            now_s: monotonic seconds.
            now_utc: wall time.
            settings: as they hold.
            ready: the miner is up, so that changes can be told to it.
        """
        match wish:
            case m.LabStart():
                self._start(wish, now_s, now_utc, settings)
            case m.LabChange():
                self._change(wish, ready=ready)
            case m.LabStop():
                self.end()

    def end(self, text: Text = EMPTY) -> None:
        """It is over; what it counted stays."""
        if self._status is not None and self._status.runs:
            self._status = replace(self._status, state="ended", text=text, ends_utc=None)
        self._commands.clear()

    def advance(self, now_s: float, settings: Settings) -> None:
        """End what is over, and a class once everything is to stay offline."""
        if self._status is None or not self._status.runs:
            return
        if now_s >= self._end_s:
            self.end(translate("lab", "Its time was over."))
        elif held := _offline(self._status.work, settings):
            self.end(held)

    def _start(self, wish: m.LabStart, now_s: float, now_utc: float, settings: Settings) -> None:
        if not (math.isfinite(wish.duration_s) and wish.duration_s > 0):
            return
        length_s = min(wish.duration_s, LONGEST_S)
        work = wish.work
        self._commands.clear()
        self._line, self._end_s = work, now_s + length_s
        self._number += 1
        self._hashes_before = self._shares_before = None
        self._status = _fresh(work, now_utc + length_s, _held_fraction(wish.power_fraction))
        if work.kind == CLASS and (work.server is None or work.server.address is None):
            self.end(_ABSENT)
        elif held := _offline(work, settings):
            self.end(held)

    def _change(self, wish: m.LabChange, *, ready: bool) -> None:
        status = self._status
        if status is None or not status.runs:
            return
        if wish.power_fraction is not None:
            self._status = status = replace(status, power_fraction=_held_fraction(wish.power_fraction))
        told = {
            name: value
            for name, value in (
                ("nbits", wish.nbits),
                ("others_hs", wish.others_hs),
                ("delay_s", wish.delay_s),
            )
            if value is not None and math.isfinite(value) and value >= 0
        }
        if not told:
            return
        self._status = replace(status, work=replace(status.work, **told), **told)  # type: ignore[arg-type]  # by name
        if ready:
            self._commands.append(m.ChangeLab(**told))  # type: ignore[arg-type]  # by name
        else:
            self._line = self._status.work

    # ---- for the chain of power --------------------------------------------------------------------------

    def upstream(self, *, rolling: bool) -> m.SetMinerUpstream | None:
        """What the miner is to work for; None while no session runs.

        Args:
            rolling: the user lets versions be rolled.
        """
        if not self.runs or self._line is None:
            return None
        if self._line.kind == CLASS:
            server = self._line.server
            if server is None:
                return _RUNS_NOWHERE
            return m.SetMinerUpstream(
                "servers", (server,), version_rolling=rolling, lab=self._line, lab_number=self._number
            )
        return m.SetMinerUpstream("lab", version_rolling=rolling, lab=self._line, lab_number=self._number)

    def take_commands(self) -> tuple[m.ChangeLab, ...]:
        """Changes since the last call."""
        told, self._commands = tuple(self._commands), []
        return told

    # ---- what the miner says -----------------------------------------------------------------------------

    def restarted(self) -> None:
        """A fresh miner process: it begins a chain of its own, so everything is counted anew."""
        self._commands.clear()
        if self._status is None or not self._status.runs:
            return
        status = self._status
        self._line = status.work
        self._hashes_before = self._shares_before = None
        fresh = _fresh(status.work, status.ends_utc, status.power_fraction)
        self._status = replace(fresh, replayed=status.replayed)

    def hear(self, news: LabNews, now_utc: float) -> None:
        """One message of the miner about the lab."""
        status = self._status
        if status is None or not status.runs or status.work.kind == CLASS:
            return
        match news:
            case m.MinerLabStats():
                self._status = _counted(status, news)
            case m.MinerLabBlock(block=block):
                self._status = _grown(status, replace(block, found_utc=now_utc))
            case m.MinerLabOrphaned(hashes=hashes):
                self._status = _orphaned(status, frozenset(hashes))
            case m.MinerLabRetarget(retarget=retarget):
                at_s = status.blocks[-1].at_s if status.blocks else status.elapsed_s
                told = (*status.retargets, replace(retarget, at_s=at_s))[-MOST_RETARGETS:]
                self._status = replace(status, retargets=told, nbits=retarget.new_nbits)
            case m.MinerReplayed(found=found):
                self._status = replace(status, replayed=(*status.replayed, found)[-MOST_BLOCKS:])
                if self._found_all():
                    self.end(translate("lab", "Found again: every block that was asked for."))

    def _found_all(self) -> bool:
        """Whether every historic block was found that was asked for by name or height."""
        if self._status is None or self._status.work.kind != REPLAY:
            return False
        from warmgui.core.lab.historic import BLOCKS  # late: nobody needs it before a block was found

        names = [part.strip() for part in self._status.work.replay.split(",") if part.strip()]
        return len(self._status.replayed) >= (len(BLOCKS) if names == ["all"] else len(names))

    # ---- what is shown -----------------------------------------------------------------------------------

    def status(self, now: LabMoment) -> LabStatus | None:
        """For the snapshot; None before the first session."""
        if self._status is None:
            return None
        if self._status.runs:
            self._status = self._told(self._status, now)
        return replace(self._status, simulated=now.simulated)

    def _told(self, status: LabStatus, now: LabMoment) -> LabStatus:
        if self._hashes_before is None:
            self._hashes_before = now.hashes
        changed = replace(
            status,
            state="held" if now.held else "running" if now.working else "starting",
            text=now.held or (EMPTY if now.working else now.waits),
            hashrate_hs=now.hashrate_hs if now.hashrate_hs is not None else _mean_hs(status),
        )
        if status.work.kind not in {CLASS, REPLAY} or now.stats is None:
            return changed
        stats, connected = now.stats, now.stats.upstream_state == "connected"
        if self._shares_before is None:
            self._shares_before = (stats.accepted, stats.rejected + stats.stale)
        replays = status.work.kind == REPLAY and connected
        return replace(
            changed,
            hashes=max(now.hashes - self._hashes_before, 0),
            accepted=max(stats.accepted - self._shares_before[0], 0),
            refused=max(stats.rejected + stats.stale - self._shares_before[1], 0),
            searched=stats.searched if replays else status.searched,
            replaying=stats.job_id if replays and stats.job_id else status.replaying,
        )

    def intent(self) -> IntentStatus | None:
        """The timed wish that a session is."""
        if self._status is None or not self._status.runs or self._status.ends_utc is None:
            return None
        until = Amount(self._status.ends_utc, "clock_utc")
        text = translate("engine", "Lab until {time}", time=until)
        return IntentStatus("lab", text, self._status.ends_utc)


def leaves_pc(work: LabWork) -> bool:
    """Whether its hashes go to another PC."""
    if work.kind != CLASS or work.server is None:
        return False
    address = work.server.address
    return address is None or not is_loopback(address.host)


def _offline(work: LabWork, settings: Settings) -> Text:
    if not (settings.network.offline and leaves_pc(work)):
        return EMPTY
    return translate("lab", "Not joined: {reason}.", reason=STAYS_OFFLINE)


def _fresh(work: LabWork, ends_utc: float | None, power_fraction: float) -> LabStatus:
    """Nothing is counted yet."""
    return LabStatus(
        work,
        "starting",
        ends_utc=ends_utc,
        power_fraction=power_fraction,
        nbits=work.nbits,
        others_hs=work.others_hs,
        delay_s=work.delay_s,
    )


def _held_fraction(fraction: float) -> float:
    return min(max(fraction, LEAST_FRACTION), 1.0) if math.isfinite(fraction) else 1.0


def _mean_hs(status: LabStatus) -> float | None:
    """Over all of the session, until a window of the last seconds is full."""
    return status.hashes / status.elapsed_s if status.elapsed_s >= 1.0 else None


def _counted(status: LabStatus, news: m.MinerLabStats) -> LabStatus:
    return replace(
        status,
        nbits=news.nbits,
        height=news.height,
        others_hs=news.others_hs,
        delay_s=news.delay_s,
        hashes=news.hashes,
        elapsed_s=news.elapsed_s,
        since_block_s=news.block_elapsed_s,
        zero_bits=news.zero_bits,
        ticket=news.ticket or status.ticket,
        best=news.best or status.best,
    )


def _grown(status: LabStatus, block: LabBlock) -> LabStatus:
    ours = block.by == "us" and block.state == "main"
    return replace(
        status,
        blocks=(*status.blocks, block)[-MOST_BLOCKS:],
        blocks_found=status.blocks_found + ours,
    )


def _orphaned(status: LabStatus, hashes: frozenset[str]) -> LabStatus:
    """Those are orphans now; their rivals of the same heights are the chain."""
    heights = {block.height for block in status.blocks if block.hash_hex in hashes}
    blocks = []
    found = status.blocks_found
    for block in status.blocks:
        state = block.state
        if block.hash_hex in hashes:
            state = "orphan"
        elif block.height in heights and block.state == "rival":
            state = "main"
        if block.by == "us":
            found += (state == "main") - (block.state == "main")
        blocks.append(replace(block, state=state))
    return replace(status, blocks=tuple(blocks), blocks_found=found)
