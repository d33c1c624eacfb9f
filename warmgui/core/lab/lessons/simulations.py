"""All models that a lesson may run."""

from __future__ import annotations

from warmgui.core.lab.lessons.runs_luck import LUCK_MODELS
from warmgui.core.lab.lessons.runs_money import MONEY_MODELS

MODELS = LUCK_MODELS | MONEY_MODELS
