"""The file itself: its tables, its pragmas, and what it refuses of its own."""

import ast
import inspect
import pkgutil
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import journal.store
from journal.backup import backups_in
from journal.errors import DataDamaged, JournalError, TooNew
from journal.model import EntryDraft, Plan, Review, RoleSystem, Week, WeekKind
from journal.store import migrations
from journal.store.connection import APPLICATION_ID, PRAGMAS
from journal.store.driver import IntegrityError
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)
NEWER = len(migrations.NAMES) + 1
VAULTS = Path(__file__).parents[1] / "data" / "vaults"
SCHEMA_1, SCHEMA_2, SCHEMA_3 = (VAULTS / f"schema-{number}.vault" for number in (1, 2, 3))


def tables(store):
    rows = store._connection.execute("SELECT name FROM sqlite_master ORDER BY name").fetchall()
    return [name for (name,) in rows]


def ask(store, pragma):
    return store._connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_every_pragma_reads_back_as_set(store):
    for name, (_, expected) in PRAGMAS.items():
        if expected is not None:
            assert ask(store, name) == expected, name


@pytest.mark.parametrize("name", [name for name, (_, expected) in PRAGMAS.items() if expected is not None])
def test_a_pragma_that_does_not_take_is_no_journal_to_write_in(store, monkeypatch, name):
    """As in a build of SQLite that leaves one out: it says nothing, and goes on otherwise."""
    value, expected = PRAGMAS[name]
    monkeypatch.setitem(PRAGMAS, name, (value, f"not {expected}"))
    with pytest.raises(JournalError, match=f"{name} is not {value}"):
        JournalStore.open(store.vault.folder)


def test_pragmas_are_those_that_were_tried_out(store):
    """These lost no save in simulated power cuts, and spill no plain text."""
    assert ask(store, "journal_mode") == "delete"
    assert ask(store, "synchronous") == 3  # EXTRA
    assert ask(store, "temp_store") == 2  # MEMORY
    assert ask(store, "foreign_keys") == 1
    assert ask(store, "trusted_schema") == 0
    assert ask(store, "locking_mode") == "normal"
    assert ask(store, "busy_timeout") == 2000
    assert ask(store, "application_id") == APPLICATION_ID
    assert ask(store, "user_version") == len(migrations.NAMES)


def test_every_step_has_its_name():
    assert [step.__name__ for step in migrations.STEPS] == list(migrations.NAMES)
    assert len(set(migrations.NAMES)) == len(migrations.NAMES)


def test_steps_use_nothing_of_the_model():
    source = ast.parse(inspect.getsource(migrations))
    imported = {node.module for node in ast.walk(source) if isinstance(node, ast.ImportFrom)}
    assert not any(name.startswith("journal.model") for name in imported)


def test_foreign_keys_are_on(store):
    with pytest.raises(IntegrityError):
        store._connection.execute(
            "INSERT INTO revision (entry_id, body, replaced_at) VALUES ('nobody', 'x', 1)"
        )
    with pytest.raises(IntegrityError):
        store.add_retag("nobody", RoleSystem.DELIVER, RoleSystem.ENABLE, now=NOW)
    assert store.retags() == []


def test_an_entry_that_is_removed_takes_its_revisions_and_its_words_along(store, keep):
    entry = keep(DAY, "needle")
    store.replace_body(entry.id, "needle two", now=NOW)
    store.add_retag(entry.id, RoleSystem.DELIVER, RoleSystem.ENABLE, now=NOW)
    store._connection.execute("DELETE FROM entry")
    assert store.revisions(entry.id) == []
    assert store.retags() == []
    assert list(store.search("needle")) == []
    store.check()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET role_system = 4",
        "UPDATE entry SET urgent = 1",  # without important
        "UPDATE entry SET urgent = 2, important = 2",
        "UPDATE entry SET question = 9",
        "UPDATE entry SET minutes = -1",
        "UPDATE entry SET minutes = 'long'",
        "UPDATE entry SET id = NULL",
        "INSERT INTO plan (holds_from, deliver, improve, enable, made_at) VALUES ('2026-01-01', 4, 4, 9, 1)",
        "INSERT INTO week_note VALUES (1, 'holiday', 1)",
        "INSERT INTO mark (arm, kind, made_on, made_at) VALUES ('mood', 'season', '2026-01-01', 1)",
        "INSERT INTO draft VALUES (2, '', NULL, NULL, NULL, NULL, NULL, 1)",
    ],
)
def test_file_refuses_what_the_model_does_not_know(store, keep, statement):
    keep(DAY, "text")
    with pytest.raises(IntegrityError):
        store._connection.execute(statement)


