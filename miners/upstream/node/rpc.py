"""JSON-RPC over HTTP as Bitcoin Core speaks it: one connection per call.

There are no proxies, no redirects and no answers without end; whatever comes instead of an answer becomes one
sentence with a stable code. Passwords are in no sentence.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from miners.formats.plain_text import plain_text
from miners.threads import in_daemon
from miners.upstream.node.http_reply import HttpError, HttpReply, post_request, read_reply
from miners.upstream.node.words import NodeError, RpcError
from miners.upstream.wire.transport import Transport, TransportError, hang_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.formats.server_url import ServerUrl
    from miners.protocol import CertificateQuestion

MAX_COOKIE = 4096
CONNECT_S = 10.0
MAX_UNTHREADED = 1 << 16
"""A longer answer is parsed in a thread."""
_OK, _UNAUTHORIZED, _FORBIDDEN, _BUSY = 200, 401, 403, 503
_REDIRECTS = range(300, 400)
_HIGHEST_ERROR = 1 << 31
"""Of any node; a number of a thousand digits has no place in a sentence."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """User and password of the node's RPC, or the file in which the node itself writes both at each start."""

    user: str = ""
    password: str = field(default="", repr=False)
    cookie_file: str = ""

    def read(self) -> str:
        """`user:password` as it holds now; blocks on the file.

        Raises:
            NodeError: neither is given, or the file cannot be read.
        """
        if not self.cookie_file:
            if not self.user:
                text = "the node wants a user name and a password, or the path of its cookie file"
                raise NodeError("node_unauthorized", text, refused=True)
            return f"{self.user}:{self.password}"
        path = Path(self.cookie_file).expanduser()
        try:
            path = path / ".cookie" if path.is_dir() else path
            with path.open("rb") as file:
                words = file.read(MAX_COOKIE).decode("utf-8").strip()
        except FileNotFoundError as error:
            raise NodeError(
                "node_cookie",
                f"there is no cookie file {path}: Bitcoin Core writes it while it runs, "
                "unless rpcpassword is set; is it running, and is this its data folder?",
            ) from error
        except PermissionError as error:
            raise NodeError(
                "node_cookie",
                f"the cookie file {path} may not be read: run this program as the same user as Bitcoin Core, "
                "or set rpccookieperms=group in bitcoin.conf",
                refused=True,
            ) from error
        except (OSError, ValueError) as error:
            words = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
            text = f"the cookie file {path} cannot be read: {plain_text(words)}"
            raise NodeError("node_cookie", text, refused=True) from error
        if ":" not in words:
            text = f"{path} is no cookie file of Bitcoin Core: it holds no user and password"
            raise NodeError("node_cookie", text, refused=True)
        return words


