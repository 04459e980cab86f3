"""Calendars: which events of a period are offered, when they begin, and what is told of the others."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import BadImport, BadValue
from journal.interchange import icalendar_file, icalendar_rules
from journal.interchange.calendar import confirmed, drop_titles, keep_event, read_calendar, waiting
from journal.interchange.icalendar_rules import Walks, occurrences
from journal.interchange.icalendar_times import Named
from journal.interchange.records import Options
from journal.interchange.source import SourceFile
from journal.model import Priority, RoleSystem

OCTOBER = date(2026, 10, 1), date(2026, 10, 31)
EXCHANGE_ZONE = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def event(*lines, uid="one", summary="Meeting"):
    """Return an event with these lines."""
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", *lines, "END:VEVENT", ""])


def calendar(*parts, head=""):
    """Return a calendar of these components."""
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{''.join(parts)}END:VCALENDAR\n"


@pytest.fixture
def read(tmp_path):
    """Read a calendar's events of a period."""

    def read(content, first=OCTOBER[0], last=OCTOBER[1], zone="Europe/London", **more):
        file = tmp_path / "cal.ics"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_calendar(SourceFile(file), Options(zone), first, last, **more)

    return read


def told(found):
    return [str(loss) for loss in found.losses], [(unread.where, str(unread.why)) for unread in found.unread]


def utc(*when):
    return datetime(*when, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("DTSTART:20261026T090000Z", utc(2026, 10, 26, 9)),
        ("DTSTART:20261026T090000", utc(2026, 10, 26, 9)),  # no zone: the writer's
        ("DTSTART;TZID=Europe/Berlin:20261026T090000", utc(2026, 10, 26, 8)),
        ("DTSTART;TZID=Europe/Berlin:20261023T090000", utc(2026, 10, 23, 7)),  # before the clocks went back
        ("DTSTART;TZID=W. Europe Standard Time:20261026T090000", utc(2026, 10, 26, 8)),
        ('DTSTART;TZID="W. Europe Standard Time":20261026T090000', utc(2026, 10, 26, 8)),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261026T090000", utc(2026, 10, 26, 8)),
        ("DTSTART;TZID=/America/Argentina/Buenos_Aires:20261026T090000", utc(2026, 10, 26, 12)),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20261026T090000", utc(2026, 10, 26, 9)),
        ("DTSTART;TZID=Customized Time Zone:20261026T090000", utc(2026, 10, 26, 8)),
        ("DTSTART;TZID=Customized Time Zone:20261023T090000", utc(2026, 10, 23, 7)),
        ("DTSTART;TZID=Europe/Berlin:20261025T023000", utc(2026, 10, 25, 0, 30)),  # twice: the first
        ("DTSTART;TZID=Customized Time Zone:20261025T023000", utc(2026, 10, 25, 0, 30)),
    ],
)
def test_a_time_is_read_in_the_zone_that_it_names(read, start, begins):
    found = read(calendar(EXCHANGE_ZONE, event(start)))
    assert [draft.begins for draft in found.drafts] == [begins], found.unread


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Customized Time Zone"])
def test_a_time_that_no_clock_showed_is_read_by_the_offset_before(read, zone):
    found = read(
        calendar(EXCHANGE_ZONE, event(f"DTSTART;TZID={zone}:20260329T023000")),
        date(2026, 3, 1),
        date(2026, 3, 31),
    )
    assert [draft.begins for draft in found.drafts] == [utc(2026, 3, 29, 1, 30)]


@pytest.mark.parametrize(
    ("named", "described"),
    [
        ('"(UTC+01:00) Amsterdam, Berlin"', "(UTC+01:00) Amsterdam\\, Berlin"),
        ("(UTC+01:00) Amsterdam, Berlin", "(UTC+01:00) Amsterdam\\, Berlin"),
        ("Amsterdam, Berlin", "Amsterdam\\, Berlin"),
        ("tzone://Microsoft/Custom", "tzone://Microsoft/Custom"),
    ],
)
def test_exchange_calls_zones_by_their_titles(read, named, described):
    zone = EXCHANGE_ZONE.replace("Customized Time Zone", described)
    found = read(calendar(zone, event(f"DTSTART;TZID={named}:20261026T090000")))
    assert [draft.begins for draft in found.drafts] == [utc(2026, 10, 26, 8)], found.unread


