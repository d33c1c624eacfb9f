"""The lab for real: settings with a consent, the engine's thread, a miner process, and blocks that hold."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.io import wait_until

from warmgui import paths
from warmgui.core.messages import LabChange, LabStart, LabStop
from warmgui.core.model_lab import MINE, REPLAY, LabStatus, LabWork
from warmgui.core.settings.model import CONSENT_VERSION, Settings
from warmgui.core.vocabulary import Mode
from warmgui.io import runtime

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.model import Snapshot
    from warmgui.io.running import Runtime

BITS_20, BITS_24 = 0x1E0FFFF0, 0x1E00FFFF
"""The first is held to what keeps blocks readable on a fast core; the second is hard enough on any."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Runtime, list[Snapshot]]]:
    monkeypatch.setattr(runtime, "detect", list)  # a hot or busy computer would hold the lab back
    settings = Settings()
    given = replace(settings.consent, given_at="2026-01-01T00:00:00+00:00", version=CONSENT_VERSION)
    published: list[Snapshot] = []
    settings = replace(settings, consent=given, devices=replace(settings.devices, cpu_threads=1))
    made = runtime.build(settings, paths.inside(tmp_path / "home").created(), published.append)
    made.start()
    yield made, published
    assert made.stop()


def lab(published: list[Snapshot]) -> LabStatus | None:
    return published[-1].lab if published else None


def test_blocks_that_this_pc_finds_prove_themselves_and_nothing_is_left(
    run: tuple[Runtime, list[Snapshot]],
) -> None:
    """Given a consent, when the lab is started, then real blocks come, each on the one before it."""
    runs, published = run
    runs.post(LabStart(LabWork(MINE, BITS_20), duration_s=600.0))
    wait_until(lambda: (found := lab(published)) is not None and found.blocks_found >= 3, "three blocks")
    runs.post(LabChange(nbits=BITS_24))
    wait_until(
        lambda: (
            (found := lab(published)) is not None and found.nbits == BITS_24 and found.zero_bits is not None
        ),
        "the other target",
    )
    runs.post(LabStop())
    wait_until(lambda: published[-1].mode is Mode.OFF, "the end")
    status = lab(published)
    assert status is not None
    assert (status.state, status.simulated) == ("ended", False)
    assert published[-1].shares.accepted == 0  # nobody took a share: there is no pool
    before = ""
    for block in status.blocks:
        header = bytes.fromhex(block.header_hex)
        digest = hashlib.sha256(hashlib.sha256(header).digest()).digest()[::-1].hex()
        assert digest == block.hash_hex
        assert int(digest, 16) < 2 ** (256 - 19)
        assert before in {"", header[4:36][::-1].hex()}
        assert int.from_bytes(header[72:76], "little") == block.nbits
        before = block.hash_hex


def test_a_historic_block_is_searched_and_stopped(run: tuple[Runtime, list[Snapshot]]) -> None:
    runs, published = run
    runs.post(LabStart(LabWork(REPLAY, replay="genesis"), duration_s=600.0))
    wait_until(
        lambda: (
            (found := lab(published)) is not None and bool(found.searched) and found.replaying == "genesis"
        ),
        "progress",
    )
    runs.post(LabStop())
    wait_until(lambda: (found := lab(published)) is not None and not found.runs, "the end")
