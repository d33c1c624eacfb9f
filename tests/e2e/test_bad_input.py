"""The real program against bad input: one clear sentence, the right exit status, nothing lost."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import sqlite3
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from fakes_bad import (
    ROOT,
    Watched,
    headless,
    inside,
    one_processor,
    own_disk,
    run,
    small_files,
    window,
    without_override,
)

from miners.kernels.native import default_library_path
from miners.kernels.seal import seal
from warmgui.core.settings import Settings, changed
from warmgui.headless import EXIT_ALREADY_RUNNING, EXIT_NO_START
from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINUX = sys.platform.startswith("linux")
pytestmark = [pytest.mark.skipif(not LINUX, reason="signals, mounts and permissions of Linux")]
GOES_ON = "Heating goes on, an hour fits in memory."


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    for name in ("config", "data", "logs"):
        (folder / name).mkdir(parents=True)
    return folder


@pytest.fixture
def watch() -> Iterator[Callable[..., Watched]]:
    """Start programs that go on; none of them stays."""
    made: list[Watched] = []

    def begin(
        home: Path, *arguments: str, prefix: list[str] | None = None, env: dict[str, str | None] | None = None
    ) -> Watched:
        argv = [*(prefix or []), sys.executable, "-m", "warmgui", "--headless", "--json", "--home", str(home)]
        made.append(Watched([*argv, *arguments], env))
        return made[-1]

    yield begin
    for program in made:
        program.close()


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def history(home: Path) -> Path:
    return home / "data" / "simulated.sqlite3"


# ---- settings


def test_bad_settings_are_told_before_anything_else(home: Path) -> None:
    file = home / "config" / "settings.toml"
    file.write_bytes(b"[comfort]\nsetpoint_c = 'warm'\nhumidity = 2\n[radio]\nvolume = 11\n")
    ended = headless(home)
    assert ended.code == 0
    assert ended.sentences == [
        "“Target temperature” cannot be “warm”.",
        "“comfort.humidity” is not a setting.",
        "“radio” is not a section of the settings.",
        f"Your file is kept as {file}.broken-1.",
    ]
    assert ended.lines[0]["setpoint_c"] == 21.0


def test_settings_that_may_not_be_read(home: Path) -> None:
    file = home / "config" / "settings.toml"
    file.write_text("[comfort]\nsetpoint_c = 17\n")
    file.chmod(0)
    ended = headless(home, prefix=without_override())
    assert ended.code == 0
    assert ended.sentences == [
        f"The settings in {file} cannot be read (Permission denied).",
        "The defaults are in force.",
    ]


def test_unreadable_settings_are_no_consent(home: Path) -> None:
    """Whoever cannot read that the user agreed must not mine."""
    file = home / "config" / "settings.toml"
    consented = changed(Settings(), "consent", "given_at", "2026-01-01T00:00:00+00:00")
    assert not save(file, changed(consented, "consent", "version", 1))
    file.write_text(file.read_text(encoding="utf-8").partition("[consent]")[0], encoding="utf-8")
    ended = run("--headless", "--heat", "--home", home, "--time-limit", "1")
    assert ended.code == 3
    assert "its end is missing" in ended.sentences[0]
    assert "does not mine without your consent" in ended.sentences[-1]


# ---- the history


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (
            lambda p: p.write_text("hello\n"),
            "It is kept as simulated.damaged-1.sqlite3; a new one was begun.",
        ),
        (lambda p: p.write_bytes(b""), "The history's file was empty; a new history was begun."),
        (lambda p: p.mkdir(), f"The history cannot be opened (a folder is in its place). {GOES_ON}"),
    ],
    ids=["a text file", "no length", "a folder"],
)
def test_a_bad_history_is_told_and_the_program_runs(
    home: Path, damage: Callable[[Path], None], sentence: str
) -> None:
    damage(history(home))
    ended = headless(home)
    assert ended.code == 0
    assert ended.sentences == []
    assert sentence in " ".join(ended.faults.values())


def test_a_history_that_may_not_be_written_is_left_as_it_is(home: Path) -> None:
    assert headless(home).code == 0
    before = history(home).read_bytes()
    history(home).chmod(0o400)
    ended = headless(home, prefix=without_override())
    assert ended.code == 0
    assert ended.sentences == []
    assert list(ended.faults.values()) == [
        f"The history cannot be written (nothing may be written there). {GOES_ON}"
    ]
    assert history(home).read_bytes() == before


def test_a_history_in_another_programs_hands(home: Path, watch: Callable[..., Watched]) -> None:
    """Whole minutes may pass; the seconds wait in memory."""
    assert headless(home).code == 0
    before = rows(history(home), "SELECT COUNT(*) FROM sample_1s")[0][0]
    with contextlib.closing(sqlite3.connect(history(home), isolation_level=None)) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        program = watch(home, "--simulate")
        status = program.until(lambda s: s["faults"])
        assert status["faults"][0]["text"] == (
            f"The history cannot be written (another program holds it). {GOES_ON}"
        )
        program.until(lambda s: len(program.lines) >= 3)
        blocker.execute("COMMIT")
    program.until(lambda s: not s["faults"])
    ended = program.end()
    assert ended.code == 0
    assert ended.sentences == []
    kept = rows(history(home), "SELECT COUNT(*) FROM sample_1s")[0][0] - before
    assert kept >= len(program.lines) - 2, "also the seconds of the lock are there"


def test_a_full_disk_is_told_and_what_waited_is_written_when_there_is_room(
    tmp_path: Path, watch: Callable[..., Watched]
) -> None:
    """A real disk of half a megabyte that something else has filled; the very first start."""
    disk = tmp_path / "disk"
    disk.mkdir()
    fill = f"dd if=/dev/zero of='{disk}/filler' bs=4k 2>/dev/null; true"
    program = watch(disk, "--simulate", prefix=own_disk(disk, "size=512k", fill))
    begun_utc = time.time()
    status = program.until(lambda s: s["faults"])
    assert status["faults"][0]["text"] == f"The history cannot be opened (the disk is full). {GOES_ON}"
    program.until(lambda s: len(program.lines) >= 3)
    inside(program.process, disk / "filler").unlink()
    program.until(lambda s: not [f for f in s["faults"] if f["code"] == "history_open"])
    copy = tmp_path / "copy.sqlite3"
    for tail in ("", "-wal"):
        there = inside(program.process, disk / "data" / f"simulated.sqlite3{tail}")
        shutil.copyfile(there, tmp_path / f"copy.sqlite3{tail}")
    ended = program.end()
    assert ended.code == 0
    assert ended.sentences in ([], [f"There is no log file: {disk}/logs: No space left on device"])
    (first,) = rows(copy, "SELECT MIN(t) FROM sample_1s")[0]
    assert first <= begun_utc + 60, "the first seconds, too"
    assert rows(copy, "SELECT COUNT(*) FROM sample_1s")[0][0] >= 3


def test_a_first_start_on_a_full_disk_says_so(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    fill = f"mkdir '{disk}/data'; dd if=/dev/zero of='{disk}/filler' bs=4k 2>/dev/null; true"
    ended = headless(disk, prefix=own_disk(disk, "size=64k,nr_inodes=4", fill))
    assert ended.code == EXIT_NO_START
    assert ended.sentences[-1] == f"WarmGUI cannot start: {disk}/data/simulated.lock: the disk is full."


def test_a_limit_of_file_sizes_is_like_a_full_disk(home: Path) -> None:
    ended = headless(home, "--speed", "100", seconds=2.0, prefix=small_files(60_000))
    assert ended.code == 0
    assert ended.sentences == []
    assert GOES_ON in ended.faults["history_write"]
    assert rows(history(home), "PRAGMA integrity_check") == [("ok",)]


def test_what_could_not_be_written_at_the_end_is_told_and_logged(home: Path) -> None:
    history(home).mkdir()
    ended = headless(home, seconds=1.5)
    assert ended.code == 0
    assert "seconds could not be written into the history." in ended.lines[-1]["summary"]
    assert "seconds could not be written" in (home / "logs" / "warmgui.log").read_text(encoding="utf-8")


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


# ---- two of them


def test_two_of_them_in_one_folder(home: Path, watch: Callable[..., Watched]) -> None:
    first = watch(home, "--simulate")
    first.until(lambda s: s["hashes"] >= 0)
    second = headless(home)
    assert second.code == EXIT_ALREADY_RUNNING
    assert second.sentences == [
        "WarmGUI is running already in this folder: end it first, or name another one with --home."
    ]
    third = window(home, seconds=2.0)
    assert third.code == 1
    assert third.sentences == ["WarmGUI already heats from this folder without a window. End it first."]
    first.process.kill()  # kill -9: no lock may stay behind
    first.process.wait()
    assert headless(home).code == 0
    assert window(home).code == 0


# ---- devices, native code, the miner


def test_with_every_device_off_it_says_so_and_stays_cool(home: Path) -> None:
    (home / "config" / "settings.toml").write_text('[devices]\ndisabled = ["cpu"]\n')
    ended = run(
        "--headless", "--json", "--practice", "--home", home, "--time-limit", "4", prefix=one_processor()
    )
    assert (ended.code, ended.sentences) == (0, [])
    said = [line for line in ended.lines if "reason" in line]
    assert (said[-1]["action"], said[-1]["reason"]) == ("attention", "every device is switched off")
    assert {line["hashes"] for line in said} == {0}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the miner whose library may be broken."""
    if not default_library_path().is_file():
        pytest.skip("the native kernels are not built: python -m miners.kernels.build")
    shutil.copytree(ROOT / "miners", tmp_path / "package" / "miners", ignore=shutil.ignore_patterns("*.pyc"))
    return tmp_path / "package"


