"""No sentence is hard-coded: every literal of several words that could reach a person goes through `tr`.

What is looked at are the sources; `tests/gallery` looks at what is really shown, under a language that nobody
speaks.
"""

from __future__ import annotations

import ast
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "warmgui"
PARTS = ("gui", "core", "desks", "app.py")
_WORD = re.compile(r"[^\W\d_]{2,}")
_HANDED_ON = {"tr", "translate", "QT_TRANSLATE_NOOP"}
_NOT_SHOWN = {
    *("debug", "info", "warning", "error", "exception", "critical", "log"),  # the log is English
    *("setObjectName", "setProperty", "property", "setStyleSheet", "compile", "cast", "TypeVar", "NewType"),
    *("replace", "split", "finditer", "setattr", "getattr"),
}
_SHOWS = re.compile(
    r"set(Text|ToolTip|WindowTitle|Accessible\w+|PlaceholderText|Title|Suffix|Prefix|SpecialValueText|StatusTip"
    r"|InformativeText|DetailedText|WhatsThis|LabelText|TabText|_text)|label|button|Label|ElidedLabel|MarkedLabel"
    r"|Q[A-Z]\w+|add(Item|Action|Tab|Button|Row)|insertItem|drawText|say|notify|showMessage|new_card|RoundButton"
)
"""Whoever shows words at once: here a single word is one too many."""

ALLOWED = {
    "gui/i18n_*.py": "the translators' tool speaks to who runs it, in English",
    "gui/diagnostics_dialog_facts.py": "facts of the system, in a report that is written for the makers",
    "core/diagnostics*.py": "the same",
    "core/redact*.py": "the same",
    "gui/motion.py": "a style sheet",
    "gui/widgets/choice.py": "the name of an object",
    "gui/pages/about/card.py": "names of libraries and fonts",
    "gui/pages/servers/parts.py": "a unit",
    "gui/lab/heat/claims.py": "claims to try, as they stand on the English web: the checker reads English",
    "gui/pages/what_if/claim_dialog.py": "the same",
    "gui/pages/energy/sources_table.py": "an example of what is typed",
    "gui/pages/sensors/places.py": "examples of commands and of device files",
    "gui/pages/settings/needs.py": "names of settings",
    "gui/pages/schedule/page.py": "a type for the checker",
    "gui/application.py": "said where no window can be opened: before a language is known",
    "gui/single_instance.py": "the reason of an OSError; said before a language is known",
    "core/weather.py": "a service's name, with the licence that it asks to be named",
    "core/upstream.py": "the status line of the headless program; the window says it by its kind",
    "core/settings/egress.py": "the name of a secret in the keyring",
    "core/settings/networks.py": "the same",
    "core/settings/tariff.py": "the same",
    "core/settings/heat.py": "the default name of the room; Home translates it",
    "core/lab/lessons/formulas.py": "formulas",
    "core/awake.py": "the name of a state",
    "core/api/*.py": "the local API speaks to programs and to who writes them, in English",
    "core/local_*.py": "the command line speaks English",
    "core/fleet/discovery.py": "Home Assistant's templates, and names that its user may change",
    "core/house/lan/*.py": "words of devices' own interfaces",
    "core/energy/*_answers.py": "services' names, with the licence that they ask to be named",
    "core/energy/home_status.py": "proper names",
    "core/energy/questions.py": "services' names",
    "core/energy/tariff.py": "the name of a source that is never shown: its sentence is translated",
    "core/energy/carbon.py": "the same",
    "core/energy/time_table.py": "words that are understood when they are typed",
    "core/lab/adjust_words.py": "a formula; a function of Bitcoin Core",
    "core/lab/classroom/boards.py": "a value of an exported table",
    "core/lab/comparisons.py": "works that are cited, as they are published",
    "core/lab/hardware.py": "names of machines",
    "core/lab/heat.py": "a type for the checker",
    "core/lab/tickets.py": "commands for a terminal",
    "core/money/claims/*.py": "cited works; English patterns by which claims are read",
    "core/money/facts.py": "the stored source; `source_words` is what is shown",
    "core/money/fuels.py": "works that are cited, as they are published",
    "core/money/scenarios/*.py": "works that are cited, names of machines, formulas",
    "core/money/workings/*.py": "formulas; a work that is cited",
    "core/report/workings.py": "a formula",
}
"""Files with literals of several words that are no sentences of ours, and why."""

