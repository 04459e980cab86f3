"""An end that is asked for from outside, as at a logout: as orderly as that by Ctrl+C."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType


@contextlib.contextmanager
def orderly_end() -> Iterator[None]:
    """Let SIGTERM and SIGHUP interrupt the block, so that it takes away what is half done.

    A signal that is ignored, as nohup asks for, stays so.

    Raises:
        KeyboardInterrupt: One came.
    """
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    ours = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    came = False

    def end(_number: int, _frame: FrameType | None) -> None:
        nonlocal came
        came = True
        _set(ours, signal.SIG_IGN)  # a logout sends both: what is being taken away is not left half done
        raise KeyboardInterrupt

    _set(ours, end)
    try:
        yield
    except Exception:
        if came:  # in a function that SQLite called, which makes an error of its own of it
            raise KeyboardInterrupt from None
        raise
    finally:
        _set(ours, signal.SIG_DFL)


def _set(numbers: list[int], handler: object) -> None:
    with contextlib.suppress(ValueError):  # not in the main thread
        for number in numbers:
            signal.signal(number, handler)  # type: ignore[arg-type]
