"""Servers in the settings file: nothing typed is lost, every wrong value is named, no password stays."""

from __future__ import annotations

import dataclasses
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.address_words import url_problem
from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.servers.check import server_problems
from warmgui.core.servers.entries import Server
from warmgui.core.servers.proxy_address import parse_proxy
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import Settings, changed, from_plain, read_plain, to_plain
from warmgui.core.settings.servers import MOST_SERVERS, without_secrets
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.text import Text

any_speed = hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
"""From BIP 173."""
POOL = Server("stratum+tcp://solo.pool.example:3333", f"{ADDRESS}.pc")
NODE = Server("http://127.0.0.1:8332", payout_address=ADDRESS, cookie_file="/home/me/.bitcoin/.cookie")
EVERYTHING = Server(
    url="stratum+ssl://pool.example:443",
    user="me.pc",
    payout_address=ADDRESS,
    password="keyring",
    cookie_file="c",
    tls_pin="ab" * 32,
    suggest_difficulty=0.5,
    enabled=False,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(str.strip)
servers = st.builds(
    Server,
    url=st.sampled_from(["stratum+tcp://p.example:3333", "http://127.0.0.1:8332", "", "nonsense"]) | texts,
    user=texts,
    payout_address=texts,
    password=st.sampled_from(PASSWORD_PLACES),
    cookie_file=texts,
    tls_pin=st.sampled_from(["", "0f" * 32]),
    suggest_difficulty=st.none() | st.floats(1e-9, 1e15),
    enabled=st.booleans(),
)
plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("ab" * 32),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)
MEMBERS = [field.name for field in dataclasses.fields(Server)]
entries = st.dictionaries(st.sampled_from([*MEMBERS, "odd", "rpcpassword"]), plain_values, max_size=5)


def english(problems: Any) -> list[str]:
    return [Formatter().text(problem) for problem in problems]


def upstream(*chosen: Server, kind: str = "servers", proxy: str = "") -> Settings:
    settings = changed(Settings(), "upstream", "servers", chosen)
    return dataclasses.replace(
        settings, upstream=dataclasses.replace(settings.upstream, kind=kind, proxy=proxy)
    )


def read(*tables: Any) -> tuple[tuple[Server, ...], list[str]]:
    settings, problems = from_plain({"upstream": {"servers": list(tables)}})
    return settings.upstream.servers, english(problems)


