"""Where the broker is: its address, and who we are there."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from warmgui.core.passwords import leftover
from warmgui.core.text import EMPTY
from warmgui.gui.house.dialog import FormDialog
from warmgui.gui.pages.sensors.servers import MqttPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from warmgui.core.settings.networks import MqttSettings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.servers.parts import Field
    from warmgui.gui.ports import SensorDesk


@dataclasses.dataclass(frozen=True)
class DecidedBroker:
    """The broker that is to be saved, and what is to be said about its password."""

    mqtt: MqttSettings
    text: Text = EMPTY


class BrokerDialog(FormDialog):
    """`decided` carries a `DecidedBroker`."""

    def __init__(
        self,
        desk: SensorDesk | None,
        formatter_source: Callable[[], Formatter],
        mqtt: MqttSettings,
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            desk: keeps the password; None where there is nobody to do it.
            formatter_source: sentences in the reader's language.
            mqtt: the broker as it is set now.
            parent: the window.
        """
        super().__init__(self.tr("Name the broker"), formatter_source, new=False, parent=parent)
        self._desk, self._former = desk, mqtt.secret
        self.part = MqttPart(formatter_source())
        self.part.load(mqtt)
        self.part.change.setChecked(True)
        self.part.change.hide()
        self.part.changed.connect(self.on_changed)
        self.lay_out((self.part,))
        self.part.host.input.setFocus()

    def fields(self) -> list[Field]:
        """As the broker's."""
        return self.part.fields()

    def take(self) -> None:
        """Bring the password to where it is to be kept, then say what is to be saved."""
        mqtt, typed = self.part.server(), self.part.password.typed()
        self.save.setEnabled(False)
        left = leftover(self._former, (mqtt.secret,))
        if self._desk is not None and left is not None and not (typed and left.key == mqtt.secret.key):
            self._desk.keep_password(left, "", _nobody)
        if self._desk is None or not typed or mqtt.password == "none":  # noqa: S105 - a place
            self._on_kept(mqtt, EMPTY)
            return
        self._desk.keep_password(
            mqtt.secret,
            typed,
            lambda place, text: self._on_kept(dataclasses.replace(mqtt, password=place), text),
        )

    def _on_kept(self, mqtt: MqttSettings, text: Text) -> None:
        if not self._over:
            self.decided.emit(DecidedBroker(mqtt, text))
            self.accept()
            return
        left = leftover(mqtt.secret, (self._former,))
        if left is not None and self._desk is not None:  # it was cancelled while the keyring took its time
            self._desk.keep_password(left, "", _nobody)


def _nobody(_place: str, _text: Text) -> None:
    """Nobody waits for that answer."""