def test_a_zone_that_a_file_describes_counts_for_that_file_alone(read):
    other = EXCHANGE_ZONE.replace("+0200", "+0500").replace("+0100", "+0400")
    start = event("DTSTART;TZID=Customized Time Zone:20261026T090000")
    assert read(calendar(EXCHANGE_ZONE, start)).drafts[0].begins == utc(2026, 10, 26, 8)
    assert read(calendar(other, start)).drafts[0].begins == utc(2026, 10, 26, 5)
    assert told(read(calendar(start)))[1] == [("line 3", "the time zone “Customized Time Zone” is not known")]


def test_a_calendar_may_say_in_which_zone_times_are_that_name_none(read):
    floating = event("DTSTART:20261026T090000")
    assert read(calendar(floating, head="X-WR-TIMEZONE:Asia/Tokyo\n")).drafts[0].begins == utc(2026, 10, 26)
    assert read(calendar(floating, head="X-WR-TIMEZONE:Nowhere\n")).drafts[0].begins == utc(2026, 10, 26, 9)


def test_the_day_is_the_writers(read):
    late = calendar(event("DTSTART;TZID=America/New_York:20261005T210000", "DURATION:PT90M"))
    [draft] = read(late).drafts
    assert (draft.day, draft.zone, draft.minutes) == (date(2026, 10, 6), "Europe/London", 90)
    [draft] = read(late, zone="America/New_York").drafts
    assert (draft.day, draft.zone) == (date(2026, 10, 5), "America/New_York")
    assert read(late, date(2026, 10, 1), date(2026, 10, 5)).drafts == ()
    assert len(read(late, date(2026, 10, 6), date(2026, 10, 6)).drafts) == 1


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (["DTEND:20261005T103000Z"], 90),
        (["DTEND;TZID=Europe/Berlin:20261005T123000"], 90),
        (["DURATION:PT1H30M"], 90),
        (["DURATION:P1D"], 1440),
        ([], None),
        (["DTEND:20261005T090000Z"], None),
        (["DTEND:20261005T080000Z"], None),
        (["DURATION:-PT5M"], None),
    ],
)
def test_how_long_it_takes(read, lines, minutes):
    [draft] = read(calendar(event("DTSTART:20261005T090000Z", *lines))).drafts
    assert draft.minutes == minutes


def test_lines_are_unfolded_before_they_are_decoded_and_titles_are_one_line(read):
    folded = event("DTSTART:20261005T090000Z", summary="Gespr@@ch\\, lang\\nund ")
    content = calendar(folded).replace("\n", "\r\n").encode()
    content = content.replace(b"@@", b"\xc3\r\n \xa4").replace(b"und ", b"und \r\n\tBreit \x00\x07")
    [draft] = read(content).drafts
    assert draft.title == "Gespräch, lang und Breit"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_first_bytes_tell_which_unicode_it_is(read, encoding):
    content = calendar(event("DTSTART:20261005T090000Z", summary="Gespräch")).encode(encoding)
    assert read(content).drafts[0].title == "Gespräch"


def test_what_an_alarm_says_is_not_the_events(read):
    alarm = ["BEGIN:VALARM", "SUMMARY:Ring", "DURATION:PT5M", "END:VALARM"]
    [draft] = read(calendar(event("DTSTART:20261005T090000Z", *alarm))).drafts
    assert (draft.title, draft.minutes) == ("Meeting", None)


