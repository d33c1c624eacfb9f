"""Sentences survive the journal, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.core.kinds import KINDS
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.io.text_json import dump_text, english, load_text

names = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
kinds = st.sampled_from(sorted(KINDS))
amounts = st.builds(Amount, st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)), kinds)
texts = st.recursive(
    st.just(EMPTY),
    lambda inner: st.builds(
        lambda context, template, arguments: Text(context, template, tuple(arguments.items())),
        st.text(),
        st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"])),
        st.dictionaries(names, st.one_of(st.text(), st.integers(), amounts, inner)),
    ),
    max_leaves=5,
)


@settings(deadline=None)
@given(texts)
def test_a_sentence_comes_back_as_it_was(text: Text) -> None:
    assert load_text(dump_text(text)) == text


@settings(deadline=None)
@given(texts)
def test_there_are_always_english_words(text: Text) -> None:
    assert isinstance(english(text), str)


DAMAGED = (
    '{"context":"x","template":"It is {y}.","args":{}}',
    '{"context":"x","template":"It is {y.__class__}.","args":{"y":"5"}}',
    '{"context":"x","template":"It is {y:>999999999}.","args":{"y":"5"}}',
    '{"context":"x","template":"It is {","args":{}}',
    '{"context":"x","template":"{y}","args":{"y":{"amount":1,"kind":"kelvin"}}}',
    '{"context":"x","template":"{y}","args":{"y":{"amount":1' + "0" * 400 + ',"kind":"power_w"}}}',
    '{"context":"x","template":"\\ud800","args":{}}',
)
"""Found by fuzzing: sentences of a damaged history that no window could show."""


@pytest.mark.parametrize(
    "line", ["not JSON", "[]", "7", '{"args": 3}', '{"args": {"a": {"b": 1}}}', *DAMAGED]
)
def test_another_programs_words_are_shown_as_they_are(line: str) -> None:
    assert load_text(line) == verbatim(line)


def test_a_line_without_end_is_shown_by_its_beginning() -> None:
    words = load_text("[" * 100_000)
    assert len(english(words)) <= 2000


def test_english_words_hold_the_numbers() -> None:
    inner = translate("engine", "it is {room}", room=Amount(19.5, "temperature_c"))
    outer = translate("engine", "{why}, {n} times, {what}", why=inner, n=3, what=Amount(None, "power_w"))
    assert english(outer) == "it is 19.5 (temperature_c), 3 times, unknown"
    assert english(EMPTY) == ""
    assert english(Text("x", "a {place} that is missing")) == "a {place} that is missing"
