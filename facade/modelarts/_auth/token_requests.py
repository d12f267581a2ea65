"""IAM's tokens on the wire: the request for one, and what the answer says.

Source: document 002, 4.2, and *IAM API Reference*, "Obtaining a User Token Through Password Authentication".
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

import httpx
import msgspec
from modelarts_client.errors import error_from
from modelarts_client.types import Response

from modelarts._auth.credentials import PasswordLogin
from modelarts._auth.renewal import Issued
from modelarts._secret import Secret
from modelarts._server_time import server_time
from modelarts.exceptions import ApiError, ConfigurationError

_DEFAULT_LIFETIME_SECONDS: Final = 3600.0
_ACCESS_KEY: Final = re.compile("[A-Z0-9]{20}")
_SECRET_KEY: Final = re.compile("[A-Za-z0-9]{40}")


class TokenRequests:
    """Requests tokens with a password.

    Args:
        iam_endpoint: IAM's base URL.
        login: The user name and password.
        project_id: The project that the tokens are for.
        region_name: Names the project when its ID is not known: each region has a project of its own name.
    """

    def __init__(
        self, iam_endpoint: str, login: PasswordLogin, *, project_id: str | None, region_name: str | None
    ) -> None:
        self._url = httpx.URL(f"{iam_endpoint}/v3/auth/tokens")
        self._login = login
        self._scope: dict[str, dict[str, str]]
        if project_id:
            self._scope = {"project": {"id": project_id}}
        elif region_name:
            self._scope = {"project": {"name": region_name}}
        else:
            self._scope = {"domain": {"name": login.account}}

    def __repr__(self) -> str:
        """Name the user, never the password."""
        return f"username={self._login.username!r}, iam={str(self._url)!r}"

    def request(self, client: httpx.Client | httpx.AsyncClient, extensions: Mapping[str, object]) -> httpx.Request:
        """Make a request for a token.

        Args:
            client: The client that sends it.
            extensions: The request's.

        Raises:
            ConfigurationError: If the login cannot be written.
        """
        headers = {"Content-Type": "application/json"}
        try:
            return client.build_request(
                "POST", self._url, headers=headers, content=self._body(), extensions=dict(extensions)
            )
        except UnicodeEncodeError:
            pass
        # Outside of the handler, as that error quotes what cannot be written.
        raise ConfigurationError(
            f"The login of user {self._login.username!a} has invalid characters (lone surrogates). "
            "Check how user name, password and account were read."
        )

    def read(self, response: httpx.Response) -> Issued[Secret]:
        """Read IAM's response.

        Raises:
            ApiError: If IAM refused to issue a token.
            ConfigurationError: If the server that answered is not IAM.
        """
        if not response.is_success:
            raise self._refusal(response)
        if not response.headers.get("X-Subject-Token"):
            raise ConfigurationError(
                f"{self._url} answered {response.status_code} without a token (header X-Subject-Token). "
                "Check that iam_endpoint is IAM's address."
            )
        return Issued(Secret(response.headers["X-Subject-Token"]), _lifetime(response))

    def _refusal(self, response: httpx.Response) -> ApiError:
        attempts = response.extensions.get("attempts", ())
        error = error_from(Response(response.status_code, response.content, response.headers, None, attempts))
        what = (
            "These look like an access key and its secret key. Pass them by name: "
            "Session(access_key=..., secret_key=...)."
            if self._looks_like_keys()
            else "Check username and password, account= for a user who is not the account itself, region_name "
            "and project_id."
        )
        error.error_solution = " ".join(
            filter(
                None,
                (
                    error.error_solution,
                    f"IAM at {self._url} gave no token to user {self._login.username!r} of account "
                    f"{self._login.account!r}.",
                    what,
                ),
            )
        )
        return error

    def _looks_like_keys(self) -> bool:
        return bool(
            _ACCESS_KEY.fullmatch(self._login.username) and _SECRET_KEY.fullmatch(self._login.password.reveal())
        )

    def _body(self) -> bytes:
        return msgspec.json.encode(
            {
                "auth": {
                    "identity": {
                        "methods": ["password"],
                        "password": {
                            "user": {
                                "name": self._login.username,
                                "password": self._login.password.reveal(),
                                "domain": {"name": self._login.account},
                            }
                        },
                    },
                    "scope": self._scope,
                }
            }
        )


class _Times(msgspec.Struct):
    expires_at: datetime | None = None
    issued_at: datetime | None = None


class _Body(msgspec.Struct):
    token: _Times


def _lifetime(response: httpx.Response) -> float:
    """Return how many seconds a token is good for, by IAM's own times, as the clock here may be wrong."""
    try:
        times = msgspec.json.decode(response.content, type=_Body).token
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _DEFAULT_LIFETIME_SECONDS
    if times.expires_at is None or times.expires_at.tzinfo is None:
        return _DEFAULT_LIFETIME_SECONDS
    issued = times.issued_at if times.issued_at and times.issued_at.tzinfo else None
    issued = issued or server_time(response.headers) or datetime.now(UTC)
    return max(0.0, (times.expires_at - issued).total_seconds())