def test_no_doing_makes_a_table(store, keep):
    """sqlite-utils makes a table for a misspelt name: ours come from migrations alone."""
    made = tables(store)
    entry = keep(DAY, "text", 1)
    store.replace_body(entry.id, "new", now=NOW)
    store.add_plan(Plan(DAY, (40, 30, 30), 4.5, "note"), now=NOW)
    store.add_answer(1, "text", on=DAY, now=NOW)
    store.save_review(Review(Week.of(DAY), 50), now=NOW)
    store.note_week(Week.of(DAY), WeekKind.LEAVE, now=NOW)
    store.save_draft(EntryDraft("x"), now=NOW)
    store.note_prompt(1, DAY, "shown")
    store.add_retag(entry.id, RoleSystem.DELIVER, RoleSystem.ENABLE, now=NOW)
    store.set_setting("a", 1)
    store.set_for_coach(entry.id, wanted=True)
    store.client_notes().save_draft("a name", "x", now=NOW)
    store.client_notes().keep("a name", "x", now=NOW)
    store.delete_entry(entry.id, now=NOW)
    assert tables(store) == made


def test_every_table_that_is_named_is_there(store):
    """Wherever the code says ``table("…")``."""
    named = set()
    for module in pkgutil.iter_modules(journal.store.__path__):
        source = inspect.getsource(__import__(f"journal.store.{module.name}", fromlist=["_"]))
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("table", "__getitem__"):
                named |= {argument.value for argument in node.args if isinstance(argument, ast.Constant)}
    assert named
    assert named <= set(tables(store))


# --- which program wrote it -----------------------------------------------------------------------


def changed(vault_folder, *statements):
    """Run these statements on the file, behind the program's back, and return its bytes."""
    with JournalStore.open(vault_folder) as store:
        for statement in statements:
            store._connection.execute(statement)
    return (vault_folder / "journal.db").read_bytes()


def refused(vault_folder, error, content):
    """The vault is refused, and not a byte of it is changed."""
    with pytest.raises(error) as refusal:
        JournalStore.open(vault_folder)
    assert (vault_folder / "journal.db").read_bytes() == content
    assert sorted(path.name for path in vault_folder.iterdir()) == [
        "backups",
        "journal.db",
        "keys.copy.json",
        "keys.json",
    ]
    assert str(refusal.value).endswith(".")


def test_step_of_a_newer_program_is_too_new(vault_folder):
    newer = (
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('journal', 'm999_tomorrow', '2030-01-01')"
    )
    refused(vault_folder, TooNew, changed(vault_folder, newer))


def test_higher_version_is_too_new(vault_folder):
    refused(vault_folder, TooNew, changed(vault_folder, f"PRAGMA user_version = {NEWER}"))


def test_steps_of_another_set_are_no_concern_of_ours(vault_folder):
    other = (
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('mine', 'x', '2030-01-01')"
    )
    changed(vault_folder, other)
    JournalStore.open(vault_folder).close()


def test_file_of_another_program_is_refused(vault_folder):
    refused(vault_folder, DataDamaged, changed(vault_folder, "PRAGMA application_id = 1"))


def test_file_without_a_record_of_versions_is_refused(vault_folder):
    refused(vault_folder, DataDamaged, changed(vault_folder, "DROP TABLE _sqlite_migrations"))


def test_missing_steps_are_applied_on_opening(vault_folder, monkeypatch):
    """As when a newer program opens this file: the step runs once, with its record."""

    def m999_tomorrow(db):
        db.execute("CREATE TABLE tomorrow (a INTEGER) STRICT")
        db.execute(f"PRAGMA user_version = {NEWER}")

    monkeypatch.setattr(migrations, "NAMES", (*migrations.NAMES, "m999_tomorrow"))
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, m999_tomorrow))
    for _ in range(2):
        with JournalStore.open(vault_folder) as store:
            assert "tomorrow" in tables(store)
            assert ask(store, "user_version") == NEWER
    monkeypatch.undo()
    refused(vault_folder, TooNew, (vault_folder / "journal.db").read_bytes())


def test_step_that_fails_leaves_the_file_as_it_was(vault_folder, monkeypatch):
    class StepFailed(Exception):
        pass

    def m999_tomorrow(db):
        db.execute("CREATE TABLE tomorrow (a INTEGER) STRICT")
        raise StepFailed

    monkeypatch.setattr(migrations, "NAMES", (*migrations.NAMES, "m999_tomorrow"))
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, m999_tomorrow))
    with pytest.raises(StepFailed):
        JournalStore.open(vault_folder)
    monkeypatch.undo()
    with JournalStore.open(vault_folder) as store:
        assert "tomorrow" not in tables(store)
        store.check()


# --- files of earlier programs --------------------------------------------------------------------


