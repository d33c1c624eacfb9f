"""The real program without devices, with broken native code, a killed miner, a clock that jumps."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from typing import TYPE_CHECKING

import psutil
import pytest
from fakes.bad import ROOT, Watched, one_processor, run, without_override
from fakes.bad_runs import rows

from miners.kernels.native import default_library_path
from miners.kernels.seal import seal
from warmgui.core.settings.model import Settings, changed
from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINUX = sys.platform.startswith("linux")
pytestmark = [pytest.mark.skipif(not LINUX, reason="signals, mounts and permissions of Linux")]


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
from warmgui.io.ports import SystemClock
real, asked, begun_s, jump_s = time.time, SystemClock.now_utc, [], float(sys.argv.pop(1))
def now_utc(self):
    begun_s.append(time.monotonic())
    return asked(self)
SystemClock.now_utc = now_utc
time.time = lambda: real() + (jump_s if begun_s and begun_s[-1] - begun_s[0] > 2.0 else 0.0)
runpy.run_module("warmgui", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize("jump_s", [3600.0, -3600.0, 365 * 86400.0, -365 * 86400.0, -1.5])
def test_a_clock_that_jumps_takes_nothing_away(home: Path, jump_s: float) -> None:
    """As when the time is set by hand, or by the network after the battery died. Monotonic time goes on."""
    consented = changed(Settings(), "consent", "given_at", "2026-01-01T00:00:00+00:00")
    assert not save(home / "config" / "settings.toml", changed(consented, "consent", "version", 1))
    arguments = ("--headless", "--json", "--home", home, "--time-limit", "4.5")
    ended = run(str(jump_s), *arguments, start=("-c", _JUMPS))
    assert (ended.code, ended.sentences) == (0, [])
    assert list(ended.faults) == (["clock_step"] if abs(jump_s) > 60 else [])
    file = home / "data" / "history.sqlite3"
    ((seconds, energy_kwh),) = rows(file, "SELECT SUM(seconds), SUM(energy_kwh) FROM sample_1s")
    assert 0 < seconds <= 4.5 + 5.0, "the jump itself is no time that passed"
    assert 0 <= energy_kwh < 0.002
    (first,) = rows(file, "SELECT MIN(t) FROM (SELECT t FROM sample_1s UNION SELECT t FROM sample_1m)")[0]
    (last,) = rows(file, "SELECT MAX(t) FROM sample_1s")[0]
    if abs(jump_s) > 10:
        assert last - first == pytest.approx(abs(jump_s), abs=75), "both sides of the jump are there"
