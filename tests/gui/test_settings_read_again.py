"""A settings file that `warmgui consent` wrote beside the open window: read again, in the window's thread."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from warmgui.core.messages import SettingsChanged
from warmgui.core.settings.model import CONSENT_VERSION, AppearanceSettings, ConsentSettings, Settings
from warmgui.gui.bridge import Bridge
from warmgui.io.settings_file import save
from warmgui.options import Options
from warmgui.run_settings import RunSettings
from warmgui.ways_out import WaysOut

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

GIVEN = ConsentSettings(given_at="2026-11-01T12:00:00+01:00", version=CONSENT_VERSION)


class Engine:
    def __init__(self) -> None:
        self.posted: list[Any] = []

    def post(self, message: Any) -> None:
        self.posted.append(message)


def ways_of(settings: RunSettings, themes: list[str]) -> tuple[WaysOut, Engine]:
    ways = WaysOut(
        settings,
        "",
        may_mine=lambda: settings.current.consented,
        ask_consent=lambda: None,
        theme_chosen=themes.append,
        language_chosen=lambda _language: None,
    )
    engine = Engine()
    ways.runtime = engine  # type: ignore[assignment] # only what is posted counts here
    return ways, engine


def test_another_programs_consent_reaches_the_engine_and_the_window_follows(
    tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "settings.toml"
    settings, themes = RunSettings(file, Options(target_c=18.0)), list[str]()
    ways, engine = ways_of(settings, themes)
    bridge = Bridge()
    read_in: list[threading.Thread] = []
    bridge.settings_file_changed.connect(ways.read_settings_again)
    bridge.settings_file_changed.connect(lambda: read_in.append(threading.current_thread()))
    assert not save(file, replace(Settings(), consent=GIVEN, appearance=AppearanceSettings(theme="dark")))
    with qtbot.waitSignal(bridge.settings_file_changed):
        told = threading.Thread(target=bridge.tell_of_settings_file)
        told.start()
        told.join()
    assert read_in == [threading.main_thread()]
    assert settings.current.consented
    assert settings.current.comfort.setpoint_c == 18.0, "of this run's command line"
    assert settings.stored.comfort.setpoint_c == 21.0
    assert engine.posted == [SettingsChanged(settings.current)]
    assert themes == ["dark"]


def test_a_damaged_file_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    assert not save(file, replace(Settings(), consent=GIVEN))
    settings = RunSettings(file, Options())
    ways, engine = ways_of(settings, [])
    file.write_text("[comfort\n")
    ways.read_settings_again()
    assert settings.current.consented
    assert engine.posted == []


def test_what_the_window_saves_afterwards_keeps_what_was_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    settings = RunSettings(file, Options())
    ways, _ = ways_of(settings, [])
    assert not save(file, replace(Settings(), consent=GIVEN), {"future": {"thing": 1}})
    ways.read_settings_again()
    changed = replace(settings.current, comfort=replace(settings.current.comfort, setpoint_c=19.0))
    assert not ways.save(changed)
    assert RunSettings(file, Options()).stored.consent == GIVEN
    assert "future" in file.read_text()


def test_a_window_that_closes_hears_of_no_file(tmp_path: Path, qtbot: QtBot) -> None:
    bridge = Bridge()
    bridge.tell_of_settings_file()
    bridge.close()
    with qtbot.assertNotEmitted(bridge.settings_file_changed):
        bridge.tell_of_settings_file()
        qtbot.wait(1)