@pytest.mark.parametrize(
    "more",
    [
        "DESCRIPTION:agenda",
        "LOCATION:Room 4",
        "ATTENDEE:mailto:bob@example.org",
        "ATTACH:https://example.org/minutes.pdf",
        "CATEGORIES:WORK,BOARD",
        "URL:https://example.org/board",
        "GEO:51.5;-0.1",
        "COMMENT:bring figures",
        "CONTACT:Ada",
        "BEGIN:VALARM\nTRIGGER:-P300S\nACTION:DISPLAY\nEND:VALARM",
    ],
)
def test_an_event_with_more_than_is_taken_is_counted(read, more):
    found = read(
        calendar(event("DTSTART:20261005T090000Z", more), event("DTSTART:20261006T090000Z", uid="2"))
    )
    assert len(found.drafts) == 2
    assert told(found) == (
        ["Events whose notes, places, people, categories, links or alarms are not taken: 1."],
        [],
    )


def test_what_is_left_out_is_counted(read):
    at = "DTSTART:20261005T090000Z"
    declined = "ATTENDEE;CN=Ada;PARTSTAT=DECLINED:MAILTO:Ada@example.org"
    other = "ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org"
    found = read(
        calendar(
            event(at, "STATUS:CANCELLED", uid="1"),
            event(at, "TRANSP:TRANSPARENT", uid="2"),
            event(at, "X-MICROSOFT-CDO-BUSYSTATUS:FREE", uid="3"),
            event(at, declined, uid="4"),
            event(at, other, "LOCATION:Room 1", uid="5", summary="Offered"),
            event("DTSTART;VALUE=DATE:20261007", uid="6", summary="Offsite"),
            "BEGIN:VTODO\nUID:t\nEND:VTODO\n",
            head="X-WR-CALNAME:ada@example.org\n",
        )
    )
    assert [(draft.title, draft.all_day) for draft in found.drafts] == [("Offered", False), ("Offsite", True)]
    assert found.drafts[1].minutes is None
    assert told(found) == (
        [
            "Cancelled events left out: 1.",
            "Events that leave you free left out: 2.",
            "Invitations that you declined left out: 1.",
            "Events whose notes, places, people, categories, links or alarms are not taken: 1.",
            "Tasks and notes in the calendar, which are no events: 1.",
        ],
        [],
    )
    assert read(calendar(event(at, declined)), address="ADA@example.org").drafts == ()
    assert len(read(calendar(event(at, declined))).drafts) == 1
    cancelled = read(calendar(event(at), head="METHOD:CANCEL\n"))
    assert (cancelled.drafts, told(cancelled)[0]) == ((), ["Cancelled events left out: 1."])


def test_one_broken_event_does_not_cost_the_others(read):
    found = read(
        calendar(
            event("DTSTART:yesterday", uid="1"),
            event(uid="2"),
            event("DTSTART:20261005T090000Z", "DTEND:soon", uid="3"),
            "BEGIN:VEVENT\nUID:4\nDTSTART:20261005T090000Z\n",
            event("DTSTART:20261005T090000Z", "no colon here", "RRULE", uid="5", summary="x" * 2_000),
            event("DTSTART:20261005T090000Z", "SUMMARY:" + "\n ".join(["y" * 70] * 16_000), uid="6"),
        )
    )
    [draft] = found.drafts
    assert draft.title == "x" * 1_000
    assert told(found)[1] == [
        ("line 3", "“yesterday” is not a time such as 20261122T075000Z"),
        ("line 8", "it does not say when it begins"),
        ("line 12", "“soon” is not a time such as 20261122T075000Z"),
        ("line 18", "it does not end"),
        ("line 28", "a property is longer than 1 MB"),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "no calendar"),
        ("Dear diary", "no calendar"),
        (b"\xff\xfe\x00", "UTF-16"),
        ("BEGIN:VCALENDAR\n" + "BEGIN:X\n" * 20, "too deep"),
        ("BEGIN:VCALENDAR\n" + "X:" + "y" * (16 * 2**20), "longer than 16 MB"),
    ],
)
def test_what_is_no_calendar_is_refused(read, content, words):
    with pytest.raises(BadImport, match=words):
        read(content)


