"""`warmgui --safe`: a start that touches no device and no network, for when the usual one fails.

What may be wrong is worked around: a Qt that finds no screen or is missing here, folders that cannot be used
in `safe_folders`.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING, TextIO

from warmgui import safe_folders
from warmgui.core.safe_mode import TITLE, WHAT_IS_OFF
from warmgui.core.text import render
from warmgui.core.units import Formatter
from warmgui.io import process_guard, settings_file

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from warmgui.options import Options

_CHOSEN_BY_USER = ("QT_STYLE_OVERRIDE", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_OPENGL")
"""Wishes to Qt that can keep it from starting."""
_NO_WINDOW = "The window cannot be shown ({reason}); safe mode goes on without it."


def run(options: Options) -> int:
    """The window where there can be one, else the same in words; returns the exit status."""
    if not options.headless and process_guard.has_display(os.environ):
        plainer_qt(os.environ)
        try:
            from warmgui import launch
        except ImportError as error:
            print(_NO_WINDOW.format(reason=error), file=sys.stderr, flush=True)  # noqa: T201 - for a terminal
        else:
            return launch.run(options)
    return without_window(options)


def plainer_qt(environ: MutableMapping[str, str]) -> None:
    """Have Qt try every way to a screen, and leave out what somebody chose for it."""
    for name in _CHOSEN_BY_USER:
        environ.pop(name, None)
    if process_guard.is_windows():
        environ.pop("QT_QPA_PLATFORM", None)
        return
    chosen = [environ["QT_QPA_PLATFORM"]] if environ.get("QT_QPA_PLATFORM") else []
    usual = ["wayland", "xcb"] if environ.get("WAYLAND_DISPLAY") else ["xcb", "wayland"]
    environ["QT_QPA_PLATFORM"] = ";".join(dict.fromkeys([*chosen, *usual]))


def without_window(options: Options, out: TextIO | None = None, end: threading.Event | None = None) -> int:
    """Say that this is safe mode, what is wrong, and what can be done; until Ctrl-C or the time limit."""
    out = out or sys.stdout
    found, told = safe_folders.folders()
    loaded = settings_file.load(found.settings_file)
    formatter = Formatter()
    problems = [render(text, formatter.amount) for text in (*((told,) if told else ()), *loaded.problems)]
    title, off = render(TITLE, formatter.amount), render(WHAT_IS_OFF, formatter.amount)
    if options.json:
        plain = {"safe": True, "title": title, "text": off, "problems": problems}
        out.write(json.dumps(plain, ensure_ascii=True) + "\n")
    else:
        ways = (
            'See "warmgui reset" for what can be reset, "warmgui export FILE.zip" to keep everything first.'
        )
        out.write("\n".join([f"{title} {off}", *problems, ways, ""]))
    out.flush()
    try:
        (end or threading.Event()).wait(options.time_limit_s)
    except KeyboardInterrupt:
        out.write("\n")
    return 0
