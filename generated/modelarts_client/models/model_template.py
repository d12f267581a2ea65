# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_model_request_template_input import CreateModelRequestTemplateInput


@_base.reads(
    {
        "template_inputs": _codecs.Each(_codecs.Nested("CreateModelRequestTemplateInput")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelTemplate(_base.MappingMethods, _base.Model):
    """Template that a model is made from.

    Attributes:
        template_id (str): ID of the template.
        template_inputs (list[CreateModelRequestTemplateInput]): Where the inputs of the template are.
        infer_format (str | None): ID of an input and output mode; replaces the template's own.

    Source: ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Table 5
    """

    template_id: str
    template_inputs: list[CreateModelRequestTemplateInput]
    infer_format: str | None = UNSET
