"""The bootstrap script: what it decides, without installing anything."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import system_packages

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_service_of_a_new_package_is_started_and_nothing_stays_of_that(
    tmp_path: Path,
) -> None:
    policy = tmp_path / "policy-rc.d"
    with system_packages.no_new_services(str(policy)):
        assert policy.read_text("ascii").endswith("exit 101\n")
        assert policy.stat().st_mode & 0o111
    assert not policy.exists()
    policy.write_text("theirs", "ascii")
    with system_packages.no_new_services(str(policy)):
        pass
    assert policy.read_text("ascii") == "theirs"
    with system_packages.no_new_services(str(tmp_path / "none" / "policy-rc.d")):
        pass


def test_the_fingerprint_is_stable_and_knows_the_extra(start: ModuleType) -> None:
    assert start.fingerprint("test") == start.fingerprint("test")
    assert start.fingerprint("test") != start.fingerprint("")


def test_the_fingerprint_follows_the_dependencies(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text("a")
    monkeypatch.setattr(start, "ROOT", str(tmp_path))
    before = start.fingerprint("")
    (tmp_path / "pyproject.toml").write_text("b")
    assert start.fingerprint("") != before


def test_who_is_not_root_is_told_the_exact_command(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    system_packages.care_for(["libegl1", "libgl1"], start.say)
    assert "sudo apt-get install libegl1 libgl1" in capsys.readouterr().err


def test_root_on_debian_gets_them_installed(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], _environment: dict[str, str]) -> bool:
        ran.append(command)
        return len(ran) > 1  # the first install fails: the package lists are old

    monkeypatch.setattr(start.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_packages, "run_quietly", run)
    system_packages.care_for(["libegl1"], start.say)
    assert [command[1] for command in ran] == ["install", "update", "install"]


def test_other_systems_are_told_the_names(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    system_packages.care_for(["libegl1"], start.say)
    assert "they are called: libegl1" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--headless"], ["--version"], ["-h"]])
def test_no_display_is_needed_for(
    start: ModuleType, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    assert not start.wants_display(arguments)


def test_an_old_python_gets_a_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 2))
    assert start.main(["--practice"]) == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_a_failing_setup_ends_with_its_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_extra: str) -> None:
        raise start.SetupError("no network")

    monkeypatch.setattr(start, "install", fail)
    assert start.main(["--practice"]) == 1
    assert capsys.readouterr().err == "no network\n"


@pytest.mark.parametrize("name", ["start.py", "system_packages.py"])
def test_it_parses_on_every_python_three(name: str) -> None:
    """A person with Python 3.7 must get the sentence, so the file may not use newer syntax."""
    ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 7))


class _Pip:
    """Notes what pip is asked for, and with which environment."""

    def __init__(self, start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        self.calls: list[tuple[tuple[str, ...], str]] = []
        monkeypatch.setattr(start, "VENV", str(tmp_path))
        monkeypatch.setattr(start, "create_environment", lambda: None)
        monkeypatch.setattr(start, "pip", self._call)
        monkeypatch.delenv("WARMGUI_UNLOCKED", raising=False)
        monkeypatch.delenv("PYTHONPATH", raising=False)

    def _call(self, *arguments: str, environment: dict[str, str] | None = None) -> None:
        self.calls.append((arguments, (environment or {}).get("PYTHONPATH", "")))


def served_here(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start.platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(start.platform, "libc_ver", lambda: ("glibc", "2.36"))
    monkeypatch.setattr(start.platform, "python_implementation", lambda: "CPython")
    monkeypatch.setattr(start.sys, "platform", "linux")


@pytest.mark.parametrize(("extra", "name"), [("", "run"), ("build,ble,usb", "build"), ("test", "test")])
def test_only_files_with_a_known_hash_are_installed_and_used_to_build(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extra: str, name: str
) -> None:
    served_here(start, monkeypatch)
    pip = _Pip(start, monkeypatch, tmp_path)
    start.install(extra)
    *locked, (own, tools) = pip.calls
    for arguments, _ in locked:
        assert arguments[:4] == ("--require-hashes", "--only-binary", ":all:", "--requirement")
        assert Path(arguments[4]).is_file()
    names = [Path(arguments[4]).stem for arguments, _ in locked]
    assert names == ([name] if name == "test" else [name, "tools"])
    assert own == ("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    assert tools == ("" if name == "test" else str(tmp_path / "build-tools"))


@pytest.mark.parametrize(
    "place",
    [
        ("aarch64", "glibc", "CPython", ""),
        ("x86_64", "", "CPython", ""),
        ("x86_64", "glibc", "PyPy", ""),
        ("x86_64", "glibc", "CPython", "1"),
    ],
)
def test_where_no_lock_serves_the_ranges_do(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: tuple[str, str, str, str]
) -> None:
    machine, libc, python, unlocked = place
    served_here(start, monkeypatch)
    pip = _Pip(start, monkeypatch, tmp_path)
    said: list[str] = []
    monkeypatch.setattr(start, "say", said.append)
    monkeypatch.setattr(start.platform, "machine", lambda: machine)
    monkeypatch.setattr(start.platform, "libc_ver", lambda: (libc, ""))
    monkeypatch.setattr(start.platform, "python_implementation", lambda: python)
    monkeypatch.setenv("WARMGUI_UNLOCKED", unlocked)
    start.install("test")
    assert pip.calls == [(("--editable", f"{ROOT}[test]"), "")]
    assert "the newest packages that pyproject.toml allows are taken" in said[-1]


def test_a_file_that_is_not_the_locked_one_ends_the_setup(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pip itself, with a package of that name and version and other content; no network, no way round."""
    wheel = tmp_path / "h11-0.16.0-py3-none-any.whl"
    wheel.write_bytes(b"not what was locked")
    lock = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    entry = lock[lock.index("\nh11==") + 1 :].partition("\nj")[0]
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text(
        f"--no-index\n--find-links {tmp_path}\n{entry}\n", "utf-8"
    )
    served_here(start, monkeypatch)
    monkeypatch.setattr(start, "ROOT", str(tmp_path))
    monkeypatch.setattr(start, "venv_python", lambda: sys.executable)
    monkeypatch.setenv("PIP_TARGET", str(tmp_path / "nowhere"))
    with pytest.raises(start.SetupError, match="never do that where a hash did not match"):
        start.install_locked("run")
    assert not (tmp_path / "nowhere").exists()


def test_the_fingerprint_follows_the_lock_files(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "ROOT", str(tmp_path))
    before = start.fingerprint("")
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("a")
    assert start.fingerprint("") != before
