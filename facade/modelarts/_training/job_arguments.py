"""The arguments that describe a training job, and their places in the request that creates it.

Source: document 002, 6.1.1, Table 6-1; ModelArts API Reference, "Creating a Training Job".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, TypedDict

from modelarts._argument_checks import MAX_JOB_DESCRIPTION, NamedPool, checked_description, filled_text
from modelarts._training import job_request
from modelarts._training.parameters import Parameters, merged, parameters_of
from modelarts._training.program import ENGINE, code_of, engine_of
from modelarts.exceptions import InvalidArgumentError
from modelarts.train_params import InputData, OutputData, TrainingFiles

if TYPE_CHECKING:
    from modelarts_client.models import CreateJobAlgorithm, CreateJobSpec, CreateTrainingJobRequest


class StoredAlgorithm(Protocol):
    """An algorithm that ModelArts has, as a `modelarts.algorithm.Algorithm`."""

    @property
    def algorithm_id(self) -> str:
        """The algorithm's ID."""


class JobArguments(TypedDict, total=False):
    """The arguments of `Estimator` and `Estimator.fit` that become parts of the request."""

    algorithm: StoredAlgorithm | str | None
    training_files: TrainingFiles | None
    framework_type: str | None
    framework_version: str | None
    user_image_url: str | None
    user_command: str | None
    parameters: Parameters | None
    inputs: Sequence[InputData] | None
    dataset_id: str | None
    dataset_version_id: str | None
    outputs: Sequence[OutputData] | None
    env_variables: Mapping[str, str] | None
    local_code_dir: str | None
    working_dir: str | None
    train_instance_type: str | None
    train_instance_count: int | None
    pool_id: NamedPool | str | None
    volumes: Sequence[job_request.Volume] | None
    log_url: str | None
    job_name: str | None
    job_description: str | None


_PROGRAM: Final = ("training_files", "framework_type", "framework_version", "user_image_url", "user_command")
_RESOURCE: Final = {"train_instance_type": "flavor_id", "train_instance_count": "node_count", "pool_id": "pool_id"}


def set_arguments(request: CreateTrainingJobRequest, given: JobArguments) -> None:
    """Write arguments into a request, whose other fields stay.

    Parameters and environment variables are added to those of the request, and replace those of the same name. Every
    other argument replaces the field; ``None`` removes it.

    Args:
        request: The request, with an algorithm and a specification.
        given: The arguments.

    Raises:
        InvalidArgumentError: If an argument is not allowed, or some do not fit together.
        ObsPathError: If a path is not one in OBS.
    """
    from modelarts_client.types import UNSET

    algorithm, spec = request.algorithm, request.spec
    if "job_name" in given:
        request.metadata.name = job_request.checked_name(given["job_name"])
    if "job_description" in given:
        text = given["job_description"]
        if text is not None:
            checked_description(text, what="job_description", most=MAX_JOB_DESCRIPTION)
        request.metadata.description = UNSET if text is None else text
    _set_program(algorithm, given)
    if "parameters" in given:
        algorithm.parameters = merged(algorithm.parameters, parameters_of(given["parameters"]))
    if given.keys() & {"inputs", "dataset_id", "dataset_version_id"}:
        data = (given.get("inputs"), given.get("dataset_id"), given.get("dataset_version_id"))
        algorithm.inputs = job_request.inputs_of(*data)
    if "outputs" in given:
        algorithm.outputs = job_request.outputs_of(given["outputs"])
    if "env_variables" in given:
        known = algorithm.environments.to_dict()
        algorithm.environments = job_request.environment_of(given["env_variables"], known)
    if "local_code_dir" in given:
        folder = job_request.container_dir_of(given["local_code_dir"], what="local_code_dir")
        algorithm.local_code_dir = folder or UNSET
    if "working_dir" in given:
        algorithm.working_dir = job_request.container_dir_of(given["working_dir"], what="working_dir") or UNSET
    if given.keys() & _RESOURCE.keys():
        _set_resource(spec, given)
    if "volumes" in given:
        spec.volumes = job_request.volumes_of(given["volumes"]) or UNSET
    if "log_url" in given:
        spec.log_export_path = job_request.log_path_of(given["log_url"]) or UNSET


def algorithm_id_of(given: StoredAlgorithm | str) -> str:
    """Return the ID of a stored algorithm.

    Raises:
        InvalidArgumentError: If it is neither an algorithm nor an ID.
    """
    algorithm_id = given if isinstance(given, str) else getattr(given, "algorithm_id", None)
    hint = "Give an Algorithm, or its ID: Algorithm.list(session) yields those that exist."
    return filled_text(algorithm_id or "", what=f"algorithm={given!r}, whose ID", hint=hint)


def _set_resource(spec: CreateJobSpec, given: Mapping[str, Any]) -> None:
    """Write the flavor, the number of nodes and the pool; the other fields of the resource stay."""
    from modelarts_client.models import CreateJobResource

    known = spec.resource.to_dict()
    wanted = {name: given.get(name, known.pop(field, None)) for name, field in _RESOURCE.items()}
    spec.resource = CreateJobResource.from_dict({**known, **job_request.resource_of(**wanted)})


def _set_program(algorithm: CreateJobAlgorithm, given: Mapping[str, Any]) -> None:
    """Write what runs: a stored algorithm, or code in an engine or an image."""
    from modelarts_client.types import UNSET

    changes = {name: given[name] for name in _PROGRAM if name in given}
    stored = given.get("algorithm")
    if stored is not None:
        beside = [name for name, value in changes.items() if value is not None]
        if beside:
            raise InvalidArgumentError(
                f"{beside[0]} was given together with algorithm, which has its own code and engine. "
                "Leave one of them out."
            )
        algorithm.id = algorithm_id_of(stored)
        algorithm.code_dir = algorithm.boot_file = algorithm.command = UNSET
        algorithm.engine = UNSET
        return
    if "algorithm" in given:
        algorithm.id = UNSET
    if not changes:
        return
    if algorithm.id:
        raise InvalidArgumentError(
            f"{next(iter(changes))} cannot be changed: the job runs the stored algorithm {algorithm.id}, which "
            "has its own code and engine. Give another algorithm, or algorithm=None with training_files and an engine."
        )
    if "training_files" in changes:
        algorithm.code_dir, algorithm.boot_file = code_of(changes["training_files"])
    if changes.keys() & ENGINE:
        algorithm.engine, algorithm.command = engine_of(
            changes, algorithm.engine, algorithm.command, has_code=bool(algorithm.code_dir)
        )
