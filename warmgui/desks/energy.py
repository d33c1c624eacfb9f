"""The windows' desk for prices, carbon, the home's powers and the forecast: tries a source, keeps a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.desks.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject

    from warmgui.core.energy.trial import SignalTest
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret
    from warmgui.io.secrets import Secrets
    from warmgui.io.sources.trial import SignalTester


class EnergyDesk(Desk):
    """`gui.ports.EnergyDesk`.

    Args:
        secrets: passwords and tokens of sensors and services.
        tester: tries sources.
        parent: the Qt parent.
    """

    def __init__(self, secrets: Secrets, tester: SignalTester, parent: QObject | None = None) -> None:
        super().__init__(secrets, parent)
        self._tester = tester

    def test(
        self, signal: str, settings: Settings, typed: Mapping[str, str], told: Callable[[SignalTest], None]
    ) -> Callable[[], None]:
        """Ask a source once; see `gui.ports.EnergyDesk`."""
        return self._begin(lambda answer: self._tester.test(signal, settings, typed, answer), told)

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password or token; see `gui.ports.EnergyDesk`."""
        self._keep(secret.key, secret.password, password, kept)
