from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.plugin_template_version_v2 import PluginTemplateVersionV2


@reads(
    {},
    additional=Nested("PluginTemplateVersionV2"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateVersions(Model):
    """Versions of a plug-in template, by version number.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 4 and example; huaweicloudsdkmodelarts 3.1.219, PluginTemplateSpec
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, PluginTemplateVersionV2]: ...

        def __getitem__(self, name: str) -> PluginTemplateVersionV2: ...
