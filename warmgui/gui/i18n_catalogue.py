"""The translators' pipeline: sentences of the sources -> .ts files -> .qm files.

lupdate's own Python scanner loses calls with keyword arguments and mixes up contexts after a dotted call, so
the sentences are collected here with `ast`, handed to lupdate as a list in C++, and merged by it as usual
(finished translations survive small edits of a source sentence as suggestions).
"""

from __future__ import annotations

import ast
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import QProcess

from warmgui.gui.languages import LANGUAGES

_PACKAGE = Path(__file__).resolve().parents[1]
FOLDER = _PACKAGE.parent / "assets" / "translations"
_TRANSLATE = {"translate", "QT_TRANSLATE_NOOP"}
_OWNERS = {"QCoreApplication", "text"}
_TR = {"tr"}
_TR_WITH_NUMBER = 3


@dataclass(frozen=True, order=True)
class Message:
    """One sentence to translate. `plural` ones hold "%n"."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


class UntranslatableError(Exception):
    """A sentence that is not a literal: no tool could find it."""


def sources() -> list[Path]:
    """The files whose sentences a person reads."""
    return sorted(p for p in _PACKAGE.rglob("*.py"))


def messages_of(path: Path) -> set[Message]:
    """Every sentence of one source file.

    Raises:
        UntranslatableError: `tr` or `translate` got something else than a literal.
    """
    collector = _Collector(path)
    collector.visit(ast.parse(path.read_text(encoding="utf-8"), str(path)))
    return collector.found


class _Collector(ast.NodeVisitor):
    """Finds `self.tr("words")`, `translate("context", "words", ...)` and `QT_TRANSLATE_NOOP`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._classes: list[str] = []
        self.found: set[Message] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
        on_self = isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "self"
        if name in _TR and on_self and self._classes:
            comment = self._literal(node.args[1]) if len(node.args) > 1 else ""
            self._add(self._classes[-1], node.args[0], comment, plural=len(node.args) == _TR_WITH_NUMBER)
        elif self._translates(function) and len(node.args) > 1:
            self._add(self._literal(node.args[0]), node.args[1], "", plural=False)
        self.generic_visit(node)

    @staticmethod
    def _translates(function: ast.expr) -> bool:
        """Whether it is one of ours: rectangles and strings have a `translate` too."""
        if isinstance(function, ast.Attribute):
            return function.attr in _TRANSLATE and getattr(function.value, "id", "") in _OWNERS
        return isinstance(function, ast.Name) and function.id in _TRANSLATE

    def _add(self, context: str, source: ast.expr, comment: str, *, plural: bool) -> None:
        self.found.add(Message(context, self._literal(source), comment, plural))

    def _literal(self, node: ast.expr) -> str:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        if ast.unparse(node) in {"context", "template", "text.context"}:
            # The two functions that hand a sentence on (core.text, i18n.translator) are not sentences.
            return ""
        raise UntranslatableError(f"{self._path}:{node.lineno}: {ast.unparse(node)} is not a literal")


def all_messages() -> list[Message]:
    """Every sentence of the program, sorted."""
    found: set[Message] = set()
    for path in sources():
        found |= messages_of(path)
    return sorted(m for m in found if m.source)


def update(folder: Path = FOLDER) -> None:
    """Merge the sentences of the sources into the .ts files.

    Raises:
        RuntimeError: lupdate failed.
    """
    with tempfile.TemporaryDirectory() as scratch:
        listing = Path(scratch) / "messages.cpp"
        listing.write_text("".join(_as_cpp(m) for m in all_messages()), encoding="utf-8")
        for language in LANGUAGES:
            catalogue = folder / f"warmgui_{language}.ts"
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-silent"]
            plural_only = ["-pluralonly"] if language == "en" else []
            _tool(
                "lupdate",
                *options,
                *plural_only,
                "-target-language",
                language,
                str(listing),
                "-ts",
                str(catalogue),
            )


def release(folder: Path = FOLDER) -> None:
    """Compile the .ts files; unfinished sentences stay English.

    Raises:
        RuntimeError: lrelease failed.
    """
    for language in LANGUAGES:
        catalogue = folder / f"warmgui_{language}.ts"
        _tool("lrelease", "-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def translations(catalogue: Path) -> dict[tuple[str, str], str]:
    """(context, source) -> translation of a .ts file; "" where unfinished. Plural forms are left out."""
    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            words = message.find("translation")
            if message.get("numerus") == "yes" or words is None:
                continue
            done = words.text or "" if words.get("type") is None else ""
            found[name, message.findtext("source") or ""] = done
    return found


def is_up_to_date(folder: Path = FOLDER) -> bool:
    """Whether each .ts file holds exactly the sentences of the sources."""
    wanted = {(m.context, m.source) for m in all_messages() if not m.plural}
    return all(
        set(translations(folder / f"warmgui_{language}.ts")) == wanted
        for language in LANGUAGES
        if language != "en"
    )


def _as_cpp(message: Message) -> str:
    def quoted(words: str) -> str:
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    macro = "QT_TRANSLATE_N_NOOP" if message.plural else "QT_TRANSLATE_NOOP"
    extra = f", {quoted(message.comment)}" if message.comment else ""
    macro += "3" if extra else ""
    return f"{macro}({quoted(message.context)}, {quoted(message.source)}{extra})\n"


def _tool(name: str, *arguments: str) -> None:
    # Qt's own process class: the GUI does not import subprocess.
    program = Path(PySide6.__file__).parent / name
    process = QProcess()
    process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
    process.start(str(program), list(arguments))
    if not process.waitForFinished(60_000) or process.exitCode() != 0:
        raise RuntimeError(f"{name}: {process.errorString()} {process.readAll().toStdString()}")
