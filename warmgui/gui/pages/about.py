"""What this program is, its licences, and where it keeps its data."""

from __future__ import annotations

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from warmgui import __version__
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button

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
    ("Inter", "OFL-1.1"),
)


class AboutCard(Card):
    """A card for the settings page."""

    def __init__(self, data_dir: str) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._data_dir = data_dir
        column = self.box
        column.addWidget(label(self.tr("About"), "heading"))
        column.addWidget(label(self.tr("WarmGUI {version}").format(version=__version__)))
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
        column.addWidget(label(self.tr("Settings and history are kept here:"), "small"))
        row = QHBoxLayout()
        # Zero-width spaces: a long path may break after each folder.
        path = label(data_dir.replace("/", "/\u200b").replace("\\", "\\\u200b"), selectable=True)
        path.setAccessibleName(data_dir)
        row.addWidget(path, 1)
        self.open_button = button(self.tr("Open folder"), "")
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        column.addLayout(row)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._data_dir))
