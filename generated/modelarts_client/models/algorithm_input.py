from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.algorithm_remote_constraint import AlgorithmRemoteConstraint


@_attrs_define
class AlgorithmInput:
    """A data input of an algorithm.

    Attributes:
        name (str | Unset): Name of the input, for example data_url.
        description (str | Unset): Description of the input.
        remote_constraints (list[AlgorithmRemoteConstraint] | Unset): What data the input takes.
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
    remote_constraints: list[AlgorithmRemoteConstraint] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.algorithm_remote_constraint import AlgorithmRemoteConstraint

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.remote_constraints
        if _value is not UNSET:
            _result["remote_constraints"] = (
                [(item0.to_dict() if isinstance(item0, AlgorithmRemoteConstraint) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmInput:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.algorithm_remote_constraint import AlgorithmRemoteConstraint

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        description: Any = _rest.pop("description", UNSET)
        remote_constraints: Any = _rest.pop("remote_constraints", UNSET)
        remote_constraints = (
            [
                (AlgorithmRemoteConstraint.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in remote_constraints
            ]
            if isinstance(remote_constraints, list)
            else remote_constraints
        )
        _result = cls(
            name=name,
            description=description,
            remote_constraints=remote_constraints,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
