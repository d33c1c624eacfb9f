"""The command line of `build_installer.py`: stages in order, what each made, checksums at the end."""

from __future__ import annotations

import argparse
import hashlib
import importlib
import os
import platform
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from installers import papers, project, signing
from installers.build import BuildError, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from installers.build import Build

STAGES = {
    "folder": "installers.freeze",
    "tar": "installers.tar",
    "deb": "installers.deb",
    "appimage": "installers.appimage",
    "windows": "installers.nsis",
}
"""Names of the stages, in the order in which they run, and the modules that do them."""
SUMS = "SHA256SUMS"


def main(arguments: Sequence[str]) -> int:
    """Build what is wanted; 1 where something that was asked for by name could not be made."""
    parser = argparse.ArgumentParser(prog="build_installer.py", description=__doc__)
    parser.add_argument("--only", default="", metavar="STAGES", help=f"of {', '.join(STAGES)}; with commas")
    parser.add_argument("--out", type=Path, default=project.ROOT / "dist", help="where to (default: dist)")
    parser.add_argument("--work", type=Path, help="what is made on the way (default: build/installers)")
    parser.add_argument(
        "--sign", metavar="COMMAND", help=f"signs each program; with {signing.PLACE} where its path goes"
    )
    parser.add_argument(
        "--sign-installer", metavar="COMMAND", help="the same for each finished installer, also detached"
    )
    options = parser.parse_args(arguments)
    if options.sign:
        os.environ[signing.PROGRAMS_VARIABLE] = options.sign
    if options.sign_installer:
        os.environ[signing.INSTALLERS_VARIABLE] = options.sign_installer
    names = [name for name in options.only.split(",") if name]
    for name in names:
        if name not in STAGES:
            parser.error(f"there is no stage {name!r}; there are {', '.join(STAGES)}")
    try:
        build = project.build(options.out.absolute(), work=options.work and options.work.absolute())
        made = run(build, names)
    except BuildError as error:
        say(f"build_installer.py: {error}")
        return 1
    conclude(build, [*made, *(bill_of_materials(build) if made else [])])
    return 0


def bill_of_materials(build: Build) -> list[Path]:
    """The SBOM of what was packed, also beside the installers: nobody needs to unpack one to read it."""
    inside = build.folder / papers.SBOM
    if not inside.is_file():
        return []
    system = f"{platform.system()}-{platform.machine()}".lower()
    beside = build.out / f"warmgui-{build.version}-{system}.cdx.json"
    shutil.copyfile(inside, beside)
    return [beside]


def run(build: Build, names: Sequence[str]) -> list[Path]:
    """Run the stages; all that can run here where none is named. Returns the files for people.

    Raises:
        BuildError: a stage failed, or one that was asked for by name cannot run here.
    """
    made: list[Path] = []
    build.out.mkdir(parents=True, exist_ok=True)
    for name, module in STAGES.items():
        if names and name not in names:
            continue
        stage = _stage(module)
        lacking = stage.missing(build) if stage is not None else "It is not part of this source tree."
        if stage is None or lacking:
            if name in names:
                raise BuildError(f"{name}: {lacking}")
            say(f"{name}: left out. {lacking}")
            continue
        say(f"{name} ...")
        made += _signed(stage.make(build))
    return made


def _signed(files: Sequence[Path]) -> list[Path]:
    """Sign what a stage made; returns it with the signatures beside it."""
    signing.forget_signatures(files)
    signing.of_installers().sign(files)
    return [path for file in files for path in (file, *signing.signatures(file))]


def _stage(module: str) -> Stage | None:
    try:
        return cast("Stage", importlib.import_module(module))
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        return None


def conclude(build: Build, made: Sequence[Path]) -> None:
    """Write the checksums of what was made, and show a table of it."""
    if not made:
        return
    lines = [(hashlib.sha256(file.read_bytes()).hexdigest(), file) for file in sorted(made)]
    sums = "".join(f"{digest}  {file.name}\n" for digest, file in lines)
    (build.out / SUMS).write_text(sums, encoding="utf-8", newline="\n")
    for digest, file in lines:
        say(f"{file.stat().st_size / 1e6:9.1f} MB  {digest[:16]}...  {file.name}")


def say(words: str) -> None:
    """One line for the person at the terminal."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()
