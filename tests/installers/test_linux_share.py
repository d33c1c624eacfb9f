"""What a Linux desktop finds beside the program: it passes the desktop's own validators, twice the same."""

from __future__ import annotations

import configparser
import gzip
import os
import re
import shutil
import stat
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from installers.build import Build, BuildError
from installers.linux import metainfo, power_rule, share
from warmgui.core.text import render
from warmgui.gui.icons import TrayState
from warmgui.io.sensors.rapl import REFUSED, UDEV_RULE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
EPOCH_S = 1_790_000_000  # 2026-09-21


def made_by(root: Path, work: Path) -> Build:
    return Build(root, work / "out", work / "work", work / "folder", "0.1.0", EPOCH_S)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    work = tmp_path_factory.mktemp("share")
    share.write(made_by(ROOT, work), work / "share")
    share.settle(work / "share", EPOCH_S)
    yield work / "share"
    shutil.rmtree(work)


def checked(*command: str | Path) -> str:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def entry() -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None, strict=True)
    read.optionxform = str  # type: ignore[assignment, method-assign] # keys of a menu entry have capitals
    read.read(metainfo.DATA / "warmgui.desktop", "utf-8")
    return read


def test_the_menu_entry_passes_the_desktops_own_validator(written: Path) -> None:
    assert checked("desktop-file-validate", written / "applications" / "warmgui.desktop").strip() == ""


def test_the_metainfo_passes_appstreams_own_validator(written: Path) -> None:
    path = written / "metainfo" / f"{metainfo.COMPONENT_ID}.metainfo.xml"
    assert "successful" in checked("appstreamcli", "validate", "--no-net", "--pedantic", path)


