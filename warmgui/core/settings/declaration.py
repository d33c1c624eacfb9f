"""How one setting is declared: what the settings page and the validator know about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from warmgui.core.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class FileValue:
    """What was read from a file for one field."""

    value: Any
    problems: tuple[Text, ...] = ()
    lost: bool = False
    """Something that was typed is not in `value`: the file deserves a copy before it is written anew."""


class Codec(Protocol):
    """How a field that is more than one plain value is checked, read from a file, and written to it."""

    def check(self, value: Any) -> Text:
        """What is wrong with a value; empty when nothing is. Never raises."""

    def read(self, plain: Any) -> FileValue:
        """The value of a file, whatever stands there. Never raises."""

    def plain(self, value: Any) -> Any:
        """What is written to a file."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the settings page and the validator know about one field.

    `choices` are (stored value, label). `hidden` fields are edited elsewhere (wizard, dialogs).
    """

    label: Text
    help: Text = EMPTY
    kind: str = ""
    """A `units` kind ("temperature_c", "power_w", ...), which gives unit and conversion; "" for plain."""
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[tuple[str, Text], ...] = ()
    hidden: bool = False
    optional_text: Text = EMPTY
    """What None means, in words ("automatic")."""
    pattern: str = ""
    """For text: a regular expression that the whole of it must match."""
    codec: Codec | None = None
    """Instead of all checks by type, for what has a shape of its own."""
    link: tuple[Text, str] | None = None
    """(words, address) of a page that the user's browser may open."""


def setting(default: Any, label: Text, help_: Text = EMPTY, **more: Any) -> Any:
    """A dataclass field with its declaration; `more` are `Declaration`'s other members."""
    return field(default=default, metadata={"declaration": Declaration(label, help_, **more)})


@dataclass(frozen=True, slots=True)
class SettingField:
    """One field as the settings page sees it."""

    section: str
    name: str
    type: type
    """bool, int, float, str or tuple."""
    optional: bool
    default: Any
    declaration: Declaration
