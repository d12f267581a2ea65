"""The emulator as a whole: the services on a data directory, their handlers, and the application."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from modelarts_emulator.algorithms import handlers as algorithm_operations
from modelarts_emulator.algorithms.records import Algorithms
from modelarts_emulator.auto_search import handlers as auto_search_operations
from modelarts_emulator.auto_search.analyses import Analyses
from modelarts_emulator.auto_search.search import Searches
from modelarts_emulator.calls import Handler
from modelarts_emulator.configuration import handlers as configuration
from modelarts_emulator.configuration.quotas import Quotas, checked_quotas
from modelarts_emulator.contract import Problem
from modelarts_emulator.environment import variables_of_jobs
from modelarts_emulator.http.answers import problem_response
from modelarts_emulator.http.app import API_VERSIONS, IAM_VERSIONS, ApiApp, FirstSegmentApp
from modelarts_emulator.http.description import Description
from modelarts_emulator.http.expectations import ExpectationApp
from modelarts_emulator.http.limits import ConnectionLimits
from modelarts_emulator.http.origins import OriginApp
from modelarts_emulator.http.pace import PaceApp
from modelarts_emulator.http.receiving import first_segment, raw_path
from modelarts_emulator.http.room import RoomApp
from modelarts_emulator.http.targets import OriginFormApp
from modelarts_emulator.iam import handlers as iam
from modelarts_emulator.iam.accounts import Accounts
from modelarts_emulator.iam.authentication import Authenticator
from modelarts_emulator.models import handlers as model_operations
from modelarts_emulator.models.registry import Models
from modelarts_emulator.obs.app import DEFAULT_DOMAINS, create_obs_app
from modelarts_emulator.obs.presign import LinkSigner
from modelarts_emulator.obs.request import bucket_of_host
from modelarts_emulator.obs.responses import refusal
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.plugin_templates import handlers as plugin_templates
from modelarts_emulator.pools import handlers as pool_operations
from modelarts_emulator.pools.records import Pools
from modelarts_emulator.services import handlers as service_operations
from modelarts_emulator.services.real_time.gateway import Gateway, is_prediction
from modelarts_emulator.services.registry import Services as Inference
from modelarts_emulator.state.data_directory import DATABASE, private_file
from modelarts_emulator.state.full_disk import Reserve
from modelarts_emulator.state.store import Store
from modelarts_emulator.training import handlers as training
from modelarts_emulator.training.catalogue import Catalogue, load_catalogue
from modelarts_emulator.training.supervisor import JobSupervisor


@dataclass(frozen=True)
class Services:
    """The services of all areas.

    Attributes:
        store: documents, kept in the data directory.
        accounts: the account, its tokens and its keys.
        storage: the objects of OBS.
        links: signs links to objects.
        algorithms: algorithms that jobs can use.
        pools: resource pools that jobs can run in.
        quotas: how many pools and networks a project may have, and has.
        searches: searches of hyperparameters by jobs, and their trials.
        analyses: analyses of these searches.
        jobs: runs training jobs as processes.
        models: imports models, and keeps their files.
        inference: runs services as processes.
        catalogue: flavors, pools and engines of training jobs.
        offsets: what the offsets of lists count.
        base_url: the URL of the emulator for clients, without a slash at the end.
        data_dir: the data directory.
        reserve: room on its disk for deletions.
    """

    store: Store
    accounts: Accounts
    storage: ObjectStorage
    links: LinkSigner
    algorithms: Algorithms
    pools: Pools
    quotas: Quotas
    searches: Searches
    analyses: Analyses
    jobs: JobSupervisor
    models: Models
    inference: Inference
    catalogue: Catalogue
    offsets: Offsets
    base_url: str
    data_dir: Path
    reserve: Reserve

    @property
    def region(self) -> str:
        """The region that the emulator is."""
        return self.accounts.account.region


HANDLERS: Final[Mapping[str, Handler[Services]]] = {
    **iam.HANDLERS,
    **training.HANDLERS,
    **algorithm_operations.HANDLERS,
    **auto_search_operations.HANDLERS,
    **pool_operations.HANDLERS,
    **plugin_templates.HANDLERS,
    **configuration.HANDLERS,
    **model_operations.HANDLERS,
    **service_operations.HANDLERS,
}


def open_services(
    data_dir: Path,
    base_url: str,
    closing: ExitStack,
    *,
    offsets: Offsets | None = None,
    catalogue: Catalogue | None = None,
    quotas: Mapping[str, int] | None = None,
) -> Services:
    """Open the services of all areas.

    Args:
        data_dir: an existing directory that no other emulator uses.
        base_url: the URL of the emulator for clients, without a slash at the end.
        closing: closes them in the right order: services before the models that they run, jobs and imports before the
            storage that they use.
        offsets: what the offsets of lists count; what the description chooses when None.
        catalogue: flavors, pools and engines of training jobs; those of the package when None.
        quotas: the most resources that a project may have, by type, from `checked_quotas`; the usual ones when None.

    Raises:
        OSError: the directory cannot be written to.
        sqlite3.Error: the database in it is damaged.
    """
    catalogue = catalogue or load_catalogue()
    store = Store(private_file(data_dir / DATABASE))
    closing.callback(store.close)
    accounts = Accounts(store)
    storage = ObjectStorage(data_dir / "obs")
    closing.callback(storage.close)
    searches = Searches(store)
    analyses = Analyses(storage, data_dir / "matplotlib")
    closing.callback(analyses.close)
    pools = Pools(store)
    closing.callback(pools.close)
    access = variables_of_jobs(accounts.account, base_url)
    jobs = JobSupervisor(
        data_dir, store, storage, searches, access=access, pools=pools.capacity, shared_pools=catalogue.pool_ids
    )
    closing.callback(jobs.close)
    models = Models(store, storage, data_dir)
    closing.callback(models.close)
    inference = Inference(store, models, storage, data_dir, base_url, pools=pools, capacity=pools.capacity)
    closing.callback(inference.close)
    pools.users += [jobs.in_pool, inference.in_pool]
    return Services(
        store=store,
        accounts=accounts,
        storage=storage,
        links=LinkSigner(base_url, accounts.account.access_key, accounts.account.secret_key),
        algorithms=Algorithms(store, catalogue, storage),
        pools=pools,
        quotas=Quotas(quotas or checked_quotas({}), store.size),
        searches=searches,
        analyses=analyses,
        jobs=jobs,
        models=models,
        inference=inference,
        catalogue=catalogue,
        offsets=offsets or Offsets(),
        base_url=base_url,
        data_dir=data_dir,
        reserve=Reserve(data_dir),
    )


def create_app(
    services: Services,
    description: Description | None = None,
    *,
    allowed_hosts: Sequence[str] = (),
    limits: ConnectionLimits | None = None,
) -> ASGIApp:
    """The application: ModelArts, predictions, IAM and OBS at one address.

    Args:
        services: opened services.
        description: the operations; those of this installation when None.
        allowed_hosts: names of this machine that requests may have as their host, besides that of the URL.
        limits: the limits of the bodies of requests.

    Raises:
        DescriptionError: there is no description.
    """
    authenticate = Authenticator(services.accounts)
    api = ApiApp(description or Description.load(), HANDLERS, authenticate, services, services.data_dir)
    predictions = Gateway(authenticate, services.inference.find)
    domains = _domains(services.base_url, allowed_hosts)
    objects = create_obs_app(services.storage, services.accounts, domains=domains)
    names_bucket = partial(bucket_of_host, domains=domains)
    by_path = FirstSegmentApp(is_prediction, names_bucket, predictions, api, objects)
    paced = PaceApp(RoomApp(by_path, services.reserve.lent), refuse, limits or ConnectionLimits())
    own = OriginApp(paced, refuse, domains, lambda scope: not _is_api(scope, domains))
    return ExpectationApp(OriginFormApp(own))


def refuse(scope: Scope, problem: Problem) -> Response:
    """The answer to a request that is refused before it reaches an application, in the form of its protocol."""
    request_id = uuid.uuid4().hex
    if _is_api(scope, DEFAULT_DOMAINS):
        return problem_response(problem, request_id, iam=first_segment(raw_path(scope)) in IAM_VERSIONS)
    return refusal(problem, raw_path(scope), request_id.upper(), with_body=scope["method"] != "HEAD")


async def busy(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request on a connection beyond the limit."""
    problem = Problem(503, "ModelArts.4302", "Too many connections are open.", "Close some, and try again.")
    response = refuse(scope, problem)
    response.headers["connection"] = "close"
    await response(scope, receive, send)


def _is_api(scope: Scope, domains: Sequence[str]) -> bool:
    path = raw_path(scope)
    return bucket_of_host(scope, domains) is None and (is_prediction(path) or first_segment(path) in API_VERSIONS)


def _domains(base_url: str, allowed_hosts: Sequence[str]) -> tuple[str, ...]:
    """The names under which buckets have names of their own; an address has none."""
    host = urlsplit(base_url).hostname or ""
    named = () if ":" in host or host.replace(".", "").isdecimal() else (host,)
    return tuple(dict.fromkeys((*DEFAULT_DOMAINS, *named, *(name.lower() for name in allowed_hosts))))
