"""Judges the catalogues: is every sentence there, in every form that its language needs, and is it whole?

`python -m warmgui.gui.i18n report` prints how complete each language is, and every sentence with a fault.
"""

from __future__ import annotations

import re
import string
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.gui.i18n_catalogue import FOLDER, Message, all_messages
from warmgui.gui.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

PLURAL_FORMS = {"en": 2, "ar": 6, "zh_CN": 1}
"""How many forms a number takes: Arabic has none, one, two, few, many and hundreds (Unicode CLDR)."""

_NAMES = {
    "WarmGUI",
    "Home Assistant",
    "MQTT",
    "Shelly",
    "Tasmota",
    "USB",
    "PCI",
    "Bitcoin Core",
    "evcc (MQTT)",
    "BOINC",
}
_UNITS = {"W", "kW", "g", "K·h", "°C", "°F", "lb/MWh", "CO₂", "COP"}
_ADDRESSES = {
    "base58 (P2PKH)",
    "base58 (P2SH)",
    "bech32 (P2WPKH)",
    "bech32 (P2WSH)",
    "bech32m",
    "bech32m (Taproot)",
}
_TERMS = {"nonce", "Nonce", "solo"}
"""Words of mining that Chinese writes in Latin letters."""
_TYPED = {"warmgui_class", "NICKNAME"}
"""Part of a file's name; what stands for a name in a command line."""
SAME = frozenset(_NAMES | _UNITS | _ADDRESSES | _TERMS | _TYPED)
"""What may be the same in every language, without places and the signs around them."""

_NUMBER = "%n"
_ONE_OR_MANY = "(s)"
_ELLIPSIS = "…"
_ACCELERATOR = re.compile(r"&(?=\w)")


@dataclass(frozen=True)
class Entry:
    """One sentence of a catalogue."""

    context: str
    source: str
    forms: tuple[str, ...]
    """The translation, or its plural forms; empty strings where there is none."""
    plural: bool = False
    finished: bool = True

    @property
    def done(self) -> bool:
        """Whether it is shown translated."""
        return self.finished and all(self.forms)


def entries(catalogue: Path) -> list[Entry]:
    """All sentences of a .ts file."""
    found = []
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            words = message.find("translation")
            plural = message.get("numerus") == "yes"
            if words is None:
                forms: tuple[str, ...] = ("",)
            elif plural:
                forms = tuple(form.text or "" for form in words.iter("numerusform")) or ("",)
            else:
                forms = (words.text or "",)
            finished = words is not None and words.get("type") is None
            found.append(Entry(name, message.findtext("source") or "", forms, plural, finished))
    return found


def faults(entry: Entry, language: str) -> Iterator[str]:
    """What is wrong with a sentence, in words; nothing when it is well."""
    if not entry.done:
        if language != "en" or _ONE_OR_MANY in entry.source:  # English without "(s)" reads well as it is
            yield "not translated"
        return
    if entry.plural and len(entry.forms) != PLURAL_FORMS[language]:
        yield f"{len(entry.forms)} plural forms instead of {PLURAL_FORMS[language]}"
    if language != "en" and entry.source in entry.forms and not is_same_everywhere(entry.source):
        yield "is still English"
    if entry.plural and _NUMBER in entry.source and _NUMBER not in entry.forms[-1]:
        yield f"{_NUMBER} is missing in the form for large numbers"
    for form in entry.forms:
        yield from _differences(entry.source, form)


def is_same_everywhere(source: str) -> bool:
    """Whether a sentence may stand untranslated: names, units, and signs without letters."""
    words = bare(source)
    return words in SAME or not any(sign.isalpha() for sign in words)


def bare(source: str) -> str:
    """The words of a sentence without its places and the signs around them."""
    return "".join(literal for literal, _, _, _ in string.Formatter().parse(source)).strip(" ·:,.–→…/")


def places(words: str) -> list[str]:
    """The names in braces, sorted."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


def _differences(source: str, words: str) -> Iterator[str]:
    if set(places(words)) != set(places(source)):
        yield f"has the places {places(words)} instead of {places(source)}"
    if (words[:1].isspace(), words[-1:].isspace()) != (source[:1].isspace(), source[-1:].isspace()):
        yield "begins or ends with another space"
    if words.endswith(_ELLIPSIS) is not source.endswith(_ELLIPSIS):
        yield f"the {_ELLIPSIS} at the end was added or lost"
    if len(_ACCELERATOR.findall(words)) != len(_ACCELERATOR.findall(source)):
        yield "the key behind & was added or lost"


@dataclass(frozen=True)
class Completeness:
    """Of one language."""

    language: str
    done: int
    wanted: int
    faults: tuple[str, ...]
    """One line for each sentence with a fault."""

    @property
    def percent(self) -> float:
        """Of the sentences of the sources, 0..100; 100 only when all of them are translated."""
        return 100.0 * self.done / self.wanted if self.wanted else 100.0


def judge(language: str, folder: Path = FOLDER, messages: Sequence[Message] | None = None) -> Completeness:
    """How a language stands against the sentences of the sources.

    Args:
        language: one of `i18n.LANGUAGES`; of English only plurals are wanted.
        folder: with the .ts files.
        messages: the sentences; None: those of the sources.
    """
    messages = all_messages() if messages is None else messages
    wanted = {(m.context, m.source) for m in messages if language != "en" or m.plural}
    there = {(entry.context, entry.source): entry for entry in entries(folder / f"warmgui_{language}.ts")}
    missing = sorted(wanted - there.keys())
    lines = [f"[{context}] {source!r}: is in no catalogue; run: update" for context, source in missing]
    lines += [f"[{context}] {source!r}: no longer said" for context, source in sorted(there.keys() - wanted)]
    lines += [
        f"[{entry.context}] {entry.source!r}: {words}"
        for key, entry in there.items()
        if key in wanted
        for words in faults(entry, language)
    ]
    done = sum("not translated" not in faults(there[key], language) for key in wanted & there.keys())
    return Completeness(language, done, len(wanted), tuple(lines))


def report(folder: Path = FOLDER) -> tuple[str, bool]:
    """The words of the command `report`, and whether all is well."""
    messages = all_messages()
    judged = [judge(language, folder, messages) for language in LANGUAGES]
    lines = []
    for one in judged:
        lines.append(f"{one.language}: {one.done} of {one.wanted} sentences, {_shown(one)} %")
        lines += [f"    {fault}" for fault in one.faults]
    return "\n".join(lines) + "\n", not any(one.faults for one in judged)


def _shown(one: Completeness) -> str:
    return "100" if one.done == one.wanted else f"{min(one.percent, 99.9):.1f}"
