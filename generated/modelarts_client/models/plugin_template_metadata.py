from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads
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
    """

    name: str
    annotations: PluginTemplateAnnotations | Unset = UNSET
