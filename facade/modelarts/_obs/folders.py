"""Folders of this machine to OBS and back: which files are copied, under which names, and what is left out."""

import logging
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Final

from modelarts._obs import listing, objects, transfers
from modelarts._obs.downloads import download
from modelarts._obs.extra_files import SameFiles, delete_files, extra_below, traces_below
from modelarts._obs.local_files import LeftOut, LocalFile, contents_of
from modelarts._obs.partial_files import clean
from modelarts._obs.paths import LocalTargets, ObsPath, check_key
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.synchronization import Sync, is_local_unchanged, is_stored_unchanged, not_below
from modelarts._obs.transfer_options import TransferOptions
from modelarts._obs.transfers import Flow, Job, Outcome
from modelarts._obs.uploads import upload
from modelarts.exceptions import (
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsTransferError,
    TransferFailure,
)

_SHOWN: Final = 3
_log: Final = logging.getLogger("modelarts.obs")


def upload_job(
    requests: ObsRequests,
    file: LocalFile,
    target: ObsPath,
    stored: StoredObject | None = None,
    sync: Sync = False,
    *,
    headers: Mapping[str, str] | None = None,
) -> Job:
    """Return the job of uploading a file.

    Args:
        requests: Sends the requests.
        file: The file.
        target: The object.
        stored: The object that is there already.
        sync: How to tell whether that one has the same content, and need not be replaced.
        headers: Headers of the object, such as ``content-type``, by names in lower case.
    """

    def copy(flow: Flow) -> bool:
        if stored is not None and is_stored_unchanged(file, stored, sync):
            return False
        upload(requests, file.path, target, count=flow.count, stop=flow.stop, headers=headers, limiter=flow.limiter)
        return True

    return Job(file.path, file.size, copy)


def download_job(
    requests: ObsRequests, path: ObsPath, stored: StoredObject, target: "str | Path", sync: Sync = False
) -> Job:
    """Return the job of downloading an object, to a folder that is created if necessary.

    Args:
        requests: Sends the requests.
        path: The object.
        stored: What is known of it.
        target: The file.
        sync: How to tell whether there is a file with the same content already.
    """

    def copy(flow: Flow) -> bool:
        if sync and is_local_unchanged(Path(target), stored, sync):
            return False
        download(requests, path, stored, target, count=flow.count, stop=flow.stop, limiter=flow.limiter)
        return True

    return Job(str(path), stored.size, copy)


def upload_content(
    requests: ObsRequests,
    source: Path,
    target: ObsPath,
    *,
    sync: Sync,
    delete: bool,
    options: TransferOptions,
    headers: Mapping[str, str] | None = None,
) -> Outcome:
    """Upload what is in a folder.

    Args:
        requests: Sends the requests.
        source: The folder.
        target: The folder in OBS.
        sync: Whether to upload only what has changed, and how to tell.
        delete: Whether to delete what is in the target and not in the source.
        options: How they are copied.
        headers: Headers of all objects, such as ``content-type``, by names in lower case.

    Raises:
        InvalidArgumentError: If there is nothing in the source, so that everything would be deleted; nothing was.
        ObsTransferError: If something was not uploaded. Then nothing was deleted.
        ModelArtsError: If nothing can be uploaded.

    Warns:
        UserWarning: If something is left out, such as a link to nothing.
    """
    there: Mapping[str, StoredObject] = {}
    if sync:
        with suppress(ObsBucketNotFoundError):  # which the first upload says, with what to do
            there = {stored.key: stored for stored in listing.entries(requests, target)}
    left_out: list[LeftOut] = []
    found: set[str] = set()

    def plan() -> Iterator[Job | TransferFailure]:
        for entry in contents_of(source):
            if isinstance(entry, LeftOut):
                if entry.is_failure:
                    yield TransferFailure(entry.path, entry.reason)
                else:
                    left_out.append(entry)
                continue
            path = target.joined(entry.relative)
            if delete:
                found.add(path.key)
            try:
                check_key(path)
            except ObsPathError as error:
                yield TransferFailure(entry.path, str(error))
            else:
                yield upload_job(requests, entry, path, there.get(path.key), sync, headers=headers)

    outcome = transfers.run(requests, plan(), "Uploading", options=options, is_allowed=False)
    if left_out:
        named = "; ".join(f"{each.path!r}: {each.reason}" for each in left_out[:_SHOWN])
        more = f" And {len(left_out) - _SHOWN:,} more." if len(left_out) > _SHOWN else ""
        warnings.warn(f"Not everything in {str(source)!r} was uploaded. {named}{more}", UserWarning, stacklevel=4)
    transfers.check_all_copied(outcome, f"uploaded to {target}", deletes=delete)
    if delete:
        kept = {target.joined(Path(each.path).relative_to(source).as_posix()).key for each in left_out}
        stays = found | _folders_above(found)
        extra = {key: stored for key, stored in there.items() if key not in stays and not_below(key, kept)}
        if extra and not found:
            raise InvalidArgumentError(
                f"{str(source)!r} contains no files, and delete=True would empty {target}, so nothing was deleted. "
                f"Call delete_dir({str(target)!r}) if that is meant."
            )
        outcome.deleted = _delete_unchanged(requests, target, extra)
    _tell(f"Uploaded to {target}", outcome)
    return outcome


