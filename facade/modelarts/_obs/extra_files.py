"""Files in a local folder by several paths, and those that are not in the source of a download and are deleted."""

import os
import secrets
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from modelarts._obs.partial_files import is_partial
from modelarts.exceptions import TransferFailure

Trace = int
"""What tells a file from what replaces it, and from what it becomes when it is written to."""


def traces_below(root: Path) -> tuple[dict[str, Trace], list[TransferFailure]]:
    """Return the paths of the files and links in a folder and its subfolders. Links are not followed.

    Partial files of downloads are left out.

    Returns:
        The files, and the folders whose files cannot be listed or looked at.
    """
    found: dict[str, Trace] = {}
    unreadable: dict[str, OSError] = {}
    for entry in _files_below(str(root), unreadable):
        try:
            found[entry.path] = _trace(entry.inode(), entry.stat(follow_symlinks=False))
        except FileNotFoundError:
            pass
        except OSError as error:
            unreadable[str(Path(entry.path).parent)] = error
    return found, [
        TransferFailure(path, f"What is in it cannot be looked at: {error.strerror}.")
        for path, error in unreadable.items()
    ]


def extra_below(root: Path, before: Mapping[str, Trace], kept: Collection[str]) -> list[Path]:
    """Return which files in a folder are not among those that stay.

    What is the same file by another path stays as well: through a link to a folder, on a file system that ignores the
    case of names, or as what a link leads to that stays. So do links by which a file that stays may be reached.

    Args:
        root: The folder.
        before: What was there, as `traces_below` returns it.
        kept: The paths of the files that stay.
    """
    others = [Path(path) for path in before if path not in kept]
    if not others:
        return []
    named = _Named(root, map(Path, kept), {_folded(path.name) for path in others})
    return [path for path in others if path not in named]


def delete_files(root: Path, before: Mapping[str, Trace], extra: Collection[Path]) -> tuple[int, list[TransferFailure]]:
    """Delete files in a folder, and the folders that are empty afterwards. Links are not followed.

    Args:
        root: The folder.
        before: What was there, as `traces_below` returns it; what has changed since then stays.
        extra: The files.

    Returns:
        How many files were deleted, and those that could not be.
    """
    count = 0
    failures: list[TransferFailure] = []
    folders: set[Path] = set()
    for path in extra:
        try:
            status = path.lstat()
            if _trace(status.st_ino, status) == before[str(path)]:
                path.unlink()
                count += 1
                folders.add(path.parent)
        except FileNotFoundError:
            pass
        except OSError as error:
            failures.append(TransferFailure(str(path), f"{error.strerror}."))
    for folder in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        with suppress(OSError):  # as it is not empty
            while folder != root:
                folder.rmdir()
                folder = folder.parent
    return count, failures


class SameFiles:
    """Tells which of several paths in a folder are those of one file: by links, or where case is ignored.

    Args:
        root: The folder, which need not exist yet.
    """

    def __init__(self, root: Path) -> None:
        self._folds = _ignores_case(root)
        self._watches = self._folds or (root.is_dir() and any(map(_is_link_to_folder, _files_below(str(root), {}))))
        self._parents: dict[Path, Path] = {}
        self._found: dict[str, Path] = {}

    def earlier(self, target: "str | Path") -> Path | None:
        """Return the earlier path of the same file; ``None`` if this is its first."""
        if not self._watches:
            return None
        path = Path(target)
        if path.parent not in self._parents:
            self._parents[path.parent] = path.parent.resolve()
        place = str(self._parents[path.parent] / path.name)
        earlier = self._found.setdefault(_folded(place) if self._folds else place, path)
        return None if earlier == path else earlier


class _Named:
    """The files of a folder that have certain paths, whichever paths lead to them.

    Args:
        root: The folder.
        paths: The paths.
        names: The names of what is looked for, folded.
    """

    def __init__(self, root: Path, paths: Iterator[Path], names: Collection[str]) -> None:
        self._folders: dict[Path, tuple[int, int]] = {}
        self._names: dict[tuple[tuple[int, int], str], list[Path]] = {}
        self._reached: set[tuple[int, int]] = set()
        top = root.resolve()
        for path in paths:
            if path.parent not in self._folders:
                self._reach(path.parent.resolve(), top)
            if _folded(path.name) in names:
                self._names.setdefault(self._place(path), []).append(path)
            if path.is_symlink():
                with suppress(OSError):  # as it has just become a link to nothing
                    self._reached.add(_identity(path))
                    self._reach(path.resolve().parent, top)

    def __contains__(self, path: Path) -> bool:
        """Return whether it is one of the files, or a link by which one may be reached."""
        found = self._names.get(self._place(path), [])
        if any(other.name == path.name or _is_same(path, other) for other in found):
            return True
        with suppress(OSError):  # such as for a link to nothing
            return _identity(path) in self._reached
        return False

    def _place(self, path: Path) -> tuple[tuple[int, int], str]:
        """Return the folder of a file, and what names have in common that some file systems take for the same."""
        return self._folder(path.parent), _folded(path.name)

    def _folder(self, path: Path) -> tuple[int, int]:
        if path not in self._folders:
            self._folders[path] = _identity(path)
        return self._folders[path]

    def _reach(self, folder: Path, top: Path) -> None:
        """Take a folder, and those above it up to the top."""
        for above in (folder, *folder.parents):
            if above.is_relative_to(top):
                self._reached.add(self._folder(above))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _ignores_case(root: Path) -> bool:
    """Return whether names are the same there whatever their case, which only a file in it says for certain."""
    folder = next((above for above in (root, *root.absolute().parents) if above.is_dir()), root)
    probe = folder / f".modelarts-{'a' * 16}-t{secrets.token_hex(8)}.part"  # which the next download removes if need be
    try:
        probe.touch(exist_ok=False)
    except OSError:  # so that nothing can be written there either
        return False
    try:
        return _is_same(probe, probe.with_name(probe.name.swapcase()))
    finally:
        probe.unlink(missing_ok=True)


def _is_same(path: Path, other: Path) -> bool:
    try:
        return os.path.samestat(path.lstat(), other.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def _is_link_to_folder(entry: "os.DirEntry[str]") -> bool:
    return entry.is_symlink() and Path(entry).is_dir()  # which takes a link to itself for no folder


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _trace(inode: int, status: os.stat_result) -> Trace:
    return hash((inode, status.st_size, status.st_mtime_ns))


def _files_below(folder: str, unreadable: dict[str, OSError]) -> "Iterator[os.DirEntry[str]]":
    """Yield what is in a folder and its subfolders; those that cannot be listed are added to ``unreadable``."""
    try:
        entries = os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        unreadable[folder] = error
        return
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, unreadable)
            elif not is_partial(entry.name):
                yield entry
