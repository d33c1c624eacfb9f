"""The audit of the pinned packages: silence is no good news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from installers import audit

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN: dict[str, Any] = {"dependencies": [{"name": "h11", "version": "0.16.0", "vulns": []}]}
WEAK: dict[str, Any] = {
    "dependencies": [{"name": "h11", "version": "0.14.0", "vulns": [{"id": "GHSA-vqfr-h8mv-ghfj"}]}]
}
PASSED_OVER: dict[str, Any] = {
    "dependencies": [*CLEAN["dependencies"], {"name": "x", "skip_reason": "not found on PyPI"}]
}


def always(answer: dict[str, Any] | None) -> Callable[[str, str], dict[str, Any] | None]:
    return lambda _name, _service: answer


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (CLEAN, audit.GOOD),
        (WEAK, audit.KNOWN),
        (PASSED_OVER, audit.NOT_ASKED),
        (None, audit.NOT_ASKED),
        ({"dependencies": []}, audit.NOT_ASKED),
    ],
)
def test_only_an_answer_about_every_package_is_good_news(answer: dict[str, Any] | None, status: int) -> None:
    assert audit.main(ask=always(answer)) == status


def test_the_second_service_is_asked_where_the_first_one_does_not_know() -> None:
    def ask(_name: str, service: str) -> dict[str, Any]:
        return PASSED_OVER if service == "pypi" else CLEAN

    assert audit.main(ask=ask) == audit.GOOD


def test_a_weakness_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    audit.main(ask=always(WEAK))
    assert "h11 0.14.0: GHSA-vqfr-h8mv-ghfj" in capsys.readouterr().err


def test_a_weakness_counts_also_beside_a_lock_that_could_not_be_asked_about() -> None:
    answers = {"run": None, "build": WEAK, "tools": CLEAN}
    assert audit.main(ask=lambda name, _service: answers[name]) != audit.GOOD
