"""Consent, fleet, key and service from a terminal: a person's yes, and nothing instead of one."""

from __future__ import annotations

import hashlib
import io
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from warmgui import commands_here, paths, service
from warmgui.core import consent_words
from warmgui.core.local_commands import Answer, Asked
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_NO_CONSENT, NO_CONSENT
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, MqttSettings, Settings
from warmgui.core.units import Formatter
from warmgui.here import Here
from warmgui.io import settings_file
from warmgui.io.door import client
from warmgui.io.service.managers import ServiceError
from warmgui.options import Options
from warmgui.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

GIVEN = ConsentSettings(given_at="2026-11-01T12:00:00+01:00", version=CONSENT_VERSION)


class Screen(io.StringIO):
    def __init__(self, *, seen: bool) -> None:
        super().__init__()
        self._seen = seen

    def isatty(self) -> bool:
        return self._seen


class Somebody(Terminal):
    """Types one line; or a pipe that holds it."""

    def __init__(self, types: str, *, sits_there: bool = True) -> None:
        self.screen, keys = Screen(seen=sits_there), Screen(seen=sits_there)
        keys.write(f"{types}\n")
        keys.seek(0)
        super().__init__(keys, self.screen)

    @property
    def read(self) -> str:
        return " ".join(self.screen.getvalue().split())


class Home:
    """A folder with settings, and what is typed beside it."""

    def __init__(self, folder: Path) -> None:
        self.found = paths.inside(folder)

    def do(
        self, verb: str, value: str = "", terminal: Terminal | None = None, *, yes: bool = False
    ) -> Answer:
        asked = Asked(verb, value)
        nobody = Somebody("", sits_there=False)
        return commands_here.carry_out(asked, Options(yes=yes), self.found, terminal or nobody)

    def keep(self, settings: Settings) -> None:
        assert not settings_file.save(self.found.settings_file, settings)

    @property
    def kept(self) -> Settings:
        return settings_file.load(self.found.settings_file).settings


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


# ---- consent


def test_who_types_yes_after_the_whole_text_has_agreed(home: Home) -> None:
    person = Somebody("yes")
    answer = home.do("consent", terminal=person)
    assert answer.code == EXIT_DONE
    assert home.kept.consented
    shown = Formatter()
    texts = (consent_words.WHAT, *consent_words.GAIN, *consent_words.FAIR, *consent_words.LAW)
    for text in (*texts, consent_words.PRACTICE, consent_words.AGREE):
        assert shown.text(text) in person.read
    assert "sat/day" in person.read
    again = home.do("consent", terminal=Somebody("no"))
    assert again.code == EXIT_DONE
    assert home.kept.consent.given_at in again.text


@pytest.mark.parametrize("types", ["", "y", "no", "yes please", "agree"])
def test_anything_else_is_no_consent(home: Home, types: str) -> None:
    assert home.do("consent", terminal=Somebody(types)).code == EXIT_NO_CONSENT
    assert not home.found.settings_file.exists()


@pytest.mark.parametrize("yes", [False, True])
def test_a_pipe_and_a_flag_cannot_agree(home: Home, *, yes: bool) -> None:
    piped = Somebody("yes", sits_there=False)
    answer = home.do("consent", terminal=piped, yes=yes)
    assert answer.code == EXIT_NO_CONSENT
    assert "person" in answer.text
    assert not home.found.settings_file.exists()


