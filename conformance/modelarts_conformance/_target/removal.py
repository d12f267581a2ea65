"""Removes what a run has made, as its journal says, and nothing else."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from modelarts.exceptions import ObsBucketNotFoundError
from modelarts_client.errors import ModelArtsError
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import pointed_at, request_examples
from modelarts_conformance._description.lifecycles import LifeCycle, life_cycles
from modelarts_conformance._target.account import Account
from modelarts_conformance._target.gate import Gate, Limits
from modelarts_conformance._target.journal import Journal, Made
from modelarts_conformance._target.lists import entries, sources
from modelarts_conformance._target.sending import Sender
from modelarts_conformance._target.target import Target

BUCKET: Final = "bucket"
_SECONDS: Final = 180.0
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
        seconds: How long to try, in seconds.
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
        self._end = time.monotonic() + seconds
        gate = Gate(Limits(writes=True, rate=rate))
        sender = Sender(account, gate, None, "")
        self._target = Target(account, gate, sender, str(journal.header.get("run", "")))
        self._pause = threading.Event()

    def run(self) -> Sequence[Made]:
        """Remove everything, the newest first, until it is gone or the time is up.

        Returns:
            What could not be removed.
        """
        self._find_lost()
        for pause in _pauses():
            left = [made for made in self._journal.left if made.kind != BUCKET]
            if not left or time.monotonic() >= self._end:
                break
            self._pause.wait(pause)
            for made in left:
                self._remove(made)
        for made in self._journal.left:
            if made.kind == BUCKET:
                self._remove_bucket(made)
        self._target.sender.close()
        return self._journal.left

    def _find_lost(self) -> None:
        """Look for what was asked for without an answer, in the lists of the server, by its names."""
        for made in self._journal.left:
            cycle = life_cycles().get(made.kind)
            if made.id is not None or cycle is None:
                continue
            found = list(self._search(cycle, made.names))
            self._journal.note_made(made, found[0] if found else None)
            for more in found[1:]:
                self._journal.note_made(self._journal.begin_making(made.kind, made.names), more)

    def _search(self, cycle: LifeCycle, names: Sequence[str]) -> Iterator[str]:
        known = {made.id for made in self._journal.made if made.kind == cycle.create}
        creating = OPERATIONS[cycle.create]
        # The list of what is created has the same path, or one that begins with it, as that for searching jobs.
        for source in sources().get(cycle.parameter, ()):
            if not OPERATIONS[source.operation].path.startswith(creating.path):
                continue
            for entry in entries(self._target, source.operation, source.entries):
                identifier = pointed_at(source.id, entry)
                # A name that was sent is a text of the entry, whatever its field is called there.
                if isinstance(identifier, str) and identifier not in known and set(names) & set(_texts(entry)):
                    yield identifier

    def _remove(self, made: Made) -> None:
        cycle = life_cycles().get(made.kind)
        if cycle is None or made.id is None:
            return
        path = {cycle.parameter: made.id}
        if self._is_gone(cycle, path):
            self._note(made)
            return
        self._target.gate.own(made.id)
        deleted = self._target.send(cycle.delete.target, path)
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
            return
        (name,) = made.names
        try:
            self._account.session.obs.delete_dir(f"obs://{name}/")
            self._account.session.obs.delete_bucket(name)
        except ObsBucketNotFoundError:
            self._note(made)
        except ModelArtsError as error:
            self._tell(f"bucket {name} cannot be deleted: {error}")
        else:
            self._note(made)

    def _note(self, made: Made) -> None:
        self._journal.note_removed(made)
        self._tell(f"removed {made.kind} {made.id or ', '.join(made.names)}")


def _pauses() -> Iterator[float]:
    yield from _PAUSES
    while True:
        yield _PAUSES[-1]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def described(made: Made) -> str:
    """What was made, for messages.

    Args:
        made: What was made.
    """
    return f"{made.kind} {made.id or json.dumps(list(made.names))}"
