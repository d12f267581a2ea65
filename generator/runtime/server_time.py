"""The time by a server's clock, since this machine's may be wrong."""

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """Return the time at which a server sent a response, by its own clock; ``None`` if the response does not say.

    Args:
        headers: The response's; the name ``Date`` is looked up in them.
    """
    if "Age" in headers:
        return None  # it comes from a cache, and so does its date
    moment = _parsed(headers.get("Date", ""))
    return moment if moment and moment.tzinfo else None


def http_time(text: str) -> datetime | None:
    """Return a time of a header, in UTC if its zone is not said; ``None`` if it is none that can be read.

    Args:
        text: The time, as in RFC 9110, 5.6.7.
    """
    moment = _parsed(text)
    return moment.replace(tzinfo=UTC) if moment and not moment.tzinfo else moment


def _parsed(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None


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
