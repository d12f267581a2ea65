"""The same done with many items, several at once."""

from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
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

    Items are taken as they are begun, so that there may be very many.

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
    remaining = enumerate(items)
    begun: dict[Future[Result], int] = {}
    results: dict[int, Result] = {}
    with ThreadPoolExecutor(at_once, thread_name_prefix="modelarts-obs-part") as pool:
        try:
            while True:
                for index, item in islice(remaining, 2 * at_once - len(begun)):  # so that no thread waits for this one
                    begun[pool.submit(do, item)] = index
                if not begun:
                    return [results[index] for index in range(len(results))]
                for future in wait(begun, return_when=FIRST_COMPLETED).done:
                    results[begun.pop(future)] = future.result()
                    if done is not None:
                        done()
        except KeyboardInterrupt:
            if cancel is not None:
                cancel()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
