"""What a process of ours makes is its user's alone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from warmgui import privacy

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")


def test_files_folders_and_children_are_private_and_there_is_no_core(tmp_path: Path) -> None:
    code = (
        "import os, resource, subprocess, sys\n"
        "from warmgui import privacy\n"
        "os.umask(0); privacy.begin()\n"
        "open('own', 'w').close(); os.mkdir('folder')\n"
        "subprocess.run([sys.executable, '-c', 'open(\"of a child\", \"w\").close()'], check=True)\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"0"
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"own": 0o600, "of a child": 0o600, "folder": 0o700}


def test_folders_of_others_and_missing_ones_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o755)
    theirs = os.geteuid() + 1
    with monkeypatch.context() as patched:
        patched.setattr(os, "geteuid", lambda: theirs)
        privacy.close_folders([tmp_path, tmp_path / "none"])
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    privacy.close_folders([tmp_path, tmp_path / "none"])
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700
