"""What a training job or an algorithm runs: code in a preset engine, or a command in an image.

Source: document 002, 6.1.1, Tables 6-1 and 6-2.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from modelarts.exceptions import InvalidArgumentError
from modelarts.train_params import TrainingFiles

if TYPE_CHECKING:
    from modelarts_client.models import AlgorithmEngine, JobEngine

_PRESET: Final = ("framework_type", "framework_version")
_IMAGE: Final = ("user_image_url", "user_command")
ENGINE: Final = frozenset({*_PRESET, *_IMAGE})
"""The arguments that name the engine or the image."""


def code_of(files: object) -> "tuple[str, str]":
    """Return the folder of the code and the boot file for the request; both are left out if there is no code.

    Raises:
        InvalidArgumentError: If it is not a `TrainingFiles`.
    """
    from modelarts_client.types import UNSET

    if files is None:
        return UNSET, UNSET
    if not isinstance(files, TrainingFiles):
        raise InvalidArgumentError(
            f"training_files={files!r} is not a TrainingFiles. "
            "Use TrainingFiles(code_dir='obs://bucket/code/', boot_file='train.py')."
        )
    return files.code_path.api_path, files.boot_path.api_path


def engine_of(
    changes: Mapping[str, Any], engine: "JobEngine | AlgorithmEngine", command: str | None, *, has_code: bool
) -> "tuple[JobEngine, str]":
    """Return the engine or the image, and the command, for the request.

    Args:
        changes: The arguments of `ENGINE` that are given.
        engine: The engine or the image of before, of which the rest stays unless one takes the place of the other.
        command: The command of before.
        has_code: Whether there is a boot file.

    Raises:
        InvalidArgumentError: If neither an engine nor an image is named, or both, or only a part of one.
    """
    from modelarts_client.types import UNSET

    known = {
        "framework_type": engine.engine_name,
        "framework_version": engine.engine_version,
        "user_image_url": engine.image_url,
        "user_command": command,
    }
    if any(changes.get(name) for name in _PRESET):
        kept: tuple[str, ...] = _PRESET
    elif any(changes.get(name) for name in _IMAGE):
        kept = _IMAGE
    else:
        kept = (*_PRESET, *_IMAGE)
    wanted = {**dict.fromkeys(known), **{name: known[name] for name in kept}}
    wanted.update((name, changes[name]) for name in known if name in changes)
    return checked_engine(**wanted, has_code=has_code), wanted["user_command"] or UNSET


def checked_engine(
    framework_type: str | None,
    framework_version: str | None,
    user_image_url: str | None,
    user_command: str | None,
    *,
    has_code: bool,
) -> "JobEngine":
    """Return the preset engine or the custom image of the job.

    Raises:
        InvalidArgumentError: If neither is given, or both, or only a part of one.
    """
    from modelarts_client.models import JobEngine

    choices = (
        "Give framework_type and framework_version (Estimator.get_framework_list(session) lists them), "
        "or user_image_url and user_command."
    )
    if user_image_url:
        if framework_type or framework_version:
            raise InvalidArgumentError(f"A job runs in a preset engine or in a custom image, not in both. {choices}")
        if not user_command:
            raise InvalidArgumentError(
                f"user_image_url={user_image_url!r} was given without user_command, which starts the job in the image."
            )
        return JobEngine(image_url=user_image_url)
    if user_command:
        raise InvalidArgumentError("user_command was given without user_image_url, the image to run it in.")
    if not (framework_type and framework_version):
        raise InvalidArgumentError(
            f"framework_type={framework_type!r} and framework_version={framework_version!r} do not name an engine. "
            f"{choices}"
        )
    if not has_code:
        raise InvalidArgumentError(
            "training_files is missing, but a preset engine runs a script. "
            "Give training_files=TrainingFiles(code_dir='obs://bucket/code/', boot_file='train.py')."
        )
    return JobEngine(engine_name=framework_type, engine_version=framework_version)
