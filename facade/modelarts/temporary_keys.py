"""Temporary access keys for sessions that have a password: OBS takes keys only."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import attrs

from modelarts.credentials import AccessKeys

if TYPE_CHECKING:
    from modelarts_client import Client

LIFETIME_SECONDS: Final = 86400
"""How long the keys are asked to live: a day, the longest that IAM gives, as long copies need them throughout."""

_RENEW_AHEAD: Final = timedelta(minutes=15)


@attrs.frozen
class ExpiringKeys:
    """Access keys, and when they stop working; ``None`` for those that do not expire by themselves."""

    keys: AccessKeys
    expires_at: datetime | None = None


class TemporaryKeys:
    """Fetches keys from IAM when they are first needed, and again before they expire; threads share them.

    Args:
        iam: A client of IAM that sends a token.
        now: Tells the time, in UTC.

    Source: *IAM API Reference*, "Obtaining Temporary Access Keys and Security Tokens Through a Token".
    """

    def __init__(self, iam: "Client", now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._iam = iam
        self._now = now
        self._lock = threading.Lock()
        self._current: ExpiringKeys | None = None

    def __call__(self) -> ExpiringKeys:
        """Return keys that work for some minutes at least."""
        with self._lock:
            if self._current is None or _ends_soon(self._current, self._now()):
                self._current = self._fetch()
            return self._current

    def _fetch(self) -> ExpiringKeys:
        from modelarts_client.api.iam import create_temporary_access_key_by_token
        from modelarts_client.models import SecurityTokenRequest

        body = SecurityTokenRequest.from_dict(
            {"auth": {"identity": {"methods": ["token"], "token": {"duration_seconds": LIFETIME_SECONDS}}}}
        )
        body.validate()
        credential = create_temporary_access_key_by_token.sync(client=self._iam, body=body).credential
        keys = AccessKeys(credential.access, credential.secret, credential.securitytoken)
        return ExpiringKeys(keys, datetime.fromisoformat(credential.expires_at))


def _ends_soon(current: ExpiringKeys, now: datetime) -> bool:
    return current.expires_at is not None and current.expires_at - _RENEW_AHEAD <= now
