"""Manners on the desktop: a start in the background, one at log-in, notices, and life without a miner."""

from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.desktop import Run, child
from fakes.gui import make_snapshot
from PySide6.QtWidgets import QSystemTrayIcon

from warmgui import launch
from warmgui.app import Desktop
from warmgui.core.messages import HeatOff, HeatOn
from warmgui.core.model import Fault, Reading
from warmgui.core.notices import PATIENCE_S
from warmgui.core.settings.model import changed
from warmgui.core.text import render, translate, verbatim
from warmgui.core.vocabulary import Action, Mode, Provenance, Quantity, Severity
from warmgui.gui.pages.settings.page import SettingsPage
from warmgui.io import settings_file
from warmgui.io.desktop.autostart_entry import EntryState
from warmgui.io.desktop.taskbar import APP_USER_MODEL_ID, name_this_process
from warmgui.io.miner.client import MinerClient
from warmgui.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

pytestmark = pytest.mark.xdist_group("manners")
HOT = Fault("too_hot", verbatim("The CPU was too hot."), Severity.ERROR, "cpu", latched=True)


@pytest.fixture
def run(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with Run.prepared(qtbot, theme, tmp_path / "home", monkeypatch) as made:
        yield made


def show_tray(monkeypatch: pytest.MonkeyPatch, *, there: bool) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there)
    monkeypatch.setattr(QSystemTrayIcon, "setVisible", lambda _icon, _on: None)


