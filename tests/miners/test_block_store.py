"""Found blocks survive everything: they are on the disk before the node hears of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from fakes.node import recording

from miners.upstream.node.block_store import BlockStore, FoundBlock

if TYPE_CHECKING:
    from pathlib import Path

HASH = "7d6e03ccc0c815d0f16c7cd0f8f125eeb955c5ff3921a93932706b81c648553a"
NAME = f"regtest-0000102-{HASH}.block"


def _block(chain: str = "regtest", height: int = 102) -> FoundBlock:
    return FoundBlock(chain, height, bytes.fromhex(recording()["block_hex"]))


def test_a_block_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    store = BlockStore(tmp_path / "not there" / "yet")
    path = store.save(_block())
    assert path == store.path(_block())
    assert path.name == NAME
    assert path.read_text() == recording()["block_hex"] + "\n", "as bitcoin-cli -stdin submitblock takes it"
    assert store.waiting("regtest") == [_block()]
    assert os.listdir(path.parent) == [NAME], "no half-written file"  # noqa: PTH208 - names are what is asked


def test_only_blocks_of_the_nodes_own_chain_are_handed_in(tmp_path: Path) -> None:
    store = BlockStore(tmp_path)
    for chain in ("main", "test", "testnet4"):
        store.save(_block(chain))
    assert store.waiting("regtest") == []
    assert store.waiting("test") == [_block("test")]


def test_the_lowest_block_comes_first(tmp_path: Path) -> None:
    """A child of our own block cannot be taken before its parent."""
    store = BlockStore(tmp_path)
    for height in (1_000_000, 999_999, 5):
        store.save(_block(height=height))
    assert [block.height for block in store.waiting("regtest")] == [5, 999_999, 1_000_000]


def test_taken_blocks_of_the_main_chain_are_kept_for_ever_others_are_not(tmp_path: Path) -> None:
    store = BlockStore(tmp_path)
    store.save(_block("main"))
    store.save(_block("regtest"))
    assert store.taken(_block("main")) == tmp_path / "taken" / NAME.replace("regtest", "main")
    assert store.taken(_block("regtest")) is None
    assert store.waiting("main") == store.waiting("regtest") == []
    assert (tmp_path / "taken" / NAME.replace("regtest", "main")).read_text().strip() == _block().data.hex()


def test_a_taken_block_that_was_never_written_needs_no_file(tmp_path: Path) -> None:
    assert BlockStore(tmp_path).taken(_block("main")) is None


def test_refused_blocks_keep_the_nodes_words(tmp_path: Path) -> None:
    store = BlockStore(tmp_path)
    path = store.save(_block())
    refused = store.refused(_block(), "The node refused block 102: é\nbad-cb-height")
    assert refused.suffix == ".refused"
    assert refused.read_text().splitlines() == [
        _block().data.hex(),
        "The node refused block 102: ? bad-cb-height",
    ]
    assert not path.exists()
    assert store.waiting("regtest") == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (NAME, ""),
        (NAME, "zz"),
        (NAME, "00" * 81),
        (NAME, "cut off: " + "0" * 10),
        ("regtest-0000103-" + "0" * 64 + ".block", None),
        ("regtest-102-" + HASH + ".block", None),
        ("regtest-x.block", None),
    ],
)
def test_damaged_files_are_left_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, text: str | None
) -> None:
    path = tmp_path / name
    path.write_text(_block().data.hex() if text is None else text)
    assert BlockStore(tmp_path).waiting("regtest") == []
    assert path.exists()
    assert name in caplog.text


def test_a_header_alone_is_no_block(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(_block().data[:80].hex())
    assert BlockStore(tmp_path).waiting("regtest") == []


def test_a_file_too_large_for_any_block_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / NAME).open("wb") as file:
        file.truncate(100_000_000)
    assert BlockStore(tmp_path).waiting("regtest") == []


def test_no_folder_holds_no_blocks(tmp_path: Path) -> None:
    assert BlockStore(tmp_path / "none").waiting("main") == []


def test_a_folder_that_cannot_be_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_list(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "glob", no_list)
    assert BlockStore(tmp_path).waiting("main") == []
    assert "cannot be listed" in caplog.text


def test_a_full_disk_leaves_no_half_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        BlockStore(tmp_path).save(_block())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "blocks").write_text("")
    with pytest.raises(OSError, match=r"exists|Not a directory"):
        BlockStore(tmp_path / "blocks").save(_block())


def test_systems_without_folders_to_flush_still_keep_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_folder(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    store = BlockStore(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", no_folder)
        store.save(_block())
    assert store.waiting("regtest") == [_block()]
