"""Temporary access keys for sessions that have a password: OBS takes keys only.

Source: *IAM API Reference*, "Obtaining Temporary Access Keys and Security Tokens Through a Token".
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import attrs
import msgspec

from modelarts._auth.credentials import AccessKeys
from modelarts._auth.renewal import EARLY_RENEWAL_SECONDS, Issued, Renewal
from modelarts._server_time import server_time
from modelarts.exceptions import ConfigurationError

if TYPE_CHECKING:
    from modelarts_client import Client

LIFETIME_SECONDS: Final = 86400
"""How long the keys are asked to live: a day, the longest that IAM gives, as long copies need them throughout."""

_RENEW_AHEAD_SECONDS: Final = 900.0
_SHORTEST_LIFETIME_SECONDS: Final = 900.0


@attrs.frozen
class ExpiringKeys:
    """Access keys, and when they stop working by this machine's clock; ``None`` for those that do not expire."""

    keys: AccessKeys
    expires_at: datetime | None = None


class TemporaryKeys:
    """Fetches keys from IAM when they are first needed, and again before they expire; threads share them.

    A quarter of an hour before they expire (or when a third of their life is left, if that is less) one thread fetches
    the next while the others use the old; if that fails, it is tried again every half minute. It does not matter if
    this machine's clock is wrong, or set meanwhile.

    Args:
        iam: A client of IAM that sends a token.
        now: Returns this machine's time, in UTC.
        clock: Returns the time in seconds, from any origin.
    """

    def __init__(
        self,
        iam: "Client",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._iam = iam
        self._now = now
        self._clock = clock
        self._renewal: Renewal[AccessKeys] = Renewal(
            "Temporary access keys",
            url=iam.base_url,
            ahead=lambda lifetime: min(_RENEW_AHEAD_SECONDS, lifetime / 3),
            clock=clock,
        )

    def __call__(self) -> ExpiringKeys:
        """Return keys that work.

        Raises:
            ApiError: If IAM refuses.
            EndpointUnreachableError: If IAM does not answer.
            ConfigurationError: If that was not IAM.
        """
        held = self._renewal.get(self._fetch)
        # By this machine's clock as it is now, which may have been set since the keys were fetched.
        return ExpiringKeys(held.value, self._now() + timedelta(seconds=held.expires_at - self._clock()))

    def _fetch(self, ahead: bool) -> Issued[AccessKeys]:
        from modelarts_client.api.iam import create_temporary_access_key_by_token
        from modelarts_client.errors import error_from
        from modelarts_client.models import SecurityTokenRequest

        body = SecurityTokenRequest.from_dict(
            {"auth": {"identity": {"methods": ["token"], "token": {"duration_seconds": LIFETIME_SECONDS}}}}
        )
        body.validate()
        # A caller that could do without waits less.
        iam = self._iam.with_options(retries=0, deadline=EARLY_RENEWAL_SECONDS) if ahead else self._iam
        response = create_temporary_access_key_by_token.sync_detailed(client=iam, body=body)
        if not 200 <= response.status_code < 300:
            raise error_from(response)
        credential = _credential(response.content)
        if credential is None:
            raise ConfigurationError(
                f"{self._iam.base_url} answered without access keys. Check that iam_endpoint is IAM's address."
            )
        now = server_time(response.headers) or datetime.now(UTC)
        return Issued(
            AccessKeys(credential.access, credential.secret, credential.securitytoken),
            _lifetime(credential.expires_at, now),
        )


class _Credential(msgspec.Struct):
    access: str
    secret: str
    securitytoken: str
    expires_at: str = ""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(access={self.access!r})"


class _Body(msgspec.Struct):
    credential: _Credential


def _credential(content: bytes) -> _Credential | None:
    """Read IAM's response; ``None`` if there are no keys in it."""
    try:
        found = msgspec.json.decode(content, type=_Body).credential
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return found if found.access and found.secret and found.securitytoken else None


def _lifetime(expires_at: str, now: datetime) -> float:
    try:
        moment = datetime.fromisoformat(expires_at)
    except ValueError:
        return _SHORTEST_LIFETIME_SECONDS
    return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds())