def test_the_metainfo_with_addresses_and_pictures_passes_too(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(
        "## [0.1.0] - 2026-09-21\n\n- It <heats> & says so. More.\n", "utf-8"
    )
    address = "https://warmgui.example/docs/images"
    (tmp_path / "pyproject.toml").write_text(
        f'[project]\n[project.urls]\nHomepage = "https://warmgui.example"\nPictures = "{address}"\n', "utf-8"
    )
    text = metainfo.metainfo(made_by(tmp_path, tmp_path))
    assert f"{address}/home-light.png" in text
    assert "<li>It &lt;heats&gt; &amp; says so</li>" in text
    file = tmp_path / f"{metainfo.COMPONENT_ID}.metainfo.xml"
    file.write_text(text, "utf-8")
    assert "successful" in checked("appstreamcli", "validate", "--no-net", file)


def test_pictures_and_guides_that_are_named_exist() -> None:
    assert all((ROOT / "docs" / "images" / name).is_file() for name in metainfo.PICTURES)
    assert all((ROOT / "docs" / f"{name}.md").is_file() for name in share.GUIDES)


def test_releases_are_the_changelogs_and_what_is_not_released_belongs_to_the_build() -> None:
    text = (
        "## [Unreleased]\n### Added\n- New `thing`: [words](docs/x.md) and\n  more. Second sentence.\n\n"
        "## [0.2.0] - 2026-05-01\n- Old. x\n## [0.1.0] - 2026-01-01\n"
    )
    new, old, oldest = metainfo.releases(text, "0.3.0", "2026-09-21")
    assert (new.version, new.date, new.notes) == ("0.3.0", "2026-09-21", ("New thing: words and more",))
    assert (old.version, old.date, old.notes) == ("0.2.0", "2026-05-01", ("Old",))
    assert oldest.notes == ()
    assert [r.version for r in metainfo.releases(text, "0.2.0", "2026-09-21")] == ["0.2.0", "0.1.0"]
    assert [r.version for r in metainfo.releases("", "0.1.0", "2026-09-21")] == ["0.1.0"]


def test_every_word_of_the_menu_is_there_in_all_languages() -> None:
    for section in entry().values():
        for key in ("GenericName", "Comment", "Keywords"):
            if key in section:
                assert {f"{key}[ar]", f"{key}[zh_CN]"} <= set(section)
    action = entry()["Desktop Action simulate"]
    assert {"Name[ar]", "Name[zh_CN]"} <= set(action)


def test_nothing_in_the_menu_heats_without_being_asked_in_the_program() -> None:
    commands = [section["Exec"].split() for section in entry().values() if "Exec" in section]
    assert commands == [["warmgui"], ["warmgui", "--simulate"], ["warmgui", "--safe"]]


def test_icons_have_the_sizes_of_their_folders_and_one_name(written: Path) -> None:
    theme = written / "icons" / "hicolor"
    sizes = {}
    for path in theme.glob("*x*/apps/warmgui.png"):
        header = path.read_bytes()[16:24]  # PNG: width and height stand at the beginning
        sizes[path.parts[-3]] = (int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big"))
    assert {"16x16", "22x22", "24x24", "32x32", "48x48", "64x64", "128x128", "256x256", "512x512"} <= set(
        sizes
    )
    assert all(folder == f"{w}x{h}" for folder, (w, h) in sizes.items())
    assert (theme / "scalable" / "apps" / "warmgui.svg").is_file()
    assert (theme / "symbolic" / "apps" / "warmgui-symbolic.svg").is_file()
    assert entry()["Desktop Entry"]["Icon"] == "warmgui"


def test_each_state_of_the_tray_has_a_symbolic_icon(written: Path) -> None:
    found = {p.name for p in (written / "icons" / "hicolor" / "symbolic").rglob("*.svg")}
    assert found == {"warmgui-symbolic.svg", *(f"warmgui-{state.value}-symbolic.svg" for state in TrayState)}


def test_icons_lie_in_folders_that_the_systems_theme_lists(written: Path) -> None:
    index = Path("/usr/share/icons/hicolor/index.theme")
    if not index.is_file():
        pytest.skip("hicolor-icon-theme is not installed")
    theme = configparser.ConfigParser(interpolation=None, strict=False)
    theme.read(index, "utf-8")
    listed = set(theme["Icon Theme"]["Directories"].split(","))
    ours = written / "icons" / "hicolor"
    assert {p.parent.relative_to(ours).as_posix() for p in ours.rglob("*") if p.is_file()} <= listed


def test_symbolic_icons_are_one_filled_shape_that_a_desktop_can_colour() -> None:
    """GTK paints the fill of paths and would fill the inside of strokes; KDE colours one class of style."""
    drawings = [*(ROOT / "assets" / "icons").rglob("*-symbolic.svg")]
    assert len(drawings) == 1 + len(TrayState)
    for path in drawings:
        text = path.read_text("utf-8")
        assert "stroke" not in text
        assert 'class="ColorScheme-Text" fill="currentColor"' in text
        assert re.findall(r"<(\w+)", text) == ["svg", "style", "path"]


def test_the_example_for_udev_is_the_rule_of_the_devices_page_and_does_nothing_by_itself(
    written: Path,
) -> None:
    path = written / "doc" / "warmgui" / "examples" / power_rule.NAME
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert lines == [UDEV_RULE]
    words = render(REFUSED, str)
    for same in (UDEV_RULE, f"/etc/udev/rules.d/{power_rule.NAME}", "PLATYPUS, CVE-2020-8694"):
        assert same in words
        assert same.rsplit("/", 1)[-1] in path.read_text("utf-8")
    for step in ("groupadd --system --force power", "usermod --append --groups power $USER"):
        assert step in words
        assert step in path.read_text("utf-8")
    assert not [p for p in written.rglob("*") if "udev" in p.parts or "polkit" in str(p)]


def test_the_same_tree_twice_whatever_the_umask_and_the_clock(tmp_path: Path) -> None:
    def fingerprint(name: str, umask: int) -> dict[str, tuple[int, float, bytes]]:
        before = os.umask(umask)
        try:
            share.write(made_by(ROOT, tmp_path), tmp_path / name)
        finally:
            os.umask(before)
        share.settle(tmp_path / name, EPOCH_S)
        return {
            str(p.relative_to(tmp_path / name)): (
                stat.S_IMODE(p.stat().st_mode),
                p.stat().st_mtime,
                p.read_bytes() if p.is_file() else b"",
            )
            for p in (tmp_path / name).rglob("*")
        }

    first = fingerprint("first", 0o077)
    assert first == fingerprint("second", 0o002)
    assert {time_s for _, time_s, _ in first.values()} == {EPOCH_S}
    assert {mode for mode, _, _ in first.values()} == {0o755, 0o644}


def test_a_source_tree_without_icons_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "assets" / "icons").mkdir(parents=True)
    (tmp_path / "CHANGELOG.md").touch()
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(BuildError, match=r"The source tree has no .*warmgui-"):
        share.write(made_by(tmp_path, tmp_path), tmp_path / "share")


def test_pages_are_packed_as_man_expects(written: Path) -> None:
    pages = sorted((written / "man" / "man1").iterdir())
    assert [p.name for p in pages] == ["warmgui-miner.1.gz", "warmgui.1.gz"]
    assert gzip.decompress(pages[1].read_bytes()).startswith(b".TH WARMGUI 1 2026-09-21")