class NodeRpc:
    """Calls to one node.

    Args:
        url: the node's address as configured; goes into questions.
        server: the same, read.
        credentials: read again at every call, because a cookie changes with each start of the node.
        tls_pin: SHA-256 of the one certificate that is trusted; "": the system decides.
        connect_s: patience with the connection, seconds.
        ask: told of a certificate that only a person can judge.

    Raises:
        ValueError: the pin is none.
    """

    def __init__(
        self,
        url: str,
        server: ServerUrl,
        credentials: Credentials,
        *,
        tls_pin: str = "",
        connect_s: float = CONNECT_S,
        ask: Callable[[CertificateQuestion], None] | None = None,
    ) -> None:
        self._endpoint = server.endpoint
        self._credentials = credentials
        self._transport = Transport(url, tls=server.tls, tls_pin=tls_pin, connect_s=connect_s)
        self._ask = ask
        self._asked: CertificateQuestion | None = None
        self._ids = itertools.count(1)

    async def call(self, method: str, *params: object, timeout_s: float) -> Any:
        """The result of one call; `timeout_s` seconds are for all of it.

        Raises:
            RpcError: the node answered with an error.
            NodeError: there was no answer, or none that could be used.
        """
        number = next(self._ids)
        # Version 1.0: what every Bitcoin Core speaks.
        call = {"jsonrpc": "1.0", "id": number, "method": method, "params": params}
        try:
            async with asyncio.timeout(timeout_s):
                reply = await self._post_logged_in(json.dumps(call).encode())
                answer = await self._parse(reply)
        except TimeoutError as error:
            text = f"the node at {self._endpoint} gave no answer within {timeout_s:g} s"
            raise NodeError("no_answer", text) from error
        return self._result(reply.status, answer, number)

    # ---- the wire --------------------------------------------------------------------------------------

    async def _post_logged_in(self, body: bytes) -> HttpReply:
        """Ask once, and once more where the cookie changed meanwhile."""
        login = await in_daemon(self._credentials.read, "node-cookie")
        reply = await self._post(login, body)
        if reply.status == _UNAUTHORIZED and self._credentials.cookie_file:
            again = await in_daemon(self._credentials.read, "node-cookie")
            if again != login:
                reply = await self._post(again, body)
        return reply

    async def _post(self, login: str, body: bytes) -> HttpReply:
        try:
            reader, writer = await self._transport.open(self._endpoint)
        except TransportError as error:
            raise self._no_way(error) from error
        try:
            token = base64.b64encode(login.encode()).decode()
            writer.write(post_request(str(self._endpoint), token, body))
            return await read_reply(reader)
        except HttpError as error:
            raise self._not_rpc(str(error)) from error
        except (asyncio.IncompleteReadError, OSError) as error:
            text = f"{self._endpoint} closed the connection without an answer; is it the node's RPC port?"
            raise NodeError("closed", text) from error
        finally:
            await hang_up(writer)

    def _no_way(self, error: TransportError) -> NodeError:
        if error.question is not None and error.question != self._asked and self._ask is not None:
            self._asked = error.question  # once is enough: the answer is a new configuration
            self._ask(error.question)
        if error.code == "connection_refused":
            words = "is Bitcoin Core running, with server=1 in bitcoin.conf?"
            return NodeError(error.code, f"nothing listens at {self._endpoint}: {words}")
        # The same way leads to pools and nodes; its advice names the pools' scheme.
        text = str(error).replace("stratum+tcp://", "http://")
        return NodeError(error.code, text, refused=error.question is not None)

    # ---- the answer ------------------------------------------------------------------------------------

    async def _parse(self, reply: HttpReply) -> dict[str, Any]:
        """The answer as JSON.

        Raises:
            NodeError: it is no answer of an RPC server.
        """
        if reply.status == _UNAUTHORIZED:
            raise NodeError("node_unauthorized", self._unauthorized_words(), refused=True)
        if reply.status in _REDIRECTS:
            raise self._not_rpc("it sends us elsewhere, as web sites do")
        try:
            if len(reply.body) > MAX_UNTHREADED:
                answer = await in_daemon(lambda: json.loads(reply.body), "node-json")
            else:
                answer = json.loads(reply.body)
        except (ValueError, RecursionError) as error:
            raise self._no_json(reply) from error
        if not isinstance(answer, dict):
            raise self._not_rpc("its JSON is no answer")
        return answer

    def _no_json(self, reply: HttpReply) -> NodeError:
        if reply.status == _FORBIDDEN:
            words = "does not let this computer or this user ask that: see rpcallowip and rpcwhitelist"
            return NodeError("node_forbidden", f"the node at {self._endpoint} {words}", refused=True)
        if reply.status == _BUSY:
            return NodeError("node_error", f"the node at {self._endpoint} is too busy to answer")
        if not reply.body:
            return self._not_rpc(f"HTTP {reply.status} and nothing else")
        what = "a web page" if reply.body.lstrip()[:1] == b"<" else "something that is no JSON"
        return self._not_rpc(f"HTTP {reply.status} with {what}")

    def _result(self, status: int, answer: dict[str, Any], number: int) -> Any:
        said = answer.get("error")
        if said is not None:
            raise _rpc_error(said)
        if status != _OK or "result" not in answer:
            raise self._not_rpc(f"HTTP {status} without a result")
        if answer.get("id") != number:
            raise self._not_rpc("it answers something that was not asked")
        return answer["result"]

    def _unauthorized_words(self) -> str:
        cookie = self._credentials.cookie_file
        if cookie:
            return f"the node at {self._endpoint} refuses the cookie in {cookie}: is it another node's?"
        return f"the node at {self._endpoint} refuses this user name and password"

    def _not_rpc(self, why: str) -> NodeError:
        return NodeError("node_not_rpc", f"{self._endpoint} is no RPC port of Bitcoin Core: {why}")


def _rpc_error(said: object) -> RpcError:
    if not isinstance(said, dict):
        return RpcError(0, said if isinstance(said, str) else "")  # lists in lists have no words, and no end
    number, words = said.get("code"), said.get("message")
    if not isinstance(number, int) or isinstance(number, bool) or abs(number) > _HIGHEST_ERROR:
        number = 0
    return RpcError(number, words if isinstance(words, str) else "")
