"""How long mouse and keyboard have been still, on Wayland.

Three ways, the first that works is taken: `ext_idle_notifier_v1` (KDE since 5.27, Sway since 1.8 and others
on wlroots), KDE's older `org_kde_kwin_idle` (Sway before 1.8), and GNOME's Mutter over D-Bus. logind's
IdleHint is none: many desktops never set it, and others only when the screen locks.

The protocols tell when a time without input has passed and when it ended. With a short time that is as good
as a number.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import measured, unknown
from warmgui.io.sensors.idle_gnome import MutterIdle
from warmgui.io.sensors.wayland import Event, WaylandClient, WaylandError, socket_path

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.core.model import Reading

STILL_S = 2.0
"""So long nothing may move before the compositor calls it still."""
ASK_AGAIN_S = 60.0
"""A desktop that cannot tell is asked so seldom: a shell may be replaced by another one."""
_ASK_S = 1.0

WAYLAND = translate(
    "sensors", "This Wayland desktop does not tell programs whether mouse and keyboard are in use."
)


@dataclass(frozen=True, slots=True)
class _Way:
    """One protocol: who makes notifications, by which requests, and with which arguments."""

    interface: str
    version: int
    make: int
    release: int
    """The notification's request that ends it."""
    time_first: bool
    """Order of the arguments: new object, then time and seat, or seat and time."""


# The second version's other request does not listen to players that keep the screen awake: input only.
_WAYS = (
    _Way("ext_idle_notifier_v1", 2, make=2, release=0, time_first=True),
    _Way("ext_idle_notifier_v1", 1, make=1, release=0, time_first=True),
    _Way("org_kde_kwin_idle", 1, make=0, release=0, time_first=False),
)


class CompositorIdle:
    """The seats of one compositor and since when each is still.

    Raises:
        OSError, WaylandError: no compositor answers.
    """

    def __init__(self, client: WaylandClient) -> None:
        self._client = client
        self._now_s = 0.0
        self._still_s: dict[int, float | None] = {}
        """Seat by its global number: since when it is still, None while it is used."""
        self._notices: dict[int, int] = {}
        client.roundtrip()
        self._way, self._notifier = self._find_way()

    def idle_s(self, now_s: float) -> float | None:
        """Seconds since the last input of all seats; None when this compositor cannot tell.

        Raises:
            OSError, WaylandError: it is gone.
        """
        self._now_s = now_s
        self._client.dispatch()
        if self._way is None:
            return None
        self._follow_seats(self._way)
        idle = [0.0 if s is None else max(now_s - s, 0.0) for s in self._still_s.values()]
        return min(idle, default=None)

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def _find_way(self) -> tuple[_Way | None, int]:
        for way in _WAYS:
            for name, (interface, version) in self._client.globals.items():
                if interface == way.interface and version >= way.version:
                    return way, self._client.bind(name, way.version, _ignore)
        return None, 0

    def _follow_seats(self, way: _Way) -> None:
        seats = [n for n, (interface, _) in self._client.globals.items() if interface == "wl_seat"]
        for gone in [seat for seat in self._still_s if seat not in seats]:
            del self._still_s[gone]
            notice = self._notices.pop(gone)
            self._client.request(notice, way.release)
            self._client.forget(notice)
        for seat in seats:
            if seat not in self._still_s:
                self._still_s[seat] = None  # until the compositor calls it still it counts as used
                self._notices[seat] = self._ask(way, seat)

    def _ask(self, way: _Way, seat: int) -> int:
        bound = self._client.bind(seat, 1, _ignore)
        notice = self._client.new_object(partial(self._on_notice, seat))
        time_ms = int(STILL_S * 1000)
        arguments = (time_ms, bound) if way.time_first else (bound, time_ms)
        self._client.request(self._notifier, way.make, notice, *arguments)
        return notice

    def _on_notice(self, seat: int, event: Event) -> None:
        self._still_s[seat] = self._now_s - STILL_S if event.opcode == 0 else None


class WaylandIdleSensor:
    """Asks the compositor, else Mutter; says so where nobody can tell."""

    name = "user idle"

    def __init__(
        self,
        environ: Mapping[str, str] = os.environ,
        make_mutter: Callable[[], MutterIdle] = MutterIdle,
    ) -> None:
        self.period_s = _ASK_S
        self._environ = environ
        self._compositor: CompositorIdle | None = None
        self._mutter = make_mutter()

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        self.period_s = _ASK_S
        try:
            idle_s = self._ask_compositor(now_s)
        except (OSError, WaylandError) as error:
            self._hang_up()
            return [unknown(Quantity.USER_IDLE_S, now_s, _gone(error), "Wayland")]
        source = "Wayland"
        if idle_s is None:
            idle_s, source = self._mutter.idle_s(), "GNOME"
        if idle_s is not None:
            return [measured(Quantity.USER_IDLE_S, idle_s, now_s, source)]
        self._hang_up()
        self.period_s = ASK_AGAIN_S
        return [unknown(Quantity.USER_IDLE_S, now_s, WAYLAND, "Wayland")]

    def close(self) -> None:
        """Leave compositor and bus."""
        self._hang_up()
        self._mutter.close()

    def _ask_compositor(self, now_s: float) -> float | None:
        if self._compositor is None:
            client = WaylandClient(socket_path(self._environ))
            try:
                self._compositor = CompositorIdle(client)
            except BaseException:
                client.close()
                raise
        return self._compositor.idle_s(now_s)

    def _hang_up(self) -> None:
        if self._compositor is not None:
            self._compositor.close()
        self._compositor = None


def _gone(error: Exception) -> Text:
    return translate("sensors", "The Wayland desktop does not answer: {problem}.", problem=str(error))


def _ignore(_event: Event) -> None:
    """Seats tell their names and notifiers nothing."""
