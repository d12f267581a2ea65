"""Errors about a new training job in terms of the estimator's arguments instead of the request's fields."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from modelarts._answers import answered, entries
from modelarts._argument_checks import closest
from modelarts.exceptions import (
    ApiError,
    BadRequestError,
    EndpointUnreachableError,
    InvalidArgumentError,
    NotFoundError,
    ValidationError,
)

if TYPE_CHECKING:
    from modelarts_client.models import Algorithm, CreateTrainingJobRequest
    from modelarts_client.types import Unset

    from modelarts.session import Session

_ARGUMENTS: Final = {
    "algorithm.boot_file": "boot_file",
    "algorithm.code_dir": "code_dir",
    "algorithm.command": "user_command",
    "algorithm.engine.engine_name": "framework_type",
    "algorithm.engine.engine_version": "framework_version",
    "algorithm.engine.image_url": "user_image_url",
    "algorithm.engine": "framework_type and framework_version",
    "algorithm.environments": "env_variables",
    "algorithm.id": "algorithm",
    "algorithm.inputs": "inputs",
    "algorithm.local_code_dir": "local_code_dir",
    "algorithm.outputs": "outputs",
    "algorithm.parameters": "parameters",
    "algorithm.policies.auto_search.algo_configs": "algorithm",
    "algorithm.policies.auto_search.reward_attrs": "objective",
    "algorithm.policies.auto_search.search_params": "search_params",
    "algorithm.working_dir": "working_dir",
    "engine_name": "framework_type",
    "engine_version": "framework_version",
    "metadata.description": "job_description",
    "metadata.name": "job_name",
    "remote.dataset": "dataset_id and dataset_version_id",
    "remote.obs": "inputs",
    "spec.log_export_path.obs_url": "log_url",
    "spec.resource.flavor_id": "train_instance_type",
    "spec.resource.node_count": "train_instance_count",
    "spec.resource.pool_id": "pool_id",
    "spec.volumes": "volumes",
}
_SHOWN: Final = 10
_FIELD: Final = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_ARGUMENTS, key=len, reverse=True)))})\b")


def in_arguments(text: str) -> str:
    """Replace the request's fields in a text by the arguments that they come from."""
    return _FIELD.sub(lambda field: _ARGUMENTS[field[0]], text)


def check_not_local(train_instance_type: object) -> None:
    """Refuse the instance type of Huawei's SDK that runs the script on the machine itself.

    Raises:
        InvalidArgumentError: If it is that one.
    """
    if train_instance_type == "local":
        raise InvalidArgumentError(
            "train_instance_type='local' is not supported: jobs run in ModelArts. Run the script on this machine with "
            "'python -m modelarts.moxing train.py', or with plain Python if it does not use moxing; or give the "
            "train_instance_type of a flavor that Estimator.get_train_instance_types(session) lists."
        )


def violations_of_arguments(error: ValidationError) -> ValidationError:
    """Make the same error with the names of the arguments."""
    return ValidationError(
        "Estimator", [violation._replace(path=in_arguments(violation.path)) for violation in error.violations]
    )


def explain(error: ApiError, request: "CreateTrainingJobRequest", session: "Session") -> None:
    """Say in a refusal which arguments are wrong, as far as that can be found out, and what is available instead.

    Args:
        error: The refusal, which is changed.
        request: The refused request.
        session: The session that lists what is available.
    """
    if error.error_msg:
        error.error_msg = in_arguments(error.error_msg)
    engine = request.algorithm.engine if request.algorithm else None
    names = (engine.engine_name, engine.engine_version) if engine else ("", "")
    advice = [*_about_flavor(request, session), *_about_engine(*names, session)]
    known = " ".join(advice) or in_arguments(error.error_solution or "")
    lists = _lists(request) if isinstance(error, NotFoundError) else ()
    error.error_solution = " ".join(filter(None, (known, *lists))) or None


@contextmanager
def speaking_of_arguments() -> Iterator[None]:
    """Replace the request's fields in a refusal by the arguments that they come from."""
    try:
        yield
    except ApiError as error:
        error.error_msg = in_arguments(error.error_msg or "") or None
        error.error_solution = in_arguments(error.error_solution or "") or None
        raise


@contextmanager
def explaining_engine(request: "Algorithm", session: "Session") -> Iterator[None]:
    """Say in the refusal of an algorithm which engines are available, if its own is not.

    Args:
        request: The algorithm as it is sent.
        session: The session that lists what is available.
    """
    try:
        yield
    except BadRequestError as error:
        engine = request.job_config.engine
        advice = " ".join(_about_engine(engine.engine_name, engine.engine_version, session)) if engine else ""
        error.error_solution = advice or error.error_solution
        raise


def _lists(request: "CreateTrainingJobRequest") -> Iterator[str]:
    """Yield the calls that list what a request names by an ID."""
    if request.algorithm and request.algorithm.id:
        yield "Algorithm.list(session) lists the algorithms that exist."
    if request.spec and request.spec.resource and request.spec.resource.pool_id:
        yield "ResourcePool.list(session) lists the resource pools that exist."


def _about_flavor(request: "CreateTrainingJobRequest", session: "Session") -> Iterable[str]:
    from modelarts_client.api.training import show_training_job_flavors

    resource = request.spec.resource if request.spec else None
    flavor = resource.flavor_id if resource else None
    if not resource or not flavor or resource.pool_id:  # the flavors of pools are not listed
        return
    try:
        flavors = answered(show_training_job_flavors.sync(session.project_id, client=session.client)).flavors
    except (ApiError, EndpointUnreachableError):
        return  # the refusal itself is what matters
    offered = [each.flavor_id for each in entries(flavors) if each.flavor_id]
    if flavor not in offered:
        yield f"train_instance_type={flavor!r} is not available.{_instead(flavor, offered)}"
        yield "Estimator.get_train_instance_types(session) lists those that are."


def _about_engine(name: "str | Unset | None", version: "str | Unset | None", session: "Session") -> Iterable[str]:
    from modelarts_client.api.training import show_training_job_engines

    if not name or not version:
        return
    try:
        engines = answered(show_training_job_engines.sync(session.project_id, client=session.client)).items
    except (ApiError, EndpointUnreachableError):
        return
    offered = {(each.engine_name or "", each.engine_version or "") for each in entries(engines)}
    if (name, version) in offered:
        return
    versions = [each_version for each_name, each_version in offered if each_name == name]
    if versions:
        yield f"framework_version={version!r} is not available for {name!r}.{_instead(version, versions)}"
    else:
        yield f"framework_type={name!r} is not available.{_instead(name, {each_name for each_name, _ in offered})}"
    yield "Estimator.get_framework_list(session) lists those that are."


def _instead(given: str, offered: Iterable[str]) -> str:
    """Return what may have been meant, or else the first of what is available, with a space before it."""
    names = sorted(set(offered))
    more = ", ..." if len(names) > _SHOWN else ""
    return closest(given, names) or (f" Available: {', '.join(names[:_SHOWN])}{more}." if names else "")
