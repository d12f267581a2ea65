from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateAnnotations(Model):
    """Annotations of a plug-in template, for example os.modelarts.plugin/release.name.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 5; huaweicloudsdkmodelarts 3.1.219, PluginTemplateMetadata
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, str]: ...

        def __getitem__(self, name: str) -> str: ...
