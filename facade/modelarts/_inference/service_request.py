"""The requests that deploy and change services, from the SDK's arguments; each is checked before it is sent.

Source: document 002, 8.2 and 8.6, Tables 8-2 to 8-6 and 8-16 to 8-18.
"""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import attrs

from modelarts._argument_checks import NamedPool, checked_description, checked_name, choice, listed, pool_name_of
from modelarts._obs.locations import api_file, api_location
from modelarts.config.model_config import MANIFEST, Schedule, ServiceConfig, TransformerConfig
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import CreateServiceRequest, ServiceSchedule, UpdateServiceRequest
    from modelarts_client.models import ServiceConfig as ConfigModel
    from modelarts_client.models import TransformerConfig as BatchConfigModel

Configs: TypeAlias = Sequence[ServiceConfig] | Sequence[TransformerConfig]
"""The models of a real-time service, or the one of a batch service."""

REAL_TIME: Final = "real-time"
BATCH: Final = "batch"

_DEPLOYED_BY: Final = {REAL_TIME: "deploy_predictor", BATCH: "deploy_transformer"}
_WHOLE: Final = 100
_SCHEDULE: Final = "Schedule(op_type='stop', time_unit='HOURS', duration=1)"
# Creating and updating a service forbid different characters (public API reference).
_FORBIDDEN_AT_FIRST: Final = "!<>+&\"'"
_FORBIDDEN_LATER: Final = "<>=&\"'"


@attrs.frozen
class Network:
    """The network and the pool of a service's instances; see `modelarts.model.Model.deploy_predictor`.

    Raises:
        InvalidArgumentError: If only some of ``vpc_id``, ``subnet_network_id`` and ``security_group_id`` are given.
    """

    vpc_id: str | None = None
    subnet_network_id: str | None = None
    security_group_id: str | None = None
    cluster_id: str | None = None
    pool_name: NamedPool | str | None = None

    def __attrs_post_init__(self) -> None:
        together = {
            "vpc_id": self.vpc_id,
            "subnet_network_id": self.subnet_network_id,
            "security_group_id": self.security_group_id,
        }
        missing = [name for name, value in together.items() if not value]
        if missing and len(missing) < len(together):
            raise InvalidArgumentError(
                f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing. vpc_id, subnet_network_id "
                "and security_group_id go together: give all three, or none to use ModelArts's own network."
            )


