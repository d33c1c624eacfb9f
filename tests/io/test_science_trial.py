"""Trying BOINC or Folding@home from the settings: a sentence, and nothing is changed there."""

from __future__ import annotations

import queue
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.boinc import PretendedBoinc, free_port, good_answer, wrapped
from fakes.fah import FakeFah

from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, Text
from warmgui.core.units import Formatter
from warmgui.desks.science import ScienceDesk
from warmgui.io.heat_sources import HeatSources
from warmgui.io.science.trial import ScienceTester
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

READING = ("get_project_status", "get_results", "auth1", "auth2", "exchange_versions")


def settings(**values: Any) -> Settings:
    return replace(Settings(), science=replace(Settings().science, work="science", **values))


def tried(chosen: Settings, password: str | None = None) -> tuple[bool, str]:
    answers: queue.Queue[tuple[bool, Text]] = queue.Queue()
    ScienceTester(Secrets(lambda: None)).test(chosen, password, answers.put)
    good, text = answers.get(timeout=DEADLINE_S)
    return good, Formatter().text(text)


def answering(projects: str, results: str) -> PretendedBoinc:
    def answer(request: str) -> bytes:
        if "get_project_status" in request:
            return wrapped(f"<projects>{projects}</projects>")
        if "get_results" in request:
            return wrapped(f"<results>{results}</results>")
        return good_answer(request)

    return PretendedBoinc(answer)


@pytest.fixture
def boinc() -> Iterator[PretendedBoinc]:
    project = (
        "<project><master_url>https://a/</master_url><project_name>Rosetta & Co</project_name></project>"
    )
    server = answering(project, "<result><name>r</name><state>2</state></result>")
    yield server
    server.close()


def test_a_boinc_that_answers_is_named_with_its_projects_and_only_asked(boinc: PretendedBoinc) -> None:
    good, words = tried(settings(boinc_port=boinc.port), "typed")
    assert good
    assert "BOINC 8.2.4 answers. It computes for Rosetta & Co." in words
    assert all(any(reading in request for reading in READING) for request in boinc.requests)


def test_a_boinc_without_a_project_says_what_to_do() -> None:
    server = answering("", "")
    try:
        good, words = tried(settings(boinc_port=server.port), "typed")
    finally:
        server.close()
    assert good
    assert "Join one in BOINC Manager" in words


def test_a_refused_password_says_what_helps(tmp_path: Path) -> None:
    server = PretendedBoinc(
        lambda request: good_answer(request) if "auth1" in request else wrapped("<unauthorized/>")
    )
    try:
        typed = tried(settings(boinc_port=server.port), "typed")
        lost = tried(settings(boinc_port=server.port, boinc_folder=str(tmp_path)))
    finally:
        server.close()
    assert typed == (False, "It cannot be used: BOINC does not accept the password.")
    assert lost[0] is False
    assert "none of its usual folders" in lost[1]


def test_nobody_there_is_a_sentence() -> None:
    port = free_port()
    assert tried(settings(boinc_port=port), "x") == (
        False,
        f"It cannot be used: nothing answers at port {port}; it does not run, most likely.",
    )


def test_folding_at_home_answers_and_says_what_it_cannot() -> None:
    server = FakeFah()
    try:
        good, words = tried(settings(program="fah", fah_port=server.port))
    finally:
        server.close()
    assert good
    assert words.startswith("Folding@home 8.4.9 answers. Folding@home cannot rest by itself")
    assert server.heard == []


def test_the_desk_answers_in_the_windows_thread_and_not_after_a_cancel(
    qtbot: QtBot, boinc: PretendedBoinc
) -> None:
    secrets = Secrets(lambda: None)
    desk = ScienceDesk(secrets, ScienceTester(secrets))
    told: list[tuple[bool, Text]] = []
    cancel = desk.test(settings(boinc_port=boinc.port), "x", lambda good, text: told.append((good, text)))
    qtbot.waitUntil(lambda: bool(told), timeout=int(DEADLINE_S * 1000))
    assert told[0][0]
    cancel()
    desk.test(settings(boinc_port=boinc.port), "x", lambda good, text: told.append((good, text)))()
    kept: list[tuple[str, Text]] = []
    secret = replace(settings().science, boinc_password="ask").boinc_secret
    desk.keep_password(secret, "typed", lambda place, text: kept.append((place, text)))
    qtbot.waitUntil(lambda: bool(kept), timeout=int(DEADLINE_S * 1000))
    assert kept == [("ask", EMPTY)]
    assert secrets.answer(secret).password == "typed"
    assert len(told) == 1
    desk.close()


class Nothing:
    """Stands for everything else that heats."""

    def configure(self, settings: Settings) -> None:
        pass


def test_who_still_owes_something_is_made_though_the_heat_only_mines() -> None:
    made: list[str] = []

    def make() -> Any:
        made.append("science")
        return Nothing()

    HeatSources(Nothing(), science=make).configure(Settings())  # type: ignore[arg-type]
    assert made == []
    HeatSources(Nothing(), science=make, owes_science=lambda: True).configure(Settings())  # type: ignore[arg-type]
    assert made == ["science"]
