"""The time by a server's clock, since this machine's may be wrong."""

from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """Return the time at which a server sent a response, by its own clock; ``None`` if the response does not say.

    Args:
        headers: The response's; the name ``Date`` is looked up in them.
    """
    if "Age" in headers:
        return None  # it comes from a cache, and so does its date
    try:
        moment = parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else None
