"""Parts with a memory that outlives the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kept(Protocol):
    """A part with a memory."""

    def export_state(self) -> Mapping[str, object]:
        """Plain values (JSON)."""
        ...

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take them up; wrong values are left out."""
        ...


def exported(parts: Mapping[str, Kept]) -> dict[str, object]:
    """The memories of all parts, by name."""
    return {name: part.export_state() for name, part in parts.items()}


def imported(parts: Mapping[str, Kept], state: Mapping[str, object]) -> None:
    """Give each part its memory back, as far as there is one."""
    for name, part in parts.items():
        inner = state.get(name)
        if isinstance(inner, dict):
            part.import_state(inner)
