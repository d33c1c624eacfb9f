"""The whole program as a person uses it: a real window, real clicks, real hashes, on a private X screen."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from screen import PATIENCE_S, Screen, missing_programs, private_screen, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PICTURES = Path(os.environ.get("WARMGUI_PICTURES") or Path(__file__).resolve().parent / "out")
HEAT_TOGGLE = (-51, 38)
"""From the window's top right corner."""

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.xdist_group("screen"),
    pytest.mark.skipif(bool(missing_programs()), reason=f"needs {', '.join(missing_programs())}"),
]


class App:
    """The running program on a screen."""

    def __init__(self, screen: Screen, process: subprocess.Popen[bytes], home: Path) -> None:
        self.screen, self.process, self.home = screen, process, home
        self.window = screen.window(process.pid)

    @property
    def title(self) -> str:
        return self.screen.xdotool("getwindowname", self.window)

    def windows(self) -> list[str]:
        """All of its visible windows (not the tray's little one)."""
        found = self.screen.xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()
        return [window for window in found if self.screen.geometry(window)[3] > 60]

    def ask_to_close(self) -> None:
        """Alt+F4 until a second window, the question, is there: a busy window manager may lose a key."""

        def asked() -> bool:
            self.screen.xdotool("windowactivate", "--sync", self.window, "key", "alt+F4")
            with contextlib.suppress(AssertionError):
                wait_until(lambda: len(self.windows()) == 2, 15, "the question")
            return len(self.windows()) == 2

        wait_until(asked, 90, "the question")

    def click_heat(self) -> None:
        x, y, width, _ = self.screen.geometry(self.window)
        self.screen.click(x + width + HEAT_TOGGLE[0], y + HEAT_TOGGLE[1])

    def tray_with_icon(self) -> tuple[int, int, int, int]:
        """Where the tray is, once it holds our icon (which comes after the charts)."""
        found: list[tuple[int, int, int, int]] = []

        def seen() -> bool:
            found.append(self.screen.tray())
            return found[-1][2] >= 16

        wait_until(seen, PATIENCE_S, "the tray icon")
        return found[-1]

    def click_tray(self) -> None:
        x, y, width, height = self.tray_with_icon()
        self.screen.click(x + width // 2, y + height // 2)

    def stored(self, expression: str) -> float:
        """What the history on the disk says (an aggregate of its seconds), 0 before it says anything."""
        for path in self.home.rglob("*.sqlite*"):
            if path.suffix in {".sqlite", ".sqlite3", ".db"}:
                with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
                    try:
                        answer = db.execute(f"SELECT {expression} FROM sample_1s").fetchone()  # noqa: S608 - ours
                        return float(answer[0] or 0)
                    except sqlite3.OperationalError:
                        return 0.0
        return 0.0

    def chart(self, number: int) -> bytes:
        """The pixels of one of the three charts (0, 1, 2), without its title."""
        x, y, width, height = self.screen.geometry(self.window)
        left, right, top, bottom = 0.365, 0.985, 0.29, 0.55
        third = (right - left) * width / 3
        area = (int(x + left * width + number * third), int(y + top * height), int(third * 0.9))
        return self.screen.part((*area, int((bottom - top) * height)))

    def picture(self, name: str) -> None:
        self.screen.picture(PICTURES / name, self.screen.geometry(self.window))


@contextlib.contextmanager
def running(home: Path, *arguments: str, tray: bool = True) -> Iterator[App]:
    with private_screen(tray=tray) as screen:
        environment = screen.environment(LANG="C.UTF-8", QT_LOGGING_RULES="")
        process = subprocess.Popen(
            [sys.executable, "-m", "warmgui", "--home", str(home), *arguments],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.PIPE,
        )
        try:
            yield App(screen, process, home)
        finally:
            process.terminate()
            try:
                _, words = process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                _, words = process.communicate()
                pytest.fail("the program did not end when it was told to")
        assert process.returncode == 0, words.decode(errors="replace")
        assert b"Traceback" not in words, words.decode(errors="replace")


@pytest.mark.measured
def test_a_person_heats_a_room_and_sees_it(tmp_path: Path) -> None:
    """Press Heat, get accepted shares, see three charts move, stop from the tray."""
    with running(tmp_path, "--practice", "--theme", "light") as app:
        app.tray_with_icon()
        wait_until(lambda: app.stored("COUNT(*)") >= 2, PATIENCE_S, "two samples in the history")
        assert "Heating" not in app.title, "nothing heats before the press"
        assert app.stored("SUM(hashes)") == 0
        before = [app.chart(i) for i in range(3)]

        app.click_heat()
        wait_until(lambda: "Heating" in app.title, PATIENCE_S, "the title says that it heats")
        wait_until(lambda: app.stored("SUM(accepted)") >= 1, PATIENCE_S, "an accepted share")
        for number, name in enumerate(("heat", "power", "earnings")):
            wait_until(lambda i=number: app.chart(i) != before[i], PATIENCE_S, f"the {name} chart moves")
        children = psutil.Process(app.process.pid).children(recursive=True)
        assert any("miners" in child.cmdline() for child in children), "the miner has an honest name"
        app.picture("home-light.png")

        app.click_tray()
        wait_until(lambda: "Heating" not in app.title, PATIENCE_S, "the tray's click stops the heat")
        app.picture("home-off.png")
        app.click_tray()
        wait_until(lambda: "Heating" in app.title, PATIENCE_S, "another click heats again")
    gone, alive = psutil.wait_procs(children, timeout=30)
    assert not alive, f"left behind: {alive}"
    assert gone


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("home-dark.png", ["--theme", "dark"]),
        ("home-arabic.png", ["--theme", "light", "--language", "ar"]),
        ("home-chinese.png", ["--theme", "dark", "--language", "zh_CN"]),
        ("room-light.png", ["--theme", "light", "--show-page", "room"]),
        ("schedule-dark.png", ["--theme", "dark", "--show-page", "schedule"]),
        ("schedule-arabic.png", ["--theme", "light", "--language", "ar", "--show-page", "schedule"]),
        ("devices-light.png", ["--theme", "light", "--show-page", "devices"]),
        ("history-dark.png", ["--theme", "dark", "--show-page", "history"]),
        ("settings-light.png", ["--theme", "light", "--show-page", "settings"]),
    ],
)
def test_every_page_opens_and_has_its_picture(tmp_path: Path, name: str, arguments: list[str]) -> None:
    """Simulated (nothing mines): each page in a real window, with something on it."""
    with running(tmp_path, "--simulate", "--heat", *arguments) as app:
        wait_until(lambda: app.stored("COUNT(*)") >= 5, PATIENCE_S, "five samples in the history")
        app.picture(name)
        picture = (PICTURES / name).read_bytes()
        assert len(picture) > 15_000, "an empty window compresses to almost nothing"


def test_without_a_tray_the_window_never_hides(tmp_path: Path) -> None:
    """Alt+F4 while it heats, with no tray: it asks, and stays in sight until the answer."""
    with running(tmp_path, "--practice", "--heat", tray=False) as app:
        wait_until(lambda: "Heating" in app.title, PATIENCE_S, "it heats")
        app.ask_to_close()
        assert app.window in app.windows(), "the window is still there"
        app.picture("no-tray.png")
        app.screen.xdotool("key", "Escape")
        wait_until(
            lambda: app.windows() == [app.window], PATIENCE_S, "the question is gone, the window stays"
        )
        assert "Heating" in app.title
