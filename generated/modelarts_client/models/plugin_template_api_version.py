from enum import StrEnum


class PluginTemplateApiVersion(StrEnum):
    """Version of the interface of one plug-in template."""

    V1 = "v1"
