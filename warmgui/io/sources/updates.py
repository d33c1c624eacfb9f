"""Asks whether there is a newer version: once a week at most while that is on, or when somebody presses.

What was answered stands in a file, so that a restart neither asks again nor forgets. Without an answer the
pauses grow from a day to a week. Nothing is downloaded.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from warmgui import __version__
from warmgui.core.heat.numbers import finite
from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.text import Text, verbatim
from warmgui.core.update_version import parse_version
from warmgui.core.updates import (
    EVERY_S,
    FAILED,
    KEY,
    NO_ADDRESS,
    BadReleasesError,
    Release,
    UpdateNews,
    failure,
    newest_release,
    news_of,
    plain_notes,
    releases_page,
)
from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.project import project_releases_url
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

logger = logging.getLogger(__name__)

FILE = "updates.json"
FIRST_RETRY_S = 86_400.0
MOST_BYTES = 1_000_000
_LARGEST_CACHE = 50_000
_HEADERS = {"Accept": "application/vnd.github+json", "User-Agent": "WarmGUI"}
"""The service refuses who names nothing; the version is nobody's business."""


class UpdateSource:
    """Asks one at a time, in threads of its own.

    Args:
        cache_file: where the last answer is kept; None keeps it in memory.
        url: of the releases; "" where there is nobody to ask; None: the one that this build has.
        current: this program's version.
        wall_clock: seconds since 1970.
    """

    def __init__(
        self,
        cache_file: Path | None,
        *,
        url: str | None = None,
        current: str = __version__,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._file, self._url, self._current, self._wall_clock = cache_file, url, current, wall_clock
        self._lock = threading.Lock()
        self._known = _Known() if cache_file is None else _load(cache_file)

    @property
    def can_ask(self) -> bool:
        """Whether there is an address to ask."""
        return bool(self._address)

    @property
    def _address(self) -> str:
        """Looked up late: it takes a while, and nobody asks in the first second."""
        return project_releases_url() if self._url is None else self._url

    def known(self) -> UpdateNews | None:
        """What the last good answer means now; None before the first, and where there is nobody to ask."""
        if not self.can_ask:
            return None
        with self._lock:
            known = self._known
        if known.asked_utc is None:
            return None
        return self._news(_still_newer(known.release, self._current), known.asked_utc)

    @property
    def told(self) -> str:
        """The version that the user was told of, and need not be told of again."""
        with self._lock:
            return self._known.told

    def was_told(self, version: str) -> None:
        """The user has seen it."""
        with self._lock:
            self._known.told = version
            self._keep()

    def is_due(self) -> bool:
        """Whether a week, or the pause after a failure, is over. A clock that was set back asks at once."""
        if not self.can_ask:
            return False
        now_utc = self._wall_clock()
        with self._lock:
            next_utc = self._known.next_utc
        return not 0.0 < next_utc - now_utc <= EVERY_S

    def ask(
        self, told: Callable[[UpdateNews], None], *, allowed: bool = True, weekly: bool = True
    ) -> Callable[[], None]:
        """Ask now; `told` gets the end of it once, in a thread, unless it was cancelled.

        Args:
            told: gets it.
            allowed: False while everything stays offline: then nobody is asked.
            weekly: whether it will be asked again by itself.
        """
        cancelled = threading.Event()

        def work() -> None:
            news = self._answer(weekly=weekly) if allowed else failure(STAYS_OFFLINE)
            if not cancelled.is_set():
                told(news)

        threading.Thread(target=work, name="update check", daemon=True).start()
        return cancelled.set

    def _news(self, release: Release | None, asked_utc: float) -> UpdateNews:
        """With our own page: none that was answered."""
        if release is not None:
            release = replace(release, page=releases_page(self._address))
        return news_of(release, self._current, asked_utc)

    def _answer(self, *, weekly: bool) -> UpdateNews:
        if not self.can_ask:
            return UpdateNews(FAILED, NO_ADDRESS)
        now_utc = self._wall_clock()
        try:
            plain, _ = fetch_json(Request(self._address, _HEADERS, most_bytes=MOST_BYTES, key=KEY))
            release = newest_release(plain, self._current, now_utc)
        except HttpProblemError as error:
            return self._failed(error.text, error.pause_s or 0.0, now_utc, weekly=weekly)
        except BadReleasesError as error:
            return self._failed(error.text, 0.0, now_utc, weekly=weekly)
        except Exception as error:  # whatever it is, it changes nothing
            logger.exception("update check")
            return self._failed(verbatim(type(error).__name__), 0.0, now_utc, weekly=weekly)
        with self._lock:
            known = self._known
            known.asked_utc, known.next_utc, known.release, known.failures = (
                now_utc,
                now_utc + EVERY_S,
                release,
                0,
            )
            self._keep()
        return self._news(release, now_utc)

    def _failed(self, why: Text, pause_s: float, now_utc: float, *, weekly: bool) -> UpdateNews:
        with self._lock:
            known = self._known
            wait_s = max(min(FIRST_RETRY_S * 2.0**known.failures, EVERY_S), pause_s)
            known.failures = min(known.failures + 1, 10)
            known.next_utc = now_utc + wait_s
            self._keep()
        logger.info("update check: %s", why.template)
        return failure(why, now_utc, wait_s if weekly else None)

    def _keep(self) -> None:
        if self._file is None:
            return
        try:
            write_whole(self._file, json.dumps(self._known.plain()))
        except OSError as error:
            logger.info("the answer about newer versions cannot be kept: %s", error)


class _Known:
    """What stands in the file."""

    def __init__(self) -> None:
        self.asked_utc: float | None = None
        self.next_utc = 0.0
        self.failures = 0
        self.release: Release | None = None
        self.told = ""

    def plain(self) -> dict[str, Any]:
        release = self.release
        return {
            "asked_utc": self.asked_utc,
            "next_utc": self.next_utc,
            "failures": self.failures,
            "told": self.told,
            "version": None if release is None else release.version,
            "notes": None if release is None else release.notes,
            "published_utc": None if release is None else release.published_utc,
        }


def _load(file: Path) -> _Known:
    """What was kept; nothing where the file is none of ours."""
    known = _Known()
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST_CACHE:
            return known
        plain = json.loads(file.read_text(encoding="utf-8"))
        told, version = plain.get("told"), plain.get("version")
        known.told = told[:40] if isinstance(told, str) else ""
        known.failures = max(0, min(int(plain.get("failures", 0)), 10))
        known.next_utc = finite(plain.get("next_utc")) or 0.0
        known.asked_utc = finite(plain.get("asked_utc"))
        if isinstance(version, str) and parse_version(version) is not None:
            known.release = Release(version, plain_notes(plain.get("notes")))
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return _Known()
    return known


def _still_newer(release: Release | None, current: str) -> Release | None:
    """What was newer when it was asked is not after an upgrade."""
    if release is None:
        return None
    new, ours = parse_version(release.version), parse_version(current)
    return release if new is not None and ours is not None and new > ours else None
