"""Pages of lists against the plain definition of what a list is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from modelarts_emulator.obs.listing import list_page
from modelarts_emulator.obs.storage import ObjectStorage, successor

from tests.support.obs_clients import open_boto
from tests.support.obs_server import PERMANENT, running_server

_KEYS = st.sets(st.text("ab/é\U0001f600￿", min_size=1, max_size=6), max_size=12)
_PARTS = st.text("ab/é", max_size=2)
_ANY_KEYS = st.lists(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20), min_size=1, max_size=5, unique=True
)


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectStorage]:
    opened = ObjectStorage(tmp_path_factory.mktemp("obs"))
    opened.create_bucket("bucket")
    yield opened
    opened.close()


def _entries(keys: set[str], prefix: str, delimiter: str) -> list[tuple[str, bool]]:
    """Return keys and common prefixes in the order of their bytes, prefixes marked."""
    entries = set()
    for key in keys:
        if key.startswith(prefix):
            at = key.find(delimiter, len(prefix)) if delimiter else -1
            entries.add((key, False) if at < 0 else (key[: at + len(delimiter)], True))
    return sorted(entries, key=lambda entry: entry[0].encode())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=_KEYS, prefix=_PARTS, delimiter=st.sampled_from(["", "/", "a", "b/"]), limit=st.integers(1, 5))
def test_pages_together_are_the_whole_list(
    storage: ObjectStorage, keys: set[str], prefix: str, delimiter: str, limit: int
) -> None:
    storage.delete_many("bucket", [item.key for item in storage.objects("bucket")])
    for key in keys:
        storage.put_bytes("bucket", key, b"")

    found: list[tuple[str, bool]] = []
    marker: str | None = ""
    while marker is not None:
        page = list_page(storage, "bucket", prefix, delimiter, marker, limit)
        assert page.size <= limit
        entries = [(item.key, False) for item in page.objects] + [(item, True) for item in page.prefixes]
        found += sorted(entries, key=lambda entry: entry[0].encode())
        marker = page.next_marker

    assert found == _entries(keys, prefix, delimiter)


def test_folder_of_more_keys_than_a_page_is_one_entry(storage: ObjectStorage) -> None:
    storage.create_bucket("folders")
    for number in range(1005):
        storage.put_bytes("folders", f"a/{number}", b"")
    storage.put_bytes("folders", "b", b"")

    page = list_page(storage, "folders", "", "/", "", 1000)

    assert (page.prefixes, [item.key for item in page.objects], page.next_marker) == (["a/"], ["b"], None)
    assert list_page(storage, "folders", "", "/", "", 1).next_marker == "a/"


@pytest.mark.parametrize(("prefix", "end"), [(b"a", b"b"), (b"a\xff\xff", b"b"), (b"", None), (b"\xff", None)])
def test_successor_is_the_first_without_the_prefix(prefix: bytes, end: bytes | None) -> None:
    assert successor(prefix) == end


def test_any_keys_go_through_a_real_client(tmp_path_factory: pytest.TempPathFactory) -> None:
    with running_server(tmp_path_factory.mktemp("obs")) as server, open_boto(server, PERMANENT) as api:
        server.storage.create_bucket("bucket")

        @settings(max_examples=10, deadline=None)
        @given(keys=_ANY_KEYS)
        def check(keys: list[str]) -> None:
            server.storage.delete_many("bucket", [item.key for item in server.storage.objects("bucket")])
            for key in keys:
                api.put_object(Bucket="bucket", Key=key, Body=key.encode())
            listed = api.list_objects_v2(Bucket="bucket")["Contents"]
            assert [item["Key"] for item in listed] == sorted(keys, key=str.encode)
            for key in keys:
                assert api.get_object(Bucket="bucket", Key=key)["Body"].read() == key.encode()
                api.delete_object(Bucket="bucket", Key=key)
            assert "Contents" not in api.list_objects(Bucket="bucket")

        check()
