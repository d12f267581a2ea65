"""Many files: fsspec says what becomes what, and they are copied at the same time."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from fsspec.callbacks import DEFAULT_CALLBACK

from modelarts._fsspec.looks import Looks
from modelarts._fsspec.names import Info
from modelarts._obs.parallel import in_threads
from modelarts._obs.transfers import Outcome, check_all_copied
from modelarts.exceptions import InvalidArgumentError, TransferFailure

Item = TypeVar("Item")
Result = TypeVar("Result")
_AT_ONCE: Final = 16


class Planned:
    """A file system that copies nothing, but notes what would be copied to where.

    fsspec's own ``get``, ``put`` and ``copy`` can be called with it. It remembers what listings say of files, so that
    they need not be looked at one by one.

    Args:
        fs: The file system.
        check: Called with each name that a pattern or a directory is expanded to; those that it raises an error for
            are left out.

    Attributes:
        pairs: What would be copied, and to where.
        known: What is known of files and directories, by name.
        refused: The names that were left out, with the reasons.
    """

    def __init__(self, fs: Looks, check: "Callable[[str], object] | None" = None) -> None:
        self._fs = fs
        self._check = check
        self.pairs: Final[list[tuple[str, str]]] = []
        self.known: Final[dict[str, Info]] = {}
        self.refused: Final[dict[str, Exception]] = {}

    def __getattr__(self, name: str) -> Any:
        """Return what needs no planning."""
        return getattr(self._fs, name)

    def glob(self, path: str, maxdepth: int | None = None) -> list[str]:
        """Return what a pattern matches."""
        return self._remembered(self._fs.glob(path, maxdepth=maxdepth, detail=True))

    def find(self, path: str, maxdepth: int | None = None, withdirs: bool = False, detail: bool = False) -> list[str]:
        """Return what is in a directory."""
        return self._remembered(self._fs.find(path, maxdepth=maxdepth, withdirs=withdirs, detail=True))

    def isdir(self, path: str) -> bool:
        """Return whether a name is that of a directory."""
        known = self.known.get(path)
        return known["type"] == "directory" if known else self._fs.isdir(path)

    def expand_path(
        self, path: Any, recursive: bool = False, maxdepth: int | None = None, **literal: bool
    ) -> list[str]:
        """Return the names that paths and patterns stand for, except those that are refused."""
        expand: Any = type(self._fs).expand_path
        names: list[str] = expand(self, path, recursive, maxdepth, **literal)
        return [name for name in names if not self._is_refused(name)]

    def get_file(self, source: str, target: str, **_: object) -> None:
        """Note a file."""
        self.pairs.append((source, target))

    put_file = cp_file = get_file

    def _remembered(self, found: Any) -> list[str]:
        self.known.update(found)
        return list(found)

    def _is_refused(self, name: str) -> bool:
        if self._check is not None:
            try:
                self._check(name)
            except InvalidArgumentError as error:
                if self.known.get(name, {}).get("type") != "directory":
                    self.refused[name] = error
                return True
        return False


def at_once(
    do: Callable[[Item], Result],
    items: Sequence[Item],
    callback: Any = DEFAULT_CALLBACK,
    *,
    cancel: Callable[[], object] | None = None,
) -> list[Result]:
    """Do the same with all items, several at once; after the first failure begin no more.

    Args:
        do: Called with each item.
        items: The items.
        callback: fsspec's callback, which counts them.
        cancel: Called at Ctrl-C, to end what is under way.

    Returns:
        The results, in the order of the items.

    Raises:
        Exception: What the first failure raised.
    """
    callback.set_size(len(items))
    counted = partial(callback.relative_update, 1)
    return in_threads(do, items, _AT_ONCE, cancel=cancel, done=counted, name="modelarts-obs-file")


def check_none_failed(failures: Sequence[tuple[str, Exception]], copied: int) -> None:
    """Raise an error that names all files that were not copied, if there are any.

    Args:
        failures: What was not copied, and why.
        copied: How many files were.

    Raises:
        Exception: What a failure raised, if there is no other.
        ObsTransferError: If there are several; it carries all.
    """
    if len(failures) == 1:
        raise failures[0][1]
    check_all_copied(Outcome(copied, [TransferFailure(name, str(reason)) for name, reason in failures]), "copied")


class Counted:
    """Counts bytes with a callback of fsspec's, which threads must not call at the same time."""

    def __init__(self, callback: Any, size: int) -> None:
        self._callback = callback
        self._lock = threading.Lock()
        callback.set_size(size)

    def __call__(self, size: int) -> None:
        """Count bytes."""
        with self._lock:
            self._callback.relative_update(size)
