"""Temporary access keys as IAM answers them.

Source: *IAM API Reference*, "Obtaining Temporary Access Keys and Security Tokens Through a Token".
"""

from datetime import UTC, datetime
from typing import Any, Final

import attrs
import msgspec
from modelarts_client.errors import error_from
from modelarts_client.types import Response

from modelarts._auth.credentials import AccessKeys
from modelarts._http.server_time import server_time

_SHORTEST_LIFETIME_SECONDS: Final = 900.0


@attrs.frozen
class IssuedKeys:
    """Access keys, and for how many seconds IAM lets them live."""

    keys: AccessKeys
    lifetime: float


class _Credential(msgspec.Struct):
    access: str
    secret: str
    securitytoken: str
    expires_at: str = ""


class _Body(msgspec.Struct):
    credential: _Credential


def issued_keys(response: Response[Any]) -> IssuedKeys | None:
    """Read IAM's answer.

    Returns:
        The keys; ``None`` if there are none. No error tells so from here, as some programs log variables with errors,
        and the answer may hold half of what it should.

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
    keys = AccessKeys(found.access, found.secret, found.securitytoken)
    return IssuedKeys(keys, _lifetime(found.expires_at, server_time(response.headers) or datetime.now(UTC)))


def _lifetime(expires_at: str, now: datetime) -> float:
    try:
        moment = datetime.fromisoformat(expires_at)
    except ValueError:
        return _SHORTEST_LIFETIME_SECONDS
    return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds())