def notices_of(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    said: list[tuple[str, str, str]] = []
    monkeypatch.setattr(
        desktop.tray, "notify", lambda title, words, page="": said.append((title, words, page))
    )
    return said


# ---- in the background


def test_a_start_in_the_background_shows_no_window_and_everything_runs(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_tray(monkeypatch, there=True)
    desktop = run.start(background=True, heat=True)
    assert not desktop.window.isVisible()
    run.until(lambda: desktop._bridge.latest.mode is Mode.HEAT)
    desktop.bring_to_front()
    assert desktop.window.isVisible()
    run.until(lambda: desktop.window.page == "home")
    assert desktop.first_run.wizard is None, "a simulation needs no consent"


def test_without_a_tray_it_is_minimised_and_never_invisible(run: Run) -> None:
    desktop = run.start(background=True)
    assert desktop.window.isVisible()
    assert desktop.window.isMinimized()


def test_a_panel_that_comes_later_takes_the_minimised_window_into_its_tray(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = run.start(background=True)
    show_tray(monkeypatch, there=True)
    desktop.tray.look_for_tray()
    assert not desktop.window.isVisible()
    show_tray(monkeypatch, there=False)
    desktop.tray.look_for_tray()
    assert desktop.window.isVisible(), "and when it goes the window comes back"


def test_a_window_that_somebody_opened_stays_when_a_panel_comes(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = run.start(background=True)
    desktop.bring_to_front()
    show_tray(monkeypatch, there=True)
    desktop.tray.look_for_tray()
    assert desktop.window.isVisible()


def test_a_silent_start_without_consent_does_not_mine_and_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_tray(monkeypatch, there=True)
    monkeypatch.setattr(Desktop, "_may_mine", lambda self: self._settings.current.consented)
    said: list[str] = []
    monkeypatch.setattr(
        "warmgui.gui.tray.Tray.notify", lambda _tray, title, _words, _page="": said.append(title)
    )
    desktop = run.start(background=True, heat=True)
    assert said == ["WarmGUI is here, and nothing heats"]
    assert desktop._bridge.latest.mode is Mode.OFF
    assert desktop.first_run.wizard is None, "no dialog comes from nowhere"
    desktop.tray.icon.messageClicked.emit()
    assert desktop.window.isVisible()
    assert desktop.first_run.wizard is not None


def test_a_second_start_in_the_background_disturbs_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, theme: Theme
) -> None:
    asked: list[str] = []
    instance = SimpleNamespace(acquire=lambda: False, ask_to_show=lambda: asked.append("show"))
    monkeypatch.setattr(launch.SingleInstance, "in_folder", lambda _folder: instance)
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    assert launch.run(Options(simulate=True, background=True)) == 0
    assert asked == []


def test_the_program_itself_starts_so_and_ends(tmp_path: Path) -> None:
    program = child(tmp_path / "home", "--simulate", "--background", "--time-limit", "1")
    words, _ = program.communicate(timeout=60)
    assert program.returncode == 0
    assert set(words.split()) == {"ready"}, "once more when its minimised window is painted"


# ---- the start at log-in


def entry_file(run: Run) -> Path:
    return run.home.parent / "config" / "autostart" / "warmgui.desktop"


def autostart(desktop: Desktop, *, on: bool) -> str:
    """As the settings page saves it; returns why it could not be done."""
    problem = desktop.ways.save(changed(desktop._settings.current, "desktop", "autostart", on))
    return render(problem, str)


def stored(run: Run) -> bool:
    return settings_file.load(run.folders.settings_file).settings.desktop.autostart


def test_nothing_is_written_before_somebody_switches_it_on(run: Run) -> None:
    desktop = run.start()
    desktop.ways.save(changed(desktop._settings.current, "comfort", "setpoint_c", 18.0))
    assert not entry_file(run).parent.exists()


def test_switched_on_it_is_written_and_switched_off_it_is_removed(run: Run) -> None:
    desktop = run.start()
    assert autostart(desktop, on=True) == ""
    assert "--background" in entry_file(run).read_text(encoding="utf-8")
    assert stored(run)
    assert autostart(desktop, on=False) == ""
    assert not entry_file(run).exists()
    assert not stored(run)


def test_who_removed_it_in_the_systems_settings_finds_it_off(run: Run) -> None:
    autostart(run.start(), on=True)
    run.end()
    entry_file(run).unlink()
    desktop = run.start()
    assert not desktop._settings.current.desktop.autostart
    assert not stored(run)
    assert not entry_file(run).exists()


@pytest.mark.parametrize("on", [True, False])
def test_a_write_that_fails_is_told_and_the_setting_goes_back(run: Run, on: bool) -> None:  # noqa: FBT001 - of the table
    def failing(*, on: bool) -> None:
        raise PermissionError(13, f"Permission denied ({on})", "/home/me/.config/autostart")

    desktop = run.start()
    if not on:
        autostart(desktop, on=True)
    desktop.manners._entry = lambda: SimpleNamespace(switch=failing, state=lambda: EntryState.OFF)
    desktop.window.show_page("settings")
    page = desktop.window.page_widget("settings")
    assert isinstance(page, SettingsPage)
    editor = page.editor("desktop", "autostart")
    editor.show_value(on)
    page._on_edited("desktop", "autostart", on)
    page.save()
    assert editor.value is not on
    assert stored(run) is not on
    assert "Permission denied" in page._state.text()
    assert ("desktop", "autostart") not in page._pending, "it is not tried again by itself"


# ---- notices


def test_what_needs_somebody_is_told_and_a_click_opens_the_right_page(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = run.start()
    said = notices_of(desktop, monkeypatch)
    desktop.window.hide()
    gone = Fault("miner_gone", verbatim("The miner is gone."), Severity.ERROR)
    for now_s in (0.0, PATIENCE_S, PATIENCE_S + 1.0):
        desktop.manners.show_snapshot(make_snapshot(simulated=False, now_s=now_s, faults=(gone,)))
    assert said == [("WarmGUI needs you", "The miner is gone.", "devices")]
    monkeypatch.undo()
    show_tray(monkeypatch, there=False)
    desktop.tray.notify(*said[0])
    desktop.tray.icon.messageClicked.emit()
    assert desktop.window.isVisible()
    assert desktop.window.page == "devices"


def test_nothing_is_told_beside_a_window_in_front(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop = run.start()
    said = notices_of(desktop, monkeypatch)
    monkeypatch.setattr(type(desktop.window), "isActiveWindow", lambda _window: True)
    for now_s in (0.0, 60.0, 120.0):
        desktop.manners.show_snapshot(make_snapshot(simulated=False, now_s=now_s, faults=(HOT,)))
    assert said == []


# ---- awake


def test_the_tray_and_the_settings_say_that_the_pc_is_kept_awake(run: Run) -> None:
    desktop = run.start()
    desktop.window.show_page("settings")
    awake = translate("desktop", "This PC is kept awake while it heats.")
    snapshot = replace(desktop._bridge.latest, awake=awake)
    desktop._on_snapshot(snapshot)
    assert desktop.tray.icon.toolTip().splitlines()[1] == "This PC is kept awake while it heats."
    page = desktop.window.page_widget("settings")
    assert isinstance(page, SettingsPage)
    assert page.awake.text() == "This PC is kept awake while it heats."
    assert page.awake.isVisible()
    desktop._on_snapshot(replace(snapshot, awake=verbatim("")))
    assert not page.awake.isVisible()


# ---- Windows' name


def test_windows_is_told_the_programs_name() -> None:
    told: list[str] = []

    def answer(name: Any) -> int:
        told.append(name.value)
        return 0

    assert name_this_process(SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=answer))
    assert told == [APP_USER_MODEL_ID]


def test_a_system_without_such_names_is_no_trouble() -> None:
    assert not name_this_process(SimpleNamespace())
    assert not name_this_process(SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=lambda _name: -1))


# ---- without the miner


class Meter:
    """A processor's power and temperature, measured."""

    name, period_s = "meter", 0.0

    def read(self, now_s: float) -> list[Reading]:
        measured = Provenance.MEASURED
        return [
            Reading(Quantity.CPU_POWER_W, 12.5, measured, now_s, "meter"),
            Reading(Quantity.CPU_TEMPERATURE_C, 41.0, measured, now_s, "meter"),
        ]

    def close(self) -> None:
        pass


def test_without_its_miner_it_starts_meters_and_keeps_a_lab_and_tries_only_when_asked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, launches = tmp_path / "opt" / "warmgui-miner", [0]
    launch_one = MinerClient._launch

    def counted(client: MinerClient, now_s: float) -> None:
        launches[0] += 1
        launch_one(client, now_s)

    monkeypatch.setattr(MinerClient, "_launch", counted)
    monkeypatch.setattr("warmgui.io.miner.client.miner_argv", lambda: [str(gone), "--stdio"])
    monkeypatch.setattr("warmgui.io.runtime.detect", lambda: [Meter()])
    (run.folders.data / "miner.json").write_text(json.dumps({"program": str(gone)}), encoding="utf-8")
    desktop = run.start(simulate=False, speed=1.0, practice=True)

    def latest() -> Any:
        return desktop._bridge.latest

    def codes() -> set[str]:
        return {fault.code for fault in latest().faults}

    run.until(lambda: "miner_gone" in codes())
    assert (latest().action, launches) == (Action.OFF, [0])
    assert latest().cpu_component_w.value == 12.5, "power is measured as before"
    desktop.ways.post(HeatOn())
    run.until(lambda: latest().action is Action.ATTENTION)
    assert render(latest().reason, str) == "the miner program is gone; press Heat to try again"
    (fault,) = (fault for fault in latest().faults if fault.code == "miner_gone")
    assert "Antivirus" in render(fault.text, str)
    assert fault.severity is Severity.ERROR
    for page in ("home", "devices", "lab", "history", "settings"):
        desktop.window.show_page(page)
    assert latest().odds is not None
    assert latest().wall_w.value is not None
    gone.parent.mkdir()
    gone.write_bytes(b"\x7fELF")
    gone.chmod(0o700)
    desktop.ways.post(HeatOff())
    run.until(lambda: latest().action is Action.OFF)
    desktop.ways.post(HeatOn())
    run.until(lambda: "miner_no_start" in codes())
    assert launches == [2], "once for each click, never in a loop"
