"""A class's network: students' lines, the teacher's deeds, and what the program reads of the events.

A line "!told JSON" goes to the reader of the class's events in the program, "!ban" and "!network" are the teacher.
"""

from __future__ import annotations

import json
from typing import Any

from fakes.pool import FakeClock
from fuzz.pool_talk import UTC, Talk
from fuzz.sentences import sentence

from miners.pool.class_manners import ClassConfig
from miners.pool.class_server import ClassServer
from miners.pool.session import CheckedShare, ClientSession
from warmgui.core.lab.classroom.state import Classroom
from warmgui.core.model_class import ClassPlan, ClassState

ABOUT = "Class network: join codes, lines of six students, shares recomputed; its events as the program reads them"
LONGEST = 16384
CODE = "blue-fox"
MOST_MEMBERS = 200


class _Class(ClassServer):
    """The real server, watched where it takes a share; blocks come at once."""

    talk: Talk

    def on_share(self, session: ClientSession, share: CheckedShare) -> None:
        assert self.talk.client()[1].authorized, "a share of somebody who never joined"
        self.talk.counted(share.header80, share.job_difficulty)
        super().on_share(session, share)

    def _after_block(self) -> None:
        for student in self._students():
            student.forget_jobs()
        self._job = self.fresh_job()
        self._hand_out()


def judge(data: bytes) -> None:
    clock = FakeClock()
    room = Classroom(ClassPlan("127.0.0.1", CODE), UTC)

    def told(event: dict[str, Any]) -> None:
        room.hear(json.loads(json.dumps(event, allow_nan=False)), UTC + clock() - 1000.0)

    server = _Class(
        ClassConfig(code=CODE, difficulty=1e-9, lowest_difficulty=1e-10),
        on_event=told,
        clock=clock,
        now_utc=lambda: UTC + clock() - 1000.0,
    )
    server.talk = talk = Talk(clock)
    talk.serve(server)
    told({"event": "listening", "port": 3333, "difficulty": server.network_difficulty})
    for line in data.split(b"\n"):
        _play(line, server, talk, room, clock)
    server._gathered.flush(force=True)
    _check(room.state(UTC + clock() - 1000.0))
    assert server._roster.miners == sum(session.authorized for session in server.sessions)


def _play(line: bytes, server: _Class, talk: Talk, room: Classroom, clock: FakeClock) -> None:
    word, _, rest = line.partition(b" ")
    if word == b"!told":
        try:
            event = json.loads(rest)
        except (ValueError, RecursionError):
            return
        if isinstance(event, dict):
            room.hear(event, UTC + clock() - 1000.0)
            _check(room.state(UTC + clock() - 1000.0))
    elif word == b"!ban":
        server.ban(rest.decode("utf-8", "replace"))
    elif word == b"!network":
        try:
            server.set_network_difficulty(float(rest))
        except ValueError:
            return
    else:
        talk.play([line])
        server.flush()


def _check(state: ClassState) -> None:
    """What the window is shown."""
    assert state.height >= 0
    assert len(state.students) <= MOST_MEMBERS * 20
    for student in state.students:
        assert student.nickname.strip()
        student.nickname.encode()
        assert student.nickname.isprintable()
    assert state.chance is None or 0.0 <= state.chance <= 1.0
    assert state.difficulty is None or 0.0 < state.difficulty < float("inf")
    sentence(state.text)


def _line(method: str, *params: Any) -> bytes:
    return json.dumps({"id": 1, "method": method, "params": list(params)}).encode() + b"\n"


def _join(name: str = "Ada", code: str = CODE) -> bytes:
    return _line("mining.subscribe", "test/1") + _line("mining.authorize", name, code)


def _told(event: str, **fields: Any) -> bytes:
    return b"!told " + json.dumps({"event": event} | fields).encode() + b"\n"


SEEDS = (
    _join() + b"!share 1\n!share 1\n!share 2\n!wait 1\n!share 3\n",
    _join("Ada", "wrong") + _join("Ada.blue-fox", "") + b"!share 1\n!ban Ada\n!share 2\n" + _join(),
    _join("Ada", f"{CODE},d=0.5") + b"!client 1\n" + _join("B\u00f6b \U0001f600") + b"!share 9\n!network 1e-6\n!share 8\n!leave\n!wait 61\n",
    _join() + _line("mining.suggest_difficulty", 1e-9) * 9 + _line("mining.submit", "Ada", "1", "00000000", "6b49d200", "00000001"),
    _told("joined", nickname="Eve", miners=2, software="x", address="::1") + _told("share", nickname="Eve", count=3, difficulty=0.5, bits=40.2, hash="00" * 32)
    + _told("block", nickname="Eve", height=1, header="00" * 80, hash="00" * 32, difficulty=0.5, seconds=3.5) + _told("left", nickname="Eve", miners=0),
    _told("refused", nickname="Eve", kind="forged", count=2) + _told("refused", nickname="", kind="wrong_code", count=2, claimed="X")
    + _told("retarget", height=9, old=1.0, new=2.0, took_s=3.0, aimed_s=60, limited=True, by="rule") + _told("ban", nickname="Eve") + _told("slept", seconds=9),
    _told("failed", code="port", detail="in use") + _told("closed"),
)  # fmt: skip
WORDS = (
    b'"method":', b'"params":', b"mining.subscribe", b"mining.authorize", b"mining.submit", b"mining.suggest_difficulty", b"mining.configure",
    b"blue-fox", b"d=0.5", b"!share 1\n", b"!client 1\n", b"!wait 61\n", b"!ban Ada\n", b"!network 1e-6\n", b"!leave\n", b"!told ", b'{"event":',
    b"nickname", b"difficulty", b"share", b"block", b"retarget", b"refused", b"joined", b"left", b"slept", b"1e400", b"NaN", b"null", b"-1",
)  # fmt: skip
