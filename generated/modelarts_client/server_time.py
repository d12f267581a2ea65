# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/server_time.py.
"""The time by a server's clock, since this machine's may be wrong."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
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


def parsed_time(text: object, zone: tzinfo | None = None) -> datetime | None:
    """Return a time of a response's body; ``None`` if it is none that can be read, or has no zone.

    Args:
        text: The time, as in ISO 8601.
        zone: The zone of a time that has none.
    """
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    if moment and not moment.tzinfo:
        return moment.replace(tzinfo=zone) if zone else None
    return moment
