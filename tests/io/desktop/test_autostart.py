"""The start at log-in: written when asked for, removed when not, and what the desktop says counts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import wait_until

from warmgui.gui.application import make_application
from warmgui.io.desktop.autostart import agreed, autostart
from warmgui.io.desktop.autostart_entry import EntryState
from warmgui.io.desktop.autostart_windows import LONGEST, WindowsAutostart, command_line
from warmgui.io.desktop.autostart_xdg import DESKTOP_ID, XdgAutostart, autostart_folder, exec_words
from warmgui.io.desktop.start_command import StartCommand, start_command
from warmgui.options import parse

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HERE = StartCommand(sys.executable, ("-m", "warmgui"), ("--background",))
ODD_PATHS = [
    "/opt/warmgui/warmgui",
    "/home/Jörg Müller/Programme (neu)/warmgui",
    '/srv/a "quoted" $HOME `id` back\\slash 50% more/warmgui',
    "/srv/two\nlines\tand a tab/warmgui",
    "/srv/سخان/取暖/warmgui",
]


def gone(command: StartCommand) -> StartCommand:
    return StartCommand("/opt/a/folder/that/was/moved/warmgui", (), command.tail)


# ---- what is started


def test_an_installed_package_is_started_by_its_python_in_the_background() -> None:
    command = start_command({})
    assert command.argv[1:] == ("-m", "warmgui", "--background")
    assert command.program in {sys.executable, str(Path(sys.executable).with_name("pythonw.exe"))}
    assert parse(command.argv[3:]).background


def test_a_run_with_its_own_folder_is_started_with_that_folder(tmp_path: Path) -> None:
    command = start_command({"WARMGUI_HOME": str(tmp_path)})
    assert command.tail == ("--background", "--home", str(tmp_path))


def test_a_source_tree_that_is_not_installed_is_found_from_every_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_name: str) -> None:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "distribution", missing)
    argv = start_command({}).argv
    done = subprocess.run(
        [argv[0], "-S", *argv[1:-1], "--version"],  # -S: as if it were not installed
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.startswith("WarmGUI "), done.stderr


@pytest.mark.parametrize("inside", [True, False], ids=["its own mount", "another AppImage's terminal"])
def test_an_appimage_is_started_by_the_image_and_not_by_its_mount(
    inside: bool,  # noqa: FBT001 - a parameter of the table
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mount = tmp_path / "mount"
    program = (mount if inside else tmp_path / "opt") / "warmgui"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    command = start_command({"APPIMAGE": "/home/me/WarmGUI.AppImage", "APPDIR": str(mount)})
    assert command.program == ("/home/me/WarmGUI.AppImage" if inside else str(program))
    assert command.module == ()


# ---- Linux


def test_the_windows_and_the_entry_have_one_name(qtbot: QtBot) -> None:
    assert make_application().desktopFileName() == DESKTOP_ID


def test_nothing_is_written_before_it_is_asked_for(tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path / "autostart", HERE)
    assert entry.state() is EntryState.OFF
    assert not agreed(entry, wanted=False)
    entry.switch(on=False)
    assert not (tmp_path / "autostart").exists()


def test_it_is_written_when_on_and_removed_when_off(tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path, HERE)
    entry.switch(on=True)
    assert entry.state() is EntryState.ON
    assert agreed(entry, wanted=True)
    assert [file.name for file in tmp_path.iterdir()] == ["warmgui.desktop"]
    entry.switch(on=False)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_who_switches_it_off_in_the_desktops_settings_has_switched_it_off(line: str, tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path, HERE)
    entry.switch(on=True)
    file = tmp_path / "warmgui.desktop"
    words = file.read_text(encoding="utf-8").replace("X-GNOME-Autostart-enabled=true\n", "")
    file.write_text(f"{words}{line}\n", encoding="utf-8")
    assert entry.state() is EntryState.OFF
    assert not agreed(entry, wanted=True)
    assert line in file.read_text(encoding="utf-8"), "what the desktop keeps stays as it was"
    entry.switch(on=True)
    assert entry.state() is EntryState.ON


def test_a_program_that_moved_is_named_anew(tmp_path: Path) -> None:
    XdgAutostart(tmp_path, gone(HERE)).switch(on=True)
    entry = XdgAutostart(tmp_path, HERE)
    assert entry.state() is EntryState.MOVED
    assert agreed(entry, wanted=True)
    assert entry.state() is EntryState.ON
    assert sys.executable in unescaped((tmp_path / "warmgui.desktop").read_text(encoding="utf-8"))


def test_a_command_of_the_users_own_is_left_as_it_is(tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path, HERE)
    entry.switch(on=True)
    file = tmp_path / "warmgui.desktop"
    words = file.read_text(encoding="utf-8").replace("Exec=", "Exec=nice -n 5 ", 1)
    file.write_text(words, encoding="utf-8")
    assert agreed(entry, wanted=True)
    assert file.read_text(encoding="utf-8") == words


def test_another_copys_entry_is_neither_ours_nor_removed(tmp_path: Path) -> None:
    other = StartCommand(sys.executable, (), ("--background", "--home", "/srv/other"))
    XdgAutostart(tmp_path, other).switch(on=True)
    entry = XdgAutostart(tmp_path, HERE)
    assert entry.state() is EntryState.OTHER
    assert not agreed(entry, wanted=True)
    entry.switch(on=False)
    assert XdgAutostart(tmp_path, other).state() is EntryState.ON
    entry.switch(on=True)
    assert entry.state() is EntryState.ON, "asked for here, it is this copy's"


def unescaped(value: str) -> str:
    """A string of a desktop entry, by its specification."""
    found, rest = "", iter(value)
    for letter in rest:
        then = next(rest) if letter == "\\" else ""
        found += {"s": " ", "n": "\n", "t": "\t", "r": "\r"}.get(then, then) if then else letter
    return found


def split_exec(value: str) -> list[str]:
    """`Exec` as a desktop takes it apart: escapes of strings, then quotes, then field codes."""
    words, word, quoted, letters = [], "", False, iter(unescaped(value))
    for letter in letters:
        if letter == '"':
            quoted = not quoted
        elif letter == "\\" and quoted:
            word += next(letters)
        elif letter == " " and not quoted:
            words.append(word)
            word = ""
        else:
            word += letter
    return [found.replace("%%", "%") for found in (*words, word)]


@pytest.mark.parametrize("program", ODD_PATHS)
def test_odd_paths_arrive_whole(program: str, tmp_path: Path) -> None:
    command = StartCommand(program, (), ("--background", "--home", program))
    words = split_exec(exec_words(command.argv))
    assert words == [*(["env"] if "%" in program else []), *command.argv], "GLib cannot find a path with %"
    entry = XdgAutostart(tmp_path, command)
    entry.switch(on=True)
    assert entry.state() is EntryState.MOVED, "it is ours, and such a program is not here"
    lines = (tmp_path / "warmgui.desktop").read_text(encoding="utf-8").splitlines()
    tried = next(line for line in lines if line.startswith("TryExec="))
    assert unescaped(tried.removeprefix("TryExec=")) == program


@pytest.mark.skipif(shutil.which("gio") is None, reason="GLib's program is not installed")
@pytest.mark.parametrize("name", ["plain", 'a "quoted" $HOME `id` back\\slash 50% more', "سخان 取暖"])
def test_what_desktops_are_built_on_starts_it_with_its_arguments(name: str, tmp_path: Path) -> None:
    """GLib reads the entry and starts a program of that name, which says what it was told."""
    folder = tmp_path / name
    folder.mkdir()
    program, told = folder / "warmgui", tmp_path / "told"
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{told}.part"\nmv "{told}.part" "{told}"\n')
    program.chmod(0o700)
    XdgAutostart(tmp_path, StartCommand(str(program), (), ("--background", "--home", str(folder)))).switch(
        on=True
    )
    subprocess.run(["gio", "launch", str(tmp_path / "warmgui.desktop")], check=True, timeout=60)
    wait_until(told.exists)
    assert told.read_text(encoding="utf-8").split("|")[:-1] == ["--background", "--home", str(folder)]


def test_a_path_that_is_no_text_gets_a_sentence_and_no_file(tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path, StartCommand("/srv/\udcff/warmgui", (), ("--background",)))
    with pytest.raises(OSError, match="characters"):
        entry.switch(on=True)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_an_error_and_the_setting_stays_true_to_it(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file in its place", encoding="utf-8")
    entry = XdgAutostart(tmp_path / "autostart", HERE)
    with pytest.raises(OSError, match="exists"):
        entry.switch(on=True)


def test_an_entry_that_cannot_be_read_changes_nothing() -> None:
    def failing() -> EntryState:
        raise PermissionError

    entry: Any = SimpleNamespace(state=failing)
    assert agreed(entry, wanted=True)
    assert not agreed(entry, wanted=False)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"[Desktop Entry]\nExec", b"Exec=/x --background\n"]
)
def test_garbage_is_no_entry_of_ours(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "warmgui.desktop").write_bytes(content)
    assert not agreed(XdgAutostart(tmp_path, HERE), wanted=True)


def test_the_folder_is_the_one_of_the_specification(tmp_path: Path) -> None:
    assert autostart_folder({"XDG_CONFIG_HOME": str(tmp_path)}) == tmp_path / "autostart"
    assert autostart_folder({"XDG_CONFIG_HOME": "relative"}) == Path.home() / ".config" / "autostart"


@pytest.mark.skipif(os.name != "posix", reason="the registry counts there")
def test_this_system_has_one(tmp_path: Path) -> None:
    entry = autostart({"XDG_CONFIG_HOME": str(tmp_path)})
    entry.switch(on=True)
    assert (tmp_path / "autostart" / "warmgui.desktop").is_file()


# ---- Windows


class Registry:
    """What `winreg` does, as far as it is used: values by key and name, and keys that may be missing."""

    HKEY_CURRENT_USER, KEY_READ, KEY_SET_VALUE, REG_SZ = 1, 2, 4, 8

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, object]] = {}

    def OpenKeyEx(self, _root: int, path: str, _zero: int, _access: int) -> Registry:  # noqa: N802 - winreg's
        self.open = self.keys.get(path)
        if self.open is None:
            raise FileNotFoundError(path)
        return self

    def CreateKeyEx(self, root: int, path: str, zero: int, access: int) -> Registry:  # noqa: N802 - winreg's
        self.keys.setdefault(path, {})
        return self.OpenKeyEx(root, path, zero, access)

    def __enter__(self) -> dict[str, object]:
        assert self.open is not None
        return self.open

    def __exit__(self, *_: object) -> None:
        pass

    def QueryValueEx(self, key: dict[str, object], name: str) -> tuple[object, int]:  # noqa: N802 - winreg's
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], 1

    def SetValueEx(  # noqa: N802 - winreg's
        self, key: dict[str, object], name: str, _zero: int, _kind: int, value: object
    ) -> None:
        key[name] = value

    def DeleteValue(self, key: dict[str, object], name: str) -> None:  # noqa: N802 - winreg's
        if name not in key:
            raise FileNotFoundError(name)
        del key[name]


RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


def test_windows_writes_one_value_and_removes_it() -> None:
    registry = Registry()
    entry = WindowsAutostart(HERE, registry)
    assert entry.state() is EntryState.OFF
    entry.switch(on=False)
    assert registry.keys == {}
    entry.switch(on=True)
    assert registry.keys[RUN] == {"WarmGUI": f'"{sys.executable}" -m warmgui --background'}
    assert entry.state() is EntryState.ON
    entry.switch(on=False)
    assert registry.keys[RUN] == {}


@pytest.mark.parametrize(("first", "state"), [(2, EntryState.ON), (3, EntryState.OFF), (6, EntryState.ON)])
def test_what_the_task_manager_says_counts(first: int, state: EntryState) -> None:
    registry = Registry()
    entry = WindowsAutostart(HERE, registry)
    entry.switch(on=True)
    registry.keys[APPROVED] = {"WarmGUI": bytes([first]) + bytes(11)}
    assert entry.state() is state
    entry.switch(on=True)
    assert entry.state() is EntryState.ON, "who switches it on here wants it on"


def test_windows_names_a_moved_program_anew_and_leaves_other_copies_alone() -> None:
    registry = Registry()
    WindowsAutostart(gone(HERE), registry).switch(on=True)
    entry = WindowsAutostart(HERE, registry)
    assert entry.state() is EntryState.MOVED
    assert agreed(entry, wanted=True)
    assert entry.state() is EntryState.ON
    other = WindowsAutostart(
        StartCommand(sys.executable, (), ("--background", "--home", "D:\\x y")), registry
    )
    assert other.state() is EntryState.OTHER
    other.switch(on=False)
    assert entry.state() is EntryState.ON


def test_a_path_that_windows_would_cut_off_gets_a_sentence() -> None:
    registry = Registry()
    long = StartCommand("C:\\" + "x" * LONGEST, (), ("--background",))
    with pytest.raises(OSError, match="long path"):
        WindowsAutostart(long, registry).switch(on=True)
    assert registry.keys == {}


def test_a_windows_path_with_spaces_is_one_word() -> None:
    line = command_line(("C:\\Program Files\\WarmGUI\\warmgui.exe", "--home", "D:\\my heat\\"))
    assert line == '"C:\\Program Files\\WarmGUI\\warmgui.exe" --home "D:\\my heat\\\\"'
