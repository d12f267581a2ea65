"""Access control lists: canned, in headers and as documents, in the terms of OBS and of S3.

Source: OBS API Reference, "Configuring a Bucket ACL" and "Configuring an Object ACL"; Amazon S3 User Guide, "Access
control list (ACL) overview".
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from modelarts_emulator.obs.errors import AccessDenied, InvalidArgument, MalformedACLError, NotImplementedByServer
from modelarts_emulator.obs.records import Grant
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.responses import OWNER_ID, owner
from modelarts_emulator.obs.xml import Element, element, parse

SETTING = "acl"
"""The name of the list among the settings of a bucket."""
BLOCK_SETTING = "publicAccessBlock"

EVERYONE = "AllUsers"
_AUTHENTICATED = "AuthenticatedUsers"
_LOG_DELIVERY = "LogDelivery"
_OWNER = f"id={OWNER_ID}"

FULL_CONTROL = Grant(_OWNER, "FULL_CONTROL")

_PERMISSIONS = ("FULL_CONTROL", "READ", "WRITE", "READ_ACP", "WRITE_ACP")
_GROUP_URIS = {
    EVERYONE: "http://acs.amazonaws.com/groups/global/AllUsers",
    _AUTHENTICATED: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
    _LOG_DELIVERY: "http://acs.amazonaws.com/groups/s3/LogDelivery",
}
_GROUPS_OF_OBS = {EVERYONE: "Everyone", _LOG_DELIVERY: "LogDelivery", _AUTHENTICATED: "AuthenticatedUsers"}
_GROUPS = {name: group for names in (_GROUP_URIS, _GROUPS_OF_OBS) for group, name in names.items()}
_XSI = "http://www.w3.org/2001/XMLSchema-instance"

_CANNED: Mapping[str, tuple[Grant, ...]] = {
    "private": (),
    "public-read": (Grant(EVERYONE, "READ"),),
    "public-read-write": (Grant(EVERYONE, "READ"), Grant(EVERYONE, "WRITE")),
    "public-read-delivered": (Grant(EVERYONE, "READ", delivered=True),),
    "public-read-write-delivered": (
        Grant(EVERYONE, "READ", delivered=True),
        Grant(EVERYONE, "WRITE", delivered=True),
    ),
    "authenticated-read": (Grant(_AUTHENTICATED, "READ"),),
    "log-delivery-write": (Grant(_LOG_DELIVERY, "WRITE"), Grant(_LOG_DELIVERY, "READ_ACP")),
    # There is one account, which owns buckets and objects.
    "aws-exec-read": (),
    "bucket-owner-read": (),
    "bucket-owner-full-control": (),
}
_GRANTEE = re.compile(r'\s*(?P<kind>id|uri|emailAddress|domainID)\s*=\s*"?(?P<value>[^",]++)"?\s*+')
_GRANT_HEADERS = {
    f"grant-{permission.lower().replace('_', '-')}{suffix}": (permission, bool(suffix))
    for permission in _PERMISSIONS
    for suffix in ("", "-delivered")
}


def grants_of_headers(request: ObsRequest) -> tuple[Grant, ...] | None:
    """Return the grants that the headers of a request state; None when they state none.

    Raises:
        InvalidArgument: The canned list is unknown, a grantee is not well-formed, or both are stated.
        NotImplementedByServer: A grantee is stated by e-mail address.
    """
    canned = request.vendor_header("acl")
    prefix = f"{request.family.value}grant-"
    stated = {name: value for name, value in request.headers.items() if name.startswith(prefix)}
    if canned is not None and stated:
        raise InvalidArgument("A request states a canned access control list or grants, not both.")
    if canned is not None:
        if canned not in _CANNED:
            raise InvalidArgument(
                f"There is no canned access control list {canned}; there are {', '.join(_CANNED)}.",
                details={"ArgumentName": f"{request.family.value}acl", "ArgumentValue": canned},
            )
        return _with_owner(_CANNED[canned])
    if not stated:
        return None
    grants: list[Grant] = []
    for name, value in stated.items():
        known = _GRANT_HEADERS.get(name.removeprefix(request.family.value))
        if known is None:
            raise InvalidArgument(f"There is no header {name}.", details={"ArgumentName": name})
        grants += [Grant(_grantee(item, name), *known) for item in value.split(",")]
    return tuple(grants)


def grants_of_document(data: bytes) -> tuple[Grant, ...]:
    """Read an AccessControlPolicy document.

    Raises:
        MalformedACLError: It is not one.
        NotImplementedByServer: A grantee is stated by e-mail address.
    """
    root = parse(data)
    if root.name != "AccessControlPolicy":
        raise MalformedACLError("The body is not an AccessControlPolicy document.")
    stated = root.find("Owner", "ID")
    if stated is not None and stated.text.strip() not in ("", OWNER_ID):
        raise MalformedACLError(f"The owner is {OWNER_ID}, and cannot be changed.")
    delivered = (root.child("Delivered") or "").strip() == "true"
    listed = root.find("AccessControlList")
    return tuple(_grant(item, delivered=delivered) for item in (listed.named("Grant") if listed else []))


def document_of(grants: Sequence[Grant], family: Family) -> Element:
    """Return the AccessControlPolicy document of a list, in the terms of a family."""
    shown = grants or (FULL_CONTROL,)
    if family is Family.OBS:
        items = [
            element("Grant", _grantee_of_obs(grant), element("Permission", grant.permission), _delivered(grant))
            for grant in shown
        ]
        return element("AccessControlPolicy", element("Owner", element("ID", OWNER_ID)), _listed(items))
    items = [element("Grant", _grantee_of_s3(grant), element("Permission", grant.permission)) for grant in shown]
    return element("AccessControlPolicy", owner(), _listed(items))


def to_json(grants: Sequence[Grant]) -> str:
    """Return the text of a list for the settings of a bucket."""
    return json.dumps([asdict(grant) for grant in grants])


def from_json(text: str | None) -> tuple[Grant, ...]:
    """Read the text from the settings of a bucket; without one the bucket is private."""
    return tuple(Grant(**grant) for grant in json.loads(text)) if text else ()


def everyone_may(grants: Sequence[Grant], permission: str) -> bool:
    """Whether a list gives a permission to requests without a signature."""
    return any(grant.grantee == EVERYONE and grant.permission in (permission, "FULL_CONTROL") for grant in grants)


def is_blocked(settings: Mapping[str, str], name: str) -> bool:
    """Whether the PublicAccessBlock among the settings of a bucket has a flag, such as `IgnorePublicAcls`."""
    block = settings.get(BLOCK_SETTING)
    return block is not None and (parse(block.encode()).child(name) or "").strip().lower() == "true"


def check_public(grants: Sequence[Grant], settings: Mapping[str, str]) -> None:
    """Check that a bucket does not refuse a list because it gives something to everyone.

    Raises:
        AccessDenied: The bucket has `BlockPublicAcls`.
    """
    if any(grant.grantee in (EVERYONE, _AUTHENTICATED) for grant in grants) and is_blocked(settings, "BlockPublicAcls"):
        raise AccessDenied("The bucket refuses public access control lists: its PublicAccessBlock has BlockPublicAcls.")


def _with_owner(grants: tuple[Grant, ...]) -> tuple[Grant, ...]:
    return (FULL_CONTROL, *grants) if grants else ()


def _grantee(text: str, header: str) -> str:
    match = _GRANTEE.fullmatch(text)
    if match is None:
        raise InvalidArgument(f'A grantee in {header} is id="..." or uri="...".', details={"ArgumentName": header})
    if match["kind"] == "emailAddress":
        raise NotImplementedByServer("The emulator does not implement grantees by e-mail address.")
    if match["kind"] != "uri":
        return f"id={match['value'].strip()}"
    return _group(match["value"].strip())


def _group(name: str) -> str:
    if name not in _GROUPS:
        raise InvalidArgument(f"There is no group {name}.", details={"ArgumentName": "uri", "ArgumentValue": name})
    return _GROUPS[name]


def _grant(item: Element, *, delivered: bool) -> Grant:
    permission = (item.child("Permission") or "").strip()
    if permission not in _PERMISSIONS:
        raise MalformedACLError(f"A permission is one of {', '.join(_PERMISSIONS)}.")
    grantee = item.find("Grantee")
    if grantee is None:
        raise MalformedACLError("A grant has no grantee.")
    if grantee.child("EmailAddress") is not None:
        raise NotImplementedByServer("The emulator does not implement grantees by e-mail address.")
    identifier = grantee.child("ID")
    group = grantee.child("URI") or grantee.child("Canned")
    if (identifier is None) == (group is None):
        raise MalformedACLError("A grantee has either an ID or a group.")
    name = f"id={identifier.strip()}" if identifier is not None else _group((group or "").strip())
    return Grant(name, permission, delivered=delivered or (item.child("Delivered") or "").strip() == "true")


def _listed(items: Sequence[Element]) -> Element:
    return element("AccessControlList", *items)


def _delivered(grant: Grant) -> Element | None:
    return element("Delivered", True) if grant.delivered else None


def _grantee_of_obs(grant: Grant) -> Element:
    if grant.grantee.startswith("id="):
        return element("Grantee", element("ID", grant.grantee.removeprefix("id=")))
    return element("Grantee", element("Canned", _GROUPS_OF_OBS[grant.grantee]))


def _grantee_of_s3(grant: Grant) -> Element:
    if grant.grantee.startswith("id="):
        identifier = grant.grantee.removeprefix("id=")
        made = element("Grantee", element("ID", identifier), element("DisplayName", identifier))
        kind = "CanonicalUser"
    else:
        made, kind = element("Grantee", element("URI", _GROUP_URIS[grant.grantee])), "Group"
    made.attributes = {"xmlns:xsi": _XSI, "xsi:type": kind}
    return made
