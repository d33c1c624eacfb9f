"""`build_installer.py`: which stages run, what it says of those that cannot, checksums."""

from __future__ import annotations

import hashlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from installers import command, project, signing
from installers.build import BuildError

if TYPE_CHECKING:
    from pathlib import Path

    from installers.build import Build


class FakeStage(ModuleType):
    """A stage that makes one file, or cannot."""

    def __init__(self, name: str, lacking: str = "") -> None:
        super().__init__(f"fake_{name}")
        self.file, self.lacking, self.made = f"{name}.bin", lacking, 0

    def missing(self, _build: Build) -> str:
        return self.lacking

    def make(self, build: Build) -> list[Path]:
        self.made += 1
        path = build.out / self.file
        path.write_bytes(self.file.encode())
        return [path]


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> dict[str, FakeStage]:
    """Two stages that work and one that cannot run here."""
    fakes = {"one": FakeStage("one"), "two": FakeStage("two"), "no": FakeStage("no", "It is not here.")}
    for fake in fakes.values():
        monkeypatch.setitem(sys.modules, fake.__name__, fake)
    monkeypatch.setattr(command, "STAGES", {name: fake.__name__ for name, fake in fakes.items()})
    monkeypatch.delenv(signing.INSTALLERS_VARIABLE, raising=False)
    return fakes


def run(tmp_path: Path, *arguments: str) -> int:
    return command.main(["--out", str(tmp_path / "dist"), "--work", str(tmp_path / "work"), *arguments])


def test_all_that_can_be_made_is_made_and_the_rest_says_why(
    tmp_path: Path, stages: dict[str, FakeStage], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path) == 0
    assert [fake.made for fake in stages.values()] == [1, 1, 0]
    assert "no: left out. It is not here." in capsys.readouterr().err


def test_checksums_are_of_what_was_made(tmp_path: Path, stages: dict[str, FakeStage]) -> None:
    run(tmp_path)
    sums = (tmp_path / "dist" / command.SUMS).read_text()
    assert sums == "".join(
        f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n" for name in ("one.bin", "two.bin")
    )


def test_only_what_is_named_is_made(tmp_path: Path, stages: dict[str, FakeStage]) -> None:
    assert run(tmp_path, "--only", "two") == 0
    assert [fake.made for fake in stages.values()] == [0, 1, 0]


def test_what_is_named_and_cannot_be_made_is_an_error(
    tmp_path: Path, stages: dict[str, FakeStage], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--only", "no") == 1
    assert "no: It is not here." in capsys.readouterr().err


def test_a_stage_that_does_not_exist_is_a_mistake(tmp_path: Path, stages: dict[str, FakeStage]) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(tmp_path, "--only", "three")


def test_a_failure_is_one_sentence(
    tmp_path: Path,
    stages: dict[str, FakeStage],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_build: Build) -> list[Path]:
        raise BuildError("The disk is full.")

    monkeypatch.setattr(stages["one"], "make", fail)
    assert run(tmp_path) == 1
    assert "build_installer.py: The disk is full." in capsys.readouterr().err


def test_installers_are_signed_and_their_signatures_are_in_the_checksums(
    tmp_path: Path, stages: dict[str, FakeStage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(signing.INSTALLERS_VARIABLE, "restored after the test")
    script = tmp_path / "sign.py"
    script.write_text("import sys\nopen(sys.argv[1] + '.asc', 'w').write('signature')\n")
    run(tmp_path, "--only", "one", "--sign-installer", f"{sys.executable} {script} {{file}}")
    assert "one.bin.asc" in (tmp_path / "dist" / command.SUMS).read_text()


def test_the_time_of_a_build_is_the_one_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(project.EPOCH, "1234")
    assert project.epoch_s(tmp_path) == 1234


def test_else_it_is_the_changelogs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(project.EPOCH, raising=False)
    (tmp_path / "CHANGELOG.md").write_text("## 0.2.0 (2026-02-03)\n## 0.1.0 (2026-01-02)\n")
    assert project.epoch_s(tmp_path) == 1770076800
    (tmp_path / "CHANGELOG.md").unlink()
    (tmp_path / "pyproject.toml").write_text("")
    assert project.epoch_s(tmp_path) == int((tmp_path / "pyproject.toml").stat().st_mtime)
