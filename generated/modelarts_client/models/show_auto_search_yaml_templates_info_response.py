from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

if TYPE_CHECKING:
    from ..models.yaml_template import YamlTemplate


@reads(
    {
        "yaml_templates": Each(Nested("YamlTemplate")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowAutoSearchYamlTemplatesInfoResponse(Model):
    """YAML templates of auto search jobs.

    Attributes:
        yaml_templates (list[YamlTemplate]): The templates, by type of search algorithm.
    """

    yaml_templates: list[YamlTemplate]
