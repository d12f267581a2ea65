"""Transfers through a network that cuts, truncates and flips: the right bytes, or an exception that names the rest."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlsplit

import pytest
from modelarts._obs import downloads, objects
from modelarts._obs.content import BytesContent
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import ModelArtsError, ObsTransferError
from modelarts.retries import RetryPolicy
from modelarts.session import Session

from tests.conftest import Tell
from tests.support.chaos_proxy import Chaos, ChaosProxy

_QUICK: Final = RetryPolicy(retries=3, base_delay=0.01, max_delay=0.05)


@contextmanager
def _through(
    environment: dict[str, str], chaos: Chaos, retries: int | RetryPolicy = _QUICK
) -> Iterator[tuple[Session, ChaosProxy]]:
    port = urlsplit(environment["MODELARTS_OBS_ENDPOINT"]).port
    assert port is not None
    with (
        ChaosProxy(port, chaos) as proxy,
        Session(retries=retries, obs_endpoint=f"http://127.0.0.1:{proxy.port}") as session,
    ):
        yield session, proxy


def _content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def _fill(root: Path, *, files: int, size: int, seed: int) -> None:
    drawn = Random(seed)  # noqa: S311 - the same in each run
    for number in range(files):
        path = root / f"{number % 7}" / f"{number:03}.bin"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(drawn.randbytes(size))


def _failed(error: ModelArtsError) -> set[str] | None:
    """The names of the files that an exception names as missing; None if it says that none of the rest was copied."""
    if isinstance(error, ObsTransferError) and error.failures:
        return {failure.name for failure in error.failures}
    assert getattr(error, "__notes__", []) or "is not XML" in str(error)  # which is a damaged listing
    return None


@pytest.mark.slow("copies files through a bad network, both ways", seconds=10)
def test_no_wrong_byte_under_a_final_name(
    request: pytest.FixtureRequest,
    session: Session,
    bucket: str,
    environment: dict[str, str],
    tmp_path: Path,
    tell: Tell,
) -> None:
    """With `--long`: twenty runs each way of 100 MB in 200 files."""
    long = request.config.getoption("--long")
    runs, files, size, share = (20, 200, 500_000, 0.01) if long else (2, 40, 60_000, 0.05)
    chaos = Counter[str]()
    complete = named = 0
    for run in range(runs):
        root = tmp_path / f"run-{run}"
        _fill(root, files=files, size=size, seed=run)
        expected = _content(root)
        with _through(environment, Chaos(share, share, share, seed=run)) as (shaken, proxy):
            missing: set[str] | None = set()
            try:
                shaken.obs.upload_dir(root, f"obs://{bucket}/")
            except ModelArtsError as error:
                missing = _failed(error)
            stored = (
                session.obs.download_dir(f"obs://{bucket}/run-{run}/", tmp_path / "seen")
                if missing is not None
                else root
            )
            there = _content(stored)
            assert there.items() <= expected.items()
            if missing is not None:
                assert expected.keys() - there.keys() <= {name.removeprefix(f"{root}/") for name in missing}
            complete, named = complete + (there == expected), named + bool(missing)
            session.obs.upload_dir(root, f"obs://{bucket}/", sync=True)
            missing = set()
            try:
                shaken.obs.download_dir(f"obs://{bucket}/run-{run}/", tmp_path / "back")
            except ModelArtsError as error:
                missing = _failed(error)
            back = _content(tmp_path / "back" / f"run-{run}")
            assert back.items() <= expected.items()
            assert not [name for name in back if name.endswith(".part")]
            if missing is not None:
                prefix = f"obs://{bucket}/run-{run}/"
                assert expected.keys() - back.keys() == {name.removeprefix(prefix) for name in missing}
            complete, named = complete + (back == expected), named + bool(missing)
            chaos += proxy.done
    assert min(chaos[name] for name in ("cut", "truncate", "flip")) > 0
    tell(
        [
            f"{runs} runs each way of {files} files of {size:,} bytes, with {chaos['cut']} cuts, {chaos['truncate']} "
            f"early ends and {chaos['flip']} flipped bits: {complete} complete, {named} named the rest, 0 wrong bytes."
        ]
    )


@pytest.mark.parametrize("size", [100_000, 9_000_000])
def test_flipped_bits_are_found_and_the_content_is_fetched_again(
    session: Session, environment: dict[str, str], bucket: str, tmp_path: Path, size: int
) -> None:
    (tmp_path / "a.bin").write_bytes(Random(1).randbytes(size))  # noqa: S311 - the same in each run
    session.obs.upload_file(tmp_path / "a.bin", f"obs://{bucket}/")
    with _through(environment, Chaos(flip=1.0)) as (shaken, proxy):
        with pytest.raises(ObsTransferError, match="arrived damaged: its digest is not that of the object"):
            shaken.obs.download_file(f"obs://{bucket}/a.bin", f"{tmp_path}/back/")
        assert not list((tmp_path / "back").iterdir())
        proxy.chaos.flip = 0.5 if size < 1_000_000 else 0.005
        proxy.done.clear()
        policy = RetryPolicy(retries=30, base_delay=0.0, max_delay=0.0)
        with Session(retries=policy, obs_endpoint=f"http://127.0.0.1:{proxy.port}") as patient:
            back = patient.obs.download_file(f"obs://{bucket}/a.bin", f"{tmp_path}/back/")
    assert back.read_bytes() == (tmp_path / "a.bin").read_bytes()


def test_flipped_bits_of_an_upload_are_found(
    session: Session, environment: dict[str, str], bucket: str, tmp_path: Path
) -> None:
    (tmp_path / "a.bin").write_bytes(bytes(100_000))
    with _through(environment, Chaos(flip=1.0)) as (shaken, _), pytest.raises(ObsTransferError, match="damaged"):
        shaken.obs.upload_file(tmp_path / "a.bin", f"obs://{bucket}/")
    assert not session.obs.exists(f"obs://{bucket}/a.bin")


def _in_parts(session: Session, path: ObsPath, content: bytes, part_size: int, **headers: str) -> None:
    from modelarts._obs import multipart

    requests = session._connections.obs()
    begun = multipart.start(requests, path, doing="prepare", headers=headers)
    parts = [
        multipart.put_part(
            requests, begun, index + 1, BytesContent(content[start : start + part_size]), doing="prepare"
        )
        for index, start in enumerate(range(0, len(content), part_size))
    ]
    multipart.finish(requests, begun, parts, doing="prepare")


@pytest.mark.parametrize("part_size", [5_300_001, 5 * 1024 * 1024])
def test_an_object_in_parts_of_any_size_is_verified(
    session: Session,
    environment: dict[str, str],
    bucket: str,
    tmp_path: Path,
    part_size: int,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = Random(2).randbytes(11_000_000)  # noqa: S311 - the same in each run
    path = ObsPath(bucket, "odd.bin")
    _in_parts(session, path, content, part_size)
    assert session.obs.download_file(str(path), f"{tmp_path}/").read_bytes() == content
    assert ("it was fetched twice, and was the same" in caplog.text) == (part_size == 5_300_001)
    caplog.clear()
    monkeypatch.setattr(objects, "size_of_first_part", lambda *_: part_size)  # as Amazon S3 tells it
    assert session.obs.download_file(str(path), f"{tmp_path}/").read_bytes() == content
    assert "could not be verified" not in caplog.text
    with (
        _through(environment, Chaos(flip=0.1), retries=0) as (shaken, _),
        pytest.raises(ObsTransferError, match="arrived damaged"),
    ):
        shaken.obs.download_file(str(path), f"{tmp_path}/back/")


def test_what_has_no_digest_is_fetched_twice_and_said(
    session: Session, bucket: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from modelarts._obs import verification

    path, content = ObsPath(bucket, "a.bin"), b"content" * 10_000
    objects.put(session._connections.obs(), path, BytesContent(content), doing="prepare")
    monkeypatch.setattr(verification, "_is_other_tag", lambda headers: True)
    fetched: list[int] = []
    stored = objects.head(session._connections.obs(), path)
    downloads.download(
        session._connections.obs(), path, stored, tmp_path / "a.bin", count=fetched.append, stop=threading.Event()
    )
    assert fetched == [70_000, -70_000, 70_000]
    assert (tmp_path / "a.bin").read_bytes() == content
    assert "could not be verified, as OBS gives no digest of it" in caplog.text
    assert "it was fetched twice, and was the same both times" in caplog.text
