"""Answers of lists in lists: they pass as JSON, and no words can be made of them."""

from __future__ import annotations

import pytest
from fakes.node import recording

from miners.upstream.node import rpc
from miners.upstream.node.template import TemplateError, parse_template
from miners.upstream.node.words import block_answer

DEPTH = 100_000


def deep() -> object:
    value: object = 1
    for _ in range(DEPTH):
        value = [value]
    return value


def test_words_of_it_cannot_be_made() -> None:
    with pytest.raises(RecursionError):
        str(deep())


@pytest.mark.parametrize("name", ["height", "coinbasevalue", "bits", "version", "previousblockhash"])
def test_a_template_is_refused_with_words(name: str) -> None:
    with pytest.raises(TemplateError, match=f"its {name} is a list"):
        parse_template(recording()["template"] | {name: deep()})


def test_an_error_has_no_words() -> None:
    error = rpc._rpc_error(deep())
    assert (error.number, error.words, error.code) == (0, "", "node_error")
    assert rpc._rpc_error({"code": deep(), "message": deep()}).words == ""
    assert rpc._rpc_error("out of order").words == "out of order"


def test_an_answer_to_a_block_is_a_refusal() -> None:
    answer = block_answer(deep(), height=5, tip_height=4)
    assert (answer.state, answer.reason) == ("refused", "no reason that can be read")
