"""What makes an entry of another program the same when it is read again."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from journal.interchange.collecting import Found, collected
from journal.interchange.records import local_instant
from journal.interchange.told import Told
from journal.model import Entry
from journal.weeks import zone_named

DAY = date(2026, 11, 22)


def found(text, zone, at=time(7, 50), source_id=None):
    return Found(Entry("", text, DAY, local_instant(DAY, at, zone), zone), source_id)


def ids(*entries):
    return [entry.id for entry, _ in collected("other", entries).pairs()]


def test_the_same_file_read_in_another_zone_gives_the_same_entries():
    assert ids(found("one", "Europe/Berlin")) == ids(found("one", "Asia/Tokyo"))
    assert ids(found("one", "Europe/Berlin")) != ids(found("one", "Europe/Berlin", time(7, 51)))


def test_an_instant_read_in_another_zone_gives_the_same_entries():
    def named(hour, zone):
        at = datetime(2026, 11, 22, hour, 30, tzinfo=UTC)
        entry = Entry("", "one", at.astimezone(zone_named(zone)).date(), at, zone)
        return Found(entry, told_at=at.isoformat())

    assert ids(named(23, "Europe/Berlin")) == ids(named(23, "America/New_York"))
    assert ids(named(23, "Europe/Berlin")) != ids(named(22, "Europe/Berlin"))


def test_the_very_same_twice_is_two_entries_and_one_id_twice_is_one():
    assert len(set(ids(found("one", "UTC"), found("one", "UTC")))) == 2
    assert len(ids(found("one", "UTC", source_id="a"), found("one", "UTC", source_id="a"))) == 1


def test_one_id_twice_is_told_behind_the_other_losses():
    same = found("one", "UTC", source_id="a")
    others = (found("one", "UTC"), found("one", "UTC"), found("two", "UTC", source_id="a"))
    assert collected("other", [same, *others]).losses == ()
    readable = collected("other", [same, *others, same, same], [Told("Stars left behind.")])
    assert readable.count == 4
    assert [str(loss) for loss in readable.losses] == [
        "Stars left behind.",
        "Copies left out, of entries that stand in it more than once: 2.",
    ]


def test_one_id_with_two_texts_is_two_entries():
    twice = found("one", "UTC", source_id="a"), found("two", "UTC", source_id="a")
    assert len(set(ids(*twice))) == 2
    assert ids(*twice) == ids(*twice)


def test_an_entry_bears_where_it_comes_from():
    ((entry, source),) = collected("other", [found("one", "UTC", source_id="a")]).pairs()
    assert replace(entry, id="") == found("one", "UTC").entry
    assert (source.name, source.id) == ("other", entry.id)
