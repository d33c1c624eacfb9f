"""The linear algebra behind the likelihood: all steps' states in one banded system, and what drives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import LinAlgError, cholesky_banded
from scipy.linalg.lapack import dtbtrs

from warmgui.analysis.identify_columns import DAYS, GAINS, HOURS, SUN_AIR, SUN_MASS
from warmgui.analysis.identify_model import AIR

if TYPE_CHECKING:
    from warmgui.analysis.identify_columns import Columns
    from warmgui.analysis.identify_series import Array


@dataclass(frozen=True, slots=True)
class System:
    """What happens in each step but the last."""

    transition: Array
    """(step, 3, 3)"""
    known: Array
    """(step, 3): what the known inputs add in a step."""
    into_air: Array
    """(step, 3): what 1 W into the air adds in a step; `into_mass`: 1 W into the mass."""
    into_mass: Array
    columns: Columns
    precision: Array
    """(step, 3) of the process."""
    log_variance: float
    valve: Array
    """Share of the air's variance that is a valve's."""

    @property
    def per_w(self) -> Array:
        """K of air for 1 W over a step."""
        return np.asarray(self.into_air[:, AIR], dtype=np.float64)


def factor_of(system: System, weight: Array, start: Array) -> Array:
    """Cholesky factor (upper, banded) of the states' precision."""
    count = weight.size
    back = np.transpose(system.transition, (0, 2, 1)) * system.precision[:, None, :]
    blocks = np.zeros((count, 3, 3))
    blocks[:-1] += back @ system.transition
    each = np.arange(3)
    blocks[1:, each, each] += system.precision
    blocks[:, AIR, AIR] += weight
    blocks[0, each, each] += start
    banded = np.zeros((6, 3 * count))
    for row in range(3):
        for column in range(row, 3):
            banded[5 + row - column, column::3] = blocks[:, row, column]
        for column in range(3):
            banded[2 + row - column, 3 + column :: 3] = -back[:, row, column]
    return np.asarray(cholesky_banded(banded, check_finite=True), dtype=np.float64)


def right_side(system: System, seen: Array, start: Array, start_c: float) -> Array:
    """(2 + column, 3 x step): the readings, the known inputs, then what each column adds."""
    columns, watts = system.columns, system.columns.watts
    right = np.zeros((2 + columns.count, seen.size, 3))
    right[0, :, AIR] = seen
    right[0, 0, :2] += start[:2] * start_c
    for row, added in (
        (1, system.known),
        (2 + SUN_AIR, watts[SUN_AIR, :, None] * system.into_air),
        (2 + SUN_MASS, watts[SUN_MASS, :, None] * system.into_mass),
        (2 + GAINS, watts[GAINS, :, None] * system.into_air),
    ):
        forth, back = _both_ends(system, added)
        right[row, 1:] = forth
        right[row, :-1] -= back
    # Of all hours' columns, and of all days', a step is in one only.
    every = np.arange(columns.hour.size)
    for place in (HOURS + columns.hour, DAYS + columns.day):
        forth, back = _both_ends(system, watts[place, every, None] * system.into_air)
        right[2 + place, every + 1] = forth
        right[2 + place, every] -= back
    return right.reshape(len(right), -1)


def _both_ends(system: System, added: Array) -> tuple[Array, Array]:
    """What is added in a step, weighed: on the side of its end, and of its beginning."""
    forth = system.precision * added
    return forth, (forth[:, None, :] @ system.transition)[:, 0, :]


def pushed(system: System) -> Array:
    """(1 + column, 1 + column): squares of what known inputs and columns add, by the process's precision."""
    columns, sun = system.columns.watts, system.columns.watts[SUN_MASS]
    known, air, mass = (
        system.precision * added for added in (system.known, system.into_air, system.into_mass)
    )
    square = np.empty((1 + len(columns), 1 + len(columns)))
    square[0, 0] = (known * system.known).sum()
    square[1:, 1:] = (columns * (air * system.into_air).sum(axis=1)) @ columns.T
    square[1:, 0] = columns @ (known * system.into_air).sum(axis=1)
    square[1:, 1 + SUN_MASS] = columns @ (sun * (mass * system.into_air).sum(axis=1))
    square[0, 1 + SUN_MASS] = square[1 + SUN_MASS, 0] = sun @ (known * system.into_mass).sum(axis=1)
    square[1 + SUN_MASS, 1 + SUN_MASS] = (sun * sun) @ (mass * system.into_mass).sum(axis=1)
    square[1 + SUN_MASS, 1:] = square[1:, 1 + SUN_MASS]
    square[0, 1:] = square[1:, 0]
    return square


def triangular(factor: Array, right: Array, which: str) -> Array:
    """Each row of `right` through the factor ("N") or its transpose ("T")."""
    found, info = dtbtrs(factor, right.T, uplo="U", trans=which)
    if info != 0:
        raise LinAlgError(f"the factor is singular at {info}")
    return np.asarray(found.T, dtype=np.float64)
