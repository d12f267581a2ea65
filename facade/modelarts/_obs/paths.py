"""Paths in OBS (``obs://bucket/dir/object``), and the local files that objects may become."""

import os
import re
from pathlib import Path
from typing import Final

import attrs

from modelarts.exceptions import ObsPathError

_SCHEME: Final = "obs://"
_ANY_SCHEME: Final = re.compile(r"(?:obs|s3):/+|/*")
_BUCKET: Final = re.compile(r"[a-z0-9_][a-z0-9._-]{2,62}")
_FOLDER: Final = "obs://bucket-name/dir1/"
MAX_KEY_BYTES: Final = 1024
_MAX_NAME_BYTES: Final = 255
_RESERVED_ON_WINDOWS: Final = frozenset('<>:"|?*\\')


_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_CONTROL_NAMES: Final = {"\n": "a line break", "\r": "a line break", "\t": "a tab", "\0": "a NUL"}


@attrs.frozen
class ObsPath:
    """A path in OBS.

    Attributes:
        bucket: The bucket's name.
        key: The object's name, or a folder's prefix that ends with a slash; empty for the bucket itself.
    """

    bucket: str
    key: str

    def __str__(self) -> str:
        """Return it as ``obs://bucket/key``."""
        return f"{_SCHEME}{self.bucket}/{self.key}"

    @property
    def name(self) -> str:
        """The last part of the key, without a slash; the bucket's name for the bucket itself."""
        return self.key.rstrip("/").rpartition("/")[2] or self.bucket

    @property
    def api_path(self) -> str:
        """The form that ModelArts expects: ``/bucket/key`` (public API reference, "Creating a Training Job")."""
        return f"/{self.bucket}/{self.key}"

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder's path, or that of the bucket."""
        return not self.key or self.key.endswith("/")

    @property
    def parent(self) -> "ObsPath":
        """The folder that it is in."""
        above, slash, _ = self.key.rstrip("/").rpartition("/")
        return ObsPath(self.bucket, above + slash)

    @property
    def as_folder(self) -> "ObsPath":
        """The folder with this path."""
        return self if not self.key or self.key.endswith("/") else ObsPath(self.bucket, f"{self.key}/")

    def joined(self, relative: str) -> "ObsPath":
        """Return the path of something in this folder, by its relative path."""
        return ObsPath(self.bucket, f"{self.key}{relative}")


def obs_dir(text: str, *, what: str, exact: bool = False) -> ObsPath:
    """Parse the path of a folder, which must end with a slash.

    Args:
        text: ``obs://bucket/dir/``, or ``obs://bucket/`` for the whole bucket.
        what: The argument's name, for the error message.
        exact: Whether the key is taken byte for byte, as it is for what is in OBS already.

    Raises:
        ObsPathError: If it does not start with ``obs://`` or does not end with a slash, or a part or a character is
            not allowed.
    """
    path = obs_folder(text, what=what, exact=exact)
    if not text.endswith("/"):
        raise ObsPathError(f"{what}={text!r} must end with a slash, as it names a folder: {text + '/'!r}.")
    return path


def obs_folder(text: str, *, what: str, exact: bool = False) -> ObsPath:
    """Parse the path of a folder where nothing but a folder can be meant, so that the slash at its end may be missing.

    Args:
        text: ``obs://bucket/dir/`` or ``obs://bucket/dir``; ``obs://bucket`` for the whole bucket.
        what: The argument's name, for the error message.
        exact: Whether the key is taken byte for byte.

    Raises:
        ObsPathError: If it does not start with ``obs://``, or a part or a character is not allowed.
    """
    return _parsed(text, what=what, example=_FOLDER, exact=exact).as_folder


def obs_place(text: str, *, what: str) -> ObsPath:
    """Parse the path of a folder or an object.

    Args:
        text: Such as ``obs://bucket/dir/`` or ``obs://bucket/dir/file``.
        what: The argument's name, for the error message.

    Returns:
        The path, whose key ends with a slash as the text does.

    Raises:
        ObsPathError: If it does not start with ``obs://``, or a part or a character is not allowed.
    """
    return _parsed(text, what=what, example=_FOLDER)


