from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.customized_flavor import CustomizedFlavor


@_attrs_define
class CreateJobResource:
    """Flavor and number of nodes of a new job: flavor_id for the public pool, pool_id with flavor_id for a dedicated one.

    Attributes:
        flavor_id (str | Unset): ID of the flavor, for example modelarts.p3.large.public.
        node_count (int | Unset): Number of nodes. Default: 1.
        pool_id (str | Unset): ID of the dedicated resource pool.
        main_container_customized_flavor (CustomizedFlavor | Unset): Part of a node of a dedicated pool that the
            main container takes.
    """

    flavor_id: str | Unset = UNSET
    node_count: int | Unset = 1
    pool_id: str | Unset = UNSET
    main_container_customized_flavor: CustomizedFlavor | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.customized_flavor import CustomizedFlavor

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.flavor_id
        if _value is not UNSET:
            _result["flavor_id"] = _value
        _value = self.node_count
        if _value is not UNSET:
            _result["node_count"] = _value
        _value = self.pool_id
        if _value is not UNSET:
            _result["pool_id"] = _value
        _value = self.main_container_customized_flavor
        if _value is not UNSET:
            _result["main_container_customized_flavor"] = (
                _value.to_dict() if isinstance(_value, CustomizedFlavor) else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateJobResource:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.customized_flavor import CustomizedFlavor

        _rest: dict[str, Any] = dict(src_dict)
        flavor_id: Any = _rest.pop("flavor_id", UNSET)
        node_count: Any = _rest.pop("node_count", UNSET)
        pool_id: Any = _rest.pop("pool_id", UNSET)
        main_container_customized_flavor: Any = _rest.pop("main_container_customized_flavor", UNSET)
        main_container_customized_flavor = (
            CustomizedFlavor.from_dict(main_container_customized_flavor)
            if isinstance(main_container_customized_flavor, dict)
            else main_container_customized_flavor
        )
        _result = cls(
            flavor_id=flavor_id,
            node_count=node_count,
            pool_id=pool_id,
            main_container_customized_flavor=main_container_customized_flavor,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
