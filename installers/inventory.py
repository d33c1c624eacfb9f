"""What is really in the frozen folder: every file and every module, and whose it is.

PyInstaller's own account of what it put where (`inside.json`, written by the spec) gives each a source; the
source belongs to an installed distribution, to Python, to this program, or to the system. What belongs to
nobody ends the build.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from installers import libraries, licences
from installers.build import BuildError
from installers.component import Component, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OWN = "warmgui"
PYTHON = "python"
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Inside:
    """What PyInstaller says that it took: names and sources."""

    files: Mapping[str, str]
    modules: Mapping[str, Mapping[str, str]]
    """Per program."""


def read(path: Path) -> Inside:
    """What the spec wrote."""
    said = json.loads(path.read_text(encoding="utf-8"))
    return Inside(files=said["files"], modules=said["modules"])


def components(inside: Inside, root: Path) -> list[Component]:
    """Everything foreign that is in the folder, by name.

    Raises:
        BuildError: a file is of no known origin.
    """
    finder = _Finder(root)
    found: dict[str, Component] = {}
    lost: list[str] = []
    modules = {
        f"{name} {source}": source for part in inside.modules.values() for name, source in part.items()
    }
    for name, source in inside.files.items():
        _note(finder, found, lost, source, name)
    for source in modules.values():
        _note(finder, found, lost, source, "")
    if lost:
        few = ", ".join(sorted(lost)[:_MOST_TOLD])
        raise BuildError(f"It is not known whose these files are ({len(lost)}): {few}.")
    for extra in (finder.distribution("pyinstaller"), *libraries.inside_others(found)):
        found.setdefault(extra.name, extra)
    return sorted(found.values(), key=lambda one: one.name)


def _note(finder: _Finder, found: dict[str, Component], lost: list[str], source: str, name: str) -> None:
    """Count a file (with its name in the folder) or a module (with none) for whom it belongs to."""
    owner = finder.owner(source)
    if owner is None:
        lost.append(f"{name} from {source}" if name else source)
    elif owner.name != OWN:
        kept = found.setdefault(owner.name, owner)
        if name:
            kept.files.append(name.replace("\\", "/"))
        else:
            kept.modules += 1


class _Finder:
    """Whose a source file is."""

    def __init__(self, root: Path) -> None:
        self._root = _plain(root)
        self._standard = [_plain(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")]
        self._site = [_plain(sysconfig.get_path(name)) for name in ("purelib", "platlib")]
        self._bases = [_plain(sys.base_prefix), _plain(Path(sys.base_prefix).resolve())]
        self._known: dict[str, Component] = {}
        self._owners: dict[str, str] = {}
        for one in metadata.distributions():
            name = licences.plain_name(one.name)
            for file in one.files or ():
                self._owners.setdefault(_plain(str(one.locate_file(file))), name)

    def owner(self, source: str) -> Component | None:
        """Whom a source belongs to; None: nobody knows."""
        place = _plain(source)
        special = libraries.inside_distribution(Path(source).name) or libraries.of_system(Path(source))
        if special is not None:
            return self._keep(special)
        of_distribution = self._owners.get(place) or self._owners.get(_plain(Path(source).resolve()))
        if of_distribution == OWN or (of_distribution is None and self._is_own(place)):
            return self._keep(Component(OWN, "", "MIT"))
        if of_distribution is not None:
            return self.distribution(of_distribution)
        if self._is_python(place) or Path(source).name.startswith(("libpython", "python3")):
            return self._keep(_python())
        return None

    def distribution(self, name: str) -> Component:
        """An installed distribution as a component."""
        if name not in self._known:
            one = metadata.distribution(name)
            licence = licences.of_metadata(one.metadata)
            self._known[name] = Component(name, one.version, licence, "distribution", _texts(one, licence))
        return self._known[name]

    def _keep(self, component: Component) -> Component:
        return self._known.setdefault(component.name, component)

    def _is_own(self, place: str) -> bool:
        """Of this tree, or made on the way (there is no other reason to lie below it)."""
        return _below(place, [self._root]) and not _below(place, self._site)

    def _is_python(self, place: str) -> bool:
        in_site = _below(place, self._site) or f"{os.sep}site-packages{os.sep}" in place
        own = _below(place, self._standard) or (sys.platform == "win32" and _below(place, self._bases))
        return place.endswith("base_library.zip") or (own and not in_site)


def _plain(path: str | Path) -> str:
    return os.path.normcase(os.path.normpath(path))


def _below(place: str, folders: Iterable[str]) -> bool:
    return any(place.startswith(folder + os.sep) for folder in folders)


def _python() -> Component:
    texts = [Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt")]
    texts += [Path("/usr/share/doc") / f"python3.{sys.version_info.minor}" / "copyright"]
    there = [Text("LICENSE.txt", text) for text in texts if text.is_file()]
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Component(PYTHON, version, "Python-2.0", texts=there[:1])


def _texts(one: metadata.Distribution, licence: str) -> list[Text]:
    """A distribution's licence files; where it has none, the licence's own words and who wrote the work."""
    kinds = ("licen", "copying", "notice", "authors", "edl-v", "epl-v", "copyright")
    places = [Path(str(one.locate_file(file))) for file in one.files or () if file.name == "METADATA"]
    found = [
        file
        for place in places
        for file in sorted(place.parent.rglob("*"))
        if file.name.lower().startswith(kinds) and file.suffix not in {".py", ".pyc"}
    ]
    # Qt's wheels for Windows bring the words of the licence that nobody here has bought.
    found = [file for file in found if not file.name.startswith("LicenseRef-Qt-Commercial")]
    texts = [Text(file.name, file) for file in found if file.is_file()]
    names = {text.name for text in texts}
    if len(names) < len(texts):  # one folder deeper each: their paths tell them apart
        texts = [Text(f"{number}-{text.name}", text.source) for number, text in enumerate(texts, 1)]
    return texts or libraries.standard_texts(licence, _author(one))


def _author(one: metadata.Distribution) -> str:
    meta = one.metadata
    # `get_all`: metadata by the library from the index raise for a key that is not there.
    known = [word for key in ("Author", "Author-email", "Maintainer") for word in meta.get_all(key) or ()]
    return f"Copyright (c) {known[0]}" if known else f"Copyright (c) the authors of {one.name}"
