# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.yaml_template import YamlTemplate


@_base.reads(
    {
        "yaml_templates": _codecs.Each(_codecs.Nested("YamlTemplate")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowAutoSearchYamlTemplatesInfoResponse(_base.MappingMethods, _base.Model):
    """YAML templates of auto search jobs.

    Attributes:
        yaml_templates (list[YamlTemplate]): The templates, by type of search algorithm.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates, response, table 2; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchYamlTemplatesInfoResponse
    """

    yaml_templates: list[YamlTemplate]
