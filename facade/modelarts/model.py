"""Models: import, publish, list, deploy, delete.

Source: document 002, chapter 7; public SDK reference, "Model Management".
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Self

from modelarts._answers import answered
from modelarts._argument_checks import filled_text
from modelarts._creation import creating, naming, new_id
from modelarts._given_session import checked_session, limited
from modelarts._inference.model_catalogue import EngineRuntime, ModelCatalogue
from modelarts._inference.model_lists import ModelLists
from modelarts._public_names import public
from modelarts.exceptions import BadRequestError, InvalidArgumentError, ModelImportFailedError, NotFoundError
from modelarts.service import Predictor, Transformer

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts_client.models import (
        CreateModelRequest,
        CreateServiceRequest,
        DeleteModelResponse,
        ShowModelResponse,
    )

    from modelarts._inference.model_request import Apis, NewModel
    from modelarts._inference.model_upload import ModelUpload
    from modelarts.config.model_config import Dependencies, Params, Schedule, ServiceConfig, TransformerConfig
    from modelarts.environment import Environment
    from modelarts.pool import ResourcePool
    from modelarts.session import Session

__all__ = ["EngineRuntime", "Model", "Predictor", "Transformer"]

_OF_ANY_MODEL: Final = frozenset({"self", "session", "model_id", "publish", "source_location_type"})
"""The arguments that a model that exists may have, or has by default."""


@public(__name__)
class Model(ModelLists, ModelCatalogue):
    """A model that exists, by its ``model_id``; or a new one, which is imported and published.

    The constructor waits until a new model is published. On a terminal, a line shows its status; Ctrl-C ends the wait,
    not the import.

    Args:
        session: The session that makes the requests.
        model_id: The ID of a model that exists; no other argument can be given with it.
        model_name: 1 to 64 letters, digits, underscores and hyphens, a letter first; by default the service generates
            one.
        model_version: Three numbers from 0 to 99 without leading zeros, such as ``1.0.0``; by default the one after the
            highest version of ``model_name``, and ``0.0.1`` for the first.
        publish: Whether to import and publish the model now; if not, nothing is sent before `publish_model`.
        source_location_type: ``OBS_SOURCE`` or ``LOCAL_SOURCE``.
        source_location: The folder above the folder ``model`` with ``config.json`` and ``customize_service.py``: in
            OBS, such as ``/bucket/digits/`` or ``obs://bucket/digits/``; or on this machine, from where the folder
            ``model`` is uploaded first. For the model type ``Image``, the image's address in SWR.
        environment: The Python version and the packages that the model needs, instead of ``runtime`` and
            ``dependencies``.
        source_job_id: The training job that the model comes from.
        source_job_version: The version of that job.
        source_type: ``auto`` for a model of ExeML.
        model_type: ``TensorFlow``, ``PyTorch``, ``MindSpore``, ``MXNet``, ``Scikit_Learn``, ``XGBoost``,
            ``Spark_MLlib``, ``Image`` or ``Custom``.
        model_algorithm: Such as ``image_classification``; by default as ``config.json`` says.
        description: At most 100 characters, none of ``! < > = & ' "``.
        execution_code: Where ``customize_service.py`` is in OBS; by default in the folder ``model``.
        input_params: Parameters of the model's APIs; by default as ``config.json`` says.
        output_params: Likewise, of their answers.
        dependencies: Packages that the model needs; by default as ``config.json`` says.
        apis: The model's APIs, as JSON or as a list of dicts; by default as ``config.json`` says.
        runtime: Such as ``python3.7``; by default as ``config.json`` says.
        initial_config: The content of ``config.json``, as JSON or as a dict.
        model_metrics: The model's precision, as JSON or as a dict.
        workspace_id: The workspace; ``0``, the default one, by default.
        obs_path: The folder in OBS where a local model is uploaded, such as ``obs://bucket/models/``, into a folder of
            its own; by default a bucket of the project, which is created if necessary. The upload is removed if the
            import fails, and stays otherwise.
        timeout: The longest wait for the publication in seconds, 0 or more, once ModelArts has accepted the model;
            ``None`` for no limit.

    Raises:
        InvalidArgumentError: If an argument is missing or not allowed; nothing was sent.
        ValidationError: If the request would break what ModelArts documents; nothing was sent.
        ObsError: If a local model cannot be uploaded; no model was made.
        ApiError: If ModelArts refuses, such as a `ConflictError` for a name and version that are taken.
        ModelArtsError: If ModelArts accepts the model but does not say its ID.
        ModelImportFailedError: If the model cannot be published.
        WaitTimeoutError: If the time is up first; the import continues.
    """

    _new: "NewModel | None" = None
    _upload: "ModelUpload | None" = None
    _obs_path: str | None = None

    def __init__(
        self,
        session: "Session",
        model_id: str | None = None,
        model_name: str | None = None,
        model_version: str | None = None,
        publish: bool = True,
        source_location_type: str = "OBS_SOURCE",
        source_location: str | None = None,
        environment: "Environment | None" = None,
        source_job_id: str | None = None,
        source_job_version: str | None = None,
        source_type: str | None = None,
        model_type: str | None = None,
        model_algorithm: str | None = None,
        description: str | None = None,
        execution_code: str | None = None,
        input_params: "Sequence[Params] | None" = None,
        output_params: "Sequence[Params] | None" = None,
        dependencies: "Sequence[Dependencies] | None" = None,
        apis: "Apis | None" = None,
        *,
        runtime: str | None = None,
        initial_config: str | Mapping[str, object] | None = None,
        model_metrics: str | Mapping[str, object] | None = None,
        workspace_id: str | None = None,
        obs_path: str | None = None,
        timeout: float | None = None,
    ) -> None:
        given = [name for name, value in locals().items() if name not in _OF_ANY_MODEL and value is not None]
        from modelarts._waiting.patient_wait import checked_timeout

        self._session = checked_session(
            session, usage="Model(session, model_id) or Model(session, model_name=..., ...)"
        )
        self._model_id = model_id
        if model_id is not None:
            filled_text(model_id, what="model_id", hint="Model.get_model_list(session) lists the models with theirs.")
            if given:
                raise InvalidArgumentError(
                    f"model_id={model_id!r} names a model that exists, so {', '.join(given)} cannot be given with it. "
                    "Leave model_id out to import a new model."
                )
            return
        checked_timeout(timeout, needs=None if publish else "publish=True")
        if not (model_type and source_location):
            required = {"model_type": model_type, "source_location": source_location}
            missing = [name for name, value in required.items() if not value]
            one = len(missing) == 1
            raise InvalidArgumentError(
                f"{', '.join(missing)} {'is' if one else 'are'} missing: an import needs {'it' if one else 'them'}. "
                "For a model that exists, give model_id=..."
            )
        from modelarts._inference.model_request import NewModel

        self._obs_path = obs_path
        self._new = NewModel(
            model_name=model_name,
            model_version=model_version,
            source_location_type=source_location_type,
            source_location=source_location,
            environment=environment,
            source_job_id=source_job_id,
            source_job_version=source_job_version,
            source_type=source_type,
            model_type=model_type,
            model_algorithm=model_algorithm,
            description=description,
            execution_code=execution_code,
            input_params=input_params,
            output_params=output_params,
            dependencies=dependencies,
            apis=apis,
            runtime=runtime,
            initial_config=initial_config,
            model_metrics=model_metrics,
            workspace_id=workspace_id,
        )
        self._check(self._new)
        if publish:
            self.publish_model(timeout=timeout)

    @property
    def model_id(self) -> str:
        """The model's ID.

        Raises:
            InvalidArgumentError: If the model has not been imported yet.
        """
        if self._model_id is None:
            raise InvalidArgumentError("This model does not exist in ModelArts yet. Call its publish_model() first.")
        return self._model_id

    @property
    def session(self) -> "Session":
        """The session that makes the requests."""
        return self._session

    def __repr__(self) -> str:
        """Name the model."""
        if self._model_id is not None or self._new is None:
            return f"Model(model_id={self._model_id!r})"
        return f"Model(model_name={self._new.model_name!r}, model_version={self._new.model_version!r}, publish=False)"

    def get_model_id(self) -> str:
        """Return the model's ID, as `model_id` does.

        Raises:
            InvalidArgumentError: If the model has not been imported yet.
        """
        return self.model_id

    def publish_model(
        self, obs_location: str | None = None, *, wait: bool = True, timeout: float | None = None
    ) -> "ShowModelResponse":
        """Import the model if that has not been done yet, and wait until it is published.

        Args:
            obs_location: The folder in OBS where a local model is uploaded, instead of the constructor's ``obs_path``.
            wait: Whether to wait.
            timeout: The longest wait in seconds, 0 or more, once ModelArts has accepted the model; ``None`` for no
                limit. Each request of the wait gets what is left of it, but at least a second.

        Returns:
            The model's details.

        Raises:
            InvalidArgumentError: If ``timeout`` is not such a number, or is given with ``wait=False``; or if
                ``obs_location`` is given for a model that is not uploaded.
            ObsPathError: If ``obs_location`` is not a folder's path in OBS.
            ObsError: If a local model cannot be uploaded; no model was made.
            ApiError: If ModelArts refuses.
            ModelArtsError: If ModelArts accepts the model but does not say its ID.
            ModelImportFailedError: If the model cannot be published.
            WaitTimeoutError: If the time is up first; the import continues.
        """
        from modelarts._inference.model_waiting import wait_until_published
        from modelarts._waiting.patient_wait import TimeLimit, checked_timeout

        checked_timeout(timeout, needs=None if wait else "wait=True")
        if obs_location is not None:
            self._obs_path = self._checked_location(obs_location)
        if self._model_id is None and self._new is not None:
            self._model_id = self._create(self._new)
        if not wait:
            return self.get_model_info()
        try:
            return wait_until_published(self._info_within, self.model_id, TimeLimit(timeout))
        except ModelImportFailedError as error:
            if self._upload is not None:
                self._upload.remove(because=error)
            raise

    def get_model_info(self) -> "ShowModelResponse":
        """Return everything about the model.

        Raises:
            NotFoundError: If there is no such model.
            ApiError: If ModelArts refuses.
        """
        return self._info_within(None)

    def delete_model(self) -> "DeleteModelResponse":
        """Delete the model. This cannot be undone. Its files in OBS stay.

        Returns:
            What was deleted.

        Raises:
            NotFoundError: If there is no such model.
            ModelNotDeletedError: If the model stays, as it does (with ``ModelArts.3009``) while a service uses it.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.models import delete_model

        from modelarts._inference.model_deletion import deleted

        response = delete_model.sync_detailed(self._session.project_id, self.model_id, client=self._session.client)
        with naming("model", search="Model.get_model_list(session)"):
            return deleted(response, self.model_id)

    def deploy_predictor(
        self,
        service_name: str | None = None,
        description: str | None = None,
        infer_type: str = "real-time",
        vpc_id: str | None = None,
        subnet_network_id: str | None = None,
        security_group_id: str | None = None,
        configs: "Sequence[ServiceConfig] | None" = None,
        schedule: "Sequence[Schedule] | None" = None,
        *,
        cluster_id: str | None = None,
        pool_name: "ResourcePool | str | None" = None,
        additional_properties: "Mapping[str, object] | None" = None,
        wait: bool = True,
        timeout: float | None = None,
    ) -> Predictor:
        """Deploy models as a real-time service, which makes predictions.

        Args:
            service_name: 1 to 64 letters, digits, underscores and hyphens, a letter first; generated by default.
            description: At most 100 characters, none of ``! < > + & ' "``.
            infer_type: ``real-time``.
            vpc_id: The VPC of the instances; requires ``subnet_network_id`` and ``security_group_id``.
            subnet_network_id: The network ID of the subnet.
            security_group_id: The security group.
            configs: The models, which have different versions, and whose weights add up to 100.
            schedule: When the service stops by itself; never by default.
            cluster_id: A dedicated resource pool of the old version.
            pool_name: A dedicated resource pool, or its ``pool_name``.
            additional_properties: Messages on changes of its status (``smn_notification``), and the streams of LTS that
                get what its instances print (``log_report_channels``), as in ``{"log_report_channels": [{"type":
                "LTS", "configuration": {"log_group_id": ..., "log_stream_id": ...}}]}``.
            wait: Whether to wait until the service runs. On a terminal, a line shows the progress; Ctrl-C ends the
                wait, not the deployment.
            timeout: The longest wait in seconds, 0 or more, once ModelArts has accepted the service; ``None`` for no
                limit.

        Returns:
            The service.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was deployed.
            ValidationError: If the request would break what ModelArts documents; nothing was deployed.
            NotFoundError: If there is no such model.
            ApiError: If ModelArts refuses, such as a `ConflictError` for a name that is taken.
            ModelArtsError: If ModelArts accepts the service but does not say its ID.
            ServiceFailedError: If the service was waited for and does not run.
            WaitTimeoutError: If the time is up first; the deployment continues.
        """
        from modelarts._inference.service_models import check_versions
        from modelarts._inference.service_request import REAL_TIME, Network, create_request
        from modelarts._waiting.patient_wait import checked_timeout

        checked_timeout(timeout, needs=None if wait else "wait=True")
        network = Network(vpc_id, subnet_network_id, security_group_id, cluster_id, pool_name)
        request = create_request(
            REAL_TIME,
            service_name,
            description,
            infer_type,
            network,
            configs=configs,
            schedule=schedule,
            additional_properties=additional_properties,
        )
        check_versions(self._session, configs or ())
        predictor = Predictor(self._session, self._deploy(request))
        if wait:
            predictor.wait(timeout=timeout)
        return predictor

    def deploy_transformer(
        self,
        service_name: str | None = None,
        description: str | None = None,
        infer_type: str = "batch",
        vpc_id: str | None = None,
        subnet_network_id: str | None = None,
        security_group_id: str | None = None,
        configs: "Sequence[TransformerConfig] | None" = None,
        schedule: "Sequence[Schedule] | None" = None,
        *,
        cluster_id: str | None = None,
        pool_name: "ResourcePool | str | None" = None,
        additional_properties: "Mapping[str, object] | None" = None,
        wait: bool = False,
        timeout: float | None = None,
    ) -> Transformer:
        """Deploy a model as a batch service, which processes a folder of data and ends.

        Args:
            service_name: As for `deploy_predictor`.
            description: As for `deploy_predictor`.
            infer_type: ``batch``.
            vpc_id: As for `deploy_predictor`.
            subnet_network_id: As for `deploy_predictor`.
            security_group_id: As for `deploy_predictor`.
            configs: The model and its data, as a list of one.
            schedule: Not for batch services, which end by themselves.
            cluster_id: A dedicated resource pool of the old version.
            pool_name: A dedicated resource pool, or its ``pool_name``.
            additional_properties: Messages on changes of its status (``smn_notification``), and the streams of LTS that
                get what its instances print (``log_report_channels``), as in ``{"log_report_channels": [{"type":
                "LTS", "configuration": {"log_group_id": ..., "log_stream_id": ...}}]}``.
            wait: Whether to wait until all data has been processed. On a terminal, a line shows the progress; Ctrl-C
                ends the wait, not the service.
            timeout: The longest wait in seconds, 0 or more, once ModelArts has accepted the service; ``None`` for no
                limit.

        Returns:
            The service.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was deployed.
            ValidationError: If the request would break what ModelArts documents; nothing was deployed.
            NotFoundError: If there is no such model.
            ApiError: If ModelArts refuses, such as a `ConflictError` for a name that is taken.
            ModelArtsError: If ModelArts accepts the service but does not say its ID.
            ServiceFailedError: If the service was waited for and did not finish.
            WaitTimeoutError: If the time is up first; the service continues.
        """
        from modelarts._inference.service_request import BATCH, Network, create_request
        from modelarts._waiting.patient_wait import checked_timeout

        checked_timeout(timeout, needs=None if wait else "wait=True")
        network = Network(vpc_id, subnet_network_id, security_group_id, cluster_id, pool_name)
        request = create_request(
            BATCH,
            service_name,
            description,
            infer_type,
            network,
            configs=configs,
            schedule=schedule,
            additional_properties=additional_properties,
        )
        transformer = Transformer(self._session, self._deploy(request))
        if wait:
            transformer.wait(timeout=timeout)
        return transformer

    @classmethod
    def _existing(cls, session: "Session", model_id: str) -> Self:
        return cls(session, model_id=model_id)

    def _check(self, new: "NewModel") -> None:
        """Check all that can be checked without asking ModelArts or OBS."""
        from modelarts._inference.model_request import check_source_type, obs_source, request_of
        from modelarts._inference.model_upload import package_folder
        from modelarts._obs.paths import obs_dir

        check_source_type(new)
        if new.is_local:
            package_folder(new.source_location)
            if self._obs_path is not None:
                obs_dir(self._obs_path, what="obs_path")
        request_of(new, new.source_location if new.is_local else obs_source(new))

    def _checked_location(self, obs_location: str) -> str:
        from modelarts._obs.paths import obs_folder

        if self._model_id is not None or self._new is None or not self._new.is_local:
            raise InvalidArgumentError(
                f"obs_location={obs_location!r} is for the upload of a local model, but this one is in OBS already. "
                "Leave it out."
            )
        return str(obs_folder(obs_location, what="obs_location"))

    def _create(self, new: "NewModel") -> str:
        from modelarts._inference.model_request import obs_source
        from modelarts._inference.model_upload import ModelUpload, package_folder

        if not new.is_local:
            return self._create_at(obs_source(new), new)
        title = "-".join(filter(None, (new.model_name or "model", new.model_version)))
        folder = package_folder(new.source_location)
        self._upload = ModelUpload(self._session, folder, obs_path=self._obs_path, title=title)
        with self._upload.uploaded() as location:
            return self._create_at(location, new)

    def _create_at(self, location: str, new: "NewModel") -> str:
        from modelarts._inference.model_request import request_of, with_version
        from modelarts._inference.model_versions import create_next, next_version

        if new.model_version is not None:
            return self._send(request_of(new, location))
        return create_next(
            lambda version: self._send(request_of(with_version(new, version), location)),
            lambda: next_version(self._session, new.model_name, new.workspace_id),
        )

    def _info_within(self, seconds: float | None) -> "ShowModelResponse":
        from modelarts_client.api.models import show_model

        session = limited(self._session, seconds)
        with naming("model", search="Model.get_model_list(session)"):
            return answered(show_model.sync(session.project_id, self.model_id, client=session.client))

    def _send(self, request: "CreateModelRequest") -> str:
        from modelarts_client.api.models import create_model

        search = "Model.get_model_list(session)"
        if request.model_name:
            search = f"Model.get_model_list(session, model_name={request.model_name!r})"
        with creating("model", search=search):
            created = answered(create_model.sync(self._session.project_id, client=self._session.client, body=request))
        return new_id(created.model_id, "model", search=search)

    def _deploy(self, request: "CreateServiceRequest") -> str:
        from modelarts_client.api.services import create_service

        search = f"Predictor.get_service_list(session, service_name={request.service_name!r})"
        try:
            with creating("service", search=search):
                created = answered(
                    create_service.sync(self._session.project_id, client=self._session.client, body=request)
                )
        except (BadRequestError, NotFoundError) as error:
            from modelarts.pool import ResourcePool

            for pool_name in dict.fromkeys([request.pool_name, *(each.pool_name for each in request.config)]):
                ResourcePool._explain(error, self._session, pool_name)
            raise
        return new_id(created.service_id, "service", search=search)
