"""Copies files and folders to and from OBS: ``session.obs``.

Source: document 002, chapter 5.
"""

import os
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, Self

from modelarts._obs import buckets, globs, listing, multipart, objects, transfers
from modelarts._obs.content import BytesContent
from modelarts._obs.descriptions import ObsBucket, ObsObject, ObsObjectDetails, headers_of
from modelarts._obs.folders import download_content, download_job, upload_content, upload_job
from modelarts._obs.local_files import LocalFile, existing_file, existing_folder, target_file, target_folder
from modelarts._obs.object_methods import ObjectMethods
from modelarts._obs.partial_files import clean
from modelarts._obs.paths import (
    ObsPath,
    check_key,
    checked_bucket,
    local_target,
    loose_place,
    obs_dir,
    obs_file,
    obs_folder,
    obs_object,
    obs_place,
)
from modelarts._obs.requests import ObsRequests
from modelarts._obs.synchronization import check_sync
from modelarts._obs.transfer_options import TransferOptions
from modelarts._obs.transfers import Job
from modelarts._obs.writing import ObsTextWriter, ObsWriter
from modelarts._public_names import public
from modelarts._session.connections import Connections
from modelarts._waiting.transfer_progress import ProgressCallback, TransferProgress
from modelarts.exceptions import (
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsPathError,
)

if TYPE_CHECKING:
    from modelarts_client.request_options import RequestOptions

    from modelarts._obs.deadlines import Cancellation
    from modelarts._obs.synchronization import Sync

__all__ = ["Obs", "ObsBucket", "ObsObject", "ObsObjectDetails", "ObsTextWriter", "ObsWriter", "TransferProgress"]

_USUAL: Final = TransferOptions()


