"""Colours are legible, follow the system, and reach Qt."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import pytest
from fakes.gui import contrast
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from warmgui.core.vocabulary import Action
from warmgui.gui import fonts, icons
from warmgui.gui.assets import asset
from warmgui.gui.palette import DARK, LIGHT, Palette
from warmgui.gui.stylesheet import stylesheet
from warmgui.gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

GROUNDS = ("window", "sidebar", "card")
TEXTS = (
    "text",
    "muted",
    "accent_text",
    "heat_text",
    "power_text",
    "earnings_text",
    "good",
    "warning_text",
    "danger",
)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_meets_wcag_aa(palette: Palette, ground: str, text: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "chip"),
        ("muted", "chip"),
        ("text", "chip_hover"),
        ("text", "chip_checked"),
        ("accent_text", "chip"),
        ("on_button", "button"),
        ("on_button", "button_hover"),
        ("text", "field"),
        ("muted", "field"),
        ("text", "warning_soft"),
        ("muted", "warning_soft"),
        ("warning_text", "warning_soft"),
        ("text", "danger_soft"),
        ("muted", "danger_soft"),
        ("danger", "danger_soft"),
        ("text", "accent_soft"),
        ("text", "track"),
    ],
)
def test_text_on_controls_meets_wcag_aa(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("edge", "ground"),
    [
        ("focus", "card"),
        ("focus", "window"),
        ("focus", "chip"),
        ("field_border", "field"),
        ("accent", "card"),
    ],
)
def test_edges_and_shapes_meet_three_to_one(palette: Palette, edge: str, ground: str) -> None:
    assert contrast(getattr(palette, edge), getattr(palette, ground)) >= 3


# ---- what the style sheet and the painters really use

RULES = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(
    r"(?:^|;)\s*(color|background|border(?:-color)?|selection-(?:background-)?color)\s*:([^;]*)"
)
ON_ANY_GROUND = ("window", "card", "chip")
"""Where a rule without a ground of its own may stand."""


def rules() -> list[tuple[str, dict[str, str]]]:
    """(selector, property -> name of a colour) of the style sheet's template."""
    sheet = re.sub(r"/\*.*?\*/", "", asset("style.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    found = []
    for selectors, body in RULES.findall(sheet):
        named = {}
        for what, value in COLOUR.findall(body):
            names = re.findall(r"\$(\w+)", value)
            if names and not names[0].startswith("image"):
                named["border" if what.startswith("border") else what] = names[0]
        found += [(selector.strip(), named) for selector in selectors.split(",")]
    return found


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_of_the_style_sheet_is_legible_on_its_ground(palette: Palette) -> None:
    """Disabled controls are exempt (WCAG 1.4.3), and say by other means that they are."""
    pairs = []
    for selector, named in rules():
        text = named.get("color")
        if text is None or ":disabled" in selector:
            continue
        grounds = [named["background"]] if "background" in named else list(ON_ANY_GROUND)
        if text == "on_button" or selector.startswith("QFrame[notice]"):
            grounds = [named.get("background", "button")]
        pairs += [(selector, text, ground) for ground in grounds]
    for selector, named in rules():
        if "selection-color" in named:
            pairs.append((selector, named["selection-color"], named["selection-background-color"]))
    assert len(pairs) > 80
    poor = [
        f"{selector}: {text} on {ground}"
        for selector, text, ground in pairs
        if contrast(getattr(palette, text), getattr(palette, ground)) < 4.5
    ]
    # The only dimmer ones stand on a ground that is there while the mouse is.
    assert [line for line in poor if ":hover" not in line] == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_focus_and_the_edges_of_inputs_stand_out_wherever_the_style_sheet_has_them(palette: Palette) -> None:
    edges = {
        (s, named["border"])
        for s, named in rules()
        if named.get("border") in {"focus", "field_border", "danger"}
    }
    assert len(edges) > 12
    for selector, edge in sorted(edges):
        for ground in ("window", "card", "chip", "field"):
            assert contrast(getattr(palette, edge), getattr(palette, ground)) >= 3, (selector, edge, ground)


PAINTED = {
    "curves and bars": (("heat", "power", "earnings", "good", "danger", "muted"), ("card",)),
    "marks of figures": (("heat_text", "power_text", "earnings_text", "accent_text"), ("card", "window")),
    "arc, knob, switch": (("accent",), ("card", "window")),
    "edge of a switch that is off": (("field_border",), ("card", "window")),
    "ring of the keyboard": (
        ("focus",),
        ("card", "window", "chip", "sidebar", "warning_soft", "danger_soft"),
    ),
    "marks of notices": (("warning", "danger", "accent"), ("card", "window")),
    "handle of a scroll bar": (("field_border",), ("card", "window")),
    "crosshair, ticks, present time": (("text", "muted"), ("card", "chip")),
    "icons of the sidebar": (("muted", "accent_text"), ("sidebar", "chip")),
}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("what", list(PAINTED))
def test_what_is_painted_stands_out(palette: Palette, what: str) -> None:
    shapes, grounds = PAINTED[what]
    for shape in shapes:
        for ground in grounds:
            assert contrast(getattr(palette, shape), getattr(palette, ground)) >= 3, (shape, ground)


def test_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_every_colour_of_a_palette_is_a_colour() -> None:
    for palette in (LIGHT, DARK):
        for name, value in dataclasses.asdict(palette).items():
            assert name == "dark" or QColor(value).isValid()


class System:
    """The system's colour scheme, which a test cannot change."""

    def __init__(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme


@pytest.mark.parametrize(
    ("scheme", "palette"),
    [(Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Unknown, LIGHT)],
)
def test_system_choice_follows_the_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, palette: Palette
) -> None:
    theme = Theme()
    theme.palette = LIGHT if palette is DARK else DARK
    monkeypatch.setattr(theme, "_hints", System(scheme))
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)
    assert theme.palette is palette


def test_explicit_choice_wins_and_is_told_once(theme: Theme) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.palette.dark))
    theme.set_choice("dark")
    theme.set_choice("dark")
    assert theme.choice == "dark"
    assert heard == [True]
    theme.set_choice("light")
    assert heard == [True, False]


