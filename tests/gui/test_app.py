"""The desktop program as a whole, with a simulated PC and room: start, consent, tray, language, end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fakes.desktop import Run, child
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QSystemTrayIcon

from warmgui import app as app_module
from warmgui import launch, paths
from warmgui.app import Desktop
from warmgui.core.engine import Engine
from warmgui.core.messages import HeatOn
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import changed
from warmgui.core.thermometers import Secret
from warmgui.core.vocabulary import Mode
from warmgui.gui.wizard.consent import ConsentStep
from warmgui.io import settings_file
from warmgui.io.password_file import file_in
from warmgui.io.run_lock import RunLock
from warmgui.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def run(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with Run.prepared(qtbot, theme, tmp_path / "home", monkeypatch) as made:
        yield made


def mode(desktop: Desktop) -> Mode:
    latest = desktop._bridge.latest
    assert latest is not None
    return latest.mode


def test_it_paints_first_and_then_lives(run: Run) -> None:
    desktop = run.start()
    run.until(lambda: desktop.window.page == "home")
    assert "simulated" in desktop.window.windowTitle()
    for page in ("devices", "history", "settings", "home"):
        desktop.window.show_page(page)
    assert desktop.first_run.wizard is None, "a simulation needs no consent"


def test_heat_on_the_command_line_heats(run: Run) -> None:
    desktop = run.start(heat=True)
    run.until(lambda: mode(desktop) is Mode.HEAT)
    desktop.tray.toggle()
    run.until(lambda: mode(desktop) is Mode.OFF)


def test_an_engine_that_never_ticks_is_told_in_every_window(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Engine, "tick", lambda *_: 1 / 0)
    desktop = run.start(heat=True)
    for page in ("room", "schedule", "devices", "history", "home"):
        desktop.window.show_page(page)
    run.until(lambda: "Needs you" in desktop.window.windowTitle())
    latest = desktop._bridge.latest
    assert latest.headline.template.startswith("The heater's control does not answer")
    assert latest.heat_w.value is None
    desktop.window.close()
    assert run.quits == 1, "nothing heats: nobody is asked"


def test_a_first_start_opens_the_steps_and_every_control_leads_there(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desktop, "_may_mine", lambda self: self._settings.current.consented)
    desktop = run.start(until_ready=False)
    run.until(lambda: desktop.first_run is not None and desktop.first_run.wizard is not None)
    wizard = desktop.first_run.wizard
    assert wizard is not None
    wizard.later.click()
    assert desktop.first_run.wizard is None
    desktop.ways.post(HeatOn())
    wizard = desktop.first_run.wizard
    assert wizard is not None
    last = wizard.steps()[-1]
    assert isinstance(last, ConsentStep)
    last.agree.setChecked(True)
    wizard.finish()
    assert settings_file.load(run.folders.settings_file).settings.consented
    run.until(lambda: desktop._bridge.latest is not None and mode(desktop) is Mode.HEAT)


def test_settings_reach_the_engine_and_the_file(run: Run) -> None:
    desktop = run.start()
    desktop.ways.save(changed(desktop._settings.current, "comfort", "setpoint_c", 18.0))
    run.until(lambda: desktop._bridge.latest is not None and desktop._bridge.latest.setpoint_c == 18.0)
    assert settings_file.load(run.folders.settings_file).settings.comfort.setpoint_c == 18.0


def test_colours_and_language_change_while_it_runs(run: Run, theme: Theme) -> None:
    desktop = run.start(show_page="settings")
    first = desktop.window
    run.until(lambda: first.page == "settings")
    desktop.ways.save(changed(desktop._settings.current, "appearance", "theme", "dark"))
    assert theme.palette.dark
    desktop.ways.save(changed(desktop._settings.current, "appearance", "language", "ar"))
    run.until(lambda: desktop.window is not first)
    assert desktop.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert desktop.window.page == "settings"
    assert desktop.window.buttons["settings"].text() == "الإعدادات"
    desktop.ways.save(changed(desktop._settings.current, "appearance", "language", "en"))
    run.until(lambda: desktop.window.buttons["settings"].text() == "Settings")


def test_closing_hides_only_while_a_tray_is_there(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop = run.start()
    said: list[str] = []
    monkeypatch.setattr(desktop.tray, "notify", lambda title, _words: said.append(title))
    monkeypatch.setattr(desktop.tray.icon, "setVisible", lambda _on: None)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    desktop.tray.look_for_tray()
    for _ in range(2):
        desktop.window.close()
        assert not desktop.window.isVisible()
        desktop.bring_to_front()
    assert said == ["WarmGUI is still here"], "told once"
    desktop.window.close()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    desktop.tray.look_for_tray()
    assert desktop.window.isVisible(), "the tray went away: the window comes back"
    desktop.window.close()
    assert run.quits == 1


def test_the_tray_asks_for_a_time_and_opens_the_window(run: Run) -> None:
    from warmgui.gui.time_dialog import TimeDialog

    desktop = run.start()
    desktop.tray.ask_time_requested.emit()
    dialog = desktop.window.findChild(TimeDialog)
    assert dialog is not None
    dialog.accept()
    run.until(lambda: mode(desktop) is Mode.HEAT)
    desktop.window.hide()
    desktop.tray.first_run_requested.emit()
    assert desktop.window.isVisible()
    assert desktop.first_run.wizard is not None


def test_the_place_of_the_window_is_kept(run: Run) -> None:
    desktop = run.start()
    desktop.window.show_page("history")
    run.end()
    state = json.loads((run.folders.data / "ui.json").read_text(encoding="utf-8"))
    assert state["page"] == "history"
    assert (state["theme"], state["language"]) == ("system", "en"), "for the next empty window"
    again = run.start()
    run.until(lambda: again.window.page == "history")


def test_what_was_wrong_with_the_file_of_passwords_is_told_and_its_passwords_reach_the_desks(
    run: Run, qtbot: QtBot
) -> None:
    server = Server("stratum+tcp://pool.example:3333", "me", password="ask")
    file = file_in(run.folders.data)
    file.path.write_text("{")
    desktop = run.start()
    box = desktop.window.findChild(QMessageBox)
    assert box is not None
    assert box.text().startswith("The file of the passwords is damaged.")
    assert file.path.with_name("passwords.damaged-1.json").exists()
    told: list[str] = []
    desktop.ways.server_desk.keep_password(
        replace(server, password="file"), "hunter2", lambda place, _text: told.append(place)
    )
    qtbot.waitUntil(lambda: bool(told))
    desktop.ways.sensor_desk.keep_password(
        Secret("mqtt me@broker:1883", "file"), "hunter3", lambda place, _text: told.append(place)
    )
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["file", "file"]
    assert set(file.values()) == {"hunter2", "hunter3"}


def test_what_was_wrong_with_the_settings_file_is_told(run: Run) -> None:
    run.folders.settings_file.write_text("[comfort]\nsetpoint_c = 99\n", encoding="utf-8")
    desktop = run.start()
    box = desktop.window.findChild(QMessageBox)
    assert box is not None
    assert "Target temperature" in box.text()


def test_a_folder_that_heats_already_is_left_alone(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    lock = RunLock(run.folders.data / "simulated.lock")
    lock.acquire()
    try:
        desktop = run.start(until_ready=False)
        run.until(lambda: desktop.exit_code == 1)
        box = desktop.window.findChild(QMessageBox)
        assert box is not None
        assert "already heats" in box.text()
        box.close()
        assert run.quits == 1
    finally:
        lock.release()
    assert "already heats" in capsys.readouterr().err


def test_a_folder_that_cannot_be_used_ends_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(blocked))
    assert launch.run(Options(simulate=True, time_limit_s=0.1)) == 1
    assert "cannot use the folder" in capsys.readouterr().err


def test_a_second_start_raises_the_first_and_ends_well(
    qtbot: QtBot,
    theme: Theme,
    short_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(short_path / "home"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_path))
    program = child(short_path / "home", "--simulate")
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        assert launch.run(Options(simulate=True)) == 0
        assert "in front now" in capsys.readouterr().err
    finally:
        program.send_signal(signal.SIGTERM)
        assert program.wait(30) == 0
        program.stdout.close()


def test_a_start_beside_a_program_that_does_not_answer_ends_badly(
    qtbot: QtBot,
    theme: Theme,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from warmgui.gui.single_instance import SingleInstance

    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setattr(SingleInstance, "acquire", lambda _self: False)
    monkeypatch.setattr(SingleInstance, "ask_to_show", lambda _self: False)
    assert launch.run(Options(simulate=True, time_limit_s=0.1)) == 1
    assert "does not answer" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="Windows sends no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_ends_it_in_order(tmp_path: Path, name: str) -> None:
    program = child(tmp_path / "home", "--simulate", "--heat", "--speed", "30")
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    program.send_signal(getattr(signal, name))
    assert program.wait(30) == 0
    program.stdout.close()
    assert (tmp_path / "home" / "data" / "ui.json").exists()


def test_a_time_limit_ends_it(tmp_path: Path) -> None:
    program = child(tmp_path / "home", "--simulate", "--time-limit", "1")
    assert program.wait(60) == 0
    assert program.stdout is not None
    program.stdout.close()


def test_the_heavy_imports_wait_for_the_first_paint() -> None:
    names = "numpy pyqtgraph psutil"
    code = (
        f"import sys, warmgui.launch, warmgui.app; print([m for m in {names!r}.split() if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60,
        cwd=Path(app_module.__file__).parents[1],
    )  # fmt: skip
    loaded = done.stdout.strip()
    assert "numpy" not in loaded
    assert "pyqtgraph" not in loaded
    assert "psutil" not in loaded


def test_quitting_twice_is_quitting_once(run: Run) -> None:
    desktop = run.start()
    QTimer.singleShot(0, desktop.quit)
    desktop.quit()
    run.until(lambda: run.quits == 1)
    desktop._on_furnished()