def test_text_that_is_not_utf_8_costs_its_event_alone(read):
    content = calendar(
        event("DTSTART:20261005T090000Z", uid="1", summary="caf@"), event("DTSTART:20261006T090000Z", uid="2")
    )
    found = read(content.encode().replace(b"@", b"\xe9"))
    assert [draft.day.day for draft in found.drafts] == [6]
    assert told(found)[1] == [("line 3", "it is not UTF-8 text")]


# --- what comes again -------------------------------------------------------------------------------


def days(found):
    return [draft.day.day for draft in found.drafts]


def test_repetitions_follow_the_clock_on_the_wall(read):
    weekly = event("DTSTART;TZID=Europe/Berlin:20260904T090000", "RRULE:FREQ=WEEKLY", "DURATION:PT30M")
    found = read(calendar(weekly))
    assert days(found) == [2, 9, 16, 23, 30]
    assert [draft.begins.hour for draft in found.drafts] == [7, 7, 7, 7, 8]
    assert {draft.minutes for draft in found.drafts} == {30}
    assert len({draft.entry_id for draft in found.drafts}) == 5


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["RRULE:FREQ=DAILY;COUNT=3"], [5, 6, 7]),
        (["RRULE:FREQ=DAILY;UNTIL=20261007T080000Z"], [5, 6, 7]),  # 9:00 in London is 8:00 UTC
        (["RRULE:FREQ=DAILY;UNTIL=20261007T075959Z"], [5, 6]),
        (["RRULE:FREQ=DAILY;UNTIL=20261007"], [5, 6, 7]),
        (["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"], [5, 7, 19, 21]),
        (["RRULE:FREQ=MONTHLY;BYDAY=-1FR"], [5, 30]),
        (["RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"], [5, 30]),
        (["RRULE:FREQ=DAILY;COUNT=4", "EXDATE;TZID=Europe/London:20261006T090000"], [5, 7, 8]),
        (["RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20261006T080000Z,20261007T080000Z"], [5, 8]),
        (["RRULE:FREQ=DAILY;COUNT=4", "EXDATE;VALUE=DATE:20261006"], [5, 7, 8]),
        (["RDATE;TZID=Europe/London:20261012T110000,20261013T110000"], [5, 12, 13]),
        (["RRULE:FREQ=DAILY;COUNT=2", "RDATE;TZID=Europe/London:20261006T090000"], [5, 6]),
        (["RRULE:FREQ=WEEKLY;X-RELATIVE=1;COUNT=2"], [5, 12]),
        (["RRULE:FREQ=DAILY;COUNT=4;BYDAY=MO, TU", "EXDATE:"], [5, 6, 12, 13]),
    ],
)
def test_rules_exceptions_and_extra_dates(read, lines, expected):
    found = read(calendar(event("DTSTART;TZID=Europe/London:20261005T090000", *lines)))
    assert (days(found), found.unread) == (expected, ())


def test_days_come_again_too(read):
    whole = ["DTSTART;VALUE=DATE:20261005", "RRULE:FREQ=WEEKLY;UNTIL=20261019", "EXDATE;VALUE=DATE:20261012"]
    assert days(read(calendar(event(*whole)))) == [5, 19]


def test_what_became_of_a_repetition_stands_in_its_place(read):
    series = event("DTSTART;TZID=Europe/London:20261001T090000", "RRULE:FREQ=WEEKLY")
    moved = event(
        "DTSTART:20261009T150000Z", "RECURRENCE-ID;TZID=Europe/London:20261008T090000", summary="Moved"
    )
    older = event("DTSTART:20261010T150000Z", "RECURRENCE-ID:20261008T080000Z", summary="Old")
    gone = event("DTSTART:20261015T080000Z", "RECURRENCE-ID:20261015T080000Z", "STATUS:CANCELLED")
    away = event("DTSTART:20261102T080000Z", "RECURRENCE-ID:20261022T080000Z")
    here = event("DTSTART:20261031T080000Z", "RECURRENCE-ID:20261105T090000Z")
    newer = moved.replace("SUMMARY", "SEQUENCE:2\nSUMMARY")
    found = read(calendar(series, newer, older, gone, away, here))
    assert days(found) == [1, 9, 29, 31]
    assert found.drafts[1].title == "Moved"
    before = read(calendar(series)).drafts
    assert before[1].day.day == 8
    assert before[1].entry_id == found.drafts[1].entry_id  # so that a moved one does not come twice


