"""Facts about bitcoin's network from one's own node or a mempool-style server: once in ten minutes at most.

A thread of its own asks, judges and tells the engine. What was told last stands in a file, so that a restart
neither asks again at once nor forgets; without any answer, and as soon as it is switched off, the program's
dated facts count. Difficulty and height of one's own node are MEASURED (it checked every block itself); what
a server says is somebody's word of that moment, DATED; both are STALE after `facts.STALE_S`.
"""

from __future__ import annotations

import json
import logging
import math
import threading
from dataclasses import asdict
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite
from warmgui.core.messages import NetworkFactsChanged, SettingsChanged, SourceSaid
from warmgui.core.model_energy import SourceStatus
from warmgui.core.money.facts import DEFAULT_FACTS, aged, calendar_date
from warmgui.core.money.network_answers import HIGHEST_FEES_SAT, BadAnswerError, Judged
from warmgui.core.settings.egress import CORE
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance
from warmgui.io.http_json import LONGEST_PAUSE_S, HttpProblemError
from warmgui.io.ports import SystemClock
from warmgui.io.secrets import Secrets
from warmgui.io.sources.network_ask import FeesSeen, Wanted, ask_core, ask_mempool, credentials_of, wanted_by
from warmgui.io.sources.network_kept import facts_from, kept_in
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from warmgui.core.messages import Inbox
    from warmgui.core.model import NetworkFacts
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret
    from warmgui.io.http_json_auth import Credentials
    from warmgui.io.ports import Clock
    from warmgui.io.sensors.room_links import Passwords

log = logging.getLogger(__name__)

FETCH_EVERY_S = 600.0
LONGEST_RETRY_S = 4 * 3600.0
SETTLE_S = 8.0
"""Settings are saved while one types: an address is asked when it has stood still for so long."""
LOOK_EVERY_S = 2.0
"""So often it looks whether it is time, and follows passwords that arrive."""
_END_WAIT_S = 3.0
_REFUSED = frozenset({401, 403})
_KEY = "network"


class NetworkSource:
    """Asks in a thread of its own, from `start` to `stop`.

    Args:
        post: puts a message into the engine's inbox; any thread.
        settings: those in force, see `configure`.
        cache_file: where the last answer is kept; None keeps it in memory.
        secrets: passwords; a set that no pool's password is in.
        clock: the engine's.
        default: the dated facts.
        look_every_s: real seconds.
        settle_s: of the clock; another address is left alone for so long.
    """

    def __init__(
        self,
        post: Callable[[Inbox], None],
        settings: Settings,
        cache_file: Path | None = None,
        *,
        secrets: Passwords | None = None,
        clock: Clock | None = None,
        default: NetworkFacts = DEFAULT_FACTS,
        look_every_s: float = LOOK_EVERY_S,
        settle_s: float = SETTLE_S,
    ) -> None:
        self._post, self._look_every_s = post, look_every_s
        self._clock = clock or SystemClock()
        self._desk = _Desk(cache_file, secrets or Secrets(), default, settle_s)
        self._lock = threading.Lock()
        self._wanted = wanted_by(settings)
        self._end, self._wake = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="network facts", daemon=True)

    def configure(self, settings: Settings) -> None:
        """Follow other settings; returns at once."""
        with self._lock:
            self._wanted = wanted_by(settings)
        self._wake.set()

    def take(self, message: Inbox) -> None:
        """The same, from a message to the engine; others are not for us."""
        if isinstance(message, SettingsChanged):
            self.configure(message.settings)

    def start(self) -> None:
        """Tell what is known, and begin to ask if that is wanted."""
        self._thread.start()

    def stop(self) -> None:
        """End; an answer that is still awaited is given up."""
        self._end.set()
        self._wake.set()
        if self._thread.ident is not None:
            self._thread.join(_END_WAIT_S)

    def _run(self) -> None:
        while not self._end.is_set():
            with self._lock:
                wanted = self._wanted
            try:
                for message in self._desk.look(wanted, self._clock.now_s(), self._clock.now_utc()):
                    if not self._end.is_set():
                        self._post(message)
            except Exception:  # whatever it is, the heating does not care
                log.exception("facts of the network")
            self._wake.wait(self._look_every_s)
            self._wake.clear()


