"""A websocket to Folding@home's client on this PC.

Loopback only: the host is no parameter, and no proxy is used. The protocol is that of the library websockets,
without its threads: sockets and deadlines are ours.
"""

from __future__ import annotations

import contextlib
import json
import socket
import time
from typing import TYPE_CHECKING

from websockets.client import ClientProtocol
from websockets.exceptions import PayloadTooBig, WebSocketException
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.protocol import State
from websockets.uri import parse_uri

from warmgui.core.house.compute.fah import FahState, changed, state_of
from warmgui.core.house.compute.xml import TOO_LONG, ScienceAnswerError
from warmgui.core.text import translate
from warmgui.io.contacts import CONTACTS
from warmgui.io.science.boinc_rpc import HOST, KEY
from warmgui.io.science.trouble import ScienceProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

DEADLINE_S = 5.0
SILENT_S = 60.0
"""It says something every 15 s, if only "ping"."""
MOST_BYTES = 4 * 2**20
MOST_MESSAGES = 2000
"""That are taken at one look."""
_CHUNK = 65536


class FahLink:
    """One connection. For one thread.

    Args:
        port: of Folding@home on this PC.
        deadline_s: for the connection, and for each thing that is said.

    Raises:
        ScienceProblemError: nothing answers there, or not in this way.
    """

    def __init__(self, port: int, deadline_s: float = DEADLINE_S) -> None:
        self._deadline_s = deadline_s
        self._protocol = ClientProtocol(parse_uri(f"ws://{HOST}:{port}/api/websocket"), max_size=MOST_BYTES)
        self._parts: list[bytes] = []
        self._length = 0
        answered = False
        try:
            self._socket = socket.create_connection((HOST, port), deadline_s)
            answered = True
        except OSError as error:
            raise ScienceProblemError(
                "absent",
                translate(
                    "science", "nothing answers at port {port}; it does not run, most likely", port=port
                ),
            ) from error
        finally:
            CONTACTS.note(KEY, f"{HOST}:{port}", answered)
        try:
            self._data: object = self._first()
            self.state: FahState = _understood(self._data)
            """How it stands, as it said last."""
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Hang up."""
        if self._protocol.state is State.OPEN:
            with contextlib.suppress(OSError, WebSocketException):
                self._protocol.send_close()
                self._flush()
        self._socket.close()

    def look(self) -> FahState:
        """What has come since the last look; waits for nothing.

        Raises:
            ScienceProblemError: the connection ended, or what came cannot be.
        """
        with _in_words():
            self._take(0.0)
            for count, message in enumerate(self._messages()):
                if count >= MOST_MESSAGES:
                    raise ScienceProblemError("distrusted", TOO_LONG)
                if message != "ping":
                    self._data = changed(self._data, message)
            if time.monotonic() - self._heard_s > SILENT_S:
                raise ScienceProblemError("absent", _SILENT)
            self.state = state_of(self._data)
        return self.state

    def tell(self, state: str, group: str | None = None) -> None:
        """Set the state of all groups or of one. Of two within a second the client drops the second.

        Raises:
            ScienceProblemError: it cannot be sent.
        """
        message = {"cmd": "state", "state": state} | ({} if group is None else {"group": group})
        with _in_words():
            self._protocol.send_text(json.dumps(message).encode())
            self._flush()

    # ---- the protocol

    def _first(self) -> object:
        until_s = time.monotonic() + self._deadline_s
        self._heard_s = time.monotonic()
        with _in_words():
            self._protocol.send_request(self._protocol.connect())
            self._flush()
            while True:
                for message in self._messages():
                    if isinstance(message, dict):
                        return message
                left_s = until_s - time.monotonic()
                if left_s <= 0:
                    raise ScienceProblemError("absent", _SILENT)
                self._take(left_s)

    def _take(self, wait_s: float) -> None:
        """What lies there; waits so long for the first of it."""
        self._socket.settimeout(max(wait_s, 0.0))
        taken = 0
        while taken <= MOST_BYTES:
            try:
                part = self._socket.recv(_CHUNK)
            except (TimeoutError, BlockingIOError):
                break
            if not part:
                self._protocol.receive_eof()
                raise ScienceProblemError("absent", _HUNG_UP)
            taken += len(part)
            self._heard_s = time.monotonic()
            self._protocol.receive_data(part)
            self._flush()
            self._socket.settimeout(0.0)
        if taken > MOST_BYTES:
            raise ScienceProblemError("distrusted", TOO_LONG)

    def _messages(self) -> Iterator[object]:
        for event in self._protocol.events_received():
            if isinstance(event, Response) and self._protocol.handshake_exc is not None:
                raise ScienceProblemError("distrusted", _NO_WEBSOCKET)
            if not isinstance(event, Frame):
                continue
            if event.opcode is Opcode.CLOSE:
                raise ScienceProblemError("absent", _HUNG_UP)
            if event.opcode in {Opcode.TEXT, Opcode.BINARY, Opcode.CONT}:
                self._parts.append(bytes(event.data))
                self._length += len(event.data)
                if self._length > MOST_BYTES:
                    raise ScienceProblemError("distrusted", TOO_LONG)
                if event.fin:
                    whole = b"".join(self._parts)
                    self._parts, self._length = [], 0
                    yield json.loads(whole)
        if self._protocol.handshake_exc is not None:
            raise ScienceProblemError("distrusted", _NO_WEBSOCKET)
        if self._protocol.parser_exc is not None:
            too_long = isinstance(self._protocol.parser_exc, PayloadTooBig)
            raise ScienceProblemError("distrusted", TOO_LONG if too_long else _UNREADABLE)

    def _flush(self) -> None:
        self._socket.settimeout(self._deadline_s)
        for data in self._protocol.data_to_send():
            if data:
                self._socket.sendall(data)


@contextlib.contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except ScienceAnswerError as error:
        raise ScienceProblemError("distrusted", error.text) from error
    except TimeoutError as error:
        raise ScienceProblemError("absent", _SILENT) from error
    except OSError as error:
        raise ScienceProblemError("absent", _HUNG_UP) from error
    except (WebSocketException, ValueError, RecursionError) as error:
        raise ScienceProblemError("distrusted", _UNREADABLE) from error


def _understood(data: object) -> FahState:
    with _in_words():
        return state_of(data)


_SILENT = translate("science", "it does not answer in time")
_HUNG_UP = translate("science", "it ended the connection")
_UNREADABLE = translate("science", "its answer cannot be read")
_NO_WEBSOCKET = translate("science", "what answers there is no Folding@home of version 8")
