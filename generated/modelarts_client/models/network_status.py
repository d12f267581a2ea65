from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.network_phase import NetworkPhase
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.network_connection_status import NetworkConnectionStatus


@_attrs_define
class NetworkStatus:
    """State of a network.

    Attributes:
        phase (NetworkPhase): Status of a network; empty right after its creation.
        connection_status (NetworkConnectionStatus | Unset): State of the connections of a network.
    """

    phase: NetworkPhase
    connection_status: NetworkConnectionStatus | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.network_connection_status import NetworkConnectionStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.phase
        if _value is not UNSET:
            _result["phase"] = _value.value if isinstance(_value, NetworkPhase) else _value
        _value = self.connection_status
        if _value is not UNSET:
            _result["connectionStatus"] = _value.to_dict() if isinstance(_value, NetworkConnectionStatus) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NetworkStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.network_connection_status import NetworkConnectionStatus

        _rest: dict[str, Any] = dict(src_dict)
        phase: Any = _rest.pop("phase", UNSET)
        phase = open_enum(NetworkPhase, phase)
        connection_status: Any = _rest.pop("connectionStatus", UNSET)
        connection_status = (
            NetworkConnectionStatus.from_dict(connection_status)
            if isinstance(connection_status, dict)
            else connection_status
        )
        _result = cls(
            phase=phase,
            connection_status=connection_status,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
