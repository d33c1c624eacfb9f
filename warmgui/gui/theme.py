"""Colours of the program and how they reach Qt: light and dark, following the system unless told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from warmgui.gui import look, motion
from warmgui.gui.stylesheet import stylesheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Palette:
    """Named colours (`#rrggbb`). `*_text` ones are legible as text (WCAG AA) on window, card and sidebar."""

    dark: bool
    window: str
    sidebar: str
    card: str
    card_border: str
    text: str
    muted: str
    faded: str
    """Words of what cannot be used now."""
    accent: str
    """Shapes: arc, switch, curve of heat. For words use `accent_text`."""
    accent_text: str
    accent_soft: str
    on_accent: str
    """Knob of a switch that is on."""
    button: str
    """Ground of the primary button, with `on_button` as its text."""
    button_hover: str
    button_pressed: str
    on_button: str
    heat: str
    heat_text: str
    power: str
    power_text: str
    earnings: str
    earnings_text: str
    good: str
    warning: str
    warning_text: str
    warning_soft: str
    danger: str
    danger_soft: str
    track: str
    chip: str
    chip_hover: str
    chip_checked: str
    grid: str
    field: str
    """Ground of an input."""
    field_border: str
    """Edge of an input and of an unchecked box: at least 3:1 against the ground."""
    focus: str

    @property
    def ground(self) -> look.Ground:
        """What fills the window before there is anything in it."""
        return look.Ground(self.window, self.sidebar, self.card_border)


LIGHT = Palette(
    dark=False,
    window=look.LIGHT.window,
    sidebar=look.LIGHT.sidebar,
    card="#ffffff",
    card_border=look.LIGHT.edge,
    text="#2a211a",
    muted="#665a50",
    faded="#a39990",
    accent="#e2561a",
    accent_text="#b23c08",
    accent_soft="#fbe7df",
    on_accent="#ffffff",
    button="#b23c08",
    button_hover="#97320a",
    button_pressed="#7c2806",
    on_button="#ffffff",
    heat="#e2561a",
    heat_text="#b23c08",
    power="#2a6fc9",
    power_text="#1f5aa8",
    earnings="#b97510",
    earnings_text="#7d5200",
    good="#23744a",
    warning="#b97510",
    warning_text="#7d5200",
    warning_soft="#fdf2e3",
    danger="#b3261e",
    danger_soft="#fbe6e3",
    track="#ddcfc0",
    chip="#f3eae0",
    chip_hover="#eadfd1",
    chip_checked="#ffffff",
    grid="#ece5de",
    field="#ffffff",
    field_border="#8a7d71",
    focus="#1f5aa8",
)

DARK = Palette(
    dark=True,
    window=look.DARK.window,
    sidebar=look.DARK.sidebar,
    card="#221d17",
    card_border=look.DARK.edge,
    text="#f4ece2",
    muted="#ab9f94",
    faded="#776d63",
    accent="#ff7a3d",
    accent_text="#ff8f5a",
    accent_soft="#41291c",
    on_accent="#ffffff",
    button="#ff7a3d",
    button_hover="#ff9463",
    button_pressed="#ffad86",
    on_button="#1d130c",
    heat="#ff7a3d",
    heat_text="#ff8f5a",
    power="#6db3ff",
    power_text="#8cc3ff",
    earnings="#ffc46b",
    earnings_text="#ffc46b",
    good="#7fd39a",
    warning="#ffc46b",
    warning_text="#ffc46b",
    warning_soft="#3a2f1c",
    danger="#ff9b8f",
    danger_soft="#44211d",
    track="#3a3128",
    chip="#332b22",
    chip_hover="#3f362b",
    chip_checked="#221d17",
    grid="#312a22",
    field="#1a1611",
    field_border="#85796c",
    focus="#8cc3ff",
)


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
        if self._app is not None:
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
