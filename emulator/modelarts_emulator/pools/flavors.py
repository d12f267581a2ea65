"""The flavors that the nodes of resource pools can have, read from `flavors.yaml`.

Source: api-ref resource_management/resource_specifications_management.
"""

from __future__ import annotations

import copy
from functools import cache
from importlib import resources
from typing import Final, cast

import yaml

from modelarts_emulator.contract import Json, JsonValue, Reply
from modelarts_emulator.pools.pages import Place, page
from modelarts_emulator.pools.resources import ResourceCall, labels_of, name_of, selected
from modelarts_emulator.state.fields import mapping, objects, text

_ALIKE: Final[Json] = {"type": "Dedicate", "billingModes": [0]}
_LABELS: Final[Json] = {"os.modelarts/scope": "Train.Infer.Notebook"}
_ON_SALE: Final[Json] = {"phase": {"cn-north-7c": "normal"}}


def list_resource_flavors(call: ResourceCall) -> Reply:
    """ListResourceFlavors: those that a label selector takes, by name, page by page."""
    takes = selected(call)
    metadata, flavors = page([flavor for flavor in _flavors() if takes(labels_of(flavor))], _place, call.query)
    items = copy.deepcopy(list[JsonValue](flavors))
    return Reply(200, {"kind": "ResourceFlavorList", "apiVersion": "v1", "metadata": metadata, "items": items})


def spec_of(name: str) -> Json:
    """What a node of a flavor has, as ListResourceFlavors has it; empty when there is no such flavor."""
    return next((mapping(flavor, "spec") for flavor in _flavors() if name_of(flavor) == name), {})


def _place(flavor: Json) -> Place:
    return (name_of(flavor),)


@cache
def _flavors() -> tuple[Json, ...]:
    document = cast(
        Json, yaml.safe_load(resources.files(__package__).joinpath("flavors.yaml").read_text(encoding="utf-8"))
    )
    return tuple(
        {
            "kind": "ResourceFlavor",
            "apiVersion": "v1",
            "metadata": {"name": text(flavor, "name"), "labels": _LABELS},
            "spec": _ALIKE | mapping(flavor, "spec"),
            "status": _ON_SALE,
        }
        for flavor in objects(document, "flavors")
    )
