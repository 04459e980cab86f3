"""Collect the window's words for translators, and compile what they wrote.

    .venv/bin/python packaging/translations.py update     resources/translations/*.ts after a change of words
    .venv/bin/python packaging/translations.py compile    the .qm files from them, with Qt's own lrelease
    .venv/bin/python packaging/translations.py check      exit 1 where either was forgotten

Qt's lupdate finds ``self.tr("…")``, but neither the context of a module's own ``tr`` nor the templates of
``journal/sentences.py``, which knows no Qt; so the words are read from the syntax tree. Their context is:

- its class, for ``self.tr("…")``;
- the name in ``QCoreApplication.translate("Name", text)``, for the ``tr`` that a module of ``ui`` defines so;
- "Sentences" for whatever ``journal`` puts through a ``tr`` that it was handed, for the constants of its
  ``sentences.py`` and ``errors.py``, for what its errors say, and for ``said("…")`` of the window.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
JOURNAL_CONTEXT = "Sentences"
# Their constants are words, also those that the window alone puts through ``said``.
SENTENCES = ("sentences.py", "errors.py")
ERRORS = "errors.py"
TOLD = "Told"  # a template with values that is no error, and is read as those are
FORMATS = "formats.py"  # its Format(name, title, …) are shown by their titles
NOT_IN_THE_WINDOW = ("cli.py", "commands", "coach")  # what these refuse, the command line says
IN_THE_WINDOW = (
    "reading.py",
    "client_pack.py",
    "pack_files.py",
)  # of ``coach``: what a client's pack is refused for
PREFIX = "inmind_"


class Words(NamedTuple):
    """One text to translate and the context that it is looked up in."""

    context: str
    text: str


class BadWords(Exception):
    """A call of ``tr`` that no translator can be shown."""


def collect(root: Path = ROOT) -> list[Words]:
    """Return every text of the window, in the order of files and lines, each once a context.

    Raises:
        BadWords: A ``tr`` is given something other than text written out in the code.
    """
    found: dict[Words, None] = {}
    journal = _trees(root / "journal")
    for path, tree in _trees(root / "ui").items():
        found.update(dict.fromkeys(_WindowReader(path, tree, root).words()))
    for path, tree in journal.items():
        found.update(dict.fromkeys(_JournalReader(path, journal).words()))
        place = path.relative_to(root / "journal").parts[0]
        if place not in NOT_IN_THE_WINDOW or path.name in IN_THE_WINDOW:
            found.update(dict.fromkeys(_JournalReader(path, journal).errors()))
        if path.name == FORMATS:
            found.update(dict.fromkeys(_JournalReader(path, journal).titles()))
        if path.name in SENTENCES:
            found.update((Words(JOURNAL_CONTEXT, text), None) for text in _templates(tree))
    return list(found)


def _trees(folder: Path) -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.py"))}


class _WindowReader(ast.NodeVisitor):
    """Reads the words of a module of the window."""

    def __init__(self, path: Path, tree: ast.Module, root: Path) -> None:
        self._path = path
        self._tree = tree
        self._own = _context_of_own_tr(tree, root)
        self._classes: list[str] = []
        self._found: list[Words] = []

    def words(self) -> Iterator[Words]:
        self.visit(self._tree)
        yield from self._found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if not (node.name == "tr" and self._own is not None and not self._classes):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr == "tr":
            owner = called.value.id if isinstance(called.value, ast.Name) else ""
            context = self._classes[-1] if owner == "self" and self._classes else self._class_of(called, node)
            self._add(context, node)
        elif isinstance(called, ast.Name) and called.id == "said" and node.args:
            text = _text_in(node.args[0])  # else it stands in the journal, and is read there
            if text:
                self._found.append(Words(JOURNAL_CONTEXT, text))
        elif isinstance(called, ast.Name) and called.id == "tr":
            self._add(self._own or self._bad(node, "no context is known for this tr"), node)
        elif isinstance(called, ast.Attribute) and called.attr == "translate" and len(node.args) >= 2:
            given, text = _text_in(node.args[0]), _text_in(node.args[1])
            if given is not None and text is not None:
                self._found.append(Words(given, text))
        self.generic_visit(node)

    def _class_of(self, called: ast.Attribute, node: ast.Call) -> str:
        """Return the context of ``box.tr``: the class that the name was made from in this module."""
        if isinstance(called.value, ast.Name):
            for other in ast.walk(self._tree):
                if (
                    isinstance(other, ast.Assign)
                    and isinstance(other.value, ast.Call)
                    and isinstance(other.value.func, ast.Name)
                    and any(isinstance(t, ast.Name) and t.id == called.value.id for t in other.targets)
                ):
                    return other.value.func.id
        return self._bad(node, "no context is known for this tr")

    def _add(self, context: str, node: ast.Call) -> None:
        text = _text_in(node.args[0]) if node.args else None
        if text is None:
            self._bad(node, "tr wants text written out")
        else:
            self._found.append(Words(context, text))

    def _bad(self, node: ast.Call, why: str) -> str:
        raise BadWords(f"{self._path}:{node.lineno}: {why}")


class _JournalReader:
    """Reads the words that a module of the journal puts through a ``tr`` it was handed.

    ``tr`` is given a name more often than a text: a template of a table, a form that a loop goes through, a
    word that the caller chose. Each is followed to where it is written out, in this module or in another.
    """

    def __init__(self, path: Path, trees: Mapping[Path, ast.Module]) -> None:
        self._path = path
        self._tree = trees[path]
        self._others = [tree for tree in trees.values() if tree is not self._tree]
        self._kinds = {
            node.name
            for place, tree in trees.items()
            if place.name == ERRORS
            for node in tree.body
            if isinstance(node, ast.ClassDef)
        } | {TOLD}

    def words(self) -> Iterator[Words]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id == "tr" and node.args:
                    yield from self._words_of(node.args[0], node)
                elif node.func.id == "map" and len(node.args) == 2 and ast.unparse(node.args[0]) == "tr":
                    yield from self._words_of(node.args[1], node)

    def errors(self) -> Iterator[Words]:
        """Yield what the errors say that this module makes: a template, which its values come into later."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and _name_of(node.func) in self._kinds and node.args:
                yield from self._words_of(node.args[0], node)

    def titles(self) -> Iterator[Words]:
        """Yield what the formats are called on the screen."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and _name_of(node.func) == "Format" and len(node.args) > 1:
                yield from self._words_of(node.args[1], node)

    def _words_of(self, argument: ast.expr, node: ast.Call) -> Iterator[Words]:
        if _text_in(argument) == "":
            return
        if isinstance(argument, ast.Attribute) and argument.attr == "template":
            return  # of an error, or of what is told: read where it is made
        texts = list(self.texts(argument))
        if not texts:
            raise BadWords(f"{self._path}:{node.lineno}: where do the words of this tr stand?")
        yield from (Words(JOURNAL_CONTEXT, text) for text in texts if text)

    def texts(self, node: ast.expr, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        """Yield the texts that an expression may be: written out, or held by a name."""
        if isinstance(node, ast.Constant):
            yield from [node.value] if isinstance(node.value, str) else []
        elif isinstance(node, ast.IfExp):
            yield from self.texts(node.body, seen)
            yield from self.texts(node.orelse, seen)
        elif isinstance(node, ast.Subscript):
            yield from self.texts(node.value, seen)
        elif isinstance(node, ast.Dict | ast.Tuple | ast.List):
            for part in node.values if isinstance(node, ast.Dict) else node.elts:
                yield from self.texts(part, seen)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
            yield from self.texts(node.func.value, seen)
        elif isinstance(node, ast.Attribute) and node.attr == "title":
            yield from self._titles()
        elif isinstance(node, ast.Attribute) and node.attr.isupper():  # a constant of another module
            for value in self._values_of(node.attr):
                yield from self.texts(value, seen | {node.attr})
        elif isinstance(node, ast.Name) and node.id not in seen:
            for value in self._values_of(node.id):
                yield from self.texts(value, seen | {node.id})

    def _titles(self) -> Iterator[str]:
        """Yield the words of the role systems, which their enum makes from its members' names."""
        for tree in (self._tree, *self._others):
            for node in tree.body:
                if isinstance(node, ast.ClassDef) and node.name == "RoleSystem":
                    members = (part.targets[0] for part in node.body if isinstance(part, ast.Assign))
                    yield from (name.id.capitalize() for name in members if isinstance(name, ast.Name))

    def _values_of(self, name: str) -> list[ast.expr]:
        """Return what the name stands for in this module; where nothing does, what another calls so."""
        found = [value for node in ast.walk(self._tree) for value in self._given_by(node, name)]
        if not found:
            found = [value for tree in self._others for node in tree.body for value in _assigned(node, name)]
        return found

    def _given_by(self, node: ast.AST, name: str) -> Iterator[ast.expr]:
        yield from _assigned(node, name)
        if isinstance(node, ast.For | ast.comprehension):
            yield from self._iterated(node.target, node.iter, name)
        elif isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args]
            if name in names and name != "tr":
                yield from self._passed(node.name, names.index(name) - (names[0] == "self"), name)

    def _iterated(self, target: ast.expr, iterated: ast.expr, name: str) -> Iterator[ast.expr]:
        """Yield what a loop gives the name: the whole of each round, or its place in each round's tuple."""
        if isinstance(target, ast.Name) and target.id == name:
            yield iterated
        elif isinstance(target, ast.Tuple):
            names = [part.id if isinstance(part, ast.Name) else "" for part in target.elts]
            if name in names:
                rounds = self._values_of(iterated.id) if isinstance(iterated, ast.Name) else [iterated]
                for value in rounds:
                    for part in value.elts if isinstance(value, ast.Tuple | ast.List) else []:
                        if isinstance(part, ast.Tuple) and len(part.elts) == len(names):
                            yield part.elts[names.index(name)]

    def _passed(self, function: str, position: int, name: str) -> Iterator[ast.expr]:
        """Yield what any module passes to a function at this place."""
        for tree in (self._tree, *([] if function.startswith("_") else self._others)):
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and _name_of(node.func) == function:
                    yield from node.args[position : position + 1]
                    yield from (keyword.value for keyword in node.keywords if keyword.arg == name)


