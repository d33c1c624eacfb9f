"""Sentences stay whole: whatever a translation or a stranger's words contain, the reader gets the truth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.text import EMPTY, Amount, Text, render, translate, verbatim

any_speed = hypothesis_settings(deadline=None)


def watts(amount: Amount) -> str:
    return f"<{amount.value} {amount.kind}>"


def test_a_sentence_is_filled_with_words_numbers_amounts_and_sentences() -> None:
    inner = translate("test", "the room is {gap} below target", gap=Amount(0.7, "temperature_difference_c"))
    outer = translate("test", "{name}, {count}: {why}.", name="Heating", count=3, why=inner)
    assert render(outer, watts) == "Heating, 3: the room is <0.7 temperature_difference_c> below target."


def test_an_empty_sentence_is_false_and_reads_as_nothing() -> None:
    assert not EMPTY
    assert render(EMPTY, watts) == ""
    assert verbatim("") is EMPTY
    assert translate("test", "x")


def test_inner_sentences_are_translated_too() -> None:
    upper = render(translate("a", "so {x}", x=translate("b", "warm")), watts, lambda c, t: f"{c}:{t}")
    assert upper == "a:so b:warm"


@pytest.mark.parametrize(
    "broken", ["{powr}", "{0}", "{power.real}", "{power[x]}", "{", "{power!q}", "{power:d}"]
)
def test_a_broken_translation_falls_back_to_english(broken: str) -> None:
    sentence = translate("test", "Heating at {power}.", power=Amount(171.0, "power_w"))
    assert render(sentence, watts, lambda _context, _template: broken) == "Heating at <171.0 power_w>."


@any_speed
@given(st.text(min_size=1))
def test_words_that_are_not_ours_are_shown_as_they_are(words: str) -> None:
    """A pool's message may contain braces; it is never a template and never translated."""
    assert render(verbatim(words), watts, lambda _context, _template: "translated") == words
    assert render(translate("test", "pool: {said}", said=words), watts) == f"pool: {words}"


def test_sentences_are_plain_data() -> None:
    assert translate("test", "a {b}", b=1) == Text("test", "a {b}", (("b", 1),))


def test_names_keep_their_order_among_words_that_run_the_other_way() -> None:
    """Hosts and paths are isolated in Arabic; numbers of ours and Arabic words are not."""
    arabic = {"connected to {host}": "متصل بـ {host}", "{host}": "{host}"}

    def say(host: str) -> str:
        text = translate("upstream", "connected to {host}", host=host)
        return render(text, lambda amount: str(amount.value), lambda _context, template: arabic[template])

    assert say("[::1]:8332") == "متصل بـ \u2068[::1]:8332\u2069"
    assert say("المجمع") == "متصل بـ المجمع"
    assert render(translate("upstream", "connected to {host}", host="[::1]:1"), str) == "connected to [::1]:1"
