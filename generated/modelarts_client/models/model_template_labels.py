# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_template_theme import ModelTemplateTheme


@_base.reads(
    {
        "theme": _codecs.Choice("ModelTemplateTheme"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelTemplateLabels(_base.MappingMethods, _base.Model):
    """What templates are filtered by.

    Attributes:
        theme (ModelTemplateTheme | str | None): Purpose of the models of a template.
        engine (str | None): AI engine, for example TensorFlow.
        environment (str | None): Runtime environment, for example python3.6.

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    theme: ModelTemplateTheme | str | None = UNSET
    engine: str | None = UNSET
    environment: str | None = UNSET
