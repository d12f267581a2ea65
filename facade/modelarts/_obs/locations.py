"""Paths in OBS in requests about models and services: ``/bucket/dir/``, or a link.

Source: document 002, Tables 7-2 and 8-4, whose samples have both forms.
"""

from typing import Final

from modelarts._obs.paths import obs_dir, obs_file
from modelarts.exceptions import ObsPathError

_SCHEME: Final = "obs://"
_LINKS: Final = ("https://", "http://")


def api_location(text: str, *, what: str) -> str:
    """Check a folder in OBS, and write it as ModelArts expects it.

    Args:
        text: ``/bucket/dir/``, ``obs://bucket/dir/``, or a link such as ``https://bucket.obs.<region>.<domain>/dir/``,
            which stays as it is. The slash at the end may be missing.
        what: The argument's name, for the error message.

    Returns:
        ``/bucket/dir/``, or the link.

    Raises:
        ObsPathError: If it is none of these, or a part of it is not allowed.
    """
    if _is_link(text):
        return text
    path = _with_scheme(text, what=what, kind="folder", form="dir/")
    return obs_dir(path if path.endswith("/") else f"{path}/", what=what).api_path


def api_file(text: str, *, what: str) -> str:
    """Check an object in OBS, and write it as ModelArts expects it.

    Args:
        text: ``/bucket/dir/file``, ``obs://bucket/dir/file``, or a link, which stays as it is.
        what: The argument's name, for the error message.

    Raises:
        ObsPathError: If it is none of these, or a part of it is not allowed.
    """
    if _is_link(text):
        return text
    return obs_file(_with_scheme(text, what=what, kind="object", form="dir/file"), what=what).api_path


def _is_link(text: object) -> bool:
    return isinstance(text, str) and text.startswith(_LINKS)


def _with_scheme(text: str, *, what: str, kind: str, form: str) -> str:
    if not isinstance(text, str) or not text.startswith((_SCHEME, "/")):
        raise ObsPathError(
            f"{what}={text!r} is not a path of a {kind} in OBS. Write it as obs://bucket-name/{form} or "
            f"/bucket-name/{form}."
        )
    return text if text.startswith(_SCHEME) else f"{_SCHEME}{text[1:]}"
