"""The Windows installer, by makensis: from a frozen Windows folder to one `setup.exe`.

`installers/windows/setup.nsi` is what it does; here stands what changes from build to build: names, version,
the list of files in one order on every machine.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from installers import signing, windows_parts
from installers.build import BuildError
from installers.windows import pictures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from installers.build import Build

MAKENSIS_VARIABLE = "WARMGUI_MAKENSIS"
"""Environment variable: the path of makensis where it is not on PATH."""
PROGRAM = "warmgui.exe"
INTERNAL = "_internal"
LIST = "installed.txt"
"""In `_internal`: files and folders beside it, so that a later version knows what to remove."""
_SCRIPTS = Path(__file__).parent / "windows"
# The 64-bit stub also runs where no 32-bit programs do; NSIS' own Windows package brings only the other one.
TARGETS = ("amd64-unicode", "x86-unicode")
_BANNER_PX = (164, 314)
_GROUND = (250, 246, 241)
_TIMEOUT_S = 1800
_MAX_WORDS = 3000


def missing(build: Build) -> str:
    """Why no Windows installer can be made here; "" where it can."""
    if not (build.folder / PROGRAM).is_file():
        return (
            "The frozen folder is none of Windows. It is made on Windows, or under Wine as a smoke payload "
            "that is never given to anybody (docs/installing-windows.md)."
        )
    if find_makensis() is None:
        return (
            f"makensis is not there. On Debian: apt-get install nsis; elsewhere {MAKENSIS_VARIABLE} names it."
        )
    return ""


def make(build: Build) -> list[Path]:
    """Compile the installer.

    Raises:
        BuildError: the folder is not as it must be, or makensis says no.
    """
    makensis = find_makensis()
    if makensis is None:
        raise BuildError(missing(build))
    work = build.work / "windows"
    work.mkdir(parents=True, exist_ok=True)
    setup = build.out / setup_name(build.version)
    build.out.mkdir(parents=True, exist_ok=True)
    parts = work / "parts.nsh"
    text = parts_text(build, setup, work, target=_target(makensis, work))
    parts.write_text(text, encoding="utf-8", newline="\n")
    _run(
        [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", f"-DPARTS={parts}", str(_SCRIPTS / "setup.nsi")],
        {**os.environ, "SOURCE_DATE_EPOCH": str(build.epoch_s)},
    )
    return [setup]


def setup_name(version: str) -> str:
    """The installer's file name."""
    return f"WarmGUI-{version}-windows-x86_64-setup.exe"


