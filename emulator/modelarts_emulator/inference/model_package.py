"""Model packages: the folder `model` in OBS with a model's files, its configuration and its inference code.

Source: user guide, inference_specifications/model_package_specifications/introduction.rst; error codes:
api-ref appendix/error_codes.rst.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from modelarts_emulator.contract import Json
from modelarts_emulator.inference.locations import parse_location
from modelarts_emulator.inference.model_config import (
    IMAGE_TYPES,
    MOST_CONFIG_BYTES,
    ConfigError,
    checked_config,
    parse_config,
)
from modelarts_emulator.inference.service_class import MOST_SCRIPT_BYTES, ServiceClassError, check_service_class
from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.training.fields import mapping, objects, text
from modelarts_emulator.training.obs_paths import InvalidObsPathError, ObsPath
from modelarts_emulator.training.problems import quoted
from modelarts_emulator.training.staging import Limits, Staging, StagingError

FOLDER, CONFIG, SCRIPT = "model", "config.json", "customize_service.py"
_IMAGE_ADDRESS = re.compile(r"[^\s/]+(?:/[^\s/]+)+")

LIMITS = Limits(objects=100_000, size=20 * 1024**3)  # ModelArts.3044: 20 GB

_LOCATION, _CONFIG, _PARSING, _SIZE, _PUBLISHING = (
    f"ModelArts.{number}" for number in ("3017", "3015", "3016", "3044", "3006")
)


class PackageError(Exception):
    """A package that cannot be imported.

    Args:
        reason: what is wrong, with the name of the file or field, and what to do.
        error_code: code of the error catalogue.
    """

    def __init__(self, reason: str, error_code: str = _PUBLISHING) -> None:
        super().__init__(reason)
        self.error_code = error_code


@dataclass(frozen=True)
class ModelPackage:
    """A package that has been checked.

    Attributes:
        model_type: engine, or `Image`.
        model_algorithm: what the model does, such as `image_classification`.
        runtime: runtime of the engine; empty for an image.
        apis: inference APIs, as in config.json.
        metrics: precision of the model; empty when it is not given.
        dependencies: Python packages that the code needs.
        health: health check; empty when it is not given.
        size: bytes of all files.
        config: the whole configuration.
        entry: whether there is a customize_service.py.
    """

    model_type: str
    model_algorithm: str
    runtime: str
    apis: tuple[Json, ...]
    metrics: Json
    dependencies: tuple[Json, ...]
    health: Json
    size: int
    config: Json
    entry: bool


def find_package(storage: ObjectStorage, source_location: str) -> ObsPath:
    """The folder `model` of a package in OBS.

    Args:
        storage: where it is.
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
        if next(storage.objects(folder.bucket, folder.key), None) is not None:
            return folder
    raise _no_package(source_location, f"there is nothing in the folder {FOLDER} below it")


def fetch_package(
    storage: ObjectStorage,
    source_location: str,
    target: Path,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    limits: Limits = LIMITS,
) -> Path:
    """Bring the files of a package to a local folder.

    Args:
        storage: where the package is.
        source_location: the folder above `model` in OBS, or that folder itself.
        target: local folder, made when missing.
        cancelled: asked between pieces; when it says True, copying ends.
        limits: of the package; beyond that it is not copied.

    Returns:
        The local folder `model`, below the target.

    Raises:
        PackageError: there is no such package, it is too big, or a key cannot be a file.
        StagingCancelledError: `cancelled` said so.
        OSError: the disk is full, or the like.
    """
    folder = find_package(storage, source_location)
    _check_size(storage, folder, limits)
    try:
        return Staging(storage, cancelled, limits).fetch(folder, target / FOLDER)
    except StagingError as error:
        raise PackageError(f"The package cannot be copied. {error}", _LOCATION) from error


def _check_size(storage: ObjectStorage, folder: ObsPath, limits: Limits) -> None:
    """Before anything is copied."""
    count = size = 0
    try:
        for found in storage.objects(folder.bucket, folder.key):
            count, size = count + 1, size + found.size
            if count > limits.objects or size > limits.size:
                raise PackageError(
                    f"The package {folder} is larger than {limits.size} bytes or {limits.objects} objects and cannot be"
                    " imported. Remove what the model does not need.",
                    _SIZE,
                )
    except ObsError as error:
        raise _no_package(str(folder), error.message) from error


