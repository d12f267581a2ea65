"""Temporary access keys as IAM answers them.

Source: *IAM API Reference*, "Obtaining Temporary Access Keys and Security Tokens Through a Token".
"""

from datetime import UTC, datetime
from typing import Any, Final

import msgspec
from modelarts_client.errors import error_from
from modelarts_client.types import Response

from modelarts._auth.credentials import AccessKeys
from modelarts._auth.renewal import Issued
from modelarts._server_time import server_time

_SHORTEST_LIFETIME_SECONDS: Final = 900.0


class _Credential(msgspec.Struct):
    access: str
    secret: str
    securitytoken: str
    expires_at: str = ""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(access={self.access!r})"


class _Body(msgspec.Struct):
    credential: _Credential


def issued_keys(response: Response[Any]) -> Issued[AccessKeys] | None:
    """Read IAM's response.

    Returns:
        The keys; ``None`` if there are none.

    Raises:
        ApiError: If IAM refused.
    """
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    try:
        found = msgspec.json.decode(response.content, type=_Body).credential
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not (found.access and found.secret and found.securitytoken):
        return None
    return Issued(
        AccessKeys(found.access, found.secret, found.securitytoken),
        _lifetime(found.expires_at, server_time(response.headers) or datetime.now(UTC)),
    )


def _lifetime(expires_at: str, now: datetime) -> float:
    try:
        moment = datetime.fromisoformat(expires_at)
    except ValueError:
        return _SHORTEST_LIFETIME_SECONDS
    return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds())
