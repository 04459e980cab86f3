"""Collect the window's words for translators, and compile what they wrote.

    .venv/bin/python packaging/translations.py update     resources/translations/*.ts after a change of words
    .venv/bin/python packaging/translations.py compile    the .qm files from them, with Qt's own lrelease
    .venv/bin/python packaging/translations.py check      exit 1 where either was forgotten

Qt's lupdate finds ``self.tr("…")``, but neither the context of a module's own ``tr`` nor the templates of
``journal/sentences.py``, which knows no Qt; so the words are read from the syntax tree. Their context is:

- its class, for ``self.tr("…")``;
- the name in ``QCoreApplication.translate("Name", text)``, for the ``tr`` that a module of ``ui`` defines so;
- "Sentences" for whatever ``journal`` puts through a ``tr`` that it was handed.
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
    for folder in ("ui", "journal"):
        for path in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            reader = _WindowReader(path, tree) if folder == "ui" else _JournalReader(tree)
            found.update(dict.fromkeys(reader.words()))
    return list(found)


class _WindowReader(ast.NodeVisitor):
    """Reads the words of a module of the window."""

    def __init__(self, path: Path, tree: ast.Module) -> None:
        self._path = path
        self._tree = tree
        self._own = _context_of_own_tr(tree)
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
    """Reads the words that a module of the journal puts through a ``tr`` it was handed."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree

    def words(self) -> Iterator[Words]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                for argument in node.args:
                    yield from (Words(JOURNAL_CONTEXT, text) for text in self._texts(argument))

    def _texts(self, node: ast.expr) -> Iterator[str]:
        """Yield the texts that an argument may be: written out, or held by a name of this module."""
        text = _text_in(node)
        if text is not None:
            if text:
                yield text
        elif isinstance(node, ast.IfExp):
            yield from self._texts(node.body)
            yield from self._texts(node.orelse)
        elif isinstance(node, ast.Subscript):
            yield from self._texts(node.value)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from self._texts(node.func.value)  # TABLE.get(…)
        elif isinstance(node, ast.Name):
            for value in self._values_of(node.id):
                yield from (text for text in _texts_within(value))

    def _values_of(self, name: str) -> Iterator[ast.expr]:
        """Yield what the name is assigned anywhere, or what its function is called with for it."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Assign) and any(
                isinstance(target, ast.Name) and target.id == name for target in node.targets
            ):
                yield node.value
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                if isinstance(node.target, ast.Name) and node.target.id == name:
                    yield node.value
            elif isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in node.args.args]
                if name in names and name != "tr":
                    yield from self._given(node.name, names.index(name))

    def _given(self, function: str, position: int) -> Iterator[ast.expr]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                yield from node.args[position : position + 1]


def _context_of_own_tr(tree: ast.Module) -> str | None:
    """Return the context of a module's own ``def tr(text)``, or of the one that it imports."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "tr":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
                    first = inner.args[0] if inner.args else None
                    if inner.func.attr == "translate" and isinstance(first, ast.Constant):
                        return str(first.value)
        if isinstance(node, ast.ImportFrom) and any(name.name == "tr" for name in node.names) and node.module:
            other = ROOT.joinpath(*node.module.split(".")).with_suffix(".py")
            return _context_of_own_tr(ast.parse(other.read_text(encoding="utf-8")))
    return None


def _text_in(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _texts_within(node: ast.expr) -> Iterator[str]:
    """Yield the texts of a table, a tuple or a single text; keys of a table are no words."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts_within(value)
    elif isinstance(node, ast.Tuple | ast.List):
        for value in node.elts:
            yield from _texts_within(value)
    elif isinstance(node, ast.IfExp):
        yield from _texts_within(node.body)
        yield from _texts_within(node.orelse)
    else:
        text = _text_in(node)
        if text:
            yield text


# The files


def read_translations(path: Path) -> dict[Words, str]:
    """Return what a .ts file translates; what is not yet is not in it."""
    if not path.exists():
        return {}
    done = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.findtext("translation")
            if translation:
                done[Words(name, message.findtext("source") or "")] = translation
    return done


def ts_text(language: str, words: Iterable[Words], done: Mapping[Words, str]) -> str:
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
            if word in done:
                ET.SubElement(message, "translation").text = done[word]
            else:
                ET.SubElement(message, "translation", type="unfinished")
    ET.indent(root, " " * 2)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def update(folder: Path = FOLDER) -> None:
    """Bring every .ts file up to the words of the code; what was translated stays, what is gone goes."""
    words = collect()
    for path in sorted(folder.glob(f"{PREFIX}*.ts")):
        text = ts_text(_language(path), words, read_translations(path))
        path.write_text(text, encoding="utf-8")


def compile_one(source: Path, target: Path) -> None:
    """Make a .qm of a .ts with Qt's own tool, which comes with PySide6."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(target)], check=True)


def compile_all(folder: Path = FOLDER) -> None:
    """Make every .qm anew."""
    for path in sorted(folder.glob(f"{PREFIX}*.ts")):
        compile_one(path, path.with_suffix(".qm"))


def forgotten(folder: Path = FOLDER) -> list[str]:
    """Return what is not as ``update`` and ``compile`` would leave it, a line each."""
    words, told = collect(), []
    for path in sorted(folder.glob(f"{PREFIX}*.ts")):
        done = read_translations(path)
        if path.read_text(encoding="utf-8") != ts_text(_language(path), words, done):
            told.append(f"{path.name} does not hold the words of the code: run “update”.")
        told += [
            f"{path.name}: not translated: {word.text!r} ({word.context})"
            for word in words
            if word not in done
        ]
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
    if arguments == ["update"]:
        update()
    elif arguments == ["compile"]:
        compile_all()
    elif arguments == ["check"]:
        told = forgotten()
        print(*told, sep="\n", end="\n" if told else "")
        return bool(told)
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BadWords as bad:
        sys.exit(str(bad))
