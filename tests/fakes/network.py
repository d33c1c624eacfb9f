"""A mempool-style server and a Bitcoin Core on loopback: real HTTP, answers as a test wants, all counted."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from fakes.web import Loopback, Page

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

NOW_UTC = 1_795_350_000.0
"""22 November 2026, 11:40 UTC."""
HEIGHT = 977_000
DIFFICULTY = 150.0e12
HASHRATE_HS = 1.1e21
SUBSIDY = 312_500_000
FEE = 2_000_000
TIP, HASHRATE, PRICES = "/api/blocks/tip/height", "/api/v1/mining/hashrate/3d", "/api/v1/prices"


class LoopbackServer(Loopback):
    """Counts requests and answers each by `answer(method, path, headers, body)`."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__()

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Page:
        raise NotImplementedError

    def page_for(self, peer: BaseHTTPRequestHandler, method: str) -> Page:
        headers = {name.lower(): value for name, value in peer.headers.items()}
        body = peer.rfile.read(int(headers.get("content-length", "0")))
        self.asked.append(peer.path)
        return self.answer(method, peer.path, headers, body)


def rewards(blocks: int = 144, fee: int = FEE, top: int = HEIGHT) -> dict[str, Any]:
    """As `/api/v1/mining/reward-stats/144` answers."""
    return {
        "startBlock": top - blocks + 1,
        "endBlock": top,
        "totalReward": str(blocks * (SUBSIDY + fee)),
        "totalFee": str(blocks * fee),
        "totalTx": "500000",
    }


def mempool_pages() -> dict[str, Any]:
    """Good answers by path."""
    return {
        "/api/v1/mining/hashrate/3d": {
            "hashrates": [{"timestamp": 1_795_300_000, "avgHashrate": HASHRATE_HS}],
            "difficulty": [],
            "currentHashrate": HASHRATE_HS,
            "currentDifficulty": DIFFICULTY,
        },
        "/api/blocks/tip/height": HEIGHT,
        "/api/v1/mining/reward-stats/144": rewards(),
        "/api/v1/prices": {"time": int(NOW_UTC) - 60, "USD": 91_000, "EUR": 80_000, "JPY": -1},
        "/api/v1/difficulty-adjustment": {
            "progressPercent": 50.0,
            "difficultyChange": 3.2,
            "estimatedRetargetDate": (NOW_UTC + 6e5) * 1000,
            "remainingBlocks": 760,
            "remainingTime": 4.5e8,
            "previousRetarget": 1.0,
            "previousTime": NOW_UTC - 7e5,
            "nextRetargetHeight": (HEIGHT // 2016 + 1) * 2016,
            "timeAvg": 590_000,
            "timeOffset": 0,
        },
    }


class FakeMempool(LoopbackServer):
    """`pages` by path; a `Page` is sent as it is, anything else as JSON."""

    def __init__(self) -> None:
        self.pages = mempool_pages()
        super().__init__()

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Page:
        del headers, body
        if method != "GET" or path not in self.pages:
            return Page("no such page", 404)
        found = self.pages[path]
        if isinstance(found, Page):
            return found
        return Page(json.dumps(found), headers={"Content-Type": "application/json"})


class FakeCore(LoopbackServer):
    """Bitcoin Core's RPC: batches only, Basic authentication."""

    def __init__(self, login: str = "me:secret") -> None:
        self.let_in(login)
        self.chain: Any = {
            "chain": "main",
            "blocks": HEIGHT,
            "headers": HEIGHT,
            "initialblockdownload": False,
            "difficulty": DIFFICULTY,
        }
        self.mining: Any = {"blocks": HEIGHT, "difficulty": DIFFICULTY, "networkhashps": HASHRATE_HS}
        self.hashps: Any = HASHRATE_HS
        self.fee: Callable[[int], Any] = lambda _height: {"totalfee": FEE}
        self.instead: Page | None = None
        self.calls: list[tuple[str, list[Any]]] = []
        super().__init__()

    def let_in(self, login: str) -> None:
        """Whom it answers from now on, "user:password"."""
        self.login = base64.b64encode(login.encode()).decode()

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Page:
        if self.instead is not None:
            return self.instead
        if headers.get("authorization") != f"Basic {self.login}":
            return Page("", 401, {"WWW-Authenticate": 'Basic realm="jsonrpc"'})
        assert (method, path) == ("POST", "/")
        answers = [self._one(call) for call in json.loads(body)]
        return Page(json.dumps(answers), headers={"Content-Type": "application/json"})

    def _one(self, call: dict[str, Any]) -> dict[str, Any]:
        method, params = call["method"], call["params"]
        self.calls.append((method, params))
        results: dict[str, Any] = {
            "getblockchaininfo": self.chain,
            "getmininginfo": self.mining,
            "getnetworkhashps": self.hashps,
        }
        result = self.fee(params[0]) if method == "getblockstats" else results[method]
        if isinstance(result, Exception):
            code, words = result.args
            return {"id": call["id"], "result": None, "error": {"code": code, "message": words}}
        return {"jsonrpc": "2.0", "id": call["id"], "result": result}
