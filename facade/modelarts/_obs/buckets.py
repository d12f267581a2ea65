"""Requests for buckets, and others that `obstore` has no calls for, as signed S3 requests."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import quote
from xml.sax.saxutils import escape

import httpx
from modelarts_client.sending.redaction import without_secrets

from modelarts._obs.paths import ObsPath
from modelarts._obs.stores import StoreSettings, is_html, not_obs
from modelarts.exceptions import ObsBucketNotFoundError, ObsError, ObsObjectNotFoundError, ObsPermissionError

_FORBIDDEN: Final = frozenset({401, 403})
_NOT_FOUND: Final = 404
_CONFLICT: Final = 409


class BucketRequests:
    """Creates and deletes buckets, and folder markers (objects whose names end with a slash).

    Args:
        http: A client that signs its requests.
        settings: The settings of the connections; new buckets are created in its region.
    """

    def __init__(self, http: httpx.Client, settings: StoreSettings) -> None:
        self._http = http
        self._settings = settings

    def create(self, bucket: str) -> None:
        """Create a bucket; one that belongs to this account already stays as it is.

        Raises:
            ObsError: If the name belongs to another account, or OBS refuses for another reason.
        """
        region = self._settings.region
        location = f"<LocationConstraint>{escape(region)}</LocationConstraint>"
        body = f"<CreateBucketConfiguration>{location}</CreateBucketConfiguration>" if region else ""
        response = self._http.put(self._url(ObsPath(bucket, "")), content=body.encode())
        if response.status_code == _CONFLICT and "BucketAlreadyOwnedByYou" in response.text:
            return
        if response.status_code == _CONFLICT:
            raise ObsError(
                f"Bucket {bucket!r} could not be created: the name is taken (names are shared by all accounts). "
                "Choose another name."
            )
        self._check(response, bucket, "create the bucket")

    def delete(self, bucket: str) -> None:
        """Delete an empty bucket.

        Raises:
            ObsBucketNotFoundError: If there is no such bucket.
            ObsError: If it is not empty, or OBS refuses for another reason.
        """
        response = self._http.delete(self._url(ObsPath(bucket, "")))
        if response.status_code == _CONFLICT:
            raise ObsError(
                f"Bucket {bucket!r} could not be deleted: it is not empty. "
                f"Empty it first with delete_dir('obs://{bucket}/'). If versions are or were kept in this bucket, old "
                "versions and delete markers remain after that: delete them by their IDs with listVersions and "
                "deleteObject of session.get_obs_client(), or in OBS Console."
            )
        self._check(response, bucket, "delete the bucket")

    def has_object(self, path: ObsPath) -> bool:
        """Return whether there is an object of this exact name, including a slash at its end.

        Raises:
            ObsError: If OBS refuses.
        """
        response = self._http.head(self._url(path))
        if response.status_code == _NOT_FOUND:
            return False
        self._check(response, path.bucket, f"look at {path}")
        return True

    def get(self, path: ObsPath, query: Mapping[str, str], *, doing: str) -> str:
        """Return the answer to a GET request.

        Args:
            path: The bucket, with an empty key, or an object.
            query: The query.
            doing: What the caller is doing, for the error message.

        Raises:
            ObsError: If OBS refuses.
        """
        response = self._http.get(self._url(path), params=dict(query))
        self._check(response, path.bucket, doing)
        return response.text

    def download(self, path: ObsPath, target: Path) -> None:
        """Copy an object to a file; slower than a store, but also in a forked process.

        Args:
            path: The object.
            target: The file, which is incomplete if this fails.

        Raises:
            ObsObjectNotFoundError: If there is no such object.
            ObsError: If OBS refuses.
        """
        with self._http.stream("GET", self._url(path)) as response:
            if not response.is_success:
                response.read()
                self._check_object(response, path, f"download {path}")
            with target.open("wb") as file:
                for chunk in response.iter_raw():
                    file.write(chunk)

    def upload(self, source: Path, path: ObsPath) -> None:
        """Copy a file to an object; slower than a store, and through memory, but also in a forked process.

        Raises:
            ObsError: If OBS refuses.
        """
        self._check(self._http.put(self._url(path), content=source.read_bytes()), path.bucket, f"upload {path}")

    def create_folder(self, folder: ObsPath) -> None:
        """Create a folder marker, an empty object whose name ends with a slash.

        Raises:
            ObsError: If OBS refuses.
        """
        self._check(self._http.put(self._url(folder), content=b""), folder.bucket, f"create {folder}")

    def delete_object(self, path: ObsPath) -> None:
        """Delete an object by its exact name, including a slash at its end; a missing one is not an error.

        Raises:
            ObsError: If OBS refuses.
        """
        response = self._http.delete(self._url(path))
        if response.status_code == _NOT_FOUND and "NoSuchKey" in response.text:
            return
        self._check(response, path.bucket, f"delete {path}")

    def _url(self, path: ObsPath) -> httpx.URL:
        endpoint = httpx.URL(self._settings.endpoint)
        key = quote(path.key, safe="/~").encode()  # httpx would leave a name such as a%2Fb as it is
        if self._settings.uses_virtual_host(path.bucket):
            return endpoint.copy_with(host=f"{path.bucket}.{endpoint.host}", raw_path=b"/" + key)
        return endpoint.copy_with(raw_path=b"/".join(filter(None, (f"/{path.bucket}".encode(), key))))

    def _check_object(self, response: httpx.Response, path: ObsPath, doing: str) -> None:
        if response.status_code == _NOT_FOUND and "NoSuchBucket" not in response.text:
            raise ObsObjectNotFoundError(f"Could not {doing}: there is no such object.")
        self._check(response, path.bucket, doing)

    def _check(self, response: httpx.Response, bucket: str, doing: str) -> None:
        if response.is_success:
            return
        request_id = response.headers.get("x-amz-request-id") or response.headers.get("x-obs-request-id") or "none"
        about = f"Could not {doing} (bucket {bucket!r}): OBS answered {response.status_code}, request ID {request_id}."
        if is_html(response.text):
            page = not_obs(self._settings.endpoint, response.status_code)
            raise ObsError(f"Could not {doing} (bucket {bucket!r}): {page}")
        if response.status_code in _FORBIDDEN:
            raise ObsPermissionError(
                f"{about} OBS refused the credentials. Check the access keys (or the password), whether they may "
                f"{doing}, and this machine's clock."
            )
        if response.status_code == _NOT_FOUND:
            raise ObsBucketNotFoundError(f"{about} There is no such bucket. Check its name and region.")
        raise ObsError(f"{about} {without_secrets(response.text)[:500]}")
