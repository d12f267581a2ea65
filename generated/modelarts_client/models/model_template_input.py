# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelTemplateInput(_base.MappingMethods, _base.Model):
    """An input of a template, which a request names by its ID.

    Attributes:
        input_id (str): ID of the input. Not empty.
        input_type (str | None): Type of the input.
        name_en (str | None): Name of the input, in English.
        description_en (str | None): Description of the input, in English.

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    input_id: str
    input_type: str | None = UNSET
    name_en: str | None = UNSET
    description_en: str | None = UNSET
