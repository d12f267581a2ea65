"""`mox.file`: the same calls for files of this machine and for objects, as the documents of MoXing show them."""

from __future__ import annotations

import errno
import json
import logging
import os
import pickle
import re
import select
import subprocess
import sys
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from modelarts.exceptions import InvalidArgumentError, ModelArtsError, ObsPathError
from modelarts_emulator.embedded import Emulator

from tests.support.forked import succeeds_in_child
from tests.support.polling import until
from tests.support.stalls import stalled

TREE = {"a.txt": b"one\n", "images/1.jpg": b"\xff\xd8", "images/2.jpg": b"\xff", "images/deep/x.png": b"", "z": b"zz"}


def plain(name: str) -> str:
    """The name of a test as that of a folder."""
    return re.sub(r"\W+", "-", name)


@pytest.fixture(params=["local", "obs"])
def folder(request: pytest.FixtureRequest, module_emulator: Emulator, mox: ModuleType, tmp_path: Path) -> str:
    """A folder with the files of `TREE`, on this machine and in OBS."""
    name = plain(request.node.name)
    for relative, data in TREE.items():
        if request.param == "local":
            path = tmp_path / "tree" / relative
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        else:
            module_emulator.services.storage.put_bytes("bucket-a", f"{name}/{relative}", data)
    return str(tmp_path / "tree") if request.param == "local" else f"obs://bucket-a/{name}"


def content(mox: ModuleType, root: str) -> dict[str, bytes]:
    """The files below a folder."""
    names = mox.file.list_directory(root, recursive=True, skip_dir=True)
    return {name: mox.file.read(os.path.join(root, name), binary=True) for name in names}  # noqa: PTH118


def test_everything_that_can_be_asked_about_a_tree(mox: ModuleType, folder: str) -> None:
    file = mox.file
    assert file.list_directory(folder) == ["a.txt", "images", "z"]
    assert file.list_directory(f"{folder}/") == ["a.txt", "images", "z"]
    assert file.list_directory(folder, skip_file=True) == ["images"]
    assert file.list_directory(folder, recursive=True) == sorted([*TREE, "images", "images/deep"])
    assert content(mox, folder) == TREE
    assert [file.exists(f"{folder}/{name}") for name in ("z", "images", "images/", "", "y", "imag")] == [
        *(True,) * 4,
        *(False,) * 2,
    ]
    assert [file.is_directory(f"{folder}/{name}") for name in ("images", "images/", "", "z", "y")] == [
        *(True,) * 3,
        *(False,) * 2,
    ]
    assert file.isdir(folder)
    assert file.get_size(f"{folder}/images/1.jpg") == 2
    assert file.get_size(folder, recursive=True) == sum(map(len, TREE.values()))
    assert file.glob(f"{folder}/images/*.jpg") == [f"{folder}/images/1.jpg", f"{folder}/images/2.jpg"]
    assert file.glob(f"{folder}/*/[!12]*") == [f"{folder}/images/deep"]
    assert file.glob(f"{folder}/z") == [f"{folder}/z"]
    assert file.glob(f"{folder}/nothing/*.jpg") == []
    assert len(file.glob(f"{folder}/**/*.jpg", recursive=True)) == 2
    walked = [(root.removeprefix(folder), sorted(dirs), sorted(names)) for root, dirs, names in file.walk(folder)]
    assert walked == [
        ("", ["images"], ["a.txt", "z"]),
        ("/images", ["deep"], ["1.jpg", "2.jpg"]),
        ("/images/deep", [], ["x.png"]),
    ]
    assert [root for root, _, _ in file.walk(folder, topdown=False)][-1] == folder
    entries = {entry.name: (entry.is_dir(), entry.is_file(), entry.path) for entry in file.scan_dir(folder)}
    assert entries["images"] == (True, False, f"{folder}/images")
    assert entries["z"] == (False, True, f"{folder}/z")


