"""Removes what a run has made, as its journal says, and nothing else."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import define
from modelarts.exceptions import ObsBucketNotFoundError
from modelarts_client.errors import ModelArtsError

from modelarts_conformance._description.behaviour import resources
from modelarts_conformance._description.bundle import document, pointed_at, request_examples
from modelarts_conformance._description.lifecycles import LifeCycle, life_cycles
from modelarts_conformance._target.account import Account
from modelarts_conformance._target.exchanges import Exchange, texts_in
from modelarts_conformance._target.gate import Gate, Limits, OverError
from modelarts_conformance._target.journal import Journal, Made
from modelarts_conformance._target.lists import entries, sources
from modelarts_conformance._target.sending import Sender
from modelarts_conformance._target.target import Target

BUCKET: Final = "bucket"
_SECONDS: Final = 180.0
_ON_ITS_WAY: Final = 10.0  # s in which a server does what it was asked for by somebody who has gone
_PAUSES: Final = (0.0, 0.1, 0.2, 0.5, 1.0, 2.0)
_PASSING: Final = frozenset({0, 408, 429, 500, 502, 503, 504})  # say nothing about what was asked for
_NO_ACCESS: Final = frozenset({401, 403})

Tell = Callable[[str], None]


class Removal:
    """Removes what the journal of a run says.

    Args:
        account: The account that the run used.
        journal: Its journal, open.
        rate: How many requests may be sent in a second; None for any number.
        tell: Takes a line for each thing that was removed.
        seconds: How long to try when nothing goes any more, in seconds.
    """

    def __init__(
        self,
        account: Account,
        journal: Journal,
        *,
        rate: float | None = None,
        tell: Tell = lambda _: None,
        seconds: float = _SECONDS,
    ) -> None:
        self._account = account
        self._journal = journal
        self._tell = tell
        self._seconds = seconds
        self._advanced = time.monotonic()
        self._why: dict[int, str] = {}
        gate = Gate(Limits(writes=True, rate=rate))
        sender = Sender(account, gate, None, "")
        self._target = Target(account, gate, sender, str(journal.header.get("run", "")))
        self._pause = threading.Event()

    def run(self) -> Sequence[Made]:
        """Remove everything, the newest first, until it is gone, or nothing has gone for some time.

        Returns:
            What could not be removed.
        """
        try:
            self._remove_all()
        except OverError:
            self._tell("the server cannot be reached")
        for made in self._journal.left:
            if made.number in self._why:
                self._tell(f"{described(made)} cannot be removed: {self._why[made.number]}")
        self._target.sender.close()
        return self._journal.left

    def _remove_all(self) -> None:
        self._find_half_made()
        for pause in _pauses():
            self._find_lost()
            left = self._journal.left
            if not left or time.monotonic() - self._advanced >= self._patience(left):
                break
            self._pause.wait(pause)
            # What has files in a bucket may still write into it.
            for made in [made for made in left if made.kind != BUCKET] or left:
                self._remove(made)

    def _patience(self, left: Sequence[Made]) -> float:
        """How long to try when nothing goes, in seconds: not as long for what may never have been made."""
        may_be_there = any(made.id is not None for made in left)
        return self._seconds if may_be_there else min(self._seconds, _ON_ITS_WAY + _PAUSES[-1])

    def _find_lost(self) -> None:
        """Look for what was asked for without an answer, in the lists of the server, by its names."""
        lost = [made for made in self._journal.left if made.id is None and made.kind in life_cycles()]
        for kind in dict.fromkeys(made.kind for made in lost):
            found = self._listed(kind)
            for made in [made for made in lost if made.kind == kind] if found is not None else ():
                ids = self._new_ids(kind, made.names, found or {})
                if ids:
                    self._journal.note_made(made, ids[0])
                    self._note_more(made, ids[1:])
                elif not made.names or time.time() - self._journal.asked >= _ON_ITS_WAY:
                    self._journal.note_made(made, None)

    def _find_half_made(self) -> None:
        """Look for what was made though it was refused."""
        refused = [made for made in self._journal.made if made.removed and made.id is None and made.names]
        for kind in dict.fromkeys(made.kind for made in refused if made.kind in life_cycles()):
            found = self._listed(kind) or {}
            for made in [made for made in refused if made.kind == kind]:
                self._note_more(made, self._new_ids(kind, made.names, found))

    def _note_more(self, made: Made, ids: Sequence[str]) -> None:
        for identifier in ids:
            self._journal.note_made(self._journal.begin_making(made.kind, made.names), identifier)

    def _new_ids(self, kind: str, names: Sequence[str], found: Mapping[str, Sequence[str]]) -> Sequence[str]:
        known = {made.id for made in self._journal.made if made.kind == kind}
        ids = (identifier for name in names for identifier in found.get(name, ()))
        return [identifier for identifier in dict.fromkeys(ids) if identifier not in known]

    def _listed(self, kind: str) -> Mapping[str, Sequence[str]] | None:
        """The IDs in the list of a kind, by the texts of their entries; None if the list cannot be read."""
        parameter, reading = life_cycles()[kind].parameter, _Reading(self._target)
        lists = {each.list for each in resources(document()).values() if each.create == kind}
        found: dict[str, list[str]] = {}
        for source in sources().get(parameter, ()):
            if source.operation not in lists:
                continue
            for entry in entries(reading, source.operation, source.entries):
                identifier = pointed_at(source.id, entry)
                # A name that was sent is a text of the entry, whatever its field is called there.
                for text in texts_in(entry) if isinstance(identifier, str) else ():
                    found.setdefault(text, []).append(str(identifier))
        return None if reading.has_failed else found

    def _remove(self, made: Made) -> None:
        if made.kind == BUCKET:
            self._remove_bucket(made)
            return
        cycle = life_cycles().get(made.kind)
        if cycle is None or made.id is None:
            self._why[made.number] = "the server's list cannot be read, or does not have it yet"
            return
        path = {cycle.parameter: made.id}
        if self._is_gone(cycle, path):
            self._note(made)
            return
        self._target.gate.own(made.id)
        deleted = self._target.send(cycle.delete.target, path)
        self._why[made.number] = f"{cycle.delete.target} answers {deleted.status or deleted.error}"
        if not deleted.ok and deleted.status not in _PASSING:
            for ending in cycle.endings:
                for body in request_examples(ending).values() or (None,):
                    self._target.send(ending, path, body=body)
        elif deleted.ok and self._is_gone(cycle, path):
            self._note(made)

    def _is_gone(self, cycle: LifeCycle, path: dict[str, str]) -> bool:
        if cycle.show is None:
            return False
        shown = self._target.send(cycle.show.target, path)
        return not shown.ok and shown.status not in _PASSING | _NO_ACCESS

    def _remove_bucket(self, made: Made) -> None:
        if self._account.session is None:
            self._why[made.number] = "there are no credentials"
            return
        (name,) = made.names
        try:
            self._account.session.obs.delete_dir(f"obs://{name}/")
            self._account.session.obs.delete_bucket(name)
        except ObsBucketNotFoundError:
            self._note(made)
        except ModelArtsError as error:
            self._why[made.number] = str(error)
        else:
            self._note(made)

    def _note(self, made: Made) -> None:
        self._journal.note_removed(made)
        self._advanced = time.monotonic()
        self._tell(f"removed {made.kind} {made.id or ', '.join(made.names)}")


@define
class _Reading:
    """Sends the requests of lists, and remembers whether all of them were answered."""

    target: Target
    has_failed: bool = False

    def send(
        self,
        operation_id: str,
        path: Mapping[str, str] | None = None,
        *,
        query: Mapping[str, Any] | Sequence[tuple[str, Any]] = (),
        body: object = None,
    ) -> Exchange:
        exchange = self.target.send(operation_id, path, query=query, body=body)
        self.has_failed |= not exchange.ok
        return exchange


def _pauses() -> Iterator[float]:
    yield from _PAUSES
    while True:
        yield _PAUSES[-1]


def described(made: Made) -> str:
    """What was made, for messages.

    Args:
        made: What was made.
    """
    return f"{made.kind} {made.id or json.dumps(list(made.names))}"
