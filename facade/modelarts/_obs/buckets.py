"""Requests for buckets."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from xml.sax.saxutils import escape

from modelarts._obs import multipart
from modelarts._obs.answers import document_of, refusal
from modelarts._obs.content import BytesContent
from modelarts._obs.descriptions import ObsBucket
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts.exceptions import ObsError

_CONFLICT: Final = 409


def all_buckets(requests: ObsRequests) -> Iterator[ObsBucket]:
    """Yield the account's buckets of all regions, by name.

    Source: OBS API Reference, "Listing Buckets".

    Raises:
        ObsError: If OBS refuses, or answers with a page again.
    """
    doing = "list the buckets"
    query: dict[str, str] = {}
    names: set[str] = set()
    while True:
        answer = requests.send("GET", ObsPath("", ""), query=list(query.items()), doing=doing)
        document, space = document_of(answer, "ListAllMyBucketsResult", doing=doing)
        for found in document.iterfind(f"{space}Buckets/{space}Bucket"):
            name, created, region = (
                found.findtext(f"{space}{part}") or "" for part in ("Name", "CreationDate", "Location")
            )
            try:
                when = datetime.fromisoformat(created)
            except ValueError as error:
                raise ObsError(f"Could not {doing}: the answer is not a list of buckets ({error}).") from error
            if name in names:
                raise ObsError(f"Could not {doing}: OBS sent {name!r} again, so the list would never end.")
            names.add(name)
            yield ObsBucket(name, when if when.tzinfo else when.replace(tzinfo=UTC), region or None)
        token = (document.findtext(f"{space}ContinuationToken") or "").strip()
        if not token:
            return
        if query.get("continuation-token") == token:
            raise ObsError(f"Could not {doing}: OBS sent a page of the list again, so the list would never end.")
        query["continuation-token"] = token


def create(requests: ObsRequests, bucket: str) -> None:
    """Create a bucket in the session's region; one that belongs to this account already stays as it is.

    Raises:
        ObsError: If the name belongs to another account, or OBS refuses for another reason.
    """
    region = requests.settings.region
    location = f"<LocationConstraint>{escape(region)}</LocationConstraint>"
    body = f"<CreateBucketConfiguration>{location}</CreateBucketConfiguration>" if region else ""
    path, doing = ObsPath(bucket, ""), f"create the bucket {bucket!r}"
    content = BytesContent(body.encode())
    answer = requests.send("PUT", path, content=content, doing=doing, allowed=frozenset({_CONFLICT}))
    if answer.is_success or answer.error_code == "BucketAlreadyOwnedByYou":
        return
    if answer.error_code in {"BucketAlreadyExists", ""}:
        raise ObsError(
            f"Could not {doing}: the name is taken (names are shared by all accounts). Choose another name.",
            status_code=answer.status,
            error_code=answer.error_code or None,
            request_id=answer.request_id,
        )
    raise refusal(requests.settings, answer, path, doing)


def delete(requests: ObsRequests, bucket: str) -> None:
    """Delete an empty bucket.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If it is not empty, or OBS refuses for another reason.
    """
    path, doing = ObsPath(bucket, ""), f"delete the bucket {bucket!r}"
    answer = requests.send("DELETE", path, doing=doing, allowed=frozenset({_CONFLICT}))
    if answer.is_success:
        return
    begun = next(multipart.uploads(requests, path), None)
    remains = (
        f"Uploads in parts were begun and not ended, such as that of {begun.path}. "
        f"End them with abort_uploads('obs://{bucket}/'). "
        if begun
        else ""
    )
    raise ObsError(
        f"Bucket {bucket!r} could not be deleted: it is not empty. {remains}"
        f"Empty it first with delete_dir('obs://{bucket}/'). If versions are or were kept in this bucket, old "
        "versions and delete markers remain after that: delete them by their IDs with listVersions and "
        "deleteObject of session.get_obs_client(), or in OBS Console.",
        status_code=answer.status,
        error_code=answer.error_code or None,
        request_id=answer.request_id,
    )
