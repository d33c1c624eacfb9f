"""What this program is, its licences, whether there is a newer one, and where it keeps its data."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from warmgui import __version__
from warmgui.core.text import joined
from warmgui.gui.pages.about.updates import UpdatePart
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_PARTS = (
    ("Qt, PySide6 {qt}", "LGPL-3.0"),
    ("pyqtgraph", "MIT"),
    ("numpy", "BSD-3-Clause"),
    ("scipy", "BSD-3-Clause"),
    ("psutil", "BSD-3-Clause"),
    ("nvidia-ml-py", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("tomli-w", "MIT"),
    ("pyopencl", "MIT"),
    ("python-socks", "Apache-2.0"),
    ("keyring", "MIT"),
    ("paho-mqtt", "EDL-1.0"),
    ("jeepney", "MIT"),
    ("websockets", "BSD-3-Clause"),
    ("h11", "MIT"),
    ("prometheus-client", "Apache-2.0, BSD-2-Clause"),
    ("Inter", "OFL-1.1"),
    ("Noto Sans", "OFL-1.1"),
)


class AboutCard(Card):
    """A card for the settings page.

    Args:
        ports: the ways out.
        formatter_source: numbers and sentences in the reader's language.
    """

    whats_new_requested = Signal()
    """Somebody wants to read what is new in this version."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._ports, self._formatter_source = ports, formatter_source
        column = self.box
        column.addWidget(label(self.tr("About"), "heading"))
        column.addWidget(label(self.tr("WarmGUI {version}").format(version=__version__), selectable=True))
        made = joined([f"Qt {qVersion()}", f"Python {platform.python_version()}", platform.machine()])
        column.addWidget(label(made, "small", selectable=True))
        column.addWidget(
            label(
                self.tr(
                    "This is a heater. It takes no developer fee, sends nothing about you to anybody and "
                    "shows how each number is known. It comes with the MIT licence and without any warranty."
                ),
                "small",
            )
        )
        parts = ", ".join(f"{name.format(qt=qVersion())} ({licence})" for name, licence in _PARTS)
        column.addWidget(label(self.tr("Made with {parts}.").format(parts=parts), "small"))
        self.updates = None if ports.updates is None else UpdatePart(ports.updates, formatter_source)
        if self.updates is not None:
            column.addSpacing(4)
            column.addWidget(self.updates)
        self.whats_new = self._way(self.tr("What is new in this version"))
        self.whats_new.clicked.connect(self.whats_new_requested)
        self.licences = self._way(self.tr("Licences of all its parts"))
        self.licences.clicked.connect(self._open_licences)
        self.licences.setVisible(ports.diagnostics is not None)
        self.diagnostics = self._way(self.tr("Diagnostics…"))
        self.diagnostics.setToolTip(self.tr("A report about a fault, which you read before you save it."))
        self.diagnostics.clicked.connect(self._open_diagnostics)
        self.diagnostics.setVisible(ports.diagnostics is not None)
        self.recovery = self._way(self.tr("Reset and export…"))
        self.recovery.setToolTip(self.tr("One thing at a time; everything is kept as a zip file before."))
        self.recovery.clicked.connect(self._open_recovery)
        self.recovery.setVisible(ports.recovery is not None)
        column.addSpacing(4)
        column.addWidget(label(self.tr("Settings and history are kept here:"), "small"))
        row = QHBoxLayout()
        # Zero-width spaces: a long path may break after each folder.
        folder = ports.data_dir
        path = label(folder.replace("/", "/\u200b").replace("\\", "\\\u200b"), selectable=True)
        path.setAccessibleName(folder)
        row.addWidget(path, 1)
        self.open_button = button(self.tr("Open folder"), "")
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        column.addLayout(row)

    def _way(self, words: str) -> QPushButton:
        way = button(words, "way")
        way.setProperty("flush", "true")
        self.box.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        return way

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._ports.data_dir))

    def _open_licences(self) -> None:
        if self._ports.diagnostics is not None:
            from warmgui.gui.pages.about.licences import LicencesDialog

            LicencesDialog(self._ports.diagnostics, self.window()).open()

    def _open_recovery(self) -> None:
        if self._ports.recovery is not None:
            from warmgui.gui.recovery_dialog import RecoveryDialog

            RecoveryDialog(self._ports.recovery, self._formatter_source, self.window()).open()

    def _open_diagnostics(self) -> None:
        if self._ports.diagnostics is not None:
            from warmgui.gui.diagnostics_dialog import DiagnosticsDialog

            DiagnosticsDialog(self._ports.diagnostics, self._formatter_source, self.window()).open()
