"""The Windows installer's script: what it is given, what it may and may not do, and that it compiles."""

from __future__ import annotations

import dataclasses
import re
import struct
from pathlib import Path, PurePath

import pytest

from installers import nsis, windows_parts
from installers.build import Build, BuildError
from installers.windows import pe
from warmgui import options, paths
from warmgui.io.desktop import autostart_windows, taskbar

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = (ROOT / "installers" / "windows" / "setup.nsi").read_text(encoding="utf-8")
TEXTS = (ROOT / "installers" / "windows" / "texts.nsh").read_text(encoding="utf-8")
LANGUAGES = ("ENGLISH", "ARABIC", "SIMPCHINESE")

needs_makensis = pytest.mark.skipif(
    nsis.find_makensis() is None, reason="makensis is not here (apt-get install nsis)"
)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """A folder with the frozen one's shape and files of a few bytes."""
    folder = tmp_path / "frozen" / "warmgui"
    for name, content in {
        "warmgui.exe": b"window",
        "warmgui-miner.exe": b"miner",
        "warmgui-analysis.exe": b"analysis",
        "licences/README.txt": b"words",
        "licences/qt/LGPL.txt": b"words",
        "_internal/python311.dll": b"python" * 1000,
        "_internal/warmgui/assets/a picture.png": b"png",
        "_internal/PySide6/Qt6Core.dll": b"qt",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return Build(ROOT, tmp_path / "out", tmp_path / "work", folder, version="0.3.1", epoch_s=1_700_000_000)


@pytest.fixture
def parts(build: Build) -> str:
    build.work.mkdir()
    return nsis.parts_text(build, build.out / "setup.exe", build.work, target="amd64-unicode")


# ---- what the script is given


def test_every_file_goes_to_its_folder_once_in_one_order(build: Build, parts: str) -> None:
    brought, here = [], ""
    for line in parts.splitlines():
        if found := re.match(r'  SetOutPath "\$INSTDIR\\incoming\\?(.*)"', line):
            here = found.group(1)
        elif found := re.match(r'  File "(.*)"', line):
            name = PurePath(found.group(1)).name
            brought.append(f"{here}/{name}".replace("\\", "/").lstrip("/"))
    there = [path.relative_to(build.folder).as_posix() for path in build.folder.rglob("*") if path.is_file()]
    assert brought[:-1] == sorted(there)
    assert brought[-1] == "_internal/installed.txt"


def test_the_list_names_what_stands_beside_internal(build: Build, parts: str) -> None:
    assert parts
    listed = (build.work / nsis.LIST).read_text("ascii").splitlines()
    assert listed == [
        *[r"licences\README.txt", r"licences\qt\LGPL.txt"],
        *["warmgui-analysis.exe", "warmgui-miner.exe", "warmgui.exe", "uninstall.exe"],
        *[r"licences\qt", "licences"],  # folders after what lies in them: they go once they are empty
    ]


def test_version_size_and_names_are_those_of_the_build(build: Build, parts: str) -> None:
    defines = dict(re.findall(r'^!define (\w+) "(.*)"$', parts, re.MULTILINE))
    assert (defines["VERSION"], defines["NUMBERS"]) == ("0.3.1", "0.3.1.0")
    size = sum(path.stat().st_size for path in build.folder.rglob("*") if path.is_file())
    assert int(defines["SIZE_KB"]) == -(-size // 1024)
    assert defines["APP_ID"] == windows_parts.APP_ID
    assert Path(defines["ICON"]).read_bytes()[:4] == struct.pack("<HH", 0, 1)
    assert Path(defines["LICENCE"]).read_bytes().startswith(b"\xef\xbb\xbfMIT License\r\n")


def test_every_program_is_looked_at_before_it_is_replaced(parts: str) -> None:
    looked_at = re.search(r"!macro EACH_PROGRAM do\n(.*?)!macroend", parts, re.DOTALL)
    assert looked_at is not None
    assert re.findall(r'"(.*)"', looked_at.group(1)) == [
        "warmgui-analysis.exe",
        "warmgui-miner.exe",
        "warmgui.exe",
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [("Ü.txt", "plain ASCII"), ("_internal/$a", "no name that")],
)
def test_a_folder_that_cannot_be_brought_gets_a_sentence(build: Build, name: str, words: str) -> None:
    (build.folder / name).parent.mkdir(exist_ok=True)
    try:
        (build.folder / name).write_bytes(b"")
    except OSError:
        pytest.skip("this system knows no such name either")
    with pytest.raises(BuildError, match=words):
        nsis.payload(build.folder)


def test_a_link_is_no_file_for_windows(build: Build) -> None:
    try:
        (build.folder / "_internal" / "link.dll").symlink_to("python311.dll")
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(BuildError, match=r"link\.dll is a link"):
        nsis.payload(build.folder)


def test_a_linux_folder_is_left_out_with_a_reason(build: Build) -> None:
    (build.folder / "warmgui.exe").rename(build.folder / "warmgui")
    assert "none of Windows" in nsis.missing(build)


def test_makensis_is_found_by_its_variable_or_not_at_all(tmp_path: Path, build: Build) -> None:
    own = tmp_path / "makensis"
    own.write_bytes(b"")
    assert nsis.find_makensis({nsis.MAKENSIS_VARIABLE: str(own)}) == str(own)
    assert nsis.find_makensis({nsis.MAKENSIS_VARIABLE: str(tmp_path / "gone"), "PATH": "/"}) is None
    assert nsis.find_makensis({"PATH": str(tmp_path / "empty")}) is None
    assert build.folder.is_dir()


# ---- what the script may do


def test_it_asks_for_no_administrator_and_lives_in_the_users_folder() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\${PRODUCT}"' in SCRIPT
    assert not re.search(r"\bHKLM\b|\bHKCR\b|\bHKCR32\b|SHCTX", SCRIPT)


def test_installing_enables_nothing() -> None:
    """No start at log-in, no service, no task, no exception of an antivirus, no settings, nothing started."""
    installing = SCRIPT.partition("; ---- uninstalling")[0]
    writes = re.findall(r"^\s*WriteReg\w+ (\S+) \"(\S+)\"", installing, re.MULTILINE)
    assert len(writes) == 10
    assert set(writes) == {("HKCU", "${UNINSTALL_KEY}")}
    assert not re.search(r"^\s*(Exec|ExecWait|ExecShell|nsExec::)", SCRIPT, re.MULTILINE)
    for never in ("schtasks", "sc.exe", "powershell", "Add-MpPreference", "netsh", "$DESKTOP", "$SMSTARTUP"):
        assert never.lower() not in SCRIPT.lower()
    assert "MUI_FINISHPAGE_RUN_NOTCHECKED" in SCRIPT


def test_only_named_folders_are_removed_whole() -> None:
    """`RMDir /r` stands in one function, which goes through no link; it is called for four folders only."""
    assert re.findall(r'RMDir /r "(.*)"', SCRIPT) == ["$0"]
    called = set(re.findall(r'Push "(.*)"\n\s*Call (?:un\.)?RemoveFolder', SCRIPT))
    inside = {f"$INSTDIR\\{name}" for name in ("_internal", "incoming", "outgoing")}
    assert called == inside | {"${DATA}"}
    purging = re.search(r"\$\{If\} \$Purge = 1\n\s*Push \"\$\{DATA\}\"", SCRIPT)
    assert purging is not None
    assert SCRIPT.count('Push "${DATA}"') == 1


def test_data_stay_unless_somebody_says_otherwise() -> None:
    beginning = SCRIPT.index("Function un.onInit")
    assert SCRIPT.index("StrCpy $Purge 0", beginning) < SCRIPT.index('"/PURGE="', beginning)


def test_it_means_the_same_names_as_the_program() -> None:
    """Start at log-in, the taskbar's id, the data: the uninstaller must find what the program made."""
    assert f'!define RUN_KEY "{autostart_windows.RUN}"' in SCRIPT
    assert f'!define APPROVED_KEY "{autostart_windows.APPROVED}"' in SCRIPT
    assert autostart_windows.NAME == windows_parts.PRODUCT == paths.APP_NAME
    assert windows_parts.APP_ID == taskbar.APP_USER_MODEL_ID
    assert '!define DATA "$LOCALAPPDATA\\${PRODUCT}"' in SCRIPT


def test_safe_mode_has_an_entry_that_goes_with_the_program() -> None:
    """Whoever needs it cannot start the program to read how."""
    installing, _, removing = SCRIPT.partition("; ---- uninstalling")
    made = re.findall(r'^\s*CreateShortcut "(\S+)" "(\S+)" "(.*?)"', installing, re.MULTILINE)
    program = "$INSTDIR\\${PROGRAM}"
    assert made == [("${SAFE_SHORTCUT}", program, "--safe"), ("${SHORTCUT}", program, "")]
    assert options.parse(["--safe"]).safe
    assert {name for name, *_ in made} <= set(re.findall(r'^\s*Delete "(\S+)"', removing, re.MULTILINE))
    assert re.search(r'!define SAFE_SHORTCUT "\$SMPROGRAMS\\\$\{PRODUCT\} \(safe mode\)\.lnk"', SCRIPT)


def test_no_program_is_ended() -> None:
    for word in ("TerminateProcess", "taskkill", "KillProc", "WM_CLOSE"):
        assert word not in SCRIPT


def test_every_sentence_is_there_in_three_languages() -> None:
    said = {language: set() for language in LANGUAGES}
    for name, language, words in re.findall(
        r'^LangString (\w+) \$\{LANG_(\w+)\} "(.*)"$', TEXTS, re.MULTILINE
    ):
        assert words.strip()
        said[language].add(name)
    used = set(re.findall(r"\$\(([A-Z][A-Z_]+)\)", SCRIPT)) | set(
        re.findall(r"!insertmacro FAIL \S+ \S+ (\w+)", SCRIPT)
    )
    assert used - {"text"} <= said["ENGLISH"]
    assert said["ENGLISH"] == said["ARABIC"] == said["SIMPCHINESE"]
    assert len(said["ENGLISH"]) >= 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_what_it_is_before_it_installs(language: str) -> None:
    found = re.search(rf'LangString HONESTY_TEXT \$\{{LANG_{language}\}} "(.*)"', TEXTS)
    assert found is not None
    for word in ("warmgui-miner.exe", "微软" if language == "SIMPCHINESE" else "Microsoft"):
        assert word in found.group(1)


def test_every_exit_code_is_in_the_documentation() -> None:
    codes = re.findall(r"^!define CODE_\w+ (\d+)", SCRIPT, re.MULTILINE)
    assert len(codes) == len(set(codes)) == 4
    words = (ROOT / "docs" / "installing-windows.md").read_text(encoding="utf-8")
    for code in ("0", "1", "2", *codes):
        assert re.search(rf"^\| {code} \|", words, re.MULTILINE)
    for flag in ("/S", "/D=", "/LANG=", "/PURGE=1"):
        assert flag in words


# ---- and it compiles


@needs_makensis
@pytest.mark.xdist_group("makensis")
def test_two_builds_are_the_same_bytes(build: Build) -> None:
    """Whatever the folder is called and whenever its files were made."""
    [first] = nsis.make(build)
    assert first.name == "WarmGUI-0.3.1-windows-x86_64-setup.exe"
    elsewhere = build.folder.parents[1] / "elsewhere"
    build.folder.parent.rename(elsewhere)
    for path in elsewhere.rglob("*.dll"):
        path.touch()
    again = dataclasses.replace(
        build, folder=elsewhere / "warmgui", work=build.work / "other", out=build.out / "other"
    )
    [second] = nsis.make(again)
    assert first.read_bytes() == second.read_bytes()
    assert nsis.missing(again) == ""


@needs_makensis
@pytest.mark.xdist_group("makensis")
def test_the_installer_says_what_it_is(build: Build) -> None:
    [setup] = nsis.make(build)
    found = pe.read(setup.read_bytes())
    assert found.subsystem == "windowed"
    assert found.icon_sizes == windows_parts.ICON_SIZES
    assert found.version_texts["ProductName"] == "WarmGUI"
    assert (found.version_texts["FileVersion"], found.version_texts["fixed"]) == ("0.3.1", "0.3.1.0")
    manifest = found.manifest or ""
    assert 'level="asInvoker"' in manifest
    assert "longPathAware" in manifest


@needs_makensis
@pytest.mark.xdist_group("makensis")
@pytest.mark.parametrize(("target", "machine"), [("amd64-unicode", 0x8664), ("x86-unicode", 0x14C)])
def test_both_stubs_take_the_script(
    build: Build, target: str, machine: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NSIS' own Windows package brings the second one only."""
    monkeypatch.setattr(nsis, "TARGETS", ("no-such-target", target))
    [setup] = nsis.make(build)
    assert pe.read(setup.read_bytes()).machine == machine


@needs_makensis
@pytest.mark.xdist_group("makensis")
def test_a_makensis_without_any_stub_is_told(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nsis, "TARGETS", ("no-such-target",))
    with pytest.raises(BuildError, match="can make no no-such-target installer"):
        nsis.make(build)


@needs_makensis
@pytest.mark.xdist_group("makensis")
def test_what_makensis_says_is_passed_on(build: Build) -> None:
    broken = dataclasses.replace(build, version='0.3.1"\n!error "no such thing')
    with pytest.raises(BuildError, match="makensis failed"):
        nsis.make(broken)
