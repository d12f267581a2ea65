"""The request that imports a model, from the arguments of `modelarts.model.Model`, which are checked here.

Source: document 002, 7.1, Tables 7-2 to 7-5; public SDK reference, "Importing a Model" (modelarts_04_0194).
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from modelarts._argument_checks import checked_description, checked_name, choice, filled_text, listed
from modelarts._inference.model_versions import FIRST_VERSION
from modelarts._obs.locations import api_location
from modelarts.config.model_config import Dependencies, Params
from modelarts.environment import Environment
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import (
        CreateModelRequest,
        CreateModelRequestInferParams,
        CreateModelRequestModelApis,
        ModelDependencies,
    )

Apis: TypeAlias = str | Sequence[Mapping[str, object]]
"""The APIs of a model, as JSON or as a list of dicts."""

OBS_SOURCE: Final = "OBS_SOURCE"
LOCAL_SOURCE: Final = "LOCAL_SOURCE"

_VERSION: Final = re.compile(r"(0|[1-9][0-9]?)\.(0|[1-9][0-9]?)\.(0|[1-9][0-9]?)")
_FORBIDDEN_IN_DESCRIPTION: Final = "!<>=&'\""
_IMAGE: Final = "Image"


@attrs.frozen(kw_only=True)
class NewModel:
    """A model that does not exist yet, with the arguments of `modelarts.model.Model`."""

    model_name: str | None
    model_version: str | None
    source_location_type: str
    source_location: str
    environment: Environment | None
    source_job_id: str | None
    source_job_version: str | None
    source_type: str | None
    model_type: str
    model_algorithm: str | None
    description: str | None
    execution_code: str | None
    input_params: Sequence[Params] | None
    output_params: Sequence[Params] | None
    dependencies: Sequence[Dependencies] | None
    apis: Apis | None
    runtime: str | None
    initial_config: str | Mapping[str, object] | None
    model_metrics: str | Mapping[str, object] | None
    workspace_id: str | None

    @property
    def is_local(self) -> bool:
        """Whether its files are on this machine."""
        return self.source_location_type == LOCAL_SOURCE


def checked_version(version: str) -> str:
    """Check the version of a model.

    Raises:
        InvalidArgumentError: If it is not three numbers from 0 to 99 without leading zeros.
    """
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise InvalidArgumentError(
            f"model_version={version!r} is not allowed. Give three numbers from 0 to 99 without leading zeros, "
            "such as '1.0.0'."
        )
    return version


def with_version(new: NewModel, version: str) -> NewModel:
    """Return the model with a version."""
    return attrs.evolve(new, model_version=version)


def request_of(new: NewModel, location: str) -> "CreateModelRequest":
    """Make the request.

    Args:
        new: The model. One without a version gets the first one, to be checked.
        location: The location of its files in OBS, as ModelArts expects it, or the address of an image.

    Raises:
        InvalidArgumentError: If an argument is not allowed.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import CreateModelRequest, ModelType
    from modelarts_client.types import UNSET

    environment = new.environment
    _check_environment(new)
    request = CreateModelRequest(
        model_name=checked_name(new.model_name, what="model_name") if new.model_name is not None else None,
        model_version=checked_version(FIRST_VERSION if new.model_version is None else new.model_version),
        model_type=choice(new.model_type, ModelType, what="model_type"),
        source_location=location,
        source_job_id=new.source_job_id or None,
        source_job_version=new.source_job_version or None,
        source_type=new.source_type or None,
        runtime=new.runtime or (environment and environment.runtime) or None,
        description=_description(new.description),
        model_algorithm=new.model_algorithm or None,
        model_metrics=_json(new.model_metrics, what="model_metrics"),
        execution_code=new.execution_code or None,
        input_params=_params(new.input_params, what="input_params") or UNSET,
        output_params=_params(new.output_params, what="output_params") or UNSET,
        dependencies=_dependencies(new.dependencies or (environment.dependencies if environment else None)) or UNSET,
        apis=_apis(new.apis),
        initial_config=_json(new.initial_config, what="initial_config"),
    )
    if new.workspace_id is not None:
        request.workspace_id = new.workspace_id
    request.validate()
    return request


