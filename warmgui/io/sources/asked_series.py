"""One source of a series: asked when it is due, left alone when it fails, kept in a file over a restart."""

from __future__ import annotations

import errno
import json
import logging
import socket
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from warmgui.core.energy.cadence import FIRST_RETRY_S, HOUR_S, failed_words, retry_s
from warmgui.core.energy.price_answers import next_page
from warmgui.core.energy.questions import same_host
from warmgui.core.energy.series import MOST_SLOTS, Series, Slot
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.heat.numbers import finite
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Provenance
from warmgui.io.http_json import LONGEST_PAUSE_S, HttpProblemError, Request, fetch_json
from warmgui.io.http_json_auth import Credentials
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from warmgui.core.energy.questions import Question

log = logging.getLogger(__name__)

MOST_PAGES = 10
_LARGEST_CACHE = 400_000
_PAUSE_CHARS = 4000
_MOST, _LATEST_UTC, _MOST_WORDS = 1e9, 1e11, 200
_MOST_REMEMBERED = 8
_BEARER = "Authorization"
_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be asked under the present settings."""

    identity: str
    """Another one is another source: what was learned from the old one does not count."""
    host_key: str
    """Of the list of hosts."""
    name: Text
    questions: Callable[[float, float], Sequence[Question]] = field(compare=False)
    """Of wall time and local time less UTC."""
    read: Callable[[Sequence[Any], float], Series] = field(compare=False)
    """The answers, and when they came."""
    next_utc: Callable[[Series, float, float, float], float] = field(compare=False)
    header: str = ""
    """Name of the header that carries the token; "" for none."""


@dataclass(slots=True, repr=False)
class _Memory:
    """What happened with one source."""

    series: Series | None = None
    asked_s: float | None = None
    wait_s: float = 0.0
    token: str | None = None
    """That was handed in last."""
    failures: int = 0
    problem: Text = EMPTY
    pause_utc: float = 0.0
    """The service asked to be left alone until then."""


class AskedSeries:
    """The newest series of whatever job there is; one thread calls everything.

    Args:
        cache_file: where the last answer is kept; None keeps it in memory.
        spread_s: added to the time of day at which prices are asked for.
    """

    def __init__(self, cache_file: Path | None, spread_s: float = 0.0) -> None:
        self._cache_file, self._spread_s = cache_file, spread_s
        self._job: Job | None = None
        self._memories: dict[str, _Memory] = {}
        self._memory = _Memory()

    @property
    def series(self) -> Series | None:
        """The newest good answer."""
        return self._memory.series

    @property
    def problem(self) -> Text:
        """What was wrong with the last attempt; empty after a good one."""
        return self._memory.problem

    def follow(self, job: Job | None) -> None:
        """Another source, or none. Whoever comes back finds what was known, and asks no sooner."""
        self._job = job
        if job is None:
            self._memory = _Memory()
            return
        if job.identity not in self._memories:
            known = _Memory(self._load(job.identity), pause_utc=self._load_pause(job.identity))
            self._memories[job.identity] = known
            while len(self._memories) > _MOST_REMEMBERED:
                del self._memories[next(iter(self._memories))]
        self._memory = self._memories[job.identity]

    def is_due(self, now_s: float, now_utc: float, offset_s: float, token: str | None = None) -> bool:
        """Whether it is time to ask; another token is tried at once."""
        job, memory = self._job, self._memory
        if job is None:
            return False
        if memory.failures and token != memory.token:
            return True
        if 0.0 < memory.pause_utc - now_utc <= LONGEST_PAUSE_S:  # further off only where a clock is wrong
            return False
        if memory.asked_s is not None and now_s - memory.asked_s < memory.wait_s:
            return False
        series = memory.series
        if series is None or memory.failures or series.fetched_utc > now_utc:
            return True  # the last of these: the clock was wrong then, or is now
        return now_utc >= job.next_utc(series, now_utc, offset_s, self._spread_s)

    def ask(self, now_s: float, now_utc: float, offset_s: float, token: str | None = None) -> None:
        """Ask now, and wait for the answer."""
        job, memory = self._job, self._memory
        if job is None:
            return
        # Whatever goes wrong, also in a way that nobody thought of, it is left alone for a while.
        memory.asked_s, memory.token, memory.wait_s = now_s, token, max(memory.wait_s, FIRST_RETRY_S)
        try:
            answers = self._answers(job, job.questions(now_utc, offset_s), token)
            memory.series = job.read(answers, now_utc)
        except HttpProblemError as error:
            wait_s = retry_s(memory.failures + 1, error.pause_s, answered=_was_reached(error))
            if error.pause_s:
                memory.pause_utc = now_utc + min(error.pause_s, LONGEST_PAUSE_S)
                self._keep_pause(job.identity, memory.pause_utc)
            self._failed(job, memory, error.text, wait_s)
        except BadSignalError as error:
            self._failed(job, memory, error.text, retry_s(memory.failures + 1, None, answered=True))
        else:
            memory.wait_s, memory.failures, memory.problem = HOUR_S, 0, EMPTY
            self._keep(job.identity, memory.series)

    def _failed(self, job: Job, memory: _Memory, why: Text, wait_s: float) -> None:
        """Longer and longer pauses, and never shorter than what the service asked for."""
        memory.failures += 1
        memory.wait_s = wait_s
        memory.problem = failed_words(job.name, why, wait_s)
        log.info("%s: %s", job.host_key, why.template)

    def _answers(self, job: Job, questions: Sequence[Question], token: str | None) -> list[Any]:
        found: list[Any] = []
        problem: HttpProblemError | None = None
        for question in questions:
            try:
                found.extend(_pages(job, question, token))
            except HttpProblemError as error:
                if not question.optional:
                    raise
                problem = problem or error
        if not found and problem is not None:
            raise problem
        return found

    # ---- over a restart

    def _load(self, identity: str) -> Series | None:
        """The last answer, if it was of this source and the file is whole."""
        if self._cache_file is None:
            return None
        try:
            if self._cache_file.stat().st_size > _LARGEST_CACHE:
                return None
            plain: Any = json.loads(self._cache_file.read_text(encoding="utf-8"))
            if plain["identity"] != identity:
                return None
            slots = tuple(
                Slot(_time(start), _time(end), _number(value))
                for start, end, value in plain["slots"][:MOST_SLOTS]
            )
            source = _words(plain["source"])
            return Series(slots, Provenance(plain["provenance"]), source, _time(plain["fetched_utc"]))
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def _keep(self, identity: str, series: Series) -> None:
        if self._cache_file is None:
            return
        plain = {
            "identity": identity,
            "provenance": str(series.provenance),
            "source": series.source,
            "fetched_utc": series.fetched_utc,
            "slots": [[slot.start_utc, slot.end_utc, slot.value] for slot in series.slots],
        }
        _write(self._cache_file, plain)

    def _load_pause(self, identity: str) -> float:
        """Until when this source asked to be left alone; 0 where it did not."""
        if self._cache_file is None:
            return 0.0
        try:
            plain: Any = json.loads(_pause_file(self._cache_file).read_text(encoding="utf-8")[:_PAUSE_CHARS])
            return _time(plain["until_utc"]) if plain["identity"] == identity else 0.0
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return 0.0

    def _keep_pause(self, identity: str, until_utc: float) -> None:
        if self._cache_file is not None:
            _write(_pause_file(self._cache_file), {"identity": identity, "until_utc": until_utc})


def _number(value: Any) -> float:
    """A number of a cache.

    Raises:
        ValueError: it is none, or no price of anything.
    """
    number = finite(value)
    if number is None or abs(number) > _MOST:
        raise ValueError("no number")
    return number


def _words(value: Any) -> str:
    """Who says so.

    Raises:
        ValueError: nobody, or nobody whose name can be shown.
    """
    if not isinstance(value, str) or len(value) > _MOST_WORDS:
        raise ValueError("no words")
    value.encode()
    return value


def _time(value: Any) -> float:
    """A moment of a cache, s since 1970.

    Raises:
        ValueError: it is none.
    """
    at_utc = finite(value)
    if at_utc is None or not 0 <= at_utc <= _LATEST_UTC:
        raise ValueError("no time")
    return at_utc


def _pause_file(cache_file: Path) -> Path:
    return cache_file.with_suffix(".pause.json")


def _write(file: Path, plain: dict[str, Any]) -> None:
    try:
        write_whole(file, json.dumps(plain))
    except OSError as error:
        log.info("cache of %s: %s", file.name, error)


def _was_reached(error: HttpProblemError) -> bool:
    """Whether the service had to do with us at all."""
    cause = error.__cause__
    if isinstance(cause, socket.gaierror | ConnectionRefusedError):
        return False
    return not (isinstance(cause, OSError) and cause.errno in _NO_WAY)


def _pages(job: Job, question: Question, token: str | None) -> list[Any]:
    """One answer, or all pages of it; the next page is never on another host."""
    headers: dict[str, str] = {}
    credentials = None
    if token is not None and job.header:
        if job.header.title() == _BEARER:
            credentials = Credentials("", token)
        else:
            headers[job.header] = token
    found: list[Any] = []
    url, seen = question.url, set[str]()
    while url:
        if url in seen or len(seen) >= MOST_PAGES:
            raise HttpProblemError(translate("energy", "its pages have no end"), 200)
        if not same_host(question.url, url):
            raise HttpProblemError(
                translate("energy", "its next page is on another host, which is not followed"), 200
            )
        seen.add(url)
        request = Request(url, headers, credentials, body=question.body, key=job.host_key)
        plain, _ = fetch_json(request)
        found.append(plain)
        url = next_page(plain) if question.paged else ""
    return found
