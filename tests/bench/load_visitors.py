"""The local API beside as many slow clients as it lets in and more; the door with visitors in turn.

A slow client sends half of a request and no more. The program itself is asked: it runs headless and
simulated, as a child.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]

import psutil  # noqa: E402 - needs the path above
from fakes.api import KEY  # noqa: E402 - needs the path above
from fakes.boinc import free_port  # noqa: E402 - needs the path above

from warmgui import paths  # noqa: E402 - needs the path above
from warmgui.core.api.gate import fingerprint  # noqa: E402 - needs the path above
from warmgui.core.local_commands import Asked  # noqa: E402 - needs the path above
from warmgui.core.settings.model import Settings  # noqa: E402 - needs the path above
from warmgui.io.door import client  # noqa: E402 - needs the path above
from warmgui.io.settings_file import save  # noqa: E402 - needs the path above

SLOW = 100
ASKS = 50
KNOCKS = 1000
START_S = 120.0
HALF = b"GET /v1/status HTTP/1.1\r\nHost: 127.0.0.1\r\nAuth"


def measure(slow: int = SLOW, asks: int = ASKS, knocks: int = KNOCKS) -> dict[str, Any]:
    """Milliseconds of an answer alone and beside slow clients; of a knock; what is left afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        home, port = Path(folder), free_port()
        folders, settings = paths.inside(home).created(), Settings()
        on = replace(settings.api, enabled=True, port=port, key_hash=fingerprint(KEY))
        save(folders.settings_file, replace(settings, api=on))
        program = subprocess.Popen(
            [sys.executable, "-m", "warmgui", "--headless", "--simulate", "--home", folder],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            client.ask(folders.data, Asked("status"), simulated=True, wait_s=START_S)
            _answers(port, 3, START_S)
            return _measured(
                port, folders.data, psutil.Process(program.pid), slow=slow, asks=asks, knocks=knocks
            )
        finally:
            program.terminate()
            program.wait(60)


def _measured(
    port: int, data: Path, process: psutil.Process, *, slow: int, asks: int, knocks: int
) -> dict[str, Any]:
    alone = _answers(port, asks, 0.0)
    before = process.num_threads(), process.num_fds()
    with contextlib.ExitStack() as stack:
        for _ in range(slow):
            bare = stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
            with contextlib.suppress(OSError):  # more than it lets in: closed at once
                bare.sendall(HALF)
        beside = _answers(port, asks, START_S)
    begun_s = time.monotonic()
    for _ in range(knocks):
        client.ask(data, Asked("status"), simulated=True)
    knock_ms = (time.monotonic() - begun_s) / knocks * 1000
    _answers(port, 1, START_S)
    return {
        "slow": slow,
        "alone_p50_ms": statistics.median(alone),
        "beside_p50_ms": statistics.median(beside),
        "knocks": knocks,
        "knock_ms": knock_ms,
        "threads_left": process.num_threads() - before[0],
        "handles_left": process.num_fds() - before[1],
    }


def _answers(port: int, count: int, patience_s: float) -> list[float]:
    """Milliseconds of so many good answers; a refusal is tried again, and its time counts."""
    found = []
    for _ in range(count):
        begun_s = time.monotonic()
        while not _good(port):
            if time.monotonic() - begun_s > patience_s:
                raise AssertionError("the local API does not answer")
            time.sleep(0.05)
        found.append((time.monotonic() - begun_s) * 1000)
    return found


def _good(port: int) -> bool:
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        asking.request("GET", "/v1/status", headers={"Authorization": f"Bearer {KEY}"})
        answer = asking.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return False
    else:
        return answer.status == 200
    finally:
        asking.close()


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))
