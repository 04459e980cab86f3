"""The same journal without a window: ``inmind`` with a subcommand.

Exit codes: 0 done, 1 a plain refusal with one line on standard error, 2 wrong usage. A subcommand is
imported when it is run, and imports only what it needs: ``inmind add`` is done before one has looked up.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journal.commands.arguments import build_parser
from journal.errors import DataDamaged, HeaderDamaged, JournalError, NotAJournal, NotEncrypted

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.sentences import Translate

WRITES_LONG = ("export", "report", "backup")  # what would be left half done where they are ended
DONE, REFUSED = 0, 1  # and 2, which argparse gives for wrong usage


def main(argv: Sequence[str] | None = None, tr: Translate | None = None) -> int:
    """Run one subcommand and return the exit code. Nothing is raised: what went wrong is said in one line.

    ``tr`` puts what the desktop shows for us into the window's language; the command line stays in English.
    """
    _let_output_cope()
    try:
        code = _run(argv, tr)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a full disk or a closed pipe can still be told
        return code
    except JournalError as refusal:
        _flush_or_drop()
        return _refuse(str(refusal))
    except BrokenPipeError:
        _flush_or_drop()  # who reads has seen enough; what was to be kept is kept
        return DONE
    except KeyboardInterrupt:
        _ignore_interrupts()  # who presses twice shall not see a traceback for it
        _flush_or_drop()
        return _refuse("Stopped.")
    except OSError as error:
        _flush_or_drop()
        what = "The output" if error.filename is None else f"“{error.filename}”"
        return _refuse(f"{what} cannot be read or written: {error.strerror or type(error).__name__}.")
    except Exception as error:  # noqa: BLE001 - no traceback ever reaches a user
        return _own_mistake(error)


def _run(argv: Sequence[str] | None, tr: Translate | None) -> int:
    told = sys.argv[1:] if argv is None else list(argv)
    try:
        arguments = build_parser(told).parse_args(told)
    except SystemExit as ended:  # --help, or wrong usage that argparse has already told
        return ended.code if isinstance(ended.code, int) else DONE
    arguments.tr = tr
    try:
        if arguments.command in WRITES_LONG:
            from journal.commands.ending import orderly_end  # its import costs the others a millisecond

            with orderly_end():
                code: int = arguments.handler(arguments)
        else:
            code = arguments.handler(arguments)
    except JournalError as refusal:
        raise JournalError(_with_way_back(refusal, arguments)) from refusal
    return code


def _with_way_back(refusal: JournalError, arguments: Namespace) -> str:
    """Return the sentence, with the newest backup where the journal is damaged and is not being restored."""
    speaks_of_files = isinstance(refusal, DataDamaged | HeaderDamaged | NotEncrypted | NotAJournal)
    if arguments.command == "restore" or not speaks_of_files:
        return str(refusal)
    from journal.backup import told_with_way_back
    from journal.commands.opening import journal_folder

    return told_with_way_back(refusal, journal_folder(arguments))


def _refuse(sentence: str) -> int:
    """Say why not, in one line."""
    with contextlib.suppress(OSError, ValueError):
        line = " ".join("".join(sign if sign.isprintable() else " " for sign in sentence).split())
        print(f"inmind: {line}", file=sys.stderr)
    return REFUSED


def _own_mistake(error: Exception) -> int:
    """Say that the program is wrong, not the user: the kind and the place, never what was being written."""
    if os.environ.get("INMIND_DEBUG"):
        import traceback

        traceback.print_exc()
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = "" if trace is None else f" in {trace.tb_frame.f_globals.get('__name__')}, line {trace.tb_lineno}"
    return _refuse(
        f"an error of the program itself: {type(error).__name__}{place} (INMIND_DEBUG=1 tells more)"
    )


def _let_output_cope() -> None:
    """Let the output replace signs that its encoding lacks, instead of failing on them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with contextlib.suppress(OSError, ValueError):
                reconfigure(errors="replace" if stream is sys.stdout else "backslashreplace")


def _ignore_interrupts() -> None:
    import signal

    with contextlib.suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _flush_or_drop() -> None:
    """Write what is still buffered, or else send it nowhere: the interpreter would fail on it once more."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
