"""A reader of the workings' formulas, in exact decimals, and snapshots with economics in them."""

from __future__ import annotations

import ast
import operator
import re
from dataclasses import replace
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Any

from fakes.gui import make_snapshot
from warmgui.core.model import Snapshot, Today, Value
from warmgui.core.model_energy import EnergyStatus
from warmgui.core.money.counterfactual import ComparisonInputs, comparisons
from warmgui.core.money.earnings import earnings
from warmgui.core.money.economics import EconomicsInputs, economics, resting_efficiency
from warmgui.core.money.odds import odds
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.money.workings.working import Working

PRECISION = 400
TODAY = Today(
    energy_kwh=0.62, heat_kwh=0.6, mining_kwh=0.5, cost=0.18, sat=0.02, useful_kwh=0.31, judged_kwh=0.42
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_CALLS: dict[str, Callable[..., Decimal]] = {
    "exp": lambda x: x.exp(),
    "ln": lambda x: x.ln(),
    "sqrt": lambda x: x.sqrt(),
    "min": min,
    "max": max,
}


def evaluated(working: Working) -> Decimal:
    """What the formula, as it is shown, gives with the inputs, as they are shown."""
    symbols = {entry.symbol: entry.amount.value for entry in working.inputs}
    right = working.formula.partition(" = ")[2].replace("·", "*").replace("−", "-").replace("√", "sqrt")
    right = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "**" + m.group().translate(_SUPERSCRIPTS), right)
    right = right.replace("\u202f", "")
    with localcontext(prec=PRECISION):
        return _number(ast.parse(right, mode="eval").body, symbols)


def _number(node: ast.expr, symbols: dict[str, float | None]) -> Decimal:
    match node:
        case ast.Constant(value=value):
            return Decimal(str(value))
        case ast.Name(id=name):
            value = symbols[name]
            assert value is not None, name
            return Decimal(value)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_number(operand, symbols)
        case ast.BinOp(left=left, op=op, right=right):
            return Decimal(_BINARY[type(op)](_number(left, symbols), _number(right, symbols)))
        case ast.Call(func=ast.Name(id=name), args=args):
            return _CALLS[name](*(_number(arg, symbols) for arg in args))
    raise AssertionError(ast.dump(node))


def symbols_of(working: Working) -> set[str]:
    """The letters that stand in a formula."""
    right = working.formula.partition(" = ")[2]
    letters = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]", "", right)
    return set(re.findall(r"[^\W\d_]+", letters)) - {"exp", "ln", "min", "max"}


def with_economics(
    snapshot: Snapshot | None = None,
    *,
    practice: bool = False,
    rate_hs: float | None = 1.1e9,
    price: Value | None = None,
    carbon: Value | None = None,
    **changes: Any,
) -> Snapshot:
    """A snapshot whose earnings, odds, economics and comparisons are computed, as the engine does it."""
    base = snapshot or make_snapshot(today=TODAY)
    base = replace(base, **changes)
    facts = base.network
    assert facts is not None
    money, placement = base.settings.money, base.settings.room.placement
    earned = earnings(rate_hs, base.mining_w, facts, money, practice, price=price)
    figures = economics(
        EconomicsInputs(
            earned,
            base.mining_w,
            facts,
            money,
            carbon or Value(475.0, Provenance.DECLARED),
            placement,
            base.today,
            resting_efficiency(base.today, base.shares.hashes, base.devices),
        )
    )
    rows = comparisons(
        ComparisonInputs(
            figures,
            base.settings.comparison,
            money.currency,
            placement,
            base.mining_w,
            base.outdoor_c,
            None if base.reach is None else base.reach.gain_c,
            practice,
        )
    )
    return replace(
        base,
        earnings=earned,
        odds=odds(rate_hs, base.shares.hashes, base.shares.best_difficulty, facts),
        energy=EnergyStatus(
            price_per_kwh=earned.price_per_kwh,
            carbon_g_per_kwh=figures.carbon_g_per_kwh,
            economics=figures,
            comparisons=rows,
        ),
    )
