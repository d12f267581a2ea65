# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/secret.py.
"""Texts that must not be shown: passwords, keys, tokens."""

from typing import Final, NoReturn, Self

_HIDDEN: Final = "***"


class Secret:
    """A text that ``repr``, ``str``, formatting, logs and tracebacks with local variables show as ``***``.

    Secrets compare by value, with each other only, and cannot be pickled.

    Args:
        text: The text, or a secret with that text.
    """

    __slots__ = ("_text",)

    def __init__(self, text: "str | Secret") -> None:
        self._text: str = text.reveal() if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """Return the text itself. Pass it on at once: a local variable shows it in tracebacks."""
        return self._text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({_HIDDEN!r})"

    def __str__(self) -> str:
        return _HIDDEN

    def __format__(self, spec: str) -> str:
        return format(_HIDDEN, spec)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("A secret cannot be pickled: it would be written out.")


def maybe_secret(text: str | Secret | None) -> Secret | None:
    """Wrap a text; ``None`` and the empty text are no secrets and give ``None``."""
    return Secret(text) if text else None
