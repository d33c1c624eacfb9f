"""Building the native library: the cache, other machines, and what happens when it cannot be built."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from fakes.kernels import group, group_candidates, random_header, target_of

from miners.kernels import build
from miners.kernels.build import (
    BuildError,
    Compiler,
    build_library,
    chosen_target,
    find_compiler,
    install_in_place,
)
from miners.kernels.dispatch import discover, self_test
from miners.kernels.native import default_library_path
from miners.kernels.targets import TARGETS, host_target

ROOT = Path(__file__).parents[2]
needs_zig = pytest.mark.skipif(importlib.util.find_spec("ziglang") is None, reason="ziglang is not installed")
needs_host = pytest.mark.skipif(host_target() is None, reason="no native kernels for this machine")


@pytest.fixture(autouse=True)
def _no_overrides(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in (build.COMPILER_VARIABLE, build.TARGET_VARIABLE, "WARMGUI_REQUIRE_NATIVE"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kernels")


@pytest.fixture
def fake_compiler(tmp_path: Path) -> Compiler:
    """Writes its arguments as the result: the cache and the paths can be tested without a compiler."""
    script = tmp_path / "cc.py"
    script.write_text(
        "import sys, pathlib\n"
        "args = sys.argv[1:]\n"
        "pathlib.Path(args[args.index('-o') + 1]).write_text(chr(10).join(args))\n"
        "log = pathlib.Path(__file__).with_name('log')\n"
        "log.open('a').write(('compile' if '-c' in args else 'link') + chr(10))\n"
    )
    # Without site: it starts for each of the objects, and at once, and is not measured.
    return Compiler((sys.executable, "-I", "-S", str(script)), "fake 1", is_zig=False)


def calls(compiler: Compiler) -> list[str]:
    log = Path(compiler.command[-1]).with_name("log")
    return log.read_text().split() if log.is_file() else []


@needs_zig
@needs_host
@pytest.mark.parametrize("anew", [False, pytest.param(True, marks=pytest.mark.deep)], ids=["kept", "anew"])
def test_library_is_built_loads_and_is_right(cache: Path, *, anew: bool) -> None:
    """The whole way with the real compiler, then again from the cache; the setup built most of it before."""
    target = chosen_target()
    cache = cache if anew else build.DEFAULT_CACHE
    first = build_library(target, cache)
    assert first.compiled == len(target.units) or not anew
    found = discover(library=first.library)
    assert found.faults == ()
    assert len(found.kernels) > 1
    for kernel in found.kernels:
        assert self_test(kernel) is None
        headers = group(kernel, random_header(1))
        result = kernel.scan(kernel.prepare(headers, target_of(3)), 11, 99)
        assert sorted(result.candidates) == group_candidates(headers, 3, 11, 99)
    again = build_library(target, cache)
    assert (again.library, again.compiled) == (first.library, 0)


def test_unchanged_sources_are_not_compiled_again(tmp_path: Path, fake_compiler: Compiler) -> None:
    target = TARGETS["linux_x86_64"]
    first = build_library(target, tmp_path / "cache", fake_compiler)
    assert calls(fake_compiler).count("compile") == len(target.units)
    assert calls(fake_compiler)[-1] == "link"
    before = len(calls(fake_compiler))
    assert build_library(target, tmp_path / "cache", fake_compiler).library == first.library
    assert len(calls(fake_compiler)) == before


def test_changed_source_compiles_one_object(
    tmp_path: Path, fake_compiler: Compiler, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = tmp_path / "native"
    shutil.copytree(build._SOURCES, sources)
    monkeypatch.setattr(build, "_SOURCES", sources)
    first = build_library(TARGETS["linux_x86_64"], tmp_path / "cache", fake_compiler)
    with (sources / "scan_avx2.c").open("a") as file:
        file.write("/* changed */\n")
    second = build_library(TARGETS["linux_x86_64"], tmp_path / "cache", fake_compiler)
    assert second.compiled == 1
    assert second.library != first.library
    with (sources / "wg.h").open("a") as file:
        file.write("/* a header that all include */\n")
    third = build_library(TARGETS["linux_x86_64"], tmp_path / "cache", fake_compiler)
    assert third.compiled == len(TARGETS["linux_x86_64"].units)


def test_another_compiler_does_not_reuse_objects(tmp_path: Path, fake_compiler: Compiler) -> None:
    build_library(TARGETS["win_amd64"], tmp_path / "cache", fake_compiler)
    other = Compiler(fake_compiler.command, "Free Software Foundation 13", is_zig=False)
    report = build_library(TARGETS["win_amd64"], tmp_path / "cache", other)
    assert report.compiled == len(TARGETS["win_amd64"].units)
    assert report.library.name.endswith(".dll")
    assert "-fno-tree-ter" in report.library.read_text(errors="replace")


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_every_object_has_its_own_instruction_set(name: str, tmp_path: Path, fake_compiler: Compiler) -> None:
    """Without a target zig builds for the machine it runs on, and AVX-512 could leak elsewhere."""
    zig = Compiler(fake_compiler.command, "zig", is_zig=True)
    report = build_library(TARGETS[name], tmp_path / "cache", zig)
    objects = {p.name.rsplit("-", 1)[0]: p.read_text() for p in report.library.parents[1].glob("*.o")}
    assert set(objects) == {Path(unit.source).stem for unit in TARGETS[name].units}
    for stem, arguments in objects.items():
        assert f"-target\n{TARGETS[name].triple}" in arguments
        assert ("-mavx512f" in arguments) == stem.startswith("scan_avx512")
        assert ("-mcpu=generic+sha2" in arguments) == (stem == "scan_armv8")
    assert ("DllMainCRTStartup" in report.library.read_text(errors="replace")) == name.startswith("win")


def test_failing_compiler_is_quoted(tmp_path: Path) -> None:
    script = tmp_path / "cc.py"
    script.write_text("import sys; sys.exit('wg.h:1: error: everything is wrong')")
    with pytest.raises(BuildError, match="everything is wrong"):
        build_library(
            TARGETS["linux_x86_64"], tmp_path, Compiler((sys.executable, str(script)), "", is_zig=False)
        )


def test_missing_compiler_is_a_build_error(tmp_path: Path) -> None:
    missing = Compiler((str(tmp_path / "no-such-cc"),), "", is_zig=False)
    with pytest.raises(BuildError, match="does not run"):
        build_library(TARGETS["linux_x86_64"], tmp_path, missing)


def test_unwritable_cache_is_a_build_error(tmp_path: Path, fake_compiler: Compiler) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError):
        build_library(TARGETS["linux_x86_64"], tmp_path / "file", fake_compiler)


def test_environment_names_another_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(build.COMPILER_VARIABLE, f"'{sys.executable}' -E")
    compiler = find_compiler()
    assert compiler.command == (sys.executable, "-E")
    assert compiler.identity.startswith("Python")
    assert not compiler.is_zig


def test_without_any_compiler_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BuildError, match="ziglang is not installed, and WARMGUI_CC"):
        find_compiler()


def test_environment_names_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(build.TARGET_VARIABLE, "win_amd64")
    assert chosen_target() is TARGETS["win_amd64"]
    monkeypatch.setenv(build.TARGET_VARIABLE, "toaster")
    with pytest.raises(BuildError, match="WARMGUI_TARGET=toaster"):
        chosen_target()


def test_machine_without_kernels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sysconfig, "get_platform", lambda: "linux-riscv64")
    assert host_target() is None
    with pytest.raises(BuildError, match="this machine"):
        chosen_target()


def test_install_replaces_in_one_step(tmp_path: Path) -> None:
    made = tmp_path / "made" / "lib.so"
    made.parent.mkdir()
    made.write_bytes(b"new")
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "lib.so").write_bytes(b"old")
    place = install_in_place(made, folder)
    assert place.read_bytes() == b"new"
    stamp = place.stat().st_mtime_ns
    install_in_place(made, folder)
    assert place.stat().st_mtime_ns == stamp
    assert [p.name for p in folder.iterdir()] == ["lib.so"]


def test_install_that_fails_says_where(tmp_path: Path) -> None:
    made = tmp_path / "lib.so"
    made.write_bytes(b"new")
    with pytest.raises(BuildError, match="cannot be written"):
        install_in_place(made, tmp_path / "no-such-folder")


def test_command_builds_into_the_cache(
    tmp_path: Path,
    fake_compiler: Compiler,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(build, "find_compiler", lambda: fake_compiler)
    other = "win_arm64" if host_target() is not TARGETS["win_arm64"] else "win_amd64"
    assert build.main(["--target", other, "--cache", str(tmp_path / "cache")]) == 0
    assert "warmgui_kernels.dll" in capsys.readouterr().out


@needs_host
def test_command_installs_in_place(
    tmp_path: Path,
    fake_compiler: Compiler,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(build, "find_compiler", lambda: fake_compiler)
    installed: list[Path] = []

    def install(library: Path) -> Path:
        installed.append(library)
        return library

    monkeypatch.setattr(build, "install_in_place", install)
    assert build.main(["--cache", str(tmp_path / "cache")]) == 0
    assert len(installed) == 1


def test_command_that_fails_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv(build.TARGET_VARIABLE, "toaster")
    assert build.main(["--cache", str(tmp_path)]) == 1
    assert "were not built: there are no native kernels for WARMGUI_TARGET=toaster" in capsys.readouterr().err


class TestHook:
    """The hook of the package build, as hatchling calls it."""

    @pytest.fixture
    def hook(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
        pytest.importorskip("hatchling")
        spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        self.warnings: list[str] = []
        app = type("App", (), {"display_warning": staticmethod(self.warnings.append)})()
        return lambda name: module.NativeKernelsHook(str(ROOT), {}, None, None, str(tmp_path), name, app)

    @staticmethod
    def data() -> dict[str, Any]:
        return {"pure_python": True, "force_include": {}}

    @pytest.fixture
    def fake_build(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fake_compiler: Compiler
    ) -> list[Path]:
        installed: list[Path] = []
        real = build.build_library
        monkeypatch.setattr(
            build, "build_library", lambda target, cache: real(target, tmp_path / "cache", fake_compiler)
        )
        monkeypatch.setattr(build, "install_in_place", installed.append)
        return installed

    @needs_host
    def test_wheel_contains_the_library_and_its_platform(self, hook: Any, fake_build: list[Path]) -> None:
        data = self.data()
        hook("wheel").initialize("standard", data)
        target = chosen_target()
        assert (data["tag"], data["pure_python"]) == (target.wheel_tag, False)
        [(source, place)] = data["force_include"].items()
        assert place == f"miners/kernels/{Path(source).name}"
        assert len(fake_build) == 1

    @needs_host
    def test_editable_install_leaves_it_in_the_tree(self, hook: Any, fake_build: list[Path]) -> None:
        data = self.data()
        hook("wheel").initialize("editable", data)
        assert data["force_include"] == {}
        assert len(fake_build) == 1

    def test_wheel_for_another_machine_leaves_the_tree_alone(
        self, hook: Any, fake_build: list[Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = "win_arm64" if host_target() is not TARGETS["win_arm64"] else "win_amd64"
        monkeypatch.setenv(build.TARGET_VARIABLE, other)
        data = self.data()
        hook("wheel").initialize("standard", data)
        assert data["tag"] == f"py3-none-{other}"
        assert fake_build == []

    def test_sdist_holds_sources_only(self, hook: Any) -> None:
        data = self.data()
        hook("sdist").initialize("standard", data)
        assert data == self.data()

    def test_failed_build_warns_and_installs_anyway(self, hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(build.TARGET_VARIABLE, "toaster")
        data = self.data()
        hook("wheel").initialize("standard", data)
        assert data == self.data()
        assert "hashing will be slow" in self.warnings[0]

    def test_failed_build_is_fatal_on_request(self, hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(build.TARGET_VARIABLE, "toaster")
        monkeypatch.setenv("WARMGUI_REQUIRE_NATIVE", "1")
        with pytest.raises(BuildError, match="toaster"):
            hook("wheel").initialize("standard", self.data())


@needs_zig
@needs_host
@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_real_package_build(kind: str, tmp_path: Path) -> None:
    """The wheel holds the library of this machine, the sdist none; no compiler is on the PATH."""
    pytest.importorskip("hatchling")
    environment = {**os.environ, "PATH": str(tmp_path), "WARMGUI_REQUIRE_NATIVE": "1"}
    command = (sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(tmp_path / "dist"))
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    [package] = (tmp_path / "dist").iterdir()
    if kind == "wheel":
        with zipfile.ZipFile(package) as wheel:
            names = wheel.namelist()
        assert package.name.endswith(f"{chosen_target().wheel_tag}.whl")
    else:
        with tarfile.open(package) as sdist:
            names = [name.partition("/")[2] for name in sdist.getnames()]
        assert "hatch_build.py" in names
    assert "miners/kernels/native/scan.h" in names
    libraries = [name for name in names if name.endswith((".so", ".dll"))]
    assert libraries == (["miners/kernels/" + default_library_path().name] if kind == "wheel" else [])