def test_the_state_of_files_and_folders(mox: ModuleType, folder: str) -> None:
    state = mox.file.stat(f"{folder}/a.txt")
    assert (state.length, state.st_size, state.is_directory) == (4, 4, False)
    assert state.mtime_nsec == state.st_mtime_ns > 1_600_000_000 * 10**9
    assert mox.file.stat(f"{folder}/images").is_directory


@pytest.mark.parametrize("call", ["stat", "read", "get_size", "list_directory", "scan_dir"])
def test_what_is_not_there_is_a_file_not_found_error(mox: ModuleType, folder: str, call: str) -> None:
    with pytest.raises(FileNotFoundError):
        getattr(mox.file, call)(f"{folder}/nothing")
    assert list(mox.file.walk(f"{folder}/nothing")) == []


def test_missing_objects_are_the_exceptions_of_moxing(mox: ModuleType) -> None:
    with pytest.raises(mox.file.MoxFileNotExistsException, match="obs://bucket-a/nothing"):
        mox.file.stat("obs://bucket-a/nothing")
    with pytest.raises(mox.file.MoxFileRespException) as caught:
        mox.file.read("obs://bucket-a/nothing")
    assert caught.value.resp.status == 404
    with pytest.raises(mox.file.MoxFileNotExistsException, match="no bucket"):
        mox.file.write("obs://bucket-of-nobody/x", "text")
    assert not mox.file.exists("obs://bucket-of-nobody/x")
    assert not mox.file.exists("obs://bucket-of-nobody")
    assert mox.file.exists("obs://bucket-a")


def test_reading_writing_and_appending(mox: ModuleType, folder: str) -> None:
    path = f"{folder}/new.txt"
    mox.file.write(path, "größer\n")
    mox.file.append(path, "second\n")
    assert mox.file.read(path) == "größer\nsecond\n"
    mox.file.append(f"{folder}/log", "first")
    assert mox.file.read(f"{folder}/log", binary=True) == b"first"
    mox.file.append_remote(f"{folder}/a.txt", f"{folder}/log")
    assert mox.file.read(f"{folder}/log") == "firstone\n"


def test_open_files_do_as_those_of_python(mox: ModuleType, folder: str) -> None:
    path = f"{folder}/file.txt"
    with mox.file.File(path, "w") as file:
        file.write("first\nsecond\n")
        file.writelines(["third\n"])
        assert (file.size(), file.name, file.mode, file.writable()) == (19, path, "w", True)
    with mox.file.File(path) as file:
        assert file.readline() == "first\n"
        assert list(file) == ["second\n", "third\n"]
        file.seek(0)
        assert file.readlines() == ["first\n", "second\n", "third\n"]
    with mox.file.File(path, "a") as file:
        file.write("fourth")
    with mox.file.File(path, "br+") as file:
        file.seek(6)
        file.write(b"SECOND")
        file.seek(-6, os.SEEK_END)
        assert file.read() == b"fourth"
    assert mox.file.read(path) == "first\nSECOND\nthird\nfourth"
    with pytest.raises(FileExistsError):
        mox.file.File(path, "x")
    with pytest.raises(ValueError, match="mode"):
        mox.file.File(path, "nonsense")
    with mox.file.File(f"{folder}/object.pickle", "wb") as file:
        pickle.dump({"step": 3}, file)
    with mox.file.File(f"{folder}/object.pickle", "rb") as file:
        assert pickle.load(file) == {"step": 3}  # noqa: S301 - written above
    with mox.file.File(f"{folder}/empty", "w"):
        pass
    assert mox.file.read(f"{folder}/empty") == ""


def test_what_is_written_is_there_without_closing_too(mox: ModuleType, folder: str) -> None:
    mox.file.File(f"{folder}/forgotten.json", "w").write(json.dumps([1]))
    assert mox.file.read(f"{folder}/forgotten.json") == "[1]"
    stream = mox.file.File(f"{folder}/logging.txt", "w")
    handler = logging.StreamHandler(stream)
    logging.getLogger("script").addHandler(handler)
    try:
        logging.getLogger("script").warning("hello")
        assert mox.file.read(f"{folder}/logging.txt") == "hello\n"
    finally:
        logging.getLogger("script").removeHandler(handler)
        stream.close()


