"""Whether a run would change nothing: a digest of all that it reads and of all that it wrote the last time.

Imports nothing that takes time, since most runs end here.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.results import Results

_GENERATOR = Path(__file__).parent


class Freshness:
    """Remembers a run beside its results, in ``.cache/``.

    Args:
        spec: The folder of the description.
        results: What the run writes.
        code: Folders of code that the run reads.
    """

    def __init__(self, spec: Path, results: Results, code: Iterable[Path]) -> None:
        self._results = results
        self._record = results.generated.parent / ".cache" / f"{results.generated.name}.digest"
        self._read: bytes | None = None  # when something cannot be read, which the run itself is to tell
        with contextlib.suppress(OSError):
            self._read = _digest_of_read([spec, _GENERATOR, *code])

    def is_fresh(self) -> bool:
        """Whether a run would read what the last one read, and its results are still there as it left them."""
        if self._read is None:
            return False
        try:
            return self._record.read_bytes() == self._digest(self._read)
        except OSError:
            return False

    def remember(self) -> None:
        """Take the results as they are now for those of what was there when this object was made.

        Where that cannot be written down, the next run is a whole one.
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


def _digest_of_read(folders: Iterable[Path]) -> bytes:
    digest = hashlib.sha256(sys.version.encode())
    for folder in folders:
        _add(digest, str(folder.resolve()), b"")
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                _add(digest, path.relative_to(folder).as_posix(), path.read_bytes())
    _add(digest, "installed", "\n".join(_installed()).encode())
    return digest.digest()


def _installed() -> list[str]:
    """Names and versions of what is installed, by the names of its folders of metadata."""
    folders = [entry for entry in sys.path if os.path.isdir(entry)]  # noqa: PTH112 - the empty entry stays out
    return sorted(name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208


def _add(digest: hashlib._Hash, name: str, content: bytes) -> None:
    for part in (name.encode(), content):
        digest.update(len(part).to_bytes(8, "big") + part)
