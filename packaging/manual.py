"""Make the man page and the shells' completions from the very arguments that the program reads.

    python packaging/manual.py FOLDER    inmind.1, inmind.bash, _inmind (zsh), inmind.fish

Run by ``build.py`` in its environment, with the checkout on the path. Nothing of it is committed, so none
of it can lag behind. What only the window answers to is told in ``WINDOW`` below; a test holds it against
``ui/__main__.py``.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import textwrap
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from journal import __version__
from journal.commands.arguments import build_parser

FILES, FOLDERS, NOTHING = "files", "folders", ""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = {"FILE": FILES, "PATH": FILES, "DIR": FOLDERS, "VAULT": FOLDERS}


class Option(NamedTuple):
    """What may stand behind a subcommand: its names (none for a plain argument), and what it takes."""

    names: tuple[str, ...]
    takes: str  # as the help names it; empty where it takes nothing
    words: str  # what it does
    choices: tuple[str, ...] = ()
    kind: str = NOTHING  # which names of files a shell may offer
    is_many: bool = False
    is_needed: bool = False


class Command(NamedTuple):
    """A subcommand; the nameless one is the program alone."""

    name: str
    words: str
    options: tuple[Option, ...]


JOURNAL = Option(("--journal",), "VAULT", "the vault's folder", kind=FOLDERS)

# What ui/__main__.py answers itself, since only the window knows it.
WINDOW = (
    Command("", "open the window", (Option(("--review",), "", "on the weekly review"), JOURNAL)),
    Command(
        "demo",
        "open the window on a copy of the sample journal",
        (Option(("--dir",), "DIR", "where the copy is made; one there is replaced", kind=FOLDERS),),
    ),
    Command(
        "packs",
        "open the window on what clients gave to a coach",
        (
            Option((), "PATH", "a pack, or a folder of packs", kind=FILES, is_needed=True),
            Option(("--journal",), "VAULT", "your own journal's folder", kind=FOLDERS),
        ),
    ),
)


def commands() -> list[Command]:
    """Return every subcommand, those of the window first."""
    parser = build_parser()
    [groups] = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    helps = {choice.dest: choice.help or "" for choice in groups._choices_actions}
    told = [Command(name, helps[name], _options(made)) for name, made in groups.choices.items()]
    return [*WINDOW, *told]


def common_options() -> tuple[Option, ...]:
    """Return what stands before or behind any subcommand."""
    return tuple(option for option in _options(build_parser()) if option.takes)


def _options(parser: argparse.ArgumentParser) -> tuple[Option, ...]:
    return tuple(
        _option(action)
        for action in parser._actions
        if not isinstance(action, argparse._SubParsersAction | argparse._HelpAction)
        and action.help is not argparse.SUPPRESS
    )


def _option(action: argparse.Action) -> Option:
    takes_nothing = action.nargs == 0
    shown = action.metavar or "|".join(map(str, action.choices or ())) or action.dest.upper()
    takes = "" if takes_nothing else str(shown)
    return Option(
        tuple(action.option_strings),
        takes,
        action.help or "",
        () if takes_nothing else _choices(action, takes),
        KINDS.get(takes, NOTHING),
        action.nargs in ("*", "+"),
        action.required and action.nargs not in ("?", "*"),
    )


def _choices(action: argparse.Action, takes: str) -> tuple[str, ...]:
    if action.choices:
        return tuple(map(str, action.choices))
    if takes == "DAY":
        return DAYS
    if re.fullmatch(r"\w+([|,]\w+)+", takes):
        return tuple(re.split("[|,]", takes)) if takes != "1,7" else ()
    return ()


# --- the man page ---------------------------------------------------------------------------------


def man_page(day: str) -> str:
    """Return the page in the macros of man(7); ``day`` is the date it carries."""
    lines = [
        f'.TH INMIND 1 "{day}" "In Mind {__version__}" "User Commands"',
        ".SH NAME",
        "inmind \\- a private journal that keeps leadership in mind",
        ".SH SYNOPSIS",
        *_synopsis(),
        ".SH DESCRIPTION",
        *_paragraph(
            "Without a subcommand the window opens. With one the same journal is used without a window. The "
            "journal is one encrypted file in a folder of its own, the vault. The program makes no network "
            "connection."
        ),
        ".SH OPTIONS",
        "These may stand before or after any subcommand.",
        *_items(common_options()),
        *_item("\\fB\\-\\-version\\fR", "say which version this is"),
        *_item("\\fB\\-\\-help\\fR", "tell what can be asked for; behind a subcommand, of that one"),
    ]
    for title, told in (("THE WINDOW", WINDOW), ("SUBCOMMANDS", commands()[len(WINDOW) :])):
        lines.append(f".SH {title}")
        for command in told:
            lines += [f'.SS "{_roff(_usage(command))}"', *_paragraph(f"{_capital(command.words)}.")]
            lines += _items(option for option in command.options if option not in common_options())
    lines += [
        ".SH EXIT STATUS",
        *_item("0", "done"),
        *_item("1", "refused, with one line on standard error, and nothing changed"),
        *_item("2", "wrong usage"),
        ".SH ENVIRONMENT",
        *_item("\\fBINMIND_JOURNAL\\fR", "the vault's folder, where --journal does not name one"),
        *_item("\\fBINMIND_DEBUG\\fR", "set to 1, an error of the program's own is told in full"),
        ".SH FILES",
        *_item("\\fI~/.local/share/In Mind/Journal.vault\\fR", "the journal, where no other place is named"),
        *_item("\\fI~/.local/state/In Mind\\fR", "what is noted of the weekly reminder"),
        ".SH SEE ALSO",
        "\\fI/usr/share/doc/inmind\\fR",
    ]
    return "\n".join(lines) + "\n"


def _synopsis() -> list[str]:
    alone = [".SY inmind", ".OP \\-\\-journal VAULT", ".OP \\-\\-review", ".YS"]
    with_one = [
        ".SY inmind",
        ".OP \\-\\-journal VAULT",
        ".I SUBCOMMAND",
        ".RI [ argument \\ .\\|.\\|.]",
        ".YS",
    ]
    return alone + with_one


def _usage(command: Command) -> str:
    told = ["inmind", command.name]
    for option in command.options:
        if not option.names:
            many = f"{option.takes}{'...' if option.is_many else ''}"
            told.append(many if option.is_needed else f"[{many}]")
    return " ".join(filter(None, told))


def _items(options: Iterable[Option]) -> list[str]:
    lines = []
    for option in options:
        names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in option.names)
        takes = f"\\fI{_roff(option.takes)}\\fR" if option.takes else ""
        needed = "needed" if option.is_needed and option.names else ""
        lines += _item(
            " ".join(filter(None, (names, takes))), "; ".join(filter(None, (option.words, needed)))
        )
    return lines


def _item(head: str, words: str) -> list[str]:
    told = _capital(words) + ("" if words.endswith(".") else ".") if words else ""
    return [".TP", head, *(_lines(told) or ["\\&"])]


def _paragraph(text: str) -> list[str]:
    return _lines(text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _roff(text: str) -> str:
    """Return the text with nothing in it that roff would read as its own."""
    text = text.replace("\\", "\\(rs").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    return "".join(sign if ord(sign) < 128 else f"\\[u{ord(sign):04X}]" for sign in text)


def _lines(text: str) -> list[str]:
    """Return the text in lines of a width that people can edit; one that begins like a command is guarded."""
    lines = map(_roff, textwrap.wrap(text, 70, break_long_words=False, break_on_hyphens=False))
    return [f"\\&{line}" if line.startswith((".", "\\(aq")) else line for line in lines]


# --- completions ----------------------------------------------------------------------------------


def bash_completion() -> str:
    """Return what bash sources."""
    offers, values = [], []
    for command in commands():
        options = _with_common(command)
        names = " ".join(name for option in options for name in option.names)
        plain = next((option.kind for option in options if not option.names and option.kind), NOTHING)
        offers.append(f"        {command.name or '-'}) options='{names}'; plain='{plain}' ;;")
        values += [
            f"        {command.name or '-'}:{name}) {_bash_values(option)}; return ;;"
            for option in options
            for name in option.names
            if option.takes
        ]
    names = " ".join(command.name for command in commands() if command.name)
    return BASH.format(names=names, offers="\n".join(offers), values="\n".join(values))


def _bash_values(option: Option) -> str:
    if option.choices:
        return f"COMPREPLY=($(compgen -W '{' '.join(option.choices)}' -- \"$word\"))"
    if option.kind:
        letter = "f" if option.kind == FILES else "d"
        return f'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -{letter} -- "$word")'
    return "COMPREPLY=()"


BASH = """\
# bash completion for inmind; made from its arguments
_inmind() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command='-' options plain i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${{COMP_WORDS[i]}} in
        --journal | --passphrase-file) ((i++)) ;;
        -*) ;;
        *) command=${{COMP_WORDS[i]}}; break ;;
        esac
    done
    case $command:$before in
{values}
    esac
    case $command in
{offers}
        *) return ;;
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options --help" -- "$word"))
    elif [[ $command == '-' ]]; then
        COMPREPLY=($(compgen -W '{names}' -- "$word"))
    elif [[ $plain == files ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}}
