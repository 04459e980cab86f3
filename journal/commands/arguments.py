"""What may stand on the command line. A subcommand's options are made when it is named: they take time."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any, NoReturn

from journal import __version__
from journal.errors import BadValue

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

Handler = Callable[[argparse.Namespace], int]
WRONG_USAGE = 2
REPORT_FORMATS = ("pdf", "html", "png", "svg", "csv")
EPILOG = """\
The journal is the vault named by --journal, else by INMIND_JOURNAL, else the one in the platform's
data folder.
A passphrase is asked for, or read from --passphrase-file; it is never an argument.
Without a subcommand the window opens; “inmind demo” opens it on a sample journal, and “inmind packs PATH” on
what clients gave to a coach.
"""


class _Parser(argparse.ArgumentParser):
    """Tells wrong usage in one line; understands no abbreviations, since scripts depend on the names."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=_Formatter, **settings)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and end."""
        told = "".join(sign if sign.isprintable() else "?" for sign in message)
        self.exit(WRONG_USAGE, f"{self.prog}: {told} (see “{self.prog} --help”)\n")

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        if file is not None:  # argparse's own swallows the error of a full disk
            file.write(message)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Knows its width without shutil, which argparse would import on every run and not for help alone."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=_width())


def _width() -> int:
    try:
        return max(40, int(os.environ.get("COLUMNS", "")) - 2)
    except ValueError:
        pass
    try:
        return max(40, os.get_terminal_size(1).columns - 2)
    except OSError:
        return 100


def build_parser(argv: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser; where ``argv`` names subcommands, of these alone."""
    common = _common_options()
    parser = _Parser(
        prog="inmind",
        description="A private journal that keeps leadership in mind.",
        epilog=EPILOG,
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"In Mind {__version__}")
    groups = parser.add_subparsers(title="subcommands", metavar="SUBCOMMAND", required=True)
    commands = _commands()
    for name in [name for name in commands if name in argv] or commands:
        handler, describe, words = commands[name]
        made = groups.add_parser(
            name, help=words, description=f"{words[0].upper()}{words[1:]}.", parents=[common]
        )
        made.set_defaults(handler=handler, command=name)
        describe(made)
    return parser


def _commands() -> dict[str, tuple[Handler, Callable[[argparse.ArgumentParser], None], str]]:
    return {
        "init": (_init, _describe_init, "make an empty vault"),
        "add": (_add, _describe_add, "keep an entry"),
        "list": (_list, _describe_list, "list entries, newest first"),
        "search": (_search, _describe_search, "find entries by their words"),
        "drift": (_drift, _describe_drift, "say what the last quarter says against before"),
        "report": (_report, _describe_report, "write what a coach is handed: charts and counts"),
        "import": (_import, _describe_import, "take the entries of a file into the journal, all or none"),
        "export": (_export, _describe_export, "write every entry into a file, in plain text"),
        "backup": (_backup, _describe_backup, "make a checked copy of the journal"),
        "restore": (_restore, _describe_restore, "put a backup in the journal's place, which is kept"),
        "sync": (_sync, _describe_sync, "keep the journal in step with another computer, through a folder"),
        "remind": (_remind, _describe_remind, "ask for the weekly review if it is due"),
        "check": (_check, _describe_check, "read the whole journal and say whether it is whole"),
    }


def _common_options() -> _Parser:
    """Return what stands before or after any subcommand; the later word wins."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--journal", type=_path, metavar="VAULT", help="the vault's folder")
    common.add_argument(
        "--passphrase-file", type=_path, metavar="FILE", help="its first line; “-” reads standard input"
    )
    return common


def _describe_init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--open", action="store_true", help="without a passphrase: anybody can read it")


def _describe_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="*", metavar="TEXT", help="what to keep; “-” reads standard input")
    parser.add_argument("--system", type=_system, metavar="1|2|3", help="1 Deliver, 2 Improve, 3 Enable")
    for name in ("urgent", "important"):
        pressed = parser.add_mutually_exclusive_group()
        pressed.add_argument(f"--{name}", dest=name, action="store_const", const=True)
        pressed.add_argument(f"--not-{name}", dest=name, action="store_const", const=False)
    parser.add_argument("--on", type=_date, metavar="DATE", help="the journal date (today)")
    parser.add_argument(
        "--at", type=_time, metavar="HH:MM", help="the local time at which it counts as written"
    )
    parser.add_argument("--question", type=_question, metavar="N", help="the question it reflects on, 1 to 8")
    parser.add_argument("--minutes", type=_whole, metavar="N", help="how long it took")


