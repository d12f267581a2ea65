"""Single objects: looked at, read, written and copied, over a real socket."""

from __future__ import annotations

import hashlib
import io
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from modelarts._obs import copies, multipart, objects
from modelarts._obs.content import BytesContent
from modelarts._obs.paths import ObsPath
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import (
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectExistsError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsTransferError,
)
from modelarts.session import Session

LARGE = 2 * PART_SIZE + 12_345


def _put(session: Session, path: str, content: bytes, **headers: str) -> None:
    bucket, _, key = path.removeprefix("obs://").partition("/")
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    objects.put(session._connections.obs(), ObsPath(bucket, key), BytesContent(content), doing="prepare", headers=given)


def _nothing_is_begun(session: Session, bucket: str) -> bool:
    return next(multipart.uploads(session._connections.obs(), ObsPath(bucket, "")), None) is None


def test_head_says_what_obs_knows(session: Session, bucket: str) -> None:
    path = f"obs://{bucket}/dir/a.csv"
    _put(session, path, b"1,2", content_type="text/csv", content_encoding="identity", x_amz_meta_origin="camera 1")
    found = session.obs.head(path)
    assert (found.path, found.size, found.content_type) == (path, 3, "text/csv")
    assert found.metadata == {"origin": "camera 1"}
    assert found.storage_class == "STANDARD"
    assert found.version_id is None
    assert found.e_tag == f'"{hashlib.md5(b"1,2", usedforsecurity=False).hexdigest()}"'
    assert abs(found.last_modified - datetime.now(UTC)) < timedelta(minutes=1)
    assert "text/csv" in str(found)
    assert "camera 1" in str(found)
    assert str(found).startswith(str(session.obs.list(f"obs://{bucket}/")[0]))


def test_what_is_not_there_is_named(session: Session, bucket: str) -> None:
    with pytest.raises(ObsObjectNotFoundError, match=r"read obs://.*Check the path"):
        session.obs.read_bytes(f"obs://{bucket}/missing")
    with pytest.raises(ObsObjectNotFoundError):
        session.obs.open(f"obs://{bucket}/missing", "rb")
    with pytest.raises(ObsBucketNotFoundError):
        session.obs.head("obs://no-such-bucket-here/a")
    with pytest.raises(ObsPathError, match="is a folder"):
        session.obs.open(f"obs://{bucket}/dir/", "wb")


def test_bytes_and_text_go_up_and_come_back(session: Session, bucket: str) -> None:
    path = f"obs://{bucket}/a"
    for content in (b"", b"x", secrets.token_bytes(100_000)):
        assert session.obs.write_bytes(path, content) == len(content)
        assert session.obs.read_bytes(path) == content
    assert session.obs.write_text(path, "Straße\nzwei\n") == 12
    assert session.obs.read_bytes(path) == "Straße\nzwei\n".encode()
    assert session.obs.read_text(path) == "Straße\nzwei\n"
    session.obs.write_text(path, "Straße\n", encoding="latin-1", newline="\r\n")
    assert session.obs.read_bytes(path) == b"Stra\xdfe\r\n"
    assert session.obs.read_text(path, encoding="latin-1") == "Straße\n"
    with pytest.raises(UnicodeEncodeError):
        session.obs.write_text(path, "漢", encoding="latin-1")
    assert session.obs.read_bytes(path) == b"Stra\xdfe\r\n"
    with pytest.raises(InvalidArgumentError, match="write_bytes"):
        session.obs.write_text(path, b"x")  # type: ignore[arg-type]
    with pytest.raises(InvalidArgumentError, match="write_text"):
        session.obs.write_bytes(path, "x")  # type: ignore[arg-type]


