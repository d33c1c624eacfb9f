"""Icon, version and manifest of the Windows executables, and the reader that checks them."""

from __future__ import annotations

import importlib.util
import struct
import sys
import types
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path

import pytest

from installers import windows_parts
from installers.build import Build, BuildError
from installers.windows import pe, pictures

ROOT = Path(__file__).resolve().parents[2]
ICONS = ROOT / "assets" / "icons"


@pytest.fixture
def build(tmp_path: Path) -> Build:
    work = tmp_path / "work"
    return Build(ROOT, tmp_path / "out", work, work / "warmgui", version="1.2.3", epoch_s=1_700_000_000)


@pytest.fixture(scope="module")
def png_16() -> bytes:
    return (ICONS / "warmgui-16.png").read_bytes()


# ---- pictures


def test_pixels_are_those_that_qt_reads() -> None:
    """Qt is the judge: of every filter of the PNG, and of the icon's bitmaps."""
    from PySide6.QtGui import QImage

    for size in (16, 48, 128):
        content = (ICONS / f"warmgui-{size}.png").read_bytes()
        seen = QImage.fromData(content).convertToFormat(QImage.Format.Format_RGBA8888)
        assert b"".join(pictures.read_png(content).rows) == bytes(seen.constBits())


def test_every_filter_of_a_png_is_undone() -> None:
    """Five rows, each with another of PNG's predictions; undone by hand from the specification's words."""
    lines = [bytes([kind, *range(kind, kind + 8)]) for kind in range(5)]
    png = _png(2, 5, zlib.compress(b"".join(lines)))
    rows = pictures.read_png(png).rows
    assert rows[0] == bytes(range(8))
    assert rows[1] == bytes([1, 2, 3, 4, 6, 8, 10, 12])
    assert rows[2] == bytes([3, 5, 7, 9, 12, 15, 18, 21])
    assert rows[3] == bytes([4, 6, 8, 10, 15, 18, 22, 25])
    assert rows[4] == bytes([8, 11, 14, 17, 23, 27, 32, 36])


def test_the_icon_has_all_sizes_as_their_readers_know_them(build: Build) -> None:
    path = windows_parts.write_icon(ROOT, _folder(build))
    content = path.read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", content)
    assert (reserved, kind, count) == (0, 1, len(windows_parts.ICON_SIZES))
    for i, size in enumerate(windows_parts.ICON_SIZES):
        width, _, _, _, planes, bits, length, start = struct.unpack_from("<BBBBHHII", content, 6 + 16 * i)
        picture = content[start : start + length]
        assert (width or 256, planes, bits, len(picture)) == (size, 1, 32, length)
        assert picture.startswith(b"\x89PNG") == (size > 64)
    assert len(content) == start + length


def test_qt_reads_the_icon_and_sees_the_same_pixels(build: Build) -> None:
    from PySide6.QtGui import QImageReader

    path = windows_parts.write_icon(ROOT, _folder(build))
    reader = QImageReader(str(path), b"ico")
    if not reader.canRead():
        pytest.skip("this Qt has no reader for icons")
    for i, size in enumerate(windows_parts.ICON_SIZES):
        reader.jumpToImage(i)
        seen = reader.read()
        for y, row in enumerate(pictures.read_png((ICONS / f"warmgui-{size}.png").read_bytes()).rows):
            for x in range(size):
                *colour, opacity = row[x * 4 : x * 4 + 4]
                shown = seen.pixelColor(x, y).getRgb()
                assert shown[3] == opacity
                if opacity == 255:  # Qt reads colours multiplied by the opacity: others lose digits
                    assert list(shown[:3]) == colour


def test_the_icon_is_the_same_every_time(build: Build) -> None:
    first = windows_parts.write_icon(ROOT, _folder(build)).read_bytes()
    assert windows_parts.write_icon(ROOT, _folder(build)).read_bytes() == first


def test_a_picture_of_another_kind_gets_a_sentence(png_16: bytes) -> None:
    with pytest.raises(BuildError, match=r"the icon of 16 pixels is no PNG"):
        pictures.ico({16: b"GIF89a"})
    with pytest.raises(BuildError, match="The icon of 32 pixels is 16 x 16"):
        pictures.ico({32: png_16})
    interlaced = bytearray(png_16)
    interlaced[28] = 1
    with pytest.raises(BuildError, match="not interlaced"):
        pictures.read_png(bytes(interlaced))


