"""AxeOS and NerdQAxe over plain HTTP: questions, one setting, rest and work. See `core.house.lan.axeos`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from warmgui.core.house.lan.axeos import is_axeos, look, setting_body, ways
from warmgui.core.text import translate
from warmgui.io.heaters.device import ASK_S, STEP_S, Access, HeaterError
from warmgui.io.http_json import HttpProblemError, Request, fetch, fetch_json
from warmgui.io.http_json_auth import Credentials

if TYPE_CHECKING:
    from warmgui.core.house.lan.values import Look

MOST_BYTES = 64 * 1024
"""An answer has three to eight thousand bytes."""
_NOT_FOUND = 404
_REFUSED = frozenset({401, 403})


class AxeOs:
    """`Device` of a Bitaxe or one of its relatives.

    Args:
        access: where it is; a password only where somebody has put a door before it.
        key: of its row in the list of hosts, where the host alone does not tell.
    """

    def __init__(self, access: Access, key: str = "") -> None:
        self._base, self._key = f"http://{access.address.place}", key
        self._credentials = None if not access.password else Credentials(access.user, access.password)
        self._asic: Any = None
        self._asked_asic = ""
        self._info: Any = None

    def look(self) -> Look:
        """See `Device`."""
        info = self._ask("/api/system/info")
        if not is_axeos(info):
            raise HeaterError(translate("heaters", "this is no device with AxeOS"), "unsupported")
        self._info = info
        version = str(info.get("version"))
        if self._asked_asic != version:  # its lists change with its firmware only
            self._asic = self._lists()
            self._asked_asic = version
        return look(info, self._asic)

    def apply(self, option: str) -> None:
        """See `Device`. What is set is kept in the device's flash: the caller sees that it is done seldom."""
        self._tell("/api/system", json.dumps(setting_body(option)).encode(), "PATCH")

    def rest(self) -> None:
        """See `Device`."""
        self._change(ways(self._known()).rest)

    def wake(self) -> None:
        """See `Device`."""
        self._change(ways(self._known()).wake)

    def _known(self) -> Any:
        if self._info is None:
            self._info = self._ask("/api/system/info")
        return self._info

    def _change(self, path: str) -> None:
        if not path:
            raise HeaterError(translate("heaters", "its firmware cannot rest"), "unsupported")
        self._tell(path, b"", "POST")

    def _lists(self) -> Any:
        try:
            return self._ask("/api/system/asic")
        except HeaterError as error:
            if isinstance(error.__cause__, HttpProblemError) and error.__cause__.status == _NOT_FOUND:
                return None  # older firmwares have none
            raise

    def _ask(self, path: str) -> Any:
        try:
            return fetch_json(self._request(path))[0]
        except HttpProblemError as error:
            raise self._error(error) from error

    def _tell(self, path: str, body: bytes, method: str) -> None:
        try:
            fetch(self._request(path, body=body, method=method, any_answer=True))
        except HttpProblemError as error:
            raise self._error(error) from error

    def _request(self, path: str, **more: Any) -> Request:
        return Request(
            self._base + path,
            credentials=self._credentials,
            timeout_s=STEP_S,
            deadline_s=ASK_S,
            most_bytes=MOST_BYTES,
            key=self._key,
            **more,
        )

    @staticmethod
    def _error(error: HttpProblemError) -> HeaterError:
        return HeaterError(error.text, "refused" if error.status in _REFUSED else "unreachable")
