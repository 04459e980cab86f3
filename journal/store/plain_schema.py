"""The tables of the plain SQLite file, with what stands in each column. A change of them is a new VERSION.

Days are ``YYYY-MM-DD``, instants ISO 8601 in UTC, weeks ISO 8601 as ``2026-W46``. The comments are kept in
the file: Datasette and ``sqlite-utils schema`` show them. No STRICT, for tools with an older SQLite.
"""

from __future__ import annotations

VERSION = 1

TABLES = (
    """CREATE TABLE plain.about (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    )""",
    """CREATE TABLE plain.role_systems (
        number INTEGER PRIMARY KEY,  -- 1, 2 or 3
        name TEXT NOT NULL,
        meaning TEXT NOT NULL
    )""",
    """CREATE TABLE plain.questions (
        number INTEGER PRIMARY KEY,  -- 1 to 8
        text TEXT NOT NULL  -- in the writer's wording where there is one
    )""",
    """CREATE TABLE plain.entries (
        number INTEGER PRIMARY KEY,  -- from 1, in the order of the days
        date TEXT NOT NULL,  -- the journal date, which lasts until three in the morning
        time TEXT NOT NULL,  -- HH:MM as clocks in the zone showed it when the entry was written
        body TEXT NOT NULL,  -- Markdown; empty where only tags were pressed
        role_system INTEGER REFERENCES role_systems (number),  -- null: not said
        urgent INTEGER,  -- 1 or 0; null: priority not said, which goes for both
        important INTEGER,
        minutes INTEGER,
        question INTEGER REFERENCES questions (number),  -- the one that it reflects on
        week TEXT NOT NULL,  -- of the journal date
        late INTEGER NOT NULL,  -- 1: written more than seven days after its date, so in no share
        for_coach INTEGER NOT NULL,  -- 1: its words may go into a pack for a coach
        zone TEXT NOT NULL,  -- IANA
        written_at TEXT NOT NULL,
        source TEXT,  -- the format that it was imported from
        id TEXT NOT NULL UNIQUE
    )""",
    "CREATE INDEX plain.entries_date ON entries (date)",
    "CREATE INDEX plain.entries_role_system ON entries (role_system)",
    "CREATE INDEX plain.entries_question ON entries (question)",
    """CREATE TABLE plain.entry_tags (
        tag TEXT NOT NULL,  -- a #hashtag of the body, without its sign and in small letters
        entry INTEGER NOT NULL REFERENCES entries (number) ON DELETE CASCADE,
        PRIMARY KEY (tag, entry)
    )""",
    "CREATE INDEX plain.entry_tags_entry ON entry_tags (entry)",
    """CREATE TABLE plain.revisions (
        number INTEGER PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        body TEXT NOT NULL,  -- an earlier wording
        replaced_at TEXT NOT NULL
    )""",
    "CREATE INDEX plain.revisions_entry_id ON revisions (entry_id)",
    """CREATE TABLE plain.answers (
        number INTEGER PRIMARY KEY,
        question INTEGER NOT NULL REFERENCES questions (number),
        body TEXT NOT NULL,  -- the newest of a question stands on the leadership plan
        answered_on TEXT NOT NULL,
        answered_at TEXT NOT NULL
    )""",
    "CREATE INDEX plain.answers_question ON answers (question)",
    """CREATE TABLE plain.purposes (
        number INTEGER PRIMARY KEY,
        body TEXT NOT NULL,  -- why the writer was put here; the newest stands
        written_on TEXT NOT NULL,
        written_at TEXT NOT NULL
    )""",
    """CREATE TABLE plain.plans (
        number INTEGER PRIMARY KEY,
        holds_from TEXT NOT NULL,  -- until the next one does; of two for one day the later made
        deliver INTEGER NOT NULL,  -- percent intended for System 1; the three sum to 100
        improve INTEGER NOT NULL,
        enable INTEGER NOT NULL,
        leadership_minutes INTEGER,  -- a week, kept for leadership
        note TEXT NOT NULL,
        made_at TEXT NOT NULL
    )""",
    """CREATE TABLE plain.reviews (
        week TEXT PRIMARY KEY,
        felt INTEGER,  -- 0 my own agenda, to 100 other people's demands
        deliver_estimate INTEGER,  -- percent of the last four weeks, said before looking
        improve_estimate INTEGER,
        enable_estimate INTEGER,
        pulled_estimate TEXT,  -- yes, no, unsure
        estimated_at TEXT,
        other_side TEXT NOT NULL,
        intention TEXT NOT NULL,  -- for the week that follows
        outcome TEXT,  -- kept, partly, not
        begun_at TEXT NOT NULL,
        ended_at TEXT  -- null: not finished
    )""",
    """CREATE TABLE plain.week_notes (
        week TEXT PRIMARY KEY,
        kind TEXT NOT NULL,  -- leave, swamped
        noted_at TEXT NOT NULL
    )""",
    """CREATE TABLE plain.verdicts (
        week TEXT NOT NULL,  -- the completed week for which it was issued; it is never changed
        arm TEXT NOT NULL,  -- system, urgency, days
        state TEXT NOT NULL,
        z REAL,
        h REAL,  -- Cohen's, radians
        phi REAL,
        recent_pulled INTEGER NOT NULL,
        recent_entries INTEGER NOT NULL,
        recent_weeks INTEGER NOT NULL,
        before_pulled INTEGER NOT NULL,
        before_entries INTEGER NOT NULL,
        before_weeks INTEGER NOT NULL,
        smallest_shift REAL,  -- the smallest share that would have been seen, 0 to 1
        issued_at TEXT NOT NULL,
        afterwards INTEGER NOT NULL,  -- 1: issued when the week had long been over
        PRIMARY KEY (week, arm)
    )""",
    """CREATE TABLE plain.marks (
        number INTEGER PRIMARY KEY,
        arm TEXT NOT NULL,
        kind TEXT NOT NULL,  -- the answer to a signal: season, role, changing
        made_on TEXT NOT NULL,
        until TEXT,  -- the day on which a season ends
        words TEXT NOT NULL,
        made_at TEXT NOT NULL
    )""",
    """CREATE TABLE plain.retags (
        number INTEGER PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        old_system INTEGER NOT NULL REFERENCES role_systems (number),
        new_system INTEGER NOT NULL REFERENCES role_systems (number),  -- said again, blind
        made_at TEXT NOT NULL
    )""",
    "CREATE INDEX plain.retags_entry_id ON retags (entry_id)",
    """CREATE VIEW plain.entries_in_words AS
        SELECT entries.date, entries.time, entries.body,
            role_systems.number || ' ' || role_systems.name AS role_system,
            CASE urgent WHEN 1 THEN 'urgent' WHEN 0 THEN 'not urgent' END AS urgent,
            CASE important WHEN 1 THEN 'important' WHEN 0 THEN 'not important' END AS important,
            entries.minutes, questions.text AS question, entries.zone, entries.id
        FROM entries LEFT JOIN role_systems ON role_systems.number = entries.role_system
            LEFT JOIN questions ON questions.number = entries.question""",
)

