"""What a service manager is handed, and what is undone when it does not take it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S

from warmgui.io.desktop import start_command as starts
from warmgui.io.service import managers
from warmgui.io.service.managers import (
    Done,
    ScheduledTask,
    ServiceError,
    SystemdUser,
    headless_argv,
    ran,
)
from warmgui.io.service.words import MARK, TASK, UNIT, system_unit, task, unit_words, user_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADLESS = ("/usr/bin/warmgui", "--headless")


class Programs:
    """The system's own programs: what they were asked, and what they say no to."""

    def __init__(self, *, no: Sequence[str] = (), enabled: bool = False) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.no, self.enabled = set(no), enabled
        self.task = b""

    def __call__(self, argv: Sequence[str]) -> Done:
        self.asked.append(tuple(argv))
        words = set(argv)
        if words & self.no:
            return Done(1, "Failed to connect to bus")
        if words & {"enable", "/Create"}:
            self.enabled = True
        if "/XML" in words:
            self.task = Path(argv[argv.index("/XML") + 1]).read_bytes()
        if words & {"disable", "/Delete"}:
            self.enabled = False
        asks = words & {"is-enabled", "is-active", "/Query"}
        return Done(0 if self.enabled or not asks else 1, "")


# ---- systemd


def test_a_unit_is_written_switched_on_and_taken_away_again(tmp_path: Path) -> None:
    programs = Programs()
    systemd = SystemdUser(tmp_path / "user", programs)
    assert "does not start" in systemd.state()
    assert systemd.install() == str(tmp_path / "user" / UNIT)
    text = (tmp_path / "user" / UNIT).read_text("utf-8")
    assert text == user_unit(headless_argv(), mark=MARK)
    assert programs.asked[-2:] == [
        ("systemctl", "--user", "daemon-reload"),
        ("systemctl", "--user", "enable", "--now", UNIT),
    ]
    assert "starts without a window" in systemd.state()
    assert systemd.uninstall()
    assert not (tmp_path / "user" / UNIT).exists()
    assert not systemd.uninstall()


@pytest.mark.parametrize("refused", ["daemon-reload", "enable"])
def test_where_systemd_refuses_nothing_stays(tmp_path: Path, refused: str) -> None:
    with pytest.raises(ServiceError, match="Failed to connect to bus"):
        SystemdUser(tmp_path, Programs(no=[refused])).install()
    assert not list(tmp_path.iterdir())


def test_somebody_elses_unit_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / UNIT).write_text("[Service]\n")
    programs = Programs()
    with pytest.raises(ServiceError, match="somebody else's"):
        SystemdUser(tmp_path, programs).install()
    assert programs.asked == []
    assert not SystemdUser(tmp_path, programs).uninstall()
    assert (tmp_path / UNIT).read_text() == "[Service]\n"


def test_a_unit_of_the_package_is_switched_off_and_not_removed(tmp_path: Path) -> None:
    programs = Programs(enabled=True)
    assert SystemdUser(tmp_path, programs).uninstall()
    assert not programs.enabled


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ServiceError, match="file"):
        SystemdUser(tmp_path / "file", Programs()).install()


def test_units_lie_where_the_user_has_his_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert managers._unit_folder() == tmp_path / "systemd" / "user"
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    assert managers._unit_folder() == Path("~/.config/systemd/user").expanduser()


def test_words_of_a_command_reach_it_whole() -> None:
    assert unit_words(["/opt/a b/warmgui", '50% "$HOME"\\x']) == (
        '"/opt/a b/warmgui" "50%% \\"$$HOME\\"\\\\x"'
    )


def test_what_cannot_get_better_is_not_started_again() -> None:
    for unit in (user_unit(HEADLESS), system_unit(HEADLESS)):
        lines = unit.splitlines()
        assert "Restart=on-failure" in lines
        assert "RestartPreventExitStatus=2 3 4" in lines
        assert "StartLimitBurst=5" in lines
        assert "NoNewPrivileges=yes" in lines
        assert "StandardError=journal" in lines, "else it goes where the status lines go, which is nowhere"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("kind", ["user", "system"])