def create_request(
    kind: str,
    service_name: str | None,
    description: str | None,
    infer_type: str,
    network: Network,
    *,
    configs: Configs | None,
    schedule: Sequence[Schedule] | None,
    additional_properties: Mapping[str, object] | None = None,
) -> "CreateServiceRequest":
    """Make the request that deploys a service.

    Args:
        kind: The kind that the method deploys, ``real-time`` or ``batch``.
        service_name: The name; ``None`` to generate one.
        description: The description.
        infer_type: The requested kind.
        network: The network of the instances.
        configs: The models.
        schedule: When the service stops by itself.
        additional_properties: Messages, logs and WebSocket.

    Raises:
        InvalidArgumentError: If an argument is not allowed.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import CreateServiceRequest
    from modelarts_client.types import UNSET

    if infer_type != kind:
        other = _DEPLOYED_BY.get(infer_type) if isinstance(infer_type, str) else None
        hint = f" Use {other} for those." if other else ""
        raise InvalidArgumentError(
            f"infer_type={infer_type!r} is not allowed: {_DEPLOYED_BY[kind]} deploys {kind!r} services.{hint}"
        )
    if schedule and kind != REAL_TIME:
        raise InvalidArgumentError(
            "schedule is only for real-time services. Leave it out: a batch service ends by itself."
        )
    request = CreateServiceRequest(
        service_name=_name(service_name),
        infer_type=kind,
        config=_configs(kind, configs),
        description=_description(description, _FORBIDDEN_AT_FIRST),
        schedule=_schedules(schedule) or UNSET,
        vpc_id=network.vpc_id or None,
        subnet_network_id=network.subnet_network_id or None,
        security_group_id=network.security_group_id or None,
        cluster_id=network.cluster_id or None,
        pool_name=pool_name_of(network.pool_name) or None,
    )
    if additional_properties is not None:
        request = CreateServiceRequest.from_dict(
            {**request.to_dict(), "additional_properties": dict(additional_properties)}
        )
    request.validate()
    return request


def update_request(
    description: str | None, status: str | None, configs: Configs | None, schedule: Sequence[Schedule] | None
) -> "UpdateServiceRequest":
    """Make the request that changes a service.

    Args:
        description: The new description.
        status: ``running`` or ``stopped``.
        configs: The new models, or the new settings of the same.
        schedule: When the service stops by itself.

    Raises:
        InvalidArgumentError: If an argument is not allowed, or there is nothing to change.
        ValidationError: If the request would break what ModelArts documents.
    """
    from modelarts_client.models import ServiceTargetStatus, UpdateServiceRequest
    from modelarts_client.types import UNSET

    if description is None and status is None and configs is None and schedule is None:
        raise InvalidArgumentError("There is nothing to change. Give description, status, configs or schedule.")
    if isinstance(schedule, list | tuple) and not schedule:
        raise InvalidArgumentError(
            f"schedule={schedule!r} changes nothing. Give a list: schedule=[{_SCHEDULE}], or leave it out."
        )
    is_batch = isinstance(configs, list | tuple) and bool(configs) and isinstance(configs[0], TransformerConfig)
    kind = BATCH if is_batch else REAL_TIME
    request = UpdateServiceRequest(
        description=_description(description, _FORBIDDEN_LATER),
        status=choice(status, ServiceTargetStatus, what="status") if status is not None else None,
        config=_configs(kind, configs) if configs is not None else UNSET,
        schedule=_schedules(schedule) or UNSET,
    )
    request.validate()
    return request


def _name(service_name: str | None) -> str:
    if service_name is None:
        return f"service-{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    return checked_name(service_name, what="service_name")


def _description(text: str | None, forbidden: str) -> str | None:
    return None if text is None else checked_description(text, what="description", forbidden=forbidden)


def _configs(kind: str, configs: Configs | None) -> "list[ConfigModel | BatchConfigModel]":
    expected = ServiceConfig if kind == REAL_TIME else TransformerConfig
    example = f"{expected.__name__}(model_id=...)"
    if configs is None or (isinstance(configs, list | tuple) and not configs):
        raise InvalidArgumentError(f"configs={configs!r} has no model. Give a list: configs=[{example}].")
    if kind == BATCH:
        batches = listed(
            cast("Sequence[TransformerConfig]", configs), TransformerConfig, what="configs", example=example
        )
        if len(batches) > 1:
            raise InvalidArgumentError(f"configs has {len(batches)} models. A batch service has one.")
        return [_batch_config(config) for config in batches]
    models = listed(cast("Sequence[ServiceConfig]", configs), ServiceConfig, what="configs", example=example)
    _check_shares(models)
    return [_config(config) for config in models]


def _check_shares(configs: Sequence[ServiceConfig]) -> None:
    ids = [config.model_id for config in configs]
    for model_id in ids:
        if ids.count(model_id) > 1:
            raise InvalidArgumentError(
                f"configs has the model {model_id!r} {ids.count(model_id)} times. The models of a service must have "
                "different versions; for more instances of one, raise its instance_count."
            )
    weights = [config.weight for config in configs]
    if sum(weights) != _WHOLE:
        raise InvalidArgumentError(
            f"The weights in configs, {' + '.join(map(str, weights))}, add up to {sum(weights)}. They are shares in "
            f"percent, and must add up to {_WHOLE}."
        )


def _config(config: ServiceConfig) -> "ConfigModel":
    from modelarts_client.models import ServiceConfig as ConfigModel

    return ConfigModel.from_dict(_given_fields(config))


def _batch_config(config: TransformerConfig) -> "BatchConfigModel":
    from modelarts_client.models import TransformerConfig as BatchConfigModel

    source = api_file if config.src_type == MANIFEST else api_location
    places = {
        "src_path": source(config.src_path, what="src_path"),
        "dest_path": api_location(config.dest_path, what="dest_path"),
    }
    return BatchConfigModel.from_dict(_given_fields(config) | places)


def _given_fields(config: ServiceConfig | TransformerConfig) -> dict[str, object]:
    return attrs.asdict(config, recurse=False, filter=lambda _, value: value is not None)


def _schedules(schedule: Sequence[Schedule] | None) -> "list[ServiceSchedule]":
    from modelarts_client.models import ServiceSchedule

    checked = listed(schedule, Schedule, what="schedule", example=_SCHEDULE)
    return [ServiceSchedule(type_=each.op_type, time_unit=each.time_unit, duration=each.duration) for each in checked]
