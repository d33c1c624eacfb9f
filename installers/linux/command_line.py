"""Both commands' options as plain data, from the parsers that run: for man pages and completion."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from miners import cli_options
from warmgui import options
from warmgui.core.local_forms import FORMS

DIRECTORY, FILE = "DIR", "FILE"
_WORDS = {
    ("warmgui-miner", "--devices"): ("all", "cpu", "gpu", "gpu0", "gpu1", "none"),
    ("warmgui-miner", "--replay"): ("all", "genesis"),
    ("warmgui-miner", "--algo"): ("sha256d",),
}
"""Values that a parser checks by itself instead of declaring them; a test asks the parser for each."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option as people type it."""

    names: tuple[str, ...]
    """For example ("-t", "--threads")."""
    value: str
    """What stands for its value, for example "DIR"; "" for one that takes none."""
    words: tuple[str, ...]
    """Values that can be offered."""
    declared: bool
    """Whether the parser takes no others, and so the help need not name them."""
    help: str


@dataclass(frozen=True, slots=True)
class Group:
    """Options under one heading."""

    title: str
    words: str
    """A sentence below the heading, or ""."""
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """What can be typed behind the name of a program instead of options: "heat on"."""

    name: str
    form: str
    """The name with what follows it, "heat on|off"."""
    help: str

    @property
    def follows(self) -> tuple[str, ...]:
        """Fixed words that may follow; those that stand for a number are left out."""
        choices = self.form.removeprefix(self.name).strip().strip("[]").split("|")
        return tuple(word for word in choices if word.isalpha())


@dataclass(frozen=True, slots=True)
class Command:
    """One program."""

    name: str
    groups: tuple[Group, ...]
    words: tuple[Word, ...] = ()

    @property
    def options(self) -> list[Option]:
        """All options, in the order of the help."""
        return [option for group in self.groups for option in group.options]


def commands() -> tuple[Command, Command]:
    """`warmgui` and `warmgui-miner`."""
    words = tuple(Word(form.split()[0], form, meaning) for form, meaning in FORMS)
    return _command(options.parser(), words), _command(cli_options.parser())


def _command(parser: argparse.ArgumentParser, words: tuple[Word, ...] = ()) -> Command:
    groups = []
    for group in parser._action_groups:  # noqa: SLF001 - argparse has no public list of them
        shown = [a for a in group._group_actions if a.help != argparse.SUPPRESS]  # noqa: SLF001 - nor of these
        made = tuple(_option(parser, action) for action in shown if action.option_strings)
        if made:
            groups.append(Group(group.title or "options", group.description or "", made))
    return Command(parser.prog, tuple(groups), words)


def _option(parser: argparse.ArgumentParser, action: argparse.Action) -> Option:
    names = tuple(action.option_strings)
    words = tuple(str(choice) for choice in action.choices or ())
    if action.nargs == 0:
        value = ""
    elif isinstance(action.metavar, str):
        value = action.metavar
    else:
        value = action.dest.removesuffix("_s").upper()
    for (command, name), known in _WORDS.items():
        if command == parser.prog and name in names:
            words = known
    text = (action.help or "") % {**vars(action), "prog": parser.prog}
    return Option(names, value, words, bool(action.choices), text)
