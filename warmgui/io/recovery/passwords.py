"""Takes the passwords that the settings name out of the system's keyring."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from warmgui.io.secrets import SERVICE, find_keyring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.settings.model import Settings
    from warmgui.io.secrets import Keyring

PATIENCE_S = 20.0


def forget(settings: Settings, find: Callable[[], Keyring | None] = find_keyring) -> None:
    """Forget all of them.

    Raises:
        OSError: there is no keyring, or it does not answer.
    """
    troubles: list[str] = []

    def job() -> None:
        try:
            keyring = find()
            if keyring is None:
                troubles.append("there is no keyring here")
                return
            for key in dict.fromkeys(_keys(settings)):
                if keyring.get_password(SERVICE, key) is not None:
                    keyring.delete_password(SERVICE, key)
        except Exception as error:  # noqa: BLE001 - whatever a keyring's library raises
            troubles.append(str(error) or type(error).__name__)

    asking = threading.Thread(target=job, name="keyring", daemon=True)
    asking.start()
    asking.join(PATIENCE_S)
    if asking.is_alive():
        raise OSError(None, "the keyring does not answer")
    if troubles:
        raise OSError(None, troubles[0])


def _keys(settings: Settings) -> Iterator[str]:
    """Of everything in the settings that may have a password."""
    for server in settings.upstream.servers:
        yield server.key
    owners = (
        *(settings.mqtt.secret, settings.home_assistant.secret, settings.network.core_secret),
        *(settings.tariff.secret, settings.carbon.secret, settings.science.boinc_secret),
        *(entry.secret for entry in settings.room.thermometers),
        *(heater.secret for heater in settings.house.heaters),
    )
    for owner in owners:
        yield owner.key
