from enum import StrEnum


class PluginTemplateV2Type(StrEnum):
    """Type of a listed plug-in template: Helm (helm) or CCE (ccePlugin)."""

    CCEPLUGIN = "ccePlugin"
    HELM = "helm"
