"""Servers and proxy in a settings file: every wrong value is named in a sentence, and the rest is kept.

A password has no place in the file: it is refused there, and its place becomes "ask". An address that cannot
be read stays in the list, so that nothing that was typed is lost; nobody connects to it.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from warmgui.core.servers.entries import PASSWORD_PLACES, Server
from warmgui.core.servers.proxy_address import PROXY_PROBLEM, parse_proxy, proxy_shown
from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.list import Member, entries_without_passwords
from warmgui.core.settings.sensors import entries_without_secrets
from warmgui.core.settings.words import LONGEST_TEXT, is_finite_number, is_text, shown
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


def _good_text(value: Any) -> bool:
    return is_text(value) and len(value) <= LONGEST_TEXT


_MEMBERS: dict[str, Member] = {
    "url": Member(translate("settings", "Address"), _good_text, ""),
    "user": Member(translate("settings", "User name"), _good_text, ""),
    "payout_address": Member(translate("settings", "Payout address"), _good_text, ""),
    "password": Member(translate("settings", "Password"), lambda v: v in PASSWORD_PLACES, "ask"),
    "cookie_file": Member(translate("settings", "Cookie file"), _good_text, ""),
    "tls_pin": Member(
        translate("settings", "Trusted certificate"), lambda v: is_text(v) and bool(_PIN.fullmatch(v)), ""
    ),
    "suggest_difficulty": Member(
        translate("settings", "Share difficulty to ask for"),
        lambda v: v is None or (is_finite_number(v) and 0 < v <= HARDEST),
        None,
    ),
    # Whoever wrote `enabled = "no"` does not want it contacted.
    "enabled": Member(translate("settings", "Switched on"), lambda v: isinstance(v, bool), instead=False),
}


class ServersCodec:
    """`Codec` of the list of servers."""

    def check(self, value: Any) -> Text:
        """What is wrong; an address that cannot be read is not: it may be kept."""
        if not isinstance(value, tuple | list) or not all(isinstance(part, Server) for part in value):
            return translate("settings", "The list of servers cannot be “{value}”.", value=shown(value))
        if len(value) > MOST_SERVERS:
            return translate("settings", "There is room for {number} servers.", number=MOST_SERVERS)
        for number, server in enumerate(value, 1):
            for name, member in _MEMBERS.items():
                found = getattr(server, name)
                if not member.good(found):
                    return _wrong(number, member.label, "…" if name == "password" else found)
        return EMPTY

    def read(self, plain: Any) -> FileValue:
        """Tables of a file."""
        if not isinstance(plain, tuple | list):
            told = translate("settings", "The list of servers cannot be “{value}”.", value=shown(plain))
            return FileValue((), (told,), lost=True)
        servers: list[Server] = []
        problems: list[Text] = []
        lost = len(plain) > MOST_SERVERS
        if lost:
            problems.append(translate("settings", "There is room for {number} servers.", number=MOST_SERVERS))
        for number, entry in enumerate(plain[:MOST_SERVERS], 1):
            if not isinstance(entry, dict):
                problems.append(
                    translate(
                        "settings",
                        "Server {number} cannot be “{value}”.",
                        number=number,
                        value=shown(entry),
                    )
                )
                lost = True
                continue
            found = _read_server(number, entry)
            servers.append(found.value)
            problems.extend(found.problems)
            lost = lost or found.lost
        return FileValue(tuple(servers), tuple(problems), lost)

    def plain(self, value: Any) -> Any:
        """Tables for a file; what is as usual is left out."""
        return [_plain_server(server) for server in value]


class ProxyCodec:
    """`Codec` of the proxy's address. A wrong one in a file is kept: without it work would go around it."""

    def check(self, value: Any) -> Text:
        """What is wrong with it, in a sentence."""
        if not _good_text(value):
            return translate("settings", "“{label}” cannot be “{value}”.", label=_PROXY, value=shown(value))
        if not value.strip() or parse_proxy(value) is not None:
            return EMPTY
        return filled(PROXY_PROBLEM, value=shown(proxy_shown(value)))

    def read(self, plain: Any) -> FileValue:
        """Text of a file."""
        if _good_text(plain):
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
    if isinstance(plain, dict):
        plain = entries_without_passwords(entries_without_secrets(plain), "house", "heaters")
    upstream = plain.get("upstream") if isinstance(plain, dict) else None
    servers = upstream.get("servers") if isinstance(upstream, dict) else None
    if not isinstance(upstream, dict) or not isinstance(servers, list):
        return plain
    clean = [
        {name: value for name, value in entry.items() if not _is_secret(name, value)}
        if isinstance(entry, dict)
        else entry
        for entry in servers
    ]
    return plain if clean == servers else {**plain, "upstream": {**upstream, "servers": clean}}


def _read_server(number: int, entry: Mapping[Any, Any]) -> FileValue:
    values: dict[str, Any] = {"url": ""}
    unknown: list[tuple[str, Any]] = []
    problems: list[Text] = []
    lost = False
    for name, value in entry.items():
        member = _MEMBERS.get(name)
        if _is_secret(name, value):
            values["password"] = "ask"  # noqa: S105 - where it is, not what it is
            problems.append(
                translate(
                    "settings",
                    "Server {number}: a password does not belong into the settings file; it was not taken "
                    "over, and the next save removes it. Enter it on the page of the pools and nodes.",
                    number=number,
                )
            )
        elif member is None:
            label = f"upstream.servers.{shown(name)}"
            problems.append(translate("settings", "“{name}” is not a setting.", name=label))
            unknown.append((name, value))
        elif member.good(tidy := _tidy(name, value)):
            values[name] = float(tidy) if name == "suggest_difficulty" and tidy is not None else tidy
        else:
            values[name] = member.instead
            problems.append(_wrong(number, member.label, value))
            lost = True
    server = Server(**values, unknown=tuple(unknown))
    if server.address is None and _good_text(entry.get("url", "")):
        from warmgui.core.address_words import url_problem  # late: it is seldom needed

        problems.append(numbered(number, url_problem(server.url)))
    return FileValue(server, tuple(problems), lost)


def numbered(number: int, problem: Text) -> Text:
    """A problem of one server of the list."""
    return translate("settings", "Server {number}: {problem}", number=number, problem=problem)


def _plain_server(server: Server) -> dict[str, Any]:
    plain: dict[str, Any] = {"url": server.url}
    for field in dataclasses.fields(Server):
        value = getattr(server, field.name)
        if field.name not in {"url", "unknown"} and value != field.default:
            plain[field.name] = value
    return {**plain, **{name: value for name, value in server.unknown if name not in plain}}


def _wrong(number: int, label: Text, value: Any) -> Text:
    problem = translate("settings", "“{label}” cannot be “{value}”.", label=label, value=shown(value))
    return numbered(number, problem)


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


def _is_old_kind(upstream: Mapping[str, Any]) -> bool:
    return bool(upstream.get("kind") == "stratum")


def _is_same(entry: Any, old: Mapping[str, Any]) -> bool:
    return isinstance(entry, dict) and all(_stripped(entry.get(n, "")) == v for n, v in old.items())


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
