from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.service_update_status import ServiceUpdateStatus
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.service_log_config import ServiceLogConfig
    from ..models.service_update_result import ServiceUpdateResult


@_attrs_define
class ServiceUpdateLog:
    """An update of a service.

    Attributes:
        update_time (int): When the service was updated, in ms since 1970.
        result (ServiceUpdateStatus): How an update went, or that it goes on.
        config (list[ServiceLogConfig] | Unset): Models of the service after the update.
        extend_config (list[str] | Unset): Custom settings.
        cluster_id (str | Unset): Dedicated resource pool.
        success_num (int | Unset): Number of nodes where the update succeeded; for edge services.
        failed_num (int | Unset): Number of nodes where the update failed; for edge services.
        result_detail (list[ServiceUpdateResult] | Unset): How the update went on each node; for edge services.
    """

    update_time: int
    result: ServiceUpdateStatus
    config: list[ServiceLogConfig] | Unset = UNSET
    extend_config: list[str] | Unset = UNSET
    cluster_id: str | Unset = UNSET
    success_num: int | Unset = UNSET
    failed_num: int | Unset = UNSET
    result_detail: list[ServiceUpdateResult] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_log_config import ServiceLogConfig
        from ..models.service_update_result import ServiceUpdateResult

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.update_time
        if _value is not UNSET:
            _result["update_time"] = _value
        _value = self.result
        if _value is not UNSET:
            _result["result"] = _value.value if isinstance(_value, ServiceUpdateStatus) else _value
        _value = self.config
        if _value is not UNSET:
            _result["config"] = (
                [(item0.to_dict() if isinstance(item0, ServiceLogConfig) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.extend_config
        if _value is not UNSET:
            _result["extend_config"] = _value
        _value = self.cluster_id
        if _value is not UNSET:
            _result["cluster_id"] = _value
        _value = self.success_num
        if _value is not UNSET:
            _result["success_num"] = _value
        _value = self.failed_num
        if _value is not UNSET:
            _result["failed_num"] = _value
        _value = self.result_detail
        if _value is not UNSET:
            _result["result_detail"] = (
                [(item0.to_dict() if isinstance(item0, ServiceUpdateResult) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceUpdateLog:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_log_config import ServiceLogConfig
        from ..models.service_update_result import ServiceUpdateResult

        _rest: dict[str, Any] = dict(src_dict)
        update_time: Any = _rest.pop("update_time", UNSET)
        result: Any = _rest.pop("result", UNSET)
        result = open_enum(ServiceUpdateStatus, result)
        config: Any = _rest.pop("config", UNSET)
        config = (
            [(ServiceLogConfig.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in config]
            if isinstance(config, list)
            else config
        )
        extend_config: Any = _rest.pop("extend_config", UNSET)
        cluster_id: Any = _rest.pop("cluster_id", UNSET)
        success_num: Any = _rest.pop("success_num", UNSET)
        failed_num: Any = _rest.pop("failed_num", UNSET)
        result_detail: Any = _rest.pop("result_detail", UNSET)
        result_detail = (
            [(ServiceUpdateResult.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in result_detail]
            if isinstance(result_detail, list)
            else result_detail
        )
        _result = cls(
            update_time=update_time,
            result=result,
            config=config,
            extend_config=extend_config,
            cluster_id=cluster_id,
            success_num=success_num,
            failed_num=failed_num,
            result_detail=result_detail,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
