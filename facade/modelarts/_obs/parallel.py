"""The same done with many items, several at once."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_threads(
    do: Callable[[Item], Result],
    items: Iterable[Item],
    at_once: int,
    *,
    cancel: Callable[[], object] | None = None,
    done: Callable[[], object] | None = None,
) -> list[Result]:
    """Do the same with all items; after the first failure begin no more, and wait for those that were begun.

    Args:
        do: Called with each item, in a thread.
        items: The items.
        at_once: How many at once, at least 1.
        cancel: Called at Ctrl-C, to end what is under way.
        done: Called after each success, in the thread of the caller.

    Returns:
        The results, in the order of the items.

    Raises:
        Exception: What the first failure raised.
    """
    with ThreadPoolExecutor(at_once, thread_name_prefix="modelarts-obs-part") as pool:
        futures = [pool.submit(do, item) for item in items]
        try:
            for future in as_completed(futures):
                future.result()
                if done is not None:
                    done()
            return [future.result() for future in futures]
        except KeyboardInterrupt:
            if cancel is not None:
                cancel()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
