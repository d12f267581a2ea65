"""The methods of `modelarts.obs.Obs` for objects, besides those that transfer files."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final, Literal, overload

from modelarts._obs import copies, descriptions, globs, listing, objects, opening, ranges
from modelarts._obs.descriptions import ObsObject, ObsObjectDetails
from modelarts._obs.paths import ObsPath, not_an_object, obs_file, obs_folder, obs_object, obs_place
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.writing import ObsTextWriter, ObsWriter
from modelarts.exceptions import InvalidArgumentError, ObsBucketNotFoundError, ObsPathError, ObsPermissionError

_SEVEN_DAYS: Final = 7 * 24 * 3600
_FOLDERS_ARE_LISTED: Final = "list(...) shows the content of folders."


class ObjectMethods:
    """What `modelarts.obs.Obs` does with objects, besides transfers of files."""

    def head(self, path: str) -> ObsObjectDetails:
        """Return all that OBS says of an object, without its content.

        Args:
            path: The object, ``obs://bucket/dir/name``.

        Raises:
            ObsPathError: If it is not an object's path.
            ObsObjectNotFoundError: If there is no such object.
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If OBS refuses.

        Source: OBS API Reference, "Querying Object Metadata".
        """
        place = obs_object(path, what="path")
        return descriptions.described(place, self._existing(path, place, doing="look at"))

    def list(self, obs_dir_path: str, *, recursive: bool = True) -> Sequence[ObsObject]:
        """List the objects in a folder and its subfolders, or those that a pattern matches, by name.

        In a pattern, ``*`` stands for any characters but slashes, ``?`` for one, ``[ab]`` and ``[!ab]`` for one of a
        set, and ``**`` for any folders: ``obs://bucket/data/**/*.csv``. ``[*]``, ``[?]`` and ``[[]`` stand for the
        characters themselves. A pattern with a slash at its end matches all that is in folders. If a folder has the
        name exactly as it is written, it is no pattern. Only names that begin as the pattern does are looked at.

        Args:
            obs_dir_path: The folder, whose slash at its end may be missing, or a pattern.
            recursive: Whether to list what is in subfolders as well. If not, the subfolders themselves are listed, with
                a slash at the end of their paths, a size of 0, and, unless they have markers, a time of 1970.

        Raises:
            InvalidArgumentError: If ``recursive`` is false for a pattern, where ``*`` and ``**`` say it.
            ObsPathError: If it is not a folder's path in OBS.
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If OBS refuses.
        """
        return [*self._listed(obs_dir_path, recursive=recursive, paced=False)]

    def iter(self, obs_dir_path: str, *, recursive: bool = True) -> Iterator[ObsObject]:
        """Yield what `list` returns, 1,000 objects with each request, so that the memory holds a page of them.

        A session's ``deadline`` holds for each request, as the program may take its time between them.

        Raises:
            InvalidArgumentError: As `list` raises it, at once.
            ObsPathError: As `list` raises it, at once.
            ObsError: As `list` raises it, while the objects are read.
        """
        return self._listed(obs_dir_path, recursive=recursive, paced=True)

    def exists(self, obs_file_path: str) -> bool:
        """Return whether there is an object with this path.

        Returns:
            False also if there is no such bucket.

        Raises:
            ObsPathError: If it is not an object's path.
            ObsError: If OBS refuses.
        """
        path = obs_object(obs_file_path, what="obs_file_path")
        if path.is_folder:
            self._existing(obs_file_path, path, doing="look at", what="obs_file_path")
            return True
        requests = self._requests()
        if objects.find(requests, path) is not None:
            return True
        with suppress(ObsBucketNotFoundError, ObsPermissionError):
            listing.has_entries(requests, path.as_folder)  # whose answer has a body, by which other servers are known
        return False

    def delete_file(self, obs_file_path: str) -> None:
        """Delete an object; a missing one is not an error.

        Args:
            obs_file_path: The object, ``obs://bucket/dir/name``. Its name is taken byte for byte. With a slash at its
                end, it is the marker of a folder, or another object of such a name, alone.

        Raises:
            ObsPathError: If it is not an object's path; or if it has a slash at its end or looks like a pattern, which
                only `list` takes, and no object has exactly this name.
            ObsError: If OBS refuses.
        """
        path = obs_object(obs_file_path, what="obs_file_path")
        if path.is_folder:
            self._existing(
                obs_file_path, path, doing="delete", what="obs_file_path", folder_hint="delete_dir deletes folders."
            )
        requests = self._requests()
        if globs.is_pattern(path.key) and objects.find(requests, path, doing="delete") is None:
            raise globs.not_taken(obs_file_path, what="obs_file_path")
        objects.delete(requests, path)

    @overload
    def open(self, path: str, mode: Literal["rb", "br"]) -> io.BufferedReader: ...
    @overload
    def open(
        self,
        path: str,
        mode: Literal["wb", "bw", "xb", "bx"],
        *,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> ObsWriter: ...
    @overload
    def open(
        self,
        path: str,
        mode: Literal["r", "rt", "tr"] = "r",
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
    ) -> io.TextIOWrapper: ...
    @overload
    def open(
        self,
        path: str,
        mode: Literal["w", "wt", "tw", "x", "xt", "tx"],
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> ObsTextWriter: ...
    @overload
    def open(
        self,
        path: str,
        mode: str,
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> "io.BufferedReader | io.TextIOWrapper | ObsWriter": ...
    def open(
        self,
        path: str,
        mode: str = "r",
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> "io.BufferedReader | io.TextIOWrapper | ObsWriter":
        """Open an object like a file, whose content needs at most 48 MB of memory at a time.

        A file that is read can be read at any position. If the object changes in the meantime, reading raises an error,
        as it does if an object that is read from its beginning to its end does not have its MD5 digest.

        A file that is written is stored when it is closed, complete, or not at all: if an exception leaves the ``with``
        block, or the file is never closed, nothing is stored, and an object that was there stays as it was.
        ``discard()`` ends it without storing it. It may have at most 10,000 parts of 8 MiB, 84 GB.

        A session's ``deadline`` holds for each request for more content, and for closing, not for the whole time that
        the file is open.

        Args:
            path: The object, ``obs://bucket/dir/name``.
            mode: ``r`` to read text, ``w`` to write text and replace an object, ``x`` to write text and fail if there
                is such an object; with ``b``, as in ``rb``, for bytes. OBS cannot append to objects, so there is no
                ``a`` and no ``+``.
            encoding: The encoding of text; UTF-8 by default, on all systems.
            errors: What to do with text that cannot be encoded or decoded, as in Python's ``open``.
            newline: How line ends are translated, as in Python's ``open``; by default, text is written with ``\\n`` on
                all systems.
            content_type: The type of the content of an object that is written, such as ``text/csv``; by default the
                one that the name suggests.
            metadata: Texts that are stored with it, by names in lower-case letters, 8 KB at most. `head` returns them.

        Raises:
            InvalidArgumentError: If the mode is none of these, text is set up for a file of bytes, a type or metadata
                is given for an object that is read, or they are none that OBS can have.
            ObsPathError: If it is not an object's path.
            ObsObjectNotFoundError: If it is to be read, and does not exist.
            ObsObjectExistsError: If it must not exist yet, and does. OBS is asked when the file is opened and again
                when it is closed; a server that knows the condition ``If-None-Match`` checks it at the same moment.
            ObsTransferError: If the object changes while it is read, or its content does not arrive or is damaged.
            ObsError: If OBS refuses.
        """
        kind = opening.mode_of(mode, encoding=encoding, errors=errors, newline=newline)
        headers = descriptions.headers_of(content_type, metadata)
        if kind.startswith("r"):
            if headers:
                raise InvalidArgumentError(
                    f"content_type and metadata are for new objects, but mode={mode!r} reads one."
                )
            place = obs_object(path, what="path")
            if place.is_folder:
                self._existing(path, place, doing="read")
        else:
            place = obs_file(path, what="path", folder_hint=_FOLDERS_ARE_LISTED)
        return opening.opened(
            self._requests(), place, kind, encoding=encoding, errors=errors, newline=newline, headers=headers
        )

    def read_bytes(self, path: str) -> bytes:
        """Return the content of an object, verified by its entity tag where that is made of MD5 digests.

        Args:
            path: The object, ``obs://bucket/dir/name``. All of it must fit into memory; `open` reads larger ones.

        Raises:
            ObsPathError: If it is not an object's path.
            ObsObjectNotFoundError: If there is no such object.
            ObsTransferError: If the content does not arrive or is damaged, or the object changes in the meantime.
            ObsError: If OBS refuses.
        """
        place = obs_object(path, what="path")
        return ranges.read_all(self._requests(), place, self._existing(path, place, doing="read"))

    def write_bytes(
        self,
        path: str,
        data: "bytes | bytearray | memoryview",
        *,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> int:
        """Store bytes as an object, which is replaced if it exists.

        Args:
            path: The object, ``obs://bucket/dir/name``.
            data: Its content.
            content_type: The type of its content, such as ``image/png``; by default the one that
                the name suggests.
            metadata: Texts that are stored with it, as in `open`.

        Returns:
            The number of bytes.

        Raises:
            InvalidArgumentError: If ``data`` is not bytes, or the type or the metadata are none that OBS can have.
            ObsPathError: If it is not an object's path.
            ObsError: If OBS refuses.
        """
        if not isinstance(data, bytes | bytearray | memoryview):
            raise InvalidArgumentError(f"data has the type {type(data).__name__}, not bytes. {_how_to_store(data)}")
        with self.open(path, "wb", content_type=content_type, metadata=metadata) as file:
            return file.write(data)

    def read_text(
        self, path: str, encoding: str | None = None, errors: str | None = None, newline: str | None = None
    ) -> str:
        """Return the content of an object as text; see `read_bytes`.

        Args:
            path: The object, ``obs://bucket/dir/name``.
            encoding: The encoding; UTF-8 by default.
            errors: What to do with bytes that cannot be decoded, as in Python's ``open``.
            newline: How line ends are translated, as in Python's ``open``.

        Raises:
            UnicodeDecodeError: If the content is not text in this encoding.
            ObsError: As `read_bytes` raises it.
        """
        opening.mode_of("r", encoding=encoding, errors=errors, newline=newline)
        with io.TextIOWrapper(io.BytesIO(self.read_bytes(path)), encoding or "utf-8", errors, newline) as text:
            return text.read()

    def write_text(
        self,
        path: str,
        data: str,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        *,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> int:
        """Store text as an object, which is replaced if it exists.

        Args:
            path: The object, ``obs://bucket/dir/name``.
            data: Its content.
            encoding: The encoding; UTF-8 by default.
            errors: What to do with characters that cannot be encoded, as in Python's ``open``.
            newline: How line ends are translated, as in Python's ``open``; they are ``\\n`` by default.
            content_type: The type of its content, such as ``text/csv``; by default the one that
                the name suggests.
            metadata: Texts that are stored with it, as in `open`.

        Returns:
            The number of characters.

        Raises:
            InvalidArgumentError: If ``data`` is not text, or the type or the metadata are none that OBS can have.
            UnicodeEncodeError: If it cannot be written in this encoding; nothing is stored.
            ObsPathError: If it is not an object's path.
            ObsError: If OBS refuses.
        """
        if not isinstance(data, str):
            raise InvalidArgumentError(f"data is a {type(data).__name__}, not text. write_bytes stores bytes.")
        with self.open(
            path,
            "w",
            encoding=encoding,
            errors=errors,
            newline=newline,
            content_type=content_type,
            metadata=metadata,
        ) as file:
            return file.write(data)

    def copy(self, src: str, dst: str) -> str:
        """Copy an object of any size within OBS, with its metadata; its content does not pass through this machine.

        Args:
            src: The object, ``obs://bucket/dir/name``.
            dst: The copy, ``obs://bucket/dir/name``, which is replaced if it exists; or with a slash at its end the
                folder for it, where it keeps its name. The bucket may be another one of the same region.

        Returns:
            The copy's path.

        Raises:
            ObsPathError: If ``src`` is not an object's path, ``dst`` is not a path in OBS, or they are the same; or if
                ``dst`` names an object, but there is such a folder.
            ObsObjectNotFoundError: If there is no such object.
            ObsTransferError: If the object changed in the meantime; an object with the name of the copy stays as it
                was.
            ObsError: If OBS refuses.

        Source: OBS API Reference, "Copying Objects" and, for more than 1 GiB, "Copying Parts".
        """
        source = obs_file(src, what="src", folder_hint="copy_dir copies folders.", exact=True)
        place = obs_place(dst, what="dst")
        names_object = bool(place.key) and not place.key.endswith("/")
        target = place if names_object else place.joined(source.name)
        if target == source:
            raise ObsPathError(f"src={src!r} and dst={dst!r} are the same object.")
        requests = self._requests()
        stored = listing.existing(requests, source, doing="copy")
        if names_object:
            doing = f"copy {source} to {target}"
            listing.check_no_folder(requests, target, source.name, dst, what="dst", doing=doing)
        copies.copy(requests, source, stored, target)
        return str(target)

    def copy_dir(self, src: str, dst: str, *, contents_only: bool = False) -> str:
        """Copy a folder with its content within OBS, under its own name.

        ``copy_dir('obs://bucket/data/', 'obs://other/backup/')`` creates ``obs://other/backup/data/``. With
        ``contents_only=True`` its objects come into ``obs://other/backup/``. Objects there of the same names are
        replaced, others stay.

        Args:
            src: The folder; the slash at its end may be missing.
            dst: The folder above the new one; the slash at its end may be missing.
            contents_only: Whether what is in the folder goes into ``dst`` itself, without the folder's name.

        Returns:
            The path of the folder that the copies are in.

        Raises:
            ObsPathError: If one of them is not a folder's path in OBS, or the copy would be in ``src`` or be ``src``.
            ObsObjectNotFoundError: If the folder is empty or does not exist.
            ObsTransferError: If an object changed in the meantime.
            ObsError: If OBS refuses; some objects may have been copied.
        """
        source, above = obs_folder(src, what="src", exact=True), obs_folder(dst, what="dst")
        target = above if contents_only else above.joined(f"{source.name}/")
        if target.bucket == source.bucket and target.key.startswith(source.key):
            raise ObsPathError(f"src={src!r} would be copied to {target}, which is in it. Choose another dst.")
        copies.copy_all(self._requests(), source, target)
        return str(target)

    def presign(self, path: str, expires_in: int = 3600, method: str = "GET") -> str:
        """Return a URL with which anyone can read or write an object for a while, without credentials.

        The URL contains a signature, and the security token of temporary keys: who has it can use it. It ends when the
        keys of this session do, if that is earlier; if it is known when, a longer time is refused. Whether there is
        such an object, and whether this session may read or write it, is only checked when the URL is used.

        Args:
            path: The object, ``obs://bucket/dir/name``.
            expires_in: How long the URL is valid, in seconds, from 1 to 604,800 (7 days).
            method: ``GET`` to read the object, ``PUT`` to replace it by at most 5 GB; in lower case too.

        Raises:
            InvalidArgumentError: If the time or the method is none of these, or the session's temporary keys end
                before.
            ObsPathError: If it is not an object's path.
            ApiError: If the session has a password, and IAM gives no temporary keys for it.

        Source: OBS S3 API Reference, "V4 Temporarily Authorized Request".
        """
        place = obs_object(path, what="path")
        verb = method.upper() if isinstance(method, str) else method
        if verb == "PUT" or not place.key:
            place = obs_file(path, what="path", folder_hint="Each object has a URL of its own.")
        if isinstance(expires_in, bool) or not isinstance(expires_in, int) or not 1 <= expires_in <= _SEVEN_DAYS:
            raise InvalidArgumentError(
                f"expires_in={expires_in!r} is not a whole number of seconds from 1 to {_SEVEN_DAYS:,} (7 days)."
            )
        if verb not in ("GET", "PUT"):
            raise InvalidArgumentError(f"method={method!r} is not 'GET', to read, or 'PUT', to write.")
        return self._requests().presigned(verb, place, expires_in)

    def _listed(self, obs_dir_path: str, *, recursive: bool, paced: bool) -> Iterator[ObsObject]:
        folder = obs_folder(obs_dir_path, what="obs_dir_path", exact=True)
        if globs.is_pattern(folder.key) and not recursive:
            raise InvalidArgumentError(
                f"recursive=False is for folders, but obs_dir_path={obs_dir_path!r} is a pattern, in which '*' matches "
                "in one folder and '**' in all below it."
            )
        pattern = folder.key if obs_dir_path.endswith("/") else folder.key.removesuffix("/")
        found = listing.matching(self._requests(), folder, pattern, recursive=recursive, paced=paced)
        return (descriptions.listed(folder.bucket, stored) for stored in found)

    def _existing(
        self, text: str, place: ObsPath, *, doing: str, what: str = "path", folder_hint: str = _FOLDERS_ARE_LISTED
    ) -> StoredObject:
        """Return what OBS knows of an object that must exist, perhaps one with a slash at the end of its name.

        Args:
            text: The argument.
            place: The path that it is.
            doing: What the caller is doing, for error messages.
            what: The argument's name.
            folder_hint: What to do with a folder, as a sentence.
        """
        requests = self._requests()
        if not place.is_folder:
            return listing.existing(requests, place, doing=doing)
        found = objects.find(requests, place, doing=doing) if place.key else None
        if found is None:
            raise not_an_object(text, what=what, folder_hint=folder_hint)
        return found

    def _requests(self) -> ObsRequests:
        """Return what sends the requests of a call."""
        raise NotImplementedError


def _how_to_store(data: object) -> str:
    """Return how an object of another type is stored, as a sentence."""
    if isinstance(data, str):
        return "write_text stores text."
    for method in ("getvalue", "tobytes", "read"):
        if callable(getattr(data, method, None)):
            return f"Give what its {method}() returns."
    return "Give bytes, a bytearray or a memoryview."