def test_a_program_without_streams_is_no_person(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    monkeypatch.setattr("sys.stdout", None)
    assert home.do("consent", terminal=Terminal()).code == EXIT_NO_CONSENT


def test_consent_is_withdrawn_without_a_question(home: Home) -> None:
    home.keep(Settings(consent=GIVEN))
    assert home.do("consent", "withdraw").code == EXIT_DONE
    assert not home.kept.consented
    assert home.do("consent", "withdraw").text == "No consent is recorded. Nothing mines."


def test_the_text_names_where_the_work_goes(home: Home) -> None:
    home.found.config.mkdir(parents=True)
    home.found.settings_file.write_text(
        textwrap.dedent("""
        [upstream]
        kind = "servers"
        [[upstream.servers]]
        url = "stratum+tcp://pool.example:3333"
        user = "somebody"
        """)
    )
    person = Somebody("no")
    home.do("consent", terminal=person)
    assert "pool.example:3333" in person.read


def test_a_damaged_settings_file_is_left_as_it_is(home: Home) -> None:
    home.found.config.mkdir(parents=True)
    home.found.settings_file.write_text("[comfort\n")
    answer = home.do("consent", terminal=Somebody("yes"))
    assert answer.code == EXIT_CANNOT
    assert "damaged" in answer.text
    assert home.found.settings_file.read_text() == "[comfort\n"


def test_what_only_a_newer_version_knows_is_no_damage(home: Home) -> None:
    home.found.config.mkdir(parents=True)
    home.found.settings_file.write_text("[future]\nthing = 1\n")
    assert home.do("api-key").code == EXIT_DONE
    assert "thing = 1" in home.found.settings_file.read_text()


def test_settings_that_cannot_be_written_are_told(home: Home) -> None:
    home.found.config.parent.mkdir(exist_ok=True)
    home.found.config.write_text("a file where the folder should be")
    answer = home.do("api-key")
    assert answer.code == EXIT_CANNOT
    assert "Nothing was changed" in answer.text


# ---- fleet


BROKER = Settings(mqtt=replace(MqttSettings(), host="broker.lan"))


def test_joining_a_fleet_asks_at_this_machine(home: Home) -> None:
    home.keep(BROKER)
    person = Somebody("y")
    answer = home.do("fleet", "join", person)
    assert answer.code == EXIT_DONE
    assert "broker.lan:1883" in person.read
    assert "payout" in person.read
    assert "agreed to mining" in answer.text, "it does not heat yet"
    assert (home.kept.fleet.announce, home.kept.fleet.accept_commands) == (True, True)
    assert "follows commands" in home.do("fleet").text
    assert home.do("fleet", "leave").code == EXIT_DONE
    assert (home.kept.fleet.announce, home.kept.fleet.accept_commands) == (False, False)
    assert "no broker" in home.do("fleet").text


@pytest.mark.parametrize("types", ["", "n", "nearly"])
def test_without_a_yes_nobody_joins(home: Home, types: str) -> None:
    home.keep(BROKER)
    assert home.do("fleet", "join", Somebody(types)).code == EXIT_CANNOT
    assert home.do("fleet", "join", Somebody("y", sits_there=False)).code == EXIT_CANNOT
    assert home.kept.fleet == Settings().fleet


def test_a_yes_on_the_command_line_is_one_for_the_fleet(home: Home) -> None:
    home.keep(BROKER)
    assert home.do("fleet", "join", yes=True).code == EXIT_DONE
    assert home.kept.fleet.accept_commands
    assert not home.kept.consented


def test_without_a_broker_there_is_no_fleet(home: Home) -> None:
    answer = home.do("fleet", "join", yes=True)
    assert answer.code == EXIT_CANNOT
    assert "[mqtt]" in answer.text


# ---- key of the local API


def test_a_key_is_shown_once_and_switches_nothing_on(home: Home) -> None:
    answer = home.do("api-key")
    key = answer.text.splitlines()[0]
    assert len(key) >= 40
    assert home.kept.api.key_hash == hashlib.sha256(key.encode()).hexdigest()
    assert not home.kept.api.enabled
    assert key not in home.found.settings_file.read_text()
    other = home.do("api-key")
    assert other.text.splitlines()[0] != key
    assert "no longer valid" in other.text


def test_who_runs_is_asked_to_read_the_settings_again(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def ask(_data: Path, what: Asked, *, simulated: bool) -> Answer:
        assert what == Asked("reload")
        asked.append(simulated)
        if simulated:
            raise client.NoAnswerError("it is asleep")
        return Answer(EXIT_DONE, "It has read them.")

    monkeypatch.setattr(client, "ask", ask)
    answer = home.do("fleet", "leave")
    assert asked == [False, True]
    assert "It has read them." in answer.text
    assert "restart it" in answer.text


# ---- service


class System:
    """A manager of services."""

    def __init__(self, *, broken: bool = False) -> None:
        self.on, self._broken = False, broken

    def state(self) -> str:
        return f"on: {self.on}"

    def install(self) -> str:
        if self._broken:
            raise ServiceError("no bus")
        self.on = True
        return "there"

    def uninstall(self) -> bool:
        was, self.on = self.on, False
        return was


def serve(home: Home, system: System, wish: str, terminal: Terminal, *, yes: bool = False) -> Answer:
    return service.carry_out(wish, Here(home.found, Options(yes=yes), terminal), system)


def test_a_service_needs_recorded_consent_and_a_yes(home: Home) -> None:
    system, pipe = System(), Somebody("y", sits_there=False)
    assert serve(home, system, "install", Somebody("y"), yes=True) == Answer(EXIT_NO_CONSENT, NO_CONSENT)
    home.keep(Settings(consent=GIVEN))
    assert serve(home, system, "install", Somebody("n")).code == EXIT_CANNOT
    assert serve(home, system, "install", pipe).code == EXIT_CANNOT
    assert not system.on
    assert serve(home, system, "install", Somebody("y")).code == EXIT_DONE
    assert system.on
    assert serve(home, system, "", pipe).text == "on: True"
    assert serve(home, system, "uninstall", pipe).code == EXIT_DONE
    assert "nothing to undo" in serve(home, system, "uninstall", pipe).text


def test_a_system_that_does_not_do_it_is_quoted(home: Home) -> None:
    home.keep(Settings(consent=GIVEN))
    answer = serve(home, System(broken=True), "install", Somebody("y"))
    assert answer.code == EXIT_CANNOT
    assert "no bus" in answer.text
