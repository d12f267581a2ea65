# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PluginTemplateListApiVersion(_StrEnum):
    """Version of the interface of lists of plug-in templates."""

    V2 = "v2"
    V1 = "v1"
