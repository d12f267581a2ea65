from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.service_log_volume import ServiceLogVolume
    from ..models.service_persistent_volume import ServicePersistentVolume


@reads(
    {
        "log_volume": Each(Nested("ServiceLogVolume")),
        "persistent_volumes": Each(Nested("ServicePersistentVolume")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelAdditionalProperties(Model):
    """Mounts, rolling upgrades and stopping of a model.

    Attributes:
        log_volume (list[ServiceLogVolume] | Unset): Directories of the host that logs go to; in dedicated
            resource pools only.
        max_surge (float | Unset): How many instances a rolling upgrade may add; below 1 it is a share of them.
            Default: 1.0.
        max_unavailable (float | Unset): How many instances a rolling upgrade may take away; below 1 it is a
            share of them. At least 0. Default: 0.0.
        termination_grace_period_seconds (int | Unset): Time that a container has to stop, in s. At least 0.
        persistent_volumes (list[ServicePersistentVolume] | Unset): Storage that is mounted.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 7
    """

    log_volume: list[ServiceLogVolume] | Unset = UNSET
    max_surge: float | Unset = 1.0
    max_unavailable: float | Unset = 0.0
    termination_grace_period_seconds: int | Unset = UNSET
    persistent_volumes: list[ServicePersistentVolume] | Unset = UNSET
