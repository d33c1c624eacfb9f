"""Follows the settings of the local API: opens and closes it, tries a taken port again, says how it is."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import TYPE_CHECKING

from warmgui.core.messages import SettingsChanged
from warmgui.core.model_fleet import ApiStatus
from warmgui.core.text import translate
from warmgui.io.api.app import App
from warmgui.io.api.server import Limits, Server, open_sockets

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import ApiSettings

log = logging.getLogger(__name__)

RETRY_S = 10.0
_END_WAIT_S = 3.0


class LocalApi:
    """A `Follower`. Its thread begins when somebody switches the API on, and not before.

    Args:
        post: into the engine's inbox.
        reader: of the history.
        settings: of the API at the start.
        limits: of the server.
        retry_s: between two tries to get a port that is taken.
    """

    def __init__(
        self,
        post: Callable[[Inbox], None],
        reader: ChartReader,
        settings: ApiSettings,
        *,
        limits: Limits | None = None,
        retry_s: float = RETRY_S,
    ) -> None:
        self._app = App(post, reader, settings)
        self._limits, self._retry_s = limits, retry_s
        self._lock = threading.Lock()
        self._settings = settings
        self._status: ApiStatus | None = None
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._changed: asyncio.Event | None = None
        self._started = self._ended = False

    def start(self) -> None:
        """See `Companion`."""
        self._started = True
        self._follow()

    def take(self, message: Inbox) -> None:
        """See `Companion`."""
        if isinstance(message, SettingsChanged) and message.settings.api != self._settings:
            with self._lock:
                self._settings = self._app.settings = message.settings.api
            self._follow()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """See `Follower`."""
        self._app.take(snapshot)

    def told(self) -> dict[str, object]:
        """See `Follower`."""
        with self._lock:
            return {"api": self._status}

    def stop(self) -> None:
        """See `Companion`."""
        self._ended = True
        self._follow()
        if self._thread is not None:
            self._thread.join(_END_WAIT_S)

    # ---- inside

    def _follow(self) -> None:
        """Wake the thread, or begin it."""
        with self._lock:
            loop, changed = self._loop, self._changed
            wanted = self._started and not self._ended and _is_on(self._settings)
            if self._thread is None and wanted:
                self._thread = threading.Thread(target=self._run, name="local API", daemon=True)
                self._thread.start()
            if loop is not None and changed is not None:
                loop.call_soon_threadsafe(changed.set)

    def _run(self) -> None:
        try:
            asyncio.run(self._work())
        except Exception:  # the heating goes on without it
            log.exception("local API")

    async def _work(self) -> None:
        changed = asyncio.Event()
        with self._lock:
            self._loop, self._changed = asyncio.get_running_loop(), changed
        try:
            while not self._ended:
                changed.clear()
                await self._while_unchanged(changed)
        finally:
            with self._lock:
                self._loop = self._changed = None
                self._status = None

    async def _while_unchanged(self, changed: asyncio.Event) -> None:
        """Do what the settings say until they say something else about the port."""
        with self._lock:
            settings = self._settings
        if not _is_on(settings) or not settings.key_hash:
            self._say(_NO_KEY if _is_on(settings) else None)
            await changed.wait()
            return
        try:
            sockets = open_sockets(settings.port)
        except OSError as error:
            log.warning("local API: port %s: %s", settings.port, error)
            self._say(_taken(settings.port))
            try:
                async with asyncio.timeout(self._retry_s):
                    await changed.wait()
            except TimeoutError:
                pass
            return
        self._app.port = sockets[0].getsockname()[1]
        server = Server(self._app, self._limits)
        try:
            await server.open(sockets)
            self._say(_on(self._app.port))
            while not self._ended and self._stays(settings):
                await changed.wait()
                changed.clear()
        finally:
            await server.close()
            for listening in sockets:
                listening.close()

    def _stays(self, opened: ApiSettings) -> bool:
        with self._lock:
            now = self._settings
        return _is_on(now) and bool(now.key_hash) and now.port == opened.port

    def _say(self, status: ApiStatus | None) -> None:
        with self._lock:
            self._status = status


def _is_on(settings: ApiSettings) -> bool:
    return settings.enabled or settings.metrics


_NO_KEY = ApiStatus("no_key", translate("api", "It waits for a key: make one."))


def _taken(port: int) -> ApiStatus:
    words = translate("api", "Another program has port {port}. It is tried again and again.", port=str(port))
    return ApiStatus("port_taken", words)


def _on(port: int) -> ApiStatus:
    url = f"http://127.0.0.1:{port}"
    return ApiStatus("on", translate("api", "It listens at {url}, on this PC only.", url=url), url)
