"""What a download replaces: a file keeps its permissions, a link is replaced, and what must not be written is named."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from modelarts._obs import downloads, objects, partial_files
from modelarts._obs.paths import ObsPath
from modelarts._obs.positioned import write_at
from modelarts._obs.uploads import READ_AT_ONCE
from modelarts.session import Session


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o755])
@pytest.mark.parametrize("size", [10, 9_000_000])
def test_a_file_that_is_replaced_keeps_its_permissions_and_others_never_see_more(
    session: Session, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, size: int
) -> None:
    session.obs.write_bytes(f"obs://{bucket}/a", bytes(size))
    (tmp_path / "a").write_bytes(b"secret")
    (tmp_path / "a").chmod(mode)
    requests, path = session._connections.obs(), ObsPath(bucket, "a")
    modes: set[int] = set()

    def look(file: int, data: memoryview, position: int) -> None:
        write_at(file, data, position)
        modes.update(_mode(part) for part in tmp_path.glob(".modelarts-*"))

    monkeypatch.setattr(partial_files, "write_at", look)
    stored = objects.head(requests, path)
    downloads.download(requests, path, stored, tmp_path / "a", count=lambda _: None, stop=threading.Event())
    assert (_mode(tmp_path / "a"), (tmp_path / "a").stat().st_size) == (mode, size)
    assert modes == {mode | (0o600 if size > READ_AT_ONCE else 0)}


def test_a_new_file_has_the_usual_permissions(session: Session, bucket: str, tmp_path: Path) -> None:
    session.obs.write_bytes(f"obs://{bucket}/a", b"x")
    (tmp_path / "usual").touch()
    assert _mode(session.obs.download_file(f"obs://{bucket}/a", tmp_path / "a")) == _mode(tmp_path / "usual")


def test_a_link_is_replaced_and_not_what_it_leads_to(session: Session, bucket: str, tmp_path: Path) -> None:
    session.obs.write_bytes(f"obs://{bucket}/d/a", b"new")
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o600)
    for place in (tmp_path / "one", tmp_path / "d"):
        place.mkdir()
        (place / "a").symlink_to(tmp_path / "real")
        if place.name == "one":
            session.obs.download_file(f"obs://{bucket}/d/a", place / "a")
        else:
            session.obs.download_dir(f"obs://{bucket}/d/", place.parent)
        assert not (place / "a").is_symlink()
        assert ((place / "a").read_bytes(), (tmp_path / "real").read_bytes()) == (b"new", b"old")
