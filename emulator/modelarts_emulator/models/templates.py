"""The templates that models are made from, read from `templates.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import cast

import yaml

from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.models.config import compact
from modelarts_emulator.models.config_text import ConfigError, parse_config
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer, mapping, objects, text

_USUAL_MODE = "undefined"
_FILTERS = {"theme": "theme", "engine": "engine", "env": "environment"}
_MOST_AT_ONCE = 1000


def page_of_templates(query: Mapping[str, JsonValue]) -> Json:
    """A ListModelTemplatesResponse.

    Args:
        query: parameters of ListModelTemplates; without a parameter there is no such condition.
    """
    found = [shown for shown in map(_shown, objects(_document(), "templates")) if _meets(shown, query)]
    begin, limit = integer(dict(query), "offset"), integer(dict(query), "limit", _MOST_AT_ONCE)
    page = found[begin : begin + limit]
    return {"count": len(page), "total_count": len(found), "templates": [*page]}


def applied(request: Json) -> Json:
    """A request for a model from a template as one for a model from OBS: what the template says is filled in.

    Args:
        request: a CreateModelRequest of the type Template that fits its schema.

    Raises:
        Problem: there is no such template or mode, or the inputs are not those of the template.
    """
    wanted = mapping(request, "template")
    location = _location(wanted)
    templates = {text(known, "template_id"): known for known in objects(_document(), "templates")}
    template = templates.get(text(wanted, "template_id"))
    if template is None:
        raise Problem(
            404,
            "ModelArts.3021",
            f"Template ({quoted(text(wanted, 'template_id'))}) does not exist.",
            "Use the template_id of a template in the list of templates.",
        )
    config: Json = {
        "model_algorithm": "general",
        "model_type": text(template, "engine"),
        "runtime": text(template, "environment"),
        "apis": _apis(text(wanted, "infer_format") or _USUAL_MODE),
    }
    return {**request, "model_type": config["model_type"], "source_location": location} | {
        "initial_config": compact(config | _initial_config(request))
    }


def _location(wanted: Json) -> str:
    inputs = objects(wanted, "template_inputs")
    names = [text(given, "input_id") for given in inputs]
    if len(set(names)) < len(names):
        raise Problem(
            400, "ModelArts.3039", "Template input input_id cannot be repeated.", "Give each input an ID of its own."
        )
    expected = text(mapping(_document(), "input"), "input_id")
    if names != [expected]:
        raise Problem(
            400,
            "ModelArts.3024",
            f"Template inputs ({quoted(', '.join(names))}) do not suit the template, which has the input {expected}.",
            "Give the inputs that the template has.",
        )
    return text(inputs[0], "input")


def _apis(mode: str) -> JsonValue:
    modes = mapping(_document(), "modes")
    if mode not in modes:
        raise Problem(
            400,
            "ModelArts.3037",
            f"Parameter (infer_format:{quoted(mode)}) is invalid; allowed: {', '.join(modes)}.",
            "Use one of these modes of input and output, or leave infer_format out.",
        )
    return modes[mode]


def _initial_config(request: Json) -> Json:
    given = text(request, "initial_config")
    try:
        return parse_config(given.encode(), []) if given else {}
    except ConfigError as error:
        raise Problem(
            400,
            "ModelArts.3015",
            f"Config json file does not conform to the specification: {error}",
            "Correct initial_config.",
        ) from error


def _meets(shown: Json, query: Mapping[str, JsonValue]) -> bool:
    labels = mapping(shown, "template_labels")
    if any(query.get(name) not in (None, "", labels[label]) for name, label in _FILTERS.items()):
        return False
    keyword = str(query.get("keyword") or "").lower()
    return any(keyword in text(shown, field).lower() for field in ("template_name_en", "description_en"))


def _shown(template: Json) -> Json:
    """A ModelTemplateDetails."""
    environment = text(template, "environment")
    return {
        "template_id": text(template, "template_id"),
        "template_name_en": text(template, "name"),
        "description_en": f"{text(template, 'version')} with {environment.replace('python', 'Python ')}; any input and"
        " output, unless a mode is chosen.",
        "arch": "X86_64",
        "template_labels": {"theme": "Common", "engine": text(template, "engine"), "environment": environment},
        "template_docs": [],
        "template_inputs": [mapping(_document(), "input")],
    }


@cache
def _document() -> Json:
    source = resources.files(__package__).joinpath("templates.yaml").read_text(encoding="utf-8")
    return cast(Json, yaml.safe_load(source))
