"""What goes wrong with files in OBS, by the names that MoXing has.

Source: huaweicloud/ModelArts-Lab, docs/moxing_api_doc/MoXing_API_File_apidoc.md.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from modelarts.exceptions import (
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsPermissionError,
    ObsTransferError,
)

_ERRNO: Final[Mapping[int | None, int]] = {403: errno.EACCES, 404: errno.ENOENT}


@dataclass(frozen=True)
class Response:
    """What OBS answered.

    Attributes:
        status: The status: 404 if there is no such object or bucket, 403 if the credentials may not do this; None if
            it is another one.
        errorMessage: What happened.
    """

    status: int | None
    errorMessage: str  # noqa: N815 - the name in MoXing


class MoxFileRespException(OSError):  # noqa: N818
    """OBS refused.

    Args:
        resp: What OBS answered.
    """

    def __init__(self, resp: Response) -> None:
        OSError.__init__(self, resp.errorMessage)
        self.resp = resp
        self.errno = _ERRNO.get(resp.status)
        self.strerror = resp.errorMessage

    def __str__(self) -> str:
        return self.resp.errorMessage

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Pickle what it is made of, for pools of processes."""
        return type(self), (self.resp,)


class MoxFileNotExistsException(MoxFileRespException, FileNotFoundError):  # noqa: N818
    """There is no such file or folder in OBS."""


class MoxFileReadException(MoxFileRespException):
    """The content of an object arrived incomplete."""


class MoxFileNameDuplicateException(Exception):  # noqa: N818
    """A file and a folder of the same name are to be copied, or two files to one, which this machine cannot have."""


@contextmanager
def translated() -> Iterator[None]:
    """Turn the SDK's errors into those of MoXing; a path that is not well formed, and no answer at all, stay."""
    try:
        yield
    except ObsPathError:
        raise
    except (ObsObjectNotFoundError, ObsBucketNotFoundError) as error:
        raise missing(str(error)) from error
    except ObsPermissionError as error:
        raise MoxFileRespException(Response(403, str(error))) from error
    except ObsTransferError as error:
        raise MoxFileReadException(Response(200, str(error))) from error
    except ObsError as error:
        raise MoxFileRespException(Response(None, str(error))) from error


def missing(message: str) -> FileNotFoundError:
    """The error for a file or folder that is not there."""
    return MoxFileNotExistsException(Response(404, message))
