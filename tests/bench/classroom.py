"""A class network under load, on loopback: every client is a student with a connection of its own.

    python tests/bench/classroom.py [CLIENTS ...]

At a class's pace (a share every three seconds each) and as fast as the clients can. Lost are shares that a
student sent and the network did not account to that very student. Peer: a bare asyncio server that answers
each line and looks at nothing. The network and the peer are child processes; all clients live in this one.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections import Counter
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]

from miners import work  # noqa: E402 - needs the path above
from miners.upstream.stratum import messages  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CODE = "bench"
PACE_S = 3.0
PACE_SHARES = 4
BURST_SHARES = 10
EASY = 1e-7
"""The lowest difficulty: some 430 hashes, so that the clients' hashing is not what is measured."""
ECHO = """
import asyncio
async def client(reader, writer):
    while line := await reader.readline():
        writer.write(b'{"id":' + line.split(b":", 2)[1].split(b",")[0] + b',"result":true,"error":null}\\n')
async def main():
    server = await asyncio.start_server(client, "127.0.0.1", 0, backlog=1024)
    print('{"event": "listening", "port": %d}' % server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""


class Network:
    """The class network (or the peer) as a process, and what it told."""

    def __init__(self, process: asyncio.subprocess.Process, *, is_peer: bool) -> None:
        self._is_peer = is_peer
        self.process = process
        self.port = 0
        self.shares: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._reading = asyncio.create_task(self._read())
        self.listens = asyncio.Event()

    async def _read(self) -> None:
        assert self.process.stdout is not None
        while line := await self.process.stdout.readline():
            event = json.loads(line)
            if event["event"] == "listening":
                self.port = event["port"]
                self.listens.set()
            elif event["event"] == "share":
                self.shares[event["nickname"]] += event["count"]
            elif event["event"] == "refused":
                self.refused[event["kind"]] += event["count"]

    def wish(self, **fields: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(fields).encode() + b"\n")

    async def end(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        if self._is_peer:  # it does not look at its standard input
            self.process.kill()
        await self.process.wait()
        await self._reading


class Student:
    """One client: it answers nothing but its own requests."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.latencies_s: list[float] = []
        self.sent = self.accepted = 0
        self.new_work_s = 0.0
        self.new_work = asyncio.Event()
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._number = 0
        self._job: list[Any] | None = None
        self._difficulty = 1.0
        self._got_job = asyncio.Event()
        self._start = 0

    async def connect(self, port: int) -> None:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", port)
        self._reading = asyncio.create_task(self._read())

    async def join(self) -> None:
        reply = await self.call("mining.subscribe", ["bench/1"])
        self._extranonce = messages.parse_subscribe(reply["result"])
        reply = await self.call("mining.authorize", [self.name, f"{CODE},d={EASY}"])
        assert reply["result"] is True, reply
        await self._got_job.wait()

    async def call(self, method: str, params: list[Any]) -> dict[str, Any]:
        self._number += 1
        answer = self._answers[self._number] = asyncio.get_running_loop().create_future()
        line = json.dumps({"id": self._number, "method": method, "params": params})
        self._writer.write(line.encode() + b"\n")
        return await answer

    async def submit(self, params: list[Any]) -> None:
        self.sent += 1
        began_s = time.perf_counter()
        reply = await self.call("mining.submit", params)
        self.latencies_s.append(time.perf_counter() - began_s)
        self.accepted += reply["result"] is True

    def find(self) -> list[Any]:
        """A share that was not sent yet."""
        assert self._job is not None
        notify = messages.parse_notify(self._job)
        target = work.target_from_difficulty(self._difficulty)
        while True:
            extranonce2 = self._start.to_bytes(self._extranonce.extranonce2_size, "big")
            self._start += 1
            coinbase = notify.coinbase1 + self._extranonce.extranonce1 + extranonce2 + notify.coinbase2
            root = work.fold_merkle(work.sha256d(coinbase), notify.merkle_branch)
            head = notify.version.to_bytes(4, "little") + notify.previous_hash + root
            head += notify.ntime.to_bytes(4, "little") + notify.nbits.to_bytes(4, "little")
            for nonce in range(4096):
                if work.hash_value(work.header_hash(head, nonce)) <= target:
                    return [
                        self.name,
                        notify.job_id,
                        extranonce2.hex(),
                        f"{notify.ntime:08x}",
                        f"{nonce:08x}",
                    ]

    async def _read(self) -> None:
        while line := await self._reader.readline():
            message = json.loads(line)
            method = message.get("method")
            if method == "mining.notify":
                self._job, self.new_work_s = message["params"], time.perf_counter()
                self._got_job.set()
                self.new_work.set()
            elif method == "mining.set_difficulty":
                self._difficulty = message["params"][0]
            elif message.get("id") in self._answers:
                self._answers.pop(message["id"]).set_result(message)

    async def leave(self) -> None:
        self._writer.close()
        await self._reading


