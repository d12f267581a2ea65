from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flavor_type import FlavorType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.flavor_attributes import FlavorAttributes
    from ..models.flavor_billing import FlavorBilling
    from ..models.flavor_info import FlavorInfo


@_attrs_define
class FlavorResponse:
    """A resource flavor.

    Attributes:
        flavor_id (str | Unset): ID of the flavor.
        flavor_name (str | Unset): Name of the flavor.
        max_num (int | Unset): Most nodes of this flavor.
        flavor_type (FlavorType | Unset): Kind of processor of a flavor.
        billing (FlavorBilling | Unset): Billing of a flavor.
        flavor_info (FlavorInfo | Unset): Hardware of a flavor.
        attributes (FlavorAttributes | Unset): Other attributes of a flavor.
        pool_id (str | Unset): ID of the dedicated resource pool.
        support_engines (str | Unset): Engines that support the flavor, as a JSON array in a string; in the list
            of flavors only.
        support_groups (str | Unset): Groups of users that may use the flavor; in the list of flavors only.
            Default: 'public'.
    """

    flavor_id: str | Unset = UNSET
    flavor_name: str | Unset = UNSET
    max_num: int | Unset = UNSET
    flavor_type: FlavorType | Unset = UNSET
    billing: FlavorBilling | Unset = UNSET
    flavor_info: FlavorInfo | Unset = UNSET
    attributes: FlavorAttributes | Unset = UNSET
    pool_id: str | Unset = UNSET
    support_engines: str | Unset = UNSET
    support_groups: str | Unset = "public"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.flavor_attributes import FlavorAttributes
        from ..models.flavor_billing import FlavorBilling
        from ..models.flavor_info import FlavorInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.flavor_id
        if _value is not UNSET:
            _result["flavor_id"] = _value
        _value = self.flavor_name
        if _value is not UNSET:
            _result["flavor_name"] = _value
        _value = self.max_num
        if _value is not UNSET:
            _result["max_num"] = _value
        _value = self.flavor_type
        if _value is not UNSET:
            _result["flavor_type"] = _value.value if isinstance(_value, FlavorType) else _value
        _value = self.billing
        if _value is not UNSET:
            _result["billing"] = _value.to_dict() if isinstance(_value, FlavorBilling) else _value
        _value = self.flavor_info
        if _value is not UNSET:
            _result["flavor_info"] = _value.to_dict() if isinstance(_value, FlavorInfo) else _value
        _value = self.attributes
        if _value is not UNSET:
            _result["attributes"] = _value.to_dict() if isinstance(_value, FlavorAttributes) else _value
        _value = self.pool_id
        if _value is not UNSET:
            _result["pool_id"] = _value
        _value = self.support_engines
        if _value is not UNSET:
            _result["support_engines"] = _value
        _value = self.support_groups
        if _value is not UNSET:
            _result["support_groups"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> FlavorResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.flavor_attributes import FlavorAttributes
        from ..models.flavor_billing import FlavorBilling
        from ..models.flavor_info import FlavorInfo

        _rest: dict[str, Any] = dict(src_dict)
        flavor_id: Any = _rest.pop("flavor_id", UNSET)
        flavor_name: Any = _rest.pop("flavor_name", UNSET)
        max_num: Any = _rest.pop("max_num", UNSET)
        flavor_type: Any = _rest.pop("flavor_type", UNSET)
        flavor_type = open_enum(FlavorType, flavor_type)
        billing: Any = _rest.pop("billing", UNSET)
        billing = FlavorBilling.from_dict(billing) if isinstance(billing, dict) else billing
        flavor_info: Any = _rest.pop("flavor_info", UNSET)
        flavor_info = FlavorInfo.from_dict(flavor_info) if isinstance(flavor_info, dict) else flavor_info
        attributes: Any = _rest.pop("attributes", UNSET)
        attributes = FlavorAttributes.from_dict(attributes) if isinstance(attributes, dict) else attributes
        pool_id: Any = _rest.pop("pool_id", UNSET)
        support_engines: Any = _rest.pop("support_engines", UNSET)
        support_groups: Any = _rest.pop("support_groups", UNSET)
        _result = cls(
            flavor_id=flavor_id,
            flavor_name=flavor_name,
            max_num=max_num,
            flavor_type=flavor_type,
            billing=billing,
            flavor_info=flavor_info,
            attributes=attributes,
            pool_id=pool_id,
            support_engines=support_engines,
            support_groups=support_groups,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
