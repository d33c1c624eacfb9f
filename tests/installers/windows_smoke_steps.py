"""Installs, uses, upgrades and removes WarmGUI as people do: run by a Windows Python, or Wine's.

    python windows_smoke_steps.py OLD-SETUP.exe NEW-SETUP.exe [--json FILE]

`windows_smoke.py` makes the two installers and calls this; on Windows it can be run alone. It works in the
folders of the user who runs it, and refuses where WarmGUI is already installed or has data.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import json
import os
import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path[1:1] = [str(Path(__file__).resolve().parents[1] / "cross"), str(Path(__file__).resolve().parents[2])]

from cross_report import Report, StepError, say  # noqa: E402 - found only now

from installers.windows_parts import APP_ID  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

winreg: Any = __import__("winreg")  # there is one only on Windows

UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\WarmGUI"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
SETTINGS = (
    "# The settings of WarmGUI. The last line tells that nothing is missing: leave it there.\n"
    '[appearance]\ntheme = "dark"\n# end of the settings\n'
)
PATIENCE_S = 180.0
MINING_S = 40
WINDOW_S = 45
IN_USE = 3
_LOCAL = Path(os.environ["LOCALAPPDATA"])
PROGRAM, DATA = _LOCAL / "Programs" / "WarmGUI", _LOCAL / "WarmGUI"
MENU = Path(os.environ["APPDATA"]) / "Microsoft" / "Windows" / "Start Menu" / "Programs"
SAFE = "WarmGUI (safe mode).lnk"
FOREIGN = "WarmGUI smoke test of somebody else"


class Smoke:
    """The steps in their order; each builds on the one before."""

    def __init__(self, old: Path, new: Path) -> None:
        self._old, self._new = old, new
        self._report = Report(())
        self._files: set[str] = set()
        self._registry: dict[str, str] = {}
        self._rows = 0
        self._kept: dict[str, bytes] = {}

    def run(self) -> Report:
        """All steps; the first that fails is the last."""
        steps: list[tuple[str, Callable[[], dict[str, Any]]]] = [
            ("nothing is there yet", self._look_before),
            ("silent install", self._install),
            ("installing enabled nothing", self._nothing_enabled),
            ("the programs say their version", self._versions),
            ("the miner finds shares", self._miner),
            ("headless on the practice network", self._headless),
            ("window, one only, and no upgrade under it", self._window),
            ("silent upgrade", self._upgrade),
            ("the new version goes on with settings and history", self._goes_on),
            ("silent uninstall leaves data only", self._uninstall),
            ("nothing else is left", self._look_after),
            ("uninstall with /PURGE=1 leaves nothing", self._purge),
        ]
        for name, action in steps:
            if not self._report.step(name, action):
                break
        return self._report

    def _look_before(self) -> dict[str, Any]:
        for place in (PROGRAM, DATA, MENU / "WarmGUI.lnk"):
            if place.exists():
                raise StepError(f"{place} is there: run this as a user who has no WarmGUI")
        if value(UNINSTALL, "DisplayName") is not None:
            raise StepError("WarmGUI is already installed for this user")
        self._files, self._registry = profile_files(), registry()
        return {"files": len(self._files), "registry": len(self._registry), "wine": is_wine()}

    def _install(self) -> dict[str, Any]:
        began = time.monotonic()
        silently(self._old)
        seconds = time.monotonic() - began
        there = [path for path in PROGRAM.rglob("*") if path.is_file()]
        listed = (PROGRAM / "_internal" / "installed.txt").read_text("ascii").splitlines()
        every = [str(path.relative_to(PROGRAM)) for path in PROGRAM.rglob("*")]
        beside = sorted(name for name in every if not name.startswith("_internal"))
        if beside != sorted(listed):
            raise StepError(f"beside _internal there is {beside}, not {listed}")
        shortcut = (MENU / "WarmGUI.lnk").read_bytes()
        if "warmgui.exe".encode("utf-16-le") not in shortcut and b"warmgui.exe" not in shortcut:
            raise StepError("the shortcut does not name the program")
        has_id = APP_ID.encode("utf-16-le") in shortcut
        if not has_id and not is_wine():  # Wine takes the id and forgets it
            raise StepError("the shortcut has no AppUserModelID")
        if b"-\0-\0s\0a\0f\0e" not in (MENU / SAFE).read_bytes():
            raise StepError("the shortcut of safe mode does not ask for it")
        size = sum(path.stat().st_size for path in there)
        told = value(UNINSTALL, "EstimatedSize")
        if not isinstance(told, int) or abs(told * 1024 - size) > size / 10:
            raise StepError(f"EstimatedSize says {told} KB, there are {size} bytes")
        return {"seconds": round(seconds, 1), "files": len(there), "MB": round(size / 1e6), "app_id": has_id}

    def _nothing_enabled(self) -> dict[str, Any]:
        if value(RUN, "WarmGUI") is not None:
            raise StepError("it starts at log-in")
        if DATA.exists():
            raise StepError(f"there is {DATA} before anything was started")
        allowed = f"HKCU\\{UNINSTALL}".lower()
        new = set(registry()) - set(self._registry)
        # A bare Wine has no folder of such entries yet: what leads to ours is not more than ours.
        fresh = [key for key in new if not f"{key}\\".lower().startswith(f"{allowed}\\")]
        fresh = [key for key in fresh if not allowed.startswith(f"{key}\\".lower())]
        fresh = [key for key in fresh if is_wine() or "warmgui" in key.lower()]
        if fresh:
            raise StepError(f"new in the registry: {sorted(fresh)[:5]}")
        return {}

    def _versions(self) -> dict[str, Any]:
        version = str(value(UNINSTALL, "DisplayVersion"))
        facts = {}
        for name in ("warmgui", "warmgui-miner"):
            began = time.monotonic()
            done = call(PROGRAM / f"{name}.exe", "--version")
            if done.returncode or not re.search(r"\d+\.\d+", done.stdout):
                raise StepError(f"{name} --version: {done.returncode} {done.stdout} {done.stderr}")
            facts[name] = f"{done.stdout.strip()} ({time.monotonic() - began:.1f} s)"
        return {"installed": version, **facts}

    def _miner(self) -> dict[str, Any]:
        done = call(PROGRAM / "warmgui-miner.exe", "--practice", "--stop-after-shares", "3")
        last = (done.stdout.strip().splitlines() or [""])[-1]
        if "3 accepted, 0 rejected" not in last:
            raise StepError(f"it says: {(done.stdout + done.stderr)[-1000:]}")
        if "hashlib" in done.stdout:
            raise StepError("the native kernels are not used")
        return {"says": last}

    def _headless(self) -> dict[str, Any]:
        DATA.mkdir(parents=True, exist_ok=True)
        (DATA / "settings.toml").write_text(SETTINGS, encoding="utf-8", newline="\n")
        told = headless()
        self._rows = history_rows()
        if not self._rows:
            raise StepError("the history is empty")
        return {"accepted": told["accepted"], "hashes": told["hashes"], "history_rows": self._rows}

    def _window(self) -> dict[str, Any]:
        began = time.monotonic()
        first = start(PROGRAM / "warmgui.exe", "--practice", "--time-limit", str(WINDOW_S))
        try:
            wait_for(
                lambda: (DATA / "warmgui.lock").exists() or first.poll() is not None, "the window's lock"
            )
            second = call(PROGRAM / "warmgui.exe", "--practice", "--time-limit", str(WINDOW_S))
            if second.returncode or "already running" not in second.stdout + second.stderr:
                raise StepError(f"the second start: {second.returncode} {second.stdout} {second.stderr}")
            raised_s = round(time.monotonic() - began, 1)
            refused = call(self._new, "/S")
            if refused.returncode != IN_USE or "is running" not in refused.stderr:
                raise StepError(f"the installer under a running program: {refused}")
            if not (PROGRAM / "_internal" / "installed.txt").is_file():
                raise StepError("the refused installer has changed the folder")
            out, error = first.communicate(timeout=PATIENCE_S)
        finally:
            first.kill()
        if first.returncode or "Traceback" in error:
            raise StepError(f"the window ended with {first.returncode}: {out}{error}"[-2000:])
        logs = {path: path.read_text("utf-8", "replace") for path in DATA.rglob("*.log*")}
        if not any(logs.values()):
            raise StepError(f"there is no log below {DATA}")
        for path, text in logs.items():
            if "Traceback" in text:
                raise StepError(f"{path.name} has a fault: {text[-1500:]}")
        return {"second_start_s": raised_s, "said": error.strip()[-200:]}

    def _upgrade(self) -> dict[str, Any]:
        set_value(RUN, "WarmGUI", f'"{PROGRAM / "warmgui.exe"}" --tray')
        set_value(RUN, FOREIGN, r"C:\somebody\else.exe")
        (PROGRAM / "mine.txt").write_text("a file of the user's own")
        (PROGRAM / "_internal" / "of the old version.txt").write_text("")
        old = str(value(UNINSTALL, "DisplayVersion"))
        self._kept = {
            path.relative_to(DATA).as_posix(): path.read_bytes()
            for path in DATA.rglob("*")
            if path.is_file() and path.suffix != ".log"
        }
        began = time.monotonic()
        silently(self._new)
        seconds = round(time.monotonic() - began, 1)
        new = str(value(UNINSTALL, "DisplayVersion"))
        if new == old:
            raise StepError(f"it is still {old}")
        changed = [name for name, content in self._kept.items() if (DATA / name).read_bytes() != content]
        if changed:
            raise StepError(f"the upgrade changed {changed}")
        if not (PROGRAM / "mine.txt").is_file():
            raise StepError("a file of the user's own is gone")
        old_ones = ("_internal/of the old version.txt", "incoming", "outgoing")
        if left := [name for name in old_ones if (PROGRAM / name).exists()]:
            raise StepError(f"still there: {left}")
        if value(RUN, "WarmGUI") is None:
            raise StepError("the upgrade switched the start at log-in off")
        (PROGRAM / "mine.txt").unlink()
        return {"from": old, "to": new, "seconds": seconds, "files_kept": len(self._kept)}

    def _goes_on(self) -> dict[str, Any]:
        told = headless()
        rows = history_rows()
        if rows <= self._rows:
            raise StepError(f"there were {self._rows} rows of history, now {rows}")
        if (DATA / "settings.toml").read_text(encoding="utf-8") != SETTINGS:
            raise StepError("the settings are others now")
        return {"accepted": told["accepted"], "history_rows": rows}

    def _uninstall(self) -> dict[str, Any]:
        began = time.monotonic()
        uninstall()
        if not (DATA / "settings.toml").is_file() or not history_rows():
            raise StepError("settings or history are gone")
        if value(RUN, "WarmGUI") is not None:
            raise StepError("the start at log-in is still there")
        if value(RUN, FOREIGN) is None:
            raise StepError("somebody else's start at log-in is gone")
        delete_value(RUN, FOREIGN)
        return {"seconds": round(time.monotonic() - began, 1)}

    def _look_after(self) -> dict[str, Any]:
        mine = str(DATA).lower()
        files = {path for path in profile_files() - self._files if not path.lower().startswith(mine)}
        keys = {key for key in set(registry()) - set(self._registry) if not key.lower().endswith("\\run")}
        keys = {key for key in keys if not key.startswith("HKCU\\Software\\Wine\\")}
        if not is_wine():  # a Windows that lives writes all the time
            files = {path for path in files if "warmgui" in path.lower()}
            keys = {key for key in keys if "warmgui" in key.lower()}
        if files or keys:
            raise StepError(f"left behind: {sorted(files)[:10]} {sorted(keys)[:10]}")
        return {"files_looked_at": len(self._files), "registry_looked_at": len(self._registry)}

    def _purge(self) -> dict[str, Any]:
        silently(self._new)
        uninstall("/PURGE=1")
        if DATA.exists():
            raise StepError(f"{DATA} is still there")
        return {}


# ---- doing ---------------------------------------------------------------------------------------------


def start(program: Path, *arguments: str) -> subprocess.Popen[str]:
    """A program with pipes; what it prints is read as UTF-8."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [str(program), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=pipe,
        stderr=pipe,
        encoding="utf-8",
        errors="replace",
    )


