"""The measure once more, written from docs/method.md alone, against ``inmind drift --json``.

Nothing of ``journal.drift`` or ``journal.weeks`` is used: plain sums over lists, week by week, and mpmath for
the beta distribution. Ten thousand entries over twenty years, with gaps, late entries, entries that say
nothing, hours past midnight in several zones, and two seasons of System 1.
"""

import json
import random
from datetime import UTC, date, datetime, timedelta
from math import asin, pi, sin, sqrt
from zoneinfo import ZoneInfo

import mpmath
import pytest

from journal.model import Plan
from journal.store.journal_store import JournalStore

FIRST = date(2006, 11, 8)  # a Wednesday: the first week is not a whole one
ENTRIES = 10_000
ZONES = ["Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]
INTENDED = 0.40


# --- what was written ---------------------------------------------------------------------------------


def made_up():
    """Return the lines of a journal, oldest first."""
    chance = random.Random(20261122)
    lines = []
    day = FIRST
    while len(lines) < ENTRIES:
        week = (day - FIRST).days // 7
        silent = week in (40, 41, 42, 90) or 500 <= week < 507 or (week % 5 == 0 and day.weekday() > 2)
        lean = 0.45 + 0.2 * sin(week / 9) * (week % 3 == 0)
        lean = 0.85 if 200 <= week < 230 or 700 <= week < 716 else lean
        due = (
            0 if silent else chance.choice([0, 1, 1, 2, 2, 3]) if day.weekday() < 5 else chance.random() < 0.1
        )
        for _ in range(int(due)):
            lines.append(one(chance, day, lean))
        day += timedelta(days=1)
    return lines[:ENTRIES]


def one(chance, day, lean):
    zone = chance.choice(ZONES)
    at = datetime(day.year, day.month, day.day, 3, tzinfo=ZoneInfo(zone)) + timedelta(
        minutes=chance.randrange(24 * 60)
    )
    if chance.random() < 0.06:
        at += timedelta(days=chance.choice([6, 7, 8, 9, 30]))  # the seventh day still counts
    system = None if chance.random() < 0.12 else 1 if chance.random() < lean else chance.choice([2, 3])
    says = chance.random() < 0.8
    return {
        "date": day.isoformat(),
        "written_at": at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "zone": zone,
        "text": f"line {chance.random()}",
        "role_system": system,
        "urgent": chance.random() < lean if says else None,
        "important": chance.random() < 0.5 if says else None,
    }


# --- the measure, from the page ---------------------------------------------------------------------


def is_late(line):
    at = datetime.fromisoformat(line["written_at"]).astimezone(ZoneInfo(line["zone"]))
    written = at.date() - timedelta(days=1) if at.hour < 3 else at.date()
    return (written - date.fromisoformat(line["date"])).days > 7


def weekly(lines, as_of, counted):
    """Return [(x, n)] for every week from the first to the last completed one."""
    begin = FIRST - timedelta(days=FIRST.weekday())
    length = (as_of - timedelta(days=as_of.weekday()) - begin).days // 7
    weeks = [[0, 0] for _ in range(length)]
    for line in lines:
        week = (date.fromisoformat(line["date"]) - begin).days // 7
        answer = counted(line)
        if week < length and answer is not None and not is_late(line):
            weeks[week][0] += answer
            weeks[week][1] += 1
    return weeks


def is_deliver(line):
    return None if line["role_system"] is None else line["role_system"] == 1


def is_urgent(line):
    return line["urgent"]


def days_weekly(lines, as_of):
    """Return [(workdays written on, workdays)] for every week; no day before the first entry was silent."""
    begin = FIRST - timedelta(days=FIRST.weekday())
    length = (as_of - timedelta(days=as_of.weekday()) - begin).days // 7
    written = {date.fromisoformat(line["date"]) for line in lines if not is_late(line)}
    weeks = []
    for week in range(length):
        due = [begin + timedelta(days=7 * week + n) for n in range(5)]
        due = [day for day in due if day >= FIRST]
        weeks.append([sum(day in written for day in due), len(due)])
    return weeks


def share(x, n):
    return (x + 3 / 8) / (n + 3 / 4)


def total(weeks):
    return sum(x for x, _ in weeks), sum(n for _, n in weeks), sum(n > 0 for _, n in weeks)


def judged(weeks, quarter=13, fixed_phi=None, latches=True):
    """Return the last week's verdict, after every week before it in turn."""
    anchor, journaled = 0, 0
    while anchor < len(weeks) and journaled < 8:
        journaled += weeks[anchor][1] > 0
        anchor += 1
    frozen, signalling, calm, said = None, False, 0, None
    for last in range(len(weeks)):
        if last < anchor:
            said = {"state": "gathering"}
            continue
        start = max(anchor, last + 1 - quarter)
        before = weeks[: start if frozen is None else frozen]
        (xr, nr, kr), (xb, nb, kb) = total(weeks[start : last + 1]), total(before)
        p = min(max((xb + 0.5) / (nb + 1), 0.02), 0.98)
        chi2 = sum((x - n * p) ** 2 / (n * p * (1 - p)) for x, n in before if n > 0)
        phi = fixed_phi or max(1, (8 * 1.2 + chi2) / (8 + kb - 1))
        said = {
            "phi": phi,
            "recent": (xr, nr, kr),
            "before": (xb, nb, kb),
            "z": None,
            "h": None,
            "seen": None,
        }
        if not (nr >= 12 and kr >= min(4, quarter) and nb >= 24 and kb >= 8):
            said["state"] = "too_little"
            continue
        said["h"] = 2 * asin(sqrt(share(xr, nr))) - 2 * asin(sqrt(share(xb, nb)))
        error = sqrt(phi * (1 / nr + 1 / nb))
        z = said["z"] = said["h"] / error
        said["seen"] = sin(min(asin(sqrt(xb / nb)) + (3 + 0.84) * error / 2, pi / 2)) ** 2
        said["state"] = "pulled" if z >= 3 else "reclaiming" if z <= -3 else "no_change"
        if not latches:
            continue
        if frozen is None:
            if z >= 3:
                frozen, signalling, calm = start, True, 0
        else:
            calm = calm + 1 if z < 1.5 else 0
            if calm == 2:
                frozen, signalling, calm = None, False, 0
        if signalling:
            said["state"] = "pulled"
    return said


def beta_at(quantile, a, b):
    """Return a quantile of the beta distribution by bisection of mpmath's incomplete beta function."""
    low, high = mpmath.mpf(0), mpmath.mpf(1)
    for _ in range(60):
        middle = (low + high) / 2
        below = mpmath.betainc(a, b, 0, middle, regularized=True) < quantile
        low, high = (middle, high) if below else (low, middle)
    return float(low)


# --- both beside each other -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lines():
    return made_up()


@pytest.fixture(scope="module")
def filled(lines, tmp_path_factory):
    """A journal with a plan into which the lines were imported by the command line."""
    from journal.cli import main

    here = tmp_path_factory.mktemp("figures")
    file, folder = here / "lines.jsonl", here / "Figures.vault"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert main(["init", "--open", "--journal", str(folder)]) == 0
    assert main(["import", str(file), "--journal", str(folder)]) == 0
    with JournalStore.open(folder) as store:
        store.add_plan(Plan(FIRST, (40, 35, 25)), now=datetime(2026, 11, 22, tzinfo=UTC))
        assert store.entry_count() == ENTRIES
    return folder


def after(weeks):
    """Return the Monday on which so many weeks are complete."""
    return FIRST - timedelta(days=FIRST.weekday()) + timedelta(weeks=weeks)


AS_OF = [5, 8, 9, 12, 13, 40, 44, 91, 150, 203, 207, 215, 240, 260, 507, 512, 703, 710, 731, 760]


@pytest.fixture(params=AS_OF)
def told(request, run, filled):
    """What the program says when so many weeks are complete, on any day of the week after them."""
    as_of = after(request.param) + timedelta(days=request.param % 7)
    return run("drift", "--json", "--as-of", as_of.isoformat(), on=filled).json


def agrees(told, expected):
    assert told["state"] == expected["state"]
    if expected["state"] == "gathering":
        assert (told["z"], told["h"], told["phi"]) == (None, None, None)
        return
    assert told["phi"] == pytest.approx(expected["phi"], abs=1e-9)
    assert tuple(told["recent"].values()) == expected["recent"]
    assert tuple(told["before"].values()) == expected["before"]
    for key, name in (("z", "z"), ("h", "h"), ("smallest_shift_seen", "seen")):
        assert told[key] == (None if expected[name] is None else pytest.approx(expected[name], abs=1e-9))


def test_the_system_arm(told, lines):
    as_of = date.fromisoformat(told["as_of"])
    expected = judged(weekly(lines, as_of, is_deliver))
    agrees(told["arms"]["system"], expected)


def test_the_urgency_arm(told, lines):
    as_of = date.fromisoformat(told["as_of"])
    agrees(told["arms"]["urgency"], judged(weekly(lines, as_of, is_urgent)))


def test_the_days_arm(told, lines):
    expected = judged(days_weekly(lines, date.fromisoformat(told["as_of"])), 4, fixed_phi=1.2, latches=False)
    days = told["days"]
    quiet = expected.get("z") is not None and expected["z"] <= -3
    spoken = expected["state"] in ("gathering", "too_little")
    assert days["state"] == (expected["state"] if spoken else "gone_quiet" if quiet else "no_change")
    if expected["state"] == "gathering":
        return
    assert days["z"] == (None if expected["z"] is None else pytest.approx(expected["z"], abs=1e-9))
    assert tuple(days["recent"].values()) == expected["recent"][:2]
    assert tuple(days["before"].values()) == expected["before"][:2]


def test_the_plan_and_the_mix(told, lines):
    as_of = date.fromisoformat(told["as_of"])
    weeks = weekly(lines, as_of, is_deliver)
    arm = told["arms"]["system"]
    if arm["state"] == "gathering":
        (x, n, _), phi = total(weeks), 1.2
    else:
        (x, n, _), phi = arm["recent"].values(), arm["phi"]
    plan = arm["plan"]
    if n < 12:
        assert plan is None
        return
    assert plan["intended"] == INTENDED
    for name, quantile in (("low", 0.05), ("high", 0.95)):
        assert plan[name] == pytest.approx(beta_at(quantile, x / phi + 0.5, (n - x) / phi + 0.5), abs=1e-9)
    z = 2 * (asin(sqrt(share(x, n))) - asin(sqrt(INTENDED))) * sqrt(n / phi)
    assert plan["z"] == pytest.approx(z, abs=1e-9)
    assert plan["state"] == ("above" if z >= 3 else "below" if z <= -3 else "not_clear")
    counts = []
    for system in (1, 2, 3):
        of_system = weekly(lines, as_of, lambda line, system=system: line["role_system"] == system)
        counts.append(sum(x for x, _ in of_system[-13:]))
    alphas = [count / phi + 0.5 for count in counts]
    for told_share, alpha in zip(told["mix"], alphas, strict=True):
        assert told_share["mean"] == pytest.approx(alpha / sum(alphas), abs=1e-9)
        assert told_share["low"] == pytest.approx(beta_at(0.1, alpha, sum(alphas) - alpha), abs=1e-9)
        assert told_share["high"] == pytest.approx(beta_at(0.9, alpha, sum(alphas) - alpha), abs=1e-9)


def test_the_quadrant(told, lines):
    as_of = date.fromisoformat(told["as_of"])
    cells = {"urgent_important": (True, True), "important": (False, True), "urgent": (True, False)}
    cells |= {"neither": (False, False), "unclassified": (None, None)}
    for name, cell in cells.items():
        held = weekly(lines, as_of, lambda line, cell=cell: (line["urgent"], line["important"]) == cell)
        assert told["quadrant"][name] == sum(x for x, _ in held[-13:])


@pytest.mark.slow
def test_a_signal_comes_stays_and_goes_in_the_same_weeks(run, filled, lines):
    """Week by week through both seasons: the latch, the freeze, and the two calm weeks that end them."""
    states = set()
    for weeks in [*range(198, 262, 1), *range(700, 750, 1)]:
        as_of = after(weeks)
        told = run("drift", "--json", "--as-of", as_of.isoformat(), on=filled).json
        for arm, counted in (("system", is_deliver), ("urgency", is_urgent)):
            agrees(told["arms"][arm], judged(weekly(lines, as_of, counted)))
            states.add(told["arms"][arm]["state"])
    assert states == {"no_change", "pulled"}


def test_the_days_that_are_looked_at_show_every_state(run, filled):
    """The comparison is worth little where only one state occurs."""
    states = set()
    for weeks in AS_OF:
        told = run("drift", "--json", "--as-of", after(weeks).isoformat(), on=filled).json
        states |= {arm["state"] for arm in told["arms"].values()} | {told["days"]["state"]}
    assert states >= {"gathering", "too_little", "no_change", "pulled", "gone_quiet"}
