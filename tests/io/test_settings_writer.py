"""A slow disk and the settings: nobody waits for it, the newest settings win, and it is told."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S

from warmgui.core.settings.model import Settings, changed
from warmgui.core.text import EMPTY, Text
from warmgui.io import settings_file
from warmgui.io.settings_writer import SettingsWriter
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Disk:
    """A disk that answers when it is let go."""

    def __init__(self) -> None:
        self.answers, self.asked = threading.Event(), threading.Event()
        self.saved: list[Settings] = []

    def __call__(self, path: Path, settings: Settings, extra: dict[str, Any]) -> Text:
        self.asked.set()
        assert self.answers.wait(DEADLINE_S)
        self.saved.append(settings)
        return settings_file.save(path, settings, extra)


def room(name: str) -> Settings:
    return changed(Settings(), "room", "name", name)


def test_on_a_good_disk_it_is_written_when_the_answer_comes(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    writer = SettingsWriter(path)
    for name in ("A", "B", "C"):
        assert writer.answer(writer.hand_over(room(name), {}), DEADLINE_S) == EMPTY
        assert settings_file.load(path).settings.room.name == name
    assert writer.finish(DEADLINE_S)


def test_a_slow_disk_is_told_and_writes_the_newest(tmp_path: Path) -> None:
    path, disk = tmp_path / "settings.toml", Disk()
    writer = SettingsWriter(path, disk)
    told = writer.answer(writer.hand_over(room("first"), {}), 0.0)
    assert english(told).startswith("The disk is slow: the settings are still being written to")
    assert disk.asked.wait(DEADLINE_S)
    numbers = [writer.hand_over(room(str(number)), {}) for number in range(10)]
    assert not writer.finish(0.0)
    disk.answers.set()
    assert writer.answer(numbers[-1], DEADLINE_S) == EMPTY
    assert writer.finish(DEADLINE_S)
    assert [one.room.name for one in disk.saved] == ["first", "9"]
    assert settings_file.load(path).settings.room.name == "9"


def test_why_it_could_not_be_written_is_the_answer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    writer = SettingsWriter(tmp_path / "file" / "settings.toml")
    assert "could not be saved" in english(writer.answer(writer.hand_over(room("A"), {}), DEADLINE_S))
    assert "settings" in caplog.text


def test_a_mistake_of_our_own_is_an_answer_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fails(path: Path, settings: Settings, extra: dict[str, Any]) -> Text:
        raise RuntimeError("boom")

    writer = SettingsWriter(tmp_path / "settings.toml", fails)
    assert "(RuntimeError)" in english(writer.answer(writer.hand_over(room("A"), {}), DEADLINE_S))
    assert "boom" in caplog.text
