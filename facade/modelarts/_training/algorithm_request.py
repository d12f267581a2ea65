"""The request that creates or changes an algorithm, from arguments, which are checked here.

Source: ModelArts API Reference, "Creating an Algorithm", Tables 2 to 14.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypedDict, cast

from modelarts._answers import entries
from modelarts._argument_checks import MAX_JOB_DESCRIPTION, check_names, checked_description, checked_list, listed
from modelarts._training.algorithm_parameters import AlgorithmParameters, algorithm_parameters_of
from modelarts._training.program import ENGINE, code_of, engine_of
from modelarts._training.request_fields import as_request, check_parts
from modelarts.exceptions import InvalidArgumentError, ValidationError, Violation
from modelarts.train_params import TrainingFiles, checked_channel

if TYPE_CHECKING:
    from modelarts_client.models import (
        Algorithm,
        AlgorithmInput,
        AlgorithmJobConfig,
        AlgorithmOutput,
        AlgorithmResourceRequirement,
        AlgorithmResponse,
        AutoSearch,
    )

_NAME: Final = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_ARGUMENTS: Final = {
    "advanced_config.auto_search": "auto_search",
    "job_config": "Algorithm",
    "job_config.inputs": "inputs",
    "job_config.outputs": "outputs",
    "job_config.parameters": "parameters",
    "metadata.description": "description",
    "metadata.name": "name",
    "metadata.tags": "tags",
    "metadata.workspace_id": "workspace_id",
    "resource_requirements": "resource_requirements",
}


class AlgorithmArguments(TypedDict, total=False):
    """The arguments of `modelarts.algorithm.Algorithm.create` that `Algorithm.update` can change."""

    name: str
    training_files: TrainingFiles | None
    framework_type: str | None
    framework_version: str | None
    user_image_url: str | None
    user_command: str | None
    parameters: AlgorithmParameters | None
    parameters_customization: bool
    inputs: Sequence[str | AlgorithmInput] | None
    outputs: Sequence[str | AlgorithmOutput] | None
    resource_requirements: Mapping[str, Sequence[str]] | None
    auto_search: AutoSearch | Mapping[str, object] | None
    description: str | None
    tags: Sequence[Mapping[str, str]] | None


def former_algorithm(details: AlgorithmResponse) -> Algorithm:
    """Return the request that leaves an algorithm as it is.

    Args:
        details: The algorithm.

    Raises:
        ModelArtsError: If the details lack the metadata or the job configuration.
        ValidationError: If they are not as documented.
    """
    from modelarts_client.models import Algorithm, AlgorithmResponse

    shown = details.to_dict()
    for requirement in entries(shown.get("resource_requirements"), dict):
        # The reference calls the field value in answers (Table 30) and values in requests (Table 12).
        if requirement.get("values") is None and requirement.get("value") is not None:
            requirement["values"] = requirement["value"]
    request = as_request(Algorithm, AlgorithmResponse.from_dict(shown))
    check_parts(request, ("metadata", "job_config"))
    return request


def set_algorithm(request: Algorithm, given: AlgorithmArguments) -> None:
    """Write arguments into a request, whose other fields stay.

    ``None`` empties a field rather than leaving it out: the reference does not say whether ModelArts keeps what a
    request leaves out.

    Args:
        request: The request, with metadata and a job configuration.
        given: The arguments.

    Raises:
        InvalidArgumentError: If an argument is not allowed, or some do not fit together.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import AlgorithmAdvancedConfig, AlgorithmTag, AutoSearch

    metadata = request.metadata
    if "name" in given:
        metadata.name = _checked_name(given["name"])
    if "description" in given:
        text = given["description"]
        if text is not None:
            checked_description(text, what="description", most=MAX_JOB_DESCRIPTION)
        metadata.description = text or ""
    if "tags" in given:
        tags = listed(given["tags"], Mapping, what="tags", example='{"key": "auto_search"}')
        metadata.tags = [AlgorithmTag.from_dict(tag) for tag in tags]
    _set_job_config(request.job_config, given)
    if "resource_requirements" in given:
        request.resource_requirements = _requirements_of(given["resource_requirements"])
    if "auto_search" in given:
        search = given["auto_search"]
        if search is not None and not isinstance(search, Mapping):
            raise InvalidArgumentError(
                f"auto_search={search!r} is not a dict with reward_attrs, search_params and algo_configs."
            )
        request.advanced_config = (
            AlgorithmAdvancedConfig()
            if search is None
            else AlgorithmAdvancedConfig(auto_search=AutoSearch.from_dict(search))
        )
    _validate(request)