class TestFile:
    def test_servers_are_tables_in_which_the_usual_is_left_out(self) -> None:
        plain = to_plain(upstream(POOL, EVERYTHING))["upstream"]["servers"]
        assert plain[0] == {"url": POOL.url, "user": POOL.user}
        assert set(plain[1]) == set(MEMBERS) - {"unknown"}
        assert "[[upstream.servers]]" in tomli_w.dumps(to_plain(upstream(POOL, EVERYTHING)))

    @any_speed
    @given(st.lists(servers, max_size=4))
    def test_servers_survive_the_way_through_a_file(self, chosen: list[Server]) -> None:
        before = upstream(*chosen)
        found = read_plain(tomllib.loads(tomli_w.dumps(to_plain(before))))
        assert found.settings == before
        assert not found.lost
        assert len(found.problems) == sum(server.address is None for server in chosen)

    @any_speed
    @given(st.lists(entries | plain_values, max_size=3) | plain_values)
    def test_whatever_a_file_holds_gives_servers_that_can_be_written(self, tables: Any) -> None:
        found = read_plain({"upstream": {"servers": tables}})
        again = read_plain(to_plain(found.settings))
        assert again.settings == found.settings
        assert not again.lost
        assert all(english(found.problems))

    def test_each_wrong_value_is_named_with_its_servers_number_and_the_rest_is_kept(self) -> None:
        found, problems = read(
            {"url": POOL.url, "user": 5, "suggest_difficulty": -1, "payout_address": "typed"},
            "solo.pool.example:3333",
            {"url": NODE.url, "enabled": "no", "tls_pin": "short", "cookie_file": "\ud800"},
            {"url": [1], "user": "me"},
        )
        assert found == (
            Server(POOL.url, payout_address="typed"),
            Server(NODE.url, enabled=False),
            Server("", "me"),
        )
        assert problems == [
            "Server 1: “User name” cannot be “5”.",
            "Server 1: “Share difficulty to ask for” cannot be “-1”.",
            "Server 2 cannot be “solo.pool.example:3333”.",
            "Server 3: “Switched on” cannot be “no”.",
            "Server 3: “Trusted certificate” cannot be “short”.",
            "Server 3: “Cookie file” cannot be “?”.",
            "Server 4: “Address” cannot be “[1]”.",
        ]

    def test_something_that_is_no_list_is_named(self) -> None:
        settings, problems = from_plain({"upstream": {"servers": "pool.example:3333"}})
        assert settings.upstream.servers == ()
        assert english(problems) == ["The list of servers cannot be “pool.example:3333”."]

    def test_too_many_servers_are_told(self) -> None:
        found, problems = read(*({"url": f"p{n}.example:1", "user": "u"} for n in range(MOST_SERVERS + 3)))
        assert len(found) == MOST_SERVERS
        assert problems == ["There is room for 50 servers."]

    def test_an_address_that_cannot_be_read_stays_and_is_named(self) -> None:
        found, problems = read({"url": "pool.example", "user": "me"}, {"user": "me"})
        assert [server.url for server in found] == ["pool.example", ""]
        assert problems == [
            "Server 1: The address “pool.example” names no usable port; write stratum+tcp://host:port.",
            "Server 2: The address is missing.",
        ]
        assert not read_plain({"upstream": {"servers": [{"url": "pool.example"}]}}).lost

    def test_a_fingerprint_may_be_written_with_colons_and_capitals(self) -> None:
        found, problems = read({"url": POOL.url, "tls_pin": ":".join(["AB"] * 32)})
        assert (found[0].tls_pin, problems) == ("ab" * 32, [])

    def test_what_a_newer_version_wrote_about_a_server_moves_with_it(self) -> None:
        plain = {"upstream": {"servers": [{"url": POOL.url, "colour": "red"}, {"url": NODE.url}]}}
        found = read_plain(plain)
        assert english(found.problems) == ["“upstream.servers.colour” is not a setting."]
        assert not found.lost
        first, second = found.settings.upstream.servers
        turned = changed(
            found.settings, "upstream", "servers", (second, dataclasses.replace(first, user="me"))
        )
        assert to_plain(turned)["upstream"]["servers"] == [
            {"url": NODE.url},
            {"url": POOL.url, "user": "me", "colour": "red"},
        ]


class TestPasswords:
    @pytest.mark.parametrize("name", ["password", "Password", "pass", "rpcpassword"])
    @pytest.mark.parametrize("value", ["hunter2", 12345, ["hunter2"], " x y "])
    def test_a_password_is_refused_and_never_kept_nor_repeated(self, name: str, value: object) -> None:
        found = read_plain({"upstream": {"servers": [{"url": POOL.url, name: value}]}})
        (server,) = found.settings.upstream.servers
        assert server.password == "ask"
        assert not server.unknown
        assert not found.lost, "a copy of the file would keep it"
        (words,) = english(found.problems)
        assert words.startswith("Server 1: a password does not belong into the settings file")
        assert str(value) not in words
        assert "hunter2" not in str(to_plain(found.settings))

    @pytest.mark.parametrize(
        ("word", "place"), [("x", "none"), ("", "none"), ("keyring", "keyring"), ("ask", "ask")]
    )
    def test_where_it_is_and_what_pools_take_instead_are_no_passwords(self, word: str, place: str) -> None:
        found, problems = read({"url": POOL.url, "password": word})
        assert (found[0].password, problems) == (place, [])

    def test_tables_without_passwords_are_left_as_they_are(self) -> None:
        plain = {"upstream": {"servers": [{"url": "a", "password": "keyring"}, 5]}, "room": {}}
        assert without_secrets(plain) is plain
        for other in ({}, {"upstream": 5}, {"upstream": {"servers": 5}}, [], None):
            assert without_secrets(other) is other
        dirty = {
            "upstream": {"kind": "servers", "servers": [{"url": "a", "password": "hunter2"}]},
            "room": {},
        }
        assert without_secrets(dirty) == {
            "upstream": {"kind": "servers", "servers": [{"url": "a"}]},
            "room": {},
        }

    def test_a_password_that_a_caller_puts_into_a_server_is_not_repeated_either(self) -> None:
        with pytest.raises(ValueError, match="Text") as refused:
            changed(Settings(), "upstream", "servers", (Server(POOL.url, password="hunter2"),))
        assert english(refused.value.args) == ["Server 1: “Password” cannot be “…”."]


