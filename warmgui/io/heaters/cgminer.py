"""cgminer's API over TCP: one question per connection, and its answer. See `core.house.lan.cgminer`."""

from __future__ import annotations

import contextlib
import json
import socket
import time
from typing import TYPE_CHECKING, Any

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.house.lan import cgminer as meaning
from warmgui.core.house.lan.values import figure
from warmgui.core.text import translate, verbatim
from warmgui.io.contacts import CONTACTS
from warmgui.io.heaters.device import ASK_S, STEP_S, Access, HeaterError

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.lan.address import HeaterAddress
    from warmgui.core.house.lan.values import Look

MOST_BYTES = 256 * 1024
SOON_S = 5
"""Avalons rest and work again at a moment that they are told: so many seconds from now by their own clock."""
_PIECE = 16 * 1024
_TOO_SLOW = translate("heaters", "its answer takes too long")


def ask(
    address: HeaterAddress,
    command: str,
    parameter: str = "",
    *,
    key: str = "",
    step_s: float = STEP_S,
    deadline_s: float = ASK_S,
) -> dict[str, Any]:
    """One command and its answer; noted among the contacts.

    Args:
        address: where.
        command: "summary", "ascset" ...
        parameter: of the command.
        key: of its row in the list of hosts, where the host alone does not tell.
        step_s: to connect, and for each piece.
        deadline_s: for all of it.

    Raises:
        HeaterError: nothing usable came, and why.
    """
    if not CONTACTS.allows(address.host):
        raise HeaterError(STAYS_OFFLINE)
    sent = {"command": command, **({"parameter": parameter} if parameter else {})}
    answered = False
    try:
        raw = _exchange(address, json.dumps(sent).encode(), step_s, deadline_s)
        answered = True
    except TimeoutError as error:
        raise HeaterError(translate("heaters", "{place} does not answer", place=address.place)) from error
    except ConnectionRefusedError as error:
        raise HeaterError(translate("heaters", "nothing answers at {place}", place=address.place)) from error
    except OSError as error:
        words = (error.strerror or str(error))[:120]
        raise HeaterError(verbatim(words) or _TOO_SLOW) from error
    finally:
        CONTACTS.note(key, address.place, answered)
    if not raw:
        return {}
    try:
        return meaning.parse_answer(raw)
    except ValueError as error:
        told = translate("heaters", "it does not speak the language of cgminer's API")
        raise HeaterError(told, "unsupported") from error


def _exchange(address: HeaterAddress, line: bytes, step_s: float, deadline_s: float) -> bytes:
    until_s = time.monotonic() + deadline_s
    with socket.create_connection((address.host, address.port), timeout=step_s) as link:
        link.sendall(line)
        with contextlib.suppress(OSError):
            link.shutdown(socket.SHUT_WR)
        found = bytearray()
        while len(found) <= MOST_BYTES:
            left_s = until_s - time.monotonic()
            if left_s <= 0.0:
                raise HeaterError(_TOO_SLOW)
            link.settimeout(min(step_s, left_s))
            try:
                piece = link.recv(_PIECE)
            except TimeoutError:
                if not found:
                    raise
                raise HeaterError(_TOO_SLOW) from None
            except ConnectionResetError:
                break  # some end so, with all of the answer sent
            found += piece
            if not piece or piece.endswith(b"\0"):
                return bytes(found)
        if len(found) > MOST_BYTES:
            raise HeaterError(translate("heaters", "its answer is far too long"), "unsupported")
        return bytes(found)


class CgMiner:
    """`Device` of an Avalon, or of whatever else speaks this API.

    Args:
        access: where it is; the API knows no passwords.
        key: of its row in the list of hosts, where the host alone does not tell.
        wall_clock: seconds since 1970, for devices that do not tell their own.
    """

    def __init__(self, access: Access, key: str = "", wall_clock: Callable[[], float] = time.time) -> None:
        self._address, self._key, self._wall_clock = access.address, key, wall_clock
        self._version: dict[str, Any] | None = None
        self._stats = "estats"

    def look(self) -> Look:
        """See `Device`."""
        if self._version is None:
            version = self._ask("version")
            if not meaning.is_cgminer(version):
                told = translate("heaters", "it does not speak the language of cgminer's API")
                raise HeaterError(told, "unsupported")
            self._version = version
        summary = self._ask("summary")
        stats = self._ask(self._stats)
        if self._stats == "estats" and meaning.status(stats)[0] in {"E", "F", ""}:
            self._stats = "stats"  # Bitmain's and the original
            stats = self._ask(self._stats)
        return meaning.look(self._version, summary, stats)

    def apply(self, option: str) -> None:
        """See `Device`."""
        command, _, value = option.partition(" ")
        self._set(f"0,{command},set,{value}")

    def rest(self) -> None:
        """See `Device`."""
        self._set(f"0,softoff,1:{self._soon()}")

    def wake(self) -> None:
        """See `Device`."""
        self._set(f"0,softon,1:{self._soon()}")

    def _soon(self) -> int:
        """By the device's own clock: many never learn what time it is."""
        answer = self._ask("version")
        status = meaning.section({"STATUS": answer.get("STATUS")}, "STATUS")
        own_s = figure(status, "When")
        return int(own_s or self._wall_clock()) + SOON_S

    def _set(self, parameter: str) -> None:
        answer = self._ask("ascset", parameter)
        if not answer:
            return  # some end the connection at once: whether they did it is read back
        if meaning.is_refusal(answer):
            raise HeaterError(translate("heaters", "it takes no commands from this PC"), "refused")
        letter, message = meaning.status(answer)
        if letter in {"E", "F"}:
            told = translate("heaters", "it refuses: “{words}”", words=message or "-")
            raise HeaterError(told, "unsupported" if "unknown" in message.lower() else "unreachable")

    def _ask(self, command: str, parameter: str = "") -> dict[str, Any]:
        return ask(self._address, command, parameter, key=self._key)
