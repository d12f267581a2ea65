"""The operations on plug-in templates, by their operationId; the templates are in `plugin_templates.yaml`.

Source: documents 001 and 003, ShowPluginTemplate; api-ref resource_management/plug-in_template_management.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final, Protocol, TypeAlias, cast

import yaml

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, objects, text


class PoolSource(Protocol):
    """The resource pools."""

    def exists(self, project_id: str, name: str) -> bool:
        """Whether a project has a pool of this name."""


class PluginTemplateServices(Protocol):
    """The services that operations on plug-in templates use."""

    @property
    def pools(self) -> PoolSource:
        """The resource pools, each of which can install every plug-in."""


_Call: TypeAlias = Call[PluginTemplateServices]


def list_plugin_templates(call: _Call) -> Reply:
    """ListPluginTemplates: those of plug-ins, all or the one of a name."""
    query = dict(call.query)
    pool, name = text(query, "poolName"), text(query, "templateName")
    if pool and not call.services.pools.exists(call.path["project_id"], pool):
        message = f"pool not found: {quoted(pool)} (poolName)."
        raise Problem(404, "ModelArts.50015001", message, "Use the metadata.name of a listed pool.")
    plugins = [plugin for plugin in _templates("plugins") if name in ("", text(mapping(plugin, "metadata"), "name"))]
    items: list[JsonValue] = [{"kind": "PluginTemplate", "apiVersion": "v2", **plugin} for plugin in plugins]
    return Reply(200, {"kind": "PluginTemplateList", "apiVersion": "v2", "items": items})


def show_plugin_template(call: _Call) -> Reply:
    """ShowPluginTemplate: one of a driver, or of a plug-in in the form of those."""
    name = call.path["plugintemplate_name"]
    known = [*_templates("drivers"), *map(_like_a_driver, _templates("plugins"))]
    for template in known:
        if text(mapping(template, "metadata"), "name") == name:
            return Reply(200, {"apiVersion": "v1", "kind": "PluginTemplate", **template})
    names = ", ".join(text(mapping(template, "metadata"), "name") for template in known)
    message = f"Plugintemplate {quoted(name)} not found."
    raise Problem(404, "ModelArts.50005101", message, f"Use one of {names}.")


HANDLERS: Final[Mapping[str, Handler[PluginTemplateServices]]] = {
    "ListPluginTemplates": list_plugin_templates,
    "ShowPluginTemplate": show_plugin_template,
}


def _like_a_driver(plugin: Json) -> Json:
    """A template whose versions are an object, by their numbers."""
    spec = mapping(plugin, "spec")
    versions = {text(version, "version"): version for version in objects(spec, "versions")}
    shown = {name: value for name, value in spec.items() if name in ("type", "description")}
    return {"metadata": plugin["metadata"], "spec": {**shown, "versions": dict[str, JsonValue](versions)}}


def _templates(kind: str) -> list[Json]:
    return copy.deepcopy(objects(_document(), kind))


@cache
def _document() -> Json:
    source = resources.files(__package__).joinpath("plugin_templates.yaml").read_text(encoding="utf-8")
    return cast(Json, yaml.safe_load(source))
