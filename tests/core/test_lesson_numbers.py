"""Numbers of lessons: one plain form, decimals that no machine can show, and what pupils type."""

from __future__ import annotations

import math
from decimal import Decimal, InvalidOperation

import pytest
from fakes.lessons import an_ask
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.lab.lessons.formulas import FORMULAS
from warmgui.core.lab.lessons.numbers import exactly, log2, parsed, plain, power_of_two, typed
from warmgui.core.lab.lessons.working import is_right


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=12))
def test_the_plain_form_is_read_back_and_stands_once(value: Decimal) -> None:
    words = plain(value)
    assert parsed(words) == value
    assert plain(parsed(words)) == words  # type: ignore[arg-type]  # it was read just before


@pytest.mark.parametrize(
    "words", ["", ".5", "0.50", "1e3", "+1", "-0", "01", "1.", "NaN", "Infinity", "1" * 61, "٣"]
)
def test_other_forms_are_no_numbers_of_a_file(words: str) -> None:
    assert parsed(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("0.0625", "0.0625"),
        ("6.25 %", "0.0625"),
        ("6,25%", "0.0625"),
        ("1/16", "0.0625"),
        ("1 in 16", "0.0625"),
        ("1:16", "0.0625"),
        ("2^-4", "0.0625"),
        ("2**10", "1024"),
        ("1,024", "1024"),
        ("1\u202f073\u202f741\u202f824", "1073741824"),
        ("3.5e9", "3500000000"),
        ("3 x 10^9", "3000000000"),
        ("3 × 10^9", "3000000000"),
        ("1.1 G", "1100000000"),
        ("1.1g", "1100000000"),
        ("2 k", "2000"),
        ("−3", "-3"),
        ("٢٥٪", "0.25"),
        ("٠٫٥", "0.5"),
        ("１６", "16"),
        ("7.", "7"),
        ("6 ÷ 4", "1.5"),
    ],
)
def test_what_pupils_type_is_understood(words: str, value: str) -> None:
    assert typed(words) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["", " ", "abc", "1/0", "2^99999", "1//2", "1e9999", "--1", "1 2 x", "%", "9" * 61, "2^0.5"]
)
def test_what_is_no_number_is_none(words: str) -> None:
    assert typed(words) is None


@given(st.text(max_size=70))
def test_whatever_is_typed_nothing_breaks(words: str) -> None:
    value = typed(words)
    assert value is None or isinstance(value, Decimal)


@pytest.mark.parametrize("exponent", [-1024, -34, 0, 1, 10, 256, 1024])
def test_whole_powers_of_two_are_exact_to_the_precision(exponent: int) -> None:
    with exactly():
        value = power_of_two(Decimal(exponent))
        assert log2(value) == exponent or math.isclose(float(log2(value)), exponent, rel_tol=1e-15)
        assert float(value) == pytest.approx(2.0 ** min(exponent, 1023) * (2.0 if exponent > 1023 else 1.0))


def test_broken_powers_and_logarithms_agree_with_the_mathematics_of_floats() -> None:
    with exactly():
        assert float(power_of_two(Decimal("0.5"))) == math.sqrt(2)
        assert float(log2(Decimal(10))) == pytest.approx(math.log2(10), rel=1e-15)
        with pytest.raises(InvalidOperation):
            log2(Decimal(0))
        with pytest.raises(InvalidOperation):
            power_of_two(Decimal(1025))


