# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_template_arch import ModelTemplateArch
    from ..models.model_template_document import ModelTemplateDocument
    from ..models.model_template_input import ModelTemplateInput
    from ..models.model_template_labels import ModelTemplateLabels


@_base.reads(
    {
        "arch": _codecs.Choice("ModelTemplateArch"),
        "template_labels": _codecs.Nested("ModelTemplateLabels"),
        "template_docs": _codecs.Each(_codecs.Nested("ModelTemplateDocument")),
        "template_inputs": _codecs.Each(_codecs.Nested("ModelTemplateInput")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelTemplateDetails(_base.MappingMethods, _base.Model):
    """A template of models, which has the configuration that their packages lack.

    Attributes:
        template_id (str): ID of the template. Not empty.
        template_name_en (str | None): Name of the template, in English.
        description_en (str | None): Description of the template, in English.
        arch (ModelTemplateArch | str | None): Architecture that the models of a template run on.
        template_labels (ModelTemplateLabels): What templates are filtered by.
        template_docs (list[ModelTemplateDocument]): Documents about the template.
        template_inputs (list[ModelTemplateInput]): What a model that is made from the template needs.

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    template_id: str
    template_name_en: str | None = UNSET
    description_en: str | None = UNSET
    arch: ModelTemplateArch | str | None = UNSET
    template_labels: ModelTemplateLabels = UNSET
    template_docs: list[ModelTemplateDocument] = UNSET
    template_inputs: list[ModelTemplateInput] = UNSET
