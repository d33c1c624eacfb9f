r"""What private things look like: addresses of networks, people, coins and devices, secrets, folders.

Each form is searched in this order; what one of them replaced no other one sees. Sources: RFC 3986 (URLs),
RFC 4291 (IPv6), BIP 173 and base58check (addresses), BIP 32 (extended keys), RFC 9562 (UUIDs),
[MS-DTYP] 2.4.2 (Windows' S-1-5-21 numbers).
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import is_loopback
from warmgui.core.password_places import PASSWORD_PLACES

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    Placeholder = Callable[[str, str], str]
    Replaced = Callable[[re.Match[str], Placeholder, AbstractSet[str]], str]


@dataclass(frozen=True, slots=True)
class Form:
    """A form, and what becomes of a match, given what makes placeholders and the hosts that are nobody's."""

    search: re.Pattern[str]
    replaced: Replaced


_BEFORE, _AFTER = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
_BASE58 = "1-9A-HJ-NP-Za-km-z"
_PLACES = frozenset(PASSWORD_PLACES)
"""Where a password is kept, which is no password."""


_FILE_ENDINGS = frozenset({"c", "cpp", "dll", "exe", "h", "json", "log", "md", "py", "qss", "so", "toml"})


def _whole(kind: str) -> Replaced:
    """All of the match is private."""
    return lambda found, placeholder, _public: placeholder(kind, found.group())


def _last(kind: str) -> Replaced:
    """What stands before the last group says what it is, and stays."""

    def replaced(found: re.Match[str], placeholder: Placeholder, _public: AbstractSet[str]) -> str:
        value = found.group(found.re.groups)
        if value.strip("\"'").lower() in _PLACES:
            return found.group()
        return found.group()[: found.start(found.re.groups) - found.start()] + placeholder(kind, value)

    return replaced


def _url(found: re.Match[str], placeholder: Placeholder, public: AbstractSet[str]) -> str:
    """Scheme, port and the names of a query stay; of a host that is nobody's also host and path."""
    scheme, login, host, port, rest = (
        found.group(name) or "" for name in ("scheme", "login", "host", "port", "rest")
    )
    bare = host.strip("[]")
    known = is_loopback(bare) or bare.casefold() in public
    made = scheme + (placeholder("credentials", login[:-1]) + "@" if login else "")
    made += host if known else placeholder(_kind_of(bare), bare)
    path, mark, query = rest.partition("?")
    query, sharp, part = query.partition("#")
    if not known and path.strip("/"):
        path = "/" + placeholder("path", path)
    made += port + path
    if mark:
        made += "?" + "&".join(_parameter(each, placeholder) for each in query.split("&"))
    return made + (sharp + placeholder("value", part) if part else sharp)


def _kind_of(host: str) -> str:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return "host"
    return "ip"


def _parameter(each: str, placeholder: Placeholder) -> str:
    name, sign, value = each.partition("=")
    if sign:
        return f"{name}={placeholder('value', value)}" if value else each
    return placeholder("value", name) if name else ""


def _ip(found: re.Match[str], placeholder: Placeholder, _public: AbstractSet[str]) -> str:
    words = found.group()
    try:
        address = ipaddress.ip_address(words.partition("%")[0])
    except ValueError:
        return words
    stays = address.is_loopback or address.is_unspecified
    return words if stays else placeholder("ip", words)


def _host_port(found: re.Match[str], placeholder: Placeholder, public: AbstractSet[str]) -> str:
    host = found.group(1)
    a_file = host.rpartition(".")[2].lower() in _FILE_ENDINGS  # with the number of a line
    stays = a_file or host.casefold() in public or is_loopback(host)
    return found.group() if stays else placeholder("host", host) + found.group(2)


