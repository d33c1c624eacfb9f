#!/usr/bin/env python3
"""Proves on a bare Debian 12 that the package installs, runs, mines, upgrades, and goes without a trace.

    sudo .venv/bin/python tests/installers/prove_deb.py dist/warmgui_0.1.0_amd64.deb

It makes a minimal Debian in a folder (debootstrap; kept packed in --cache), installs the package with what
apt fetches for it and nothing else, and runs the programs as a user who is not root: miner and headless
program on the practice network without any other network, the window on a private X screen outside (Xvfb).
Then it upgrades while the program heats, removes, purges, and compares the files with those of the beginning.
Ends with 0 only if every step passed; a JSON summary goes to stdout. See docs/installing.md.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path[1:1] = [str(HERE), str(HERE.parent / "cross"), str(HERE.parents[1])]

from bare_debian import HOME, USER, ChrootError, Debian, must  # noqa: E402 - tests and sources are found only now
from cross_report import Report, StepError  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WAIT_S = 60.0
DISPLAY = ":87"
CHARTS_S = 5.0  # until the charts have been imported and drawn
LAST_WORDS = 2000  # characters of a log that are shown
PROGRAMS = "/usr/lib/warmgui"
PEOPLES = (f"{HOME}/.config/WarmGUI", f"{HOME}/.local/share/WarmGUI", f"{HOME}/.local/state/WarmGUI")
FOLDERS_OF_A_HOME = {
    f"{HOME}/{name}" for name in (".config", ".local", ".local/share", ".local/state", ".cache")
}
_ACCOUNT_FILES = ("passwd", "group", "shadow", "gshadow", "subuid", "subgid")
ACCOUNTS = tuple(f"/etc/{name}{old}" for name in _ACCOUNT_FILES for old in ("", "-"))
"""What `useradd` writes, and leaves."""
NO_TRACE = ("systemd/system", ".wants", "preset", "autostart", "/etc/udev", "/etc/cron", "polkit", "init.d")


class Proof:
    """The steps in their order, and what they hand on to each other."""

    def __init__(self, package: Path, newer: Path, debian: Debian, pictures: Path | None) -> None:
        self._package, self._newer, self._debian, self._pictures = package, newer, debian, pictures
        self._report = Report([])
        self._before: dict[str, str] = {}

    def run(self) -> Report:
        """All steps; a step that fails does not stop the others."""
        for name, step in (
            ("install", self._install),
            ("nothing enabled", self._nothing_enabled),
            ("version", self._version),
            ("consent", self._consent),
            ("miner", self._miner),
            ("headless", self._headless),
            ("window", self._window),
            ("man and completion", self._documents),
            ("upgrade while heating", self._upgrade),
            ("remove", self._remove),
            ("purge", self._purge),
            ("nothing left", self._nothing_left),
        ):
            self._report.step(name, lambda step=step: _told(step))
        return self._report

    def _install(self) -> dict[str, Any]:
        debian = self._debian
        debian.must("apt-get", "update", "-q", network=True)
        self._before = debian.files()
        for file in (self._package, self._newer):
            shutil.copy(file, debian.root / "mnt")
        began_s = time.monotonic()
        said = debian.must(*_apt("install"), f"/mnt/{self._package.name}", network=True)
        seconds = time.monotonic() - began_s
        debian.must("useradd", "--create-home", USER)
        packages = [line for line in said.splitlines() if line.startswith("Setting up ")]
        installed = sum(p.lstat().st_size for p in (debian.root / PROGRAMS[1:]).rglob("*") if p.is_file())
        return {"packages": len(packages), "apt_s": round(seconds, 1), "MB": round(installed / 1e6)}

    def _nothing_enabled(self) -> dict[str, Any]:
        added = set(self._debian.must("dpkg", "-L", "warmgui").splitlines())
        _check(bool(added), "dpkg lists no file")
        bad = [name for name in added if any(word in name for word in NO_TRACE)]
        _check(not bad, f"it brings {bad}")
        _check(not self._running(), "something of it runs after the installation")
        conffiles = self._debian.must("dpkg-query", "-W", "-f=${Conffiles}", "warmgui")
        _check(not conffiles.strip(), f"it has configuration files: {conffiles}")
        return {"files": len(added)}

    def _version(self) -> dict[str, Any]:
        told = [self._user(name, "--version").stdout.strip() for name in ("warmgui", "warmgui-miner")]
        wanted = self._debian.must("dpkg-query", "-W", "-f=${Version}", "warmgui")
        _check(all(words.endswith(wanted) for words in told), f"{told} and not {wanted}")
        return {"version": wanted}

    def _consent(self) -> dict[str, Any]:
        done = self._user("warmgui", "--headless", "--time-limit", "30")
        _check(done.returncode == 3, f"status {done.returncode}: {done.stdout}{done.stderr}")
        return {"said": done.stderr.strip()[:60]}

    def _miner(self) -> dict[str, Any]:
        found = self._user("warmgui-miner", "--list-devices")
        _check("cannot open shared object" not in found.stderr, found.stderr)
        done = self._user(
            "warmgui-miner", "--practice", "--stop-after-shares", "2", "--time-limit", "120", "--json"
        )
        _check(done.returncode == 0, done.stdout + done.stderr)
        last = json.loads(done.stdout.splitlines()[-1])
        _check(last["accepted"] >= 2, f"accepted: {last['accepted']}")
        return {"accepted": last["accepted"], "Mhashes": round(last["hashes"] / 1e6)}

    def _headless(self) -> dict[str, Any]:
        done = self._user(
            "warmgui", "--headless", "--practice", "--power", "40", "--time-limit", "20", "--json"
        )
        _check(done.returncode == 0, done.stdout[-500:] + done.stderr)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        most = max(line["hashes"] for line in lines)
        _check(most > 0, f"it did not hash: {lines[-1]}")
        _check(any(line["action"] == "heating" for line in lines), f"it did not heat: {lines[-1]}")
        return {"lines": len(lines), "Mhashes": round(most / 1e6)}

    def _window(self) -> dict[str, Any]:
        with _screen() as screen, self._started("--practice", "--heat", display=DISPLAY) as process:
            window, name = _until(lambda: _heating(screen), process, "window that tells its watts")
            asked = ["xprop", "-display", DISPLAY, "-id", window, "WM_CLASS", "_KDE_NET_WM_DESKTOP_FILE"]
            kind = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
            _check('"warmgui", "WarmGUI"' in kind, f"StartupWMClass does not fit: {kind}")
            _check('_KDE_NET_WM_DESKTOP_FILE(UTF8_STRING) = "warmgui"' in kind, f"no menu entry: {kind}")
            time.sleep(CHARTS_S)
            if self._pictures is not None:
                subprocess.run(["import", "-display", DISPLAY, "-window", "root", self._pictures], check=True)
            self._end("warmgui")
            status = process.wait(WAIT_S)
        _check(status == 0, f"it ended with {status}")
        log = "".join(self._content(p).decode() for p in self._peoples() if p.endswith("warmgui.log"))
        _check(bool(log), "there is no log")
        _check("Traceback" not in log, log[-LAST_WORDS:])
        return {"title": name, "status": status}

    def _documents(self) -> dict[str, Any]:
        root = self._debian.root / "usr" / "share"
        for name in ("warmgui", "warmgui-miner"):
            _check((root / "man" / "man1" / f"{name}.1.gz").is_file(), f"no man page of {name}")
            _check((root / "bash-completion" / "completions" / name).is_file(), f"no completion of {name}")
        _check((root / "doc/warmgui/examples/70-warmgui-power.rules").is_file(), "no example for udev")
        return {}

    def _upgrade(self) -> dict[str, Any]:
        kept = self._peoples()
        _check(any(path.endswith("history.sqlite3") for path in kept), f"no history: {sorted(kept)}")
        with self._started("--headless", "--practice", "--power", "40") as process:
            _until(
                lambda: any(name.endswith("-miner") for name in self._running().values()), process, "miner"
            )
            inside = next(iter(self._running()))
            said = must(self._debian.beside(inside, *_apt("install"), f"/mnt/{self._newer.name}"))
            _check("Ending WarmGUI, which is running." in said, said)
            process.wait(WAIT_S)
        _check(not self._running(), f"still running: {self._running()}")
        version = self._debian.must("dpkg-query", "-W", "-f=${Version}", "warmgui")
        wanted = subprocess.run(
            ["dpkg-deb", "-f", self._newer, "Version"], capture_output=True, text=True, check=True
        ).stdout.strip()
        _check(version == wanted, f"{version} and not {wanted}")
        kept = [
            path for path in kept if not path.endswith(("-wal", "-shm"))
        ]  # SQLite's own, while it is open
        lost = [path for path in kept if not (self._debian.root / path[1:]).exists()]
        _check(not lost, f"lost: {lost}")
        done = self._user("warmgui", "--headless", "--practice", "--time-limit", "5", "--json")
        _check(done.returncode == 0, done.stderr)
        return {"to": version, "kept": len(kept)}

    def _remove(self) -> dict[str, Any]:
        self._debian.must(*_apt("remove"), "warmgui")
        _check(not (self._debian.root / PROGRAMS[1:]).exists(), f"{PROGRAMS} is still there")
        _check(bool(self._peoples()), "the user's data are gone")
        return {"kept": len(self._peoples())}

    def _purge(self) -> dict[str, Any]:
        said = self._debian.must(*_apt("purge"), "warmgui")
        _check("~/.local/share/WarmGUI" in said, f"it does not say where the data are: {said}")
        self._debian.must(*_apt("autoremove"), "--purge")
        return {}

    def _nothing_left(self) -> dict[str, Any]:
        peoples = self._peoples()
        _check(any(path.endswith("history.sqlite3") for path in peoples), "the history is gone")
        self._debian.must("userdel", USER)
        after = self._debian.files()
        allowed = (*PEOPLES, f"{HOME}/.cache/WarmGUI", f"{HOME}/.cache/fontconfig", *ACCOUNTS)
        left = [p for p in after if p not in self._before and not p.startswith(allowed)]
        skeleton = {HOME, *(f"{HOME}/{name}" for name in (".bashrc", ".profile", ".bash_logout"))}
        left = [p for p in left if p not in FOLDERS_OF_A_HOME | skeleton]
        _check(not left, f"left: {left}")
        lost = [p for p in self._before if p not in after]
        _check(not lost, f"lost: {lost}")
        changed = [p for p in after if p in self._before and after[p] != self._before[p]]
        changed = [p for p in changed if p not in ACCOUNTS]
        _check(not changed, f"changed: {changed}")
        return {"user_files": len(peoples)}

    # ---- what the steps share --------------------------------------------------------------------------

    def _user(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self._debian.run(*words, user=USER)

    @contextlib.contextmanager
    def _started(self, *words: str, display: str = "") -> Iterator[subprocess.Popen[bytes]]:
        environ = {"DISPLAY": display} if display else {}
        # A screen of X is reached through its abstract socket, which belongs to the network's namespace.
        command = self._debian.command("warmgui", *words, user=USER, network=bool(display), environ=environ)
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            yield process
        finally:
            for one in self._running():  # they have another user than `unshare`, and do not end with it
                with contextlib.suppress(ProcessLookupError):
                    os.kill(one, signal.SIGKILL)
            process.kill()
            process.wait(WAIT_S)

    def _end(self, program: str) -> None:
        for process, name in self._running().items():
            if name == f"{PROGRAMS}/{program}":
                os.kill(process, signal.SIGTERM)

    def _running(self) -> dict[int, str]:
        """Programs of the package that run in there, by their process."""
        found = {}
        for link in Path("/proc").glob("[0-9]*/exe"):
            with contextlib.suppress(OSError):
                inside = (link.parent / "root").samefile(self._debian.root)
                name = str(link.readlink()).removeprefix(str(self._debian.root))
                if inside and name.startswith(PROGRAMS):
                    found[int(link.parent.name)] = name
        return found

    def _peoples(self) -> list[str]:
        root = self._debian.root
        paths = [p for place in PEOPLES for p in (root / place[1:]).rglob("*") if p.is_file()]
        return ["/" + p.relative_to(root).as_posix() for p in paths]

    def _content(self, path: str) -> bytes:
        return (self._debian.root / path[1:]).read_bytes()


def _told(step: Any) -> dict[str, Any]:
    try:
        return dict(step())
    except (ChrootError, TypeError, IndexError) as error:
        raise StepError(str(error)) from error


def _check(holds: bool, words: str) -> None:  # noqa: FBT001 - a condition and what is wrong without it
    if not holds:
        raise StepError(words)


def _apt(deed: str) -> list[str]:
    return ["apt-get", deed, "-q", "-y", "--no-install-recommends"]


def _until(condition: Any, process: subprocess.Popen[bytes] | None, words: str) -> Any:
    """What the condition gives, as soon as that is something.

    Raises:
        StepError: it never was, or the process ended.
    """
    until_s = time.monotonic() + WAIT_S
    while not (found := condition()):
        if process is not None and process.poll() is not None:
            raise StepError(f"ended with {process.returncode} before there was a {words}")
        if time.monotonic() > until_s:
            raise StepError(f"no {words} within {WAIT_S:.0f} s")
        time.sleep(0.1)
    return found


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"], stderr=subprocess.DEVNULL
    )
    try:
        _until(lambda: Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists(), server, "screen")  # noqa: S108 - X's own
        yield DISPLAY
    finally:
        server.terminate()
        server.wait(WAIT_S)


def _heating(display: str) -> tuple[str, str] | None:
    """Window and title of the program, once the title tells its watts."""
    environ = {**os.environ, "DISPLAY": display}

    def said(*words: str) -> list[str]:
        done = subprocess.run(
            ["xdotool", *words], env=environ, capture_output=True, text=True, check=False, timeout=WAIT_S
        )
        return done.stdout.splitlines()

    for window in said("search", "--onlyvisible", "--name", "WarmGUI"):
        title = "".join(said("getwindowname", window))
        if re.search(r"\d\sW\b", title):
            return window, title
    return None


def raised(package: Path, folder: Path) -> Path:
    """The same package with a higher version, packed quickly: what an upgrade needs."""
    tree = folder / "newer"
    subprocess.run(["dpkg-deb", "-R", package, tree], check=True)
    control = tree / "DEBIAN" / "control"
    lines = control.read_text("utf-8").splitlines()
    lines = [f"{line}.1" if line.startswith("Version: ") else line for line in lines]
    control.write_text("\n".join([*lines, ""]), "utf-8")
    file = folder / "newer.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "-b", tree, file], check=True, stdout=sys.stderr
    )
    shutil.rmtree(tree)
    return file


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the steps and print the summary."""
    p = argparse.ArgumentParser(
        "prove_deb", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    p.add_argument("package", type=Path, help="the .deb")
    p.add_argument("--newer", type=Path, help="what to upgrade to (the same with a higher version)")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "warmgui-tests"
    p.add_argument("--cache", type=Path, default=cache, help=f"keeps the bare Debian, packed ({cache})")
    p.add_argument("--picture", type=Path, help="write a picture of the window here")
    p.add_argument("--keep", type=Path, help="work in this folder and keep it (a temporary one)")
    options = p.parse_args(arguments)
    if os.geteuid() != 0:
        p.error("a chroot needs root: sudo")
    lacking = [
        name
        for name in ("debootstrap", "Xvfb", "xdotool", "xprop", "unshare", "ip")
        if not shutil.which(name)
    ]
    if lacking:
        p.error(
            f"missing: {', '.join(lacking)} (Debian: debootstrap xvfb xdotool x11-utils util-linux iproute2)"
        )
    work = options.keep or Path(tempfile.mkdtemp(prefix="warmgui-deb-"))
    options.cache.mkdir(parents=True, exist_ok=True)
    work.mkdir(parents=True, exist_ok=True)
    try:
        debian = Debian.unpacked(options.cache, work.resolve() / "debian")
        newer = options.newer or raised(options.package.resolve(), work.resolve())
        report = Proof(options.package.resolve(), newer, debian, options.picture).run()
    finally:
        if options.keep is None:
            shutil.rmtree(work, ignore_errors=True)
    sys.stdout.write(report.as_json(allow_missing=False) + "\n")
    return 0 if report.ok(allow_missing=False) else 1


if __name__ == "__main__":
    sys.exit(main())
