"""The class network's server: students by nickname, a chain of real blocks, everything told to the teacher.

Who vanishes without a word is found by the system (keep-alive and its patience with unsent data, about a
minute), else by the idle time-out. While the PC sleeps nobody is served: neither the difficulties of miners
nor the chain's count that time (bitcoin's would), and afterwards everybody gets work with the present time.
Miners whose connections died meanwhile come again by themselves. The same holds for time without any miner.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import socket
import time
from typing import TYPE_CHECKING, Self

from miners import work
from miners.formats.retarget import next_nbits
from miners.pool.class_chain import ClassChain
from miners.pool.class_clock import AwakeClock, MinedTime
from miners.pool.class_door import Arrivals, Door, is_this_pc
from miners.pool.class_events import Event, Gathered
from miners.pool.class_manners import HIGHEST_DIFFICULTY, ClassConfig
from miners.pool.class_roster import Member, Roster
from miners.pool.class_session import ClassSession
from miners.pool.refusals import RefusedError
from miners.pool.server import PoolServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.pool.session import CheckedShare, ClientSession

LOOSEST_TARGET = work.target_from_nbits(0x207FFFFF)
"""Every second hash meets it."""
BLOCK_GAP_S = 0.05
"""Blocks that come faster wait so long for their work: only while a class begins with far too easy ones."""
_KEEPALIVE = (("TCP_KEEPIDLE", 20), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 4), ("TCP_USER_TIMEOUT", 60_000))
"""Options of the system's, where it has them; seconds, and milliseconds of the last."""
_LOWEST_NETWORK_DIFFICULTY = 1e-9