class TestOldFiles:
    def test_the_one_pool_of_an_older_version_becomes_a_server(self) -> None:
        old = {"upstream": {"kind": "stratum", "url": f" {POOL.url} ", "user": POOL.user}}
        found = read_plain(old)
        assert found == read_plain(to_plain(upstream(POOL)))
        assert (found.problems, found.unknown, found.lost) == ((), {}, False)

    def test_a_pool_that_was_typed_but_not_chosen_is_kept_too(self) -> None:
        settings, problems = from_plain({"upstream": {"kind": "practice", "url": POOL.url, "user": ""}})
        assert (settings.upstream.kind, settings.upstream.servers) == ("practice", (Server(POOL.url),))
        assert problems == []

    def test_empty_fields_become_nothing(self) -> None:
        settings, problems = from_plain({"upstream": {"kind": "practice", "url": "", "user": " "}})
        assert (settings, problems) == (Settings(), [])
        settings, problems = from_plain({"upstream": {"kind": "stratum"}})
        assert (settings.upstream.kind, settings.upstream.servers, problems) == ("servers", (), [])

    def test_a_user_without_an_address_is_not_lost(self) -> None:
        settings, problems = from_plain({"upstream": {"kind": "stratum", "user": "me"}})
        assert settings.upstream.servers == (Server("", "me"),)
        assert english(problems) == ["Server 1: The address is missing."]

    def test_an_old_pool_joins_the_list_once(self) -> None:
        """An older version ran in between, and wrote what it knew beside what it did not know."""
        both = {"servers": [{"url": POOL.url, "user": POOL.user}], "url": POOL.url, "user": POOL.user}
        assert from_plain({"upstream": both})[0].upstream.servers == (POOL,)
        other = {**both, "url": "other.example:3333"}
        assert len(from_plain({"upstream": other})[0].upstream.servers) == 2
        broken = {"servers": 5, "url": POOL.url}
        assert from_plain({"upstream": broken})[0].upstream.servers == (Server(POOL.url),)

    def test_wrong_types_in_old_fields_are_named(self) -> None:
        found = read_plain({"upstream": {"kind": "stratum", "url": 5}})
        assert english(found.problems) == ["Server 1: “Address” cannot be “5”."]
        assert found.lost


class TestProxy:
    @pytest.mark.parametrize(
        ("text", "kind", "place"),
        [
            ("socks5://127.0.0.1:9050", "SOCKS5", "127.0.0.1:9050"),
            ("socks5h://[::1]:9050", "SOCKS5", "[::1]:9050"),
            (" socks4://proxy.example:1080 ", "SOCKS4", "proxy.example:1080"),
            ("http://me:secret@proxy.example:8080/", "HTTP", "proxy.example:8080"),
        ],
    )
    def test_addresses_as_people_write_them(self, text: str, kind: str, place: str) -> None:
        proxy = parse_proxy(text)
        assert proxy is not None
        assert (proxy.kind, str(proxy.endpoint)) == (kind, place)
        assert changed(Settings(), "upstream", "proxy", text).upstream.proxy == text

    @pytest.mark.parametrize(
        "text",
        [
            "127.0.0.1:9050",
            "socks5://127.0.0.1",
            "socks5://:9050",
            "socks5://h:99999",
            "socks5://[::1:9050",
            "https://h:1",
            "socks5://h:1/path",
            "socks5://h:1?x",
            "socks5://h :1",
        ],
    )
    def test_a_wrong_one_is_refused_in_a_sentence(self, text: str) -> None:
        assert parse_proxy(text) is None
        with pytest.raises(ValueError, match="Text") as refused:
            changed(Settings(), "upstream", "proxy", text)
        assert english(refused.value.args)[0].startswith(f"“{text}” is not the address of a proxy: write ")

    def test_its_password_is_not_repeated(self) -> None:
        assert parse_proxy("socks4://me:hunter2@h:1") is None, "SOCKS4 has no passwords"
        with pytest.raises(ValueError, match="Text") as refused:
            changed(Settings(), "upstream", "proxy", "ftp://me:hunter2@h:1")
        assert english(refused.value.args)[0].startswith("“ftp://…@h:1” is not")
        with pytest.raises(ValueError, match="Text") as refused:
            changed(Settings(), "upstream", "proxy", "me:hunter2@h:1")
        assert english(refused.value.args)[0].startswith("“…@h:1” is not")

    def test_a_wrong_one_in_a_file_is_kept_so_that_nothing_goes_around_it(self) -> None:
        found = read_plain({"upstream": {"proxy": "tor"}})
        assert found.settings.upstream.proxy == "tor"
        assert len(found.problems) == 1
        assert not found.lost
        found = read_plain({"upstream": {"proxy": 9050}})
        assert parse_proxy(found.settings.upstream.proxy) is None
        assert found.settings.upstream.proxy
        assert english(found.problems) == ["“Proxy for pools” cannot be “9050”."]
        assert found.lost