CASES = {
    "value": (["3"], 3.0),
    "sum": (["3", "4"], 7.0),
    "difference": (["3", "4"], -1.0),
    "product": (["3", "4"], 12.0),
    "product_3": (["3", "4", "5"], 60.0),
    "quotient": (["3", "4"], 0.75),
    "share_of": (["3", "4", "5"], 2.4),
    "square_root": (["2"], math.sqrt(2)),
    "relative_spread": (["4"], 0.5),
    "power_of_two": (["10"], 1024.0),
    "chance_of_bits": (["10"], 1 / 1024),
    "bits_of": (["1000"], math.log2(1000)),
    "hashes_of_difficulty": (["1"], 2**256 / (0xFFFF << 208)),
    "years_of_seconds": (["63115200"], 2.0),
    "chance_of_one": (["0.001"], -math.expm1(-0.001)),
    "chance_in_n": (["0.01", "100"], 1 - 0.99**100),
    "poisson": (["2", "3"], math.exp(-2) * 8 / 6),
    "wait_of_chance": (["0.5", "60"], 60 * math.log(2)),
    "energy_kwh": (["171", "24"], 4.104),
    "combinations": (["49", "6"], float(math.comb(49, 6))),
    "retarget": (["100", "14", "7"], 200.0),
    "chi_square": (["8", "10", "12", "10", "10", "10"], 0.8),
    "sha_big_sigma0": ([str(0x6A09E667)], float(0xCE20B47E)),
    "sha_big_sigma1": ([str(0x510E527F)], float(0x3587272B)),
    "sha_choose": ([str(0x510E527F), str(0x9B05688C), str(0x1F83D9AB)], float(0x1F85C98C)),
    "sha_majority": ([str(0x6A09E667), str(0xBB67AE85), str(0x3C6EF372)], float(0x3A6FE667)),
    "sha_sum_2": ([str(0xFFFFFFFF), "2"], 1.0),
    "sha_sum_5": ([str(0xFFFFFFFF), "1", "1", "1", "1"], 3.0),
}


def test_every_formula_has_its_case() -> None:
    assert set(CASES) == set(FORMULAS)


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_formula_computes_what_it_says(name: str) -> None:
    inputs, expected = CASES[name]
    assert len(inputs) == len(FORMULAS[name].inputs)
    with exactly():
        value = FORMULAS[name].rule(*(Decimal(each) for each in inputs))
    assert float(value) == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize("name", sorted(FORMULAS))
def test_the_shown_form_names_inputs_of_the_formula_only(name: str) -> None:
    formula = FORMULAS[name]
    assert formula.shown.format_map(dict.fromkeys(formula.inputs, "1"))
    assert formula.letters


@pytest.mark.parametrize(
    ("name", "inputs"),
    [
        ("quotient", ["1", "0"]),
        ("poisson", ["1", "0.5"]),
        ("poisson", ["1", "1001"]),
        ("chance_in_n", ["1", "5"]),
        ("sha_choose", ["-1", "0", "0"]),
        ("combinations", ["3.5", "1"]),
    ],
)
def test_what_has_no_answer_is_an_error_of_arithmetic(name: str, inputs: list[str]) -> None:
    with exactly(), pytest.raises(ArithmeticError):
        FORMULAS[name].rule(*(Decimal(each) for each in inputs))


def test_the_retarget_is_held_between_a_quarter_and_four() -> None:
    rule = FORMULAS["retarget"].rule
    with exactly():
        assert rule(Decimal(100), Decimal(14), Decimal(1)) == 400
        assert rule(Decimal(100), Decimal(14), Decimal(1000)) == 25


@pytest.mark.parametrize(
    ("words", "kind", "right"),
    [
        ("37", "fraction", True),
        ("0.37", "fraction", True),
        ("37 %", "fraction", True),
        ("50", "fraction", False),
        ("zzz", "fraction", None),
        ("0.37", "chance", True),
        ("37", "chance", False),
    ],
)
def test_an_answer_is_judged_in_the_unit_behind_its_field(
    words: str, kind: str, *, right: bool | None
) -> None:
    assert is_right(an_ask(kind=kind), Decimal("0.3679"), words) is right


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("1F85C98C", True),
        ("0x1f85c98c", True),
        ("1f85 c98c", True),
        ("1f85c98d", False),
        ("xyz", None),
        ("", None),
    ],
)
def test_a_word_is_judged_by_its_hexadecimal_digits(words: str, *, right: bool | None) -> None:
    assert is_right(an_ask(kind="word"), Decimal(0x1F85C98C), words) is right
