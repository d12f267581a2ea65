"""The flavors, resource pools and engines for jobs, read from `catalogue.yaml`."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import cast

import yaml

from modelarts_emulator.contract import Json
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


@cache
def load_catalogue() -> Catalogue:
    """Read the catalogue of the package."""
    source = resources.files(__package__).joinpath("catalogue.yaml").read_text(encoding="utf-8")
    document = cast(Json, yaml.safe_load(source))
    return Catalogue(
        flavors=tuple(objects(document, "flavors")),
        pool_flavors=tuple(objects(document, "pool_flavors")),
        pool_ids=frozenset(text(pool, "pool_id") for pool in objects(document, "pools")),
        engines=tuple(objects(document, "engines")),
    )
