"""Folders in OBS as requests about models and services name them: ``/bucket/dir/``, or a link.

Source: document 002, Tables 7-2 and 8-4, whose samples have both forms.
"""

from typing import Final

from modelarts._obs.paths import obs_dir
from modelarts.exceptions import ObsPathError

_SCHEME: Final = "obs://"
_LINKS: Final = ("https://", "http://")


def api_location(text: str, *, what: str) -> str:
    """Check a folder in OBS, and write it as ModelArts takes it.

    Args:
        text: ``/bucket/dir/``, ``obs://bucket/dir/``, or a link such as ``https://bucket.obs.<region>.<domain>/dir/``,
            which is left as it is. The slash at the end may be missing.
        what: The argument's name, for the error message.

    Returns:
        ``/bucket/dir/``, or the link.

    Raises:
        ObsPathError: If it is none of these, or a part of it is not allowed.
    """
    if isinstance(text, str) and text.startswith(_LINKS):
        return text
    if not isinstance(text, str) or not text.startswith((_SCHEME, "/")):
        raise ObsPathError(
            f"{what}={text!r} is not a folder in OBS. Write it as /bucket-name/dir/ or obs://bucket-name/dir/."
        )
    path = text if text.startswith(_SCHEME) else f"{_SCHEME}{text[1:]}"
    return obs_dir(path if path.endswith("/") else f"{path}/", what=what).api_path
