from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.create_model_request_template_input import CreateModelRequestTemplateInput


@_attrs_define
class ModelTemplate:
    """Template that a model is made from.

    Attributes:
        template_id (str): ID of the template.
        template_inputs (list[CreateModelRequestTemplateInput]): Where the inputs of the template are.
        infer_format (str | Unset): ID of an input and output mode; takes the place of the template's own.
    """

    template_id: str
    template_inputs: list[CreateModelRequestTemplateInput]
    infer_format: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.create_model_request_template_input import CreateModelRequestTemplateInput

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.template_id
        if _value is not UNSET:
            _result["template_id"] = _value
        _value = self.template_inputs
        if _value is not UNSET:
            _result["template_inputs"] = (
                [(item0.to_dict() if isinstance(item0, CreateModelRequestTemplateInput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.infer_format
        if _value is not UNSET:
            _result["infer_format"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelTemplate:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.create_model_request_template_input import CreateModelRequestTemplateInput

        _rest: dict[str, Any] = dict(src_dict)
        template_id: Any = _rest.pop("template_id", UNSET)
        template_inputs: Any = _rest.pop("template_inputs", UNSET)
        template_inputs = (
            [
                (CreateModelRequestTemplateInput.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in template_inputs
            ]
            if isinstance(template_inputs, list)
            else template_inputs
        )
        infer_format: Any = _rest.pop("infer_format", UNSET)
        _result = cls(
            template_id=template_id,
            template_inputs=template_inputs,
            infer_format=infer_format,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
