"""The variables that tell programs where the emulator is, and the credentials it accepts."""

from __future__ import annotations

import os
import shlex
import tempfile
from collections.abc import Mapping
from pathlib import Path

from modelarts_emulator.iam.accounts import Account


def variables(account: Account, base_url: str) -> dict[str, str]:
    """The environment in which `Session()` finds the emulator.

    Args:
        account: whose credentials they are.
        base_url: where the emulator listens; one address serves ModelArts, IAM and OBS.
    """
    return {
        "MODELARTS_ENDPOINT": base_url,
        "MODELARTS_IAM_ENDPOINT": base_url,
        "MODELARTS_OBS_ENDPOINT": base_url,
        "MODELARTS_REGION": account.region,
        "MODELARTS_PROJECT_ID": account.project_id,
        "MODELARTS_USERNAME": account.user_name,
        "MODELARTS_PASSWORD": account.password,
        "HUAWEICLOUD_SDK_AK": account.access_key,
        "HUAWEICLOUD_SDK_SK": account.secret_key,
    }


def export_lines(environment: Mapping[str, str]) -> str:
    """Lines that a POSIX shell evaluates."""
    return "".join(f"export {name}={shlex.quote(value)}\n" for name, value in environment.items())


def write_env_file(path: Path, environment: Mapping[str, str]) -> None:
    """Write `KEY=VALUE` lines, readable by the user alone; whoever sees the file sees all of it.

    Raises:
        OSError: the file cannot be written.
    """
    text = "".join(f"{name}={value}\n" for name, value in environment.items())
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.absolute().parent)  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