def test_what_a_newer_series_does_not_have_any_more_is_gone(read):
    """Programs leave the older versions of moved events in a calendar; SEQUENCE says which are older."""
    start = "DTSTART;VALUE=DATE:20261005"
    newer = event(start, "RRULE:FREQ=WEEKLY;UNTIL=20261019", "EXDATE;VALUE=DATE:20261012", "SEQUENCE:3")
    gone = event("DTSTART;VALUE=DATE:20261013", "RECURRENCE-ID;VALUE=DATE:20261012", "SEQUENCE:2")
    behind = event("DTSTART;VALUE=DATE:20261027", "RECURRENCE-ID;VALUE=DATE:20261026", "SEQUENCE:2")
    kept = event("DTSTART;VALUE=DATE:20261021", "RECURRENCE-ID:20261019T000000Z", "SEQUENCE:2")
    assert days(read(calendar(newer, gone, behind, kept))) == [5, 21]


def test_an_invitation_to_one_of_a_series_stands_alone(read):
    alone = event("DTSTART:20261009T150000Z", "RECURRENCE-ID;TZID=Europe/London:20261008T090000")
    assert days(read(calendar(alone))) == [9]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=SECONDLY", "more often"),
        ("FREQ=HOURLY;BYHOUR=9", "more often"),
        ("FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=1,2,3", "more often"),
        ("FREQ=DAILY;INTERVAL=0", "cannot be read"),
        ("FREQ=DAILY;COUNT=0", "cannot be read"),
        ("FREQ=DAILY;COUNT=99999999999999999999", "cannot be read"),
        ("FREQ=DAILY;BYSETPOS=0", "cannot be read"),
        ("FREQ=DAILY;BYDAY=XX", "cannot be read"),
        ("FREQ=NEVER", "cannot be read"),
        ("RSCALE=CHINESE;FREQ=YEARLY", "cannot be read"),
        ("nothing", "cannot be read"),
        ("", "cannot be read"),
    ],
)
def test_a_rule_that_cannot_be_read_is_told_and_its_first_event_offered(read, rule, words):
    found = read(calendar(event("DTSTART:20261005T090000Z", f"RRULE:{rule}", "SUMMARY:x")))
    assert days(found) == [5]
    assert [unread.where for unread in found.unread] == ["line 3"]
    assert words in str(found.unread[0].why)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=SU",
        "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6",
        "FREQ=WEEKLY;BYSETPOS=300",
        "FREQ=YEARLY;BYEASTER=1",
    ],
)
def test_a_rule_that_nothing_fits_ends_with_the_years_asked_for(monkeypatch, rule):
    """The library would walk on to the year 9999, which takes seconds a rule."""
    walked = []
    real = icalendar_rules._bounded_rule.__wrapped__()

    def watched(settings, start, end):
        import dateutil.rrule

        looked = dateutil.rrule._iterinfo.rebuild

        def rebuild(self, year, month):
            walked.append(year)
            looked(self, year, month)

        with monkeypatch.context() as patch:
            patch.setattr(dateutil.rrule._iterinfo, "rebuild", rebuild)
            yield from real(settings, start, end)

    monkeypatch.setattr(icalendar_rules, "_bounded_rule", lambda: watched)
    start, end = datetime(2026, 10, 5, 9), datetime(2027, 1, 1)  # noqa: DTZ001
    list(occurrences(rule, start, end, Named("UTC"), Walks()))
    assert walked
    assert max(walked) < 2100


