"""Who sits at this machine, and the settings of this user: what a person decides in a terminal.

A running WarmGUI is asked to read the settings file again. None of this can be asked for through the door,
the broker or the local API.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from warmgui.core.consent_words import AGREE, FAIR, GAIN, LAW, PRACTICE, WHAT
from warmgui.core.first_run import basis_words, expectation, money_words
from warmgui.core.local_commands import Answer, Asked
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_NO_CONSENT
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings
from warmgui.core.text import Amount
from warmgui.core.units import Formatter, prefs_from
from warmgui.io import settings_file
from warmgui.io.door import client
from warmgui.io.ports import utc_offset_s

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.options import Options
    from warmgui.paths import Paths
    from warmgui.terminal import Terminal

_YES = ("y", "yes")
_STEERED = (
    "Machines and people that may write to the broker {broker} can then see how this PC heats, switch its "
    "heat on and off, and set its target, preset and power limit. Nobody can change payout, pool or your "
    "consent from afar."
)


class Here:
    """The settings of this user at this machine, and who sits there."""

    def __init__(self, found: Paths, options: Options, terminal: Terminal) -> None:
        self.found, self.options, self.terminal = found, options, terminal
        loaded = settings_file.load(found.settings_file)
        self.settings, self._extra = loaded.settings, loaded.extra
        self._damage = loaded.problems if loaded.stands_in else ()
        appearance, offset_s = self.settings.appearance, utc_offset_s(time.time())
        self.formatter = Formatter(prefs_from(appearance, "C", offset_s, self.settings.money.currency))

    # ---- consent

    def consent(self) -> Answer:
        """Show what there is to know, and record a yes that a person types."""
        if self.settings.consented:
            given = self.settings.consent.given_at
            return Answer(
                EXIT_DONE, f'Consent was given on {given}. "warmgui consent withdraw" takes it back.'
            )
        if not self.terminal.is_one:
            words = "Consent is given by a person in a terminal, and here is none. Nothing was changed."
            return Answer(EXIT_NO_CONSENT, words)
        self.terminal.show(self._reading())
        question = f'"{self.words(AGREE)}" Type yes to agree:'
        if self.terminal.answer(question) != "yes":
            return Answer(EXIT_NO_CONSENT, "Nothing was agreed to. Nothing mines.")
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        record = ConsentSettings(given_at=now, version=CONSENT_VERSION)
        words = f"Consent is recorded in {self.found.settings_file}. Nothing mines before heat is asked for."
        return self.save(lambda settings: replace(settings, consent=record), words)

    def withdraw(self) -> Answer:
        """Take the consent back; that needs no question."""
        if not self.settings.consented:
            return Answer(EXIT_DONE, "No consent is recorded. Nothing mines.")
        words = "The consent is withdrawn. Nothing mines any more."
        return self.save(lambda settings: replace(settings, consent=ConsentSettings()), words)

    def _reading(self) -> Iterator[str]:
        """The same text as in the first-run steps, with the figures of a typical processor."""
        expected = expectation(DEFAULT_FACTS, self.settings)
        yield self.words(WHAT)
        sat = self.formatter.amount(Amount(expected.sat_per_day, "sat_per_day"))
        years = self.formatter.amount(Amount(expected.years_per_block, "years"))
        yield f"What it earns: {sat} on average; {years} until a block, on average."
        yield self.words(basis_words(expected, DEFAULT_FACTS))
        yield self.words(money_words(expected, self.settings))
        for text in (*GAIN, *FAIR):
            yield self.words(text)
        yield f"Where the work goes: {self._where()}"
        for text in LAW:
            yield self.words(text)

    def _where(self) -> str:
        upstream = self.settings.upstream
        servers = [server for server in upstream.servers if server.enabled]
        if upstream.kind != "servers" or not servers:
            return self.words(PRACTICE)
        named = [
            f"{server.kind or 'server'} {'?' if server.address is None else server.address.endpoint}"
            for server in servers
        ]
        return f"{', '.join(named)}, as set. It sees your IP address and your payout address or user name."

    # ---- fleet

    def fleet(self) -> Answer:
        """How this machine stands."""
        fleet, mqtt = self.settings.fleet, self.settings.mqtt
        if not fleet.announce:
            return Answer(
                EXIT_DONE, "This PC tells no broker how it heats, and follows no commands from one."
            )
        follows = "and follows" if fleet.accept_commands else "and does not follow"
        where = f"{mqtt.host}:{mqtt.port}" if mqtt.host else "a broker that is not set yet"
        return Answer(EXIT_DONE, f"This PC tells {where} how it heats, {follows} commands from there.")

    def join(self) -> Answer:
        """A person here says yes to being steered through the broker."""
        mqtt = self.settings.mqtt
        if not mqtt.host:
            file = self.found.settings_file
            words = f"No broker is set: name its host under [mqtt] in {file}, or in the window."
            return Answer(EXIT_CANNOT, words)
        broker = f"{mqtt.host}:{mqtt.port}"
        if not self.agrees(_STEERED.format(broker=broker), "Shall this PC tell the broker, and follow it?"):
            return Answer(EXIT_CANNOT, "Nothing was changed: this PC follows nobody.")
        words = f"This PC tells {broker} how it heats, and follows commands from there."
        if not self.settings.consented:
            words += ' It does not heat before somebody here has agreed to mining, see "warmgui consent".'
        return self.save(
            lambda s: replace(s, fleet=replace(s.fleet, announce=True, accept_commands=True)), words
        )

    def leave(self) -> Answer:
        """No more telling, no more following."""
        words = "This PC tells no broker how it heats any more, and follows no commands from one."
        return self.save(
            lambda s: replace(s, fleet=replace(s.fleet, announce=False, accept_commands=False)), words
        )

    # ---- local API

    def api_key(self) -> Answer:
        """A key that is shown once; only its fingerprint is kept."""
        from warmgui.core.api.gate import fingerprint  # late: only this command needs them
        from warmgui.io.api.key import new_key

        key = new_key()
        key_hash = fingerprint(key)
        words = f"{key}\nThis key is shown only now; only its fingerprint is kept."
        if self.settings.api.key_hash:
            words += " The key from before is no longer valid."
        if not self.settings.api.enabled:
            words += " The local API is off: switch it on in the settings, or enabled = true under [api]."
        return self.save(lambda s: replace(s, api=replace(s.api, key_hash=key_hash)), words)

    # ---- what all of them need

    def words(self, text: Text) -> str:
        """A sentence in English."""
        return self.formatter.text(text)

    def agrees(self, explanation: str, question: str) -> bool:
        """Whether a person here says yes: at the terminal, or by having typed --yes."""
        if self.options.yes:
            return True
        if not self.terminal.is_one:
            return False
        self.terminal.show([explanation])
        return self.terminal.answer(f"{question} [y/N]") in _YES

    def save(self, change: Callable[[Settings], Settings], words: str) -> Answer:
        """Change the settings file, and have whoever runs read it again."""
        if self._damage:  # writing would make what was read instead of it the only truth
            problems = " ".join(self.words(problem) for problem in self._damage)
            return Answer(EXIT_CANNOT, f"Nothing was changed. {problems}")
        self.settings = change(self.settings)
        problem = settings_file.save(self.found.settings_file, self.settings, self._extra)
        if problem:
            reason = dict(problem.args).get("reason", "")
            return Answer(EXIT_CANNOT, f"Nothing was changed: {self.found.settings_file}: {reason}.")
        return Answer(EXIT_DONE, " ".join([words, *self._told_to_read()]))

    def _told_to_read(self) -> Iterator[str]:
        for simulated in (False, True):
            try:
                answer = client.ask(self.found.data, Asked("reload"), simulated=simulated)
            except client.NobodyError:
                continue
            except client.NoAnswerError as error:
                yield f"What runs does not know it yet ({error}): restart it."
            else:
                yield answer.text
