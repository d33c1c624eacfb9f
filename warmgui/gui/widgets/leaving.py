"""Parts of the window that go while it stays open: hidden at once, gone a turn of the loop later."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

_Part = TypeVar("_Part", bound="QWidget")


def let_go(part: QWidget) -> None:
    """Hide a part that is not wanted any more, and delete it; until Qt does so it takes no room."""
    part.hide()
    part.deleteLater()


def clear(layout: QLayout) -> None:
    """Let go of all parts of a layout; its spacers go as well."""
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            let_go(part)


def shorten(parts: list[_Part], count: int) -> None:
    """Let go of the last parts, until no more than `count` are left."""
    while len(parts) > count:
        let_go(parts.pop())
