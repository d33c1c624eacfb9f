#!/usr/bin/env python3
"""Proves that the native library can be built everywhere without a system compiler, and runs what was built.

    python3 start.py cross                    everything; sets up the environment first
    python3 start.py cross --only "wheel"     the steps whose names begin so (what they build on is done too)

Builds the sdist and, from it, the wheels of all machines with an empty PATH; judges tags and contents; builds
every library twice; installs and runs the wheels under this Python, under a Windows Python (--winpy: a
command that takes Python's arguments and has pip, or understands `--pip install WHEEL`) and under qemu.
A step whose tool is missing is "not run". Ends with 0 only if all steps passed (--allow-missing: or were not
run), and prints a JSON summary to stdout. See docs/building.md.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path[1:1] = [str(HERE.parent), str(HERE.parents[1])]

import cross_machines as machines  # noqa: E402 - tests and sources are found only now
import cross_packages as packages  # noqa: E402
from cross_report import MissingError, Report, StepError, must  # noqa: E402

from miners.kernels.native import library_name  # noqa: E402
from miners.kernels.targets import TARGETS, Target, host_target  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

LINUX_ARM, WINDOWS = TARGETS["linux_aarch64"], TARGETS["win_amd64"]


class Program:
    """The steps in their order, and what they hand on to each other."""

    def __init__(self, options: argparse.Namespace, work: Path) -> None:
        self._options = options
        self._work = work
        self._report = Report(options.only)
        self._tree = work / "checkout"
        self._sdist: Path | None = None
        self._unpacked: Path | None = None
        self._wheels: dict[str, Path] = {}

    def run(self) -> Report:
        """All steps that were asked for."""
        step = self._report.step
        if step("sdist", self._build_sdist, always=True):
            for target in TARGETS.values():
                needed = target in {WINDOWS, LINUX_ARM, host_target()}
                step(f"wheel {target.name}", partial(self._build_wheel, target), always=needed)
            for target in TARGETS.values():
                step(f"same bytes {target.name}", partial(self._build_again, target))
            step("pip install .", self._pip_install)
        self._trials("this machine", host_target(), machines.host_machine)
        self._trials(
            "Windows", WINDOWS, partial(machines.windows_machine, python=_words(self._options.winpy))
        )
        step("arm64 under qemu", self._bare_arm)
        arm = partial(machines.arm_machine, python=_words(self._options.arm_python))
        self._trials("arm64 Python", LINUX_ARM, arm, machines.EMULATED_WINDOW)
        return self._report

    def _build_sdist(self) -> dict[str, Any]:
        packages.copy_sources(self._tree)
        to = self._folder("dist")
        self._sdist = packages.build_package("sdist", self._tree, to, packages.without_compiler(self._work))
        facts = packages.check_sdist(self._sdist, TARGETS.values())
        self._unpacked = packages.unpack_sdist(self._sdist, self._folder("unpacked"))
        return facts

    def _build_wheel(self, target: Target) -> dict[str, Any]:
        if self._unpacked is None:
            raise MissingError("there is no sdist")
        environment = packages.without_compiler(self._work, WARMGUI_TARGET=target.name)
        began = time.monotonic()
        wheel = packages.build_package("wheel", self._unpacked, self._folder("dist"), environment)
        seconds = time.monotonic() - began
        facts = packages.check_wheel(wheel, target)
        self._wheels[target.name] = wheel
        return {"build_s": round(seconds, 1), **facts}

    def _build_again(self, target: Target) -> dict[str, Any]:
        """From the checkout this time, into another cache: the same library, byte for byte."""
        wheel = self._wheel(target)
        cache = self._folder("another cache")
        command = (
            sys.executable,
            "-m",
            "miners.kernels.build",
            "--target",
            target.name,
            "--cache",
            str(cache),
        )
        printed = must(command, self._tree, packages.without_compiler(self._work))
        built = Path(printed.partition(" (")[0].strip() or "nothing")
        if target is host_target():
            built = self._tree / "miners" / "kernels" / library_name(windows=target.windows)
        if not built.is_file() or built.read_bytes() != packages.library_in(wheel, target):
            raise StepError(f"{built} differs from the library in {wheel.name}")
        return {"library_bytes": built.stat().st_size}

    def _pip_install(self) -> dict[str, Any]:
        """What a person does, in an isolated build: pip fetches the compiler as a package."""
        target = host_target()
        if target is None:
            raise MissingError("there are no native kernels for this machine")
        if self._sdist is None:
            raise MissingError("there is no sdist")
        fresh = packages.unpack_sdist(self._sdist, self._folder("to install"))
        site = self._work / "installed"
        environment = packages.without_compiler(self._work)
        began = time.monotonic()
        packages.pip(
            *("install", "--quiet", "--no-deps", "--target", str(site), "."),
            folder=fresh,
            environment=environment,
        )
        seconds = time.monotonic() - began
        library = site / packages.LIBRARY_FOLDER / library_name(windows=target.windows)
        if library.read_bytes() != packages.library_in(self._wheel(target), target):
            raise StepError("the installed library differs from the wheel's")
        return {"install_s": round(seconds, 1), "library_bytes": library.stat().st_size}

    def _trials(self, name: str, target: Target | None, set_up: Any, window: int | None = None) -> None:
        machine: list[machines.Machine] = []

        def install() -> dict[str, Any]:
            if target is None:
                raise MissingError("there are no native kernels for this machine")
            machine.append(set_up(self._wheel(target), target, self._work / name))
            return {}

        if self._report.step(f"{name}: install", install):
            for what, trial in machines.trials(machine[0], self._options.replay_window or window):
                self._report.step(f"{name}: {what}", trial)

    def _bare_arm(self) -> dict[str, Any]:
        wheel = self._wheel(LINUX_ARM)
        return machines.bare_arm(wheel, LINUX_ARM, self._work / "bare arm", self._options.qemu)

    def _wheel(self, target: Target) -> Path:
        if target.name not in self._wheels:
            raise MissingError(f"there is no wheel for {target.name}")
        return self._wheels[target.name]

    def _folder(self, name: str) -> Path:
        folder = self._work / name
        folder.mkdir(exist_ok=True)
        return folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the steps and print the summary."""
    options = parse(arguments)
    keep = options.work is not None
    work = options.work or Path(tempfile.mkdtemp(prefix="warmgui-cross-"))
    work.mkdir(parents=True, exist_ok=True)
    try:
        report = Program(options, work.resolve()).run()
    finally:
        if not keep:
            shutil.rmtree(work, ignore_errors=True)
    summary = report.as_json(allow_missing=options.allow_missing)
    sys.stdout.write(summary + "\n")
    if options.json is not None:
        options.json.write_text(summary + "\n", "utf-8")
    return 0 if report.ok(allow_missing=options.allow_missing) else 1


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line; what it leaves out comes from the environment."""
    about = __doc__ or ""
    p = argparse.ArgumentParser(
        "cross", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    p.add_argument("--only", action="append", default=[], metavar="STEP", help="steps whose names begin so")
    p.add_argument("--allow-missing", action="store_true", help="what cannot be run here is no failure")
    p.add_argument("--winpy", default=os.environ.get("WARMGUI_WINPY", ""), help="command of a Windows Python")
    p.add_argument(
        "--arm-python",
        default=os.environ.get("WARMGUI_ARM_PYTHON", ""),
        help="command of a Python for 64-bit ARM Linux",
    )
    qemu = shutil.which("qemu-aarch64-static") or shutil.which("qemu-aarch64") or ""
    p.add_argument("--qemu", default=os.environ.get("WARMGUI_QEMU", qemu), help="command of qemu-aarch64")
    p.add_argument("--replay-window", type=int, help="positions to search for the genesis nonce (all)")
    p.add_argument("--work", type=Path, help="a new folder to work in, kept (a temporary one)")
    p.add_argument("--json", type=Path, help="also write the summary here")
    return p.parse_args(arguments)


def _words(command: str) -> tuple[str, ...]:
    return tuple(shlex.split(command))


if __name__ == "__main__":
    sys.exit(main())
