"""What openapi-python-client makes of the same description with its own templates, in the package `stock_client`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import cycle
from typing import Any, Final

from benchmarks.reading import ATTRIBUTES, Access
from benchmarks.subjects import PROJECT_ID, Call, Prepare

packages: Final = ("attrs", "httpx")
access: Final[Access] = ATTRIBUTES

_page: Final = import_module("stock_client.models").JobListResponse
_details: Final = import_module("stock_client.api.training.show_training_job_details")


def decode(answer: bytes) -> Any:
    """What its endpoint functions do with the body of a response (`response.json()` is `json.loads(content)`)."""
    return _page.from_dict(json.loads(answer))


def encode(page: Any) -> bytes:
    """What its endpoint functions do with a model that is a request's body, and httpx with the dict that it gives."""
    return json.dumps(page.to_dict(), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def calls(url: str, job_ids: Sequence[str]) -> Mapping[str, Call]:
    """Its endpoint function, which does not sign."""
    client = import_module("stock_client").Client(base_url=url)
    each = cycle(job_ids)
    return {"call": lambda: _details.sync(PROJECT_ID, next(each), client=client)}


def crowds(url: str, job_ids: Sequence[str]) -> Mapping[str, Prepare]:
    """Not measured: it does not sign, and what httpx does with so many requests takes longer than all others do."""
    return {}


def signatures() -> Mapping[str, Prepare]:
    """None: it does not sign."""
    return {}
