"""What a desktop reads of our windows: it finds menu entry and icon by it, and groups windows."""

from __future__ import annotations

import configparser
import subprocess
import sys
from pathlib import Path

import pytest
from deadlines import DEADLINE_S

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from screen import missing_programs, private_screen, wait_until

from installers.linux.metainfo import DATA
from installers.linux.share import PROGRAM

ROOT = Path(__file__).resolve().parents[2]
A_WINDOW = """
import sys
sys.argv[0] = "/usr/lib/warmgui/warmgui"
from warmgui.gui.application import make_application
from PySide6.QtWidgets import QWidget
app = make_application()
window = QWidget()
window.resize(300, 300)
window.show()
app.exec()
"""


def test_on_wayland_a_window_says_the_name_of_the_menu_entry() -> None:
    source = (ROOT / "warmgui" / "gui" / "application.py").read_text("utf-8")
    assert f'setDesktopFileName("{PROGRAM}")' in source
    assert (DATA / f"{PROGRAM}.desktop").is_file()


@pytest.mark.e2e
@pytest.mark.xdist_group("screen")
@pytest.mark.skipif(bool(missing_programs()), reason=f"needs {', '.join(missing_programs())}")
def test_on_x11_a_window_has_the_class_that_the_menu_entry_names() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DATA / f"{PROGRAM}.desktop", "utf-8")
    wanted = entry["Desktop Entry"]["StartupWMClass"]
    with private_screen() as screen:
        program = subprocess.Popen([sys.executable, "-c", A_WINDOW], cwd=ROOT, env=screen.environment())
        try:
            found = wait_until(
                lambda: screen.xdotool("search", "--onlyvisible", "--class", f"^{wanted}$"),
                DEADLINE_S,
                "class",
            )
            assert screen.xdotool("search", "--onlyvisible", "--classname", f"^{PROGRAM}$") == found
        finally:
            program.kill()
            program.wait(DEADLINE_S)
