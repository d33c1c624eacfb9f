"""Where Qt cannot reach the screen the program ends with one sentence, not with an abort."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAKE = "from warmgui.gui.application import make_application; make_application(); print('made')"


def test_without_a_way_to_the_screen_it_ends_with_a_sentence(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_QPA_PLATFORM_PLUGIN_PATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", MAKE],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    last = done.stderr.splitlines()[-1]
    assert last.startswith("The window cannot be opened: ")
    assert last.endswith("Without a window WarmGUI runs with --headless.")
