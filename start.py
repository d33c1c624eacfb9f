#!/usr/bin/env python3
"""Set everything up and run WarmGUI, or its tests. Needs nothing but Python 3.11 or newer, pip and git.

    python3 start.py --practice     the window, mining on the practice network (no display: a status line)
    python3 start.py test           linters, type checks and all tests
    python3 start.py miner ...      the miner on its own, for example: miner --benchmark
    python3 start.py bench          all benchmarks (--write: into docs/benchmarks.md)
    python3 start.py cross          every wheel built without a compiler, judged and run (docs/building.md)
    python3 start.py gallery        pictures of every page, light and dark, in every language (--help)
    python3 start.py faults         strikes it down, hundreds of times, and looks what is lost (--help)
    python3 start.py fuzz, soak     nonsense for everything that reads; hours of running (--help)
    python3 start.py setup          set up only

Every other argument goes to the program: `python3 start.py --help`. Running it again costs a fraction of a
second: what is already there is kept. Only the standard library is used here, and old Pythons get a sentence.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.environ.get("WARMGUI_VENV") or os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
PROGRAMS = ("bench", "cross", "gallery", "faults", "fuzz", "soak")  # each is tests/<name>/run.py
COMMANDS = ("test", "setup", "miner", *PROGRAMS)

# Shared library -> Debian package. What PySide6's wheel expects of the system.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# Program -> Debian package: a private screen for the end-to-end test.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "trayer": "trayer",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus",
    "ip": "iproute2",
    "unshare": "util-linux",
    "mosquitto": "mosquitto",
    "boinc": "boinc-client",
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "mksquashfs": "squashfs-tools",
}
TEST_FONTS = {"NotoSansArabic-Regular.ttf": "fonts-noto-core", "NotoSansCJK-Regular.ttc": "fonts-noto-cjk"}


def main(arguments: list[str]) -> int:
    """Set up what the command needs, then become it."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an old Python gets a sentence
        say(f"WarmGUI needs Python 3.11 or newer; this is {platform.python_version()}.")
        return 2
    command = arguments[0] if arguments and arguments[0] in COMMANDS else "run"
    rest = arguments if command == "run" else arguments[1:]
    try:
        install("test" if command == "test" or command in PROGRAMS else "")
    except SetupError as error:
        say(str(error))
        return 1
    return perform(command, rest)


def perform(command: str, rest: list[str]) -> int:
    """Do what was asked, in the environment that is now there."""
    if command == "setup":
        say("Ready. Start it with: python3 start.py --practice")
        return 0
    if command == "miner":
        return become([venv_python(), "-m", "miners", *rest])
    if command == "run":
        if wants_display(rest):
            care_for_libraries(missing_libraries())
        return become([venv_python(), "-m", "warmgui", *rest])
    if command not in ("cross", "fuzz"):  # they need no screen
        care_for_libraries(missing_libraries() + missing_programs() + missing_fonts())
    if command in PROGRAMS:
        return become([venv_python(), os.path.join(ROOT, "tests", command, "run.py"), *rest])
    return run_checks(rest)


class SetupError(Exception):
    """Something is missing that this script cannot provide; the message says what to do."""


# ---- environment ---------------------------------------------------------------------------------


def venv_python() -> str:
    """The Python of our own environment."""
    return os.path.join(VENV, "Scripts", "python.exe") if WINDOWS else os.path.join(VENV, "bin", "python")


def install(extra: str) -> None:
    """Create the environment and install the program into it, unless that was done for these very files."""
    wanted = fingerprint(extra)
    stamp = os.path.join(VENV, f"warmgui-{extra or 'run'}.stamp")
    if os.path.exists(venv_python()) and read(stamp) == wanted.encode():
        return
    create_environment()
    target = ROOT + (f"[{extra}]" if extra else "")
    say("Installing WarmGUI and what it needs (about a minute the first time) ...")
    pip("install", "--quiet", "--disable-pip-version-check", "--editable", target)
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(wanted)


def create_environment() -> None:
    """A virtual environment with or without a pip of its own: Debian splits ensurepip off."""
    if os.path.exists(venv_python()) and works(venv_python(), "-c", "import sys"):
        return
    say(f"Creating an environment of its own in {VENV} ...")
    shutil.rmtree(VENV, ignore_errors=True)
    if works(sys.executable, "-c", "import ensurepip") and works(sys.executable, "-m", "venv", VENV):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if not works(sys.executable, "-m", "venv", "--without-pip", VENV):
        raise SetupError(
            "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"
        )


def pip(*arguments: str) -> None:
    """Run pip for our environment; the system's pip serves where the environment has none."""
    own = [venv_python(), "-m", "pip"]
    outer = [sys.executable, "-m", "pip", "--python", venv_python()]
    command = own if works(*own, "--version") else outer
    if subprocess.call([*command, *arguments], cwd=ROOT) != 0:
        raise SetupError(
            "pip could not install WarmGUI (its own words are above). Is there a network connection, "
            f"and is `{sys.executable} -m pip --version` 22.3 or newer?"
        )


