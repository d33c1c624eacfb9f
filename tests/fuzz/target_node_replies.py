"""What a bitcoin node answers: HTTP, JSON-RPC, block templates and the blocks made of them.

The first line names the door: "http" (bytes of an answer), "template" (the JSON of getblocktemplate), "fixed" (the
same, with the hashes of its transactions set right, so that deeper code is reached), "chain", "submitted".
"""

from __future__ import annotations

import asyncio
import copy
import hashlib
import json
from typing import Any

from fakes.node import MAIN_ADDRESS, PAYOUT_SCRIPT, Block, Bytes, recording
from fuzz.sentences import door, doors
from fuzz.target_stratum_client import compact_target, readable

from miners import work
from miners.formats.address import parse_address
from miners.formats.server_url import Endpoint, ServerUrl
from miners.upstream.api import CODES
from miners.upstream.node.chain import check_chain
from miners.upstream.node.rpc import Credentials, NodeRpc
from miners.upstream.node.template import Template, TemplateError, block_of, job_of, parse_template
from miners.upstream.node.words import NodeError, block_answer

ABOUT = "Node: HTTP and JSON-RPC answers, templates, coinbases and whole blocks read by a second parser"
LONGEST = 65536
DOORS = ("http", "template", "fixed", "chain", "submitted")
_PAYOUT = parse_address(MAIN_ADDRESS)


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    if name == "http":
        _LOOP.run_until_complete(_http(rest))
        return
    try:
        body = json.loads(rest)
    except (ValueError, RecursionError):
        return
    match name:
        case "template":
            _template(body)
        case "fixed" if isinstance(body, dict):
            _template(_fixed(body))
        case "chain":
            _chain(body)
        case "submitted":
            answer = block_answer(body, height=102, tip_height=101)
            assert answer.state in {"taken", "known", "refused", "kept", "stale"}, answer.state
            readable(answer.text)


# ---- HTTP and JSON-RPC --------------------------------------------------------------------------------


class _Way:
    """A connection on which the node has answered already."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.transport = self

    async def open(self, _endpoint: Endpoint) -> tuple[asyncio.StreamReader, _Way]:
        reader = asyncio.StreamReader(limit=1 << 16)
        reader.feed_data(self._data)
        reader.feed_eof()
        return reader, self

    def write(self, _line: bytes) -> None:
        pass

    def get_write_buffer_size(self) -> int:
        return 0

    def abort(self) -> None:
        pass

    def close(self) -> None:
        pass

    async def wait_closed(self) -> None:
        pass


async def _http(data: bytes) -> None:
    rpc = NodeRpc(
        "http://127.0.0.1:8332",
        ServerUrl("node", Endpoint("127.0.0.1", 8332), tls=False),
        Credentials("peer", "secret"),
    )
    rpc._transport = _Way(data)  # type: ignore[assignment]
    try:
        result = await rpc.call("getblocktemplate", timeout_s=30.0)
    except NodeError as error:
        assert error.code in CODES, error.code
        readable(str(error))
        assert "secret" not in str(error)
        return
    _template(result)


# ---- templates ----------------------------------------------------------------------------------------


def _template(raw: object) -> None:
    before = json.dumps(raw)
    try:
        template = parse_template(raw)
        job = job_of(
            template, PAYOUT_SCRIPT, job_id="1", sequence=1, extranonce1=b"\x01\x02\x03\x04", target=1 << 250, clean=True, version_rolling=True
        )  # fmt: skip
    except TemplateError as error:
        readable(str(error))
        return
    assert json.dumps(raw) == before, "the answer was changed"
    assert isinstance(raw, dict)
    assert template.network_target == compact_target(int(raw["bits"], 16)) > 0
    assert not job.version_mask & (job.version | ~work.ROLLABLE)
    _block(raw, template, job)


def _block(raw: dict[str, Any], template: Template, job: work.Job) -> None:
    """The whole block, read again by the fake node's own parser."""
    extranonce2 = bytes(job.extranonce2_size)
    block = block_of(template, job, extranonce2=extranonce2, ntime=job.ntime, nonce=7, version=job.version)
    try:
        for transaction in template.transactions:
            source = Bytes(transaction)
            source.transaction()
            if source.at != len(transaction):
                return  # no transaction: the second parser cannot follow, and the node that sent it is no node
    except (AssertionError, KeyError):
        return
    read = Block.read(block)
    assert read.header[:76] == job.header76(extranonce2)
    fault = (
        read.fault(template.height, template.nbits, template.value_sat, template.ntime)
        if template.nbits >> 24 >= 3
        else None
    )
    assert fault in {None, "high-hash"}, fault
    assert sum(value for value, _ in read.coinbase.outputs) == raw["coinbasevalue"], (
        "another amount than the node allows"
    )
    assert (raw["coinbasevalue"], PAYOUT_SCRIPT) in read.coinbase.outputs, "it does not pay the user"


