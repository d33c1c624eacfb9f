"""Servers and proxy in a settings file: every wrong value is named in a sentence, and the rest is kept.

A password has no place in the file: it is refused there, and its place becomes "ask". An address that cannot
be read stays in the list, so that nothing that was typed is lost; nobody connects to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.servers.entries import Server
from warmgui.core.servers.proxy_address import PROXY_PROBLEM, parse_proxy, proxy_shown
from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.list import (
    EntriesCodec,
    ListWords,
    Member,
    entries_without_secrets,
    good_flag,
    good_text,
    one_of,
)
from warmgui.core.settings.sensors import without_secrets_of_sensors
from warmgui.core.settings.words import is_finite_number, is_text, shown
from warmgui.core.text import EMPTY, Text, filled, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_SERVERS = 50
HARDEST = 1e18
"""Nobody asks a pool for a higher share difficulty."""
_PIN = re.compile("[0-9a-f]{64}|")
_SECRETS = frozenset({"password", "pass", "passwd", "rpcpassword", "rpc_password", "secret"})
_NO_SECRETS = (*PASSWORD_PLACES, "", "x")
"""What may stand behind "password": where it is, or what pools take instead of one."""


_MEMBERS: dict[str, Member] = {
    "url": Member(translate("settings", "Address"), good_text, ""),
    "user": Member(translate("settings", "User name"), good_text, ""),
    "payout_address": Member(translate("settings", "Payout address"), good_text, ""),
    "password": Member(translate("settings", "Password"), one_of(*PASSWORD_PLACES), "ask"),
    "cookie_file": Member(translate("settings", "Cookie file"), good_text, ""),
    "tls_pin": Member(
        translate("settings", "Trusted certificate"), lambda v: is_text(v) and bool(_PIN.fullmatch(v)), ""
    ),
    "suggest_difficulty": Member(
        translate("settings", "Share difficulty to ask for"),
        lambda v: v is None or (is_finite_number(v) and 0 < v <= HARDEST),
        None,
    ),
    # Whoever wrote `enabled = "no"` does not want it contacted.
    "enabled": Member(translate("settings", "Switched on"), good_flag, instead=False),
}


class _Words(ListWords):
    """Sentences about servers."""

    def no_list(self, value: Any) -> Text:
        return translate("settings", "The list of servers cannot be “{value}”.", value=shown(value))

    def too_many(self, most: int) -> Text:
        return translate("settings", "There is room for {number} servers.", number=most)

    def no_entry(self, number: int, value: Any) -> Text:
        return translate(
            "settings", "Server {number} cannot be “{value}”.", number=number, value=shown(value)
        )

    def secret(self, number: int) -> Text:
        return translate(
            "settings",
            "Server {number}: a password does not belong into the settings file; it was not taken "
            "over, and the next save removes it. Enter it on the page of the pools and nodes.",
            number=number,
        )

    def numbered(self, number: int, problem: Text) -> Text:
        return translate("settings", "Server {number}: {problem}", number=number, problem=problem)


def _is_secret(name: Any, value: Any) -> bool:
    if not isinstance(name, str) or name.lower() not in _SECRETS:
        return False
    return name != "password" or value not in _NO_SECRETS


def _tidy(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    words = value.strip()
    if name == "password" and words in _NO_SECRETS:
        return "none" if words in {"", "x"} else words
    return words.replace(":", "").replace(" ", "").lower() if name == "tls_pin" else words


def _problem(server: Server) -> Text:
    if server.address is not None:
        return EMPTY
    from warmgui.core.address_words import url_problem  # late: it is seldom needed

    return url_problem(server.url)


WORDS = _Words("upstream.servers")
SERVERS = EntriesCodec(
    Server, _MEMBERS, WORDS, MOST_SERVERS, secret=_is_secret, tidied=_tidy, problem=_problem
)


class ProxyCodec:
    """`Codec` of the proxy's address. A wrong one in a file is kept: without it work would go around it."""

    def check(self, value: Any) -> Text:
        """What is wrong with it, in a sentence."""
        if not good_text(value):
            return translate("settings", "“{label}” cannot be “{value}”.", label=_PROXY, value=shown(value))
        if not value.strip() or parse_proxy(value) is not None:
            return EMPTY
        return filled(PROXY_PROBLEM, value=shown(proxy_shown(value)))

    def read(self, plain: Any) -> FileValue:
        """Text of a file."""
        if good_text(plain):
            problem = self.check(plain)
            return FileValue(plain.strip(), (problem,) if problem else ())
        # Not even text: it cannot be written back, but nothing may go around a proxy that was wanted.
        return FileValue("?", (self.check(plain),), lost=True)

    def plain(self, value: Any) -> Any:
        """As it is."""
        return value


_PROXY = translate("settings", "Proxy for pools")


def migrated(plain: Any) -> Any:
    """A file's tables with the one pool of older versions (`url`, `user`) as a server in the list."""
    upstream = plain.get("upstream") if isinstance(plain, dict) else None
    if not isinstance(upstream, dict) or not ({"url", "user"} & upstream.keys() or _is_old_kind(upstream)):
        return plain
    new = {name: value for name, value in upstream.items() if name not in {"url", "user"}}
    if _is_old_kind(upstream):
        new["kind"] = "servers"
    old = {name: word for name in ("url", "user") if (word := _stripped(upstream.get(name, ""))) != ""}
    if old:
        present = new.get("servers", [])
        present = list(present) if isinstance(present, tuple | list) else [present]
        if not any(_is_same(entry, old) for entry in present):
            present.append({"url": "", **old})
        new["servers"] = present
    return {**plain, "upstream": new}


def without_secrets(plain: Any) -> Any:
    """A file's tables without passwords of servers and sensors; the very same object where there are none."""
    plain = entries_without_secrets(without_secrets_of_sensors(plain), "house", "heaters")
    return entries_without_secrets(plain, "upstream", "servers", _is_secret)


def _is_old_kind(upstream: Mapping[str, Any]) -> bool:
    return bool(upstream.get("kind") == "stratum")


def _is_same(entry: Any, old: Mapping[str, Any]) -> bool:
    return isinstance(entry, dict) and all(_stripped(entry.get(n, "")) == v for n, v in old.items())


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