complete -F _inmind inmind
"""


def zsh_completion() -> str:
    """Return the function that zsh loads by its name."""
    told = [command for command in commands() if command.name]
    names = "\n".join(f"    {_quoted(f'{command.name}:{command.words}')}" for command in told)
    cases = []
    for command in told:
        specs = " \\\n          ".join(_zsh_spec(option) for option in _with_common(command))
        cases.append(f"      {command.name})\n        _arguments \\\n          {specs}\n        ;;")
    alone = " \\\n    ".join(_zsh_spec(option) for option in (*WINDOW[0].options, *_without_journal()))
    return ZSH.format(names=names, alone=alone, cases="\n".join(cases))


def _zsh_spec(option: Option) -> str:
    kinds = {FILES: "_files", FOLDERS: "_files -/", NOTHING: " "}
    offered = f"({' '.join(option.choices)})" if option.choices else kinds[option.kind]
    takes = _zsh_words(option.takes)
    if not option.names:
        return _quoted(f"{'*' if option.is_many else ''}:{takes}:{offered}")
    told = f"[{_zsh_words(option.words)}]" if option.words else ""
    behind = f":{takes}:{offered}" if option.takes else ""
    return " ".join(_quoted(f"{name}{told}{behind}") for name in option.names)


def _zsh_words(text: str) -> str:
    for sign in "\\[]:":
        text = text.replace(sign, f"\\{sign}")
    return text


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


ZSH = """\
#compdef inmind
# zsh completion for inmind; made from its arguments
_inmind() {{
  local curcontext="$curcontext" state line
  typeset -A opt_args
  local -a names
  names=(
{names}
  )
  _arguments -C \\
    {alone} \\
    '--version[say which version this is]' \\
    '--help[tell what can be asked for]' \\
    '1:subcommand:->subcommand' \\
    '*::argument:->arguments'
  case $state in
    subcommand) _describe -t commands subcommand names ;;
    arguments)
      case $words[1] in
{cases}
      esac
      ;;
  esac
}}
_inmind "$@"
"""


def fish_completion() -> str:
    """Return what fish sources."""
    lines = ["# fish completion for inmind; made from its arguments", "complete -c inmind -f"]
    lines += [
        f"complete -c inmind -n __fish_use_subcommand -a {command.name} -d {_fish(command.words)}"
        for command in commands()
        if command.name
    ]
    for option in (*WINDOW[0].options, *_without_journal()):
        lines.append(_fish_line("__fish_use_subcommand", option))
    for command in commands():
        if command.name:
            seen = f"__fish_seen_subcommand_from {command.name}"
            lines += [_fish_line(seen, option) for option in _with_common(command)]
    return "\n".join(filter(None, lines)) + "\n"


def _fish_line(condition: str, option: Option) -> str:
    behind = f" -d {_fish(option.words)}" if option.words else ""
    if not option.names:
        return f"complete -c inmind -n {_fish(condition)} -F" if option.kind else ""
    name = option.names[0].removeprefix("--")
    if option.choices:
        takes = f" -x -a {_fish(' '.join(option.choices))}"
    elif option.takes:
        takes = {FILES: " -r -F", FOLDERS: " -x -a '(__fish_complete_directories)'", NOTHING: " -x"}[
            option.kind
        ]
    else:
        takes = ""
    return f"complete -c inmind -n {_fish(condition)} -l {name}{takes}{behind}"


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _with_common(command: Command) -> tuple[Option, ...]:
    own = {name for option in command.options for name in option.names}
    if command in WINDOW and command.name:
        return command.options
    return (*command.options, *(option for option in common_options() if not own & set(option.names)))


def _without_journal() -> tuple[Option, ...]:
    return tuple(option for option in common_options() if "--journal" not in option.names)


def write_manual(folder: Path, day: str) -> list[Path]:
    """Write the page and the completions and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "inmind.1": man_page(day),
        "inmind.bash": bash_completion(),
        "_inmind": zsh_completion(),
        "inmind.fish": fish_completion(),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]


def build_day() -> str:
    """Return the day of the sources where the build tells it, else today."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)).date().isoformat()


if __name__ == "__main__":
    write_manual(Path(sys.argv[1]), build_day())
