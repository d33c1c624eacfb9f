"""Has WarmGUI started at log-in without a window, and undoes that: by the system's own programs, no shell."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from warmgui.io.desktop.start_command import start_command
from warmgui.io.process_guard import is_windows
from warmgui.io.service.words import MARK, TASK, UNIT, task, user_unit
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_PATIENCE_S = 60.0
_LONGEST_WORDS = 300
_NO_WINDOW = 0x08000000


@dataclass(frozen=True, slots=True)
class Done:
    """How a program of the system ended."""

    code: int
    words: str
    """What it said, its first 300 characters."""


class ServiceError(Exception):
    """The system's manager does not do it; `str()` says why."""


class Manager(Protocol):
    """Of one system."""

    def state(self) -> str:
        """A sentence about how it stands."""

    def install(self) -> str:
        """Have it started from now on; returns where that is written.

        Raises:
            ServiceError: it cannot be; nothing of it stays.
        """

    def uninstall(self) -> bool:
        """Undo it; False: there was nothing.

        Raises:
            ServiceError: it cannot be.
        """


def manager() -> Manager:
    """Of this system."""
    return ScheduledTask() if is_windows() else SystemdUser()


def headless_argv(environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """This very program without a window, for the user whose settings this run uses."""
    command = start_command(environ)
    return (command.program, *command.module, "--headless", *command.tail[1:])


def ran(argv: Sequence[str]) -> Done:
    """Run a program of the system; it gets no keys and no window.

    Raises:
        ServiceError: it is not there, or does not end.
    """
    try:
        done = subprocess.run(
            argv,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
            creationflags=_NO_WINDOW if is_windows() else 0,
        )
    except FileNotFoundError as error:
        raise ServiceError(f"this system has no {argv[0]}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ServiceError(f"{argv[0]} does not work here") from error
    said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
    return Done(done.returncode, " ".join(said.split())[:_LONGEST_WORDS])


class SystemdUser:
    """A unit in `~/.config/systemd/user`.

    Args:
        folder: of the user's units; None: the usual one.
        run: asks `systemctl`.
    """

    def __init__(self, folder: Path | None = None, run: Callable[[Sequence[str]], Done] = ran) -> None:
        self._file = (folder or _unit_folder()) / UNIT
        self._run = run

    def state(self) -> str:
        """See `Manager`."""
        enabled, active = self._ask("is-enabled"), self._ask("is-active")
        if enabled.code != 0:
            return "WarmGUI does not start without a window by itself."
        running = "runs now" if active.code == 0 else "does not run now"
        return f"WarmGUI starts without a window when you log in ({UNIT}); that {running}."

    def install(self) -> str:
        """See `Manager`."""
        ours = self._is_ours()
        if self._file.exists() and not ours:
            raise ServiceError(f"{self._file} is somebody else's, and stays as it is")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, user_unit(headless_argv(), mark=MARK))
        except OSError as error:
            raise ServiceError(f"{self._file}: {error.strerror}") from error
        try:
            self._must("daemon-reload")
            self._must("enable", "--now", UNIT)
        except ServiceError:
            if not ours:
                with contextlib.suppress(OSError):
                    self._file.unlink()
            raise
        return str(self._file)

    def uninstall(self) -> bool:
        """See `Manager`."""
        if not self._is_ours() and self._ask("is-enabled").code != 0:
            return False
        self._must("disable", "--now", UNIT)
        if self._is_ours():
            with contextlib.suppress(OSError):
                self._file.unlink()
        self._must("daemon-reload")
        return True

    def _is_ours(self) -> bool:
        try:
            return self._file.read_text("utf-8").startswith(MARK)
        except (OSError, ValueError):
            return False

    def _ask(self, what: str) -> Done:
        return self._run(["systemctl", "--user", what, UNIT])

    def _must(self, *words: str) -> None:
        done = self._run(["systemctl", "--user", *words])
        if done.code != 0:
            raise ServiceError(f"systemctl says: {done.words or done.code}")


def _unit_folder() -> Path:
    config = os.environ.get("XDG_CONFIG_HOME", "")
    base = Path(config) if config and Path(config).is_absolute() else Path("~/.config").expanduser()
    return base / "systemd" / "user"


class ScheduledTask:
    """A task of Windows' scheduler, of this user.

    Args:
        run: asks `schtasks`.
    """

    def __init__(self, run: Callable[[Sequence[str]], Done] = ran) -> None:
        self._run = run

    def state(self) -> str:
        """See `Manager`."""
        if self._run(["schtasks", "/Query", "/TN", TASK]).code != 0:
            return "WarmGUI does not start without a window by itself."
        return f'WarmGUI starts without a window when you log in (task "{TASK}").'

    def install(self) -> str:
        """See `Manager`."""
        user = "\\".join(filter(None, (os.environ.get(name, "") for name in ("USERDOMAIN", "USERNAME"))))
        descriptor, name = tempfile.mkstemp(prefix="warmgui-", suffix=".xml")
        file = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-16", newline="\r\n") as out:
                out.write(task(headless_argv(), user))
            self._must("/Create", "/TN", TASK, "/XML", str(file), "/F")
        except OSError as error:
            raise ServiceError(f"{file}: {error.strerror}") from error
        finally:
            with contextlib.suppress(OSError):
                file.unlink()
        self._must("/Run", "/TN", TASK)
        return f'the task "{TASK}"'

    def uninstall(self) -> bool:
        """See `Manager`."""
        if self._run(["schtasks", "/Query", "/TN", TASK]).code != 0:
            return False
        self._must("/Delete", "/TN", TASK, "/F")
        return True

    def _must(self, *words: str) -> None:
        done = self._run(["schtasks", *words])
        if done.code != 0:
            raise ServiceError(f"schtasks says: {done.words or done.code}")
