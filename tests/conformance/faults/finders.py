"""What looks for faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module

from tests.support.account import Account


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
