# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PluginTemplateKind(_StrEnum):
    """Type of a plug-in template as a resource."""

    PLUGINTEMPLATE = "PluginTemplate"
