from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.job_parameter_constraint import JobParameterConstraint
    from ..models.translated_description import TranslatedDescription


@_attrs_define
class JobParameter:
    """One running parameter.

    Attributes:
        name (str | Unset): Name of the parameter.
        value (int | str | Unset): Value of the parameter.
        description (str | Unset): Description of the parameter; may be empty.
        constraint (JobParameterConstraint | Unset): What values a parameter may have.
        i18n_description (None | TranslatedDescription | Unset): Description in another language; may be null.
    """

    name: str | Unset = UNSET
    value: int | str | Unset = UNSET
    description: str | Unset = UNSET
    constraint: JobParameterConstraint | Unset = UNSET
    i18n_description: None | TranslatedDescription | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_parameter_constraint import JobParameterConstraint
        from ..models.translated_description import TranslatedDescription

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.value
        if _value is not UNSET:
            _result["value"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.constraint
        if _value is not UNSET:
            _result["constraint"] = _value.to_dict() if isinstance(_value, JobParameterConstraint) else _value
        _value = self.i18n_description
        if _value is not UNSET:
            _result["i18n_description"] = (
                (_value.to_dict() if isinstance(_value, TranslatedDescription) else _value)
                if isinstance(_value, TranslatedDescription)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobParameter:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_parameter_constraint import JobParameterConstraint
        from ..models.translated_description import TranslatedDescription

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        value: Any = _rest.pop("value", UNSET)
        description: Any = _rest.pop("description", UNSET)
        constraint: Any = _rest.pop("constraint", UNSET)
        constraint = JobParameterConstraint.from_dict(constraint) if isinstance(constraint, dict) else constraint
        i18n_description: Any = _rest.pop("i18n_description", UNSET)
        i18n_description = (
            (
                TranslatedDescription.from_dict(i18n_description)
                if isinstance(i18n_description, dict)
                else i18n_description
            )
            if isinstance(i18n_description, dict)
            else i18n_description
        )
        _result = cls(
            name=name,
            value=value,
            description=description,
            constraint=constraint,
            i18n_description=i18n_description,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
