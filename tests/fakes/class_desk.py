"""Classes as the GUI sees them: states of a class network, and a desk that remembers what it was asked."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from warmgui.core.model_class import ClassBlock, ClassPlan, ClassRetarget, ClassState, Interface, Student
from warmgui.core.text import translate, verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

NOW_UTC = 1_782_500_400.0
LAN = Interface("Ethernet", "192.168.1.20")
THIS_PC = Interface("lo", "127.0.0.1", loopback=True)
NAMES = ("Ada", "Blaise", "Chen", "Darya", "Emmy", "Fatima", "Grace", "Hedy", "Ines", "Johanna")


def make_student(name: str, number: int = 0, **changed: Any) -> Student:
    """A student who hashed the more the smaller their number is."""
    hashes = 4e11 / (number + 1)
    values: dict[str, Any] = {
        "connections": 1,
        "software": "warmgui",
        "shares": 120 - number % 100,
        "hashes": hashes,
        "hashrate_hs": 4e8 / (number + 1),
        "best_bits": 35.0,
        "blocks": max(round(3.3 / (number + 1) + (number * 7 % 5 - 2) * 0.6), 0),
        "expected_blocks": hashes / 1.2e11,
        "joined_utc": NOW_UTC - 900.0,
        "seen_utc": NOW_UTC - 2.0,
    }
    return Student(name, **(values | changed))


def make_state(students: int = 10, blocks: int = 9, **changed: Any) -> ClassState:
    """A class that has run for a quarter of an hour; one of its students cheats."""
    names = [NAMES[n] if n < len(NAMES) else f"Student {n + 1}" for n in range(students)]
    everybody = [make_student(name, number) for number, name in enumerate(names)]
    if students > 2:
        everybody[2] = make_student(
            names[2],
            2,
            refused={"duplicate": 14},
            warning=translate("class", "“{name}” sends the same share again and again.", name=names[2]),
        )
    chain = tuple(
        ClassBlock(
            height,
            names[(height * 3) % students] if students else "nobody",
            "00" * 32,
            "00" * 80,
            30.0 if height < 9 else 42.0,
            NOW_UTC - 600.0 + 60.0 * height,
            20.0 + 7.0 * (height % 8),
        )
        for height in range(1, blocks + 1)
    )
    values: dict[str, Any] = {
        "state": "open",
        "plan": ClassPlan("192.168.1.20", "K7XQ4M", title="Class 10b"),
        "port": 3333,
        "opened_utc": NOW_UTC - 900.0,
        "now_utc": NOW_UTC,
        "height": blocks + 1,
        "difficulty": 42.0,
        "students": tuple(everybody),
        "blocks": chain,
        "retargets": (ClassRetarget(9, 30.0, 42.0, 343.0, 480.0, NOW_UTC - 60.0),) if blocks > 8 else (),
        "chi_square": 7.1,
        "chi_square_freedom": 9,
        "chance": 0.62,
        "luck_groups": ((6, 4.0), (3, 5.0)),
        "verdict": verbatim("As uneven as luck makes it: in 62 of 100 classes the blocks are shared out so."),
    }
    return ClassState(**(values | changed))


@dataclass
class FakeClassDesk:
    """Remembers what is asked for; says what a test makes it say."""

    up: tuple[Interface, ...] = (LAN, THIS_PC)
    state: ClassState = field(default_factory=ClassState)
    opened: list[ClassPlan] = field(default_factory=list)
    banned: list[str] = field(default_factory=list)
    difficulties: list[float] = field(default_factory=list)
    closed: int = 0
    forgotten: int = 0
    watchers: list[Callable[[ClassState], None]] = field(default_factory=list)

    def interfaces(self) -> tuple[Interface, ...]:
        """As `ClassDesk.interfaces`."""
        return self.up

    def open(self, plan: ClassPlan) -> None:
        """It opens at once."""
        self.opened.append(plan)
        self.say(make_state(0, 0, plan=plan, port=plan.port, retargets=()))

    def close(self) -> None:
        """What is known stays."""
        self.closed += 1
        self.say(dataclasses.replace(self.state, state="closed"))

    def forget(self) -> None:
        """Nothing is known any more."""
        self.forgotten += 1
        self.say(ClassState())

    def ban(self, nickname: str) -> None:
        """Remember it."""
        self.banned.append(nickname)

    def set_difficulty(self, difficulty: float) -> None:
        """Remember it."""
        self.difficulties.append(difficulty)

    def watch(self, told: Callable[[ClassState], None]) -> Callable[[], None]:
        """Told once at the beginning, and whenever a test says something."""
        self.watchers.append(told)
        told(self.state)
        return lambda: self.watchers.remove(told)

    def say(self, state: ClassState) -> None:
        """Tell everybody."""
        self.state = state
        for told in list(self.watchers):
            told(state)