def test_a_banner_is_a_bitmap_with_the_picture_in_its_middle(png_16: bytes) -> None:
    picture = pictures.read_png(png_16)
    content = pictures.banner(picture, 30, 20, (10, 20, 30))
    from PySide6.QtGui import QImage

    seen = QImage.fromData(content, "BMP")
    assert (seen.width(), seen.height()) == (30, 20)
    assert seen.pixelColor(0, 0).getRgb()[:3] == (10, 20, 30)
    row, column = divmod(next(i for i in range(256) if picture.rows[i // 16][i % 16 * 4 + 3] == 255), 16)
    solid = tuple(picture.rows[row][column * 4 : column * 4 + 3])
    assert seen.pixelColor(7 + column, 2 + row).getRgb()[:3] == solid


# ---- version and manifest


@pytest.mark.parametrize("name", windows_parts.DESCRIPTIONS)
def test_the_version_resource_says_what_it_is_given(
    build: Build, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through PyInstaller's own classes, which write it, and back through our reader."""
    raw = _by_pyinstaller(windows_parts.executable_options(build, name)["version"], monkeypatch)
    texts = pe.version_texts(raw)
    assert texts["fixed"] == "1.2.3.0"
    assert (texts["FileVersion"], texts["ProductVersion"]) == ("1.2.3", "1.2.3")
    assert (texts["ProductName"], texts["CompanyName"]) == ("WarmGUI", "The WarmGUI authors")
    assert texts["OriginalFilename"] == f"{name}.exe"
    assert texts["FileDescription"] == windows_parts.DESCRIPTIONS[name]


def test_the_miner_is_called_a_miner() -> None:
    """Whoever sees it in the task manager must know what it is."""
    assert "miner" in windows_parts.DESCRIPTIONS["warmgui-miner"]
    assert "SHA-256d" in windows_parts.DESCRIPTIONS["warmgui-miner"]


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("0.2.0rc1", (0, 2, 0, 0)), ("1.2.3.4.5", (1, 2, 3, 4)), ("12", (12, 0, 0, 0))],
)
def test_a_version_is_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert windows_parts.version_numbers(version) == numbers


def test_the_manifest_asks_for_no_rights_and_knows_screens_and_long_paths() -> None:
    tree = ET.fromstring(windows_parts.MANIFEST.encode())  # noqa: S314 - our own text
    found = {element.tag.rpartition("}")[2]: element for element in tree.iter()}
    assert found["requestedExecutionLevel"].attrib == {"level": "asInvoker", "uiAccess": "false"}
    words = {name: element.text for name, element in found.items()}
    assert words["dpiAwareness"] == "PerMonitorV2"
    assert (words["longPathAware"], words["activeCodePage"]) == ("true", "UTF-8")


# ---- the reader of executables


def test_the_reader_finds_what_an_executable_says(monkeypatch: pytest.MonkeyPatch, build: Build) -> None:
    options = windows_parts.executable_options(build)
    version = _by_pyinstaller(options["version"], monkeypatch)
    group = struct.pack("<HHH", 0, 1, 2) + b"\x10" + bytes(13) + b"\0" + bytes(13)
    leaves = {pe.RT_VERSION: version, pe.RT_MANIFEST: b"<assembly/>", pe.RT_GROUP_ICON: group}
    found = pe.read(_executable(leaves))
    assert (found.subsystem, found.machine, found.signed) == ("windowed", 0x8664, False)
    assert found.time_stamp == 77
    assert found.manifest == "<assembly/>"
    assert found.icon_sizes == (16, 256)
    assert found.version_texts["InternalName"] == "warmgui"


def test_the_reader_says_what_is_no_executable() -> None:
    whole = _executable({pe.RT_MANIFEST: b"<assembly/>"})
    for content in (b"", b"MZ", b"\x7fELF" + bytes(100), whole[:200]):
        with pytest.raises(pe.NotAnExecutableError):
            pe.read(content)
    without = pe.read(_executable({}))
    assert (without.manifest, without.icon_sizes, without.version_texts) == (None, (), {})


def _folder(build: Build) -> Path:
    build.work.mkdir(parents=True, exist_ok=True)
    return build.work


def _png(width: int, height: int, packed: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def _by_pyinstaller(path: object, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The resource's bytes as PyInstaller writes them; what its module wants of Windows is not used here."""
    import PyInstaller.compat

    if "pefile" not in sys.modules and importlib.util.find_spec("pefile") is None:
        monkeypatch.setitem(sys.modules, "pefile", types.ModuleType("pefile"))
    if not hasattr(PyInstaller.compat, "win32api"):
        monkeypatch.setattr(PyInstaller.compat, "win32api", types.ModuleType("win32api"), raising=False)
    from PyInstaller.utils.win32 import versioninfo

    # It packs as this machine does; on Windows a long has four bytes, everywhere else eight.
    windows = types.SimpleNamespace(
        pack=lambda form, *values: struct.pack("<" + form, *values),
        unpack=lambda form, data: struct.unpack("<" + form, data),
    )
    monkeypatch.setattr(versioninfo, "struct", windows)
    raw: bytes = versioninfo.load_version_info_from_text_file(str(path)).toRaw()
    return raw


def _executable(leaves: dict[int, bytes]) -> bytes:
    """The least file that is a windowed 64-bit executable with these resources (one language each)."""
    start, base, at = 0x200, 0x1000, 64
    kinds = sorted(leaves)
    tree = bytearray(struct.pack("<12xHH", 0, len(kinds)))
    deeper = len(tree) + 8 * len(kinds)
    levels, data = bytearray(), bytearray()
    data_at = deeper + len(kinds) * (24 + 24 + 16)
    for kind in kinds:
        here = deeper + len(levels)
        tree += struct.pack("<II", kind, 0x80000000 | here)
        levels += struct.pack("<12xHHII", 0, 1, 1, 0x80000000 | (here + 24))
        levels += struct.pack("<12xHHII", 0, 1, 1033, here + 48)
        levels += struct.pack("<IIII", base + data_at + len(data), len(leaves[kind]), 0, 0)
        data += leaves[kind]
    section = bytes(tree + levels + data)
    optional = bytearray(112 + 16 * 8)
    struct.pack_into("<H", optional, 0, 0x20B)
    struct.pack_into("<H", optional, 68, 2)
    if kinds:
        struct.pack_into("<II", optional, 112 + 8 * 2, base, len(section))
    header = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 77, 0, 0, len(optional), 0) + optional
    table = struct.pack("<8sIIII16x", b".rsrc", len(section), base, len(section), start)
    head = b"MZ" + bytes(0x3C - 2) + struct.pack("<I", at) + header + table
    return head.ljust(start, b"\0") + section
