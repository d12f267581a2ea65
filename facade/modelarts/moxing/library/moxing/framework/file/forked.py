"""The objects of a bucket in a process that was forked from one that has used OBS.

`obstore` cannot work there, since a forked process lacks its threads; loaders of training data fork all the same. These
requests are slower: an object moves in one piece, and through memory on its way to OBS.
"""

from __future__ import annotations

import secrets
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from modelarts._obs.buckets import BucketRequests
from modelarts._obs.listing import find_entry
from modelarts._obs.paths import ObsPath
from modelarts._obs.stores import StoredObject
from modelarts.exceptions import ObsObjectNotFoundError, ObsTransferError


class ForkedStore:
    """What `BucketStore` does, as far as `mox.file` uses it.

    Args:
        bucket: The bucket's name.
        requests: Sends the requests.
    """

    def __init__(self, bucket: str, requests: BucketRequests) -> None:
        self._bucket = bucket
        self._requests = requests

    def head(self, key: str) -> StoredObject:
        """What is known of an object.

        Raises:
            ObsObjectNotFoundError: There is no such object.
        """
        path = ObsPath(self._bucket, key)
        entry = find_entry(self._requests, path)
        if entry is None:
            raise ObsObjectNotFoundError(f"There is no object {path}.")
        return StoredObject(entry.key, entry.size, entry.e_tag, entry.last_modified)

    def put(self, source: Path, key: str, count: Callable[[int], None], stop: threading.Event) -> None:
        """Upload a file."""
        self._requests.upload(source, ObsPath(self._bucket, key))

    def get(self, stored: StoredObject, target: Path, count: Callable[[int], None], stop: threading.Event) -> None:
        """Download an object to a file, which appears whole or not at all.

        Raises:
            ObsTransferError: The object has changed, or arrived incomplete.
        """
        path = ObsPath(self._bucket, stored.key)
        partial = target.with_name(f".{secrets.token_hex(16)}.part")
        try:
            self._requests.download(path, partial)
            if (size := partial.stat().st_size) != stored.size:
                raise ObsTransferError(f"Of {path}, {size} instead of {stored.size} bytes arrived. Download it again.")
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)

    def copy(self, key: str, target: str) -> None:
        """Copy an object, through this machine."""
        with tempfile.TemporaryDirectory(prefix="moxing-") as folder:
            between = Path(folder, "object")
            self._requests.download(ObsPath(self._bucket, key), between)
            self._requests.upload(between, ObsPath(self._bucket, target))

    def delete(self, keys: Sequence[str]) -> None:
        """Delete objects."""
        for key in keys:
            self._requests.delete_object(ObsPath(self._bucket, key))
