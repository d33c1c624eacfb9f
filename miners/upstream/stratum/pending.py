"""Requests that wait for their answers, each with its own patience."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.upstream.stratum import messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.upstream.api import FoundShare
    from miners.upstream.stratum.terms import StratumTimings


@dataclass(frozen=True, slots=True)
class Pending:
    """One request without an answer yet; `share` where it hands one in."""

    id: int
    method: str
    sent_s: float
    deadline_s: float
    share: FoundShare | None = None


class PendingRequests:
    """Sends requests with rising integer ids, and finds them again."""

    def __init__(
        self, send: Callable[[bytes], None], timings: StratumTimings, clock: Callable[[], float]
    ) -> None:
        self._send = send
        self._timings = timings
        self._clock = clock
        self._next_id = 1
        self._waiting: dict[int, Pending] = {}
        self._earliest_s = math.inf

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def earliest_s(self) -> float:
        """No request runs out of time before this moment; infinite where none waits."""
        return self._earliest_s

    def ask(self, method: str, params: list[object], share: FoundShare | None = None) -> None:
        """Send a request."""
        request_id, self._next_id = self._next_id, self._next_id + 1
        now_s = self._clock()
        deadline_s = now_s + self._patience_s(method)
        self._waiting[request_id] = Pending(request_id, method, now_s, deadline_s, share)
        self._earliest_s = min(self._earliest_s, deadline_s)
        self._send(messages.request(request_id, method, params))

    def answered(self, request_id: int) -> Pending | None:
        """The request that this answers; None where nobody waits (any more)."""
        return self._waiting.pop(request_id, None)

    def expired(self, now_s: float) -> list[Pending]:
        """Those whose time is over; they do not wait any longer."""
        if now_s < self._earliest_s:  # the usual case, and cheap: this is asked for every line that comes
            return []
        late = [pending for pending in self._waiting.values() if pending.deadline_s <= now_s]
        for pending in late:
            del self._waiting[pending.id]
        self._earliest_s = min((pending.deadline_s for pending in self._waiting.values()), default=math.inf)
        return late

    def give_up(self) -> list[FoundShare]:
        """Forget everything; these shares will never be answered."""
        shares = [pending.share for pending in self._waiting.values() if pending.share is not None]
        self._waiting.clear()
        self._earliest_s = math.inf
        return shares

    def _patience_s(self, method: str) -> float:
        match method:
            case "mining.submit":
                return self._timings.submit_s
            case "mining.configure":
                return self._timings.configure_s
            case _:
                return self._timings.request_s