def problems_of(server: Server) -> list[str]:
    return english(server_problems(server))


class TestWhatCannotWork:
    def told(self, *chosen: Server, **more: str) -> list[str]:
        found: tuple[Text, ...] = inconsistencies(upstream(*chosen, **more))
        return english(found)

    def test_good_servers_need_no_words(self) -> None:
        assert self.told(POOL, NODE, EVERYTHING) == []
        assert self.told(kind="practice") == []

    @pytest.mark.parametrize("chosen", [(), (dataclasses.replace(POOL, enabled=False),)])
    def test_none_switched_on(self, chosen: tuple[Server, ...]) -> None:
        assert self.told(*chosen) == [
            "No pool and no node is switched on: add one, or use the practice network."
        ]

    def test_the_number_is_that_of_the_list(self) -> None:
        off = dataclasses.replace(NODE, url="nonsense", enabled=False)
        assert self.told(off, POOL, Server("stratum+tcp://b.example:1")) == [
            "Server 3: Enter your user name or payout address at this pool."
        ]

    def test_an_unreadable_address_is_said_once(self) -> None:
        assert self.told(POOL, Server("pool.example", "me")) == [
            "Server 2: The address “pool.example” names no usable port; write stratum+tcp://host:port."
        ]
        assert not url_problem(POOL.url)

    def test_the_same_pool_twice_is_no_reserve(self) -> None:
        again = dataclasses.replace(POOL, url="SOLO.pool.example:3333", user="me")
        assert self.told(POOL, NODE, again) == [
            "Servers 1 and 3 are the same one, solo.pool.example:3333: that is no reserve."
        ]
        assert self.told(POOL, dataclasses.replace(POOL, url="solo.pool.example:3334")) == []

    def test_a_wrong_proxy(self) -> None:
        (words,) = self.told(POOL, proxy="tor")
        assert words.startswith("“tor” is not the address of a proxy")

    @pytest.mark.parametrize(
        ("url", "words"),
        [
            ("", "The address is missing."),
            ("pool .example:1", "has a space in it"),
            ("ftp://pool.example:1", "is of no known kind"),
            ("stratum+tcp://:3333", "names no host"),
            ("pool.example:99999", "names no usable port"),
            ("stratum+tcp://me:hunter2@pool.example:1", "belong into their own fields"),
        ],
    )
    def test_addresses_of_servers_that_cannot_be_read(self, url: str, words: str) -> None:
        (told,) = problems_of(Server(url, "me"))
        assert words in told
        assert "hunter2" not in told

    @pytest.mark.parametrize(
        ("address", "words"),
        [
            ("", "The payout address is missing."),
            (ADDRESS[:-1] + "5", "has a typing error: its checksum does not match"),
            (ADDRESS.replace("q", "b", 1), "has a character that no such address has"),
            ("bc1q", "has a wrong length"),
            ("Bc1" + ADDRESS[3:].upper(), "mixes capital and small letters"),
            ("1BoatSLRHtKNngkdXEeobR76b53LETtpyT" + "x", "payout address"),
            ("LMbRCidgQLz1kNA77gnUpLuiv2UL6Bc4Q2", "is an address, but not one of bitcoin"),
        ],
    )
    def test_a_nodes_payout_address_must_be_one(self, address: str, words: str) -> None:
        (told,) = problems_of(dataclasses.replace(NODE, payout_address=address))
        assert words in told

    def test_a_slip_in_the_users_address_is_said_at_once(self) -> None:
        slip = f"{ADDRESS[:-1]}5.pc"
        (told,) = problems_of(Server(POOL.url, slip))
        assert "has a typing error" in told
        assert problems_of(Server(POOL.url, f"{ADDRESS}.pc")) == []
        for name in ("bc1rocks.pc", "1337haxor", "mike.rig1", "3d-printer-in-the-cellar"[:20]):
            assert problems_of(Server(POOL.url, name)) == []

    def test_a_pools_own_payout_address_is_checked_where_there_is_one(self) -> None:
        (told,) = problems_of(Server(POOL.url, "me", payout_address="bc1qtypo"))
        assert "payout address" in told