def test_a_file_of_the_first_schema_opens_with_all_that_was_in_it(tmp_path):
    """The vault was written by the code of that time."""
    vault = Path(shutil.copytree(SCHEMA_1, tmp_path / "Old.vault"))
    day, week = date(2026, 11, 20), Week.of(date(2026, 11, 20))
    with JournalStore.open(vault) as store:
        assert ask(store, "user_version") == len(migrations.NAMES)
        assert [entry.body for entry in store.entries_on(day)] == [
            "Took the #Board call myself, again. See #escalation.",
            "What the system does to me",
        ]
        assert [old.body for old in store.revisions(store.entries_on(day)[0].id)] == [
            "Took the #Board call myself."
        ]
        assert store.find_draft() == EntryDraft("half a thou")
        assert store.find_plan(day) == Plan(date(2026, 9, 1), (40, 35, 25), 5.0, "Thursday")
        review = store.find_review(week + -1)
        assert (review.felt, review.estimate, review.outcome) == (30, (50, 30, 20), "kept")
        assert store.is_reviewed(week + -1)
        assert store.week_notes() == {(week + -2).number: WeekKind.LEAVE}
        assert store.setting("day_end") == "04:00"
        tags = store._connection.execute("SELECT tag FROM entry_tag ORDER BY tag, place").fetchall()
        assert [tag for (tag,) in tags] == ["board", "board", "escalation"]
        store.check()


def test_there_is_a_vault_of_every_earlier_schema():
    kept = sorted(path.name for path in VAULTS.iterdir())
    assert kept == [f"schema-{version}.vault" for version in range(1, len(migrations.NAMES))]


def test_a_file_of_the_second_schema_opens_with_all_that_was_in_it(tmp_path):
    """The vault was written by the code of that time."""
    vault = Path(shutil.copytree(SCHEMA_2, tmp_path / "Old.vault"))
    day, week = date(2026, 11, 20), Week.of(date(2026, 11, 20))
    with JournalStore.open(vault) as store:
        assert ask(store, "user_version") == len(migrations.NAMES)
        assert [(entry.body, entry.for_coach) for entry in store.entries_on(day)] == [
            ("Took the #Board call myself, again.", False),
            ("What the system does to me", True),
        ]
        assert store.count_for_coach(day, day) == 1
        assert [old.body for old in store.revisions(store.entries_on(day)[0].id)] == [
            "Took the #Board call myself."
        ]
        review = store.find_review(week + -1)
        assert (review.estimate, review.pulled_estimate, review.step) == ((50, 30, 20), "unsure", 3)
        assert [purpose.body for purpose in store.purpose().purposes()] == ["To make it one service"]
        assert store.tags() == [("board", 1)]
        assert store.client_notes().find("anybody") is None
        store.check()


def test_a_file_of_the_third_schema_opens_with_all_that_was_in_it(tmp_path):
    """The vault was written by the code of that time."""
    vault = Path(shutil.copytree(SCHEMA_3, tmp_path / "Old.vault"))
    day, week = date(2026, 11, 20), Week.of(date(2026, 11, 20))
    with JournalStore.open(vault) as store:
        assert ask(store, "user_version") == len(migrations.NAMES)
        assert [(entry.body, entry.for_coach) for entry in store.entries_on(day)] == [
            ("Took the #Board call myself, again.", False),
            ("What the system does to me", True),
        ]
        assert [answer.body for answer in store.answers(1)] == ["Second wording", "First wording"]
        assert [plan.split for plan in store.plans()] == [(30, 35, 35)]
        assert store.is_reviewed(week + -1)
        assert store.retags() == [(RoleSystem.DELIVER, RoleSystem.ENABLE)]
        note = store.client_notes().find("Mara")
        assert note is not None
        assert note.body == "Ask about Thursday"
        assert store.syncing().find_self() is None
        store.check()


def test_what_is_flagged_for_the_coach_is_found_without_reading_the_journal(store):
    condition = "for_coach = 1 AND deleted_at IS NULL AND place >= 1 AND place < 9"
    plan = store._connection.execute(f"EXPLAIN QUERY PLAN SELECT count(*) FROM entry WHERE {condition}")
    assert "entry_for_coach (for_coach=? AND rowid>? AND rowid<?)" in plan.fetchall()[0][3]


def test_before_a_migration_a_backup_is_made_that_the_earlier_program_could_open(tmp_path):
    vault = Path(shutil.copytree(SCHEMA_1, tmp_path / "Old.vault"))
    content = JournalStore.open_with(Vault.at(vault), Vault.at(vault).unlock(), migrate=False)
    with content:
        before = content.whole().content()
    JournalStore.open(vault).close()
    [made] = backups_in(vault / "backups")
    assert (made.reason, made.content) == ("migration", before)
    old = Vault.at(made.folder)
    with JournalStore.open_with(old, old.unlock(), migrate=False) as copy:
        assert ask(copy, "user_version") == 1
        assert copy.whole().content() == before
    JournalStore.open(vault).close()  # and no second one is made
    assert len(backups_in(vault / "backups")) == 1
