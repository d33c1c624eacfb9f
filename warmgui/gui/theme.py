"""Which palette is in force, and how its colours reach Qt: the system's choice unless told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from warmgui.gui import look, motion
from warmgui.gui.palette import DARK, LIGHT
from warmgui.gui.stylesheet import stylesheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from warmgui.gui.palette import Palette


class Theme(QObject):
    """Which palette is in force. One object, handed to every widget that paints."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = "system"
        self._app: QApplication | None = None
        self._hints = QGuiApplication.styleHints()
        self.palette: Palette = self._wanted()
        self._hints.colorSchemeChanged.connect(self._update)

    @property
    def choice(self) -> str:
        """What the user chose: "system", "light" or "dark"."""
        return self._choice

    def set_choice(self, choice: str) -> None:
        """Follow the system, or be light or dark whatever the system is."""
        if choice not in {"system", "light", "dark"}:
            raise ValueError(f"no such theme: {choice}")
        self._choice = choice
        # Also tells the window manager, so that the title bar fits.
        if choice == "system":
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
        self._update()

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion, QPalette and style sheet, now and at each later change."""
        self._app = app
        app.setStyle("Fusion")
        motion.when_changed(self._dress)
        self._dress()

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """A palette colour by name, with an opacity 0..1."""
        color = QColor(getattr(self.palette, name))
        color.setAlphaF(alpha)
        return color

    def _wanted(self) -> Palette:
        return DARK if look.is_dark(self._choice, self._hints.colorScheme()) else LIGHT

    def _update(self) -> None:
        wanted = self._wanted()
        if wanted is not self.palette:
            self.palette = wanted
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        """Qt polishes every widget once for each of its ancestors where one sheet follows another.

        Without a sheet in between it is once for each of the two.
        """
        if self._app is not None:
            self._app.setProperty(look.UNDRESSED, True)  # noqa: FBT003 - Qt's signature
            self._app.setStyleSheet("")
            self._app.setProperty(look.UNDRESSED, False)  # noqa: FBT003 - Qt's signature
            self._app.setPalette(qt_palette(self.palette))
            still = motion.STILL_STYLE if motion.reduced() else ""
            self._app.setStyleSheet(stylesheet(self.palette) + still)


def qt_palette(p: Palette) -> QPalette:
    """The same colours for what Qt paints by itself."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: p.window,
        roles.WindowText: p.text,
        roles.Base: p.field,
        roles.AlternateBase: p.chip,
        roles.Text: p.text,
        roles.PlaceholderText: p.muted,
        roles.Button: p.chip,
        roles.ButtonText: p.text,
        roles.BrightText: p.danger,
        roles.ToolTipBase: p.card,
        roles.ToolTipText: p.text,
        roles.Highlight: p.button,
        roles.HighlightedText: p.on_button,
        roles.Link: p.accent_text,
        roles.LinkVisited: p.accent_text,
        roles.Light: p.card,
        roles.Midlight: p.chip,
        roles.Mid: p.track,
        roles.Dark: p.track,
        roles.Shadow: p.card_border,
        roles.Accent: p.accent,
    }
    palette = QPalette()
    for role, color in colors.items():
        palette.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        faded = QColor(p.muted)
        faded.setAlphaF(0.6)
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette
