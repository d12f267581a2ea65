"""The code, the inputs and the outputs of a training job.

Source: document 002, 6.1.1, Tables 6-2, 6-3 and 6-5. ``local_path`` is ``local_dir`` of inputs and outputs in the
ModelArts API Reference, "Creating a Training Job"; ``access_method`` is in the official SDK's Input and Output.
"""

import attrs

from modelarts._argument_checks import one_of
from modelarts._obs.paths import ObsPath, check_characters, obs_file, obs_folder
from modelarts.exceptions import InvalidArgumentError, ObsPathError

__all__ = ["InputData", "OutputData", "TrainingFiles"]


@attrs.frozen
class TrainingFiles:
    """The code of a training job, in OBS.

    Args:
        code_dir: The code's folder, such as ``obs://bucket/code/``; the slash at its end may be missing. All of
            it is copied.
        boot_file: The script to run, which must be in ``code_dir``: its path relative to that, such as ``train.py``, or
            in full, ``obs://bucket/code/train.py``.

    Raises:
        ObsPathError: If ``code_dir`` is not a folder's path, or ``boot_file`` is outside it.
    """

    code_dir: str
    boot_file: str

    def __attrs_post_init__(self) -> None:
        """Check both paths."""
        _check_order(self.code_dir, self.boot_file, usage="TrainingFiles(code_dir, boot_file)")
        folder = obs_folder(self.code_dir, what="code_dir")
        boot = self.boot_file
        allowed = f"Give a path relative to code_dir, such as 'train.py', or one below {folder}."
        if not isinstance(boot, str) or not boot:
            raise ObsPathError(f"boot_file={boot!r} is empty or not text. {allowed}")
        check_characters(boot, what=f"boot_file={boot!r}")
        if "://" in boot:
            path = obs_file(boot, what="boot_file")
        else:
            if boot.startswith("/") or any(part in {"", ".", ".."} for part in boot.split("/")):
                raise ObsPathError(
                    f"boot_file={boot!r} is not a path inside code_dir={self.code_dir!r}: it begins or ends with a "
                    f"slash, or has an empty part, '.' or '..'. {allowed}"
                )
            path = folder.joined(boot)
        if path.bucket != folder.bucket or not path.key.startswith(folder.key):
            raise ObsPathError(f"boot_file={boot!r} is outside code_dir={self.code_dir!r}. {allowed}")

    @property
    def code_path(self) -> ObsPath:
        """The code's folder."""
        return obs_folder(self.code_dir, what="code_dir")

    @property
    def boot_path(self) -> ObsPath:
        """The script, in full."""
        if "://" in self.boot_file:
            return obs_file(self.boot_file, what="boot_file")
        return self.code_path.joined(self.boot_file)


@attrs.frozen
class InputData:
    """An input of a training job: data in OBS that is copied to a local folder of the job.

    Args:
        obs_path: The data's folder, such as ``obs://bucket/input/``, or one object.
        name: The script's argument that gets the folder: ``data_url`` arrives as ``--data_url=<local folder>``.
        local_path: The folder of the container that the data is copied to, an absolute path such as ``/cache/data``;
            ModelArts chooses one by default.
        access_method: How the script gets the path of that folder: as the argument ``name`` (``parameter``, the
            default), or as an environment variable of that name (``env``).

    Raises:
        ObsPathError: If ``obs_path`` is not a path in OBS.
        InvalidArgumentError: If ``name`` is empty or not text, ``local_path`` is not an absolute path, or
            ``access_method`` is neither ``parameter`` nor ``env``.
    """

    obs_path: str
    name: str
    local_path: str | None = None
    access_method: str | None = None

    def __attrs_post_init__(self) -> None:
        """Check them."""
        _check_order(self.obs_path, self.name, usage="InputData(obs_path, name)")
        checked_channel(self.name, "InputData")
        _check_access(self.local_path, self.access_method, "InputData")
        _ = self.path

    @property
    def path(self) -> ObsPath:
        """The path in OBS."""
        if isinstance(self.obs_path, str) and not self.obs_path.endswith("/"):
            return obs_file(self.obs_path, what="obs_path")
        return obs_folder(self.obs_path, what="obs_path")


@attrs.frozen
class OutputData:
    """An output of a training job: a local folder of the job that is copied to OBS.

    Args:
        obs_path: The folder in OBS, such as ``obs://bucket/output/``; the slash at its end may be missing.
        name: The script's argument that gets the folder: ``output_dir`` arrives as ``--output_dir=<local folder>``.
        local_path: The folder of the container that the script writes to, an absolute path such as ``/cache/output``;
            ModelArts chooses one by default.
        access_method: How the script gets the path of that folder: as the argument ``name`` (``parameter``, the
            default), or as an environment variable of that name (``env``).

    Raises:
        ObsPathError: If ``obs_path`` is not a folder's path in OBS.
        InvalidArgumentError: If ``name`` is empty or not text, ``local_path`` is not an absolute path, or
            ``access_method`` is neither ``parameter`` nor ``env``.
    """

    obs_path: str
    name: str
    local_path: str | None = None
    access_method: str | None = None

    def __attrs_post_init__(self) -> None:
        """Check them."""
        _check_order(self.obs_path, self.name, usage="OutputData(obs_path, name)")
        checked_channel(self.name, "OutputData")
        _check_access(self.local_path, self.access_method, "OutputData")
        _ = self.path

    @property
    def path(self) -> ObsPath:
        """The path in OBS."""
        return obs_folder(self.obs_path, what="obs_path")


def _check_order(path: object, other: object, *, usage: str) -> None:
    if "://" in str(other) and "://" not in str(path):
        raise ObsPathError(f"The arguments {path!r} and {other!r} are in the wrong order. The call is {usage}.")


def checked_channel(name: object, owner: str) -> str:
    """Check the name of an input or an output.

    Args:
        name: The name.
        owner: What has it, for the error message.

    Raises:
        InvalidArgumentError: If it cannot be the name of an argument of a script.
    """
    if not isinstance(name, str) or not name or any(c.isspace() or c == "=" for c in name):
        raise InvalidArgumentError(
            f"{owner}(name={name!r}) must be the name of an argument of the script, such as 'data_url': "
            "text that is not empty, with no space and no '='."
        )
    return name


def _check_access(local_path: object, access_method: object, owner: str) -> None:
    if local_path is not None:
        checked_container_path(local_path, what=f"{owner}(local_path=...)")
    if access_method is not None:
        one_of(str(access_method), ("parameter", "env"), what=f"{owner}(access_method=...)")


def checked_container_path(path: object, *, what: str) -> str:
    """Check a path in the container of a job.

    Args:
        path: The path.
        what: The argument, for the error message.

    Raises:
        InvalidArgumentError: If it is not an absolute path, or has a part that is ``.`` or ``..``.
    """
    if not isinstance(path, str) or not path.startswith("/") or {".", ".."} & set(path.split("/")) or "\0" in path:
        raise InvalidArgumentError(
            f"{what}: {path!r} is not a folder of the container. Give an absolute path without '.' and '..', such as"
            " '/home/ma-user/modelarts/inputs'."
        )
    return path
