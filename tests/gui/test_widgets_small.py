"""Cards, badges, segments, switch, notices, devices, the reality bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDoubleSpinBox

from warmgui.core.vocabulary import Provenance
from warmgui.gui import icons
from warmgui.gui.widgets.badge import ProvenanceBadge, provenance_sentence, provenance_word
from warmgui.gui.widgets.basic import ElidedLabel, Label, pad_field
from warmgui.gui.widgets.cards import Figure, MetricCard
from warmgui.gui.widgets.device_rows import DevicesCard, DeviceWords
from warmgui.gui.widgets.notice import Notice
from warmgui.gui.widgets.reality import LogBar, RealityCard, RealityWords
from warmgui.gui.widgets.segments import Segments
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


def test_every_provenance_has_a_word_and_a_sentence(theme: Theme) -> None:
    assert len({provenance_word(p) for p in Provenance}) == len(Provenance)
    assert len({provenance_sentence(p) for p in Provenance}) == len(Provenance)


def test_a_badge_explains_itself(theme: Theme, qtbot: QtBot) -> None:
    badge = ProvenanceBadge()
    qtbot.addWidget(badge)
    badge.show_provenance(Provenance.MEASURED, "RAPL package-0")
    assert (badge.text(), badge.toolTip()) == ("measured", "RAPL package-0")
    badge.show_provenance(Provenance.DECLARED, word="tariff")
    assert badge.text() == "tariff"
    assert badge.accessibleDescription() == provenance_sentence(Provenance.DECLARED)
    assert badge.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_metric_card_is_one_sentence_to_a_reader(theme: Theme, qtbot: QtBot) -> None:
    card = MetricCard("heat")
    qtbot.addWidget(card)
    card.show_figure(Figure("Heat", "171", "W", "0.6 kWh today", Provenance.MODELLED))
    assert card.accessibleName() == "Heat: 171 W, modelled"
    assert card.accessibleDescription() == "0.6 kWh today"
    assert card.number.property("role") == "heat"


def test_long_lines_end_in_an_ellipsis_and_a_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("a line that is certainly longer than sixty pixels")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.whole_text == label.accessibleName()
    label.resize(QFontMetrics(label.font()).horizontalAdvance(label.whole_text) + 10, 20)
    assert label.text() == label.whole_text
    assert label.toolTip() == ""


def test_labels_show_html_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    label = Label("<b>pool</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.set_role("danger")
    assert label.property("role") == "danger"


def test_spin_boxes_get_an_inner_margin(theme: Theme, qtbot: QtBot) -> None:
    field = QDoubleSpinBox()
    qtbot.addWidget(field)
    pad_field(field)
    assert field.lineEdit().textMargins().left() == 8


def test_segments_tell_the_user_s_choice_only(theme: Theme, qtbot: QtBot) -> None:
    row = Segments(["eco", "comfort"])
    row.set_words({"eco": "Eco", "comfort": "Comfort"})
    qtbot.addWidget(row)
    row.show()
    heard: list[str] = []
    row.chosen.connect(heard.append)
    row.select("eco")
    assert (row.selected, heard) == ("eco", [])
    qtbot.mouseClick(row.buttons["comfort"], Qt.MouseButton.LeftButton)
    assert (row.selected, heard) == ("comfort", ["comfort"])
    # Pressing it again is the same wish, not its opposite.
    qtbot.mouseClick(row.buttons["comfort"], Qt.MouseButton.LeftButton)
    assert (row.selected, heard) == ("comfort", ["comfort", "comfort"])
    row.select(None)
    assert row.selected is None


@pytest.mark.parametrize(
    ("direction", "key"),
    [(Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right), (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left)],
)
def test_segments_move_by_arrows_in_reading_direction(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, direction: Qt.LayoutDirection, key: Qt.Key
) -> None:
    row = Segments(["a", "b", "c"], kind="quiet")
    row.setLayoutDirection(direction)
    qtbot.addWidget(row)
    monkeypatch.setattr(row.buttons["a"], "hasFocus", lambda: True)
    focused: list[str] = []
    for name, made in row.buttons.items():
        monkeypatch.setattr(made, "setFocus", lambda _reason, name=name: focused.append(name))
    qtbot.keyClick(row, key)
    assert focused == ["b"]
    qtbot.keyClick(row, Qt.Key.Key_A)
    assert focused == ["b"]


def test_the_switch_shows_on_by_place_and_mirrors(theme: Theme, qtbot: QtBot) -> None:
    switch = ToggleSwitch(theme)
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    heard: list[bool] = []
    switch.clicked.connect(lambda on: heard.append(bool(on)))
    off = switch.grab().toImage()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert heard == [True]
    on = switch.grab().toImage()
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = switch.grab().toImage()
    middle = off.height() // 2
    assert on.pixelColor(on.width() - 18, middle).name() == theme.palette.on_accent
    assert mirrored.pixelColor(18, middle).name() == theme.palette.on_accent
    assert off.pixelColor(18, middle).name() == theme.palette.card


def test_the_switch_shows_focus(theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    switch = ToggleSwitch(theme)
    qtbot.addWidget(switch)
    plain = switch.grab().toImage()
    monkeypatch.setattr(switch, "hasFocus", lambda: True)
    assert switch.grab().toImage() != plain


def test_a_notice_hides_when_it_has_nothing_to_say(theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme, "warning", icons.Icon.WARNING)
    qtbot.addWidget(notice)
    notice.say("Too hot.", "Go on")
    assert not notice.isHidden()
    assert not notice.button.isHidden()
    with qtbot.waitSignal(notice.pressed, timeout=1000):
        notice.button.click()
    notice.say("Too hot.")
    assert notice.button.isHidden()
    notice.say("")
    assert notice.isHidden()
    theme.set_choice("dark")


def row_words(name: str) -> DeviceWords:
    return DeviceWords(name, name, "CPU", "1 MH/s", "5 W", "50 °C", "measured", "measured")


def test_device_rows_are_kept_while_the_devices_are_the_same(theme: Theme, qtbot: QtBot) -> None:
    card = DevicesCard()
    qtbot.addWidget(card)
    card.show_rows([])
    assert not card.nothing.isHidden()
    card.show_rows([row_words("cpu"), row_words("gpu0")])
    first = card._rows["cpu"]
    assert card.nothing.isHidden()
    card.show_rows([row_words("cpu"), row_words("gpu0")])
    assert card._rows["cpu"] is first
    assert "50 °C" in first.accessibleName()
    card.show_rows([row_words("gpu0")])
    assert list(card._rows) == ["gpu0"]
    last = card._rows["gpu0"]
    card.show_rows([])
    assert last.isHidden(), "gone at once, not when Qt deletes it"


def test_of_very_many_devices_the_first_are_shown_and_the_others_counted(theme: Theme, qtbot: QtBot) -> None:
    card = DevicesCard()
    qtbot.addWidget(card)
    names = [f"gpu{number}" for number in range(50)]
    card.show_rows([row_words(name) for name in names[:8]])
    assert list(card._rows) == names[:8]
    assert card.more.isHidden()
    card.show_rows([row_words(name) for name in names])
    assert list(card._rows) == names[:7]
    assert card.more.text() == "and 43 more, on the page Devices"
    card.show_rows([row_words(name) for name in names[:2]])
    assert card.more.isHidden()


@pytest.mark.parametrize("mirrored", [False, True])
def test_names_begin_and_figures_end_with_the_row(theme: Theme, qtbot: QtBot, mirrored: bool) -> None:  # noqa: FBT001 - both directions
    card = DevicesCard()
    qtbot.addWidget(card)
    card.show_rows([row_words("Ryzen")])
    row = card._rows["Ryzen"]
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    sides = Qt.AlignmentFlag
    start, end = (sides.AlignRight, sides.AlignLeft) if mirrored else (sides.AlignLeft, sides.AlignRight)
    for words, side in ((row.name, start), (row.power, end), (row.temperature, end), (row.hashrate, end)):
        assert words.alignment() == side | sides.AlignAbsolute | sides.AlignVCenter


def test_a_device_row_has_room_for_its_name(theme: Theme, qtbot: QtBot) -> None:
    card = DevicesCard()
    qtbot.addWidget(card)
    card.show_rows([DeviceWords("gpu0", "GeForce RTX 4070 Ti", "GPU", "1.45 GH/s", "132 W", "64.5 °C")])
    card.resize(330, card.sizeHint().height())
    card.show()
    row = card._rows["gpu0"]
    assert row.name.text() == row.name.whole_text
    for figure in (row.hashrate, row.power, row.temperature):
        assert figure.width() >= figure.sizeHint().width()


WORDS = RealityWords(
    second="x",
    best_words="best share 9 412",
    block_words="block 134 T",
    typical_words="typical 5 370",
    foot="y",
    best=9412.0,
    block=1e12,
    typical=5370.0,
    scale=((1.0, "1"), (1e3, "1 k")),
)


def test_the_bar_is_logarithmic(theme: Theme, qtbot: QtBot) -> None:
    bar = LogBar(theme)
    qtbot.addWidget(bar)
    bar.show_words(WORDS)
    assert bar.position_of(1.0) == 0
    assert bar.position_of(1e6) == pytest.approx(0.5)
    assert bar.position_of(1e12) == 1
    assert bar.position_of(1e15) == 1
    assert "best share" in bar.accessibleName()
    bar.show_words(RealityWords())
    assert bar.position_of(1e6) == 0


def test_the_bar_mirrors_for_right_to_left_readers(theme: Theme, qtbot: QtBot) -> None:
    bar = LogBar(theme)
    qtbot.addWidget(bar)
    bar.resize(600, 84)
    bar.show_words(WORDS)
    image = bar.grab().toImage()
    assert image.pixelColor(30, 40).name() == theme.palette.accent
    assert image.pixelColor(570, 40).name() == theme.palette.track
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = bar.grab().toImage()
    assert mirrored.pixelColor(30, 40).name() == theme.palette.track
    assert mirrored.pixelColor(570, 40).name() == theme.palette.accent


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_lucky_share_s_words_give_way_to_the_block_s(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, direction: Qt.LayoutDirection
) -> None:
    bar = LogBar(theme)
    qtbot.addWidget(bar)
    bar.setLayoutDirection(direction)
    bar.resize(600, 84)
    placed: dict[str, tuple[float, float]] = {}
    real = LogBar._place

    def remember(self: LogBar, painter: object, x: float, words: str, top: float) -> float:
        left = real(self, painter, x, words, top)  # type: ignore[arg-type]  # painter is passed through
        width = QFontMetrics(self.font()).horizontalAdvance(words)
        placed[words] = (left, left + width)
        return left

    monkeypatch.setattr(LogBar, "_place", remember)
    bar.show_words(
        RealityWords(best_words="best share 900 G", block_words="block 1 T", best=9e11, block=1e12)
    )
    bar.grab()
    (a0, a1), (b0, b1) = placed["best share 900 G"], placed["block 1 T"]
    assert a1 <= b0 or b1 <= a0


def test_the_reality_card_shows_its_words(theme: Theme, qtbot: QtBot) -> None:
    card = RealityCard(theme)
    qtbot.addWidget(card)
    card.show_words(WORDS)
    assert (card.second.text(), card.foot.text()) == ("x", "y")
    card.show_words(RealityWords())
    assert card.second.isHidden()


@pytest.mark.parametrize("width", [172, 186, 240, 400])
@pytest.mark.parametrize("number", ["0", "171", "0.0045", "−0.0000045"])
def test_the_number_of_a_card_is_never_cut_off(theme: Theme, qtbot: QtBot, width: int, number: str) -> None:
    card = MetricCard("earnings")
    qtbot.addWidget(card)
    card.show_figure(Figure("Expected earnings", number, "sat/day", "on average", Provenance.DATED))
    card.resize(width, card.height())
    card.show()
    qtbot.waitExposed(card)
    needed = card.number.fontMetrics().horizontalAdvance(number)
    assert needed <= card.number.width()
    assert card.unit.geometry().right() <= card.width()
