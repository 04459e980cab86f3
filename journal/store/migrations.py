"""The schema as ordered steps, recorded in the file. A released step never changes.

The names stand apart from the steps, so that a window can check a file against them without importing
sqlite-utils.
A step uses nothing of ``model``: it must still mean the same in ten years.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from journal.errors import DataDamaged, TooNew
from journal.store.driver import Connection

if TYPE_CHECKING:
    from sqlite_utils import Database

SET_NAME = "journal"
NAMES = ("m001_the_journal", "m002_the_pages", "m003_the_coach", "m004_a_second_computer")


def check_known(connection: Connection) -> bool:
    """Return True when every step is applied, False when some are still to come.

    Raises:
        TooNew: A newer program has been at the file; nothing was changed.
        DataDamaged: The file does not say what was applied to it.
    """
    has_record = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name = '_sqlite_migrations'"
    ).fetchone()[0]
    if not has_record:
        raise DataDamaged(
            "The journal's file has lost its record of versions; it was left as it is, and its backups are "
            "untouched. Restore the newest."
        )
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [SET_NAME])
    applied = {name for (name,) in rows}
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if not applied <= set(NAMES) or version > len(NAMES):
        raise TooNew
    return len(applied) == len(NAMES)


def apply_all(db: Database) -> None:
    """Apply every step that is still to come, each in one transaction with its record."""
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(SET_NAME)
    for name, step in zip(NAMES, STEPS, strict=True):
        migrations(name=name)(step)
    migrations.apply(db)


def m001_the_journal(db: Database) -> None:
    """Make the tables of the first release.

    ``entry.place`` is the key by which all is read: the journal date's ordinal number shifted left by 20
    bits,
    plus a running number within the day. So the table itself lies in the order of the days, a day
    or a page of the newest entries is one range of it, and FTS5 gives its hits in that order without
    sorting. The generated columns feed one covering index for the weekly counts.
    """
    for statement in _M001:
        db.execute(statement)


_M001 = (
    """CREATE TABLE entry (
        place INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL,
        written_on TEXT NOT NULL,
        written_at INTEGER NOT NULL,
        zone TEXT NOT NULL,
        role_system INTEGER CHECK (role_system BETWEEN 1 AND 3),
        urgent INTEGER CHECK (urgent IN (0, 1)),
        important INTEGER CHECK (important IN (0, 1)),
        minutes INTEGER CHECK (minutes >= 0),
        question INTEGER CHECK (question BETWEEN 1 AND 8),
        late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
        for_coach INTEGER NOT NULL DEFAULT 0 CHECK (for_coach IN (0, 1)),
        source TEXT,
        source_id TEXT,
        deleted_at INTEGER,
        week INTEGER GENERATED ALWAYS AS (((place >> 20) - 1) / 7) VIRTUAL,
        weekday INTEGER GENERATED ALWAYS AS (((place >> 20) - 1) % 7) VIRTUAL,
        CHECK ((urgent IS NULL) = (important IS NULL))
    ) STRICT""",
    """CREATE INDEX entry_counts ON entry (week, weekday, role_system, urgent, important, late)
        WHERE deleted_at IS NULL""",
    """CREATE INDEX entry_reflections ON entry (question, place)
        WHERE question IS NOT NULL AND deleted_at IS NULL""",
    """CREATE UNIQUE INDEX entry_source ON entry (source, source_id) WHERE source IS NOT NULL""",
    """CREATE VIEW live_entry AS SELECT place, body FROM entry WHERE deleted_at IS NULL""",
    """CREATE VIRTUAL TABLE entry_fts USING fts5 (
        body, content = 'live_entry', content_rowid = 'place', tokenize = 'unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.deleted_at IS NULL BEGIN
        INSERT INTO entry_fts (rowid, body) VALUES (new.place, new.body);
    END""",
    """CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.deleted_at IS NULL BEGIN
        INSERT INTO entry_fts (entry_fts, rowid, body) VALUES ('delete', old.place, old.body);
    END""",
    # One trigger, not two: SQLite does not say in which order two of them fire, and a new wording that is
    # listed before the old one is taken out loses every word that both have.
    """CREATE TRIGGER entry_changed AFTER UPDATE OF place, body, deleted_at ON entry BEGIN
        INSERT INTO entry_fts (entry_fts, rowid, body)
            SELECT 'delete', old.place, old.body WHERE old.deleted_at IS NULL;
        INSERT INTO entry_fts (rowid, body)
            SELECT new.place, new.body WHERE new.deleted_at IS NULL;
    END""",
    """CREATE TABLE revision (
        number INTEGER PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        replaced_at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX revision_of ON revision (entry_id)",
    """CREATE TABLE draft (
        number INTEGER PRIMARY KEY CHECK (number = 1),
        body TEXT NOT NULL,
        role_system INTEGER CHECK (role_system BETWEEN 1 AND 3),
        urgent INTEGER,
        important INTEGER,
        minutes INTEGER,
        question INTEGER CHECK (question BETWEEN 1 AND 8),
        saved_at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE answer (
        number INTEGER PRIMARY KEY,
        question INTEGER NOT NULL CHECK (question BETWEEN 1 AND 8),
        body TEXT NOT NULL,
        answered_on TEXT NOT NULL,
        answered_at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX answer_to ON answer (question, answered_at)",
    """CREATE TABLE plan (
        number INTEGER PRIMARY KEY,
        holds_from TEXT NOT NULL,
        deliver INTEGER NOT NULL CHECK (deliver >= 0),
        improve INTEGER NOT NULL CHECK (improve >= 0),
        enable INTEGER NOT NULL CHECK (enable >= 0),
        leadership_minutes INTEGER,
        note TEXT NOT NULL DEFAULT '',
        made_at INTEGER NOT NULL,
        CHECK (deliver + improve + enable = 100)
    ) STRICT""",
    """CREATE TABLE review (
        week INTEGER PRIMARY KEY,
        felt INTEGER CHECK (felt BETWEEN 0 AND 100),
        deliver_estimate INTEGER,
        improve_estimate INTEGER,
        enable_estimate INTEGER,
        other_side TEXT NOT NULL DEFAULT '',
        intention TEXT NOT NULL DEFAULT '',
        outcome TEXT CHECK (outcome IN ('kept', 'partly', 'not')),
        begun_at INTEGER NOT NULL,
        ended_at INTEGER
    ) STRICT""",
    """CREATE TABLE week_note (
        week INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('leave', 'swamped')),
        noted_at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE verdict (
        week INTEGER NOT NULL,
        arm TEXT NOT NULL CHECK (arm IN ('system', 'urgency', 'days')),
        state TEXT NOT NULL,
        z REAL,
        h REAL,
        phi REAL,
        recent_pulled INTEGER NOT NULL,
        recent_entries INTEGER NOT NULL,
        recent_weeks INTEGER NOT NULL,
        before_pulled INTEGER NOT NULL,
        before_entries INTEGER NOT NULL,
        before_weeks INTEGER NOT NULL,
        smallest_shift REAL,
        anchor_weeks INTEGER NOT NULL,
        recent_from INTEGER NOT NULL,
        before_until INTEGER NOT NULL,
        latch TEXT NOT NULL,
        issued_at INTEGER NOT NULL,
        afterwards INTEGER NOT NULL CHECK (afterwards IN (0, 1)),
        PRIMARY KEY (arm, week)
    ) STRICT""",
    """CREATE TABLE mark (
        number INTEGER PRIMARY KEY,
        arm TEXT NOT NULL CHECK (arm IN ('system', 'urgency', 'days')),
        kind TEXT NOT NULL CHECK (kind IN ('season', 'role', 'changing')),
        made_on TEXT NOT NULL,
        until TEXT,
        words TEXT NOT NULL DEFAULT '',
        made_at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE prompt (
        number INTEGER PRIMARY KEY,
        question INTEGER NOT NULL CHECK (question BETWEEN 1 AND 8),
        shown_on TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('shown', 'reflected', 'not_now', 'another'))
    ) STRICT""",
    """CREATE TABLE retag (
        number INTEGER PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        old_system INTEGER NOT NULL CHECK (old_system BETWEEN 1 AND 3),
        new_system INTEGER NOT NULL CHECK (new_system BETWEEN 1 AND 3),
        made_at INTEGER NOT NULL
    ) STRICT""",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "PRAGMA user_version = 1",
)


def m002_the_pages(db: Database) -> None:
    """Make room for what the pages keep: tags in the text, the review's estimate, the purpose."""
    for statement in _M002:
        db.execute(statement)
    rows = db.execute("SELECT place, body FROM entry WHERE body LIKE '%#%'").fetchall()
    pairs = [(tag, place) for place, body in rows for tag in _tags_at_the_time_of_m002(body)]
    db.conn.executemany("INSERT OR IGNORE INTO entry_tag (tag, place) VALUES (?, ?)", pairs)


def _tags_at_the_time_of_m002(body: str) -> set[str]:
    return {found.casefold() for found in re.findall(r"(?<![\w#&/])#(\w*[^\W\d_]\w*)", body)}


_M002 = (
    """CREATE TABLE entry_tag (
        tag TEXT NOT NULL,
        place INTEGER NOT NULL REFERENCES entry (place) ON DELETE CASCADE ON UPDATE CASCADE,
        PRIMARY KEY (tag, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX entry_tag_of ON entry_tag (place)",
    "ALTER TABLE review ADD COLUMN pulled_estimate TEXT CHECK (pulled_estimate IN ('yes', 'no', 'unsure'))",
    "ALTER TABLE review ADD COLUMN estimated_at INTEGER",
    "ALTER TABLE review ADD COLUMN step INTEGER NOT NULL DEFAULT 1 CHECK (step BETWEEN 1 AND 4)",
    # What the writer was shown against the own reading, so that another time others come first.
    """CREATE TABLE counter_evidence (
        number INTEGER PRIMARY KEY,
        week INTEGER NOT NULL,
        entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
        shown_at INTEGER NOT NULL,
        UNIQUE (week, entry_id)
    ) STRICT""",
    """CREATE TABLE purpose (
        number INTEGER PRIMARY KEY,
        body TEXT NOT NULL,
        written_on TEXT NOT NULL,
        written_at INTEGER NOT NULL
    ) STRICT""",
    "PRAGMA user_version = 2",
)


def m003_the_coach(db: Database) -> None:
    """Find quickly what is flagged for a coach, and make room for the notes of one about clients."""
    for statement in _M003:
        db.execute(statement)


_M003 = (
    # It holds the flagged entries alone, so that it costs nothing where there are none.
    "CREATE INDEX entry_for_coach ON entry (for_coach) WHERE for_coach = 1 AND deleted_at IS NULL",
    # Every wording stays; the one with the highest number stands now.
    """CREATE TABLE client_note (
        number INTEGER PRIMARY KEY,
        client TEXT NOT NULL,
        body TEXT NOT NULL,
        written_at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX client_note_on ON client_note (client)",
    """CREATE TABLE client_note_draft (
        client TEXT PRIMARY KEY,
        body TEXT NOT NULL,
        saved_at INTEGER NOT NULL
    ) STRICT""",
    "PRAGMA user_version = 3",
)


def m004_a_second_computer(db: Database) -> None:
    """Note what changes where a second computer is to hear of it; where there is none, nothing is noted.

    Rows of lists get a number that is the same everywhere and keeps their order: how many came before in the
    upper bits, forty bits of chance in the lower, so that two computers never give the same one.
    """
    for statement in _M004:
        db.execute(statement)
    for table in ("answer", "client_note", "mark", "plan", "prompt", "purpose", "retag"):
        db.execute(
            f"""CREATE TRIGGER sync_{table}_added AFTER INSERT ON {table} WHEN {_IS_NOTED} BEGIN
                UPDATE {table}
                    SET number = ((((new.number - 1) >> 40) + 1) << 40) | (random() & 1099511627775)
                    WHERE number = new.number;
                INSERT OR IGNORE INTO sync_note SELECT '{table}', CAST(max(number) AS TEXT), '' FROM {table};
            END"""
        )
        db.execute(
            f"""CREATE TRIGGER sync_{table}_removed AFTER DELETE ON {table} WHEN {_IS_NOTED} BEGIN
                INSERT OR IGNORE INTO sync_note VALUES ('{table}', CAST(old.number AS TEXT), 'row');
            END"""
        )


_IS_NOTED = "EXISTS (SELECT 1 FROM sync_self WHERE NOT applying)"
_M004 = (
    # One row where there is a second computer: who we are, and where our own file stands.
    """CREATE TABLE sync_self (
        number INTEGER PRIMARY KEY CHECK (number = 1),
        vault TEXT NOT NULL,
        computer TEXT NOT NULL,
        folder TEXT NOT NULL,
        name TEXT NOT NULL,
        segment INTEGER NOT NULL,
        place INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        chain BLOB NOT NULL,
        keys TEXT NOT NULL DEFAULT '',
        applying INTEGER NOT NULL DEFAULT 0 CHECK (applying IN (0, 1))
    ) STRICT""",
    """CREATE TABLE sync_note (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        field TEXT NOT NULL,
        PRIMARY KEY (kind, key, field)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sync_state (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sync_log (
        computer TEXT PRIMARY KEY,
        name TEXT NOT NULL DEFAULT '',
        mine INTEGER NOT NULL DEFAULT 0 CHECK (mine IN (0, 1)),
        segment INTEGER NOT NULL,
        place INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        chain BLOB NOT NULL,
        promised INTEGER NOT NULL DEFAULT 0,
        told_at INTEGER
    ) STRICT""",
    """CREATE TABLE sync_out (
        sequence INTEGER PRIMARY KEY,
        segment INTEGER NOT NULL,
        place INTEGER NOT NULL,
        frame BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE sync_aside (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        field TEXT NOT NULL,
        body TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT""",
    f"""CREATE TRIGGER sync_entry_added AFTER INSERT ON entry WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('entry', new.id, '');
    END""",
    f"""CREATE TRIGGER sync_entry_changed
        AFTER UPDATE OF body, role_system, urgent, important, minutes, question, for_coach, deleted_at,
            source, source_id ON entry WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note
            SELECT 'entry', new.id, 'body' WHERE old.body IS NOT new.body
            UNION ALL SELECT 'entry', new.id, 'system' WHERE old.role_system IS NOT new.role_system
            UNION ALL SELECT 'entry', new.id, 'priority'
                WHERE old.urgent IS NOT new.urgent OR old.important IS NOT new.important
            UNION ALL SELECT 'entry', new.id, 'minutes' WHERE old.minutes IS NOT new.minutes
            UNION ALL SELECT 'entry', new.id, 'question' WHERE old.question IS NOT new.question
            UNION ALL SELECT 'entry', new.id, 'coach' WHERE old.for_coach IS NOT new.for_coach
            UNION ALL SELECT 'entry', new.id, 'deleted' WHERE old.deleted_at IS NOT new.deleted_at
            UNION ALL SELECT 'entry', new.id, 'source'
                WHERE old.source IS NOT new.source OR old.source_id IS NOT new.source_id
            -- A title that is taken out for good goes with the mark of where it came from.
            UNION ALL SELECT 'entry', new.id, 'forget ' || old.body
                WHERE new.body = '' AND old.body <> '' AND old.source_id IS NOT new.source_id;
    END""",
    f"""CREATE TRIGGER sync_revision_added AFTER INSERT ON revision WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('entry', new.entry_id, 'wording ' || new.number);
    END""",
    f"""CREATE TRIGGER sync_review_added AFTER INSERT ON review WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('review', CAST(new.week AS TEXT), '');
    END""",
    f"""CREATE TRIGGER sync_review_changed AFTER UPDATE ON review WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('review', CAST(new.week AS TEXT), '');
    END""",
    f"""CREATE TRIGGER sync_setting_added AFTER INSERT ON setting WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('setting', new.name, '');
    END""",
    f"""CREATE TRIGGER sync_week_note_added AFTER INSERT ON week_note WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('week_note', CAST(new.week AS TEXT), '');
    END""",
    f"""CREATE TRIGGER sync_week_note_removed AFTER DELETE ON week_note WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('week_note', CAST(old.week AS TEXT), '');
    END""",
    f"""CREATE TRIGGER sync_verdict_added AFTER INSERT ON verdict WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('verdict', new.arm || ' ' || new.week, '');
    END""",
    f"""CREATE TRIGGER sync_counter_evidence_added AFTER INSERT ON counter_evidence WHEN {_IS_NOTED} BEGIN
        INSERT OR IGNORE INTO sync_note VALUES ('counter_evidence', new.week || ' ' || new.entry_id, '');
    END""",
    "PRAGMA user_version = 4",
)

STEPS: tuple[Callable[[Database], None], ...] = (
    m001_the_journal,
    m002_the_pages,
    m003_the_coach,
    m004_a_second_computer,
)
