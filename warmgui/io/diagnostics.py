"""Collects a report about a fault from files and the system, and saves it. Nothing is sent anywhere.

Whatever cannot be read becomes a line of the report: who writes one has a fault already. Everything is
bounded in size, and after a while what is left is left out. All of it takes some tenths of a second: never
call it in the GUI's thread.
"""

from __future__ import annotations

import getpass
import hashlib
import importlib.metadata
import io
import os
import platform
import sys
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui import __version__
from warmgui.console import reason_words
from warmgui.core import diagnostics as made
from warmgui.core.diagnostics import Bundle, BundleFile, bounded
from warmgui.core.redact import Redactor
from warmgui.core.redact_settings import known_of, place_of, public_hosts
from warmgui.io.password_file import file_in
from warmgui.io.project import project_releases_url
from warmgui.io.whole_file import write_whole_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from warmgui.core.model import JournalEntry, Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.paths import Paths

DEADLINE_S = 15.0
LOG_TAIL_BYTES = 150_000
_MINER_LINES = 80
_PACKAGES = (
    "PySide6-Essentials",
    "pyqtgraph",
    "numpy",
    "scipy",
    "psutil",
    "nvidia-ml-py",
    "pyopencl",
    "keyring",
    "paho-mqtt",
    "jeepney",
    "python-socks",
    "platformdirs",
)
_WHEN = (2020, 1, 1, 0, 0, 0)
"""Of the files in the archive: when it was made says nothing that the texts do not."""
_SYSTEM_NAMES = frozenset({"root", "user", "admin", "administrator", "system"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is made of; what is not known stays empty."""

    paths: Paths
    settings: Settings
    snapshots: tuple[Snapshot, ...] = ()
    """The newest last."""
    display: Mapping[str, str] = field(default_factory=dict)
    """Facts about screen and desktop, in words."""
    last_run: str = ""
    """How the run before ended, in words, and its trace."""
    journal: Callable[[], list[JournalEntry]] | None = None
    """Reads the last changes from the history."""


def collect(
    asked: Asked, *, clock: Callable[[], float] = time.monotonic, deadline_s: float = DEADLINE_S
) -> Bundle:
    """All texts, redacted. Never raises.

    Args:
        asked: what there is.
        clock: monotonic seconds.
        deadline_s: after so long nothing more is begun.
    """
    kept = file_in(asked.paths.data).values()
    redactor = redactor_for(asked.settings, kept)
    until_s = clock() + deadline_s
    files = []
    for name, make in _parts(asked, redactor):
        if clock() >= until_s:
            text = "[left out: it took too long]\n"
        else:
            try:
                text = make()
            except Exception as error:  # noqa: BLE001 - whatever is broken: the rest helps all the same
                text = f"[this cannot be told: {type(error).__name__}: {redactor.text(str(error)[:300])}]\n"
        files.append(BundleFile(name, bounded(text)))
    return Bundle(tuple(files), tuple(sorted(redactor.removed.items())))


def redactor_for(settings: Settings, secrets: Iterable[str] = ()) -> Redactor:
    """Knows the user, this PC, what stands in the settings, and these secrets."""
    return Redactor(
        [*_identity(), *(("secret", word) for word in secrets), *known_of(settings)],
        place=place_of(settings),
        public_hosts=public_hosts(settings),
    )


def save(path: str | Path, bundle: Bundle) -> None:
    """Write the report as a .zip, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for part in bundle.files:
            file.writestr(zipfile.ZipInfo(part.name, _WHEN), part.text.encode(), zipfile.ZIP_DEFLATED)
    write_whole_bytes(path, archive.getvalue())


def _parts(asked: Asked, redactor: Redactor) -> Iterator[tuple[str, Callable[[], str]]]:
    """(name, what makes its text), the most telling first."""
    newest = asked.snapshots[-1] if asked.snapshots else None
    yield "program.txt", lambda: made.facts_text(program_facts(), redactor)
    if asked.display:
        yield "display.txt", lambda: made.facts_text(asked.display, redactor)
    if newest is not None:
        yield "state.txt", lambda: made.state_text(newest, redactor)
    yield "journal.txt", lambda: made.journal_text(_journal(asked), redactor)
    yield "settings.json", lambda: made.settings_text(asked.settings, redactor)
    no_releases = not project_releases_url()
    yield (
        "hosts.txt",
        lambda: made.hosts_text(asked.settings, newest, redactor, no_releases=no_releases),
    )
    if asked.snapshots:
        yield "snapshots.json", lambda: made.snapshots_text(asked.snapshots, redactor)
    if asked.last_run:
        yield "last-run.txt", lambda: redactor.text(asked.last_run) + "\n"
    for file in _logs(asked.paths):
        yield f"logs/{file.name}.txt", lambda file=file: redactor.text(tail(file))  # type: ignore[misc]  # the loop's own
    yield "miner.txt", lambda: redactor.text(_miner_lines(asked.paths.log_file))
    yield "files.txt", lambda: redactor.text(_files(asked.paths))


def _journal(asked: Asked) -> list[JournalEntry]:
    if asked.journal is not None and (found := asked.journal()):
        return found
    return list(asked.snapshots[-1].journal) if asked.snapshots else []


def _logs(paths: Paths) -> list[Path]:
    try:
        found = sorted(paths.logs.glob("*.log*"))
    except OSError:
        found = []
    return found[:20] or [paths.log_file]


def tail(path: Path, most_bytes: int = LOG_TAIL_BYTES) -> str:
    """The last lines of a file; why there are none, where it cannot be read."""
    try:
        if not path.is_file():  # a pipe in its place would never end
            return f"[there is no file {path.name}]\n"
        size = path.stat().st_size
        with path.open("rb") as file:
            file.seek(max(size - most_bytes, 0))
            words = file.read(most_bytes).decode(errors="replace")
    except OSError as error:
        return f"[{path.name} cannot be read: {reason_words(error)}]\n"
    if size > most_bytes:
        words = f"[the first {size - most_bytes} bytes are left out]\n" + words.partition("\n")[2]
    if not words:
        return "[empty]\n"
    return words if words.endswith("\n") else f"{words}\n"


def _miner_lines(log_file: Path) -> str:
    lines = [line for line in tail(log_file).splitlines() if "miner" in line]
    return "\n".join([*(lines[-_MINER_LINES:] or ["[the log has no line about the miner]"]), ""])


def _files(paths: Paths) -> str:
    """Names, sizes and ages: a history of 0 bytes tells a lot."""
    lines = []
    for folder in (paths.config, paths.data, paths.logs):
        lines.append(f"{folder}:")
        try:
            for file in sorted(folder.iterdir())[:60]:
                known = file.lstat()
                changed = time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(known.st_mtime))
                lines.append(f"  {known.st_size:>12}  {changed}  {file.name}")
        except OSError as error:
            lines.append(f"  [{reason_words(error)}]")
    return "\n".join([*lines, ""])


def program_facts() -> dict[str, str]:
    """Versions of the program, Python and what it stands on, system and processor."""
    facts = {
        "WarmGUI": __version__,
        "made at": time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime()),
        "frozen": "yes" if getattr(sys, "frozen", False) else "no",
        "installed as": install_kind(),
        "Python": f"{platform.python_version()} ({platform.python_implementation()}, {platform.machine()})",
        "system": platform.platform(),
        "processor": platform.processor() or "-",
        "threads": str(os.cpu_count()),
        "kernel library": _library(),
    }
    for name in _PACKAGES:
        facts[name] = _version(name)
    return facts