def _describe_list(parser: argparse.ArgumentParser) -> None:
    _add_period(parser)
    parser.add_argument("--system", type=_system, metavar="1|2|3")
    parser.add_argument("--urgent", action="store_true", help="only urgent ones")
    parser.add_argument("--important", action="store_true", help="only important ones")
    parser.add_argument("--question", type=_question, metavar="N", help="only reflections on this question")
    parser.add_argument("--limit", type=_count, default=50, metavar="N", help="at most so many (50); 0: all")
    parser.add_argument("--json", action="store_true", help="as one JSON array")


def _describe_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help="words, “phrases”, OR, -not")
    _describe_list(parser)


def _describe_drift(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="replay what was so on this day")
    parser.add_argument("--json", action="store_true", help="as one JSON object")


def _describe_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        type=_path,
        required=True,
        metavar="DIR",
        help="the folder, or the file where it is protected",
    )
    _add_period(parser)
    parser.add_argument(
        "--format",
        type=_report_formats,
        default=REPORT_FORMATS,
        metavar=",".join(REPORT_FORMATS),
        help="all of these where nothing is said",
    )
    parser.add_argument(
        "--name", type=_text, default="", help="who it is about, on the first page; else nobody is named"
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="of the PDF")
    parser.add_argument(
        "--answers", type=_questions, default=(), metavar="1,7", help="standing answers that go in, by number"
    )
    parser.add_argument(
        "--entries", action="store_true", help="the entries flagged “bring to my coach” go in, in their words"
    )
    parser.add_argument(
        "--protect",
        type=_path,
        metavar="FILE",
        help="one encrypted zip under the passphrase in FILE’s first line",
    )


def _describe_import(parser: argparse.ArgumentParser) -> None:
    from journal.interchange.formats import READABLE

    parser.add_argument("file", type=_path, metavar="FILE", help="a file, or the folder of an export")
    parser.add_argument(
        "--format", choices=READABLE, metavar="FORMAT", help=f"{', '.join(READABLE)}; guessed if not said"
    )
    parser.add_argument("--zone", metavar="ZONE", help="of times that name none (this computer's)")
    parser.add_argument(
        "--columns", type=_columns, default=(), metavar="text=Notes,date=Day", help="what a table calls them"
    )
    parser.add_argument("--split", action="store_true", help="cut a day's text at its headings")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    for name, dest in (("--from", "first"), ("--to", "last")):
        parser.add_argument(
            name, dest=dest, type=_date, metavar="DATE", help="of a calendar (the last four weeks)"
        )


def _describe_export(parser: argparse.ArgumentParser) -> None:
    from journal.interchange.formats import WRITABLE

    parser.add_argument(
        "--format", choices=WRITABLE, required=True, metavar="FORMAT", help=", ".join(WRITABLE)
    )
    parser.add_argument(
        "--out", type=_path, required=True, metavar="PATH", help="“-” writes to standard output"
    )
    _add_period(parser)


def _describe_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", type=_text_path, metavar="DIR", help="another place than the vault, such as a USB stick"
    )


def _describe_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="which backup; else the newest")
    parser.add_argument(
        "--from", dest="place", type=_path, metavar="DIR", help="where the backups lie, if not in the vault"
    )
    parser.add_argument("--list", action="store_true", help="only list them, oldest first")
    parser.add_argument("--json", action="store_true", help="with --list: as one JSON value")


def _describe_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--mend", action="store_true", help="take the right to its files away from all others"
    )