def test_all_rules_of_a_file_together_walk_so_far_and_no_farther(read, monkeypatch):
    monkeypatch.setattr(icalendar_file, "Walks", lambda: Walks(3 * (30 + 731)))
    several = [event("DTSTART:20261001T090000Z", "RRULE:FREQ=DAILY", uid=str(n)) for n in range(4)]
    found = read(calendar(*several), last=date(2026, 10, 30))
    assert [each.where for each in found.unread] == ["line 21"]
    assert "shorter period" in str(found.unread[0].why)
    assert len(found.drafts) == 3 * 30 + 1


def test_more_than_anybody_would_confirm_is_refused(read, monkeypatch):
    monkeypatch.setattr(icalendar_file, "MOST_DRAFTS", 20)
    with pytest.raises(BadImport, match="shorter"):
        read(calendar(event("DTSTART:20261001T090000Z", "RRULE:FREQ=DAILY")))


def test_a_zone_may_not_change_its_clocks_by_the_second(read):
    bomb = EXCHANGE_ZONE.replace("FREQ=YEARLY", "FREQ=SECONDLY")
    found = read(calendar(bomb, event("DTSTART;TZID=Customized Time Zone:20261026T090000")))
    assert "time zone cannot be read" in str(found.unread[0].why)


def test_a_year_before_the_calendar_or_behind_it_is_told(read):
    found = read(
        calendar(
            event("DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY", uid="1"),
            event("DTSTART;TZID=Asia/Tokyo:00010101T000000", uid="2"),
            event("DTSTART:99991231T235959", "RRULE:FREQ=DAILY", uid="3"),
            event("DTSTART;TZID=America/New_York:99991231T235959", uid="4"),
        )
    )
    assert found.drafts == ()
    assert 1 <= len(found.unread) <= 4


rules = st.builds(
    lambda freq, interval, rest: f"FREQ={freq};INTERVAL={interval}{rest}",
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.sampled_from(
        [
            "",
            ";COUNT=7",
            ";BYDAY=MO,FR",
            ";BYMONTHDAY=15,-1",
            ";UNTIL=20261020T120000Z",
            ";BYMONTH=10",
            ";BYWEEKNO=1,20,53",
        ]
    ),
)


@settings(max_examples=60)
@given(rules, st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31)))  # noqa: DTZ001
def test_bounding_a_rule_changes_nothing_that_lies_within(rule, start):
    """The same dates as dateutil gives that is not bounded."""
    from dateutil.rrule import rrulestr

    start = start.replace(microsecond=0)
    end = datetime(2027, 6, 30)  # noqa: DTZ001
    plain = rrulestr(rule.replace("UNTIL=20261020T120000Z", "UNTIL=20261020T120000"), dtstart=start)
    expected = [each for each in plain.between(start, end, inc=True) if each <= end]
    assert list(occurrences(rule, start, end, Named("UTC"), Walks())) == expected
    first = datetime(2026, 9, 30)  # noqa: DTZ001
    nearer = list(occurrences(rule, start, end, Named("UTC"), Walks(), first))
    assert [each for each in nearer if each >= first] == [each for each in expected if each >= first]
    assert len(nearer) <= len(expected)


# --- what is confirmed --------------------------------------------------------------------------------

NOT_URGENT = Priority(urgent=False, important=True)


@pytest.fixture
def drafts(read):
    return read(
        calendar(
            event(
                "DTSTART:20261005T090000Z", "RRULE:FREQ=DAILY;COUNT=4", "DURATION:PT1H", summary="Board #q3"
            )
        )
    )


def test_a_confirmed_event_is_an_entry_and_waits_no_longer(store, drafts):
    first, second, *_ = waiting(store, drafts)
    entry = keep_event(store, first, RoleSystem.IMPROVE, NOT_URGENT)
    assert store.entry(entry.id) == entry
    assert (entry.body, entry.minutes, entry.written_on, entry.written_at, entry.zone) == (
        "Board #q3", 60, date(2026, 10, 5), utc(2026, 10, 5, 9), "Europe/London",
    )  # fmt: skip
    assert waiting(store, drafts)[0] == second
    assert len(waiting(store, drafts)) == 3
    assert keep_event(store, first, RoleSystem.DELIVER, None) is None
    store.delete_entry(entry.id, now=utc(2026, 11, 1))
    assert len(waiting(store, drafts)) == 3
    assert keep_event(store, first, RoleSystem.DELIVER, None) is None


