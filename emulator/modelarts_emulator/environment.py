"""The variables with which programs find the emulator and sign in, as shell lines and as a file."""

from __future__ import annotations

import os
import shlex
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from modelarts_emulator.iam.accounts import Account

SECRETS: Final = frozenset({"MODELARTS_PASSWORD", "HUAWEICLOUD_SDK_SK"})
"""The variables whose values are secret."""

_HIDDEN: Final = "***"
_NAMES: Final = (
    "MODELARTS_ENDPOINT",
    "MODELARTS_IAM_ENDPOINT",
    "MODELARTS_OBS_ENDPOINT",
    "MODELARTS_REGION",
    "MODELARTS_PROJECT_ID",
    "MODELARTS_USERNAME",
    "MODELARTS_PASSWORD",
    "HUAWEICLOUD_SDK_AK",
    "HUAWEICLOUD_SDK_SK",
    "HUAWEICLOUD_SDK_PROJECT_ID",
    "HUAWEICLOUD_SDK_IAM_ENDPOINT",
)
_SERVICES: Final = ("MODELARTS", "IAM", "OBS")


def variables(account: Account, base_url: str) -> dict[str, str]:
    """The environment in which `Session()` and the official SDK find the emulator.

    Args:
        account: The account whose credentials they are.
        base_url: Where the emulator listens; one address serves ModelArts, IAM and OBS.

    Source of the names of the official SDK: huaweicloudsdkcore, `auth/provider.py`, `auth/internal.py` and
    `region/provider.py`.
    """
    values = (
        base_url,
        base_url,
        base_url,
        account.region,
        account.project_id,
        account.user_name,
        account.password,
        account.access_key,
        account.secret_key,
        account.project_id,
        base_url,
    )
    return dict(zip(_NAMES, values, strict=True)) | dict.fromkeys(_names_of_region(account.region), base_url)


def _names_of_region(region: str) -> list[str]:
    """The official SDK's variables for the addresses of the services in a region."""
    suffix = region.replace("-", "_").upper()
    return [f"HUAWEICLOUD_SDK_REGION_{service}_{suffix}" for service in _SERVICES]


def variables_of_jobs(account: Account, base_url: str) -> dict[str, str]:
    """The environment in which `Session()` finds the emulator in a training job: with the keys, without the password.

    Args:
        account: The account whose keys they are.
        base_url: Where the emulator listens.
    """
    password = {"MODELARTS_USERNAME", "MODELARTS_PASSWORD"}
    return {name: value for name, value in variables(account, base_url).items() if name not in password}


def export_lines(environment: Mapping[str, str], *, show_secrets: bool = False) -> str:
    """Lines for a POSIX shell to evaluate.

    Args:
        environment: The variables.
        show_secrets: Whether secrets are written as they are; otherwise `***` stands for them.
    """
    return "".join(
        f"export {name}={shlex.quote(value if show_secrets or name not in SECRETS else _HIDDEN)}\n"
        for name, value in environment.items()
    )


class EnvFile:
    """A file of `KEY=VALUE` lines, which only its owner can read.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written: tuple[int, ...] | None = None

    def prepare(self) -> None:
        """Remove the file that an earlier emulator left, since programs would take it for a sign of readiness.

        Raises:
            IsADirectoryError: It is a directory.
            FileExistsError: The file was not written by an emulator.
            OSError: It cannot be read or removed.
        """
        try:
            mode = self._path.lstat().st_mode
        except FileNotFoundError:
            return
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(f"cannot write the variables to {self._path}: it is a directory; name a file")
        if not stat.S_ISREG(mode) or not _is_environment(self._path):
            raise FileExistsError(
                f"{self._path} was not written by modelarts-emulator and would be replaced; remove it, or name another"
                " file"
            )
        self._path.unlink()

    def write(self, environment: Mapping[str, str]) -> None:
        """Write the variables. The file appears whole, or not at all.

        Raises:
            OSError: The file cannot be written.
        """
        text = "".join(f"{name}={value}\n" for name, value in environment.items())
        handle, temporary = tempfile.mkstemp(prefix=f".{self._path.name}.", dir=self._path.absolute().parent)  # 0600
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                self._written = _identity(os.fstat(handle))
            Path(temporary).replace(self._path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise

    def remove(self) -> None:
        """Remove what `write` wrote; a file that has been changed or replaced since stays.

        Raises:
            OSError: The file cannot be removed.
        """
        try:
            if self._written == _identity(self._path.lstat()):
                self._path.unlink()
        except FileNotFoundError:
            return


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _is_environment(path: Path) -> bool:
    """Whether a file has nothing but lines that `EnvFile` writes."""
    lines = path.read_bytes().decode("utf-8", errors="replace").splitlines()
    found = [line.partition("=")[::2] for line in lines]
    region = dict(found).get("MODELARTS_REGION", "")
    return not lines or [name for name, _ in found] == [*_NAMES, *_names_of_region(region)]
