# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.service_log_config import ServiceLogConfig
    from ..models.service_update_result import ServiceUpdateResult
    from ..models.service_update_status import ServiceUpdateStatus


@_base.reads(
    {
        "result": _codecs.Choice("ServiceUpdateStatus"),
        "config": _codecs.Each(_codecs.Nested("ServiceLogConfig")),
        "extend_config": _codecs.Each(),
        "result_detail": _codecs.Each(_codecs.Nested("ServiceUpdateResult")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceUpdateLog(_base.MappingMethods, _base.Model):
    """An update of a service.

    Attributes:
        update_time (int): When the service was updated, in ms since 1970.
        result (ServiceUpdateStatus | str): The result of an update, or that it is in progress.
        config (list[ServiceLogConfig]): Models of the service after the update.
        extend_config (list[str]): Custom settings.
        cluster_id (str | None): Dedicated resource pool.
        success_num (int | None): Number of nodes where the update succeeded; for edge services. At least 0.
        failed_num (int | None): Number of nodes where the update failed; for edge services. At least 0.
        result_detail (list[ServiceUpdateResult]): How the update went on each node; for edge services.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-23; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst, Table 5
    """

    update_time: int
    result: ServiceUpdateStatus | str
    config: list[ServiceLogConfig] = UNSET
    extend_config: list[str] = UNSET
    cluster_id: str | None = UNSET
    success_num: int | None = UNSET
    failed_num: int | None = UNSET
    result_detail: list[ServiceUpdateResult] = UNSET
