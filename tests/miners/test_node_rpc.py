"""Calls to a node over real sockets: cookie, password, TLS, and all that may come instead of an answer."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import ssl
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from fakes.node import FakeNode, RpcFailure, http, http_json

from miners.formats.server_url import parse_server_url
from miners.upstream.api import CODES
from miners.upstream.node import rpc as rpc_module
from miners.upstream.node.rpc import Credentials, NodeRpc
from miners.upstream.node.words import NodeError, RpcError
from miners.upstream.wire.certificate import fingerprint

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from miners.protocol import CertificateQuestion

PATIENCE_S = 20.0


def _rpc(node: FakeNode, credentials: Credentials | None = None, **options: Any) -> NodeRpc:
    login = credentials or Credentials(node.user, node.password)
    return NodeRpc(node.url, parse_server_url(node.url), login, **options)


async def _height(rpc: NodeRpc) -> object:
    return (await rpc.call("getblockchaininfo", timeout_s=PATIENCE_S))["blocks"]


async def _error(call: Coroutine[Any, Any, object]) -> NodeError:
    with pytest.raises(NodeError) as caught:
        await call
    error = caught.value
    assert error.code in CODES
    assert "\n" not in str(error)
    return error


def test_password_and_cookie(tmp_path: Path) -> None:
    async def play() -> None:
        async with FakeNode() as node:
            assert await _height(_rpc(node)) == 101
            assert node.logins == ["peer:secret"]
        async with FakeNode(cookie_file=tmp_path / ".cookie") as node:
            assert await _height(_rpc(node, Credentials(cookie_file=str(tmp_path / ".cookie")))) == 101
            assert await _height(_rpc(node, Credentials(cookie_file=str(tmp_path)))) == 101, "its folder"
            assert node.logins == ["__cookie__:cookie1"] * 2

    asyncio.run(play())


def test_a_new_cookie_after_the_nodes_restart_is_found(tmp_path: Path) -> None:
    async def play() -> None:
        async with FakeNode(cookie_file=tmp_path / ".cookie") as node:
            rpc = _rpc(node, Credentials(cookie_file=str(tmp_path / ".cookie")))
            await _height(rpc)
            await node.stop()
            assert (await _error(_height(rpc))).code == "connection_refused"
            await node.start()
            assert await _height(rpc) == 101
            assert node.logins[-1] == "__cookie__:cookie2"

    asyncio.run(play())


def test_a_cookie_that_changes_just_now_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cookie = tmp_path / ".cookie"
    old = ["__cookie__:old"]

    def read(self: Credentials) -> str:
        return old.pop() if old else Path(self.cookie_file).read_text()

    async def play() -> None:
        async with FakeNode(cookie_file=cookie) as node:
            monkeypatch.setattr(Credentials, "read", read)
            assert await _height(_rpc(node, Credentials(cookie_file=str(cookie)))) == 101
            assert node.logins == ["__cookie__:old", "__cookie__:cookie1"]

    asyncio.run(play())


def test_wrong_credentials_are_refused_in_words_without_the_password(tmp_path: Path) -> None:
    async def play() -> None:
        async with FakeNode() as node:
            error = await _error(_height(_rpc(node, Credentials("peer", "geheim"))))
            assert (error.code, error.refused) == ("node_unauthorized", True)
            assert "geheim" not in str(error)
            (tmp_path / "cookie").write_text("__cookie__:geheim")
            error = await _error(_height(_rpc(node, Credentials(cookie_file=str(tmp_path / "cookie")))))
            assert (error.code, error.refused) == ("node_unauthorized", True)
            assert str(tmp_path / "cookie") in str(error)
            assert node.calls == []

    asyncio.run(play())
    assert "geheim" not in repr(Credentials("peer", "geheim"))


@pytest.mark.parametrize(
    ("content", "words", "refused"),
    [
        (None, "there is no cookie file", False),
        (b"no colon here", "holds no user and password", True),
        (b"\xff\xfe:", "cannot be read", True),
    ],
)
def test_cookie_files_that_are_none(
    tmp_path: Path, content: bytes | None, words: str, *, refused: bool
) -> None:
    path = tmp_path / "cookie"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NodeError, match=words) as caught:
        Credentials(cookie_file=str(path)).read()
    assert (caught.value.code, caught.value.refused) == ("node_cookie", refused)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "rpccookieperms"),
        (OSError(5, "Input/output error"), os.strerror(5)),
        (OSError("odd"), "odd"),
    ],
)
def test_cookie_files_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    def deny(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", deny)
    with pytest.raises(NodeError) as caught:
        Credentials(cookie_file=str(tmp_path / "cookie")).read()
    assert caught.value.code == "node_cookie"
    assert caught.value.refused
    assert words in str(caught.value)


def test_nothing_to_log_in_with_is_said_before_anybody_is_asked() -> None:
    with pytest.raises(NodeError, match="cookie") as caught:
        Credentials().read()
    assert caught.value.code == "node_unauthorized"


@pytest.mark.parametrize(
    ("number", "status", "code"),
    [
        (-32601, 404, "node_not_rpc"),
        (-10, 500, "node_syncing"),
        (-28, 500, "node_starting"),
        (-8, 500, "node_error"),
    ],
)
def test_errors_of_the_node_come_with_odd_http_statuses(number: int, status: int, code: str) -> None:
    """JSON-RPC 1.0 of Bitcoin Core says 404 and 500 where it answers with an error."""

    async def play() -> None:
        async with FakeNode(failures={"getblockchaininfo": RpcFailure(number, "Words", status)}) as node:
            error = await _error(_height(_rpc(node)))
            assert isinstance(error, RpcError)
            assert (error.code, error.number, error.words) == (code, number, "Words")

    asyncio.run(play())


def test_an_error_number_of_thousands_of_digits_is_none() -> None:
    async def play() -> None:
        failure = RpcFailure(10**2000, "", 500)
        async with FakeNode(failures={"getblockchaininfo": failure}) as node:
            error = await _error(_height(_rpc(node)))
            assert isinstance(error, RpcError)
            assert error.number == 0
            assert len(str(error)) < 100

    asyncio.run(play())


PAGE = b"<html><body>It works!</body></html>"


@pytest.mark.parametrize(
    ("raw", "code", "words"),
    [
        (http(200, PAGE), "node_not_rpc", "a web page"),
        (http(404, PAGE), "node_not_rpc", "HTTP 404 with a web page"),
        (http(500, b"oops"), "node_not_rpc", "no JSON"),
        (http(404, b""), "node_not_rpc", "HTTP 404 and nothing else"),
        (http(301, PAGE, "Location: http://127.0.0.1:1/"), "node_not_rpc", "elsewhere"),
        (http(403, b""), "node_forbidden", "rpcallowip"),
        (http(503, b"Work queue depth exceeded"), "node_error", "busy"),
        (http(200, b"[" * 100_000), "node_not_rpc", "no JSON"),
        (http(200, b"[]"), "node_not_rpc", "no answer"),
        (http(200, b"\xff\xfe{}"), "node_not_rpc", "no JSON"),
        (http_json(200, {"result": 1, "error": None, "id": 99}), "node_not_rpc", "not asked"),
        (http_json(200, {"id": 1}), "node_not_rpc", "without a result"),
        (http_json(500, {"result": 1, "error": None, "id": 1}), "node_not_rpc", "without a result"),
        (http_json(500, {"error": "odd words", "id": 1}), "node_error", "odd words"),
        (http_json(500, {"error": {"code": "x", "message": 5}, "id": 1}), "node_error", "without words"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", "node_not_rpc", "longer than 16 MB"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", "closed", "closed"),
        (b'{"id":null,"method":"mining.notify"}\n', "node_not_rpc", "does not speak HTTP"),
    ],
)
def test_what_may_come_instead_of_an_answer(raw: bytes, code: str, words: str) -> None:
    async def play() -> None:
        async with FakeNode(raw=raw) as node:
            error = await _error(_height(_rpc(node)))
            assert error.code == code
            assert words in str(error)

    asyncio.run(play())


def test_an_answer_as_large_as_a_full_blocks_template_is_read() -> None:
    async def play() -> None:
        large = {"result": {"blocks": "x" * 9_000_000}, "error": None, "id": 1}
        async with FakeNode(raw=http_json(200, large)) as node:
            assert len(str(await _height(_rpc(node)))) == 9_000_000

    asyncio.run(play())


def test_a_node_that_hangs_is_given_up_and_its_connection_closed() -> None:
    async def play() -> None:
        async with FakeNode(hangs={"getblockchaininfo"}) as node:
            error = await _error(_rpc(node).call("getblockchaininfo", timeout_s=0.05))
            assert error.code == "no_answer"

    asyncio.run(play())


def test_a_call_that_is_cancelled_leaves_nothing_behind() -> None:
    async def play() -> None:
        async with FakeNode(hangs={"getblockchaininfo"}) as node:
            call = asyncio.ensure_future(_height(_rpc(node)))
            async with asyncio.timeout(PATIENCE_S):
                await node.asked.wait()
            call.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await call
            assert call.cancelled()

    asyncio.run(play())


def test_nobody_listens() -> None:
    async def play() -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            node = FakeNode(port=unused.getsockname()[1])
            error = await _error(_height(_rpc(node)))
        assert error.code == "connection_refused"
        assert "server=1" in str(error)

    asyncio.run(play())


def test_a_name_that_is_none() -> None:
    async def play() -> None:
        name = "a" * 64 + ".invalid"  # a label has 63 characters at most: no DNS is asked
        rpc = NodeRpc(f"http://{name}:1", parse_server_url(f"http://{name}:1"), Credentials("a", "b"))
        assert (await _error(_height(rpc))).code == "no_such_host"

    asyncio.run(play())


# ---- TLS ---------------------------------------------------------------------------------------------------


def _server_context(host: str = "127.0.0.1") -> tuple[ssl.SSLContext, str, trustme.CA]:
    authority = trustme.CA()
    certificate = authority.issue_cert(host)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    pem = certificate.cert_chain_pems[0].bytes().decode()
    return context, fingerprint(ssl.PEM_cert_to_DER_cert(pem)), authority


def test_an_unknown_certificate_is_asked_about_once_and_the_password_is_not_sent() -> None:
    async def play() -> None:
        context, pin, _ = _server_context()
        questions: list[CertificateQuestion] = []
        async with FakeNode(tls=context) as node:
            rpc = _rpc(node, ask=questions.append)
            for _ in range(2):
                error = await _error(_height(rpc))
                assert (error.code, error.refused) == ("tls_untrusted", True)
            assert [q.fingerprint for q in questions] == [pin]
            assert questions[0].url == node.url
            assert node.logins == []
            assert await _height(_rpc(node, tls_pin=pin)) == 101
            assert node.logins == ["peer:secret"]

    asyncio.run(play())


def test_another_certificate_than_the_trusted_one_is_refused() -> None:
    async def play() -> None:
        context, _, _ = _server_context()
        questions: list[CertificateQuestion] = []
        async with FakeNode(tls=context) as node:
            error = await _error(_height(_rpc(node, tls_pin="ab" * 32, ask=questions.append)))
            assert error.code == "tls_changed"
            assert questions[0].reason == "changed"
            assert node.logins == []

    asyncio.run(play())


def test_plain_http_where_tls_was_expected_says_which_address_to_write() -> None:
    async def play() -> None:
        async with FakeNode(raw=http(400, b"")) as node:
            url = node.url.replace("http", "https")
            rpc = NodeRpc(url, parse_server_url(url), Credentials("a", "b"), connect_s=1.0)
            error = await _error(_height(rpc))
            assert error.code == "tls_failed"
            assert "stratum" not in str(error)

    asyncio.run(play())


def test_logins_are_sent_as_utf8() -> None:
    async def play() -> None:
        async with FakeNode(user="änne", password="pässwort:mit:punkten") as node:
            assert await _height(_rpc(node)) == 101

    asyncio.run(play())


def test_a_large_answer_that_is_no_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpc_module, "MAX_UNTHREADED", 3)

    async def play() -> None:
        async with FakeNode(raw=http(200, b"not json")) as node:
            assert (await _error(_height(_rpc(node)))).code == "node_not_rpc"

    asyncio.run(play())
