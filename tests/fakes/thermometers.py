"""Thermometers of one room that say what a test tells them, and short words for what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fakes.core import reading
from fakes.sensors import english, entry, listed
from warmgui.core.heat.fused import Fused, thermometer_faults
from warmgui.core.heat.fusion import RoomThermometers
from warmgui.core.model import Reading
from warmgui.core.readings import ReadingBoard
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings


@dataclass
class Rig:
    """Thermometers a, b, c ... that say what they are told."""

    number: int = 2
    now_s: float = 0.0
    board: ReadingBoard = field(default_factory=ReadingBoard)
    room: RoomThermometers = field(default_factory=RoomThermometers)

    @property
    def settings(self) -> Settings:
        return listed(*(entry("file", path=k, key=k, name=k.upper()) for k in "abcdefgh"[: self.number]))

    def say(self, *values_c: float | None, after_s: float = 60.0) -> Fused:
        """Each says its value after a while; None: it says nothing."""
        self.now_s += after_s
        self.board.take(
            reading(Quantity.ROOM_C, value, self.now_s, device=key, source=f"file {key}")
            for key, value in zip("abcdefgh", values_c, strict=False)
            if value is not None
        )
        return self.look()

    def refuse(self, key: str, why: str) -> Fused:
        reason = verbatim(why)
        self.board.take([Reading(Quantity.ROOM_C, None, Provenance.UNKNOWN, self.now_s, "", key, reason)])
        return self.look()

    def look(self) -> Fused:
        return self.room.look(self.board, self.settings, self.now_s)


def states(fused: Fused) -> list[str]:
    return [status.state for status in fused.statuses]


def used(fused: Fused) -> list[bool]:
    return [status.used for status in fused.statuses]


def told(fused: Fused) -> list[str]:
    return [english(fault.text) for fault in thermometer_faults(fused.statuses)]