def test_a_large_object_is_written_and_read_in_parts(session: Session, bucket: str) -> None:
    path, content = f"obs://{bucket}/large", secrets.token_bytes(LARGE)
    with session.obs.open(path, "wb") as file:
        for start in range(0, LARGE, 1_000_000):
            file.write(content[start : start + 1_000_000])
        assert file.tell() == LARGE
        assert not session.obs.exists(path)
    assert session.obs.head(path).size == LARGE
    assert session.obs.read_bytes(path) == content
    with session.obs.open(path, "rb") as read:
        assert read.read() == content
        assert read.seek(-5, io.SEEK_END) == LARGE - 5
        assert read.read(100) == content[-5:]
        assert read.read() == b""
        read.seek(LARGE + 10)
        assert read.read(1) == b""
        with pytest.raises(ValueError, match="before the beginning"):
            read.seek(-1)
    assert _nothing_is_begun(session, bucket)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moves=st.lists(
        st.tuples(st.sampled_from(["seek", "skip", "read", "line"]), st.integers(0, 700_000)), min_size=1, max_size=12
    )
)
def test_reading_anywhere_is_like_reading_memory(
    session: Session, bucket: str, moves: list[tuple[str, int]], written: dict[str, bytes]
) -> None:
    if bucket not in written:
        written[bucket] = (secrets.token_bytes(50_000) + b"\n") * 13
        session.obs.write_bytes(f"obs://{bucket}/a", written[bucket])
    expected = io.BytesIO(written[bucket])
    with session.obs.open(f"obs://{bucket}/a", "rb") as file:
        for move, number in moves:
            if move == "seek":
                assert file.seek(number) == expected.seek(number)
            elif move == "skip":
                assert file.seek(number // 100, io.SEEK_CUR) == expected.seek(number // 100, io.SEEK_CUR)
            elif move == "read":
                assert file.read(number) == expected.read(number)
            else:
                assert file.readline() == expected.readline()
            assert file.tell() == expected.tell()


@pytest.fixture
def written() -> dict[str, bytes]:
    return {}


def test_text_is_read_line_by_line_and_written_with_the_line_ends_of_all_systems(session: Session, bucket: str) -> None:
    path = f"obs://{bucket}/a.txt"
    with session.obs.open(path, "w") as file:
        print("eins", "zwei", sep="\n", file=file)
    assert session.obs.read_bytes(path) == b"eins\nzwei\n"
    with session.obs.open(path) as lines:
        assert list(lines) == ["eins\n", "zwei\n"]


class StopError(Exception):
    """An exception of a program."""


def _fail_while_writing(file: Any, content: object) -> None:
    with file:
        file.write(content)
        raise StopError


@pytest.mark.parametrize(("mode", "size"), [("wb", 10), ("w", 10), ("w", LARGE)])
def test_an_exception_leaves_what_was_there(session: Session, bucket: str, size: int, mode: Any) -> None:
    path = f"obs://{bucket}/a"
    session.obs.write_bytes(path, b"old")
    file = session.obs.open(path, mode)
    with pytest.raises(StopError):
        _fail_while_writing(file, b"x" * size if mode == "wb" else "x" * size)
    assert file.closed
    assert session.obs.read_bytes(path) == b"old"
    assert _nothing_is_begun(session, bucket)


@pytest.mark.parametrize("mode", ["wb", "w"])
def test_an_object_that_is_never_closed_is_not_stored(session: Session, bucket: str, mode: Any) -> None:
    files: list[Any] = [session.obs.open(f"obs://{bucket}/a", mode)]
    files[0].write(b"half" if mode == "wb" else "half")
    with pytest.warns(ResourceWarning, match="was not closed, so it was not stored"):
        files.clear()
    assert not session.obs.exists(f"obs://{bucket}/a")


def test_a_discarded_object_is_not_stored(session: Session, bucket: str) -> None:
    file = session.obs.open(f"obs://{bucket}/a", "wb")
    file.write(b"x" * LARGE)
    file.discard()
    file.close()
    assert not session.obs.exists(f"obs://{bucket}/a")
    assert _nothing_is_begun(session, bucket)
    with pytest.raises(ValueError, match="is closed"):
        file.write(b"x")


def test_a_new_object_replaces_none(session: Session, bucket: str) -> None:
    path = f"obs://{bucket}/a"
    with session.obs.open(path, "xb") as file:
        file.write(b"first")
    with pytest.raises(ObsObjectExistsError, match="exists already"):
        session.obs.open(path, "xb")
    with pytest.raises(FileExistsError):
        session.obs.open(path, "x")
    other = f"obs://{bucket}/b"
    for size in (3, LARGE):
        session.obs.delete_file(other)
        late = session.obs.open(other, "xb")
        late.write(b"x" * size)
        session.obs.write_bytes(other, b"sooner")
        with pytest.raises(ObsObjectExistsError):
            late.close()
        assert session.obs.read_bytes(other) == b"sooner"
    assert _nothing_is_begun(session, bucket)


@pytest.mark.parametrize(
    ("mode", "reason"),
    [("a", "whole ones"), ("ab", "whole ones"), ("r+b", "whole ones"), ("w+", "whole ones"), ("", "not one of"),
     ("rw", "not one of"), ("U", "not one of"), (None, "not one of")],
)  # fmt: skip
def test_other_modes_are_refused_by_name(session: Session, bucket: str, mode: Any, reason: str) -> None:
    with pytest.raises(InvalidArgumentError, match=reason):
        session.obs.open(f"obs://{bucket}/a", mode)


def test_arguments_for_text_are_refused_for_bytes(session: Session, bucket: str) -> None:
    with pytest.raises(InvalidArgumentError, match="encoding='utf-8' is for text"):
        session.obs.open(f"obs://{bucket}/a", "rb", encoding="utf-8")
    with pytest.raises(InvalidArgumentError, match="newline='x'"):
        session.obs.open(f"obs://{bucket}/a", "w", newline="x")


def test_an_object_that_changes_while_it_is_read_is_an_error(session: Session, bucket: str) -> None:
    path = f"obs://{bucket}/a"
    session.obs.write_bytes(path, b"a" * 2_000_000)
    with session.obs.open(path, "rb") as file:
        file.read(70_000)
        session.obs.write_bytes(path, b"b" * 2_000_000)
        with pytest.raises(ObsTransferError):
            file.read()


@pytest.mark.parametrize("size", [copies.LARGEST_AT_ONCE, 100])
def test_a_copy_is_the_same_object_elsewhere(
    session: Session, bucket: str, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(copies, "LARGEST_AT_ONCE", size)
    monkeypatch.setattr(copies, "_PART_SIZE", 6 * 1024 * 1024)
    content = secrets.token_bytes(14 * 1024 * 1024)
    other = f"{bucket}-2"
    session.obs.create_bucket(other)
    source = f"obs://{bucket}/dir/ünï +%41?.bin"
    _put(session, source, content, content_type="text/x-own", x_amz_meta_origin="here")
    for given_as, copy in (
        (f"obs://{other}/", f"obs://{other}/ünï +%41?.bin"),
        (f"obs://{other}", f"obs://{other}/ünï +%41?.bin"),
        (f"obs://{other}/new/", f"obs://{other}/new/ünï +%41?.bin"),
        (f"obs://{bucket}/renamed", f"obs://{bucket}/renamed"),
    ):
        assert session.obs.copy(source, given_as) == copy
        found = session.obs.head(copy)
        assert (found.content_type, dict(found.metadata)) == ("text/x-own", {"origin": "here"})
    assert session.obs.read_bytes(copy) == content
    assert _nothing_is_begun(session, bucket)


def test_a_source_that_changes_during_the_copy_is_an_error(
    session: Session, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "LARGEST_AT_ONCE", 10)
    path = f"obs://{bucket}/a"
    session.obs.write_bytes(path, b"a" * 1000)
    requests, where = session._connections.obs(), ObsPath(bucket, "a")
    stored = objects.head(requests, where)
    session.obs.write_bytes(path, b"b" * 1000)
    with pytest.raises(ObsTransferError):
        copies.copy(requests, where, stored, ObsPath(bucket, "b"))
    assert not session.obs.exists(f"obs://{bucket}/b")
    assert _nothing_is_begun(session, bucket)


def test_copies_that_cannot_be_meant_are_refused(session: Session, bucket: str) -> None:
    session.obs.write_bytes(f"obs://{bucket}/d/a", b"x")
    for target in (f"obs://{bucket}/d/a", f"obs://{bucket}/d/"):
        with pytest.raises(ObsPathError, match="the same object"):
            session.obs.copy(f"obs://{bucket}/d/a", target)
    for above in (f"obs://{bucket}/", f"obs://{bucket}/d", f"obs://{bucket}/d/x/"):
        with pytest.raises(ObsPathError, match="which is in it"):
            session.obs.copy_dir(f"obs://{bucket}/d/", above)
    with pytest.raises(ObsPathError, match="copy_dir copies folders"):
        session.obs.copy(f"obs://{bucket}/d/", f"obs://{bucket}/e/")
    with pytest.raises(ObsObjectNotFoundError, match=r"copy obs://.*is a folder"):
        session.obs.copy(f"obs://{bucket}/d", f"obs://{bucket}/e/")
    with pytest.raises(ObsObjectNotFoundError):
        session.obs.copy_dir(f"obs://{bucket}/none/", f"obs://{bucket}/e/")


def test_a_folder_is_copied_key_by_key(session: Session, bucket: str) -> None:
    keys = ["a", "a/b", "a//c", "marker/", "ü/../x", "line\nbreak"]
    for key in keys:
        _put(session, f"obs://{bucket}/d/{key}", b"" if key.endswith("/") else key.encode())
    _put(session, f"obs://{bucket}/d2", b"beside")
    assert session.obs.copy_dir(f"obs://{bucket}/d", f"obs://{bucket}/e/") == f"obs://{bucket}/e/d/"
    copied = {stored.path.removeprefix(f"obs://{bucket}/e/") for stored in session.obs.list(f"obs://{bucket}/e/")}
    assert copied == {f"d/{key}" for key in keys}


def test_buckets_are_listed(session: Session, bucket: str) -> None:
    found = {each.name: each for each in session.obs.list_buckets()}
    assert found[bucket].path == f"obs://{bucket}/"
    assert abs(found[bucket].created - datetime.now(UTC)) < timedelta(minutes=1)
    assert bucket in str(found[bucket])


def test_a_refused_part_is_an_error_and_nothing_is_stored(
    session: Session, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object, **_options: object) -> None:
        raise ObsError("no space")

    file = session.obs.open(f"obs://{bucket}/a", "wb")
    monkeypatch.setattr(multipart, "put_part", refused)
    with pytest.raises(ObsError, match="no space"):
        file.write(bytes(10 * PART_SIZE))
    with pytest.raises(ObsTransferError, match="was not stored"):
        file.close()
    assert not session.obs.exists(f"obs://{bucket}/a")
    assert _nothing_is_begun(session, bucket)


def test_a_path_without_a_slash_at_its_end_names_the_object(session: Session, bucket: str, tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(b"1")
    for target in ("in/renamed.csv", "renamed", "in/a.csv"):
        assert session.obs.upload_file(source, f"obs://{bucket}/{target}") == f"obs://{bucket}/{target}"
        assert session.obs.read_bytes(f"obs://{bucket}/{target}") == b"1"
    assert session.obs.upload_file(source, f"obs://{bucket}/in/") == f"obs://{bucket}/in/a.csv"
    back = session.obs.download_file(f"obs://{bucket}/in/renamed.csv", f"{tmp_path}/back/other.csv")
    assert back == tmp_path / "back" / "other.csv"


def test_a_folder_that_is_meant_is_not_replaced_by_an_object_of_its_name(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_bytes(b"1")
    session.obs.write_bytes(f"obs://{bucket}/in/b", b"2")
    session.obs.write_bytes(f"obs://{bucket}/a.csv", b"1")
    with pytest.raises(ObsPathError, match=rf"Write 'obs://{bucket}/in/' to put 'a.csv' into it"):
        session.obs.upload_file(tmp_path / "a.csv", f"obs://{bucket}/in")
    with pytest.raises(ObsPathError, match=rf"dst='obs://{bucket}/in' .* Write 'obs://{bucket}/in/' to put 'a.csv'"):
        session.obs.copy(f"obs://{bucket}/a.csv", f"obs://{bucket}/in")
    assert not session.obs.exists(f"obs://{bucket}/in")
    session.obs.write_text(f"obs://{bucket}/in", "what is written has no other place")
    assert session.obs.exists(f"obs://{bucket}/in")


def test_type_and_metadata_are_stored_however_an_object_is_written(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    obs = session.obs
    small, large = tmp_path / "small", tmp_path / "large"
    small.write_bytes(b"1,2")
    large.write_bytes(bytes(PART_SIZE + 1))
    given: Any = {"content_type": "text/csv; charset=utf-8", "metadata": {"made-by": "a test", "rows_2": "1"}}
    path = f"obs://{bucket}/a"

    def written() -> Iterator[Callable[[], object]]:
        yield lambda: obs.write_bytes(path, b"1,2", **given)
        yield lambda: obs.write_text(path, "1,2", **given)
        yield lambda: obs.upload_file(small, path, **given)
        yield lambda: obs.upload_file(large, path, **given)
        with obs.open(path, "x", **given) as file:
            file.write("1,2")
        yield lambda: None

    for write in written():
        write()
        found = obs.head(path)
        assert (found.content_type, found.metadata) == (given["content_type"], given["metadata"])
        obs.delete_file(path)


def test_the_type_is_the_one_that_the_name_suggests(session: Session, bucket: str, tmp_path: Path) -> None:
    """As with aws s3 cp, gsutil and esdk-obs-python; a compressed file is never taken for its content."""
    obs, folder = session.obs, tmp_path / "data"
    folder.mkdir()
    (folder / "large.json").write_bytes(bytes(PART_SIZE + 1))
    for name in ("1.CSV", "logs.csv.gz", "weights.unknown", "data:x.png"):
        (folder / name).write_bytes(b"x")

    def kinds(prefix: str) -> dict[str, str | None]:
        found = obs.list(f"obs://{bucket}/{prefix}/")
        return {one.path.rpartition("/")[2]: obs.head(one.path).content_type for one in found}

    _put(session, f"obs://{bucket}/other", b"")
    plain = obs.head(f"obs://{bucket}/other").content_type
    obs.upload_dir(folder, f"obs://{bucket}/")
    assert kinds("data") == {
        "1.CSV": "text/csv",
        "data:x.png": "image/png",
        "large.json": "application/json",
        "logs.csv.gz": "application/gzip",
        "weights.unknown": plain,
    }
    obs.upload_dir(folder, f"obs://{bucket}/given/", content_type="text/x-own", metadata={"made-by": "a test"})
    assert set(kinds("given").values()) == {"text/x-own"}
    assert obs.head(f"obs://{bucket}/given/data/1.CSV").metadata == {"made-by": "a test"}
    obs.upload_file(folder / "1.CSV", f"obs://{bucket}/written/latest")
    obs.upload_file(folder / "1.CSV", f"obs://{bucket}/written/page.html")
    obs.write_text(f"obs://{bucket}/written/note.txt", "x")
    with obs.open(f"obs://{bucket}/written/large.pdf", "wb") as file:
        file.write(bytes(PART_SIZE + 1))
    assert kinds("written") == {
        "large.pdf": "application/pdf",
        "latest": "text/csv",
        "note.txt": "text/plain",
        "page.html": "text/html",
    }


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"content_type": "csv"}, "content_type='csv' is not a type"),
        ({"content_type": "text/csv\r\nx-amz-acl: public-read"}, "is not a type"),
        ({"content_type": 7}, "content_type=7 is not a type"),
        ({"metadata": "a"}, "is not a dictionary of texts"),
        ({"metadata": {"A": "b"}}, "metadata has the name 'A'"),
        ({"metadata": {"a": " b"}}, r"metadata\['a'\]=' b' is not a text of ASCII"),
        ({"metadata": {"a": "\u6a21"}}, "is not a text of ASCII"),
        ({"metadata": {"a": 1}}, r"metadata\['a'\]=1 is not a text"),
    ],
)
def test_types_and_metadata_that_no_header_can_have(session: Session, given: Any, problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        session.obs.write_bytes("obs://bucket/a", b"", **given)


def test_an_object_that_is_read_gets_no_type(session: Session) -> None:
    with pytest.raises(InvalidArgumentError, match="content_type and metadata are for new objects, but mode='r' reads"):
        session.obs.open("obs://bucket/a", "r", content_type="text/csv")
