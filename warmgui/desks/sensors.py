"""The windows' desk for sensors: tries one, keeps a password or token; each answer in the GUI's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.desks.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret, SensorTest, Thermometer
    from warmgui.io.secrets import Secrets
    from warmgui.io.sensors.room_trial import SensorTester


class SensorDesk(Desk):
    """`gui.ports.SensorDesk`.

    Args:
        secrets: passwords and tokens of sensors.
        tester: tries sensors.
        parent: the Qt parent.
    """

    def __init__(self, secrets: Secrets, tester: SensorTester, parent: QObject | None = None) -> None:
        super().__init__(secrets, parent)
        self._tester = tester

    def test(
        self, entry: Thermometer, settings: Settings, password: str | None, told: Callable[[SensorTest], None]
    ) -> Callable[[], None]:
        """Try a sensor once; see `gui.ports.SensorDesk`."""
        return self._begin(lambda answer: self._tester.test(entry, settings, password, answer), told)

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password or token; see `gui.ports.SensorDesk`."""
        self._keep(secret.key, secret.password, password, kept)
