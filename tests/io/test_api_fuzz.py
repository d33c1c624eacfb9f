"""The API against its own description: schemathesis makes requests from it, right and wrong ones, over TCP.

The same examples each time. What it found once is in test_api_server.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from fakes.api import KEY, Api
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from warmgui.core.api import gate
from warmgui.core.api.routes import ROUTES, Route

if TYPE_CHECKING:
    from collections.abc import Iterator


pytestmark = [pytest.mark.xdist_group("local api"), pytest.mark.slow]

FEW = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
BROKEN = 500


@pytest.fixture(scope="module")
def api() -> Iterator[Api]:
    """Any number of wrong keys: it is tried whether they are let in, a thousand times."""
    with pytest.MonkeyPatch.context() as patch, Api() as running:
        patch.setattr(gate, "MOST_BAD_KEYS", 1_000_000)
        yield running


@pytest.fixture(scope="module")
def schema(api: Api) -> Any:
    found = schemathesis.openapi.from_dict(api.get("/openapi.json").json)
    found.config.update(base_url=f"http://127.0.0.1:{api.port}")
    return found


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
def test_whatever_is_sent_the_answer_is_as_described(
    api: Api, schema: Any, route: Route, mode: GenerationMode
) -> None:
    strategy = schema[route.path][route.method].as_strategy(generation_mode=mode)
    statuses: list[int] = []

    @FEW
    @given(case=strategy)
    def check(case: Any) -> None:
        answer = case.call(headers={"Authorization": f"Bearer {KEY}"})
        statuses.append(answer.status_code)
        # No schema can say that "from" must not lie after "to".
        left_out = [positive_data_acceptance] if route.parameters else []
        case.validate_response(answer, excluded_checks=left_out)
        assert answer.status_code < BROKEN

    check()
    assert statuses
    if mode is GenerationMode.POSITIVE:
        assert any(status < 300 for status in statuses), "right requests are followed"
