"""What the pages of places, heaters and the fleet are handed: see `ports`. All of it returns at once.

Every answer arrives later, in the GUI's thread, once, unless it was cancelled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.finds import FoundHeater, HeaterTest, ScanNews
    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret


class HeaterDesk(Protocol):
    """Looks for heaters in the network, tries them, keeps their passwords. Nothing here sets a power."""

    def test(
        self, heater: LanHeater, password: str | None, told: Callable[[HeaterTest], None]
    ) -> Callable[[], None]:
        """Ask a heater what it is and how it stands; changes nothing.

        Args:
            heater: as it would be in the list.
            password: as typed; None for the one that is kept.
            told: gets the end of the test.

        Returns:
            A function that cancels the test.
        """

    def networks(self) -> tuple[str, ...]:
        """The private networks that this PC is in, like "192.168.1.0/24"; loopback left out."""

    def announced(self, told: Callable[[tuple[FoundHeater, ...], Text], None]) -> Callable[[], None]:
        """Listen for heaters that announce themselves (mDNS), a few seconds; asks no address by itself.

        Args:
            told: gets those that did, and why nobody was asked (empty where they were), as a part of a
                sentence.

        Returns:
            A function that cancels it.
        """

    def scan(self, network: str, told: Callable[[ScanNews], None]) -> Callable[[], None]:
        """Ask every address of a network whether it is a heater. The user has agreed to this network.

        Args:
            network: one of `networks`, and of `settings.house.scan_networks`.
            told: gets news as they come; the last one says that it is the last.

        Returns:
            A function that cancels it.
        """

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password; see `SensorDesk.keep_password`."""


class ScienceDesk(Protocol):
    """Tries BOINC and Folding@home on this PC."""

    def test(
        self, settings: Settings, password: str | None, told: Callable[[bool, Text], None]
    ) -> Callable[[], None]:
        """Ask the program that the settings name; changes nothing. `told`: whether all is well, and words."""

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep BOINC's password; see `SensorDesk.keep_password`."""


class FleetDesk(Protocol):
    """Speaks to other machines through the broker, and answers theirs."""

    def command(self, targets: tuple[str, ...], what: str, value: str) -> Text:
        """Tell machines something; returns an empty Text, or why it cannot be sent.

        Args:
            targets: ids of nodes; ("*",) is all of them, ("group/NAME",) is a group.
            what: one of `core.fleet.commands.COMMANDS`: "mode", "target", "preset", "limit", "boost".
            value: as it goes on the wire: "heat", "21.5", "eco", "150", "".
        """

    def invite(self, node: str) -> Text:
        """Ask a machine whether it follows commands: somebody there must say yes."""

    def answer(self, *, yes: bool) -> None:
        """The user's word on the invitation that waits; a yes is kept in the settings by the caller."""

    def forget(self, node: str) -> Text:
        """Remove what the broker keeps of a machine that is offline for good."""


class ApiDesk(Protocol):
    """The key of the local API."""

    def new_key(self) -> str:
        """A new key, to be shown once. The caller keeps `fingerprint` of it in the settings."""

    def fingerprint(self, key: str) -> str:
        """What the settings hold: SHA-256, hexadecimal."""
