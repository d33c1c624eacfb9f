"""Recorded dialogues as servers: what a real pool once said, said again to whoever connects.

A dialogue is a file of JSON lines: `from` is client, server or event, `line` what was said. Between two lines
of the client lies what the server said meanwhile: the answer (with the client's id) and announcements.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

DATA = Path(__file__).parent.parent / "miners" / "data"
LANDMARKS = {"mining.subscribe", "mining.authorize", "mining.submit"}
"""The server waits for these; what was announced after other requests comes without being asked for."""
COMPOSED = "(composed from documents, not recorded)"
"""The first event of a dialogue that nobody had."""
LONGEST_FRAGMENT = 7


@dataclass
class Scene:
    """One request and all that the server said until the next one."""

    method: str
    params: list[Any]
    request_id: object
    said: list[dict[str, Any]] = field(default_factory=list)

    @property
    def answer(self) -> dict[str, Any] | None:
        """The reply by id, if there was one."""
        return next((m for m in self.said if "method" not in m and m.get("id") == self.request_id), None)

    @property
    def key(self) -> tuple[Any, ...]:
        """What tells this request from others: a share is known by its parameters."""
        return (self.method, *_share_key(self.params)) if self.method == "mining.submit" else (self.method,)


class Dialogue:
    """A recording, in scenes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_composed = False
        self.scenes: list[Scene] = []
        for text in (DATA / f"{name}.jsonl").read_text().splitlines():
            entry = json.loads(text)
            line = entry["line"]
            if entry["from"] == "event":
                self.is_composed |= line == COMPOSED
            elif entry["from"] == "server":
                self.scenes[-1].said.append(json.loads(line))
            elif line.startswith("{"):
                call = json.loads(line)
                self.scenes.append(Scene(call["method"], call["params"], call["id"]))

    def scenes_of(self, method: str) -> list[Scene]:
        return [scene for scene in self.scenes if scene.method == method]

    @property
    def user(self) -> str:
        """Who logged in."""
        user: str = self.scenes_of("mining.authorize")[0].params[0]
        return user

    def announced(self, method: str) -> list[list[Any]]:
        """Parameters of every announcement of this kind, in order."""
        return [m["params"] for scene in self.scenes for m in scene.said if m.get("method") == method]


class DialogueServer:
    """Plays a dialogue to each client over TCP.

    Args:
        dialogue: what to play.
        seed: cuts all that is said into fragments of 1 to 7 bytes; None: whole lines.
    """

    def __init__(self, dialogue: Dialogue, seed: int | None = None) -> None:
        self.dialogue = dialogue
        self.heard: list[dict[str, Any]] = []
        self._random = random.Random(seed) if seed is not None else None
        self._server: asyncio.Server | None = None
        self._handlers: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._client, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._handlers:
            task.cancel()
        await asyncio.gather(*self._handlers, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"stratum+tcp://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        play = _Play(self.dialogue)
        try:
            while line := await reader.readline():
                request = json.loads(line)
                self.heard.append(request)
                for message in play.request(request):
                    await self._say(writer, json.dumps(message).encode() + b"\n")
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._handlers.discard(task)
            writer.transport.abort()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _say(self, writer: asyncio.StreamWriter, line: bytes) -> None:
        while line and self._random is not None:
            size = self._random.randint(1, LONGEST_FRAGMENT)
            writer.write(line[:size])
            await writer.drain()
            await asyncio.sleep(0)  # the client may read this much by itself
            line = line[size:]
        writer.write(line)
        await writer.drain()


class _Play:
    """How far one client has come."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._scenes = dialogue.scenes
        self._at = 0
        """Announcements of all scenes before this one were made."""
        self._open: dict[tuple[Any, ...], deque[int]] = {}
        for number, scene in enumerate(dialogue.scenes):
            self._open.setdefault(scene.key, deque()).append(number)

    def request(self, request: dict[str, Any]) -> list[dict[str, Any]]:
        """What follows this request, ids rewritten; nothing where the real server said nothing."""
        method = request["method"]
        key = (method, *_share_key(request["params"])) if method == "mining.submit" else (method,)
        numbers = self._open.get(key)
        if not numbers:
            return []
        # The last scene of a kind serves all further requests of it.
        number = numbers.popleft() if len(numbers) > 1 else numbers[0]
        scene = self._scenes[number]
        if number < self._at or method not in LANDMARKS:
            return [] if scene.answer is None else [scene.answer | {"id": request["id"]}]
        said = [m for earlier in self._scenes[self._at : number] for m in _announcements(earlier)]
        said += [m | {"id": request["id"]} if m is scene.answer else m for m in scene.said]
        self._at = number + 1
        while self._at < len(self._scenes) and self._scenes[self._at].method not in LANDMARKS:
            said += _announcements(self._scenes[self._at])
            self._at += 1
        return said


def _announcements(scene: Scene) -> list[dict[str, Any]]:
    return [message for message in scene.said if "method" in message]


def _share_key(params: list[Any]) -> tuple[Any, ...]:
    """Worker, job, extranonce2, time, nonce and version bits; none are as good as zeros."""
    return (*params[:5], params[5] if len(params) > 5 else "00000000")
