"""The papers inside the frozen folder: licence texts, how to replace Qt, and the bill of materials (SBOM)."""

from __future__ import annotations

import hashlib
import shutil
import uuid
from datetime import UTC, datetime
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from installers import inventory, licences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from installers.build import Build
    from installers.component import Component

FOLDER = "licences"
SBOM = "sbom.cdx.json"
_README = Path(__file__).with_name("licence_texts") / "README.txt"


def make(build: Build, inside: inventory.Inside) -> list[Component]:
    """Check the licences, and write texts and SBOM into the frozen folder.

    Raises:
        BuildError: something must not be given to people, or nobody knows whose it is.
    """
    found = inventory.components(inside, build.root)
    licences.check(found)
    write_texts(build, found)
    write_sbom(build, found)
    return found


def write_texts(build: Build, components: Sequence[Component]) -> None:
    """A folder of texts for each component, and a table of all of them."""
    target = build.folder / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    shutil.copyfile(build.root / "LICENSE", target / "LICENSE.txt")
    rows = []
    python = ""
    for component in components:
        if component.name == inventory.PYTHON:
            python = ".".join(component.version.split(".")[:2])
        folder = target / component.name
        for text in component.texts:
            folder.mkdir(exist_ok=True)
            content = text.source.read_bytes() if text.source else text.words.encode()
            (folder / text.name).write_bytes(content)
        rows.append(f"{component.name:28} {component.version:14} {component.licence}".rstrip())
    template = Template(_README.read_text(encoding="utf-8"))
    words = template.substitute(table="\n".join(rows), python=python, sbom=SBOM)
    (target / "README.txt").write_text(words, encoding="utf-8", newline="\n")


def write_sbom(build: Build, components: Sequence[Component]) -> None:
    """The bill of materials as CycloneDX JSON, the same for the same content."""
    from cyclonedx.model.bom import Bom
    from cyclonedx.output.json import JsonV1Dot5

    bom = Bom(components=[_entry(build, component) for component in components])
    bom.metadata.timestamp = datetime.fromtimestamp(build.epoch_s, UTC)
    bom.metadata.component = _program(build)
    words = ",".join(f"{one.name} {one.version} {one.licence}" for one in components)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"warmgui {build.version} {build.epoch_s} {words}")
    bom.register_dependency(bom.metadata.component, list(bom.components))
    text = JsonV1Dot5(bom).output_as_string(indent=1)
    (build.folder / SBOM).write_text(text + "\n", encoding="utf-8", newline="\n")


def _program(build: Build) -> Any:
    """WarmGUI itself, with the programs and files that are its own."""
    from cyclonedx.model.component import Component as Entry
    from cyclonedx.model.component import ComponentType

    programs = sorted(path for path in build.folder.iterdir() if path.is_file() and path.name != SBOM)
    kernels = sorted((build.folder / "_internal" / "miners").rglob("warmgui_kernels.*"))
    return Entry(
        name="WarmGUI",
        version=build.version,
        type=ComponentType.APPLICATION,
        bom_ref="warmgui",
        licenses=[_licence("MIT")],
        components=[_file(build, path, "warmgui") for path in (*programs, *kernels)],
    )


def _entry(build: Build, component: Component) -> Any:
    from cyclonedx.model.component import Component as Entry
    from cyclonedx.model.component import ComponentType
    from packageurl import PackageURL

    named = component.kind == "distribution"
    files = [build.folder / "_internal" / name for name in sorted(component.files)]
    return Entry(
        name=component.name,
        version=component.version or None,
        type=ComponentType.LIBRARY if component.kind != "font" else ComponentType.DATA,
        bom_ref=component.name,
        purl=PackageURL("pypi", name=component.name, version=component.version) if named else None,
        licenses=[_licence(component.licence)],
        components=[_file(build, path, component.name) for path in files if path.is_file()],
    )


def _licence(expression: str) -> Any:
    from cyclonedx.model.license import LicenseExpression

    return LicenseExpression(expression)


def _file(build: Build, path: Path, whose: str) -> Any:
    from cyclonedx.model import HashAlgorithm, HashType
    from cyclonedx.model.component import Component as Entry
    from cyclonedx.model.component import ComponentType

    name = path.relative_to(build.folder).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=digest)]
    return Entry(name=name, type=ComponentType.FILE, bom_ref=f"{whose}:{name}", hashes=hashes)