def install_kind(environ: Mapping[str, str] = os.environ) -> str:
    """How this program came here: "package", "appimage", "folder" (frozen), "python"."""
    if not getattr(sys, "frozen", False):
        return "python"
    if environ.get("APPIMAGE"):
        return "appimage"
    return "package" if Path(sys.executable).is_relative_to("/usr") or _in_opt() else "folder"


def _in_opt() -> bool:
    return Path(sys.executable).is_relative_to("/opt")


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "unknown" if getattr(sys, "frozen", False) else "not installed"


def _library() -> str:
    """The compiled kernels: name, size, and the beginning of their hash."""
    folder = Path(__file__).resolve().parents[2] / "miners"
    found = [p for p in sorted(folder.rglob("*")) if p.suffix in {".so", ".dll", ".dylib"}]
    words = []
    for file in found[:4]:
        content = file.read_bytes()
        words.append(f"{file.name} {len(content)} bytes sha256 {hashlib.sha256(content).hexdigest()[:16]}")
    return "; ".join(words) or "none"


def _identity() -> Iterator[tuple[str, str]]:
    """(kind, value) of who uses this PC, and what it is called."""
    names = {os.environ.get(name, "") for name in ("USER", "USERNAME", "LOGNAME")} | {_user()}
    for name in names:
        if name.casefold() not in _SYSTEM_NAMES:
            yield "user", name
    yield "user", _full_name()
    for variable in ("HOME", "USERPROFILE"):
        yield "home", os.environ.get(variable, "").rstrip("/\\").strip()
    try:
        yield "home", str(Path.home())
    except RuntimeError:  # a service user has none
        return
    computer = platform.node()
    for name in {computer, computer.partition(".")[0], os.environ.get("COMPUTERNAME", "")}:
        yield "computer", name
    yield "computer", os.environ.get("USERDOMAIN", "")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _full_name() -> str:
    """As the system knows it, where there is such a list of users."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0]
    except (ImportError, KeyError, AttributeError):
        return ""
