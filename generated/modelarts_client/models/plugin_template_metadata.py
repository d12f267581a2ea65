# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_annotations import PluginTemplateAnnotations


@_base.reads(
    {
        "annotations": _codecs.Nested("PluginTemplateAnnotations"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateMetadata(_base.MappingMethods, _base.Model):
    """Identity of a plug-in template.

    Attributes:
        name (str): Name of the plug-in template.
        annotations (PluginTemplateAnnotations): Annotations of a plug-in template, for example os.modelarts.plugin/release.name.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 3; huaweicloudsdkmodelarts 3.1.219, PluginTemplateMetadata
    """

    name: str
    annotations: PluginTemplateAnnotations = UNSET
