"""Creation of a job from a request, with the checks that come before anything is stored.

Source: SDK reference, ch. 6.1.1; api-ref training_management/creating_a_training_job.rst; appendix/error_codes.rst.
"""

from __future__ import annotations

import copy
import re
import uuid
from typing import Protocol

from modelarts_emulator.contract import Identity, Json, JsonValue, Problem
from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.problems import invalid_parameter, quoted, unsupported
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath, UnsafeKeyError, relative_file
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.training.catalogue import Catalogue
from modelarts_emulator.training.commands import boot_key, code_directory, command_words
from modelarts_emulator.training.problems import invalid_obs_path
from modelarts_emulator.training.resources import job_engine, job_resource
from modelarts_emulator.training.variables import preset_names
from modelarts_emulator.training.workspace import CONTAINER_CACHE, CONTAINER_HOME, CONTAINER_ROOT, container_place

_CHANNEL_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")
_PATH_FORMS = "Write obs://bucket/path/ or /bucket/path/, and create the bucket and upload the objects first."
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
    (("algorithm", "policies", "auto_search"), "hyperparameter search"),
    (("algorithm", "autosearch_config_path"), "hyperparameter search"),
    (("algorithm", "autosearch_framework_path"), "hyperparameter search"),
)
_NOTHING: tuple[JsonValue, ...] = (None, "", [])


class AlgorithmSource(Protocol):
    """The algorithms that jobs can use."""

    def get(self, project_id: str, algorithm_id: str) -> Json | None:
        """The algorithm; None when there is none with this ID."""


