"""Lists of services, held against the same in Python."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.contract import Json
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.services.listing import page_of_services
from modelarts_emulator.services.records import ServiceRecords
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.state.store import Store

PAGES = Offsets().of("ListServices")
FIELDS = ("service_id", "service_name", "workspace_id", "infer_type", "status")

_texts = st.sampled_from(["a", "b", "A", "ab", "é", "0"])
_services = st.fixed_dictionaries(
    {},
    optional={field: _texts | st.just("") for field in FIELDS}
    | {"publish_at": st.integers(0, 3), "transition_at": st.integers(0, 3)},
)
_records = st.builds(
    lambda service, models: {"service": service, "config": [{"model_id": model} for model in models]},
    _services,
    st.lists(_texts, max_size=3),
)
_queries = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(FIELDS, _texts | st.just("")),
        "model_id": _texts,
        "tags": _texts,
        "sort_by": st.sampled_from(["publish_at", "service_name", "transition_at"]),
        "order": st.sampled_from(["asc", "desc"]),
        "offset": st.integers(0, 3),
        "limit": st.integers(1, 3),
    },
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as directory:
        opened = Store(Path(directory) / "store.sqlite3")
        yield opened
        opened.close()


@given(st.lists(_records, max_size=10), _queries)
def test_a_list_is_that_of_a_plain_model(store: Store, records: list[Any], query: dict[str, Any]) -> None:
    services, project = ServiceRecords(store), uuid.uuid4().hex
    with store.exclusive():
        for number, record in enumerate(records):
            store.put("service", str(number), project, record)
    found = [record for record in records if _meets(record, query)]
    sort_by, descending = query.get("sort_by", "publish_at"), query.get("order", "desc") == "desc"
    if descending:
        found.reverse()
    read = text if sort_by == "service_name" else integer
    found.sort(key=lambda record: read(record["service"], sort_by), reverse=descending)
    limit = query.get("limit", 1000)
    page = found[query.get("offset", 0) * limit :][:limit]
    assert page_of_services(services, project, query, PAGES) == (len(found), page)
    for model_id in ("a", "b"):
        assert services.use(project, model_id) == any(_uses(record, model_id) for record in records)


def _meets(record: Json, query: dict[str, Any]) -> bool:
    service = mapping(record, "service")
    return (
        not query.get("tags")
        and all(not query.get(field) or service.get(field) == query[field] for field in FIELDS)
        and (not query.get("model_id") or _uses(record, query["model_id"]))
    )


def _uses(record: Json, model_id: str) -> bool:
    return any(text(entry, "model_id") == model_id for entry in objects(record, "config"))
