"""Who may call: a user with a password and with access keys, and the tokens and temporary keys given to it."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Final

from modelarts_emulator.http.receiving import ReceivedRequest
from modelarts_emulator.iam.signing import SignatureFormatError, SignatureMismatchError, verify

TOKEN_LIFETIME: Final = timedelta(hours=24)

_SIGNATURE: Final = re.compile(r"Signature=([0-9a-f]{16,})")


class Accounts:
    """The one account of the cloud.

    Its secrets have characters that look otherwise in URLs, so that both forms can be told apart.

    Args:
        random: draws the secrets.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self.username = "faults-user"
        self.password = f"Pa55/+ w%rd={random.randbytes(12).hex()}"
        self.access_key = f"AK{random.randbytes(9).hex().upper()}"
        self.secret_key = f"sk/+={random.randbytes(18).hex()}"
        self.tokens: list[str] = []  # all that were ever issued
        self.signatures: set[str] = set()  # all that ever came
        self.wrong: list[str] = []  # what somebody took for a secret
        self.temporary: dict[str, tuple[str, str]] = {}  # secret and security token, by access key
        self._good: set[str] = set()

    @property
    def secrets(self) -> set[str]:
        """Everything that nobody but the two sides may see."""
        temporary = {secret for pair in self.temporary.values() for secret in pair}
        return {self.password, self.secret_key, *self.tokens, *self.signatures, *temporary, *self.wrong}

    def note_secrets(self, headers: Mapping[str, str]) -> None:
        """Remember the signature that a request carries, if it does."""
        self.signatures.update(_SIGNATURE.findall(headers.get("authorization", "")))

    def accepts_password(self, body: bytes) -> bool:
        """Whether a request for a token has the right name and password."""
        user = json.loads(body)["auth"]["identity"]["password"]["user"]
        return (user["name"], user["password"]) == (self.username, self.password)

    def issue_token(self) -> str:
        """Issue a token; the ones before it stay good."""
        token = self._secret(150)
        self.tokens.append(token)
        self._good.add(token)
        return token

    def revoke_tokens(self) -> None:
        """Make all tokens useless."""
        self._good.clear()

    def issue_keys(self) -> tuple[str, str, str]:
        """Issue a temporary access key with its secret and security token."""
        access = f"TMP{self._random.randbytes(8).hex().upper()}"
        self.temporary[access] = self._secret(30), self._secret(150)
        return access, *self.temporary[access]

    def refusal(self, request: ReceivedRequest, now: datetime) -> str | None:
        """Say why a request may not do anything; None if it may."""
        token = request.headers.get("x-auth-token")
        if token is not None:
            return None if token in self._good else "The token has expired."
        try:
            verify(request, self._secret_for, now)
        except (SignatureFormatError, SignatureMismatchError) as error:
            return f"Invalid signature: {error}."
        return None

    def _secret_for(self, access_key: str, security_token: str | None) -> str | None:
        if security_token is None:
            return self.secret_key if access_key == self.access_key else None
        secret, expected = self.temporary.get(access_key, (None, None))
        return secret if security_token == expected else None

    def _secret(self, size: int) -> str:
        return base64.b64encode(self._random.randbytes(size)).decode()
