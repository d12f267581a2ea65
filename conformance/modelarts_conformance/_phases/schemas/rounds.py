"""Runs of schemathesis: operations, phases and sizes."""

from __future__ import annotations

import copy
import math
import tomllib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from modelarts_client.operations import OPERATIONS
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events

from modelarts_conformance._description.bundle import bundle, is_read, parameters
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._phases.reporting import path_values
from modelarts_conformance._phases.schemas.checked import requires_header
from modelarts_conformance._phases.schemas.hooks import Hooks
from modelarts_conformance._phases.schemas.sampling import one_of_each_kind
from modelarts_conformance._phases.schemas.transport import Credentials, TargetEngine, TargetSchema, TargetTransport
from modelarts_conformance._resources.ground import Ground
from modelarts_conformance._resources.known import PROJECT, Known

_SETTINGS: Final = Path(__file__).with_name("settings.toml")
_STEPS_PER_SCENARIO: Final = 9  # about
_SHARE_KNOWN: Final = 0.8  # of identifiers in requests; without them nearly every one would end with 404
_SHARE_PROJECT: Final = 0.97


@frozen
class Round:
    """One run of schemathesis.

    Attributes:
        seed: Seed of the random requests.
        operations: IDs of the operations.
        examples: Whether to send the examples of the description.
        coverage: Whether to try all boundaries of all constraints.
        share: Which share of the boundaries to try, see `sampling`.
        fuzzing: How many random requests to send, about; zero for none.
        stateful: How many requests to send along links, about; zero for none.
    """

    seed: int
    operations: frozenset[str]
    examples: bool = False
    coverage: bool = False
    share: float = 1.0
    fuzzing: float = 0
    stateful: float = 0

    def phases(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """The phases, each with its settings."""
        examples = max(1, math.ceil(self.fuzzing / max(1, len(self.operations))))
        scenarios = max(1, math.ceil(self.stateful / _STEPS_PER_SCENARIO))
        changes: dict[str, dict[str, Any]] = {
            "examples": {"enabled": self.examples},
            "coverage": {"enabled": self.coverage},
            "fuzzing": {"enabled": self.fuzzing > 0, "generation": {"max-examples": examples}},
            "stateful": {"enabled": self.stateful > 0, "generation": {"max-examples": scenarios}},
        }
        merged: dict[str, Any] = {}
        for name, change in changes.items():
            given = settings.get(name, {})
            generation = {**given.get("generation", {}), **change.get("generation", {})}
            merged[name] = {**given, **change, **({"generation": generation} if generation else {})}
        return merged


class Rounds:
    """Runs rounds against a target.

    Args:
        ground: The server, and what is on it.
        operations: IDs of all operations that are tested.
        hooks: What schemathesis has to know about the target.
        take: Takes each event of schemathesis.
    """

    def __init__(
        self,
        ground: Ground,
        operations: Collection[str],
        hooks: Hooks,
        take: Callable[[events.EngineEvent], None],
    ) -> None:
        self._target = ground.target
        self._known = ground.known
        self._paths = _paths(ground, operations)
        self._schemas: dict[tuple[bool, bool], TargetSchema] = {}
        self._take = take
        self._hooks = hooks
        self._description = _with_examples_that_exist(ground.known, self._paths)

    def run(self, part: Round, cases: int) -> int:
        """Send the requests of a round.

        Args:
            part: The round.
            cases: How many may be sent.

        Returns:
            How many were sent.
        """
        if not part.operations or cases <= 0 or self._target.is_over:
            return 0
        schema = self._schema(part)
        schema.sender = TargetTransport(self._target, cases)
        for event in TargetEngine(schema=schema).execute():
            self._take(event)
        return cases - schema.sender.left

    def _schema(self, part: Round) -> TargetSchema:
        """The schema for a round: rounds of one kind share it, and so what was made to draw values from it."""
        config = self._config(part).projects.get(self._description)
        kind = (part.coverage, part.stateful > 0)
        if kind in self._schemas:
            self._schemas[kind].restrict(config)
            return self._schemas[kind]
        schema = TargetSchema(raw_schema=self._description, config=config)
        if self._target.account.has_credentials:
            schema.auth(refresh_interval=None)(Credentials)
        schema.adapt_to_null_byte_in_header_failure()  # no HTTP server has to take one
        random = not part.coverage and part.stateful == 0
        self._hooks.install(schema, random=random)
        schema.of_valid_cases = self._hooks.of_valid_cases() if random else None
        schema.restrict(config)
        if part.coverage:
            schema.hooks.hook("filter_case")(one_of_each_kind(part.share, part.seed))
        if part.stateful > 0:
            self._hooks.draw_known_bodies(schema)
        self._schemas[kind] = schema
        return schema

    def _config(self, part: Round) -> SchemathesisConfig:
        settings: dict[str, Any] = tomllib.loads(_SETTINGS.read_text(encoding="utf-8"))
        dictionaries = {f"known_{name}": {"values": values} for name, values in self._known.values.items()}
        for name, path in self._paths.items():
            dictionaries |= {_own(name, place): {"values": values} for place, values in path.items()}
        left_out = sorted(set(OPERATIONS) - part.operations)
        return SchemathesisConfig.from_dict(
            {
                **settings,
                "seed": part.seed,
                "base-url": self._target.account.urls["modelarts"],
                "parameters": {
                    f"path.{name}": {
                        "dictionary": f"known_{name}",
                        "probability": _SHARE_PROJECT if name == PROJECT else _SHARE_KNOWN,
                    }
                    for name in self._known.values
                },
                "operations": [
                    *([{"include-operation-id": left_out, "enabled": False}] if left_out else []),
                    *self._with_own_values(part.operations),
                ],
                "dictionaries": dictionaries,
                "checks": {
                    **settings["checks"],
                    "missing_required_header": {
                        "enabled": any(requires_header(OPERATIONS[name]) for name in part.operations)
                    },
                },
                "phases": part.phases(settings["phases"]),
            }
        )

    def _with_own_values(self, operations: frozenset[str]) -> list[dict[str, Any]]:
        """Operations whose paths need other values than those of all others."""
        return [
            {
                "include-operation-id": [name],
                "parameters": {
                    f"path.{place}": {"dictionary": _own(name, place), "probability": _SHARE_KNOWN} for place in path
                },
            }
            for name, path in self._paths.items()
            if name in operations
        ]


def _own(name: str, place: str) -> str:
    """The name of the dictionary with the values of a path parameter of one operation."""
    return f"own_{name}_{place}"


def _paths(ground: Ground, operations: Collection[str]) -> dict[str, dict[str, list[str]]]:
    """The path parameters of operations that are for some things only, and their values.

    Operations that change or delete something get what this run has made for that. Those that read get what they have
    been answered for: not each job, say, has trials.

    Args:
        ground: What is on the server.
        operations: IDs of the operations.
    """
    found: dict[str, dict[str, list[str]]] = {}
    endings = {name for cycle in life_cycles().values() for name in (cycle.delete.target, *cycle.endings)}
    for name in sorted(operations):
        in_path = [each.name for each in OPERATIONS[name].parameters if each.place == "path" and each.name != PROJECT]
        if is_read(OPERATIONS[name]):
            basis = ground.basis(name) if in_path else None
            values = {} if basis is None else path_values(basis.request)
            if any(ground.known.values.get(place, [None])[0] != values.get(place) for place in in_path):
                found[name] = {place: [values[place]] for place in in_path if place in values}
        else:
            fate = "deleted" if name in endings else "changed"
            fated = {place: _fated(ground.made.ids.get(place, []), fate) for place in in_path}
            found[name] = {place: values for place, values in fated.items() if values}
    return {name: path for name, path in found.items() if path}


def _fated(ids: list[str], fate: str) -> list[str]:
    """What is changed, or deleted: the first is kept, and a single one is not deleted."""
    return ids[1:][-1:] if fate == "deleted" else ids[1:-1] or ids[1:] or ids


def _with_examples_that_exist(known: Known, paths: Mapping[str, Mapping[str, list[str]]]) -> dict[str, Any]:
    """The description with identifiers of the server as examples, so that requests get past looking up names."""
    description = copy.deepcopy(bundle())
    components = description["components"]["parameters"].values()
    inline = [each for item in description["paths"].values() for each in item.get("parameters", ())]
    for parameter in [*components, *inline]:
        if parameter.get("in") == "path" and known.values.get(parameter["name"]):
            parameter["example"] = known.values[parameter["name"]][0]
    for name, path in paths.items():
        operation = description["paths"][OPERATIONS[name].path][OPERATIONS[name].method.lower()]
        for parameter in parameters(name):
            if parameter["name"] in path:
                example = path[parameter["name"]][0]
                operation.setdefault("parameters", []).append({**parameter, "example": example})
    return description
