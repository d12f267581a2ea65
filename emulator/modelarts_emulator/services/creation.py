"""From a request to a service: every check that is made before anything is stored.

Source: SDK reference, Tables 8-2 to 8-6; api-ref service_management/deploying_services.rst and
updating_service_configurations.rst; appendix/error_codes.rst.
"""

from __future__ import annotations

import copy
import uuid
from collections.abc import Sequence

from modelarts_emulator.contract import Identity, Json
from modelarts_emulator.models.registry import Models
from modelarts_emulator.services import problems
from modelarts_emulator.services.batch.settings import BatchSettingsError, batch_settings
from modelarts_emulator.services.pools import POOL, PoolSource, check_pools, pool_of, size_of_instance
from modelarts_emulator.services.schedule import scheduled
from modelarts_emulator.services.specifications import names
from modelarts_emulator.state.fields import integer, mapping, objects, text, texts

_SERVICE_FIELDS = ("vpc_id", "subnet_network_id", "security_group_id", "load_balancer_policy", "priority", "pool_name")


def new_service(project_id: str, body: Json, owner: Identity, now: int) -> Json:
    """The new service, as the API answers it, being deployed.

    Args:
        project_id: Project that it belongs to.
        body: A CreateServiceRequest that fits its schema.
        owner: The user who creates it.
        now: Time in ms since 1970.

    Raises:
        Problem: The schedule would stop it at once, or the service ends by itself.
    """
    service: Json = {
        "service_id": str(uuid.uuid4()),
        "service_name": text(body, "service_name"),
        "description": text(body, "description"),
        "tenant": owner.domain_id,
        "project": project_id,
        "owner": owner.user_id,
        "publish_at": now,
        "infer_type": text(body, "infer_type"),
        "workspace_id": text(body, "workspace_id", "0") or "0",
        "status": "deploying",
        "progress": 0,
        "is_shared": False,
        "shared_count": 0,
        "update_time": now,
        "operation_time": now,
        "transition_at": now,
        "is_free": False,
        "additional_properties": copy.deepcopy(mapping(body, "additional_properties")),
    }
    service |= {name: copy.deepcopy(body[name]) for name in _SERVICE_FIELDS if body.get(name) is not None}
    schedule = objects(body, "schedule")
    if schedule and text(body, "infer_type") != "real-time":
        raise problems.no_schedule()
    return service | scheduled(schedule, now)


def checked_config(
    body: Json, infer_type: str, project_id: str, models: Models, *, pools: PoolSource, service: Json
) -> list[Json]:
    """The configuration of a service, as it is stored.

    Args:
        body: A request that fits its schema and has `config`.
        infer_type: Kind of the service.
        project_id: Project of the service.
        models: What can be deployed.
        pools: The pools that it can run in.
        service: The service, or the request that creates it, which may name a pool for all models.

    Raises:
        Problem: It cannot be deployed; the message names the field and its value.
    """
    config = [_checked_entry(entry, infer_type, project_id, models, service) for entry in objects(body, "config")]
    check_pools((text(entry, POOL) for entry in config), project_id, pools)
    seen: set[str] = set()
    for entry in config:
        model_id = text(entry, "model_id")
        if model_id in seen:
            raise problems.same_version(model_id)
        seen.add(model_id)
    weights = [integer(entry, "weight") for entry in config]
    if infer_type == "real-time" and sum(weights) != 100:
        raise problems.wrong_weights(weights)
    return config


def refuse_secrets(body: Json) -> None:
    """Refuse a request that has secrets.

    Raises:
        Problem: It has.
    """
    if secrets := objects(body, "service_secrets"):
        raise problems.no_secrets([text(secret, "secretId") for secret in secrets])


def instances_of(config: Sequence[Json]) -> int:
    """Number of instances of a configuration."""
    return sum(integer(entry, "instance_count") for entry in config)


def _checked_entry(entry: Json, infer_type: str, project_id: str, models: Models, service: Json) -> Json:
    model_id = text(entry, "model_id")
    model = models.get(project_id, model_id)
    if model is None:
        raise problems.model_not_found(model_id)
    if text(model, "model_status") != "published":
        raise problems.model_not_published(model_id, text(model, "model_status"), text(model, "error_msg"))
    suitable = texts(model, "install_type")
    if suitable and infer_type not in suitable:
        raise problems.model_unsuitable(model_id, infer_type, suitable)
    if not models.files(model_id).is_dir():
        raise problems.model_without_package(model_id, infer_type)
    runs_in: Json = {POOL: pool} if (pool := pool_of(entry, service)) else {}
    if size_of_instance(entry | runs_in) is None:
        raise problems.unknown_specification(text(entry, "specification"), names())
    envs = mapping(entry, "envs")
    for name, value in envs.items():
        if not _can_be_variable(name, str(value)):
            raise problems.wrong_variable(name)
    stored: Json = {name: copy.deepcopy(value) for name, value in entry.items() if value is not None}
    stored |= runs_in
    stored["instance_count"] = integer(entry, "instance_count")
    stored |= {"model_name": text(model, "model_name"), "model_version": text(model, "model_version")}
    stored["envs"] = dict(envs)
    if infer_type == "batch":
        _check_batch(entry, model)
        return stored
    return stored | {"weight": _weight(entry)}


def _weight(entry: Json) -> int:
    weight = entry.get("weight")
    return int(weight) if isinstance(weight, str | int | float) else 0


def _check_batch(entry: Json, model: Json) -> None:
    try:
        batch_settings("", entry, model)
    except BatchSettingsError as error:
        raise problems.wrong_batch(error.error_code, error.reason, error.remedy) from error


def _can_be_variable(name: str, value: str) -> bool:
    try:
        f"{name}{value}".encode()
    except UnicodeEncodeError:
        return False
    return bool(name) and "=" not in name and "\0" not in name + value
