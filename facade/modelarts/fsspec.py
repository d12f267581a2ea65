"""``obs://`` for fsspec, and so for pandas, PyArrow, DuckDB, Dask and others: ``fsspec.filesystem("obs")``.

It needs ``pip install "modelarts-sdk[fsspec]"``.
"""

import errno
import os
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

from fsspec import AbstractFileSystem
from fsspec.utils import tokenize

from modelarts._fsspec.contents import Contents
from modelarts._fsspec.names import PROTOCOL, Info, place_of, stored_as
from modelarts._fsspec.pairs import Planned, at_once
from modelarts._fsspec.sessions import BySession, identity, shared
from modelarts._obs import buckets, copies, listing, objects
from modelarts._obs.content import BytesContent
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts._public_names import public
from modelarts.exceptions import (
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsObjectExistsError,
    ObsObjectNotFoundError,
    ObsTransferError,
)
from modelarts.session import Session

__all__ = ["ObsFileSystem"]


@public(__name__)
class ObsFileSystem(Contents, metaclass=BySession):
    """Files in OBS for fsspec, by names such as ``bucket/dir/name`` or ``obs://bucket/dir/name``.

    Names are those of objects, byte for byte. A directory is what the names of objects have in common before a slash,
    so it exists as long as there are files in it, or an empty object whose name is its own with a slash at its end.
    What is listed is what OBS has at that moment, unless listings are kept (``use_listings_cache``).

    Threads and forked processes may share it. It can be pickled: where OBS is goes with it, and credentials do not;
    they are found again where it is loaded.

    Args:
        session: The session. If it is not given, one is made of the other arguments, and shared by all file systems for
            the same account and place. fsspec caches the file systems that are made without it.
        use_listings_cache: Whether to keep listings of directories, which then may be out of date.
        listings_expiry_time: Seconds after which they are listed again; ``None`` for never.
        max_paths: How many listings are kept at most; ``None`` for any number.
        options: Arguments of `modelarts.session.Session`, such as ``access_key``, ``secret_key``, ``region_name`` and
            ``obs_endpoint``, or ``config_file``. What is not given comes from the environment and the profile.

    Raises:
        MissingCredentialsError: If there are no credentials.
        ConfigurationError: If an endpoint is not known.
        InvalidArgumentError: If both a session and arguments of one are given.
        TypeError: If a session has no such argument.
    """

    protocol = PROTOCOL

    def __init__(
        self,
        session: Session | None = None,
        *,
        use_listings_cache: bool = False,
        listings_expiry_time: float | None = None,
        max_paths: int | None = None,
        **options: Any,
    ) -> None:
        self._listings = {
            "use_listings_cache": use_listings_cache,
            "listings_expiry_time": listings_expiry_time,
            "max_paths": max_paths,
        }
        super().__init__(**self._listings)
        if session is None:
            session = shared(Session(**options))
        elif options:
            raise InvalidArgumentError(f"session= has its own {', '.join(options)}. Give it alone, or no session.")
        self.session = session

    def __repr__(self) -> str:
        """Name the session."""
        return f"ObsFileSystem(session={self.session!r})"

    @property
    def storage_options(self) -> dict[str, Any]:
        """What makes such a file system: no keys, but the session that has them."""
        return {"session": self.session, **self._listings}

    @storage_options.setter
    def storage_options(self, given: dict[str, Any]) -> None:
        """Keep nothing, as it may have keys."""

    @property
    def fsid(self) -> str:
        """What tells this OBS from others."""
        return f"{PROTOCOL}_{self.session._endpoints.obs}"

    @property
    def _fs_token(self) -> str:
        token: str = tokenize(type(self).__qualname__, *identity(self.session), **self._listings)
        return token

    def __reduce__(self) -> "tuple[Callable[..., ObsFileSystem], tuple[object, ...]]":
        """Pickle what a session is pickled by: where the services are, not the credentials.

        Raises:
            TypeError: If the session's credentials were passed as arguments.
        """
        restore, arguments = self.session.__reduce__()
        return _restored, (type(self), restore, arguments, self._listings)

    def to_dict(self, *, include_password: bool = True) -> dict[str, Any]:
        """Return what a file system like this can be made of elsewhere, without its credentials, for JSON.

        Args:
            include_password: Without effect, as there never is one.

        Raises:
            TypeError: If the session's credentials were passed as arguments.
        """
        arguments: Any = self.session.__reduce__()[1][1]
        kind = type(self)
        where = {name: value for name, value in arguments.items() if value is not None}
        return {
            "cls": f"{kind.__module__}:{kind.__name__}",
            "protocol": PROTOCOL,
            "args": (),
            **where,
            **self._listings,
        }

    def cp_file(self, path1: str, path2: str, details: Info | None = None) -> None:
        """Copy a file within OBS, whose content does not pass through this machine; or the mark of a directory.

        Args:
            path1: The file.
            path2: The copy, which is replaced if it exists.
            details: What is known of the file, from `info` or a listing.

        Raises:
            FileNotFoundError: If there is no such file.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason, or the file changes in the meantime.
        """
        info = self.info(path1) if details is None else details
        requests, target = self._requests(), place_of(path2)
        if not target.key:
            raise IsADirectoryError(f"{target} is a bucket, not a file.")
        if info["type"] == "file":
            copies.copy(requests, place_of(info["name"]), stored_as(info), target)
        elif "marker" in info:
            objects.put(requests, target.as_folder, BytesContent(b""), doing=f"create {target.as_folder}")
        self.invalidate_cache(path2)

    def copy(
        self, path1: Any, path2: Any, recursive: bool = False, maxdepth: int | None = None, on_error: str | None = None
    ) -> None:
        """Copy files within OBS, several at once; see fsspec's ``copy``."""
        self._copied(
            path1, path2, recursive, maxdepth, ignores=on_error == "ignore" or (recursive and on_error is None)
        )

    def mv(self, path1: Any, path2: Any, recursive: bool = False, maxdepth: int | None = None) -> None:
        """Move files within OBS: copy them, and then delete exactly those that were copied.

        Raises:
            FileNotFoundError: If there are no such files.
            InvalidArgumentError: If a file would be moved to where another one comes from.
            ObsTransferError: If a file was replaced in the meantime; it stays.
            ObsError: If OBS refuses.
        """
        moved = self._copied(path1, path2, recursive, maxdepth, ignores=False, moves=True)
        left: list[str] = []
        for bucket, of_bucket in groupby(sorted(moved), key=itemgetter(0)):
            copied = [moved[bucket, key] for _, key in of_bucket]
            left += [str(ObsPath(bucket, one.key)) for one in copies.delete_copied(self._requests(), bucket, copied)]
        for bucket, key in moved:
            self.invalidate_cache(str(ObsPath(bucket, key)))
        if left:
            raise ObsTransferError(
                f"{left[0]!r} was replaced while it was moved, so it stays, and what it was before has moved. "
                f"{len(left):,} such files stay."
            )

    def rm_file(self, path: str) -> None:
        """Delete a file.

        Raises:
            FileNotFoundError: If there is no such file.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        self._existing(path)
        self._delete([place_of(path)])
        self.invalidate_cache(path)

    def rm(self, path: Any, recursive: bool = False, maxdepth: int | None = None) -> None:
        """Delete files and directories, up to 1,000 with a request.

        Args:
            path: The file or the directory, a pattern, or a list of them. A path that is the name of a file is no
                pattern.
            recursive: Whether to delete directories with what is in them, and buckets.
            maxdepth: How many levels of a directory to delete files from; ``None`` for all, and the directory.

        Raises:
            FileNotFoundError: If there are no such files; nothing is deleted.
            IsADirectoryError: If one is a directory, and ``recursive`` is not set; nothing is deleted.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        planned = Planned(self)
        names = planned.expand_path(path, recursive=recursive and maxdepth is not None, maxdepth=maxdepth)
        places: list[ObsPath] = []
        for name in names:
            found = self._deleted_with(name, planned.known.get(name), recursive=recursive and maxdepth is None)
            if found is not None:
                places += found
            elif maxdepth is None:
                raise IsADirectoryError(f"{name!r} is a directory. Delete it with recursive=True.")
        self._delete(places)
        for name in names:
            self.invalidate_cache(name)
            if recursive and maxdepth is None and not place_of(name).key:
                buckets.delete(self._requests(), place_of(name).bucket)

    def mkdir(self, path: str, create_parents: bool = True) -> None:
        """Make a bucket. Directories are not made: they exist as long as there are files in them.

        Args:
            path: The bucket; or a directory, for which nothing is done but to check that it does not exist.
            create_parents: Without effect: the bucket must exist, and directories need none above them.

        Raises:
            FileExistsError: If there is such a bucket or directory.
            FileNotFoundError: If the bucket of a directory is missing.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        place = place_of(path)
        if place.key:
            self.makedirs(path, exist_ok=False)
            return
        if self.isdir(path):
            raise ObsObjectExistsError(f"{place.as_folder} exists already.")
        buckets.create(self._requests(), place.bucket)
        self.invalidate_cache(path)

    def makedirs(self, path: str, exist_ok: bool = False) -> None:
        """Check that the bucket of a directory exists. Only `mkdir` makes a bucket.

        pandas and others call this for the directory of each file that they write, where a mistyped name must not
        become a bucket.

        Args:
            path: The directory, for which nothing else is done, as in `mkdir`; or the bucket.
            exist_ok: Whether it may exist.

        Raises:
            FileExistsError: If it exists and must not.
            FileNotFoundError: If there is no such bucket.
            PermissionError: If OBS does not allow it.
            ObsError: If OBS refuses for another reason.
        """
        requests, place = self._requests(), place_of(path)
        is_there = listing.is_folder(requests, place) if place.key else self.isdir(path)
        if is_there and not exist_ok:
            raise ObsObjectExistsError(f"{place.as_folder} exists already.")
        if not is_there and not place.key:
            raise ObsBucketNotFoundError(
                f"There is no bucket {place.bucket!r}. Check its name and region. Or create it with "
                f"mkdir({place.bucket!r}) of this file system, or session.obs.create_bucket({place.bucket!r})."
            )

    def rmdir(self, path: str) -> None:
        """Delete an empty directory, or an empty bucket.

        Raises:
            FileNotFoundError: If there is no such directory.
            OSError: If it is not empty.
            ObsError: If OBS refuses.
        """
        requests, folder = self._requests(), place_of(path).as_folder
        if folder.key:
            keys = [stored.key for stored in listing.entries(requests, folder, limit=2)][:2]
            if not keys:
                raise ObsObjectNotFoundError(f"There is no directory {folder}. Check the path.")
            if keys != [folder.key]:
                raise OSError(errno.ENOTEMPTY, f"{os.strerror(errno.ENOTEMPTY)}: {folder}")
            objects.delete(requests, folder)
        else:
            buckets.delete(requests, folder.bucket)
        self.invalidate_cache(path)

    def sign(self, path: str, expiration: int = 100, method: str = "GET") -> str:
        """Return a URL with which anyone can read or write a file for a while; see `modelarts.obs.Obs.presign`.

        Args:
            path: The file.
            expiration: How long it is valid, in seconds, from 1 to 604,800 (7 days).
            method: ``GET`` to read it, ``PUT`` to replace it.

        Raises:
            InvalidArgumentError: If the time or the method is none of these, or the session's temporary keys end
                before.
            ObsPathError: If it is not the name of a file.
        """
        return self.session.obs.presign(str(place_of(path)), expiration, method)

    def _requests(self) -> ObsRequests:
        return self.session.obs._requests()

    def _copied(
        self, path1: Any, path2: Any, recursive: bool, maxdepth: int | None, *, ignores: bool, moves: bool = False
    ) -> dict[tuple[str, str], StoredObject]:
        """Copy files and the marks of directories, and return what was copied elsewhere, by bucket and key."""
        planned = Planned(self)
        AbstractFileSystem.copy(planned, path1, path2, recursive=recursive, maxdepth=maxdepth, on_error="raise")
        pairs = [(self._strip_protocol(source), self._strip_protocol(target)) for source, target in planned.pairs]
        pairs = [(source, target) for source, target in pairs if source != target]
        if moves and (both := {source for source, _ in pairs} & {target for _, target in pairs}):
            raise InvalidArgumentError(f"{min(both)!r} would be moved and replaced by another. Nothing was moved.")

        def copy(pair: tuple[str, str]) -> tuple[ObsPath, StoredObject] | None:
            source, target = pair
            try:
                info = planned.known.get(source) or self.info(source)
                self.cp_file(source, target, details=info)
            except FileNotFoundError:
                if ignores:
                    return None
                raise
            place = place_of(info["name"])
            if info["type"] == "file":
                return place, stored_as(info)
            return (place.as_folder, StoredObject(place.as_folder.key)) if "marker" in info else None

        copied = [one for one in at_once(copy, pairs) if one is not None]
        return {(place.bucket, place.key): stored for place, stored in copied}

    def _deleted_with(self, name: str, known: Info | None, *, recursive: bool) -> list[ObsPath] | None:
        """Return what is deleted with a file or a directory; ``None`` for a directory that must stay."""
        requests, place = self._requests(), place_of(name)
        is_file = known["type"] == "file" if known else bool(place.key) and objects.find(requests, place) is not None
        found = [place] if is_file else []
        if recursive:
            found += [ObsPath(place.bucket, one.key) for one in listing.entries(requests, place.as_folder)]
        if found or not place.key:
            return found if found or recursive else None
        if known is None and not self.isdir(name):
            raise ObsObjectNotFoundError(f"There is no object and no folder {place}. Check the path.")
        return [] if recursive else None

    def _delete(self, places: Iterable[ObsPath]) -> None:
        ordered = sorted(set(places), key=lambda place: (place.bucket, place.key))
        for bucket, of_bucket in groupby(ordered, key=lambda place: place.bucket):
            objects.delete_all(self._requests(), bucket, [place.key for place in of_bucket])


def _restored(
    kind: type[ObsFileSystem], restore: Callable[..., Session], arguments: tuple[object, ...], listings: dict[str, Any]
) -> ObsFileSystem:
    return kind(session=shared(restore(*arguments)), **listings)
