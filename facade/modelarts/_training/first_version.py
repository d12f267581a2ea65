"""Arguments and answers of the first version of the SDK, in terms of today's.

Source: opentelekomcloud-docs/modelarts, doc/sdk-ref, training_management.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from modelarts._answers import scalar
from modelarts._argument_checks import one_of, whole_number
from modelarts._obs.paths import loose_place
from modelarts._training.job_states import JOB_STATE, number_of, phases_of
from modelarts._training.waiting import phase_of
from modelarts.exceptions import InvalidArgumentError
from modelarts.train_params import InputData, OutputData, TrainingFiles

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse, LogPreviewResponse

    from modelarts._training.job_request import Volume
    from modelarts._training.parameters import Parameter

_SORT_KEYS: Final = {
    "job_name": "name",
    "job_desc": "description",
    "status": "phase",
    "duration": "duration",
    "engine_type": "engine_name",
    "create_time": "create_time",
}
_DATA: Final = "data_url"
_OUTPUT: Final = "train_url"
_LABEL, _VALUE = "label", "value"
_EXAMPLE: Final = '{"label": "lr", "value": "0.001"}'


def obs_path(path: str | None, *, what: str, folder: bool = False) -> str | None:
    """A path of the first version, such as ``/bucket/code/``, as today's; ``None`` for none.

    Args:
        path: The path; it may also begin with ``obs://`` or ``s3://``.
        what: The argument's name, for the error message.
        folder: Whether it is a folder, which gets a slash at its end.

    Raises:
        ObsPathError: If it is not a path in OBS.
    """
    if not path:
        return None
    place = loose_place(path, what=what)
    return str(place.as_folder if folder else place)


def files_of(code_dir: str | None, boot_file: str | None) -> TrainingFiles | None:
    """The code of a job; ``None`` if there is none, as with a custom image.

    Raises:
        InvalidArgumentError: If only one of the two is given, or the script is not in the folder.
    """
    folder, boot = obs_path(code_dir, what="code_dir", folder=True), obs_path(boot_file, what="boot_file")
    if folder is None and boot is None:
        return None
    if folder is None or boot is None:
        missing = "code_dir" if folder is None else "boot_file"
        raise InvalidArgumentError(
            f"{missing} is missing. Give both, such as '/bucket/code/' and '/bucket/code/boot.py'."
        )
    return TrainingFiles(code_dir=folder, boot_file=boot)


def outputs_of(output_path: str | None) -> list[OutputData] | None:
    """The outputs of a job."""
    path = obs_path(output_path, what="output_path", folder=True)
    return None if path is None else [OutputData(path, _OUTPUT)]


def inputs_of(inputs: str | None) -> list[InputData] | None:
    """The inputs of a job."""
    path = obs_path(inputs, what="inputs")
    return None if path is None else [InputData(path, _DATA)]


def parameters_of(hyperparameters: Sequence[Mapping[str, str]] | Mapping[str, Any] | None) -> list[Parameter]:
    """The arguments of the script, from pairs of ``label`` and ``value``, or from a dict.

    Raises:
        InvalidArgumentError: If it is anything else.
    """
    given: object = hyperparameters or ()
    if isinstance(given, Mapping):
        given = [given] if given.keys() == {_LABEL, _VALUE} else [{_LABEL: k, _VALUE: v} for k, v in given.items()]
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise InvalidArgumentError(f"hyperparameters={given!r} is not a list, such as [{_EXAMPLE}].")
    found: list[Parameter] = []
    for pair in given:
        if not isinstance(pair, Mapping) or pair.keys() != {_LABEL, _VALUE}:
            raise InvalidArgumentError(f"hyperparameters has {pair!r}. Give pairs such as {_EXAMPLE}.")
        found.append({"name": pair[_LABEL], "value": pair[_VALUE]})
    return found


def volumes_of(kind: str | None, server: str | None, folder: str | None) -> list[Volume] | None:
    """The shares that a job mounts: one of NFS, or none.

    Raises:
        InvalidArgumentError: If it is of another kind, or only one of address and folder is given.
    """
    if kind is None and server is None and folder is None:
        return None
    one_of(kind or "nfs", ["nfs"], what="nas_type")
    if not server or not folder:
        missing = "nas_mount_path" if server else "nas_share_addr"
        raise InvalidArgumentError(f"{missing} is missing. A share needs nas_share_addr and nas_mount_path.")
    return [{"nfs": {"nfs_server_path": server, "local_path": folder, "read_only": False}}]


def search_of(
    status: int | None, sort_by: str, search_content: str | None, *, per_page: int, page: int
) -> tuple[str, list[Mapping[str, str | Sequence[str]]]] | None:
    """The field to sort by and the filters of a list; ``None`` if today's API has no job that meets the conditions.

    Raises:
        InvalidArgumentError: If an argument is not allowed.
    """
    one_of(sort_by, list(_SORT_KEYS), what="sort_by")
    whole_number(per_page, what="per_page", least=1, most=1000)
    whole_number(page, what="page", least=1)
    filters: list[Mapping[str, str | Sequence[str]]] = []
    if status is not None:
        number = whole_number(status, what="status", least=0, most=max(JOB_STATE))
        phases = phases_of(number)
        if not phases:
            return None
        filters.append({"key": "phase", "operator": "in", "value": phases})
    if search_content:
        filters.append({"key": "name", "operator": "like", "value": [search_content]})
    return _SORT_KEYS[sort_by], filters


def summary(job: JobResponse) -> dict[str, Any]:
    """A job as lists showed it."""
    sent = job.to_dict()
    job_id = _at(sent, "metadata", "id") or ""
    return {
        "job_id": job_id,
        "job_name": _at(sent, "metadata", "name") or "",
        "job_desc": _at(sent, "metadata", "description") or "",
        "version_id": job_id,
        "version_count": 1,
        "status": number_of(phase_of(job)),
        "create_time": _at(sent, "metadata", "create_time") or 0,
        "duration": _at(sent, "status", "duration") or 0,
    }


def details(job: JobResponse) -> dict[str, Any]:
    """A job as the first version showed it alone."""
    sent = job.to_dict()
    parameters = _at(sent, "algorithm", "parameters") or []
    return summary(job) | {
        "version_name": "V0001",
        "engine_name": _at(sent, "algorithm", "engine", "engine_name") or "",
        "engine_version": _at(sent, "algorithm", "engine", "engine_version") or "",
        "app_url": _at(sent, "algorithm", "code_dir") or "",
        "boot_file_url": _at(sent, "algorithm", "boot_file") or "",
        "parameter": [{_LABEL: _at(each, "name"), _VALUE: _at(each, "value")} for each in parameters],
        "spec_code": _at(sent, "spec", "resource", "flavor_id") or "",
        "pool_id": _at(sent, "spec", "resource", "pool_id") or "",
        "worker_server_num": _at(sent, "spec", "resource", "node_count") or 0,
        "data_url": _at(sent, "algorithm", "inputs", 0, "remote", "obs", "obs_url") or "",
        "train_url": _at(sent, "algorithm", "outputs", 0, "remote", "obs", "obs_url") or "",
        "log_url": _at(sent, "spec", "log_export_path", "obs_url") or "",
        "dataset_id": _at(sent, "algorithm", "inputs", 0, "remote", "dataset", "id") or "",
        "dataset_version_id": _at(sent, "algorithm", "inputs", 0, "remote", "dataset", "version_id") or "",
        "user_image_url": _at(sent, "algorithm", "engine", "image_url") or "",
        "user_command": _at(sent, "algorithm", "command") or "",
    }


def _at(sent: Any, *path: str | int) -> Any:
    """The part of an answer at a path; ``None`` if it is null or not there."""
    for step in path:
        if isinstance(step, int):
            sent = sent[step] if isinstance(sent, list) and len(sent) > step else None
        else:
            sent = sent.get(step) if isinstance(sent, dict) else None
    return sent


def range_of(start_byte: int, offset: int, *, most: int) -> tuple[int, int]:
    """Where a part of a log begins, -1 for its end, and its length, which is negative if it ends there.

    Raises:
        InvalidArgumentError: If one of them is out of range.
    """
    begin = whole_number(start_byte, what="start_byte", least=-1)
    return begin, whole_number(offset, what="offset", least=-most, most=most)


def part_of_log(preview: LogPreviewResponse, begin: int, length: int) -> dict[str, Any]:
    """A part of a log as the first version showed it, from the part of the log that ModelArts shows."""
    content = scalar(preview.content, str).encode(errors="replace")  # it may have half a character
    size = max(scalar(preview.full_size, int), len(content))
    hidden = size - len(content)  # of a long log, only its end is shown
    anchor = size if begin == -1 else min(begin, size)
    first, last = sorted((anchor, max(0, anchor + (-abs(length) if begin == -1 else length))))
    part = content[max(0, first - hidden) : max(0, min(last, size) - hidden)].decode(errors="replace")
    return {
        "content": part,
        "lines": len(part.splitlines()),
        "start_line": str(first),
        "end_line": str(min(last, size)),
    }
