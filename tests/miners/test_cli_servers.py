"""Several servers on one command line: what belongs to whom, and what is refused in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from miners.cli_options import parse
from miners.protocol import Server

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
TYPO = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt088"
A, B, NODE = "stratum+tcp://a:1", "stratum+ssl://b:2", "http://127.0.0.1:8332"


def servers(line: str) -> tuple[Server, ...]:
    return parse(line.split()).servers


def test_each_server_has_what_stands_behind_its_o() -> None:
    line = f"-o {A} -u anna -p one -o {B} -u bert -p two --tls-pin {'AB' * 32} --suggest-difficulty 0.01"
    assert servers(line) == (
        Server(A, "anna", "one"),
        Server(B, "bert", "two", tls_pin="ab" * 32, suggest_difficulty=0.01),
    )


def test_what_stands_before_the_first_o_holds_for_all_unless_said_otherwise() -> None:
    line = f"-u anna --pass common -o {A} -o {B} -u bert -o {A}"
    assert servers(line) == (
        Server(A, "anna", "common"),
        Server(B, "bert", "common"),
        Server(A, "anna", "common"),
    )


def test_user_and_password_in_one() -> None:
    assert servers(f"-o {A} -O anna:secret:2 -o {B} -O bert") == (
        Server(A, "anna", "secret:2"),
        Server(B, "bert", "x"),
    )


def test_ones_own_node() -> None:
    line = f"-o {NODE} --cookie-file /home/me/.bitcoin/.cookie --coinbase-addr {ADDRESS} --blocks-dir /blocks"
    options = parse(line.split())
    assert options.servers == (Server(NODE, payout_address=ADDRESS, cookie_file="/home/me/.bitcoin/.cookie"),)
    assert options.blocks_dir == "/blocks"
    (server,) = servers(f"-o {NODE} -u me -p secret --payout-address {ADDRESS}")
    assert (server.user, server.password) == ("me", "secret")


def test_a_proxy_is_for_all() -> None:
    options = parse(f"-x socks5://127.0.0.1:9050 -o {A} -u anna".split())
    assert (options.proxy, len(options.servers)) == ("socks5://127.0.0.1:9050", 1)
    assert parse(f"-o {A} -u anna --proxy http://p:8080".split()).proxy == "http://p:8080"


@pytest.mark.parametrize("content", ["secret: 1\n", "secret: 1\r\nmore\n", "secret: 1"])
def test_a_password_from_a_file_is_its_first_line(content: str, tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_bytes(content.encode())
    parsed = parse(["-o", A, "-u", "anna", "--pass-file", str(path)])
    assert parsed.servers == (Server(A, "anna", "secret: 1"),)


def test_a_password_file_is_read_below_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "pw").write_text("hidden")
    assert servers(f"-o {A} -u anna --pass-file ~/pw") == (Server(A, "anna", "hidden"),)


def test_a_test_needs_something_to_test() -> None:
    assert parse(f"--test -o {A} -u anna".split()).test
    options = parse(["--test", "--stdio"])
    assert (options.test, options.stdio) == (True, True)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (f"-o {A}", "a:1: a pool wants to know whose the work is: add -u ADDRESS.worker behind its -o"),
        (f"-o {A} -u anna -o {B}", "b:2: a pool wants to know"),
        (f"-o {A} -o {B} -u bert", "a:1: a pool wants to know"),
        (f"-o {NODE} -u me", "add --payout-address ADDRESS"),
        (f"-o {NODE} -u me --payout-address {TYPO}", "its checksum does not match"),
        (f"-o {A} -u {TYPO}.pc", "its checksum does not match"),
        ("-o ftp://x -u me", "ftp is not supported"),
        ("-o pool.example -u me", "names no port"),
        ("-o http://me:secret@127.0.0.1:8332", "belong into their own fields"),
        (f"-o {A} -u me --tls-pin 12", "64 hexadecimal digits"),
        (f"-o {A} -u me --suggest-difficulty 0", "'0' is not a positive number"),
        (f"-o {A} -u me --suggest-difficulty nan", "'nan' is not a positive number"),
        (f"-o {A} -u me --suggest-difficulty easy", "'easy' is not a positive number"),
        (f"-o {A} -u me --pass-file /nowhere/at/all", "/nowhere/at/all cannot be read: No such file"),
        ("-u me", "-u belongs to a server: add -o URL"),
        ("-p x --practice", "-p belongs to a server: add -o URL"),
        ("--test", "--test needs the -o URL"),
        ("--test --practice", "--test needs the -o URL"),
        (f"-o {A} -u me --practice", "exclude each other"),
        (f"-o {A} -u me --stdio", "exclude each other"),
    ],
)
def test_wrong_servers_are_refused_in_one_sentence(
    line: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(line.split())
    text = capsys.readouterr()
    assert ended.value.code == 2
    assert words in text.err
    assert text.err.count("\n") == 1
    assert "secret" not in text.err
    assert text.out == ""


def test_a_password_file_that_is_no_text_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "photo"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SystemExit):
        parse(["-o", A, "-u", "me", "--pass-file", str(path)])
    assert "it is no text" in capsys.readouterr().err


def test_the_help_shows_servers_by_example_and_warns_of_passwords(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    text = capsys.readouterr().out
    for words in (
        "--pass-file",
        "Other users",
        "--cookie-file ~/.bitcoin/.cookie",
        "-o stratum+ssl://",
        "--test",
    ):
        assert words in text
    assert max(map(len, text.splitlines())) <= 110
