"""Passwords that no keyring takes go into a private file, with a sentence; each is in one place only."""

from __future__ import annotations

import dataclasses
import json
import logging
import tempfile
import threading
from pathlib import Path

import pytest
from deadlines import DEADLINE_S
from fakes.io import wait_until
from fakes.secrets import FakeKeyring, Told, kept, secrets_of
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.messages import ServerPasswords
from warmgui.core.servers.entries import Server
from warmgui.io.password_file import PasswordFile, file_in
from warmgui.io.secrets import Answer, Secrets

POOL = Server("stratum+tcp://pool.example:3333", "me", password="file")
OTHER = Server("stratum+tcp://pool.example:3333", "you", password="file")
HUNTER, SECOND = "hunter2", "correct horse"
LIES_OPEN = "which only this user can read, and is not encrypted."
UNDO = "To take it out of there, choose to be asked for it."


@pytest.fixture
def file(tmp_path: Path) -> PasswordFile:
    return file_in(tmp_path)


def asked_for(server: Server, place: str) -> Server:
    return dataclasses.replace(server, password=place)


def next_run(file: PasswordFile, chain: FakeKeyring | None = None) -> Secrets:
    return secrets_of(chain, file=PasswordFile(file.path))


def test_without_a_keyring_it_goes_into_the_file_and_that_is_said(file: PasswordFile) -> None:
    place, words = kept(secrets_of(None, file=file), POOL, HUNTER)
    assert place == "file"
    assert words == f"This system has no keyring. The password stands in {file.path}, {LIES_OPEN} {UNDO}"
    later = next_run(file)
    assert later.wait_for(POOL, 0.0) == HUNTER, "and nobody waits for a keyring"
    assert later._of_keyring._thread is None
    assert later.known() == ServerPasswords(given=(POOL.key,))


def test_a_keyring_that_fails_or_hangs_is_said_and_the_file_has_it(
    file: PasswordFile, caplog: pytest.LogCaptureFixture
) -> None:
    chain = FakeKeyring()
    chain.trouble = RuntimeError(f"no room for {HUNTER} here")
    with caplog.at_level(logging.DEBUG):
        place, words = kept(secrets_of(chain, file=file), POOL, HUNTER)
    assert place == "file"
    assert words.startswith("The keyring did not take the password (no room for … here). The password stands")
    assert words.endswith(UNDO)
    assert HUNTER not in caplog.text
    hung = FakeKeyring()
    hung.go_on.clear()
    secrets, told = secrets_of(hung, deadline_s=0.05, file=file), Told()
    secrets.keep(OTHER.key, SECOND, told)
    place, words = told.wait()
    assert place == "file"
    assert words.startswith("The keyring does not answer. The password stands in ")
    hung.go_on.set()
    wait_until(lambda: hung.took, "the keyring took it after all")
    wait_until(lambda: not hung.kept, "what was told stays true: it is in one place")
    later = next_run(file)
    assert (later.wait_for(POOL, 0.0), later.wait_for(OTHER, 0.0)) == (HUNTER, SECOND)


def test_who_chooses_the_file_gets_it_at_once_also_beside_a_keyring_that_hangs(file: PasswordFile) -> None:
    chain = FakeKeyring(**{POOL.key: "old"})
    chain.go_on.clear()
    secrets = secrets_of(chain, file=file)
    secrets.keep("somebody else's", "x", Told())
    assert kept(secrets, POOL, HUNTER, "file") == ("file", "")
    assert next_run(file).wait_for(POOL, 0.0) == HUNTER
    chain.go_on.set()
    wait_until(lambda: ("WarmGUI", POOL.key) not in chain.kept, "the earlier one goes from the keyring")


def test_a_keyring_that_takes_it_later_takes_it_out_of_the_file(file: PasswordFile) -> None:
    kept(secrets_of(None, file=file), POOL, HUNTER)
    kept(secrets_of(None, file=file), OTHER, SECOND)
    chain = FakeKeyring()
    assert kept(secrets_of(chain, file=file), POOL, HUNTER) == ("keyring", "")
    assert chain.kept == {("WarmGUI", POOL.key): HUNTER}
    assert PasswordFile(file.path).values() == (SECOND,)


@pytest.mark.parametrize("place", ["none", "keyring", "file"])
def test_forgetting_takes_it_from_everywhere(file: PasswordFile, place: str) -> None:
    chain = FakeKeyring(**{POOL.key: "old"})
    secrets = secrets_of(chain, file=file)
    file.put(POOL.key, HUNTER)
    assert secrets.wait_for(POOL, 0.0) == HUNTER
    assert kept(secrets, POOL, "", place) == ("none", "")
    assert chain.kept == {}
    assert not file.there
    assert secrets.answer(POOL) == Answer(None)


def test_to_be_asked_takes_it_from_everywhere_and_holds_for_this_run(file: PasswordFile) -> None:
    chain = FakeKeyring(**{POOL.key: "old"})
    secrets = secrets_of(chain, file=file)
    file.put(POOL.key, HUNTER)
    secrets.look_up((POOL,))
    assert kept(secrets, POOL, "", "ask") == ("ask", "")
    assert not file.there
    wait_until(lambda: not chain.kept)
    assert secrets.answer(POOL).password == HUNTER, "what runs is not asked in the middle of it"
    assert next_run(file, chain).wait_for(POOL, 0.0) is None
    kept(secrets, POOL, SECOND, "ask")
    assert not file.there
    assert secrets.answer(POOL).password == SECOND
    assert kept(secrets, OTHER, "", "ask") == ("ask", "")
    assert secrets.answer(OTHER) == Answer(None)


