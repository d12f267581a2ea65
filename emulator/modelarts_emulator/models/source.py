"""Copies of model packages from OBS.

Source: user guide, inference_specifications/model_package_specifications/introduction.rst.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from modelarts_emulator.models.package import BAD_LOCATION, FOLDER, SCRIPT, TOO_LARGE, PackageError
from modelarts_emulator.models.service_class import MOST_SCRIPT_BYTES
from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.problems import quoted
from modelarts_emulator.staging.locations import parse_location
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath
from modelarts_emulator.staging.transfers import Limits, Staging, StagingError

LIMITS = Limits(objects=100_000, size=20 * 1024**3)  # ModelArts.3044: 20 GB


def find_package(storage: ObjectStorage, source_location: str) -> ObsPath:
    """The folder `model` of a package in OBS.

    Args:
        storage: the storage that has the package.
        source_location: the folder above it, or the folder itself.

    Raises:
        PackageError: there is no such folder.
    """
    try:
        parent = parse_location(source_location).as_directory()
    except InvalidObsPathError as error:
        raise _no_package(source_location, str(error)) from error
    if not storage.bucket_exists(parent.bucket):
        raise _no_package(source_location, f"there is no bucket {quoted(parent.bucket)}")
    below = ObsPath(parent.bucket, f"{parent.key}{FOLDER}/")
    for folder in (below, parent) if parent.name == FOLDER and parent.key else (below,):
        if storage.has_objects(folder.bucket, folder.key):
            return folder
    raise _no_package(source_location, f"the folder {FOLDER} below it is empty or missing")


def fetch_package(
    storage: ObjectStorage,
    source_location: str,
    target: Path,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    limits: Limits = LIMITS,
) -> Path:
    """Copy the files of a package to a local folder.

    Args:
        storage: the storage that has the package.
        source_location: the folder above `model` in OBS, or that folder itself.
        target: local folder; created when missing.
        cancelled: called again and again while copying, which ends when it returns True.
        limits: the largest package that is copied.

    Returns:
        The local folder `model`, below the target.

    Raises:
        PackageError: there is no such package, it is too large, or a key cannot be a file.
        StagingCancelledError: `cancelled` has returned True.
        OSError: a file cannot be written.
    """
    folder = find_package(storage, source_location)
    _check_size(storage, folder, limits)
    try:
        return Staging(storage, cancelled, limits).fetch(folder, target / FOLDER)
    except StagingError as error:
        raise PackageError(f"The package cannot be copied. {error}", BAD_LOCATION) from error


def fetch_script(storage: ObjectStorage, execution_code: str, folder: Path) -> None:
    """Copy a customize_service.py from its place, which may be the package itself, into a local package.

    Args:
        storage: the storage that has it.
        execution_code: the object.
        folder: the local folder `model`.

    Raises:
        PackageError: there is no such object, or it is too large.
        OSError: the file cannot be written.
    """
    try:
        place = parse_location(execution_code)
        _, content = storage.open(place.bucket, place.key)
        with content:
            script = content.read(MOST_SCRIPT_BYTES + 1)
    except (InvalidObsPathError, ObsError) as error:
        why = error.message if isinstance(error, ObsError) else str(error)
        raise PackageError(f"execution_code {quoted(execution_code)}: {why}") from error
    (folder / SCRIPT).write_bytes(script)


def _check_size(storage: ObjectStorage, folder: ObsPath, limits: Limits) -> None:
    """Check the size before anything is copied."""
    count = size = 0
    try:
        for found in storage.objects(folder.bucket, folder.key):
            count, size = count + 1, size + found.size
            if count > limits.objects or size > limits.size:
                raise PackageError(
                    f"The package {folder} is larger than {limits.size} bytes or {limits.objects} objects and cannot be"
                    " imported. Remove what the model does not need.",
                    TOO_LARGE,
                )
    except ObsError as error:
        raise _no_package(str(folder), error.message) from error


def _no_package(source_location: str, why: str) -> PackageError:
    return PackageError(
        f"source_location {quoted(source_location)} has no model: {why}. Give the folder above the folder {FOLDER},"
        " as /bucket/folder/, obs://bucket/folder/ or https://bucket.obs.<region>.<domain>/folder/.",
        BAD_LOCATION,
    )
