"""What models and services can be made of, and how services are reached."""

from __future__ import annotations

import pytest
from modelarts.exceptions import InvalidArgumentError
from modelarts.model import EngineRuntime, Model
from modelarts.service import Predictor, Transformer
from modelarts.session import Session
from modelarts_client.models import ModelAccelerator

from tests.support.scripted_modelarts import ScriptedModelArts


def test_runtimes_of_engines_are_rows(session: Session) -> None:
    runtimes = Model.get_engine_runtimes(session)
    assert {"PyTorch", "TensorFlow"} <= {runtime.ai_engine for runtime in runtimes}
    assert all(runtime.runtime and runtime.arch and runtime.status for runtime in runtimes)
    assert any(runtime.accelerator and runtime.accelerator.type_ == "none" for runtime in runtimes)


def test_a_runtime_is_described_by_what_is_at_its_place() -> None:
    card = {"type": "gpu", "cuda_version": "cuda 10.2"}
    engine = {
        "ai_engine": "PyTorch",
        "runtimes": ["a", "b"],
        "request_mode": ["sync", None, "more"],
        "accelerators": [None, card],
        "arch": ["X86_64"],
        "image_source": ["base_image", "base_image"],
    }
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["GET /ai-engine-runtimes"] = {"count": 1, "total_count": 1, "engine_runtimes": [engine]}
        assert Model.get_engine_runtimes(session) == [
            EngineRuntime("PyTorch", "a", "sync", None, "X86_64", "", "base_image"),
            EngineRuntime("PyTorch", "b", "", ModelAccelerator.from_dict(card), "", "", "base_image"),
        ]


def test_templates_are_found_by_what_is_known_of_them(session: Session) -> None:
    every = [template.template_id for template in Model.get_templates(session)]
    of_pytorch = Model.get_templates(session, engine="PyTorch", keyword="pytorch")
    assert 0 < len(of_pytorch) < len(every) == len(set(every))
    assert {template.template_labels.engine for template in of_pytorch} == {"PyTorch"}
    assert Model.get_templates(session, theme="Classification", environment="none") == []
    with pytest.raises(InvalidArgumentError, match="Use one of: Classification, Common"):
        Model.get_templates(session, theme="Other")


def test_a_specification_can_be_deployed_with(session: Session) -> None:
    specifications = {each.specification: each for each in Predictor.get_specifications(session)}
    assert specifications["modelarts.vm.cpu.2u"].cpu_info.cpu == 2


def test_specifications_are_those_of_the_kind_of_service() -> None:
    answer = {"count": 1, "total_count": 1, "specifications": [{"specification": "modelarts.vm.cpu.2u"}]}
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["GET /services/specifications"] = answer
        for kind, settings, asked in (
            (Predictor, {}, "infer_type=real-time"),
            (Transformer, {}, "infer_type=batch"),
            (Predictor, {"infer_type": "edge"}, "infer_type=edge"),
            (Predictor, {"is_personal_cluster": True}, "is_personal_cluster=true"),
        ):
            server.requests.clear()
            assert [each.specification for each in kind.get_specifications(session, **settings)] == [
                "modelarts.vm.cpu.2u"
            ]
            assert asked in server.requests[0].target
        with pytest.raises(InvalidArgumentError, match="infer_type='async' is not allowed"):
            Predictor.get_specifications(session, infer_type="async")


def test_the_vpc_channel_names_its_endpoint_services(session: Session) -> None:
    channel = Predictor.get_vpc_channel(session)
    assert channel.dns_domain_name
    assert all(each.vpcep_service_id and 0 < each.service_port < 65536 for each in channel.vpcep_info)
