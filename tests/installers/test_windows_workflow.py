"""The workflow that builds installers: it can be read, is pinned, and calls what exists."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from fakes.workflow import NotPlainError, read

from installers import command

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
INSTALLERS = ROOT / ".github" / "workflows" / "installers.yml"


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.name)
def workflow(request: pytest.FixtureRequest) -> dict[str, Any]:
    document: dict[str, Any] = read(request.param.read_text(encoding="utf-8"))
    return document


def test_there_is_one_for_the_installers() -> None:
    assert INSTALLERS in FILES
    jobs = read(INSTALLERS.read_text(encoding="utf-8"))["jobs"]
    assert [*jobs] == ["audit", "windows", "linux", "together"]
    assert jobs["windows"]["runs-on"].startswith("windows-")
    assert jobs["together"]["needs"] == ["audit", "windows", "linux"]


def test_every_action_is_one_commit_with_its_version_beside_it() -> None:
    for path in FILES:
        uses = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
        assert uses
        for line in uses:
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)


def test_it_may_only_read_but_for_the_draft(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    writing = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert writing in ({}, {"together": {"contents": "write"}})
    assert "pull_request_target" not in workflow["on"]


def test_every_job_ends_in_time_and_leaves_no_credentials(workflow: dict[str, Any]) -> None:
    for job in workflow["jobs"].values():
        assert 0 < job["timeout-minutes"] <= 120
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step)
            assert step["name"]
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_what_people_wrote_gets_into_no_command(workflow: dict[str, Any]) -> None:
    """A tag's name inside `run` would be part of the shell's program."""
    for _, line in _commands(workflow):
        assert "${{" not in line


def test_every_program_of_ours_exists_and_knows_its_options(workflow: dict[str, Any]) -> None:
    called = [words for _, line in _commands(workflow) if (words := _words(line)) and _is_ours(words)]
    assert len(called) >= 3
    for words in called:
        script = ROOT / words[1]
        assert script.is_file()
        known = _options(script) | (
            _options(Path(command.__file__)) if words[1] == "build_installer.py" else set()
        )
        given = {word for word in words[2:] if word.startswith("--")}
        assert given
        assert given <= known
        if words[1] == "build_installer.py":
            stages = words[words.index("--only") + 1].split(",")
            assert set(stages) <= set(command.STAGES)
            assert stages[0] == "folder"


def test_each_system_makes_and_keeps_its_own_installers() -> None:
    jobs = read(INSTALLERS.read_text(encoding="utf-8"))["jobs"]
    for name, stages in (("windows", "folder,windows"), ("linux", "folder,tar,deb")):
        steps = jobs[name]["steps"]
        assert any(stages in step.get("run", "") for step in steps)
        kept = [step["with"] for step in steps if "upload-artifact" in step.get("uses", "")]
        assert kept[0] == {"name": name, "path": "dist", "if-no-files-found": "error"}
    checks = "".join(step.get("run", "") for step in jobs["together"]["steps"])
    assert checks.count("sha256sum --check --strict") == 2
    assert "--draft" in checks


@pytest.mark.parametrize(
    "text",
    [
        *[
            "a: b: c\n",
            "a:\n\tb: c\n",
            "a: [1]\n",
            "a: yes\n",
            "a: 1\na: 2\n",
            "a:\n   b: c\n",
            "a: 1\n  b: 2\n",
        ],
        *['a: "b" c"\n', "- a\nb: c\n", "a: *b\n", "a: {b: c}\n", "a: b \n"],
    ],
)
def test_what_is_not_plain_is_refused(text: str) -> None:
    with pytest.raises(NotPlainError):
        read(text)


def test_what_is_plain_is_read() -> None:
    text = '# c\na:\n  - b: 1 # c\n    d: "x: y"\n  - e\nf: |\n  g: h\n\n  i\nj: ${{ k }}\nl:\nm: true\n'
    assert read(text) == {
        "a": [{"b": 1, "d": "x: y"}, "e"],
        "f": "g: h\n\ni\n",
        "j": "${{ k }}",
        "l": None,
        "m": True,
    }


def _commands(workflow: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (name, line)
        for name, job in workflow["jobs"].items()
        for step in job["steps"]
        for line in step.get("run", "").splitlines()
        if line
    ]


def _words(line: str) -> list[str]:
    return shlex.split(line)


def _is_ours(words: list[str]) -> bool:
    return words[0] in ("python", "python3") and words[1].endswith(".py")


def _options(script: Path) -> set[str]:
    """Every "--option" that stands in the program as a text of its own."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"--[a-z-]+", text)}
