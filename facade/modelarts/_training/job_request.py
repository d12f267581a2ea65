"""The parts of the request that creates a training job, from an estimator's arguments, which are checked here.

Source: document 002, 6.1.1, Tables 6-1 and 6-4; public API reference, "Creating a Training Job".
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from modelarts._argument_checks import NamedPool, check_names, listed, pool_name_of, whole_number
from modelarts._obs.paths import obs_folder
from modelarts.exceptions import InvalidArgumentError
from modelarts.train_params import InputData, OutputData, checked_container_path

if TYPE_CHECKING:
    from modelarts_client.models import (
        CreateJobResource,
        EnvironmentVariables,
        JobInput,
        JobOutput,
        JobVolume,
        LogExportPath,
    )

Volume: TypeAlias = Mapping[str, Mapping[str, str | bool]]
"""``{"nfs": {"nfs_server_path": "192.168.0.1:/", "local_path": "/mnt/data", "read_only": False}}``."""

_NAME: Final = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_MAX_VARIABLES: Final = 100
_MAX_VARIABLE_VALUE: Final = 4096
_NFS_FIELDS: Final = {"nfs_server_path": str, "local_path": str, "read_only": bool}


def checked_name(job_name: str | None) -> str:
    """Check a job's name, or generate one if there is none.

    Raises:
        InvalidArgumentError: If it is not 1 to 64 letters, digits, underscores and hyphens.
    """
    if job_name is None:
        return f"job-{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    if not isinstance(job_name, str) or not _NAME.fullmatch(job_name):
        raise InvalidArgumentError(
            f"job_name={job_name!r} is not allowed. Use 1 to 64 letters (a-z, A-Z), digits, underscores and hyphens."
        )
    return job_name


def inputs_of(
    inputs: Sequence[InputData] | None, dataset_id: str | None, dataset_version_id: str | None
) -> "list[JobInput]":
    """Return the inputs, or the dataset, for the request.

    Raises:
        InvalidArgumentError: If both are given, the dataset only in part, or two inputs have the same name.
    """
    from modelarts_client.models import AccessMethod, DatasetLocation, JobInput, JobInputRemote, ObsLocation
    from modelarts_client.types import UNSET

    if inputs and (dataset_id or dataset_version_id):
        raise InvalidArgumentError(
            f"dataset_id={dataset_id!r} cannot be used together with inputs. Give either inputs, or dataset_id with "
            "dataset_version_id."
        )
    if bool(dataset_id) != bool(dataset_version_id):
        given, missing = ("dataset_id", "dataset_version_id")
        if not dataset_id:
            given, missing = missing, given
        raise InvalidArgumentError(f"{given} was given without {missing}. A dataset needs both.")
    if dataset_id and dataset_version_id:
        dataset = DatasetLocation(id=dataset_id, version_id=dataset_version_id)
        return [JobInput(name="data_url", remote=JobInputRemote(dataset=dataset))]
    checked = listed(inputs, InputData, what="inputs", example="InputData(obs_path='obs://bucket/dir/', name='...')")
    check_names([data.name for data in checked], what="inputs")
    return [
        JobInput(
            name=data.name,
            remote=JobInputRemote(obs=ObsLocation(obs_url=data.path.api_path)),
            local_dir=data.local_path or UNSET,
            access_method=AccessMethod(data.access_method) if data.access_method else UNSET,
        )
        for data in checked
    ]


def outputs_of(outputs: Sequence[OutputData] | None) -> "list[JobOutput]":
    """Return the outputs for the request.

    Raises:
        InvalidArgumentError: If two outputs have the same name.
    """
    from modelarts_client.models import AccessMethod, JobOutput, JobOutputRemote, ObsLocation
    from modelarts_client.types import UNSET

    example = "OutputData(obs_path='obs://bucket/dir/', name='...')"
    checked = listed(outputs, OutputData, what="outputs", example=example)
    check_names([data.name for data in checked], what="outputs")
    return [
        JobOutput(
            name=data.name,
            remote=JobOutputRemote(obs=ObsLocation(obs_url=data.path.api_path)),
            local_dir=data.local_path or UNSET,
            access_method=AccessMethod(data.access_method) if data.access_method else UNSET,
        )
        for data in checked
    ]


def environment_of(
    variables: Mapping[str, str] | None, known: Mapping[str, str] | None = None
) -> "EnvironmentVariables":
    """Return the environment variables for the request.

    Args:
        variables: The variables.
        known: Those that the request has already, of which the others stay.

    Raises:
        InvalidArgumentError: If there are more than 100, or a name or a value is not allowed.
    """
    from modelarts_client.models import EnvironmentVariables

    if variables is not None and not isinstance(variables, Mapping):
        raise InvalidArgumentError(f"env_variables={variables!r} is not a dict, such as {{'USER_ENV_VAR': 'text'}}.")
    given = {**(known or {}), **(variables or {})}
    if len(given) > _MAX_VARIABLES:
        raise InvalidArgumentError(f"env_variables has {len(given)} variables; {_MAX_VARIABLES} are allowed.")
    for name, value in given.items():
        if not isinstance(name, str) or not _VARIABLE.fullmatch(name):
            raise InvalidArgumentError(
                f"env_variables has the name {name!r}. Use letters, digits and underscores, no digit first."
            )
        if not isinstance(value, str):
            raise InvalidArgumentError(
                f"env_variables[{name!r}] is of type {type(value).__name__}, but values are text. Give str(...) of it."
            )
        if len(value) > _MAX_VARIABLE_VALUE or "$" in value:
            raise InvalidArgumentError(
                f"The value of env_variables[{name!r}] is not allowed. Give text of at most {_MAX_VARIABLE_VALUE} "
                "characters without '$'."
            )
    return EnvironmentVariables.from_dict(given)


def volumes_of(volumes: Sequence[Volume] | None) -> "list[JobVolume]":
    """Return the disks to attach for the request.

    Raises:
        InvalidArgumentError: If one is not an ``nfs`` volume with its three fields.
    """
    from modelarts_client.models import JobVolume

    example = '{"nfs": {"nfs_server_path": "192.168.0.1:/", "local_path": "/mnt/data", "read_only": False}}'
    for volume in listed(volumes, Mapping, what="volumes", example=example):
        nfs = volume.get("nfs") if isinstance(volume, Mapping) and set(volume) == {"nfs"} else None
        known = isinstance(nfs, Mapping) and {"nfs_server_path", "local_path"} <= set(nfs) <= set(_NFS_FIELDS)
        if not known or not all(isinstance(value, _NFS_FIELDS[field]) for field, value in (nfs or {}).items()):
            raise InvalidArgumentError(f"volumes has {volume!r}. Each must be of the form {example}.")
    return [JobVolume.from_dict(volume) for volume in volumes or ()]


def resource_of(
    train_instance_type: str | None, train_instance_count: int | None, pool_id: NamedPool | str | None
) -> "CreateJobResource":
    """Return the flavor and the number of nodes for the request.

    Raises:
        InvalidArgumentError: If both the flavor and the pool are missing, or the number of nodes is not at least 1.
    """
    from modelarts_client.models import CreateJobResource
    from modelarts_client.types import UNSET

    if not train_instance_type and not pool_id:
        raise InvalidArgumentError(
            "train_instance_type is missing. Give a resource flavor, such as 'modelarts.vm.cpu.2u'; "
            "Estimator.get_train_instance_types(session) lists them."
        )
    if train_instance_count is None:
        raise InvalidArgumentError("train_instance_count is missing. Give the number of nodes, at least 1.")
    count = whole_number(train_instance_count, what="train_instance_count", least=1)
    return CreateJobResource(
        flavor_id=train_instance_type or UNSET, node_count=count, pool_id=pool_name_of(pool_id) or None
    )


def container_dir_of(path: str | None, *, what: str) -> str | None:
    """Return a folder of the container for the request; ``None`` for none.

    Raises:
        InvalidArgumentError: If it is not an absolute path.
    """
    return checked_container_path(path, what=what) if path is not None else None


def log_path_of(log_url: str | None) -> "LogExportPath | None":
    """Return the folder of the logs for the request; ``None`` for none.

    Raises:
        ObsPathError: If it is not a folder's path in OBS.
    """
    from modelarts_client.models import LogExportPath

    return LogExportPath(obs_url=obs_folder(log_url, what="log_url").api_path) if log_url else None
