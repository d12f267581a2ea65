# ruff: noqa: N818 - the classes carry the names of the protocol's error codes.
"""Errors of the object storage protocol, each with its HTTP status and code.

Source: OBS API Reference, "Error Codes"; Amazon S3 API Reference, "Error responses".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class ObsError(Exception):
    """A request that the object storage answers with an error document.

    Args:
        message: What is wrong; the message of the class when None.
        headers: Additional response headers.
        details: Additional elements of the error document.
    """

    status: ClassVar[int] = 400
    code: str = "InvalidRequest"
    default_message: ClassVar[str] = "The request is not valid."

    def __init__(
        self,
        message: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        details: Mapping[str, str] | None = None,
    ) -> None:
        self.message = message or self.default_message
        self.headers = dict(headers or {})
        self.details = dict(details or {})
        super().__init__(self.message)

    def __init_subclass__(cls) -> None:
        """Take the code from the name of the class, unless the class states one."""
        super().__init_subclass__()
        if "code" not in cls.__dict__:
            cls.code = cls.__name__


class InvalidRequest(ObsError):
    """The request contradicts itself or lacks something."""


class InvalidArgument(ObsError):
    """A parameter or a header has a value that is not allowed."""

    default_message = "A parameter has a value that is not allowed."


class InvalidURI(ObsError):
    """The path or the query is not UTF-8 once percent-decoded."""

    default_message = "The URI could not be parsed: it is not percent-encoded UTF-8."


class InvalidBucketName(ObsError):
    """The name breaks the rules for bucket names."""

    default_message = "The name is not a valid bucket name."


class KeyTooLong(ObsError):
    """The key has more than 1024 bytes in UTF-8."""

    code = "KeyTooLongError"
    default_message = "The key has more than 1024 bytes in UTF-8."


class MetadataTooLarge(ObsError):
    """The user metadata is too large."""

    default_message = "The user metadata is larger than allowed."


class MalformedXML(ObsError):
    """The body is not the XML document that the operation expects."""

    default_message = "The body is not the XML document that this operation expects."


class InvalidDigest(ObsError):
    """A Content-MD5 or a checksum is not base64 of the right length."""

    default_message = "The digest is not valid base64 of the right length."


class BadDigest(ObsError):
    """The body does not have the digest that the request states."""

    default_message = "The body does not match the digest that the request states."


class ContentSHA256Mismatch(ObsError):
    """The body does not have the SHA-256 that was signed."""

    code = "XAmzContentSHA256Mismatch"
    default_message = "The body does not match the x-amz-content-sha256 header."


class IncompleteBody(ObsError):
    """The body does not have the length that the request states."""

    default_message = "The body does not have the length that the request states."


class EntityTooLarge(ObsError):
    """The body is larger than the operation allows."""

    default_message = "The body is larger than this operation allows."


class EntityTooSmall(ObsError):
    """A part other than the last is smaller than a part may be."""

    default_message = "A part other than the last is smaller than 100 KB."


class InvalidPart(ObsError):
    """A part of the completion was not uploaded, or its ETag is wrong."""

    default_message = "A part was not uploaded, or its ETag is wrong."


class InvalidPartOrder(ObsError):
    """The parts of the completion are not in ascending order."""

    default_message = "The parts are not in ascending order of their numbers."


class MalformedACLError(ObsError):
    """The access control list is not a document of the protocol."""

    default_message = "The access control list is not valid."


class MalformedPolicy(ObsError):
    """The policy of a bucket or of a form is not valid."""

    default_message = "The policy is not valid JSON of the expected form."


class InvalidTag(ObsError):
    """A tag breaks the rules."""

    default_message = "A tag is not valid."


class InvalidTargetBucketForLogging(ObsError):
    """The bucket for access logs does not exist."""

    default_message = "The target bucket for logging does not exist, or is not yours."


class InvalidEncryptionAlgorithmError(ObsError):
    """The algorithm of an encryption is not one of the protocol."""

    default_message = "The encryption algorithm is not one of AES256, kms and aws:kms."


class MalformedPOSTRequest(ObsError):
    """The body of a form upload is not multipart/form-data of the expected form."""

    default_message = "The body is not multipart/form-data with a file as its last field."


class InvalidObjectState(ObsError):
    """The object is not archived."""

    status = 403
    default_message = (
        "The object is not archived: only objects of the classes COLD, GLACIER and DEEP_ARCHIVE are restored."
    )


class InvalidBucketState(ObsError):
    """The state of the bucket does not allow the request."""

    status = 409
    default_message = "The state of the bucket does not allow this."


class InvalidStorageClass(ObsError):
    """The storage class is not one of the protocol's."""

    default_message = "The storage class is unknown."


