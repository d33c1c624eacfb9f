"""Safe mode: a window, and nothing else; also where a usual start cannot be."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from fakes.desktop import Run
from fakes.strays import Strays
from PySide6.QtWidgets import QMessageBox

from warmgui import paths, safe, safe_folders
from warmgui.core.messages import HeatOn
from warmgui.core.safe_mode import TITLE
from warmgui.core.settings.model import Settings
from warmgui.core.text import render
from warmgui.core.vocabulary import Action, Mode
from warmgui.gui.safe_banner import SafeBanner
from warmgui.io.safe_runtime import build_safe
from warmgui.options import Options, parse

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

TITLE_WORDS = render(TITLE, str)


def test_the_engine_of_safe_mode_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("safe mode starts or opens something")

    for name in ("subprocess.Popen", "socket.socket", "sqlite3.connect"):
        monkeypatch.setattr(name, never)
    seen: list[Snapshot] = []
    came = threading.Event()

    def publish(snapshot: Snapshot) -> None:
        seen.append(snapshot)
        if len(seen) == 3:
            came.set()

    runtime = build_safe(Settings(), paths.inside(tmp_path), publish)
    runtime.post(HeatOn())  # even if somebody got this far
    runtime.start()
    assert came.wait(20)
    assert runtime.stop()
    assert list(tmp_path.iterdir()) == []
    assert all(snapshot.action is not Action.HEATING for snapshot in seen)
    assert seen[0].devices == ()
    assert {thread.name for thread in threading.enumerate()}.isdisjoint({"learner", "door", "fleet"})


@pytest.mark.parametrize("other", ["--heat", "--practice", "--simulate"])
def test_what_heats_does_not_go_with_it(other: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert parse(["--safe"]).safe
    assert not parse(["--safe-start"]).safe
    with pytest.raises(SystemExit):
        parse(["--safe", other])
    assert "--safe heats nothing" in capsys.readouterr().err


def test_folders_that_cannot_be_used_are_replaced_for_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").write_text("a file in its place")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text("[comfort]\nsetpoint_c = 23.0\n")
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    found, told = safe_folders.folders()
    assert told is not None
    assert "cannot be used" in render(told, str)
    assert found.data.is_dir()
    assert found.data.parent != tmp_path
    assert found.settings_file == tmp_path / "config" / "settings.toml"
    assert (tmp_path / "data").read_text() == "a file in its place"
    found.data.rmdir()


def test_without_a_home_there_is_one_for_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> None:
        raise OSError(2, "this user has no home folder", "~")

    monkeypatch.setattr(paths, "find", no_home)
    found, told = safe_folders.folders()
    assert found.config.is_dir()
    assert told is not None
    assert "no home folder" in render(told, str)


def test_qt_is_led_to_any_screen() -> None:
    environ = {"QT_QPA_PLATFORM": "nonsense", "QT_STYLE_OVERRIDE": "broken", "DISPLAY": ":1"}
    safe.plainer_qt(environ)
    assert environ == {"QT_QPA_PLATFORM": "nonsense;xcb;wayland", "DISPLAY": ":1"}
    environ = {"WAYLAND_DISPLAY": "wayland-0"}
    safe.plainer_qt(environ)
    assert environ["QT_QPA_PLATFORM"] == "wayland;xcb"


@pytest.mark.parametrize("as_json", [False, True])
def test_without_a_window_it_says_what_is_off_and_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, as_json: bool
) -> None:
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_bytes(b"\0\0")
    end, out = threading.Event(), StringIO()
    end.set()
    assert safe.without_window(Options(safe=True, headless=True, json=as_json), out, end) == 0
    words = json.loads(out.getvalue()) if as_json else {"title": out.getvalue(), "problems": [out.getvalue()]}
    assert TITLE_WORDS in words["title"]
    assert any("damaged" in problem for problem in words["problems"])


def test_without_qt_it_goes_on_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warmgui.launch", None)
    monkeypatch.delattr("warmgui.launch", raising=False)  # who imported it before left it there
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setattr(safe, "without_window", lambda _options: 7)
    assert safe.run(Options(safe=True)) == 7


def test_the_window_of_safe_mode(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strays = Strays()
    with Run.prepared(qtbot, theme, tmp_path, monkeypatch) as run:
        strays.begin()
        desktop = run.start(until_ready=False, safe=True, simulate=False, speed=1.0)
        run.until(lambda: desktop.window.page == "home")
        (banner,) = desktop.window.findChildren(SafeBanner)
        assert banner.notice.words.text().startswith(TITLE_WORDS)
        run.until(lambda: not desktop.window.windowIcon().isNull())
        assert desktop.first_run is not None
        assert desktop.first_run.wizard is None  # no consent, and nobody asks for it here
        desktop.ways.post(HeatOn())
        (box,) = desktop.window.findChildren(QMessageBox)
        assert "nothing heats" in box.text()
        run.until(lambda: desktop._bridge.latest is not None)
        latest = desktop._bridge.latest
        assert latest is not None
        assert latest.mode is Mode.OFF
        ports = desktop.ways.ports()
        assert (ports.server_desk, ports.sensor_desk, ports.heaters, ports.fleet, ports.api) == (None,) * 5
        assert ports.updates is None
        for page in desktop.window.buttons:  # every page can be opened without a device
            desktop.window.show_page(page)
        changed = replace(Settings(), comfort=replace(Settings().comfort, setpoint_c=23.5))
        assert not ports.save_settings(changed)
        desktop.window.show_page("settings")
        strays.end()
    assert strays.seen == []
    assert "23.5" in run.folders.settings_file.read_text()
    assert not (run.folders.data / "ui.json").exists()
    assert not (run.folders.data / "history.sqlite3").exists()
    assert desktop.tray is None


def test_it_needs_none_of_the_large_libraries() -> None:
    script = (
        "import sys\n"
        "class Missing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in {'numpy', 'scipy', 'pyqtgraph', 'psutil', 'keyring', 'paho'}:\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Missing())\n"
        "import warmgui.safe, warmgui.launch, warmgui.app, warmgui.io.safe_runtime, warmgui.desks.recovery\n"
        "import warmgui.gui.pages.settings.page, warmgui.gui.recovery_dialog\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
