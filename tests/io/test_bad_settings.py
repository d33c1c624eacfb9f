"""Whatever lies in the place of the settings: a sentence, sensible settings, and nothing thrown away."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.bad import environment, own_disk

from warmgui.core.settings.model import Settings, changed
from warmgui.core.units import Formatter
from warmgui.io.settings_file import load, save

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.io.settings_file import Loaded

OLD = changed(Settings(), "comfort", "setpoint_c", 19.5)
NEW = changed(changed(OLD, "comfort", "setpoint_c", 23.0), "devices", "disabled", ("gpu0",))
NOISE = random.Random(5).randbytes(5000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def told(loaded: Loaded) -> str:
    return " ".join(Formatter().text(problem) for problem in loaded.problems)


@pytest.mark.parametrize(
    ("about", "every"),
    [((0, 1), 41), pytest.param((-1, 0, 1, 2), 7, marks=pytest.mark.deep)],
    ids=["ends of lines", "many more"],
)
def test_a_file_that_was_cut_off_anywhere_is_noticed_and_nothing_is_lost(
    path: Path, about: tuple[int, ...], every: int
) -> None:
    """Between two lines a part of a file is valid TOML, and looks like settings that somebody removed."""
    assert not save(path, OLD)
    assert not save(path, NEW)
    whole = path.read_bytes()
    assert load(path).settings == NEW
    # Before and behind the end of each line, where a part may be valid, and so many of the others.
    ends = [n for n, byte in enumerate(whole) if byte == ord("\n")]
    lengths = {n + near for n in ends for near in about} | set(range(0, len(whole), every))
    for length in sorted(n for n in lengths if 0 <= n < len(whole) - 1):
        path.write_bytes(whole[:length])
        loaded = load(path)
        assert loaded.settings == OLD, f"of {length} bytes; {told(loaded)}"
        assert "damaged" in told(loaded)
        assert "The previous settings are in force, from the backup." in told(loaded)
        kept = path.with_name("settings.toml.broken-1")
        assert kept.read_bytes() == whole[:length]
        kept.unlink()


def test_without_a_backup_what_is_left_is_in_force(path: Path) -> None:
    assert not save(path, NEW)
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[safety]")], encoding="utf-8")
    loaded = load(path)
    assert loaded.settings == replace(NEW, safety=Settings().safety)
    assert "its end is missing" in told(loaded)
    assert "What is left of it is in force" in told(loaded)
    assert "settings.toml.broken-1" in told(loaded)


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_a_file_that_somebody_edited_is_whole(path: Path, ends: str) -> None:
    """Other ends of lines, lines behind the last one, or a file that was written by hand."""
    assert not save(path, NEW)
    text = path.read_text(encoding="utf-8").replace("\n", ends) + "# a note" + ends
    path.write_bytes(text.encode())
    assert load(path).settings == NEW
    assert load(path).problems == ()
    path.write_text("[comfort]\nsetpoint_c = 17\n", encoding="utf-8")
    assert load(path).settings == changed(Settings(), "comfort", "setpoint_c", 17)
    assert load(path).problems == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (NOISE, "it is not text in UTF-8"),
        ("[comfort]\n".encode("utf-16"), "it is not text in UTF-8"),
        (bytes(3000), "Invalid statement"),
        (b"[comfort\nsetpoint_c = 20\n", "at line 1"),
    ],
    ids=["empty", "binary", "UTF-16", "zeros", "half a line"],
)
def test_a_damaged_file_says_how(path: Path, content: bytes, reason: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    loaded = load(path)
    assert loaded.settings == Settings()
    assert told(loaded).startswith("The settings file is damaged (")
    assert reason in told(loaded)
    assert f"Your file is kept as {path}.broken-1. The defaults are in force." in told(loaded)
    assert path.with_name("settings.toml.broken-1").read_bytes() == content


@pytest.mark.parametrize("filler", [b"\0", b"# a line that says nothing\n"])
def test_a_huge_file_is_not_read_and_not_copied(path: Path, filler: bytes) -> None:
    path.parent.mkdir()
    with path.open("wb") as file:
        for _ in range(100):
            file.write(filler * (1_000_000 // len(filler)))
    size = path.stat().st_size
    loaded = load(path)
    assert loaded.settings == Settings()
    assert "it has 100 MB, far too many" in told(loaded)
    kept = path.with_name("settings.toml.broken-1")
    assert kept.stat().st_size == size
    assert not path.exists(), "renamed: a copy would only fill the disk"
    assert not save(path, NEW)
    assert load(path).settings == NEW


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("kind", ["pipe", "folder", "link in a circle", "link to a device"])
def test_what_is_no_file_is_named_and_moved_aside_by_a_save(path: Path, kind: str) -> None:
    path.parent.mkdir()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(path.name if kind == "link in a circle" else os.devnull)
    loaded = load(path)
    assert loaded.settings == Settings()
    assert f"The settings in {path} cannot be read (" in told(loaded)
    assert "The defaults are in force." in told(loaded)
    assert not save(path, NEW)
    assert load(path).settings == NEW
    assert os.path.lexists(path.with_name("settings.toml.broken-1")), "whatever it was, it is still there"


def test_a_link_to_nowhere_is_a_first_start(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(path.with_name("not there"))
    assert load(path).problems == ()


def test_a_file_in_the_folders_place_is_a_first_start_and_told_by_the_save(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("somebody's")
    path = tmp_path / "config" / "settings.toml"
    assert load(path).problems == ()
    assert "could not be saved" in Formatter().text(save(path, NEW))
    assert (tmp_path / "config").read_text() == "somebody's"


def test_all_copies_are_taken_and_one_of_them_is_huge(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("settings.toml.broken-1").write_bytes(bytes(2_000_000))
    path.write_bytes(NOISE)
    assert "broken-2" in told(load(path))
    assert "broken-2" in told(load(path)), "the same content is kept once"


SAVE = """
import sys
from pathlib import Path
from warmgui.core.settings.model import Settings, changed
from warmgui.core.units import Formatter
from warmgui.io.settings_file import load, save
path = Path(sys.argv[1])
before = load(path).settings
print(Formatter().text(save(path, changed(Settings(), "comfort", "setpoint_c", 23.0))))
print(load(path).settings == before, sorted(p.name for p in path.parent.iterdir()), load(path).problems)
"""


@pytest.mark.parametrize(
    ("options", "prepare", "reason"),
    [
        ("size=8k", "dd if=/dev/zero of=filler bs=4k count=1 2>/dev/null", "No space left on device"),
        ("size=1m", "mount -o remount,ro .", "Read-only file system"),
    ],
)
def test_a_disk_that_takes_nothing_leaves_the_old_file(
    tmp_path: Path, options: str, prepare: str, reason: str
) -> None:
    """A real file system, mounted for this one program."""
    disk = tmp_path / "disk"
    disk.mkdir()
    start = f"cd '{disk}' && echo '[comfort]' > settings.toml && echo 'setpoint_c = 18' >> settings.toml && "
    prefix = own_disk(disk, options, start + prepare)
    done = subprocess.run(
        [*prefix, sys.executable, "-c", SAVE, str(disk / "settings.toml")],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    sentence, rest = done.stdout.strip().splitlines()
    assert f"could not be saved to {disk}/settings.toml ({reason})." in sentence
    assert "They hold until the program ends." in sentence
    assert rest.startswith("True"), rest
    assert ".new" not in rest, "nothing half-written stays"
    assert rest.endswith("()")
