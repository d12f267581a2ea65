from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

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

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates, response, table 2; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchYamlTemplatesInfoResponse
    """

    yaml_templates: list[YamlTemplate]
