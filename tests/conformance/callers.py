"""The same calls by the official client and by ours, each signing with its own code.

Importing the official one takes a second.
"""

from __future__ import annotations

from typing import Any, Protocol

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkmodelarts.v1 import (
    CreateTrainingJobRequest,
    DeleteTrainingJobRequest,
    JobSearches,
    ListTrainingJobEventsRequest,
    ListTrainingJobsRequest,
    ModelArtsClient,
    ShowTrainingJobDetailsRequest,
)
from modelarts_client import Client, models
from modelarts_client.api.training import (
    create_training_job,
    delete_training_job,
    list_training_job_events,
    list_training_jobs,
    show_training_job_details,
)
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signature_auth import SignatureAuth


class Caller(Protocol):
    """Calls operations of training jobs, and returns the decoded responses."""

    def create(self, body: dict[str, Any]) -> Any:
        """Create a job: a POST with a body."""

    def search(self, limit: int) -> Any:
        """List jobs: also a POST with a body."""

    def show(self, job_id: str) -> Any:
        """Show a job: a GET."""

    def events(self, job_id: str, limit: int, pattern: str) -> Any:
        """List a job's events: a GET with a query."""

    def delete(self, job_id: str) -> Any:
        """Delete a job."""

    def close(self) -> None:
        """Close the connections."""


class OfficialCaller:
    """Calls with ``huaweicloudsdkmodelarts``.

    Args:
        url: the endpoint of ModelArts.
        keys: the access keys that sign the requests.
        project_id: the project.
    """

    def __init__(self, url: str, keys: AccessKeys, project_id: str) -> None:
        credentials = BasicCredentials(keys.access_key, keys.secret_key.reveal(), project_id)
        credentials.with_security_token(keys.security_token and keys.security_token.reveal())
        self._client: Any = ModelArtsClient.new_builder().with_credentials(credentials).with_endpoint(url).build()

    def create(self, body: dict[str, Any]) -> Any:
        return self._client.create_training_job(CreateTrainingJobRequest(body=body))

    def search(self, limit: int) -> Any:
        return self._client.list_training_jobs(ListTrainingJobsRequest(body=JobSearches(limit=limit)))

    def show(self, job_id: str) -> Any:
        return self._client.show_training_job_details(ShowTrainingJobDetailsRequest(training_job_id=job_id))

    def events(self, job_id: str, limit: int, pattern: str) -> Any:
        return self._client.list_training_job_events(
            ListTrainingJobEventsRequest(training_job_id=job_id, limit=limit, pattern=pattern)
        )

    def delete(self, job_id: str) -> Any:
        return self._client.delete_training_job(DeleteTrainingJobRequest(training_job_id=job_id))

    def close(self) -> None:
        self._client.get_http_client().close()


class OurCaller:
    """Calls with `modelarts_client` and `SignatureAuth`.

    Args:
        url: the endpoint of ModelArts.
        keys: the access keys that sign the requests.
        project_id: the project.
    """

    def __init__(self, url: str, keys: AccessKeys, project_id: str) -> None:
        self._client = Client(url, auth=SignatureAuth(keys, project_id=project_id))
        self._project_id = project_id

    def create(self, body: dict[str, Any]) -> Any:
        request = models.CreateTrainingJobRequest.from_dict(body)
        return create_training_job.sync_detailed(self._project_id, client=self._client, body=request).parsed

    def search(self, limit: int) -> Any:
        request = models.ListTrainingJobsRequest(limit=limit)
        return list_training_jobs.sync_detailed(self._project_id, client=self._client, body=request).parsed

    def show(self, job_id: str) -> Any:
        return show_training_job_details.sync_detailed(self._project_id, job_id, client=self._client).parsed

    def events(self, job_id: str, limit: int, pattern: str) -> Any:
        return list_training_job_events.sync_detailed(
            self._project_id, job_id, client=self._client, limit=limit, pattern=pattern
        ).parsed

    def delete(self, job_id: str) -> Any:
        return delete_training_job.sync_detailed(self._project_id, job_id, client=self._client).parsed

    def close(self) -> None:
        self._client.close()
