"""The windows' desk for heaters in the network: finds and tries them, keeps passwords; sets no power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.house.finds import ScanNews
from warmgui.core.house.lan.address import network_problem
from warmgui.desks.desk import Desk
from warmgui.io.heaters import discovery

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.house.finds import FoundHeater, HeaterTest
    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.settings import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret
    from warmgui.io.heaters.trial import HeaterTester
    from warmgui.io.secrets import Secrets


class HeaterDesk(Desk):
    """`gui.ports_house.HeaterDesk`.

    Args:
        secrets: passwords of sensors and heaters.
        tester: tries heaters.
        settings: those in force: which networks the user agreed to.
        parent: the Qt parent.
    """

    def __init__(
        self,
        secrets: Secrets,
        tester: HeaterTester,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(secrets, parent)
        self._tester, self._settings = tester, settings

    def test(
        self, heater: LanHeater, password: str | None, told: Callable[[HeaterTest], None]
    ) -> Callable[[], None]:
        """Ask a heater what it is; see `gui.ports_house.HeaterDesk`."""
        return self._begin(lambda answer: self._tester.test(heater, password, answer), told)

    def networks(self) -> tuple[str, ...]:
        """Private networks that this PC is in."""
        return discovery.own_networks()

    def announced(self, told: Callable[[tuple[FoundHeater, ...]], None]) -> Callable[[], None]:
        """Listen for heaters that announce themselves; see `gui.ports_house.HeaterDesk`."""
        return self._begin(discovery.listen, told)

    def scan(self, network: str, told: Callable[[ScanNews], None]) -> Callable[[], None]:
        """Ask every address of a network that the user agreed to; see `gui.ports_house.HeaterDesk`."""

        def start(answer: Callable[[ScanNews], None]) -> Callable[[], None]:
            agreed = self._settings().house.scan_networks
            problem = network_problem(network, discovery.own_networks(), agreed)
            if problem:
                answer(ScanNews(network, 0, 0, done=True, problem=problem))
                return lambda: None
            return discovery.Search(network, answer).start()

        number = object()

        def arrived(news: ScanNews) -> None:
            if number in self._running:  # else it was cancelled on the way
                if news.done:
                    del self._running[number]
                told(news)

        self._running[number] = lambda: None
        self._running[number] = start(lambda news: self._send(lambda: arrived(news)))
        return lambda: self._cancel(number)

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password; see `gui.ports_house.HeaterDesk`."""
        self._keep(secret.key, secret.password, password, kept)