MARKUP = re.compile(r"^\s*<\w+[ />]|^\s*<\w+>")


class _Literals(ast.NodeVisitor):
    """Collects (line, words, function) of literals that no translator gets; docstrings are not code."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str, str]] = []
        self._calls: list[str] = []

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name in _HANDED_ON:
            for keyword in node.keywords:
                self.visit(keyword.value)
            return
        if name in _NOT_SHOWN or name.endswith(("Error", "Exception")):
            return
        self.visit(function)
        self._calls.append(name)
        for part in (*node.args, *(keyword.value for keyword in node.keywords)):
            self.visit(part)
        self._calls.pop()

    def visit_Raise(self, _node: ast.Raise) -> None:
        """Errors are for the log."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_arg(self, _node: ast.arg) -> None:
        """A type."""

    def visit_Expr(self, node: ast.Expr) -> None:
        if not (isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)):
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.decorator_list, node.args, *node.body):  # not the type of its result
            self.visit(part)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        literals = [part.value for part in node.values if isinstance(part, ast.Constant)]
        self._add(node, "\0".join(map(str, literals)))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._add(node, node.value)

    def _add(self, node: ast.expr, words: str) -> None:
        self.found.append((node.lineno, words, self._calls[-1] if self._calls else ""))


def literals_of(code: str) -> list[tuple[int, str, str]]:
    """(line, words, function that gets them) of what could be a sentence."""
    collector = _Literals()
    collector.visit(ast.parse(code))
    return [one for one in collector.found if _is_said(one[1], one[2])]


NAMES = {"WarmGUI", "HH:mm"}
_KEYS = re.compile(r"(Ctrl|Shift|Alt|Tab|Page|Up|Down|Esc|Enter|[A-Z](?![^\W\d])|[\W\d])*")
"""Shortcuts: Qt says them in the reader's language where it shows them."""


def _is_said(words: str, function: str) -> bool:
    if MARKUP.match(words) or words in NAMES or _KEYS.fullmatch(words):
        return False
    count = len(_WORD.findall(words))
    if function and _SHOWS.fullmatch(function):
        looks_like_a_key = re.fullmatch(r"[a-z0-9_.#%-]*", words) is not None
        return count >= 1 and not looks_like_a_key
    return count >= 2 and " " in words.strip()


def _sources() -> list[Path]:
    found = [ROOT / part for part in PARTS]
    return sorted(file for one in found for file in (one.rglob("*.py") if one.is_dir() else [one]))


def _relative(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _hard_coded() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in _sources():
        lines = [f"{line}: {words!r}" for line, words, _ in literals_of(file.read_text(encoding="utf-8"))]
        if lines:
            found[_relative(file)] = lines
    return found


def test_no_sentence_is_hard_coded() -> None:
    assert len(_sources()) > 300
    found = _hard_coded()
    wrong = {
        name: lines for name, lines in found.items() if not any(fnmatch(name, allowed) for allowed in ALLOWED)
    }
    assert not wrong, "\n".join(f"{name}:{line}" for name, lines in wrong.items() for line in lines)


def test_every_exception_is_still_needed() -> None:
    found = _hard_coded()
    idle = [allowed for allowed in ALLOWED if not any(fnmatch(name, allowed) for name in found)]
    assert idle == []


@pytest.mark.parametrize(
    "code",
    [
        'label("Heat")',
        'self.title.setText("Room now")',
        'self.title.setText(f"{watts} watts")',
        'box.addItem("Like the system", "system")',
        'QAction("Quit", self)',
        'painter.drawText(box, 0, "Target")',
        'words = "Nothing heats now"',
        'made.setToolTip("yes" if on else "Not now")',
        'self.setWindowTitle("Room – {}".format(name))',
    ],
)
def test_a_hard_coded_sentence_is_found(code: str) -> None:
    assert literals_of(code)


@pytest.mark.parametrize(
    "code",
    [
        'label(self.tr("Heat"))',
        'self.title.setText(translate("page", "Heating at {power}", power=x))',
        'button(words, "primary")',
        'logger.info("the engine begins")',
        'raise ValueError("no such page")',
        'label(f"{number} {unit}")',
        'self.setWindowTitle("WarmGUI")',
        'def f() -> "a type":\n    """Words for readers."""\n    x: "some type" = 1',
    ],
)
def test_what_is_no_sentence_is_let_through(code: str) -> None:
    assert literals_of(code) == []
