"""The rows of a request to a machine-learning model."""

from __future__ import annotations

import json
from collections.abc import Mapping


def rows_of(data: object) -> list[Mapping[str, object]]:
    """The rows of `{"data": {"req_data": [{feature: value, ...}, ...]}}`, as text or parsed.

    Raises:
        TypeError: The request has another form.
    """
    request = json.loads(data) if isinstance(data, str) else data
    if isinstance(request, Mapping) and isinstance(request.get("data"), Mapping):
        request = request["data"]
    rows = request.get("req_data") if isinstance(request, Mapping) else None
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise TypeError('the request is not {"data": {"req_data": [{feature: value, ...}, ...]}}')
    return rows
