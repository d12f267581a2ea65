"""Names of objects and files to the byte, and what one side has and the other cannot: all others are copied."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from modelarts._obs import multipart, objects
from modelarts._obs.content import BytesContent
from modelarts._obs.local_files import LeftOut, LocalFile
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import (
    ObsBucketNotFoundError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsPermissionError,
    ObsTransferError,
)
from modelarts.session import Session

HOSTILE = (
    *("d/../x", "d//x", "d/./x", "d/a\nb", "d/a\tb", "d/\x01", "d/\x7f", "d/a\rb", "d/ ", "d/x/", "d/a", "d/a/b"),
    *("d/a/b/", "d/", "d//", "d/..", "d/.", "d/%2e%2e/x", "d/+", "d/\u2028", "d/\U0001f600", "d/\ufffe", "d/e\u0301"),
    *("d/~", "d/a&b=c?d#e", 'd/"<>', "d/x\\y", "d/../../../../../../tmp/x", "d/" + "模" * 85, "d/" + "模" * 86),
)


def _put(session: Session, bucket: str, *keys: str, content: bytes = b"content") -> None:
    for key in keys:
        objects.put(session._connections.obs(), ObsPath(bucket, key), BytesContent(content), doing="prepare")


def _listed(session: Session, path: str) -> list[str]:
    return [stored.path for stored in session.obs.list(path)]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_all_names_are_listed_and_deleted_to_the_byte(session: Session, bucket: str) -> None:
    _put(session, bucket, "d", "c", "e/f", *HOSTILE)
    expected = sorted((f"obs://{bucket}/{key}" for key in HOSTILE), key=str.encode)
    assert _listed(session, f"obs://{bucket}/d/") == _listed(session, f"obs://{bucket}/d") == expected
    assert session.obs.delete_dir(f"obs://{bucket}/d/") == len(HOSTILE)
    assert _listed(session, f"obs://{bucket}/") == [f"obs://{bucket}/{key}" for key in ("c", "d", "e/f")]
    assert session.obs.delete_dir(f"obs://{bucket}/") == 3
    session.obs.delete_bucket(bucket)


def test_a_folder_is_deleted_with_its_marker_and_not_an_object_of_its_name(session: Session, bucket: str) -> None:
    _put(session, bucket, "d/m", "d/n", "d/m/x", "d/mm", content=b"x")
    _put(session, bucket, "d/m/", content=b"")
    assert session.obs.delete_dir(f"obs://{bucket}/d/m/") == 2
    assert _listed(session, f"obs://{bucket}/") == [f"obs://{bucket}/d/{name}" for name in ("m", "mm", "n")]


@pytest.mark.parametrize("folder", ["d//", "d/../", "d/./", "d/a\nb/", "/", "//", "d/ /"])
def test_a_folder_of_any_name_is_listed_and_deleted(session: Session, bucket: str, folder: str) -> None:
    _put(session, bucket, f"{folder}x", "d/x", "x")
    assert _listed(session, f"obs://{bucket}/{folder}") == [f"obs://{bucket}/{folder}x"]
    assert session.obs.delete_dir(f"obs://{bucket}/{folder}") == 1
    assert _listed(session, f"obs://{bucket}/") == [f"obs://{bucket}/d/x", f"obs://{bucket}/x"]


@pytest.mark.parametrize("key", [key for key in HOSTILE if not key.endswith("/")])
def test_an_object_of_any_name_is_found_downloaded_and_deleted(
    session: Session, bucket: str, tmp_path: Path, key: str
) -> None:
    _put(session, bucket, key)
    path = f"obs://{bucket}/{key}"
    assert session.obs.exists(path)
    assert session.obs.download_file(path, f"{tmp_path}/file").read_bytes() == b"content"
    session.obs.delete_file(path)
    assert not session.obs.exists(path)


def test_an_object_with_a_folders_name_is_downloaded_to_a_file(session: Session, bucket: str, tmp_path: Path) -> None:
    _put(session, bucket, "d/x/")
    assert session.obs.download_file(f"obs://{bucket}/d/x/", f"{tmp_path}/file").read_bytes() == b"content"
    with pytest.raises(ObsPathError, match="download_dir downloads folders"):
        session.obs.download_file(f"obs://{bucket}/d/x/", f"{tmp_path}/")


def test_uploads_in_parts_of_any_name_are_begun_listed_and_ended(session: Session, bucket: str) -> None:
    requests = session._connections.obs()
    keys = sorted({f"u/{key}" for key in HOSTILE} | {"u/a b", "u/a+b", "u/%20"})
    for key in keys:
        begun = multipart.start(requests, ObsPath(bucket, key), doing="begin")
        part = multipart.put_part(requests, begun, 1, BytesContent(b"content"), doing="begin")
        assert [*multipart.parts_of(requests, begun)] == [part]
    found = multipart.uploads(requests, ObsPath(bucket, "u/"))
    assert sorted(upload.path.key for upload in found) == keys
    ended = multipart.start(requests, ObsPath(bucket, "v/\x01"), doing="begin")
    multipart.finish(
        requests, ended, [multipart.put_part(requests, ended, 1, BytesContent(b"1"), doing="")], doing="end"
    )
    assert session.obs.read_bytes(f"obs://{bucket}/v/\x01") == b"1"
    assert session.obs.abort_uploads(f"obs://{bucket}/u/") == len(keys)


def test_what_is_listed_can_be_opened_and_signed(session: Session, bucket: str) -> None:
    _put(session, bucket, *HOSTILE)
    for found in session.obs.list(f"obs://{bucket}/d/"):
        with session.obs.open(found.path, "rb") as file:
            assert file.read() == b"content"
        with urlopen(session.obs.presign(found.path, method="get")) as answer:  # noqa: S310 - which leaves dots in paths alone
            assert answer.read() == b"content"


def test_an_object_with_a_folders_name_is_an_object(session: Session, bucket: str) -> None:
    _put(session, bucket, "q/", "q/x")
    path = f"obs://{bucket}/q/"
    assert session.obs.head(path).size == len(b"content")
    assert session.obs.exists(path)
    assert session.obs.read_bytes(path) == b"content"
    session.obs.delete_file(path)
    assert _listed(session, path) == [f"{path}x"]
    for call in (session.obs.head, session.obs.exists, session.obs.read_bytes, session.obs.open):
        with pytest.raises(ObsPathError, match=r"is a folder, but an object is expected\. list"):
            call(path)
    for nothing in (path, f"obs://{bucket}/"):
        with pytest.raises(ObsPathError, match="delete_dir deletes folders"):
            session.obs.delete_file(nothing)
    with pytest.raises(ObsPathError, match="is a folder"):
        session.obs.write_bytes(path, b"content")


def test_patterns_are_not_taken_for_names_silently(session: Session, bucket: str, tmp_path: Path) -> None:
    _put(session, bucket, "d/a.csv", "d/[1].csv", "x*/a")
    session.obs.delete_file(f"obs://{bucket}/d/[1].csv")  # which has exactly this name
    for call in (
        lambda: session.obs.delete_file(f"obs://{bucket}/d/*.csv"),
        lambda: session.obs.delete_dir(f"obs://{bucket}/d*/"),
        lambda: session.obs.download_file(f"obs://{bucket}/d/*.csv", f"{tmp_path}/"),
        lambda: session.obs.download_dir(f"obs://{bucket}/d*/", tmp_path),
        lambda: session.obs.copy(f"obs://{bucket}/d/*.csv", f"obs://{bucket}/e/"),
        lambda: session.obs.copy_dir(f"obs://{bucket}/d*/", f"obs://{bucket}/e/"),
    ):
        with pytest.raises((ObsPathError, ObsObjectNotFoundError), match="looks like a pattern"):
            call()
    assert session.obs.delete_dir(f"obs://{bucket}/x*/") == 1
    assert _listed(session, f"obs://{bucket}/") == [f"obs://{bucket}/d/a.csv"]


def test_what_cannot_be_a_file_is_named_and_all_others_are_downloaded(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    _put(session, bucket, *HOSTILE)
    with pytest.raises(ObsTransferError) as caught:
        session.obs.download_dir(f"obs://{bucket}/d/", tmp_path / "back")
    failed = {failure.name.removeprefix(f"obs://{bucket}/") for failure in caught.value.failures}
    assert failed == {
        *("d/../x", "d//x", "d/./x", "d/x/", "d/a", "d/a/b/", "d/", "d//", "d/..", "d/."),
        *("d/../../../../../../tmp/x", "d/" + "模" * 86),
    }
    files = _files(tmp_path / "back" / "d")
    assert {f"d/{name}" for name in files} == set(HOSTILE) - failed
    assert set(files.values()) == {b"content"}
    assert caught.value.transferred == len(files)
    assert str(caught.value).startswith("12 files were not downloaded to '")
    assert "and 9 more, which .failures of this exception has" in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["back"]


def test_a_link_in_the_target_leads_nothing_outside(session: Session, bucket: str, tmp_path: Path) -> None:
    _put(session, bucket, "d/link/x", "d/loop/x", "d/y", "d/file/x")
    root = tmp_path / "back" / "d"
    root.mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (root / "link").symlink_to(tmp_path / "outside")
    (root / "loop").symlink_to("loop")
    (root / "file").write_bytes(b"mine")
    with pytest.raises(ObsTransferError) as caught:
        session.obs.download_dir(f"obs://{bucket}/d/", tmp_path / "back")
    assert [failure.name for failure in sorted(caught.value.failures)] == [
        f"obs://{bucket}/d/{name}/x" for name in ("file", "link", "loop")
    ]
    assert _files(root) == {"file": b"mine", "y": b"content"}
    assert not list((tmp_path / "outside").iterdir())


def test_a_folder_in_the_way_is_named(session: Session, bucket: str, tmp_path: Path) -> None:
    _put(session, bucket, "d/a", "d/b")
    (tmp_path / "d" / "a").mkdir(parents=True)
    with pytest.raises(ObsTransferError, match=r"1 file was not downloaded .*, 1 were\. .*There is a folder '.*/d/a'"):
        session.obs.download_dir(f"obs://{bucket}/d/", tmp_path)
    assert _files(tmp_path / "d") == {"b": b"content"}


@pytest.mark.parametrize("name", ["模" * 78, "模" * 85, "\U0001f600" * 63, "x" * 255, "x" * 251 + ".csv"])
def test_names_as_long_as_files_can_have_come_back(session: Session, bucket: str, tmp_path: Path, name: str) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / name).write_bytes(b"x")
    session.obs.upload_dir(tmp_path / "d", f"obs://{bucket}/")
    assert _files(session.obs.download_dir(f"obs://{bucket}/d/", tmp_path / "back")) == {name: b"x"}


def test_what_cannot_be_an_object_is_named_and_all_others_are_uploaded(
    session: Session, bucket: str, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    deep = root.joinpath(*["deep" * 60] * 5)
    deep.mkdir(parents=True)
    for path in (root / "a", root / "z", deep / "too long", root / "b\n"):
        path.write_bytes(b"x")
    (root / os.fsdecode(b"not utf-8 \xff")).write_bytes(b"x")
    with pytest.raises(ObsTransferError) as caught:
        session.obs.upload_dir(root, f"obs://{bucket}/")
    reasons = {Path(failure.name).name: failure.reason for failure in caught.value.failures}
    assert reasons.keys() == {"too long", os.fsdecode(b"not utf-8 \xff")}
    assert "1,024 are allowed" in reasons["too long"]
    assert "not valid UTF-8" in reasons[os.fsdecode(b"not utf-8 \xff")]
    assert _listed(session, f"obs://{bucket}/") == [f"obs://{bucket}/root/{name}" for name in ("a", "b\n", "z")]


_AS_NOBODY = """
import os, sys
from modelarts import ObsTransferError, Session
session = Session(retries=0)
session.obs.upload_file(sys.argv[1] + "/a", sys.argv[2] + "root/")  # which imports all that is needed
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    session.obs.upload_dir(sys.argv[1], sys.argv[2])
except ObsTransferError as error:
    print(sorted(failure.name.rpartition("/")[2] + ": " + failure.reason for failure in error.failures))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such permissions there")
