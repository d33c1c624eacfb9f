"""Whether a program covers a whole screen, on Wayland: only desktops on wlroots tell it to ordinary programs.

Their `zwlr_foreign_toplevel_manager_v1` lists all windows with their states. GNOME has nothing like it, KDE
keeps its own for its panels.
"""

from __future__ import annotations

import os
import struct
from functools import partial
from typing import TYPE_CHECKING

from warmgui.core.text import translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import measured, unknown
from warmgui.io.sensors.fullscreen import PERIOD_S
from warmgui.io.sensors.wayland import Event, WaylandClient, WaylandError, socket_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import Reading

ASK_AGAIN_S = 60.0
_MANAGER = "zwlr_foreign_toplevel_manager_v1"
_KNOWS_FULL_SCREEN = 2
"""The first version that tells of it."""
_NEW_WINDOW, _FINISHED = 0, 1
_STATE, _CLOSED = 4, 6
_DESTROY = 7
_ACTIVATED, _FULL_SCREEN = 2, 3

WAYLAND = translate(
    "sensors", "This Wayland desktop does not tell programs whether one of them fills the screen."
)


class CompositorWindows:
    """The windows of one compositor.

    Raises:
        OSError, WaylandError: no compositor answers.
    """

    def __init__(self, client: WaylandClient) -> None:
        self._client = client
        self._filled: dict[int, bool] = {}
        client.roundtrip()
        offered = [
            name
            for name, (interface, version) in client.globals.items()
            if interface == _MANAGER and version >= _KNOWS_FULL_SCREEN
        ]
        self._knows = bool(offered)
        if offered:
            client.bind(offered[0], _KNOWS_FULL_SCREEN, self._on_manager)
            client.roundtrip()

    def filled(self) -> bool | None:
        """Whether the window in front fills a screen; None when this compositor does not tell.

        Raises:
            OSError, WaylandError: it is gone.
        """
        self._client.dispatch()
        return any(self._filled.values()) if self._knows else None

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def _on_manager(self, event: Event) -> None:
        if event.opcode == _NEW_WINDOW:
            window = event.number()
            self._filled[window] = False
            self._client.adopt(window, partial(self._on_window, window))
        elif event.opcode == _FINISHED:
            self._knows = False

    def _on_window(self, window: int, event: Event) -> None:
        if event.opcode == _STATE:
            data = event.array()
            states = struct.unpack(f"={len(data) // 4}I", data[: len(data) // 4 * 4])
            self._filled[window] = {_ACTIVATED, _FULL_SCREEN} <= set(states)
        elif event.opcode == _CLOSED:
            self._filled.pop(window, None)
            self._client.forget(window)
            self._client.request(window, _DESTROY)


class WaylandFullScreenSensor:
    """Asks the compositor; says so where it does not tell."""

    name = "full screen"

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        self.period_s = PERIOD_S
        self._environ = environ
        self._windows: CompositorWindows | None = None

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        self.period_s = PERIOD_S
        try:
            filled = self._ask()
        except (OSError, WaylandError) as error:
            self.close()
            told = translate("sensors", "The Wayland desktop does not answer: {problem}.", problem=str(error))
            return [unknown(Quantity.FULL_SCREEN, now_s, told, "Wayland")]
        if filled is None:
            self.close()
            self.period_s = ASK_AGAIN_S
            return [unknown(Quantity.FULL_SCREEN, now_s, WAYLAND, "Wayland")]
        return [measured(Quantity.FULL_SCREEN, float(filled), now_s, "Wayland")]

    def close(self) -> None:
        """Hang up."""
        if self._windows is not None:
            self._windows.close()
        self._windows = None

    def _ask(self) -> bool | None:
        if self._windows is None:
            client = WaylandClient(socket_path(self._environ))
            try:
                self._windows = CompositorWindows(client)
            except BaseException:
                client.close()
                raise
        return self._windows.filled()
