# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_template_details import ModelTemplateDetails


@_base.reads(
    {
        "templates": _codecs.Each(_codecs.Nested("ModelTemplateDetails")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListModelTemplatesResponse(_base.MappingMethods, _base.Model):
    """A page of templates of models.

    Attributes:
        templates (list[ModelTemplateDetails]): The templates.
        count (int | None): Number of templates on this page. At least 0.
        total_count (int | None): Number of templates on all pages. At least 0.

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    templates: list[ModelTemplateDetails]
    count: int | None = UNSET
    total_count: int | None = UNSET
