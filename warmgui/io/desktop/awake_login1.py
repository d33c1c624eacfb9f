"""Sleep held back on Linux: an inhibitor of systemd-logind, which elogind offers as well.

Source: org.freedesktop.login1(5), `Inhibit(what, who, why, mode)`. What it gives is a descriptor; the
inhibitor lasts until the last copy of it is closed, so it also ends when this process is killed.
"""

from __future__ import annotations

import logging
import os
from typing import Any

from warmgui.core.awake import AwakeState

log = logging.getLogger(__name__)

WHAT, WHO, MODE = "sleep", "WarmGUI", "block"
WHY = "This PC heats a room"
"""Shown by the desktop, which knows nothing of our languages."""
_TIMEOUT_S = 5.0
_NOBODY = ("ServiceUnknown", "NameHasNoOwner", "NoReply", "Spawn.ServiceNotFound")


class Login1SleepLock:
    """`SleepLock` over the system's bus, by jeepney.

    Args:
        bus: jeepney's address of a bus; the system's by default.
    """

    def __init__(self, bus: str = "SYSTEM") -> None:
        self._bus = bus
        self._held: int | None = None
        self._told: str | None = None

    def hold(self) -> AwakeState:
        """See `SleepLock`."""
        if self._held is not None:
            return AwakeState.HELD
        try:
            return self._ask()
        except (ImportError, OSError, KeyError) as error:  # no jeepney, no bus, a bus without an address
            self._tell(f"no bus to hold sleep back with: {error}")
            return AwakeState.NO_SERVICE
        except Exception:  # whatever a bus or its library does, the heating goes on
            log.warning("sleep cannot be held back", exc_info=True)
            return AwakeState.FAILED

    def release(self) -> None:
        """See `SleepLock`."""
        held, self._held = self._held, None
        if held is not None:
            os.close(held)

    def _tell(self, words: str) -> None:
        """Log it once: it is asked again every few minutes, for days."""
        if words != self._told:
            self._told = words
            log.info("%s", words)

    def _ask(self) -> AwakeState:
        from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        manager = DBusAddress(
            "/org/freedesktop/login1",
            bus_name="org.freedesktop.login1",
            interface="org.freedesktop.login1.Manager",
        )
        asked = new_method_call(manager, "Inhibit", "ssss", (WHAT, WHO, WHY, MODE))
        connection: Any = open_dbus_connection(self._bus, enable_fds=True)
        try:
            reply = connection.send_and_get_reply(asked, timeout=_TIMEOUT_S)
            if reply.header.message_type is MessageType.method_return:
                self._held = held = reply.body[0].to_raw_fd()
                # A child that outlived us would hold sleep back for ever.
                os.set_inheritable(held, False)  # noqa: FBT003 - the standard library's way
                return AwakeState.HELD
            name = str(reply.header.fields.get(HeaderFields.error_name, ""))
        finally:
            connection.close()
        self._tell(f"login1 does not hold sleep back: {name}")
        return AwakeState.NO_SERVICE if name.endswith(_NOBODY) else AwakeState.REFUSED
