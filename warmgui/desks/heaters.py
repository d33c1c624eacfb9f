"""The windows' desk for heaters in the network: finds and tries them, keeps passwords; sets no power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import STAYS_OFFLINE, is_loopback
from warmgui.core.hosts.offline import without_network
from warmgui.core.house.finds import HeaterTest, ScanNews
from warmgui.core.house.lan.address import address_of, network_problem
from warmgui.core.text import EMPTY, translate
from warmgui.desks.desk import Desk
from warmgui.io.heaters import discovery

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.house.finds import FoundHeater
    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret
    from warmgui.io.heaters.trial import HeaterTester
    from warmgui.io.secrets import Secrets


class HeaterDesk(Desk):
    """`gui.ports_house.HeaterDesk`.

    Args:
        secrets: passwords of sensors and heaters.
        tester: tries heaters.
        settings: those in force: which networks the user agreed to, and whether everything stays offline.
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
        address = address_of(heater)
        leaves_pc = address is not None and not is_loopback(address.host)

        def start(answer: Callable[[HeaterTest], None]) -> Callable[[], None]:
            if leaves_pc and self._offline:
                text = translate("servers", "Not tried: {reason}.", reason=STAYS_OFFLINE)
                answer(HeaterTest(good=False, text=text))
                return _nothing
            return self._tester.test(heater, password, answer)

        return self._begin(start, told)

    def networks(self) -> tuple[str, ...]:
        """Private networks that this PC is in."""
        return discovery.own_networks()

    def announced(self, told: Callable[[tuple[FoundHeater, ...], Text], None]) -> Callable[[], None]:
        """Listen for heaters that announce themselves; see `gui.ports_house.HeaterDesk`."""
        if self._offline:

            def refuse(answer: Callable[[Text], None]) -> Callable[[], None]:
                answer(STAYS_OFFLINE)
                return _nothing

            return self._begin(refuse, lambda why: told((), why))
        return self._begin(discovery.listen, lambda found: told(found, EMPTY))

    def scan(self, network: str, told: Callable[[ScanNews], None]) -> Callable[[], None]:
        """Ask every address of a network that the user agreed to; see `gui.ports_house.HeaterDesk`."""

        def start(answer: Callable[[ScanNews], None]) -> Callable[[], None]:
            agreed = without_network(self._settings()).house.scan_networks
            problem = network_problem(network, discovery.own_networks(), agreed)
            if self._offline:
                problem = STAYS_OFFLINE
            if problem:
                answer(ScanNews(network, 0, 0, done=True, problem=problem))
                return _nothing
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

    @property
    def _offline(self) -> bool:
        return self._settings().network.offline

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password; see `gui.ports_house.HeaterDesk`."""
        self._keep(secret.key, secret.password, password, kept)


def _nothing() -> None:
    """Cancels what never began."""