def other_machine(file: Path) -> None:
    content = bytearray(file.read_bytes()[: -len(seal(b""))])
    content[18:20] = (3).to_bytes(2, "little")
    file.write_bytes(seal(bytes(content)))


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda f: f.unlink(), "are missing: {name} is not there. Antivirus programs take such files"),
    "cut off": (lambda f: os.truncate(f, 5000), "are damaged: {name} fails its checksum"),
    "empty": (lambda f: f.write_bytes(b""), "are damaged: {name} fails its checksum"),
    "unreadable": (lambda f: f.chmod(0), "cannot be read: {path}: Permission denied."),
    "a folder": (lambda f: (f.unlink(), f.mkdir()), "cannot be read: {path} is not a file."),
    "other machine": (other_machine, "do not load: {name} is made for x86, and this computer is"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_without_its_library_the_miner_says_why_and_hashes_on(package: Path, how: str) -> None:
    damage, words = BROKEN[how]
    file = package / "miners" / "kernels" / default_library_path().name
    damage(file)
    ended = run(
        "--list-devices",
        "--json",
        start=("-m", "miners"),
        cwd=package,
        prefix=without_override(),
        env={"PYTHONPATH": str(package)},
    )
    assert ended.code == 0
    assert ended.lines[0]["kernels"] == ["hashlib"]
    (sentence,) = ended.sentences
    assert sentence.startswith(f"The native kernels {words.format(name=file.name, path=file)}")


@pytest.mark.slow
def test_a_library_that_is_spoilt_while_it_hashes(package: Path, watch: Callable[..., Watched]) -> None:
    """The system kills the miner; the next one sees why and hashes on."""
    for name in ("warmgui", "assets"):
        shutil.copytree(ROOT / name, package / name, ignore=shutil.ignore_patterns("*.pyc", "translations"))
    start = f"import os, sys, runpy; os.chdir({str(package)!r}); sys.path.insert(0, {str(package)!r})"
    program = Watched(
        [
            *one_processor(),
            sys.executable,
            *("-c", f"{start}; sys.argv[0] = 'warmgui'; runpy.run_module('warmgui', run_name='__main__')"),
            *("--headless", "--json", "--practice", "--home", str(package / "home")),
        ],
        {"PYTHONPATH": str(package)},
    )
    try:
        program.until(lambda s: s["hashes"] > 0)
        os.truncate(package / "miners" / "kernels" / default_library_path().name, 4096)
        status = program.until(lambda s: s["faults"])
        assert "it crashed: a memory or disk error (SIGBUS)" in status["faults"][0]["text"]
        hashes = status["hashes"]
        program.until(lambda s: "kernels_not_loaded" in {f["code"] for f in s["faults"]})
        program.until(lambda s: s["hashes"] > hashes)
        assert program.end().code == 0
    finally:
        program.close()


def miner_of(program: Watched) -> psutil.Process:
    return psutil.Process(program.process.pid).children()[0]


@pytest.mark.slow
def test_a_miner_that_is_killed_comes_back_and_tells_why(home: Path, watch: Callable[..., Watched]) -> None:
    program = watch(home, "--practice", prefix=one_processor())
    program.until(lambda s: s["hashes"] > 0)
    old = miner_of(program)
    old.kill()
    status = program.until(lambda s: s["faults"])
    assert status["faults"][0]["text"] == (
        "The miner stopped and starts again in 1 s: "
        "the system ended it, perhaps because memory ran out (SIGKILL)"
    )
    hashes = status["hashes"]
    program.until(lambda s: s["hashes"] > hashes)
    assert miner_of(program).pid != old.pid
    ended = program.end()
    assert (ended.code, ended.sentences) == (0, [])


@pytest.mark.slow
def test_a_miner_that_is_stopped_is_ended_and_started_again(
    home: Path, watch: Callable[..., Watched]
) -> None:
    program = watch(home, "--practice", prefix=one_processor())
    program.until(lambda s: s["hashes"] > 0)
    old = miner_of(program)
    old.send_signal(signal.SIGSTOP)
    status = program.until(lambda s: s["faults"])
    assert "the miner stopped speaking" in status["faults"][0]["text"]
    hashes = status["hashes"]
    program.until(lambda s: s["hashes"] > hashes)
    assert not old.is_running(), "a stopped miner does not stay behind"
    assert program.end().code == 0


@pytest.mark.slow
def test_a_computer_that_slept_goes_on_where_it_was(home: Path, watch: Callable[..., Watched]) -> None:
    """All of its processes stand still for longer than the lease and the longest second."""
    program = watch(home, "--practice", prefix=one_processor())
    program.until(lambda s: s["hashes"] > 0)
    family = [psutil.Process(program.process.pid)]
    family += family[0].children(recursive=True)
    for process in family:
        process.suspend()
    slept_s = time.monotonic()
    while time.monotonic() - slept_s < 7.0:
        time.sleep(0.1)  # this is the sleep that is tested
    for process in reversed(family):
        process.resume()
    seen, hashes = len(program.lines), program.lines[-1]["hashes"]
    program.until(lambda s: len(program.lines) > seen + 2 and s["hashes"] > hashes)
    assert miner_of(program).pid in {process.pid for process in family}, "nobody was taken for dead"
    ended = program.end()
    assert (ended.code, ended.sentences, ended.faults) == (0, [], {})
    longest = rows(home / "data" / "history.sqlite3", "SELECT MAX(seconds) FROM sample_1s")[0][0]
    assert longest <= 5.0, "no energy is counted for the time of the sleep"


# ---- the clock

_JUMPS = """
import runpy, sys, time
real, begun_s, jump_s = time.time, time.monotonic(), float(sys.argv.pop(1))
time.time = lambda: real() + (jump_s if time.monotonic() - begun_s > 2.0 else 0.0)
runpy.run_module("warmgui", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize("jump_s", [3600.0, -3600.0, 365 * 86400.0, -365 * 86400.0, -1.5])
def test_a_clock_that_jumps_takes_nothing_away(home: Path, jump_s: float) -> None:
    """As when the time is set by hand, or by the network after the battery died. Monotonic time goes on."""
    consented = changed(Settings(), "consent", "given_at", "2026-01-01T00:00:00+00:00")
    assert not save(home / "config" / "settings.toml", changed(consented, "consent", "version", 1))
    arguments = ("--headless", "--json", "--home", home, "--time-limit", "4.5")
    ended = run(str(jump_s), *arguments, start=("-c", _JUMPS))
    assert (ended.code, ended.sentences, ended.faults) == (0, [], {})
    file = home / "data" / "history.sqlite3"
    ((seconds, energy_kwh),) = rows(file, "SELECT SUM(seconds), SUM(energy_kwh) FROM sample_1s")
    assert 0 < seconds <= 4.5 + 5.0, "the jump itself is no time that passed"
    assert 0 <= energy_kwh < 0.002
    (first,) = rows(file, "SELECT MIN(t) FROM (SELECT t FROM sample_1s UNION SELECT t FROM sample_1m)")[0]
    (last,) = rows(file, "SELECT MAX(t) FROM sample_1s")[0]
    if abs(jump_s) > 10:
        assert last - first == pytest.approx(abs(jump_s), abs=75), "both sides of the jump are there"
