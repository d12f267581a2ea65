"""Resource pools from their creation to their deletion, in the local ModelArts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import (
    BadRequestError,
    ConflictError,
    InvalidArgumentError,
    NotFoundError,
    ValidationError,
)
from modelarts.pool import Network, PoolAmounts, ResourcePool
from modelarts.session import Session

from tests.facade.pools.conftest import FLAVOR
from tests.support.polling import DEADLINE


def test_a_pool_is_created_scaled_changed_and_deleted(session: Session, network: Network) -> None:
    pool = ResourcePool.create(session, "life", FLAVOR, 2, network, scope=["Train"])
    assert pool.pool_name.startswith("life-")
    assert pool.name == "life"

    created = pool.wait(timeout=DEADLINE)
    assert (created.status.phase, pool.status) == ("Running", "Running")
    assert [(each.flavor, each.count) for each in created.status.resources.available] == [(FLAVOR, 2)]
    assert created.spec.scope == ["Train"]
    assert created.spec.network.name == network.network_name

    scaled = pool.scale(3, wait=True, timeout=DEADLINE)
    assert sum(each.count for each in scaled.status.resources.available) == 3
    assert [each.count for each in pool.scale(1).spec.resources] == [1]
    shrunk = pool.wait(timeout=DEADLINE)
    assert sum(each.count for each in shrunk.status.resources.available) == 1
    assert not shrunk.status.resources.deleting

    changed = pool.update(description="trains at night", scope=["Train", "Infer"])
    assert changed.metadata.annotations.os_modelarts_description == "trains at night"
    pool.wait(timeout=DEADLINE)
    assert pool.show().spec.scope == ["Train", "Infer"]

    with pytest.raises(ConflictError):
        network.delete()
    pool.delete(wait=True, timeout=DEADLINE)
    with pytest.raises(NotFoundError, match=r"ResourcePool\.list\(session\) lists the resource pools that exist"):
        pool.show()


def test_a_pool_is_listed_by_what_is_known_of_it(session: Session, pool: ResourcePool) -> None:
    assert [each.pool_name for each in ResourcePool.list(session)] == [pool.pool_name]
    assert [each.name for each in ResourcePool.list(session, name="vision", status="created")] == ["vision"]
    for conditions in ({"name": "vis"}, {"status": "creating"}, {"workspace_id": "1"}, {"parent": pool.pool_name}):
        assert [*ResourcePool.list(session, **conditions)] == []
    selector = "os.modelarts/workspace.id in (0,2)"
    assert len([*ResourcePool.list(session, name="vision", label_selector=selector)]) == 1


def test_a_list_asks_when_it_is_needed(session: Session, pool: ResourcePool) -> None:
    found = ResourcePool.list(session)
    pool.update(description="changed after the call")
    assert next(found).show().metadata.annotations.os_modelarts_description == "changed after the call"


@pytest.mark.parametrize(
    ("conditions", "message"),
    [({"name": "a,b"}, "name='a,b'"), ({"name": ""}, "name=''"), ({"status": "made"}, "Use one of: created, failed")],
)
def test_a_list_refuses_conditions_that_mean_nothing(
    session: Session, conditions: dict[str, str], message: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        ResourcePool.list(session, **conditions)


def test_a_pool_is_shown_with_what_was_last_seen(session: Session, pool: ResourcePool) -> None:
    assert repr(pool) == (
        f"ResourcePool(pool_name={pool.pool_name!r}, name='vision', last_seen='Running, 1 x {FLAVOR}')"
    )
    assert repr(ResourcePool(session, "other")) == "ResourcePool(pool_name='other')"
    assert ResourcePool(session, pool.pool_name).name == "vision"


def test_the_whole_request_may_be_given(session: Session, network: Network) -> None:
    request = {
        "apiVersion": "v2",
        "kind": "Pool",
        "metadata": {"labels": {"os.modelarts/name": "whole", "os.modelarts/node.prefix": "gpu"}},
        "spec": {
            "type": "Dedicate",
            "scope": ["Train"],
            "network": {"name": network.network_name},
            "resources": [{"flavor": FLAVOR, "count": 1, "azs": [{"az": "az-1", "count": 1}]}],
        },
    }
    pool = ResourcePool.create(session, request=request, wait=True, timeout=DEADLINE)
    assert pool.show().metadata.labels.os_modelarts_node_prefix == "gpu"
    (scaled,) = pool.scale(2, wait=True, timeout=DEADLINE).spec.resources
    assert (scaled.count, [(zone.az, zone.count) for zone in scaled.azs]) == (2, [("az-1", 2)])
    pool.update(patch={"metadata": {"annotations": {"os.modelarts/description": "patched"}}})
    assert pool.show().metadata.annotations.os_modelarts_description == "patched"
    pool.delete(wait=True)


def test_a_name_in_place_of_a_generated_one_is_recognized(
    session: Session, pool: ResourcePool, network: Network
) -> None:
    meant = f"'vision' is a name; the pool_name is {pool.pool_name!r}."
    calls: list[Callable[[], object]] = [
        ResourcePool(session, "vision").show,
        ResourcePool(session, "vision").delete,
        ResourcePool(session, "vision").tags,
        lambda: ResourcePool.create(session, "part", FLAVOR, parent="vision"),
    ]
    for call in calls:
        with pytest.raises(NotFoundError, match=re.escape(meant)):
            call()
    meant = f"'shared' is a name; the network_name is {network.network_name!r}."
    calls = [Network(session, "shared").wait, lambda: ResourcePool.create(session, "other", FLAVOR, network="shared")]
    for call in calls:
        with pytest.raises(NotFoundError, match=re.escape(meant)):
            call()
    digit = ResourcePool.create(session, "7th-floor", FLAVOR, network=network, wait=True)
    with pytest.raises(BadRequestError, match=f"'7th-floor' is a name; the pool_name is '{digit.pool_name}'"):
        ResourcePool(session, "7th-floor").show()
    digit.delete(wait=True)
    for name in ("unknown", "a b"):
        with pytest.raises((NotFoundError, BadRequestError)) as caught:
            ResourcePool(session, name).show()
        assert "is a name" not in str(caught.value)


def test_jobs_and_services_are_told_what_a_name_of_a_pool_means(session: Session, pool: ResourcePool) -> None:
    job = Estimator(
        session,
        user_image_url="swr/image:1",
        user_command="true",
        train_instance_type="modelarts.pool.visual.xlarge",
        train_instance_count=1,
        pool_id="vision",
    )
    meant = f"'vision' is a name; the pool_name is {pool.pool_name!r}."
    with pytest.raises(NotFoundError, match=re.escape(meant)):
        job.fit()
    job.pool_id = "unknown"
    with pytest.raises(NotFoundError) as caught:
        job.fit()
    assert "is a name" not in str(caught.value)


def test_a_part_of_a_pool(session: Session, pool: ResourcePool) -> None:
    part = ResourcePool.create(session, "part", FLAVOR, 1, parent=pool, wait=True, timeout=DEADLINE)
    shown = part.show()
    assert (shown.spec.type_, shown.status.parent) == ("Logical", pool.pool_name)
    for whole in (pool, pool.pool_name):
        assert [each.name for each in ResourcePool.list(session, parent=whole)] == ["part"]
    with pytest.raises(ConflictError):
        pool.delete()
    part.delete(wait=True)


def test_a_pool_in_another_workspace(session: Session, pool: ResourcePool) -> None:
    pool.update(workspace_id="7")
    assert [each.name for each in ResourcePool.list(session, workspace_id="7")] == ["vision"]
    assert [*ResourcePool.list(session)] == []
    assert [ResourcePool.statistics(session, workspace_id=each).created for each in ("7", "0")] == [1, 0]
    pool.update(workspace_id="0")


def test_tags(session: Session, pool: ResourcePool) -> None:
    assert pool.tags() == {}
    pool.add_tags({"team": "vision", "stage": "test", "note": ""})
    pool.add_tags({"stage": "production"})
    assert pool.tags() == {"team": "vision", "stage": "production", "note": ""}
    assert ResourcePool.all_tags(session) == {"note": ("",), "stage": ("production",), "team": ("vision",)}
    pool.remove_tags({"stage": "production"})
    assert pool.tags() == {"team": "vision", "note": ""}
    with pytest.raises(BadRequestError, match="does not have the tag 'team=speech'"):
        pool.remove_tags({"team": "speech", "note": ""})
    pool.add_tags({"other": "x"})
    pool.remove_tags("other")
    pool.remove_tags(iter(["team", "note"]))
    assert pool.tags() == {}
    pool.set_tags({"a": "1", "b": "2"})
    pool.set_tags({"c": "3"})
    assert pool.tags() == {"c": "3"}
    pool.set_tags({})
    assert ResourcePool.all_tags(session) == {}


def test_tags_of_many_keys_are_all_listed(session: Session, network: Network) -> None:
    """More than a page of them, which has 200 at most by default; 20 are allowed for a pool."""
    pools = [ResourcePool.create(session, f"tagged-{number}", FLAVOR, 1, network) for number in range(11)]
    for number, pool in enumerate(pools):
        pool.wait(timeout=DEADLINE)
        pool.add_tags({f"key-{number}-{place}": "x" for place in range(20)})
    assert len(ResourcePool.all_tags(session)) == 220
    for pool in pools:
        pool.delete()
    for pool in pools:
        pool.wait_until_deleted(timeout=DEADLINE)


def test_wrong_tags_are_refused_before_they_are_sent(pool: ResourcePool) -> None:
    with pytest.raises(InvalidArgumentError, match=r"tags=\{\} is empty"):
        pool.add_tags({})
    with pytest.raises(InvalidArgumentError, match=r"tags=\[\] is empty"):
        pool.remove_tags([])
    with pytest.raises(InvalidArgumentError, match="is not a dict"):
        pool.add_tags(["team"])  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match=r"tags\[0\]\.key .* at most 128 characters"):
        pool.add_tags({"k" * 129: ""})
    assert pool.tags() == {}


def test_what_is_measured_of_a_pool(session: Session, pool: ResourcePool) -> None:
    counts = ResourcePool.statistics(session)
    assert (counts.created, counts.creating, counts.failed) == (1, 0, 0)
    usage = pool.metrics()
    assert ResourcePool.all_metrics(session)[0]._replace(time=usage.time) == usage
    assert (usage.capacity.cpu, usage.capacity.memory) == (8, 32 * 2**30)
    assert usage.allocated == PoolAmounts(0, 0, {})
    assert usage.available == usage.capacity


def test_the_metrics_of_a_range_of_time(pool: ResourcePool) -> None:
    now = datetime.now(UTC)
    for points in (
        pool.monitor(minutes=30, statistic="average", period=300),
        pool.monitor(start=now - timedelta(minutes=30), end=now, statistic="average", period=300),
    ):
        assert {"cpuUsage", "memUsedRate", "diskCapacity"} <= {point.metric for point in points}
        assert {point.statistic for point in points} == {"average"}
        times = [point.time for point in points if point.metric == "cpuUsage"]
        assert times == sorted(set(times))
        assert all(timedelta(0) <= now - time <= timedelta(minutes=36) for time in times)
        (disk,) = [point for point in points if point.metric == "diskCapacity" and point.value is not None]
        assert (disk.unit, disk.time) == ("Megabytes", times[-1])


def test_a_pool_that_does_not_exist(session: Session) -> None:
    pool = ResourcePool(session, "no-such-pool")
    for call in (pool.show, pool.wait, pool.delete, pool.metrics, pool.monitor, pool.tags, lambda: pool.scale(1)):
        with pytest.raises(NotFoundError, match=r"ResourcePool\.list\(session\)"):
            call()
    pool.wait_until_deleted(timeout=0)


def test_a_pool_of_something_that_does_not_exist(session: Session) -> None:
    with pytest.raises(NotFoundError, match=r"Network\.list\(session\) lists the networks that exist"):
        ResourcePool.create(session, "lost", FLAVOR, 1, "no-such-network")
    with pytest.raises(NotFoundError, match=r"ResourcePool\.list\(session\) lists the resource pools that exist"):
        ResourcePool.create(session, "lost", FLAVOR, 1, parent="no-such-pool")


def test_what_pools_can_be_made_of(session: Session) -> None:
    flavors = ResourcePool.get_flavors(session)
    names = [flavor.metadata.name for flavor in flavors]
    assert FLAVOR in names
    assert [flavor.spec for flavor in ResourcePool.get_flavors(session, name=names[0])] == [flavors[0].spec]
    assert ResourcePool.get_flavors(session, name="none") == []


def test_plugin_templates(session: Session, pool: ResourcePool) -> None:
    names = {template.metadata.name for template in ResourcePool.get_plugin_templates(session)}
    assert names
    some = ResourcePool.get_plugin_templates(session, name=min(names), pool_name=pool.pool_name)
    assert {template.metadata.name for template in some} <= names
    driver = ResourcePool.get_plugin_template(session, "npu-driver")
    assert (driver.metadata.name, driver.spec.type_) == ("npu-driver", "npuDriver")
    with pytest.raises(InvalidArgumentError, match="gpu-driver and npu-driver"):
        ResourcePool.get_plugin_template(session, "")
