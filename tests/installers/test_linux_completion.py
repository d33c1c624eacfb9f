"""Completion, as bash itself does it: in a terminal, with the tabulator key."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S

from installers import completion
from installers.linux.command_line import commands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pty = pytest.importorskip("pty")
FILES = completion.files()


class Terminal:
    """A person at a bash that knows nothing but the completion files; the programs only say what they got."""

    def __init__(self, folder: Path) -> None:
        self._fd, inner = pty.openpty()
        environ = {"PATH": os.environ["PATH"], "TERM": "dumb", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
        self._bash = subprocess.Popen(
            ["bash", "--norc", "--noprofile", "-i"],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            cwd=folder,
            env=environ,
            start_new_session=True,
        )
        os.close(inner)
        self._seen = ""
        for command in commands():
            file = folder / f"{command.name}.bash"
            file.write_text(FILES[f"bash-completion/completions/{command.name}"], "utf-8")
            tells = "printf got; printf '[%s]' \"$@\"; echo ' end'"
            self._type(f"source ./{file.name}\n{command.name}() {{ {tells}; }}\n")
        self._type("echo re''ady\n")
        self._wait(r"\nready\r?\n", 0)

    def completed(self, typed: str) -> list[str]:
        """What the program gets when somebody types this, presses the tabulator key and then return."""
        start = len(self._seen)
        self._type(f"{typed}\t\n")
        got = self._wait(r"\ngot((?:\[[^\]]*\])*) end\r?\n", start)
        return re.findall(r"\[([^\]]*)\]", got)

    def close(self) -> None:
        self._bash.kill()
        self._bash.wait(DEADLINE_S)
        os.close(self._fd)

    def _type(self, keys: str) -> None:
        os.write(self._fd, keys.encode())

    def _wait(self, pattern: str, start: int) -> str:
        until_s = time.monotonic() + DEADLINE_S
        while not (found := re.search(pattern, self._seen[start:])):
            left_s = until_s - time.monotonic()
            assert left_s > 0, f"no {pattern!r} in {self._seen!r}"
            if select.select([self._fd], [], [], left_s)[0]:
                self._seen += os.read(self._fd, 65536).decode()
        return found[found.lastindex or 0]


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    folder = tmp_path_factory.mktemp("bash")
    (folder / "Folder").mkdir()
    (folder / "node.cookie").touch()
    made = Terminal(folder)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "got"),
    [
        ("warmgui --the", ["--theme"]),
        ("warmgui --theme d", ["--theme", "dark"]),
        ("warmgui --theme=d", ["--theme=dark"]),
        ("warmgui --language zh", ["--language", "zh_CN"]),
        ("warmgui --home Fol", ["--home", "Folder/"]),
        ("warmgui --home node.c", ["--home", "node.c"]),  # no folder
        ("warmgui --heat --prac", ["--heat", "--practice"]),
        ("warmgui sta", ["status"]),
        ("warmgui heat of", ["heat", "off"]),
        ("warmgui service unin", ["service", "uninstall"]),
        ("warmgui --speed --prac", ["--speed", "--prac"]),  # a number is wanted, and none can be offered
        ("warmgui-miner --list", ["--list-devices"]),
        ("warmgui-miner --devices c", ["--devices", "cpu"]),
        ("warmgui-miner -o URL --cookie-file node", ["-o", "URL", "--cookie-file", "node.cookie"]),
        ("warmgui-miner --replay g", ["--replay", "genesis"]),
        ("warmgui-miner --xyz", ["--xyz"]),
    ],
)
def test_the_tabulator_key_completes(terminal: Terminal, typed: str, got: list[str]) -> None:
    assert terminal.completed(typed) == got


def test_each_option_of_both_programs_is_in_each_shells_file() -> None:
    for command in commands():
        bash = FILES[f"bash-completion/completions/{command.name}"]
        zsh = FILES[f"zsh/vendor-completions/_{command.name}"]
        fish = FILES[f"fish/vendor_completions.d/{command.name}.fish"]
        for name in (n for o in command.options for n in o.names):
            assert re.search(rf"[ ']{re.escape(name)}[ ']", bash)
            assert re.search(rf"^  '\*{re.escape(name)}=?\[", zsh, re.MULTILINE)
            assert re.search(rf" -[ls] {re.escape(name.lstrip('-'))}[ \n]", fish)


def test_each_command_and_what_may_follow_it_is_in_each_shells_file() -> None:
    words = commands()[0].words
    assert len(words) > 10
    assert not commands()[1].words
    followed = {word.name: word.follows for word in words if word.follows}
    assert followed["heat"] == ("on", "off")
    assert "target" not in followed, "a number cannot be offered"
    for word in words:
        offered = FILES["bash-completion/completions/warmgui"].splitlines()[-3]
        assert re.search(rf"[ ']{word.name} ", offered)
        assert f"{word.name}\\:'" in FILES["zsh/vendor-completions/_warmgui"]
        assert f"-a {word.name} -d '" in FILES["fish/vendor_completions.d/warmgui.fish"]
    for name, choices in followed.items():
        assert f"{name}) compadd {' '.join(choices)} ;;" in FILES["zsh/vendor-completions/_warmgui"]


def test_what_a_shell_would_take_for_its_own_signs_is_marked() -> None:
    zsh = FILES["zsh/vendor-completions/_warmgui-miner"]
    assert "http\\://host\\:8332" in zsh
    assert "node'\\''s RPC user" in zsh
    assert "node\\'s RPC user" in FILES["fish/vendor_completions.d/warmgui-miner.fish"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shells_themselves_find_no_fault_in_the_syntax(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    place = {"bash": "bash-completion", "zsh": "zsh/", "fish": "fish/"}[shell]
    texts = [text for name, text in FILES.items() if name.startswith(place)]
    assert len(texts) == 2
    for text in texts:
        file = tmp_path / "completion"
        file.write_text(text, "utf-8")
        done = subprocess.run(
            [shell, "-n", file], capture_output=True, text=True, check=False, timeout=DEADLINE_S
        )
        assert (done.returncode, done.stderr) == (0, "")