def test_an_unknown_choice_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="mauve"):
        theme.set_choice("mauve")


def test_apply_dresses_the_application_and_redresses_it(theme: Theme, qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window
    theme.set_choice("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.card in qapp.styleSheet()


def test_style_sheet_names_only_files_that_exist_and_leaves_no_blank() -> None:
    for palette in (LIGHT, DARK):
        sheet = stylesheet(palette)
        assert "$" not in sheet
        for piece in sheet.split('url("')[1:]:
            path = piece.split('"')[0]
            assert QSvgRenderer(path).isValid(), path


def test_color_carries_opacity(theme: Theme) -> None:
    assert theme.color("accent", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)
    assert theme.color("accent").name() == LIGHT.accent


def test_a_role_colours_a_label(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("muted words")
    label.setProperty("role", "muted")
    qtbot.addWidget(label)
    label.show()
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == LIGHT.muted


def test_bundled_typeface_is_installed(theme: Theme, qapp: QApplication) -> None:
    info = QFontInfo(fonts.font(qapp.font(), 20, qapp.font().Weight.Bold, tabular=True))
    assert info.family() == "Inter"
    assert info.weight() == 700
    assert info.pixelSize() == 20


def test_without_the_files_the_system_font_stays(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    before = qapp.font()
    monkeypatch.setattr(fonts, "FAMILY", "No such family")
    monkeypatch.setattr(fonts, "_load", lambda: False)
    fonts.install(qapp)
    assert "No such family" not in qapp.font().families()
    qapp.setFont(before)


def test_fonts_are_small_and_licensed() -> None:
    files = [asset(f"fonts/{name}") for name in fonts.FILES]
    assert sum(path.stat().st_size for path in files) < 500_000
    assert "SIL OPEN FONT LICENSE" in asset("fonts/Inter-OFL.txt").read_text(encoding="utf-8")


def _ink(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 128
    }


@pytest.mark.parametrize("name", list(icons.Icon))
def test_every_icon_draws_something(qapp: QApplication, name: icons.Icon) -> None:
    assert len(_ink(icons.pixmap(name, "#ff0000", 24).toImage())) > 15


def test_icons_are_sharp_on_dense_screens(qapp: QApplication) -> None:
    drawn = icons.pixmap(icons.Icon.HOME, "#000000", 24, ratio=2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (48, 2.0)


def test_checked_icons_have_their_own_colour(qapp: QApplication) -> None:
    icon = icons.icon(icons.Icon.HOME, "#112233", "#cc4400")
    off = icon.pixmap(24, icon.Mode.Normal, icon.State.Off).toImage()
    on = icon.pixmap(24, icon.Mode.Normal, icon.State.On).toImage()
    assert off != on


def test_tray_states_differ_in_shape_and_colour(qapp: QApplication) -> None:
    shapes = {frozenset(_ink(icons.tray_pixmap(s, 22).toImage())) for s in icons.TrayState}
    colors = {icons.tray_color(s) for s in icons.TrayState}
    assert len(shapes) == len(colors) == len(icons.TrayState)
    assert not icons.tray_icon(icons.TrayState.OFF).isNull()


PANELS = {
    "white": "#ffffff",
    "Windows, light": "#f3f3f3",
    "Breeze": "#eff0f1",
    "Adwaita": "#ebebed",
    "grey": "#e8e8e8",
    "black (GNOME)": "#000000",
    "Windows, dark": "#202020",
    "Breeze Dark": "#2a2e32",
    "Breeze Dark, older": "#31363b",
    "dark grey": "#353535",
}
"""Grounds that trays stand on."""


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS.keys())
def test_the_trays_colours_can_be_told_from_light_and_from_dark_panels(panel: str) -> None:
    assert min(contrast(icons.tray_color(state), panel) for state in icons.TrayState) >= 3.0


def test_every_action_has_a_tray_state() -> None:
    assert {icons.tray_state(action) for action in Action} == set(icons.TrayState)


def test_app_icon_is_bundled(qapp: QApplication) -> None:
    assert not icons.app_icon().isNull()
    assert QSvgRenderer(QByteArray(asset("icons/warmgui.svg").read_bytes())).isValid()
