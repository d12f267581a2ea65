from enum import StrEnum as _StrEnum


class PluginTemplateV2Type(_StrEnum):
    """Type of a listed plug-in template: Helm (helm) or CCE (ccePlugin)."""

    CCEPLUGIN = "ccePlugin"
    HELM = "helm"
