"""What the pages point at exists: pages, sections, files, tests, the modules of ARCHITECTURE.md's tree."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    *(ROOT / name for name in ("README.md", "SECURITY.md", "ARCHITECTURE.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
SOURCES = ("warmgui", "miners", "tests", "installers")
FOLDERS = ("miners/", "tests/", "installers/")
"""What begins so is a file of ours; what begins with `warmgui/` and is no Python may be a topic of MQTT."""

TOLD = ("warmgui", "miners", "installers")
"""The packages whose modules the tree of ARCHITECTURE.md names."""

FOREIGN = {"miners/backends/avalonminer.py", "rpc/base.py"}
"""Files of pyasic, which docs/heaters.md quotes as a source."""

PROSE_FROM = 20
"""A line of the tree that begins further right goes on with the words of the entry above it."""


@cache
def text_of(page: Path) -> str:
    return page.read_text("utf-8")


@cache
def without_code(page: Path) -> str:
    """A page's text without its blocks of code."""
    return re.sub(r"^```.*?^```", "", text_of(page), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The names under which a page's headings can be reached, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", without_code(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


@cache
def files() -> tuple[str, ...]:
    """Every Python file of ours, from the repository's root, with slashes."""
    found = (path for name in SOURCES for path in (ROOT / name).rglob("*.py"))
    return tuple(sorted(path.relative_to(ROOT).as_posix() for path in found))


def exists(name: str, below: str = "") -> bool:
    """Whether a file of that name, or of that end of a path, is there; `*` stands for anything."""
    some = [path for path in files() if path.startswith(below)]
    if "*" in name:
        return any(fnmatch(f"/{path}", f"*/{name}") for path in some)
    return any(path == name or path.endswith(f"/{name}") for path in some)


def name_of(page: Path) -> str:
    return page.name


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_to_a_page_and_to_a_section_of_it(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        other = (page.parent / path).resolve() if path else page
        assert other.exists(), target
        assert not anchor or anchor in anchors(other), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_that_is_named_exists(page: Path) -> None:
    for quoted in re.findall(r"`([^`\n]+)`", without_code(page)):
        for word in re.findall(r"(?<![\w./*-])[\w*-]+(?:/[\w.*-]+)+", quoted):
            if word.endswith(".py"):
                assert word in FOREIGN or exists(word), word
            elif word.startswith(FOLDERS):
                assert list(ROOT.glob(word.rstrip("."))), word


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_module_that_is_started_by_its_name_exists(page: Path) -> None:
    for module in re.findall(r"-m ((?:warmgui|miners|installers)\b[\w.]*\w)", text_of(page)):
        path = module.replace(".", "/")
        assert exists(f"{path}.py") or exists(f"{path}/__main__.py"), module


def test_bad_input_names_tests_that_exist() -> None:
    cells = [
        line.rstrip("| ").rpartition("|")[2]
        for line in text_of(ROOT / "docs/bad-input.md").splitlines()
        if "| " in line
    ]
    named = [word for cell in cells for word in re.findall(r"\b[a-z0-9]+/[\w/]+", cell)]
    assert len(named) > 60
    for word in named:
        assert list(ROOT.glob(f"tests/{word}*")), word


def tree() -> Iterator[tuple[str, str, str]]:
    """Each line of the tree of ARCHITECTURE.md: the top folder it is about, its entry's folder, itself."""
    block = text_of(ROOT / "ARCHITECTURE.md").partition("```\n")[2].partition("\n```")[0]
    above: list[tuple[int, str]] = []
    parent = ""
    for line in block.splitlines():
        indent = len(line) - len(line.lstrip())
        if indent < PROSE_FROM:
            while above and above[-1][0] >= indent:
                above.pop()
            parent = above[-1][1] if above else ""
            if folder := re.match(r"([\w.]+/) ", line.lstrip() + " "):
                above.append((indent, parent + folder[1]))
        yield above[0][1] if above else "", parent, line


def test_every_module_of_the_tree_exists_where_it_is_told() -> None:
    for _, parent, line in tree():
        assert not parent or (ROOT / parent).is_dir(), parent
        for word in re.findall(r"(?<![\w/*.])[\w*]+\.py\b", line):
            assert (ROOT / word).exists() or exists(word, parent), f"{parent}{word}"


@pytest.mark.parametrize("package", TOLD)
def test_every_package_and_every_module_at_the_top_is_in_the_tree(package: str) -> None:
    told = " ".join(line for top, _, line in tree() if top == f"{package}/")
    words = re.findall(r"[*\w]*\w{2}[*\w]*", told)
    modules = {path.stem for path in (ROOT / package).glob("*.py")} - {"__init__"}
    inits = [*(ROOT / package).glob("*/__init__.py"), *(ROOT / package).glob("*/*/__init__.py")]
    missing = [name for name in sorted(modules) if not any(fnmatch(name, word) for word in words)]
    missing += [f"{path.parent.name}/" for path in inits if f"{path.parent.name}/" not in told]
    assert not missing
