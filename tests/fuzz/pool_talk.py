"""A pool without sockets, and its clients: shared by the targets `pool_server` and `class_network`."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from fakes.pool import FakeClock
from fuzz.target_stratum_client import oracle_header

from miners.pool.requests import ClientEndError

if TYPE_CHECKING:
    from miners.pool.server import PoolServer
    from miners.pool.session import ClientSession

UTC = 1_800_000_000.0
MOST_LINES = 40
"""So many lines one line of a client makes the pool say at most, to all clients together."""


class Wire:
    """A client's connection, as the server's writer; remembers what the pool told it."""

    def __init__(self, number: int) -> None:
        self.transport = self
        self.address = f"192.0.2.{number % 4}"
        self.gone = False
        self.heard: list[dict[str, Any]] = []
        self.jobs: dict[str, tuple[list[Any], str]] = {}
        """Announced work by its id, with the extranonce that held."""
        self.extranonce1 = ""

    def write(self, line: bytes) -> None:
        assert line.endswith(b"\n"), "half a line"
        assert b"\n" not in line[:-1], "two lines in one"
        said = json.loads(line, parse_constant=_no_constant)
        self.heard.append(said)
        match said:
            case {"method": "mining.notify", "params": params}:
                self.jobs[params[0]] = (params, self.extranonce1)
            case {"method": "mining.set_extranonce", "params": [extranonce1, *_]}:
                self.extranonce1 = extranonce1
            case {"result": [[*_], str(extranonce1), int()]}:
                self.extranonce1 = extranonce1

    def get_extra_info(self, name: str) -> object:
        return (self.address, 1000) if name == "peername" else None

    def get_write_buffer_size(self) -> int:
        return 0

    def abort(self) -> None:
        self.gone = True

    def close(self) -> None:
        self.gone = True


class Talk:
    """Several clients of one pool. Lines that begin with "!" are the pool's own deeds."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.clients: dict[int, tuple[Wire, ClientSession]] = {}
        self.at = 0
        self.hashes: set[bytes] = set()
        self.line = b""

    def serve(self, pool: PoolServer) -> None:
        self.pool = pool
        pool._next_extranonce1 = 0

    def client(self) -> tuple[Wire, ClientSession]:
        if self.at not in self.clients:
            wire = Wire(self.at)
            session = self.pool._new_session(wire)  # type: ignore[arg-type]
            self.pool._connections[wire] = session  # type: ignore[index]
            self.clients[self.at] = (wire, session)
        return self.clients[self.at]

    def play(self, lines: list[bytes]) -> None:
        for line in lines:
            if line.startswith(b"!"):
                self._deed(line)
            elif line:
                self._say(line)

    def counted(self, header80: bytes, job_difficulty: float) -> None:
        """A share that the pool took: compute it again from what was announced and handed in."""
        hash_bytes = _sha(header80)
        assert hash_bytes not in self.hashes, "the same share counted twice"
        self.hashes.add(hash_bytes)
        assert job_difficulty > 0
        assert int.from_bytes(hash_bytes, "little") * job_difficulty <= 0xFFFF * 2.0**208 * 1.000001, (
            "too easy"
        )
        worker, job_id, extranonce2, *_ = json.loads(self.line)["params"]
        assert isinstance(worker, str)
        params, extranonce1 = self.client()[0].jobs[job_id]
        announced = oracle_header(params, bytes.fromhex(extranonce1), _leading(extranonce2))
        if len(bytes.fromhex(extranonce1)) and len(_leading(extranonce2)) == self.pool.extranonce2_size:
            assert header80[4:68] == announced[4:68], "another block than announced"
        assert header80[72:76] == announced[72:76], "another target than announced"

    def _say(self, line: bytes) -> None:
        wire, session = self.client()
        before = sum(len(wire.heard) for wire, _ in self.clients.values())
        accepted, refused = self.pool.stats.accepted, self.pool.stats.rejected + self.pool.stats.stale
        self.line = line
        try:
            session.handle(line)
        except ClientEndError:
            self._leave()
        after = sum(len(wire.heard) for wire, _ in self.clients.values())
        assert after - before <= MOST_LINES + 3 * len(self.clients), "one line made many"
        assert (
            self.pool.stats.accepted + self.pool.stats.rejected + self.pool.stats.stale
            <= accepted + refused + 1
        )
        assert len(session.workers) <= 16
        assert len(session.seen) <= 65536
        assert 0 < session.difficulty < float("inf")

    def _share(self, number: int) -> None:
        """Hand in a share for the newest job as an honest client writes it: "!share 5" has the nonce 5."""
        wire, session = self.client()
        if wire.jobs:
            job_id, (params, _) = list(wire.jobs.items())[-1]
            extranonce2 = "00" * self.pool.extranonce2_size
            submit = [session.worker, job_id, extranonce2, params[7], f"{number:08x}"]
            self._say(json.dumps({"id": 7, "method": "mining.submit", "params": submit}).encode())

    def _leave(self) -> None:
        wire, session = self.clients.pop(self.at, (None, None))
        if wire is None or session is None:
            return
        del self.pool._connections[wire]  # type: ignore[arg-type]
        if session.authorized:
            self.pool._count_clients()
            self.pool._gone(session)

    def _deed(self, line: bytes) -> None:
        word, _, rest = line[1:].partition(b" ")
        number = int(rest) if rest.isdigit() and len(rest) < 6 else 1
        match word:
            case b"client":
                self.at = number % 6
            case b"share":
                self._share(number)
            case b"wait":
                self.clock.pass_s(number)
                self.pool.tick()
            case b"block":
                self.pool.new_block()
            case b"leave":
                self._leave()
            case b"extranonce":
                self.pool.set_extranonce(1 + number % 8)
            case b"difficulty":
                self.pool.set_difficulty(number / 1e9 + 1e-12)
            case b"down":
                self.pool.set_node_down(bool(number % 2))
            case b"version":
                self.pool.ask_version()
        for at, (wire, _) in list(self.clients.items()):
            if wire.gone:
                here, self.at = self.at, at
                self._leave()
                self.at = here


def _leading(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def _sha(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def _no_constant(name: str) -> float:
    raise ValueError(name)
