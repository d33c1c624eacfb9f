"""The campaign's shim: other times and a failing disk, for one program only."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.bad import environment
from faults import shim

if TYPE_CHECKING:
    from pathlib import Path

_CHILD = """
import json, os, sys, time
from pathlib import Path
def write(folder):
    try:
        with Path(folder, "file").open("wb", buffering=0) as file:
            file.write(b"x")
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno
    return 0
boot = time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
print(json.dumps([time.time(), boot, *map(write, sys.argv[1:])]))
"""


def test_clocks_are_set_and_files_fail_for_one_program_below_one_folder(tmp_path: Path) -> None:
    library = shim.build(tmp_path)
    if library is None:
        pytest.skip("no C compiler, or not Linux")
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    disk.mkdir()
    elsewhere.mkdir()
    with shim.Shim(library, tmp_path / "page", disk) as shimmed:

        def child() -> list[float]:
            done = subprocess.run(
                [sys.executable, "-c", _CHILD, str(disk), str(elsewhere)],
                env=environment(**shimmed.environment),
                check=True,
                capture_output=True,
                timeout=DEADLINE_S,
            )
            return list(json.loads(done.stdout))

        real_boot_s = time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
        assert child()[2:] == [0, 0]
        shimmed.slept(-3600.25)
        shimmed.tell(write_errno=errno.EIO)
        now_utc, boot_s, on_disk, beside = child()
        assert now_utc == pytest.approx(time.time() - 3600.25, abs=DEADLINE_S)
        assert boot_s == pytest.approx(real_boot_s - 3600.25, abs=1.0)
        assert (on_disk, beside) == (errno.EIO, 0)
        shimmed.heal()
        shimmed.tell(sync_errno=errno.ENOSPC)
        assert child()[2:] == [errno.ENOSPC, 0]


_BEGINS = """
import sys
from pathlib import Path
from warmgui.io.history.store import History
print(History(Path(sys.argv[1])).faults())
"""


def test_a_new_history_waits_for_no_flush_of_the_disk(tmp_path: Path) -> None:
    """A window waits for whoever opens it: six flushes of an old stick are half a minute."""
    library = shim.build(tmp_path)
    if library is None:
        pytest.skip("no C compiler, or not Linux")
    disk = tmp_path / "disk"
    disk.mkdir()
    with shim.Shim(library, tmp_path / "page", disk) as shimmed:
        shimmed.tell(sync_errno=errno.EIO)
        done = subprocess.run(
            [sys.executable, "-c", _BEGINS, str(disk / "history.sqlite3")],
            env=environment(**shimmed.environment),
            check=True,
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
        )
    assert done.stdout.strip() == "()"