def _describe_sync(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        nargs="?",
        type=_text_path,  # the journal notes it
        metavar="FOLDER",
        help="one that a service carries; named the first time",
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--join", action="store_true", help="make the journal of FOLDER on this computer")
    instead.add_argument("--again", action="store_true", help="write all of it once more, to mend the folder")
    instead.add_argument("--stop", action="store_true", help="go on alone")
    instead.add_argument("--aside", action="store_true", help="show wordings that lost against others")
    parser.add_argument("--name", type=_text, metavar="NAME", help="what the others call this computer")
    parser.add_argument(
        "--open", action="store_true", help="although there is no passphrase: who reads FOLDER reads it all"
    )
    parser.add_argument("--json", action="store_true", help="as one JSON value")


def _describe_remind(parser: argparse.ArgumentParser) -> None:
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--install", action="store_true", help="let the system ask while In Mind is closed")
    instead.add_argument("--uninstall", action="store_true", help="take that away again")
    instead.add_argument("--status", action="store_true", help="say when it is asked for, and by what")
    instead.add_argument("--ics", type=_path, metavar="FILE", help="write it as a calendar file instead")
    instead.add_argument("--later", action="store_true", help="ask once more in an hour")
    instead.add_argument("--skip", action="store_true", help="not this week")
    instead.add_argument("--stay", action="store_true", help=argparse.SUPPRESS)  # what an autostart calls
    parser.add_argument("--day", type=_weekday, metavar="DAY", help="with --install: monday to sunday")
    parser.add_argument("--at", type=_time, metavar="HH:MM", help="with --install: at this time of the day")
    parser.add_argument("--wait", type=_count, metavar="N", help="listen to its buttons for N seconds (300)")
    parser.add_argument("--json", action="store_true", help="with --status: as one JSON value")


def _add_period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", type=_date, metavar="DATE", help="not before this day")
    parser.add_argument("--to", dest="last", type=_date, metavar="DATE", help="not after this day")


# --- what an argument may be: a wrong form is wrong usage, a date that no calendar has is refused -----------


def _path(text: str) -> str:
    """Return a place as it was named; an empty name, as of an unset variable, would be the present folder."""
    if not text:
        raise BadValue("An empty path names no place, so nothing was done; “.” is the present folder.")
    return text


def _text(text: str) -> str:
    """Return what will be kept or shown; the bytes of a command line need not be text."""
    if text.isascii():
        return text
    from journal.store.base import clean_text

    return clean_text(text)


def _text_path(text: str) -> str:
    return _text(_path(text))


def _date(text: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a date such as 2026-11-22")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadValue(f"No calendar has the date {text}.") from None


def _time(text: str) -> time:
    shown = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", text)
    if shown is None:
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a time such as 07:50")
    try:
        return time(int(shown[1]), int(shown[2]))
    except ValueError:
        raise BadValue(f"No clock shows {text}.") from None


def _number(text: str, low: int, high: int, words: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text) or not low <= int(text) <= high:
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not {words}")
    return int(text)


def _system(text: str) -> int:
    return _number(text, 1, 3, "1 (Deliver), 2 (Improve) or 3 (Enable)")


def _question(text: str) -> int:
    return _number(text, 1, 8, "one of the questions, 1 to 8")


def _count(text: str) -> int:
    return _number(text, 0, 999_999_999, "a number such as 50, or 0 for all")


def _whole(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a whole number")
    return int(text)


def _weekday(text: str) -> int:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    if text.lower() not in days:
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a day such as friday")
    return days.index(text.lower())


def _report_formats(text: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(word.strip().lower() for word in text.split(",")))
    for word in wanted:
        if word not in REPORT_FORMATS:
            raise argparse.ArgumentTypeError(f"“{word[:40]}” is none of {', '.join(REPORT_FORMATS)}")
    return wanted


def _columns(text: str) -> tuple[tuple[str, str], ...]:
    pairs = [word.partition("=") for word in text.split(",")]
    if not all(ours.strip() and theirs.strip() for ours, _, theirs in pairs):
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a list such as text=Notes,date=Day")
    return tuple((ours.strip(), theirs.strip()) for ours, _, theirs in pairs)


def _questions(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(_question(word.strip()) for word in text.split(",")))


# --- the subcommands, each imported when it is run ------------------------------------------------


def _init(arguments: argparse.Namespace) -> int:
    from journal.commands.keeping import init

    return init(arguments)


def _add(arguments: argparse.Namespace) -> int:
    from journal.commands.keeping import add

    return add(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from journal.commands.finding import list_entries

    return list_entries(arguments)


def _search(arguments: argparse.Namespace) -> int:
    from journal.commands.finding import search

    return search(arguments)


def _drift(arguments: argparse.Namespace) -> int:
    from journal.commands.measuring import drift

    return drift(arguments)


def _report(arguments: argparse.Namespace) -> int:
    from journal.commands.measuring import report

    return report(arguments)


def _import(arguments: argparse.Namespace) -> int:
    from journal.commands.exchanging import import_file

    return import_file(arguments)


def _export(arguments: argparse.Namespace) -> int:
    from journal.commands.exchanging import export

    return export(arguments)


def _backup(arguments: argparse.Namespace) -> int:
    from journal.commands.safekeeping import backup

    return backup(arguments)


def _restore(arguments: argparse.Namespace) -> int:
    from journal.commands.safekeeping import restore

    return restore(arguments)


def _check(arguments: argparse.Namespace) -> int:
    from journal.commands.keeping import check

    return check(arguments)


def _sync(arguments: argparse.Namespace) -> int:
    from journal.commands.syncing import sync

    return sync(arguments)


def _remind(arguments: argparse.Namespace) -> int:
    from journal.commands.reminding import remind

    return remind(arguments) if arguments.tr is None else remind(arguments, arguments.tr)
