from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateParametersCustom(Model):
    """Settings of the plug-in with their defaults; each plug-in has its own.

    Source:
    """
