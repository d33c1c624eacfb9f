"""What somebody types or pastes: claims, addresses, servers, proxies, nicknames, join codes, places in JSON, sentences.

The first line names the door.
"""

from __future__ import annotations

from fuzz.sentences import doors, sentence, sound

from miners.formats.address import (
    AddressError,
    address_of_script,
    looks_like_address,
    parse_address,
    payout_of_user,
)
from miners.formats.nickname import nickname_of, same_nickname
from miners.formats.proxy_url import parse_proxy
from miners.formats.server_url import ServerUrlError, parse_server_url
from miners.pool.class_door import Door, read_password
from warmgui.core.address_words import address_problem, url_problem
from warmgui.core.json_path import (
    first_number,
    is_path,
    number_in,
    parse_json,
    parse_path,
    switch_in,
    value_at,
)
from warmgui.core.money.claims.check import check
from warmgui.core.money.claims.words import parse_claim
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.words import shown
from warmgui.core.text import render, translate
from warmgui.core.update_version import parse_version
from warmgui.io.text_json import dump_text, english, load_text

ABOUT = "Typed and pasted: claims, payout addresses, server and proxy URLs, nicknames, join codes, JSON places, sentences and their translations"
LONGEST = 4096
DOORS = (
    "claim",
    "address",
    "script",
    "server",
    "proxy",
    "nickname",
    "code",
    "path",
    "text",
    "translated",
    "version",
)


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    if name:
        _JUDGES[name](rest)


def _words(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _claim(data: bytes) -> None:
    parsed = parse_claim(_words(data))
    sentence(parsed.problem)
    sound(check(parsed.claim, DEFAULT_FACTS))  # numbers beyond all sense are found there, and told


def _address(data: bytes) -> None:
    words = _words(data)
    looks_like_address(words)
    payout_of_user(words)
    sentence(address_problem(words))
    try:
        found = parse_address(words)
    except AddressError as error:
        assert str(error)
        return
    assert address_of_script(found.script, found.network).lower() == words.strip().lower(), (
        "another address than was typed"
    )


def _script(data: bytes) -> None:
    found = address_of_script(data, "main")
    if found:
        assert parse_address(found).script == data, "an address of another script"


def _server(data: bytes) -> None:
    words = _words(data)
    problem = url_problem(words)
    try:
        found = parse_server_url(words)
    except ServerUrlError as error:
        assert str(error)
        assert sentence(problem)
        return
    assert not problem
    assert 0 < found.endpoint.port < 65536
    assert found.host
    assert not set(found.host) & set(" /@?#\n\r\t"), "a host with more than a name"


def _proxy(data: bytes) -> None:
    try:
        found = parse_proxy(_words(data))
    except ValueError as error:
        str(error).encode("utf-8", "replace")
        return
    assert found is None or "password" not in str(found)


def _nickname(data: bytes) -> None:
    made = nickname_of(_words(data))
    assert made.isprintable()
    assert nickname_of(made) == made, "a nickname that becomes another one"
    same_nickname(made).encode()


def _code(data: bytes) -> None:
    right, _, given = _words(data).partition("\n")
    credentials = read_password(given)
    assert credentials.difficulty is None or 0.0 < credentials.difficulty < float("inf")
    try:
        door_ = Door(right)
    except ValueError:
        return
    for at in range(3):
        assert door_.try_code(credentials.code, "", "192.0.2.1", float(at)) in {
            "",
            "wrong_code",
            "too_many_codes",
        }
    assert door_.try_code(right, "", "192.0.2.2", 9.0) == "", "the right code is refused"


def _path(data: bytes) -> None:
    path, _, body = _words(data).partition("\n")
    number = first_number(body)
    assert number is None or abs(number) < float("inf")
    try:
        found = value_at(parse_json(body), parse_path(path))
    except (KeyError, ValueError):
        return
    assert is_path(path)
    number_in(found)
    switch_in(found)
    shown(found).encode()


def _text(data: bytes) -> None:
    text = load_text(_words(data))
    sentence_of = english(text)
    sentence_of.encode()
    assert load_text(dump_text(text)) == text
    render(text, lambda amount: f"{amount.value} {amount.kind}").encode()


def _translated(data: bytes) -> None:
    """A translation may be anything; the English sentence stands where it does not fit."""
    words = _words(data)
    text = translate("home", "{room} of {target}", room="19 °C", target="21 °C")
    made = render(text, str, lambda _context, _template: words)
    made.encode("utf-8", "surrogatepass")
    assert len(made) < 100_000, "a sentence without end"


def _version(data: bytes) -> None:
    found = parse_version(_words(data))
    if found is not None:
        assert not found < found  # noqa: PLR0124 - an order


_JUDGES = {
    "claim": _claim, "address": _address, "script": _script, "server": _server, "proxy": _proxy, "nickname": _nickname, "code": _code, "path": _path,
    "text": _text, "translated": _translated, "version": _version,
}  # fmt: skip
SEEDS = (
    b"claim\nEarn 0.5 BTC a month with your laptop at 50 MH/s and 65 W, 1 in 3 chance to find a block", "claim\n110 TH/s, 3250 W, 0,25 €/kWh: 12 € pro Tag, difficulty 150e12".encode(),
    b"claim\nOn 2024-04-20 at height 840,000 the reward was 6.25 BTC; fees $30", b"claim\n500,000 sat/day at 20 J/TH",
    b"address\nbc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4.worker", b"address\nbc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", b"address\n1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", b"address\nbc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
    b"script\n" + bytes.fromhex("0014751e76e8199196d454941c45d1b3a323f1433bd6"), b"script\n\x76\xa9\x14" + bytes(20) + b"\x88\xac", b"script\n\xa9\x14" + bytes(20) + b"\x87", b"script\n\x51\x20" + bytes(32),
    b"server\nstratum+tcp://pool.example:3333", b"server\n[::1]:3333", b"server\nhttp://127.0.0.1:8332/", b"server\nstratum+ssl://pool.example:443#x",
    b"proxy\nsocks5://me:password@127.0.0.1:9050", b"proxy\nhttp://[::1]:3128", "nickname\nAda\u200d\U0001f469\u200d\U0001f4bb.rig".encode(), b"nickname\n  x  y ", b"code\nblue-fox\nBlue Fox,d=0.5",
    b'path\na.b[0]["c d"]\n{"a":{"b":[{"c d":"21,5 C"}]}}', b'path\n$[-1]\n[1,2,"on"]',
    b"text\n" + dump_text(translate("home", "{a} and {b}", a="x", b=5)).encode(), "translated\n{target}، {room}".encode(), b"translated\n{room!r:>10}", b"translated\n{room.__class__} {", b"version\n1.2.3rc1",
)  # fmt: skip
WORDS = (
    *(f"{name}\n".encode() for name in DOORS), b" TH/s", b" W", b" J/TH", b" BTC", b" sat", b" a month", b"1 in ", b"%", b"\xe2\x82\xac", b"/kWh", b"height ", b"difficulty ", b"2024-04-20", b"1e400",
    b"stratum+tcp://", b"socks5://", b"[::1]", b":3333", b"bc1q", b"bcrt1", b"{room}", b"{room:>99999999}", b"{0}", b"{room[0]}", b'"args"', b'"template"', b'"amount"', b"9" * 400,
)  # fmt: skip