@asynccontextmanager
async def network(*argv: str) -> AsyncIterator[Network]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *argv,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
        limit=1 << 20,
    )
    running = Network(process, is_peer=argv[0] == "-c")
    running.wish(code=CODE)
    await running.listens.wait()
    try:
        yield running
    finally:
        await running.end()


def _class(share_interval_s: float) -> tuple[str, ...]:
    options = ("--difficulty", "1", "--share-interval", str(share_interval_s), "--retarget-blocks", "0")
    return ("-m", "miners.pool", "--class", "--stdio", "--json", *options)


async def _students(port: int, clients: int, *, join: bool = True) -> list[Student]:
    students = [Student(f"S{number}") for number in range(clients)]
    for at in range(0, clients, 100):
        await asyncio.gather(*(student.connect(port) for student in students[at : at + 100]))
    if join:
        await asyncio.gather(*(student.join() for student in students))
    return students


async def _at_pace(clients: int) -> dict[str, Any]:
    """A share every three seconds each, and one change of work for everybody."""
    async with network(*_class(PACE_S)) as running:
        students = await _students(running.port, clients)

        async def mine(number: int, student: Student) -> None:
            await asyncio.sleep(PACE_S * number / clients)
            for _ in range(PACE_SHARES):
                due_s = time.perf_counter() + PACE_S
                await student.submit(student.find())
                await asyncio.sleep(max(0.0, due_s - time.perf_counter()))

        began_s = time.perf_counter()
        await asyncio.gather(*(mine(number, student) for number, student in enumerate(students)))
        took_s = time.perf_counter() - began_s
        for student in students:
            student.new_work.clear()
        asked_s = time.perf_counter()
        running.wish(difficulty=2.0)
        await asyncio.gather(*(student.new_work.wait() for student in students))
        new_work = [1000 * (student.new_work_s - asked_s) for student in students]
        result = _result(students, took_s)
        await asyncio.gather(*(student.leave() for student in students))
    return {**result, **_lost(running, students), "new_work_at_all_ms": max(new_work)}


async def _burst(clients: int) -> dict[str, Any]:
    """Shares that were found before, handed in as fast as answers come."""
    async with network(*_class(0.001)) as running:
        students = await _students(running.port, clients)
        found = [[student.find() for _ in range(BURST_SHARES)] for student in students]

        async def hand_in(student: Student, shares: list[list[Any]]) -> None:
            for share in shares:
                await student.submit(share)

        began_s = time.perf_counter()
        await asyncio.gather(*(hand_in(*pair) for pair in zip(students, found, strict=True)))
        result = _result(students, time.perf_counter() - began_s)
        await asyncio.gather(*(student.leave() for student in students))
    return {**result, **_lost(running, students)}


async def _bare(clients: int) -> dict[str, Any]:
    """The same lines to the peer."""
    async with network("-c", ECHO) as running:
        students = await _students(running.port, clients, join=False)
        share = ["S0", "1", "00000000", "6b49d200", "00000000"]

        async def hand_in(student: Student) -> None:
            for _ in range(BURST_SHARES):
                await student.submit(share)

        began_s = time.perf_counter()
        await asyncio.gather(*(hand_in(student) for student in students))
        result = _result(students, time.perf_counter() - began_s)
        await asyncio.gather(*(student.leave() for student in students))
    return result


def _result(students: list[Student], took_s: float) -> dict[str, Any]:
    latencies = sorted(latency for student in students for latency in student.latencies_s)
    cuts = statistics.quantiles(latencies, n=100)
    return {
        "sent": sum(student.sent for student in students),
        "shares_per_s": len(latencies) / took_s,
        "p50_ms": 1000 * cuts[49],
        "p99_ms": 1000 * cuts[98],
        "max_ms": 1000 * latencies[-1],
    }


def _lost(running: Network, students: list[Student]) -> dict[str, Any]:
    """Told by student: nobody's share may be somebody else's."""
    lost = sum(abs(student.sent - running.shares[student.name]) for student in students)
    refused = sum(student.sent - student.accepted for student in students)
    return {"lost": lost, "refused": refused, "told_refused": dict(running.refused)}


def measure(numbers: tuple[int, ...] = (200, 1000)) -> dict[str, Any]:
    """By number of clients."""
    return {
        str(clients): {
            "pace": asyncio.run(_at_pace(clients)),
            "burst": asyncio.run(_burst(clients)),
            "bare": asyncio.run(_bare(clients)),
        }
        for clients in numbers
    }


if __name__ == "__main__":
    wanted = tuple(int(text) for text in sys.argv[1:])
    print(json.dumps(measure(*([wanted] if wanted else [])), indent=2))
