"""Asks a child for simulated incomes; see `core.lab.paths`.

Each question has a thread and a process of its own (`asked_child`); neither outlives its deadline, and a
newer question of the same asker replaces the older one.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.io.asked_child import NoAnswerError
from warmgui.io.job_child import JobChild

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.lab.paths import PathAnswer, PathQuestion

    Told = Callable[[PathAnswer | None], None]

log = logging.getLogger(__name__)

DEADLINE_S = 30.0


class PathComputer:
    """Simulates; `ask` may be called from any thread and returns at once.

    Args:
        argv: the analysis program; None: our own.
        deadline_s: so long one answer may take.
    """

    def __init__(self, *, argv: Sequence[str] | None = None, deadline_s: float = DEADLINE_S) -> None:
        self._argv, self._deadline_s = argv, deadline_s
        self._lock = threading.Lock()
        self._asked: list[tuple[Told, JobChild]] = []

    def ask(self, question: PathQuestion, told: Told) -> Callable[[], None]:
        """Draw the paths.

        Args:
            question: hash power, network, pool.
            told: gets the answer, or None where there is none, once, in a thread of its own, unless it was
                cancelled before; an older question of the same `told` is.

        Returns:
            Cancels it; may be called at any time.
        """
        child = JobChild("paths", self._deadline_s, self._argv)
        with self._lock:
            older = [one for asker, one in self._asked if asker == told]
            self._asked = [(asker, one) for asker, one in self._asked if asker != told]
            self._asked.append((told, child))
        for one in older:
            one.end()

        def work() -> None:
            try:
                answer = self._answer(child, question)
            except Exception:  # whatever it is, whoever asked is told
                log.exception("paths")
                answer = None
            with self._lock:
                self._asked = [pair for pair in self._asked if pair[1] is not child]
                wanted = not child.ended
            if wanted:
                told(answer)

        threading.Thread(target=work, name="paths", daemon=True).start()
        return child.end

    def _answer(self, child: JobChild, question: PathQuestion) -> PathAnswer | None:
        # Not before the first question: nobody may ever open the lab.
        from warmgui.core.lab.paths import answer_from, problem, question_plain

        if found := problem(question):
            log.info("paths: %s", found.template)
            return None
        begun_s = time.perf_counter()
        try:
            answer = answer_from(child.ask(question_plain(question)))
        except NoAnswerError:  # it is in the log
            return None
        except ValueError as error:
            log.warning("the answer to a question for paths is none: %s", error)
            return None
        if answer.question != question:
            log.warning("the answer to a question for paths is one to another question")
            return None
        return replace(answer, seconds=time.perf_counter() - begun_s)
