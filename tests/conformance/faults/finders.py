"""What looks for faults."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from typing import Final

from modelarts_client.operations import OPERATIONS

from tests.conformance.report import Report
from tests.conformance.rounds import Round, Target, linked_groups
from tests.support.account import Account, prepare


@dataclass(frozen=True)
class Finder:
    """A way to look for faults.

    Attributes:
        find: looks for faults of the server of an account, until a moment of `time.monotonic()`. It returns what it
            found, in a list or one after another; the first is what is waited for.
        in_prepared: whether the account has jobs, models, services and the like when it begins; if not, it is empty.
    """

    find: Callable[[Account, float], Iterable[object]]
    in_prepared: bool = True


def finder_of(name: str) -> Finder:
    """The finder that a name such as `package.module:NAME` stands for.

    Raises:
        ImportError: there is no such module.
        AttributeError: there is no such name in it.
        TypeError: it is no finder.
    """
    module, _, attribute = name.partition(":")
    found = getattr(import_module(module), attribute)
    if not isinstance(found, Finder):
        raise TypeError(f"{name} is a {type(found).__name__}, not a Finder")
    return found


def _by_fuzzing(account: Account, deadline: float) -> Iterator[str]:
    """Fuzz the operations of one tag after another, then along links, again and again with other seeds."""
    target = Target(account, prepare(account))
    tags = dict.fromkeys(operation.tag for operation in OPERATIONS.values())
    groups = [frozenset(name for name, each in OPERATIONS.items() if each.tag == tag) for tag in tags]
    for seed in count(1):
        rounds = [
            Round(seed, group, examples=seed == 1, coverage=seed == 1, sampled=True, fuzzing=len(group))
            for group in groups
        ]
        rounds += [Round(seed, group, stateful=1) for group in linked_groups(frozenset(OPERATIONS))]
        for part in rounds:
            if time.monotonic() > deadline:
                return
            report = Report()
            target.run(part, report)
            yield from report.failures


FUZZ: Final = Finder(_by_fuzzing, in_prepared=False)
