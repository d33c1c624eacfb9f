"""Parts of a server's form that hold secrets or lead to them: the password, and a node's cookie file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from warmgui.core.password_places import KEPT
from warmgui.core.passwords import leftover
from warmgui.core.servers.advice import NO_ADVICE, Advice, Level, chain_of
from warmgui.core.text import Text, translate
from warmgui.gui.file_dialogs import dress
from warmgui.gui.pages.servers.parts import Field, name_label
from warmgui.gui.widgets.basic import button, directed
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.servers.entries import Server
    from warmgui.core.thermometers import Secret

Owner = TypeVar("Owner", bound="Server | Secret")
"""Whoever has a password, kept under its `key`."""
_COOKIE_FOLDERS = {"test": "testnet3", "testnet4": "testnet4", "signet": "signet", "regtest": "regtest"}


class PasswordPart(QWidget, Generic[Owner]):
    """Where the password is kept, and the password itself, hidden."""

    changed = Signal()

    def __init__(self, *, none: str = "", name: str = "", help_: str = "") -> None:
        """Make it.

        Args:
            none: what is said where there need be none; "": there must be one.
            name: of the input, where it is no password ("Access token").
            help_: what else there is to say about it.
        """
        super().__init__()
        self._server: Owner | None = None
        self._more_help = help_
        title = name or self.tr("Password")
        self.place = Choice()
        self.place.setAccessibleName(title)
        if none:
            self.place.addItem(none, "none")
        self.place.addItem(self.tr("Ask me in each run"), "ask")
        self.place.addItem(self.tr("Keep it in the system's keyring"), "keyring")
        self.place.addItem(self.tr("Keep it in an unencrypted file"), "file")
        self.place.currentIndexChanged.connect(lambda _index: self._on_place())
        heading = name_label(title)
        heading.setBuddy(self.place)
        self.field = Field(name or self.tr("The password"))
        self.field.name.hide()
        self.field.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.changed.connect(self.changed)
        self.show_button = button(self.tr("Show"), "link", checkable=True)
        self.show_button.toggled.connect(self._show_password)
        self.field.beside.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.place)
        column.addWidget(self.field)
        self._on_place()

    def load(self, server: Owner | None) -> None:
        """Show where a server's password is."""
        self._server = server
        self.place.setCurrentIndex(max(self.place.findData(self._kept_place), 0))
        self.field.set_text("")
        self._on_place()

    def judge_with(self, words: Callable[[Text], str], key: Callable[[], str]) -> None:
        """How sentences become words, and under which name the password would be kept now."""
        self.field.judge_with(lambda text: self._judge(text, key()), words)

    @property
    def chosen(self) -> str:
        """One of `core.password_places`."""
        return str(self.place.currentData())

    def typed(self) -> str | None:
        """What was typed; None where nothing was, or none is needed."""
        return self.field.input.text() or None if self.chosen != "none" else None

    def left(self, now: Owner) -> Owner | None:
        """See `core.passwords.leftover`; what is typed takes its place by itself."""
        if self._server is None or (self.typed() and now.key == self._server.key):
            return None
        return leftover(self._server, (now,))

    @property
    def _kept_for(self) -> str:
        return self._server.key if self._server is not None else ""

    @property
    def _kept_place(self) -> str:
        return self._server.password if self._server is not None else "none"

    def _judge(self, text: str, key: str) -> Advice:
        if self.chosen not in KEPT or text:
            return NO_ADVICE
        if self._kept_place != self.chosen:
            missing = translate(
                "servers", "Enter the password that is to be kept, or choose to be asked for it."
            )
            return Advice(Level.ERROR, missing)
        if key != self._kept_for:
            again = translate(
                "servers", "Type the password again: the kept one belongs to the former address or user."
            )
            return Advice(Level.ERROR, again)
        return NO_ADVICE

    def _on_place(self) -> None:
        place = self.chosen
        self.field.setVisible(place != "none")
        self.field.input.setPlaceholderText(self._unchanged(place))
        where = self._where(place)
        self.field.help.setText(f"{self._more_help} {where}".strip())
        self.field.help.setVisible(place != "none")
        self.field.look()
        self.changed.emit()

    def _unchanged(self, place: str) -> str:
        """What stands in the empty input."""
        if place == "ask":
            return self.tr("may stay empty until it is needed")
        if place not in KEPT or place != self._kept_place:
            return ""
        if place == "file":
            return self.tr("unchanged: kept in the file")
        return self.tr("unchanged: it is kept in the system's keyring")

    def _where(self, place: str) -> str:
        if place == "keyring":
            return self.tr(
                "Credential Manager on Windows, Secret Service or KWallet on Linux, Keychain on macOS. What "
                "it does not take goes into a private file, and that is said. It never stands in the "
                "settings file."
            )
        if place == "file":
            return self.tr(
                "A file in the data folder that only this user can read. Whoever can read it has the "
                "password: a keyring is better."
            )
        return self.tr("It is held for this run only, and stands in no file.")

    def _show_password(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.input.setEchoMode(mode)
        self.show_button.setText(self.tr("Hide") if shown else self.tr("Show"))


def cookie_candidates(url: str) -> list[Path]:
    """Where Bitcoin Core's cookie file usually lies on this system, for the chain of a node's address."""
    places = QStandardPaths.StandardLocation
    home = Path(QStandardPaths.writableLocation(places.HomeLocation))
    data = Path(QStandardPaths.writableLocation(places.GenericDataLocation))
    folder = _COOKIE_FOLDERS.get(chain_of(url), "")
    # Linux has it in the home folder; Windows and macOS among the applications' data.
    return [base / folder / ".cookie" for base in (home / ".bitcoin", data / "Bitcoin")]


class NodeLogin(QWidget):
    """How the node lets this program in: by its cookie file, or by user name and password."""

    changed = Signal()

    def __init__(self, url: Callable[[], str]) -> None:
        super().__init__()
        self._url = url
        self._found: Path | None = None
        self.by_cookie = QRadioButton(self.tr("Use the cookie file (recommended)"))
        self.by_user = QRadioButton(self.tr("User name and password"))
        self.cookie = Field(
            self.tr("Cookie file"),
            "",
            self.tr(
                "Bitcoin Core writes it anew at each start, so there is no password to keep. Usual places: "
                "~/.bitcoin/.cookie on Linux, %LOCALAPPDATA%\\Bitcoin\\.cookie on Windows, ~/Library/"
                "Application Support/Bitcoin/.cookie on macOS."
            ),
        )
        self.choose = button(self.tr("Choose…"), "")
        self.choose.clicked.connect(self._choose)
        self.cookie.beside.addWidget(self.choose)
        self.use_found = button("", "link")
        self.use_found.clicked.connect(self._use_found)
        self.user = Field(self.tr("User name"))
        self.password: PasswordPart[Server] = PasswordPart()
        self._lay_out()
        self.by_cookie.setChecked(True)
        self.by_cookie.toggled.connect(lambda _on: self._on_way())
        for part in (self.cookie, self.user, self.password):
            part.changed.connect(self.changed)
        self._on_way()

    def load(self, server: Server | None) -> None:
        """Show a node's."""
        self.by_user.setChecked(server is not None and bool(server.user) and not server.cookie_file)
        self.by_cookie.setChecked(not self.by_user.isChecked())
        self.cookie.set_text(server.cookie_file if server is not None else "")
        self.user.set_text(server.user if server is not None else "")
        self.password.load(server)
        self.look_around()

    def judge_with(self, words: Callable[[Text], str], key: Callable[[], str]) -> None:
        """How sentences become words, and under which name the password would be kept now."""
        self.cookie.judge_with(self._about_cookie, words)
        self.user.judge_with(self._about_user, words)
        self.password.judge_with(words, key)

    def fields(self) -> list[Field]:
        """Those that count for the chosen way."""
        return [self.cookie] if self.by_cookie.isChecked() else [self.user, self.password.field]

    def look_around(self) -> None:
        """See whether the cookie file is where it usually is."""
        self._found = next((path for path in cookie_candidates(self._url()) if path.is_file()), None)
        offer = self._found is not None and self.cookie.text() != str(self._found)
        self.use_found.setText(self.tr("Found: {path}. Use it").format(path=self._found) if offer else "")
        self.use_found.setVisible(offer)

    def _about_cookie(self, text: str) -> Advice:
        if text.strip():
            return NO_ADVICE
        return Advice(
            Level.ERROR, translate("servers", "Choose the node's cookie file, or use its password.")
        )

    def _about_user(self, text: str) -> Advice:
        if text.strip():
            return NO_ADVICE
        return Advice(
            Level.ERROR, translate("servers", "Enter the user name that stands in the node's configuration.")
        )

    def _on_way(self) -> None:
        cookie = self.by_cookie.isChecked()
        self._cookie_part.setVisible(cookie)
        self._user_part.setVisible(not cookie)
        self.changed.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("The node's cookie file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        candidate = cookie_candidates(self._url())[0]
        dialog.setDirectory(str(candidate.parent if candidate.parent.is_dir() else Path.home()))
        # A name that begins with a dot is hidden.
        dialog.setFilter(dialog.filter() | QDir.Filter.Hidden)
        dress(dialog)
        dialog.fileSelected.connect(self.take_cookie)
        dialog.open()

    def take_cookie(self, path: str) -> None:
        """A file was chosen."""
        self.cookie.set_text(path)
        self.look_around()
        self.changed.emit()

    def _use_found(self) -> None:
        if self._found is not None:
            self.take_cookie(str(self._found))

    def _lay_out(self) -> None:
        self._cookie_part, self._user_part = QWidget(), QWidget()
        cookie = QVBoxLayout(self._cookie_part)
        cookie.setContentsMargins(directed(28, 0, 0, 0))
        cookie.setSpacing(4)
        cookie.addWidget(self.cookie)
        cookie.addWidget(self.use_found, 0, Qt.AlignmentFlag.AlignLeading)
        user = QVBoxLayout(self._user_part)
        user.setContentsMargins(directed(28, 0, 0, 0))
        user.setSpacing(8)
        user.addWidget(self.user)
        user.addWidget(self.password)
        heading = name_label(self.tr("How the node lets WarmGUI in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        for part in (self.by_cookie, self._cookie_part, self.by_user, self._user_part):
            column.addWidget(part)
