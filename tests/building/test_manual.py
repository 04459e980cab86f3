"""The man page and the completions say what the program understands, and real shells complete by them."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys

import pytest

from journal.commands.arguments import build_parser
from tests.building.support import ROOT, load

manual = load("manual")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder with the page and the completions."""
    folder = tmp_path_factory.mktemp("manual")
    manual.write_manual(folder, "2026-11-26")
    return folder


def needs(name):
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not here")


def helps():
    """Return what --help of each subcommand says, which argparse makes in its own way."""
    [groups] = [action for action in build_parser()._actions if hasattr(action, "_choices_actions")]
    return {name: parser.format_help() for name, parser in groups.choices.items()}


def plain_page(made):
    """Return the page's text, with nothing of roff left."""
    text = (made / "inmind.1").read_text(encoding="utf-8")
    return re.sub(r"\\f[BIR]", "", text).replace("\\-", "-").replace("\\(aq", "'")


# --- in step with the arguments -------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(helps()))
def test_the_page_tells_every_subcommand_with_its_options(made, name):
    section = plain_page(made).partition(f'.SS "inmind {name}')[2].partition(".SS")[0]
    assert section
    options = set(re.findall(r"(?<!\S)--[a-z][a-z-]*", helps()[name])) - {"--help"}
    assert options
    everywhere = plain_page(made).partition(".SH OPTIONS")[2].partition(".SH")[0]
    assert [option for option in sorted(options) if option not in section + everywhere] == []


@pytest.mark.parametrize("file", ["inmind.bash", "_inmind", "inmind.fish"])
def test_the_completions_know_every_subcommand_with_its_options(made, file):
    text = (made / file).read_text(encoding="utf-8")
    for name, told in helps().items():
        assert name in text
        for option in set(re.findall(r"(?<!\S)--[a-z][a-z-]*", told)) - {"--help"}:
            assert (option if file != "inmind.fish" else f"-l {option[2:]}") in text


def test_what_the_window_answers_is_what_the_start_understands():
    """ui/__main__.py looks at these words before the command line does."""
    tree = ast.parse((ROOT / "ui" / "__main__.py").read_text(encoding="utf-8"))
    [main] = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "main"]
    words = {
        word.value
        for node in ast.walk(main)
        if isinstance(node, ast.Compare)
        for word in ast.walk(node)
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    }
    told = {command.name for command in manual.WINDOW if command.name}
    told |= {name for option in manual.WINDOW[0].options for name in option.names} - {"--journal"}
    assert words - {"remind"} == told
    from ui import demo, packs_start

    for module, command in ((demo, manual.WINDOW[1]), (packs_start, manual.WINDOW[2])):
        source = ROOT / "ui" / f"{module.__name__.rpartition('.')[2]}.py"
        added = re.findall(r'add_argument\(\s*"([^"]+)"', source.read_text(encoding="utf-8"))
        known = [option.names[0] if option.names else option.takes.lower() for option in command.options]
        assert added == known


# --- as others read them --------------------------------------------------------------------------


@needs("mandoc")
def test_the_page_is_clean_by_mandoc(made):
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "all", str(made / "inmind.1")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""


@needs("man")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="man -l is man-db's")
def test_man_shows_the_page(made):
    done = subprocess.run(
        ["man", "--warnings", "-l", str(made / "inmind.1")],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"},
    )
    assert done.stderr == ""
    shown = re.sub(".\x08", "", done.stdout)  # bold is a letter struck twice
    assert shown.startswith("INMIND(1)")
    assert "inmind add [TEXT...]" in shown
    assert "“phrases”" in shown
    assert "\\(" not in shown


# --- in real shells -------------------------------------------------------------------------------

BASH = """
source "$1"
shift
COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
compopt() { :; }
_inmind
printf '%s\\n' "${COMPREPLY[@]}"
"""
# A shell of its own on a terminal: completion is a matter of its line editor.
ZSH = r"""
zmodload zsh/zpty
cat > offering <<'SCRIPT'
PROMPT= LISTMAX=10000 fpath=($PWD $fpath)
autoload -Uz compinit; compinit -D -u
compadd() {
  local -a A
  builtin compadd -A A -D B "$@"
  [[ -n $A ]] && print -r -- "<${(j:><:)A}>"
  builtin compadd "$@"
}
offer() { print -r -- BEGIN; _main_complete; print -r -- END; exit }
zle -C offer complete-word offer
bindkey '^X' offer
SCRIPT
zpty shell zsh -f -i
zpty -w shell "stty columns 200 rows 100; source ./offering"
zpty -w -n shell "$1"$'\x18'
while zpty -r shell line; do print -r -- "$line"; done
"""


def bash_offers(made, *words):
    done = subprocess.run(
        ["bash", "--norc", "-c", BASH, "bash", str(made / "inmind.bash"), *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=made,
    )
    return done.stdout.split()


def fish_offers(made, *words):
    line = " ".join(words)
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source {made}/inmind.fish; complete -C '{line}'"],
        capture_output=True,
        text=True,
        check=True,
        cwd=made,
        env={"PATH": "/usr/bin:/bin", "HOME": str(made), "TERM": "dumb"},
    )
    return [row.split("\t")[0] for row in done.stdout.splitlines()]


def zsh_offers(made, *words):
    done = subprocess.run(
        ["zsh", "-f", "-c", ZSH, "zsh", " ".join(words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=made,
        env={"PATH": "/usr/bin:/bin", "HOME": str(made), "TERM": "dumb", "LC_ALL": "C.UTF-8"},
    )
    told = done.stdout.rpartition("BEGIN")[2].partition("END")[0]
    return [word for group in re.findall(r"<([^\r\n]*)>", told) for word in group.split("><")]


SHELLS = [
    pytest.param(offers, marks=needs(name), id=name)
    for name, offers in (("bash", bash_offers), ("zsh", zsh_offers), ("fish", fish_offers))
]


@pytest.mark.parametrize("offers", SHELLS)
def test_a_shell_offers_the_subcommands(made, offers):
    assert set(helps()) | {"demo", "packs"} <= set(offers(made, "inmind", ""))
    assert set(offers(made, "inmind", "re")) == {"report", "restore", "remind"}


@pytest.mark.parametrize("offers", SHELLS)
def test_a_shell_offers_the_options_of_a_subcommand(made, offers):
    found = set(offers(made, "inmind", "add", "--"))
    assert {"--system", "--urgent", "--not-urgent", "--journal"} <= found
    assert "--dry-run" not in found


@pytest.mark.parametrize("offers", SHELLS)
def test_a_shell_offers_what_an_option_takes(made, offers):
    assert set(offers(made, "inmind", "add", "--system", "")) == {"1", "2", "3"}
    assert set(offers(made, "inmind", "report", "--paper", "")) == {"a4", "letter"}


@pytest.mark.parametrize("offers", SHELLS)
def test_a_shell_offers_files_where_one_is_meant(made, offers):
    (made / "theirs.jsonl").touch()
    (made / "their folder").mkdir(exist_ok=True)
    assert any("theirs.jsonl" in told for told in offers(made, "inmind", "import", "the"))
    folders = offers(made, "inmind", "--journal", "the")
    assert not any("theirs.jsonl" in told for told in folders)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_knows_the_subcommand_behind_the_common_options(made):
    found = bash_offers(made, "inmind", "--journal", "Mine.vault", "drift", "--")
    assert {"--as-of", "--json"} <= set(found)
