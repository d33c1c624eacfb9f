"""A Stratum server for measurements: sends jobs at a steady rate, each named by the moment of its sending.

    python tests/bench/job_feeder.py JOBS RATE      RATE in jobs a second, 0: as fast as the socket takes them

Prints its port as the first line. The job's id is the monotonic clock in nanoseconds, which all processes of
one computer share.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

BRANCH = [f"{number:064x}" for number in range(1, 13)]
"""Twelve siblings: a block of some four thousand transactions."""
COINB1 = "0100000001" + "00" * 32 + "ffffffff2e01660004bcdc016b0435a4b92e0c"
COINB2 = (
    "0a636b706f6f6c0e2f62656e636820636b706f6f6c2fffffffff0100f2052a01000000160014" + "5d" * 20 + "00000000"
)
HARD = 1e12


def notify(job_id: str, *, clean: bool) -> bytes:
    """One `mining.notify` line as a pool sends it."""
    params = [
        job_id,
        "20" * 32,
        COINB1,
        COINB2,
        BRANCH,
        "20000000",
        "1d00ffff",
        f"{int(time.time()):08x}",
        clean,
    ]
    return json.dumps({"id": None, "method": "mining.notify", "params": params}).encode() + b"\n"


async def serve(jobs: int, rate: float) -> None:
    """Serve one client, then end."""
    done = asyncio.Event()

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async for line in reader:
            asked = json.loads(line)
            result: object = True
            if asked["method"] == "mining.subscribe":
                result = [[], "00000001", 8]
            writer.write(json.dumps({"id": asked["id"], "result": result, "error": None}).encode() + b"\n")
            if asked["method"] == "mining.authorize":
                break
        answers = asyncio.create_task(_drain(reader))
        writer.write(
            json.dumps({"id": None, "method": "mining.set_difficulty", "params": [HARD]}).encode() + b"\n"
        )
        next_s = time.monotonic()
        for number in range(jobs):
            if rate:
                next_s += 1 / rate
                await asyncio.sleep(max(0.0, next_s - time.monotonic()))
            writer.write(notify(f"{time.monotonic_ns():x}", clean=number % 10 == 0))
            await writer.drain()
        writer.write(notify("last", clean=True))
        await writer.drain()
        await answers  # until the client hangs up
        writer.close()
        done.set()

    server = await asyncio.start_server(client, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await done.wait()
    server.close()


async def _drain(reader: asyncio.StreamReader) -> None:
    while await reader.read(1 << 16):
        pass


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2])))
