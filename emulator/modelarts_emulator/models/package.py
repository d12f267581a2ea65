"""Model packages: a folder `model` with the files of a model, its configuration and its inference code.

Source: user guide, inference_specifications/model_package_specifications/introduction.rst; error codes:
api-ref appendix/error_codes.rst.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from modelarts_emulator.contract import Json
from modelarts_emulator.models.config import IMAGE_TYPES, MOST_CONFIG_BYTES, checked_config
from modelarts_emulator.models.config_text import ConfigError, parse_config
from modelarts_emulator.models.service_class import MOST_SCRIPT_BYTES, ServiceClassError, check_service_class
from modelarts_emulator.problems import quoted
from modelarts_emulator.staging.locations import parse_location
from modelarts_emulator.staging.obs_paths import InvalidObsPathError
from modelarts_emulator.state.fields import mapping, objects, text

FOLDER, CONFIG, SCRIPT = "model", "config.json", "customize_service.py"
_IMAGE_ADDRESS = re.compile(r"[^\s/]+(?:/[^\s/]+)+")

BAD_CONFIG, BAD_JSON, BAD_LOCATION, TOO_LARGE = "ModelArts.3015", "ModelArts.3016", "ModelArts.3017", "ModelArts.3044"
_NOT_PUBLISHED = "ModelArts.3006"


class PackageError(Exception):
    """The package cannot be imported.

    Args:
        reason: what is wrong, with the name of the file or field, and what to do.
        error_code: code of the error catalogue.
    """

    def __init__(self, reason: str, error_code: str = _NOT_PUBLISHED) -> None:
        super().__init__(reason)
        self.error_code = error_code


@dataclass(frozen=True)
class ModelPackage:
    """A package that has been checked.

    Attributes:
        model_type: engine, or `Image`.
        model_algorithm: purpose of the model, such as `image_classification`.
        runtime: runtime of the engine; empty for an image.
        apis: inference APIs, as in config.json.
        metrics: precision of the model; empty without one.
        dependencies: Python packages that the code needs.
        health: health check; empty without one.
        size: size of all files, in bytes.
        config: the whole configuration.
        entry: whether there is a customize_service.py.
        warnings: what is wrong with the configuration, and nothing depends on.
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
    warnings: tuple[str, ...]


def read_package(folder: Path, model_type: str, overrides: Json | None = None) -> ModelPackage:
    """Check the files of a package, without running its code.

    Args:
        folder: the local folder `model`.
        model_type: engine in the request.
        overrides: fields that override those of config.json.

    Raises:
        PackageError: a file is missing, too large or not valid; the message says which and why.
        OSError: a file cannot be read.
    """
    warnings: list[str] = []
    config = _read_config(folder, model_type, overrides or {}, warnings)
    entry = (folder / SCRIPT).is_file()
    if entry:
        _check_script(folder)
    elif model_type not in IMAGE_TYPES:
        raise PackageError(
            f"{FOLDER}/{SCRIPT} is missing. Write the inference code for {model_type} into a file of this name."
        )
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return _package(config, size, warnings, entry=entry)


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
    """The package of a model that is an image.

    Args:
        address: address of the image.
        model_type: type in the request.
        config: configuration in the request.

    Raises:
        PackageError: the address or the configuration breaks the rules.
    """
    if not _IMAGE_ADDRESS.fullmatch(address):
        raise PackageError(
            f"source_location {quoted(address)} is not the address of an image. Write"
            " <registry>/<namespace>/<image>:<tag>.",
            BAD_LOCATION,
        )
    complete = {**config, "model_type": model_type, "swr_location": address}
    warnings: list[str] = []
    try:
        checked = checked_config(complete, model_type, warnings)
    except ConfigError as error:
        raise PackageError(f"initial_config: {error}", BAD_CONFIG) from error
    return _package(checked, 0, warnings, entry=False)


def _read_config(folder: Path, model_type: str, overrides: Json, warnings: list[str]) -> Json:
    if text(overrides, "model_type") and not (folder / CONFIG).is_file():
        given: Json = {}  # the request has the whole configuration, or its template
    else:
        given = _given_config(folder, warnings)
    try:
        return checked_config(given | overrides, model_type, warnings)
    except ConfigError as error:
        raise PackageError(f"{FOLDER}/{CONFIG}: {error}", BAD_CONFIG) from error


def _given_config(folder: Path, warnings: list[str]) -> Json:
    try:
        return parse_config(_content(folder, CONFIG, MOST_CONFIG_BYTES), warnings)
    except ConfigError as error:
        raise PackageError(f"{FOLDER}/{CONFIG}: {error}", BAD_JSON) from error


def _package(config: Json, size: int, warnings: list[str], *, entry: bool) -> ModelPackage:
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
        warnings=tuple(warnings),
    )


def _check_script(folder: Path) -> None:
    try:
        check_service_class(_content(folder, SCRIPT, MOST_SCRIPT_BYTES), {path.stem for path in folder.iterdir()})
    except ServiceClassError as error:
        raise PackageError(f"{FOLDER}/{SCRIPT}: {error}") from error


def _content(folder: Path, name: str, limit: int) -> bytes:
    path = folder / name
    if not path.is_file():
        raise PackageError(f"{FOLDER}/{name} is missing. Put it beside the model's files.", BAD_CONFIG)
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise PackageError(f"{FOLDER}/{name} is larger than {limit} bytes.", TOO_LARGE)
    return content
