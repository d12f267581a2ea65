from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads

if TYPE_CHECKING:
    pass


@reads(
    {
        "algorithm_names": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class YamlTemplate(Model):
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
