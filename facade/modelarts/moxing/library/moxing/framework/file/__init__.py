"""Files and folders, of this machine or in OBS, by their paths: ``mox.file``.

Every path is one of this machine, or ``obs://bucket/key`` (also ``s3://``, and with any number of slashes).
"""

from __future__ import annotations

from moxing.framework.file.background import background_sync_copy
from moxing.framework.file.errors import (
    MoxFileNameDuplicateException,
    MoxFileNotExistsException,
    MoxFileReadException,
    MoxFileRespException,
)
from moxing.framework.file.file_io import (
    append,
    append_remote,
    copy,
    copy_parallel,
    exists,
    get_size,
    glob,
    is_directory,
    isdir,
    list_directory,
    make_dirs,
    mk_dir,
    read,
    remove,
    rename,
    scan_dir,
    stat,
    walk,
    write,
)
from moxing.framework.file.file_object import File
from moxing.framework.file.places import set_auth
from moxing.framework.file.shifting import shift

__all__ = [
    "File",
    "MoxFileNameDuplicateException",
    "MoxFileNotExistsException",
    "MoxFileReadException",
    "MoxFileRespException",
    "append",
    "append_remote",
    "background_sync_copy",
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
    "set_auth",
    "shift",
    "stat",
    "walk",
    "write",
]
