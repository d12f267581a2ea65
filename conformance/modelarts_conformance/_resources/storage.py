"""A bucket with files for jobs, algorithms and models, if the server has OBS."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from attrs import frozen
from modelarts.exceptions import ObsError
from modelarts.session import Session
from modelarts_client.errors import ApiError, ModelArtsError

from modelarts_conformance._resources.contents import BOOT_FILE, ENDLESS_FILE, FILES
from modelarts_conformance._resources.needs import needs_storage
from modelarts_conformance._target.gate import Gate
from modelarts_conformance._target.journal import Journal, JournalError
from modelarts_conformance._target.removal import BUCKET
from modelarts_conformance._target.target import Target

_FOLDER: Final = "files"
_FAILURES: Final = 500


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


@frozen
class _Found:
    storage: Storage | None


def storage_on(target: Target) -> Storage | None:
    """Make a bucket with files, once; None if nothing needs one, or if that is not possible, which is noted.

    Args:
        target: The server.
    """
    return target.once(_Found, lambda: _Found(_made(target) if needs_storage(target) else None)).storage


def _made(target: Target) -> Storage | None:
    session, journal = target.account.session, target.journal
    if session is None or journal is None or not target.may_write:
        return None
    bucket = f"{target.prefix}files"
    known = next((made for made in journal.made if made.kind == BUCKET and not made.removed), None)
    try:
        there = {each.name for each in session.obs.list_buckets()}
        if known is None and bucket in there:
            target.leave_out("OBS", f"what needs files in OBS is not made: somebody has the bucket {bucket}")
            return None
        target.gate.protect_buckets(there - {bucket})
        if known is None:
            _make_bucket(session, target.gate, journal, bucket)
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


def _make_bucket(session: Session, gate: Gate, journal: Journal, bucket: str) -> None:
    try:
        made = journal.begin_making(BUCKET, [bucket])
    except JournalError as error:
        raise gate.over(str(error)) from None
    try:
        session.obs.create_bucket(bucket)
    except ModelArtsError as error:
        if _is_refusal(error):
            journal.note_made(made, None)
        raise
    journal.note_made(made, bucket)


def _is_refusal(error: ModelArtsError) -> bool:
    """Whether a bucket was not made: IAM gave no keys for OBS, or OBS refused it."""
    status = error.status_code if isinstance(error, ObsError) else None
    return isinstance(error, ApiError) or (status is not None and status < _FAILURES)
