"""What a class network tells its parent: counted together, so that no flood of anybody's chokes the pipe.

Shares, refusals and comings and goings are gathered and told twice a second, one line for each student and
kind; blocks and retargets are told at once, after what came before them. While the parent does not read,
gathering goes on: the sums only get larger.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.pool.class_roster import Member

Event = dict[str, object]
MOST_WAITING = 5000
"""Lines that may wait for the parent before gathered ones are held back."""


@dataclass(slots=True)
class _Shares:
    count: int = 0
    difficulty: float = 0.0
    bits: float = 0.0
    hash_hex: str = ""


class Gathered:
    """Events on their way out.

    Args:
        tell: takes one event.
        waiting: how many lines wait for the parent.
    """

    def __init__(self, tell: Callable[[Event], None], waiting: Callable[[], int] = lambda: 0) -> None:
        self._tell = tell
        self._waiting = waiting
        self._shares: dict[str, _Shares] = {}
        self._refused: Counter[tuple[str, str, bool]] = Counter()
        self._claimed: dict[tuple[str, str, bool], str] = {}
        self._changed: dict[str, Member] = {}
        self._told_miners: dict[str, int] = {}

    def share(self, nickname: str, difficulty: float, bits: float, best_hash: str) -> None:
        """A share counted; `best_hash` is "" unless it is this student's best."""
        shares = self._shares.setdefault(nickname, _Shares())
        shares.count += 1
        shares.difficulty += difficulty
        shares.bits = max(bits, shares.bits)
        shares.hash_hex = best_hash or shares.hash_hex

    def refused(self, nickname: str, kind: str, *, guest: bool = False, claimed: str = "") -> None:
        """Something was refused.

        Args:
            nickname: of the connection that sent it; "" before it joined.
            kind: what was wrong.
            guest: it came from another address than the nickname's first.
            claimed: who it says that it is, where it did not prove that.
        """
        key = (nickname, kind, guest)
        self._refused[key] += 1
        self._claimed[key] = claimed

    def changed(self, member: Member) -> None:
        """A miner has come or gone."""
        self._changed[member.nickname] = member

    def at_once(self, event: str, **fields: object) -> None:
        """Tell this now, after what was gathered."""
        self.flush(force=True)
        self._tell({"event": event, **fields})

    def flush(self, *, force: bool = False) -> None:
        """Tell what was gathered, unless too much waits already."""
        if not force and self._waiting() > MOST_WAITING:
            return
        for nickname, member in self._changed.items():
            self._tell_change(nickname, member)
        for nickname, shares in self._shares.items():
            event: Event = {
                "event": "share",
                "nickname": nickname,
                "count": shares.count,
                "difficulty": shares.difficulty,
                "bits": shares.bits,
            }
            self._tell(event | ({"hash": shares.hash_hex} if shares.hash_hex else {}))
        for key, count in self._refused.items():
            nickname, kind, guest = key
            event = {"event": "refused", "nickname": nickname, "kind": kind, "count": count}
            event |= {"guest": True} if guest else {}
            self._tell(event | ({"claimed": self._claimed[key]} if self._claimed[key] else {}))
        self._changed.clear()
        self._shares.clear()
        self._refused.clear()
        self._claimed.clear()

    def _tell_change(self, nickname: str, member: Member) -> None:
        before, now = self._told_miners.get(nickname, 0), member.miners
        if nickname not in self._told_miners or now > before:
            before = max(now, 1)
            self._tell(
                {"event": "joined", "nickname": nickname, "miners": before, "software": member.software}
            )
        if now < before:
            self._tell({"event": "left", "nickname": nickname, "miners": now})
        self._told_miners[nickname] = now  # what came and went between two looks is not told
