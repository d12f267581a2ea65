"""The functions of `mox.file`: contents of files here, the others from their modules.

Source: huaweicloud/ModelArts-Lab, docs/moxing_api_doc/MoXing_API_File_apidoc.md and MoXing_API_File.md; ModelArts User
Guide, "MoXing".
"""

from __future__ import annotations

from typing import IO, Any

from moxing.framework.file.copying import copy, copy_parallel, remove
from moxing.framework.file.file_object import File
from moxing.framework.file.folders import glob, list_directory, make_dirs, mk_dir, scan_dir, walk
from moxing.framework.file.looking import Url, exists, get_size, is_directory, isdir, stat
from moxing.framework.file.moving import rename

__all__ = [
    "append",
    "append_remote",
    "copy",
    "copy_parallel",
    "exists",
    "get_size",
    "glob",
    "is_directory",
    "isdir",
    "list_directory",
    "make_dirs",
    "mk_dir",
    "read",
    "remove",
    "rename",
    "scan_dir",
    "stat",
    "walk",
    "write",
]


def read(url: Url, client_id: str | None = None, binary: bool = False) -> Any:
    """Read a whole file.

    Args:
        url: The file.
        client_id: Has no effect.
        binary: Whether to return bytes; otherwise the file is text in UTF-8.

    Raises:
        FileNotFoundError: There is no such file; of an object also as `MoxFileNotExistsException`.
        IsADirectoryError: It is a folder.
    """
    with _opened(url, "r", binary=binary) as file:
        return file.read()


def write(url: Url, data: str | bytes, binary: bool = False) -> None:
    """Write a whole file, over what was there.

    Args:
        url: The file.
        data: The text, or bytes if `binary`.
        binary: Whether these are bytes; otherwise text is written in UTF-8.

    Raises:
        IsADirectoryError: It is a folder.
        TypeError: `data` is not what `binary` says; the file stays as it was.
        UnicodeEncodeError: The text has characters that UTF-8 does not have; the file stays as it was.
    """
    _check_data(data, binary=binary)
    with _opened(url, "w", binary=binary) as file:
        file.write(data)


def append(url: Url, data: str | bytes, binary: bool = False) -> None:
    """Write at the end of a file, which is created if there is none; an object is sent again as a whole.

    Raises:
        IsADirectoryError: It is a folder.
        TypeError: `data` is not what `binary` says; the file stays as it was.
        UnicodeEncodeError: The text has characters that UTF-8 does not have; the file stays as it was.
    """
    _check_data(data, binary=binary)
    with _opened(url, "a", binary=binary) as file:
        file.write(data)


def append_remote(src_url: Url, dst_url: Url) -> None:
    """Write the content of a file at the end of another one."""
    append(dst_url, read(src_url, binary=True), binary=True)


def _check_data(data: object, *, binary: bool) -> None:
    """Check it before the file is opened, which empties it."""
    if binary:
        memoryview(data)  # type: ignore[arg-type]  # raises for anything else
    elif isinstance(data, str):
        data.encode()
    else:
        raise TypeError(f"data is {type(data).__name__}, but text is expected. Bytes are written with binary=True.")


def _opened(url: Url, mode: str, *, binary: bool) -> IO[Any]:
    file: IO[Any] = File(url, f"{mode}b") if binary else File(url, mode, encoding="utf-8")  # type: ignore[assignment]
    return file
