from enum import StrEnum


class PluginTemplateListKind(StrEnum):
    """Type of a list of plug-in templates as a resource."""

    PLUGINTEMPLATELIST = "PluginTemplateList"
