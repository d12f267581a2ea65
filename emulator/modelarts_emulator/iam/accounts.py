"""The account of the emulator with its user, its project, its tokens and its keys."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import string
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import cast

from modelarts_emulator.contract import Identity, Json
from modelarts_emulator.state.store import Store

TOKEN_LIFETIME = timedelta(hours=24)
DEFAULT_REGION = "cn-north-4"

_PURGE_INTERVAL = timedelta(minutes=1)
_MOST_KNOWN_TOKENS = 256
_ACCOUNT, _TOKEN, _TEMPORARY_KEY = "account", "token", "temporary_key"
_EVERYWHERE = ""  # documents of the account belong to no project
_KEY_ALPHABET = string.ascii_uppercase + string.digits
_SECRET_ALPHABET = string.ascii_letters + string.digits


class TokenExpiredError(ValueError):
    """The token has expired."""


@dataclass(frozen=True)
class Account:
    """Names, IDs and secrets of the account, generated once for each data directory."""

    user_name: str
    user_id: str
    domain_name: str
    domain_id: str
    project_id: str
    project_name: str
    region: str
    access_key: str
    password: str = field(repr=False)
    secret_key: str = field(repr=False)


@dataclass(frozen=True)
class IssuedToken:
    """A new token, and the period in which it is valid."""

    token: str = field(repr=False)
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class TemporaryKeys:
    """A key pair that is valid together with its security token, until `expires_at`."""

    access_key: str
    secret_key: str = field(repr=False)
    security_token: str = field(repr=False)
    expires_at: datetime


class Accounts:
    """Issues and checks credentials.

    Credentials are stored, so that they stay valid after a restart on the same data directory. Expired ones are removed
    when others are issued. Of tokens only a digest is stored.

    Args:
        store: documents of the account, the tokens and the temporary keys.
        now: returns the current time, with a time zone.
    """

    def __init__(self, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store = store
        self._now = now
        self._account = self._load_or_create()
        self._next_purge = datetime.min.replace(tzinfo=UTC)
        self._known_tokens: dict[str, Json] = {}  # by digest; no token is revoked

    def __repr__(self) -> str:
        return f"<Accounts of {self._account.domain_name}/{self._account.user_name}>"

    @property
    def account(self) -> Account:
        """The account with its permanent keys and its password."""
        return self._account

    def now(self) -> datetime:
        """The time by which credentials expire."""
        return self._now()

    def identity(self, *, project_scope: bool = True) -> Identity:
        """The user, for the project or for the whole account."""
        account = self._account
        return Identity(
            user_name=account.user_name,
            user_id=account.user_id,
            domain_name=account.domain_name,
            domain_id=account.domain_id,
            project_id=account.project_id if project_scope else "",
        )

    def check_password(self, domain_name: str, user_name: str, password: str) -> bool:
        """Whether the three belong together, in a time that does not depend on which of them is wrong."""
        account = self._account
        pairs = (
            (domain_name, account.domain_name),
            (user_name, account.user_name),
            (password, account.password),
        )
        matches = [hmac.compare_digest(given.encode(), known.encode()) for given, known in pairs]
        return all(matches)

    def issue_token(self, *, project_scope: bool) -> IssuedToken:
        """Make a token for the user that expires after 24 hours."""
        self._purge()
        issued_at = self._now()
        issued = IssuedToken("MII" + secrets.token_urlsafe(96), issued_at, issued_at + TOKEN_LIFETIME)
        document: Json = {"project_scope": project_scope, "expires_at": _stored(issued.expires_at)}
        self._store.put(_TOKEN, _digest(issued.token), _EVERYWHERE, document)
        return issued

    def identity_for_token(self, token: str) -> Identity | None:
        """The user that a token was issued to.

        Returns:
            The identity; None for an unknown token.

        Raises:
            TokenExpiredError: the token has expired.
        """
        digest = _digest(token)
        document = self._known_tokens.get(digest) or self._store.get(_TOKEN, digest, _EVERYWHERE)
        if document is None:
            return None
        if len(self._known_tokens) >= _MOST_KNOWN_TOKENS:
            self._known_tokens.clear()
        self._known_tokens[digest] = document
        if self._has_expired(document):
            raise TokenExpiredError("the token has expired")
        return self.identity(project_scope=bool(document["project_scope"]))

    def issue_temporary_keys(self, lifetime: timedelta, *, project_scope: bool = True) -> TemporaryKeys:
        """Make an access key, a secret key and a security token that expire together."""
        self._purge()
        keys = TemporaryKeys(
            access_key="HST" + _random(_KEY_ALPHABET, 17),
            secret_key=_random(_SECRET_ALPHABET, 40),
            security_token=secrets.token_urlsafe(120),
            expires_at=self._now() + lifetime,
        )
        document: Json = {
            "secret_key": keys.secret_key,
            "security_token_digest": _digest(keys.security_token),
            "project_scope": project_scope,
            "expires_at": _stored(keys.expires_at),
        }
        self._store.put(_TEMPORARY_KEY, keys.access_key, _EVERYWHERE, document)
        return keys

    def secret_for(self, access_key: str, security_token: str | None) -> str | None:
        """The secret key with which requests of an access key are signed.

        Args:
            access_key: a permanent or a temporary access key.
            security_token: security token of the request, for temporary keys only.

        Returns:
            The secret key; None when the access key is unknown or has expired, or the token is not the one that was
            issued with it.
        """
        if access_key == self._account.access_key:
            return None if security_token else self._account.secret_key
        document = self._store.get(_TEMPORARY_KEY, access_key, _EVERYWHERE)
        if document is None or self._has_expired(document):
            return None
        known = cast(str, document["security_token_digest"])
        if not hmac.compare_digest(_digest(security_token or ""), known):
            return None
        return cast(str, document["secret_key"])

    def identity_for_access_key(self, access_key: str) -> Identity | None:
        """The user that an access key belongs to; None for an unknown key."""
        if access_key == self._account.access_key:
            return self.identity()
        document = self._store.get(_TEMPORARY_KEY, access_key, _EVERYWHERE)
        return None if document is None else self.identity(project_scope=bool(document["project_scope"]))

    def _purge(self) -> None:
        """Remove expired tokens and keys, at most once a minute."""
        now = self._now()
        if now < self._next_purge:
            return
        self._next_purge = now + _PURGE_INTERVAL
        self._known_tokens.clear()
        for kind in (_TOKEN, _TEMPORARY_KEY):
            self._store.delete_until(kind, _EVERYWHERE, "expires_at", _stored(now))

    def _has_expired(self, document: Json) -> bool:
        return self._now() >= datetime.fromisoformat(cast(str, document["expires_at"]))

    def _load_or_create(self) -> Account:
        document = self._store.get(_ACCOUNT, _ACCOUNT, _EVERYWHERE)
        if document is None:
            document = _new_account()
            self._store.put(_ACCOUNT, _ACCOUNT, _EVERYWHERE, document)
        return Account(**cast(dict[str, str], document))


def _new_account() -> Json:
    return {
        "user_name": "emulator",
        "user_id": secrets.token_hex(16),
        "domain_name": "emulator",
        "domain_id": secrets.token_hex(16),
        "project_id": secrets.token_hex(16),
        "project_name": DEFAULT_REGION,
        "region": DEFAULT_REGION,
        "access_key": _random(_KEY_ALPHABET, 20),
        # It has the four kinds of characters that IAM requires, and none that a shell or a .env file must quote.
        "password": "Em1_" + _random(_SECRET_ALPHABET, 24),
        "secret_key": _random(_SECRET_ALPHABET, 40),
    }


def _stored(time: datetime) -> str:
    """A time as text, whose alphabetical order is the order of the times."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def _random(alphabet: str, length: int) -> str:
    return "".join(secrets.choice(alphabet) for _ in range(length))


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()
