"""A training job by its ID: its details, which tell its name, its phase and its tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Self

from modelarts._answers import answered, each_entry, scalar
from modelarts._given_session import checked_session
from modelarts._resource import Resource
from modelarts._training.job_search import search_of

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse

    from modelarts._training.job_search import Filters
    from modelarts.session import Session


class JobById(Resource):
    """What the methods of `modelarts.training_job.TrainingJob` have in common, with those that find jobs."""

    _kind: ClassVar = "training job"
    _id_field: ClassVar = "job_id"
    _maker: ClassVar = "fit()"

    @classmethod
    def list(
        cls,
        session: Session,
        *,
        name: str | None = None,
        status: str | None = None,
        sort_by: str = "create_time",
        order: str = "desc",
        workspace_id: str | None = None,
        filters: Filters | None = None,
    ) -> Iterator[Self]:
        """Yield the training jobs, each once, a page at a time; nothing is sent before the first one is taken.

        Jobs that ModelArts lists without an ID are left out.

        Args:
            session: The session that makes the requests.
            name: Only the job with this name; ``filters`` also finds parts of names.
            status: Only jobs in this phase, such as ``Running`` (document 002, Table 6-13).
            sort_by: The field to sort by, such as ``create_time``, ``name`` or ``status``.
            order: ``asc`` or ``desc``.
            workspace_id: Only jobs of this workspace; ``0`` is the default one. By default those of all workspaces.
            filters: Further conditions, such as ``[{"key": "name", "operator": "like", "value": ["trainjob"]}]``; a job
                must meet all of them. Operators are ``like``, ``in`` (the default), ``not`` and ``between``.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            PagingError: If ModelArts counts more jobs than it sends, or sends the same page again.
            ApiError: If ModelArts refuses.

        Source: document 002, Tables 6-8 to 6-10; ModelArts API Reference, "Querying a Training Job List".
        """
        from modelarts_client.models import JobPhase

        from modelarts._argument_checks import choice, filled_text

        checked_session(session, usage=f"{cls.__name__}.list(session)")
        exactly: dict[str, str] = {}
        if name is not None:
            exactly["name"] = filled_text(name, what="name", hint="Leave it out for all jobs.")
        if status is not None:
            exactly["phase"] = choice(status, JobPhase, what="status")
        request = search_of(sort_by, order, filters, exactly)
        if workspace_id is not None:
            request.workspace_id = filled_text(workspace_id, what="workspace_id", hint="'0' is the default workspace.")
        every = each_entry(session.client.training.list_training_jobs.all(body=request))
        return cls._each(session, every)

    @classmethod
    def _each(cls, session: Session, found: Iterator[JobResponse]) -> Iterator[Self]:
        for info in found:
            if job_id := scalar(_metadata(info).get("id"), str):
                job = cls(session, job_id)
                job._know(info)
                yield job

    def get_job_info(self) -> JobResponse:
        """Return everything about the job.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import show_training_job_details

        with self._naming():
            answer = show_training_job_details.sync(self._session.project_id, self._id, client=self._session.client)
        return self._know(answered(answer))

    @classmethod
    def _called(cls, session: Session, name: str) -> Iterator[Self]:
        return cls.list(session, name=name)

    def _look(self) -> JobResponse:
        return self.get_job_info()

    def _know(self, info: JobResponse) -> JobResponse:
        """Remember the name, which `name` and the representation show."""
        self._name = scalar(_metadata(info).get("name"), str)
        return info


def _metadata(info: JobResponse) -> Mapping[str, object]:
    """Return the metadata of an answer; nothing if it has none."""
    return info.metadata if isinstance(info.metadata, Mapping) else {}
