"""The windows' desk for BOINC and Folding@home: tries them, keeps a password; answers in the GUI's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.desks.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret
    from warmgui.io.science.trial import ScienceTester
    from warmgui.io.secrets import Secrets


class ScienceDesk(Desk):
    """`gui.ports_house.ScienceDesk`.

    Args:
        secrets: passwords of sensors and heaters, BOINC's among them.
        tester: tries the programs.
        parent: the Qt parent.
    """

    def __init__(self, secrets: Secrets, tester: ScienceTester, parent: QObject | None = None) -> None:
        super().__init__(secrets, parent)
        self._tester = tester

    def test(
        self, settings: Settings, password: str | None, told: Callable[[bool, Text], None]
    ) -> Callable[[], None]:
        """Ask the program that the settings name; see `gui.ports_house.ScienceDesk`."""

        def start(answer: Callable[[tuple[bool, Text]], None]) -> Callable[[], None]:
            return self._tester.test(settings, password, answer)

        return self._begin(start, lambda result: told(*result))

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep BOINC's password; see `gui.ports_house.ScienceDesk`."""
        self._keep(secret.key, secret.password, password, kept)
