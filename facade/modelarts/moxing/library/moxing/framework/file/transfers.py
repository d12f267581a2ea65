"""Objects and folders in OBS: looked at, listed, copied, deleted.

What sends requests is imported when it is needed, as it takes long.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from modelarts._obs.parallel import in_threads
from modelarts._obs.paths import ObsPath
from modelarts._obs.stored_object import StoredObject

from moxing.framework.file.errors import translated
from moxing.framework.file.places import connections

if TYPE_CHECKING:
    from modelarts._obs.deadlines import Cancellation


def find(path: ObsPath) -> StoredObject | None:
    """The object of this name; None if there is none."""
    from modelarts._obs import objects

    if not path.key or path.key.endswith("/"):
        return None
    with translated():
        return objects.find(connections().obs(), path)


def find_marker(folder: ObsPath) -> StoredObject | None:
    """The marker of a folder; None if it has none."""
    from modelarts._obs import objects

    if not folder.key:
        return None
    with translated():
        return objects.find(connections().obs(), folder.as_folder)


def is_folder(path: ObsPath) -> bool:
    """Whether there is a folder of this name: a bucket, a folder marker, or anything below it."""
    from modelarts._obs import listing

    try:
        with translated():
            return listing.is_folder(connections().obs(), path)
    except FileNotFoundError:
        return False


def entries(folder: ObsPath, *, recursive: bool) -> Iterator[StoredObject]:
    """What is in a folder, by key.

    Raises:
        MoxFileNotExistsException: There is no such bucket.
        MoxFileRespException: OBS refuses.
    """
    from modelarts._obs.listing import entries_below

    with translated():
        yield from entries_below(connections().obs(), folder.as_folder, recursive=recursive)


def upload(source: Path, target: ObsPath, cancellation: Cancellation | None = None) -> None:
    """Copy a file to OBS.

    Args:
        source: The file.
        target: The object.
        cancellation: Ends the copy from another thread.
    """
    from modelarts._obs import uploads

    with translated():
        requests = connections().obs(cancellation=cancellation)
        uploads.upload(requests, source, target, count=_uncounted, stop=threading.Event())


def download(source: ObsPath, target: Path, found: StoredObject, cancellation: Cancellation | None = None) -> None:
    """Copy an object to a file, which appears whole or not at all.

    Args:
        source: The object.
        target: The file; its folder must exist.
        found: The object as `find` or `entries` gave it.
        cancellation: Ends the copy from another thread.

    Raises:
        MoxFileNotExistsException: There is no such object.
    """
    from modelarts._obs import downloads

    with translated():
        requests = connections().obs(cancellation=cancellation)
        downloads.download(requests, source, found, target, count=_uncounted, stop=threading.Event())


def duplicate(source: ObsPath, target: ObsPath, found: StoredObject, cancellation: Cancellation | None = None) -> None:
    """Copy an object within OBS, without moving its content through this machine.

    Args:
        source: The object.
        target: The copy.
        found: The object as `find` or `entries` gave it.
        cancellation: Ends the copy from another thread.

    Raises:
        MoxFileNotExistsException: There is no such object.
    """
    from modelarts._obs import copies

    if source != target:
        with translated():
            copies.copy(connections().obs(cancellation=cancellation), source, found, target)


def delete(bucket: str, found: Sequence[StoredObject]) -> None:
    """Delete objects and folder markers."""
    from modelarts._obs import objects

    with translated():
        objects.delete_all(connections().obs(), bucket, [entry.key for entry in found])


def delete_unchanged(bucket: str, copied: Sequence[StoredObject]) -> Sequence[StoredObject]:
    """Delete objects and folder markers that were copied, and return those that were replaced meanwhile."""
    from modelarts._obs import copies

    with translated():
        return copies.delete_copied(connections().obs(), bucket, copied)


def create_folder(path: ObsPath) -> None:
    """Create a folder marker."""
    from modelarts._obs import objects
    from modelarts._obs.content import BytesContent

    with translated():
        objects.put(connections().obs(), path.as_folder, BytesContent(b""), doing=f"create {path.as_folder}")


def delete_object(path: ObsPath) -> bool:
    """Delete an object.

    Returns:
        False if there is none.
    """
    if find(path) is None:
        return False
    delete(path.bucket, [StoredObject(path.key)])
    return True


def run_all(tasks: Sequence[Callable[[Cancellation], None]], threads: int) -> None:
    """Run tasks, in threads if there are to be several; after the first failure start no more, and raise it.

    Args:
        tasks: The tasks, which are called with what ends them at Ctrl-C.
        threads: The number of threads.
    """
    from modelarts._obs.deadlines import Cancellation

    cancellation = Cancellation()
    if threads <= 1:  # also when the program ends, and pools take no tasks any more
        for task in tasks:
            task(cancellation)
        return
    in_threads(lambda task: task(cancellation), tasks, threads, cancel=cancellation.set, name="modelarts-obs-file")


def _uncounted(_size: int) -> None:
    """Show no progress."""
