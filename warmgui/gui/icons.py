"""Line icons and tray states, drawn from SVG strokes in any colour and at any pixel density."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from warmgui.core.vocabulary import Action
from warmgui.gui.assets import asset

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

SIZES_PX = (16, 20, 22, 24, 32, 40, 48, 64, 96, 128)
"""Pixmaps in an icon; Qt takes the one that fits size and density."""


class Icon(StrEnum):
    """The drawings. Navigation, controls, notices."""

    HOME = "home"
    DEVICES = "devices"
    ENERGY = "energy"
    ODDS = "odds"
    HISTORY = "history"
    SETTINGS = "settings"
    MINUS = "minus"
    PLUS = "plus"
    CHEVRON_DOWN = "chevron_down"
    CHEVRON_RIGHT = "chevron_right"
    CHECK = "check"
    WARNING = "warning"
    INFO = "info"
    FLASK = "flask"
    PAUSE = "pause"
    COPY = "copy"
    FOLDER = "folder"
    PRINT = "print"
    EXPORT = "export"
    CLOSE = "close"
    SERVERS = "servers"
    LOCK = "lock"
    UNLOCKED = "unlocked"
    KEY = "key"
    CHEVRON_UP = "chevron_up"
    NODE = "node"
    SCHEDULE = "schedule"
    ROOM = "room"
    NETWORK = "network"
    PLACES = "places"
    FLEET = "fleet"
    FLAME = "flame"
    DUCT = "duct"
    TANK = "tank"
    POOL = "pool"
    GREENHOUSE = "greenhouse"
    EYE_OFF = "eye_off"


_STROKES: dict[Icon, str] = {
    Icon.HOME: '<path d="M4 11.2 12 4l8 7.2V20h-5.4v-5.6H9.4V20H4z"/>',
    Icon.DEVICES: (
        '<rect x="5.5" y="5.5" width="13" height="13" rx="1.6"/>'
        '<rect x="9.4" y="9.4" width="5.2" height="5.2" rx=".4"/>'
        '<path d="M9 5.5V2.8m3 2.7V2.8m3 2.7V2.8M9 21.2v-2.7m3 2.7v-2.7m3 2.7v-2.7'
        'M5.5 9H2.8m2.7 3H2.8m2.7 3H2.8M21.2 9h-2.7m2.7 3h-2.7m2.7 3h-2.7"/>'
    ),
    Icon.ENERGY: '<path d="M13.2 2.8 5 13.6h6l-1.2 7.6L18 10.4h-6z"/>',
    Icon.ODDS: '<path d="M3.5 20.2h17M6 17v-5m4 5V4.5M14 17v-7m4 7v-3.4"/>',
    Icon.HISTORY: (
        '<path d="M4.4 8.2A8.6 8.6 0 1 1 3.5 13"/><path d="M3.6 4.2v4.4H8"/><path d="M12.2 7.6v4.8l3.2 1.9"/>'
    ),
    Icon.SETTINGS: (
        '<path d="M3.5 7.6h9.2m4.2 0h3.6M3.5 16.4h3.6m4.2 0h9.2"/><path d="M16.9 5.2v4.8M7.1 14v4.8"/>'
    ),
    Icon.MINUS: '<path d="M5.5 12h13"/>',
    Icon.PLUS: '<path d="M5.5 12h13M12 5.5v13"/>',
    Icon.CHEVRON_DOWN: '<path d="m6 9.5 6 6 6-6"/>',
    Icon.CHEVRON_RIGHT: '<path d="m9.5 6 6 6-6 6"/>',
    Icon.CHECK: '<path d="m5 12.8 4.6 4.6L19 7"/>',
    Icon.WARNING: '<path d="M12 3.8 2.8 20h18.4z"/><path d="M12 10v4.6m0 2.4v.1"/>',
    Icon.INFO: '<circle cx="12" cy="12" r="8.6"/><path d="M12 11v5.4m0-8.8v.1"/>',
    Icon.FLASK: (
        '<path d="M9 3.4h6M10 3.4v6L4.4 19a1.2 1.2 0 0 0 1 1.8h13.2a1.2 1.2 0 0 0 1-1.8L14 9.4v-6'
        'M7.4 15h9.2"/>'
    ),
    Icon.PAUSE: '<path d="M8.5 5v14m7-14v14"/>',
    Icon.COPY: '<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V4H4v12h4"/>',
    Icon.FOLDER: '<path d="M3.5 6.5h6l2 2.4h9v10.4h-17z"/>',
    Icon.PRINT: '<path d="M7 9V3.8h10V9M7 16.6H3.8V9h16.4v7.6H17"/><path d="M7 13.6h10v6.8H7z"/>',
    Icon.EXPORT: '<path d="M12 15.4V3.8m-4.4 4L12 3.6l4.4 4.2M4.4 14v6h15.2v-6"/>',
    Icon.CLOSE: '<path d="m6 6 12 12M18 6 6 18"/>',
    Icon.SERVERS: (
        '<rect x="3.600" y="4" width="16.800" height="6.800" rx="1.8"/>'
        '<rect x="3.600" y="13.200" width="16.800" height="6.800" rx="1.8"/>'
        '<path d="M7.4 7.4v.1m0 9.100v.1M11.200 7.4h5.4m-5.400 9.200h5.400"/>'
    ),
    Icon.LOCK: (
        '<rect x="5" y="10.600" width="14" height="9.800" rx="1.8"/>'
        '<path d="M8 10.600V8a4 4 0 0 1 8 0v2.600M12 14.400v2.400"/>'
    ),
    Icon.UNLOCKED: (
        '<rect x="5" y="10.600" width="14" height="9.800" rx="1.8"/>'
        '<path d="M8 10.600V7.200a4 4 0 0 1 7.700-1.500M12 14.400v2.400"/>'
    ),
    Icon.KEY: (
        '<circle cx="8" cy="15.600" r="4.200"/><path d="m11 12.600 8.600-8.600m-3.400 3.400 2.800 2.800"/>'
    ),
    Icon.CHEVRON_UP: '<path d="m6 14.500 6-6 6 6"/>',
    Icon.NODE: (
        '<path d="M12 3.200 19.600 7.500v9L12 20.800 4.400 16.500v-9z"/>'
        '<path d="M4.700 7.700 12 12l7.300-4.300M12 12v8.500"/>'
    ),
    Icon.SCHEDULE: (
        '<rect x="3.800" y="5.200" width="16.400" height="15" rx="2"/>'
        '<path d="M3.800 10h16.400M8.200 3v4.200M15.800 3v4.200M7.600 13.600h4.200m-4.200 3.200h8.800"/>'
    ),
    Icon.ROOM: (
        '<path d="M9.500 13.600V5.200a2.500 2.500 0 0 1 5 0v8.400a4.300 4.300 0 1 1-5 0z"/>'
        '<circle cx="12" cy="17" r="1.500"/><path d="M12 15.500V9.500M17.500 5.500h2.500M17.500 9h2.500"/>'
    ),
    Icon.NETWORK: (
        '<circle cx="12" cy="12" r="8.600"/><path d="M3.600 9.200h16.800M3.600 14.800h16.800"/>'
        '<path d="M12 3.400c-4.800 4.900-4.800 12.300 0 17.200M12 3.400c4.800 4.900 4.800 12.300 0 17.200"/>'
    ),
    Icon.PLACES: '<path d="M4 10.600 12 4l8 6.600V20H4zM4 14.200h16M12 14.200V20M10 8.600h4"/>',
    Icon.FLEET: (
        '<rect x="9" y="3.400" width="6" height="5" rx="1"/>'
        '<rect x="3" y="15.600" width="6" height="5" rx="1"/>'
        '<rect x="15" y="15.600" width="6" height="5" rx="1"/>'
        '<path d="M12 8.400v3.600M6 15.600V12h12v3.600"/>'
    ),
    Icon.FLAME: (
        '<path d="M12 3.200c.6 3.400 5.600 5.400 5.600 10.600a5.600 5.600 0 0 1-11.200 0c0-2.200'
        " 1-3.600 2.200-4.800"
        '.2 1.800.8 2.600 1.800 3.200-.4-3.600.2-6.800 1.600-9z"/>'
    ),
    Icon.DUCT: (
        '<circle cx="12" cy="12" r="8.600"/><circle cx="12" cy="12" r="1.700"/>'
        '<path d="M12 10.300c-1.600-2.400-1-4.600.8-5.400M13.700 12c2.400-1.600 4.600-1 5.400.8'
        'M12 13.700c1.600 2.400 1 4.600-.8 5.400M10.300 12c-2.400 1.600-4.600 1-5.400-.8"/>'
    ),
    Icon.TANK: (
        '<path d="M6 6.200v11.600c0 1.400 2.700 2.600 6 2.600s6-1.200 6-2.600V6.200"/>'
        '<ellipse cx="12" cy="6.200" rx="6" ry="2.600"/><path d="M9 13.200c1-.9 2-.9 3 0s2 .9 3 0"/>'
    ),
    Icon.POOL: (
        '<path d="M3.400 15.400c1.500-1.200 2.900-1.200 4.300 0s2.900 1.200 4.300 0 2.900-1.200'
        " 4.300 0 2.900 1.200 4.300 0"
        "M3.400 19.400c1.500-1.200 2.900-1.200 4.300 0s2.900 1.200 4.300 0 2.900-1.200 4.300 0"
        ' 2.900 1.200 4.300 0"/>'
        '<path d="M8.200 12.400V5.600a1.900 1.900 0 0 1 3.800 0m3.800 6.800V5.600a1.900 1.900 0 0 1 3.800 0'
        'M8.200 9h7.600"/>'
    ),
    Icon.GREENHOUSE: (
        '<path d="M3.800 20V10.400L12 4l8.200 6.400V20zM12 20v-7"/>'
        '<path d="M12 16.400c-2.800 0-4.200-1.400-4.200-4 2.800 0 4.200 1.400 4.200 4zM12 14.200'
        'c0-2.200 1.200-3.400 3.600-3.400 0 2.200-1.200 3.400-3.600 3.400z"/>'
    ),
    Icon.EYE_OFF: (
        '<path d="M3 12c2.400-4 5.400-6 9-6s6.600 2 9 6c-2.400 4-5.400 6-9 6s-6.600-2-9-6z"/>'
        '<circle cx="12" cy="12" r="2.600"/><path d="M5 19.500 19 4.500"/>'
    ),
}


class TrayState(StrEnum):
    """What the tray icon says, by shape first."""

    OFF = "off"
    HEATING = "heating"
    WARM = "warm"
    ATTENTION = "attention"
    PAUSED = "paused"


_TRAY: dict[TrayState, str] = {
    TrayState.OFF: '<circle cx="32" cy="32" r="27"/><path d="M13.6 50.4 50.4 13.6" stroke-linecap="butt"/>',
    TrayState.HEATING: (
        '<circle cx="32" cy="32" r="27"/>'
        '<path d="M22 22c-4.6 6-4.6 14 0 20M33 22c-4.6 6-4.6 14 0 20'
        'M44 22c-4.6 6-4.6 14 0 20"/>'
    ),
    TrayState.WARM: '<rect x="5" y="5" width="54" height="54" rx="12"/><path d="m19.500 34 9 10 16.500-23"/>',
    TrayState.ATTENTION: '<path d="M32 6 4.500 57h55z"/><path d="M32 24v15m0 9v.1"/>',
    TrayState.PAUSED: '<circle cx="32" cy="32" r="27"/><path d="M25 22v20m14-20v20"/>',
}

_TRAY_COLORS: dict[TrayState, str] = {
    TrayState.OFF: "#8b847d",
    TrayState.HEATING: "#e95313",
    TrayState.WARM: "#269755",
    TrayState.ATTENTION: "#ba7600",
    TrayState.PAUSED: "#3686e2",
}
"""No desktop tells the colour of its panel, and it need not be that of the windows: these have a luminance of
0.235, in the middle, and so at least 3:1 on light panels and on dark ones."""

_TRAY_OF_ACTION: dict[Action, TrayState] = {
    Action.OFF: TrayState.OFF,
    Action.STARTING: TrayState.HEATING,
    Action.HEATING: TrayState.HEATING,
    Action.SATISFIED: TrayState.WARM,
    Action.RESTING: TrayState.PAUSED,
    Action.PAUSED: TrayState.PAUSED,
    Action.ATTENTION: TrayState.ATTENTION,
}


def tray_state(action: Action) -> TrayState:
    """The tray's shape for what is happening."""
    return _TRAY_OF_ACTION[action]


