"""Signing: a command of the builder's own, for programs before they are packed and for installers after."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from installers import signing
from installers.build import BuildError
from installers.signing import Signer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def fake(tmp_path: Path) -> str:
    """A command that signs as a real one does: beside the file."""
    script = tmp_path / "sign.py"
    script.write_text(
        "import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n"
        "if b'unwanted' in file.read_bytes(): sys.exit('no key for this')\n"
        "file.with_name(file.name + '.sig').write_text('signed ' + file.name)\n"
    )
    return f"{sys.executable} {script} {{file}}"


def test_each_file_is_signed_also_with_a_space_in_its_name(tmp_path: Path, fake: str) -> None:
    files = [tmp_path / "one", tmp_path / "two words"]
    for file in files:
        file.write_bytes(b"content")
    Signer(fake).sign(files)
    assert [signing.signatures(file)[0].read_text() for file in files] == ["signed one", "signed two words"]


def test_without_a_command_nothing_happens(tmp_path: Path) -> None:
    Signer("").sign([tmp_path / "not there"])
    assert signing.of_programs({}) == signing.of_installers({}) == Signer("")


def test_a_signer_that_refuses_ends_the_build_with_its_words(tmp_path: Path, fake: str) -> None:
    (tmp_path / "one").write_bytes(b"unwanted")
    with pytest.raises(BuildError, match="one could not be signed: no key for this"):
        Signer(fake).sign([tmp_path / "one"])


@pytest.mark.parametrize(
    ("command", "words"), [("sign it", "has no {file}"), ("/not/there {file}", "cannot be started")]
)
def test_a_command_that_cannot_work(tmp_path: Path, command: str, words: str) -> None:
    with pytest.raises(BuildError, match=words):
        Signer(command).sign([tmp_path / "one"])


def test_the_environment_names_the_commands() -> None:
    environ = {signing.PROGRAMS_VARIABLE: "a {file}", signing.INSTALLERS_VARIABLE: "b {file}"}
    assert (signing.of_programs(environ).command, signing.of_installers(environ).command) == (
        "a {file}",
        "b {file}",
    )


def test_old_signatures_are_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "setup.exe"
    file.with_name("setup.exe.asc").write_text("of another build")
    signing.forget_signatures([file])
    assert signing.signatures(file) == []
