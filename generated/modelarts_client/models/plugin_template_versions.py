# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_version_v2 import PluginTemplateVersionV2


@_base.reads(
    additional=_codecs.Nested("PluginTemplateVersionV2"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateVersions(_base.MappingMethods, _base.Model):
    """Versions of a plug-in template, by version number.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 4 and example; huaweicloudsdkmodelarts 3.1.219, PluginTemplateSpec
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, PluginTemplateVersionV2] = UNSET

        def __getitem__(self, name: str) -> PluginTemplateVersionV2: ...
