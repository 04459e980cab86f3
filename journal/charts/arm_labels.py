"""Where the words on the chart of an arm stand: above the plot, or inside it where they hide least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from journal.charts.arm_figures import ArmData, ArmWeek
from journal.charts.style import SANS, SERIF_ITALIC, SMALL, Box, Sheet, can_show, width_of
from journal.charts.timeline import axis_limits, place_of
from journal.charts.words import short_day
from journal.drift import RECENT_WEEKS
from journal.model import Mark, MarkKind
from journal.sentences import Translate

LEFT, RIGHT = 25.0, 7.0  # points round the plot
ROWS = 3
LEAST_HEIGHT = 64.0  # a figure lower than this has no words in its plot
LONGEST_WORDS = 30  # characters of the writer's on the chart; the twin has them all


class Layout(NamedTuple):
    """Where things stand, in points."""

    plot: Box
    strip: Box | None
    months: float  # the baseline of the months' names
    caption: float | None
    rows: int
    first: int  # the week at 0

    def across(self, x: float, count: int) -> float:
        """Return a place in weeks as points."""
        begin, end = axis_limits(count)
        return self.plot[0] + (x - begin) * self.plot[2] / (end - begin)

    def up(self, share: float) -> float:
        """Return a share as points."""
        return self.plot[1] + share * self.plot[3]


class Label(NamedTuple):
    """A line of text above the plot, in points; ``line`` is where a mark stands, in ``row`` -1 unnamed."""

    text: str
    face: str
    left: float
    width: float
    row: int
    line: float | None = None

    def clears(self, other: Label) -> bool:
        """True when the texts do not touch, and neither line leads through the other's text."""
        apart = self.left >= other.left + other.width + 5 or other.left >= self.left + self.width + 5
        return (self.row != other.row or apart) and not (self.is_crossed(other) or other.is_crossed(self))

    def is_crossed(self, other: Label) -> bool:
        """True when the other's line leads through this text."""
        return other.line is not None and other.row >= self.row and self.spans(other.line)

    def spans(self, place: float) -> bool:
        """True when the text lies across a place."""
        return self.left - 2.5 < place < self.left + self.width + 2.5


def labels_above(sheet: Sheet, data: ArmData, tr: Translate) -> list[Label]:
    """Find room above the plot for the marks, oldest first, and then for "last quarter"."""
    if not data.weeks or sheet.height < LEAST_HEIGHT:
        return []
    begin, end = axis_limits(len(data.weeks))
    first, width = data.weeks[0].week, max(sheet.width - LEFT - RIGHT, 1.0)
    scale = width / (end - begin)
    marks = [
        (place_of(mark.made_on, first), mark) for mark in sorted(data.marks, key=lambda mark: mark.made_on)
    ]
    lines = [(LEFT + (min(x, end) - begin) * scale, mark) for x, mark in marks if x >= begin]
    labels: list[Label] = []
    for index, (line, mark) in enumerate(lines):
        text, face = _mark_text(mark, tr)
        size = width_of(text, face, SMALL)
        sides = [left for left in (line + 3, line - 3 - size) if LEFT - 20 <= left <= sheet.width - size]
        options = (Label(text, face, left, size, row, line) for row in range(ROWS) for left in sides)
        later = [place for place, _ in lines[index + 1 :]]
        free = (
            label for label in options if all(map(label.clears, labels)) and not any(map(label.spans, later))
        )
        labels.append(next(free, Label("", face, line, 0.0, -1, line)))
    if data.recent is not None:
        weeks = data.recent[1] - data.recent[0] + 1
        text = tr("last quarter") if weeks == RECENT_WEEKS else tr("last {weeks} weeks").format(weeks=weeks)
        size = width_of(text, SANS, SMALL)
        left, right = LEFT + (max(data.recent[0] - first - 0.5, begin) - begin) * scale, LEFT + width - size
        lefts = [max(min(place, right), LEFT) for place in ((left + right) / 2, left, right)]
        options = (Label(text, SANS, place, size, row) for row in range(ROWS) for place in lefts)
        labels += [label for label in options if all(map(label.clears, labels))][:1]
    return labels


def _mark_text(mark: Mark, tr: Translate) -> tuple[str, str]:
    """Return a mark's label and face: the writer's own words in the writer's face, where it has the signs."""
    words = " ".join(mark.words.split())
    if len(words) > LONGEST_WORDS:
        words = words[: LONGEST_WORDS - 1].rstrip() + "…"
    if words and can_show(words, SERIF_ITALIC):
        return words, SERIF_ITALIC
    if mark.kind is MarkKind.SEASON and mark.until is not None:
        day = short_day(mark.until, tr)
        if mark.until.year != mark.made_on.year:
            day = f"{day} {mark.until.year}"
        return tr("season until {day}").format(day=day), SANS
    names = {
        MarkKind.SEASON: "a season",
        MarkKind.ROLE: "my role now",
        MarkKind.CHANGING: "changing something",
    }
    return tr(names[mark.kind]), SANS


