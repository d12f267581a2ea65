"""The methods of a session for files in OBS, which were there before ``session.obs``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from modelarts.exceptions import (
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsObjectNotFoundError,
)
from modelarts.session import Session

_FORMS = ("/{}", "{}", "obs://{}", "s3://{}")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with two files."""
    root = tmp_path / "sdk"
    (root / "sub").mkdir(parents=True)
    (root / "sdk.txt").write_bytes(b"one")
    (root / "sub" / "two.txt").write_bytes(b"two")
    return root


def _paths(session: Session, bucket: str) -> list[str]:
    return [stored.path.removeprefix(f"obs://{bucket}/") for stored in session.obs.list(f"obs://{bucket}/")]


@pytest.mark.parametrize("form", _FORMS)
def test_a_file_goes_up_and_down(session: Session, bucket: str, files: Path, tmp_path: Path, form: str) -> None:
    path = session.upload_data(bucket_path=form.format(f"{bucket}/dir1/"), path=str(files / "sdk.txt"))
    assert path == f"obs://{bucket}/dir1/sdk.txt"
    target = session.download_data(bucket_path=form.format(f"{bucket}/dir1/sdk.txt"), path=f"{tmp_path}/back/obs.txt")
    assert target == tmp_path / "back" / "obs.txt"
    assert target.read_bytes() == b"one"
    assert session.download_data(form.format(f"{bucket}/dir1/sdk.txt"), f"{tmp_path}/back/") == target.with_name(
        "sdk.txt"
    )


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("slash", ["", "/"])
def test_the_content_of_a_folder_goes_up_and_down(
    session: Session, bucket: str, files: Path, tmp_path: Path, form: str, slash: str
) -> None:
    folder = form.format(f"{bucket}/data/segmentation4{slash}")
    assert session.upload_data(bucket_path=folder, path=f"{files}{slash}") == f"obs://{bucket}/data/segmentation4/"
    assert _paths(session, bucket) == ["data/segmentation4/sdk.txt", "data/segmentation4/sub/two.txt"]
    target = session.download_data(bucket_path=folder, path=f"{tmp_path}/work/segmentation4{slash}")
    assert target == tmp_path / "work" / "segmentation4"
    assert sorted(path.name for path in target.rglob("*.txt")) == ["sdk.txt", "two.txt"]


def test_several_files_go_up(session: Session, bucket: str, files: Path) -> None:
    listed: list[str | os.PathLike[str]] = [str(files / "sdk.txt"), files / "sub" / "two.txt"]
    assert session.upload_data(f"/{bucket}/dir1", listed) == f"obs://{bucket}/dir1/two.txt"
    assert _paths(session, bucket) == ["dir1/sdk.txt", "dir1/two.txt"]


def test_a_single_file_may_name_its_object(session: Session, bucket: str, files: Path) -> None:
    session.upload_data(f"/{bucket}/dir1/sdk.txt", files / "sdk.txt")
    session.upload_data(f"/{bucket}", files / "sdk.txt")
    session.upload_data(f"/{bucket}/other", files / "sdk.txt")
    assert _paths(session, bucket) == ["dir1/sdk.txt", "other/sdk.txt", "sdk.txt"]


def test_directories_and_buckets(session: Session, bucket: str) -> None:
    assert session.create_directory(bucket=bucket, directory="/dir1/dir2/") == f"obs://{bucket}/dir1/dir2/"
    assert session.create_directory(f"/{bucket}/dir3") == f"obs://{bucket}/dir3/"
    assert session.create_directory(f"obs://{bucket}/dir4/") == f"obs://{bucket}/dir4/"
    assert session.create_directory(f"{bucket}/dir3", "dir5") == f"obs://{bucket}/dir3/dir5/"
    assert all(session.obs.is_obs_path_exists(f"obs://{bucket}/{name}/") for name in ("dir1/dir2", "dir3/dir5", "dir4"))
    session.create_bucket(bucket=f"{bucket}-2")
    session.delete_bucket(bucket=f"{bucket}-2")
    with pytest.raises(ObsBucketNotFoundError):
        session.create_directory(f"{bucket}-2", "dir1")


def test_what_is_not_there(session: Session, bucket: str, tmp_path: Path) -> None:
    for path, error in (
        (f"/{bucket}/none.txt", ObsObjectNotFoundError),
        (f"/{bucket}/none/", ObsObjectNotFoundError),
        ("/no-such-bucket-here/a.txt", ObsBucketNotFoundError),
        ("/no-such-bucket-here/a/", ObsBucketNotFoundError),
    ):
        with pytest.raises(error):
            session.download_data(path, f"{tmp_path}/back/")
    assert not (tmp_path / "back").exists() or not list((tmp_path / "back").iterdir())


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (lambda session: session.upload_data("", "/etc/hosts"), "bucket_path='' is not a path in OBS"),
        (lambda session: session.upload_data(None, "/etc/hosts"), "bucket_path=None is not a path in OBS"),
        (lambda session: session.upload_data("/Bucket/x", "/etc/hosts"), "ucket name 'Bucket' is not allowed"),
        (lambda session: session.upload_data("/bucket/x/", []), "has no file"),
        (lambda session: session.upload_data("/bucket/x/", ["/etc"]), "is not an existing file. It is a folder"),
        (lambda session: session.upload_data("/bucket/x/", None), "path=None is not a path"),
        (lambda session: session.upload_data("/bucket/x/", "none.txt"), "is not an existing file"),
        (lambda session: session.download_data("/bucket/x\t", "a.txt"), "contains a tab"),
        (lambda session: session.download_data("/bucket/x/", "/etc/hosts"), "is a file. Give a folder"),
        (lambda session: session.create_directory("bucket"), "names no folder"),
        (lambda session: session.create_directory("bucket", "/"), "names no folder"),
        (lambda session: session.create_directory("bucket", None), "names no folder"),
        (lambda session: session.create_directory(None, "a"), "bucket=None is not a path"),
    ],
)
def test_mistakes(session: Session, call: Callable[[Any], object], problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        call(session)


@pytest.mark.parametrize("name", ["a\tb.txt", "a\nb", "\x01"])
def test_a_file_keeps_its_name_to_the_byte(session: Session, bucket: str, tmp_path: Path, name: str) -> None:
    (tmp_path / "odd").mkdir()
    file = tmp_path / "odd" / name
    file.write_bytes(b"x")
    session.upload_data(f"/{bucket}/data", tmp_path / "odd")
    session.obs.upload_dir(tmp_path / "odd", f"obs://{bucket}/")
    session.obs.upload_file(file, f"obs://{bucket}/")
    assert _paths(session, bucket) == sorted([name, f"data/{name}", f"odd/{name}"])
    assert session.obs.download_dir(f"obs://{bucket}/odd/", tmp_path / "back").joinpath(name).read_bytes() == b"x"


def test_the_client_of_the_obs_sdk(session: Session, bucket: str, files: Path) -> None:
    client = session.get_obs_client()
    assert client.putFile(bucket, "dir/sdk.txt", str(files / "sdk.txt")).status == 200
    assert _paths(session, bucket) == ["dir/sdk.txt"]
    client.close()


def test_without_the_obs_sdk_it_says_what_to_install(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "obs", None)
    with pytest.raises(ImportError, match="pip install esdk-obs-python"):
        session.get_obs_client()
