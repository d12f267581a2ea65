"""The operations on YAML templates of auto search jobs, which are listed in `templates.yaml`.

Source: document 003, yaml-templates; api-ref training_management/
obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final, cast

import yaml

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import objects, text, texts

_KIND: Final = "algorithm_type_en"


def list_templates(call: Call[object]) -> Reply:
    """ShowAutoSearchYamlTemplatesInfo."""
    return Reply(200, {"yaml_templates": list[JsonValue](copy.deepcopy(_listed()))})


def show_template(call: Call[object]) -> Reply:
    """ShowAutoSearchYamlTemplateContent; templates that no public source shows are refused by name."""
    kind, name = call.path["algorithm_type"], call.path["algorithm_name"]
    names = {text(entry, _KIND): texts(entry, "algorithm_names") for entry in _listed()}
    if name not in names.get(kind, []):
        missing = f"there is no template {quoted(name)} of the type {quoted(kind)}"
        known = "; ".join(f"{kind}: {', '.join(listed)}" for kind, listed in names.items())
        raise Problem(404, "ModelArts.2836", f"Path not found: {missing}.", f"Use one of {known}.")
    contents = _contents(kind)
    if name not in contents:
        message = f"Current operation not supported, (algorithm_name: the content of {name} is not public)."
        known = ", ".join(sorted(contents)) or "none of this type"
        raise Problem(400, "ModelArts.2858", message, f"Read it in the cloud. Here are: {known}.")
    return Reply(200, {"file_name": f"{name}.yaml", "content": contents[name]})


HANDLERS: Final[Mapping[str, Handler[object]]] = {
    "ShowAutoSearchYamlTemplatesInfo": list_templates,
    "ShowAutoSearchYamlTemplateContent": show_template,
}


@cache
def _listed() -> list[Json]:
    source = resources.files(__package__).joinpath("templates.yaml").read_text(encoding="utf-8")
    return objects(cast(Json, yaml.safe_load(source)), "yaml_templates")


@cache
def _contents(kind: str) -> Mapping[str, str]:
    """The templates of a listed type that there are, by name."""
    folder = resources.files(__package__).joinpath("yaml_templates", kind)
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
    return {file.name.removesuffix(".yaml"): file.read_text(encoding="utf-8") for file in files}