def download_content(
    requests: ObsRequests, source: ObsPath, root: Path, *, sync: Sync, delete: bool, options: TransferOptions
) -> Outcome:
    """Download what is in a folder.

    Args:
        requests: Sends the requests.
        source: The folder in OBS.
        root: The folder on this machine, outside which nothing is written or deleted.
        sync: Whether to download only what has changed, and how to tell.
        delete: Whether to delete what is in the target and not in the source.
        options: How they are copied.

    Raises:
        ObsObjectNotFoundError: If there is nothing in it, or only markers of folders, so that everything would be
            deleted; nothing was.
        ObsTransferError: If something was not downloaded. Then nothing was deleted.
        ModelArtsError: If nothing can be downloaded.
    """
    kept: set[str] = set()
    cleaned: set[str] = set()
    targets = LocalTargets(root)
    before, unreadable = traces_below(root) if delete else ({}, [])
    same = SameFiles(root)

    def plan() -> Iterator[Job | TransferFailure]:
        for stored in _files(requests, source):
            if isinstance(stored, TransferFailure):
                yield stored
                continue
            path = ObsPath(source.bucket, stored.key)
            try:
                target = targets.target(stored.key[len(source.key) :])
            except ObsPathError as error:
                yield TransferFailure(str(path), str(error))
                continue
            if (earlier := same.earlier(target)) is not None:
                yield TransferFailure(
                    str(path),
                    f"It would be the same file on this machine as {str(earlier.relative_to(root))!r}, through a link "
                    "or as the case of names is ignored. Download it alone with download_file to another name.",
                )
                continue
            if delete:
                kept.add(target)
            if (folder := stored.key.rpartition("/")[0]) not in cleaned:
                cleaned.add(folder)
                clean(Path(target).parent)
            yield download_job(requests, path, stored, target, sync)

    outcome = transfers.run(requests, plan(), "Downloading", options=options, is_allowed=True)
    transfers.check_all_copied(outcome, f"downloaded to {str(root)!r}", deletes=delete)
    if delete:
        extra = extra_below(root, before, kept)
        if extra and not kept:
            raise ObsObjectNotFoundError(
                f"There are no files in {source}, and delete=True would empty {str(root)!r}, so nothing was deleted. "
                "Delete the folder yourself if that is meant."
            )
        outcome.deleted, failures = delete_files(root, before, extra)
        failures += unreadable
        if failures:
            raise ObsTransferError(
                f"Everything was downloaded to {str(root)!r}, but {len(failures):,} of the files that are not in "
                f"{source}, or folders that may have some, were not deleted. {failures[0].name}: {failures[0].reason} "
                ".failures of this exception has all.",
                failures=failures,
                transferred=outcome.transferred,
            )
    _tell(f"Downloaded to {str(root)!r}", outcome)
    return outcome


def _files(requests: ObsRequests, source: ObsPath) -> Iterator[StoredObject | TransferFailure]:
    """Yield the objects in a folder that are files, and failures for those that cannot become files.

    An object below whose name there are others, as ``a`` with ``a/b``, cannot become a file, since that name is the
    folder's. It is held back until the listing, which is sorted, has passed all that could be below it.
    """
    held: list[StoredObject] = []
    is_empty = True
    for stored in listing.entries(requests, source, doing=f"download {source}"):
        is_empty = False
        while held and stored.key >= f"{held[-1].key}0":  # which is the first name after all those with a slash
            yield held.pop()
        for above in [above for above in held if not stored.is_folder and stored.key.startswith(f"{above.key}/")]:
            held.remove(above)
            yield TransferFailure(
                str(ObsPath(source.bucket, above.key)),
                f"There are objects below it, such as {stored.key!r}, and a file and a folder cannot have the same "
                "name on this machine. Download it alone with download_file to a file of another name.",
            )
        if not stored.is_folder:
            held.append(stored)
        elif stored.size:
            yield TransferFailure(
                str(ObsPath(source.bucket, stored.key)),
                "It has content, but the slash at the end of its name makes it a folder's, so it cannot become a "
                "file. Download it alone with download_file to a file that you name.",
            )
    yield from reversed(held)
    if is_empty:
        raise listing.nothing_in(source)


def _delete_unchanged(requests: ObsRequests, folder: ObsPath, listed: Mapping[str, StoredObject]) -> int:
    """Delete objects in a folder, except those that were replaced after they were listed, and return their number.

    They are listed once more, and each page is deleted at once, so that there is little time to replace one.
    """
    count = 0
    found = listing.entries(requests, folder) if listed else iter(())
    while page := list(islice(found, listing.PAGE)):
        keys = [stored.key for stored in page if listed.get(stored.key) == stored]
        count += objects.delete_all(requests, folder.bucket, keys)
    return count


def _folders_above(keys: set[str]) -> set[str]:
    """Return the folders that some objects are in, whose markers may stay."""
    return {key[: index + 1] for key in keys for index, character in enumerate(key) if character == "/"}


def _tell(done: str, outcome: Outcome) -> None:
    _log.info(
        "%s: %d files copied, %d unchanged, %d deleted.",
        done,
        outcome.transferred,
        outcome.unchanged,
        outcome.deleted,
    )
