"""Objects and folders in OBS: looked at, listed, copied, deleted."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from modelarts._obs.listing import Entry, entries_below, has_entries
from modelarts._obs.paths import ObsPath

from moxing.framework.file.errors import translated
from moxing.framework.file.places import connections

if TYPE_CHECKING:
    from modelarts._obs.stores import BucketStore, StoredObject

    from moxing.framework.file.forked import ForkedStore

_COPIED_BY_OBS: Final = 5 * 1024**3
"""The largest object, in bytes, that OBS copies in one request."""


def find(path: ObsPath) -> StoredObject | None:
    """The object of this name; None if there is none."""
    if not path.key or path.key.endswith("/"):
        return None
    try:
        with translated():
            return _store(path.bucket).head(path.key)
    except FileNotFoundError:
        return None


def stored(entry: Entry) -> StoredObject:
    """The object that an entry of a folder is."""
    from modelarts._obs.stores import StoredObject

    return StoredObject(entry.key, entry.size, entry.e_tag, entry.last_modified)


def is_folder(path: ObsPath) -> bool:
    """Whether there is a folder of this name: a bucket, a folder marker, or anything below it."""
    try:
        with translated():
            return has_entries(connections().buckets, path.as_folder) or not path.key
    except FileNotFoundError:
        return False


def entries(folder: ObsPath, *, recursive: bool) -> Iterator[Entry]:
    """What is in a folder, by key.

    Raises:
        MoxFileNotExistsException: There is no such bucket.
        MoxFileRespException: OBS refuses.
    """
    with translated():
        yield from entries_below(connections().buckets, folder.as_folder, recursive=recursive)


def upload(source: Path, target: ObsPath) -> None:
    """Copy a file to OBS."""
    with translated():
        _store(target.bucket).put(source, target.key, _uncounted, threading.Event())


def download(source: ObsPath, target: Path, found: StoredObject) -> None:
    """Copy an object to a file, which appears whole or not at all.

    Args:
        source: The object.
        target: The file; its folder must exist.
        found: The object as `find` or `stored` gave it.

    Raises:
        MoxFileNotExistsException: There is no such object.
    """
    with translated():
        _store(source.bucket).get(found, target, _uncounted, threading.Event())


def duplicate(source: ObsPath, target: ObsPath, found: StoredObject) -> None:
    """Copy an object within OBS, within its bucket without moving its content through this machine.

    Args:
        source: The object.
        target: The copy.
        found: The object as `find` or `stored` gave it.

    Raises:
        MoxFileNotExistsException: There is no such object.
    """
    if source.bucket == target.bucket and found.size <= _COPIED_BY_OBS:
        if source.key != target.key:
            with translated():
                _store(source.bucket).copy(source.key, target.key)
        return
    with tempfile.TemporaryDirectory(prefix="moxing-") as folder:
        between = Path(folder, "object")
        download(source, between, found)
        upload(between, target)


def delete(bucket: str, found: Sequence[Entry]) -> None:
    """Delete objects and folder markers."""
    with translated():
        if objects := [entry.key for entry in found if not entry.is_folder]:
            _store(bucket).delete(objects)
        for entry in found:
            if entry.is_folder:
                connections().buckets.delete_object(ObsPath(bucket, entry.key))


def create_folder(path: ObsPath) -> None:
    """Create a folder marker."""
    with translated():
        connections().buckets.create_folder(path.as_folder)


def delete_object(path: ObsPath) -> bool:
    """Delete an object.

    Returns:
        False if there is none.
    """
    if find(path) is None:
        return False
    delete(path.bucket, [Entry(path.key)])
    return True


def _store(bucket: str) -> BucketStore | ForkedStore:
    from modelarts._obs.stores import works_in_this_process

    if works_in_this_process():
        return connections().store(bucket)
    from moxing.framework.file.forked import ForkedStore

    return ForkedStore(bucket, connections().buckets)


def run_all(tasks: Sequence[Callable[[], None]], threads: int) -> None:
    """Run tasks, in threads if there are to be several; after the first failure start no more, and raise it."""
    if threads <= 1:  # also when the program ends, and pools take no tasks any more
        for task in tasks:
            task()
        return
    with ThreadPoolExecutor(max(1, min(threads, len(tasks))), "moxing") as pool:
        started = [pool.submit(task) for task in tasks]
        try:
            for future in started:
                future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _uncounted(_size: int) -> None:
    """Show no progress."""