def call(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end.

    Raises:
        StepError: it does not end.
    """
    process = start(program, *arguments)
    try:
        out, error = process.communicate(timeout=PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        out, error = process.communicate()
        raise StepError(f"{program.name} does not end: {(out + error)[-1000:]}") from None
    return subprocess.CompletedProcess(process.args, process.returncode, out, error)


def silently(setup: Path) -> None:
    """Install.

    Raises:
        StepError: it ended with another code than 0.
    """
    done = call(setup, "/S")
    if done.returncode:
        raise StepError(f"{setup.name} ended with {done.returncode}: {done.stderr}")


def uninstall(*more: str) -> None:
    """Uninstall with the command of the registry; it returns at once, so wait until the folder is gone.

    Raises:
        StepError: the folder stays.
    """
    command = str(value(UNINSTALL, "QuietUninstallString"))
    program, _, flags = command.removeprefix('"').partition('" ')
    call(Path(program), *flags.split(), *more)
    wait_for(lambda: not PROGRAM.exists() and value(UNINSTALL, "DisplayName") is None, "the program to go")
    if (MENU / "WarmGUI.lnk").exists() or (MENU / SAFE).exists():
        raise StepError("a shortcut is still there")


def headless() -> dict[str, Any]:
    """Heat on the practice network for a while; its summary.

    Raises:
        StepError: nothing was mined.
    """
    done = call(PROGRAM / "warmgui.exe", "--headless", "--practice", "--json", "--time-limit", str(MINING_S))
    last = (done.stdout.strip().splitlines() or ["{}"])[-1]
    told: dict[str, Any] = json.loads(last) if last.startswith("{") else {}
    if done.returncode or not told.get("accepted"):
        raise StepError(f"headless: {done.returncode} {last} {done.stderr[-1500:]}")
    return told


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Wait until something is so.

    Raises:
        StepError: it did not come.
    """
    until = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > until:
            raise StepError(f"waited in vain for {what}")
        time.sleep(0.1)


# ---- looking -------------------------------------------------------------------------------------------


def is_wine() -> bool:
    """Whether this Windows is Wine."""
    return hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")  # type: ignore[attr-defined]


def profile_files() -> set[str]:
    """Every file and folder of the user's profile but the temporary ones."""
    found = set()
    temporary = os.environ.get("TEMP", "").lower()
    for folder, folders, files in os.walk(os.environ["USERPROFILE"]):
        folders[:] = [name for name in folders if os.path.join(folder, name).lower() != temporary]  # noqa: PTH118 - os.walk's own form
        found |= {os.path.join(folder, name) for name in (*folders, *files)}  # noqa: PTH118 - as above
    return found


def registry() -> dict[str, str]:
    """Every key and value of this user: names to contents."""
    found: dict[str, str] = {}
    _collect(winreg.HKEY_CURRENT_USER, "", found)
    return found


def _collect(root: Any, path: str, found: dict[str, str]) -> None:
    try:
        key = winreg.OpenKey(root, path)
    except OSError:
        return
    with key:
        subkeys, values, _ = winreg.QueryInfoKey(key)
        found["HKCU\\" + path] = ""
        for i in range(values):
            with contextlib.suppress(OSError):
                name, content, _ = winreg.EnumValue(key, i)
                found[f"HKCU\\{path}\\\\{name}"] = str(content)
        names = []
        for i in range(subkeys):
            with contextlib.suppress(OSError):
                names.append(winreg.EnumKey(key, i))
    for name in names:
        _collect(root, f"{path}\\{name}".lstrip("\\"), found)


def value(path: str, name: str) -> object:
    """A value of this user's registry; None where there is none."""
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            found: object = winreg.QueryValueEx(key, name)[0]
            return found
    except FileNotFoundError:
        return None


def set_value(path: str, name: str, content: str) -> None:
    """Write a text."""
    with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
        winreg.SetValueEx(key, name, 0, winreg.REG_SZ, content)


def delete_value(path: str, name: str) -> None:
    """Remove a value."""
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
        winreg.DeleteValue(key, name)


def history_rows() -> int:
    """Rows of the history's seconds."""
    found = list(DATA.rglob("history.sqlite3"))
    if not found:
        return 0
    with contextlib.closing(sqlite3.connect(found[0])) as connection:
        return int(connection.execute("SELECT count(*) FROM sample_1s").fetchone()[0])


def main() -> int:
    """Run the steps; 0 only if all passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("old", type=Path, help="installer of one version")
    parser.add_argument("new", type=Path, help="installer of a later version")
    parser.add_argument("--json", type=Path, help="also write the summary there")
    options = parser.parse_args()
    # Wine's desktop inherits the pipes of who calls for it first, and outlives that: so not a child's.
    ctypes.windll.user32.GetDesktopWindow()  # type: ignore[attr-defined]
    report = Smoke(options.old.absolute(), options.new.absolute()).run()
    summary = report.as_json(allow_missing=False)
    if options.json:
        options.json.write_text(summary + "\n", encoding="utf-8")
    say("all steps passed" if report.ok(allow_missing=False) else "FAILED")
    return 0 if report.ok(allow_missing=False) else 1


if __name__ == "__main__":
    sys.exit(main())