# Made once the entries are in: filling the index at one go is faster than a row at a time. Names and words
# are those that sqlite-utils gives, so that it finds and keeps what it would have made itself.
SEARCH = (
    """CREATE VIRTUAL TABLE plain.entries_fts USING FTS5 (
        body, content=[entries], content_rowid=[number], tokenize='unicode61 remove_diacritics 2'
    )""",
    "INSERT INTO plain.entries_fts (entries_fts) VALUES ('rebuild')",
    """CREATE TRIGGER plain.entries_ai AFTER INSERT ON entries BEGIN
        INSERT INTO entries_fts (rowid, body) VALUES (new.number, new.body);
    END""",
    """CREATE TRIGGER plain.entries_ad AFTER DELETE ON entries BEGIN
        INSERT INTO entries_fts (entries_fts, rowid, body) VALUES ('delete', old.number, old.body);
    END""",
    """CREATE TRIGGER plain.entries_au AFTER UPDATE ON entries BEGIN
        INSERT INTO entries_fts (entries_fts, rowid, body) VALUES ('delete', old.number, old.body);
        INSERT INTO entries_fts (rowid, body) VALUES (new.number, new.body);
    END""",
)

ENTRIES = """INSERT INTO plain.entries
    SELECT NULL, written_on, local_time(written_at, zone), body, role_system, urgent, important, minutes,
        question, week_label(week), late, for_coach, zone, instant(written_at), source, id
    FROM main.entry WHERE place >= ? AND place < ? AND deleted_at IS NULL ORDER BY place"""
TAGS = """INSERT INTO plain.entry_tags
    SELECT entry_tag.tag, entries.number FROM main.entry_tag
        JOIN main.entry ON entry.place = entry_tag.place JOIN plain.entries ON entries.id = entry.id
    ORDER BY entry_tag.tag, entries.number"""
OF_ENTRIES = (
    TAGS,
    """INSERT INTO plain.revisions SELECT number, entry_id, body, instant(replaced_at) FROM main.revision
        WHERE entry_id IN (SELECT id FROM plain.entries) ORDER BY number""",
    """INSERT INTO plain.retags SELECT number, entry_id, old_system, new_system, instant(made_at)
        FROM main.retag WHERE entry_id IN (SELECT id FROM plain.entries) ORDER BY number""",
)
REST = (
    """INSERT INTO plain.answers SELECT number, question, body, answered_on, instant(answered_at)
        FROM main.answer ORDER BY number""",
    """INSERT INTO plain.purposes SELECT number, body, written_on, instant(written_at)
        FROM main.purpose ORDER BY number""",
    """INSERT INTO plain.plans SELECT number, holds_from, deliver, improve, enable, leadership_minutes, note,
        instant(made_at) FROM main.plan ORDER BY number""",
    """INSERT INTO plain.reviews SELECT week_label(week), felt, deliver_estimate, improve_estimate,
        enable_estimate, pulled_estimate, instant(estimated_at), other_side, intention, outcome,
        instant(begun_at), instant(ended_at) FROM main.review ORDER BY week""",
    """INSERT INTO plain.week_notes SELECT week_label(week), kind, instant(noted_at)
        FROM main.week_note ORDER BY week""",
    """INSERT INTO plain.verdicts SELECT week_label(week), arm, state, z, h, phi, recent_pulled,
        recent_entries, recent_weeks, before_pulled, before_entries, before_weeks, smallest_shift,
        instant(issued_at), afterwards FROM main.verdict ORDER BY week, arm""",
    """INSERT INTO plain.marks SELECT number, arm, kind, made_on, until, words, instant(made_at)
        FROM main.mark ORDER BY number""",
)