def find_makensis(environ: Mapping[str, str] | None = None) -> str | None:
    """The compiler of NSIS; None where there is none."""
    environ = os.environ if environ is None else environ
    named = environ.get(MAKENSIS_VARIABLE, "").strip()
    if named:
        return named if Path(named).is_file() else None
    found = shutil.which("makensis", path=environ.get("PATH"))
    if found is not None:
        return found
    usual = Path(environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    return str(usual) if usual.is_file() else None


def payload(folder: Path) -> list[Path]:
    """Every file of the frozen folder, relative to it, in an order that no file system decides.

    Raises:
        BuildError: something is there that an installer cannot bring.
    """
    files = sorted(
        (path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()),
        key=lambda path: path.as_posix(),
    )
    for path in files:
        if (folder / path).is_symlink():
            raise BuildError(f"{path.as_posix()} is a link: Windows gets files only.")
        if set(str(path)) & set('$"*?\n\r'):
            raise BuildError(f"{path.as_posix()} is no name that Windows and NSIS take.")
        if path.parts[0] != INTERNAL and not str(path).isascii():
            raise BuildError(f"{path.as_posix()}: a name beside {INTERNAL} must be plain ASCII.")
    return files


def beside_internal(files: list[Path]) -> tuple[list[PurePath], list[PurePath]]:
    """What is removed name by name, never as a whole folder: files, and folders with the inner ones last."""
    own = [PurePath(path) for path in files if path.parts[0] != INTERNAL]
    folders = {parent for path in own for parent in path.parents if parent.parts}
    return [*own, PurePath("uninstall.exe")], sorted(folders, key=lambda f: (len(f.parts), f.as_posix()))


def parts_text(build: Build, setup: Path, work: Path, *, target: str) -> str:
    """The include file: names, version, the files in order. Icon, banner, licence and list go into `work`.

    Raises:
        BuildError: the folder is not as it must be.
    """
    files = payload(build.folder)
    own, folders = beside_internal(files)
    if PurePath(PROGRAM) not in own:
        raise BuildError(f"{PROGRAM} is not in the frozen folder.")
    listed = work / LIST
    names = [_windows_path(path) for path in [*own, *reversed(folders)]]
    listed.write_text("".join(f"{name}\n" for name in names), "ascii", newline="\r\n")
    licence = work / "licence.txt"
    licence.write_text(
        (build.root / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8-sig", newline="\r\n"
    )
    banner = work / "banner.bmp"
    icon = pictures.read_png((build.root / "assets" / "icons" / "warmgui-128.png").read_bytes())
    banner.write_bytes(pictures.banner(icon, *_BANNER_PX, _GROUND))
    size = sum((build.folder / path).stat().st_size for path in files)
    defines = {
        "TARGET": target,
        "PRODUCT": windows_parts.PRODUCT,
        "PROGRAM": PROGRAM,
        "VERSION": build.version,
        "NUMBERS": ".".join(str(number) for number in windows_parts.version_numbers(build.version)),
        "PUBLISHER": windows_parts.PUBLISHER,
        "COPYRIGHT": windows_parts.COPYRIGHT,
        "APP_ID": windows_parts.APP_ID,
        "SIZE_KB": str(-(-size // 1024)),
        "SETUP": str(setup),
        "ICON": str(windows_parts.write_icon(build.root, work)),
        "BANNER": str(banner),
        "LICENCE": str(licence),
        "TEXTS": str(_SCRIPTS / "texts.nsh"),
        "LIST": LIST,
    }
    lines = [f'!define {name} "{value}"' for name, value in defines.items()]
    lines += _signing()
    programs = [PurePath(path) for path in files if len(path.parts) == 1 and path.suffix == ".exe"]
    lines += _each("EACH_PROGRAM", programs)
    lines += _each("EACH_FILE", own)
    lines += _each("EACH_FOLDER", folders)
    lines += _each("EACH_FOLDER_FROM_INSIDE", list(reversed(folders)))
    lines += _unpack(build.folder, files, listed)
    return "\n".join(lines) + "\n"


def _signing() -> list[str]:
    """The uninstaller is made inside makensis, which has it signed: through a shell, `%1` is the file."""
    command = signing.of_installers().command
    if not command:
        return []
    posix = os.name != "nt"
    quoted = [
        f'"{word.replace(signing.PLACE, "%1")}"'
        if signing.PLACE in word
        else shlex.quote(word)
        if posix
        else subprocess.list2cmdline([word])
        for word in shlex.split(command, posix=posix)
    ]
    return [f"!define SIGN `{' '.join(quoted)}`"]


def _each(macro: str, paths: list[PurePath]) -> list[str]:
    """A macro that does something with each path."""
    calls = [f'  !insertmacro ${{do}} "{_windows_path(path)}"' for path in paths]
    return [f"!macro {macro} do", *calls, "!macroend"]


def _unpack(folder: Path, files: list[Path], listed: Path) -> list[str]:
    lines = ["!macro UNPACK"]
    here: PurePath | None = None
    for path in files:
        if path.parent != here:
            here = path.parent
            lines.append(f'  SetOutPath "{_place(here)}"')
        lines.append(f'  File "{folder / path}"')
    lines += [f'  SetOutPath "{_place(PurePath(INTERNAL))}"', f'  File "{listed}"', "!macroend"]
    return lines


def _place(folder: PurePath) -> str:
    return "\\".join(["$INSTDIR", "incoming", *folder.parts])


def _windows_path(path: PurePath) -> str:
    return "\\".join(path.parts)


def _target(makensis: str, work: Path) -> str:
    """The first kind of installer that this makensis has a stub for.

    Raises:
        BuildError: it has none.
    """
    probe = work / "probe.nsi"
    for target in TARGETS:
        result = work / "probe.exe"
        probe.write_text(f'Target {target}\nOutFile "{result}"\nName x\nSection\nSectionEnd\n', "utf-8")
        try:
            _run([makensis, "-V1", str(probe)], os.environ)
        except BuildError:
            continue
        finally:
            result.unlink(missing_ok=True)
        return target
    raise BuildError(f"{makensis} can make no {' or '.join(TARGETS)} installer.")


def _run(command: list[str], environment: Mapping[str, str]) -> None:
    try:
        done = subprocess.run(
            command,
            env=dict(environment),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=_TIMEOUT_S,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"{command[0]} does not run: {error}") from error
    if done.returncode:
        said = (done.stdout.strip() + "\n" + done.stderr.strip()).strip()[-_MAX_WORDS:]
        raise BuildError(f"makensis failed:\n{said}")
