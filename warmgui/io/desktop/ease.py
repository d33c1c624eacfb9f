"""Ease of access: how large text and controls are, and what Windows says of movement.

Size is decided before Qt starts, for Qt scales everything at once or nothing. The setting
`appearance.text_size` is kept with the window's place when the program ends ("text_size"), and with it what
the system wishes where that can only be asked while the program runs ("system_text_scale"). So a change
counts from the next start on.

- Windows: Settings > Accessibility > Text size is asked here, in the registry.
- X11: the desktop's text scaling is in the resolution of its fonts, which Qt honours by itself.
- Wayland: the desktop's portal is asked while the program runs (`gui.system_wishes`), and remembered.
"""

from __future__ import annotations

import ctypes
import os
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from warmgui.core.heat.numbers import finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VARIABLE = "QT_SCALE_FACTOR"
SIZES = {"100": 1.0, "125": 1.25, "150": 1.5, "200": 2.0}
LEAST, MOST = 1.0, 2.0
"""Beyond twice the size the smallest window no longer fits a small laptop."""
_ACCESSIBILITY = r"Software\Microsoft\Accessibility"
_SPI_GETCLIENTAREAANIMATION = 0x1042


@contextmanager
def scaling(state: Mapping[str, Any]) -> Iterator[None]:
    """Tell Qt how much larger everything is to be while it starts. Who set Qt's own variable knows better.

    Afterwards the variable is gone again: a file manager that we open is not ours to enlarge.

    Args:
        state: what was kept at the last end, see `ui_state`.
    """
    factor = factor_of(state.get("text_size"), _system(state))
    if VARIABLE in os.environ or factor == 1.0:
        yield
        return
    os.environ[VARIABLE] = f"{factor:g}"
    try:
        yield
    finally:
        del os.environ[VARIABLE]


def factor_of(choice: object, system: object) -> float:
    """The factor for a choice of `appearance.text_size`; what nobody understands counts as 1.

    Args:
        choice: "system" or one of `SIZES`.
        system: the factor that the system wishes.
    """
    wanted = SIZES.get(choice) if isinstance(choice, str) else None
    if wanted is None:
        wanted = finite(system)
    return min(max(wanted, LEAST), MOST) if wanted is not None else LEAST


def _system(state: Mapping[str, Any]) -> object:
    windows = windows_text_scale()
    if windows is not None:
        return windows
    return state.get("system_text_scale") if os.environ.get("WAYLAND_DISPLAY") else None


def windows_text_scale() -> float | None:
    """Text size of Windows' accessibility settings, 1.0 to 2.25; None elsewhere, or where nobody set it."""
    try:
        winreg: Any = import_module("winreg")
    except ImportError:
        return None
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _ACCESSIBILITY) as key:
            per_cent, _kind = winreg.QueryValueEx(key, "TextScaleFactor")
    except OSError:
        return None
    return per_cent / 100.0 if isinstance(per_cent, int) and per_cent > 0 else None


def windows_wants_less_motion() -> bool:
    """Whether "Animation effects" are off in Windows' settings; False on other systems."""
    windll: Any = getattr(ctypes, "windll", None)
    if windll is None:
        return False
    animated = ctypes.c_int(1)
    asked = windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
    return bool(asked) and not animated.value
