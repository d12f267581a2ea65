"""Sessions for tests that need no account."""

from __future__ import annotations

from typing import Any

from modelarts.session import Session


def session_at(url: str, **settings: Any) -> Session:
    """Make a session with keys, for which one server is ModelArts, IAM and OBS.

    Args:
        url: The server.
        settings: Other arguments of the session; they replace those that are given here.
    """
    given = {"access_key": "access-1", "secret_key": "secret-1", "project_id": "project-1", "region_name": "region-1"}
    endpoints = dict.fromkeys(("modelarts_endpoint", "iam_endpoint", "obs_endpoint"), url)
    arguments: dict[str, Any] = {**given, **endpoints, **settings}
    return Session(**arguments)
