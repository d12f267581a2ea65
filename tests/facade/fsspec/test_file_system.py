"""fsspec's file system: names byte for byte, nothing half-made, errors of the right kind, no secrets."""

from __future__ import annotations

import pickle
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import fsspec
import pytest
from fsspec.callbacks import Callback
from modelarts._obs import copies, objects
from modelarts._obs.content import BytesContent
from modelarts._obs.partial_files import Destination
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import InvalidArgumentError, ObsTransferError
from modelarts.fsspec import ObsFileSystem
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator

from tests.support.forked import succeeds_in_child
from tests.support.obs_environment import obs_environment

BUCKET: Final = "fsspec-files"
LOCAL: Final = ("d/b", "d/a[1].csv", "d/a1.csv", "d/*", "d/\n", "d/\x01", "d/张 ü%2F")
UNUSABLE: Final = ("d//x", "d///y", "d/./x", "d/../x", "d/x/", "d/" + "n" * 300)
ODD: Final = (*LOCAL, *UNUSABLE, "d/a", "d/a/m", "d/a/")


@pytest.fixture(scope="module")
def environment(module_emulator: Emulator) -> Iterator[dict[str, str]]:
    """The variables that name the local ModelArts."""
    with obs_environment(module_emulator.environment) as session:
        session.obs.create_bucket(BUCKET)
        yield dict(module_emulator.environment)


@pytest.fixture
def fs(environment: dict[str, str]) -> Iterator[ObsFileSystem]:
    """The file system, and an empty bucket."""
    found: ObsFileSystem = fsspec.filesystem("obs")
    yield found
    found.session.obs.delete_dir(f"obs://{BUCKET}/")


def _store(fs: ObsFileSystem, *keys: str) -> None:
    for key in keys:
        content = BytesContent(f"content of {key}".encode())
        objects.put(fs.session.obs._requests(), ObsPath(BUCKET, key), content, doing="fill the bucket")


def _stored(fs: ObsFileSystem) -> dict[str, bytes]:
    found: list[str] = fs.find(BUCKET)
    return {name.removeprefix(f"{BUCKET}/"): fs.cat_file(name) for name in found}


def test_names_are_taken_byte_for_byte(fs: ObsFileSystem) -> None:
    _store(fs, *ODD)

    assert _stored(fs) == {key: f"content of {key}".encode() for key in ODD}
    for key in ODD:
        assert fs.info(f"{BUCKET}/{key}")["type"] == "file"
        with fs.open(f"obs://{BUCKET}/{key}") as file:
            assert file.read() == f"content of {key}".encode()
        fs.cp_file(f"{BUCKET}/{key}", f"{BUCKET}/copies/{key}")
    assert fs.cat(f"{BUCKET}/copies/d", recursive=True) == {
        f"{BUCKET}/copies/{key}": f"content of {key}".encode() for key in ODD
    }
    walked = [info["name"] for _, _, files in fs.walk(f"{BUCKET}/d", detail=True) for info in files.values()]
    assert sorted(walked) == sorted(f"{BUCKET}/{key}" for key in ODD)
    assert fs.du(f"{BUCKET}/d") == sum(len(f"content of {key}".encode()) for key in ODD)
    fs.rm(f"{BUCKET}/d", recursive=True)
    assert fs.find(f"{BUCKET}/d") == []
    assert len(fs.find(f"{BUCKET}/copies")) == len(ODD)


