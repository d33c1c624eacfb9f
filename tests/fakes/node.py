"""A bitcoin node on loopback that behaves like Bitcoin Core, and checks blocks with code of its own.

Nothing of `miners` is used here but the hash function: what the node accepts is computed independently.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from deadlines import DEADLINE_S

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

DATA = Path(__file__).parent.parent / "miners" / "data"
REGTEST_BITS, DIFFICULTY_1_BITS = "207fffff", "1d00ffff"
COIN = 100_000_000
MAIN_ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
REGTEST_ADDRESS = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
PAYOUT_SCRIPT = bytes.fromhex("0014751e76e8199196d454941c45d1b3a323f1433bd6")
"""BIP 173's example program, in both addresses."""


def recording() -> dict[str, Any]:
    """A template of Bitcoin Core with 8 transactions, and the block that another miner made of it."""
    loaded: dict[str, Any] = json.loads((DATA / "getblocktemplate.json").read_text())
    return loaded


# ---- bytes of bitcoin, read independently ------------------------------------------------------------------


def double_sha(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def naive_root(leaves: list[bytes]) -> bytes:
    """A merkle root as the white paper draws it, level by level."""
    while len(leaves) > 1:
        if len(leaves) % 2:
            leaves = [*leaves, leaves[-1]]
        leaves = [double_sha(a + b) for a, b in zip(leaves[::2], leaves[1::2], strict=True)]
    return leaves[0]


@dataclass
class Transaction:
    """One transaction as its bytes say."""

    raw: bytes
    version: int
    inputs: list[tuple[bytes, int, bytes, int]]
    """Transaction, index, script, sequence."""
    outputs: list[tuple[int, bytes]]
    witness: list[list[bytes]]
    lock_time: int
    txid: bytes

    @property
    def wtxid(self) -> bytes:
        return double_sha(self.raw)


class Bytes:
    """Takes one field after the other."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        assert self.at + count <= len(self.data), "the bytes end too early"
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, count: int) -> int:
        return int.from_bytes(self.take(count), "little")

    def count(self) -> int:
        first = self.number(1)
        return first if first < 0xFD else self.number({0xFD: 2, 0xFE: 4, 0xFF: 8}[first])

    def transaction(self) -> Transaction:
        begin = self.at
        version = self.number(4)
        segwit = self.data[self.at : self.at + 2] == b"\x00\x01"
        self.at += 2 * segwit
        middle = self.at
        inputs = [
            (self.take(32), self.number(4), self.take(self.count()), self.number(4))
            for _ in range(self.count())
        ]
        outputs = [(self.number(8), self.take(self.count())) for _ in range(self.count())]
        end = self.at
        witness = [[self.take(self.count()) for _ in range(self.count())] for _ in inputs if segwit]
        lock_time = self.number(4)
        stripped = version.to_bytes(4, "little") + self.data[middle:end] + lock_time.to_bytes(4, "little")
        raw = self.data[begin : self.at]
        return Transaction(raw, version, inputs, outputs, witness, lock_time, double_sha(stripped))


@dataclass
class Block:
    """A whole block as its bytes say."""

    header: bytes
    transactions: list[Transaction]

    @classmethod
    def read(cls, data: bytes) -> Block:
        source = Bytes(data)
        header = source.take(80)
        block = cls(header, [source.transaction() for _ in range(source.count())])
        assert source.at == len(data), "there is something behind the block"
        return block

    @property
    def hash(self) -> bytes:
        return double_sha(self.header)

    @property
    def coinbase(self) -> Transaction:
        return self.transactions[0]

    def number(self, begin: int, end: int) -> int:
        return int.from_bytes(self.header[begin:end], "little")

    def fault(self, height: int, bits: int, value_sat: int, mintime: int) -> str | None:
        """Why Bitcoin Core would refuse it, in its words; None: it would not."""
        target = (bits & 0x7FFFFF) << 8 * ((bits >> 24) - 3)
        root = naive_root([t.txid for t in self.transactions])
        witnesses = naive_root([bytes(32), *(t.wtxid for t in self.transactions[1:])])
        commitment = b"\x6a\x24\xaa\x21\xa9\xed" + double_sha(witnesses + bytes(32))
        first = self.coinbase.inputs[0]
        checks = {
            "bad-diffbits": self.number(72, 76) == bits,
            "high-hash": int.from_bytes(self.hash, "little") <= target,
            "time-too-old": self.number(68, 72) >= mintime,
            "bad-txnmrklroot": self.header[36:68] == root,
            "bad-cb-missing": len(self.coinbase.inputs) == 1 and first[:2] == (bytes(32), 0xFFFFFFFF),
            "bad-cb-length": 2 <= len(first[2]) <= 100,
            "bad-cb-height": first[2].startswith(script_height(height)),
            "bad-cb-amount": sum(value for value, _ in self.coinbase.outputs) <= value_sat,
            "bad-txns-nonfinal": self.coinbase.lock_time < height,
            "bad-witness-nonce-size": self.coinbase.witness == [[bytes(32)]],
            "bad-witness-merkle-match": commitment in [script for _, script in self.coinbase.outputs],
        }
        return next((words for words, good in checks.items() if not good), None)


def script_height(height: int) -> bytes:
    """BIP 34, as `CScript() << height` writes it."""
    if height <= 16:
        return bytes([0x50 + height])
    number = height.to_bytes((height.bit_length() + 8) // 8, "little")
    return bytes([len(number)]) + number


# ---- the node ----------------------------------------------------------------------------------------------


@dataclass
class RpcFailure(Exception):  # noqa: N818 - it is what the node answers, not what a test raises
    number: int
    words: str
    status: int = 500


@dataclass
class FakeNode:
    """Bitcoin Core, as far as a miner sees it. Use it with `async with`."""

    chain: str = "regtest"
    user: str = "peer"
    password: str = "secret"
    cookie_file: Path | None = None
    bits: str = REGTEST_BITS
    height: int = 101
    """Of the newest block."""
    transactions: list[dict[str, Any]] = field(default_factory=list)
    failures: dict[str, RpcFailure] = field(default_factory=dict)
    """Methods that fail, and how."""
    hangs: set[str] = field(default_factory=set)
    """Methods that never answer; "longpoll" is one."""
    raw: bytes = b""
    """Instead of any answer."""
    submit_answers: list[object] = field(default_factory=list)
    """What submitblock says, before the node has a look at the block itself."""
    extra_info: dict[str, Any] = field(default_factory=dict)
    change_template: Callable[[dict[str, Any]], None] | None = None
    tls: ssl.SSLContext | None = None
    longpolls: bool = True
    odd_tip: str = ""
    port: int = 0

    def __post_init__(self) -> None:
        self.tip = double_sha(b"tip")
        self.curtime = 1_795_284_214
        self.mempool = 0
        self.calls: list[tuple[str, list[Any]]] = []
        self.logins: list[str] = []
        self.bodies: list[dict[str, Any]] = []
        self.blocks: list[Block] = []
        self.cookie_number = 0
        self.asked = asyncio.Event()
        """Set by every call, cleared by who waits for the next."""
        self._news = asyncio.Event()
        self._server: asyncio.Server | None = None
        self._handlers: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}"

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen, on the same port as before; a new cookie is written, as at each start of a node."""
        if self.cookie_file is not None:
            self.cookie_number += 1
            self.user, self.password = "__cookie__", f"cookie{self.cookie_number}"
            self.cookie_file.write_text(f"{self.user}:{self.password}")
        self._server = await asyncio.start_server(self._client, "127.0.0.1", self.port, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Killed: connections end in the middle of whatever they do."""
        assert self._server is not None
        self._server.close()
        for task in list(self._handlers):
            task.cancel()
        await asyncio.gather(*self._handlers, return_exceptions=True)
        await self._server.wait_closed()

    def find_block(self) -> None:
        """Somebody else finds a block: a new tip."""
        self._connect(double_sha(self.tip))

    def add_transactions(self, transactions: list[dict[str, Any]]) -> None:
        """New ones in the mempool; longpolls are told."""
        self.transactions = transactions
        self.mempool += 1
        self._tell()

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something was asked after which the condition holds."""
        async with asyncio.timeout(DEADLINE_S):
            while not condition():
                self.asked.clear()
                await self.asked.wait()

    def count(self, method: str) -> int:
        """How often a method was called."""
        return self.methods.count(method)

    @property
    def plain_calls(self) -> int:
        """Calls of getblocktemplate that were no longpolls."""
        return sum(m == "getblocktemplate" and "longpollid" not in p[0] for m, p in self.calls)

    # ---- HTTP ----------------------------------------------------------------------------------------------

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"POST / HTTP/1.1\r\n")
            length = re.search(rb"content-length: *([0-9]+)", head, re.IGNORECASE)
            login = re.search(rb"authorization: *basic *(\S+)", head, re.IGNORECASE)
            assert length is not None
            assert login is not None
            body = json.loads(await reader.readexactly(int(length[1])))
            writer.write(self.raw or await self._answer(base64.b64decode(login[1]).decode(), body))
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            writer.transport.abort()
        finally:
            writer.close()
            self._handlers.discard(task)

    async def _answer(self, login: str, body: dict[str, Any]) -> bytes:
        self.logins.append(login)
        self.bodies.append(body)
        if login != f"{self.user}:{self.password}":
            return http(401, b"")
        method, params = body["method"], body["params"]
        self.calls.append((method, params))
        self.asked.set()
        try:
            result = await self._result(method, params)
        except RpcFailure as failure:
            error = {"code": failure.number, "message": failure.words}
            return http_json(failure.status, {"result": None, "error": error, "id": body["id"]})
        return http_json(200, {"result": result, "error": None, "id": body["id"]})

    async def _result(self, method: str, params: list[Any]) -> Any:
        if method in self.hangs:
            await asyncio.Event().wait()
        if method in self.failures:
            raise self.failures[method]
        answers: dict[str, Callable[[], Any]] = {
            "getblockchaininfo": lambda: {"chain": self.chain, "blocks": self.height} | self.extra_info,
            "getbestblockhash": lambda: self.odd_tip or self.tip[::-1].hex(),
            "submitblock": lambda: self._submit(bytes.fromhex(params[0])),
        }
        if method == "getblocktemplate":
            return await self._template(params[0])
        if method not in answers:
            raise RpcFailure(-32601, "Method not found", 404)
        return answers[method]()

    # ---- mining --------------------------------------------------------------------------------------------

    @property
    def longpoll_id(self) -> str:
        return f"{self.tip[::-1].hex()}{self.mempool}"

    @property
    def value_sat(self) -> int:
        fees: int = sum(t["fee"] for t in self.transactions)
        return 50 * COIN + fees

    async def _template(self, request: dict[str, Any]) -> dict[str, Any]:
        if "segwit" not in request.get("rules", []):
            raise RpcFailure(-8, "getblocktemplate must be called with the segwit rule set")
        if "longpollid" in request:
            if "longpoll" in self.hangs:
                await asyncio.Event().wait()
            while request["longpollid"] == self.longpoll_id:
                self._news.clear()
                await self._news.wait()
        leaves = [bytes(32), *(bytes.fromhex(t["hash"])[::-1] for t in self.transactions)]
        commitment = double_sha(naive_root(leaves) + bytes(32))
        signet = ["!signet"] if self.chain == "signet" else []
        template: dict[str, Any] = recording()["template"] | {
            "rules": ["csv", "!segwit", *signet],
            "previousblockhash": self.tip[::-1].hex(),
            "transactions": self.transactions,
            "coinbasevalue": self.value_sat,
            "longpollid": self.longpoll_id,
            "target": f"{_target(self.bits):064x}",
            "bits": self.bits,
            "height": self.height + 1,
            "curtime": self.curtime,
            "mintime": self.curtime - 3600,
            "default_witness_commitment": "6a24aa21a9ed" + commitment.hex(),
        }
        if not self.longpolls:
            del template["longpollid"]
        if self.change_template is not None:
            self.change_template(template)
        return template

    def _submit(self, data: bytes) -> object:
        if self.submit_answers:
            answer = self.submit_answers.pop(0)
            if isinstance(answer, RpcFailure):
                raise answer
            return answer
        block = Block.read(data)
        if any(block.hash == known.hash for known in self.blocks):
            return "duplicate"
        if block.header[4:36] != self.tip:
            return "inconclusive"
        fault = block.fault(self.height + 1, int(self.bits, 16), self.value_sat, self.curtime - 3600)
        if fault is None:
            self.blocks.append(block)
            self._connect(block.hash)
        return fault

    def _connect(self, block_hash: bytes) -> None:
        self.tip = block_hash
        self.height += 1
        self.transactions = []
        self._tell()

    def _tell(self) -> None:
        self._news.set()


def _target(bits: str) -> int:
    number = int(bits, 16)
    return (number & 0x7FFFFF) << 8 * ((number >> 24) - 3)


def http(status: int, body: bytes, *headers: str) -> bytes:
    """A reply as Bitcoin Core's HTTP server writes it."""
    head = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status} Words", *headers))
    return f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body


def http_json(status: int, answer: object) -> bytes:
    return http(status, json.dumps(answer).encode() + b"\n", "Content-Type: application/json")
