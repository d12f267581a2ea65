"""Patterns for the names of objects, as shells have them for files."""

import fnmatch
import re
from typing import Final

from modelarts.exceptions import ObsPathError

_MAGIC: Final = re.compile(r"[*?\[]")
_ANY_FOLDERS: Final = "**"


def is_pattern(text: str) -> bool:
    """Return whether a text has a character with a meaning in patterns: ``*``, ``?`` or ``[``."""
    return _MAGIC.search(text) is not None


def not_taken(text: str, *, what: str) -> ObsPathError:
    """Return the error for a pattern where a name is expected, and nothing has exactly this name.

    Args:
        text: The argument.
        what: Its name.
    """
    return ObsPathError(
        f"{what}={text!r} looks like a pattern, but is taken as a name, and there is nothing of this name. Only list "
        "takes patterns: call this for each path that it returns."
    )


class Pattern:
    """A pattern: ``*`` matches any characters but slashes, ``?`` one, ``[...]`` one of a set, and ``**`` any folders.

    ``[*]``, ``[?]`` and ``[[]`` match the characters themselves. A pattern that ends with a slash matches all that is
    in the folders that it names.

    The time to match is bounded by the product of the lengths of pattern and name.

    Args:
        text: The pattern.

    Attributes:
        prefix: The beginning that all names have.
        is_flat: Whether all names are in the folder that the prefix names, and not in its subfolders.
    """

    def __init__(self, text: str) -> None:
        found = _MAGIC.search(text)
        self.prefix: Final = text if found is None else text[: found.start()]
        parts = text.split("/")
        if parts[-1] == "":
            parts[-1] = _ANY_FOLDERS
        self.is_flat: Final = _ANY_FOLDERS not in parts and "/" not in text[len(self.prefix) :]
        # The translation has no part that backtracks into another: see fnmatch.translate.
        self._texts: Final = parts
        self._parts: Final = [None if part == _ANY_FOLDERS else re.compile(fnmatch.translate(part)) for part in parts]

    def matches(self, name: str) -> bool:
        """Return whether a name fits."""
        if not name.startswith(self.prefix):
            return False
        # The numbers of parts of the pattern that can have matched the parts of the name so far.
        reached = self._with_skipped({0})
        for part in name.split("/"):
            following: set[int] = set()
            for number in reached:
                if number == len(self._parts):
                    continue
                expression = self._parts[number]
                if expression is None:
                    following.add(number)
                elif expression.match(part) and (part or not self._texts[number]):
                    following.add(number + 1)
            reached = self._with_skipped(following)
        return len(self._parts) in reached

    def _with_skipped(self, reached: set[int]) -> set[int]:
        """Add what follows ``**``, which also matches no folders."""
        for number, expression in enumerate(self._parts):
            if expression is None and number in reached:
                reached.add(number + 1)
        return reached
