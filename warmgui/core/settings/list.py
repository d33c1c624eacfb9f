"""Lists of entries in a settings file: each wrong value is named in a sentence, the rest is kept.

A password or token has no place in the file: it is refused there, and its place becomes "ask".
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.words import LONGEST_TEXT, is_finite_number, is_text, shown
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.thermometers import PASSWORD_PLACES

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


@dataclass(frozen=True, slots=True)
class ListWords:
    """What sentences call the list and its entries. `one` may use {number}; `table` is as in the file."""

    whole: Text
    one: Text
    table: str


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


class EntriesCodec:
    """`Codec` of a list of frozen dataclasses that have `key` and `unknown`, and perhaps `password`.

    Args:
        cls: of the entries; every field but the first has a default.
        members: by field.
        words: for sentences.
        prefix: of new keys.
        most: there is room for so many.
    """

    def __init__(
        self, cls: type[Any], members: Mapping[str, Member], words: ListWords, prefix: str, most: int
    ) -> None:
        self._class, self._members, self._words = cls, members, words
        self._prefix, self._most = prefix, most

    def check(self, value: Any) -> Text:
        """What is wrong; an address that cannot work is not: it may be kept."""
        if not isinstance(value, tuple | list) or not all(isinstance(part, self._class) for part in value):
            return self._no_list(value)
        if len(value) > self._most:
            return self._too_many()
        for number, entry in enumerate(value, 1):
            for name, member in self._members.items():
                found = getattr(entry, name)
                if not member.good(found):
                    return self._wrong(number, member.label, "…" if name == "password" else found)
        keys = [entry.key for entry in value]
        if len(set(keys)) != len(keys) or "" in keys:
            return translate(
                "settings", "{list}: every entry needs a key of its own.", list=self._words.whole
            )
        return EMPTY

    def read(self, plain: Any) -> FileValue:
        """Tables of a file."""
        if not isinstance(plain, tuple | list):
            return FileValue((), (self._no_list(plain),), lost=True)
        entries: list[Any] = []
        problems: list[Text] = []
        lost = len(plain) > self._most
        if lost:
            problems.append(self._too_many())
        for number, table in enumerate(plain[: self._most], 1):
            if not isinstance(table, dict):
                problems.append(self._wrong(number, EMPTY, table))
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
            if _is_secret(name, value):
                values["password"] = "ask"  # noqa: S105 - where it is, not what it is
                problems.append(self._numbered(number, _NOT_HERE))
            elif member is None:
                label = f"{self._words.table}.{shown(name)}"
                problems.append(translate("settings", "“{name}” is not a setting.", name=label))
                unknown.append((name, value))
            elif member.good(tidy := _tidy(name, value)):
                as_float = isinstance(member.instead, float) or self._is_float(name)
                values[name] = float(tidy) if as_float and tidy is not None else tidy
            else:
                values[name] = member.instead
                problems.append(self._wrong(number, member.label, value))
                lost = True
        if "password" in values and "password" not in self._members:
            del values["password"]
        first = dataclasses.fields(self._class)[0]
        if first.name not in values:
            member = self._members[first.name]
            values[first.name] = member.instead
            problems.append(self._wrong(number, member.label, ""))
        return FileValue(self._class(**values, unknown=tuple(unknown)), tuple(problems), lost)

    def _is_float(self, name: str) -> bool:
        return any(f.name == name and "float" in str(f.type) for f in dataclasses.fields(self._class))

    def _with_keys(self, entries: list[Any]) -> tuple[Any, ...]:
        """Every entry gets a key of its own; of two with the same one the first keeps it."""
        taken: set[str] = set()
        own = {entry.key for entry in entries if entry.key}
        made: list[Any] = []
        for entry in entries:
            key = entry.key if entry.key and entry.key not in taken else self.new_key(own | taken)
            taken.add(key)
            made.append(entry if key == entry.key else dataclasses.replace(entry, key=key))
        return tuple(made)

    def _plain_entry(self, entry: Any) -> dict[str, Any]:
        first, *rest = (f for f in dataclasses.fields(self._class) if f.name != "unknown")
        plain: dict[str, Any] = {first.name: getattr(entry, first.name)}
        for field in rest:
            value = getattr(entry, field.name)
            if value != field.default and value is not None:
                plain[field.name] = value
        return {**plain, **{name: value for name, value in entry.unknown if name not in plain}}

    def _no_list(self, value: Any) -> Text:
        return translate(
            "settings", "“{label}” cannot be “{value}”.", label=self._words.whole, value=shown(value)
        )

    def _too_many(self) -> Text:
        return translate(
            "settings", "{list}: there is room for {number}.", list=self._words.whole, number=self._most
        )

    def _numbered(self, number: int, problem: Text) -> Text:
        return translate(
            "settings", "{entry} {number}: {problem}", entry=self._words.one, number=number, problem=problem
        )

    def _wrong(self, number: int, label: Text, value: Any) -> Text:
        if not label:
            problem = translate("settings", "it cannot be “{value}”.", value=shown(value))
        else:
            problem = translate("settings", "“{label}” cannot be “{value}”.", label=label, value=shown(value))
        return self._numbered(number, problem)


_NOT_HERE = translate(
    "settings",
    "a password or token does not belong into the settings file; it was not taken over, and the next save "
    "removes it. Enter it in the program.",
)


def entries_without_passwords(plain: dict[str, Any], section: str, name: str) -> dict[str, Any]:
    """A file's tables without secrets in one list; the very same object where there are none."""
    table = plain.get(section)
    entries = table.get(name) if isinstance(table, dict) else None
    if not isinstance(table, dict) or not isinstance(entries, list):
        return plain
    tidy = [
        {key: value for key, value in entry.items() if not _is_secret(key, value)}
        if isinstance(entry, dict)
        else entry
        for entry in entries
    ]
    return plain if tidy == entries else {**plain, section: {**table, name: tidy}}


def _is_secret(name: Any, value: Any) -> bool:
    if not isinstance(name, str) or name.lower() not in SECRET_NAMES:
        return False
    return name != "password" or not isinstance(value, str) or value.strip() not in NO_SECRETS


def _tidy(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    words = value.strip()
    return "none" if name == "password" and not words else words
