"""Creation of a job from a request, with the checks that come before anything is stored.

Source: SDK reference, ch. 6.1.1; api-ref training_management/creating_a_training_job.rst; appendix/error_codes.rst.
"""

from __future__ import annotations

import copy
import uuid
from typing import Protocol

from modelarts_emulator.capacity.pools import PoolState
from modelarts_emulator.contract import Identity, Json, Problem
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.problems import invalid_parameter, quoted, unsupported
from modelarts_emulator.state.fields import integer, mapping, text
from modelarts_emulator.training.algorithm_use import NOTHING, check_searched, used_algorithm
from modelarts_emulator.training.catalogue import Catalogue
from modelarts_emulator.training.channels import complete_channels
from modelarts_emulator.training.job_places import JobPlaces
from modelarts_emulator.training.job_program import check_program, check_texts
from modelarts_emulator.training.resources import job_engine, job_resource
from modelarts_emulator.training.searching import Searches

_SEARCHING = "autosearch_job"
_KINDS = ("job", _SEARCHING)
_SPEC_FIELDS = (
    "volumes",
    "log_export_path",
    "auto_stop",
    "schedule_policy",
    "notification",
    "retention",
    "log_export_config",
    "custom_metrics",
    "output_model",
    "reserved_time",
    "runtime_type",
)
_ALGORITHM_FIELDS = (
    "id",
    "name",
    "code_dir",
    "boot_file",
    "command",
    "parameters",
    "policies",
    "inputs",
    "outputs",
    "engine",
    "local_code_dir",
    "working_dir",
    "environments",
    "summary",
)
# What a request may ask for that the emulator does not have, by the path of its field.
_UNSUPPORTED = (
    (("tasks",), "heterogeneous jobs"),
    (("train_type",), "fine-tuning jobs"),
    (("ftjob_config",), "fine-tuning jobs"),
    (("spec", "asset_model"), "fine-tuning jobs"),
    (("spec", "asset_id"), "fine-tuning jobs"),
    (("spec", "resource", "pool_group_id"), "federations of resource pools"),
    (("endpoints",), "access by SSH"),
    (("algorithm", "autosearch_config_path"), "hyperparameter search by a YAML file"),
    (("algorithm", "autosearch_framework_path"), "hyperparameter search by a YAML file"),
)


class AlgorithmSource(Protocol):
    """The algorithms that jobs can use."""

    def get(self, project_id: str, algorithm_id: str) -> Json | None:
        """The algorithm; None when there is none with this ID."""


class PoolSource(Protocol):
    """The resource pools that jobs can run in."""

    def state(self, project_id: str, name: str) -> PoolState | None:
        """What a pool of the project is at present; None when it has none of this name."""


class JobBuilder:
    """Checks requests against what exists, and builds jobs.

    Args:
        storage: has the code, the inputs and the buckets for outputs.
        catalogue: flavors, pools and engines.
        algorithms: the algorithms that a job can use.
        pools: the pools that a job can run in, besides those of the catalogue.
        searches: checks what jobs search.
    """

    def __init__(
        self,
        storage: ObjectStorage,
        catalogue: Catalogue,
        algorithms: AlgorithmSource,
        pools: PoolSource,
        searches: Searches,
    ) -> None:
        self._places = JobPlaces(storage)
        self._catalogue = catalogue
        self._algorithms = algorithms
        self._pools = pools
        self._searches = searches

    def build(self, body: Json, identity: Identity, now: int) -> Json:
        """The new job, as the API answers it.

        Args:
            body: a CreateTrainingJobRequest that fits its schema.
            identity: the user who creates the job.
            now: time in ms since 1970.

        Raises:
            Problem: the job cannot be created; the message names the field and its value.
        """
        self._refuse_what_is_missing(body)
        algorithm = self._algorithm(mapping(body, "algorithm"), identity.project_id)
        if text(body, "kind") == _SEARCHING and mapping(algorithm, "policies").get("auto_search") is None:
            message = "Give what is searched in algorithm.policies.auto_search, or use the kind job."
            raise invalid_parameter("kind", _SEARCHING, "searches nothing", message)
        spec = self._spec(mapping(body, "spec"), identity.project_id)
        nodes = integer(mapping(spec, "resource"), "node_count", 1)
        metadata = mapping(body, "metadata")
        annotations: Json = {"job_template": "Template DL"}
        shown_metadata: Json = {
            "id": str(uuid.uuid4()),
            "name": text(metadata, "name"),
            "description": text(metadata, "description"),
            "create_time": now,
            "workspace_id": text(metadata, "workspace_id", "0"),
            "user_name": identity.user_name,
            "annotations": annotations | mapping(metadata, "annotations"),
        }
        if experiment := mapping(metadata, "training_experiment_reference"):
            shown_metadata["training_experiment_reference"] = copy.deepcopy(experiment)
        return {
            "kind": text(body, "kind"),
            "metadata": shown_metadata,
            "status": {
                "phase": "Creating",
                "secondary_phase": "Creating",
                "duration": 0,
                "start_time": 0,
                "node_count_metrics": None,
                "tasks": [f"worker-{index}" for index in range(nodes)],
                "task_statuses": [],
            },
            "algorithm": algorithm,
            "spec": spec,
        }

    def _refuse_what_is_missing(self, body: Json) -> None:
        algorithm = mapping(body, "algorithm")
        if body.get("kind") not in _KINDS:
            allowed = f"Use one of the kinds {', '.join(_KINDS)}."
            raise invalid_parameter("kind", body.get("kind"), "is not run by the emulator", allowed)
        for path, what in _UNSUPPORTED:
            if mapping(body, *path[:-1]).get(path[-1]) not in NOTHING:
                raise unsupported(".".join(path), what)
        for field in ("subscription_id", "item_version_id"):
            if wanted := text(algorithm, field):
                raise _algorithm_not_found(field, wanted)

    def _algorithm(self, request: Json, project_id: str) -> Json:
        given, stored = request, None
        if algorithm_id := text(request, "id"):
            stored = self._algorithms.get(project_id, algorithm_id)
            if stored is None:
                raise _algorithm_not_found("id", algorithm_id)
            given = used_algorithm(request, stored)
        algorithm = {name: copy.deepcopy(given[name]) for name in _ALGORITHM_FIELDS if given.get(name) is not None}
        check_program(algorithm, self._places)
        algorithm["engine"] = job_engine(mapping(given, "engine"), text(given, "command"), self._catalogue)
        check_texts(algorithm)
        complete_channels(algorithm, self._places)
        if (auto_search := mapping(algorithm, "policies").get("auto_search")) is not None:
            searched = self._searches.check(mapping(auto_search))
            check_searched(searched, {} if stored is None else stored)
        return algorithm

    def _spec(self, given: Json, project_id: str) -> Json:
        spec = {name: copy.deepcopy(given[name]) for name in _SPEC_FIELDS if given.get(name) is not None}
        spec["resource"] = job_resource(
            mapping(given, "resource"), self._catalogue, lambda name: self._pools.state(project_id, name)
        )
        if log_url := text(mapping(given, "log_export_path"), "obs_url"):
            self._places.check_output("spec.log_export_path.obs_url", log_url)
        return spec


def _algorithm_not_found(field: str, wanted: str) -> Problem:
    return Problem(
        400,
        "ModelArts.2755",
        f"algorithm not found: {quoted(wanted)} (algorithm.{field}).",
        "Use the ID of a listed algorithm, code_dir and boot_file, or a custom image with a command.",
    )
