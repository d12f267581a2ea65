# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelTemplateDocument(_base.MappingMethods, _base.Model):
    """A document about a template.

    Attributes:
        doc_name (str | None): Name of the document.
        doc_url (str | None): Its address.

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    doc_name: str | None = UNSET
    doc_url: str | None = UNSET
