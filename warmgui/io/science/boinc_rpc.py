"""BOINC's GUI RPC on this PC: XML between two bytes 3, a login by MD5 and nonce, one request at a time.

Loopback only, whatever anybody enters: the host is no parameter.
"""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING, TypeVar
from xml.sax.saxutils import escape

from warmgui.core.house.compute.boinc import (
    CoreStatus,
    Task,
    core_status,
    login_answer,
    preferences,
    projects,
    tasks,
    version,
    waiting,
)
from warmgui.core.house.compute.xml import MOST_BYTES, TOO_LONG, Node, ScienceAnswerError, parse
from warmgui.core.text import Text, translate
from warmgui.io.contacts import CONTACTS
from warmgui.io.science.trouble import ScienceProblemError

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.compute.override import Preferences

ResultT = TypeVar("ResultT")
HOST = "127.0.0.1"
KEY = "science"
"""Of its row in the registry of hosts."""
DEADLINE_S = 5.0
"""For one request and the whole of its answer."""
MOST_LISTED_BYTES = 64 * 2**20
_END = b"\003"
_CHUNK = 65536
_SHORTEST_S = 0.001
"""A time-out of 0 would mean not to wait at all, and be another error."""
_OUR_VERSION = "<major>7</major><minor>20</minor><release>0</release>"
_ANSWER_START, _ANSWER_END = "<boinc_gui_rpc_reply>", "</boinc_gui_rpc_reply>"


class BoincClient:
    """One connection, logged in. For one thread.

    Args:
        port: of BOINC on this PC.
        password: of its file `gui_rpc_auth.cfg`.
        deadline_s: for every request.

    Raises:
        ScienceProblemError: nothing answers there, or it refuses the password.
    """

    def __init__(self, port: int, password: str, deadline_s: float = DEADLINE_S) -> None:
        self._deadline_s = deadline_s
        self._rest = b""
        answered = False
        try:
            self._socket = socket.create_connection((HOST, port), deadline_s)
            answered = True
        except OSError as error:
            raise ScienceProblemError("absent", _not_there(port)) from error
        finally:
            CONTACTS.note(KEY, f"{HOST}:{port}", answered)
        try:
            self._log_in(password)
            self.version = version(self._ask(f"<exchange_versions>{_OUR_VERSION}</exchange_versions>"))
            """As it says itself."""
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    # ---- reading

    def status(self) -> CoreStatus:
        """How it stands.

        Raises:
            ScienceProblemError: it gives no good answer; of all of these calls.
        """
        return _judged(core_status, self._ask("<get_cc_status/>"))

    def projects(self) -> dict[str, str]:
        """Names of projects by their address."""
        return _judged(projects, self._ask("<get_project_status/>"))

    def tasks(self) -> tuple[Task, ...]:
        """Tasks that have been begun."""
        return _judged(tasks, self._ask("<get_results><active_only>1</active_only></get_results>"))

    def waiting(self) -> int:
        """How many tasks there are that could compute; a long answer where there are many."""
        request = "<get_results><active_only>0</active_only></get_results>"
        return waiting(self._exchange(request, MOST_LISTED_BYTES))

    def preferences(self) -> Preferences:
        """What it computes by."""
        return _judged(preferences, self._ask("<get_global_prefs_working/>"))

    def override(self) -> str | None:
        """The user's file of local preferences, as it is; None where there is none."""
        words = self._exchange("<get_global_prefs_override/>").decode("utf-8", "replace")
        start, end = words.find(_ANSWER_START), words.rfind(_ANSWER_END)
        inside = words[start + len(_ANSWER_START) : end].strip("\n") if start >= 0 and end > start else ""
        if "<global_preferences>" in inside:
            return inside + "\n"
        if "<error>" in inside:  # there is no file
            return None
        raise ScienceProblemError("distrusted", _UNEXPECTED)

    # ---- telling

    def set_mode(self, what: str, mode: str, lasts_s: float = 0.0) -> None:
        """Set the mode of "run" or "gpu": "always", "auto" or "never"; 0 s: for good, and until then ends."""
        self._do(f"<set_{what}_mode><{mode}/><duration>{lasts_s:.0f}</duration></set_{what}_mode>")

    def set_override(self, text: str) -> None:
        """Write the file of local preferences and make it count; "": there shall be none."""
        self._do(f"<set_global_prefs_override>\n{text}</set_global_prefs_override>")
        self._do("<read_global_prefs_override/>")

    # ---- the protocol

    def _log_in(self, password: str) -> None:
        nonce = self._ask("<auth1/>").words("nonce")
        if not nonce:
            raise ScienceProblemError("distrusted", _UNEXPECTED)
        proof = escape(login_answer(nonce, password))
        reply = self._ask(f"<auth2>\n<nonce_hash>{proof}</nonce_hash>\n</auth2>")
        if reply.find("authorized") is None:
            raise ScienceProblemError("refused", translate("science", "BOINC does not accept the password"))

    def _do(self, request: str) -> None:
        reply = self._ask(request)
        if reply.find("success") is None:
            words = (reply.words("error") or reply.words("status"))[:80] or "-"
            raise ScienceProblemError(
                "distrusted", translate("science", "it does not do what it is told ({words})", words=words)
            )

    def _ask(self, request: str) -> Node:
        raw = self._exchange(request)
        try:
            reply = parse(raw)
        except ScienceAnswerError as error:
            raise ScienceProblemError("distrusted", error.text) from error
        if reply.find("unauthorized") is not None:
            raise ScienceProblemError("refused", translate("science", "BOINC does not accept the password"))
        return reply

    def _exchange(self, request: str, most_bytes: int = MOST_BYTES) -> bytes:
        """One request and its whole answer, within the deadline."""
        until_s = time.monotonic() + self._deadline_s
        whole = f"<boinc_gui_rpc_request>\n{request}\n</boinc_gui_rpc_request>\n".encode() + _END
        try:
            self._socket.settimeout(self._deadline_s)
            self._socket.sendall(whole)
            parts = [self._rest]
            length = len(self._rest)
            while _END not in parts[-1]:
                self._socket.settimeout(max(until_s - time.monotonic(), _SHORTEST_S))
                part = self._socket.recv(_CHUNK)
                if not part:
                    raise ScienceProblemError("absent", _HUNG_UP)
                parts.append(part)
                length += len(part)
                if length > most_bytes:
                    raise ScienceProblemError("distrusted", TOO_LONG)
                if time.monotonic() > until_s:  # a byte now and then is no answer
                    raise ScienceProblemError("absent", _SILENT)
        except TimeoutError as error:
            raise ScienceProblemError("absent", _SILENT) from error
        except OSError as error:
            raise ScienceProblemError("absent", _HUNG_UP) from error
        answer, _, self._rest = b"".join(parts).partition(_END)
        return answer


def _judged(judge: Callable[[Node], ResultT], reply: Node) -> ResultT:
    try:
        return judge(reply)
    except ScienceAnswerError as error:
        raise ScienceProblemError("distrusted", error.text) from error


def _not_there(port: int) -> Text:
    return translate("science", "nothing answers at port {port}; it does not run, most likely", port=port)


_UNEXPECTED = translate("science", "its answer is not what was asked for")
_SILENT = translate("science", "it does not answer in time")
_HUNG_UP = translate("science", "it ended the connection")
