"""The code, the inputs and the outputs of a training job.

Source: document 002, 6.1.1, Tables 6-2, 6-3 and 6-5.
"""

import attrs

from modelarts._obs.paths import ObsPath, check_characters, obs_dir, obs_file
from modelarts.exceptions import InvalidArgumentError, ObsPathError

__all__ = ["InputData", "OutputData", "TrainingFiles"]


@attrs.frozen
class TrainingFiles:
    """The code of a training job, in OBS.

    Args:
        code_dir: The code's folder, such as ``obs://bucket/code/``, with a slash at its end. All of it is copied.
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
        folder = obs_dir(self.code_dir, what="code_dir")
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
        return obs_dir(self.code_dir, what="code_dir")

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

    Raises:
        ObsPathError: If ``obs_path`` is not a path in OBS.
        InvalidArgumentError: If ``name`` is empty or not text.
    """

    obs_path: str
    name: str

    def __attrs_post_init__(self) -> None:
        """Check both."""
        _check_order(self.obs_path, self.name, usage="InputData(obs_path, name)")
        _check_name(self.name, "InputData")
        _ = self.path

    @property
    def path(self) -> ObsPath:
        """The path in OBS."""
        if isinstance(self.obs_path, str) and not self.obs_path.endswith("/"):
            return obs_file(self.obs_path, what="obs_path")
        return obs_dir(self.obs_path, what="obs_path")


@attrs.frozen
class OutputData:
    """An output of a training job: a local folder of the job that is copied to OBS.

    Args:
        obs_path: The folder in OBS, such as ``obs://bucket/output/`` with a slash at its end.
        name: The script's argument that gets the folder: ``output_dir`` arrives as ``--output_dir=<local folder>``.

    Raises:
        ObsPathError: If ``obs_path`` is not a folder's path in OBS.
        InvalidArgumentError: If ``name`` is empty or not text.
    """

    obs_path: str
    name: str

    def __attrs_post_init__(self) -> None:
        """Check both."""
        _check_order(self.obs_path, self.name, usage="OutputData(obs_path, name)")
        _check_name(self.name, "OutputData")
        _ = self.path

    @property
    def path(self) -> ObsPath:
        """The path in OBS."""
        return obs_dir(self.obs_path, what="obs_path")


def _check_order(path: object, other: object, *, usage: str) -> None:
    if "://" in str(other) and "://" not in str(path):
        raise ObsPathError(f"The arguments {path!r} and {other!r} are in the wrong order. The call is {usage}.")


def _check_name(name: object, owner: str) -> None:
    if not isinstance(name, str) or not name or any(c.isspace() or c == "=" for c in name):
        raise InvalidArgumentError(
            f"{owner}(name={name!r}) must be the name of an argument of the script, such as 'data_url': "
            "text that is not empty, with no space and no '='."
        )
