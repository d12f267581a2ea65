# Written by `python -m generator generate`, which overwrites changes: a copy of runtime_huaweicloud/auth/temporary_keys.py.
"""Temporary access keys for programs that have a password: OBS takes keys only.

Source: *IAM API Reference*, "Obtaining Temporary Access Keys and Security Tokens Through a Token".
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from .. import models
from ..api.iam import create_temporary_access_key_by_token as create_keys
from ..errors import ConfigurationError, error_from
from ..secret import Secret
from ..server_time import parsed_time, server_time
from ..setting_checks import is_a
from .answers import answer_of
from .keys import AccessKeys, ExpiringKeys
from .renewal import EARLY_RENEWAL_SECONDS, Renewal

if TYPE_CHECKING:
    from ..client import Client

LIFETIME_SECONDS: Final = 86400
"""How long the keys are asked to live: a day, the longest that IAM gives, as long copies need them throughout."""

_RENEW_AHEAD_SECONDS: Final = 900.0
_SHORTEST_LIFETIME_SECONDS: Final = 900.0


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

    def _fetch(self, ahead: bool) -> tuple[AccessKeys, float]:
        # A caller that could do without waits less.
        iam = self._iam.with_options(retries=0, deadline=EARLY_RENEWAL_SECONDS) if ahead else self._iam
        body = models.SecurityTokenRequest.from_dict(
            {"auth": {"identity": {"methods": ["token"], "token": {"duration_seconds": LIFETIME_SECONDS}}}}
        )
        response = create_keys.sync_detailed(client=iam, body=body)
        if not 200 <= response.status_code < 300:
            raise error_from(response)
        answer = answer_of(response, models.SecurityTokenResponse)
        found = None if answer is None else answer.credential
        if not isinstance(found, models.Credential) or not all(
            is_a(str, text) and text for text in (found.access, found.secret, found.securitytoken)
        ):
            raise ConfigurationError(
                f"{self._iam.base_url} answered without access keys. Check that iam_endpoint is IAM's address."
            )
        expires_at = parsed_time(found.expires_at, UTC)
        now = server_time(response.headers) or datetime.now(UTC)
        lifetime = max(0.0, (expires_at - now).total_seconds()) if expires_at else _SHORTEST_LIFETIME_SECONDS
        return AccessKeys(found.access, Secret(found.secret), Secret(found.securitytoken)), lifetime
