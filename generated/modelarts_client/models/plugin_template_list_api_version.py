from enum import StrEnum as _StrEnum


class PluginTemplateListApiVersion(_StrEnum):
    """Version of the interface of lists of plug-in templates."""

    V1 = "v1"
    V2 = "v2"
