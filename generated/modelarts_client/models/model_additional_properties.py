# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.service_log_volume import ServiceLogVolume
    from ..models.service_persistent_volume import ServicePersistentVolume


@_base.reads(
    {
        "log_volume": _codecs.Each(_codecs.Nested("ServiceLogVolume")),
        "persistent_volumes": _codecs.Each(_codecs.Nested("ServicePersistentVolume")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelAdditionalProperties(_base.MappingMethods, _base.Model):
    """Mounts, rolling upgrades and stopping of a model.

    Attributes:
        log_volume (list[ServiceLogVolume]): Directories of the host that logs go to; in dedicated resource pools only.
        max_surge (float | None): How many instances a rolling upgrade may add; below 1 it is a share of them. Default: 1.0.
        max_unavailable (float | None): How many instances a rolling upgrade may take away; below 1 it is a share of them. At least 0. Default:
            0.0.
        termination_grace_period_seconds (int | None): Time that a container has to stop, in s. At least 0.
        persistent_volumes (list[ServicePersistentVolume]): Storage that is mounted.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 7
    """

    log_volume: list[ServiceLogVolume] = UNSET
    max_surge: float | None = 1.0
    max_unavailable: float | None = 0.0
    termination_grace_period_seconds: int | None = UNSET
    persistent_volumes: list[ServicePersistentVolume] = UNSET
