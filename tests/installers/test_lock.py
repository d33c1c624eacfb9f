"""The lock files and pyproject.toml say the same: no requirement without a pin, no pin outside its range."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installers import lock, project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from packaging.markers import Environment

PROJECT = tomllib.loads((project.ROOT / "pyproject.toml").read_text("utf-8"))
PLACES = [(python, system) for python in ("3.11", "3.12", "3.13", "3.14") for system in ("linux", "win32")]


def environment(python: str, system: str) -> Environment:
    """What markers are told on such a machine."""
    return {
        **default_environment(),
        "python_version": python,
        "python_full_version": f"{python}.1",
        "sys_platform": system,
        "platform_system": "Linux" if system == "linux" else "Windows",
        "os_name": "posix" if system == "linux" else "nt",
        "platform_machine": "x86_64" if system == "linux" else "AMD64",
    }


def blocks(one: lock.Lock) -> list[tuple[Requirement, list[str]]]:
    """Each pin of a lock file with its hashes."""
    text = one.path.read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(Requirement(line.split(" --hash")[0]), re.findall(r"--hash=(\S+)", line)) for line in lines]


def pins(one: lock.Lock, where: Environment) -> dict[str, str]:
    """Name and version of what would be installed there."""
    chosen = [pin for pin, _ in blocks(one) if pin.marker is None or pin.marker.evaluate(where)]
    assert len({canonicalize_name(pin.name) for pin in chosen}) == len(chosen), "each name once"
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in chosen}


def wanted(one: lock.Lock) -> Iterator[Requirement]:
    """What pyproject.toml and the lock's own list ask for."""
    if one.of_project:
        yield from map(Requirement, PROJECT["project"]["dependencies"])
    for extra in one.extras:
        for words in PROJECT["project"]["optional-dependencies"][extra]:
            if Requirement(words).name != "warmgui":  # an extra that names another one
                yield Requirement(words)
    for name in one.own:
        lines = (lock.FOLDER / name).read_text("utf-8").splitlines()
        yield from (Requirement(line) for line in lines if line and not line.startswith("#"))


@pytest.mark.parametrize("one", lock.LOCKS, ids=lambda one: one.name)
def test_every_pin_has_hashes_and_one_version(one: lock.Lock) -> None:
    found = blocks(one)
    assert found
    for pin, hashes in found:
        assert [given.operator for given in pin.specifier] == ["=="], pin
        assert pin.url is None, pin
        assert hashes, pin
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", given) for given in hashes), pin


@pytest.mark.parametrize("one", lock.LOCKS, ids=lambda one: one.name)
def test_every_requirement_is_pinned_within_its_range(one: lock.Lock) -> None:
    for python, system in PLACES:
        where = environment(python, system)
        pinned = pins(one, where)
        for requirement in wanted(one):
            if requirement.marker is None or requirement.marker.evaluate(where):
                version = pinned[canonicalize_name(requirement.name)]
                assert requirement.specifier.contains(version, prereleases=True), (requirement, version)


@pytest.mark.parametrize("name", ["run", "build", "tools"])
def test_what_is_shipped_is_what_was_tested(name: str) -> None:
    locks = {one.name: one for one in lock.LOCKS}
    for python, system in PLACES:
        where = environment(python, system)
        ours, tested = pins(locks[name], where), pins(locks["test"], where)
        assert ours.items() <= tested.items()


def test_the_test_extra_brings_what_the_build_extra_is() -> None:
    """The lock of the tests is made of extras by name, so one that it names must be in it."""
    extras = PROJECT["project"]["optional-dependencies"]
    assert "warmgui[build]" in extras["test"]
    named = [Requirement(words) for words in extras["build"]]
    pinned = pins(lock.LOCKS[0], environment("3.11", "linux"))
    assert {canonicalize_name(one.name) for one in named} <= pinned.keys()


def test_the_build_uses_the_locked_tools() -> None:
    pinned = pins({one.name: one for one in lock.LOCKS}["tools"], environment("3.11", "linux"))
    for words in PROJECT["build-system"]["requires"]:
        requirement = Requirement(words)
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), requirement


def test_the_command_names_no_path_of_this_machine() -> None:
    for one in lock.LOCKS:
        assert not [word for word in lock.command(one)[1:] if word.startswith("/")]
        assert "/" not in one.path.read_text("utf-8").split("\n")[0].replace("docs/building.md", "")


@pytest.mark.parametrize("one", lock.LOCKS, ids=lambda one: one.name)
def test_nothing_but_the_index_is_named(one: lock.Lock) -> None:
    """No other index, no address, no folder: a lock is names, versions and hashes."""
    words = one.path.read_text("utf-8")
    assert not re.search(r"^-|://|\bfile:|index-url|find-links", words, re.MULTILINE)
