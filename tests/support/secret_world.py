"""A cloud that is called with secrets, while somebody looks at everything that is shown."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from typing import Final

import attrs
from modelarts.retries import RetryPolicy
from modelarts.session import Session
from modelarts_emulator.http.receiving import ReceivedRequest

from tests.support.faulty_cloud.calls import Call, Outcome
from tests.support.faulty_cloud.jobs import PROJECT_ID, Operation, Reply
from tests.support.faulty_cloud.server import FaultyCloud
from tests.support.faulty_cloud.terms import REGION, Credentials
from tests.support.faulty_cloud.wire import Pace
from tests.support.leaks import Shown

PACE: Final = Pace(slow_head=0.4, drop=0.1, slow_body=1.3)
RECORD: Final = "record.jsonl"
SHOW: Final = Call(Operation.SHOW, "show-me")

_POLICY: Final = RetryPolicy(retries=1, deadline=1.0, base_delay=0.001, max_delay=0.001)
_TIMEOUT: Final = 0.3

Make = Callable[[Session], Outcome]


def blocking(session: Session) -> Outcome:
    """Make a call that blocks."""
    return SHOW.make(session.client)


def in_a_loop(session: Session) -> Outcome:
    """Make a call in an event loop that logs all it does."""

    async def run() -> Outcome:
        asyncio.get_running_loop().slow_callback_duration = 0.0  # everything is slow enough to be logged
        outcome = await SHOW.amake(session.client)
        await session.aclose()
        return outcome

    return asyncio.run(run(), debug=True)


@attrs.define
class World:
    """A cloud, a way to call it, and what was shown.

    Attributes:
        cloud: The cloud.
        make: Makes a call.
        shown: What was shown.
        secrets: Secrets that the cloud does not know.
    """

    cloud: FaultyCloud
    make: Make
    shown: Shown
    secrets: set[str] = attrs.field(factory=set[str])

    def session(
        self,
        credentials: Credentials = Credentials.PASSWORD,
        *,
        password: str | None = None,
        secret_key: str | None = None,
        security_token: str | None = None,
        endpoint: str | None = None,
        iam_endpoint: str | None = None,
        proxy: str | None = None,
        verify: bool | ssl.SSLContext = True,
        http2: bool = False,
    ) -> Session:
        """Make a session, which records what is undocumented in the current folder; what is not said is right."""
        accounts = self.cloud.accounts
        has_keys = credentials is Credentials.KEYS
        self.secrets |= {secret for secret in (password, secret_key, security_token) if secret}
        return Session(
            username=None if has_keys else accounts.username,
            password=None if has_keys else password or accounts.password,
            access_key=accounts.access_key if has_keys else None,
            secret_key=(secret_key or accounts.secret_key) if has_keys else None,
            security_token=security_token,
            project_id=PROJECT_ID,
            region_name=REGION,
            timeout=_TIMEOUT,
            retries=_POLICY,
            proxy=proxy,
            verify=verify,
            http2=http2,
            record=RECORD,
            modelarts_endpoint=endpoint or self.cloud.url,
            iam_endpoint=iam_endpoint or self.cloud.url,
            obs_endpoint=endpoint or self.cloud.url,
        )

    def call(self, session: Session, *kinds: type[Exception]) -> Outcome:
        """Make a call, which must fail with one of these errors; look at everything, and close the session."""
        outcome = self.make(session)
        assert isinstance(outcome.error, kinds) if kinds else outcome.error is None, str(outcome)
        self.look_at(session)
        self.shown.add_object(outcome.result)
        if outcome.error is not None:
            self.shown.add_error(outcome.error)
        session.close()
        return outcome

    def look_at(self, session: Session) -> None:
        """Look at all objects of a session."""
        self.shown.add_object(session)
        self.shown.add_object([session.client, session.iam_client, session.obs])

    def answer(self, path: str, reply: Reply) -> None:
        """Have the cloud answer thus to all requests whose path begins with this one."""

        async def special(request: ReceivedRequest) -> Reply | None:
            return reply if request.path.startswith(path) else None

        self.cloud.special = special