def obs_source(new: NewModel) -> str:
    """Return the location of a model's files that are not on this machine, as ModelArts expects it.

    Raises:
        InvalidArgumentError: If it is neither a folder in OBS nor, for the model type ``Image``, an image's address.
    """
    if new.model_type == _IMAGE:
        return filled_text(new.source_location, what="source_location", hint="Give the address of an image in SWR.")
    return api_location(new.source_location, what="source_location")


def check_source_type(new: NewModel) -> None:
    """Check ``source_location_type``.

    Raises:
        InvalidArgumentError: If it is neither ``OBS_SOURCE`` nor ``LOCAL_SOURCE``, or an image is to be local.
    """
    if new.source_location_type not in (OBS_SOURCE, LOCAL_SOURCE):
        raise InvalidArgumentError(
            f"source_location_type={new.source_location_type!r} is not allowed. Use {OBS_SOURCE} or {LOCAL_SOURCE}."
        )
    if new.is_local and new.model_type == _IMAGE:
        raise InvalidArgumentError(
            f"model_type='Image' needs the address of an image in SWR as source_location, and cannot be {LOCAL_SOURCE}."
        )


def _check_environment(new: NewModel) -> None:
    if new.environment is None:
        return
    if not isinstance(new.environment, Environment):
        raise InvalidArgumentError(
            f"environment={new.environment!r} is not an Environment. Make one with "
            "modelarts.environment.Environment('name')."
        )
    if new.dependencies and new.environment.dependencies:
        raise InvalidArgumentError(
            "dependencies and the pip_packages of environment mean the same. Give only one of them."
        )


def _description(text: str | None) -> str | None:
    if text is None:
        return None
    return checked_description(text, what="description", forbidden=_FORBIDDEN_IN_DESCRIPTION)


def _params(given: Sequence[Params] | None, *, what: str) -> "list[CreateModelRequestInferParams]":
    from modelarts_client.models import CreateModelRequestInferParams

    example = "Params(url='/', param_name='images', param_type='file')"
    checked = listed(given, Params, what=what, example=example)
    return [CreateModelRequestInferParams.from_dict(_given_fields(params)) for params in checked]


def _dependencies(given: Sequence[Dependencies] | None) -> "list[ModelDependencies]":
    from modelarts_client.models import ModelDependencies

    example = "Dependencies(installer='pip', packages=[...])"
    checked = listed(given, Dependencies, what="dependencies", example=example)
    return [
        ModelDependencies.from_dict(
            {"installer": each.installer, "packages": [_given_fields(package) for package in each.packages]}
        )
        for each in checked
    ]


def _given_fields(instance: "attrs.AttrsInstance") -> dict[str, object]:
    return attrs.asdict(instance, filter=lambda _, value: value is not None)


def _apis(given: Apis | None) -> "str | list[CreateModelRequestModelApis] | None":
    from modelarts_client.models import CreateModelRequestModelApis

    if not given:
        return None
    if isinstance(given, str):
        _check_json(given, what="apis")
        return given
    apis: Sequence[Mapping[str, object]] = listed(given, Mapping, what="apis", example='{"url": "/", ...}')
    return [CreateModelRequestModelApis.from_dict(api) for api in apis]


def _json(given: str | Mapping[str, object] | None, *, what: str) -> str | None:
    """Return a JSON object as text, which is what the API expects."""
    if not given:
        return None
    if isinstance(given, str):
        _check_json(given, what=what)
        return given
    if not isinstance(given, Mapping):
        raise InvalidArgumentError(f"{what} is of type {type(given).__name__}. Give a dict, or JSON as text.")
    try:
        return json.dumps(given, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"{what} cannot be written as JSON: {error}.") from error


def _check_json(text: str, *, what: str) -> None:
    try:
        json.loads(text)
    except ValueError as error:
        raise InvalidArgumentError(f"{what} is not JSON: {error}.") from error
