"""The frozen folder that tests of installers share: made once, kept until something that is in it changes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from installers import freeze, project

if TYPE_CHECKING:
    from installers.build import Build

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "tested"
EPOCH_S = 1_700_000_000
"""One time for all tests, so that a commit alone makes no new folder."""
_SOURCES = ("warmgui", "miners", "assets", "installers")
_ENDINGS = {".py", ".spec", ".qss", ".qm", ".svg", ".png", ".otf", ".txt", ".warmlesson", ".so", ".dll"}


def _fingerprint() -> str:
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes())
    for source in _SOURCES:
        for file in sorted((ROOT / source).rglob("*")):
            if file.suffix in _ENDINGS:
                digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    for found in sorted(f"{one.name} {one.version}" for one in metadata.distributions()):
        digest.update(found.encode())
    return digest.hexdigest()


@pytest.fixture(scope="session")
def frozen_folder() -> Build:
    """A build whose `folder` is frozen already; read only.

    Who asks for it belongs into `pytest.mark.xdist_group("frozen")`: freezing takes a minute and a half.
    """
    build = replace(project.build(KEPT / "dist", work=KEPT), epoch_s=EPOCH_S)
    stamp, wanted = KEPT / "fingerprint", _fingerprint()
    if not (stamp.is_file() and stamp.read_text() == wanted):
        lacking = freeze.missing(build)
        assert not lacking, lacking
        stamp.unlink(missing_ok=True)
        freeze.make(build)
        stamp.write_text(wanted)
    return build
