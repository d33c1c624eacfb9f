"""Icon, version and manifest of the Windows executables: what Explorer and the task manager show of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from installers.windows import pictures

if TYPE_CHECKING:
    from pathlib import Path

    from installers.build import Build

PRODUCT = "WarmGUI"
PUBLISHER = "The WarmGUI authors"
APP_ID = "WarmGUI.WarmGUI"
"""AppUserModelID: window, shortcut and notices are one program to the taskbar. The program sets the same."""
COPYRIGHT = f"© 2026 {PUBLISHER}. MIT licence."
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
DESCRIPTIONS = {
    "warmgui": "WarmGUI room heater",
    "warmgui-miner": "WarmGUI miner (SHA-256d)",
    "warmgui-analysis": "WarmGUI room model",
    "warmgui-guard": "WarmGUI guard of heaters",
    "warmgui-cli": "WarmGUI commands",
}
"""What the task manager calls each program: what it is, so that nobody wonders what works there."""
_ENGLISH, _UNICODE = 0x0409, 0x04B0

# asInvoker: no program of ours asks for administrator's rights. Qt would choose PerMonitorV2 by itself; said
# here it also holds before Qt. UTF-8: what children and C libraries take for the system's encoding.
MANIFEST = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"></requestedExecutionLevel>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"></supportedOS>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
  <dependency>
    <dependentAssembly>
      <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0" \
processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"></assemblyIdentity>
    </dependentAssembly>
  </dependency>
</assembly>
"""


def executable_options(build: Build, name: str = "warmgui") -> dict[str, object]:
    """What PyInstaller's `EXE` of one program is given on top, on Windows.

    Args:
        build: the build; the parts are written below its `work`.
        name: the program, one of `DESCRIPTIONS`.

    Raises:
        BuildError: an icon is not as it must be.
    """
    folder = build.work / "windows"
    folder.mkdir(parents=True, exist_ok=True)
    version = folder / f"{name}-version.txt"
    version.write_text(version_text(name, build.version), encoding="utf-8", newline="\n")
    return {"icon": str(write_icon(build.root, folder)), "version": str(version), "manifest": MANIFEST}


def write_icon(root: Path, folder: Path) -> Path:
    """The icon of every size, made from assets/icons.

    Raises:
        BuildError: an icon is not as it must be.
    """
    icons = root / "assets" / "icons"
    path = folder / "warmgui.ico"
    path.write_bytes(pictures.ico({s: (icons / f"warmgui-{s}.png").read_bytes() for s in ICON_SIZES}))
    return path


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """Windows' four numbers of a version: "0.2.0rc1" is (0, 2, 0, 0)."""
    found = [int(number) for number in re.findall(r"(?:^|\.)(\d+)", version)][:4]
    one, two, three, four = (*found, 0, 0, 0, 0)[:4]
    return one, two, three, four


def version_text(name: str, version: str) -> str:
    """The version resource of one program, as PyInstaller reads it: an expression of its classes."""
    numbers = version_numbers(version)
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": DESCRIPTIONS[name],
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{name}.exe",
        "ProductName": PRODUCT,
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0,"
        " OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('{_ENGLISH:04X}{_UNICODE:04X}', [{strings}])]),"
        f" VarFileInfo([VarStruct('Translation', [{_ENGLISH}, {_UNICODE}])])])\n"
    )
