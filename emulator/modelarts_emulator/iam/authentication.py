"""Who sends a request: checks its token or its signature, and that the project in the path is the caller's."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.http.description import Operation
from modelarts_emulator.iam.accounts import Accounts, TokenExpiredError
from modelarts_emulator.iam.signing import (
    ALGORITHM,
    ReceivedRequest,
    SignatureFormatError,
    SignatureMismatchError,
    verify,
)

_TOKEN_SCHEME, _SIGNATURE_SCHEME = "AuthToken", "Signature"


def authenticate(operation: Operation, request: ReceivedRequest, accounts: Accounts) -> Identity | None:
    """Find out who calls.

    A request may carry a token and a signature; one that is valid suffices, as the description says.

    Args:
        operation: tells which credentials are accepted.
        request: the request with its headers.
        accounts: knows the credentials.

    Returns:
        The caller; None when the operation needs no credentials and none came.

    Raises:
        Problem: 401 with the reason.
    """
    if not operation.security:
        return None
    problem: Problem | None = None
    if _TOKEN_SCHEME in operation.security and request.headers.get("x-auth-token"):
        try:
            return _by_token(request.headers["x-auth-token"], accounts)
        except Problem as refused:
            problem = refused
    if _SIGNATURE_SCHEME in operation.security and "authorization" in request.headers:
        try:
            return _by_signature(request, accounts)
        except Problem as refused:
            problem = problem or refused
    if problem is None and None in operation.security:
        return None
    raise problem or _missing(operation)


def check_project(identity: Identity | None, path: Mapping[str, str]) -> None:
    """Refuse a request to another project than the caller's.

    Raises:
        Problem: 401 when the token is for no project, 403 when it is for another one.
    """
    project_id = path.get("project_id")
    if identity is None or project_id is None or unquote(project_id) == identity.project_id:
        return
    if not identity.project_id:
        raise Problem(
            401,
            "ModelArts.0212",
            "Invalid token: it is for the account, not for a project.",
            "Get a token with a project as its scope.",
        )
    raise Problem(
        403,
        "ModelArts.0210",
        "The project ID in the path is not that of the token or access key.",
        "Use the project of the credentials, or get credentials for the other project.",
    )


def _missing(operation: Operation) -> Problem:
    ways = {_TOKEN_SCHEME: "X-Auth-Token", _SIGNATURE_SCHEME: f"Authorization ({ALGORITHM})"}
    headers = " or ".join(ways.get(scheme, scheme) for scheme in operation.security if scheme)
    return Problem(401, "ModelArts.0201", f"The request has no header {headers}.", "Add a valid token or signature.")


def _by_token(token: str, accounts: Accounts) -> Identity:
    try:
        identity = accounts.identity_for_token(token)
    except TokenExpiredError:
        raise Problem(401, "ModelArts.0202", "The token in X-Auth-Token has expired.", "Get a new token.") from None
    if identity is None:
        raise Problem(401, "ModelArts.0203", "The token in X-Auth-Token is not valid.", "Get a token from IAM.")
    return identity


def _by_signature(request: ReceivedRequest, accounts: Accounts) -> Identity:
    try:
        access_key = verify(request, accounts.secret_for, accounts.now())
    except SignatureFormatError as error:
        raise Problem(401, "ModelArts.0206", f"Invalid signature: {error}.", "Sign the request again.") from None
    except SignatureMismatchError as error:
        raise Problem(401, "ModelArts.0208", f"Invalid signature: {error}.", "Sign the request again.") from None
    identity = accounts.identity_for_access_key(access_key)
    if identity is None:
        raise Problem(401, "ModelArts.0208", "The access key is unknown.", "Use an access key of the account.")
    return identity
