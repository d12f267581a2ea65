"""The inputs and outputs of a job, with the checks that come before it is stored.

Source: SDK reference, ch. 6.1.1; api-ref training_management/creating_a_training_job.rst; appendix/error_codes.rst.
"""

from __future__ import annotations

import re

from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, objects, text
from modelarts_emulator.training.job_places import JobPlaces
from modelarts_emulator.training.job_program import check_container_directory
from modelarts_emulator.training.variables import preset_names
from modelarts_emulator.training.workspace import CONTAINER_ROOT

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")


def complete_channels(algorithm: Json, places: JobPlaces) -> None:
    """Check the channels of a job, and add the local directories that are not given.

    Args:
        algorithm: the algorithm of the job.
        places: looks up what the channels name.

    Raises:
        Problem: a channel cannot be used; the message names it.
    """
    names: set[str] = set()
    for kind in ("inputs", "outputs"):
        channels = objects(algorithm, kind)
        for channel in channels:
            _check_channel(places, kind, channel, names, mapping(algorithm, "environments"))
        algorithm[kind] = list[JsonValue](channels)


def _check_channel(places: JobPlaces, kind: str, channel: Json, names: set[str], variables: Json) -> None:
    name = text(channel, "name")
    if not _NAME.fullmatch(name) or name in names:
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
    check_container_directory("local_dir", text(channel, "local_dir"), "ModelArts.2753")
    remote = mapping(channel, "remote")
    if kind == "inputs":
        _check_input(places, name, remote)
    else:
        places.check_output(f"algorithm.outputs {name} obs_url", text(mapping(remote, "obs"), "obs_url"))


def _check_input(places: JobPlaces, name: str, remote: Json) -> None:
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
    places.check_input(f"algorithm.inputs {name} obs_url", text(mapping(remote, "obs"), "obs_url"))
