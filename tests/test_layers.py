"""The house's arrows: who may import whom, and what a launch must never load."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
JOURNAL = ROOT / "journal"
DRIVERS = {"sqlite3", "sqlcipher3", "pysqlite3", "sqlite_utils"}
SLOW = {"matplotlib", "numpy", "sqlite_utils", "cryptography", "PIL", "PySide6"}

EVERY_MODULE = """
import importlib, pkgutil, sys
import journal
names = [module.name for module in pkgutil.walk_packages(journal.__path__, "journal.")]
for name in names:
    importlib.import_module(name)
print(len(names))
print(*sorted(sys.modules))
"""


def loaded_by(code):
    """Return what this code prints and the top-level names that a fresh interpreter holds after it."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def sources(folder):
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def imports(path):
    """Return every module that a file names in an import, wherever it stands, the names from it included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: a relative import"
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
            "import_module",
            "__import__",
        ):
            found |= {argument.value for argument in node.args if isinstance(argument, ast.Constant)}
    return found


def tops(names):
    return {name.partition(".")[0] for name in names}


def within(names, package):
    return {name for name in names if name == package or name.startswith(f"{package}.")}


def test_journal_imported_whole_loads_no_qt_and_no_pyplot():
    count, modules = loaded_by(EVERY_MODULE)
    modules = set(modules.split())
    assert int(count) >= 30
    assert not {name for name in modules if name.startswith(("PySide6", "shiboken6"))}
    assert "matplotlib.pyplot" not in modules
    assert not tops(modules) & {"ui", "tests", "tkinter"}


def test_plain_driver_is_never_loaded():
    """sqlite-utils falls back on the standard library's driver where it does not find ours first."""
    [before, same, classes] = loaded_by(
        "import sys, journal.store.driver as ours\n"
        "print('sqlite3' in sys.modules)\n"
        "import sqlite_utils.utils as theirs, sqlcipher3.dbapi2 as cipher, sqlite_utils.db as db\n"
        "print(theirs.sqlite3.connect is cipher.connect)\n"
        "print(db.OperationalError is cipher.OperationalError)\n"
    )
    assert (before, same, classes) == ("False", "True", "True")


@pytest.mark.parametrize("path", sources(JOURNAL), ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_store_knows_the_driver(path):
    if path.parent != JOURNAL / "store":
        assert not tops(imports(path)) & DRIVERS


def test_in_the_store_only_one_module_knows_sqlcipher():
    knowing = [path.name for path in sources(JOURNAL / "store") if "sqlcipher3" in tops(imports(path))]
    assert knowing == ["driver.py"]
    plain = [path.name for path in sources(JOURNAL) if tops(imports(path)) & {"sqlite3", "pysqlite3"}]
    assert plain in ([], ["driver.py"])  # there for mypy alone, which does not know ours: see below


@pytest.mark.parametrize("path", sources(JOURNAL), ids=lambda path: str(path.relative_to(ROOT)))
def test_journal_never_looks_at_the_window(path):
    named = imports(path)
    assert not tops(named) & {"ui", "PySide6", "shiboken6", "tests"}
    assert not within(named, "matplotlib.pyplot")


COACH_READS = JOURNAL / "coach" / "record.py"  # what a pack is made from is read here, and only here


def values_only():
    rooms = [
        JOURNAL / name for name in ("model.py", "errors.py", "weeks.py", "beta.py", "drift.py", "retag.py")
    ]
    rooms += [JOURNAL / "questions.py", JOURNAL / "sentences.py", JOURNAL / "advocate.py"]
    rooms += sources(JOURNAL / "charts") + sources(JOURNAL / "coach")
    return [room for room in rooms if room != COACH_READS]


@pytest.mark.parametrize("path", values_only(), ids=lambda path: str(path.relative_to(ROOT)))
def test_measure_charts_and_coach_take_values_not_stores(path):
    named = imports(path)
    assert not within(named, "journal.store")
    assert within(named, "journal.vault") == within(named, "journal.vault.files")  # whole files, well written


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("model", set()),
        ("errors", set()),
        ("beta", set()),
        ("weeks", {"model", "errors"}),
        ("drift", {"model", "weeks", "beta"}),
        ("retag", {"model"}),
        ("sentences", {"model", "drift"}),
        ("advocate", {"model", "drift", "beta"}),
    ],
)
def test_measure_knows_no_more_than_it_needs(name, allowed):
    ours = within(imports(JOURNAL / f"{name}.py"), "journal")
    assert {module.split(".")[1] for module in ours if "." in module} <= allowed


@pytest.mark.parametrize("path", sources(JOURNAL / "vault"), ids=lambda path: path.name)
def test_vault_knows_no_store(path):
    assert not within(imports(path), "journal.store")


@pytest.mark.parametrize("path", sources(ROOT / "ui" / "widgets"), ids=lambda path: path.name)
def test_widgets_know_no_store_and_no_session(path):
    named = imports(path)
    assert not within(named, "journal.store")
    assert not within(named, "ui.session")


def test_pure_measure_and_model_have_no_clock():
    """Whatever asks the time says so in its signature."""
    asking = {"now", "today", "utcnow", "time_ns", "monotonic"}
    for path in [*values_only(), *sources(JOURNAL / "store")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = getattr(node.func.value, "id", "")
                assert not (owner in ("date", "datetime", "time") and node.func.attr in asking), path


def test_opening_a_journal_and_its_first_screen_load_nothing_slow(vault_folder):
    """Until the first paint neither sqlite-utils nor numpy nor matplotlib nor cryptography is needed."""
    [modules] = loaded_by(
        "import sys\n"
        "from datetime import UTC, date, datetime\n"
        "from pathlib import Path\n"
        "from journal.store.journal_store import JournalStore\n"
        "from journal.model import EntryDraft, Week\n"
        f"store = JournalStore.open(Path({str(vault_folder)!r}))\n"
        "day = date(2026, 11, 22)\n"
        "store.entries_on(day); store.week_count(Week.of(day)); store.find_draft(); store.find_plan(day)\n"
        "store.prompts(); store.last_reflections(); store.find_answer(1); store.is_reviewed(Week.of(day))\n"
        "store.save_draft(EntryDraft('a'), now=datetime(2026, 11, 22, tzinfo=UTC))\n"
        "written_at = datetime(2026, 11, 22, 12, tzinfo=UTC)\n"
        "store.add_entry(EntryDraft('a'), written_on=day, written_at=written_at, zone='UTC')\n"
        "store.newest_entries(10); store.search('a'); store.close()\n"
        "print(*sorted(sys.modules))\n"
    )
    assert not tops(modules.split()) & SLOW
    assert "journal.drift" not in modules.split()


def test_our_packaging_folder_is_no_package():
    """It would hide the library of that name, and matplotlib would no longer import."""
    assert (ROOT / "packaging").is_dir()
    assert not (ROOT / "packaging" / "__init__.py").exists()
