"""What fsspec does with the content of files: it reads, writes, downloads and uploads it."""

import threading
from collections.abc import Mapping
from glob import has_magic
from pathlib import Path
from typing import Any

from fsspec import AbstractFileSystem
from fsspec.callbacks import DEFAULT_CALLBACK
from fsspec.compression import compr
from fsspec.core import get_compression
from fsspec.utils import isfilelike, stringify_path

from modelarts._fsspec.files import CompressedFile, ReadFile, TextFile, WrittenFile, content_of
from modelarts._fsspec.looks import Looks
from modelarts._fsspec.names import Info, file_info, place_of, stored_as
from modelarts._fsspec.pairs import Counted, Planned, at_once, check_none_failed
from modelarts._obs import downloads, objects, opening, uploads
from modelarts._obs.deadlines import Cancellation
from modelarts._obs.descriptions import headers_of, with_type
from modelarts._obs.partial_files import clean, is_partial
from modelarts._obs.paths import local_target
from modelarts._obs.requests import ObsRequests
from modelarts._obs.writing import exists
from modelarts.exceptions import InvalidArgumentError, ModelArtsError, ObsObjectNotFoundError


class Contents(Looks):
    """The part of a file system that reads and writes."""

    def open(
        self,
        path: str,
        mode: str = "rb",
        block_size: int | None = None,
        cache_options: Mapping[str, Any] | None = None,
        compression: str | None = None,
        **options: Any,
    ) -> Any:
        """Open a file.

        A file that is written is stored when it is closed, complete, or not at all: if an exception leaves the ``with``
        block, or the file is never closed, nothing is stored. In a transaction it is stored when that is complete.

        Args:
            path: The file, ``bucket/dir/name``.
            mode: ``rb`` to read, ``wb`` to write and replace, ``xb`` to write and fail if it exists; without ``b`` for
                text. OBS cannot append to objects.
            block_size: How many bytes are read at once, 5 MiB by default; files are written in parts of 8 MiB.
            cache_options: Options of the cache.
            compression: The name of a compression, or ``infer`` to know it by the file's name.
            options: ``cache_type``, one of fsspec's caches, ``readahead`` by default; ``encoding``, ``errors`` and
                ``newline`` of text; ``content_type`` of a file that is written, by default the one that its name
                suggests; ``autocommit``.

        Raises:
            InvalidArgumentError: If the mode is none of these.
            FileNotFoundError: If it is read and does not exist.
            FileExistsError: If it must not exist yet, and does.
            IsADirectoryError: If it is the name of a directory, with a slash at its end.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        if (place := place_of(path)).key.endswith("/"):
            stored = objects.find(self._requests(), place) if "r" in mode else None
            if stored is None or not stored.size:
                raise IsADirectoryError(f"{place} has a slash at its end, so it is a directory, not a file.")
            options["details"] = file_info(place.bucket, stored)
        if "r" in mode:
            return super().open(path, mode, block_size, cache_options, compression, **options)
        text = {name: options.pop(name) for name in ("encoding", "errors", "newline") if name in options}
        kind = opening.mode_of(mode, **{name: text.get(name) for name in ("encoding", "errors", "newline")})
        file = super().open(path, f"{kind[0]}b", block_size, cache_options, None, **options)
        if compression is not None and (name := get_compression(path, compression)) is not None:
            file = CompressedFile(compr[name](file, mode="w"), file)
        return file if kind.endswith("b") else TextFile(file, **text)

    def _open(
        self,
        path: str,
        mode: str = "rb",
        block_size: int | None = None,
        autocommit: bool = True,
        cache_options: Mapping[str, Any] | None = None,
        cache_type: str = "readahead",
        size: int | None = None,
        details: Info | None = None,
        content_type: str | None = None,
    ) -> Any:
        kind = opening.mode_of(mode, encoding=None, errors=None, newline=None)
        requests = self._requests()
        headers = headers_of(content_type, None)
        if kind == "rb":
            if headers:
                raise InvalidArgumentError(f"content_type={content_type!r} is for new files, but mode={mode!r} reads.")
            # The size alone would not do: the entity tag shows whether all parts are of the same object.
            known = file_info(place_of(path).bucket, self._existing(path)) if details is None else details
            cache = {"block_size": block_size, "cache_type": cache_type, "cache_options": cache_options}
            return ReadFile(self, path, requests, known, **cache)
        if kind == "xb" and objects.find(requests, place_of(path)) is not None:
            raise exists(place_of(path))
        return WrittenFile(self, path, requests, exclusive=kind == "xb", autocommit=autocommit, headers=headers)

    def cat_file(self, path: str, start: int | None = None, end: int | None = None) -> bytes:
        """Return the content of a file, or a part of it; all of a file is verified if OBS has its digest.

        Args:
            path: The file.
            start: The first byte, counted from the end if it is negative.
            end: The byte after the last one, counted from the end if it is negative.

        Raises:
            FileNotFoundError: If there is no such file.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason, or the content does not arrive or is damaged.
        """
        requests, place = self._requests(), place_of(path)
        if not place.key:
            raise IsADirectoryError(f"{place} is a bucket, not a file.")
        if (start or 0) < 0 or (end or 0) < 0:
            start, end, _ = slice(start, end).indices(self._existing(path).size)
        first = start or 0
        try:
            return content_of(requests, place, first, None if end is None else end - first)
        except ObsObjectNotFoundError:
            self._existing(path)  # which says more
            raise

    def cat_ranges(
        self,
        paths: list[str],
        starts: "int | list[int | None] | None",
        ends: "int | list[int | None] | None",
        max_gap: int | None = None,
        on_error: str = "return",
    ) -> list[Any]:
        """Return parts of files, several at once; see fsspec's ``cat_ranges``."""
        if max_gap is not None:
            raise NotImplementedError(f"max_gap={max_gap!r} is not supported: give ranges that are merged already.")
        firsts = starts if isinstance(starts, list) else [starts] * len(paths)
        afters = ends if isinstance(ends, list) else [ends] * len(paths)

        def part(wanted: tuple[str, int | None, int | None]) -> Any:
            try:
                return self.cat_file(*wanted)
            except (ModelArtsError, OSError) as error:
                if on_error == "return":
                    return error
                raise

        return at_once(part, list(zip(paths, firsts, afters, strict=True)))

    def cat(self, path: Any, recursive: bool = False, on_error: str = "raise", **options: Any) -> Any:
        """Return the content of a file, or of several by name, several at once; see fsspec's ``cat``."""
        planned = Planned(self)
        names = planned.expand_path(path, recursive=recursive)
        if names == [self._strip_protocol(path)] and not isinstance(path, list):
            return self.cat_file(names[0], **options)
        names = [name for name in names if planned.known.get(name, {}).get("type") != "directory"]

        def content(name: str) -> Any:
            try:
                return self.cat_file(name, **options)
            except (ModelArtsError, OSError) as error:
                if on_error == "raise":
                    raise
                return error

        found = dict(zip(names, at_once(content, names), strict=True))
        if on_error == "omit":
            return {name: content for name, content in found.items() if not isinstance(content, Exception)}
        return found

    def pipe_file(
        self,
        path: str,
        value: "bytes | bytearray | memoryview",
        mode: str = "overwrite",
        content_type: str | None = None,
    ) -> None:
        """Store bytes as a file, complete or not at all.

        Args:
            path: The file.
            value: Its content.
            mode: ``overwrite`` to replace it; ``create`` to fail if it exists.
            content_type: The type of its content; by default the one that its name suggests.

        Raises:
            FileExistsError: If it exists and must not. OBS is asked before and with the request itself.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        with self.open(path, _written(mode), content_type=content_type) as file:
            file.write(value)

    def pipe(self, path: "str | Mapping[str, bytes]", value: "bytes | None" = None, **options: Any) -> None:
        """Store bytes as a file, or several by name, several at once; see fsspec's ``pipe``."""
        if not isinstance(path, Mapping):
            super().pipe(path, value, **options)
        else:
            at_once(lambda item: self.pipe_file(self._strip_protocol(item[0]), item[1], **options), list(path.items()))

    def get_file(
        self, rpath: str, lpath: Any, callback: Any = DEFAULT_CALLBACK, outfile: Any = None, details: Info | None = None
    ) -> None:
        """Download a file, verified and complete, or not at all; a directory is created.

        Args:
            rpath: The file, or the directory.
            lpath: The local file, whose folders are created, or an open one.
            callback: fsspec's callback, which counts bytes.
            outfile: The local file, if it is open.
            details: What is known of the file, from `info` or a listing.

        Raises:
            FileNotFoundError: If there is no such file.
            PermissionError: If OBS does not allow it.
            OSError: If the local file cannot be written.
            ObsError: If OBS refuses for another reason, or the content does not arrive or is damaged.
        """
        self._download(self._requests(), rpath, lpath, callback, outfile, details)

    def _download(
        self,
        requests: ObsRequests,
        rpath: str,
        lpath: Any,
        callback: Any,
        outfile: Any = None,
        details: Info | None = None,
    ) -> None:
        info = self.info(rpath) if details is None else details
        opened = lpath if outfile is None and isfilelike(lpath) else outfile
        if info["type"] == "directory":
            Path(lpath).mkdir(parents=True, exist_ok=True)
        elif opened is not None:
            count = Counted(callback, info["size"])
            with self.open(rpath, "rb", details=info) as file:
                while block := file.read(self.blocksize):
                    opened.write(block)
                    count(len(block))
        else:
            target = Path(lpath)
            target.parent.mkdir(parents=True, exist_ok=True)
            count = Counted(callback, info["size"])
            stop = threading.Event()
            downloads.download(requests, place_of(info["name"]), stored_as(info), target, count=count, stop=stop)

    def get(
        self,
        rpath: Any,
        lpath: Any,
        recursive: bool = False,
        callback: Any = DEFAULT_CALLBACK,
        maxdepth: int | None = None,
    ) -> None:
        """Download files, several at once; see fsspec's ``get``.

        What cannot become a local file, as ``dir/../name`` cannot, is left out; all others are downloaded.

        Raises:
            FileNotFoundError: If there are no such files.
            Exception: What the only failure raised.
            ObsTransferError: If there are several failures, which it names.
        """
        root = _root(self._strip_protocol(rpath)) if isinstance(rpath, str) and isinstance(lpath, str) else None

        def check(name: str) -> None:
            if root is not None and (relative := name.removeprefix(root).removeprefix("/")):
                local_target(Path(lpath), relative)

        planned = Planned(self, check)
        AbstractFileSystem.get(planned, rpath, lpath, recursive=recursive, maxdepth=maxdepth)
        for folder in {Path(target).parent for _, target in planned.pairs if not isfilelike(target)}:
            clean(folder)
        cancellation = Cancellation()

        def download(pair: tuple[str, str]) -> Exception | None:
            source, target = pair
            requests = self._requests().for_a_call(cancellation=cancellation)
            try:
                with callback.branched(source, target) as child:
                    self._download(requests, source, target, child, details=planned.known.get(source))
            except (ModelArtsError, OSError) as error:
                return error
            return None

        results = at_once(download, planned.pairs, callback, cancel=cancellation.set)
        failed = [(source, error) for (source, _), error in zip(planned.pairs, results, strict=True) if error]
        check_none_failed([*planned.refused.items(), *failed], len(results) - len(failed))

    def put_file(
        self,
        lpath: Any,
        rpath: str,
        callback: Any = DEFAULT_CALLBACK,
        mode: str = "overwrite",
        content_type: str | None = None,
    ) -> None:
        """Upload a file, complete and as it was at one moment, or not at all.

        Args:
            lpath: The local file; for a folder, nothing is done.
            rpath: The file in OBS.
            callback: fsspec's callback, which counts bytes.
            mode: ``overwrite`` to replace it; ``create`` to fail if it exists.
            content_type: The type of its content; by default the one that the name of the object or of the file
                suggests.

        Raises:
            FileExistsError: If it exists and must not.
            PermissionError: If OBS does not allow it.
            OSError: If the local file cannot be read.
            ObsError: If OBS refuses for another reason, or the local file changes.
        """
        self._upload(self._requests(), Path(lpath), rpath, callback, mode, content_type)

    def _upload(
        self, requests: ObsRequests, source: Path, rpath: str, callback: Any, mode: str, content_type: str | None
    ) -> None:
        kind = _written(mode)
        if source.is_dir():
            return
        headers = with_type(headers_of(content_type, None), place_of(rpath).key, source.name)
        size = source.stat().st_size
        count = Counted(callback, size)
        if kind == "xb" or self._intrans:
            with source.open("rb") as file, self.open(rpath, kind, content_type=headers.get("content-type")) as stored:
                while block := file.read(self.blocksize):
                    stored.write(block)
                    count(len(block))
            return
        stop = threading.Event()
        uploads.upload(requests, source, place_of(rpath), count=count, stop=stop, headers=headers)
        self.invalidate_cache(rpath)

    def put(
        self,
        lpath: Any,
        rpath: Any,
        recursive: bool = False,
        callback: Any = DEFAULT_CALLBACK,
        maxdepth: int | None = None,
        mode: str = "overwrite",
        content_type: str | None = None,
    ) -> None:
        """Upload files, several at once; see fsspec's ``put``. The partial files of downloads that are in folders
        are left out.

        Raises:
            FileNotFoundError: If there are no such files.
            Exception: What the only failure raised.
            ObsTransferError: If there are several failures, which it names.
        """
        planned = Planned(self)
        AbstractFileSystem.put(planned, lpath, rpath, recursive=recursive, maxdepth=maxdepth)
        given = {Path(stringify_path(path)) for path in (lpath if isinstance(lpath, list | tuple) else [lpath])}
        pairs = [pair for pair in planned.pairs if Path(pair[0]) in given or not is_partial(Path(pair[0]).name)]
        cancellation = Cancellation()

        def upload(pair: tuple[str, str]) -> Exception | None:
            source, target = pair
            requests = self._requests().for_a_call(cancellation=cancellation)
            try:
                with callback.branched(source, target) as child:
                    self._upload(requests, Path(source), target, child, mode, content_type)
            except (ModelArtsError, OSError) as error:
                return error
            return None

        results = at_once(upload, pairs, callback, cancel=cancellation.set)
        failed = [(source, error) for (source, _), error in zip(pairs, results, strict=True) if error]
        check_none_failed(failed, len(results) - len(failed))


def _written(mode: str) -> str:
    """Return how a file is opened for one of fsspec's modes of storing it."""
    kinds = {"overwrite": "wb", "create": "xb"}
    if mode not in kinds:
        raise InvalidArgumentError(f"mode={mode!r} is not one of 'overwrite' and 'create'.")
    return kinds[mode]


def _root(pattern: str) -> str:
    """Return the directory that a pattern looks into; a path without a pattern is its own."""
    if not has_magic(pattern):
        return pattern
    first = min(found for character in "*?[" if (found := pattern.find(character)) >= 0)
    return pattern[:first].rpartition("/")[0]
