"""Tells whether a run would change nothing, by a digest of all files that it reads and of those that it wrote.

Most runs end here, so this module imports nothing that is slow to import.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.config import Config
from generator.output.results import Results

_GENERATOR = Path(__file__).parents[1]


class Freshness:
    """Remembers a run beside its results, in ``.cache/``.

    Args:
        spec: The folder of the description, or its only file.
        config: The configuration, whose file and further sources count as well.
        results: The files that the run writes.
    """

    def __init__(self, spec: Path, config: Config, results: Results) -> None:
        self._results = results
        self._record = results.generated.parent / ".cache" / f"{results.generated.name}.digest"
        self._read: bytes | None = None  # stays None if a file cannot be read, which the run itself reports
        with contextlib.suppress(OSError):
            read = (
                spec,
                config.file,
                _GENERATOR,
                *config.client.runtime,
                config.tables.methods,
                config.tables.handlers,
            )
            self._read = _digest_of_read([path for path in read if path])

    def is_fresh(self) -> bool:
        """Whether all files that the last run read or wrote are unchanged."""
        if self._read is None:
            return False
        try:
            return self._record.read_bytes() == self._digest(self._read)
        except OSError:
            return False

    def remember(self) -> None:
        """Record the results as those of the files that were there when this object was made.

        If the record cannot be written, the next run is a full one.
        """
        if self._read is None:
            return
        with contextlib.suppress(OSError):
            self._record.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._record.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(self._digest(self._read))
            unfinished.replace(self._record)

    def _digest(self, read: bytes) -> bytes:
        digest = hashlib.sha256(read)
        for name, path in sorted(self._results.files().items()):
            _add(digest, name, path.read_bytes())
        return digest.hexdigest().encode()


def _digest_of_read(roots: Iterable[Path]) -> bytes:
    """A digest of files, and of those in folders."""
    digest = hashlib.sha256(sys.version.encode())
    for root in roots:
        _add(digest, str(root.resolve()), b"")
        for path in [root] if root.is_file() else sorted(root.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                _add(digest, path.relative_to(root).as_posix(), path.read_bytes())
    _add(digest, "installed", "\n".join(_installed()).encode())
    return digest.digest()


def _installed() -> list[str]:
    """Names and versions of the installed distributions, by their folders of metadata."""
    folders = [entry for entry in sys.path if os.path.isdir(entry)]  # noqa: PTH112 - leaves out the empty entry
    return sorted(name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208


def _add(digest: hashlib._Hash, name: str, content: bytes) -> None:
    for part in (name.encode(), content):
        digest.update(len(part).to_bytes(8, "big") + part)
