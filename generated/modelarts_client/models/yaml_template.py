# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base


@_base.reads(
    {
        "algorithm_names": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class YamlTemplate(_base.MappingMethods, _base.Model):
    """Templates of one type of search algorithm.

    Attributes:
        algorithm_type_en (str): Type of search algorithm in English, for example hpo.
        algorithm_type_zh (str): Type of search algorithm in Chinese.
        algorithm_names (list[str]): Names of the search algorithms of this type; each has a template.

    Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates, response, table 3; ModelArts API Reference,
    training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, YamlTemplate
    """

    algorithm_type_en: str
    algorithm_type_zh: str
    algorithm_names: list[str]
