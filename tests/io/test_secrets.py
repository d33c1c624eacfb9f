"""Passwords: in the keyring, or for one run where there is no file either; a hung keyring holds up nobody."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import keyring
import pytest
from deadlines import DEADLINE_S
from fakes.io import wait_until
from fakes.secrets import FakeKeyring, Told, kept, secrets_of

from warmgui.core.messages import ServerPasswords
from warmgui.core.servers.entries import Server
from warmgui.io.secrets import Answer, Secrets
from warmgui.io.system_keyring import SERVICE, find_keyring

if TYPE_CHECKING:
    from warmgui.io.system_keyring import Keyring

KEPT = Server("stratum+tcp://pool.example:3333", "me", password="keyring")
ASKED = Server("stratum+tcp://pool.example:3333", "you", password="ask")
HUNTER, SECRET, FALLBACK = "hunter2", "secret", "of the environment"
FREE = Server("stratum+tcp://pool.example:3333", "anybody")


def test_a_password_goes_into_the_keyring_and_is_found_in_the_next_run() -> None:
    chain = FakeKeyring()
    assert kept(secrets_of(chain), KEPT, HUNTER) == ("keyring", "")
    assert chain.kept == {("WarmGUI", "me@pool.example:3333"): HUNTER}
    later = secrets_of(chain)
    assert later.wait_for(KEPT, DEADLINE_S) == HUNTER
    assert later.known() == ServerPasswords(given=(KEPT.key,))


def test_an_empty_password_forgets_it() -> None:
    chain = FakeKeyring()
    secrets = secrets_of(chain)
    kept(secrets, KEPT, HUNTER)
    assert kept(secrets, KEPT, "") == ("none", "")
    assert chain.kept == {}
    assert secrets.answer(KEPT) == Answer(None)
    assert kept(secrets, KEPT, "") == ("none", ""), "also where none was kept"
    assert kept(secrets_of(None), KEPT, "") == ("none", "")


def test_what_is_not_in_the_keyring_is_missing_and_can_be_typed() -> None:
    secrets = secrets_of(FakeKeyring())
    assert secrets.wait_for(KEPT, DEADLINE_S) is None
    assert secrets.known() == ServerPasswords(missing=(KEPT.key,))
    kept(secrets, KEPT, HUNTER)
    assert secrets.known() == ServerPasswords(given=(KEPT.key,))
    assert secrets.answer(KEPT).password == HUNTER


def test_only_servers_of_the_keyring_are_looked_up() -> None:
    secrets = secrets_of(FakeKeyring())
    secrets.look_up((ASKED, FREE))
    assert secrets._of_keyring._thread is None
    assert secrets.answer(ASKED) == Answer(None)


def test_a_hung_keyring_is_never_waited_for() -> None:
    chain = FakeKeyring(**{KEPT.key: HUNTER})
    chain.go_on.clear()
    secrets = secrets_of(chain, deadline_s=0.05)
    secrets.look_up((KEPT,))
    secrets.look_up((KEPT,))
    assert secrets.answer(KEPT) == Answer(looking=True)
    assert secrets.wait_for(KEPT, 0.01) is None
    told = Told()
    secrets.keep(ASKED.key, SECRET, told)
    assert secrets.answer(ASKED).password == SECRET, "it holds at once"
    place, words = told.wait()
    assert place == "ask"
    assert words == "The keyring does not answer. The password is kept until the program ends."
    secrets.keep(ASKED.key, "", told)
    chain.go_on.set()  # the user has unlocked it
    wait_until(lambda: secrets.answer(KEPT).password == HUNTER)
    wait_until(secrets._of_keyring._jobs.empty)
    assert told.answers[0] == (place, words)


def test_the_first_answer_counts() -> None:
    chain = FakeKeyring()
    chain.go_on.clear()
    secrets = secrets_of(chain, deadline_s=0.05)
    told = Told()
    secrets.keep(KEPT.key, HUNTER, told)
    told.wait()
    chain.go_on.set()
    wait_until(lambda: chain.took)
    assert secrets.wait_for(KEPT, DEADLINE_S) == HUNTER
    assert [place for place, _ in told.answers] == ["ask"]
    wait_until(lambda: not chain.kept), "what was told stays true"


def test_a_keyring_that_fails_leaves_the_password_for_this_run(caplog: pytest.LogCaptureFixture) -> None:
    chain = FakeKeyring()
    chain.trouble = RuntimeError("the collection is locked\nmore words")
    secrets = secrets_of(chain)
    with caplog.at_level(logging.DEBUG):
        place, words = kept(secrets, KEPT, HUNTER)
        assert secrets.wait_for(ASKED, 0.0) is None
    assert place == "ask"
    assert "(the collection is locked). The password is kept until the program ends." in words
    assert secrets.answer(KEPT).password == HUNTER
    assert HUNTER not in caplog.text
    assert HUNTER not in repr(secrets.answer(KEPT)), "an answer in a log line says nothing"
    assert kept(secrets, KEPT, "") == ("none", "")


def test_a_keyring_that_cannot_even_be_found_is_like_none() -> None:
    def broken() -> Keyring | None:
        raise ImportError

    secrets = Secrets(broken)
    assert secrets.wait_for(KEPT, DEADLINE_S) is None
    assert kept(secrets, KEPT, HUNTER)[0] == "ask"


def test_without_a_keyring_it_is_kept_for_this_run_and_that_is_said() -> None:
    secrets = secrets_of(None)
    assert kept(secrets, KEPT, HUNTER) == (
        "ask",
        "This system has no keyring. The password is kept until the program ends.",
    )
    assert secrets.wait_for(KEPT, DEADLINE_S) == HUNTER


def test_a_missing_password_is_looked_for_again_when_somebody_asks_again() -> None:
    chain = FakeKeyring()
    secrets = secrets_of(chain)
    secrets.wait_for(KEPT, DEADLINE_S)
    chain.set_password(SERVICE, KEPT.key, HUNTER)
    assert secrets.wait_for(KEPT, DEADLINE_S) == HUNTER


def test_a_headless_run_has_one_password_for_whoever_needs_one() -> None:
    secrets = secrets_of(FakeKeyring(**{KEPT.key: HUNTER}), fallback=FALLBACK)
    secrets.look_up((KEPT, ASKED, FREE))
    wait_until(lambda: not secrets.answer(KEPT).looking)
    assert secrets.answer(KEPT).password == HUNTER, "the keyring's own comes first"
    assert secrets.answer(ASKED).password == FALLBACK
    assert secrets.known() == ServerPasswords(given=(KEPT.key, ASKED.key))
    assert Secrets(fallback="").answer(ASKED) == Answer(None)


@pytest.mark.parametrize("backend", ["keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"])
def test_backends_that_keep_nothing_are_no_keyring(backend: str) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.core.load_keyring(backend))
    try:
        assert find_keyring() is None
    finally:
        keyring.set_keyring(before)


def test_a_backend_that_keeps_something_is_one() -> None:
    from keyring.backend import KeyringBackend

    class Working(KeyringBackend):
        priority = 1.0  # type: ignore[assignment]  # a property of the class in the library

        def get_password(self, service: str, username: str) -> str | None:
            return None

        def set_password(self, service: str, username: str, password: str) -> None: ...

        def delete_password(self, service: str, username: str) -> None: ...

    before = keyring.get_keyring()
    keyring.set_keyring(Working())
    try:
        assert isinstance(find_keyring(), Working)
    finally:
        keyring.set_keyring(before)


def test_a_password_for_one_run_never_reaches_the_keyring_and_takes_an_earlier_one_away() -> None:
    chain = FakeKeyring(**{ASKED.key: "old"})
    secrets, told, gone = secrets_of(chain), Told(), Told()
    secrets.keep(ASKED.key, HUNTER, told, place="ask")
    assert told.wait() == ("ask", "")
    secrets.keep("after", "", gone)  # the keyring's thread works in order
    gone.wait()
    assert chain.kept == {}
    assert secrets.answer(ASKED).password == HUNTER
