"""Authentication of requests by token or signature."""

from __future__ import annotations

from collections.abc import Sequence

from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.http.receiving import ReceivedRequest
from modelarts_emulator.iam.accounts import Accounts, TokenExpiredError
from modelarts_emulator.iam.signing import ALGORITHM, SignatureFormatError, SignatureMismatchError, verify

_TOKEN_SCHEME, _SIGNATURE_SCHEME = "AuthToken", "Signature"


class Authenticator:
    """Finds the caller of a request by its credentials.

    Args:
        accounts: the account, its tokens and its keys.
    """

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    def __call__(self, schemes: Sequence[str | None], request: ReceivedRequest) -> Identity | None:
        """Check the credentials of a request.

        A request may carry a token and a signature; one valid credential is enough, as the description says.

        Args:
            schemes: names of the security schemes that are accepted, any of which is enough; `None` among them stands
                for no credentials, and none at all for an operation that ignores credentials.
            request: the request.

        Returns:
            The caller; None when the request needs no credentials and has none.

        Raises:
            Problem: 401, with the reason.
        """
        if not schemes:
            return None
        problem: Problem | None = None
        if _TOKEN_SCHEME in schemes and request.headers.get("x-auth-token"):
            try:
                return _by_token(request.headers["x-auth-token"], self._accounts)
            except Problem as refused:
                problem = refused
        if _SIGNATURE_SCHEME in schemes and "authorization" in request.headers:
            try:
                return _by_signature(request, self._accounts)
            except Problem as refused:
                problem = problem or refused
        if problem is None and None in schemes:
            return None
        raise problem or _missing(schemes)


def _missing(schemes: Sequence[str | None]) -> Problem:
    ways = {_TOKEN_SCHEME: "X-Auth-Token", _SIGNATURE_SCHEME: f"Authorization ({ALGORITHM})"}
    headers = " or ".join(ways.get(scheme, scheme) for scheme in schemes if scheme)
    return Problem(401, "ModelArts.0201", f"The request has no header {headers}.", "Add a valid token or signature.")


def _by_token(token: str, accounts: Accounts) -> Identity:
    try:
        identity = accounts.identity_for_token(token)
    except TokenExpiredError:
        raise Problem(401, "ModelArts.0202", "The token in X-Auth-Token has expired.", "Get a new token.") from None
    if identity is None:
        message = "The token in X-Auth-Token is not valid: it is unknown, or expired a while ago."
        raise Problem(401, "ModelArts.0203", message, "Get a token from IAM.")
    return identity


def _by_signature(request: ReceivedRequest, accounts: Accounts) -> Identity:
    try:
        access_key = verify(request, accounts.secret_for, accounts.now())
    except SignatureFormatError as error:
        raise Problem(401, "ModelArts.0206", f"Invalid signature: {error}.", f"Sign with {ALGORITHM}.") from None
    except SignatureMismatchError as error:
        raise Problem(401, "ModelArts.0208", f"Invalid signature: {error}.", error.remedy) from None
    identity = accounts.identity_for_access_key(access_key)
    if identity is None:
        raise Problem(401, "ModelArts.0208", "The access key is unknown.", "Use an access key of the account.")
    return identity
