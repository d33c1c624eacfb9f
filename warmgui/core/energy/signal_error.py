"""An answer that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.text import Text


class BadSignalError(ValueError):
    """An answer cannot be used.

    Args:
        text: why, without a full stop at its end.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text
