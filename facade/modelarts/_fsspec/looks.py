"""What fsspec asks of files and directories: listings, infos, patterns."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext, suppress
from datetime import datetime
from glob import has_magic
from hashlib import sha256
from typing import Any

from fsspec import AbstractFileSystem

from modelarts._fsspec.names import Info, directory_info, directory_name, file_info, info_of, place_of
from modelarts._obs import buckets, listing, objects
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts.exceptions import InvalidArgumentError, ObsObjectNotFoundError, ObsPermissionError


class Looks(AbstractFileSystem):  # type: ignore[misc]  # fsspec has no types
    """The part of a file system that changes nothing."""

    def _requests(self) -> ObsRequests:
        """Return what sends the requests of a call."""
        raise NotImplementedError

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        if isinstance(path, list):
            return [cls._strip_protocol(one) for one in path]
        return super()._strip_protocol(path).lstrip("/")

    def ls(self, path: str, detail: bool = True, refresh: bool = False) -> list[Any]:
        """List a directory, or a file.

        Args:
            path: The directory, ``bucket/dir``; or the file, which is the only entry then. Empty for all buckets.
            detail: Whether to return infos, not names.
            refresh: Whether not to use a listing that is kept (``use_listings_cache``).

        Raises:
            FileNotFoundError: If there is neither.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        folder = place_of(path).as_folder
        name = directory_name(folder)
        found: list[Info] | None = None if refresh else self.dircache.get(name)
        if found is None:
            found = self._listed(folder)
            self.dircache[name] = found
        return list(found) if detail else [info["name"] for info in found]

    def info(self, path: str, refresh: bool = False) -> Info:
        """Return what is known of a file or a directory.

        Args:
            path: The file, ``bucket/dir/name``, or the directory.
            refresh: Whether not to use a listing that is kept (``use_listings_cache``).

        Returns:
            Its ``name``, its ``type`` (``file`` or ``directory``) and its ``size`` in bytes; for a file also its
            ``ETag``, and the time when it was written as ``LastModified``, a `datetime.datetime`, and as ``mtime``,
            seconds since 1970.

        Raises:
            FileNotFoundError: If there is neither.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        place = place_of(path)
        if not refresh:
            name = f"{place.bucket}/{place.key}"
            for info in self.dircache.get(directory_name(place.parent)) or ():
                if info["name"] == name:
                    return dict(info)
        requests = self._requests()
        if place.key and (stored := objects.find(requests, place)) is not None:
            return info_of(place.bucket, stored)
        # Where the listing is refused, OBS has said that there is no such object.
        with suppress(ObsPermissionError) if place.key else nullcontext():
            if not place.bucket or listing.is_folder(requests, place):
                return directory_info(place.as_folder)
        raise ObsObjectNotFoundError(f"There is no object and no folder {place}. Check the path, or list its folder.")

    def exists(self, path: str) -> bool:
        """Return whether there is such a file or directory.

        Raises:
            PermissionError: If OBS does not allow to look.
            ObsError: If OBS refuses for another reason.
        """
        return self._is_there(lambda: self.info(path))

    def isfile(self, path: str) -> bool:
        """Return whether there is such a file; errors are those of `exists`."""
        place = place_of(path)
        return bool(place.key) and self._is_there(lambda: objects.head(self._requests(), place))

    def isdir(self, path: str) -> bool:
        """Return whether there is such a directory; errors are those of `exists`."""
        place = place_of(path)
        return not place.bucket or self._is_there(lambda: listing.is_folder(self._requests(), place))

    def walk(
        self,
        path: str,
        maxdepth: int | None = None,
        topdown: bool = True,
        on_error: "str | Callable[[OSError], object]" = "omit",
        detail: bool = False,
    ) -> Iterator[tuple[str, Any, Any]]:
        """Yield directories with what is in them, as `os.walk` does; see fsspec's ``walk``.

        Names may be empty, as the middle one of ``dir//file`` is.
        """
        if maxdepth is not None and maxdepth < 1:
            raise InvalidArgumentError(f"maxdepth={maxdepth!r} must be at least 1.")
        folder = place_of(path).as_folder
        try:
            listed = self.ls(path)
        except OSError as error:
            if on_error == "raise":
                raise
            if callable(on_error):
                on_error(error)
            return
        above = directory_name(folder)
        before = f"{folder.bucket}/{folder.key}" if folder.bucket else ""
        dirs: dict[str, Info] = {}
        files: dict[str, Info] = {}
        for info in listed:
            kind = dirs if info["type"] == "directory" else files
            kind[info["name"].removeprefix(before).removesuffix("/") if info["name"] != above else ""] = info
        known = dict(dirs)
        shown = (dirs, files) if detail else (list(dirs), list(files))
        if topdown:
            yield above, *shown
        if maxdepth is None or maxdepth > 1:
            for name in shown[0]:
                deeper = None if maxdepth is None else maxdepth - 1
                yield from self.walk(known[name]["name"], deeper, topdown, on_error, detail)
        if not topdown:
            yield above, *shown

    def find(self, path: str, maxdepth: int | None = None, withdirs: bool = False, detail: bool = False) -> Any:
        """List all files below a directory, by name, without looking at each directory.

        Args:
            path: The directory; or a file, which is the only one then.
            maxdepth: How many levels to descend, at least 1; ``None`` for all.
            withdirs: Whether to list directories as well. A directory with the name of a file is left out.
            detail: Whether to return infos by name, not names.

        Raises:
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        folder = place_of(path).as_folder
        try:
            dirs, files = self._all(folder) if maxdepth is None else self._levels(path, maxdepth)
        except FileNotFoundError:
            dirs, files = {}, {}
        if dirs or files:
            dirs[directory_name(folder)] = directory_info(folder)
        elif self.isfile(path):
            files = {(info := self.info(path))["name"]: info}
        dirs.pop("", None)
        found = {**dirs, **files} if withdirs else files
        return dict(sorted(found.items())) if detail else sorted(found)

    def du(self, path: str, total: bool = True, maxdepth: int | None = None, withdirs: bool = False) -> Any:
        """Return how many bytes files have in all, or each of them; see fsspec's ``du``."""
        found: dict[str, Info] = self.find(path, maxdepth=maxdepth, withdirs=withdirs, detail=True)
        sizes = {name: info["size"] for name, info in found.items()}
        return sum(sizes.values()) if total else sizes

    def expand_path(
        self,
        path: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]",
        recursive: bool = False,
        maxdepth: int | None = None,
        assume_literal: bool = False,
    ) -> list[str]:
        """Return the names that paths and patterns stand for; see fsspec's ``expand_path``.

        A path with the characters of a pattern that is the name of an object stands for that object alone.
        """
        found: set[str] = set()
        for one in [path] if isinstance(path, str | os.PathLike) else path:
            name: str = self._strip_protocol(one)
            if not assume_literal and has_magic(name) and not self.isfile(name):
                matches = self.glob(name, maxdepth=maxdepth)
                found.update(matches)
                if recursive and matches and (maxdepth is None or maxdepth > 1):
                    deeper = None if maxdepth is None else maxdepth - 1
                    found.update(self.expand_path(matches, recursive=True, maxdepth=deeper, assume_literal=True))
                continue
            if recursive:
                found.update(self.find(name, maxdepth=maxdepth, withdirs=True))
            if name not in found and (not recursive or self.exists(name)):
                found.add(name)
        if not found:
            raise ObsObjectNotFoundError(f"There is nothing by the name of {path!r}. Check the path.")
        return sorted(found)

    def created(self, path: str) -> datetime:
        """Return the time when a file was written: an object is not changed, but replaced.

        Raises:
            FileNotFoundError: If there is no such file.
        """
        return self._existing(path).last_modified

    modified = created

    def checksum(self, path: str) -> int:
        """Return a number that changes with the content of a file.

        Raises:
            FileNotFoundError: If there is no such file.
        """
        return int(self.ukey(path), 16)

    def ukey(self, path: str) -> str:
        """Return a text that changes with the content of a file: a digest of its entity tag.

        Raises:
            FileNotFoundError: If there is no such file.
        """
        stored = self._existing(path)
        return sha256(f"{stored.e_tag or stored.last_modified} {stored.size}".encode()).hexdigest()

    def invalidate_cache(self, path: str | None = None) -> None:
        """Forget listings that are kept: those of a path, and of what is above and below it; by default all."""
        if path is None:
            self.dircache.clear()
        else:
            name = directory_name(place_of(path).as_folder)
            for known in list(self.dircache):
                if f"{known}/".startswith(f"{name}/") or not known or f"{name}/".startswith(f"{known}/"):
                    self.dircache.pop(known, None)
        super().invalidate_cache(path)

    def _existing(self, path: str) -> StoredObject:
        return listing.existing(self._requests(), place_of(path), doing="look at")

    @staticmethod
    def _is_there(look: Callable[[], object]) -> bool:
        try:
            return look() is not False
        except FileNotFoundError:
            return False

    def _listed(self, folder: ObsPath) -> list[Info]:
        requests = self._requests()
        if not folder.bucket:
            return [directory_info(ObsPath(bucket.name, "")) for bucket in buckets.all_buckets(requests)]
        entries = list(listing.entries(requests, folder, recursive=False))
        if not entries and folder.key:
            return [file_info(folder.bucket, self._existing(directory_name(folder)))]
        infos = (info_of(folder.bucket, stored) for stored in entries)
        return [info for info in infos if info["name"] != directory_name(folder) or info["type"] == "file"]

    def _all(self, folder: ObsPath) -> tuple[dict[str, Info], dict[str, Info]]:
        """Return the directories and files below a folder, from one listing."""
        dirs: dict[str, Info] = {}
        files: dict[str, Info] = {}
        if not folder.bucket:
            for bucket in self.ls(""):
                below = self._all(place_of(bucket["name"]))
                dirs |= {bucket["name"]: bucket, **below[0]}
                files |= below[1]
            return dirs, files
        for stored in listing.entries(self._requests(), folder):
            info = info_of(folder.bucket, stored)
            (dirs if info["type"] == "directory" else files)[info["name"]] = info
            end = stored.key.find("/", len(folder.key))
            while 0 <= end < len(stored.key) - 1:
                above = ObsPath(folder.bucket, stored.key[: end + 1])
                dirs.setdefault(directory_name(above), directory_info(above))
                end = stored.key.find("/", end + 1)
        return dirs, files

    def _levels(self, path: str, maxdepth: int) -> tuple[dict[str, Info], dict[str, Info]]:
        """Return the directories and files on the next levels below a folder, from a listing of each folder."""
        dirs: dict[str, Info] = {}
        files: dict[str, Info] = {}
        for _, some_dirs, some_files in self.walk(path, maxdepth, on_error="raise", detail=True):
            dirs.update((info["name"], info) for info in some_dirs.values())
            files.update((info["name"], info) for info in some_files.values())
        return dirs, files
