"""On what terms a session calls the cloud, and what is slow for it."""

from __future__ import annotations

import itertools
from enum import StrEnum

import attrs
import httpx
from modelarts.retries import RetryPolicy
from modelarts.session import Session

from tests.support.faulty_cloud.jobs import PROJECT_ID
from tests.support.faulty_cloud.records import NUMBER
from tests.support.faulty_cloud.server import FaultyCloud
from tests.support.faulty_cloud.wire import Pace

REGION = "cn-north-4"


class Credentials(StrEnum):
    """By what a session shows who it is."""

    PASSWORD = "password"
    KEYS = "keys"


@attrs.frozen
class Terms:
    """On what terms a session calls.

    Attributes:
        timeout: Seconds to wait for the next piece of an answer.
        deadline: Seconds for a call.
        max_connections: How many connections there are at most.
    """

    timeout: float = 1.0
    deadline: float = 4.0
    max_connections: int = 100

    @property
    def policy(self) -> RetryPolicy:
        """When requests are repeated."""
        return RetryPolicy(
            retries=3, deadline=self.deadline, base_delay=0.005, max_delay=0.05, max_retry_after=self.timeout + 0.5
        )

    @property
    def pace(self) -> Pace:
        """What is slow for such a session, and what is not."""
        return Pace(slow_head=2 * self.timeout, drop=self.timeout / 5, slow_body=2 * self.deadline)

    def session(self, cloud: FaultyCloud, credentials: Credentials) -> Session:
        """Make a session that numbers its requests."""
        numbers = itertools.count(1)

        def number(request: httpx.Request) -> None:
            request.headers[NUMBER] = str(next(numbers))

        has_keys = credentials is Credentials.KEYS
        return Session(
            username=None if has_keys else cloud.accounts.username,
            password=None if has_keys else cloud.accounts.password,
            access_key=cloud.accounts.access_key if has_keys else None,
            secret_key=cloud.accounts.secret_key if has_keys else None,
            project_id=PROJECT_ID,
            region_name=REGION,
            timeout=self.timeout,
            retries=self.policy,
            max_connections=self.max_connections,
            event_hooks={"request": [number]},
            modelarts_endpoint=cloud.url,
            iam_endpoint=cloud.url,
            obs_endpoint=cloud.url,
        )