def fingerprint(extra: str) -> str:
    """Changes whenever the dependencies or the native kernels' sources change."""
    digest = hashlib.sha256(f"{extra} {sys.version} {platform.machine()}".encode())
    names = ["pyproject.toml", "hatch_build.py"]
    for folder, folders, files in os.walk(os.path.join(ROOT, "miners", "kernels")):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        names += [
            os.path.relpath(os.path.join(folder, f), ROOT)
            for f in sorted(files)
            if f.endswith((".py", ".c", ".h"))
        ]
    for name in names:
        digest.update(name.encode() + b"\0" + read(os.path.join(ROOT, name)))
    return digest.hexdigest()


# ---- shared libraries and programs ---------------------------------------------------------------


def wants_display(arguments: list[str]) -> bool:
    """Whether a window can open at all (else the program runs headless and needs no Qt)."""
    if "--headless" in arguments or "--version" in arguments or "--help" in arguments or "-h" in arguments:
        return False
    return sys.platform.startswith("linux") and any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def missing_libraries() -> list[str]:
    """Debian packages of the shared libraries that cannot be loaded (Linux only)."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in QT_LIBRARIES.items() if not loads(library)]


def missing_programs() -> list[str]:
    """Debian packages of the programs that the end-to-end test uses."""
    if not sys.platform.startswith("linux"):
        return []
    path = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin" + os.pathsep + "/sbin"
    return [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program, path=path)]


def missing_fonts() -> list[str]:
    """Debian packages of the fonts that the Arabic and Chinese pictures need."""
    if not sys.platform.startswith("linux"):
        return []
    found = {f for _, _, files in os.walk("/usr/share/fonts") for f in files}
    return [package for font, package in TEST_FONTS.items() if font not in found]


@contextlib.contextmanager
def no_new_services(policy: str = "/usr/sbin/policy-rc.d") -> Iterator[None]:
    """While packages are installed none of their services starts (a broker, BOINC): Debian asks this file."""
    ours = not os.path.exists(policy) and os.path.isdir(os.path.dirname(policy))
    if ours:
        with open(policy, "w", encoding="ascii") as file:
            file.write("#!/bin/sh\nexit 101\n")
        os.chmod(policy, 0o755)  # noqa: S103 - Debian runs it, as root
    try:
        yield
    finally:
        if ours:
            os.unlink(policy)


def care_for_libraries(packages: list[str]) -> None:
    """Install missing packages where we may, else print the exact command and go on."""
    if not packages:
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say(f"Installing shared libraries: {' '.join(packages)} ...")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        with no_new_services():
            installed = run_quietly(command, quiet) or (
                run_quietly(["apt-get", "update", "-qq"], quiet) and run_quietly(command, quiet)
            )
        if installed:
            return
        say(f"apt-get could not install them. Please run: apt-get install {' '.join(packages)}")
    elif shutil.which("apt-get"):
        say(f"Some libraries are missing. Please run: sudo apt-get install {' '.join(packages)}")
    else:
        say(f"Some libraries are missing; on Debian or Ubuntu they are called: {' '.join(packages)}")


# ---- tests ---------------------------------------------------------------------------------------


def run_checks(arguments: list[str]) -> int:
    """Linters, types, import rules, then all tests with the coverage that each part owes."""
    python = venv_python()
    environment = {**os.environ, "PYTHONPATH": ROOT}
    steps = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [os.path.join(os.path.dirname(python), "lint-imports")],
    ]
    for step in steps:
        say("$ " + " ".join(os.path.basename(part) for part in step))
        if subprocess.call(step, cwd=ROOT, env=environment) != 0:
            say("This check failed; nothing after it was run.")
            return 1
    workers = str(max(2, min(4, os.cpu_count() or 2)))
    pytest = [
        python,
        "-m",
        "pytest",
        "-n",
        workers,
        "--dist",
        "loadgroup",
        "--max-worker-restart=0",
        "--cov",
        "--cov-report=",
        *arguments,
    ]
    say("$ pytest")
    result = subprocess.call(pytest, cwd=ROOT, env=environment)
    if result != 0 or arguments:
        return result
    for limit, include in (("95", "warmgui/core/*,miners/*"), ("85", "warmgui/*,miners/*")):
        say(f"$ coverage of branches: {include} must reach {limit} %")
        report = [python, "-m", "coverage", "report", "--include=" + include, "--fail-under=" + limit]
        if subprocess.call(report, cwd=ROOT, env=environment) != 0:
            return 1
    return 0


# ---- small things --------------------------------------------------------------------------------


def become(command: list[str]) -> int:
    """Run the program in our place, so that Ctrl-C and signals reach it and nothing else."""
    os.chdir(ROOT)
    if not WINDOWS:
        sys.stdout.flush()
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def works(*command: str) -> bool:
    """Whether a command can be started and ends well; its words are kept off the screen."""
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    except OSError:
        return False
    return done.returncode == 0


def run_quietly(command: list[str], environment: dict[str, str]) -> bool:
    """Whether a command ended well; its output is shown only when it did not."""
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout.decode(errors="replace")[-2000:])
    return done.returncode == 0


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def read(path: str) -> bytes:
    """A file's content; empty when it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def say(words: str) -> None:
    """One line for the person at the terminal."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
