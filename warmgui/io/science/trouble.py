"""What goes wrong with a program that computes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.text import Text


class ScienceProblemError(Exception):
    """A program is not there, refuses us, or answers what cannot be.

    Args:
        state: one of `SCIENCE_STATES`.
        text: why, without a full stop.
    """

    def __init__(self, state: str, text: Text) -> None:
        super().__init__(text.template)
        self.state = state
        self.text = text
