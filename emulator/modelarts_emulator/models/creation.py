"""The checks of a request for a model that come before anything is stored.

Errors in the request itself are refused at once; errors in the files of the package are found in the background, and
are in the details of the model.

Source: api-ref model_management/creating_a_model.rst (75ad29f); appendix/error_codes.rst.
"""

from __future__ import annotations

from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.models.config_text import ConfigError
from modelarts_emulator.models.details import overrides, requested_apis
from modelarts_emulator.models.package import SCRIPT, PackageError, image_package, is_image_address
from modelarts_emulator.models.source import find_package
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import text


def check_request(request: Json, storage: ObjectStorage) -> None:
    """Check a request against what exists.

    Args:
        request: a CreateModelRequest that fits its schema.
        storage: the storage that has the package.

    Raises:
        Problem: the model cannot be created; the message names the field and its value.
    """
    model_type, location = text(request, "model_type"), text(request, "source_location")
    warnings: list[str] = []  # the details of the model will have them
    try:
        config = overrides(request, warnings)
        requested_apis(request, warnings)
    except ConfigError as error:
        raise Problem(
            400,
            "ModelArts.3015",
            f"Config json file does not conform to the specification: {error}",
            "Correct initial_config, or the field of the request.",
        ) from error
    script = text(request, "execution_code")
    if script and script.rpartition("/")[2] != SCRIPT:
        raise Problem(
            400,
            "ModelArts.3037",
            f"Parameter (execution_code:{quoted(script)}) is invalid.",
            f"Give the path of a file with the name {SCRIPT}, or leave execution_code out.",
        )
    try:
        if is_image_address(location, model_type):
            image_package(location, model_type, config)
        else:
            find_package(storage, location)
    except PackageError as error:
        raise Problem(
            400, error.error_code, f"Failed to publish model: {error}", "Correct the field, and import the model again."
        ) from error