def _assigned(node: ast.AST, name: str) -> Iterator[ast.expr]:
    if isinstance(node, ast.Assign):
        if any(isinstance(target, ast.Name) and target.id == name for target in node.targets):
            yield node.value
    elif isinstance(node, ast.AnnAssign) and node.value is not None and ast.unparse(node.target) == name:
        yield node.value


def _name_of(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _templates(tree: ast.Module) -> Iterator[str]:
    """Yield the sentences that a module keeps as constants, whoever shows them."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            text = _text_in(node.value)
            if text and node.targets[0].id.isupper():
                yield text


def _context_of_own_tr(tree: ast.Module, root: Path) -> str | None:
    """Return the context of a module's own ``def tr(text)``, or of the one that it imports."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "tr":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
                    first = inner.args[0] if inner.args else None
                    if inner.func.attr == "translate" and isinstance(first, ast.Constant):
                        return str(first.value)
        if isinstance(node, ast.ImportFrom) and any(name.name == "tr" for name in node.names) and node.module:
            other = root.joinpath(*node.module.split(".")).with_suffix(".py")
            return _context_of_own_tr(ast.parse(other.read_text(encoding="utf-8")), root)
    return None


def _text_in(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


# The files


class Translations(NamedTuple):
    """What a .ts file holds: what is translated, and what somebody should still look at."""

    done: dict[Words, str]
    drafts: dict[Words, str]


def read_translations(path: Path) -> Translations:
    """Return what a .ts file translates; what it leaves empty is in neither part."""
    found = Translations({}, {})
    for context in ET.parse(path).getroot().iter("context") if path.exists() else ():
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text:
                part = found.drafts if translation.get("type") == "unfinished" else found.done
                part[Words(name, message.findtext("source") or "")] = translation.text
    return found


def carried_over(words: Iterable[Words], held: Translations) -> Translations:
    """Return the translations of these words; one that moved to another context comes along as a draft."""
    elsewhere: dict[str, set[str]] = {}
    for word, said in held.done.items():
        elsewhere.setdefault(word.text, set()).add(said)
    kept = Translations({}, {})
    for word in words:
        if word in held.done:
            kept.done[word] = held.done[word]
        elif word in held.drafts:
            kept.drafts[word] = held.drafts[word]
        elif len(elsewhere.get(word.text, ())) == 1:
            kept.drafts[word] = next(iter(elsewhere[word.text]))
    return kept


def ts_text(language: str, words: Iterable[Words], held: Translations) -> str:
    """Return a .ts file: each context once, in alphabetical order, its words in the order of the code."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, list[Words]] = {}
    for word in words:
        contexts.setdefault(word.context, []).append(word)
    for name in sorted(contexts):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for word in contexts[name]:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = word.text
            if word in held.done:
                ET.SubElement(message, "translation").text = held.done[word]
            else:
                ET.SubElement(message, "translation", type="unfinished").text = held.drafts.get(word)
    ET.indent(root, " " * 2)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def sources(folder: Path) -> list[Path]:
    """Return the .ts files there are, a language each."""
    return sorted(folder.glob(f"{PREFIX}*.ts"))


def update(folder: Path = FOLDER) -> list[str]:
    """Bring every .ts file up to the words of the code and return what there is to translate, a line each.

    What was translated stays, what is gone goes.
    """
    words, told = collect(), []
    for path in sources(folder):
        held = carried_over(words, read_translations(path))
        path.write_text(ts_text(_language(path), words, held), encoding="utf-8")
        told += _untranslated(path, words, held)
    return told


def _untranslated(path: Path, words: Iterable[Words], held: Translations) -> list[str]:
    return [
        f"{path.name}: {'to be looked at' if word in held.drafts else 'not translated'}: "
        f"{word.text!r} ({word.context})"
        for word in words
        if word not in held.done
    ]


def compile_one(source: Path, target: Path) -> None:
    """Make a .qm of a .ts with Qt's own tool, which comes with PySide6."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", "-nounfinished", str(source), "-qm", str(target)], check=True)


def compile_all(folder: Path = FOLDER) -> None:
    """Make every .qm anew."""
    for path in sources(folder):
        compile_one(path, path.with_suffix(".qm"))


def forgotten(folder: Path = FOLDER) -> list[str]:
    """Return what is not as ``update`` and ``compile`` would leave it, or not translated, a line each."""
    words, told = collect(), []
    for path in sources(folder):
        held = read_translations(path)
        if path.read_text(encoding="utf-8") != ts_text(_language(path), words, held):
            told.append(f"{path.name} does not hold the words of the code: run “update”.")
        told += _untranslated(path, words, held)
        with tempfile.TemporaryDirectory() as made:
            compiled = Path(made, "made.qm")
            compile_one(path, compiled)
            there = path.with_suffix(".qm")
            if not there.exists() or there.read_bytes() != compiled.read_bytes():
                told.append(f"{there.name} is not made from {path.name}: run “compile”.")
    return told


def _language(path: Path) -> str:
    return path.stem.removeprefix(PREFIX)


def main(arguments: list[str]) -> int:
    """Do what the command line asks."""
    if arguments not in (["update"], ["compile"], ["check"]):
        print(__doc__)
        return 2
    if arguments == ["compile"]:
        compile_all()
        return 0
    told = update() if arguments == ["update"] else forgotten()
    if told:
        print(*told, sep="\n")
    return int(arguments == ["check"] and bool(told))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BadWords as bad:
        sys.exit(str(bad))