def obs_file(text: str, *, what: str, folder_hint: str = "", exact: bool = False) -> ObsPath:
    """Parse the path of an object.

    Args:
        text: ``obs://bucket/dir/file``.
        what: The argument's name, for the error message.
        folder_hint: What to do with a folder, as a sentence.
        exact: Whether the key is taken byte for byte.

    Raises:
        ObsPathError: If it does not start with ``obs://``, ends with a slash, or a part is not allowed.
    """
    path = _parsed(text, what=what, example="obs://bucket-name/dir1/file1.txt", exact=exact)
    if path.is_folder:
        raise not_an_object(text, what=what, folder_hint=folder_hint)
    return path


def not_an_object(text: str, *, what: str, folder_hint: str = "") -> ObsPathError:
    """Return the error for a folder's path where an object is expected; see `obs_file` for the arguments."""
    hint = folder_hint or "Use a path such as obs://bucket-name/dir1/file1.txt."
    return ObsPathError(f"{what}={text!r} is a folder, but an object is expected. {hint}")


def obs_object(text: str, *, what: str) -> ObsPath:
    """Parse the path of something in OBS, whose key is taken byte for byte, also with a slash at its end.

    Raises:
        ObsPathError: If it does not start with ``obs://``, or the bucket's name is not allowed.
    """
    return _parsed(text, what=what, example="obs://bucket-name/dir1/file1.txt", exact=True)


def check_characters(text: str, *, what: str) -> None:
    """Check that a text has no control characters, which the names of objects cannot have here.

    Args:
        text: A path in OBS, or a part of one.
        what: The beginning of the error message, such as ``boot_file='a.py'``.

    Raises:
        ObsPathError: If it has one.
    """
    if found := _CONTROL.search(text):
        raise ObsPathError(
            f"{what} contains {_CONTROL_NAMES.get(found[0], f'the control character {found[0]!r}')}, "
            "which the SDK does not allow in the names of objects."
        )


def checked_bucket(name: str, *, context: str = "") -> str:
    """Check a bucket's name.

    Args:
        name: The name.
        context: The beginning of the error message.

    Raises:
        ObsPathError: If it is not 3 to 63 lower-case letters, digits, hyphens and dots.
    """
    if isinstance(name, str) and not context and name.startswith(_SCHEME):
        alone = name.removeprefix(_SCHEME).partition("/")[0]
        raise ObsPathError(f"bucket name {name!r} is not allowed. Give the name without {_SCHEME}: {alone!r}.")
    # Underscores are allowed here: OBS once allowed them, and the documents' examples have them.
    if not isinstance(name, str) or not _BUCKET.fullmatch(name) or ".." in name:
        raise ObsPathError(
            f"{context}bucket name {name!r} is not allowed. Use 3 to 63 lower-case letters, digits, hyphens and dots, "
            "beginning with a letter or a digit."
        )
    return name


def loose_place(text: "str | os.PathLike[str]", *, what: str = "") -> ObsPath:
    """Parse the path of a folder or an object as programs of earlier versions and of MoXing write it.

    Args:
        text: ``obs://bucket/dir/file``, ``s3://bucket/dir/file``, ``/bucket/dir/file`` or ``bucket/dir/file``.
            Repeated slashes and parts that are ``.`` are left out.
        what: The argument's name, for the error message.

    Returns:
        The path, whose key ends with a slash as the text does.

    Raises:
        ObsPathError: If it has no bucket, or a part that is ``..``, or a part or a character is not allowed.
    """
    given = os.fspath(text) if isinstance(text, os.PathLike) else text
    label = f"{what}={given!r}" if what else repr(given)
    found = _ANY_SCHEME.match(given) if isinstance(given, str) else None
    if found is None or found.end() == len(given):
        raise ObsPathError(f"{label} is not a path in OBS. Write it as obs://bucket-name/dir1/ or /bucket-name/dir1/.")
    bucket, _, key = given[found.end() :].partition("/")
    parts = [part for part in key.split("/") if part not in {"", "."}]
    is_folder = key.endswith(("/", "/.")) and bool(parts)
    return _checked(bucket, "/".join(parts) + "/" * is_folder, label=label, example="obs://bucket-name/dir1/")


def _parsed(text: str, *, what: str, example: str, exact: bool = False) -> ObsPath:
    label = f"{what}={text!r}"
    if not isinstance(text, str) or not text.startswith(_SCHEME):
        raise ObsPathError(f"{label} is not a path in OBS. It must start with obs://, such as {example}.")
    bucket, _, key = text.removeprefix(_SCHEME).partition("/")
    return _checked(bucket, key, label=label, example=example, exact=exact)


