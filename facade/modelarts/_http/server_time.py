"""The time by a server's clock, as this machine's may be wrong."""

from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """Tell what time it was for the server when it answered; ``None`` if the answer does not say.

    Args:
        headers: The answer's, whatever the case of their names; ``Date`` counts.
    """
    if "Age" in headers:
        return None  # it comes from a cache, and so does its date
    try:
        moment = parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else None
