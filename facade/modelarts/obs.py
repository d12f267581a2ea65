"""Copies files and folders to and from OBS: ``session.obs``.

Source: document 002, chapter 5.
"""

import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from modelarts._obs import buckets, listing, objects, transfers
from modelarts._obs.content import BytesContent
from modelarts._obs.descriptions import ObsBucket, ObsObject, ObsObjectDetails
from modelarts._obs.local_files import (
    LocalFile,
    existing_file,
    existing_folder,
    files_below,
    target_file,
    target_folder,
)
from modelarts._obs.object_methods import ObjectMethods
from modelarts._obs.paths import (
    ObsPath,
    check_characters,
    checked_bucket,
    local_target,
    loose_place,
    obs_dir,
    obs_file,
    obs_folder,
    obs_place,
)
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.writing import ObsTextWriter, ObsWriter
from modelarts._session.connections import Connections
from modelarts.exceptions import (
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsObjectNotFoundError,
    ObsPathError,
)

if TYPE_CHECKING:
    from modelarts_client.request_options import RequestOptions

__all__ = ["Obs", "ObsBucket", "ObsObject", "ObsObjectDetails", "ObsTextWriter", "ObsWriter"]


class Obs(ObjectMethods):
    """Copies files and folders to and from OBS; available as ``session.obs``.

    Copies run concurrently, large files in parts. An object or a downloaded file appears complete or not at all. On a
    terminal, a line shows the progress.

    Args:
        connections: The session's connections.
        options: The timeout, retries and deadline of the session's `with_options`.

    Raises:
        InvalidArgumentError: If it is anything else.
    """

    def __init__(self, connections: Connections, options: "RequestOptions | None" = None) -> None:
        if not isinstance(connections, Connections):
            raise InvalidArgumentError("Programs do not make an Obs themselves. Use session.obs.")
        self._connections = connections
        self._options = options

    def __repr__(self) -> str:
        """Name the endpoint."""
        return f"Obs(endpoint={self._connections.endpoints.obs!r})"

    def __copy__(self) -> Self:
        """Return this object, as copies of a session share its connections."""
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Return this object, as copies of a session share its connections."""
        return self

    def __reduce__(self) -> str:
        """Refuse to be pickled.

        Raises:
            TypeError: Always.
        """
        raise TypeError("session.obs cannot be pickled alone. Pickle the session, and use its obs afterwards.")

    def upload_file(self, src_local_file: "str | os.PathLike[str]", dst_obs_dir: str) -> str:
        """Upload a file into a folder in OBS, under its own name.

        Args:
            src_local_file: The file.
            dst_obs_dir: The folder, ``obs://bucket/dir/`` with a slash at its end; or the new object,
                ``obs://bucket/dir/name``, if its name is that of the file.

        Returns:
            The new object's path.

        Raises:
            InvalidArgumentError: If there is no such file.
            ObsPathError: If ``dst_obs_dir`` is neither, or the file's name has a control character.
            ObsError: If OBS refuses.
        """
        _check_direction(src_local_file, dst_obs_dir, call="upload_file(src_local_file, dst_obs_dir)")
        place = obs_place(dst_obs_dir, what="dst_obs_dir")
        source = existing_file(src_local_file, what="src_local_file", folder_hint=" upload_dir uploads folders.")
        names_file = place.name == source.name and place.key != "" and not place.key.endswith("/")
        folder = place.parent if names_file else obs_dir(dst_obs_dir, what="dst_obs_dir")
        return self._upload_into(folder, [source])

    def upload_dir(self, src_local_dir: "str | os.PathLike[str]", dst_obs_dir: str) -> str:
        """Upload a folder with its content into a folder in OBS, under its own name.

        ``upload_dir('/home/ma-user/', 'obs://bucket/dir1/')`` creates ``obs://bucket/dir1/ma-user/``. Empty folders are
        not created in OBS.

        Args:
            src_local_dir: The folder.
            dst_obs_dir: The folder in OBS; the slash at its end may be missing.

        Returns:
            The new folder's path.

        Raises:
            InvalidArgumentError: If there is no such folder.
            ObsPathError: If ``dst_obs_dir`` is not a folder's path in OBS, or a name has a control character.
            ObsError: If OBS refuses.

        Warns:
            UserWarning: If there are no files to upload.
        """
        _check_direction(src_local_dir, dst_obs_dir, call="upload_dir(src_local_dir, dst_obs_dir)")
        parent = obs_folder(dst_obs_dir, what="dst_obs_dir")
        source = existing_folder(src_local_dir, what="src_local_dir")
        check_characters(source.name, what=f"The folder name {source.name!r}")
        target = parent.joined(f"{source.name}/")
        files = list(files_below(source))
        if not files:
            warnings.warn(
                f"src_local_dir={os.fspath(src_local_dir)!r} contains no files, so {target} was not created.",
                UserWarning,
                stacklevel=2,
            )
        self._upload(files, target)
        return str(target)

    def download_file(self, src_obs_file: str, dst_local_dir: "str | os.PathLike[str]") -> Path:
        """Download an object into a folder, under its own name, or to a file. A file that is there is replaced.

        Args:
            src_obs_file: The object, ``obs://bucket/dir/file``.
            dst_local_dir: The folder, with a slash at its end, or one that exists; or the file, such as
                ``/home/ma-user/file``. A `pathlib.Path`, which has no slash at its end, names a file if it ends with
                the object's name or if the file exists, and a folder otherwise. Missing folders are created.

        Returns:
            The new file.

        Raises:
            InvalidArgumentError: If ``dst_local_dir`` is not a path, or contains a folder of the object's name.
            ObsPathError: If ``src_obs_file`` is not an object's path.
            ObsObjectNotFoundError: If there is no such object.
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If OBS refuses, or the content arrives incomplete.
        """
        _check_direction(dst_local_dir, src_obs_file, call="download_file(src_obs_file, dst_local_dir)")
        source = obs_file(src_obs_file, what="src_obs_file", folder_hint="download_dir downloads folders.")
        return self._download_object(source, dst_local_dir, what="dst_local_dir")

    def download_dir(self, src_obs_dir: str, dst_local_dir: "str | os.PathLike[str]") -> Path:
        """Download a folder with its content into a folder on this machine, under its own name.

        ``download_dir('obs://bucket/dir1/', '/home/ma-user/')`` creates ``/home/ma-user/dir1/``. Empty folders are not
        created. If an object's name would lead outside the new folder, nothing is downloaded.

        Args:
            src_obs_dir: The folder in OBS; the slash at its end may be missing.
            dst_local_dir: The folder above the new one; it is created if necessary.

        Returns:
            The new folder.

        Raises:
            InvalidArgumentError: If ``dst_local_dir`` is a file.
            ObsPathError: If ``src_obs_dir`` is not a folder's path, or an object's name cannot become a file's.
            ObsObjectNotFoundError: If the folder is empty or does not exist.
            ObsError: If OBS refuses, or content arrives incomplete.
        """
        _check_direction(dst_local_dir, src_obs_dir, call="download_dir(src_obs_dir, dst_local_dir)")
        source = obs_folder(src_obs_dir, what="src_obs_dir")
        root = local_target(target_folder(dst_local_dir, what="dst_local_dir"), source.name)
        self._download_content(source, root)
        return root

    def is_obs_path_exists(self, obs_path: str) -> bool:
        """Return whether there is an object with this path, or anything in a folder with this path.

        Args:
            obs_path: ``obs://bucket/dir/file``, ``obs://bucket/dir/`` or ``obs://bucket/``; also ``/bucket/dir/file``
                and ``bucket/dir/file``, as the methods of earlier versions take it. Without a slash at its end it may
                be either.

        Returns:
            False also if there is no such bucket.

        Raises:
            ObsPathError: If it is not a path in OBS.
            ObsError: If OBS refuses.
        """
        path = loose_place(obs_path, what="obs_path")
        try:
            return self._is_object(path) or self._is_folder(path)
        except ObsBucketNotFoundError:
            return False

    def delete_dir(self, obs_dir_path: str) -> int:
        """Delete everything in a folder and its subfolders. This cannot be undone.

        Args:
            obs_dir_path: The folder, with a slash at its end; ``obs://bucket/`` empties the bucket.

        Returns:
            The number of deleted objects.

        Raises:
            ObsPathError: If it is not a folder's path in OBS.
            ObsError: If OBS refuses.
        """
        folder = obs_dir(obs_dir_path, what="obs_dir_path")
        requests = self._requests()
        found = [stored.key for stored in listing.entries(requests, folder, doing=f"delete {folder}")]
        objects.delete_all(requests, folder.bucket, found)
        return len(found)

    def list_buckets(self) -> Sequence[ObsBucket]:
        """List the buckets of the account, of all regions, by name.

        Raises:
            ObsPermissionError: If the credentials may not list them.
            ObsError: If OBS refuses for another reason.
        """
        return sorted(buckets.all_buckets(self._requests()), key=lambda bucket: bucket.name)

    def create_bucket(self, bucket: str) -> None:
        """Create a bucket in the session's region; one that belongs to this account already stays as it is.

        Args:
            bucket: 3 to 63 lower-case letters, digits, hyphens and dots. Names are shared by all accounts.

        Raises:
            ObsPathError: If the name is not allowed.
            ObsError: If the name is taken, or OBS refuses for another reason.
        """
        buckets.create(self._requests(), checked_bucket(bucket))

    def delete_bucket(self, bucket: str) -> None:
        """Delete an empty bucket.

        Raises:
            ObsPathError: If the name is not allowed.
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If it is not empty, or OBS refuses for another reason.
        """
        buckets.delete(self._requests(), checked_bucket(bucket))

    def _requests(self) -> ObsRequests:
        """Return what sends the requests of a call."""
        return self._connections.obs(self._options)

    def _create_folder(self, folder: ObsPath) -> None:
        """Create a folder marker, an empty object whose name ends with a slash."""
        objects.put(self._requests(), folder, BytesContent(b""), doing=f"create {folder}")

    def _is_object(self, path: ObsPath) -> bool:
        return bool(path.key) and not path.key.endswith("/") and objects.find(self._requests(), path) is not None

    def _is_folder(self, path: ObsPath) -> bool:
        """Whether a folder has content, or a marker; the bucket itself may be empty."""
        return listing.has_entries(self._requests(), path.as_folder) or not path.key

    def _upload_into(self, folder: ObsPath, sources: Sequence[Path]) -> str:
        """Upload files into a folder under their own names, and return the path of the last."""
        for source in sources:
            check_characters(source.name, what=f"The file name {source.name!r}")
        self._upload([LocalFile(source, source.name, source.stat().st_size) for source in sources], folder)
        return str(folder.joined(sources[-1].name))

    def _download_object(self, source: ObsPath, place: "str | os.PathLike[str]", *, what: str) -> Path:
        """Download an object to a place that is a file or the folder for it."""
        target = target_file(place, source.name, what=what)
        if target is None:
            target = local_target(target_folder(place, what=what), source.name)
            if target.is_dir():
                raise InvalidArgumentError(
                    f"{what}={os.fspath(place)!r} contains a folder {source.name!r}, and an object cannot replace a "
                    f"folder. Choose another {what}."
                )
        requests = self._requests()
        stored = listing.existing(requests, source, doing="download")
        transfers.download_all(requests, source.bucket, [(stored, target)])
        return target

    def _download_content(self, source: ObsPath, root: Path) -> None:
        """Download the content of a folder into a local folder."""
        requests = self._requests()
        found = list(listing.entries(requests, source, doing=f"download {source}"))
        if not found:
            raise ObsObjectNotFoundError(
                f"There are no objects in {source}. Check the path, or list its parent folder."
            )
        files = _without_folder_markers(source, found)
        plan = [(stored, local_target(root, stored.key.removeprefix(source.key))) for stored in files]
        _check_no_file_is_a_folder(source, [stored.key for stored in files])
        transfers.download_all(requests, source.bucket, plan)

    def _upload(self, files: Sequence[LocalFile], target: ObsPath) -> None:
        transfers.upload_all(self._requests(), files, target)


def _without_folder_markers(folder: ObsPath, found: Sequence[StoredObject]) -> Sequence[StoredObject]:
    """Leave out folder markers, empty objects whose names end with a slash."""
    for stored in found:
        if stored.is_folder and stored.size:
            raise _names_a_folder(ObsPath(folder.bucket, stored.key))
    return [stored for stored in found if not stored.is_folder]


def _names_a_folder(path: ObsPath) -> ObsPathError:
    return ObsPathError(
        f"The object {path} has content, but the slash at the end of its name makes it a folder's, so it cannot become "
        "a file. Rename it in OBS, or download the other objects of its folder with download_file."
    )


def _check_direction(local: object, remote: object, *, call: str) -> None:
    swapped = isinstance(local, str) and local.startswith("obs:") and not str(remote).startswith("obs:")
    if swapped:
        raise ObsPathError(
            f"{local!r} is a path in OBS, and {remote!r} is not. The call is {call}. "
            "upload_file and upload_dir copy to OBS, download_file and download_dir from it."
        )


def _check_no_file_is_a_folder(source: ObsPath, keys: Sequence[str]) -> None:
    names = set(keys)
    for key in keys:
        parent = key.rpartition("/")[0]
        while len(parent) > len(source.key):
            if parent in names:
                raise ObsPathError(
                    f"{source} has both an object {parent!r} and objects below it, such as {key!r}, but a file and a "
                    "folder cannot have the same name on this machine. Nothing was downloaded."
                )
            parent = parent.rpartition("/")[0]
