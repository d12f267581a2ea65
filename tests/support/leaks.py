"""Looks for secrets in everything that a program shows: whole or in part, plain, in URLs, in base64."""

from __future__ import annotations

import base64
import gc
import logging
import pickle
import traceback
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from traceback import FrameSummary
from types import FunctionType, ModuleType
from typing import Final
from urllib.parse import quote, quote_plus

import attrs

from tests.support.shown_variables import linked_errors, own_frames

_SHORTEST: Final = 12
"""So many characters of a secret are a leak."""
_HALF: Final = _SHORTEST // 2

_OURS: Final = ("modelarts", "modelarts_client")

_ENDS: Final = str | bytes | int | float | type | ModuleType | FunctionType | logging.Logger | None
"""Nothing is looked for behind these. All loggers hang on each one, with the records that pytest and tests keep."""


class Secrets:
    """What must not be shown.

    Args:
        values: The secrets, at least twelve characters each.
    """

    def __init__(self, values: Iterable[str]) -> None:
        self._owners: dict[str, str] = {}  # by each piece of any form
        self._halves: set[str] = set()
        for value in values:
            assert len(value) >= _SHORTEST
            for form, text in _forms(value):
                for start in range(len(text) - _SHORTEST + 1):
                    self._owners.setdefault(text[start : start + _SHORTEST], f"{form} {value[:4]}...")
                self._halves.update(text[start : start + _HALF] for start in range(len(text) - _HALF + 1))

    def leaks(self, text: str) -> list[str]:
        """The secrets that are in a text, each with the text before it."""
        # Each piece of a secret contains a half that begins at one of these places.
        if not any(text[start : start + _HALF] in self._halves for start in range(0, len(text), _HALF)):
            return []
        found: list[str] = []
        last = -_SHORTEST
        for start in range(len(text) - _SHORTEST + 1):
            owner = self._owners.get(text[start : start + _SHORTEST])
            if owner is not None and start > last + 1:
                found.append(f"{owner} after {text[max(0, start - 80) : start]!r}")
            if owner is not None:
                last = start
        return found


@attrs.define
class Shown:
    """Everything that was shown, with where."""

    texts: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])

    def add(self, where: str, text: str) -> None:
        """Add a text."""
        self.texts.append((where, text))

    def add_object(self, root: object) -> None:
        """Add what is said by an object, and by all of the SDK's objects that can be reached from it."""
        for item in _reachable(root):
            where = f"{type(item).__module__}.{type(item).__qualname__}"
            self.add(f"repr of {where}", repr(item))
            self.add(f"str of {where}", str(item))

    def add_error(self, error: BaseException) -> None:
        """Add an error, as programs show it, with the variables of the SDK's frames as some tools show them."""
        self.add_object(error)
        self.add("traceback", "".join(traceback.format_exception(error)))
        for linked in linked_errors(error):
            self.add(f"repr of {type(linked).__module__}.{type(linked).__qualname__}", repr(linked))
        with suppress(pickle.PicklingError, TypeError, AttributeError):
            self.add("pickle", pickle.dumps(error).decode("latin-1"))
        for frame in own_frames(error):
            variables = "\n".join(f"{name}={value}" for name, value in (frame.locals or {}).items())
            self.add(f"variables of {_name(frame)}", variables)

    def leaks(self, secrets: Secrets) -> list[str]:
        """Tell each secret that was shown, and where."""
        found = {f"{where}: {leak}" for where, text in self.texts for leak in secrets.leaks(text)}
        return sorted(found)


@contextmanager
def all_that_is_shown(shown: Shown, folder: Path) -> Iterator[None]:
    """Gather log records of all levels, warnings, and files that are written below a folder."""
    handler = _Handler(shown)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    gc.freeze()  # only what is made from here on is looked through for objects that go away
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield
            gc.collect()  # objects that go away may complain
    finally:
        gc.unfreeze()
        root.removeHandler(handler)
        root.setLevel(level)
    for warning in caught:
        shown.add("warning", f"{warning.message!r} {warning.message} {warning.source!r}")
    for file in folder.rglob("*"):
        if file.is_file():
            shown.add(f"file {file.name}", file.read_bytes().decode("latin-1"))


class _Handler(logging.Handler):
    def __init__(self, shown: Shown) -> None:
        super().__init__(logging.DEBUG)
        self._shown = shown
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        where = f"log of {record.name}"
        self._shown.add(where, self.format(record))
        self._shown.add(where, repr(vars(record)))


def _forms(value: str) -> Iterator[tuple[str, str]]:
    raw = value.encode()
    yield "plain", value
    yield "in a URL", quote(value, safe="")
    yield "in a form", quote_plus(value)
    for before in range(3):  # wherever it begins in what is encoded; the ends depend on what stands around it
        encoded = base64.b64encode(b"\0" * before + raw).decode()
        inner = encoded[4 if before else 0 : -4]
        yield "in base64", inner
        yield "in base64", inner.translate(str.maketrans("+/", "-_"))


def _is_ours(item: object) -> bool:
    return type(item).__module__.partition(".")[0] in _OURS


def _reachable(root: object) -> Iterator[object]:
    """The SDK's objects that hang on an object, by attributes and containers."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if id(item) in seen or isinstance(item, _ENDS):
            continue
        seen.add(id(item))
        if _is_ours(item) or item is root:
            yield item
        if isinstance(item, dict):
            waiting += [*item.keys(), *item.values()]
        elif isinstance(item, list | tuple | set | frozenset):
            waiting += item
        else:
            waiting += vars(item).values() if hasattr(item, "__dict__") else ()
            slots = (name for kind in type(item).__mro__ for name in getattr(kind, "__slots__", ()))
            waiting += [getattr(item, name) for name in slots if hasattr(item, name) and not name.startswith("__")]


def _name(frame: FrameSummary) -> str:
    """The file from its package on, and the function, such as ``modelarts/session.py:__init__``."""
    parts = Path(frame.filename).parts
    anchor = next(index for index, part in enumerate(parts) if part in _OURS)
    return f"{'/'.join(parts[anchor:])}:{frame.name}"
