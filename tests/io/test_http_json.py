"""JSON over HTTP from servers of every kind of manners: bounded in time and size, with reasons in words."""

from __future__ import annotations

import base64
import email.utils
import http.client
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from deadlines import DEADLINE_S
from fakes.sensors import english
from fakes.web import DigestDoor, Page, Web

from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.http_json_auth import Credentials

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def problem(url: str, **more: Any) -> HttpProblemError:
    with pytest.raises(HttpProblemError) as raised:
        fetch_json(Request(url, **more))
    return raised.value


def told(url: str, **more: Any) -> str:
    return english(problem(url, **more).text)


def test_a_good_answer_and_the_servers_clock() -> None:
    with Web({"/a?b=1": Page({"t": 20.5}, headers={})}) as web:
        data, date_utc = fetch_json(Request(f"{web.url}/a?b=1"))
    assert data == {"t": 20.5}
    assert date_utc is not None
    assert abs(date_utc - time.time()) < 60.0


def test_a_byte_order_mark_and_no_path() -> None:
    with Web({"/": Page("\ufeff[1]")}) as web:
        assert fetch_json(Request(web.url))[0] == [1]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page("<html><body>Log in", headers={"Content-Type": "text/html"}), "answers with a web page"),
        (Page("  <!doctype html>", headers={"Content-Type": "application/json"}), "answers with a web page"),
        (Page("not json"), "it sent no JSON but “not json”"),
        (Page('{"t": NaN}'), "it sent no JSON"),
        (Page(b"\xff\xfe\x00"), "it sent no JSON"),
        (Page("[" * 100_000), "it sent no JSON"),
        (Page(""), "it sent no JSON but “”"),
        (Page("x", 404), "it knows nothing under this address"),
        (Page("x", 500), "it answers with HTTP error 500"),
        (Page("x", 401), "it refuses the user name, password or token"),
        (Page("x", 403), "it refuses the user name, password or token"),
        (Page("x" * 300_000), "its answer is far too long"),
        (Page("[1", length=100), "ended the connection without a whole answer"),
    ],
)
def test_answers_that_are_none(page: Page, words: str) -> None:
    with Web({"/": page}) as web:
        assert words in told(web.url)


