"""The ready lessons: canonical, complete in every language, right to the last answer, alike everywhere."""

from __future__ import annotations

import hashlib
import math
import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest
from fakes.lessons import READY, ready
from seal_lessons import FOLDER, sealed_bytes

from warmgui.core.lab.lessons.canonical import written
from warmgui.core.lab.lessons.model import LANGUAGES, LEVELS, WORD_KIND, Lesson
from warmgui.core.lab.lessons.reading import read
from warmgui.core.lab.lessons.sheet import solution, worksheet
from warmgui.core.lab.lessons.templates import names_in
from warmgui.core.lab.lessons.words import lesson_formatter
from warmgui.core.lab.lessons.working import Worked, worked
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.mining import chance_of_one, mean_wait_years, sat_per_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RATE = 1.1e9
D = DEFAULT_FACTS.difficulty
HASHES = D * 2**48 / 65535
RESULTS = {
    "lottery-tickets": "f75ecdd5286132575f8935159f98a2d008d445a09b7e849941b4d68c06fde01d",
    "heat-and-odds": "5162ba58ba0fea4e420520876bee4511d4b6d502c83266ac867f152b1549b152",
    "poisson-and-control": "fca28e277e3d0aba744cc00085661a70a9cdfa2ccad32b0f38e8275163437b5b",
}
"""SHA-256 of all computed and simulated numbers: the same on every machine and system."""


@cache
def lesson(key: str) -> Lesson:
    return read(ready(key))


@cache
def numbers(key: str) -> Worked:
    return worked(lesson(key))


def sentences(made: Lesson) -> Iterator[Mapping[str, str]]:
    """All of a lesson."""
    yield made.title
    yield from made.goals + made.intro + made.teacher
    for given in made.givens:
        yield given.name
        yield given.source
    for task in made.tasks:
        yield task.title
        yield from task.text + task.solution + task.teacher + task.blanks
        for ask in task.asks:
            yield ask.label


def test_there_are_three_one_for_each_level() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(READY)
    assert [lesson(key).level for key in READY] == list(LEVELS)


@pytest.mark.parametrize("key", READY)
def test_the_file_is_the_canonical_one(key: str) -> None:
    raw = ready(key)
    assert written(lesson(key)) == raw
    assert sealed_bytes(raw) == raw
    assert lesson(key).key == key


@pytest.mark.parametrize("key", READY)
def test_it_fills_a_lesson(key: str) -> None:
    made = lesson(key)
    assert 6 <= len(made.tasks) <= 10
    assert 45 <= made.minutes <= 90
    assert sum(task.minutes for task in made.tasks) <= made.minutes + 10
    kinds = {task.kind for task in made.tasks}
    assert kinds == {"compute", "simulate", "measure", "discuss"}
    assert made.date == DEFAULT_FACTS.date


@pytest.mark.parametrize("key", READY)
def test_every_language_is_complete_and_is_that_language(key: str) -> None:
    arabic, chinese = re.compile("[\u0600-\u06ff]"), re.compile("[\u4e00-\u9fff]")
    for words in sentences(lesson(key)):
        assert set(words) == set(LANGUAGES)
        assert not re.search("[\u0660-\u0669\u06f0-\u06f9]", words["ar"])  # figures are Western everywhere
        if len(words["en"]) > 30:
            assert len(arabic.findall(words["ar"])) > 10
            assert len(chinese.findall(words["zh_CN"])) > 3
            assert not chinese.search(words["en"] + words["ar"])


@pytest.mark.parametrize("key", READY)
def test_all_languages_tell_the_same_numbers(key: str) -> None:
    for words in sentences(lesson(key)):
        names = [names_in(words[language]) for language in LANGUAGES]
        assert names[0] == names[1] == names[2]


@pytest.mark.parametrize("key", READY)
@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_can_be_rendered_and_leave_nothing_open(key: str, language: str) -> None:
    formatter = lesson_formatter(language, lambda _context, template: template)
    for make in (worksheet, solution):
        sheet = make(lesson(key), numbers(key), language)
        text = "\n".join(formatter.text(part.text) for part in sheet.parts)
        assert "{" not in text
        assert "–" not in [formatter.text(part.text) for part in sheet.parts]
        assert formatter.text(sheet.title)
        assert lesson(key).sha256[:16] in formatter.text(sheet.foot)


@pytest.mark.parametrize("key", READY)
def test_the_worksheet_does_not_tell_the_answers(key: str) -> None:
    made = lesson(key)
    sheet = worksheet(made, numbers(key), "en")
    solved = {
        part.text for part in solution(made, numbers(key), "en").parts if part.kind in {"answer", "formula"}
    }
    assert solved
    assert not solved & {part.text for part in sheet.parts}
    asked = [(part.task, part.ask) for part in sheet.parts if part.kind == "blank" and part.ask]
    assert asked == [(task.key, ask.key) for task in made.tasks for ask in task.asks]


@pytest.mark.parametrize("key", READY)
def test_numbers_are_the_same_on_every_machine(key: str) -> None:
    told = sorted(f"{name}={value:.30e}" for name, (value, _) in numbers(key).values.items())
    assert hashlib.sha256("\n".join(told).encode()).hexdigest() == RESULTS[key]


