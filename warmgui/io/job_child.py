"""One job of the analysis program (a fit, a plan, a replay) in a child of its own: in, and the answer out."""

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

LONGEST_ANSWER = 8_000_000


class JobChild:
    """Runs one job at a time; `ask` from one thread, `end` from any.

    Args:
        kind: "fit", "plan" or "replay".
        deadline_s: so long one job may take.
        argv: the program; None: our own.
        start: starts a child with pipes, see `process_guard.start_child`.
    """

    def __init__(
        self, kind: str, deadline_s: float, argv: Sequence[str] | None = None, start: Start = start_child
    ) -> None:
        self._kind = kind
        self._child = AskedChild(
            kind, argv or analysis_argv(), start, deadline_s=deadline_s, longest_line=LONGEST_ANSWER
        )

    @property
    def ended(self) -> bool:
        """Whether nobody wants an answer any more."""
        return self._child.ended

    def ask(self, job: dict[str, Any]) -> dict[str, Any]:
        """The answer to a job; takes as long as the child takes.

        Raises:
            NoAnswerError: there is none: "not_started", "late", "ended" or "garbage", of a fit
                codes of an attempt, see `core.room_knowledge`.
        """
        try:
            line = json.dumps({"kind": self._kind, **job}, allow_nan=False)
        except ValueError as error:
            raise NoAnswerError("garbage") from error
        try:
            return self._child.ask(line.encode() + b"\n", _answer)
        except NoAnswerError as error:
            log.warning("no answer to a %s: %s (%s)", self._kind, error.code, error.__cause__ or error.words)
            raise

    def end(self) -> None:
        """What runs is given up, and nothing more is asked."""
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