@pytest.mark.parametrize("target", ["{tmp}/copy", "obs:/bucket-a//{name}//copy/"])
def test_folders_are_copied_from_anywhere_to_anywhere(
    mox: ModuleType, folder: str, target: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    place = target.format(tmp=tmp_path, name=f"of-{plain(request.node.name)}")
    mox.file.copy_parallel(folder, place)
    assert content(mox, place) == TREE
    mox.file.write(os.path.join(place, "z"), "older")  # noqa: PTH118
    mox.file.write(os.path.join(place, "more"), "stays")  # noqa: PTH118
    mox.file.copy_parallel(src_url=folder, dst_url=place, threads=0, is_processing=False)
    assert content(mox, place) == {**TREE, "more": b"stays"}
    mox.file.copy_parallel(folder, f"{place}/few", file_list=["images/1.jpg", "z"], use_queue=False)
    assert content(mox, f"{place}/few") == {"images/1.jpg": TREE["images/1.jpg"], "z": b"zz"}
    with pytest.raises(FileNotFoundError, match="nothing"):
        mox.file.copy_parallel(folder, place, file_list=["nothing"])
    mox.file.rename(f"{place}/few", f"{folder}/moved")
    assert not mox.file.exists(f"{place}/few")
    assert mox.file.list_directory(f"{folder}/moved") == ["images", "z"]


@pytest.mark.parametrize("target", ["{tmp}", "s3://bucket-b/{name}"])
def test_files_are_copied_from_anywhere_to_anywhere(
    mox: ModuleType, folder: str, target: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    place = target.format(tmp=tmp_path, name=f"of-{plain(request.node.name)}")
    mox.file.copy(f"{folder}/z", f"{place}/new/folder/copy")
    assert mox.file.read(f"{place}/new/folder/copy") == "zz"
    mox.file.copy(f"{folder}/a.txt", f"{place}/")
    mox.file.copy_parallel(f"{folder}/images/1.jpg", f"{place}/picture.jpg")
    assert mox.file.read(f"{place}/a.txt") == "one\n"
    assert mox.file.read(f"{place}/picture.jpg", binary=True) == TREE["images/1.jpg"]
    mox.file.rename(f"{place}/picture.jpg", f"{folder}/renamed.jpg")
    assert not mox.file.exists(f"{place}/picture.jpg")
    assert mox.file.read(f"{folder}/renamed.jpg", binary=True) == TREE["images/1.jpg"]
    with pytest.raises(IsADirectoryError):
        mox.file.copy(f"{folder}/images", f"{place}/images")
    for call in (mox.file.copy, mox.file.copy_parallel):
        with pytest.raises(FileNotFoundError):
            call(f"{folder}/nothing", f"{place}/nothing")


@pytest.mark.skipif(not hasattr(select, "poll"), reason="no other way to see that a connection is shut down")
def test_ctrl_c_ends_copies_of_many_files_at_once(mox: ModuleType, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"content")
    with stalled() as stall:
        stall.threads = ("modelarts-obs-file",)
        with pytest.raises(KeyboardInterrupt):
            mox.file.copy_parallel(tmp_path, "obs://bucket-a/interrupted", threads=2)
    assert stall.begun
    assert not stall.in_vain


def test_removing_does_what_the_document_says(mox: ModuleType) -> None:
    root = "s3://bucket-a/removing"
    for name in ("file", "dir/a", "dir/b/c"):
        mox.file.write(f"{root}/{name}", "x")
    for url, recursive in (("file/", True), ("dir", False), ("dir/", False), ("nothing", True)):
        mox.file.remove(f"{root}/{url}", recursive=recursive)
    assert len(content(mox, root)) == 3
    mox.file.remove(f"{root}/file", recursive=True)
    mox.file.remove(f"{root}/dir/a")
    assert content(mox, root) == {"dir/b/c": b"x"}
    mox.file.remove(f"{root}/dir", recursive=True)
    assert not mox.file.exists(root)


def test_removing_on_this_machine(mox: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "dir" / "deep").mkdir(parents=True)
    (tmp_path / "file").write_text("x")
    mox.file.remove(str(tmp_path / "file"))
    mox.file.remove(tmp_path / "dir", recursive=True)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileNotFoundError):
        mox.file.remove(tmp_path / "file")


def test_empty_folders(mox: ModuleType, tmp_path: Path) -> None:
    root = "obs://bucket-a/folders"
    mox.file.make_dirs(f"{root}/one/two/")
    assert mox.file.list_directory(f"{root}/one") == ["two"]
    assert mox.file.list_directory(f"{root}/one", remove_sep=False) == ["two/"]
    assert mox.file.list_directory(f"{root}/one/two") == []
    mox.file.mk_dir(f"{root}/one/three")
    with pytest.raises(FileExistsError):
        mox.file.mk_dir(f"{root}/one/three")
    with pytest.raises(FileNotFoundError):
        mox.file.mk_dir(f"{root}/nowhere/three")
    mox.file.copy_parallel(root, str(tmp_path / "copy"))
    assert sorted(path.name for path in (tmp_path / "copy" / "one").iterdir()) == ["three", "two"]
    mox.file.copy_parallel(root, "obs://bucket-b/folders-copy")
    assert mox.file.is_directory("obs://bucket-b/folders-copy/one/three")
    mox.file.remove(root, recursive=True)
    assert not mox.file.exists(root)
    mox.file.write("obs://bucket-a/plain", "x")
    with pytest.raises(FileExistsError):
        mox.file.make_dirs("obs://bucket-a/plain")


def test_names_that_this_machine_cannot_have(mox: ModuleType, module_emulator: Emulator, tmp_path: Path) -> None:
    storage = module_emulator.services.storage
    for key in ("twice/name", "twice/name/below", "outside/../../escape"):
        storage.put_bytes("bucket-a", key, b"x")
    with pytest.raises(mox.file.MoxFileNameDuplicateException, match="name"):
        mox.file.copy_parallel("obs://bucket-a/twice", str(tmp_path / "twice"))
    with pytest.raises(ObsPathError, match="escape"):
        mox.file.copy_parallel("obs://bucket-a/outside", str(tmp_path / "outside" / "x"))
    assert not (tmp_path / "escape").exists()


@pytest.mark.parametrize("url", ["obs://", "obs://Bucket/x", "obs://bucket-a/../x", "obs://bucket-a/x\n"])
def test_paths_that_are_none(mox: ModuleType, url: str) -> None:
    with pytest.raises(ObsPathError):
        mox.file.exists(url)


def test_names_with_any_characters_are_listed_as_they_are(mox: ModuleType, module_emulator: Emulator) -> None:
    names = ["a b", "a+b", "a%20b", "<&>", "größe", "\t", "😀"]
    for name in names:
        module_emulator.services.storage.put_bytes("bucket-a", f"odd/{name}", b"x")
    assert mox.file.list_directory("obs://bucket-a/odd") == sorted(names)


def test_lists_of_many_pages(mox: ModuleType, module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    from modelarts._obs import listing

    for number in range(25):
        module_emulator.services.storage.put_bytes("bucket-a", f"many/{number:02}/object", b"x")
    monkeypatch.setattr(listing, "PAGE", 4)
    assert mox.file.list_directory("obs://bucket-a/many") == [f"{number:02}" for number in range(25)]
    assert len(mox.file.list_directory("obs://bucket-a/many", recursive=True)) == 50


def test_a_forked_process_can_do_all_of_it(mox: ModuleType, module_emulator: Emulator, tmp_path: Path) -> None:
    """As the workers of loaders of training data do after their parent has looked at the data."""
    root = "obs://bucket-a/forked"
    mox.file.write(f"{root}/a.txt", "one")
    assert mox.file.read(f"{root}/a.txt") == "one"

    def work() -> bool:
        mox.file.append(f"{root}/a.txt", "two")
        mox.file.copy(f"{root}/a.txt", f"{root}/copies/b.txt")
        mox.file.copy_parallel(root, str(tmp_path / "copy"))
        mox.file.copy_parallel(str(tmp_path / "copy"), f"{root}/again")
        mox.file.rename(f"{root}/again", "obs://bucket-b/forked")
        mox.file.remove(f"{root}/copies", recursive=True)
        with pytest.raises(mox.file.MoxFileNotExistsException):
            mox.file.read(f"{root}/copies/b.txt")
        with pytest.raises(mox.file.MoxFileNotExistsException):
            mox.file.write("obs://bucket-of-nobody/x", "x")
        return True

    assert succeeds_in_child(work)
    assert content(mox, root) == {"a.txt": b"onetwo"}
    assert content(mox, "obs://bucket-b/forked") == {"a.txt": b"onetwo", "copies/b.txt": b"onetwo"}


def test_a_folder_is_copied_again_and_again(mox: ModuleType, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    source, target = tmp_path / "models", "obs://bucket-a/background"
    copying = mox.file.background_sync_copy(str(source), target, seconds=0.01)
    try:
        until(lambda: "was not copied" in caplog.text)
        source.mkdir()
        (source / "epoch-1").write_text("1")
        until(lambda: mox.file.exists(f"{target}/epoch-1"))
    finally:
        copying.stop()
    last = mox.file.background_sync_copy(str(source), target, seconds=3600)
    (source / "epoch-2").write_text("2")
    last.stop()
    last.stop()
    assert content(mox, target) == {"epoch-1": b"1", "epoch-2": b"2"}


def test_a_program_that_ends_has_written_everything(mox: ModuleType, module_emulator: Emulator, tmp_path: Path) -> None:
    program = """
import pathlib, sys
from modelarts.moxing import install
install()
import moxing as mox
mox.file.background_sync_copy(sys.argv[1], "obs://bucket-a/ended/models", seconds=3600)
for number in range(3):
    pathlib.Path(sys.argv[1], str(number)).write_text("x" * number)
pathlib.Path(sys.argv[1], "model").write_text("x" * 9_000_000)  # which is copied in parts
file = mox.file.File("obs://bucket-a/ended/log.txt", "w")
file.write("not closed")
"""
    environment = {**os.environ, **module_emulator.environment}
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert content(mox, "obs://bucket-a/ended") == {
        "log.txt": b"not closed",
        "models/model": b"x" * 9_000_000,
        **{f"models/{number}": b"x" * number for number in range(3)},
    }


def test_errors_reach_other_processes(mox: ModuleType) -> None:
    with pytest.raises(mox.file.MoxFileRespException) as caught:
        mox.file.read("obs://bucket-a/nothing")
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - dumped here
    assert type(copy) is type(caught.value)
    assert (copy.resp, str(copy)) == (caught.value.resp, str(caught.value))


@pytest.fixture
def auth(mox: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """`set_auth`, whose effect ends with the test."""
    from moxing.framework.file import places

    monkeypatch.setattr(places, "_session", None)
    monkeypatch.setattr(places, "_auth", places._auth)
    set_auth: Callable[..., None] = mox.file.set_auth
    return set_auth


def test_keys_and_server_of_set_auth(
    mox: ModuleType, auth: Callable[..., None], module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in module_emulator.environment:
        monkeypatch.delenv(name)
    address = module_emulator.url.removeprefix("http://")
    host, _, port = address.partition(":")
    account = module_emulator.services.accounts.account
    auth(ak=account.access_key, sk=account.secret_key, server=host, port=int(port), is_secure=False, path_style=True)
    assert mox.file.exists("obs://bucket-a")
    auth(ak=account.access_key, sk="wrong")
    with pytest.raises(mox.file.MoxFileRespException) as caught:
        mox.file.list_directory("obs://bucket-a")
    assert caught.value.resp.status == 403
    keys = module_emulator.services.accounts.issue_temporary_keys(timedelta(minutes=15))
    auth(ak=keys.access_key, sk=keys.secret_key, security_token=keys.security_token, retry=2, client_timeout=5)
    assert mox.file.exists("obs://bucket-a")


def test_keys_and_server_of_moxings_own_variables(
    mox: ModuleType, auth: Callable[..., None], module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in module_emulator.environment:
        monkeypatch.delenv(name)
    account = module_emulator.services.accounts.account
    monkeypatch.setenv("S3_ENDPOINT", module_emulator.url.removeprefix("http://"))
    monkeypatch.setenv("S3_USE_HTTPS", "0")
    monkeypatch.setenv("ACCESS_KEY_ID", account.access_key)
    monkeypatch.setenv("SECRET_ACCESS_KEY", account.secret_key)
    assert mox.file.exists("obs://bucket-a")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"ak": "AK"}, InvalidArgumentError),
        ({"port": 443}, InvalidArgumentError),
        ({"no_such_setting": True}, TypeError),
    ],
)
def test_settings_that_are_refused(
    auth: Callable[..., None], arguments: dict[str, Any], expected: type[Exception]
) -> None:
    with pytest.raises(expected):
        auth(**arguments)


def test_a_write_that_fails_leaves_what_was_there(mox: ModuleType, folder: str) -> None:
    for call in (mox.file.write, mox.file.append):
        for data, binary, error in (
            (b"x", False, TypeError),
            (None, False, TypeError),
            ("x", True, TypeError),
            ("\udc80", False, UnicodeEncodeError),
        ):
            with pytest.raises(error):
                call(f"{folder}/a.txt", data, binary=binary)
            with pytest.raises(error):
                call(f"{folder}/new.txt", data, binary=binary)
    assert content(mox, folder) == TREE


def test_a_with_block_that_fails_leaves_the_object_as_it_was(mox: ModuleType) -> None:
    url = "obs://bucket-a/broken-off"
    mox.file.write(url, "old")

    def write(mode: str, *texts: str) -> None:
        with mox.file.File(url, mode) as file:
            for text in texts:
                file.write(text)
            file.write(b"no text")

    for mode in ("w", "a", "r+"):
        with pytest.raises(TypeError):
            write(mode, "half")
        assert mox.file.read(url) == "old"
    with pytest.raises(RuntimeError), mox.file.File(url, "w") as file:  # noqa: PT012
        file.write("whole\n")
        file.flush()
        file.write("half")
        raise RuntimeError
    assert mox.file.read(url) == "whole\n"


_FORKING = """
import os, sys
from modelarts.moxing import install
install()
import moxing as mox
def child(work=lambda: None):
    if os.fork() == 0:
        work()
        sys.exit()
    assert os.wait()[1] == 0
file = mox.file.File("obs://bucket-a/parent.txt", "w")
file.write("one ")
file.flush()
file.write("two ")
copying = mox.file.background_sync_copy("nothing", "obs://bucket-a/nothing", seconds=3600)
child()
assert mox.file.read("obs://bucket-a/parent.txt") == "one "
file.write("three ")
file.close()
log = mox.file.File("obs://bucket-a/log.txt", "w")
def work():
    log.write("child ")
    log.flush()
child(work)
assert mox.file.read("obs://bucket-a/log.txt") == "child "
log.write("parent")
log.close()
with mox.file.File("obs://bucket-a/block.txt", "w") as block:
    block.write("once")
    child()
    assert not mox.file.exists("obs://bucket-a/block.txt")
"""


def test_a_forked_process_that_ends_leaves_the_files_of_its_parent(
    mox: ModuleType, module_emulator: Emulator, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FORKING],
        env={**os.environ, **module_emulator.environment},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("was not copied") == 1
    written = {name: mox.file.read(f"obs://bucket-a/{name}.txt") for name in ("parent", "log", "block")}
    assert written == {"parent": "one two three ", "log": "child parent", "block": "once"}


def test_folders_are_no_files_and_files_no_folders(mox: ModuleType, folder: str) -> None:
    for call in (mox.file.read, lambda url: mox.file.write(url, "x"), lambda url: mox.file.append(url, "x")):
        with pytest.raises(IsADirectoryError) as caught:
            call(f"{folder}/images")
        assert caught.value.errno == errno.EISDIR
    assert list(mox.file.walk(f"{folder}/a.txt")) == []
    problems: list[OSError] = []
    assert list(mox.file.walk(f"{folder}/a.txt", onerror=problems.append)) == []
    assert [problem.errno for problem in problems] == [errno.ENOTDIR]
    mox.file.copy(f"{folder}/a.txt", f"{folder}/images")
    assert mox.file.read(f"{folder}/images/a.txt") == "one\n"
    assert mox.file.list_directory(folder) == ["a.txt", "images", "z"]


def test_an_object_and_a_folder_of_one_name(mox: ModuleType, module_emulator: Emulator) -> None:
    root = "obs://bucket-a/both"
    for key in ("both/name", "both/name/below"):
        module_emulator.services.storage.put_bytes("bucket-a", key, b"x")
    mox.file.write(f"{root}/name", "written")
    mox.file.write(f"{root}/source", "copied")
    assert mox.file.read(f"{root}/name") == "written"
    mox.file.copy(f"{root}/source", f"{root}/name")
    assert content(mox, root) == {"name": b"copied", "name/below": b"x", "source": b"copied"}


def test_patterns_and_hidden_files(mox: ModuleType, folder: str) -> None:
    for name in (".hidden", ".folder/x", "images/.hidden"):
        mox.file.make_dirs(os.path.dirname(f"{folder}/{name}"))  # noqa: PTH120
        mox.file.write(f"{folder}/{name}", "")

    def names(pattern: str, **options: Any) -> list[str]:
        found = mox.file.glob(f"{folder}/{pattern}", **options)
        assert {name.removeprefix(f"{folder}/") for name in found} == {
            name.removeprefix(f"{folder}/") for name in mox.file.glob(pattern, root_dir=folder, **options)
        }
        return sorted(name.removeprefix(f"{folder}/").rstrip("/") for name in found)

    assert names("*") == ["a.txt", "images", "z"]
    assert names(".*") == [".folder", ".hidden"]
    assert names("*/x") == []
    assert names("*/x", include_hidden=True) == [".folder/x"]
    assert names("**/*", recursive=True) == sorted([*TREE, "images", "images/deep"])
    assert ".folder/x" in names("**/*", recursive=True, include_hidden=True)


def test_errors_have_the_names_and_numbers_that_programs_look_at(mox: ModuleType) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        mox.file.read("obs://bucket-a/nothing")
    assert type(caught.value) is mox.file.MoxFileNotExistsException
    assert isinstance(caught.value, mox.file.MoxFileRespException)
    assert caught.value.errno == errno.ENOENT
    assert caught.value.strerror == str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).errno == errno.ENOENT  # noqa: S301 - dumped here


_SECRET = "a-secret-of-tests-0123456789"


@pytest.mark.parametrize(
    "arguments",
    [
        {"ak": "AK", "port": 1},
        {"port": 1},
        {"ak": "A K", "server": "127.0.0.1:1", "is_secure": False},
        {"ak": "AK", "security_token": _SECRET, "server": "http://bad host"},
        {"ak": "AK", "server": "http://127.0.0.1:1", "retry": 1},
        None,
    ],
)
def test_secrets_are_in_no_frame_and_in_no_text(
    mox: ModuleType, auth: Callable[..., None], monkeypatch: pytest.MonkeyPatch, arguments: dict[str, Any] | None
) -> None:
    from moxing.framework.file import places

    if arguments is None:
        monkeypatch.setenv("ACCESS_KEY_ID", "A K")
        monkeypatch.setenv("SECRET_ACCESS_KEY", _SECRET)
    hidden = [_SECRET]
    with pytest.raises((OSError, ModelArtsError)) as caught:  # noqa: PT012 - either call may fail
        if arguments is not None:
            auth(**arguments, **dict(zip(["sk"], hidden, strict=True)))
        mox.file.exists("obs://bucket-a/x")
    frames = [frame.f_locals for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    shown = [repr(value) for frame in frames[1:] for value in frame.values()]
    assert _SECRET not in "".join(shown)
    assert _SECRET not in f"{caught.value} {places._auth}"
