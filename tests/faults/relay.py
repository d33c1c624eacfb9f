"""A relay on loopback that can stand still, hang up and refuse: what a network does between two programs."""

from __future__ import annotations

import contextlib
import socket
import threading


class Relay:
    """Passes what comes to `port` on to another port of this machine.

    Args:
        to_port: where the server listens.
    """

    def __init__(self, to_port: int) -> None:
        self.to_port = to_port
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._flows = threading.Event()
        self._flows.set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.taken = 0
        """Connections so far."""
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def freeze(self) -> None:
        """Nothing more passes, and nobody is told: connections stay, bytes are taken and never arrive."""
        self._flows.clear()

    def thaw(self) -> None:
        """Everything passes again, also what waited."""
        self._flows.set()

    def cut(self) -> None:
        """Hang up on everybody."""
        pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()

    def refuse(self) -> None:
        """Hang up, and take nobody any more."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def listen_again(self) -> None:
        """After `refuse`."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def close(self) -> None:
        """The end."""
        self._flows.set()
        self.refuse()

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listener.accept()
                self.taken += 1
                try:
                    far = socket.create_connection(("127.0.0.1", self.to_port), 5.0)
                except OSError:
                    near.close()
                    continue
                far.settimeout(None)
                self._pairs.append((near, far))
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                self._flows.wait()
                other.sendall(data)
        for end in (one, other):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
