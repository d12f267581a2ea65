"""A bucket with files for jobs, algorithms and models, if the server has OBS."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from attrs import frozen
from modelarts_client.errors import ModelArtsError

from modelarts_conformance._resources.contents import BOOT_FILE, ENDLESS_FILE, FILES
from modelarts_conformance._target.removal import BUCKET
from modelarts_conformance._target.target import Target

_FOLDER: Final = "files"


@frozen
class Storage:
    """Places in OBS.

    Attributes:
        folder: A folder with files, as requests name it.
        file: A file in it.
        endless: A file that runs until it is stopped.
    """

    folder: str
    file: str
    endless: str

    def place(self, kind: str) -> str:
        """A place.

        Args:
            kind: ``folder`` or ``file``.
        """
        return self.file if kind == "file" else self.folder


def storage_on(target: Target) -> Storage | None:
    """Make a bucket with files; None if that is not possible, which is noted.

    Args:
        target: The server.
    """
    session, journal = target.account.session, target.journal
    if session is None or journal is None or not target.may_write:
        return None
    bucket = f"{target.prefix}files"
    known = next((made for made in journal.made if made.kind == BUCKET and not made.removed), None)
    made = known or journal.begin_making(BUCKET, [bucket])
    try:
        if known is None:
            session.obs.create_bucket(bucket)
        journal.note_made(made, bucket)
        with tempfile.TemporaryDirectory() as folder:
            for name, content in FILES.items():
                file = Path(folder) / _FOLDER / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            session.obs.upload_dir(str(Path(folder) / _FOLDER), f"obs://{bucket}/")
    except ModelArtsError as error:
        target.leave_out("OBS", f"what needs files in OBS is not made: {error}")
        return None
    return Storage(f"/{bucket}/{_FOLDER}/", f"/{bucket}/{_FOLDER}/{BOOT_FILE}", f"/{bucket}/{_FOLDER}/{ENDLESS_FILE}")