class _Desk:
    """What is known of each place that was asked, and when to ask again. No thread, no clock."""

    def __init__(
        self, cache_file: Path | None, secrets: Passwords, default: NetworkFacts, settle_s: float = 0.0
    ) -> None:
        self._cache_file, self._secrets, self._default = cache_file, secrets, default
        self._settle_s = settle_s
        self._followed: str | None = None
        """The place of the last look; None before the first one."""
        self._settled_s = -math.inf
        self._places: dict[str, _Place] = {}
        self._told: tuple[NetworkFacts, SourceStatus] | None = None
        self._looked_up: Secret | None = None

    def look(self, wanted: Wanted | None, now_s: float, now_utc: float) -> Iterator[Inbox]:
        """Ask if it is time; what the engine should hear, which is nothing while nothing changed."""
        settled = self._is_settled(wanted, now_s)
        if wanted is None:
            yield from self._tell(self._default, _OFF)
            return
        place = self._places.get(wanted.cache_name)
        if place is None:
            self._places = {name: known for name, known in self._places.items() if known.asked}
            place = _Place(wanted, self._cache_file, self._default, now_s, now_utc)
            self._places[wanted.cache_name] = place
        place.wanted = wanted
        password, waiting = self._password(wanted)
        yield from self._tell(place.facts_now(now_utc), place.status(waiting, now_utc))
        if settled and not waiting and place.is_due(now_s, password):
            place.ask(now_s, now_utc, password)
            yield from self._tell(place.facts_now(now_utc), place.status(EMPTY, now_utc))

    def _is_settled(self, wanted: Wanted | None, now_s: float) -> bool:
        """Whether nobody can be typing this address any more; at the start nobody is."""
        name = "" if wanted is None else wanted.cache_name
        if name != self._followed:
            if self._followed is not None:
                self._settled_s = now_s + self._settle_s
            self._followed = name
        return now_s >= self._settled_s

    def _password(self, wanted: Wanted) -> tuple[str | None, Text]:
        """The node's password, or why it is not there yet."""
        if wanted.secret is None:
            return None, EMPTY
        if wanted.secret != self._looked_up:  # a keyring that does not have it is not asked again and again
            self._looked_up = wanted.secret
            self._secrets.look_up([wanted.secret])
        answer = self._secrets.answer(wanted.secret)
        if answer.looking:
            return None, translate("network", "The keyring is being asked for the password of the node.")
        if answer.password is None:
            return None, translate("network", "The password of the node is needed.")
        return answer.password, EMPTY

    def _tell(self, facts: NetworkFacts, status: SourceStatus) -> Iterator[Inbox]:
        before, self._told = self._told, (facts, status)
        if before is None or before[0] != facts:
            yield NetworkFactsChanged(facts)
        if before is None or before[1] != status:
            yield SourceSaid(status)