@pytest.mark.parametrize("key", READY)
def test_numbers_of_the_answers_have_sense(key: str) -> None:
    for value, kind in numbers(key).values.values():
        assert value.is_finite()
        if kind in {"chance", "fraction"}:
            assert 0 <= value <= 1
        if kind in {"count", WORD_KIND}:
            assert value >= 0


# ---- answers, by another way


def value(key: str, name: str) -> float:
    return float(numbers(key).values[name][0])


def test_the_first_lesson_agrees_with_the_arithmetic_of_the_program() -> None:
    key = "lottery-tickets"
    assert value(key, "bitcoin.years") == pytest.approx(mean_wait_years(RATE, D))
    assert value(key, "lottery.draws") == math.comb(49, 6)
    assert value(key, "lottery.day") == pytest.approx(chance_of_one(RATE * 86400 / HASHES))
    assert value(key, "lottery.times") == pytest.approx(HASHES / (RATE * 86400) / math.comb(49, 6))
    assert value(key, "mine.seconds") == pytest.approx(2**33 / RATE)
    assert value(key, "dice.sixes") == pytest.approx(1 / 36)
    assert value(key, "doubling.thirty") == 2**30


def test_the_second_lesson_agrees_with_the_arithmetic_of_the_program() -> None:
    key = "heat-and-odds"
    income = sat_per_day(RATE, D, 314_000_000)
    assert value(key, "income.per_day") == pytest.approx(income)
    assert value(key, "income.usd") == pytest.approx(income * 60_800 / 1e8)
    assert value(key, "cost.day") == pytest.approx(0.171 * 24 * 0.3)
    assert value(key, "cost.times") == pytest.approx(1.2312 / (income * 60_800 / 1e8))
    assert value(key, "cost.half") == pytest.approx(math.log(2) * HASHES / RATE / 86400 * 1.2312)
    assert value(key, "law.one") == pytest.approx(-math.expm1(2**24 * math.log1p(-(2**-24))))
    assert value(key, "law.median") == pytest.approx(math.log(2) * 2**24)
    assert value(key, "scale.bits") == pytest.approx(math.log2(HASHES))
    assert value(key, "heat.pump") == pytest.approx(0.3 / 3.5)
    assert value(key, "heat.gas") == pytest.approx(0.12 / 0.92)


def test_the_third_lesson_agrees_with_the_arithmetic_of_the_program() -> None:
    key = "poisson-and-control"
    mean = 1200 * 30 * 86400 * RATE / (1.1809e9 * 2**48 / 65535)
    assert value(key, "poisson.mean") == pytest.approx(mean)
    assert value(key, "poisson.p2") == pytest.approx(1 - math.exp(-mean) * (1 + mean))
    assert value(key, "poisson.chance") == pytest.approx(-math.expm1(-mean / 1200))
    assert value(key, "retarget.next") == pytest.approx(4 * 124.93e12)
    alone = 1e15 * 10 * 31_557_600 / HASHES
    assert value(key, "variance.mean") == pytest.approx(alone)
    assert value(key, "variance.nothing") == pytest.approx(math.exp(-alone))
    assert value(key, "variance.pool") == pytest.approx(1 / math.sqrt(525_960 * 0.05))
    assert value(key, "breakeven.usd") == pytest.approx(DEFAULT_FACTS.hashprice_usd, rel=0.001)
    assert value(key, "breakeven.times") == pytest.approx(value("heat-and-odds", "cost.times"))
    chi = sum(
        (value(key, f"towns.o{i}") - value(key, f"towns.e{i}")) ** 2 / value(key, f"towns.e{i}")
        for i in range(3)
    )
    assert value(key, "towns.chi") == pytest.approx(chi)


def test_the_round_of_sha256_is_the_one_of_the_standard() -> None:
    """By a compression of its own, over the header of the genesis block."""
    key = "poisson-and-control"
    header = bytes.fromhex(
        "01000000"
        + "00" * 32
        + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d"
        "1dac2b7c"
    )
    twice = hashlib.sha256(hashlib.sha256(header).digest()).digest()[::-1].hex()
    assert twice == "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
    roots = [math.isqrt(p << 64) % 2**32 for p in (2, 3, 5, 7, 11, 13, 17, 19)]
    told = [int(value(key, f"sha_{letter}")) for letter in "abcdefgh"]
    assert told == roots
    a, b, c, d, e, f, g, h = roots

    def turned(x: int, n: int) -> int:
        return (x >> n | x << (32 - n)) & 0xFFFFFFFF

    first = int.from_bytes(header[:4], "big")
    k0 = math.floor((Decimal(2) ** (Decimal(1) / 3)) % 1 * 2**32)
    t1 = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + k0 + first
    t2 = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    assert int(value(key, "sha.t1")) == t1 % 2**32
    assert int(value(key, "sha.a")) == (t1 + t2) % 2**32
    assert int(value(key, "sha.e")) == (d + t1) % 2**32
