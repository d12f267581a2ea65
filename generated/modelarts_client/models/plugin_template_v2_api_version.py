from enum import StrEnum


class PluginTemplateV2ApiVersion(StrEnum):
    """Version of the interface of listed plug-in templates."""

    V2 = "v2"