class _Place:
    """One server or node."""

    def __init__(
        self, wanted: Wanted, cache_file: Path | None, default: NetworkFacts, now_s: float, now_utc: float
    ) -> None:
        self.wanted, self._cache_file, self._default = wanted, cache_file, default
        self.fetched: NetworkFacts | None = None
        self.asked = False
        """In this run."""
        self._fees = FeesSeen()
        self._next_s = now_s
        self._wait_s = FETCH_EVERY_S
        self._problem: Text = EMPTY
        self._doubt: Text = EMPTY
        self._refused: tuple[str | None] | None = None
        self._credentials: tuple[str | None, Credentials] | None = None
        self._load(now_s, now_utc)

    def is_due(self, now_s: float, password: str | None) -> bool:
        """Whether it may be asked now. A password that changed after it was refused is tried at once."""
        return now_s >= self._next_s or (self._refused is not None and (password,) != self._refused)

    def facts_now(self, now_utc: float) -> NetworkFacts:
        """What counts: what was fetched, unless the program itself brings newer facts."""
        if self.fetched is None or self.fetched.date < self._default.date:
            return self._default
        return aged(self.fetched, now_utc)

    def status(self, waiting: Text, now_utc: float) -> SourceStatus:
        """How it stands, for the page."""
        facts = self.facts_now(now_utc)
        name = translate("network", "Bitcoin Core at {place}", place=self.wanted.place)
        if self.wanted.kind != CORE:
            name = translate("network", "Mempool server {place}", place=self.wanted.place)
        problem = waiting or self._problem
        if facts.fetched_utc is None:
            text = translate(
                "network",
                "{problem} Until then the facts of {date} count.",
                problem=problem or translate("network", "It has not answered yet."),
                date=calendar_date(self._default),
            )
            return SourceStatus(_KEY, name, "failed" if self._problem else "waiting", None, text)
        state = "stale" if facts.provenance is Provenance.STALE else "ok"
        doubt = (
            translate("network", "Not all of it can be used: {why}.", why=self._doubt)
            if self._doubt
            else EMPTY
        )
        return SourceStatus(_KEY, name, state, facts.fetched_utc, problem or doubt)

    def ask(self, now_s: float, now_utc: float, password: str | None) -> None:
        """Ask, whatever comes of it."""
        # Whatever goes wrong, also in a way that nobody thought of, it is not asked sooner.
        self.asked, self._refused, self._next_s = True, None, now_s + FETCH_EVERY_S
        try:
            judged = self._answer(password, now_utc)
        except HttpProblemError as error:
            if error.status in _REFUSED:
                self._refused, self._credentials = (password,), None
            self._failed(error.text, error.pause_s or 0.0)
        except BadAnswerError as error:
            self._failed(error.text, 0.0)
        else:
            self.fetched, self._doubt = judged.facts, judged.problem
            self._wait_s, self._problem = FETCH_EVERY_S, EMPTY
        self._next_s = now_s + self._wait_s
        self._keep(now_utc)

    def _answer(self, password: str | None, now_utc: float) -> Judged:
        before = self.facts_now(now_utc)
        if self.wanted.kind != CORE:
            return ask_mempool(self.wanted, before, now_utc)
        if self._credentials is None or self._credentials[0] != password or not self.wanted.user:
            self._credentials = password, credentials_of(self.wanted, password)
        return ask_core(self.wanted, self._credentials[1], self._fees, before, now_utc)

    def _failed(self, why: Text, pause_s: float) -> None:
        """Longer and longer pauses, and never shorter than what was asked for."""
        longer_s = min(2 * self._wait_s, LONGEST_RETRY_S) if self._problem else FETCH_EVERY_S
        self._wait_s = max(longer_s, pause_s)
        self._problem = translate(
            "network",
            "No facts from {place}: {problem}. It is asked again in {time}.",
            place=self.wanted.place,
            problem=why,
            time=Amount(self._wait_s, "duration_s"),
        )
        log.info("facts of the network: %s", why.template)

    # ---- the file ----------------------------------------------------------------------------------------

    def _load(self, now_s: float, now_utc: float) -> None:
        """What was told last, if it was by this place and the file is whole."""
        plain = kept_in(self._cache_file)
        if plain.get("place") != self.wanted.cache_name:
            return
        self.fetched = facts_from(plain.get("facts"))
        fees = plain.get("fees")
        for height, fee in fees.items() if isinstance(fees, dict) else ():
            if height.isdecimal() and len(height) < 10 and type(fee) is int:  # noqa: PLR2004 - of a height
                self._fees.by_height[int(height)] = min(max(fee, 0), HIGHEST_FEES_SAT)
        next_utc = finite(plain.get("next_utc"))
        if next_utc is not None and 0 < next_utc - now_utc <= max(LONGEST_RETRY_S, LONGEST_PAUSE_S):
            self._next_s = now_s + (next_utc - now_utc)

    def _keep(self, now_utc: float) -> None:
        if self._cache_file is None:
            return
        plain = {
            "place": self.wanted.cache_name,
            "facts": None if self.fetched is None else asdict(self.fetched),
            "fees": self._fees.by_height,
            "next_utc": now_utc + self._wait_s,
        }
        try:
            write_whole(self._cache_file, json.dumps(plain))
        except OSError as error:
            log.info("cache of the network's facts: %s", error)


_OFF = SourceStatus(_KEY, translate("network", "The program's dated facts"), "off")