def pixmap(name: Icon, color: str, size_px: int = 24, ratio: float = 1.0, stroke: float = 1.8) -> QPixmap:
    """One drawing. `size_px` in device-independent pixels, `ratio` the screen's device pixel ratio."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{color}" '
        f'stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round">{_STROKES[name]}</svg>'
    )
    return _render(svg, size_px, ratio)


def dot(color: str, size_px: int = 10, ratio: float = 1.0) -> QPixmap:
    """A filled circle, for states; words always stand beside it."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" '
        f'fill="{color}"/></svg>'
    )
    return _render(svg, size_px, ratio)


def icon(name: Icon, color: str, checked_color: str | None = None, stroke: float = 1.8) -> QIcon:
    """A QIcon in one colour, or in another one while its button is checked."""
    result = QIcon()
    for size in SIZES_PX:
        result.addPixmap(pixmap(name, color, size, stroke=stroke), QIcon.Mode.Normal, QIcon.State.Off)
        result.addPixmap(
            pixmap(name, checked_color or color, size, stroke=stroke), QIcon.Mode.Normal, QIcon.State.On
        )
    return result


def put(place: QLabel, drawn: QPixmap) -> None:
    """Show a drawing in a label, in place of the one before; nothing is done where it looks the same.

    A label makes an icon of it, and each drawing that an icon painted stays in Qt's cache: up to 10 MB of
    pixels, which are 25,000 dots and ten megabytes an hour where snapshots come every second.
    """
    image = drawn.toImage()
    if place.property(_SHOWN) == image and not place.pixmap().isNull():
        return
    place.setProperty(_SHOWN, image)
    place.clear()
    place.setPixmap(drawn)


