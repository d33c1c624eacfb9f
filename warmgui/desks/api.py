"""The key of the local API, for the windows."""

from __future__ import annotations

from warmgui.core.api.gate import fingerprint
from warmgui.io.api.key import new_key


class ApiDesk:
    """See `gui.ports_house.ApiDesk`."""

    def new_key(self) -> str:
        """A new key, to be shown once."""
        return new_key()

    def fingerprint(self, key: str) -> str:
        """What the settings hold of it."""
        return fingerprint(key)