class AuthorizationHeaderMalformed(ObsError):
    """The credentials of the request cannot be parsed."""

    default_message = "The authorization of the request cannot be parsed."


class AccessDenied(ObsError):
    """The request is anonymous, expired, or not allowed."""

    status = 403
    default_message = "Access denied: the request carries no valid credentials."


class InvalidAccessKeyId(ObsError):
    """The access key, or its security token, is unknown or has expired."""

    status = 403
    default_message = "The access key, or its security token, is unknown or has expired."


class SignatureDoesNotMatch(ObsError):
    """The signature does not match the request and the access key."""

    status = 403
    default_message = "The signature does not match. Check the secret key and how the request is signed."


class RequestTimeTooSkewed(ObsError):
    """The time of the request is too far from the server's."""

    status = 403
    default_message = "The time of the request differs from the server's time by more than 15 minutes."


class NoSuchBucket(ObsError):
    """The bucket does not exist."""

    status = 404
    default_message = "The bucket does not exist."


class NoSuchKey(ObsError):
    """The object does not exist."""

    status = 404
    default_message = "The object does not exist."


class NotConfigured(ObsError):
    """Something is not set for the bucket; the code says what.

    Args:
        code: The code of the error.
        bucket: The bucket.
    """

    status = 404

    def __init__(self, code: str, bucket: str) -> None:
        super().__init__(
            f"The bucket {bucket} has no such configuration: set it first.", details={"BucketName": bucket}
        )
        self.code = code


class NoSuchUpload(ObsError):
    """The multipart upload does not exist, was completed or was aborted."""

    status = 404
    default_message = "The multipart upload does not exist; it may have been completed or aborted."


class NoSuchVersion(ObsError):
    """The version does not exist."""

    status = 404
    default_message = "The version of the object does not exist."


class MethodNotAllowed(ObsError):
    """The method is not allowed for the resource."""

    status = 405
    default_message = "The method is not allowed for this resource."


class BucketAlreadyOwnedByYou(ObsError):
    """The bucket exists already."""

    status = 409
    default_message = "The bucket exists already, and you own it."


class BucketNotEmpty(ObsError):
    """The bucket still has objects, old versions, delete markers or unfinished uploads."""

    status = 409
    default_message = (
        "The bucket still has objects, old versions of objects, delete markers or unfinished multipart uploads."
    )


class ObjectNotAppendable(ObsError):
    """The object was not made by appending."""

    status = 409
    default_message = "The object cannot be appended to: it was not made by appending."


class PositionNotEqualToLength(ObsError):
    """The object does not have the size at which the request appends."""

    status = 409
    default_message = "The position is not the size of the object: it was appended to meanwhile, or is another one."


class PreconditionFailed(ObsError):
    """A condition of the request does not hold."""

    status = 412
    default_message = "At least one of the conditions of the request does not hold."


class InvalidRange(ObsError):
    """The range is outside the object."""

    status = 416
    default_message = "The range cannot be satisfied."


class InternalError(ObsError):
    """A defect of the emulator; its log has the traceback."""

    status = 500
    default_message = "The emulator failed to answer. See its log for the identifier of the request."


class ServiceUnavailable(ObsError):
    """The emulator ends before the request is answered, or has too many connections."""

    status = 503
    default_message = "The emulator ended before the request was answered. Start it, and send the request again."


class InsufficientStorage(ObsError):
    """The disk is full; clients do not send the request again by themselves, as that would not help."""

    status = 507
    default_message = "The disk is full. Make room on it, for example by deleting objects, and send the request again."


class RequestTimeout(ObsError):
    """The body of the request comes too slowly."""

    default_message = "The body of the request came too slowly."


class NotImplementedByServer(ObsError):
    """The emulator does not implement a part of the protocol."""

    status = 501
    code = "NotImplemented"
    default_message = "The emulator does not implement this."
