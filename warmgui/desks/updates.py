"""The windows' desk for newer versions: asks by itself where that is on, and when somebody presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from warmgui.core.hosts.offline import without_network
from warmgui.core.updates import NEWER, UpdateNews
from warmgui.desks.desk import Desk
from warmgui.io.diagnostics import install_kind
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.settings.model import Settings
    from warmgui.io.sources.updates import UpdateSource

FIRST_LOOK_MS = 60_000
LOOK_EVERY_MS = 3_600_000


class UpdateDesk(Desk):
    """`gui.ports.UpdateDesk`.

    Args:
        source: asks.
        settings: those in force, as stored: whether everything stays offline is looked at here.
        parent: the Qt parent.
        first_look_ms: so long after the start it looks whether it is time to ask.
    """

    newer = Signal(object)
    """`UpdateNews` of a version that the user was not told of yet; it counts as told from then on."""

    def __init__(
        self,
        source: UpdateSource,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
        *,
        first_look_ms: int = FIRST_LOOK_MS,
    ) -> None:
        super().__init__(Secrets(), parent)
        self._source, self._settings = source, settings
        self._asking = False
        self.kind = install_kind()
        """How this program came here, see `io.diagnostics.install_kind`."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._timer.start(first_look_ms)

    def close(self) -> None:
        """See `Desk`."""
        self._timer.stop()
        super().close()

    @property
    def can_ask(self) -> bool:
        """See `gui.ports.UpdateDesk`."""
        return self._source.can_ask

    def known(self) -> UpdateNews | None:
        """See `gui.ports.UpdateDesk`."""
        return self._source.known()

    def check(self, told: Callable[[UpdateNews], None]) -> Callable[[], None]:
        """See `gui.ports.UpdateDesk`."""
        settings = self._settings()
        allowed = not settings.network.offline

        def hand_over(news: UpdateNews) -> None:
            if news.release is not None:  # whoever pressed has seen it
                self._source.was_told(news.release.version)
            told(news)

        weekly = settings.desktop.update_check
        return self._begin(lambda answer: self._source.ask(answer, allowed=allowed, weekly=weekly), hand_over)

    def _look(self) -> None:
        self._timer.start(LOOK_EVERY_MS)
        if not without_network(self._settings()).desktop.update_check or not self.can_ask:
            return
        known = self._source.known()
        if known is not None:
            self._tell(known)
        if self._source.is_due() and not self._asking:
            self._asking = True
            self._begin(self._source.ask, self._on_answer)

    def _on_answer(self, news: UpdateNews) -> None:
        self._asking = False
        self._tell(news)

    def _tell(self, news: UpdateNews) -> None:
        """Once for each version."""
        release = news.release
        if news.state == NEWER and release is not None and release.version != self._source.told:
            self._source.was_told(release.version)
            self.newer.emit(news)