_SHOWN = "drawing"


def tray_color(state: TrayState) -> str:
    """The colour that goes with the shape."""
    return _TRAY_COLORS[state]


def tray_pixmap(state: TrayState, size_px: int, ratio: float = 1.0) -> QPixmap:
    """The tray's drawing of a state."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="none" '
        f'stroke="{tray_color(state)}" stroke-width="5.5" stroke-linecap="round" '
        f'stroke-linejoin="round">{_TRAY[state]}</svg>'
    )
    return _render(svg, size_px, ratio)


def tray_icon(state: TrayState, *, desktop_draws: bool = False) -> QIcon:
    """The tray's icon of a state, at the sizes that trays ask for.

    Args:
        state: what it says.
        desktop_draws: whether the desktop takes an icon by its name, and colours it as its panel needs; it
            gets one where the icons of an installation are there.
    """
    name = f"warmgui-{state.value}-symbolic"
    if desktop_draws and QIcon.hasThemeIcon(name):
        return QIcon.fromTheme(name)
    result = QIcon()
    for size in SIZES_PX:
        result.addPixmap(tray_pixmap(state, size))
    return result


def app_icon() -> QIcon:
    """The program's own icon, from the bundled PNG files."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        path = asset(f"icons/warmgui-{size}.png")
        if path.exists():
            result.addFile(str(path))
    return result


def _render(svg: str, size_px: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # late: the first paint has no drawings

    renderer = QSvgRenderer(QByteArray(svg.encode()))
    image = QPixmap(round(size_px * ratio), round(size_px * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return image