FORMS: tuple[Form, ...] = (
    # Wallet keys first: whatever else they look like, they must never stay.
    Form(re.compile(rf"{_BEFORE}[xyzYZtuvUV](?:pub|prv)[{_BASE58}]{{40,}}"), _whole("key")),
    Form(re.compile(rf"{_BEFORE}[5KLc9][{_BASE58}]{{50,51}}{_AFTER}"), _whole("key")),
    Form(re.compile(r"-----BEGIN [A-Z ]+-----.*?(?:-----END [A-Z ]+-----|\Z)", re.DOTALL), _whole("key")),
    Form(
        re.compile(
            r"(?P<scheme>\b[A-Za-z][A-Za-z0-9+.-]*://)(?P<login>[^/\s?#@\"'<>]+@)?"
            r"(?P<host>\[[0-9A-Fa-f:.%\w]+\]|[^/\s:?#@\"'<>(){}“”‘’,;\u2066-\u2069\]]+)(?P<port>:\d+)?"
            r"(?P<rest>[^\s\"'<>(){}“”\u2066-\u2069]*)"
        ),
        _url,
    ),
    Form(re.compile(r"(?i)\b(bearer|basic|digest)\s+([A-Za-z0-9._~+/=-]{6,})"), _last("secret")),
    Form(re.compile(r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_.-]+"), _whole("secret")),
    Form(
        re.compile(
            r"(?i)((?:pass(?:word|wd|phrase)?|pwd|token|secret|api[_ -]?key|authorization|cookie)"
            r"[\"']?\s*[=:]\s*)(\"[^\"\n]+\"|'[^'\n]+'|[^\s,;\"')}\]]+)"
        ),
        _last("secret"),
    ),
    Form(
        re.compile(
            r"(?i)(\b(?:e?ssid|wi-?fi(?: name| network)?)[\"']?\s*[=:]\s*)"
            r"(\"[^\"\n]+\"|'[^'\n]+'|[^\s,;\"')}\]]+)"
        ),
        _last("wifi"),
    ),
    Form(
        re.compile(
            r"(?i)(\b(?:serial(?:[ _-]?(?:no|number))?|uuid)[\"']?\s*[=:#]\s*[\"']?)([A-Za-z0-9._-]{4,})"
        ),
        _last("serial"),
    ),
    Form(
        re.compile(r"(?i)(\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?)[\"']?\s*[=:]\s*)([+-]?\d+(?:\.\d+)?)"),
        _last("place"),
    ),
    Form(re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"), _whole("email")),
    Form(
        re.compile(rf"(?i){_BEFORE}[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}{_AFTER}"),
        _whole("uuid"),
    ),
    Form(re.compile(r"(?<![A-Za-z_])S-1-5-21(?:-\d+){2,}"), _whole("user")),
    Form(
        re.compile(rf"(?i){_BEFORE}[0-9a-f]{{2}}(?:([:_-])[0-9a-f]{{2}})(?:\1[0-9a-f]{{2}}){{4}}{_AFTER}"),
        _whole("mac"),
    ),
    Form(re.compile(r"(?i)\b((?:shelly|tasmota|esp|bitaxe)[a-z0-9_]*-)([0-9a-f]{6,12})\b"), _last("serial")),
    Form(re.compile(rf"(?i){_BEFORE}(?:bcrt|bc|tb)1[a-z0-9]{{8,90}}{_AFTER}"), _whole("address")),
    Form(re.compile(r"(?i)\b(?:bcrt|bc|tb)1[a-z0-9]*(?:…|\.\.\.)[a-z0-9]+"), _whole("address")),
    Form(re.compile(rf"{_BEFORE}[123mn][{_BASE58}]{{25,34}}{_AFTER}"), _whole("address")),
    Form(
        re.compile(rf"{_BEFORE}[123mn][{_BASE58}]{{2,8}}(?:…|\.\.\.)[{_BASE58}]{{3,8}}{_AFTER}"),
        _whole("address"),
    ),
    Form(
        re.compile(
            r"(?i)(?<![0-9a-z:.])(?:[0-9a-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4}|)(?:%\w+)?(?![0-9a-z_:])"
        ),
        _ip,
    ),
    Form(re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)"), _ip),
    Form(
        re.compile(r"\b((?:[A-Za-z0-9-]+\.)+(?:local|lan|home|internal|fritz\.box|arpa|localdomain))\b()"),
        _host_port,
    ),
    Form(re.compile(r"\b((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(:\d{2,5})\b"), _host_port),
    Form(re.compile(r"((?:/home|/Users|/var/home|/export/home)/)([^/\s\"'<>:,;)]+)"), _last("user")),
    Form(re.compile(r"(?i)([A-Z]:[\\/]+Users[\\/]+)([^\\/\s\"'<>:|?*]+)"), _last("user")),
    Form(
        re.compile(r"(?<![\\:\w])(\\\\)([A-Za-z0-9._-]+)(?=\\)"),
        lambda f, p, _: f.group(1) + p("host", f.group(2)),
    ),
    Form(re.compile(r"(/dev/serial/by-(?:id|path)/)(\S+)"), _last("serial")),
    Form(re.compile(r"(?i)(\bHost(?:name)?\s*[=:]\s*)([A-Za-z0-9][A-Za-z0-9.-]+)"), _last("host")),
)

COORDINATES = re.compile(r"([+-]?\d{1,2}\.\d+)([\s\"',;/|]+)([+-]?\d{1,3}\.\d+)")
"""Two numbers side by side; whether they are somebody's place `same_place` knows."""
_NEAR_DEG = 0.3
"""About 30 km: also what was rounded for the weather service."""


def same_place(latitude: str, longitude: str, place: tuple[float, float]) -> bool:
    """Whether two numbers are coordinates of about this place, in degrees."""
    return abs(float(latitude) - place[0]) <= _NEAR_DEG and abs(float(longitude) - place[1]) <= _NEAR_DEG
