"""Windows' name for this program: the taskbar groups windows by it, and notices are signed with it."""

from __future__ import annotations

import ctypes
import logging
from typing import Any

log = logging.getLogger(__name__)

APP_USER_MODEL_ID = "WarmGUI.WarmGUI"
"""The shortcut in the Start menu has the same one, so that a pinned icon and the window are one."""


def name_this_process(shell32: Any = None) -> bool:
    """Set the name; before the first window. Whether Windows took it: without it only the grouping differs.

    Source: Microsoft, shobjidl_core.h, `SetCurrentProcessExplicitAppUserModelID`; it answers 0 (S_OK).
    """
    try:
        result = (shell32 or ctypes.CDLL("shell32")).SetCurrentProcessExplicitAppUserModelID(
            ctypes.c_wchar_p(APP_USER_MODEL_ID)
        )
    except (OSError, AttributeError) as error:
        log.info("Windows cannot be told the program's name: %s", error)
        return False
    return bool(result == 0)
