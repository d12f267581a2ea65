"""The commands of rclone, unmodified, with the provider of OBS and with that of any other storage."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

from tests.interop.obs.calls import Table
from tests.interop.obs.programs import Program, found, installed
from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_server import PERMANENT, REGION, running_server

PART = 5 * 1024 * 1024

_SETTINGS = """
[remote]
type = s3
provider = {provider}
endpoint = {endpoint}
access_key_id = {keys.access_key}
secret_access_key = {keys.secret_key}
region = {region}
chunk_size = 5M
upload_cutoff = 5M
"""


@dataclass
class World(Program):
    """A place with rclone."""

    provider: str = ""

    def at(self, bucket: str, path: str = "") -> str:
        """Return how rclone names a place in the storage."""
        return f"remote:{bucket}/{path}" if path else f"remote:{bucket}"


TABLE: Final = Table[World]("rclone")


@contextmanager
def open_world(directory: Path, provider: str) -> Iterator[World]:
    """Serve a directory, and make settings for rclone.

    Args:
        directory: An existing directory.
        provider: `HuaweiOBS`, which has buckets in host names, or `Other`, which has them in paths.
    """
    with running_server(directory / "storage") as server:
        settings = directory / "rclone.conf"
        environment = {"HOME": str(directory), "TMPDIR": str(directory), "RCLONE_CONFIG": str(settings)}
        endpoint = server.url
        if provider == "HuaweiOBS":
            # Names under localhost do not resolve everywhere. The server is its own proxy, which needs no resolver.
            endpoint, environment["http_proxy"] = f"http://localhost:{server.port}", server.url
        settings.write_text(_SETTINGS.format(provider=provider, endpoint=endpoint, keys=PERMANENT, region=REGION))
        command = [installed("rclone"), "--retries=1", "--low-level-retries=1", "--stats=0"]
        yield World(server, directory, command=command, environment=environment, provider=provider)


# Buckets and lists


@TABLE.call("mkdir", "rmdir")
def buckets(world: World) -> None:
    name, full = world.unused(), world.bucket("key")
    world.run("mkdir", world.at(name))
    assert world.server.storage.bucket_exists(name)
    world.run("rmdir", world.at(name))
    assert not world.server.storage.bucket_exists(name)
    world.refused("rmdir", world.at(full))


@TABLE.call("lsd")
def lsd(world: World) -> None:
    name = world.bucket("dir/a", "b")
    assert name in world.run("lsd", "remote:")
    assert [line.split()[-1] for line in world.run("lsd", world.at(name)).splitlines()] == ["dir"]


@TABLE.call("ls", "lsl")
def ls(world: World) -> None:
    name = world.bucket("dir/a b", "目")
    for command in ("ls", "lsl"):
        lines = sorted(line.split(maxsplit=1) for line in world.run(command, world.at(name)).splitlines())
        assert [(line[0], line[1][-len(key) :]) for line, key in zip(lines, ("目", "dir/a b"), strict=True)] == [
            ("3", "目"),
            ("7", "dir/a b"),
        ]


@TABLE.call("lsf", "buckets in host names")
def lsf(world: World) -> None:
    name = world.bucket("dir/a", "b")
    printed = world.run("lsf", world.at(name), "--dump=headers", "-vv")
    assert {"b", "dir/"} <= set(printed.splitlines())
    host = f"{name}.localhost" if world.provider == "HuaweiOBS" else world.server.host
    assert f"Host: {host}:{world.server.port}" in printed


@TABLE.call("lsjson", "hashsum")
def lsjson(world: World) -> None:
    name = world.bucket("dir/a")
    listed = json.loads(world.run("lsjson", "-R", "--hash", world.at(name)))
    sums = {item["Path"]: item.get("Hashes", {}).get("md5") for item in listed}
    assert sums["dir/a"] == world.server.storage.head(name, "dir/a").etag
    assert world.run("hashsum", "MD5", world.at(name)).split() == [sums["dir/a"], "dir/a"]


@TABLE.call("size", "tree")
def size(world: World) -> None:
    name = world.bucket("dir/a", "b")
    assert json.loads(world.run("size", "--json", world.at(name)))["bytes"] == 6
    assert "└── a" in world.run("tree", world.at(name))


# Transfers


@TABLE.call("copy to the storage")
def copy_up(world: World) -> None:
    name, large = world.bucket(), b"x" * (2 * PART + 1)
    world.run("copy", "-M", world.folder(a=b"1", dir__b=b"22", large=large), world.at(name, "to"))
    assert world.keys(name) == ["to/a", "to/dir/b", "to/large"]
    assert world.content(name, "to/large") == large
    assert "mtime" in world.server.storage.head(name, "to/a").attributes.metadata
    assert world.server.storage.uploads.all(name) == []


@TABLE.call("copy from the storage")
def copy_down(world: World) -> None:
    target = world.folder()
    world.run("copy", world.at(world.bucket("dir/a", "b c", "目")), target)
    assert found(target) == {key: key.encode() for key in ("dir/a", "b c", "目")}


@TABLE.call("copy in the storage", "copyto", "check")
def copy_within(world: World) -> None:
    name, target = world.bucket("dir/a", "b"), world.bucket()
    world.run("copy", world.at(name), world.at(target))
    world.run("check", world.at(name), world.at(target))
    world.run("copyto", world.at(name, "b"), world.at(target, "dir/c"))
    assert world.keys(target) == ["b", "dir/a", "dir/c"]
    assert "1 differences" in world.refused("check", world.at(name), world.at(target))


@TABLE.call("copyurl")
def copyurl(world: World) -> None:
    name = world.bucket()
    with _served(b"from elsewhere") as address:
        world.run("copyurl", address, world.at(name, "key"))
    assert world.content(name, "key") == b"from elsewhere"


@contextmanager
def _served(content: bytes) -> Iterator[str]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_args: object) -> None:
            """Print nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/file"
        server.shutdown()
        thread.join()


