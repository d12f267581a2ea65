from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.service_log_config import ServiceLogConfig
    from ..models.service_update_result import ServiceUpdateResult
    from ..models.service_update_status import ServiceUpdateStatus


@reads(
    {
        "result": Choice("ServiceUpdateStatus"),
        "config": Each(Nested("ServiceLogConfig")),
        "extend_config": Each(),
        "result_detail": Each(Nested("ServiceUpdateResult")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceUpdateLog(Model):
    """An update of a service.

    Attributes:
        update_time (int): When the service was updated, in ms since 1970.
        result (ServiceUpdateStatus | str): The result of an update, or that it is in progress.
        config (list[ServiceLogConfig] | Unset): Models of the service after the update.
        extend_config (list[str] | Unset): Custom settings.
        cluster_id (str | Unset): Dedicated resource pool.
        success_num (int | Unset): Number of nodes where the update succeeded; for edge services. At least 0.
        failed_num (int | Unset): Number of nodes where the update failed; for edge services. At least 0.
        result_detail (list[ServiceUpdateResult] | Unset): How the update went on each node; for edge services.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-23; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst, Table 5
    """

    update_time: int
    result: ServiceUpdateStatus | str
    config: list[ServiceLogConfig] | Unset = UNSET
    extend_config: list[str] | Unset = UNSET
    cluster_id: str | Unset = UNSET
    success_num: int | Unset = UNSET
    failed_num: int | Unset = UNSET
    result_detail: list[ServiceUpdateResult] | Unset = UNSET
