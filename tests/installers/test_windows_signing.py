"""Signing Windows files with a real tool and a certificate of nobody: what is signed, and what must not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installers import command, freeze, nsis, signing
from installers.build import Build
from installers.windows import pe
from miners.kernels.seal import is_intact, seal

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.skipif(
        shutil.which("osslsigncode") is None or nsis.find_makensis() is None,
        reason="osslsigncode or makensis is not here (apt-get install osslsigncode nsis)",
    ),
    pytest.mark.xdist_group("makensis"),
]


@pytest.fixture
def signer(tmp_path: Path) -> str:
    """A command that signs in place, and writes down what it was given."""
    import trustme

    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    certificate = authority.issue_cert(common_name="Nobody in particular")
    certificate.private_key_pem.write_to_path(tmp_path / "key.pem")
    certificate.cert_chain_pems[0].write_to_path(tmp_path / "certificate.pem")
    script = tmp_path / "sign here.py"
    script.write_text(
        "import os, pathlib, subprocess, sys\n"
        "here, file = pathlib.Path(__file__).parent, sys.argv[1]\n"
        "subprocess.run(['osslsigncode', 'sign', '-h', 'sha256', '-n', 'WarmGUI',\n"
        "    '-certs', here / 'certificate.pem', '-key', here / 'key.pem',\n"
        "    '-in', file, '-out', file + '.new'],\n"
        "    check=True, stdout=subprocess.DEVNULL)\n"
        "os.replace(file + '.new', file)\n"
        "with (here / 'signed.txt').open('a') as log:\n"
        "    log.write(file + '\\n')\n"
    )
    return f'{sys.executable} "{script}" {{file}}'


@pytest.fixture
def program(tmp_path: Path) -> bytes:
    """A real executable: the installer of nearly nothing."""
    script = tmp_path / "tiny.nsi"
    script.write_text('OutFile "tiny.exe"\nName tiny\nSection\nSectionEnd\n')
    subprocess.run([nsis.find_makensis() or "", "-V1", str(script)], check=True)
    return (tmp_path / "tiny.exe").read_bytes()


def test_installer_and_uninstaller_are_signed(
    tmp_path: Path, signer: str, program: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    for name in freeze.PROGRAMS:
        (folder / f"{name}.exe").write_bytes(program)
    build = Build(ROOT, tmp_path / "out", tmp_path / "work", folder, "1.0.0", 1_700_000_000)
    monkeypatch.setattr(command, "STAGES", {"windows": "installers.nsis"})
    monkeypatch.setenv(signing.INSTALLERS_VARIABLE, signer)
    [setup] = command.run(build, ["windows"])
    assert pe.read(setup.read_bytes()).signed
    signed = (tmp_path / "signed.txt").read_text().splitlines()
    assert len(signed) == 2  # the uninstaller, while the installer was made, and the installer
    assert signed[1] == str(setup)
    monkeypatch.delenv(signing.INSTALLERS_VARIABLE)
    [unsigned] = command.run(build, ["windows"])
    assert not pe.read(unsigned.read_bytes()).signed


def test_a_signature_would_break_the_seal_of_the_kernels(tmp_path: Path, signer: str, program: bytes) -> None:
    """So the library is not signed: the miner refuses one that does not end in its own checksum."""
    sealed = tmp_path / "warmgui_kernels.dll"
    sealed.write_bytes(seal(program))
    assert is_intact(sealed.read_bytes())
    signing.Signer(signer).sign([sealed])
    assert pe.read(sealed.read_bytes()).signed
    assert not is_intact(sealed.read_bytes())
    assert _verify(tmp_path, sealed) == 0
    # And a seal after the signature stands where Windows expects nothing but the signature.
    sealed.write_bytes(seal(sealed.read_bytes()))
    assert _verify(tmp_path, sealed) != 0


def test_only_the_programs_are_signed_in_the_frozen_folder() -> None:
    """Every name that is signed before packing is a program; none is a library."""
    for_terminals = {"warmgui-cli"} if sys.platform == "win32" else set()
    assert (
        set(freeze.PROGRAMS)
        == {"warmgui", "warmgui-miner", "warmgui-analysis", "warmgui-guard"} | for_terminals
    )


def _verify(folder: Path, file: Path) -> int:
    told = ["osslsigncode", "verify", "-CAfile", str(folder / "authority.pem"), "-in", str(file)]
    return subprocess.run(told, capture_output=True, check=False).returncode
