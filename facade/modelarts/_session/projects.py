"""The project that a session works in: given, or looked up by its region, once for all threads."""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from modelarts._auth.credentials import ENV_PROJECT_ID
from modelarts._auth.endpoints import ENV_REGION
from modelarts._http.forking import renew_in_child
from modelarts.exceptions import (
    ApiError,
    BadRequestError,
    ConfigurationError,
    EndpointUnreachableError,
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


@attrs.define
class _Lookup:
    """A question to IAM, and its outcome for all threads that wait for it.

    Attributes:
        options: How the leading thread asks.
    """

    options: "RequestOptions | None"
    thread: int = attrs.field(factory=threading.get_ident)
    done: threading.Event = attrs.field(factory=threading.Event)
    error: ModelArtsError | None = None


class ProjectId:
    """Knows the project's ID, or asks IAM for that of the region's own project when it is first needed.

    One thread asks while the others wait. If it fails they fail with it, and do not each wait for the same failure,
    one after another, unless they may ask for longer; who comes later asks again.

    Args:
        project_id: The ID, if it is known.
        region: The region's ID; may be empty.
        connections: Has the client to ask with.
    """

    def __init__(self, project_id: str | None, region: str, connections: "Connections") -> None:
        self._known = project_id
        self._region = region
        self._connections = connections
        self._lock = threading.Lock()
        self._lookup: _Lookup | None = None
        renew_in_child(self._renew)

    @property
    def known(self) -> str | None:
        """The ID, if it was given or has been looked up."""
        return self._known

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
        while True:
            with self._lock:
                if self._known is not None:
                    return self._known
                lookup, leads = self._lookup or _Lookup(options), self._lookup is None
                self._lookup = lookup
            if leads:
                self._look_up(lookup)
            elif lookup.thread == threading.get_ident():
                raise RuntimeError("A hook asked for project_id while it was being looked up; pass project_id=.")
            if not lookup.done.wait(options.deadline if options else None):
                raise EndpointUnreachableError(
                    "The project's ID was not known in time: IAM did not answer. Pass project_id=.",
                    url=self._connections.iam.base_url,
                )
            if lookup.error is not None and (leads or lookup.options == options):
                raise lookup.error

    def _look_up(self, lookup: _Lookup) -> None:
        try:
            self._known = _project_of(self._region, self._connections, lookup.options)
        except ModelArtsError as error:
            lookup.error = error
        finally:
            # Also when this thread is interrupted: one of those that wait asks then.
            with self._lock:
                self._lookup = None
            lookup.done.set()

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._lookup = None


def _project_of(region: str, connections: "Connections", options: "RequestOptions | None") -> str:
    if not region:
        raise ConfigurationError(
            "The project's ID is not known, and there is no region whose project could be looked up. "
            f"Pass project_id= or region_name=, or set {ENV_PROJECT_ID} or {ENV_REGION}."
        )
    refusal: ApiError | None = None
    try:
        projects = _projects(_limited(connections.iam, options))
    except (BadRequestError, PermissionDeniedError, NotFoundError) as error:
        # With a password this is also what IAM says when a token is asked for a region that has no project.
        account = connections.iam_of_account()
        if account is None:
            raise
        refusal, projects = error, _projects(_limited(account, options))
    ids = [project.id for project in projects if project.name == region]
    if ids and refusal:
        raise refusal
    if ids:
        return ids[0]
    raise ConfigurationError(
        f"There is no project of region {region!r} for these credentials; they may use: {_listed(projects)}. "
        "Check region_name, or pass project_id=."
    ) from refusal


def _limited(iam: "Client", options: "RequestOptions | None") -> "Client":
    if options is None:
        return iam
    return iam.with_options(timeout=options.timeout, retries=options.retries, deadline=options.deadline)


def _projects(iam: "Client") -> "list[Project]":
    from modelarts_client.api.iam import keystone_list_auth_projects

    return keystone_list_auth_projects.sync(client=iam).projects


def _listed(projects: "Sequence[Project]") -> str:
    texts = sorted(f"{project.name} ({project.id})" for project in projects)
    more = [f"and {len(texts) - _SHOWN} more"] if len(texts) > _SHOWN else []
    return ", ".join([*texts[:_SHOWN], *more]) or "none"