def test_what_no_local_file_can_be_is_named_and_all_else_downloaded(fs: ObsFileSystem, tmp_path: Path) -> None:
    _store(fs, *LOCAL, *UNUSABLE)

    with pytest.raises(ObsTransferError, match=f"{len(UNUSABLE)} files were not copied") as raised:
        fs.get(f"{BUCKET}/d", str(tmp_path / "d"), recursive=True)

    assert {failure.name for failure in raised.value.failures} == {f"{BUCKET}/{key}" for key in UNUSABLE}
    found = {str(path.relative_to(tmp_path)): path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {key: f"content of {key}" for key in LOCAL}


def test_a_file_beside_a_directory_of_its_name(fs: ObsFileSystem, tmp_path: Path) -> None:
    _store(fs, "d/a", "d/a/m", "d/z")

    assert fs.isfile(f"{BUCKET}/d/a")
    assert fs.isdir(f"{BUCKET}/d/a")
    assert fs.ls(f"{BUCKET}/d", detail=False) == [f"{BUCKET}/d/a", f"{BUCKET}/d/a", f"{BUCKET}/d/z"]
    with pytest.raises((ObsTransferError, OSError)):
        fs.get(f"{BUCKET}/d", str(tmp_path / "d"), recursive=True)
    assert (tmp_path / "d" / "z").read_text() == "content of d/z"
    fs.rm(f"{BUCKET}/d/a")
    assert fs.find(f"{BUCKET}/d") == [f"{BUCKET}/d/a/m", f"{BUCKET}/d/z"]


def test_patterns(fs: ObsFileSystem) -> None:
    _store(fs, "d/1.csv", "d/2.csv", "d/3.txt", "d/e/4.csv", "d/e/f/5.csv", "d/a[1].csv", "d/a1.csv")

    def glob(pattern: str) -> list[str]:
        return [name.removeprefix(f"{BUCKET}/d/") for name in fs.glob(f"obs://{BUCKET}/d/{pattern}")]

    assert glob("*.csv") == ["1.csv", "2.csv", "a1.csv", "a[1].csv"]
    assert glob("[12].csv") == ["1.csv", "2.csv"]
    assert glob("?.txt") == ["3.txt"]
    assert glob("**/*.csv") == ["1.csv", "2.csv", "a1.csv", "a[1].csv", "e/4.csv", "e/f/5.csv"]
    assert glob("*/*.csv") == ["e/4.csv"]
    assert glob("e/**") == ["e", "e/4.csv", "e/f", "e/f/5.csv"]
    assert glob("*/") == ["e"]
    assert f"{BUCKET}/d/1.csv" in fs.glob(f"{BUCKET[:-3]}*/d/1.csv")
    # The name of a file is no pattern, whatever it looks like.
    fs.rm(f"{BUCKET}/d/a[1].csv")
    assert glob("a*") == ["a1.csv"]
    fs.rm(f"{BUCKET}/d/[12].csv")
    assert glob("*.csv") == ["a1.csv"]


@pytest.mark.parametrize("options", [{"mode": "wb"}, {"mode": "w"}, {"mode": "wb", "compression": "gzip"}], ids=str)
def test_a_file_that_is_not_complete_is_not_stored(fs: ObsFileSystem, options: dict[str, Any]) -> None:
    _store(fs, "a")

    def write() -> None:
        with fs.open(f"{BUCKET}/a", **options) as file:
            file.write("half" if options["mode"] == "w" else b"half" * 3_000_000)
            raise RuntimeError("the program fails")

    with pytest.raises(RuntimeError, match="the program fails"):
        write()

    assert _stored(fs) == {"a": b"content of a"}


@pytest.mark.parametrize("compression", [None, "gzip", "bz2", "xz", "infer"])
def test_text_and_compression(fs: ObsFileSystem, compression: str | None) -> None:
    with fs.open(f"{BUCKET}/a.gz", "w", compression=compression, encoding="utf-8", newline="\n") as file:
        file.write("eins\nzwei ü\n")

    with fs.open(f"{BUCKET}/a.gz", compression=compression) as file:
        assert file.read() == "eins\nzwei ü\n".encode()
    with fsspec.open(f"obs://{BUCKET}/a.gz", "rt", compression=compression, encoding="utf-8") as file:
        assert file.readlines() == ["eins\n", "zwei ü\n"]


def test_transactions(fs: ObsFileSystem) -> None:
    with fs.transaction:
        fs.pipe_file(f"{BUCKET}/a", b"small")
        with fs.open(f"{BUCKET}/b", "wb") as file:
            file.write(b"large" * 2_000_000)
        assert fs.find(BUCKET) == []

    assert sorted(fs.find(BUCKET)) == [f"{BUCKET}/a", f"{BUCKET}/b"]

    def fail() -> None:
        with fs.transaction:
            fs.pipe_file(f"{BUCKET}/a", b"other")
            fs.pipe_file(f"{BUCKET}/c", b"c" * 9_000_000)
            raise RuntimeError("the program fails")

    with pytest.raises(RuntimeError, match="the program fails"):
        fail()
    assert fs.cat_file(f"{BUCKET}/a") == b"small"
    assert not fs.exists(f"{BUCKET}/c")


def test_moves_lose_nothing(fs: ObsFileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    _store(fs, "d/a", "d/b/c")

    fs.mv(f"{BUCKET}/d/a", f"obs://{BUCKET}/d/a")
    fs.mv(f"{BUCKET}/d", f"{BUCKET}", recursive=True)
    assert set(_stored(fs)) == {"d/a", "d/b/c"}
    fs.mv(f"{BUCKET}/d", f"{BUCKET}/e", recursive=True)
    assert _stored(fs) == {"e/a": b"content of d/a", "e/b/c": b"content of d/b/c"}
    with pytest.raises(InvalidArgumentError, match="would be moved and replaced"):
        fs.mv([f"{BUCKET}/e/a", f"{BUCKET}/e/b/c"], [f"{BUCKET}/e/b/c", f"{BUCKET}/x"])
    assert set(_stored(fs)) == {"e/a", "e/b/c"}
    with pytest.raises(FileNotFoundError):
        fs.mv(f"{BUCKET}/none", f"{BUCKET}/there")
    copy = copies.copy

    def replacing(*arguments: Any) -> None:
        copy(*arguments)
        fs.pipe_file(f"{BUCKET}/e/a", b"new")

    monkeypatch.setattr(copies, "copy", replacing)
    with pytest.raises(ObsTransferError, match=f"obs://{BUCKET}/e/a' was replaced while it was moved, so it stays"):
        fs.mv(f"{BUCKET}/e", f"{BUCKET}/f", recursive=True)
    assert _stored(fs) == {"e/a": b"new", "f/a": b"content of d/a", "f/b/c": b"content of d/b/c"}


def test_parts_of_files(fs: ObsFileSystem) -> None:
    fs.pipe({f"{BUCKET}/a": b"0123456789", f"{BUCKET}/b": b""})

    assert fs.cat_file(f"{BUCKET}/a", 2, 5) == b"234"
    assert fs.cat_file(f"{BUCKET}/a", -3) == b"789"
    assert fs.cat_file(f"{BUCKET}/a", 1, -1) == b"12345678"
    assert fs.cat_file(f"{BUCKET}/a", 8, 100) == b"89"
    assert fs.cat_file(f"{BUCKET}/a", 10, 20) == b""
    assert fs.cat_file(f"{BUCKET}/a", 5, 2) == b""
    assert fs.cat_file(f"{BUCKET}/b") == b""
    assert fs.cat_ranges([f"{BUCKET}/a", f"{BUCKET}/a", f"{BUCKET}/b"], [0, 4, 0], [1, None, 9]) == [
        b"0",
        b"456789",
        b"",
    ]
    missing = fs.cat_ranges([f"{BUCKET}/none"], 0, 1)[0]
    assert isinstance(missing, FileNotFoundError)
    assert fs.tail(f"{BUCKET}/a", 4) == b"6789"


def test_errors_are_those_of_files(fs: ObsFileSystem, tmp_path: Path) -> None:
    _store(fs, "d/a")

    for missing in (f"{BUCKET}/none", "fsspec-none/a"):
        calls: tuple[Any, ...] = (
            fs.info,
            fs.ls,
            fs.cat_file,
            fs.open,
            fs.rm,
            fs.rm_file,
            fs.created,
            fs.ukey,
            fs.rmdir,
        )
        for call in calls:
            with pytest.raises(FileNotFoundError):
                call(missing)
        assert not fs.exists(missing)
        assert not fs.isfile(missing)
        assert not fs.isdir(missing)
        assert fs.find(missing) == []
    with pytest.raises(IsADirectoryError):
        fs.rm(f"{BUCKET}/d")
    with pytest.raises(IsADirectoryError):
        fs.open(f"{BUCKET}/d/", "wb")
    with pytest.raises(IsADirectoryError):
        fs.cat_file(BUCKET)
    refused: tuple[Any, ...] = (
        lambda: fs.pipe_file(f"{BUCKET}/d/a", b"", mode="create"),
        lambda: fs.open(f"{BUCKET}/d/a", "xb"),
        lambda: fs.put_file(__file__, f"{BUCKET}/d/a", mode="create"),
        lambda: fs.mkdir(f"{BUCKET}/d"),
        lambda: fs.makedirs(BUCKET),
    )
    for exists in refused:
        with pytest.raises(FileExistsError):
            exists()
    with pytest.raises(OSError, match="not empty"):
        fs.rmdir(f"{BUCKET}/d")
    with pytest.raises(InvalidArgumentError, match="cannot be changed in part"):
        fs.open(f"{BUCKET}/d/a", "ab")
    with pytest.raises(FileNotFoundError):
        fs.put_file(tmp_path / "none", f"{BUCKET}/none")
    assert set(_stored(fs)) == {"d/a"}


def test_wrong_keys_are_no_missing_files(fs: ObsFileSystem, environment: dict[str, str]) -> None:
    other = ObsFileSystem(access_key="A" * 20, secret_key="B" * 40)

    calls: tuple[Any, ...] = (other.exists, other.isfile, other.isdir, other.find, other.ls, other.cat_file)
    for call in calls:
        with pytest.raises(PermissionError):
            call(f"{BUCKET}/a")


def test_a_file_is_read_as_it_was_when_it_was_opened(fs: ObsFileSystem) -> None:
    fs.pipe_file(f"{BUCKET}/a", b"1" * 100_000)

    with fs.open(f"{BUCKET}/a", block_size=1000) as file:
        assert file.read(10) == b"1" * 10
        fs.pipe_file(f"{BUCKET}/a", b"2" * 100_000)
        with pytest.raises(ObsTransferError, match="changed"):
            file.read()


def test_uploads_and_downloads_count(fs: ObsFileSystem, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for number in range(4):
        (tmp_path / "in" / "deep" / f"{number}").write_bytes(bytes(number * 1000))
    counts = Callback()

    fs.put(str(tmp_path / "in"), f"{BUCKET}/up", recursive=True, callback=counts)
    one = Callback()
    fs.get_file(f"{BUCKET}/up/deep/3", tmp_path / "out" / "3", callback=one)
    fs.get(f"obs://{BUCKET}/up", str(tmp_path / "all"), recursive=True)

    assert counts.value == counts.size
    assert (one.size, one.value) == (3000, 3000)
    assert [path.stat().st_size for path in sorted((tmp_path / "all").rglob("[0-9]"))] == [0, 1000, 2000, 3000]
    with (tmp_path / "open").open("wb") as file:
        fs.get_file(f"{BUCKET}/up/deep/2", file)
    assert (tmp_path / "open").stat().st_size == 2000


def test_partial_files_of_downloads_are_neither_uploaded_nor_kept(fs: ObsFileSystem, tmp_path: Path) -> None:
    with Destination(tmp_path / "a", 1, "identity"):
        left = next(tmp_path.iterdir()).name  # which an interrupted download leaves
    stale = left.replace("-r", "-t")
    for name in ("a", stale, left):
        (tmp_path / name).write_bytes(b"a")
    fs.put(str(tmp_path), f"{BUCKET}/d", recursive=True)
    fs.put(f"{tmp_path}/*", f"{BUCKET}/e/")
    assert set(_stored(fs)) == {"d/a", "e/a"}
    fs.get(f"{BUCKET}/d/", str(tmp_path), recursive=True)
    assert not (tmp_path / stale).exists()
    fs.put(str(tmp_path / left), f"{BUCKET}/named")
    assert fs.cat_file(f"{BUCKET}/named") == b"a"


def test_types_of_files(fs: ObsFileSystem, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"1,2")
    (tmp_path / "new.csv").write_bytes(b"1,2")
    fs.put(str(tmp_path), f"{BUCKET}/d/", recursive=True)
    fs.put(str(tmp_path / "new.csv"), f"{BUCKET}/created", mode="create")
    fs.put(str(tmp_path), f"{BUCKET}/given/", recursive=True, content_type="text/x-own")
    fs.pipe({f"{BUCKET}/piped.json": b"{}"})
    fs.pipe(f"{BUCKET}/piped", b"{}", content_type="application/json")
    with fs.open(f"{BUCKET}/written.csv.gz", "wt", compression="infer") as file:
        file.write("1,2")
    with fs.open(f"{BUCKET}/written", "w", content_type="text/x-own") as file:
        file.write("1,2")
    kinds = {
        name.removeprefix(f"{BUCKET}/"): fs.session.obs.head(f"obs://{name}").content_type for name in fs.find(BUCKET)
    }
    inner = tmp_path.name
    assert kinds == {
        f"d/{inner}/a.csv": "text/csv",
        f"d/{inner}/new.csv": "text/csv",
        "created": "text/csv",
        f"given/{inner}/a.csv": "text/x-own",
        f"given/{inner}/new.csv": "text/x-own",
        "piped.json": "application/json",
        "piped": "application/json",
        "written.csv.gz": "application/gzip",
        "written": "text/x-own",
    }
    with pytest.raises(InvalidArgumentError, match="content_type='text/csv' is for new files, but mode='rb' reads"):
        fs.open(f"{BUCKET}/written", "rb", content_type="text/csv")


def test_times_and_digests(fs: ObsFileSystem) -> None:
    fs.pipe_file(f"{BUCKET}/a", b"1")
    before = fs.ukey(f"{BUCKET}/a"), fs.checksum(f"{BUCKET}/a")

    fs.pipe_file(f"{BUCKET}/b", b"1")
    assert fs.created(f"{BUCKET}/a") == fs.modified(f"{BUCKET}/a") == fs.info(f"{BUCKET}/a")["LastModified"]
    assert fs.checksum(f"{BUCKET}/a") == before[1]
    fs.pipe_file(f"{BUCKET}/a", b"2")
    assert fs.ukey(f"{BUCKET}/a") != before[0]
    assert fs.checksum(f"{BUCKET}/a") != before[1]
    with urllib.request.urlopen(fs.sign(f"{BUCKET}/a", expiration=60)) as answer:  # noqa: S310 - of the local OBS
        assert answer.read() == b"2"


def test_markers_of_directories(fs: ObsFileSystem) -> None:
    fs.session.create_directory(BUCKET, "marked/empty")
    _store(fs, "marked/a")

    assert fs.isdir(f"{BUCKET}/marked/empty")
    assert fs.ls(f"{BUCKET}/marked/empty") == []
    assert fs.find(f"{BUCKET}/marked") == [f"{BUCKET}/marked/a"]
    fs.mv(f"{BUCKET}/marked", f"{BUCKET}/moved", recursive=True)
    assert not fs.exists(f"{BUCKET}/marked")
    assert fs.isdir(f"{BUCKET}/moved/empty")
    fs.rmdir(f"{BUCKET}/moved/empty")
    fs.rm(f"{BUCKET}/moved", recursive=True)
    assert fs.ls(BUCKET) == []


def test_buckets(fs: ObsFileSystem) -> None:
    fs.mkdir("fsspec-more")
    fs.pipe_file("fsspec-more/a", b"1")

    assert {BUCKET, "fsspec-more"} <= set(fs.ls("", detail=False))
    assert fs.isdir("obs://fsspec-more")
    assert "fsspec-more/a" in fs.find("")
    with pytest.raises(FileNotFoundError):
        fs.makedirs("fsspec-mistyped/dir", exist_ok=True)
    with pytest.raises(FileNotFoundError, match="no bucket 'fsspec-mistyped'"):
        fs.makedirs("fsspec-mistyped", exist_ok=True)
    with pytest.raises(FileNotFoundError), fsspec.open("obs://fsspec-mistyped/x.csv", "w") as file:
        file.write("a\n")
    assert not fs.exists("fsspec-mistyped")
    with pytest.raises(FileExistsError):
        fs.mkdir("fsspec-more")
    fs.rm("fsspec-more", recursive=True)
    assert not fs.exists("fsspec-more")


def test_kept_listings_follow_what_is_written(fs: ObsFileSystem) -> None:
    keeps: ObsFileSystem = fsspec.filesystem("obs", use_listings_cache=True)
    assert keeps.ls(BUCKET) == []
    _store(fs, "elsewhere")

    assert keeps.ls(BUCKET) == []
    assert keeps.ls(BUCKET, refresh=True) != []
    keeps.pipe_file(f"{BUCKET}/d/a", b"1")
    assert keeps.ls(BUCKET, detail=False) == [f"{BUCKET}/d", f"{BUCKET}/elsewhere"]
    assert keeps.info(f"{BUCKET}/elsewhere")["size"] > 0
    keeps.rm(f"{BUCKET}/d", recursive=True)
    assert keeps.ls(BUCKET, detail=False) == [f"{BUCKET}/elsewhere"]
    assert fs.ls(BUCKET, detail=False) == [f"{BUCKET}/elsewhere"]


def test_instances_are_kept_by_what_they_were_made_of(fs: ObsFileSystem, environment: dict[str, str]) -> None:
    keys = {"access_key": "A" * 20, "secret_key": "B" * 40}
    with Session(timeout=5) as one, Session(timeout=6) as another:
        assert fsspec.filesystem("obs") is fs
        assert fsspec.filesystem("obs", **keys) is fsspec.filesystem("obs", **keys)
        assert fsspec.filesystem("obs", **keys) != fs
        assert fsspec.filesystem("obs", skip_instance_cache=True) is not fs
        assert fsspec.filesystem("obs", session=one).session is one
        assert fsspec.filesystem("obs", session=another).session is another
    with pytest.raises(InvalidArgumentError, match="session="):
        fsspec.filesystem("obs", session=one, access_key="A" * 20)
    with pytest.raises(TypeError, match="acess_key"):
        fsspec.filesystem("obs", acess_key="A" * 20)


def test_threads_share_a_session(fs: ObsFileSystem) -> None:
    def use(number: int) -> Session:
        own: ObsFileSystem = fsspec.filesystem("obs")
        own.pipe_file(f"{BUCKET}/threads/{number}", b"1")
        return own.session

    with ThreadPoolExecutor(8) as pool:
        sessions = set(pool.map(use, range(32)))

    assert sessions == {fs.session}
    assert len(fs.find(f"{BUCKET}/threads")) == 32


def test_copies_in_other_processes(fs: ObsFileSystem) -> None:
    fs.pipe_file(f"{BUCKET}/a", b"0123456789")
    written = pickle.dumps(fs)
    same = pickle.loads(written)  # noqa: S301 - of this test

    assert same == fs
    assert hash(same) == hash(fs)
    assert same.session is fs.session
    secret = fs.session.secret_key
    assert secret is not None
    assert secret.encode() not in written
    assert ObsFileSystem.from_json(fs.to_json()) == fs
    assert secret not in fs.to_json() + repr(fs) + str(fs.storage_options)
    with fs.open(f"{BUCKET}/a") as file:
        file.seek(5)
        assert pickle.loads(pickle.dumps(file)).read() == b"56789"  # noqa: S301 - of this test
    assert succeeds_in_child(lambda: bool(fs.cat_file(f"{BUCKET}/a") == b"0123456789"))


def test_given_keys_are_not_written_out(fs: ObsFileSystem) -> None:
    given = ObsFileSystem(access_key="A" * 20, secret_key="only-given")

    for write in (pickle.dumps, ObsFileSystem.to_json):
        with pytest.raises(TypeError, match="cannot be pickled: its credentials were passed as arguments"):
            write(given)
    assert "only-given" not in repr(given) + str(given.storage_options) + str(vars(given))