@pytest.mark.parametrize(
    ("words", "low_s", "high_s"),
    [
        ("120", 120.0, 120.0),
        ("14400", 14400.0, 14400.0),
        ("999999999999", 21600.0, 21600.0),
        ("in five minutes", 290.0, 301.0),
        ("Sun, 22 Nov 2020 10:00:00 GMT", 1.0, 1.0),
        ("soon", 60.0, 60.0),
        (None, 60.0, 60.0),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_wants_a_pause(status: int, words: str | None, low_s: float, high_s: float) -> None:
    if words == "in five minutes":
        words = email.utils.formatdate(time.time() + 300.0, usegmt=True)
    with Web({"/": Page("slow down", status, {} if words is None else {"Retry-After": words})}) as web:
        found = problem(web.url)
    assert found.status == status
    assert found.pause_s is not None
    assert low_s <= found.pause_s <= high_s
    assert english(found.text) == f"it asks for a pause of {found.pause_s:.0f} s (HTTP {status})"


class TestTime:
    def test_a_body_that_drips_is_cut(self) -> None:
        with Web({"/": Page("[" + "1," * 500, drip_s=0.02)}) as web:
            assert told(web.url, deadline_s=0.3) == "its answer takes too long"

    def test_headers_that_drip_are_cut(self) -> None:
        end = threading.Event()

        def drip(server: socket.socket) -> None:
            peer, _ = server.accept()
            with peer:
                peer.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                while not end.wait(0.02):
                    try:
                        peer.sendall(b"x")
                    except OSError:
                        return

        with socket.create_server(("127.0.0.1", 0)) as server:
            thread = threading.Thread(target=drip, args=(server,))
            thread.start()
            found = told(f"http://127.0.0.1:{server.getsockname()[1]}/", deadline_s=0.3)
            end.set()
            thread.join(DEADLINE_S)
        assert found == "its answer takes too long"

    def test_silence_ends_sooner(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            place = f"127.0.0.1:{server.getsockname()[1]}"
            assert told(f"http://{place}/", timeout_s=0.2) == f"{place} does not answer"


class TestPlaces:
    def test_nobody_is_there(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            place = f"127.0.0.1:{server.getsockname()[1]}"
        assert told(f"http://{place}/") == f"nothing answers at {place}"

    def test_no_such_host(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fails(*args: object, **more: object) -> None:
            raise socket.gaierror(-2, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", fails)
        assert told("http://me:hunter2@nowhere.example/") == "there is no host named nowhere.example"

    @pytest.mark.parametrize("url", ["ftp://h/", "http://", "nonsense", "http://h:99999/"])
    def test_no_address(self, url: str) -> None:
        assert told(url)

    def test_an_error_without_words_has_its_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fails(self: object) -> None:
            raise OSError

        monkeypatch.setattr(http.client.HTTPConnection, "connect", fails)
        assert told("http://127.0.0.1/") == "OSError"


class TestRedirects:
    def test_on_the_same_host_are_followed(self) -> None:
        pages = {"/a": Page("", 302, {"Location": "/b"}), "/b": Page([1])}
        with Web(pages) as web:
            assert fetch_json(Request(f"{web.url}/a"))[0] == [1]

    def test_to_another_host_are_not(self) -> None:
        with Web({"/": Page("", 301, {"Location": "http://other.example/"})}) as web:
            assert "another host (other.example)" in told(web.url, credentials=Credentials("", "token"))

    @pytest.mark.parametrize("location", ["", "file:///etc/passwd"])
    def test_to_nowhere_are_not(self, location: str) -> None:
        with Web({"/": Page("", 302, {"Location": location})}) as web:
            assert "which is not followed" in told(web.url)

    @pytest.mark.parametrize("location", ["http://[::1", "//[", "http://" + "a" * 3000 + ".example/"])
    def test_to_what_is_no_address_are_not(self, location: str) -> None:
        """Found by fuzzing: addresses that Python refuses to read, and one that would fill the window."""
        with Web({"/": Page("", 302, {"Location": location})}) as web:
            words = told(web.url)
            assert "it redirects to" in words
            assert len(words) < 400

    def test_in_circles_end(self) -> None:
        with Web({"/": Page("", 302, {"Location": "/"})}) as web:
            assert told(web.url) == "it redirects in circles"
            assert len(web.paths) <= 5

    def test_out_of_tls_are_not_followed(self, ca: trustme.CA, ca_file: str) -> None:
        with Web({"/": Page("", 302, {"Location": "http://127.0.0.1/"})}, ca) as web:
            assert told(web.url, ca_file=ca_file) == "it redirects to an unencrypted address"


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(ca: trustme.CA, tmp_path: Path) -> Iterator[str]:
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    return str(tmp_path / "ca.pem")


class TestTls:
    def test_an_authority_of_ones_own(self, ca: trustme.CA, ca_file: str) -> None:
        with Web({"/": Page([1])}, ca) as web:
            assert fetch_json(Request(web.url, ca_file=ca_file))[0] == [1]

    def test_an_unknown_authority(self, ca: trustme.CA) -> None:
        with Web({"/": Page([1])}, ca) as web:
            assert "its certificate is not trusted" in told(web.url)

    def test_no_tls_there(self) -> None:
        with Web({"/": Page([1])}) as web:
            found = told(web.url.replace("http", "https"), timeout_s=2.0)
        assert found.startswith(web.place)

    def test_a_file_that_is_none(self) -> None:
        assert told("https://127.0.0.1/", ca_file="/nowhere.pem") == "No such file or directory"


class TestPasswords:
    @pytest.mark.parametrize(
        ("algorithm", "qop"),
        [("SHA-256", "auth"), ("MD5", "auth"), ("MD5", ""), ("SHA-256", "auth-int, auth")],
    )
    def test_digest(self, algorithm: str, qop: str) -> None:
        door = DigestDoor("admin", "hunter2", Page([1]), algorithm=algorithm, qop=qop)
        right = Credentials("admin", "hunter2")
        with Web(door) as web:
            for _ in range(3):
                assert fetch_json(Request(f"{web.url}/rpc?id=0", credentials=right))[0] == [1]
            assert len(web.asked) == 4, "the challenge is remembered"
            door.nonce = "n2"
            assert fetch_json(Request(web.url, credentials=right))[0] == [1], "an old one is answered anew"
            assert "refuses" in told(web.url, credentials=Credentials("admin", "guess"))
            assert "refuses" in told(web.url)
        assert "hunter2" not in str(web.asked)

    def test_basic_only_when_it_is_asked_for(self) -> None:
        wanted = "Basic " + base64.b64encode(b"me:hunter2").decode()

        def page(path: str, headers: dict[str, str]) -> Page:
            if headers.get("authorization") == wanted:
                return Page([1])
            return Page("", 401, {"WWW-Authenticate": 'Basic realm="x"'})

        right = Credentials("me", "hunter2")
        with Web(page) as web:
            assert fetch_json(Request(web.url, credentials=right))[0] == [1]
            assert "authorization" not in web.asked[0][1]
            assert fetch_json(Request(web.url, credentials=right))[0] == [1]
            assert len(web.asked) == 3
            assert "refuses" in told(web.url, credentials=Credentials("me", "guess"))

    def test_a_token(self) -> None:
        def page(path: str, headers: dict[str, str]) -> Page:
            good = headers.get("authorization") == "Bearer abc"
            return Page([1]) if good else Page("", 401, {"WWW-Authenticate": "Bearer"})

        with Web(page) as web:
            assert fetch_json(Request(web.url, credentials=Credentials("", "abc")))[0] == [1]
            assert "refuses" in told(web.url, credentials=Credentials("", "xyz"))

    @pytest.mark.parametrize(
        "challenge", ["Negotiate", "Digest algorithm=SHA-512", "Digest nonsense", "Digest realm=", ""]
    )
    def test_challenges_that_nobody_here_can_answer(self, challenge: str) -> None:
        with Web({"/": Page("", 401, {"WWW-Authenticate": challenge})}) as web:
            assert "refuses" in told(web.url, credentials=Credentials("me", "hunter2"))


def test_a_server_that_repeats_the_secret_does_not_bring_it_into_our_words() -> None:
    """Its words reach windows, logs and reports."""
    secret, numbers = "correct horse 1", "12345678"
    said = {
        "error": f"no {secret}",
        "basic": base64.b64encode(f"me:{numbers}".encode()).decode(),
        "at": 1712345678,
    }
    with Web({"/": Page(said)}) as web:
        for more in ({"headers": {"X-Key": secret}}, {"credentials": Credentials("", secret)}):
            assert secret not in str(fetch_json(Request(web.url, **more))[0])
        door = Credentials("me", numbers)
        data = fetch_json(Request(web.url, credentials=door))[0]
    assert data["basic"] == "(secret)"
    assert data["at"] == 1712345678, "a number that only looks like it is left alone"
