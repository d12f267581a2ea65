"""The project that a session works in: given, or looked up by its region, once for all threads."""

import threading
import time
from collections.abc import Sequence
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final

from modelarts_client.auth.renewal import Renewal
from modelarts_client.sending.forking import renew_in_child

from modelarts._answers import answered, entries
from modelarts._auth.credentials import ENV_PROJECT_ID
from modelarts._auth.endpoints import ENV_REGION
from modelarts._session.connections import with_request_options
from modelarts.exceptions import (
    ApiError,
    BadRequestError,
    ConfigurationError,
    ModelArtsError,
    NotFoundError,
    PermissionDeniedError,
)

if TYPE_CHECKING:
    from modelarts_client import Client
    from modelarts_client.models import Project
    from modelarts_client.request_options import RequestOptions

    from modelarts._session.connections import Connections

_SHOWN: Final = 20


class ProjectId:
    """Knows the project's ID, or asks IAM for that of the region's own project when it is first needed.

    One thread asks while the others wait. If it fails, those with the same options fail with it; the others ask
    again, as later calls do.

    Args:
        project_id: The ID, if it is known.
        connections: Has the client to ask with, and names the region.

    Attributes:
        known: The ID, if it was given or has been looked up.
    """

    def __init__(self, project_id: str | None, connections: "Connections") -> None:
        self.known = project_id
        self._connections = connections
        self._options: RequestOptions | None = None  # of the last lookup
        self._renewal: Renewal[str] = Renewal(
            "The project's ID",
            url=connections.endpoints.iam,
            ahead=lambda _: 0.0,
            remedy="Pass project_id=, or try again.",
        )
        self._renew()
        renew_in_child(self._renew)

    def _renew(self) -> None:
        self._thread: int | None = None  # which looks it up

    def __call__(self, options: "RequestOptions | None" = None) -> str:
        """Return the ID.

        Args:
            options: The timeout, retries and deadline of the lookup; ``None`` for the session's own.

        Raises:
            ConfigurationError: If there is no region whose project could be looked up, or IAM knows no such project.
            ApiError: If IAM refuses the credentials.
            EndpointUnreachableError: If IAM does not answer.
            RuntimeError: If a hook asks that is called for the very request that looks it up.
        """
        if self.known is not None:
            return self.known
        end = time.monotonic() + ((options and options.deadline) or self._connections.settings.policy.deadline)
        while self.known is None:
            patience = max(0.0, end - time.monotonic())
            try:
                self.known = self._renewal.get(partial(self._look_up, options), patience=patience).value
            except ModelArtsError:
                if self._options == options or time.monotonic() >= end:
                    raise
        return self.known

    def _look_up(self, options: "RequestOptions | None", _: bool) -> tuple[str, float]:
        if self._thread == threading.get_ident():
            raise RuntimeError("A hook asked for project_id while it was being looked up; pass project_id=.")
        self._thread, self._options = threading.get_ident(), options
        try:
            return _project_of(self._connections, options), inf
        finally:
            self._thread = None


def _project_of(connections: "Connections", options: "RequestOptions | None") -> str:
    region = connections.endpoints.region
    if not region:
        raise ConfigurationError(
            "The project's ID is not known, and there is no region whose project could be looked up. "
            f"Pass project_id= or region_name=, or set {ENV_PROJECT_ID} or {ENV_REGION}."
        )
    refusal: ApiError | None = None
    try:
        projects = _projects(with_request_options(connections.iam, options))
    except (BadRequestError, PermissionDeniedError, NotFoundError) as error:
        # With a password this is also what IAM says when a token is asked for a region that has no project.
        account = connections.iam_of_account()
        if account is None:
            raise
        refusal, projects = error, _projects(with_request_options(account, options))
    ids = [project.id for project in projects if project.name == region and project.id]
    if ids and refusal:
        raise refusal
    if ids:
        return ids[0]
    raise ConfigurationError(
        f"There is no project of region {region!r} for these credentials; they may use: {_listed(projects)}. "
        "Check region_name, or pass project_id=."
    ) from refusal


def _projects(iam: "Client") -> "list[Project]":
    from modelarts_client.api.iam import keystone_list_auth_projects

    return entries(answered(keystone_list_auth_projects.sync(client=iam)).projects)


def _listed(projects: "Sequence[Project]") -> str:
    texts = sorted(f"{project.name} ({project.id})" for project in projects)
    more = [f"and {len(texts) - _SHOWN} more"] if len(texts) > _SHOWN else []
    return ", ".join([*texts[:_SHOWN], *more]) or "none"
