"""Files and folders to and from OBS, over a real socket."""

from __future__ import annotations

import hashlib
import secrets
import stat
import threading
from pathlib import Path

import pytest
from modelarts._obs import downloads, objects, uploads
from modelarts._obs.content import BytesContent
from modelarts._obs.partial_files import Destination
from modelarts._obs.paths import ObsPath
from modelarts._obs.uploads import PART_SIZE
from modelarts.exceptions import (
    EndpointUnreachableError,
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsPermissionError,
    ObsTransferError,
)
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with files, empty files, odd names and empty folders."""
    root = tmp_path / "my data"
    for name in ("a.txt", "sub/b.bin", "sub/deeper/ünï cödé +%41.txt", "empty.txt", "sub/#?&=.txt", ".hidden"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"" if name == "empty.txt" else secrets.token_bytes(2000))
    (root / "nothing" / "here").mkdir(parents=True)
    return root


def _content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_a_file_goes_into_the_folder_and_comes_back(session: Session, bucket: str, tmp_path: Path) -> None:
    source = tmp_path / "file1.txt"
    source.write_bytes(b"hello")
    path = session.obs.upload_file(src_local_file=str(source), dst_obs_dir=f"obs://{bucket}/dir1/")
    assert path == f"obs://{bucket}/dir1/file1.txt"
    target = session.obs.download_file(src_obs_file=path, dst_local_dir=f"{tmp_path}/back/")
    assert target == tmp_path / "back" / "file1.txt"
    assert target.read_bytes() == b"hello"


def test_a_folder_goes_up_and_comes_back_under_its_name(
    session: Session, bucket: str, tree: Path, tmp_path: Path
) -> None:
    path = session.obs.upload_dir(src_local_dir=f"{tree}/", dst_obs_dir=f"obs://{bucket}/dir1/")
    assert path == f"obs://{bucket}/dir1/my data/"
    target = session.obs.download_dir(src_obs_dir=path, dst_local_dir=f"{tmp_path}/back/")
    assert target == tmp_path / "back" / "my data"
    assert _content(target) == _content(tree)
    assert not (target / "nothing").exists()


def test_a_whole_bucket_comes_down_under_its_name(session: Session, bucket: str, tree: Path, tmp_path: Path) -> None:
    session.obs.upload_dir(tree, f"obs://{bucket}/")
    target = session.obs.download_dir(f"obs://{bucket}/", tmp_path / "back")
    assert target == tmp_path / "back" / bucket
    assert _content(target / "my data") == _content(tree)


def test_a_large_file_goes_in_parts(session: Session, bucket: str, tmp_path: Path) -> None:
    content = secrets.token_bytes(1024 * 1024) * 20 + b"the end"
    assert len(content) > 2 * PART_SIZE
    (tmp_path / "large.bin").write_bytes(content)
    path = session.obs.upload_file(tmp_path / "large.bin", f"obs://{bucket}/")
    [listed] = session.obs.list(f"obs://{bucket}/")
    assert listed.size == len(content)
    target = session.obs.download_file(path, tmp_path / "back")
    assert hashlib.sha256(target.read_bytes()).digest() == hashlib.sha256(content).digest()


def test_a_file_of_exactly_one_part_and_one_byte_more(session: Session, bucket: str, tmp_path: Path) -> None:
    for size in (PART_SIZE, PART_SIZE + 1):
        (tmp_path / "edge.bin").write_bytes(b"x" * size)
        path = session.obs.upload_file(tmp_path / "edge.bin", f"obs://{bucket}/")
        assert session.obs.download_file(path, tmp_path / "back").stat().st_size == size


def test_an_existing_file_is_replaced_and_nothing_else_is_left(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"new")
    path = session.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/")
    back = tmp_path / "back"
    back.mkdir()
    (back / "a.txt").write_bytes(b"old content")
    session.obs.download_file(path, back)
    assert _content(back) == {"a.txt": b"new"}


def test_a_downloaded_file_has_the_usual_permissions(session: Session, bucket: str, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(b"x")
    target = session.obs.download_file(session.obs.upload_file(source, f"obs://{bucket}/"), tmp_path / "back")
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(source.stat().st_mode)


def test_a_folder_of_many_files(session: Session, bucket: str, tmp_path: Path) -> None:
    root = tmp_path / "many"
    root.mkdir()
    for number in range(150):
        (root / f"{number:03}.txt").write_text(str(number))
    session.obs.upload_dir(root, f"obs://{bucket}/")
    assert len(session.obs.list(f"obs://{bucket}/many/")) == 150
    target = session.obs.download_dir(f"obs://{bucket}/many/", tmp_path / "back")
    assert _content(target) == _content(root)


def test_the_marker_of_a_folder_is_no_file(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    session.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/dir/sub/")
    for marker in ("dir/", "dir/sub/", "dir/nothing/"):
        _put(session, f"{bucket}/{marker}", b"")
    target = session.obs.download_dir(f"obs://{bucket}/dir/", tmp_path / "back")
    assert _content(target) == {"sub/a.txt": b"x"}
    assert not (target / "nothing").exists()
    session.obs.delete_dir(f"obs://{bucket}/")
    session.obs.delete_bucket(bucket)


def _put(session: Session, path: str, content: bytes) -> None:
    name, _, key = path.partition("/")
    objects.put(session._connections.obs(), ObsPath(name, key), BytesContent(content), doing="prepare")


def test_a_folder_with_objects_whose_names_end_with_a_slash_is_deleted(session: Session, bucket: str) -> None:
    for key in ("x/", "x/a/", "x/a", "x/b/c/", "x/empty/", "x/empty"):
        _put(session, f"{bucket}/{key}", b"" if "empty" in key else b"body")
    assert session.obs.delete_dir(f"obs://{bucket}/x/") == 6
    assert list(session.obs.list(f"obs://{bucket}/")) == []
    session.obs.delete_bucket(bucket)


def test_objects_are_listed_and_deleted(session: Session, bucket: str, tree: Path) -> None:
    session.obs.upload_dir(tree, f"obs://{bucket}/")
    listed = session.obs.list(f"obs://{bucket}/my data/sub/")
    assert [entry.path.rpartition("/")[2] for entry in listed] == ["#?&=.txt", "b.bin", "ünï cödé +%41.txt"]
    assert all(entry.size == 2000 for entry in listed)
    assert "2,000" in str(listed[0])
    assert session.obs.exists(f"obs://{bucket}/my data/a.txt")
    session.obs.delete_file(f"obs://{bucket}/my data/a.txt")
    assert not session.obs.exists(f"obs://{bucket}/my data/a.txt")
    assert session.obs.delete_dir(f"obs://{bucket}/my data/") == 5
    assert list(session.obs.list(f"obs://{bucket}/")) == []


def test_buckets_are_made_and_deleted(session: Session, bucket: str, tmp_path: Path) -> None:
    session.obs.create_bucket(bucket)  # again
    (tmp_path / "a.txt").write_bytes(b"x")
    session.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/")
    with pytest.raises(ObsError, match="not empty"):
        session.obs.delete_bucket(bucket)
    session.obs.delete_dir(f"obs://{bucket}/")
    session.obs.delete_bucket(bucket)
    with pytest.raises(ObsBucketNotFoundError):
        session.obs.delete_bucket(bucket)


def test_a_bucket_with_old_versions_says_what_remains(session: Session, bucket: str, emulator: Emulator) -> None:
    emulator.services.storage.settings.set(bucket, "versioning", "Enabled")
    emulator.services.storage.put_bytes(bucket, "a.txt", b"x")
    session.obs.delete_dir(f"obs://{bucket}/")
    with pytest.raises(ObsError, match=r"old versions and delete markers remain.*listVersions and deleteObject"):
        session.obs.delete_bucket(bucket)


@pytest.mark.parametrize("name", ["ab", "Upper", "a" * 64, "a/b", ""])
def test_a_bucket_name_that_is_not_allowed_is_refused(session: Session, name: str) -> None:
    with pytest.raises(ObsPathError, match="3 to 63"):
        session.obs.create_bucket(name)


def test_a_missing_object(session: Session, bucket: str, tmp_path: Path) -> None:
    with pytest.raises(ObsObjectNotFoundError, match="no such object") as caught:
        session.obs.download_file(f"obs://{bucket}/nope.txt", tmp_path)
    assert isinstance(caught.value, FileNotFoundError)
    with pytest.raises(ObsObjectNotFoundError, match="There are no objects in"):
        session.obs.download_dir(f"obs://{bucket}/nope/", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_missing_bucket(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    with pytest.raises(ObsBucketNotFoundError, match="create_bucket"):
        session.obs.upload_file(tmp_path / "a.txt", "obs://no-such-bucket-here/")
    with pytest.raises(ObsBucketNotFoundError):
        session.obs.list("obs://no-such-bucket-here/")


def test_a_large_file_into_a_missing_bucket(session: Session, tmp_path: Path) -> None:
    (tmp_path / "large.bin").write_bytes(b"x" * (PART_SIZE + 1))
    with pytest.raises(ObsBucketNotFoundError):
        session.obs.upload_file(tmp_path / "large.bin", "obs://no-such-bucket-here/")


def test_wrong_keys(environment: dict[str, str], bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    wrong = Session(access_key=environment["HUAWEICLOUD_SDK_AK"], secret_key="wrong", retries=0)
    with pytest.raises(ObsPermissionError, match=r"\(SignatureDoesNotMatch\)\. Check the secret key"):
        wrong.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/")
    with pytest.raises(ObsPermissionError):
        wrong.obs.create_bucket("some-bucket-1")


def test_an_endpoint_where_nobody_is(environment: dict[str, str], tmp_path: Path, unused_tcp_port: int) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    Session.set_endpoint(obs_endpoint=f"http://127.0.0.1:{unused_tcp_port}")
    try:
        session = Session(retries=0)
    finally:
        Session.set_endpoint()
    with pytest.raises(EndpointUnreachableError, match=str(unused_tcp_port)):
        session.obs.upload_file(tmp_path / "a.txt", "obs://bucket-1/")
    with pytest.raises(EndpointUnreachableError, match=str(unused_tcp_port)):
        session.obs.create_bucket("bucket-1")


def test_aws_variables_have_no_influence(
    environment: dict[str, str], bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "AWS_ACCESS_KEY_ID": "other",
        "AWS_SECRET_ACCESS_KEY": "other",
        "AWS_SESSION_TOKEN": "other",
        "AWS_ENDPOINT_URL_S3": "http://127.0.0.1:1",
        "AWS_ENDPOINT_URL": "http://127.0.0.1:1",
        "AWS_SKIP_SIGNATURE": "true",
        "AWS_REGION": "other",
        "AWS_VIRTUAL_HOSTED_STYLE_REQUEST": "true",
    }.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "a.txt").write_bytes(b"x")
    with Session(retries=0) as session:
        assert session.obs.exists(session.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/"))


def test_a_password_session_uses_temporary_keys(environment: dict[str, str], bucket: str, tree: Path) -> None:
    with Session(
        username=environment["MODELARTS_USERNAME"],
        password=environment["MODELARTS_PASSWORD"],
        region_name=environment["MODELARTS_REGION"],
        project_id=environment["MODELARTS_PROJECT_ID"],
        retries=0,
    ) as session:
        session.obs.upload_dir(tree, f"obs://{bucket}/")
        assert len(session.obs.list(f"obs://{bucket}/")) == 6
        first, second = session._connections.obs_keys(), session._connections.obs_keys()
    assert first.keys is second.keys
    assert first.keys.access_key != environment["HUAWEICLOUD_SDK_AK"]
    assert first.keys.security_token
    assert first.expires_at


@pytest.mark.parametrize("path", ["file.txt", "", "nothing"])
def test_what_is_not_a_file_is_not_uploaded(session: Session, tmp_path: Path, path: str) -> None:
    with pytest.raises(InvalidArgumentError, match="src_local_file"):
        session.obs.upload_file(tmp_path / path, "obs://bucket-1/")


def test_what_is_not_a_folder_is_not_uploaded(session: Session, tmp_path: Path) -> None:
    with pytest.raises(InvalidArgumentError, match="src_local_dir"):
        session.obs.upload_dir(tmp_path / "nothing", "obs://bucket-1/")
    with pytest.raises(InvalidArgumentError, match="no name of its own"):
        session.obs.upload_dir("/", "obs://bucket-1/")


def test_a_file_is_downloaded_to_a_file(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "job-worker-0.log").write_bytes(b"line 1")
    path = session.obs.upload_file(tmp_path / "job-worker-0.log", f"obs://{bucket}/logs/")
    for place, target in (
        (f"{tmp_path}/logs/job-worker-0.log", "logs/job-worker-0.log"),
        (f"{tmp_path}/logs/other.log", "logs/other.log"),
        (f"{tmp_path}/logs", "logs/job-worker-0.log"),  # a folder, since it exists
        (f"{tmp_path}/new/", "new/job-worker-0.log"),
        (tmp_path / "named" / "job-worker-0.log", "named/job-worker-0.log"),
        (tmp_path / "a.d", "a.d/job-worker-0.log"),
    ):
        assert session.obs.download_file(path, place) == tmp_path / target
        assert (tmp_path / target).read_bytes() == b"line 1"
    (tmp_path / "old.txt").write_bytes(b"old content")
    assert session.obs.download_file(path, tmp_path / "old.txt").read_bytes() == b"line 1"


def test_a_folder_needs_no_slash_at_its_end(session: Session, bucket: str, tree: Path, tmp_path: Path) -> None:
    assert session.obs.upload_dir(str(tree), f"obs://{bucket}/dir1") == f"obs://{bucket}/dir1/my data/"
    assert session.obs.list(f"obs://{bucket}/dir1") == session.obs.list(f"obs://{bucket}/dir1/") != []
    target = session.obs.download_dir(f"obs://{bucket}/dir1/my data", f"{tmp_path}/back")
    assert target == tmp_path / "back" / "my data"
    assert _content(target) == _content(tree)
    assert len(session.obs.list(f"obs://{bucket}")) == 6


def test_a_file_is_uploaded_to_its_own_name(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    assert session.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/dir/a.txt") == f"obs://{bucket}/dir/a.txt"
    assert [stored.path for stored in session.obs.list(f"obs://{bucket}/")] == [f"obs://{bucket}/dir/a.txt"]


def test_a_path_exists_as_an_object_or_a_folder(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    assert session.obs.is_obs_path_exists(f"obs://{bucket}/")
    session.obs.upload_file(tmp_path / "a.txt", f"obs://{bucket}/dir/sub/")
    session.create_directory(bucket, "/empty/")
    for path in ("dir/sub/a.txt", "dir/sub/", "dir/sub", "dir", "empty/", "empty", ""):
        assert session.obs.is_obs_path_exists(f"obs://{bucket}/{path}"), path
        assert session.obs.is_obs_path_exists(f"/{bucket}/{path}"), path
    for path in ("dir/sub/a", "dir/su", "a.txt", "dir/sub/a.txt/"):
        assert not session.obs.is_obs_path_exists(f"obs://{bucket}/{path}"), path
    assert not session.obs.is_obs_path_exists("obs://no-such-bucket-here/a.txt")


@pytest.mark.parametrize("name", ["a?b", "a#b", "a%2Fb", "a%b", "a b", "ü", "a+b", "a&b=c"])
def test_folder_markers_of_any_name_are_deleted(session: Session, bucket: str, tmp_path: Path, name: str) -> None:
    folder = session.create_directory(f"/{bucket}/x/{name}")
    assert folder == f"obs://{bucket}/x/{name}/"
    (tmp_path / "a.txt").write_bytes(b"x")
    session.obs.upload_file(tmp_path / "a.txt", folder)
    assert (session.obs.download_dir(folder, tmp_path / "back") / "a.txt").read_bytes() == b"x"
    assert session.obs.delete_dir(f"obs://{bucket}/x/") == 2
    session.obs.delete_bucket(bucket)


def test_a_name_with_a_control_character_is_listed_and_deleted(
    session: Session, emulator: Emulator, bucket: str, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    content.write_bytes(b"x")
    emulator.services.storage.put_file(bucket, "dir/a\x01b", content)
    assert [stored.path for stored in session.obs.list(f"obs://{bucket}/dir/")] == [f"obs://{bucket}/dir/a\x01b"]
    assert session.obs.delete_dir(f"obs://{bucket}/dir/") == 1
    session.obs.delete_bucket(bucket)


def test_a_folder_with_only_empty_folders_makes_nothing(session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    with pytest.warns(UserWarning, match=rf"contains no files, so nothing was uploaded to obs://{bucket}/a/"):
        session.obs.upload_dir(tmp_path / "a", f"obs://{bucket}/")
    assert list(session.obs.list(f"obs://{bucket}/")) == []


def test_an_unfinished_file_is_not_left_behind(tmp_path: Path) -> None:
    with Destination(tmp_path / "a.txt", 10) as destination:
        destination.write_at(0, b"12345")
        with pytest.raises(ObsTransferError, match="5 of 10 bytes"):
            destination.publish()
    assert not list(tmp_path.iterdir())


def test_an_object_that_changes_while_it_is_downloaded_is_noticed(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    requests, path = session._connections.obs(), ObsPath(bucket, "a.bin")
    _put(session, f"{bucket}/a.bin", b"first")
    seen = objects.head(requests, path)
    _put(session, f"{bucket}/a.bin", b"other")
    with pytest.raises(ObsTransferError, match="changed while it was being copied"):
        downloads.download(requests, path, seen, tmp_path / "a.bin", count=lambda _: None, stop=threading.Event())
    assert not list(tmp_path.iterdir())


def test_an_upload_that_is_stopped_leaves_nothing(session: Session, bucket: str, tmp_path: Path) -> None:
    source = tmp_path / "large.bin"
    source.write_bytes(b"x" * (3 * PART_SIZE))
    stop = threading.Event()
    path = ObsPath(bucket, "large.bin")
    with pytest.raises(ObsError, match="stopped"):
        uploads.upload(session._connections.obs(), source, path, count=lambda _: stop.set(), stop=stop)
    assert not session.obs.exists(str(path))
    session.obs.delete_bucket(bucket)


def test_a_download_that_is_stopped_leaves_nothing(session: Session, bucket: str, tmp_path: Path) -> None:
    source = tmp_path / "large.bin"
    source.write_bytes(b"x" * (3 * PART_SIZE))
    path = ObsPath(bucket, "large.bin")
    session.obs.upload_file(source, f"obs://{bucket}/")
    requests, stop = session._connections.obs(), threading.Event()
    stored, target = objects.head(requests, path), tmp_path / "back.bin"
    with pytest.raises(ObsError, match="stopped"):
        downloads.download(requests, path, stored, target, count=lambda _: stop.set(), stop=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["large.bin"]
