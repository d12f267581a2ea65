"""A full disk: what is answered, what can be deleted, and what the start says."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
from modelarts import Session
from modelarts.exceptions import ObsError
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.obs.blobs import StagedFile
from modelarts_emulator.state import full_disk
from modelarts_emulator.state.data_directory import DataDirectoryError

from tests.support.polling import until


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@dataclass
class Disk:
    """A disk that is full as long as the reserve takes its room; every write fails as on a real one."""

    reserve: Path
    is_full: bool = False

    def check(self) -> None:
        if self.is_full and self.reserve.exists():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def usage(self, path: object) -> Usage:
        return Usage(2**30, 0, 0 if self.is_full else 2**30)


class Connection(sqlite3.Connection):
    """A connection whose changes need room on the disk."""

    disk: Disk

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if statement.lstrip().split(" ")[0] in ("INSERT", "UPDATE", "DELETE", "CREATE"):
            try:
                self.disk.check()
            except OSError as full:
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error from full
        return super().execute(statement, *values)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(tmp_path / "data" / full_disk.RESERVE)
    connect = sqlite3.connect
    kind = type("OnDisk", (Connection,), {"disk": made})
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **kwargs: connect(*args, factory=kind, **kwargs))
    monkeypatch.setattr(shutil, "disk_usage", made.usage)
    write: Callable[[StagedFile, bytes], None] = StagedFile.write

    def writing(staged: StagedFile, data: bytes) -> None:
        made.check()
        write(staged, data)

    monkeypatch.setattr(StagedFile, "write", writing)
    return made


@pytest.fixture
def emulator(disk: Disk) -> Iterator[Emulator]:
    with Emulator(disk.reserve.parent) as running:
        yield running


@pytest.fixture
def session(emulator: Emulator) -> Iterator[Session]:
    account = emulator.services.accounts.account
    with Session(
        access_key=account.access_key,
        secret_key=account.secret_key,
        project_id=account.project_id,
        region_name="cn-north-4",
        obs_endpoint=emulator.url,
        retries=0,
    ) as opened:
        opened.obs.create_bucket("bucket")
        yield opened


def test_a_write_says_that_the_disk_is_full_and_a_deletion_makes_room(session: Session, disk: Disk) -> None:
    for name in "abcd":
        session.obs.write_bytes(f"obs://bucket/{name}", b"content")
    disk.is_full = True
    says = "The disk of the data directory .* is full. Make room"
    with pytest.raises(ObsError, match=says):
        session.obs.write_bytes("obs://bucket/e", b"content")
    with pytest.raises(ObsError, match=says):
        session.obs.create_bucket("another")
    session.obs.delete_file("obs://bucket/a")
    until(disk.reserve.exists)  # the room is taken back
    assert session.obs.delete_dir("obs://bucket/") == 3
    assert list(session.obs.list("obs://bucket/")) == []
    disk.is_full = False
    session.obs.write_bytes("obs://bucket/e", b"content")


def test_the_api_says_that_the_disk_is_full_and_gives_tokens(emulator: Emulator, disk: Disk) -> None:
    account = emulator.services.accounts.account
    user = {"name": account.user_name, "password": account.password, "domain": {"name": account.domain_name}}
    identity = {"methods": ["password"], "password": {"user": user}}
    auth = {"auth": {"identity": identity, "scope": {"project": {"id": account.project_id}}}}
    disk.is_full = True
    answer = httpx.post(f"{emulator.url}/v3/auth/tokens", json=auth, trust_env=False)
    assert answer.status_code == 201
    headers = {"x-auth-token": answer.headers["x-subject-token"]}
    workspace = {"name": "w", "description": ""}
    path = f"{emulator.url}/v1/{account.project_id}/algorithms"
    job = {"metadata": {"name": "a"}, "job_config": {"code_dir": "/bucket/", "boot_file": "/bucket/a.py"}}
    refused = httpx.post(
        f"{emulator.url}/v2/{account.project_id}/algorithms", json=job, headers=headers, trust_env=False
    )
    assert refused.status_code == 507, (refused.text, workspace, path)
    assert f"The disk of the data directory {disk.reserve.parent} is full" in refused.json()["error_msg"]


def test_the_start_names_the_directory_and_what_to_do(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Disk) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with closing(Emulator(disk.reserve.parent)) as emulator:
        monkeypatch.setattr(Disk, "check", full)
        with pytest.raises(DataDirectoryError, match=f"{disk.reserve.parent} is full; make room on it, or choose"):
            emulator.start()


def test_the_emulator_starts_on_a_full_disk_with_the_room_of_its_reserve(emulator: Emulator, disk: Disk) -> None:
    emulator.close()
    disk.is_full = True
    with Emulator(disk.reserve.parent) as again:
        assert again.services.storage.buckets() == []
