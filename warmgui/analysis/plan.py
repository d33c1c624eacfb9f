"""A plan of the next days: by optimisation where everything for it is known, else by rules. Never raises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.energy.plan.make import make_plan
from warmgui.core.energy.plan.plain import plan_plain
from warmgui.core.energy.plan.question import question_from
from warmgui.core.energy.plan.rules import SHIFTING, lacking, rules_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.energy.plan.question import PlanQuestion
    from warmgui.core.model_energy import EnergyPlan


def plan(job: Mapping[str, Any]) -> dict[str, Any]:
    """One job: `PlanQuestion.plain()` in, `plan_plain` of the plan out.

    Raises:
        KeyError, TypeError, ValueError: it is no question.
    """
    asked = question_from({name: value for name, value in job.items() if name != "kind"})
    return plan_plain(planned(asked))


def planned(asked: PlanQuestion) -> EnergyPlan:
    """The plan."""
    problem = lacking(asked)
    if problem or asked.policy not in SHIFTING:
        return rules_plan(asked, problem)
    from warmgui.analysis.plan_optimise import optimise

    run = optimise(asked)
    if run is None:
        return rules_plan(asked, "optimiser")
    return make_plan(asked, run, how="optimised", problem="forecast" if "forecast" in asked.missing else "")
