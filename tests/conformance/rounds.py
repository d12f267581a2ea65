"""Runs of schemathesis against one account: operations, phases and sizes."""

from __future__ import annotations

import copy
import math
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import schemathesis
from modelarts_client.operations import OPERATIONS
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema

from tests.conformance import semantics
from tests.conformance.report import Report
from tests.conformance.sampling import one_of_each_kind
from tests.support.account import BOOT_FILE, CODE_DIR, ENGINE_ID, FLAVOR, Account, Prepared
from tests.support.description import bundle
from tests.support.description import links as links_of

SETTINGS: Final = Path(__file__).with_name("schemathesis.toml")
_STEPS_PER_SCENARIO: Final = 9  # about
_PROJECTS: Final = "KeystoneListAuthProjects"  # every path through the links can begin here


@dataclass(frozen=True)
class Round:
    """One run of schemathesis.

    Attributes:
        seed: seed of the random requests.
        operations: IDs of the operations.
        examples: whether to send the examples of the description.
        coverage: whether to try all boundaries of all constraints.
        sampled: whether to send only one of those that differ in a value alone, see `sampling`.
        fuzzing: how many random requests to send, about; zero for none.
        stateful: how many requests to send along links, about; zero for none.
    """

    seed: int
    operations: frozenset[str]
    examples: bool = False
    coverage: bool = False
    sampled: bool = False
    fuzzing: float = 0
    stateful: float = 0

    def phases(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """The phases, each with its settings."""
        examples = max(1, math.ceil(self.fuzzing / len(self.operations)))
        scenarios = max(1, math.ceil(self.stateful / _STEPS_PER_SCENARIO))
        changes: dict[str, dict[str, Any]] = {
            "examples": {"enabled": self.examples},
            "coverage": {"enabled": self.coverage},
            "fuzzing": {"enabled": self.fuzzing > 0, "generation": {"max-examples": examples}},
            "stateful": {"enabled": self.stateful > 0, "generation": {"max-examples": scenarios}},
        }
        return {name: settings.get(name, {}) | change for name, change in changes.items()}


class Target:
    """An account that is fuzzed.

    Args:
        account: the account.
        prepared: the jobs, models and services in it.
    """

    def __init__(self, account: Account, prepared: Prepared) -> None:
        self._account = account
        self._prepared = prepared
        self._description = _with_names_that_exist(account, prepared)

    def run(self, part: Round, report: Report) -> None:
        """Send the requests of a round.

        Args:
            part: the round.
            report: the report to add the findings to.
        """
        schema = schemathesis.openapi.from_dict(self._description, config=self._config(part))
        semantics.install(schema, self._account, self._prepared)
        if part.sampled:
            schema.hooks.hook("filter_case")(one_of_each_kind())
        for event in from_schema(schema).execute():
            report.add(event)

    def _config(self, part: Round) -> SchemathesisConfig:
        """The configuration of a round: that of the file, with a seed, sizes, a token and names that exist."""
        settings: dict[str, Any] = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
        names = {
            "project": [self._account.project_id],
            "job": [self._prepared.completed],
            "running_job": [self._prepared.running],
            "searched_job": [self._prepared.searched],
            "trial": [self._prepared.trial],
            "searching_job": [self._prepared.searching],
            "doomed_trial": [self._prepared.doomed_trial],
            "parameter": ["x"],
            "template": ["Bayes"],
            "template_type": ["hpo"],
            "doomed_job": list(self._prepared.doomed),
            "task": ["worker-0"],
            "model": [self._prepared.model],
            "doomed_model": [self._prepared.doomed_model],
            "service": [self._prepared.service],
            "changing_service": [self._prepared.changing_service],
            "doomed_service": [self._prepared.doomed_service],
            "algorithm": [self._prepared.algorithm],
            "doomed_algorithm": [self._prepared.doomed_algorithm],
            "network": [self._prepared.network],
            "doomed_network": [self._prepared.doomed_network],
            "pool": [self._prepared.pool],
            "doomed_pool": [self._prepared.doomed_pool],
            "flavor": [FLAVOR],
            "code_dir": [CODE_DIR],
            "boot_file": [BOOT_FILE],
            "engine": [ENGINE_ID],
            "command": ["echo trained"],
        }
        left_out = sorted(set(OPERATIONS) - part.operations)
        return SchemathesisConfig.from_dict(
            {
                **settings,
                "seed": part.seed,
                "base-url": self._account.url,
                "auth": {"openapi": {"AuthToken": {"api_key": self._account.token()}}},
                "operations": [
                    *settings["operations"],
                    *([{"include-operation-id": left_out, "enabled": False}] if left_out else []),
                ],
                "dictionaries": {name: {"values": values} for name, values in names.items()},
                "phases": part.phases(settings["phases"]),
            }
        )


def linked_groups(chosen: frozenset[str]) -> dict[frozenset[str], float]:
    """Groups of operations that links connect; among all operations at once, few links would be followed.

    Half of the requests go to a group for each tag, by its number of links; half to a group for each life cycle: the
    operations that create a resource, delete it, and can be called afterwards.

    Args:
        chosen: IDs of the operations to take.

    Returns:
        The share of all requests that each group gets.
    """
    links = _links(chosen)
    weights = {group: len(_within(group, links)) for group in _groups_by_tag(chosen, links)}
    cycles = [group for group in _life_cycles(chosen, links) if _within(group, links)]
    shares = {group: 0.5 / len(cycles) for group in cycles}
    for group, weight in weights.items():
        if weight:
            shares[group] = shares.get(group, 0) + (0.5 if cycles else 1) * weight / sum(weights.values())
    return shares


def home(group: frozenset[str]) -> str:
    """The tag that most operations of a group have; that of IAM, with which every path begins, counts only alone."""
    tags = Counter(OPERATIONS[name].tag for name in sorted(group))
    return max(tags, key=lambda tag: (tag != OPERATIONS[_PROJECTS].tag, tags[tag]))


def _links(chosen: frozenset[str]) -> set[tuple[str, str, str]]:
    """Source, name and target of each link."""
    return {(source, name, target) for source in chosen for _, name, target in links_of(source)}


def _within(group: frozenset[str], links: set[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    return {link for link in links if {link[0], link[2]} <= group}


def _groups_by_tag(chosen: frozenset[str], links: set[tuple[str, str, str]]) -> Iterator[frozenset[str]]:
    for tag in sorted({OPERATIONS[name].tag for name in chosen}):
        own = {name for name in chosen if OPERATIONS[name].tag == tag}
        joined = {name for source, _, target in links if {source, target} & own for name in (source, target)}
        yield frozenset((own | joined | {_PROJECTS}) & chosen)


def _life_cycles(chosen: frozenset[str], links: set[tuple[str, str, str]]) -> Iterator[frozenset[str]]:
    for creator in sorted(name for name in chosen if OPERATIONS[name].method == "POST"):
        deleters = {
            target for source, _, target in links if source == creator and OPERATIONS[target].method == "DELETE"
        }
        after = {target for source, _, target in links if source in deleters}
        if deleters:
            yield frozenset(({creator, _PROJECTS} | deleters | after) & chosen)


def _with_names_that_exist(account: Account, prepared: Prepared) -> dict[str, Any]:
    """The description with the identifiers of the account as examples, so that requests get past looking up names."""
    description = copy.deepcopy(bundle())
    names = {
        "project_id": account.project_id,
        "training_job_id": prepared.completed,
        "task_id": "worker-0",
        "trial_id": prepared.trial,
        "parameter_name": "x",
        "model_id": prepared.model,
        "service_id": prepared.service,
        "algorithm_id": prepared.algorithm,
        "network_name": prepared.network,
        "pool_name": prepared.pool,
    }
    parameters = description["components"]["parameters"]
    for parameter in parameters.values():
        if parameter["in"] == "path" and parameter["name"] in names:
            parameter["example"] = names[parameter["name"]]
    pools = description["paths"][OPERATIONS["CreatePool"].path]["post"]["requestBody"]["content"]["application/json"]
    for pool in pools["examples"].values():
        pool["value"]["spec"]["network"]["name"] = prepared.network
    # What ends a job, needs one that runs, or deletes a model or a service gets one of its own.
    jobs = dict(zip(semantics.ENDING, prepared.doomed, strict=True)) | dict.fromkeys(semantics.SAVING, prepared.running)
    jobs |= dict.fromkeys(semantics.SEARCHED, prepared.searched) | {semantics.STOP_TRIAL: prepared.searching}
    examples = [(operation_id, "TrainingJobId", job) for operation_id, job in jobs.items()]
    examples.append((semantics.STOP_TRIAL, "TrialId", prepared.doomed_trial))
    examples.append((semantics.DELETE_MODEL, "ModelId", prepared.doomed_model))
    examples.append((semantics.UPDATE_SERVICE, "ServiceId", prepared.changing_service))
    examples.append((semantics.DELETE_SERVICE, "ServiceId", prepared.doomed_service))
    examples.append(("DeleteAlgorithm", "AlgorithmId", prepared.doomed_algorithm))
    examples.append(("DeleteNetwork", "NetworkName", prepared.doomed_network))
    examples.append(("DeletePool", "PoolName", prepared.doomed_pool))
    for operation_id, parameter, value in examples:
        documented = OPERATIONS[operation_id]
        operation = description["paths"][documented.path][documented.method.lower()]
        operation.setdefault("parameters", []).append(parameters[parameter] | {"example": value})
    return description
