"""Places in OBS as they are written in requests about models and services, also as links.

Source: api-ref model_management/creating_a_model.rst (75ad29f), whose example gives a link; SDK reference, ch. 7.1.
"""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath

_LINK_SCHEMES = frozenset({"http", "https"})
_ENDPOINT = "obs."  # every endpoint of OBS begins with it: obs.<region>.<domain of the cloud>


def parse_location(location: str) -> ObsPath:
    """Parse a place in OBS in any of the documented forms.

    Args:
        location: `/bucket/key`, `obs://bucket/key`, or a link, `https://bucket.obs.<region>.<domain>/key` or
            `https://obs.<region>.<domain>/bucket/key`, in which `%` escapes are decoded.

    Raises:
        InvalidObsPathError: the text has none of these forms, or no bucket; the message says why.
    """
    if location.partition("://")[0].lower() not in _LINK_SCHEMES:
        return ObsPath.parse(location)
    try:
        link = urlsplit(location)
        path = unquote(link.path, errors="strict")
    except ValueError as error:
        raise InvalidObsPathError("it is a link that is not well formed") from error
    if link.query or link.fragment:
        raise InvalidObsPathError("it is a link with a query or a fragment")
    host = link.hostname or ""
    if host.startswith(_ENDPOINT):
        return ObsPath.parse(path)
    bucket, separator, _ = host.partition(f".{_ENDPOINT}")
    if not bucket or not separator:
        raise InvalidObsPathError("it is a link whose host is neither <bucket>.obs.<region> nor obs.<region>")
    return ObsPath.parse(f"/{bucket}{path or '/'}")
