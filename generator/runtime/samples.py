"""Short samples of values, without secrets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from .json_codecs import decoded
from .secret_names import NAMING, SECRET_NAME
from .sending.redaction import without_secrets

if TYPE_CHECKING:
    import httpx

HIDDEN: Final = "***"
_LONGEST: Final = 40  # characters of a text
_MOST_FIELDS: Final = 20
_MOST_ITEMS: Final = 3
_DEPTH: Final = 4
_SHORTEST: Final = 4  # characters of a secret that is looked for in texts
_RUN: Final = re.compile(r"[A-Za-z0-9+/=_~.-]{20,}")
_WORDS: Final = re.compile(r"[A-Za-z]{1,19}(?:[_.-][A-Za-z]{1,19})*")
_PARTS: Final = re.compile(r"[?#].*|(?<=//)[^/@\s]*@", re.DOTALL)  # of addresses, where keys may be
_CREDENTIALS: Final = re.compile(r"authorization|cookie|token|secret|api.?key", re.IGNORECASE)


class Samples:
    """Takes samples of the values of a response.

    Args:
        request: The request, whose credentials are never in a sample.
    """

    def __init__(self, request: httpx.Request) -> None:
        self._told = sorted({each for each in _told(request) if len(each) >= _SHORTEST}, key=len, reverse=True)

    def of(self, value: Any, names: Iterable[str] = (), depth: int = 0) -> Any:
        """A value of the same types, in which texts are short, lists have few items, and secrets are ``***``.

        Args:
            value: JSON.
            names: The names of the fields that lead to it.
            depth: How deep it is in another value.
        """
        hidden = any(SECRET_NAME.search(name) for name in names)
        if isinstance(value, dict):
            if depth >= _DEPTH:
                return {}
            fields = cast("dict[str, Any]", value)
            # A pair of a name and a value is a field, too.
            given = [fields.get(name) for name in NAMING]
            named = [name for name in given if isinstance(name, str)]
            inner = [HIDDEN_NAME] if hidden or any(SECRET_NAME.search(name) for name in named) else []
            pairs = list(fields.items())[:_MOST_FIELDS]
            return {self.text(name): self.of(each, [*inner, name], depth + 1) for name, each in pairs}
        if isinstance(value, list):
            items = cast("Sequence[Any]", value)
            inner = [HIDDEN_NAME] if hidden else []
            return [self.of(each, inner, depth + 1) for each in items[:_MOST_ITEMS]] if depth < _DEPTH else []
        if value is None or isinstance(value, bool):
            return value
        if hidden:
            return HIDDEN
        return self.text(value) if isinstance(value, str) else value

    def text(self, text: str) -> str:
        """A text, cut, without secrets.

        Args:
            text: Any text.
        """
        for secret in self._told:
            text = text.replace(secret, HIDDEN)
        text = _RUN.sub(_hidden_run, _PARTS.sub("", without_secrets(text)))
        text = text.encode("utf-8", "backslashreplace").decode()
        return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


HIDDEN_NAME: Final = "secret"


def _hidden_run(found: re.Match[str]) -> str:
    return found[0] if _WORDS.fullmatch(found[0]) else HIDDEN


def _told(request: httpx.Request) -> Iterator[str]:
    """The secrets that a request tells."""
    for name, value in request.headers.items():
        if _CREDENTIALS.search(name):
            yield value
            yield from re.findall(r"[^\s=,]{8,}", value)
    try:
        content = request.content
    except RuntimeError:  # the body was sent in parts
        return
    yield from _secrets_in(decoded(content), False)


def _secrets_in(value: Any, hidden: bool) -> Iterator[str]:
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        named = any(isinstance(fields.get(name), str) and SECRET_NAME.search(fields[name]) for name in NAMING)
        for name, each in fields.items():
            yield from _secrets_in(each, hidden or named or SECRET_NAME.search(name) is not None)
    elif isinstance(value, list):
        items = cast("Sequence[Any]", value)
        for each in items:
            yield from _secrets_in(each, hidden)
    elif hidden and isinstance(value, str):
        yield value


__all__ = ["HIDDEN", "Samples"]