class ClassServer(PoolServer):
    """A class's pool; `async with ClassServer(config) as pool` listens on `pool.port`.

    Args:
        config: settings.
        on_event: told of everything, as flat JSON objects.
        clock: monotonic seconds.
        now_utc: wall time, seconds since 1970.
        waiting: how many events are not read yet.

    Raises:
        OSError: on entering, when the port cannot be had.
        ValueError: there is no join code, or the difficulty is none.
    """

    def __init__(
        self,
        config: ClassConfig,
        *,
        on_event: Callable[[Event], None] = lambda _event: None,
        clock: Callable[[], float] = time.monotonic,
        now_utc: Callable[[], float] = time.time,
        waiting: Callable[[], int] = lambda: 0,
    ) -> None:
        self._rules = config
        self._door = Door(config.code)
        self._arrivals = Arrivals(config.max_per_address, config.arrivals_per_s)
        self._nbits = _nbits(config.difficulty)
        self._awake = AwakeClock(clock, now_utc)
        self._roster = Roster(config.max_students, config.max_nicknames_per_address)
        self._gathered = Gathered(on_event, waiting)
        self._mined = MinedTime(self._awake())
        self._block_mined_s = self._window_mined_s = 0.0
        self._window_blocks = 0
        self._flusher: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None
        self._told_s = -math.inf
        super().__init__(config.pool_config(), clock=self._awake, now_utc=now_utc)

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        self._flusher = asyncio.create_task(self._flush_for_ever())
        return self

    async def __aexit__(self, *details: object) -> None:
        if self._later is not None:
            self._later.cancel()
        await super().__aexit__(*details)
        if self._flusher is not None:
            self._flusher.cancel()
            await asyncio.gather(self._flusher, return_exceptions=True)
        self._gathered.flush(force=True)

    @property
    def rules(self) -> ClassConfig:
        """Of the class."""
        return self._rules

    @property
    def network_difficulty(self) -> float:
        """Of the block that is searched."""
        return work.difficulty_from_target(work.target_from_nbits(self._nbits))

    # ---- the teacher's wishes -----------------------------------------------------------------------------

    def ban(self, nickname: str) -> None:
        """Take a student out for the rest of the class."""
        shown = self._roster.ban(nickname)
        self._gathered.at_once("ban", nickname=shown)
        for writer, session in list(self._connections.items()):
            if session.authorized and session.worker == shown:
                session.tell("client.show_message", ["The teacher has taken this nickname out of the class"])
                writer.close()

    def set_network_difficulty(self, difficulty: float) -> None:
        """Another difficulty for the block that is searched, and for those after it; retargets begin anew.

        Raises:
            ValueError: it is no difficulty.
        """
        self._change(_nbits(difficulty), limited=False, by="teacher")
        self._hand_out()

    # ---- what makes it move -------------------------------------------------------------------------------

    def tick(self) -> None:
        """See `PoolServer.tick`; notices a sleep, too."""
        self._mined_s()
        super().tick()
        slept_s = self._awake.take_sleep()
        if slept_s is not None:
            self._gathered.at_once("slept", seconds=slept_s)
            self.refresh_job()

    def flush(self) -> None:
        """Tell what was gathered."""
        self._gathered.flush()

    # ---- what sessions ask and tell -----------------------------------------------------------------------

    def join(self, session: ClassSession, nickname: str, code: str, suffix: str) -> Member:
        """Let a miner in.

        Raises:
            RefusedError: it may not come in; with the kind of refusal.
        """
        now_s, address = self._awake(), session.address
        if self._door.is_flooder(address, nickname, now_s):
            self._gathered.refused("", "flood", claimed=nickname)
            raise RefusedError("flooder")
        wrong = self._door.try_code(code, suffix, address, now_s)
        if wrong:
            self._gathered.refused("", "wrong_code", claimed=nickname)
            raise RefusedError(wrong)
        return self._roster.join(nickname, address, session.software)

    def on_authorized(self, session: ClientSession) -> None:
        """A miner has joined."""
        self.stats.clients = self._roster.miners
        self._mined_s()
        self._changed(session)

    def on_difficulty(self, session: ClientSession) -> None:
        """Nobody needs to know."""

    def on_share(self, session: ClientSession, share: CheckedShare) -> None:
        """A share counted; perhaps it is a block."""
        member = _member(session)
        value = work.hash_value(share.hash_bytes)
        is_best = member.best_value is None or value < member.best_value
        if is_best:
            member.best_value = value
        hash_hex = share.hash_bytes[::-1].hex()
        self.stats.accepted += 1
        self._gathered.share(
            member.nickname, share.job_difficulty, 256.0 - math.log2(value + 1), hash_hex if is_best else ""
        )
        if share.is_block:
            self._found(member, share, hash_hex)

    def on_refused(self, session: ClassSession, kind: str) -> None:
        """Something that this connection sent was refused."""
        if kind == "stale":
            self.stats.stale += 1
        else:
            self.stats.rejected += 1
        member = session.member
        if member is None:
            self._gathered.refused("", kind)
        else:
            self._gathered.refused(member.nickname, kind, guest=member.address != session.address)

    def on_flood(self, session: ClassSession) -> None:
        """It sent far too much and is about to be dropped."""
        self._door.flooded(session.address, session.worker, self._awake())
        self.on_refused(session, "flood")

    # ---- blocks -------------------------------------------------------------------------------------------

    def _found(self, member: Member, share: CheckedShare, hash_hex: str) -> None:
        mined_s = self._mined_s()
        self.stats.blocks += 1
        self._chain.extend(share.header80)
        self._gathered.at_once(
            "block",
            nickname=member.nickname,
            height=self._chain.height,
            header=share.header80.hex(),
            hash=hash_hex,
            difficulty=self.network_difficulty,
            seconds=mined_s - self._block_mined_s,
        )
        self._block_mined_s = mined_s
        self._window_blocks += 1
        if self._rules.retarget_blocks and self._window_blocks >= self._rules.retarget_blocks:
            aimed_s = self._window_blocks * self._rules.block_interval_s
            took_us = round((mined_s - self._window_mined_s) * 1e6)
            aimed_us = max(1, round(aimed_s * 1e6))
            nbits, limited = next_nbits(self._nbits, took_us, aimed_us, LOOSEST_TARGET)
            self._change(nbits, limited=limited, by="rule")
        self._after_block()

    def _after_block(self) -> None:
        """All work so far is stale; the next is handed out now, or a moment later in a storm of blocks."""
        for student in self._students():
            student.forget_jobs()
        self._job = self.fresh_job()  # for who joins, or is told another difficulty, meanwhile
        wait_s = self._told_s + BLOCK_GAP_S - self._awake()
        if wait_s <= 0:
            self._hand_out()
        else:
            self._later = asyncio.get_running_loop().call_later(wait_s, self._hand_out)

    def _hand_out(self) -> None:
        self._told_s = self._awake()
        for student in self._students():
            student.network_changed()
        self._broadcast("clean")

    def _students(self) -> list[ClassSession]:
        return [session for session in self.sessions if isinstance(session, ClassSession)]

    def _change(self, nbits: int, *, limited: bool, by: str) -> None:
        """The difficulty from here on."""
        before, mined_s = self.network_difficulty, self._mined_s()
        took_s, blocks = mined_s - self._window_mined_s, self._window_blocks
        self._nbits = nbits
        self._window_mined_s, self._window_blocks = mined_s, 0
        self._gathered.at_once(
            "retarget",
            height=self._chain.height + 1,
            old=before,
            new=self.network_difficulty,
            took_s=took_s,
            aimed_s=blocks * self._rules.block_interval_s,
            limited=limited,
            by=by,
        )

    def _block_nbits(self) -> int:
        return self._nbits

    def _new_chain(self) -> ClassChain:
        config = self._config
        return ClassChain(self._now_utc, config.manners.extranonce2_size, manners=config.manners)

    def _mined_s(self) -> float:
        return self._mined.look(self._awake(), mining=self._roster.miners > 0)

    # ---- connections --------------------------------------------------------------------------------------

    def _welcome(self, writer: asyncio.StreamWriter) -> bool:
        address = _address(writer)
        if is_this_pc(address):
            return True
        if not self._arrivals.may_come(address, self._awake()):
            return False
        here = sum(student.address == address for student in self._students())
        return here < self._rules.max_per_address

    def _new_session(self, writer: asyncio.StreamWriter) -> ClassSession:
        _watch_the_line(writer.get_extra_info("socket"))
        return ClassSession(
            self, self._extranonce1(), lambda line: self._write(writer, line), _address(writer)
        )

    def _gone(self, session: ClientSession) -> None:
        self._mined_s()
        self._roster.leave(_member(session))
        self.stats.clients = self._roster.miners
        self._mined_s()
        self._changed(session)

    def _count_clients(self) -> None:
        """The roster counts."""

    def _changed(self, session: ClientSession) -> None:
        self._gathered.changed(_member(session))

    async def _flush_for_ever(self) -> None:
        while True:
            await asyncio.sleep(self._rules.flush_s)
            self.flush()


def _member(session: ClientSession) -> Member:
    member = session.member if isinstance(session, ClassSession) else None
    assert member is not None, "only who has joined can do this"  # noqa: S101 - see `ClassSession`
    return member


def _nbits(difficulty: float) -> int:
    if not _LOWEST_NETWORK_DIFFICULTY <= difficulty <= HIGHEST_DIFFICULTY:
        raise ValueError(f"{difficulty!r} is no difficulty of a class")
    return work.nbits_from_target(min(work.target_from_difficulty(difficulty), LOOSEST_TARGET))


def _address(writer: asyncio.StreamWriter) -> str:
    peer = writer.get_extra_info("peername")
    return str(peer[0]) if peer else ""


def _watch_the_line(connection: socket.socket | None) -> None:
    """Let the system notice a client that is gone without a word."""
    if connection is None:
        return
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _KEEPALIVE:
        option = getattr(socket, name, None)
        if option is not None:
            with contextlib.suppress(OSError):
                connection.setsockopt(socket.IPPROTO_TCP, option, value)