def _fixed(raw: dict[str, Any]) -> object:
    """The template with the hashes that its transactions really have."""
    raw = copy.deepcopy(raw)
    raw.pop("default_witness_commitment", None)
    listed = raw.get("transactions")
    for item in listed if isinstance(listed, list) else ():
        try:
            data = bytes.fromhex(item["data"])
        except (ValueError, TypeError, KeyError):
            continue
        item["hash"] = hashlib.sha256(hashlib.sha256(data).digest()).digest()[::-1].hex()
        try:
            item["txid"] = Bytes(data).transaction().txid[::-1].hex()
        except (AssertionError, KeyError):
            item["txid"] = item["hash"]
    return raw


def _chain(info: object) -> None:
    try:
        chain = check_chain(info, _PAYOUT)
    except NodeError as error:
        assert error.code in CODES
        readable(str(error))
        return
    assert isinstance(info, dict)
    assert chain.name == info["chain"] == "main", "work for a chain that the address is not of"
    readable(chain.progress)


_LOOP = asyncio.new_event_loop()


def _small() -> dict[str, Any]:
    """Bitcoin Core's recorded template with its two smallest transactions."""
    whole = recording()
    raw: dict[str, Any] = copy.deepcopy(whole.get("template", whole))
    raw["transactions"] = sorted(raw["transactions"], key=lambda item: len(item["data"]))[:2]
    return raw


def _http_answer(body: object, status: str = "200 OK", *more: str) -> bytes:
    words = json.dumps(body).encode()
    head = "\r\n".join(
        [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(words)}", *more]
    )
    return b"http\n" + head.encode() + b"\r\n\r\n" + words


_SMALL = _small()
SEEDS = (
    door("template", _SMALL),
    door("fixed", _SMALL),
    door("fixed", _SMALL | {"transactions": [], "vbrequired": 0, "vbavailable": {"x": 28}, "coinbaseaux": {"flags": "00"}, "height": 1}),
    door("chain", {"chain": "main", "blocks": 101, "headers": 102}),
    door("chain", {"chain": "signet", "signet_challenge": "51"}),
    door("submitted", None),
    door("submitted", "duplicate"),
    door("submitted", "inconclusive"),
    door("submitted", "high-hash"),
    _http_answer({"result": _SMALL, "error": None, "id": 1}),
    _http_answer({"result": None, "error": {"code": -10, "message": "Bitcoin Core is in initial sync"}, "id": 1}, "500 Internal Server Error"),
    _http_answer({"result": 5, "error": None, "id": 2}),
    b'http\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"id"\r\n6;x=y\r\n:1,"re\r\n0\r\n\r\n',
    b"http\nHTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n",
    b"http\nHTTP/1.1 302 Found\r\nLocation: http://evil.example/\r\n\r\n",
    b"http\nHTTP/1.0 503 Busy\r\n\r\nWork queue depth exceeded",
    b"http\nHTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
    b"http\n<html>",
)  # fmt: skip
WORDS = (
    b"template\n", b"fixed\n", b"http\n", b"chain\n", b"submitted\n", b"HTTP/1.1 200 OK\r\n", b"Content-Length: ", b"Transfer-Encoding: chunked\r\n",
    b"\r\n\r\n", b'"transactions"', b'"data"', b'"txid"', b'"hash"', b'"rules"', b'"!segwit"', b'"version"', b'"vbavailable"', b'"vbrequired"',
    b'"previousblockhash"', b'"coinbasevalue"', b'"coinbaseaux"', b'"target"', b'"mintime"', b'"curtime"', b'"bits"', b'"height"', b'"longpollid"',
    b'"default_witness_commitment"', b'"workid"', b'"noncerange"', b'"id":1', b'"error":null', b'"result":', b"00" * 32, b"ffffffff",
)  # fmt: skip
