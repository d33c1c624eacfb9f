"""Settings that hold a table by day and hour, or the address and paths of a service; how a file has them.

Both are texts that people type. What cannot be read stays as it was typed, is named in a sentence, and does
nothing meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.energy.time_table import BadTableError, parse_table
from warmgui.core.json_path import is_path, parse_json
from warmgui.core.settings.declaration import FileValue
from warmgui.core.settings.words import LONGEST_TEXT, is_text, shown
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.thermometers import Secret


class KeptText:
    """A text that is kept although it is wrong."""

    label: Text

    def check(self, value: Any) -> Text:
        """See `Codec`."""
        if not is_text(value) or len(value) > LONGEST_TEXT:
            return translate(
                "settings", "“{label}” cannot be “{value}”.", label=self.label, value=shown(value)
            )
        return self.problem(value)

    def problem(self, words: str) -> Text:
        """What is wrong with a text."""
        raise NotImplementedError

    def read(self, plain: Any) -> FileValue:
        """See `Codec`."""
        problem = self.check(plain)
        problems = (problem,) if problem else ()
        if not is_text(plain) or len(plain) > LONGEST_TEXT:
            return FileValue("", problems, lost=True)
        return FileValue(plain, problems)

    def plain(self, value: Any) -> Any:
        """See `Codec`."""
        return value


class TableCodec(KeptText):
    """`Codec` of a table by day and hour.

    Args:
        label: of the setting.
        lowest: the smallest value that makes sense.
        highest: the largest one.
        kind: the unit of both.
    """

    def __init__(self, label: Text, lowest: float, highest: float, kind: str) -> None:
        self.label, self._lowest, self._highest, self._kind = label, lowest, highest, kind

    def problem(self, words: str) -> Text:
        """The first entry that cannot be, in a sentence."""
        try:
            bands = parse_table(words)
        except BadTableError as error:
            return error.text
        wrong = next((b.value for b in bands if not self._lowest <= b.value <= self._highest), None)
        if wrong is None:
            return EMPTY
        return translate(
            "settings",
            "“{label}”: {value} is not between {lowest} and {highest}.",
            label=self.label,
            value=f"{wrong:g}",
            lowest=Amount(self._lowest, self._kind),
            highest=Amount(self._highest, self._kind),
        )


class UrlCodec(KeptText):
    """`Codec` of a service's address."""

    def __init__(self, label: Text) -> None:
        self.label = label

    def problem(self, words: str) -> Text:
        """Why nothing can be asked there."""
        return url_problem(words)


class BodyCodec(KeptText):
    """`Codec` of what is sent to a service."""

    def __init__(self, label: Text) -> None:
        self.label = label

    def problem(self, words: str) -> Text:
        """Whether it is JSON."""
        try:
            if words.strip():
                parse_json(words)
        except ValueError:
            return translate("settings", "“{value}” is no JSON.", value=shown(words))
        return EMPTY


class PathCodec(KeptText):
    """`Codec` of a place in a JSON answer."""

    def __init__(self, label: Text) -> None:
        self.label = label

    def problem(self, words: str) -> Text:
        """Whether the path can be read; several stand with ";" between them."""
        if all(is_path(path) for path in words.split(";")):
            return EMPTY
        return translate("settings", "The place “{path}” in the JSON cannot be read.", path=shown(words))


@dataclass(frozen=True, slots=True)
class HttpPlace:
    """Where a service's series is: address, places in its answer, unit, and how its token is handed in."""

    url: str
    body: str
    """JSON that is sent by POST; "" asks by GET."""
    records: str
    """Place of the list of records; "" is the answer itself. Several with ";" between them."""
    start: str
    """Place of the start in a record, or of the list of starts."""
    end: str
    """The same of the end; "" where each step lasts until the next one."""
    value: str
    unit: str
    header: str
    secret: Secret

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes its answer another one; nothing of the token."""
        return (self.url, self.body, self.records, self.start, self.end, self.value, self.unit)

    @property
    def complete(self) -> bool:
        """Whether it can be asked."""
        return bool(self.url.strip() and self.start.strip() and self.value.strip()) and not url_problem(
            self.url
        )


def url_problem(words: str) -> Text:
    """What is wrong with an address; empty for none at all."""
    from urllib.parse import urlsplit  # late: few have one

    words = words.strip()
    if not words:
        return EMPTY
    try:
        parts = urlsplit(words)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good, parts = False, None
    if not good or parts is None or any(c.isspace() or not c.isprintable() for c in words):
        return translate(
            "settings", "“{value}” is no address that begins with http:// or https://.", value=shown(words)
        )
    if parts.username is not None or parts.password is not None:
        return translate(
            "settings", "An address with a password in it is not taken: enter the token apart from it."
        )
    return EMPTY
