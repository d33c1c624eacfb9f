"""Attacks of a bitcoin node: JSON-RPC over HTTP that is huge, slow, wrong or somebody else's."""

from __future__ import annotations

import asyncio
import copy
import json
import re
import time
from typing import TYPE_CHECKING, Any

from fakes.node import FakeNode
from hostile.attack import MIB, Attack

if TYPE_CHECKING:
    from collections.abc import Callable

    from hostile.servers import Talk

USER, PASSWORD = "victim", "s3cret-victim"
Change = "Callable[[str, Any], Any]"


def _ask(node: FakeNode, method: str, parameters: list[Any]) -> Any:
    return asyncio.run(node._result(method, parameters))


def hear(talk: Talk) -> dict[str, Any]:
    """The next call.

    Raises:
        OSError: the client left.
    """
    data = b""
    while b"\r\n\r\n" not in data:
        part = talk.connection.recv(1 << 16)
        if not part:
            raise ConnectionResetError
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    talk.server.note(head)
    length = re.search(rb"(?i)content-length: *([0-9]+)", head)
    while len(body) < int(length[1] if length else 0):
        body += talk.connection.recv(1 << 16)
    call: dict[str, Any] = json.loads(body)
    return call


def reply(talk: Talk, body: bytes, *headers: bytes, status: bytes = b"200 OK") -> None:
    """An HTTP reply."""
    lines = (b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), *headers)
    talk.raw(b"\r\n".join(lines) + b"\r\n\r\n" + body)


def node(
    *,
    change: Callable[[dict[str, Any]], None] | None = None,
    instead: Callable[[Talk, dict[str, Any]], bool] | None = None,
    **settings: Any,
) -> Callable[[Talk], None]:
    """A node whose template is changed, or that answers some calls (`instead` says True) in its own way."""

    def manners(talk: Talk) -> None:
        call = hear(talk)
        if instead is not None and instead(talk, call):
            return
        core = FakeNode(change_template=change, **settings)
        if "longpollid" in str(call["params"]):
            time.sleep(60.0)
        result = _ask(core, call["method"], call["params"])
        body = json.dumps({"result": result, "error": None, "id": call["id"]}).encode()
        reply(talk, body.replace(b'"@deep@"', DEEP[10:-10]))

    return manners


def good_node(talk: Talk) -> None:
    """A node that works."""
    node(bits="1d00ffff")(talk)


def _template(**changes: Any) -> Callable[[Talk], None]:
    return node(change=lambda template: template.update(copy.deepcopy(changes)), bits="1d00ffff")


def _on(method: str, act: Callable[[Talk, dict[str, Any]], None]) -> Callable[[Talk], None]:
    def instead(talk: Talk, call: dict[str, Any]) -> bool:
        if method not in ("", call["method"]):
            return False
        act(talk, call)
        return True

    return node(instead=instead, bits="1d00ffff")


