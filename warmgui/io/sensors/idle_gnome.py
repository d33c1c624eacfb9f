"""How long mouse and keyboard have been still, from GNOME's Mutter: it lacks Wayland's own protocol."""

from __future__ import annotations

from typing import Any

_TIMEOUT_S = 2.0
_MOST_MS = 1e12


class MutterIdle:
    """`org.gnome.Mutter.IdleMonitor`, by jeepney, which the keyring brings along on Linux.

    Args:
        bus: jeepney's address of a bus; the session's by default.
    """

    def __init__(self, bus: str = "SESSION") -> None:
        self._bus = bus
        self._connection: Any = None

    def idle_s(self) -> float | None:
        """Seconds; None where there is no jeepney, no bus, no Mutter or no sensible answer."""
        try:
            return self._ask()
        except Exception:  # noqa: BLE001 - whatever a bus or its library does, it cannot tell
            self.close()
            return None

    def close(self) -> None:
        """Leave the bus."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _ask(self) -> float | None:
        from jeepney import DBusAddress, MessageType, new_method_call  # late: few desktops need it
        from jeepney.io.blocking import open_dbus_connection

        if self._connection is None:
            self._connection = open_dbus_connection(self._bus)
        monitor = DBusAddress(
            "/org/gnome/Mutter/IdleMonitor/Core",
            bus_name="org.gnome.Mutter.IdleMonitor",
            interface="org.gnome.Mutter.IdleMonitor",
        )
        asked = new_method_call(monitor, "GetIdletime")
        reply = self._connection.send_and_get_reply(asked, timeout=_TIMEOUT_S)
        if reply.header.message_type is not MessageType.method_return:
            self.close()
            return None
        idle_ms = float(reply.body[0])
        return idle_ms / 1000.0 if 0.0 <= idle_ms <= _MOST_MS else None