Thing = tuple[Box, float]  # and how much a square point of it hurts


class Crowd:
    """What a label inside the plot should not cover, in points, and how much it would hurt."""

    def __init__(self, sheet: Sheet, layout: Layout, data: ArmData, marks: Sequence[float]) -> None:
        self._sheet = sheet
        self._layout = layout
        self._count = len(data.weeks)
        self._labels: list[Box] = []
        self._things: list[Thing] = [((x - 0.5, layout.plot[1], 1.0, layout.plot[3]), 8.0) for x in marks]
        self._pitch = self._across(1) - self._across(0)
        self._weeks = [list(self._things_of(index, week)) for index, week in enumerate(data.weeks)]

    def _things_of(self, index: int, week: ArmWeek) -> Iterator[Thing]:
        x, up = self._across(index), self._layout.up
        for dot in (week.dot, week.late_dot):
            if dot is not None:
                yield (x - 3, up(dot) - 3, 6, 6), 1.0
        if week.share is not None and week.low is not None and week.high is not None:
            left = x - self._pitch / 2
            yield (left, up(week.low), self._pitch, up(week.high) - up(week.low)), 0.4
            yield (left, up(week.share) - 2, self._pitch, 4), 2.0

    def _across(self, x: float) -> float:
        return self._layout.across(x, self._count)

    def add_line(self, points: Sequence[tuple[float, float]]) -> None:
        """Keep off a line of horizontal pieces."""
        for (x, share), (right, _) in pairwise(points):
            left, width = self._across(x), self._across(right) - self._across(x)
            self._things.append(((left, self._layout.up(share) - 0.7, width, 1.4), 4.0))

    def add_signs(self, places: Sequence[float]) -> None:
        """Keep off the signs on the time line."""
        bottom = self._layout.plot[1] - 3
        self._things += [((self._across(x) - 4, bottom, 8, 8), 20.0) for x in places]

    def write_along(
        self, start: tuple[float, float], stop: tuple[float, float], text: str, colour: str
    ) -> None:
        """Write along a horizontal piece, above or below it, rather near its ``start``."""
        size = width_of(text, SANS, SMALL)
        near, far = self._across(start[0]), self._across(stop[0])
        lefts = [near + 2, far - size] if near < far else [near - size, far + 2]
        lefts = [lefts[0] + (lefts[1] - lefts[0]) * part / 6 for part in range(7)]
        line = self._layout.up(start[1])
        sides = (line + 3, line - 9) if near < far else (line - 9, line + 3)
        bottom, height = self._layout.plot[1], self._layout.plot[3]
        inside = [y for y in sides if bottom <= y <= bottom + height - 6]
        self._write([(x, y) for x in lefts for y in inside or sides], text, colour)

    def write_beside(self, x: float, text: str, colour: str) -> None:
        """Write beside a sign on the time line, on its right or left; higher where dots are in the way."""
        size, place, line = width_of(text, SANS, SMALL), self._across(x), self._layout.plot[1]
        sides = [left for left in (place + 5, place - 5 - size) if LEFT <= left <= self._sheet.width - size]
        self._write([(left, line + up) for up in (2.5, 5.5) for left in sides], text, colour)

    def _write(self, places: list[tuple[float, float]], text: str, colour: str) -> None:
        """Write at the place that hides least; nowhere, where each would run into another label."""
        size = width_of(text, SANS, SMALL)
        boxes = [(x - 2, y - 2, size + 4, 10) for x, y in places]
        harms = [
            (self._harm(box), place)
            for box, place in zip(boxes, places, strict=True)
            if not any(_overlap(box, other) for other in self._labels)
        ]
        if self._sheet.height < LEAST_HEIGHT or not harms:
            return
        least, (x, y) = min(harms, key=lambda harm: harm[0])
        if least > 6 * size:  # it has to stand on the line itself: give it a ground of its own
            self._sheet.boxes(
                [(x - 1.5, y - 2.5, size + 3, 11)], self._sheet.palette.surface, radius=2, alpha=0.8
            )
        self._sheet.write(x, y, text, colour=colour)
        self._labels.append((x - 2, y - 2, size + 4, 10))

    def _harm(self, box: Box) -> float:
        first = max(int((box[0] - self._across(0)) / self._pitch) - 4, 0)
        last = max(int((box[0] + box[2] - self._across(0)) / self._pitch) + 5, 0)
        near = chain(self._things, *self._weeks[first:last])
        return sum(_overlap(box, other) * weight for other, weight in near)


def _overlap(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    up = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across * up if across > 0 and up > 0 else 0.0
