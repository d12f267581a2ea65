"""The code samples of document 002, made runnable: slips corrected, placeholders filled in.

Placeholders of 3.4 and chapters 4 to 6, and their values:

- `name="***"`: the variable of the environment that the keyword stands for.
- `bucket-name` and `bucket_name` (OBS allows no underscore): a bucket made for the sample.
- `/home/ma-user/` in chapter 5, a directory of the reader's machine: a temporary directory, also called `ma-user`.
- `your job id`, and the job ID in the document: a job made for the sample.
- `your pool id`: the dedicated pool of the emulator.
- `user-job-dir/train/` in a command, the directory that the code is copied to: named after the code directory.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

_FOLDER: Final = Path(__file__).with_name("samples")
CODE_DIR: Final = "code_dir"
SHOWN_JOB_ID: Final = "618222c4-dc2f-4cfe-bc49-72b075b7552f"
_KEYWORDS: Final = {
    "iam_endpoint": "MODELARTS_IAM_ENDPOINT",
    "obs_endpoint": "MODELARTS_OBS_ENDPOINT",
    "modelarts_endpoint": "MODELARTS_ENDPOINT",
    "region_name": "MODELARTS_REGION",
    "project_id": "MODELARTS_PROJECT_ID",
    "username": "MODELARTS_USERNAME",
    "password": "MODELARTS_PASSWORD",
    "access_key": "HUAWEICLOUD_SDK_AK",
    "secret_key": "HUAWEICLOUD_SDK_SK",
}
_ASTERISKS: Final = re.compile(r"""(\w+)=(["'])\*\*\*\2""")
_PLACEHOLDERS: Final = ("***", "bucket-name", "bucket_name", "your job id", SHOWN_JOB_ID, "your pool id")


@dataclass(frozen=True)
class Mend:
    """A slip of the document: `wrong`, which occurs once, should be `right`."""

    wrong: str
    right: str
    why: str


@dataclass(frozen=True)
class Sample:
    """A code sample.

    Attributes:
        id: short name.
        section: where it is in the document.
        code: as the document has it.
        mends: its slips.
        needs: the samples that run before it in the same program.
    """

    id: str
    section: str
    code: str
    mends: tuple[Mend, ...]
    needs: tuple[str, ...]

    def mended(self) -> str:
        """The code without its slips.

        Raises:
            ValueError: a slip is not there, or more than once.
        """
        code = self.code
        for mend in self.mends:
            if code.count(mend.wrong) != 1:
                raise ValueError(f"{self.id}: {mend.wrong!r} occurs {code.count(mend.wrong)} times")
            code = code.replace(mend.wrong, mend.right)
        return code


@dataclass(frozen=True)
class Names:
    """The values of placeholders.

    Attributes:
        environment: the variables that name services and credentials.
        bucket: a bucket.
        home: the directory used instead of `/home/ma-user/`.
        job_id: a job; empty for samples that name none.
        pool_id: a dedicated resource pool.
    """

    environment: Mapping[str, str]
    bucket: str
    home: Path
    job_id: str = ""
    pool_id: str = "poolfaf38d76"

    def fill(self, sample: Sample) -> str:
        """The runnable code of a sample.

        Raises:
            ValueError: a placeholder is left.
        """
        code = _ASTERISKS.sub(self._value, sample.mended())
        replaced = {
            "bucket-name": self.bucket,
            "bucket_name": self.bucket,
            "your pool id": self.pool_id,
            "user-job-dir/train/": f"user-job-dir/{CODE_DIR}/",
            **({"/home/ma-user/": f"{self.home}/"} if sample.section.startswith("5.") else {}),
            **({"your job id": self.job_id, SHOWN_JOB_ID: self.job_id} if self.job_id else {}),
        }
        for placeholder, value in replaced.items():
            code = code.replace(placeholder, value)
        left = [placeholder for placeholder in _PLACEHOLDERS if placeholder in code and placeholder != self.bucket]
        if left:
            raise ValueError(f"{sample.id}: no value for {', '.join(left)}")
        return code

    def _value(self, match: re.Match[str]) -> str:
        return f"{match[1]}={self.environment[_KEYWORDS[match[1]]]!r}"


def load_samples(name: str) -> dict[str, Sample]:
    """The samples of a file in the folder `samples` by their names, in the order of the document."""
    entries: list[dict[str, Any]] = yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
    return {
        entry["id"]: Sample(
            id=entry["id"],
            section=entry["section"],
            code=entry["code"],
            mends=tuple(Mend(mend["from"], mend["to"], mend["why"]) for mend in entry.get("mends", ())),
            needs=tuple(entry.get("needs", ())),
        )
        for entry in entries
    }
