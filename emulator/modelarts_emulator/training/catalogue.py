"""The flavors, resource pools and engines for jobs, read from `catalogue.yaml`."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final, cast

import yaml

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.state.fields import integer, mapping, objects, text


@dataclass(frozen=True)
class Catalogue:
    """Flavors, resource pools and engines.

    Attributes:
        flavors: public flavors, as FlavorResponse objects.
        pool_flavors: flavors that exist in dedicated pools only.
        pool_ids: IDs of the dedicated pools.
        engines: preset engines, as Engine objects.
    """

    flavors: tuple[Json, ...]
    pool_flavors: tuple[Json, ...]
    pool_ids: frozenset[str]
    engines: tuple[Json, ...]

    def public_flavors(self, flavor_type: str | None = None) -> list[Json]:
        """The public flavors, all or of one type (CPU or GPU)."""
        return [copy.deepcopy(f) for f in self.flavors if flavor_type in (None, f.get("flavor_type"))]

    def all_engines(self) -> list[Json]:
        """The preset engines."""
        return [copy.deepcopy(engine) for engine in self.engines]

    def flavor(self, flavor_id: str, *, in_pool: bool) -> Json | None:
        """The flavor with an ID, in a dedicated pool or public; None when there is none."""
        offered = self.pool_flavors if in_pool else self.flavors
        return next((copy.deepcopy(flavor) for flavor in offered if flavor["flavor_id"] == flavor_id), None)

    def engine(self, *, engine_id: str = "", name: str = "", version: str = "") -> Json | None:
        """The engine with an ID, or with a name and a version; None when there is none."""
        for engine in self.engines:
            same_id = engine_id and engine["engine_id"] == engine_id
            same_name = not engine_id and (engine["engine_name"], engine["engine_version"]) == (name, version)
            if same_id or same_name:
                return copy.deepcopy(engine)
        return None


def most_nodes(flavor: Json) -> int:
    """The largest number of nodes of a job with this flavor."""
    return integer(mapping(flavor, "flavor_info"), "max_num", 1)


class CatalogueError(ValueError):
    """A file with further flavors and engines cannot be used; the message says why."""


@cache
def load_catalogue(own: Path | None = None) -> Catalogue:
    """Read the catalogue of the package, with further flavors and engines.

    Args:
        own: a YAML file with `flavors`, `pool_flavors` and `engines`, each a list of objects with the fields of the
            package's. A flavor needs its `flavor_id`, an engine its `engine_name` and `engine_version`. One with the
            ID of one of the package replaces it.

    Raises:
        CatalogueError: the file cannot be read, or has anything else.
    """
    document = _document(resources.files(__package__).joinpath("catalogue.yaml").read_text(encoding="utf-8"))
    added = {} if own is None else _own_document(own)
    return Catalogue(
        flavors=_merged(document, added, "flavors", "flavor_id"),
        pool_flavors=_merged(document, added, "pool_flavors", "flavor_id"),
        pool_ids=frozenset(text(pool, "pool_id") for pool in objects(document, "pools")),
        engines=_merged(document, added, "engines", "engine_id"),
    )


def _document(source: str) -> Json:
    return cast(Json, yaml.safe_load(source))


def _merged(document: Json, added: Json, kind: str, key: str) -> tuple[Json, ...]:
    of_user = objects(added, kind)
    replaced = {entry[key] for entry in of_user}
    return (*(entry for entry in objects(document, kind) if entry[key] not in replaced), *of_user)


def _own_document(path: Path) -> Json:
    try:
        document = _document(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CatalogueError(f"{path} is not a catalogue: {error}") from error
    if not isinstance(document, dict) or not document.keys() <= _FIELDS.keys():
        raise CatalogueError(f"{path} is not a catalogue: it must be a mapping of {', '.join(_FIELDS)}")
    for kind, entries in document.items():
        if not isinstance(entries, list):
            raise CatalogueError(f"{path}: {kind} must be a list")
        document[kind] = [_completed(entry, kind, f"{path}: {kind}[{index}]") for index, entry in enumerate(entries)]
    return document


def _completed(entry: JsonValue, kind: str, where: str) -> Json:
    """Check a flavor or an engine of a user, and fill in what follows from the rest."""
    needed, known = _FIELDS[kind]
    if not isinstance(entry, dict) or any(not isinstance(entry.get(n), str) or not entry[n] for n in needed):
        raise CatalogueError(f"{where} must have {' and '.join(needed)}, as text")
    for name, value in entry.items():
        if name not in known:
            raise CatalogueError(f"{where} has {name}; its fields are {', '.join(known)}")
        if not isinstance(value, known[name]):
            raise CatalogueError(f"{where}.{name} must be {_KINDS[known[name]]}")
    if kind == "engines":
        return {"engine_id": entry["engine_version"], "v1_compatible": False} | entry
    details = mapping(entry, "flavor_info")
    if not isinstance(details.get("max_num", 1), int):
        raise CatalogueError(f"{where}.flavor_info.max_num must be a whole number")
    kind_of_flavor = "GPU" if "gpu" in details else "CPU"
    filled: Json = {"flavor_name": entry["flavor_id"], "flavor_type": kind_of_flavor} | entry
    return filled | {"flavor_info": {"max_num": 1} | details}


_FLAVOR: Final[Mapping[str, type]] = {
    "flavor_id": str,
    "flavor_name": str,
    "flavor_type": str,
    "billing": dict,
    "flavor_info": dict,
}
_ENGINE: Final[Mapping[str, type]] = {
    "engine_id": str,
    "engine_name": str,
    "engine_version": str,
    "v1_compatible": bool,
    "run_user": str,
    "image_info": dict,
}
_FIELDS: Final = {
    "flavors": (("flavor_id",), _FLAVOR),
    "pool_flavors": (("flavor_id",), _FLAVOR),
    "engines": (("engine_name", "engine_version"), _ENGINE),
}
_KINDS: Final[Mapping[type, str]] = {str: "text", dict: "a mapping", bool: "true or false"}
