"""One engine per folder, and a lock that no crash leaves behind."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from fakes.io import wait_until

from warmgui.io.run_lock import AlreadyRunningError, RunLock

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys, time
from pathlib import Path
from warmgui.io.run_lock import RunLock
lock = RunLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
time.sleep(60)
"""


def test_the_second_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "data" / "history.lock"
    first, second = RunLock(path), RunLock(path)
    first.acquire()
    with pytest.raises(AlreadyRunningError):
        second.acquire()
    first.release()
    first.release()
    second.acquire()
    second.release()


def test_another_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "history.lock"
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == b"held"
    lock = RunLock(path)
    with pytest.raises(AlreadyRunningError):
        lock.acquire()
    child.kill()
    child.stdout.close()
    wait_until(lambda: child.poll() is not None)
    lock.acquire()
    lock.release()


def test_rubbish_in_its_place_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "history.lock"
    path.write_bytes(b"rubbish" * 1000)
    lock = RunLock(path)
    lock.acquire()
    lock.release()


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=tmp_path.name):
        RunLock(tmp_path).acquire()
