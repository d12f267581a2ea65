"""Leaves secrets out of what is shown and written: by the names of their fields, and by their values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from attrs import evolve

from modelarts_conformance._target.exchanges import Answer, Exchange, Request

HIDDEN: Final = "***"
CREDENTIALS: Final = frozenset(
    {
        *("authorization", "proxy-authorization", "cookie", "set-cookie"),
        *("x-auth-token", "x-subject-token", "x-security-token", "x-amz-security-token"),
    }
)
_FIELD: Final = re.compile(
    r'("(?:password|adminPass|secret|secret_key|access|access_key|securitytoken|security_token|token_id|Signature)"'
    r'\s*:\s*")((?:[^"\\]|\\.)+)(")',
    re.IGNORECASE,
)
_QUERY: Final = re.compile(
    r"((?:X-Amz-Signature|X-Obs-Signature|Signature|X-Amz-Security-Token|X-Obs-Security-Token|AccessKeyId)=)[^&\s\"'\\]+",
    re.IGNORECASE,
)
_SHORTEST: Final = 6  # characters; a shorter value would be found in too many texts


class Secrets:
    """Knows the secrets of an account.

    Args:
        values: Passwords, keys and tokens.
    """

    def __init__(self, values: Iterable[str] = ()) -> None:
        self._values = {value for value in values if len(value) >= _SHORTEST}

    def __repr__(self) -> str:
        """Show how many there are, and none of them."""
        return f"<{len(self._values)} secrets>"

    def learn(self, value: str | None) -> None:
        """Add a secret.

        Args:
            value: The secret; nothing is added if it is None or too short to be one.
        """
        if value is not None and len(value) >= _SHORTEST:
            self._values.add(value)

    def hidden(self, text: str) -> str:
        """The text without secrets.

        Args:
            text: Any text, such as a body or a message.
        """
        for value in self._values:
            text = text.replace(value, HIDDEN)
        return _QUERY.sub(rf"\g<1>{HIDDEN}", _FIELD.sub(rf"\g<1>{HIDDEN}\g<3>", text))

    def removed(self, exchange: Exchange) -> Exchange:
        """The exchange without secrets.

        Args:
            exchange: A request and its answer.
        """
        request, answer = exchange.request, exchange.answer
        return Exchange(
            evolve(
                request,
                url=self.hidden(request.url),
                headers=self._headers(request.headers),
                body=self._bytes(request.body),
            ),
            None
            if answer is None
            else Answer(answer.status, self._headers(answer.headers), self._bytes(answer.body) or b"", answer.seconds),
            None if exchange.error is None else self.hidden(exchange.error),
        )

    def _headers(self, headers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        return tuple((name, HIDDEN if name.lower() in CREDENTIALS else self.hidden(value)) for name, value in headers)

    def _bytes(self, body: bytes | None) -> bytes | None:
        if body is None:
            return None
        text = body.decode("utf-8", "surrogateescape")
        return self.hidden(text).encode("utf-8", "surrogateescape")


def without_credentials(request: Request) -> Request:
    """The request without headers that carry credentials.

    Args:
        request: A request as it went over the wire.
    """
    return evolve(request, headers=tuple(each for each in request.headers if each[0].lower() not in CREDENTIALS))
