"""Takes values out of a lesson file one by one, each judged, with the place that an error names."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from warmgui.core.kinds import KINDS
from warmgui.core.lab.lessons.model import LANGUAGES, WORD_KIND, LessonError
from warmgui.core.lab.lessons.numbers import parsed
from warmgui.core.text import Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

LONGEST_TEXT = 4000
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,59}")
_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_NO_DATES = {"clock", "date", "calendar"}


def damaged(place: str, problem: Text) -> Text:
    """The sentence of a file that is not as it should be."""
    return translate(
        "lessons", "This lesson file cannot be used: “{place}” {problem}.", place=place, problem=problem
    )


class Place:
    """An object of the file, and where it stands."""

    def __init__(self, values: Any, name: str) -> None:
        self._name = name
        if not isinstance(values, dict):
            raise self.error("", translate("lessons", "should be a group of values"))
        self._values = dict(values)

    def error(self, key: str, problem: Text) -> LessonError:
        """What is wrong with a value."""
        return LessonError(damaged(".".join(part for part in (self._name, key) if part) or "lesson", problem))

    def has(self, key: str) -> bool:
        """Whether the value is there."""
        return key in self._values

    def take(self, key: str) -> Any:
        """A value of any kind; what is taken is not left over."""
        if key not in self._values:
            raise self.error(key, translate("lessons", "is missing"))
        return self._values.pop(key)

    def end(self) -> None:
        """Nothing may be left: it would change the hash and mean nothing."""
        for key in self._values:
            raise self.error(str(key)[:60], translate("lessons", "is not known"))

    def word(self, key: str, allowed: Sequence[str]) -> str:
        """One of a list."""
        value = self.take(key)
        if not isinstance(value, str) or value not in allowed:
            raise self.error(key, translate("lessons", "is not one of those that this program knows"))
        return value

    def key(self, key: str, *, dashes: bool = False) -> str:
        """A name of small letters."""
        value = self.take(key)
        if not isinstance(value, str) or not (_NAME if dashes else _KEY).fullmatch(value):
            raise self.error(key, translate("lessons", "should be a short name of small letters and figures"))
        return value

    def integer(self, key: str, least: int, most: int) -> int:
        """A whole number."""
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.error(
                key,
                translate(
                    "lessons", "should be a whole number from {least} to {most}", least=least, most=str(most)
                ),
            )
        return value

    def number(self, key: str) -> Decimal:
        """A number, written as a text."""
        value = self.take(key)
        made = parsed(value) if isinstance(value, str) else None
        if made is None:
            raise self.error(key, translate("lessons", "should be a number in its plain form, as a text"))
        return made

    def day(self, key: str) -> str:
        """An ISO date."""
        value = self.take(key)
        try:
            if isinstance(value, str) and date.fromisoformat(value).isoformat() == value:
                return value
        except ValueError:
            pass
        raise self.error(key, translate("lessons", "should be a date such as 2026-06-26"))

    def kind(self, key: str) -> str:
        """A kind of number."""
        value = self.take(key)
        known = isinstance(value, str) and (
            value == WORD_KIND or (value in KINDS and KINDS[value].style not in _NO_DATES)
        )
        if not known:
            raise self.error(key, translate("lessons", "is not one of those that this program knows"))
        return str(value)

    def words(self, key: str) -> Mapping[str, str]:
        """A sentence in every language."""
        return self._sentence(self.take(key), key)

    def sentences(self, key: str, *, least: int = 0, most: int = 30) -> tuple[Mapping[str, str], ...]:
        """Several of them."""
        if least == 0 and key not in self._values:
            return ()
        return tuple(
            self._sentence(value, f"{key}[{i}]") for i, value in enumerate(self._list(key, least, most))
        )

    def places(self, key: str, *, least: int = 0, most: int = 40) -> Iterator[Place]:
        """A list of objects."""
        if least == 0 and key not in self._values:
            return
        for i, value in enumerate(self._list(key, least, most)):
            yield Place(value, f"{self._name}.{key}[{i}]" if self._name else f"{key}[{i}]")

    def inner(self, key: str) -> Place:
        """One object."""
        return Place(self.take(key), ".".join(part for part in (self._name, key) if part))

    def inputs(self, key: str, wanted: Sequence[str]) -> Mapping[str, str]:
        """Where each input comes from: a number, or a name."""
        value = self.take(key)
        if not isinstance(value, dict) or set(value) != set(wanted):
            raise self.error(
                key, translate("lessons", "should name exactly: {names}", names=", ".join(wanted) or "–")
            )
        for name, source in value.items():
            if not isinstance(source, str) or len(source) > LONGEST_TEXT:
                raise self.error(
                    f"{key}.{name}", translate("lessons", "should be a number or a name, as a text")
                )
        return {name: value[name] for name in wanted}

    def _list(self, key: str, least: int, most: int) -> list[Any]:
        value = self.take(key)
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise self.error(
                key, translate("lessons", "should be a list of {least} to {most}", least=least, most=most)
            )
        return value

    def _sentence(self, value: Any, key: str) -> Mapping[str, str]:
        if not isinstance(value, dict):
            raise self.error(key, translate("lessons", "should be a text in each language"))
        for language in LANGUAGES:
            if not isinstance(value.get(language), str) or not value[language].strip():
                raise self.error(f"{key}.{language}", translate("lessons", "is missing"))
        if set(value) != set(LANGUAGES):
            raise self.error(key, translate("lessons", "has a language that this program does not know"))
        for language, words in value.items():
            if len(words) > LONGEST_TEXT or _UNSEEN.search(words):
                raise self.error(
                    f"{key}.{language}",
                    translate("lessons", "is too long, or has characters that cannot be shown"),
                )
        return {language: value[language] for language in LANGUAGES}
