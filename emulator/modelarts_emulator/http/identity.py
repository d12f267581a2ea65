"""The caller of a request, and the project that it may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias
from urllib.parse import unquote

from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.http.receiving import ReceivedRequest

_SHOWN: Final = 64  # characters of a project ID that an error shows

Authenticate: TypeAlias = Callable[[Sequence[str | None], ReceivedRequest], Identity | None]
"""Checks the credentials of a request.

It gets the names of the security schemes that are accepted, `None` among them for no credentials, and the request. It
returns the caller, or None for a request that needs no credentials and has none, and raises a `Problem` with status 401
for all other requests.
"""


def check_project(identity: Identity | None, path: Mapping[str, str]) -> None:
    """Refuse a request for another project than the caller's.

    Args:
        identity: the caller.
        path: path parameters, percent-encoded.

    Raises:
        Problem: 401 when the credentials are for no project, 403 when they are for another one.
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
        f"The project ID in the path, {unquote(project_id)[:_SHOWN]!r}, is not that of the token or access key.",
        "Use the project of the credentials, or get credentials for the other project.",
    )
