"""One fit in a child of its own: the job in, the answer out."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from warmgui.io.asked_child import AskedChild, NoAnswerError
from warmgui.io.process_guard import analysis_argv, start_child

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.io.asked_child import Start

log = logging.getLogger(__name__)

DEADLINE_S = 1800.0
"""A fit takes about a minute; at the lowest priority beside a game it may take many."""
LONGEST_ANSWER = 4_000_000


class FitChild:
    """Runs one job at a time.

    Args:
        argv: the program; None: our own.
        start: starts a child with pipes, see `process_guard.start_child`.
        deadline_s: so long one job may take.
    """

    def __init__(
        self, argv: Sequence[str] | None = None, start: Start = start_child, deadline_s: float = DEADLINE_S
    ) -> None:
        self._child = AskedChild(
            "fit", argv or analysis_argv(), start, deadline_s=deadline_s, longest_line=LONGEST_ANSWER
        )

    def ask(self, job: dict[str, Any]) -> dict[str, Any]:
        """The answer to a job; takes as long as the child takes.

        Raises:
            NoAnswerError: there is none: "not_started", "late", "ended" or "garbage", codes of an attempt,
                see `core.room_knowledge`.
        """
        try:
            return self._child.ask(json.dumps(job, allow_nan=False).encode() + b"\n", _answer)
        except NoAnswerError as error:
            log.warning("no answer to a fit: %s (%s)", error.code, error.__cause__ or error.words)
            raise

    def end(self) -> None:
        """The program ends: a job that runs is given up."""
        self._child.end()


def _answer(said: bytes) -> dict[str, Any]:
    """What the child says first is its answer."""
    try:
        answer = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise NoAnswerError("garbage") from error
    if not isinstance(answer, dict):
        raise NoAnswerError("garbage")
    return answer
