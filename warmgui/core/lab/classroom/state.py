"""A class as it stands, from what its network tells. Pure: events and times come in, `ClassState` goes out.

Nobody's hashes are measured here: a share of difficulty D takes D x 2^32 hashes on average, so all numbers of
hashes are estimated from the shares that were accepted. Refused ones count for nothing.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING

from miners.formats.nickname import nickname_of, same_nickname
from miners.formats.plain_text import plain_text
from warmgui.core.lab.classroom import words
from warmgui.core.lab.classroom.tally import Tally
from warmgui.core.lab.luck import Member, ShareOut, share_out
from warmgui.core.model_class import ClassBlock, ClassPlan, ClassRetarget, ClassState, Student
from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_STUDENTS = 2000
MOST_BLOCKS = 5000
"""So many of the newest blocks are listed; every one is counted."""
MOST_RETARGETS = 1000
VERDICT_S = 10.0
"""The verdict on luck is not made more often than this: a draw of lots takes a moment."""
_MOST_COUNT = 1_000_000
_MOST_DIFFICULTY = 1e18
_HASH_DIGITS, _HEADER_DIGITS = 64, 160
_LONGEST_SOFTWARE = 60
_KINDS = frozenset({"duplicate", "forged", "flood", "unknown_job", "malformed"})


class Classroom:
    """One class, from its opening to its end.

    Args:
        plan: as the teacher wants it.
        now_utc: seconds since 1970.
    """

    def __init__(self, plan: ClassPlan, now_utc: float) -> None:
        self._plan = plan
        self._state = "opening"
        self._text = EMPTY
        self._port = 0
        self._opened_utc = self._latest_utc = now_utc
        self._height = 0
        self._blocks_found = 0
        self._difficulty: float | None = None
        self._tallies: dict[str, Tally] = {}
        self._banned: set[str] = set()
        self._blocks: deque[ClassBlock] = deque(maxlen=MOST_BLOCKS)
        self._retargets: deque[ClassRetarget] = deque(maxlen=MOST_RETARGETS)
        self._wrong_codes = 0
        self._verdict: ShareOut | None = None
        self._verdict_utc = -math.inf
        self._verdict_blocks = 0
        self._hearers: dict[str, Callable[[Mapping[str, object], float], None]] = {
            "listening": self._listening,
            "failed": self._failed,
            "closed": lambda _event, now: self.close(now),
            "joined": self._members,
            "left": self._members,
            "share": self._share,
            "refused": self._refused,
            "block": self._block,
            "retarget": self._retarget,
            "ban": self._ban,
            "slept": self._slept,
        }

    @property
    def is_over(self) -> bool:
        """Whether it was closed, or failed."""
        return self._state in {"closed", "failed"}

    def hear(self, event: Mapping[str, object], now_utc: float) -> None:
        """Take in an event of the class network; whatever is none is left out."""
        self._follow_clock(now_utc)
        kind = event.get("event")
        hearer = self._hearers.get(kind) if isinstance(kind, str) else None
        if hearer is not None and not self.is_over:
            hearer(event, now_utc)

    def fail(self, code: str, detail: str, now_utc: float) -> None:
        """There is no class, or no more; `code` is one of `words.FAILURES`."""
        if not self.is_over:
            port = self._port or self._plan.port
            text = words.failed(code, host=self._plan.host, port=port, words=plain_text(detail))
            self._end("failed", text, now_utc)

    def close(self, now_utc: float) -> None:
        """The teacher closed it."""
        if not self.is_over:
            self._end("closed", EMPTY, now_utc)

    def state(self, now_utc: float) -> ClassState:
        """The class as it stands."""
        self._follow_clock(now_utc)
        verdict = self._judged(now_utc)
        return ClassState(
            state=self._state,
            text=self._said(now_utc),
            plan=self._plan,
            port=self._port,
            opened_utc=self._opened_utc,
            now_utc=now_utc,
            height=self._height,
            difficulty=self._difficulty,
            students=tuple(self._student(tally, now_utc) for tally in self._tallies.values()),
            blocks=tuple(self._blocks),
            retargets=tuple(self._retargets),
            chi_square=None if verdict is None else verdict.statistic,
            chi_square_freedom=0 if verdict is None else verdict.freedom,
            chance=None if verdict is None else verdict.chance,
            verdict=self._no_verdict() if verdict is None else verdict.says,
            luck_groups=() if verdict is None else verdict.groups,
        )

    # ---- events -------------------------------------------------------------------------------------------

    def _listening(self, event: Mapping[str, object], now_utc: float) -> None:
        self._state = "open"
        self._opened_utc = now_utc
        self._port = _count(event, "port")
        self._difficulty = _number(event, "difficulty") or None

    def _failed(self, event: Mapping[str, object], now_utc: float) -> None:
        self.fail(_text(event, "code"), _text(event, "words"), now_utc)

    def _members(self, event: Mapping[str, object], now_utc: float) -> None:
        tally = self._tally(event, now_utc)
        if tally is not None:
            tally.connected(min(_count(event, "miners"), _MOST_COUNT), now_utc)
            tally.software = plain_text(_text(event, "software"))[:_LONGEST_SOFTWARE] or tally.software

    def _share(self, event: Mapping[str, object], now_utc: float) -> None:
        tally, difficulty = self._tally(event, now_utc), _number(event, "difficulty")
        count = _count(event, "count")
        if tally is None or not 0 < difficulty <= _MOST_DIFFICULTY or not 0 < count <= _MOST_COUNT:
            return
        tally.shared(count, difficulty, self._difficulty, now_utc)
        bits = _number(event, "bits")
        if bits <= 256:  # noqa: PLR2004 - a hash has no more
            tally.best(bits, _hex(event, "hash", _HASH_DIGITS))

    def _refused(self, event: Mapping[str, object], now_utc: float) -> None:
        kind, count = _text(event, "kind"), min(_count(event, "count"), _MOST_COUNT)
        if not _text(event, "nickname"):
            if kind == "wrong_code" and count:
                self._wrong_codes += count
                self._text = words.wrong_codes(self._wrong_codes, nickname_of(_text(event, "claimed")))
            return
        tally = self._tally(event, now_utc)
        if tally is None:
            return
        tally.seen_utc = now_utc
        if kind == "stale":
            tally.stale += count
        elif kind in _KINDS:
            tally.refused[kind] += count
            tally.guest_refused += count if event.get("guest") is True else 0
            warning = EMPTY if tally.named else words.warning(tally, None)
            if warning:
                tally.named, self._text = True, warning

    def _block(self, event: Mapping[str, object], now_utc: float) -> None:
        tally, difficulty = self._tally(event, now_utc), _number(event, "difficulty")
        if tally is None or difficulty <= 0:
            return
        tally.blocks += 1
        tally.seen_utc = now_utc
        self._blocks_found += 1
        self._height = _count(event, "height")
        self._blocks.append(
            ClassBlock(
                self._height,
                tally.nickname,
                _hex(event, "hash", _HASH_DIGITS),
                _hex(event, "header", _HEADER_DIGITS),
                difficulty,
                now_utc,
                _number(event, "seconds"),
            )
        )

    def _retarget(self, event: Mapping[str, object], now_utc: float) -> None:
        old, new = _number(event, "old"), _number(event, "new")
        if old > 0 and new > 0:
            self._difficulty = new
            took_s, aimed_s = _number(event, "took_s"), _number(event, "aimed_s")
            self._retargets.append(ClassRetarget(_count(event, "height"), old, new, took_s, aimed_s, now_utc))

    def _ban(self, event: Mapping[str, object], _now_utc: float) -> None:
        nickname = nickname_of(_text(event, "nickname"))
        if nickname:
            self._banned.add(same_nickname(nickname))
            self._text = words.banned(nickname)

    def _slept(self, event: Mapping[str, object], _now_utc: float) -> None:
        seconds = _number(event, "seconds")
        for tally in self._tallies.values():
            tally.slept(seconds)
        self._text = words.slept(seconds)

    def _follow_clock(self, now_utc: float) -> None:
        """A clock that was put back takes the times of hashrates with it."""
        if now_utc < self._latest_utc:
            for tally in self._tallies.values():
                tally.slept(now_utc - self._latest_utc)
        self._latest_utc = now_utc

    # ---- parts of the state -------------------------------------------------------------------------------

    def _tally(self, event: Mapping[str, object], now_utc: float) -> Tally | None:
        nickname = nickname_of(_text(event, "nickname"))
        key = same_nickname(nickname)
        if nickname and key not in self._tallies and len(self._tallies) < MOST_STUDENTS:
            self._tallies[key] = Tally(nickname, joined_utc=now_utc, seen_utc=now_utc)
        return self._tallies.get(key)

    def _student(self, tally: Tally, now_utc: float) -> Student:
        return Student(
            nickname=tally.nickname,
            connections=tally.connections,
            software=tally.software,
            shares=tally.shares,
            hashes=tally.hashes,
            hashrate_hs=None if self.is_over else tally.hashrate_hs(now_utc),
            best_bits=tally.best_bits,
            best_hash=tally.best_hash,
            blocks=tally.blocks,
            expected_blocks=tally.expected_blocks,
            stale=tally.stale,
            refused=dict(tally.refused),
            warning=words.warning(tally, self._others_stale(tally)),
            banned=same_nickname(tally.nickname) in self._banned,
            joined_utc=tally.joined_utc,
            seen_utc=tally.seen_utc,
        )

    def _others_stale(self, tally: Tally) -> float | None:
        if tally.stale < words.FEWEST_STALE:
            return None  # nobody asks
        others = [other for other in self._tallies.values() if other is not tally]
        sent = sum(other.sent for other in others)
        return sum(other.stale for other in others) / sent if sent else None

    def _said(self, now_utc: float) -> Text:
        nobody = self._state == "open" and not self._tallies and self._plan.host not in {"127.0.0.1", "::1"}
        if not self._text and nobody and now_utc >= self._opened_utc + words.NOBODY_CAME_S:
            return words.nobody_came(self._port)
        return self._text

    def _judged(self, now_utc: float) -> ShareOut | None:
        """Whether it is just luck who found how many; made anew after a block, but not all the time."""
        due = self.is_over or now_utc >= self._verdict_utc + VERDICT_S or now_utc < self._verdict_utc
        if self._blocks_found != self._verdict_blocks and due:
            self._verdict_utc, self._verdict_blocks = now_utc, self._blocks_found
            members = [Member(t.nickname, t.blocks, t.expected_blocks) for t in self._tallies.values()]
            self._verdict = share_out(members)
        return self._verdict

    def _no_verdict(self) -> Text:
        if not self._blocks_found:
            return words.nothing_yet("blocks")
        return words.nothing_yet("students" if len(self._tallies) == 1 else "")

    def _end(self, state: str, text: Text, now_utc: float) -> None:
        for tally in self._tallies.values():
            if tally.connections:
                tally.connected(0, now_utc)
        self._state, self._text = state, text


def _text(event: Mapping[str, object], name: str) -> str:
    value = event.get(name)
    return value if isinstance(value, str) else ""


def _number(event: Mapping[str, object], name: str) -> float:
    """A number that is not negative; 0 for everything else."""
    value = event.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    try:
        number = float(value)
    except OverflowError:
        return 0.0
    return number if math.isfinite(number) and number >= 0 else 0.0


def _count(event: Mapping[str, object], name: str) -> int:
    value = event.get(name)
    return value if type(value) is int and value >= 0 else 0


def _hex(event: Mapping[str, object], name: str, digits: int) -> str:
    text = _text(event, name).lower()
    return text if len(text) == digits and not text.strip("0123456789abcdef") else ""
