"""What home says about servers: a question that waits, or shares that come too seldom to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.gui import icons
from warmgui.gui.pages.home.state import ABOUT_SERVERS
from warmgui.gui.pages.servers import model
from warmgui.gui.pages.servers.words import slow_notice
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot, UpstreamStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme


class ServersNotice(Notice):
    """A strip on home. Its first button asks for an easier difficulty, or opens the page of the servers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "warning", icons.Icon.SERVERS)
        self._asked = ""
        self.asks_easier = False
        """Whether the first button asks the pool for an easier difficulty."""

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Say the most pressing thing, or nothing."""
        upstream = snapshot.upstream
        self.asks_easier = False
        question = next((fault for fault in snapshot.faults if fault.code in ABOUT_SERVERS), None)
        if question is not None:
            action = self.tr("Look at it") if question.code == "certificate" else self.tr("Enter it")
            self.say(formatter.text(question.text), action)
        elif model.is_slow(upstream):
            if model.wish_of(upstream) is not None:
                self._asked = ""  # the engine knows of the wish, and judges by itself what came of it
            self.asks_easier = model.can_ask_easier(upstream) and self._asked != model.key_of(upstream)
            words = formatter.text(slow_notice(upstream, can_ask=self.asks_easier))
            other = self.tr("Other pools…")
            if self.asks_easier:
                self.say(words, self.tr("Ask for an easier difficulty"), other)
            else:
                self.say(words, "", other)
        else:
            self.say("")

    def asked(self, upstream: UpstreamStatus) -> None:
        """The pool was asked: the button goes, and does not come back before the engine knows that."""
        self._asked = model.key_of(upstream)
