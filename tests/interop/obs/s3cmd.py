"""The commands of s3cmd, unmodified, with buckets in host names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx

from tests.interop.obs.calls import Table
from tests.interop.obs.forking import ForkedProgram, Forking
from tests.interop.obs.programs import Program, found, installed
from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_server import PERMANENT, REGION, running_server

PART = 5 * 1024 * 1024

OF_OTHER_SERVICES: Final = frozenset({"cflist", "cfinfo", "cfcreate", "cfdelete", "cfmodify", "cfinval", "cfinvalinfo"})
"""Commands of a network that delivers content."""

_SETTINGS = """
[default]
access_key = {keys.access_key}
secret_key = {keys.secret_key}
host_base = {host}
host_bucket = {host_bucket}
bucket_location = {region}
website_endpoint = http://%(bucket)s.localhost/
multipart_chunk_size_mb = 5
use_https = False
max_retries = 1
progress_meter = False
{proxy}
"""

TABLE: Final = Table[Program]("s3cmd")


@contextmanager
def open_world(directory: Path, style: str) -> Iterator[Program]:
    """Serve a directory, and make settings for s3cmd.

    Args:
        directory: An existing directory.
        style: `path`, or `virtual` for buckets in host names.
    """
    with running_server(directory / "storage") as server:
        # Names under localhost do not resolve everywhere. The server is its own proxy, which needs no resolver.
        virtual = style == "virtual"
        host = f"localhost:{server.port}" if virtual else f"{server.host}:{server.port}"
        text = _SETTINGS.format(
            keys=PERMANENT,
            host=host,
            host_bucket=f"%(bucket)s.{host}" if virtual else host,
            region=REGION,
            proxy=f"proxy_host = {server.host}\nproxy_port = {server.port}" if virtual else "",
        )
        settings = directory / "s3cfg"
        settings.write_text(text)
        environment = {"HOME": str(directory), "TMPDIR": str(directory), "LC_ALL": "C.UTF-8"}
        with Forking(installed("s3cmd"), environment, directory, "S3.S3", "S3.CloudFront") as forking:
            yield ForkedProgram(
                server, directory, command=[f"--config={settings}"], environment=environment, forking=forking
            )


def everyones_answer(world: Program, path: str) -> int:
    """Return the status of a GET without a signature."""
    return httpx.get(f"{world.server.url}/{path}", verify=NO_AUTHORITY).status_code


def _document(world: Program, content: str) -> Path:
    return world.file(content.encode())


@TABLE.call("mb", "rb")
def buckets(world: Program) -> None:
    name, full = world.unused(), world.bucket("key")
    world.run("mb", "--acl-public", f"s3://{name}")
    assert everyones_answer(world, name) == 200
    world.run("rb", f"s3://{name}")
    assert not world.server.storage.bucket_exists(name)
    assert "BucketNotEmpty" in world.refused("rb", f"s3://{full}")


@TABLE.call("ls", "la", "du")
def lists(world: Program) -> None:
    name = world.bucket("dir/a", "b c", "目")
    printed = world.run("ls", f"s3://{name}")
    assert all(f"s3://{name}/{key}" in printed for key in ("dir/", "b c", "目"))
    assert f"s3://{name}/b c" in world.run("la")
    assert world.run("du", f"s3://{name}").split()[:3] == ["11", "3", "objects"]


@TABLE.call("put", "get")
def put_and_get(world: Program) -> None:
    name, large = world.bucket(), b"x" * (PART + 1)
    file = world.file(large)
    target, meta = world.directory / f"{file.name}.back", "--add-header=x-amz-meta-colour:blue"
    world.run("put", "--acl-public", "--storage-class=STANDARD_IA", meta, file, f"s3://{name}/to/a b")
    assert world.content(name, "to/a b") == large
    attributes = world.server.storage.head(name, "to/a b").attributes
    assert (attributes.metadata["colour"], attributes.storage_class) == ("blue", "STANDARD_IA")
    assert everyones_answer(world, f"{name}/to/a%20b") == 200
    world.run("get", f"s3://{name}/to/a b", target)
    assert target.read_bytes() == large


@TABLE.call("del", "rm")
def delete(world: Program) -> None:
    name = world.bucket("a", "b", "dir/c", "dir/d")
    world.run("del", f"s3://{name}/a")
    world.run("rm", "--recursive", f"s3://{name}/dir/")
    assert world.keys(name) == ["b"]


@TABLE.call("sync")
def sync(world: Program) -> None:
    name = world.bucket("old", "same")
    source, target = world.folder(dir__a=b"1", same=b"same"), world.folder()
    world.run("sync", "--delete-removed", f"{source}/", f"s3://{name}/")
    assert world.keys(name) == ["dir/a", "same"]
    world.run("sync", f"s3://{name}/", f"{target}/")
    assert found(target) == {"dir/a": b"1", "same": b"same"}


@TABLE.call("cp", "mv")
def copies(world: Program) -> None:
    name = world.bucket("a")
    world.run("cp", f"s3://{name}/a", f"s3://{name}/dir/b")
    world.run("mv", f"s3://{name}/a", f"s3://{name}/c")
    assert (world.keys(name), world.content(name, "c")) == (["c", "dir/b"], b"a")


@TABLE.call("modify", "info")
def modify(world: Program) -> None:
    name = world.bucket("key")
    world.run("modify", "--add-header=x-amz-meta-colour:blue", "--mime-type=text/x", f"s3://{name}/key")
    printed = world.run("info", f"s3://{name}/key")
    assert ("text/x" in printed, "colour" in printed, "FULL_CONTROL" in printed) == (True, True, True)
    assert REGION in world.run("info", f"s3://{name}")


@TABLE.call("restore")
def restore(world: Program) -> None:
    name, file = world.bucket(), world.file(b"x")
    world.run("put", "--storage-class=GLACIER", file, f"s3://{name}/key")
    world.run("restore", "--restore-days=2", f"s3://{name}/key")
    assert world.server.storage.head(name, "key").attributes.restored_until


@TABLE.call("setacl")
def set_acl(world: Program) -> None:
    name = world.bucket("key")
    world.run("setacl", "--acl-public", f"s3://{name}/key")
    assert everyones_answer(world, f"{name}/key") == 200
    world.run("setacl", "--acl-private", f"s3://{name}/key")
    world.run("setacl", "--acl-grant=read:someone", f"s3://{name}")
    assert everyones_answer(world, f"{name}/key") == 403
    assert "someone: READ" in world.run("info", f"s3://{name}")


@TABLE.call("setversioning")
def set_versioning(world: Program) -> None:
    name = world.bucket("key")
    world.run("setversioning", f"s3://{name}", "enable")
    world.run("del", f"s3://{name}/key")
    assert len(world.server.storage.versions(name, "", ("", None), 9)) == 2


@TABLE.call("setownership", "setblockpublicaccess")
def ownership(world: Program) -> None:
    name = world.bucket()
    world.run("setownership", f"s3://{name}", "BucketOwnerEnforced")
    world.run("setblockpublicaccess", f"s3://{name}", "BlockPublicAcls,IgnorePublicAcls")
    printed = world.run("info", f"s3://{name}")
    assert ("BucketOwnerEnforced" in printed, "IgnorePublicAcls" in printed) == (True, True)


@TABLE.call("setpolicy", "delpolicy")
def policy(world: Program) -> None:
    name = world.bucket()
    statement = {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": f"arn:aws:s3:::{name}/*"}
    document = json.dumps({"Statement": [statement]})
    world.run("setpolicy", _document(world, document), f"s3://{name}")
    assert document in world.run("info", f"s3://{name}")
    world.run("delpolicy", f"s3://{name}")
    assert "Deny" not in world.run("info", f"s3://{name}")


@TABLE.call("setcors", "delcors")
def cors(world: Program) -> None:
    name = world.bucket()
    rule = "<AllowedMethod>GET</AllowedMethod><AllowedOrigin>http://a.example</AllowedOrigin>"
    document = f"<CORSConfiguration><CORSRule>{rule}</CORSRule></CORSConfiguration>"
    world.run("setcors", _document(world, document), f"s3://{name}")
    assert "http://a.example" in world.run("info", f"s3://{name}")
    world.run("delcors", f"s3://{name}")
    assert "http://a.example" not in world.run("info", f"s3://{name}")


@TABLE.call("payer")
def payer(world: Program) -> None:
    name = world.bucket()
    world.run("payer", "--requester-pays", f"s3://{name}")
    assert "Requester" in world.run("info", f"s3://{name}")


@TABLE.call("multipart", "listmp", "abortmp")
def multipart(world: Program) -> None:
    name = world.bucket()
    storage = world.server.storage
    upload = storage.uploads.create(name, "key")
    staged = storage.stage()
    staged.write(b"part")
    part = storage.uploads.put_part(name, "key", upload, 1, staged, {})
    assert upload in world.run("multipart", f"s3://{name}")
    assert part.etag in world.run("listmp", f"s3://{name}/key", upload)
    world.run("abortmp", f"s3://{name}/key", upload)
    assert storage.uploads.all(name) == []


@TABLE.call("accesslog")
def access_log(world: Program) -> None:
    name, target = world.bucket(), world.bucket()
    world.run("accesslog", f"--access-logging-target-prefix=s3://{target}/log-", f"s3://{name}")
    assert f"s3://{target}/log-" in world.run("accesslog", f"s3://{name}")
    world.run("accesslog", "--no-access-logging", f"s3://{name}")
    assert target not in world.run("accesslog", f"s3://{name}")


@TABLE.call("sign", "signurl")
def sign(world: Program) -> None:
    name = world.bucket("key")
    assert world.run("sign", "text").startswith("Signature: ")
    url = httpx.URL(world.run("signurl", f"s3://{name}/key", "+60").strip())
    headers = {"host": f"{url.host}:{url.port}"}
    answer = httpx.get(url.copy_with(host=world.server.host), headers=headers, verify=NO_AUTHORITY)
    assert (answer.status_code, answer.content) == (200, b"key")


@TABLE.call("fixbucket")
def fix_bucket(world: Program) -> None:
    name = world.bucket("good", "bad\x01name")
    world.run("fixbucket", f"s3://{name}")
    assert len(world.keys(name)) == 2
    assert "bad\x01name" not in world.keys(name)


@TABLE.call("settagging", "gettagging", "deltagging")
def tagging(world: Program) -> None:
    name = world.bucket("key")
    for place in (f"s3://{name}", f"s3://{name}/key"):
        world.run("settagging", place, "a=1&b=2")
        assert world.run("gettagging", place).split()[-4:] == ["a:", "1", "b:", "2"]
    world.run("deltagging", f"s3://{name}/key")
    assert world.server.storage.head(name, "key").attributes.tags == {}


@TABLE.call("ws-create", "ws-info", "ws-delete")
def website(world: Program) -> None:
    name = world.bucket()
    world.run("ws-create", "--ws-index=start.html", f"s3://{name}")
    assert "start.html" in world.run("ws-info", f"s3://{name}")
    world.run("ws-delete", f"s3://{name}")
    assert world.server.storage.settings.get(name, "website") is None


@TABLE.call("expire", "getlifecycle", "setlifecycle", "dellifecycle")
def lifecycle(world: Program) -> None:
    name = world.bucket()
    world.run("expire", "--expiry-days=7", f"s3://{name}")
    assert "<Days>7</Days>" in world.run("getlifecycle", f"s3://{name}")
    rule = "<Rule><ID>r</ID><Prefix/><Status>Enabled</Status><Expiration><Days>8</Days></Expiration></Rule>"
    document = f"<LifecycleConfiguration>{rule}</LifecycleConfiguration>"
    world.run("setlifecycle", _document(world, document), f"s3://{name}")
    assert "<Days>8</Days>" in world.run("getlifecycle", f"s3://{name}")
    world.run("dellifecycle", f"s3://{name}")
    assert world.server.storage.settings.get(name, "lifecycle") is None


@TABLE.call("setnotification", "getnotification", "delnotification")
def notification(world: Program) -> None:
    name = world.bucket()
    topic = "<Id>t</Id><Topic>urn:t</Topic><Event>s3:ObjectCreated:*</Event>"
    document = (
        f"<NotificationConfiguration><TopicConfiguration>{topic}</TopicConfiguration></NotificationConfiguration>"
    )
    world.run("setnotification", _document(world, document), f"s3://{name}")
    assert "urn:t" in world.run("getnotification", f"s3://{name}")
    world.run("delnotification", f"s3://{name}")
    assert world.server.storage.settings.get(name, "notification") is None


def _legal_hold(world: Program) -> None:
    world.run("setobjectlegalhold", "ON", f"s3://{world.bucket('key')}/key")


def _retention(world: Program) -> None:
    world.run("setobjectretention", "GOVERNANCE", "2100-01-01T00:00:00Z", f"s3://{world.bucket('key')}/key")


TABLE.refuse(
    "objects that cannot be deleted would be kept by a lock that the emulator does not have",
    setobjectlegalhold=_legal_hold,
    setobjectretention=_retention,
)
