"""Colours of the program, light and dark."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.gui import look


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
