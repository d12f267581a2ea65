"""The project that a session works in: given, or looked up by its region, once for all threads."""

import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import attrs

from modelarts.credentials import ENV_PROJECT_ID
from modelarts.endpoints import ENV_REGION
from modelarts.exceptions import ConfigurationError, ModelArtsError
from modelarts.forking import renew_in_child

if TYPE_CHECKING:
    from modelarts_client import Client
    from modelarts_client.models import Project

_SHOWN: Final = 20


@attrs.define
class _Lookup:
    """A question to IAM, and what came of it for all threads that wait for it."""

    done: threading.Event = attrs.field(factory=threading.Event)
    error: ModelArtsError | None = None


class ProjectId:
    """Knows the project's ID, or asks IAM for that of the region's own project when it is first needed.

    One thread asks while the others wait. If it fails they fail with it, and do not each wait for the same failure,
    one after another; who comes later asks again.

    Args:
        project_id: The ID, if it is known.
        region: The region's ID; may be empty.
        iam: Returns the client to ask with.
    """

    def __init__(self, project_id: str | None, *, region: str, iam: "Callable[[], Client]") -> None:
        self._known = project_id
        self._region = region
        self._iam = iam
        self._lock = threading.Lock()
        self._lookup: _Lookup | None = None
        renew_in_child(self._renew)

    @property
    def known(self) -> str | None:
        """The ID, if it was given or has been looked up."""
        return self._known

    def __call__(self) -> str:
        """Return the ID.

        Raises:
            ConfigurationError: If there is no region whose project could be looked up, or IAM knows no such project.
            ApiError: If IAM refuses the credentials.
            EndpointUnreachableError: If IAM does not answer.
        """
        while True:
            with self._lock:
                if self._known is not None:
                    return self._known
                lookup, leads = self._lookup or _Lookup(), self._lookup is None
                self._lookup = lookup
            if leads:
                self._look_up(lookup)
            lookup.done.wait()
            if lookup.error is not None:
                raise lookup.error

    def _look_up(self, lookup: _Lookup) -> None:
        try:
            self._known = _project_of(self._region, self._iam)
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


def _project_of(region: str, iam: "Callable[[], Client]") -> str:
    from modelarts_client.api.iam import keystone_list_auth_projects

    if not region:
        raise ConfigurationError(
            "The project's ID is not known, and there is no region whose project could be looked up. "
            f"Pass project_id= or region_name=, or set {ENV_PROJECT_ID} or {ENV_REGION}."
        )
    projects = keystone_list_auth_projects.sync(client=iam()).projects
    for project in projects:
        if project.name == region:
            return project.id
    raise ConfigurationError(
        f"There is no project of region {region!r} for these credentials; they may use: {_listed(projects)}. "
        "Check region_name, or pass project_id=."
    )


def _listed(projects: "Iterable[Project]") -> str:
    texts = sorted(f"{project.name} ({project.id})" for project in projects)
    more = [f"and {len(texts) - _SHOWN} more"] if len(texts) > _SHOWN else []
    return ", ".join([*texts[:_SHOWN], *more]) or "none"
