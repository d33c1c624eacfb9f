"""The local API on loopback: requests a second of /v1/status, and how long a scrape of /metrics takes.

    python tests/bench/api.py [RUNS]

Peer: Python's own http.server in a thread for each connection, which gives the same bytes and judges nothing:
no key, no names, no bounds, no snapshot. Both serve from a child process, in turns, over one connection that
stays.
"""

from __future__ import annotations

import http.client
import json
import statistics
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SECONDS = 2.0
SCRAPES = 100
KINDS = ("own", "plain")


def serve(kind: str) -> None:
    """In a child: say port and key, then serve until standard input ends."""
    sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]
    from fakes import api as fakes_api

    with fakes_api.Api() as api:
        if kind == "own":
            _tell(api.port, fakes_api.KEY)
            return
        bodies = {path: api.get(path).body for path in ("/v1/status", "/metrics")}
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(bodies))
    import threading

    threading.Thread(target=server.serve_forever, daemon=True).start()
    _tell(server.server_port, "")


def _tell(port: int, key: str) -> None:
    print(json.dumps({"port": port, "key": key}), flush=True)
    sys.stdin.read()


def _handler(bodies: dict[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Plain(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            body = bodies[self.path]
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: Any) -> None:
            """Nothing."""

    return Plain


def once(kind: str) -> dict[str, float]:
    """One child: requests a second, the slow ones of them, and a scrape."""
    child = subprocess.Popen(
        [sys.executable, str(Path(__file__)), "--serve", kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    try:
        told = json.loads(child.stdout.readline())
        connection = http.client.HTTPConnection("127.0.0.1", told["port"], timeout=30)
        headers = {"Authorization": f"Bearer {told['key']}"}
        ask(connection, "/v1/status", headers)
        ask(connection, "/metrics", headers)
        took = []
        start_s = time.perf_counter()
        while time.perf_counter() - start_s < SECONDS:
            took.append(ask(connection, "/v1/status", headers))
        spent_s = time.perf_counter() - start_s
        scrapes = [ask(connection, "/metrics", headers) for _ in range(SCRAPES)]
        connection.close()
    finally:
        child.communicate()
    return {
        "per_s": len(took) / spent_s,
        "p95_ms": statistics.quantiles(took, n=20)[18] * 1000.0,
        "scrape_ms": statistics.median(scrapes) * 1000.0,
    }


def ask(connection: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> float:
    """One request; seconds."""
    start_s = time.perf_counter()
    connection.request("GET", path, headers=headers)
    with connection.getresponse() as answer:
        body = answer.read()
    assert answer.status == 200, (answer.status, body[:200])
    return time.perf_counter() - start_s


def measure(runs: int = 5) -> dict[str, Any]:
    """Medians of both kinds, in turns; "ratio" is ours over the peer's."""
    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    for _ in range(runs):
        for kind in KINDS:
            found[kind].append(once(kind))
    medians = {
        kind: {name: statistics.median(run[name] for run in rows) for name in rows[0]}
        for kind, rows in found.items()
    }
    ratios = [own["per_s"] / plain["per_s"] for own, plain in zip(found["own"], found["plain"], strict=True)]
    return {**medians, "ratio": statistics.median(ratios), "ratios": [min(ratios), max(ratios)], "runs": runs}


def main(arguments: list[str]) -> int:
    """As a program of its own."""
    if arguments[:1] == ["--serve"]:
        serve(arguments[1])
    else:
        print(json.dumps(measure(int(arguments[0]) if arguments else 5), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
