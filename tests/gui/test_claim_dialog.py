"""The claim checker's window: what is read while one types, what may be put right by hand, what is found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from fakes.scenarios import fake_check, fake_parse
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from warmgui.core.money.claims.claims import Claim, Period, Severity
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.units import Formatter
from warmgui.gui.pages.what_if.claim_dialog import EXAMPLE, ClaimDialog
from warmgui.gui.pages.what_if.claim_findings import LOOKS, severity_word
from warmgui.gui.pages.what_if.claim_model import FIELDS, FieldScale, merged, read_day, read_height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.money.workings.working import Working
    from warmgui.gui.theme import Theme

F = Formatter()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Iterator[ClaimDialog]:
    made = ClaimDialog(DEFAULT_FACTS, F, theme, parse=fake_parse, check=fake_check)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.resize(1120, 760)
    made.show()
    yield made
    made.reject()


def say(dialog: ClaimDialog, words: str) -> None:
    dialog.sentence.setPlainText(words)


def typed(dialog: ClaimDialog, name: str, text: str) -> None:
    line = dialog.form.numbers[name].input
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


# ---- the sentence


def test_nothing_claimed_is_nothing_judged(dialog: ClaimDialog) -> None:
    assert dialog.verdict is None
    assert dialog.findings.sentence.text().startswith("Type a claim")
    assert not dialog.findings.rows
    assert not dialog.copy.isEnabled()
    assert not dialog.clear.isEnabled()
    assert dialog.as_text() == ""


def test_the_example_fills_the_form_and_is_judged(dialog: ClaimDialog) -> None:
    dialog.example.click()
    assert dialog.sentence.toPlainText() == EXAMPLE
    assert dialog.understood.text() == "Hashrate: 480 GH/s · 1 in 3.5 million per day"
    rate, chance = dialog.form.numbers["hashrate_hs"], dialog.form.numbers["chance_one_in"]
    assert (rate.input.text(), rate.unit.text()) == ("480", "GH/s")
    assert chance.input.text() == "3\u202f500\u202f000"
    assert dialog.form.periods["chance_period"].currentText() == "per day"
    assert dialog.form.claim() == Claim(480e9, 3.5e6, Period.DAY)
    assert dialog.findings.word.text() == "Wrong"


def test_what_was_not_understood_is_said(dialog: ClaimDialog) -> None:
    say(dialog, "480 GH/s and 42")
    assert dialog.ignored.text() == "Not understood: “42”"
    say(dialog, "480 GH/s")
    assert not dialog.ignored.text()
    say(dialog, "heat for nothing")
    assert dialog.ignored.text() == "No number in it."
    say(dialog, "")
    assert not dialog.ignored.text(), "an empty field is no mistake"


def test_a_hand_written_number_stays_while_the_sentence_changes(dialog: ClaimDialog) -> None:
    say(dialog, "480 GH/s")
    typed(dialog, "power_w", "3 500")
    say(dialog, "1 TH/s")
    claim = dialog.form.claim()
    assert (claim.hashrate_hs, claim.power_w) == (1e12, 3500.0)
    say(dialog, "")
    claim = dialog.form.claim()
    assert (claim.hashrate_hs, claim.power_w) == (None, 3500.0)


def test_a_corrected_number_stays_until_the_sentence_says_another() -> None:
    said, corrected = Claim(hashrate_hs=480e9), Claim(hashrate_hs=500e9)
    assert merged(corrected, said, said) == corrected
    assert merged(corrected, said, Claim(hashrate_hs=1e12)).hashrate_hs == 1e12
    assert merged(corrected, said, Claim()).hashrate_hs == 500e9
    assert merged(said, said, Claim()).hashrate_hs is None


def test_emptying_begins_anew(dialog: ClaimDialog) -> None:
    dialog.example.click()
    typed(dialog, "cost", "12")
    dialog.clear.click()
    assert dialog.form.claim() == Claim()
    assert dialog.sentence.toPlainText() == ""
    assert dialog.form.numbers["cost"].input.text() == ""
    assert dialog.verdict is None


# ---- the form


def test_each_number_of_a_claim_can_be_typed(dialog: ClaimDialog) -> None:
    for name in dialog.form.numbers:
        typed(dialog, name, "0.5" if name == "pool_fee" else "2")
    for choice in dialog.form.periods.values():
        choice.setCurrentIndex(4)
    dialog.form.currency.setCurrentText("EUR")
    QTest.keyClicks(dialog.form.day.input, "2022-06-30")
    QTest.keyClicks(dialog.form.height_.input, "742 000")
    assert dialog.form.claim() == Claim(
        hashrate_hs=2e12,
        chance_one_in=2.0,
        chance_period=Period.YEAR,
        reward_btc=2.0,
        difficulty=2e12,
        day=date(2022, 6, 30),
        height=742_000,
        power_w=2.0,
        efficiency_j_per_th=2.0,
        price_per_kwh=2.0,
        income=2.0,
        income_sat=2.0,
        income_period=Period.YEAR,
        cost=2.0,
        cost_period=Period.YEAR,
        currency="EUR",
        btc_price=2.0,
        pool_fee=0.005,
    )
    assert dialog.form.numbers["price_per_kwh"].unit.text() == "€/kWh"
    assert not dialog.form.has_problem()
    dialog.form.periods["cost_period"].setCurrentIndex(0)
    assert dialog.form.claim().cost_period is None


def test_a_claim_in_a_currency_without_a_sign_keeps_it(dialog: ClaimDialog) -> None:
    dialog.form.show_claim(Claim(cost=5.0, currency="SEK"))
    assert dialog.form.currency.currentText() == "SEK"
    assert dialog.form.numbers["cost"].unit.text() == "SEK"


def test_a_wrong_number_is_said_stays_and_says_nothing(dialog: ClaimDialog) -> None:
    typed(dialog, "power_w", "much")
    row = dialog.form.numbers["power_w"]
    assert row.problem.text() == "“much” is no number."
    assert dialog.form.has_problem()
    assert dialog.form.claim().power_w is None
    row.input.editingFinished.emit()
    assert row.input.text() == "much"
    typed(dialog, "power_w", "100")
    assert not dialog.form.has_problem()
    typed(dialog, "power_w", "")
    assert dialog.form.claim().power_w is None


def test_days_and_heights_are_read_strictly() -> None:
    assert read_day(" 2022-06-30 ").value == date(2022, 6, 30)
    assert read_day("").value is None
    assert F.text(read_day("30.6.22").problem) == "“30.6.22” is no date like 2026-11-22."
    assert read_height("742\u202f000").value == 742_000
    assert read_height("").value is None
    assert F.text(read_height("-1").problem) == "“-1” is no height of the chain."
    assert read_height("99999999999").problem


def test_a_prefix_may_be_typed_and_zero_is_a_number() -> None:
    rate = FieldScale(FIELDS[0], F)
    unit = rate.unit_for(None, "USD")
    assert unit.words == "TH/s"
    assert rate.read("480 G", unit).value == 480e9
    assert rate.read("0", unit).value == 0.0
    assert rate.unit_for(0.0, "USD").words == "TH/s"
    assert rate.text(None, unit) == ""


# ---- what was found


def test_each_severity_has_a_word_and_a_shape_of_its_own() -> None:
    assert len({drawing for _, drawing in LOOKS.values()}) == len(Severity)
    assert len({severity_word(each) for each in Severity}) == len(Severity)


def test_findings_say_severity_sentence_and_working(dialog: ClaimDialog) -> None:
    say(dialog, "1 TH/s")
    assert dialog.findings.word.text() == "Right"
    assert dialog.findings.sentence.text() == "So it is."
    words = [(row.word.text(), row.sentence.text()) for row in dialog.findings.rows]
    assert words[0] == ("Right", "right of 1000000000000.0")
    assert [word for word, _ in words] == [severity_word(each) for each in Severity]
    assert [row.open.isHidden() for row in dialog.findings.rows] == [False, True, True, True, True]
    say(dialog, "480 GH/s")
    assert len(dialog.findings.rows) == len(Severity), "those of before are gone"


def test_a_finding_opens_its_working(dialog: ClaimDialog) -> None:
    dialog.example.click()
    opened: list[Working] = []
    dialog.findings.opened.connect(opened.append)
    dialog.findings.rows[0].open.click()
    assert [working.formula for working in opened] == ["D"]
    windows = [w for w in dialog.findChildren(QWidget) if w.isWindow() and w.isVisible()]
    assert len(windows) == 1
    windows[0].close()


def test_the_result_can_be_copied(dialog: ClaimDialog) -> None:
    say(dialog, "480 GH/s")
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith(
        "“480 GH/s”\n\nWrong. So it is.\n\n- Right: right of 480000000000.0\n- Roughly right:"
    )
    assert dialog.copy.text() == "Copied"
    dialog._copied.timeout.emit()
    assert dialog.copy.text() == "Copy as text"
    dialog.empty()
    typed(dialog, "power_w", "5")
    assert dialog.as_text().startswith("Wrong. So it is.")


# ---- how it looks


def test_in_a_narrow_window_the_form_stands_below(dialog: ClaimDialog) -> None:
    def top(part: QWidget) -> int:
        return part.mapTo(dialog, QPoint(0, 0)).y()

    assert abs(top(dialog.form) - top(dialog.sentence)) < 60
    dialog.resize(620, 700)
    QApplication.processEvents()
    assert top(dialog.sentence) < top(dialog.findings) < top(dialog.form)


def test_every_input_has_a_name(dialog: ClaimDialog) -> None:
    form = dialog.form
    parts = [row.input for row in form.numbers.values()]
    assert all(
        part.accessibleName() for part in [*parts, *form.periods.values(), form.currency, dialog.sentence]
    )
    assert form.periods["cost_period"].accessibleName() == "It costs: per what"


def test_the_programs_own_checker_judges_the_example(qtbot: QtBot, theme: Theme) -> None:
    pytest.importorskip("warmgui.core.money.claims.check", reason="not there yet")
    made = ClaimDialog(DEFAULT_FACTS, F, theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    made.example.click()
    claim = made.form.claim()
    assert (claim.hashrate_hs, claim.chance_one_in, claim.reward_btc) == (480e9, 3.5e6, 6.25)
    assert claim.chance_period is Period.DAY
    assert made.findings.rows
    made.reject()
