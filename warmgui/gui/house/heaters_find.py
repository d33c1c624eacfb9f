"""Finds heaters in the network: listens for those that announce themselves, and searches where one agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from warmgui.gui import motion
from warmgui.gui.house import model
from warmgui.gui.house.heaters_found import FoundRow, NetworkRow
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, lay_out_titled, scrolled
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import button, directed, fit_on_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.finds import FoundHeater, ScanNews
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports_house import HeaterDesk

_SIZE_PX = (620, 640)


class FindDialog(ReadingOrder):
    """Nothing is asked before the user presses, and no network is searched without a yes for that network."""

    consented = Signal(str, bool)
    """A network, and whether it may be searched from now on. Whoever saves that calls `show_settings`."""
    chosen = Signal(object)
    """A `FoundHeater` that is to be added."""

    def __init__(
        self,
        desk: HeaterDesk,
        formatter_source: Callable[[], Formatter],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find heaters in the network"))
        self._desk, self._formatter_source, self._settings = desk, formatter_source, settings
        self._found: dict[str, FoundHeater] = {}
        self._stop_listening: Callable[[], None] | None = None
        self._stop_scan: Callable[[], None] | None = None
        self._scanned, self._run = "", 0
        self.listen_help = label(
            self.tr(
                "Many heaters announce themselves. Listening asks the network once who is there (mDNS), and "
                "waits a few seconds."
            ),
            "muted",
        )
        self.listen = button(self.tr("Listen"), "")
        self.listen.setAutoDefault(False)
        self.listen.clicked.connect(self.listen_now)
        self.listening = label(role="small")
        self.networks: dict[str, NetworkRow] = {}
        self.no_network = label(self.tr("This PC is in no private network that could be searched."), "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.hide()
        self.progress = label(role="small")
        self.progress.hide()
        self.problem = MarkedLabel("danger", size_px=13)
        self.rows: list[FoundRow] = []
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.accept)
        self.stop = button(self.tr("Stop the search"), "")
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_scan)
        self.stop.hide()
        self.finished.connect(self._on_finished)
        self._lay_out()
        self.show_settings(settings)
        self._say_found()

    def show_settings(self, settings: Settings) -> None:
        """Follow what is agreed to, and which heaters are in the list."""
        self._settings = settings
        for network, row in self.networks.items():
            row.show_consent(given=network in settings.house.scan_networks)
        self._show_found()

    # ---- what the user does

    def listen_now(self) -> None:
        """Hear who announces itself."""
        if self._stop_listening is not None:
            return
        self.listen.setEnabled(False)
        self.listening.setText(self.tr("Listening…"))
        self.listening.show()
        ended = False

        def told(found: tuple[FoundHeater, ...], problem: Text) -> None:
            nonlocal ended
            ended = True
            self._on_announced(found, problem)

        stop = self._desk.announced(told)
        self._stop_listening = None if ended else stop

    def search(self, network: str) -> None:
        """Search a network that was agreed to; one at a time."""
        self.stop_scan()
        self._run += 1
        run = self._run
        self._scanned = network
        self.problem.say("")
        self.stop.show()
        self.bar.show()
        motion.busy(self.bar)
        self.progress.setText(self.tr("Searching {network}…").format(network=network))
        self.progress.show()
        self._enable_networks(enabled=False)
        stop = self._desk.scan(network, lambda news: self._on_news(run, news))
        if run == self._run and self._scanned:
            self._stop_scan = stop

    def stop_scan(self) -> None:
        """Ask no further address."""
        self._run += 1
        stop, self._stop_scan = self._stop_scan, None
        if stop is not None:
            stop()
            self.progress.setText(self.tr("Stopped."))
        self._ended()

    # ---- what is told

    def _on_announced(self, found: tuple[FoundHeater, ...], problem: Text) -> None:
        self._stop_listening = None
        self.listen.setEnabled(True)
        if problem:
            self.listening.setText(as_sentence(self._formatter_source().text(problem)))
        elif found:
            self.listening.setText(self.tr("Announced themselves: {count}.").format(count=len(found)))
        else:
            self.listening.setText(self.tr("No heater announced itself. Older ones never do."))
        self._take(found)

    def _on_news(self, run: int, news: ScanNews) -> None:
        if run != self._run:
            return
        f = self._formatter_source()
        self.bar.setRange(0, max(news.total, 1))
        self.bar.setValue(news.asked)
        self.progress.setText(
            self.tr("{network}: {asked} of {total} addresses asked").format(
                network=news.network, asked=news.asked, total=news.total
            )
        )
        self._take(news.found)
        if news.problem:
            self.problem.say(as_sentence(f.text(news.problem)), "danger")
        if news.done:
            self._stop_scan = None
            self._ended()

    def _ended(self) -> None:
        self._scanned = ""
        self.stop.hide()
        self.bar.hide()
        self._enable_networks(enabled=True)

    def _enable_networks(self, *, enabled: bool) -> None:
        for row in self.networks.values():
            row.search.setEnabled(enabled)

    def _on_answer(self, network: str, yes: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.consented.emit(network, yes)
        if yes and network in self._settings.house.scan_networks:
            self.search(network)

    def _take(self, found: tuple[FoundHeater, ...]) -> None:
        for heater in found:
            self._found.setdefault(heater.address, heater)
        self._show_found()

    def _show_found(self) -> None:
        while len(self.rows) < len(self._found):
            row = FoundRow()
            row.add_clicked.connect(self.chosen)
            self.rows.append(row)
            self._list.addWidget(row)
        f = self._formatter_source()
        for row, heater in zip(self.rows, self._found.values(), strict=True):
            row.show_found(heater, f, known=model.is_known(self._settings, heater.address))
        self._say_found()

    def _say_found(self) -> None:
        some = bool(self._found)
        self.found_heading.setText(
            self.tr("Found: {count}").format(count=len(self._found)) if some else self.tr("Nothing found yet")
        )

    def _bring_in_view(self, part: QWidget) -> None:
        """Scroll to a part, once it has found its place."""
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(part))

    def _on_finished(self) -> None:
        self.stop_scan()
        stop, self._stop_listening = self._stop_listening, None
        if stop is not None:
            stop()

    # ---- how it looks

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(directed(0, 0, 8, 8))
        column.setSpacing(8)
        column.addWidget(label(self.tr("Those that announce themselves"), "heading"))
        column.addWidget(self.listen_help)
        column.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.listening)
        self.listening.hide()
        column.addSpacing(8)
        column.addWidget(label(self.tr("Search a network"), "heading"))
        networks = self._desk.networks()
        for network in networks:
            row = NetworkRow(network)
            row.search_clicked.connect(self.search)
            row.answered.connect(self._on_answer)
            row.asked.connect(lambda row=row: self._bring_in_view(row.question))
            self.networks[network] = row
            column.addWidget(row)
        column.addWidget(self.no_network)
        self.no_network.setVisible(not networks)
        column.addWidget(self.progress)
        column.addWidget(self.bar)
        column.addWidget(self.problem)
        column.addSpacing(8)
        self.found_heading = label("", "heading")
        column.addWidget(self.found_heading)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addStretch(1)
        self._area = scrolled(inside)
        lay_out_titled(self, (self._area,), self.stop, self.close_button)
        fit_on_screen(self, _SIZE_PX)
