"""What is given to people comes with its bill of materials, under a checksum of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from installers import command, papers, project

if TYPE_CHECKING:
    from pathlib import Path


def test_the_bill_of_materials_lies_beside_the_installers(tmp_path: Path) -> None:
    build = project.build(tmp_path / "out", work=tmp_path / "work")
    assert command.bill_of_materials(build) == [], "nothing was frozen"
    build.folder.mkdir(parents=True)
    build.out.mkdir(parents=True, exist_ok=True)
    (build.folder / papers.SBOM).write_text("{}\n", "utf-8")
    (beside,) = command.bill_of_materials(build)
    assert beside.parent == build.out
    assert beside.name.startswith(f"warmgui-{build.version}-")
    command.conclude(build, [beside])
    assert beside.name in (build.out / command.SUMS).read_text("utf-8")