def test_what_the_file_cannot_take_holds_for_this_run_and_that_is_said(file: PasswordFile) -> None:
    file.path.mkdir()
    secrets = secrets_of(None, file=file)
    place, words = kept(secrets, POOL, HUNTER)
    assert place == "ask"
    assert words.startswith(f"This system has no keyring. The password cannot be kept in {file.path} (")
    assert words.endswith("). The password is kept until the program ends.")
    assert secrets.answer(POOL).password == HUNTER
    assert kept(secrets, POOL, HUNTER, "file")[0] == "ask"
    place, words = kept(secrets, POOL, "")
    assert place == "none"
    assert words.startswith(f"An earlier password may still stand in {file.path} (")


def test_what_was_wrong_with_the_file_is_said_with_it(file: PasswordFile) -> None:
    file.path.write_text("[")
    place, words = kept(secrets_of(None, file=file), POOL, HUNTER)
    assert place == "file"
    assert "The file of the passwords is damaged." in words
    assert PasswordFile(file.path).get(POOL.key) == HUNTER


def test_places_are_looked_up_where_they_are(file: PasswordFile) -> None:
    file.put(POOL.key, HUNTER)
    chain = FakeKeyring(**{POOL.key: "of the keyring", OTHER.key: "of the keyring"})

    def found(server: Server, place: str) -> str | None:
        return next_run(file, chain).wait_for(asked_for(server, place), DEADLINE_S)

    assert found(POOL, "file") == HUNTER
    assert found(POOL, "keyring") == "of the keyring"
    assert found(OTHER, "file") is None
    assert found(POOL, "ask") == HUNTER, "a version from before the file wrote that over the settings"
    assert found(OTHER, "ask") is None
    assert found(POOL, "none") is None
    chain.kept.clear()
    assert found(POOL, "keyring") == HUNTER, "settings of a backup may be older than the file"
    chain.trouble = RuntimeError("locked")
    assert found(POOL, "keyring") == HUNTER


def test_what_is_not_in_the_file_is_missing_until_it_is_typed(file: PasswordFile) -> None:
    secrets = secrets_of(None, file=file)
    secrets.look_up((POOL, asked_for(OTHER, "ask")))
    assert secrets.known() == ServerPasswords(missing=(POOL.key,))
    assert secrets.answer(POOL) == Answer(None)
    kept(secrets, POOL, HUNTER, "file")
    assert secrets.known() == ServerPasswords(given=(POOL.key,))


def test_a_password_of_the_environment_comes_before_the_file(file: PasswordFile) -> None:
    file.put(POOL.key, HUNTER)
    secrets = secrets_of(None, file=file, given={POOL.key: SECOND})
    assert secrets.wait_for(POOL, 0.0) == SECOND
    assert secrets_of(None, file=file, fallback=SECOND).wait_for(POOL, 0.0) == HUNTER, "its own comes first"


def test_an_answer_that_comes_too_late_does_not_bring_back_what_was_forgotten(file: PasswordFile) -> None:
    chain = FakeKeyring()
    chain.go_on.clear()
    secrets, first, last = secrets_of(chain, deadline_s=0.2, file=file), Told(), Told()
    secrets.keep(POOL.key, HUNTER, first)
    secrets.keep(POOL.key, "", last)
    last.wait()  # the end of patience; the first wish's came before
    assert first.answers == [], "whoever wished it has wished something else since"
    chain.go_on.set()
    wait_until(lambda: chain.took and not chain.kept)
    wait_until(secrets._of_file._jobs.empty)
    assert not file.there


places = st.sampled_from(["keyring", "keyring", "file", "ask", "none"])
words = st.sampled_from(["", "a", "b"])
chains = st.sampled_from(["works", "fails", "none"])


@hypothesis_settings(max_examples=40)
@given(wishes=st.lists(st.tuples(places, words, chains), min_size=1, max_size=6))
def test_a_password_is_where_it_was_told_to_be_and_nowhere_else(wishes: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file, chain = file_in(Path(folder)), FakeKeyring()
        for place, password, how in wishes:
            if how == "works":
                chain.trouble = None
            elif how == "fails":
                chain.trouble = RuntimeError("locked")
            secrets = secrets_of(None if how == "none" else chain, file=file)
            before = dict(chain.kept)
            told, text = kept(secrets, POOL, password, place)
            idle = threading.Event()
            secrets._of_file.do(lambda: secrets._of_keyring.do(idle.set))  # noqa: B023 - it is waited for here
            assert idle.wait(DEADLINE_S)
            in_file, in_keyring = PasswordFile(file.path).values(), tuple(chain.kept.values())
            assert in_file == ((password,) if told == "file" else ())
            if how == "works":
                assert in_keyring == ((password,) if told == "keyring" else ())
            else:
                assert chain.kept == before, "nobody can take it out of a keyring that does not answer"
            assert bool(text) == (told == "file" and place == "keyring")
            assert told != "keyring" or how == "works"
            assert file.there == (told == "file")


def test_the_file_says_what_it_is(file: PasswordFile) -> None:
    kept(secrets_of(None, file=file), POOL, HUNTER)
    plain = json.loads(file.path.read_text("ascii"))
    assert plain["passwords"] == {POOL.key: HUNTER}
    assert "not encrypted" in plain["about"]