@TABLE.call("move", "moveto")
def move(world: World) -> None:
    name, source = world.bucket("b"), world.folder(a=b"1")
    world.run("move", source, world.at(name, "dir"))
    world.run("moveto", world.at(name, "b"), world.at(name, "dir/c"))
    assert (world.keys(name), found(source)) == (["dir/a", "dir/c"], {})


@TABLE.call("sync")
def sync(world: World) -> None:
    name, source = world.bucket("old", "kept"), world.folder(kept=b"kept", new=b"1")
    world.run("sync", source, world.at(name))
    assert world.keys(name) == ["kept", "new"]
    (source / "kept").write_bytes(b"changed")
    world.run("sync", "--checksum", source, world.at(name))
    assert world.content(name, "kept") == b"changed"


@TABLE.call("bisync")
def bisync(world: World) -> None:
    name, folder = world.bucket("a"), world.folder(b=b"1")
    world.run("bisync", "--resync", folder, world.at(name))
    assert (world.keys(name), sorted(found(folder))) == (["a", "b"], ["a", "b"])


@TABLE.call("cat", "head and tail of cat")
def cat(world: World) -> None:
    name = world.bucket("content")
    assert world.run("cat", world.at(name, "content")) == "content"
    assert world.run("cat", "--offset=-3", "--count=2", world.at(name, "content")) == "en"


@TABLE.call("rcat")
def rcat(world: World) -> None:
    name, large = world.bucket(), b"y" * (PART + 1)
    world.run("rcat", world.at(name, "key"), given=b"streamed")
    world.run("rcat", world.at(name, "large"), given=large)
    assert (world.content(name, "key"), world.content(name, "large")) == (b"streamed", large)


@TABLE.call("touch")
def touch(world: World) -> None:
    name = world.bucket()
    world.run("touch", "-t", "2020-02-03T04:05:06", world.at(name, "new"))
    assert world.content(name, "new") == b""
    assert json.loads(world.run("lsjson", world.at(name)))[0]["ModTime"].startswith("2020-02-03")


# Deletions


@TABLE.call("delete", "deletefile")
def delete(world: World) -> None:
    name = world.bucket("dir/a", "dir/b", "c", "d")
    world.run("deletefile", world.at(name, "c"))
    world.run("delete", world.at(name, "dir"))
    assert world.keys(name) == ["d"]


@TABLE.call("purge", "rmdirs")
def purge(world: World) -> None:
    name, empty = world.bucket("dir/a", "b"), world.bucket()
    world.run("purge", world.at(name))
    world.run("rmdirs", world.at(empty))
    assert not {name, empty} & {bucket.name for bucket in world.server.storage.buckets()}


@TABLE.call("cleanup", "backend list-multipart-uploads")
def cleanup(world: World) -> None:
    name = world.bucket()
    upload = world.server.storage.uploads.create(name, "key")
    listed = json.loads(world.run("backend", "list-multipart-uploads", world.at(name)))
    assert [item["UploadId"] for item in listed[name]] == [upload]
    world.run("backend", "cleanup", world.at(name), "-o", "max-age=0s")
    assert world.server.storage.uploads.all(name) == []


# What only object storages have


@TABLE.call("link")
def link(world: World) -> None:
    name = world.bucket("key")
    url = httpx.URL(world.run("link", "--expire=1h", world.at(name, "key")).strip())
    headers = {"host": f"{url.host}:{url.port}"}
    answer = httpx.get(url.copy_with(host=world.server.host), headers=headers, verify=NO_AUTHORITY)
    assert (answer.status_code, answer.content) == (200, b"key")


@TABLE.call("--s3-storage-class", "backend restore")
def restore(world: World) -> None:
    name = world.bucket()
    world.run("rcat", "--s3-storage-class=GLACIER", world.at(name, "key"), given=b"x")
    assert world.server.storage.head(name, "key").attributes.storage_class == "GLACIER"
    world.run("backend", "restore", world.at(name), "-o", "priority=Standard", "-o", "lifetime=1")
    assert world.server.storage.head(name, "key").attributes.restored_until


@TABLE.call("backend versioning", "--s3-versions", "--s3-version-at", "backend cleanup-hidden")
def versions(world: World) -> None:
    name = world.bucket("key")
    assert "Unversioned" in world.run("backend", "versioning", world.at(name))
    assert "Enabled" in world.run("backend", "versioning", world.at(name), "Enabled")
    world.run("rcat", world.at(name, "key"), given=b"new")
    world.run("deletefile", world.at(name, "key"))
    assert world.run("lsf", world.at(name)) == ""
    assert len(world.run("lsf", "--s3-versions", world.at(name)).splitlines()) == 2
    before = world.server.storage.versions(name, "", ("", None), 9)[1].last_modified
    at = f"--s3-version-at={before:%Y-%m-%d %H:%M:%S}.{before.microsecond // 1000 + 1:03d}"
    assert world.run("lsf", at, world.at(name)) == "key\n"
    world.run("backend", "cleanup-hidden", world.at(name))
    assert world.server.storage.versions(name, "", ("", None), 9) == []
