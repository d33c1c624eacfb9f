"""The frozen programs really run: what is not inside does not start."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S

from installers import freeze

if TYPE_CHECKING:
    from pathlib import Path

    from installers.build import Build

pytestmark = pytest.mark.xdist_group("frozen")


def run(build: Build, name: str, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """One of the frozen programs, run to its end."""
    return subprocess.run(
        [freeze.program(build, name), *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
    )


def test_the_window_says_its_version(frozen_folder: Build) -> None:
    done = run(frozen_folder, "warmgui", "--version")
    assert done.stdout == f"WarmGUI {frozen_folder.version}\n", done.stderr


def test_the_miner_hashes_with_the_native_kernels(frozen_folder: Build) -> None:
    done = run(frozen_folder, "warmgui-miner", "--list-devices", "--json")
    assert done.returncode == 0, done.stderr
    assert "portable" in json.loads(done.stdout)["kernels"]


def test_it_mines_on_the_practice_network_without_a_screen(frozen_folder: Build, tmp_path: Path) -> None:
    arguments = ["--headless", "--practice", "--time-limit", "8", "--home", str(tmp_path)]
    done = run(frozen_folder, "warmgui", *arguments)
    assert done.returncode == 0, done.stderr
    assert "MH, shares" in done.stdout, done.stdout
