# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowAutoSearchYamlTemplateContentResponse(_base.MappingMethods, _base.Model):
    """A YAML template of an auto search job.

    Attributes:
        file_name (str): Name of the file, for example Bayes.yaml.
        content (str): The template, as YAML.

    Source: ModelArts API Reference,
    training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchYamlTemplateContentResponse
    """

    file_name: str
    content: str
