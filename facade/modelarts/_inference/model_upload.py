"""Uploads a model's files to OBS, where ModelArts reads them.

They go into a folder of their own below ``obs_path``, or into a bucket of the project that is created for this,
``modelarts-<region>-<digest of the project's ID>``.
"""

import hashlib
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from modelarts._obs.paths import ObsPath, obs_dir
from modelarts.exceptions import EndpointUnreachableError, InvalidArgumentError, ObsError

if TYPE_CHECKING:
    from modelarts.session import Session

PACKAGE: Final = "model"
"""The folder that ModelArts reads below a model's location (user guide, "Introduction to Model Package
Specifications")."""

_MARKS: Final = ("config.json", "customize_service.py")
_DIGEST_CHARACTERS: Final = 16


def package_folder(location: str) -> Path:
    """Find the folder ``model`` with a model's files: the given folder itself, or one in it.

    Args:
        location: A path on this machine.

    Raises:
        InvalidArgumentError: If there is none, or it has neither ``config.json`` nor ``customize_service.py``.
    """
    if not isinstance(location, str) or not location:
        raise InvalidArgumentError(
            f"source_location={location!r} is not the path of a folder. Give the folder above 'model'."
        )
    given = Path(location).expanduser()
    folder = next((each for each in (given / PACKAGE, given) if each.name == PACKAGE and each.is_dir()), None)
    if folder is None:
        raise InvalidArgumentError(
            f"source_location={location!r} has no folder 'model'. Put the model's files, config.json and "
            "customize_service.py into a folder of this name, and give the folder above it."
        )
    if not any((folder / name).is_file() for name in _MARKS):
        raise InvalidArgumentError(
            f"{str(folder)!r} has neither {_MARKS[0]} nor {_MARKS[1]}, so it is not a model package. Add them."
        )
    return folder


class ModelUpload:
    """The files of a new model in OBS.

    Args:
        session: The session that uploads.
        folder: The folder ``model`` on this machine.
        obs_path: The folder in OBS above the new one; ``None`` for the project's own bucket.
        title: The model's name and version, which begin the new folder's name.

    Raises:
        ObsPathError: If ``obs_path`` is not a folder's path in OBS.
    """

    def __init__(self, session: "Session", folder: Path, *, obs_path: str | None, title: str) -> None:
        self._session = session
        self._folder = folder
        self._makes_bucket = obs_path is None
        parent = _own_folder(session) if obs_path is None else obs_dir(obs_path, what="obs_path")
        self._target = parent.joined(f"{title}-{secrets.token_hex(4)}/")

    @property
    def location(self) -> str:
        """The new folder, as ModelArts expects it."""
        return self._target.api_path

    @contextmanager
    def uploaded(self) -> Iterator[str]:
        """Upload the files, and remove them if the ``with`` block fails. It gets their location.

        Raises:
            ObsError: If OBS refuses.
            InvalidArgumentError: If a file's name cannot be an object's.
        """
        if self._makes_bucket:
            self._session.obs.create_bucket(self._target.bucket)
        try:
            self._session.obs.upload_dir(self._folder, str(self._target))
            yield self.location
        except BaseException as error:  # also Ctrl-C
            self.remove(because=error)
            raise

    def remove(self, *, because: BaseException) -> None:
        """Remove the upload; if that fails too, add a note to the error that is the reason."""
        try:
            self._session.obs.delete_dir(str(self._target))
        except (ObsError, EndpointUnreachableError) as error:
            because.add_note(f"The upload in {self._target} could not be removed: {error}")


def _own_folder(session: "Session") -> ObsPath:
    # All accounts share the names of buckets, so a fixed name would belong to somebody else.
    digest = hashlib.sha256(session.project_id.encode()).hexdigest()[:_DIGEST_CHARACTERS]
    region = re.sub(r"[^a-z0-9-]", "", session.region_name.lower())
    return ObsPath("-".join(filter(None, ("modelarts", region, digest))), "models/")
