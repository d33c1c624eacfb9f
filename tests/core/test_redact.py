"""What is private goes, the same thing always becomes the same word, and what tells nothing stays."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import replace
from typing import Any

import pytest
from fakes.sensors import entry as sensor
from hypothesis import given
from hypothesis import strategies as st

from miners.formats.address import address_of_script
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.redact import KINDS, Redactor
from warmgui.core.redact_settings import known_of, place_of, public_hosts, redacted
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import SECTION_TITLES, Settings, fields_of, get
from warmgui.core.thermometers import Thermometer

ADDRESS = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"


def made(**sections: dict[str, Any]) -> Settings:
    settings = Settings()
    for name, values in sections.items():
        settings = replace(settings, **{name: replace(getattr(settings, name), **values)})
    return settings


def one(kind: str) -> str:
    return f"<{kind}-1>"


# ---- forms


@pytest.mark.parametrize(
    ("words", "private", "left"),
    [
        ("pay bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq now", ADDRESS, "pay <address-1> now"),
        ("BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ", ADDRESS.upper(), "<address-1>"),
        ("to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "to <address-1>."),
        ("tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "tb1qw508", "<address-1>"),
        ("mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn,", "mipcBb", "<address-1>,"),
        ("pill bc1q…7k3f", "7k3f", "pill <address-1>"),
        ("ADDRESS.w1: bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.w1", ADDRESS, "ADDRESS.w1: <address-1>.w1"),
        (
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
            "xpub",
            "<key-1>",
        ),
        ("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", "5Hue", "<key-1>"),
        ("asked 192.168.1.5:1883", "192.168", "asked <ip-1>:1883"),
        ("[fe80::1ff:fe23:4567:890a%eth0]:3333", "fe80", "[<ip-1>]:3333"),
        ("2001:db8::192.0.2.33 x", "2001", "<ip-1> x"),
        ("A4:C1:38:12:34:56", "A4", "<mac-1>"),
        ("/org/bluez/hci0/dev_A4_C1_38_12_34_56", "38_12", "/org/bluez/hci0/dev_<mac-1>"),
        ("jane.doe@mail.example wrote", "jane", "<email-1> wrote"),
        ("http://me:pw@192.168.1.4/rpc?x=1", "pw", "http://<credentials-1>@<ip-1>/<path-1>?x=<value-1>"),
        ("https://me.dyn.example:8443", "dyn", "https://<host-1>:8443"),
        ("GPU-8f3a2b1c-1234-5678-9abc-1234567890ab", "8f3a", "GPU-<uuid-1>"),
        ("Serial Number: S4EWNX0R", "S4EW", "Serial Number: <serial-1>"),
        ("shellyplus1-a8032ab12345 said", "a8032", "shellyplus1-<serial-1> said"),
        ("/dev/serial/by-id/usb-FTDI_AB0C-if00", "FTDI", "/dev/serial/by-id/<serial-1>"),
        ("rpcpassword=hunter2 ok", "hunter2", "rpcpassword=<secret-1> ok"),
        ("Authorization: Bearer abc.def-123", "abc", "Authorization: <secret-2> <secret-1>"),
        ("""{'token': 'a b c'}""", "a b", "{'token': <secret-1>}"),
        ('ssid: "Jane\'s net"', "Jane", "ssid: <wifi-1>"),
        ("open /home/jane/.cache and /Users/bob", "jane", "open /home/<user-1>/.cache and /Users/<user-2>"),
        (r"C:\Users\Jane\x", "Jane", r"C:\Users\<user-1>\x"),
        (r"'C:\\Users\\Jane\\x'", "Jane", r"'C:\\Users\\<user-1>\\x'"),
        (r"\\nas\share\x", "nas", r"\\<host-1>\share\x"),
        ("S-1-5-21-1004336348-1177238915-682003330-512", "1004", "<user-1>"),
        ("janes-nas.local answered", "janes", "<host-1> answered"),
        ("latitude=52.52", "52", "latitude=<place-1>"),
    ],
)
def test_a_private_thing_goes_by_its_form(words: str, private: str, left: str) -> None:
    assert private in words
    assert Redactor().text(words) == left


@pytest.mark.parametrize(
    "words",
    [
        "2026-01-02 03:04:05,123 INFO MainThread warmgui.io.miner.client: miner ended: code 1 (0xC0000005)",
        'File "warmgui/core/engine.py", line 123, in tick',
        "127.0.0.1:3333, [::1]:8332, localhost:80 and 0.0.0.0",
        "stratum+tcp://127.0.0.1:3333",
        "AVX-512, 128.3 MH/s, 0.007 sat/day, 12:34:56, 5.15.0-91-generic",
        "000000000000000000029730547464f056f8b6e2e0a02eaf69c24389983a04f5",
        'password = "keyring"',
        "std::string abc::def_g",
        "PySide6 6.11.1 on Python 3.11.2",
        "",
    ],
)
def test_what_tells_nothing_about_anybody_stays(words: str) -> None:
    redactor = Redactor()
    assert redactor.text(words) == words
    assert not redactor.removed


# ---- what is known


def test_what_is_known_is_found_anywhere_and_keeps_its_word() -> None:
    redactor = Redactor(
        [("user", "jane"), ("home", "/data/jane"), ("computer", "Janes-PC"), ("name", "Shelf")]
    )
    first = redactor.text("JANES-PC: /data/jane/x, /srv/Jane/y, Shelf")
    assert first == "<computer-1>: <home-1>/x, /srv/<user-1>/y, <name-1>"
    assert redactor.text("jane@host Shelf shelf") == "<user-1>@host <name-1> shelf"
    assert redactor.removed == {"user": 1, "home": 1, "computer": 1, "name": 1}


def test_a_short_name_goes_as_a_word_and_leaves_other_words_alone() -> None:
    assert Redactor([("user", "ed")]).text("ed started, the speed needed Ed") == (
        "<user-1> started, the speed needed <user-1>"
    )
    assert (
        Redactor([("user", "a"), ("user", " "), ("host", "localhost")]).text("a localhost") == "a localhost"
    )


def test_coordinates_of_the_users_place_go_and_other_pairs_stay() -> None:
    redactor = Redactor(place=(52.5163, 13.3777))
    assert redactor.text("asked 52.5, 13.4; [52.52,13.38]") == "asked <place-1>; [<place-1>]"
    assert redactor.text("19.5, 20.5") == "19.5, 20.5"


def test_hosts_that_the_program_brings_stay_with_their_paths_but_no_values() -> None:
    redactor = Redactor(public_hosts=public_hosts(Settings()))
    url = "https://api.open-meteo.com/v1/forecast?latitude=52.5&hourly=x"
    assert redactor.text(url) == (
        "https://api.open-meteo.com/v1/forecast?latitude=<value-1>&hourly=<value-2>"
    )


SECRETS = st.one_of(
    st.binary(min_size=20, max_size=20).map(lambda h: address_of_script(b"\x00\x14" + h, "main")),
    st.binary(min_size=32, max_size=32).map(lambda h: address_of_script(b"\x51\x20" + h, "test")),
    st.binary(min_size=20, max_size=20).map(
        lambda h: address_of_script(b"\x76\xa9\x14" + h + b"\x88\xac", "main")
    ),
    st.binary(min_size=20, max_size=20).map(lambda h: address_of_script(b"\xa9\x14" + h + b"\x87", "test")),
    st.ip_addresses(v=4).filter(lambda a: not (a.is_loopback or a.is_unspecified)).map(str),
    st.ip_addresses(v=6).filter(lambda a: not (a.is_loopback or a.is_unspecified)).map(str),
    st.uuids().map(str),
    st.binary(min_size=6, max_size=6).map(lambda b: b.hex(":")),
)
AROUND = st.sampled_from(["", " ", "'", '"', "(", ")", "[", "]", ", ", "\n", "=", "“", "→ ", "{", "}", "|"])


@given(st.lists(st.tuples(AROUND, SECRETS, AROUND), min_size=1, max_size=5))
def test_no_secret_survives_whatever_stands_around_it(parts: list[tuple[str, str, str]]) -> None:
    redactor = Redactor()
    words = " . ".join("".join(part) for part in parts)
    left = redactor.text(words)
    for _, secret, _ in parts:
        assert secret not in left
    assert redactor.text(left) == left, "a second time changes nothing"
    assert redactor.text(words) == left, "the same words become the same words"


@given(
    st.lists(
        st.text(st.characters(min_codepoint=33, max_codepoint=0x2FFF, exclude_characters="<>"), min_size=6),
        min_size=1,
        max_size=4,
    ),
    st.text(max_size=30),
)
def test_no_known_value_survives(values: list[str], around: str) -> None:
    redactor = Redactor([(KINDS[n % len(KINDS)], value) for n, value in enumerate(values)])
    left = redactor.text(f"{around} {' | '.join(values)} {around}")
    for value in values:
        kept = value.casefold() in {"keyring", "localhost"} or value.casefold() in around.casefold()
        assert kept or f" {value} " not in f"{left.replace('|', ' ')}"


@given(st.text(max_size=300))
def test_no_text_breaks_it_or_changes_a_second_time(words: str) -> None:
    redactor = Redactor([("user", "jane")], place=(1.0, 2.0))
    left = redactor.text(words)
    assert redactor.text(left) == left


# ---- settings

PRIVATE = made(
    room={
        "name": "Anna's room",
        "sensor": "sensors",
        "thermometers": (
            sensor("shelly", url="http://u:p@192.168.7.30", name="Anna's shelf", user="annauser"),
            sensor("ble", key="t2", address="A4:C1:38:12:34:56"),
            sensor("command", key="t3", command="curl annas-secret-command"),
            replace(sensor("file", key="t4", path="/mnt/anna/room.txt"), unknown=(("x", "anna-newer"),)),
        ),
    },
    weather={"source": "open_meteo", "latitude": 48.1371, "longitude": 11.5754},
    mqtt={"host": "broker.anna.example", "username": "annamqtt"},
    home_assistant={"url": "http://hass.anna.example:8123"},
    use={"programs": "annasgame.exe, annastool"},
    tariff={"source": "http", "http_url": "https://prices.anna.example/v1?key=annakey"},
    upstream={
        "kind": "servers",
        "servers": (
            Server("stratum+tcp://pool.anna.example:3333", f"{ADDRESS}.annaworker", password="keyring"),
            Server(
                "http://10.1.2.3:8332", "annarpc", ADDRESS, cookie_file="/mnt/anna/.cookie", tls_pin="ab" * 32
            ),
        ),
        "proxy": "socks5://annaproxy:annapw@proxy.anna.example:9050",
    },
    network={"core_user": "annacore", "core_cookie": "/mnt/anna/.cookie"},
    lab={"nickname": "annanick", "class_address": "192.168.7.99:3333"},
)
TELLING = ("anna", ADDRESS, "192.168.7", "10.1.2.3", "A4:C1", "48.1371", "11.5754", "abab")


def redactor_for(settings: Settings) -> Redactor:
    return Redactor(known_of(settings), place=place_of(settings), public_hosts=public_hosts(settings))


def test_settings_are_shown_without_anything_that_was_typed() -> None:
    shown = json.dumps(redacted(PRIVATE, redactor_for(PRIVATE)))
    assert not [word for word in TELLING if word.casefold() in shown.casefold()]
    assert '"kind": "pool"' in shown
    assert '"password": "keyring"' in shown
    assert ":3333" in shown, "what helps to find a fault stays"


def test_what_settings_hold_is_found_in_every_other_text_under_the_same_word() -> None:
    redactor = redactor_for(PRIVATE)
    servers = redacted(PRIVATE, redactor)["upstream"]["servers"]
    told = redactor.text(
        f"pool.anna.example:3333 refuses {ADDRESS}.annaworker; Anna's shelf, annasgame.exe, annamqtt at "
        "broker.anna.example, 00 0014e8df018c7e326cc253faac7e46cdc51e68542c42, 48.14,11.58"
    )
    assert not [word for word in TELLING if word.casefold() in told.casefold()]
    assert "e8df018c7e326cc2" not in told, "the script that pays the address"
    assert servers[0]["address"].removesuffix(":3333") in told
    assert servers[1]["payout_address"] == one("address")


def test_defaults_are_shown_as_they_are() -> None:
    redactor = redactor_for(Settings())
    shown = redacted(Settings(), redactor)
    assert shown["comfort"]["setpoint_c"] == Settings().comfort.setpoint_c
    assert shown["room"]["name"] == Settings().room.name
    assert not redactor.removed


def test_a_text_field_is_private_until_somebody_decided_otherwise() -> None:
    """Also one that does not exist yet: whatever stands in a typed text is not shown."""
    shown_raw = set()
    for section in SECTION_TITLES:
        for field in fields_of(section):
            if not isinstance(field.default, str) or field.declaration.choices:
                continue
            settings = made(**{section: {field.name: "zzprivate"}})
            if "zzprivate" in json.dumps(redacted(settings, redactor_for(settings))):
                shown_raw.add(f"{section}.{field.name}")
    assert shown_raw == {
        "use.quiet_hours",
        "money.currency",
        "tariff.table",
        "tariff.markup_table",
        "tariff.zone",
        "tariff.octopus_product",
        "tariff.http_header",
        "tariff.http_records",
        "tariff.http_start",
        "tariff.http_end",
        "tariff.http_value",
        "carbon.table",
        "carbon.zone",
        "carbon.http_header",
        "carbon.http_records",
        "carbon.http_start",
        "carbon.http_end",
        "carbon.http_value",
        "lab.tab",
        "consent.given_at",
    }


def test_every_text_of_a_server_and_of_a_sensor_is_known() -> None:
    """A new field of them cannot slip through: each text that is no choice is taken out."""
    names = [f.name for f in dataclasses.fields(Server) if f.type == "str" and f.name != "password"]
    assert names
    for name in names:
        settings = made(upstream={"servers": (replace(Server(""), **{name: "zzprivate"}),)})
        assert "zzprivate" not in redactor_for(settings).text("it says zzprivate")
        assert "zzprivate" not in json.dumps(redacted(settings, redactor_for(settings)))
    choices = {"kind", "role", "unit", "password", "key", "json_path"}
    blank = Thermometer("file", key="t1")
    for name in (f.name for f in dataclasses.fields(blank) if f.type == "str" and f.name not in choices):
        settings = made(room={"thermometers": (replace(blank, **{name: "zzprivate"}),)})
        assert "zzprivate" not in redactor_for(settings).text("it says zzprivate")
        assert "zzprivate" not in json.dumps(redacted(settings, redactor_for(settings)))


def test_every_text_of_a_heater_in_the_network_is_known() -> None:
    choices = {"kind", "password", "key", "place", "meter"}
    blank = LanHeater("axeos", key="h1")
    names = [f.name for f in dataclasses.fields(blank) if f.type == "str" and f.name not in choices]
    assert {"address", "name", "user"} <= set(names)
    for name in names:
        settings = made(house={"heaters": (replace(blank, **{name: "zzprivate"}),)})
        assert "zzprivate" not in redactor_for(settings).text("it says zzprivate")
        assert "zzprivate" not in json.dumps(redacted(settings, redactor_for(settings)))
    settings = made(house={"places": (Place("Annas room", "p1"),)})
    assert "Annas room" not in redactor_for(settings).text("in Annas room")
    assert "Annas" not in json.dumps(redacted(settings, redactor_for(settings)))


def test_choices_and_switches_stay() -> None:
    settings = made(appearance={"theme": "dark"}, upstream={"kind": "servers"})
    shown = redacted(settings, redactor_for(settings))
    assert (shown["appearance"]["theme"], shown["upstream"]["kind"]) == ("dark", "servers")
    assert get(settings, "appearance", "theme") == "dark"


def test_numbers_of_users_without_a_gap_go_all() -> None:
    assert Redactor().text("S-1-5-21-1-2-3" * 40) == "<user-1>" * 40


@pytest.mark.parametrize("words", ["S-1-5-21-3-1SSID:home", "ada@mail.example192.168.1.5 token=x"])
def test_what_stood_behind_something_private_without_a_gap_goes_too(words: str) -> None:
    """Found by fuzzing: the second thing begins a word only once the first is taken out."""
    redactor = Redactor()
    made = redactor.text(words)
    assert redactor.text(made) == made
    assert "home" not in made


def test_a_line_that_hides_one_thing_behind_the_other_on_and_on_goes_as_a_whole() -> None:
    behind = "".join(f"p{number}://a{number}.test?" for number in range(40))
    redactor = Redactor()
    made = redactor.text(f"before\n{behind}=1\nafter")
    assert redactor.text(made) == made
    assert ".test" not in made
    assert (made.splitlines()[0], made.splitlines()[-1]) == ("before", "after")
