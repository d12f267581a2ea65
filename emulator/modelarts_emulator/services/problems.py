"""Refusals of operations on services, each with its code of the error code catalogue.

Source: api-ref appendix/error_codes.rst.
"""

from __future__ import annotations

from collections.abc import Sequence

from modelarts_emulator.contract import Problem
from modelarts_emulator.problems import quoted


def service_not_found(service_id: str) -> Problem:
    """There is no such service in the project."""
    message = f"Service {quoted(service_id)} does not exist."
    return Problem(404, "ModelArts.3502", message, "Use the ID of an existing service.")


def service_exists(name: str) -> Problem:
    """A service of the project has the name."""
    message = f"Service {quoted(name)} already exists."
    return Problem(409, "ModelArts.3503", message, "Change service_name and try again, or delete that service.")


def model_not_found(model_id: str) -> Problem:
    """There is no such model in the project."""
    message = f"Model {quoted(model_id)} does not exist."
    return Problem(404, "ModelArts.3507", message, "Use the ID of an existing model.")


def model_not_published(model_id: str, status: str, reason: str) -> Problem:
    """The model is not published yet, or its import failed."""
    why, remedy = f"its status is {status}", "Try again when its status is published."
    if reason:
        why, remedy = f"it could not be published: {reason}", "Correct the model, and create it again."
    message = f"The model {quoted(model_id)} cannot be used for deploying services because {why}"
    return Problem(400, "ModelArts.3515", f"{message.rstrip('.')}.", remedy)


def model_unsuitable(model_id: str, infer_type: str, allowed: list[str]) -> Problem:
    """The model was made for other kinds of services."""
    return Problem(
        400,
        "ModelArts.3589",
        f"Model {quoted(model_id)} cannot be used to deploy {infer_type} service; its install_type is "
        f"{', '.join(allowed)}.",
        "Select another deployment type, or create the model with this install_type.",
    )


def model_without_package(model_id: str, infer_type: str) -> Problem:
    """The model is a container image."""
    return Problem(
        400,
        "ModelArts.3589",
        f"Model {quoted(model_id)} cannot be used to deploy {infer_type} service: it is an image, which the emulator"
        " does not run.",
        "Create the model from a package in OBS.",
    )


def same_version(model_id: str) -> Problem:
    """The configuration has a model twice."""
    return Problem(
        400,
        "ModelArts.3516",
        f"Failed to deploy services because model {quoted(model_id)} is listed more than once in config.",
        "List each version of a model once; instance_count gives it more instances.",
    )


def wrong_weights(weights: list[int]) -> Problem:
    """The weights do not add up."""
    added = f"{' + '.join(map(str, weights))} = {sum(weights)}" if len(weights) > 1 else f"{sum(weights)}"
    return Problem(
        400,
        "ModelArts.0101",
        f"Parameter error: the values of config.weight add up to {added}; they must add up to 100.",
        "Give whole numbers that add up to 100, such as 100 for the only model.",
    )


def unknown_specification(name: str, allowed: list[str]) -> Problem:
    """There is no such specification."""
    return Problem(
        400,
        "ModelArts.3954",
        f"AI resource specification {quoted(name)} does not exist in the shared resource pool.",
        f"Use one of {', '.join(allowed)}.",
    )


def no_such_pool(pool_id: str) -> Problem:
    """There is no such dedicated resource pool."""
    return Problem(
        400,
        "ModelArts.3547",
        f"Cluster {quoted(pool_id)} does not exist.",
        "Use the metadata.name of a listed pool as pool_name, or leave pool_name and cluster_id out, so that the"
        " service runs in the shared resource pool.",
    )


def pool_not_running(name: str, phase: str) -> Problem:
    """The dedicated resource pool runs nothing at present."""
    message = f"The pool {quoted(name)} is {phase}."
    return Problem(400, "ModelArts.0101", message, "Wait until status.phase of the pool is Running.")


def pool_without_services(name: str, scope: Sequence[str]) -> Problem:
    """The dedicated resource pool runs no services."""
    message = f"The pool {quoted(name)} runs no services: its scope is {', '.join(scope)}."
    return Problem(400, "ModelArts.0101", message, "Use a pool whose scope has Infer, or add it with PatchPool.")


def wrong_variable(name: str) -> Problem:
    """The name or the value cannot be that of an environment variable."""
    return Problem(
        400,
        "ModelArts.0101",
        f"Parameter error: config.envs has {quoted(name)}, which cannot be an environment variable.",
        "Use names without =, and neither names nor values with NUL or half a surrogate pair.",
    )


def no_secrets(ids: list[str]) -> Problem:
    """The service is to have secrets, which are in another service of the cloud."""
    return Problem(
        400,
        "ModelArts.0101",
        f"service_secrets: there is no secret {quoted(', '.join(ids))}; the emulator has none.",
        "Leave service_secrets out, and give the model what it needs in envs.",
    )


def not_of_streams(name: str) -> Problem:
    """A query of a log stream has a field that streams here do not have."""
    return Problem(
        400,
        "ModelArts.2858",
        f"Current operation not supported, ({name}: query language and times of LTS).",
        "Use keywords, labels and line_num instead.",
    )


def no_such_kind(infer_type: str) -> Problem:
    """The emulator does not have services of this kind."""
    return Problem(
        400,
        "ModelArts.3518",
        f"The {infer_type} service has not been enabled: the emulator does not have services of this kind.",
        "Deploy a service with another infer_type.",
    )


def wrong_status(status: str) -> Problem:
    """The status of the service forbids the change."""
    return Problem(
        400,
        "ModelArts.3519",
        f"Services in one of the states deploying, stopping and deleting cannot be updated, nor batches that are"
        f" running; this one is {status}.",
        "Wait until the status changes, and try again.",
    )


def no_schedule() -> Problem:
    """A schedule for a service that ends by itself."""
    message = "Parameter error: schedule is for real-time services only; this service ends by itself."
    return Problem(400, "ModelArts.0101", message, "Leave schedule out.")


def wrong_batch(error_code: str, reason: str, remedy: str) -> Problem:
    """The configuration of a batch cannot be used."""
    return Problem(400, error_code, f"Parameter error: {reason}", remedy)


def due_time_passed() -> Problem:
    """A schedule would stop the service at once."""
    return Problem(
        400,
        "ModelArts.3562",
        "The value of field due_time must be a future time: schedule.duration is 0.",
        "Give a duration of at least 1, or leave schedule out.",
    )


def too_many_services(infer_type: str, most: int) -> Problem:
    """The project has as many services of a kind as allowed."""
    message = f"A maximum of {most} {infer_type} services are allowed."
    return Problem(400, "ModelArts.3520", message, "Delete services that are no longer used.")


def too_many_instances(most: int, asked: int) -> Problem:
    """The project has as many instances as allowed."""
    message = f"A maximum of {most} service instances are allowed; there would be {asked}."
    return Problem(400, "ModelArts.3522", message, "Stop or delete services, or ask for fewer instances.")
