"""Lists of entries in a settings file: each wrong value is named in a sentence, the rest is kept.

A password or token has no place in the file: it is refused there, and its place becomes "ask".
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.password_places import PASSWORD_PLACES
from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.words import LONGEST_TEXT, is_finite_number, is_text, shown
from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SECRET_NAMES = frozenset({"password", "pass", "passwd", "token", "secret", "api_key", "bearer"})
"""What people call a secret that they write into a file."""
NO_SECRETS = (*PASSWORD_PLACES, "")
"""What may stand there: where it is, not what it is."""
_LONGEST_KEY = 40


@dataclass(frozen=True, slots=True)
class Member:
    """One value of an entry: its name for people, whether a value is good, and what a wrong one becomes."""

    label: Text
    good: Callable[[Any], bool]
    instead: Any


class ListWords:
    """Sentences about a list in general words; a list of its own words says them in a class of its own.

    Args:
        table: as in the file.
        whole: what the list is called.
        one: what an entry is called; its number comes behind.
    """

    def __init__(self, table: str, whole: Text = EMPTY, one: Text = EMPTY) -> None:
        self.table, self._whole, self._one = table, whole, one

    def no_list(self, value: Any) -> Text:
        """Something else stands there."""
        return translate("settings", "“{label}” cannot be “{value}”.", label=self._whole, value=shown(value))

    def too_many(self, most: int) -> Text:
        """So many are read, and no more."""
        return translate("settings", "{list}: there is room for {number}.", list=self._whole, number=most)

    def no_entry(self, number: int, value: Any) -> Text:
        """What stands there is no table."""
        problem = translate("settings", "it cannot be “{value}”.", value=shown(value))
        return self.numbered(number, problem)

    def same_key(self) -> Text:
        """Two entries have the same key, or one has none."""
        return translate("settings", "{list}: every entry needs a key of its own.", list=self._whole)

    def secret(self, number: int) -> Text:
        """A password stands in the file."""
        return self.numbered(number, _NOT_HERE)

    def wrong(self, number: int, label: Text, value: Any) -> Text:
        """A value that cannot be."""
        problem = translate("settings", "“{label}” cannot be “{value}”.", label=label, value=shown(value))
        return self.numbered(number, problem)

    def numbered(self, number: int, problem: Text) -> Text:
        """A problem of one entry."""
        return translate(
            "settings", "{entry} {number}: {problem}", entry=self._one, number=number, problem=problem
        )


def good_text(value: Any) -> bool:
    """Text that a file can hold, and not a novel."""
    return is_text(value) and len(value) <= LONGEST_TEXT


def good_key(value: Any) -> bool:
    """A stable name that the program gave; "" before that."""
    return value == "" or (is_text(value) and len(value) <= _LONGEST_KEY and value.strip() == value)


def good_flag(value: Any) -> bool:
    """True or False, and nothing that looks like it."""
    return isinstance(value, bool)


def one_of(*choices: str) -> Callable[[Any], bool]:
    """One of some words."""
    return lambda value: isinstance(value, str) and value in choices


def between(low: float, high: float, *, optional: bool = False) -> Callable[[Any], bool]:
    """A number in a range, or None where that is an answer, too."""
    return lambda value: (optional and value is None) or (is_finite_number(value) and low <= value <= high)


def whole_between(low: int, high: int) -> Callable[[Any], bool]:
    """A whole number in a range."""
    return lambda value: type(value) is int and low <= value <= high


def is_secret(name: Any, value: Any) -> bool:
    """Whether a file holds a password or token there, and not where it is."""
    if not isinstance(name, str) or name.lower() not in SECRET_NAMES:
        return False
    return name != "password" or not isinstance(value, str) or value.strip() not in NO_SECRETS


def tidy(name: str, value: Any) -> Any:
    """A value without what people type around it."""
    if not isinstance(value, str):
        return value
    words = value.strip()
    return "none" if name == "password" and not words else words


class EntriesCodec:
    """`Codec` of a list of frozen dataclasses that have `unknown`, and perhaps `key` and `password`.

    Args:
        cls: of the entries; every field but the first has a default.
        members: by field.
        words: its sentences.
        most: there is room for so many.
        prefix: of new keys, where entries have some.
        secret: whether a file holds a secret there.
        tidied: a value of a file as it is kept.
        problem: why an entry that can be kept cannot work; then a missing first field is its matter, too.
    """

    def __init__(
        self,
        cls: type[Any],
        members: Mapping[str, Member],
        words: ListWords,
        most: int,
        *,
        prefix: str = "",
        secret: Callable[[Any, Any], bool] = is_secret,
        tidied: Callable[[str, Any], Any] = tidy,
        problem: Callable[[Any], Text] | None = None,
    ) -> None:
        self._class, self._members, self._words = cls, members, words
        self._most, self._prefix = most, prefix
        self._secret, self._tidied, self._problem = secret, tidied, problem
        self._first, *self._rest = (field for field in dataclasses.fields(cls) if field.name != "unknown")

    def check(self, value: Any) -> Text:
        """What is wrong; an address that cannot work is not: it may be kept."""
        if not isinstance(value, tuple | list) or not all(isinstance(part, self._class) for part in value):
            return self._words.no_list(value)
        if len(value) > self._most:
            return self._words.too_many(self._most)
        for number, entry in enumerate(value, 1):
            for name, member in self._members.items():
                found = getattr(entry, name)
                # What a first value became that nobody can read (the kind of a newer version) is kept.
                read_so = name == self._first.name and found == member.instead
                if not member.good(found) and not read_so:
                    return self._words.wrong(number, member.label, "…" if name == "password" else found)
        if "key" in self._members:
            keys = [entry.key for entry in value]
            if len(set(keys)) != len(keys) or "" in keys:
                return self._words.same_key()
        return EMPTY

    def read(self, plain: Any) -> FileValue:
        """Tables of a file."""
        if not isinstance(plain, tuple | list):
            return FileValue((), (self._words.no_list(plain),), lost=True)
        entries: list[Any] = []
        problems: list[Text] = []
        lost = len(plain) > self._most
        if lost:
            problems.append(self._words.too_many(self._most))
        for number, table in enumerate(plain[: self._most], 1):
            if not isinstance(table, dict):
                problems.append(self._words.no_entry(number, table))
                lost = True
                continue
            found = self._read_entry(number, table)
            entries.append(found.value)
            problems.extend(found.problems)
            lost = lost or found.lost
        return FileValue(self._with_keys(entries), tuple(problems), lost)

    def plain(self, value: Any) -> Any:
        """Tables for a file; what is as usual is left out."""
        return [self._plain_entry(entry) for entry in value]

    def new_key(self, taken: Any) -> str:
        """A key that no other entry has."""
        used = set(taken)
        return next(k for number in range(1, len(used) + 2) if (k := f"{self._prefix}{number}") not in used)

    def _read_entry(self, number: int, table: Mapping[Any, Any]) -> FileValue:
        values: dict[str, Any] = {}
        unknown: list[tuple[str, Any]] = []
        problems: list[Text] = []
        lost = False
        for name, value in table.items():
            member = self._members.get(name)
            if self._secret(name, value):
                values["password"] = "ask"  # noqa: S105 - where it is, not what it is
                problems.append(self._words.secret(number))
            elif member is None:
                label = f"{self._words.table}.{shown(name)}"
                problems.append(translate("settings", "“{name}” is not a setting.", name=label))
                unknown.append((name, value))
            elif member.good(kept := self._tidied(name, value)):
                values[name] = float(kept) if self._is_float(name) and kept is not None else kept
            else:
                values[name] = member.instead
                problems.append(self._words.wrong(number, member.label, value))
                lost = lost or value != member.instead  # what it would be anyway is written as it was read
        if "password" in values and "password" not in self._members:
            del values["password"]
        first = self._members[self._first.name]
        readable = first.good(table.get(self._first.name, first.instead))
        if self._first.name not in values:
            values[self._first.name] = first.instead
            if self._problem is None:
                problems.append(self._words.wrong(number, first.label, ""))
        entry = self._class(**values, unknown=tuple(unknown))
        if self._problem is not None and readable and (problem := self._problem(entry)):
            problems.append(self._words.numbered(number, problem))
        return FileValue(entry, tuple(problems), lost)

    def _is_float(self, name: str) -> bool:
        return any(field.name == name and "float" in str(field.type) for field in self._rest)

    def _with_keys(self, entries: list[Any]) -> tuple[Any, ...]:
        """Every entry gets a key of its own; of two with the same one the first keeps it."""
        if "key" not in self._members:
            return tuple(entries)
        taken: set[str] = set()
        own = {entry.key for entry in entries if entry.key}
        made: list[Any] = []
        for entry in entries:
            key = entry.key if entry.key and entry.key not in taken else self.new_key(own | taken)
            taken.add(key)
            made.append(entry if key == entry.key else dataclasses.replace(entry, key=key))
        return tuple(made)

    def _plain_entry(self, entry: Any) -> dict[str, Any]:
        plain: dict[str, Any] = {self._first.name: getattr(entry, self._first.name)}
        for field in self._rest:
            value = getattr(entry, field.name)
            if value != field.default and value is not None:
                plain[field.name] = value
        return {**plain, **{name: value for name, value in entry.unknown if name not in plain}}


_NOT_HERE = translate(
    "settings",
    "a password or token does not belong into the settings file; it was not taken over, and the next save "
    "removes it. Enter it in the program.",
)


def entries_without_secrets(
    plain: Any, section: str, name: str, secret: Callable[[Any, Any], bool] = is_secret
) -> Any:
    """A file's tables without secrets in one list; the very same object where there are none."""
    table = plain.get(section) if isinstance(plain, dict) else None
    entries = table.get(name) if isinstance(table, dict) else None
    if not isinstance(table, dict) or not isinstance(entries, list):
        return plain
    clean = [table_without_secrets(entry, secret) for entry in entries]
    return plain if clean == entries else {**plain, section: {**table, name: clean}}


def table_without_secrets(table: Any, secret: Callable[[Any, Any], bool] = is_secret) -> Any:
    """One table without them; anything else as it is."""
    if not isinstance(table, dict):
        return table
    return {name: value for name, value in table.items() if not secret(name, value)}
