"""The windows' desk for simulated incomes: every answer arrives in the GUI's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.desks.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.lab.paths import PathAnswer, PathQuestion
    from warmgui.io.path_computer import PathComputer
    from warmgui.io.secrets import Secrets


class PathDesk(Desk):
    """`gui.ports.PathComputer`.

    Args:
        secrets: as every desk has; nothing here needs one.
        computer: asks the child.
        parent: the Qt parent.
    """

    def __init__(self, secrets: Secrets, computer: PathComputer, parent: QObject | None = None) -> None:
        super().__init__(secrets, parent)
        self._computer = computer
        self._asked: dict[Callable[[PathAnswer | None], None], Callable[[], None]] = {}

    def ask(self, question: PathQuestion, told: Callable[[PathAnswer | None], None]) -> Callable[[], None]:
        """Draw the paths; a newer question of the same `told` replaces the older one.

        See `gui.ports.PathComputer`.
        """
        older = self._asked.pop(told, None)
        if older is not None:
            older()

        def hand_over(answer: PathAnswer | None) -> None:
            self._asked.pop(told, None)
            told(answer)

        cancel = self._begin(lambda answer: self._computer.ask(question, answer), hand_over)
        self._asked[told] = cancel
        return cancel