class JobBuilder:
    """Checks requests against what exists, and builds jobs.

    Args:
        storage: has the code, the inputs and the buckets for outputs.
        catalogue: flavors, pools and engines.
        algorithms: the algorithms that a job can use.
    """

    def __init__(self, storage: ObjectStorage, catalogue: Catalogue, algorithms: AlgorithmSource) -> None:
        self._storage = storage
        self._catalogue = catalogue
        self._algorithms = algorithms

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
        algorithm = self._algorithm(self._resolved(mapping(body, "algorithm"), identity.project_id))
        spec = self._spec(mapping(body, "spec"))
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
            "kind": "job",
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
        if body.get("kind") != "job":
            raise invalid_parameter("kind", body.get("kind"), "is not run by the emulator", "Use the kind job.")
        for path, what in _UNSUPPORTED:
            if mapping(body, *path[:-1]).get(path[-1]) not in _NOTHING:
                raise unsupported(".".join(path), what)
        for field in ("subscription_id", "item_version_id"):
            if wanted := text(algorithm, field):
                raise _algorithm_not_found(field, wanted)

    # Algorithm

    def _resolved(self, given: Json, project_id: str) -> Json:
        """What a job gives of its algorithm, and the rest from the algorithm that it names."""
        algorithm_id = text(given, "id")
        if not algorithm_id:
            return given
        stored = self._algorithms.get(project_id, algorithm_id)
        if stored is None:
            raise _algorithm_not_found("id", algorithm_id)
        config = mapping(stored, "job_config")
        own: Json = {name: value for name, value in given.items() if value not in _NOTHING}
        resolved: Json = {"name": text(mapping(stored, "metadata"), "name"), **config, **own}
        for channels in ("inputs", "outputs"):
            known = {text(channel, "name"): channel for channel in objects(config, channels)}
            resolved[channels] = [
                {**known.get(text(channel, "name"), {}), **channel} for channel in objects(given, channels)
            ]
        parameters = {text(parameter, "name"): parameter for parameter in objects(config, "parameters")}
        for parameter in objects(given, "parameters"):
            name = text(parameter, "name")
            parameters[name] = {**parameters.get(name, {}), **parameter}
        resolved["parameters"] = list[JsonValue](parameters.values())
        return resolved

    def _algorithm(self, given: Json) -> Json:
        algorithm = {name: copy.deepcopy(given[name]) for name in _ALGORITHM_FIELDS if given.get(name) is not None}
        for field, number in (("local_code_dir", "ModelArts.2857"), ("working_dir", "ModelArts.2859")):
            self._check_container_directory(field, text(algorithm, field), number)
        self._check_command(algorithm)
        algorithm["engine"] = job_engine(mapping(given, "engine"), text(given, "command"), self._catalogue)
        self._check_texts(algorithm)
        names: set[str] = set()
        for kind in ("inputs", "outputs"):
            channels = objects(algorithm, kind)
            for channel in channels:
                self._check_channel(kind, channel, names, mapping(algorithm, "environments"))
            algorithm[kind] = list[JsonValue](channels)
        return algorithm

    def _check_command(self, algorithm: Json) -> None:
        """Check that there is a command, or code with a boot file; the code must exist."""
        command, code_dir, boot_file = (text(algorithm, name) for name in ("command", "code_dir", "boot_file"))
        if code_dir:
            code = self._place("algorithm.code_dir", code_dir).as_directory()
            if not self._has_objects(code):
                raise Problem(
                    400,
                    "ModelArts.2757",
                    f"code directory path error: there are no objects below {quoted(code_dir)} (algorithm.code_dir).",
                    "Upload the code to this directory, or correct algorithm.code_dir.",
                )
            self._check_code_name(code, algorithm)
            if boot_file or not command:
                self._check_boot_file(code, algorithm)
        elif not command:
            raise Problem(
                400,
                "ModelArts.2757",
                "code directory path error: algorithm.code_dir is missing.",
                "Give algorithm.code_dir and algorithm.boot_file, or algorithm.engine.image_url and algorithm.command.",
            )
        if command:
            self._check_command_text(command)

    def _check_code_name(self, code: ObsPath, algorithm: Json) -> None:
        try:
            relative_file(code.name)
            container_place(code_directory(algorithm))
        except UnsafeKeyError as error:
            raise Problem(
                400,
                "ModelArts.2757",
                f"code directory path error: {quoted(str(code))} (algorithm.code_dir): {error}.",
                "Use a directory with a plain name.",
            ) from error

    def _check_boot_file(self, code: ObsPath, algorithm: Json) -> None:
        boot_file = text(algorithm, "boot_file")
        if "://" in boot_file or boot_file.startswith("/"):
            self._place("algorithm.boot_file", boot_file)
        relative = boot_key(algorithm)
        try:
            relative_file(relative)
            self._storage.head(code.bucket, code.key + relative)
        except (UnsafeKeyError, ObsError) as error:
            reason = "it is not in algorithm.code_dir" if not relative else _reason(error)
            raise Problem(
                400,
                "ModelArts.2758",
                f"code startup file path error: {quoted(boot_file)} (algorithm.boot_file): {reason}.",
                f"Give the path of a .py file below {quoted(str(code))}, in full or relative to it.",
            ) from error
        if not relative.endswith(".py"):
            raise Problem(
                400,
                "ModelArts.2758",
                f"code startup file path error: {quoted(boot_file)} (algorithm.boot_file) is not a Python file.",
                "Give a file whose name ends with .py; other programs can be started with algorithm.command.",
            )

    def _check_container_directory(self, field: str, value: str, error_code: str) -> None:
        if not value:
            return
        try:
            container_place(value)
        except UnsafeKeyError as error:
            raise Problem(
                400,
                error_code,
                f"The {field} parameter verification failed for reason({quoted(value)}: {error}).",
                f"Use a directory below {CONTAINER_HOME} or {CONTAINER_CACHE}.",
            ) from error

    def _check_command_text(self, command: str) -> None:
        try:
            words, _ = command_words(command)
        except ValueError as error:
            raise invalid_parameter(
                "algorithm.command", command, "has a quotation that is not closed", "Close it."
            ) from error
        if not words:
            raise invalid_parameter("algorithm.command", command, "is empty", "Give a command.")

    def _check_texts(self, algorithm: Json) -> None:
        """Check the texts that become arguments and variables of a process."""
        named: set[str] = set()
        values = {"algorithm.command": text(algorithm, "command")}
        for parameter in objects(algorithm, "parameters"):
            name = text(parameter, "name")
            if not name or name in named:
                raise Problem(
                    400,
                    "ModelArts.2767",
                    f"parameter key repeat: {quoted(name)}." if name else "parameter key is missing.",
                    "Give each of algorithm.parameters a different name.",
                )
            named.add(name)
            values[f"algorithm.parameters {name}"] = f"{name}={parameter.get('value', '')}"
        for name, value in mapping(algorithm, "environments").items():
            if "=" in name:
                raise invalid_parameter("algorithm.environments", name, "contains =", "Rename the variable.")
            values[f"algorithm.environments {name}"] = f"{name}={value}"
        for field, value in values.items():
            if not _can_be_argument(value):
                raise invalid_parameter(
                    field.partition(" ")[0],
                    value,
                    "has characters that arguments of processes cannot have",
                    "Remove NUL characters and half surrogate pairs.",
                )

    # Channels

    def _check_channel(self, kind: str, channel: Json, names: set[str], variables: Json) -> None:
        name = text(channel, "name")
        if not _CHANNEL_NAME.fullmatch(name) or name in names:
            raise Problem(
                400,
                "ModelArts.2753",
                f"input and output channel information is not standardized: algorithm.{kind} name {quoted(name)} "
                + ("is used twice." if name in names else "is not allowed."),
                "Give each channel a different name of letters, digits, underscores, hyphens and dots.",
            )
        names.add(name)
        if text(channel, "access_method") == "env" and (name in variables or name in preset_names()):
            setter = "algorithm.environments" if name in variables else "ModelArts itself"
            raise Problem(
                400,
                "ModelArts.2753",
                f"input and output channel information is not standardized: algorithm.{kind} name {quoted(name)} is to "
                f"be an environment variable, but {setter} sets one of that name.",
                "Rename the channel, or give it the access_method parameter.",
            )
        if not text(channel, "local_dir"):
            channel["local_dir"] = f"{CONTAINER_ROOT}/{kind}/{name}_0"
        self._check_container_directory("local_dir", text(channel, "local_dir"), "ModelArts.2753")
        remote = mapping(channel, "remote")
        if kind == "inputs":
            self._check_input(name, remote)
        else:
            self._output_place(f"algorithm.outputs {name} obs_url", text(mapping(remote, "obs"), "obs_url"))

    def _check_input(self, name: str, remote: Json) -> None:
        dataset, obs = remote.get("dataset"), remote.get("obs")
        if (dataset is None) == (obs is None):
            raise Problem(
                400,
                "ModelArts.2753",
                f"input and output channel information is not standardized: algorithm.inputs {quoted(name)} has "
                + ("neither obs nor dataset." if obs is None else "both obs and dataset."),
                "Give exactly one of remote.obs and remote.dataset.",
            )
        if dataset is not None:
            dataset_id = text(mapping(remote, "dataset"), "id")
            raise Problem(
                400,
                "ModelArts.2783",
                f"Dataset (ID: {quoted(dataset_id)}) not found.",
                "Give the data as an OBS path in remote.obs; the emulator has no datasets.",
            )
        url = text(mapping(remote, "obs"), "obs_url")
        field = f"algorithm.inputs {name} obs_url"
        place = self._place(field, url)
        if not self._has_objects(place.as_directory()) and not self._is_object(place):
            raise invalid_obs_path(field, url, "there is no such object or directory", _PATH_FORMS)

    # Resources

    def _spec(self, given: Json) -> Json:
        spec = {name: copy.deepcopy(given[name]) for name in _SPEC_FIELDS if given.get(name) is not None}
        spec["resource"] = job_resource(mapping(given, "resource"), self._catalogue)
        if log_url := text(mapping(given, "log_export_path"), "obs_url"):
            self._output_place("spec.log_export_path.obs_url", log_url)
        return spec

    # OBS

    def _place(self, field: str, url: str) -> ObsPath:
        try:
            place = ObsPath.parse(url)
        except InvalidObsPathError as error:
            raise invalid_obs_path(field, url, str(error), _PATH_FORMS) from error
        if not self._storage.bucket_exists(place.bucket):
            raise invalid_obs_path(field, url, f"there is no bucket {quoted(place.bucket)}", _PATH_FORMS)
        return place

    def _output_place(self, field: str, url: str) -> None:
        place = self._place(field, url)
        if len(place.key.encode()) > 512:
            raise invalid_obs_path(field, url, "it leaves no room for file names", "Use at most 512 bytes.")

    def _has_objects(self, directory: ObsPath) -> bool:
        return next(self._storage.objects(directory.bucket, directory.key), None) is not None

    def _is_object(self, place: ObsPath) -> bool:
        if not place.key:
            return False
        try:
            self._storage.head(place.bucket, place.key)
        except ObsError:
            return False
        return True


def _algorithm_not_found(field: str, wanted: str) -> Problem:
    return Problem(
        400,
        "ModelArts.2755",
        f"algorithm not found: {quoted(wanted)} (algorithm.{field}).",
        "Use the ID of a listed algorithm, code_dir and boot_file, or a custom image with a command.",
    )


def _reason(error: Exception) -> str:
    return error.message.rstrip(".") if isinstance(error, ObsError) else str(error)


def _can_be_argument(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value