def read_package(folder: Path, model_type: str, overrides: Json | None = None) -> ModelPackage:
    """Check the files of a package, without running any.

    Args:
        folder: the local folder `model`.
        model_type: engine that the request names.
        overrides: fields that take the place of those in config.json.

    Raises:
        PackageError: a file is missing, too big or wrong; the message says which and why.
        OSError: a file cannot be read.
    """
    config = _read_config(folder, model_type, overrides or {})
    entry = (folder / SCRIPT).is_file()
    if entry:
        _check_script(folder)
    elif model_type not in IMAGE_TYPES:
        raise PackageError(
            f"{FOLDER}/{SCRIPT} is missing. Write the inference code for {model_type} into a file of this name."
        )
    return _package(config, sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()), entry)


def fetch_script(storage: ObjectStorage, execution_code: str, folder: Path) -> None:
    """Bring a customize_service.py into a package from its own place, which may be the package itself.

    Args:
        storage: where it is.
        execution_code: the object.
        folder: the local folder `model`.

    Raises:
        PackageError: there is no such object, or it is too big.
        OSError: the disk is full, or the like.
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


def is_image_address(source_location: str, model_type: str) -> bool:
    """Whether a location is the address of an image, and not a place in OBS."""
    if model_type not in IMAGE_TYPES:
        return False
    try:
        parse_location(source_location)
    except InvalidObsPathError:
        return True
    return False


def image_package(address: str, model_type: str, config: Json) -> ModelPackage:
    """What a model that is an image has instead of a package.

    Args:
        address: address of the image.
        model_type: type that the request names.
        config: configuration in the request.

    Raises:
        PackageError: the address or the configuration breaks the rules.
    """
    if not _IMAGE_ADDRESS.fullmatch(address):
        raise PackageError(
            f"source_location {quoted(address)} is no address of an image. Write <registry>/<namespace>/<image>:<tag>.",
            _LOCATION,
        )
    complete = {**config, "model_type": model_type, "swr_location": address}
    try:
        checked = checked_config(complete, model_type)
    except ConfigError as error:
        raise PackageError(f"initial_config: {error}", _CONFIG) from error
    return _package(checked, size=0, entry=False)


def _read_config(folder: Path, model_type: str, overrides: Json) -> Json:
    try:
        given = parse_config(_content(folder, CONFIG, MOST_CONFIG_BYTES))
    except ConfigError as error:
        raise PackageError(f"{FOLDER}/{CONFIG}: {error}", _PARSING) from error
    try:
        return checked_config(given | overrides, model_type)
    except ConfigError as error:
        raise PackageError(f"{FOLDER}/{CONFIG}: {error}", _CONFIG) from error


def _package(config: Json, size: int, entry: bool) -> ModelPackage:
    return ModelPackage(
        model_type=text(config, "model_type"),
        model_algorithm=text(config, "model_algorithm"),
        runtime=text(config, "runtime"),
        apis=tuple(objects(config, "apis")),
        metrics=mapping(config, "metrics"),
        dependencies=tuple(objects(config, "dependencies")),
        health=mapping(config, "health"),
        size=size,
        config=config,
        entry=entry,
    )


def _check_script(folder: Path) -> None:
    try:
        check_service_class(_content(folder, SCRIPT, MOST_SCRIPT_BYTES), {path.stem for path in folder.iterdir()})
    except ServiceClassError as error:
        raise PackageError(f"{FOLDER}/{SCRIPT}: {error}") from error


def _content(folder: Path, name: str, limit: int) -> bytes:
    path = folder / name
    if not path.is_file():
        raise PackageError(f"{FOLDER}/{name} is missing. Put it beside the model's files.", _CONFIG)
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise PackageError(f"{FOLDER}/{name} is larger than {limit} bytes.", _SIZE)
    return content


def _no_package(source_location: str, why: str) -> PackageError:
    return PackageError(
        f"source_location {quoted(source_location)} holds no model: {why}. Name the folder above the folder {FOLDER},"
        " as /bucket/folder/, obs://bucket/folder/ or https://bucket.obs.<region>.<domain>/folder/.",
        _LOCATION,
    )
