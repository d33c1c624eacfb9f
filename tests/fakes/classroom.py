"""A class that hears what its network tells, at a time that a test lets pass."""

from __future__ import annotations

from typing import Any

from fakes.sensors import english as plain_english
from warmgui.core.lab.classroom.state import Classroom
from warmgui.core.model_class import ClassPlan, ClassState, Student

UTC = 1_800_000_000.0
PLAN = ClassPlan("192.168.1.7", "SECRET-CODE", title="Physics 9b")
HASH = "00000000" + "ab" * 28


class Room:
    """A class that hears events at a time that the test lets pass."""

    def __init__(self, plan: ClassPlan = PLAN, difficulty: float = 0.01, *, opened: bool = True) -> None:
        self.now_utc = UTC
        self.room = Classroom(plan, UTC)
        if opened:
            self.hear("listening", host=plan.host, port=3333, difficulty=difficulty)

    def hear(self, event: str, **fields: Any) -> None:
        self.room.hear({"event": event, **fields}, self.now_utc)

    def shares(self, nickname: str, count: int = 1, difficulty: float = 0.001, **more: Any) -> None:
        self.hear("share", nickname=nickname, count=count, difficulty=count * difficulty, bits=20.0, **more)

    def block(self, nickname: str, height: int = 1) -> None:
        fields = {"height": height, "header": "ab" * 80, "hash": HASH, "difficulty": 0.01, "seconds": 5.0}
        self.hear("block", nickname=nickname, **fields)

    def refused(self, nickname: str, kind: str, count: int = 1, **more: Any) -> None:
        self.hear("refused", nickname=nickname, kind=kind, count=count, **more)

    @property
    def state(self) -> ClassState:
        return self.room.state(self.now_utc)

    def student(self, nickname: str) -> Student:
        return next(s for s in self.state.students if s.nickname == nickname)

    def warning(self, nickname: str) -> str:
        return plain_english(self.student(nickname).warning)
