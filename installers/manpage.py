"""Man pages of both commands: the options from the parsers that run, the rest from `docs/man/*.md`.

Of Markdown only what those two files use is understood: headings, paragraphs, **bold**, and a term with what
it means on the lines behind `: `.
"""

from __future__ import annotations

import gzip
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from installers.linux.command_line import commands

if TYPE_CHECKING:
    from installers.build import Build
    from installers.linux.command_line import Command, Option

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_MEANS = "\n: "


def pages(build: Build) -> dict[str, str]:
    """File name -> page in roff, for example "warmgui.1".

    Raises:
        FileNotFoundError: the words of a page are missing.
    """
    date = datetime.fromtimestamp(build.epoch_s, UTC).strftime("%Y-%m-%d")
    made = {}
    for command in commands():
        words = (build.root / "docs" / "man" / f"{command.name}.md").read_text("utf-8")
        made[f"{command.name}.1"] = page(command, words, build.version, date)
    return made


def packed(text: str) -> bytes:
    """A page as it is installed; the same bytes for the same text."""
    return gzip.compress(text.encode(), 9, mtime=0)


def page(command: Command, words: str, version: str, date: str) -> str:
    """One page.

    Args:
        command: the program.
        words: the Markdown: name, purpose, sections; the options are put into the section `Options`, and
            what can be typed instead of them into `Commands`.
        version: of the program.
        date: the page's, "2026-11-22".
    """
    head, *sections = re.split(r"^## ", words, flags=re.MULTILINE)
    purpose = head.split("\n\n", 1)[1].strip()
    lines = [
        f'.TH {_text(command.name.upper())} 1 {date} "WarmGUI {version}" "User Commands"',
        ".nh",  # words of a command line are not to be divided
        ".ad l",
        ".SH NAME",
        f"{_text(command.name)} \\- {_text(purpose)}",
    ]
    for section in sections:
        title, _, body = section.partition("\n")
        lines.append(f".SH {_text(title.strip().upper())}")
        if title.strip() == "Options":
            lines += _options(command)
            continue
        lines += _paragraphs(body)
        if title.strip() == "Commands":
            lines += _words(command)
    return "\n".join([*lines, ""])


def terms(words: str, title: str) -> list[str]:
    """What a section of the Markdown explains: the examples, for instance."""
    body = re.split(rf"^## {title}$", words, flags=re.MULTILINE)[1].split("\n## ")[0]
    return [block.partition(_MEANS)[0] for block in body.strip().split("\n\n") if _MEANS in block]


def _paragraphs(body: str) -> list[str]:
    lines = []
    for number, block in enumerate(body.strip().split("\n\n")):
        term, means, meaning = block.partition(_MEANS)
        if means:
            lines += [".TP", f".B {_text(term)}", _inline(meaning)]
        else:
            lines += [".PP", _inline(block)] if number else [_inline(block)]
    return lines


def _options(command: Command) -> list[str]:
    lines = []
    for group in command.groups:
        if group.title != "options":
            lines += [f".SS {_text(group.title.capitalize())}"]
            lines += [_text(group.words)] if group.words else []
        for option in group.options:
            lines += [".TP", _names(option), _text(_sentence(option))]
    return lines


def _words(command: Command) -> list[str]:
    lines = []
    for word in command.words:
        lines += [".TP", f".B {_text(word.form)}", _text(f"{word.help[:1].upper()}{word.help[1:]}.")]
    return lines


def _names(option: Option) -> str:
    value = f" \\fI{_text(option.value)}\\fR" if option.value else ""
    return ", ".join(f"\\fB{_text(name)}\\fR{value}" for name in option.names)


def _sentence(option: Option) -> str:
    first = option.help.split(" ", 1)[0]
    text = option.help[:1].upper() + option.help[1:] if first.rstrip(",:").isalpha() else option.help
    if option.declared:
        text += f". One of: {', '.join(option.words)}"
    return text.rstrip(".") + "."


def _inline(text: str) -> str:
    """A paragraph in which **bold** is bold."""
    parts = _BOLD.split(text)
    return "".join(f"\\fB{_text(p)}\\fR" if i % 2 else _text(p) for i, p in enumerate(parts))


def _text(text: str) -> str:
    """Words as roff takes them: no accidental command, and hyphens that can be copied into a shell."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)
