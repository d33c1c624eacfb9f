"""The man pages: clean for man, complete for the parsers, and true where they name numbers and variables."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installers import manpage
from installers.linux.command_line import Command, commands
from miners import cli_options
from miners.kernels.bench_cache import CACHE_VARIABLE
from miners.upstream.members import blocks_folder
from warmgui import headless, options, status_line
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_NO_CONSENT, EXIT_NOBODY, EXIT_WORDS
from warmgui.paths import HOME_VARIABLE, find

ROOT = Path(__file__).resolve().parents[2]
BOTH = pytest.mark.parametrize("command", commands(), ids=lambda c: c.name)


def words_of(name: str) -> str:
    return (ROOT / "docs" / "man" / f"{name}.md").read_text("utf-8")


def page_of(command: Command) -> str:
    return manpage.page(command, words_of(command.name), "0.1.0", "2026-09-21")


@BOTH
def test_every_option_of_the_parser_is_in_its_page(command: Command) -> None:
    text = page_of(command).replace("\\-", "-")
    assert len(command.options) > 10
    for option in command.options:
        value = f" \\fI{option.value}\\fR" if option.value else ""
        names = ", ".join(f"\\fB{name}\\fR{value}" for name in option.names)
        assert f".TP\n{names}\n" in text


def test_every_command_word_is_in_the_page() -> None:
    text = page_of(commands()[0]).replace("\\-", "-")
    for word in commands()[0].words:
        assert f".TP\n.B {word.form}\n{word.help[:1].upper()}{word.help[1:]}.\n" in text
    assert "COMMANDS" not in page_of(commands()[1])


@BOTH
def test_man_shows_it_without_a_warning(command: Command, tmp_path: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("man is not installed")
    path = tmp_path / f"{command.name}.1.gz"
    path.write_bytes(manpage.packed(page_of(command)))
    shown = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", path],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"},
        timeout=60,
    )
    assert shown.stderr == ""
    assert f" {command.name} - " in shown.stdout
    titles = ["SYNOPSIS", "DESCRIPTION", "OPTIONS", "FILES", "ENVIRONMENT", "SAFETY", "EXAMPLES"]
    for title in (*titles, "EXIT STATUS", "SEE ALSO"):
        assert re.search(rf"^{title}$", shown.stdout, re.MULTILINE)


@BOTH
def test_each_example_is_understood_by_the_program_itself(command: Command) -> None:
    examples = manpage.terms(words_of(command.name), "Examples")
    assert len(examples) > 3
    for example in examples:
        program, *arguments = example.split()
        assert program == command.name
        names = {name for option in command.options for name in option.names}
        assert {a for a in arguments if a.startswith("-")} <= names
        if "ADDRESS" in example:  # a real one would have to be somebody's
            continue
        assert (options.parse if program == "warmgui" else cli_options.parse)(arguments) is not None


def test_what_the_pages_name_is_what_the_programs_use(monkeypatch: pytest.MonkeyPatch) -> None:
    app, miner = words_of("warmgui"), words_of("warmgui-miner")
    names = {HOME_VARIABLE, status_line.PASSWORD_VARIABLE, status_line.MQTT_VARIABLE}
    names.add(status_line.HOME_ASSISTANT_VARIABLE)
    assert names <= set(manpage.terms(app, "Environment"))
    assert {HOME_VARIABLE, CACHE_VARIABLE} == set(manpage.terms(miner, "Environment"))
    statuses = {0, 1, 2, headless.EXIT_NO_CONSENT, headless.EXIT_ALREADY_RUNNING}
    assert statuses == {EXIT_DONE, EXIT_CANNOT, EXIT_WORDS, EXIT_NO_CONSENT, EXIT_NOBODY}
    assert {int(word) for word in manpage.terms(app, "Exit status")} == statuses
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    folders = find({})
    used = [folders.settings_file, folders.data, folders.logs, folders.cache]
    named = [word.replace("~", "/home/somebody") for word in manpage.terms(app, "Files")]
    assert named[:4] == [str(used[0]), *(f"{folder}/" for folder in used[1:])]
    blocks = f"{blocks_folder()}/".replace("/home/somebody", "~")
    assert manpage.terms(miner, "Files")[1] == blocks


def test_a_value_that_is_offered_is_one_that_the_parser_takes() -> None:
    found = [(n, o) for o in commands()[1].options for n in o.names if o.words and not o.declared]
    assert {"--devices", "--replay", "--algo"} <= {name for name, _ in found}
    for name, option in found:
        for word in option.words:
            assert cli_options.parser().parse_args([name, word]) is not None


def test_roff_takes_no_word_for_a_command() -> None:
    assert manpage._text(".cookie") == "\\&.cookie"
    assert manpage._text("a\n'b") == "a\n\\&'b"
    assert manpage._text("\\ -o") == "\\e \\-o"
