#!/usr/bin/env python3
"""Set everything up and run WarmGUI, or its tests. Needs nothing but Python 3.11 or newer, pip and git.

    python3 start.py --practice     the window, mining on the practice network (no display: a status line)
    python3 start.py test           linters, type checks and all tests (--deep: also what takes minutes)
    python3 start.py miner ...      the miner on its own, for example: miner --benchmark
    python3 start.py bench          all benchmarks (--write: into docs/benchmarks.md)
    python3 start.py cross          every wheel built without a compiler, judged and run (docs/building.md)
    python3 start.py gallery        pictures of every page, light and dark, in every language (--help)
    python3 start.py faults         strikes it down, hundreds of times, and looks what is lost (--help)
    python3 start.py hostile        servers that attack the real miner, and what it does (--help)
    python3 start.py fuzz, soak     nonsense for everything that reads; hours of running (--help)
    python3 start.py setup          set up only

Every other argument goes to the program: `python3 start.py --help`. Running it again costs a fraction of a
second: what is already there is kept. Only the standard library is used here, and old Pythons get a sentence.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys

import system_packages

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.environ.get("WARMGUI_VENV") or os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
PROGRAMS = ("bench", "cross", "gallery", "faults", "hostile", "fuzz", "soak")  # each is tests/<name>/run.py
COMMANDS = ("test", "setup", "miner", *PROGRAMS)
LOCKS = {"": "run", "test": "test", "build,ble,usb": "build"}  # extra -> requirements/NAME.txt


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
            system_packages.care_for(system_packages.libraries(), say)
        return become([venv_python(), "-m", "warmgui", *rest])
    if command not in ("cross", "fuzz", "hostile"):  # they need no screen
        system_packages.care_for(system_packages.for_tests(), say)
    program = os.path.join(ROOT, "tests", "suite" if command == "test" else command, "run.py")
    return become([venv_python(), program, *rest])


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
    say("Installing WarmGUI and what it needs (about a minute the first time) ...")
    reason = no_lock()
    if reason:
        say(f"{reason}: the newest packages that pyproject.toml allows are taken.")
        pip("--editable", ROOT + (f"[{extra}]" if extra else ""))
    else:
        install_locked(LOCKS[extra])
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(wanted)


def no_lock() -> str:
    """Why the lock files cannot serve here; empty where they do. No answer of an index changes that."""
    if os.environ.get("WARMGUI_UNLOCKED"):
        return "WARMGUI_UNLOCKED is set"
    served = platform.machine().lower() in ("x86_64", "amd64") and (
        WINDOWS or (sys.platform.startswith("linux") and platform.libc_ver()[0] == "glibc")
    )
    if not served or platform.python_implementation() != "CPython" or sys.version_info >= (3, 15):
        return "requirements/*.txt are for CPython 3.11 to 3.14 on x86-64 Windows and Linux with glibc"
    return ""


def install_locked(name: str) -> None:
    """The very files whose hashes stand in requirements/NAME.txt, also for our own build."""
    lock = os.path.join(ROOT, "requirements", "{}.txt")
    strict = ("--require-hashes", "--only-binary", ":all:", "--requirement")
    pip(*strict, lock.format(name))
    tools = os.path.join(VENV, "build-tools")
    environment = dict(os.environ)
    if name != "test":  # there they are part of it
        shutil.rmtree(tools, ignore_errors=True)
        pip(*strict, lock.format("tools"), "--target", tools, "--no-compile")
        environment["PYTHONPATH"] = tools
    pip("--no-deps", "--no-build-isolation", "--editable", ROOT, environment=environment)
    shutil.rmtree(tools, ignore_errors=True)


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


def pip(*arguments: str, environment: dict[str, str] | None = None) -> None:
    """Install by pip in our environment; the system's pip serves where the environment has none."""
    own = [venv_python(), "-m", "pip"]
    outer = [sys.executable, "-m", "pip", "--python", venv_python()]
    command = own if works(*own, "--version") else outer
    install = ("install", "--quiet", "--disable-pip-version-check")
    if subprocess.call([*command, *install, *arguments], cwd=ROOT, env=environment) != 0:
        raise SetupError(
            "pip could not install WarmGUI (its own words are above). Is there a network connection, "
            f"and is `{sys.executable} -m pip --version` 22.3 or newer? With WARMGUI_UNLOCKED=1 "
            "other versions than the tested ones are taken: never do that where a hash did not match."
        )


def fingerprint(extra: str) -> str:
    """Changes whenever the dependencies or the native kernels' sources change."""
    digest = hashlib.sha256(f"{extra} {sys.version} {platform.machine()}".encode())
    names = ["pyproject.toml", "hatch_build.py", *(f"requirements/{lock}.txt" for lock in LOCKS.values())]
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


def wants_display(arguments: list[str]) -> bool:
    """Whether a window can open at all (else the program runs headless and needs no Qt)."""
    if "--headless" in arguments or "--version" in arguments or "--help" in arguments or "-h" in arguments:
        return False
    return sys.platform.startswith("linux") and any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


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