def test_systemd_itself_finds_no_fault_in_the_units(tmp_path: Path, kind: str) -> None:
    program = (sys.executable, "--headless")
    folder = tmp_path / "a folder with 100%"
    folder.mkdir()
    file = folder / UNIT
    file.write_text(user_unit(program) if kind == "user" else system_unit(program))
    done = subprocess.run(
        ["systemd-analyze", "verify", f"--{kind}", "--man=no", "--recursive-errors=no", file],
        capture_output=True,
        text=True,
        check=False,
        timeout=DEADLINE_S,
        env={"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)},
    )
    assert (done.returncode, done.stderr) == (0, "")


# ---- Windows


def test_a_task_is_made_run_and_taken_away_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USERDOMAIN", "HOUSE")
    monkeypatch.setenv("USERNAME", "R&D <one>")
    programs = Programs()
    scheduler = ScheduledTask(programs)
    assert "does not start" in scheduler.state()
    assert TASK in scheduler.install()
    assert [asked[1] for asked in programs.asked[-2:]] == ["/Create", "/Run"]
    assert not Path(programs.asked[-2][programs.asked[-2].index("/XML") + 1]).exists()
    root = ET.fromstring(programs.task.decode("utf-16"))  # noqa: S314 - we wrote it
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    users = [found.text for found in root.iterfind(".//t:UserId", space)]
    assert users == ["HOUSE\\R&D <one>"] * 2
    assert root.findtext(".//t:RunLevel", None, space) == "LeastPrivilege"
    assert root.findtext(".//t:Command", None, space) == headless_argv()[0]
    assert root.findtext(".//t:Arguments", None, space) == subprocess.list2cmdline(headless_argv()[1:])
    assert scheduler.uninstall()
    assert not scheduler.uninstall()


def test_a_refused_task_is_told_and_leaves_no_file() -> None:
    programs = Programs(no=["/Create"])
    with pytest.raises(ServiceError, match="schtasks says"):
        ScheduledTask(programs).install()
    file = programs.asked[0][programs.asked[0].index("/XML") + 1]
    assert not Path(file).exists()


def test_arguments_with_blanks_and_signs_survive_windows() -> None:
    argv = ("C:\\a b\\warmgui.exe", "--home", 'D:\\R&D <1>\\"x y"')
    root = ET.fromstring(task(argv, "me").split("?>", 1)[1])  # noqa: S314 - we wrote it
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    assert root.findtext(f".//{space}Command") == argv[0]
    assert root.findtext(f".//{space}Arguments") == '--home "D:\\R&D <1>\\\\\\"x y\\""'


# ---- what is started


def test_the_command_is_this_program_without_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    assert headless_argv({})[-1] == "--headless"
    home = str(Path("/h").absolute())
    assert headless_argv({"WARMGUI_HOME": home})[-3:] == ("--headless", "--home", home)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program = Path("/p/warmgui.exe").absolute()
    monkeypatch.setattr(sys, "executable", str(program.with_name("warmgui-cli.exe")))
    assert headless_argv({}) == (str(program), "--headless")
    assert starts.start_command({}).program == str(program)


def test_programs_of_the_system_get_no_keys_and_are_quoted_briefly(tmp_path: Path) -> None:
    code = "import sys; print(sys.stdin.read() or 'no keys' , file=sys.stderr); sys.exit(7)"
    assert ran([sys.executable, "-c", code]) == Done(7, "no keys")
    with pytest.raises(ServiceError, match="has no warmgui-no-such-program"):
        ran(["warmgui-no-such-program"])
    broken = tmp_path / "broken.exe"
    broken.write_bytes(b"MZ no program")
    broken.chmod(0o755)
    with pytest.raises(ServiceError, match="does not work"):
        ran([str(broken)])
