"""Algorithms: code, an engine and parameters that ModelArts keeps, and that training jobs take over.

Source: document 004; ModelArts API Reference, training_management, from "Creating an Algorithm" on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, Unpack

from modelarts._answers import answered, each_entry, scalar
from modelarts._argument_checks import choice, filled_text, known_arguments
from modelarts._creation import creating, new_id
from modelarts._given_session import checked_session
from modelarts._public_names import public
from modelarts._resource import Resource
from modelarts._training.algorithm_parameters import AlgorithmParameter
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import (
        AlgorithmInput,
        AlgorithmOutput,
        AlgorithmResponse,
        AutoSearch,
    )

    from modelarts._training.algorithm_parameters import AlgorithmParameters
    from modelarts._training.algorithm_request import AlgorithmArguments
    from modelarts.session import Session
    from modelarts.train_params import TrainingFiles

__all__ = ["Algorithm", "AlgorithmParameter"]

_MOST_LOOKED_AT: Final = 100


@public(__name__)
class Algorithm(Resource):
    """An algorithm that ModelArts has, by its ID; `create` makes a new one.

    ``Estimator(session, algorithm=...)`` describes jobs that run it.

    Args:
        session: The session that makes the requests.
        algorithm_id: The algorithm's ID.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``algorithm_id`` is empty or not text.
    """

    _kind: ClassVar = "algorithm"
    _id_field: ClassVar = "algorithm_id"

    def __init__(self, session: Session, algorithm_id: str) -> None:
        super().__init__(session, algorithm_id)

    @property
    def algorithm_id(self) -> str:
        """The algorithm's ID."""
        return self._id

    @classmethod
    def create(
        cls,
        session: Session,
        name: str,
        training_files: TrainingFiles | None = None,
        framework_type: str | None = None,
        framework_version: str | None = None,
        *,
        user_image_url: str | None = None,
        user_command: str | None = None,
        parameters: AlgorithmParameters | None = None,
        parameters_customization: bool = True,
        inputs: Sequence[str | AlgorithmInput] | None = None,
        outputs: Sequence[str | AlgorithmOutput] | None = None,
        resource_requirements: Mapping[str, Sequence[str]] | None = None,
        auto_search: AutoSearch | Mapping[str, object] | None = None,
        description: str | None = None,
        tags: Sequence[Mapping[str, str]] | None = None,
        workspace_id: str = "0",
    ) -> Self:
        """Create an algorithm.

        Args:
            session: The session that makes the requests.
            name: 1 to 64 letters, digits, underscores and hyphens; no other algorithm has it.
            training_files: The code. A preset engine needs it.
            framework_type: The engine; see `Estimator.get_framework_list`.
            framework_version: The engine's version.
            user_image_url: A custom image in SWR, instead of an engine.
            user_command: The command that starts the job in that image.
            parameters: Arguments of the script: ``{"lr": 0.1}``, or a list of `AlgorithmParameter`, which also say what
                other values a job may give, and of dicts such as ``{"name": "lr", "value": 0.1}``.
            parameters_customization: Whether a job may have parameters that are not among these.
            inputs: Names of the inputs that a job must have, such as ``["data_url"]``; or
                ``modelarts_client.models.AlgorithmInput``, which also say what data they take.
            outputs: Names of the outputs, or ``modelarts_client.models.AlgorithmOutput``.
            resource_requirements: What the algorithm runs on, such as ``{"flavor_type": ["CPU", "GPU"],
                "host_distributed_mode": ["singular"]}``. The console offers only flavors that suit.
            auto_search: How hyperparameters are searched: a dict with ``reward_attrs``, ``search_params`` and
                ``algo_configs``, or ``modelarts_client.models.AutoSearch``.
            description: 0 to 256 characters.
            tags: Such as ``[{"key": "auto_search"}]``.
            workspace_id: The workspace; ``0`` is the default one.

        Returns:
            The algorithm.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            ObsObjectNotFoundError: If the boot file does not exist; no algorithm was created.
            ObsBucketNotFoundError: If its bucket does not exist; no algorithm was created.
            ApiError: If ModelArts refuses, as it does if the name is taken.
            ModelArtsError: If ModelArts accepts the request but does not say the algorithm's ID.

        Source: ModelArts API Reference, "Creating an Algorithm", Tables 2 to 14.
        """
        from modelarts_client.api.algorithms import create_algorithm
        from modelarts_client.models import Algorithm as Request
        from modelarts_client.models import AlgorithmJobConfig, AlgorithmMetadata
        from modelarts_client.types import UNSET

        from modelarts._training.algorithm_request import set_algorithm
        from modelarts._training.boot_file import check_boot_file
        from modelarts._training.refusals import explaining_engine

        checked_session(session, usage="Algorithm.create(session, name, training_files, ...)")
        workspace = filled_text(workspace_id, what="workspace_id", hint="'0' is the default workspace.")
        request = Request(
            metadata=AlgorithmMetadata(name=UNSET, workspace_id=workspace), job_config=AlgorithmJobConfig()
        )
        arguments: AlgorithmArguments = {
            "name": name,
            "training_files": training_files,
            "framework_type": framework_type,
            "framework_version": framework_version,
            "user_image_url": user_image_url,
            "user_command": user_command,
            "parameters": parameters,
            "parameters_customization": parameters_customization,
            "inputs": inputs,
            "outputs": outputs,
        }
        if resource_requirements is not None:
            arguments["resource_requirements"] = resource_requirements
        if auto_search is not None:
            arguments["auto_search"] = auto_search
        if description is not None:
            arguments["description"] = description
        if tags is not None:
            arguments["tags"] = tags
        set_algorithm(request, arguments)
        check_boot_file(session, training_files, what="algorithm")
        search = f"Algorithm.list(session, searches='name:{name}')"
        with creating("algorithm", search=search), explaining_engine(request, session):
            created = answered(create_algorithm.sync(session.project_id, client=session.client, body=request))
        algorithm = cls(session, new_id(_metadata(created).get("id"), "algorithm", search=search))
        algorithm._know(created)
        return algorithm

    @classmethod
    def list(
        cls,
        session: Session,
        *,
        searches: str | None = None,
        sort_by: str = "create_time",
        order: str = "desc",
        workspace_id: str = "0",
    ) -> Iterator[Self]:
        """Yield the algorithms, each once, a page at a time; nothing is sent before the first one is taken.

        Algorithms that ModelArts lists without an ID are left out.

        Args:
            session: The session that makes the requests.
            searches: A condition, such as ``name:digits`` for algorithms whose name contains ``digits``.
            sort_by: The field to sort by.
            order: ``asc`` or ``desc``.
            workspace_id: The workspace; ``0`` is the default one.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            PagingError: If ModelArts counts more algorithms than it sends, or sends the same page again.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Querying the Algorithm List", Table 2.
        """
        from modelarts_client.models import SortOrder
        from modelarts_client.types import UNSET

        checked_session(session, usage="Algorithm.list(session)")
        every = session.client.algorithms.list_algorithms.all(
            sort_by=sort_by,
            order=choice(order, SortOrder, what="order"),
            searches=searches or UNSET,
            workspace_id=workspace_id,
        )
        return cls._each(session, each_entry(every))

    def show(self) -> AlgorithmResponse:
        """Return everything about the algorithm.

        Raises:
            NotFoundError: If there is no such algorithm.
            ApiError: If ModelArts refuses.

        Source: document 004.
        """
        from modelarts_client.api.algorithms import show_algorithm_by_uuid

        with self._naming():
            answer = show_algorithm_by_uuid.sync(self._session.project_id, self._id, client=self._session.client)
        return self._know(answered(answer))

    def update(self, **changes: Unpack[AlgorithmArguments]) -> AlgorithmResponse:
        """Change the algorithm; what is not named stays. Jobs that exist keep what they took over.

        The algorithm is requested first, and all of it is sent back with the changes: the reference does not say
        whether ModelArts keeps what a request leaves out.

        Args:
            changes: Arguments of `create`, such as ``description="..."``. ``parameters``, ``inputs`` and ``outputs``
                replace all of them. ``None`` removes what can be left out.

        Returns:
            The algorithm after the change.

        Raises:
            TypeError: If there is no such argument; nothing was changed.
            InvalidArgumentError: If nothing is to be changed, or an argument is not allowed; nothing was changed.
            ValidationError: If the request would break what ModelArts documents; nothing was changed.
            ObsObjectNotFoundError: If the boot file does not exist; nothing was changed.
            NotFoundError: If there is no such algorithm.
            ApiError: If ModelArts refuses, as it does if a new name is taken.

        Source: ModelArts API Reference, "Modifying an Algorithm", Table 2.
        """
        from modelarts_client.api.algorithms import change_algorithm

        from modelarts._training.algorithm_request import AlgorithmArguments, former_algorithm, set_algorithm
        from modelarts._training.boot_file import check_boot_file
        from modelarts._training.refusals import explaining_engine

        known = sorted(AlgorithmArguments.__annotations__)
        known_arguments(changes, known, usage="Algorithm.update()")
        if not changes:
            raise InvalidArgumentError(f"There is nothing to change. Give {', '.join(known[:-1])} or {known[-1]}.")
        request = former_algorithm(self.show())
        set_algorithm(request, changes)
        check_boot_file(self._session, changes.get("training_files"), what="algorithm")
        with self._naming(), explaining_engine(request, self._session):
            answer = change_algorithm.sync(
                self._session.project_id, self._id, client=self._session.client, body=request
            )
        return self._know(answered(answer))

    def delete(self) -> None:
        """Delete the algorithm. Jobs that ran it stay. This cannot be undone.

        Raises:
            NotFoundError: If there is no such algorithm.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Deleting an Algorithm".
        """
        from modelarts_client.api.algorithms import delete_algorithm

        with self._naming():
            delete_algorithm.sync(self._session.project_id, self._id, client=self._session.client)

    @classmethod
    def _each(cls, session: Session, found: Iterator[AlgorithmResponse]) -> Iterator[Self]:
        for details in found:
            if algorithm_id := scalar(_metadata(details).get("id"), str):
                algorithm = cls(session, algorithm_id)
                algorithm._know(details)
                yield algorithm

    @classmethod
    def _called(cls, session: Session, name: str) -> Iterator[Self]:
        alike = islice(cls.list(session, searches=f"name:{name}"), _MOST_LOOKED_AT)
        return (algorithm for algorithm in alike if algorithm._name == name)

    def _look(self) -> AlgorithmResponse:
        return self.show()

    def _know(self, details: AlgorithmResponse) -> AlgorithmResponse:
        """Remember the name, which `name` and the representation show."""
        self._name = scalar(_metadata(details).get("name"), str)
        return details


def _metadata(details: AlgorithmResponse) -> Mapping[str, Any]:
    """Return the metadata of an answer; nothing if it has none."""
    return details.metadata if isinstance(details.metadata, Mapping) else {}