@public(__name__)
class Obs(ObjectMethods):
    """Copies files and folders to and from OBS; available as ``session.obs``.

    Copies run concurrently, large files in parts. An object or a downloaded file appears complete or not at all. On a
    terminal, a line shows the progress.

    Args:
        connections: The session's connections.
        options: The timeout, retries and deadline of the session's `with_options`.
        cancellation: Ends its calls from another thread.

    Raises:
        InvalidArgumentError: If it is anything else.
    """

    def __init__(
        self,
        connections: Connections,
        options: "RequestOptions | None" = None,
        cancellation: "Cancellation | None" = None,
    ) -> None:
        if not isinstance(connections, Connections):
            raise InvalidArgumentError("Programs do not make an Obs themselves. Use session.obs.")
        self._connections = connections
        self._options = options
        self._cancellation = cancellation

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

    def upload_file(
        self,
        src_local_file: "str | os.PathLike[str]",
        dst_obs_dir: str,
        *,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
        concurrency: int | None = None,
        progress: ProgressCallback | Literal[False] | None = None,
    ) -> str:
        """Upload a file into a folder in OBS, under its own name, or as an object of another name.

        An upload of a large file that was interrupted goes on where it ended.

        Args:
            src_local_file: The file.
            dst_obs_dir: The folder, ``obs://bucket/dir/`` with a slash at its end, where the file keeps its name; or
                the new object, ``obs://bucket/dir/name``.
            content_type: The type of its content, such as ``text/csv``; by default the one that the name of the object
                or of the file suggests.
            metadata: Texts that are stored with it, by names in lower-case letters, 8 KB at most. `head` returns them.
            concurrency: The largest number of requests at once, at least 1; 64 by default.
            progress: Called with a `TransferProgress`, at most ten times a second and at the end, from any thread. What
                it raises ends the transfer. ``False`` for no line on a terminal either.

        Returns:
            The new object's path.

        Raises:
            InvalidArgumentError: If there is no such file, or the type or the metadata are none that OBS can have.
            ObsPathError: If ``dst_obs_dir`` is neither, if it names an object, but there is such a folder, or if OBS
                cannot have an object of the file's name.
            ObsTransferError: If the file changes during the upload.
            ObsError: If OBS refuses.
            OSError: If the file cannot be read.
        """
        _check_direction(src_local_file, dst_obs_dir, call="upload_file(src_local_file, dst_obs_dir)")
        place = obs_place(dst_obs_dir, what="dst_obs_dir")
        headers = headers_of(content_type, metadata)
        source = existing_file(src_local_file, what="src_local_file", folder_hint=" upload_dir uploads folders.")
        if not place.key or place.key.endswith("/"):
            place = obs_dir(dst_obs_dir, what="dst_obs_dir").joined(source.name)
        else:
            listing.check_no_folder(
                self._requests(), place, source.name, dst_obs_dir, what="dst_obs_dir", doing=f"upload to {place}"
            )
        return self._upload_as(place, source, TransferOptions(concurrency, progress), headers)

    def upload_dir(
        self,
        src_local_dir: "str | os.PathLike[str]",
        dst_obs_dir: str,
        *,
        contents_only: bool = False,
        sync: "Sync" = False,
        delete: bool = False,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
        concurrency: int | None = None,
        progress: ProgressCallback | Literal[False] | None = None,
    ) -> str:
        """Upload a folder with its content into a folder in OBS, under its own name.

        ``upload_dir('/home/ma-user/', 'obs://bucket/dir1/')`` creates ``obs://bucket/dir1/ma-user/``. With
        ``contents_only=True`` its files come into ``obs://bucket/dir1/``. Empty folders are not created in OBS. Links
        are followed, so what has two names is uploaded under both. If some files cannot be uploaded, all others are.

        Args:
            src_local_dir: The folder.
            dst_obs_dir: The folder in OBS; the slash at its end may be missing.
            contents_only: Whether what is in the folder goes into ``dst_obs_dir`` itself, without the folder's name.
            sync: Whether to leave out files that have not changed: ``True`` compares size and time, ``"checksum"`` the
                content.
            delete: Whether to delete what is in the folder that is written in OBS and not in the local one, which with
                ``contents_only`` is ``dst_obs_dir``; needs ``sync``.
            content_type: The type of the content of all files; by default each has the one that its name suggests.
            metadata: Texts that are stored with each of them, as in `upload_file`. What ``sync`` leaves out keeps its
                own.
            concurrency: The largest number of requests at once, at least 1; 64 by default.
            progress: Called with a `TransferProgress`, at most ten times a second and at the end, from any thread. What
                it raises ends the transfer. ``False`` for no line on a terminal either.

        Returns:
            The path of the folder that the files are in.

        Raises:
            InvalidArgumentError: If there is no such folder, or it has no files, and ``delete`` would empty the target;
                or the type or the metadata are none that OBS can have.
            ObsPathError: If ``dst_obs_dir`` is not a folder's path in OBS.
            ObsTransferError: If some of the files were not uploaded; its ``failures`` name them. Nothing is deleted
                then.
            ObsError: If OBS refuses.

        Warns:
            UserWarning: If there are no files to upload, or a link to nothing or the like is left out.
        """
        _check_direction(src_local_dir, dst_obs_dir, call="upload_dir(src_local_dir, dst_obs_dir)")
        parent = obs_folder(dst_obs_dir, what="dst_obs_dir")
        source = existing_folder(src_local_dir, what="src_local_dir")
        target = parent if contents_only else parent.joined(f"{source.name}/")
        options = TransferOptions(concurrency, progress)
        headers = headers_of(content_type, metadata)
        self._upload_content(source, target, options, sync=sync, delete=delete, headers=headers)
        return str(target)

    def download_file(
        self,
        src_obs_file: str,
        dst_local_dir: "str | os.PathLike[str]",
        *,
        concurrency: int | None = None,
        progress: ProgressCallback | Literal[False] | None = None,
    ) -> Path:
        """Download an object into a folder, under its own name, or to a file. A file that is there is replaced.

        A download of a large object that was interrupted goes on where it ended.

        Args:
            src_obs_file: The object, ``obs://bucket/dir/file``. Its name is taken byte for byte.
            dst_local_dir: The folder, with a slash at its end, or one that exists; or the file, such as
                ``/home/ma-user/file``. A `pathlib.Path`, which has no slash at its end, names a file if it ends with
                the object's name or if the file exists, and a folder otherwise. Missing folders are created.
            concurrency: The largest number of requests at once, at least 1; 64 by default.
            progress: Called with a `TransferProgress`, at most ten times a second and at the end, from any thread. What
                it raises ends the transfer. ``False`` for no line on a terminal either.

        Returns:
            The new file, whose time is that of the object.

        Raises:
            InvalidArgumentError: If ``dst_local_dir`` is not a path, is below a file, or contains a folder of the
                object's name.
            ObsPathError: If ``src_obs_file`` is not an object's path, or its name cannot be a file's.
            ObsObjectNotFoundError: If there is no such object.
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If OBS refuses, or the content arrives incomplete or damaged.
            OSError: If the file cannot be written.
        """
        _check_direction(dst_local_dir, src_obs_file, call="download_file(src_obs_file, dst_local_dir)")
        source = obs_object(src_obs_file, what="src_obs_file")
        names_file = bool(source.key) and target_file(dst_local_dir, source.name, what="dst_local_dir") is not None
        if source.is_folder and not names_file:
            obs_file(src_obs_file, what="src_obs_file", folder_hint="download_dir downloads folders.", exact=True)
        options = TransferOptions(concurrency, progress)
        return self._download_object(source, dst_local_dir, options, what="dst_local_dir")

    def download_dir(
        self,
        src_obs_dir: str,
        dst_local_dir: "str | os.PathLike[str]",
        *,
        contents_only: bool = False,
        sync: "Sync" = False,
        delete: bool = False,
        concurrency: int | None = None,
        progress: ProgressCallback | Literal[False] | None = None,
    ) -> Path:
        """Download a folder with its content into a folder on this machine, under its own name.

        ``download_dir('obs://bucket/dir1/', '/home/ma-user/')`` creates ``/home/ma-user/dir1/``. With
        ``contents_only=True`` its files come into ``/home/ma-user/``. Empty folders are not created. If some objects
        cannot be downloaded, such as those whose names would lead outside the folder, all others are.

        Args:
            src_obs_dir: The folder in OBS; the slash at its end may be missing. It is taken byte for byte.
            dst_local_dir: The folder above the new one; it is created if necessary.
            contents_only: Whether what is in the folder goes into ``dst_local_dir`` itself, without the folder's name.
            sync: Whether to leave out objects that have not changed: ``True`` compares size and time, ``"checksum"``
                the content.
            delete: Whether to delete what is in the local folder that is written and not in OBS, which with
                ``contents_only`` is ``dst_local_dir``; needs ``sync``.
            concurrency: The largest number of requests at once, at least 1; 64 by default.
            progress: Called with a `TransferProgress`, at most ten times a second and at the end, from any thread. What
                it raises ends the transfer. ``False`` for no line on a terminal either.

        Returns:
            The folder that the files are in.

        Raises:
            InvalidArgumentError: If ``dst_local_dir`` is a file or below one, or has a file where the new folder has to
                be.
            ObsPathError: If ``src_obs_dir`` is not a folder's path, or its name cannot be that of a local folder.
            ObsObjectNotFoundError: If the folder is empty or does not exist; nothing is deleted then.
            ObsTransferError: If some of the objects were not downloaded; its ``failures`` name them. Nothing is deleted
                then. Or if some local files could not be deleted.
            ObsError: If OBS refuses.
        """
        _check_direction(dst_local_dir, src_obs_dir, call="download_dir(src_obs_dir, dst_local_dir)")
        source = obs_folder(src_obs_dir, what="src_obs_dir", exact=True)
        above = target_folder(dst_local_dir, what="dst_local_dir")
        root = above if contents_only else local_target(above, source.name)
        if root.is_file():
            raise InvalidArgumentError(
                f"dst_local_dir={os.fspath(dst_local_dir)!r} contains a file {source.name!r}, where the folder has to "
                "be. Move it away, or choose another dst_local_dir."
            )
        self._download_content(source, root, TransferOptions(concurrency, progress), sync=sync, delete=delete)
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
            return self._is_object(path) or listing.is_folder(self._requests(), path)
        except ObsBucketNotFoundError:
            return False

    def delete_dir(self, obs_dir_path: str) -> int:
        """Delete everything in a folder and its subfolders. This cannot be undone.

        Args:
            obs_dir_path: The folder, with a slash at its end; ``obs://bucket/`` empties the bucket.

        Returns:
            The number of deleted objects.

        Raises:
            ObsPathError: If it is not a folder's path in OBS; or if it looks like a pattern, which only `list` takes,
                and no folder has exactly this name.
            ObsError: If OBS refuses.
        """
        folder = obs_dir(obs_dir_path, what="obs_dir_path", exact=True)
        requests = self._requests()
        found = (stored.key for stored in listing.entries(requests, folder, doing=f"delete {folder}"))
        deleted = objects.delete_all(requests, folder.bucket, found)
        if not deleted and globs.is_pattern(folder.key):
            raise globs.not_taken(obs_dir_path, what="obs_dir_path")
        return deleted

    def abort_uploads(self, obs_dir_path: str) -> int:
        """End uploads in parts that were begun and not completed, also those that are still running.

        Their parts use storage, and a bucket that has some cannot be deleted. The next upload of the same file from
        the same machine goes on with its own.

        Args:
            obs_dir_path: The folder of the objects that were going to be, with a slash at its end; ``obs://bucket/``
                for the whole bucket.

        Returns:
            The number of uploads.

        Raises:
            ObsPathError: If it is not a folder's path in OBS.
            ObsError: If OBS refuses.
        """
        folder = obs_dir(obs_dir_path, what="obs_dir_path", exact=True)
        requests = self._requests()
        begun = [*multipart.uploads(requests, folder)]
        for upload in begun:
            multipart.abort(requests, upload)
        return len(begun)

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
        return self._connections.obs(self._options, self._cancellation)

    def _create_folder(self, folder: ObsPath) -> None:
        """Create a folder marker, an empty object whose name ends with a slash."""
        objects.put(self._requests(), folder, BytesContent(b""), doing=f"create {folder}")

    def _is_object(self, path: ObsPath) -> bool:
        return bool(path.key) and not path.key.endswith("/") and objects.find(self._requests(), path) is not None

    def _upload_as(
        self,
        target: ObsPath,
        source: Path,
        options: TransferOptions = _USUAL,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Upload a file as an object, and return its path."""
        requests = self._requests()
        job = self._upload_job(requests, source, target, headers)
        transfers.run_one(requests, job, "Uploading", options)
        return str(target)

    def _upload_into(self, folder: ObsPath, sources: Sequence[Path]) -> str:
        """Upload files into a folder under their own names, and return the path of the last."""
        if len(sources) == 1:
            return self._upload_as(folder.joined(sources[0].name), sources[0])
        requests = self._requests()
        jobs = [self._upload_job(requests, source, folder.joined(source.name)) for source in sources]
        outcome = transfers.run(requests, jobs, "Uploading", options=_USUAL, is_allowed=False)
        transfers.check_all_copied(outcome, f"uploaded to {folder}")
        return str(folder.joined(sources[-1].name))

    def _upload_job(
        self, requests: ObsRequests, source: Path, target: ObsPath, headers: Mapping[str, str] | None = None
    ) -> Job:
        check_key(target)
        return upload_job(requests, LocalFile(str(source), source.name, source.stat().st_size), target, headers=headers)

    def _upload_content(
        self,
        source: Path,
        target: ObsPath,
        options: TransferOptions = _USUAL,
        *,
        sync: "Sync" = False,
        delete: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Upload the content of a folder."""
        check_sync(sync, delete=delete)
        outcome = upload_content(
            self._requests(), source, target, sync=sync, delete=delete, options=options, headers=headers
        )
        if not outcome.transferred and not outcome.unchanged:
            text = f"{str(source)!r} contains no files, so nothing was uploaded to {target}."
            warnings.warn(text, UserWarning, stacklevel=3)

    def _download_object(
        self, source: ObsPath, place: "str | os.PathLike[str]", options: TransferOptions = _USUAL, *, what: str
    ) -> Path:
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
        clean(target.parent)
        transfers.run_one(requests, download_job(requests, source, stored, target), "Downloading", options)
        return target

    def _download_content(
        self,
        source: ObsPath,
        root: Path,
        options: TransferOptions = _USUAL,
        *,
        sync: "Sync" = False,
        delete: bool = False,
    ) -> None:
        """Download the content of a folder into a local folder."""
        check_sync(sync, delete=delete)
        download_content(self._requests(), source, root, sync=sync, delete=delete, options=options)


def _check_direction(local: object, remote: object, *, call: str) -> None:
    swapped = isinstance(local, str) and local.startswith("obs:") and not str(remote).startswith("obs:")
    if swapped:
        raise ObsPathError(
            f"{local!r} is a path in OBS, and {remote!r} is not. The call is {call}. "
            "upload_file and upload_dir copy to OBS, download_file and download_dir from it."
        )
