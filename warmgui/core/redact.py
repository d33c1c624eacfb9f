"""Takes out of texts what tells who somebody is, where they live, and what opens their doors.

Each thing gets a placeholder, "<address-1>", that stays the same through all texts of one `Redactor`, so that
a reader can follow it. Two ways work together: what is *known* (names of the user, values of settings, see
`redact_known`) is found wherever it stands; what only *looks* like something private is found by its form.
Where both doubt, it goes: a number of a version that reads like an address is the smaller loss.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import is_loopback
from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.redact_forms import COORDINATES, FORMS, Form, same_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

KINDS = (
    "user",
    "home",
    "computer",
    "host",
    "ip",
    "mac",
    "address",
    "key",
    "pool-user",
    "secret",
    "credentials",
    "value",
    "path",
    "email",
    "serial",
    "uuid",
    "wifi",
    "place",
    "name",
)
"""What a placeholder may say that it stands for."""
SHORTEST_KNOWN = 2
"""A known value of one letter would stand in half of all words; what has a form is found all the same."""
_WHOLE_WORD_BELOW = 5
_PLACEHOLDER = re.compile(r"<(?:" + "|".join(KINDS) + r")-\d+>")
_EDGE = "[A-Za-z0-9_]"
_EXACT = frozenset({"name"})
"""A sensor called "Room" is not every room; paths, hosts and users are the same in small letters."""


_MOST_LOOKS = 5


class Redactor:
    """Replaces, and counts what it replaced. The same thing gets the same placeholder in all texts.

    Args:
        known: (kind, value) of everything that is known to be private; kinds are of `KINDS`.
        place: latitude and longitude in degrees, where they are known.
        public_hosts: hosts that the program itself names, and that say nothing about anybody.
    """

    def __init__(
        self,
        known: Iterable[tuple[str, str]] = (),
        *,
        place: tuple[float, float] | None = None,
        public_hosts: Iterable[str] = (),
    ) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._next: Counter[str] = Counter()
        self._removed: set[tuple[str, str]] = set()
        self._place = place
        self._public = {host.casefold() for host in public_hosts}
        found: dict[str, str] = {}
        for kind, value in known:
            words = value.strip()
            if len(words) >= SHORTEST_KNOWN and not is_loopback(words) and words.lower() not in _NO_VALUES:
                found.setdefault(words, kind)
        self._search = _search_for(found)
        self._known = {words.casefold(): kind for words, kind in found.items() if kind not in _EXACT} | found

    @property
    def removed(self) -> Mapping[str, int]:
        """How many different things of each kind were replaced so far."""
        return Counter(kind for kind, _ in self._removed)

    def placeholder(self, kind: str, value: str) -> str:
        """What stands for a value, and that it was taken out."""
        key = (kind, value.strip().casefold())
        if key not in self._numbers:
            self._next[kind] += 1
            self._numbers[key] = self._next[kind]
        self._removed.add(key)
        return f"<{kind}-{self._numbers[key]}>"

    def value(self, kind: str, value: str) -> str:
        """A value that is private as a whole; what is empty stays so, and what is known keeps its kind."""
        words = value.strip()
        if not words or _PLACEHOLDER.fullmatch(words):
            return words
        return self.placeholder(self._kind_of(words) or kind, words)

    def text(self, words: str) -> str:
        """The words without anything private. Doing it twice changes nothing more.

        What was replaced can be the end of a word that hid the next thing, so it is looked again. Lines that
        hide one thing behind the other on and on go as a whole: nobody wrote those.
        """
        for _ in range(_MOST_LOOKS):
            before, words = words, self._once(words)
            if words == before:
                return words
        return "\n".join(
            line if self._once(line) == line else self.placeholder("value", line)
            for line in words.split("\n")
        )

    def _once(self, words: str) -> str:
        if self._search is not None:
            words = self._outside(words, self._search, self._of_known)
        for form in FORMS:
            words = self._outside(words, form.search, self._as(form))
        return words if self._place is None else self._outside(words, COORDINATES, self._of_place)

    def _outside(self, words: str, search: re.Pattern[str], instead: Callable[[re.Match[str]], str]) -> str:
        """Replace, but never within a placeholder."""
        parts: list[str] = []
        at = 0
        for mark in _PLACEHOLDER.finditer(words):
            parts += [search.sub(instead, words[at : mark.start()]), mark.group()]
            at = mark.end()
        return "".join([*parts, search.sub(instead, words[at:])])

    def _of_known(self, found: re.Match[str]) -> str:
        value = found.group()
        return self.placeholder(self._kind_of(value) or "name", value)

    def _kind_of(self, words: str) -> str:
        return self._known.get(words) or self._known.get(words.casefold(), "")

    def _as(self, form: Form) -> Callable[[re.Match[str]], str]:
        return lambda found: form.replaced(found, self.placeholder, self._public)

    def _of_place(self, found: re.Match[str]) -> str:
        near = self._place is not None and same_place(found.group(1), found.group(3), self._place)
        if not near:
            return found.group()
        return self.placeholder("place", "the place")


_NO_VALUES = frozenset({*PASSWORD_PLACES, "x", "localhost"})
"""What stands where a password, a user or a host could, and is none."""


def _search_for(known: Mapping[str, str]) -> re.Pattern[str] | None:
    """Any of the known values; short ones as whole words only. The longest counts."""
    parts = []
    for words in sorted(known, key=len, reverse=True):
        escaped = re.escape(words)
        if len(words) < _WHOLE_WORD_BELOW:
            escaped = f"(?<!{_EDGE}){escaped}(?!{_EDGE})"
        parts.append(escaped if known[words] in _EXACT else f"(?i:{escaped})")
    return re.compile("|".join(parts)) if parts else None