def test_an_event_is_kept_without_its_title_where_a_tag_is_pressed(store, drafts):
    entry = keep_event(store, drafts.drafts[0], RoleSystem.ENABLE, None, with_title=False)
    assert (entry.body, entry.minutes) == ("", 60)
    with pytest.raises(BadValue):
        keep_event(store, drafts.drafts[1], None, None, with_title=False)
    own = keep_event(store, drafts.drafts[1], None, None, body="They did not listen.")
    assert own.body == "They did not listen."


def test_what_takes_longer_than_a_week_has_no_minutes(read):
    [draft] = read(calendar(event("DTSTART:20261005T090000Z", "DURATION:P30D"))).drafts
    assert confirmed(draft, None, None)[0].minutes is None


def raw(store):
    connection = store._connection
    texts = [str(row) for row in connection.execute("SELECT * FROM entry UNION ALL SELECT * FROM entry")]
    texts += [
        str(row) for row in connection.execute("SELECT number, entry_id, body, replaced_at FROM revision")
    ]
    texts += [str(row) for row in connection.execute("SELECT tag FROM entry_tag")]
    index = [row[0] for row in connection.execute("SELECT block FROM entry_fts_data")]
    return "".join(texts), b"".join(index)


def test_titles_are_dropped_for_good_where_nothing_was_changed(store, drafts):
    tagged, untagged, changed, own = [
        keep_event(store, drafts.drafts[0], RoleSystem.IMPROVE, None),
        keep_event(store, drafts.drafts[1], None, None),
        keep_event(store, drafts.drafts[2], RoleSystem.DELIVER, None),
        keep_event(store, drafts.drafts[3], RoleSystem.DELIVER, None, body="My own words"),
    ]
    store.replace_body(changed.id, "Board #q3, and I spoke", now=utc(2026, 10, 8))
    store.replace_body(changed.id, "Board #q3", now=utc(2026, 10, 9))
    assert drop_titles(store, []) == (0, 0, 0)
    assert drop_titles(store) == (1, 2, 1)
    emptied = store.entry(tagged.id)
    assert (emptied.body, emptied.minutes, emptied.role_system) == ("", 60, RoleSystem.IMPROVE)
    assert store.revisions(tagged.id) == []
    assert store.entry(untagged.id).body == store.entry(changed.id).body == "Board #q3"
    assert store.entry(own.id).body == "My own words"
    assert [entry.id for entry in store.search("board")] == [changed.id, untagged.id]
    store.classify(untagged.id, RoleSystem.DELIVER, None)
    assert drop_titles(store, [untagged.id]) == (1, 0, 0)
    assert drop_titles(store) == (0, 2, 0)
    store.check()


def test_nothing_of_a_dropped_title_stays_in_the_file(store, read):
    [draft] = read(calendar(event("DTSTART:20261005T090000Z", summary="Xylophone #zither"))).drafts
    entry = keep_event(store, draft, RoleSystem.IMPROVE, None)
    [before] = store._connection.execute("SELECT source_id FROM entry").fetchone()
    assert "Xylophone" in raw(store)[0]
    assert b"xylophone" in raw(store)[1]
    assert drop_titles(store).dropped == 1
    texts, index = raw(store)
    assert "Xylophone" not in texts
    assert "zither" not in texts
    assert b"xylophone" not in index
    assert before not in texts  # a digest of the title: it could be tried out
    assert keep_event(store, draft, None, None) is None  # and it does not come again
    assert store.entry(entry.id).body == ""


def test_the_time_between_is_that_of_the_clocks(read):
    night = ["DTSTART;TZID=Europe/London:20261025T000000", "DTEND;TZID=Europe/London:20261025T030000"]
    [draft] = read(calendar(event(*night))).drafts
    assert timedelta(minutes=draft.minutes) == timedelta(hours=4)  # clocks go back at two