def _set_job_config(config: AlgorithmJobConfig, given: AlgorithmArguments) -> None:
    from modelarts_client.models import AlgorithmEngine, AlgorithmInput, AlgorithmOutput

    if "training_files" in given:
        config.code_dir, config.boot_file = code_of(given["training_files"])
    if given.keys() & ENGINE:
        changes = cast("Mapping[str, Any]", given)
        engine, command = engine_of(changes, config.engine, config.command, has_code=bool(config.code_dir))
        config.engine, config.command = AlgorithmEngine.from_dict(engine), command
    if "parameters" in given:
        config.parameters = algorithm_parameters_of(given["parameters"])
    if "parameters_customization" in given:
        if not isinstance(given["parameters_customization"], bool):
            raise InvalidArgumentError(
                f"parameters_customization={given['parameters_customization']!r} is neither True nor False."
            )
        config.parameters_customization = given["parameters_customization"]
    if "inputs" in given:
        config.inputs = _channels_of(given["inputs"], AlgorithmInput, "inputs")
    if "outputs" in given:
        config.outputs = _channels_of(given["outputs"], AlgorithmOutput, "outputs")


def _channels_of(given: Sequence[Any] | None, kind: type[Any], what: str) -> list[Any]:
    """Return inputs or outputs, of which each is given as a name or in full."""
    found: list[Any] = []
    for each in checked_list(given, what=what, example="'data_url'"):
        if not isinstance(each, str | kind):
            raise InvalidArgumentError(
                f"{what} contains {each!r}. Give names, such as 'data_url', or modelarts_client.models.{kind.__name__}."
            )
        found.append(kind(name=checked_channel(each, what)) if isinstance(each, str) else each)
    check_names([channel.name for channel in found], what=what)
    return found


def _requirements_of(given: Mapping[str, Sequence[str]] | None) -> list[AlgorithmResourceRequirement]:
    from modelarts_client.models import AlgorithmResourceRequirement

    example = '{"flavor_type": ["CPU", "GPU"]}'
    if given is not None and not isinstance(given, Mapping):
        raise InvalidArgumentError(f"resource_requirements={given!r} is not a dict, such as {example}.")
    for key, values in (given or {}).items():
        if not isinstance(values, Sequence) or isinstance(values, str):
            raise InvalidArgumentError(
                f"resource_requirements[{key!r}]={values!r} is not a list of values, as in {example}."
            )
    return [
        AlgorithmResourceRequirement.from_dict({"key": key, "values": [*values], "operator": "in"})
        for key, values in (given or {}).items()
    ]


def _checked_name(name: object) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise InvalidArgumentError(
            f"name={name!r} is not allowed. Use 1 to 64 letters (a-z, A-Z), digits, underscores and hyphens."
        )
    return name


def _validate(request: Algorithm) -> None:
    try:
        request.validate()
    except ValidationError as error:
        raise ValidationError("Algorithm", [_in_arguments(violation) for violation in error.violations]) from None


def _in_arguments(violation: Violation) -> Violation:
    """Name the argument instead of the field that it became."""
    for field in sorted(_ARGUMENTS, key=len, reverse=True):
        if violation.path.startswith(field):
            return violation._replace(path=_ARGUMENTS[field] + violation.path.removeprefix(field))
    return violation
