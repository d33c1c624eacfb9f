"""A login1 that counts the inhibitors which are really held, on a message bus of its own."""

from __future__ import annotations

import contextlib
import os
import select
import threading
from typing import Any


class Login1:
    """Answers `Inhibit` as logind does: with the writing end of a pipe whose reading end it watches.

    Args:
        bus: address of a bus.
        refusal: name of the error that is answered instead.
        nonsense: a text that is answered instead of a descriptor.
    """

    def __init__(self, bus: str, refusal: str = "", nonsense: str = "") -> None:
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        self.asked: list[tuple[str, ...]] = []
        self._refusal, self._nonsense, self._ends = refusal, nonsense, list[int]()
        self._over = threading.Event()
        self._bus: Any = open_dbus_connection(bus, enable_fds=True)
        names = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        self._bus.send_and_get_reply(
            new_method_call(names, "RequestName", "su", ("org.freedesktop.login1", 0))
        )
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def held(self) -> int:
        """Inhibitors whose descriptor is open somewhere."""
        poll = select.poll()
        for end in self._ends:
            poll.register(end, select.POLLIN)
        return len(self._ends) - len(poll.poll(0))

    def close(self) -> None:
        """Leave the bus."""
        self._over.set()
        self._thread.join(20)
        assert not self._thread.is_alive()
        self._bus.close()
        for end in self._ends:
            os.close(end)

    def _serve(self) -> None:
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                self._answer(self._bus.receive(timeout=0.05))

    def _answer(self, asked: Any) -> None:
        from jeepney import HeaderFields, new_error, new_method_return

        if asked.header.fields.get(HeaderFields.member) != "Inhibit":
            return
        assert asked.header.fields[HeaderFields.path] == "/org/freedesktop/login1"
        assert asked.header.fields[HeaderFields.interface] == "org.freedesktop.login1.Manager"
        self.asked.append(asked.body)
        if self._refusal:
            self._bus.send(new_error(asked, self._refusal))
            return
        if self._nonsense:
            self._bus.send(new_method_return(asked, "s", (self._nonsense,)))
            return
        reading, writing = os.pipe()
        self._ends.append(reading)
        self._bus.send(new_method_return(asked, "h", (writing,)))
        os.close(writing)
