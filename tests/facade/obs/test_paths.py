"""Paths in OBS, and names from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts._obs.paths import ObsPath, local_target, loose_place, obs_dir, obs_file
from modelarts.exceptions import InvalidArgumentError, ObsError, ObsPathError


def test_a_path_is_taken_apart() -> None:
    path = obs_file("obs://bucket-1/a/b/c.txt", what="x")
    assert path == ObsPath("bucket-1", "a/b/c.txt")
    assert (path.name, path.api_path, str(path)) == ("c.txt", "/bucket-1/a/b/c.txt", "obs://bucket-1/a/b/c.txt")


def test_a_bucket_is_a_folder() -> None:
    path = obs_dir("obs://bucket-1/", what="x")
    assert (path.key, path.name, str(path.joined("a"))) == ("", "bucket-1", "obs://bucket-1/a")


@pytest.mark.parametrize("text", ["obs://bucket-1/dir", "obs://bucket-1"])
def test_a_folder_without_its_slash_is_refused(text: str) -> None:
    with pytest.raises(ObsPathError, match=f"must end with a slash.*{text}/") as caught:
        obs_dir(text, what="dst_obs_dir")
    assert isinstance(caught.value, ObsError)
    assert isinstance(caught.value, InvalidArgumentError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bucket/dir/",
        "s3://bucket/dir/",
        "OBS://bucket/dir/",
        "obs:/bucket/dir/",
        "obs:///dir/",
        "obs://Bucket/dir/",
        "obs://ab/",
        "obs://bucket//",
        "obs://bucket/a//b/",
        "obs://bucket/../b/",
        "obs://bucket/./b/",
        f"obs://bucket/{'a' * 1024}/",
    ],
)
def test_what_is_not_a_path_is_refused(text: str) -> None:
    with pytest.raises(ObsPathError, match=r"some_dir|Bucket name"):
        obs_dir(text, what="some_dir")


@pytest.mark.parametrize("text", ["obs://bucket/", "obs://bucket", "obs://bucket/dir/"])
def test_a_folder_is_not_an_object(text: str) -> None:
    with pytest.raises(ObsPathError, match="is a folder, but an object is expected"):
        obs_file(text, what="src_obs_file")


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/passwd", "a//b", ".", "..", "", "a/", "a\0b", "./x"])
def test_a_name_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ObsPathError, match="cannot become a file"):
        local_target(tmp_path, name)


def test_a_link_that_is_already_there_does_not_lead_outside(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "link").symlink_to(tmp_path)
    with pytest.raises(ObsPathError, match="cannot become a file"):
        local_target(tmp_path / "inside", "link/x")


@given(name=st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_whatever_the_name_the_file_is_inside(name: str) -> None:
    root = Path("/nowhere/root")
    try:
        target = local_target(root, name)
    except ObsPathError:
        return
    assert target.is_relative_to(root)
    assert target != root
    assert target.relative_to(root).as_posix() == name


@given(
    start=st.sampled_from(["obs://", "s3://", "obs:/", "s3:///", "obs:///", "/", "//", ""]),
    parts=st.lists(st.sampled_from(["a", "b c", ".x", "..y"]), max_size=4),
    between=st.sampled_from(["/", "//", "/./"]),
    end=st.sampled_from(["", "/", "//", "/."]),
)
def test_forms_of_earlier_programs_are_one_path(start: str, parts: list[str], between: str, end: str) -> None:
    key = "/".join(parts) + ("/" if parts and end else "")
    assert loose_place(start + between.join(["bucket", *parts]) + end, what="x") == ObsPath("bucket", key)


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "obs://", "s3:", "obs:bucket/a", "Bucket/a", "/ab/"),
        *("https://bucket/a", "bucket/../a", "bucket/a\n", "bucket/\udc80", f"bucket/{'a' * 1025}"),
    ],
)
def test_what_is_no_path_in_any_form_is_refused(text: str) -> None:
    with pytest.raises(ObsPathError, match=f"^some_path={text!r}".replace("\\", ".")):
        loose_place(text, what="some_path")
