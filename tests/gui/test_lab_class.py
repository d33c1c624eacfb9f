"""The classroom's tab: opening a class with consent, joining one, what is said when it does not work."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, cast

import pytest
from fakes.class_desk import LAN, THIS_PC, FakeClassDesk, make_state
from fakes.gui import FakePorts, make_settings, make_snapshot, type_text
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from warmgui.core.messages import LabChange, LabStart, LabStop
from warmgui.core.model_class import ClassState, Interface
from warmgui.core.model_lab import CLASS, LabStatus, LabWork
from warmgui.core.servers.entries import Server
from warmgui.core.text import translate, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.lab.classroom.tab import JOIN, OPEN, ClassTab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.forms import NumberBox
    from warmgui.gui.theme import Theme

F = Formatter()
CLASS_WORK = LabWork(CLASS, server=Server("stratum+tcp://192.168.1.20:3333", "Ada"), code="K7XQ4M")


class Room:
    """A tab on a desk that remembers."""

    def __init__(self, qtbot: QtBot, theme: Theme, desk: FakeClassDesk | None) -> None:
        self.desk = desk or FakeClassDesk()
        self.fake = FakePorts()
        ports = dataclasses.replace(self.fake.ports(), class_desk=desk)
        self.tab = ClassTab(ports, lambda: F, theme)
        qtbot.addWidget(self.tab)
        self.tab.resize(1150, 900)
        self.tab.show()
        self.tab.show_snapshot(make_snapshot())


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Room:
    return Room(qtbot, theme, FakeClassDesk())


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def join_half(room: Room) -> None:
    press(room.tab.halves.buttons[JOIN])


# ---- opening


def test_a_class_is_opened_only_with_a_consent_of_its_own_each_time(room: Room) -> None:
    form = room.tab.form
    assert not form.agree.isChecked()
    assert not form.open_button.isEnabled()
    form.title.set_text("Class 10b")
    form.agree.setChecked(True)
    press(form.open_button)
    (plan,) = room.desk.opened
    assert (plan.host, plan.port, plan.title, plan.block_s, plan.retarget_blocks) == (
        "192.168.1.20",
        3333,
        "Class 10b",
        60.0,
        8,
    )
    assert plan.code == form.code.text()
    assert plan.difficulty == pytest.approx(307.0, rel=0.01)
    assert room.tab.running is not None
    assert room.tab.running.isVisible()
    room.desk.close()
    press(room.tab.running.again)
    assert form.isVisible()
    assert not form.agree.isChecked()


def test_another_place_or_port_takes_the_consent_back(room: Room) -> None:
    form = room.tab.form
    form.agree.setChecked(True)
    form.where.setCurrentIndex(1)
    assert form.interface == THIS_PC
    assert not form.agree.isChecked()
    form.agree.setChecked(True)
    box = cast("NumberBox", form.fields["class_port"].input)
    box.stepBy(1)
    assert not form.agree.isChecked()
    assert room.fake.saved[-1].lab.class_port == 3334
    form.agree.setChecked(True)
    press(form.open_button)
    assert room.desk.opened[0].host == "127.0.0.1"


def test_a_wrong_number_or_code_keeps_the_class_closed(room: Room) -> None:
    form = room.tab.form
    form.agree.setChecked(True)
    box = cast("NumberBox", form.fields["class_port"].input)
    box.set_text("80")
    box.edited.emit("80")
    assert form.plan() is None
    assert not form.open_button.isEnabled()
    box.set_text("3333")
    box.edited.emit("3333")
    type_text(form.code, "no")
    assert form.plan() is None
    press(form.another)
    assert form.plan() is not None


def test_settings_that_could_not_be_saved_say_so(room: Room) -> None:
    room.fake.problem = verbatim("the disk is full")
    cast("NumberBox", room.tab.form.fields["class_retarget_blocks"].input).stepBy(1)
    assert room.tab.form.fields["class_retarget_blocks"].problem == "the disk is full"


def test_the_form_follows_the_settings_page(room: Room) -> None:
    room.tab.show_snapshot(make_snapshot(settings=make_settings(lab={"class_block_s": 30.0})))
    assert room.tab.form.fields["class_block_s"].value == 30.0
    assert "30" in room.tab.form.difficulty.text()


def test_what_it_opens_follows_the_chosen_interface(room: Room) -> None:
    form = room.tab.form
    assert "Ethernet" in form.opens[0].text()
    assert not form.opens[4].isHidden()
    form.where.setCurrentIndex(1)
    assert "nobody else" in form.opens[0].text()
    assert form.opens[4].isHidden()


def test_a_new_interface_is_found_when_asked_for(room: Room) -> None:
    form = room.tab.form
    form.agree.setChecked(True)
    press(form.look_again)
    assert form.agree.isChecked()  # nothing is new
    room.desk.up = (Interface("Wi-Fi", "10.0.0.7"), LAN, THIS_PC)
    press(form.look_again)
    assert [form.where.itemData(n).address for n in range(3)] == ["10.0.0.7", "192.168.1.20", "127.0.0.1"]
    assert form.interface == LAN
    assert not form.agree.isChecked()


def test_offline_only_this_pc_is_offered(room: Room) -> None:
    room.tab.show_snapshot(make_snapshot(settings=make_settings(network={"offline": True})))
    form = room.tab.form
    assert "stays offline" in form.hindrance.text()
    assert not form.agree.isEnabled()
    form.where.setCurrentIndex(1)
    assert form.hindrance.isHidden()
    assert form.agree.isEnabled()


def test_while_it_opens_nothing_can_be_pressed_and_a_failure_says_why(room: Room) -> None:
    room.desk.say(ClassState("opening"))
    assert room.tab.form.open_button.text() == "Opening…"
    assert not room.tab.form.agree.isEnabled()
    room.desk.say(ClassState("failed", translate("class", "The port is taken.")))
    assert room.tab.form.isVisible()
    assert room.tab.form.problem.text() == "The port is taken."
    room.desk.say(ClassState("failed"))
    assert room.tab.form.problem.text() == "The class could not be opened."


def test_without_a_desk_it_says_that_there_is_none(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, None)
    assert room.tab.nobody.isVisible()
    assert not room.tab.form.isVisible()
    assert room.tab.form.plan() is None
    join_half(room)
    assert room.tab.join.isVisible()


def test_without_any_interface_nothing_can_be_opened(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, FakeClassDesk(up=()))
    assert "no network interface" in room.tab.form.hindrance.text()


# ---- joining


def fill(room: Room, address: str = "192.168.1.20", nickname: str = "Ada", code: str = "k7xq4m") -> None:
    join = room.tab.join
    for field, text in ((join.address, address), (join.nickname, nickname), (join.code, code)):
        type_text(field, text)


def test_joining_sends_the_work_and_keeps_all_but_the_code(room: Room) -> None:
    join_half(room)
    fill(room)
    press(room.tab.join.join)
    (wish,) = room.fake.posted
    assert wish == LabStart(CLASS_WORK, 7200.0, 1.0)
    assert wish.work.code == "K7XQ4M"
    (saved,) = room.fake.saved
    assert (saved.lab.nickname, saved.lab.class_address) == ("Ada", "192.168.1.20")
    assert "K7XQ4M" not in repr(saved)
    room.tab.show_snapshot(make_snapshot(settings=saved))
    press(room.tab.join.join)
    assert len(room.fake.saved) == 1  # nothing is new


def test_a_wrong_input_gets_a_sentence_and_the_keyboard(room: Room) -> None:
    join_half(room)
    fill(room, address="two words", code="")
    press(room.tab.join.join)
    assert room.fake.posted == []
    assert "space" in room.tab.join.address.verdict.text()
    assert "your teacher shows" in room.tab.join.code.verdict.text()
    assert room.tab.join.address.input.text() == "two words"


def test_it_is_joined_even_if_nothing_can_be_saved(room: Room) -> None:
    room.fake.problem = verbatim("the disk is full")
    join_half(room)
    fill(room)
    press(room.tab.join.join)
    assert isinstance(room.fake.posted[0], LabStart)
    assert room.tab.join.problem.text() == "the disk is full"


def test_offline_says_why_it_cannot_be_joined(room: Room) -> None:
    join_half(room)
    fill(room)
    room.tab.show_snapshot(make_snapshot(settings=make_settings(network={"offline": True})))
    assert "stays offline" in room.tab.join.address.verdict.text()
    press(room.tab.join.join)
    assert room.fake.posted == []


def test_what_was_typed_last_time_stands_there_again(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, FakeClassDesk())
    tab = ClassTab(room.fake.ports(), lambda: F, theme)
    qtbot.addWidget(tab)
    tab.show()
    press(tab.halves.buttons[JOIN])
    settings = make_settings(lab={"nickname": "Ada", "class_address": "10.0.0.7:3333"})
    tab.show_snapshot(make_snapshot(settings=settings))
    assert (tab.join.nickname.text(), tab.join.address.text(), tab.join.code.text()) == (
        "Ada",
        "10.0.0.7:3333",
        "",
    )
    tab.join.nickname.set_text("Bea")
    tab.show_snapshot(make_snapshot(settings=settings))
    assert tab.join.nickname.text() == "Bea"


def test_in_a_class_it_shows_what_the_class_says_and_the_way_out(room: Room) -> None:
    # Given this PC hashes for a class, the student's half comes by itself
    lab = LabStatus(
        CLASS_WORK, "running", verbatim("Welcome."), ends_utc=1_782_507_600.0, accepted=17, refused=2,
        hashrate_hs=4.2e7,
    )  # fmt: skip
    room.tab.show_snapshot(make_snapshot(lab=lab))
    join = room.tab.join
    assert room.tab.halves.selected == JOIN
    assert "192.168.1.20:3333" in join.state.text()
    assert join.answer.text() == "Welcome."
    assert join.counts["accepted"].number.text() == "17"
    assert join.counts["refused"].number.text() == "2"
    assert join.counts["rate"].number.accessibleName() == "This PC: 42.0 MH/s"
    assert not join.join.isVisible()
    assert not join.address.isEnabled()
    # When the power is changed, and the class left
    join.power.slider.setValue(0)
    press(join.leave)
    # Then the engine is told both
    assert room.fake.posted == [LabChange(power_fraction=0.05), LabStop()]


@pytest.mark.parametrize(
    ("state", "words"),
    [("starting", "Joining"), ("held", "Nothing is hashed"), ("ended", "You left the class")],
)
def test_every_state_of_a_class_is_said(room: Room, state: str, words: str) -> None:
    join_half(room)
    room.tab.show_snapshot(make_snapshot(lab=LabStatus(CLASS_WORK, state)))
    assert words in room.tab.join.state.text()


def test_a_simulated_class_says_so(room: Room) -> None:
    room.tab.show_snapshot(make_snapshot(lab=LabStatus(CLASS_WORK, "running", simulated=True)))
    assert room.tab.join.state.text().endswith("(simulated)")


def test_other_work_of_the_lab_is_no_class(room: Room) -> None:
    join_half(room)
    room.tab.show_snapshot(make_snapshot(lab=LabStatus(LabWork("mine"), "running")))
    assert room.tab.join.state.text() == "You are in no class."
    assert room.tab.join.join.isVisible()
    room.tab.join.power.slider.setValue(0)
    assert room.fake.posted == []


def test_who_chose_a_half_stays_there(room: Room) -> None:
    press(room.tab.halves.buttons[OPEN])
    room.tab.show_snapshot(make_snapshot(lab=LabStatus(CLASS_WORK, "running")))
    assert room.tab.halves.selected == OPEN


# ---- keyboard, screen reader, narrow windows


def test_the_keyboard_goes_along_when_a_class_opens_and_is_over(room: Room) -> None:
    form, running = room.tab.form, room.tab.running
    assert running is not None
    form.agree.setFocus()
    room.desk.say(make_state())
    assert running.projector.hasFocus()
    room.desk.say(ClassState())
    assert form.title.input.hasFocus()
    room.tab.halves.buttons[OPEN].setFocus()
    room.desk.say(make_state())
    assert room.tab.halves.buttons[OPEN].hasFocus()


def test_the_keyboard_goes_from_join_to_leave_and_back(room: Room) -> None:
    join_half(room)
    room.tab.join.code.input.setFocus()
    running = LabStatus(CLASS_WORK, "running")
    room.tab.show_snapshot(make_snapshot(lab=running))
    assert room.tab.join.leave.hasFocus()
    room.tab.show_snapshot(make_snapshot(lab=dataclasses.replace(running, state="ended")))
    assert room.tab.join.join.hasFocus()
    room.tab.join.power.box.setFocus()
    room.tab.show_snapshot(make_snapshot(lab=running))
    assert room.tab.join.power.box.hasFocus()


def test_every_input_has_a_name(room: Room) -> None:
    room.desk.say(make_state())
    for part in room.tab.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            spoken = part.accessibleName() or getattr(part, "text", str)()
            inner = part.objectName().startswith("qt_")  # a part of Qt's own widgets
            assert spoken or inner, part


@pytest.mark.usefixtures("right_to_left")
def test_it_becomes_narrow_without_losing_anything(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, FakeClassDesk())
    assert room.tab.minimumSizeHint().width() <= 640
    room.tab.resize(640, 900)
    assert room.tab.form.open_button.text()


@pytest.mark.usefixtures("qtbot")
def test_the_tab_stops_watching_when_it_is_gone(theme: Theme) -> None:
    desk = FakeClassDesk()
    fake = FakePorts()
    tab = ClassTab(dataclasses.replace(fake.ports(), class_desk=desk), lambda: F, theme)
    assert len(desk.watchers) == 1
    tab.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.watchers == []


def test_an_open_class_is_noted_beside_the_tab_s_name(room: Room) -> None:
    noted: list[str] = []
    room.tab.noted.connect(noted.append)
    room.desk.say(make_state(2))
    assert noted[-1] == room.tab.note == "open"
    room.desk.say(make_state(2, state="closed"))
    assert noted[-1] == room.tab.note == ""
