from enum import StrEnum


class PluginTemplateKind(StrEnum):
    """Type of a plug-in template as a resource."""

    PLUGINTEMPLATE = "PluginTemplate"
