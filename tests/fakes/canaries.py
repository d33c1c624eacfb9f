"""Secrets that one can recognise anywhere, a keyring full of them, and servers that repeat them.

A server that repeats what it was sent is the worst for a secret: its words reach logs and windows.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import socket
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keyring.backend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import psutil


def canary(key: str) -> str:
    """The secret of this name: the same in every process, and nothing else looks like it."""
    return f"Canary{hashlib.sha256(key.encode()).hexdigest()[:24]}"


class Backend(keyring.backend.KeyringBackend):
    """A keyring in which every name has its canary; named by PYTHON_KEYRING_BACKEND."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return canary(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("nothing is to be kept here")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("nothing is to be forgotten here")


class Server:
    """Something that listens on loopback until the test ends, and remembers all that it was told."""

    def __init__(self, server: socketserver.BaseServer) -> None:
        self.heard: list[str] = []
        self._server = server
        server.heard = self.heard  # type: ignore[attr-defined] - the handlers' way to us
        self.port = int(server.server_address[1])
        self._thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Parrot(BaseHTTPRequestHandler):
    """Answers with what it was sent: as its reason, as a number that is none, as an error of its own."""

    def do_GET(self) -> None:
        given = self.headers.get("Authorization") or ""
        kind, _, rest = given.partition(" ")
        with contextlib.suppress(ValueError):
            given = base64.b64decode(rest).decode() if kind == "Basic" else given
        heard: list[str] = self.server.heard  # type: ignore[attr-defined]
        heard.append(given)
        if not given:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="parrot"')
            body = b""
        elif len(heard) % 2:
            self.send_response(500, f"no {given}")
            body = json.dumps({"message": given, "error": given}).encode()
        else:
            self.send_response(200)
            body = json.dumps({"state": given, "tC": given, "start": given, "value": given}).encode()
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815 - http.server's name

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Nothing on the terminal."""


class _Pool(socketserver.StreamRequestHandler):
    """Refuses every worker, and says its password in the refusal and in a message to show."""

    def handle(self) -> None:
        with contextlib.suppress(OSError):
            for line in self.rfile:
                self.server.heard.append(line.decode())  # type: ignore[attr-defined]
                self._answer(json.loads(line))

    def _answer(self, asked: dict[str, Any]) -> None:
        answer: dict[str, Any] = {"id": asked["id"], "result": True, "error": None}
        if asked["method"] == "mining.subscribe":
            answer["result"] = [[["mining.notify", "1"]], "00000001", 4]
        elif asked["method"] == "mining.authorize":
            words = f"no such worker: {asked['params']}"
            shown = {"id": None, "method": "client.show_message", "params": [words]}
            self.wfile.write(json.dumps(shown).encode() + b"\n")
            answer |= {"result": None, "error": [24, words, None]}
        self.wfile.write(json.dumps(answer).encode() + b"\n")


class _Proxy(socketserver.StreamRequestHandler):
    """An HTTP proxy: every second wish it refuses with what it was sent, the others it carries out."""

    def handle(self) -> None:
        with contextlib.suppress(OSError):
            wish = self.rfile.readline().decode().split()
            headers = [line.decode().strip() for line in iter(self.rfile.readline, b"\r\n") if line]
            sent = next((line.partition("Basic ")[2] for line in headers if "Basic " in line), "")
            given = base64.b64decode(sent).decode()
            heard: list[str] = self.server.heard  # type: ignore[attr-defined]
            heard.append(given)
            if len(heard) % 2:
                self.wfile.write(f"HTTP/1.1 502 no {given} {sent}\r\n\r\n".encode())
                return
            host, _, port = wish[1].rpartition(":")
            with socket.create_connection((host, int(port))) as there:
                self.wfile.write(b"HTTP/1.1 200 there you are\r\n\r\n")
                back = threading.Thread(target=self._back, args=(there,), daemon=True)
                back.start()
                while part := self.connection.recv(65536):
                    there.sendall(part)

    def _back(self, there: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while part := there.recv(65536):
                self.connection.sendall(part)


class _Threads(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


def parrot() -> Server:
    """An HTTP server of that kind."""
    return Server(ThreadingHTTPServer(("127.0.0.1", 0), _Parrot))


def refusing_pool() -> Server:
    """A Stratum pool of that kind."""
    return Server(_Threads(("127.0.0.1", 0), _Pool))


def repeating_proxy() -> Server:
    """An HTTP proxy that repeats what it was sent."""
    return Server(_Threads(("127.0.0.1", 0), _Proxy))


def in_files(folder: Path, secrets: Iterable[str]) -> list[tuple[str, str]]:
    """Which secrets stand in which files below a folder."""
    secrets = list(secrets)
    return [
        (str(path.relative_to(folder)), secret)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for secret in secrets
        if secret.encode() in path.read_bytes()
    ]


def in_processes(processes: Iterable[psutil.Process], secrets: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Which secrets stand in the arguments or the environment of which processes."""
    secrets = list(secrets)
    for process in processes:
        for name in ("cmdline", "environ"):
            with contextlib.suppress(OSError):
                words = Path(f"/proc/{process.pid}/{name}").read_bytes()
                yield from ((f"{name} of {process.name()}", one) for one in secrets if one.encode() in words)


def environment(*, keyring: bool = True) -> dict[str, str]:
    """For a program that shall use this keyring, or has none."""
    return {
        "PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", ""))),
        "PYTHON_KEYRING_BACKEND": "fakes.canaries.Backend" if keyring else "keyring.backends.fail.Keyring",
    }