def test_what_cannot_be_read_is_named_and_all_others_are_uploaded(
    session: Session, environment: dict[str, str], bucket: str, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    (root / "closed").mkdir(parents=True)
    for name in ("a", "secret", "z", "closed/x"):
        (root / name).write_bytes(b"x")
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_uid == os.geteuid() and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o011)
    (root / "secret").chmod(0)
    (root / "closed").chmod(0)
    done = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, str(root), f"obs://{bucket}/"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
    (root / "closed").chmod(0o755)
    assert done.stdout.strip() == str(
        ["closed: The folder cannot be read: Permission denied.", "secret: Permission denied."]
    ), done.stderr
    assert _listed(session, f"obs://{bucket}/") == [f"obs://{bucket}/root/{name}" for name in ("a", "z")]


def test_links_are_followed_and_what_is_left_out_is_named(session: Session, bucket: str, tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "v1").mkdir(parents=True)
    (root / "v1" / "w.bin").write_bytes(b"x")
    (root / "current").symlink_to("v1")
    (root / "w").symlink_to("v1/w.bin")
    (root / "v1" / "up").symlink_to(root)
    (root / "dead").symlink_to("nothing")
    (root / "itself").symlink_to("itself")
    os.mkfifo(root / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(root / "socket"))
        with pytest.warns(UserWarning, match="Not everything in .* was uploaded") as warned:
            session.obs.upload_dir(root, f"obs://{bucket}/")
    assert _listed(session, f"obs://{bucket}/") == [
        f"obs://{bucket}/root/{name}" for name in ("current/w.bin", "v1/w.bin", "w")
    ]
    [message] = [str(warning.message) for warning in warned]
    assert f"'{root}/dead': It is a link to nothing." in message
    assert f"'{root}/itself': It is a link to itself." in message
    assert "pipe': It is neither a file nor a folder." in message
    assert message.endswith("And 3 more.")
    assert warned[0].filename == __file__