def _checked(bucket: str, key: str, *, label: str, example: str, exact: bool = False) -> ObsPath:
    """The path of a bucket and a key, if both are allowed."""
    if not exact:
        check_characters(f"{bucket}/{key}", what=label)
    checked_bucket(bucket, context=f"{label}: ")
    parts = key.removesuffix("/").split("/") if key else []
    if not exact and any(part in {"", ".", ".."} for part in parts):
        wrong = next(part for part in parts if part in {"", ".", ".."})
        raise ObsPathError(
            f"{label} has {f'the part {wrong!r}' if wrong else 'an empty part'}, which only a name that is read may "
            f"have. Give a path such as {example}."
        )
    try:
        size = len(key.encode(errors="surrogateescape" if exact else "strict"))
    except UnicodeEncodeError as error:
        raise ObsPathError(f"{label} is not valid UTF-8, so it cannot be an object's name.") from error
    if size > MAX_KEY_BYTES:
        raise ObsPathError(f"{label} is longer than the {MAX_KEY_BYTES} bytes that OBS allows.")
    return ObsPath(bucket, key)


def check_key(path: ObsPath) -> None:
    """Check that OBS can have an object of this name, which is that of a local file.

    Raises:
        ObsPathError: If it is not valid UTF-8, or too long.
    """
    try:
        size = len(path.key.encode())
    except UnicodeEncodeError as error:
        raise ObsPathError("The name is not valid UTF-8 and cannot be an object's name. Rename the file.") from error
    if size > MAX_KEY_BYTES:
        raise ObsPathError(
            f"The name has {size:,} bytes in OBS, where {MAX_KEY_BYTES:,} are allowed. Use shorter names."
        )


def local_target(root: Path, relative: str) -> Path:
    """Return the file in ``root`` that an object becomes. The object's name is not trusted.

    Args:
        root: The folder outside which nothing may be written.
        relative: The object's name, relative to the folder that is downloaded.

    Raises:
        ObsPathError: If the name leads outside, also through an existing link, or cannot be a file's name.
    """
    parts = relative.split("/")
    if long := [part for part in parts if _is_long(part)]:
        raise ObsPathError(
            f"The object's name {relative!r} has the part {long[0]!r}, but a file's name may have {_MAX_NAME_BYTES} "
            "bytes. Download it alone with download_file to another name, or rename it in OBS."
        )
    target = root.joinpath(*parts) if all(map(_is_name, parts)) else None
    if target is None or not _is_inside(target.parent, root):
        raise ObsPathError(
            f"The object's name {relative!r} cannot become a file in {str(root)!r}. Download it alone with "
            "download_file to a file of another name, or rename it in OBS."
        )
    return target


class LocalTargets:
    """The files in a folder that objects become, as `local_target` returns them; each folder is looked at once.

    Args:
        root: The folder outside which nothing may be written.
    """

    def __init__(self, root: Path) -> None:
        self._root: Final = root
        self._folders: Final = dict[str, str]()

    def target(self, relative: str) -> str:
        """Return the file that an object becomes.

        Args:
            relative: The object's name, relative to the folder that is downloaded.

        Raises:
            ObsPathError: If the name leads outside, also through an existing link, or cannot be a file's name.
        """
        above, slash, name = relative.rpartition("/")
        above += slash  # as "/a" is not "a"
        folder = self._folders.get(above)
        if folder is None or _is_long(name) or not _is_name(name):
            folder = self._folders[above] = os.path.join(local_target(self._root, relative).parent, "")  # noqa: PTH118
        return folder + name


def _is_long(part: str) -> bool:
    """Return whether a part of a name has too many bytes for a file's."""
    return len(part) > _MAX_NAME_BYTES // 4 and len(os.fsencode(part)) > _MAX_NAME_BYTES


def _is_name(part: str) -> bool:
    """Return whether a part of a name can be that of a file."""
    if part in {"", ".", ".."} or "\0" in part:
        return False
    return os.sep == "/" or not (os.sep in part or (os.name == "nt" and _RESERVED_ON_WINDOWS & set(part)))


def _is_inside(folder: Path, root: Path) -> bool:
    try:
        return folder.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link to itself
        return False
