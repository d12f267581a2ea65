from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_annotations import PluginTemplateAnnotations


@reads(
    {
        "annotations": Nested("PluginTemplateAnnotations"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateMetadata(Model):
    """Identity of a plug-in template.

    Attributes:
        name (str): Name of the plug-in template.
        annotations (PluginTemplateAnnotations | Unset): Annotations of a plug-in template, for example
            os.modelarts.plugin/release.name.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 3; huaweicloudsdkmodelarts 3.1.219, PluginTemplateMetadata
    """

    name: str
    annotations: PluginTemplateAnnotations | Unset = UNSET