def test_a_file_that_vanishes_is_named(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from modelarts._obs import folders, local_files

    root = tmp_path / "root"
    root.mkdir()
    for name in ("a", "b", "c"):
        (root / name).write_bytes(b"x")
    walk = local_files.contents_of

    def vanishing(folder: Path) -> Iterator[LocalFile | LeftOut]:
        for entry in walk(folder):
            if isinstance(entry, LocalFile) and entry.relative == "b":
                Path(entry.path).unlink()
            yield entry

    monkeypatch.setattr(folders, "contents_of", vanishing)
    with pytest.raises(ObsTransferError, match=r"1 file was not uploaded .*/b: No such file or directory\."):
        session.obs.upload_dir(root, f"obs://{bucket}/")
    assert _listed(session, f"obs://{bucket}/") == [f"obs://{bucket}/root/{name}" for name in ("a", "c")]


def test_a_full_disk_is_named_and_what_has_room_is_downloaded(
    session: Session, environment: dict[str, str], bucket: str, tmp_path: Path
) -> None:
    _put(session, bucket, "d/large", content=bytes(3_000_000))
    _put(session, bucket, "d/a", "d/z")
    script = (
        "import resource, signal, sys\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
        "from modelarts import ObsTransferError, Session\n"
        "try:\n    Session(retries=0).obs.download_dir(sys.argv[1], sys.argv[2])\n"
        "except ObsTransferError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, f"obs://{bucket}/d/", str(tmp_path)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"obs://{bucket}/d/large: File too large." in done.stdout
    assert _files(tmp_path) == {"d/a": b"content", "d/z": b"content"}


def test_what_no_file_would_survive_stops_at_once(
    session: Session, environment: dict[str, str], bucket: str, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    root.mkdir()
    for number in range(200):
        (root / str(number)).write_bytes(b"x")
    with pytest.raises(ObsBucketNotFoundError, match="create_bucket"):
        session.obs.upload_dir(root, "obs://no-such-bucket-here/")
    wrong = Session(access_key=environment["HUAWEICLOUD_SDK_AK"], secret_key="wrong", retries=0)
    with pytest.raises(ObsPermissionError, match="refused the credentials") as caught:
        wrong.obs.upload_dir(root, f"obs://{bucket}/")
    assert caught.value.__notes__ == ["0 files had been copied before; the others were not."]
