"""Trying BOINC or Folding@home before the settings are saved; changes nothing there."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from warmgui.core.house.compute.boinc import shown
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.io.science.boinc_password import KEYRING_S, Password, find
from warmgui.io.science.boinc_rpc import BoincClient
from warmgui.io.science.boinc_words import NO_PROJECT, NO_WORK
from warmgui.io.science.trouble import ScienceProblemError

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.house import ScienceSettings
    from warmgui.core.settings.model import Settings
    from warmgui.io.secrets import Secrets

_MOST_NAMED = 5


class ScienceTester:
    """Tries the program that the settings name.

    Args:
        secrets: passwords that are kept already.
    """

    def __init__(self, secrets: Secrets | None) -> None:
        self._secrets = secrets

    def test(
        self, settings: Settings, password: str | None, told: Callable[[tuple[bool, Text]], None]
    ) -> Callable[[], None]:
        """Ask it once.

        Args:
            settings: as they would be.
            password: of BOINC, as typed; None for the one that is kept or lies in its folder.
            told: gets whether all is well and a sentence, in another thread, once, unless it was cancelled.

        Returns:
            A function that cancels the test.
        """
        cancelled = threading.Event()

        def work() -> None:
            result = self._try(settings.science, password)
            if not cancelled.is_set():
                told(result)

        threading.Thread(target=work, name="science test", daemon=True).start()
        return cancelled.set

    def _try(self, settings: ScienceSettings, password: str | None) -> tuple[bool, Text]:
        try:
            if settings.program == "fah":
                return _fah(settings.fah_port)
            return self._boinc(settings, password)
        except ScienceProblemError as problem:
            return False, _cannot(problem.text)

    def _boinc(self, settings: ScienceSettings, typed: str | None) -> tuple[bool, Text]:
        if typed is None:
            secret = settings.boinc_secret
            if secret.password != "none" and self._secrets is not None:  # noqa: S105 - a place
                self._secrets.wait_for(secret, KEYRING_S)
            known = find(settings, self._secrets)
        else:
            known = Password(typed)
        try:
            client = BoincClient(settings.boinc_port, known.words or "")
        except ScienceProblemError as problem:
            if problem.state == "refused" and known.why:
                return False, known.why
            raise
        try:
            names = client.projects()
            waiting = client.waiting()
        finally:
            client.close()
        well = translate("science", "BOINC {version} answers.", version=client.version or "-")
        if not names:
            return True, translate("science", "{first} {second}", first=well, second=NO_PROJECT)
        listed = verbatim(", ".join(shown(names)[:_MOST_NAMED]))
        return True, translate(
            "science",
            "{first} It computes for {projects}. {work}",
            first=well,
            projects=listed,
            work=EMPTY if waiting else NO_WORK,
        )


def _fah(port: int) -> tuple[bool, Text]:
    from warmgui.io.science.fah import NO_DEAD_MAN
    from warmgui.io.science.fah_link import FahLink

    link = FahLink(port)
    link.close()
    return True, translate(
        "science",
        "Folding@home {version} answers. {note}",
        version=link.state.version or "-",
        note=NO_DEAD_MAN,
    )


def _cannot(problem: Text) -> Text:
    return translate("science", "It cannot be used: {problem}.", problem=problem)
