# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateParametersCustom(_base.MappingMethods, _base.Model):
    """Settings of the plug-in with their defaults; each plug-in has its own."""
