"""Whatever listens at BOINC's port: it gets no more than a few seconds, and cannot make us large or hang."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from fakes.boinc import END, PretendedBoinc, free_port, good_answer, wrapped

from warmgui.core.units import Formatter
from warmgui.io.contacts import CONTACTS
from warmgui.io.science.boinc import Boinc
from warmgui.io.science.boinc_memory import Before, write
from warmgui.io.science.boinc_password import Password
from warmgui.io.science.boinc_rpc import BoincClient
from warmgui.io.science.boinc_words import LOOKING
from warmgui.io.science.fah import Fah
from warmgui.io.science.program import REST
from warmgui.io.science.trouble import ScienceProblemError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><boinc_gui_rpc_reply><nonce>&j;</nonce></boinc_gui_rpc_reply>"
    + END
)


@pytest.fixture
def pretended() -> Iterator[Callable[..., PretendedBoinc]]:
    made: list[PretendedBoinc] = []

    def make(answer: Callable[[str], bytes | None]) -> PretendedBoinc:
        made.append(PretendedBoinc(answer))
        return made[-1]

    yield make
    for one in made:
        one.close()


def after_login(answer: bytes | None) -> Callable[[str], bytes | None]:
    """A server that lets us in, and then answers so."""
    polite = ("<auth1/>", "<auth2>", "exchange_versions")
    return lambda request: good_answer(request) if any(p in request for p in polite) else answer


@pytest.mark.parametrize(
    ("answer", "state", "words"),
    [
        (None, "absent", "it ended the connection"),
        (b"", "absent", "it does not answer in time"),
        (b"<boinc_gui_rpc_reply><nonce>1</nonce>", "absent", "it does not answer in time"),
        (BOMB, "distrusted", "its answer declares a document type"),
        (b"<boinc_gui_rpc_reply><nonce>" + END, "distrusted", "its answer cannot be read"),
        (END, "distrusted", "its answer cannot be read"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n" + END, "distrusted", "its answer cannot be read"),
        (wrapped("<a>" * 60 + "</a>" * 60), "distrusted", "its answer is far too long"),
        (wrapped("<a/>" * 200_001), "distrusted", "its answer is far too long"),
        (b"x" * (8 * 2**20 + 2), "distrusted", "its answer is far too long"),
        (wrapped("<nonce></nonce>"), "distrusted", "its answer is not what was asked for"),
        (wrapped("<unauthorized/>"), "refused", "BOINC does not accept the password"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_a_login_at_a_strangers_port_ends_in_words(
    pretended: Callable[..., PretendedBoinc], answer: bytes | None, state: str, words: str
) -> None:
    server = pretended(lambda _: answer)
    with pytest.raises(ScienceProblemError) as caught:
        BoincClient(server.port, "x", deadline_s=0.5)
    assert (caught.value.state, Formatter().text(caught.value.text)) == (state, words)


def test_a_byte_now_and_then_is_no_answer(pretended: Callable[..., PretendedBoinc]) -> None:
    """Each byte comes in time; the whole answer does not."""
    server = pretended(lambda _: b"")
    ended = threading.Event()

    def drip() -> None:
        while not ended.wait(0.02):
            for connection in list(server._open):
                try:
                    connection.sendall(b" ")
                except OSError:
                    return

    dripping = threading.Thread(target=drip)
    dripping.start()
    try:
        with pytest.raises(ScienceProblemError) as caught:
            BoincClient(server.port, "x", deadline_s=0.3)
    finally:
        ended.set()
        dripping.join()
    assert Formatter().text(caught.value.text) == "it does not answer in time"


def test_a_wrong_nonce_proves_nothing_and_the_password_never_leaves(
    pretended: Callable[..., PretendedBoinc],
) -> None:
    server = pretended(
        lambda request: wrapped("<nonce>a</nonce>") if "auth1" in request else wrapped("<unauthorized/>")
    )
    with pytest.raises(ScienceProblemError) as caught:
        BoincClient(server.port, "our-secret")
    assert caught.value.state == "refused"
    assert not any("our-secret" in request for request in server.requests)


@pytest.mark.parametrize(
    "inside",
    ["", "<cc_status></cc_status>", "<cc_status><task_mode>99</task_mode></cc_status>", "<error>no</error>"],
)
def test_a_status_that_is_none_is_not_believed(pretended: Callable[..., PretendedBoinc], inside: str) -> None:
    server = pretended(after_login(wrapped(inside)))
    client = BoincClient(server.port, "x", deadline_s=0.5)
    with pytest.raises(ScienceProblemError) as caught:
        client.status()
    assert caught.value.state == "distrusted"
    client.close()


def test_what_is_not_done_is_said(pretended: Callable[..., PretendedBoinc]) -> None:
    server = pretended(after_login(wrapped("<error>unrecognized op</error>")))
    client = BoincClient(server.port, "x")
    with pytest.raises(ScienceProblemError) as caught:
        client.set_mode("run", "never")
    assert "(unrecognized op)" in Formatter().text(caught.value.text)
    client.close()


def test_while_the_keyring_is_asked_nobody_is_called(tmp_path: Path) -> None:
    known = Password(None, looking=True)
    waits = Boinc(free_port(), lambda: known, tmp_path / "m.json")
    assert waits.step(REST, 0.0).note == LOOKING
    known = Password("x")
    assert waits.step(REST, 0.5).note == LOOKING
    assert "nothing answers" in Formatter().text(waits.step(REST, 1.0).note)


@pytest.mark.parametrize("give_back", [True, False])
def test_who_does_not_answer_is_still_owed(tmp_path: Path, give_back: bool) -> None:  # noqa: FBT001 - the case
    memory = tmp_path / "m.json"
    write(memory, Before(1, "auto", "auto", 100.0, None))
    assert not Boinc(free_port(), lambda: Password("x"), memory).leave(give_back=give_back)
    assert memory.exists()
    folding = tmp_path / "fah.json"
    folding.write_text('{"": "fold"}', "utf-8")
    assert not Fah(free_port(), folding).leave(give_back=give_back)
    assert folding.exists()


def test_where_nothing_is_remembered_nobody_is_called(tmp_path: Path) -> None:
    assert Boinc(free_port(), lambda: Password("x"), tmp_path / "m.json").leave(give_back=True)
    (tmp_path / "fah.json").write_text('{"": "dance"}', "utf-8")
    assert Fah(free_port(), tmp_path / "fah.json").leave(give_back=True)


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "[" * 9000,
        '{"port": 1, "run": [], "gpu": "auto", "limit_pct": 100, "override": null}',
        f'{{"port": 1, "run": "auto", "gpu": "auto", "limit_pct": {"9" * 400}, "override": null}}',
        '{"": ["fold"]}',
    ],
)
def test_a_damaged_memory_is_nothing_remembered(tmp_path: Path, damage: str) -> None:
    for name in ("m.json", "fah.json"):
        (tmp_path / name).write_text(damage, "utf-8")
    assert Boinc(free_port(), lambda: Password("x"), tmp_path / "m.json").leave(give_back=True)
    assert Fah(free_port(), tmp_path / "fah.json").leave(give_back=True)


def test_nobody_there_is_noted_among_the_contacts(pretended: Callable[..., PretendedBoinc]) -> None:
    server = pretended(lambda _: None)
    server.close()
    with pytest.raises(ScienceProblemError) as caught:
        BoincClient(server.port, "x")
    assert caught.value.state == "absent"
    assert f"port {server.port}" in Formatter().text(caught.value.text)
    noted = [contact for contact in CONTACTS.latest() if contact.host == f"127.0.0.1:{server.port}"]
    assert [(contact.key, contact.failed) for contact in noted] == [("science", True)]
