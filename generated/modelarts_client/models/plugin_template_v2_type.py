# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PluginTemplateV2Type(_StrEnum):
    """Type of a listed plug-in template: Helm (helm) or CCE (ccePlugin)."""

    HELM = "helm"
    CCEPLUGIN = "ccePlugin"
