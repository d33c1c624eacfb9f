"""The real program where it cannot live well: folders, names, locales, disks."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from pathlib import Path

import pytest
from fakes.bad import headless, own_disk, run, window, without_override
from fakes.bad_runs import GOES_ON, history, rows

from warmgui.headless import EXIT_NO_START

LINUX = sys.platform.startswith("linux")
pytestmark = [pytest.mark.skipif(not LINUX, reason="signals, mounts and permissions of Linux")]


# ---- places


def test_a_home_on_a_read_only_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    prefix = own_disk(disk, "ro")
    ended = headless(disk / "home", prefix=prefix)
    assert ended.code == EXIT_NO_START
    assert ended.sentences == [f"WarmGUI cannot start: {disk}/home: Read-only file system."]
    assert ended.output == ""
    ended = window(disk / "home", prefix=prefix)
    assert ended.code == 1
    assert ended.sentences == [f"WarmGUI cannot use the folder {disk}/home: Read-only file system."]


def test_a_data_folder_that_may_not_be_written(home: Path) -> None:
    (home / "data").chmod(0o500)
    ended = headless(home, prefix=without_override())
    assert ended.code == EXIT_NO_START
    assert ended.sentences == [
        f"WarmGUI cannot start: {home}/data/simulated.lock: nothing may be written there."
    ]
    ended = window(home, prefix=without_override())
    assert ended.code == 1
    assert ended.sentences == [f"WarmGUI cannot use the folder {home}/data/simulated: Permission denied."]


def test_a_lock_that_may_not_be_written(home: Path) -> None:
    (home / "data" / "simulated").mkdir()
    (home / "data" / "simulated").chmod(0o500)
    ended = window(home, prefix=without_override())
    assert ended.code == 1
    where = home / "data" / "simulated" / "warmgui.lock"
    assert ended.sentences == [f"WarmGUI cannot use the folder {where}: nothing may be written there."]


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("mine")
    for ended in (headless(tmp_path / "home"), window(tmp_path / "home")):
        assert ended.code == 1
        assert len(ended.sentences) == 1
        assert "Not a directory" in ended.sentences[0]
    assert (tmp_path / "home").read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be nobody")
def test_a_user_without_any_home(tmp_path: Path) -> None:
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not here")
    nobody = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups"]
    if run(start=("-c", "import warmgui.headless"), prefix=nobody).code != 0:
        pytest.skip("nobody cannot be asked here, or may not read the program")
    words = "~: this user has no home folder: name a folder with --home."
    ended = run("--headless", "--simulate", "--time-limit", "1", prefix=nobody, env={"HOME": None})
    assert (ended.code, ended.sentences) == (EXIT_NO_START, [f"WarmGUI cannot start: {words}"])
    tmp_path.chmod(0o777)
    for parent in tmp_path.parents[:2]:
        if not parent.stat().st_mode & 0o001:
            return  # the folders of pytest are private
    assert headless(tmp_path / "home", prefix=nobody, env={"HOME": None}).code == 0


NAMES = {
    "spaces": b" a  b",
    "quotes": b"a'b\"c`$(x)",
    "no UTF-8": b"caf\xe9",
    "markup": b"<b>&amp;%20?x#y",
    "line": b"a\nb",
    "other alphabets": "火 حرارة".encode(),
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_home_with_a_strange_name(tmp_path: Path, name: bytes, locale: str) -> None:
    plain = {"LC_ALL": locale, "LANG": None}
    if locale == "C":
        plain |= {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    folder = tmp_path / os.fsdecode(name)
    ended = headless(folder, env=plain)
    assert (ended.code, ended.sentences, ended.faults) == (0, [], {})
    summary = ended.lines[-1]["summary"]
    assert "?" not in summary, "JSON has escapes of its own"
    assert not summary.isascii()
    assert (folder / "data" / "simulated.sqlite3").is_file()


def test_a_window_in_a_home_whose_name_is_no_text(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    ended = window(folder, env={"XDG_RUNTIME_DIR": str(tmp_path)})
    assert (ended.code, ended.sentences) == (0, [])
    assert (folder / "data" / "ui.json").is_file()
    assert (folder / "data" / "simulated.sqlite3").is_file()


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["x" * 150] * 4)
    ended = headless(folder)
    assert ended.code == EXIT_NO_START
    assert ended.sentences == [
        f"WarmGUI cannot start: {folder}/data/simulated.lock: the name of its folder is too long."
    ]


@pytest.mark.parametrize("locale", ["xx_YY.UTF-8", "POSIX"])
def test_a_locale_that_is_not_there(home: Path, locale: str) -> None:
    ended = headless(home, env={"LC_ALL": locale, "TZ": "Nowhere/Bogus"})
    assert (ended.code, ended.sentences) == (0, [])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_an_output_on_a_full_disk_does_not_end_the_heat(home: Path) -> None:
    begun_s = time.monotonic()
    ended = headless(home, seconds=2.5, prefix=["sh", "-c", 'exec "$@" >/dev/full', "sh"])
    assert ended.code == 0
    assert ended.sentences == ["The status cannot be written (No space left on device). Heating goes on."]
    assert time.monotonic() - begun_s > 2.5
    assert rows(history(home), "SELECT COUNT(*) FROM sample_1s")[0][0] >= 2


def test_faults_are_told_to_who_reads_lines(home: Path) -> None:
    history(home).mkdir()
    ended = run("--headless", "--simulate", "--home", home, "--time-limit", "1.5")
    assert ended.code == 0
    assert ended.sentences == [f"The history cannot be opened (a folder is in its place). {GOES_ON}"]


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe" * 500, b'{"page": 5, "theme": ["x"], "geometry": "zzz", "language": {}}', b"["],
    ids=["binary", "wrong types", "cut off"],
)
def test_a_broken_state_of_the_window(home: Path, content: bytes) -> None:
    state = home / "data" / "ui.json"
    state.write_bytes(content)
    ended = window(home)
    assert (ended.code, ended.sentences) == (0, [])
    assert json.loads(state.read_text())["theme"] == "system"


_MISTAKE = """
import sys, warmgui.log
def mistake(*_, **__):
    raise RuntimeError("somebody's mistake")
warmgui.log.start = mistake
from warmgui.__main__ import main
sys.exit(main())
"""


def test_a_mistake_of_our_own_is_told_and_does_not_crash_the_end(home: Path) -> None:
    """The dialog about it is still open when the program ends."""
    for _ in range(3):  # it was a matter of luck
        ended = window(home, start=("-c", _MISTAKE))
        assert ended.code == 0, ended.errors
        assert "somebody's mistake" in ended.errors