def _body_of(size: int, filling: bytes) -> Callable[[Talk, dict[str, Any]], None]:
    def act(talk: Talk, call: dict[str, Any]) -> None:
        body = b'{"error":null,"id":%d,"result":[' % call["id"]
        reply(talk, body + filling * ((size - len(body) - 9) // len(filling)) + b"0]}")

    return act


def _without_end(talk: Talk, _: dict[str, Any]) -> None:
    talk.raw(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        talk.raw(b" " * 65536)


def _dripping(talk: Talk, _: dict[str, Any]) -> None:
    talk.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
    while True:
        talk.raw(b" ")
        time.sleep(1.0)


def _error(body: bytes) -> Callable[[Talk, dict[str, Any]], None]:
    return lambda talk, call: reply(talk, b'{"result":null,"id":%d,"error":' % call["id"] + body + b"}")


DEEP = b"[" * 960 + b"]" * 960
_REFUSED: dict[str, Any] = {"kind": "node", "code": "template_unusable"}

NODES = [
    Attack(
        "huge template",
        "node",
        "an answer of 15 MB of empty lists",
        _on("getblocktemplate", _body_of(15 * MIB, b"[],")),
        kind="node",
        memory=700 * MIB,
        main_cpu=1.0,
        code="template_unusable",
    ),
    Attack(
        "template of 40 MB",
        "node",
        "an answer that says it has 40 MB",
        _on("getblocktemplate", _body_of(40 * MIB, b"0,")),
        kind="node",
        code="node_not_rpc",
    ),
    Attack(
        "answer without end",
        "node",
        "an answer that never ends, as fast as it goes",
        _on("", _without_end),
        kind="node",
        main_cpu=1.0,
        memory=96 * MIB,
        code="node_not_rpc",
    ),
    Attack(
        "slow loris",
        "node",
        "an answer of one byte a second",
        _on("", _dripping),
        kind="node",
        seconds=14,
        code="connecting",
    ),
    Attack(
        "deep error",
        "node",
        "an error of 960 lists, one in the other",
        _on("", _error(DEEP)),
        kind="node",
        code="node_error",
    ),
    Attack(
        "deep error, long",
        "node",
        "the same with 100 kB of blanks",
        _on("", _error(DEEP + b" " * 100_000)),
        kind="node",
        code="node_error",
    ),
    Attack(
        "deep template",
        "node",
        "a template whose height is 950 lists, one in the other",
        _template(height="@deep@"),
        **_REFUSED,
    ),
    Attack(
        "wrong bits",
        "node",
        "bits of nothing, and a target that does not belong to them",
        _template(bits="00000000"),
        **_REFUSED,
    ),
    Attack(
        "bits beyond 256 bits", "node", "a target that has 263 bits", _template(bits="217fffff"), **_REFUSED
    ),
    Attack(
        "invalid coinbase value",
        "node",
        "22 million bitcoin",
        _template(coinbasevalue=22_000_000 * 10**8),
        **_REFUSED,
    ),
    Attack("negative coinbase value", "node", "-1 satoshi", _template(coinbasevalue=-1), **_REFUSED),
    Attack(
        "false transactions",
        "node",
        "transactions with another hash than they have",
        _template(transactions=[{"data": "00", "txid": "ab" * 32, "hash": "ab" * 32, "fee": 1}]),
        **_REFUSED,
    ),
    Attack(
        "false commitment",
        "node",
        "a witness commitment of something else",
        _template(default_witness_commitment="6a24aa21a9ed" + "ab" * 32),
        **_REFUSED,
    ),
    Attack(
        "unknown rule",
        "node",
        "a template with a rule that nobody knows",
        _template(rules=["!everything", "segwit"]),
        **_REFUSED,
    ),
    Attack(
        "another network",
        "node",
        "it is on bitcoin's main chain, the address on regtest",
        node(chain="main"),
        kind="node",
        code="address_network",
    ),
    Attack(
        "long poll never returns",
        "node",
        "long polls are never answered, other calls are",
        good_node,
        kind="node",
        gives_work=True,
        main_cpu=1.0,
    ),
    Attack(
        "sent elsewhere",
        "node",
        "HTTP 302 to another server",
        _on("", lambda talk, _: reply(talk, b"", b"Location: http://127.0.0.2:8332/", status=b"302 Found")),
        kind="node",
        code="node_not_rpc",
    ),
    Attack(
        "other answers",
        "node",
        "answers to what was not asked",
        _on(
            "",
            lambda talk, call: reply(
                talk, b'{"result":{"chain":"regtest"},"error":null,"id":%d}' % (call["id"] + 1)
            ),
        ),
        kind="node",
        code="node_not_rpc",
    ),
    Attack(
        "tip of nothing",
        "node",
        "its newest block is a list, a number, nothing",
        _on(
            "getbestblockhash",
            lambda talk, call: reply(talk, b'{"result":[1],"error":null,"id":%d}' % call["id"]),
        ),
        kind="node",
        gives_work=True,
    ),
]
