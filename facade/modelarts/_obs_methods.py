"""The methods of `modelarts.session.Session` for files in OBS, from before there was ``session.obs``.

Source: ModelArts SDK Reference of 2020 and 2021, "OBS Management" (modelarts_04_0125 to 0130, 0215); user guide,
"Uploading a Local File to JupyterLab". In them a path in OBS is ``/bucket/dir/file``; public programs also write
``bucket/dir/file``.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from obs import ObsClient

    from modelarts._session.connections import Connections
    from modelarts.obs import Obs


class ObsMethods:
    """Copies files to and from OBS, for programs of earlier versions; new programs use ``session.obs``."""

    _connections: "Connections"

    @property
    def obs(self) -> "Obs":
        """Moves files and folders to and from OBS."""
        raise NotImplementedError

    def upload_data(self, bucket_path: str, path: "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]") -> str:
        """Upload a file, several files, or the content of a folder into a folder in OBS.

        Args:
            bucket_path: The folder, ``/bucket/dir/``, ``bucket/dir/`` or ``obs://bucket/dir/``; the slash at its end
                may be missing. For a single file it may also be the new object, if its name is that of the file.
            path: The file, a list of files, or the folder.

        Returns:
            The path of the new object, of the last one of several, or of the folder.

        Raises:
            InvalidArgumentError: If there is no such file or folder, or none is given.
            ObsPathError: If ``bucket_path`` is not a path in OBS, or a file's name has a control character.
            ObsError: If OBS refuses.
        """
        from pathlib import Path

        from modelarts._obs.local_files import existing_file
        from modelarts._obs.paths import loose_place
        from modelarts.exceptions import InvalidArgumentError

        place = loose_place(bucket_path, what="bucket_path")
        if isinstance(path, list | tuple):
            if not path:
                raise InvalidArgumentError(f"path={path!r} has no file. Give the path of a file, or a list of paths.")
            return self.obs._upload_into(place.as_folder, [existing_file(each, what="path") for each in path])
        if isinstance(path, str | Path) and Path(path).is_dir():
            self.obs._upload_content(Path(path), place.as_folder)
            return str(place.as_folder)
        source = existing_file(path, what="path")  # type: ignore[arg-type]  # which refuses anything but a path
        names_file = place.name == source.name and place.key != "" and not place.key.endswith("/")
        return self.obs._upload_into(place.parent if names_file else place.as_folder, [source])

    def download_data(self, bucket_path: str, path: "str | os.PathLike[str]") -> "Path":
        """Download an object, or the content of a folder.

        Args:
            bucket_path: The object or the folder, ``/bucket/dir/file``, ``bucket/dir/file`` or
                ``obs://bucket/dir/file``.
            path: For an object, the file to write, or with a slash at its end the folder to write it into; for a
                folder, the folder that its content is written into. Missing folders are created.

        Returns:
            The file or the folder.

        Raises:
            InvalidArgumentError: If ``path`` is not a path, or not that of a folder where it must be one.
            ObsPathError: If ``bucket_path`` is not a path in OBS, or an object's name cannot become a file's.
            ObsObjectNotFoundError: If there is neither such an object nor such a folder.
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If OBS refuses, or content arrives incomplete.
        """
        from modelarts._obs import listing
        from modelarts._obs.local_files import target_folder
        from modelarts._obs.paths import loose_place

        source = loose_place(bucket_path, what="bucket_path")
        is_file = bool(source.key) and not source.key.endswith("/")
        if is_file and (self.obs._is_object(source) or not listing.is_folder(self.obs._requests(), source)):
            return self.obs._download_object(source, path, what="path")
        folder = target_folder(path, what="path")
        self.obs._download_content(source.as_folder, folder)
        return folder

    def create_directory(self, bucket: str, directory: str = "") -> str:
        """Create a folder in OBS: an empty object whose name ends with a slash.

        Args:
            bucket: The bucket; or the whole path, such as ``/bucket/dir1/dir2/``, ``bucket/dir1`` or
                ``obs://bucket/dir1/``.
            directory: The folder in the bucket, such as ``/dir1/dir2/``.

        Returns:
            The folder's path.

        Raises:
            ObsPathError: If it is not the path of a folder in a bucket.
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If OBS refuses.
        """
        from modelarts._obs.paths import loose_place
        from modelarts.exceptions import ObsPathError

        whole = isinstance(bucket, str) and isinstance(directory, str) and directory
        folder = loose_place(f"{bucket}/{directory}" if whole else bucket, what="bucket").as_folder
        if not folder.key:
            raise ObsPathError(f"bucket={bucket!r} names no folder in the bucket. Give directory, such as '/dir1/'.")
        self.obs._create_folder(folder)
        return str(folder)

    def create_bucket(self, bucket: str) -> None:
        """Create a bucket; see `modelarts.obs.Obs.create_bucket`."""
        self.obs.create_bucket(bucket)

    def delete_bucket(self, bucket: str) -> None:
        """Delete an empty bucket; see `modelarts.obs.Obs.delete_bucket`."""
        self.obs.delete_bucket(bucket)

    def get_obs_client(self) -> "ObsClient":
        """Return a client of the OBS SDK, ``obs.ObsClient``, with the session's keys.

        It needs ``pip install esdk-obs-python``. If the session has a password, the keys of the client are temporary
        and are not renewed.

        Raises:
            ImportError: If the OBS SDK is not installed.
            ApiError: If IAM refuses the password.
        """
        try:
            from obs import ObsClient
        except ImportError as error:
            raise ImportError(
                "session.get_obs_client() needs the OBS SDK. Run: pip install esdk-obs-python. "
                "session.obs copies files without it."
            ) from error
        keys = self._connections.obs_keys().keys
        return ObsClient(
            access_key_id=keys.access_key,
            secret_access_key=keys.secret_key.reveal(),
            security_token=keys.security_token.reveal() if keys.security_token else None,
            server=self._connections.endpoints.obs,
        )
