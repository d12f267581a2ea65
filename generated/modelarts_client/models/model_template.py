from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_model_request_template_input import CreateModelRequestTemplateInput


@reads(
    {
        "template_inputs": Each(Nested("CreateModelRequestTemplateInput")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelTemplate(Model):
    """Template that a model is made from.

    Attributes:
        template_id (str): ID of the template.
        template_inputs (list[CreateModelRequestTemplateInput]): Where the inputs of the template are.
        infer_format (str | Unset): ID of an input and output mode; replaces the template's own.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 5
    """

    template_id: str
    template_inputs: list[CreateModelRequestTemplateInput]
    infer_format: str | Unset = UNSET
