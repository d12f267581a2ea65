"""What the official SDK's docstrings say about `offset`: each reading is one that the description knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest
from huaweicloudsdkmodelarts.v1 import model as official
from modelarts_client.operations import OPERATIONS, Operation

_PAGES: Final = re.compile("起始页|页数")  # first page, number of pages
_ENTRIES: Final = re.compile("第.条|条目|记录")  # the n-th entry, entry, record
_NUMBERED: Final = [each for each in OPERATIONS.values() if each.paging and each.paging.style in ("offset", "page")]


def _docstrings(operation: Operation) -> Iterator[str]:
    """The docstrings of `offset` in the request, its body and the response of the official SDK."""
    request = getattr(official, f"{operation.id}Request", None)
    names = [f"{operation.id}Request", f"{operation.id}Response", *(request.openapi_types.values() if request else ())]
    for name in names:
        offset = getattr(getattr(official, name, None), "offset", None)
        if offset is not None:
            yield str(offset.__doc__)


def _readings(operation: Operation) -> set[str]:
    found = set()
    for text in _docstrings(operation):
        found |= {"page"} if _PAGES.search(text) else {"offset"} if _ENTRIES.search(text) else set()
    return found


@pytest.mark.parametrize("operation", _NUMBERED, ids=lambda operation: operation.id)
def test_the_description_knows_each_reading_of_the_official_sdk(operation: Operation) -> None:
    paging = operation.paging
    assert paging is not None
    assert _readings(operation) <= {paging.style, paging.other}


def test_the_official_sdk_reads_some_of_them_as_pages() -> None:
    read = {operation.id: _readings(operation) for operation in _NUMBERED}
    assert {name for name, readings in read.items() if "page" in readings} >= {
        "ListTrainingJobs",
        "ListTrainingJobEvents",
        "ShowAutoSearchTrials",
        "ListAlgorithms",
        "ListPoolTags",
    }
    assert "offset" in read["ListAlgorithms"]  # in the request; the response counts pages
