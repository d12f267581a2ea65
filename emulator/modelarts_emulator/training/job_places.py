"""The places in OBS that a job names: its code, its inputs, and where its outputs and its log go.

Source: SDK reference, ch. 6.1.1; api-ref appendix/error_codes.rst.
"""

from __future__ import annotations

from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.problems import quoted
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath
from modelarts_emulator.training.problems import invalid_obs_path

_FORMS = "Write obs://bucket/path/ or /bucket/path/, and create the bucket and upload the objects first."
_LONGEST_OUTPUT = 512  # bytes of a key; the rest is for names of files


class JobPlaces:
    """Looks up what a request names.

    Args:
        storage: the buckets and their objects.
    """

    def __init__(self, storage: ObjectStorage) -> None:
        self._storage = storage

    def place(self, field: str, url: str) -> ObsPath:
        """The place at a URL.

        Raises:
            Problem: it is no URL of OBS, or there is no such bucket.
        """
        try:
            place = ObsPath.parse(url)
        except InvalidObsPathError as error:
            raise invalid_obs_path(field, url, str(error), _FORMS) from error
        if not self._storage.bucket_exists(place.bucket):
            raise invalid_obs_path(field, url, f"there is no bucket {quoted(place.bucket)}", _FORMS)
        return place

    def check_input(self, field: str, url: str) -> None:
        """Check that there is an object or a directory at a URL.

        Raises:
            Problem: there is none.
        """
        place = self.place(field, url)
        if not self.has_objects(place.as_directory()) and not self._is_object(place):
            raise invalid_obs_path(field, url, "there is no such object or directory", _FORMS)

    def check_output(self, field: str, url: str) -> None:
        """Check that files can be written below a URL.

        Raises:
            Problem: there is no such bucket, or the key is too long.
        """
        if len(self.place(field, url).key.encode()) > _LONGEST_OUTPUT:
            message = f"Use at most {_LONGEST_OUTPUT} bytes."
            raise invalid_obs_path(field, url, "it leaves no room for file names", message)

    def has_objects(self, directory: ObsPath) -> bool:
        """Whether there are objects below a directory."""
        return self._storage.has_objects(directory.bucket, directory.key)

    def check_object(self, place: ObsPath) -> None:
        """Check that there is an object.

        Raises:
            ObsError: there is none.
        """
        self._storage.head(place.bucket, place.key)

    def _is_object(self, place: ObsPath) -> bool:
        if not place.key:
            return False
        try:
            self.check_object(place)
        except ObsError:
            return False
        return True
