# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PluginTemplateListKind(_StrEnum):
    """Type of a list of plug-in templates as a resource."""

    PLUGINTEMPLATELIST = "PluginTemplateList"
