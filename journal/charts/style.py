"""How every chart looks: our fonts, sizes in points, and a sheet on which things are laid out by hand.

Loads matplotlib: import it inside a draw function only. Two globals of matplotlib's are changed: its list
of fonts, to which ours are added, and how it writes SVG (``render.py``). There is no layout engine: all
places are points from the lower left corner of the figure as it is now, so a figure that was given another
size is drawn again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import nan
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

import matplotlib as mpl
from matplotlib.collections import PathCollection, PolyCollection
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from journal.charts.timeline import is_alone
from journal.palette import Palette
from journal.resource_files import resource_path

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.backend_bases import RendererBase
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

SANS = "Inter-Regular.ttf"
SANS_BOLD = "Inter-SemiBold.ttf"
SERIF = "SourceSerif4-Regular.ttf"
SERIF_ITALIC = "SourceSerif4-Italic.ttf"
SERIF_BOLD = "SourceSerif4-SemiBold.ttf"

SMALL = 8.0  # points: ticks and notes
BODY = 9.0
TITLE = 11.0
FIGURE = 13.0  # a count that stands for itself

HAIR = 0.75
_CORNER = 0.5523  # where the handles of a Bézier curve make it a quarter of a circle
_SHIFT = 0.36  # from the baseline to the middle of a figure's height, in sizes of the font

Across = Literal["left", "center", "right"]
Up = Literal["baseline", "center", "bottom", "top"]
Box = tuple[float, float, float, float]  # left, bottom, width, height in points


@lru_cache(maxsize=1)
def register_fonts() -> None:
    """Make the families Inter and Source Serif 4 known to matplotlib, once."""
    for file in sorted(resource_path("fonts").glob("*.ttf")):
        fontManager.addfont(file)


@lru_cache(maxsize=64)
def font(face: str, size: float) -> FontProperties:
    """Return one of our faces in points, by its file: no machine's own font of that name gets in the way."""
    return FontProperties(fname=resource_path("fonts", face), size=size)


@lru_cache(maxsize=4096)
def width_of(text: str, face: str, size: float) -> float:
    """Return how wide a line of text is, in points."""
    glyphs = get_font(str(resource_path("fonts", face)))
    glyphs.set_size(size, 72)
    glyphs.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    return float(glyphs.get_width_height()[0] / 64)


def can_show(text: str, face: str) -> bool:
    """True when the face has a sign for every character."""
    signs = get_font(str(resource_path("fonts", face))).get_charmap()
    return all(ord(character) in signs for character in text)


class Line(Text):
    """A line of text that is set without hinting, as the window sets its own.

    Hinted letters stand on whole pixels: at 100 dpi a label grows by a tenth, and wider than
    ``width_of`` says. The setting is a global of matplotlib's, so it is lent for one draw and given back.
    """

    _lent = RLock()  # a report may be drawn in a thread of its own

    def draw(self, renderer: RendererBase) -> None:
        """Draw it."""
        with self._lent:
            before = mpl.rcParams["text.hinting"]
            mpl.rcParams["text.hinting"] = "none"
            try:
                super().draw(renderer)
            finally:
                mpl.rcParams["text.hinting"] = before


class Sheet:
    """A cleared figure, measured in points, with the few things that our charts are made of."""

    def __init__(self, figure: Figure, palette: Palette) -> None:
        register_fonts()
        figure.clear()
        figure.set_layout_engine("none")
        figure.set_facecolor(palette.surface)
        figure.set_edgecolor(palette.surface)
        self.figure = figure
        self.palette = palette
        width, height = figure.get_size_inches()
        self.width, self.height = float(width * 72), float(height * 72)
        self.points: Any = Affine2D().scale(1 / 72) + figure.dpi_scale_trans

    def axes(self, box: Box, x: tuple[float, float], y: tuple[float, float]) -> Axes:
        """Add an empty coordinate system without axis, ticks or frame; we write the few labels ourselves."""
        left, bottom, width, height = box
        axes = self.figure.add_axes(
            (left / self.width, bottom / self.height, width / self.width, height / self.height)
        )
        axes.set_axis_off()
        axes.set_xlim(*x)
        axes.set_ylim(*y)
        axes.set_autoscale_on(False)
        axes.set_navigate(False)
        return axes

    def share_axes(self, box: Box, x: tuple[float, float]) -> Axes:
        """Add a coordinate system for shares, 0 to 1, with its five lines and their percentages."""
        axes = self.axes(box, x, (0.0, 1.0))
        levels = (0.0, 0.25, 0.5, 0.75, 1.0)
        axes.hlines(
            levels, *x, colors=self.palette.line, linewidths=HAIR, zorder=1, clip_on=False, gid="grid"
        )
        left, bottom, _, height = box
        for level in levels:
            if height >= 60 or level in (0.0, 0.5, 1.0):
                self.write_middle(left - 5, bottom + level * height, f"{100 * level:.0f}", across="right")
        return axes

    def write(
        self, x: float, y: float, text: str, *, colour: str | None = None, face: str = SANS,
        size: float = SMALL, across: Across = "left", up: Up = "baseline", turned: bool = False,
    ) -> Line:  # fmt: skip
        """Set one line of text at a place in points; a dollar sign is a dollar sign."""
        line = Line(
            x, y, text, transform=self.points, color=colour or self.palette.muted, font=font(face, size),
            ha=across, va=up, rotation=90 if turned else 0, parse_math=False,
        )  # fmt: skip
        self.figure.add_artist(line)
        return line

    def write_middle(self, x: float, y: float, text: str, **how: Any) -> Line:
        """Set one line of text with its figures' middle, not its box's, at ``y``: rows then stand level."""
        return self.write(x, y - _SHIFT * how.get("size", SMALL), text, **how)

    def title(self, *choices: str, key: tuple[str, ...] = ()) -> None:
        """Set the first title that fits above the chart, and the first key that fits beside it."""
        text = self.fitting(self.width - 1, *choices, face=SANS_BOLD, size=TITLE)
        baseline = self.height - 14
        self.write(0.5, baseline, text, colour=self.palette.ink, face=SANS_BOLD, size=TITLE)
        room = self.width - width_of(text, SANS_BOLD, TITLE) - 20
        self.write(self.width - 7, baseline, self.fitting(room, *key), across="right")

    def boxes(
        self, boxes: Sequence[Box], fill: str | Iterable[str], *, radius: float = 0.0, edge: str = "none",
        alpha: float | None = None,
    ) -> PathCollection:  # fmt: skip
        """Draw rectangles, rounded or not, as one collection."""
        collection = PathCollection(
            [rounded(box, radius) for box in boxes], facecolors=fill, edgecolors=edge, linewidths=HAIR,
            alpha=alpha, transform=self.points,
        )  # fmt: skip
        self.figure.add_artist(collection)
        return collection

    def fitting(self, room: float, *choices: str, face: str = SANS, size: float = SMALL) -> str:
        """Return the first of ``choices`` that is no wider than ``room``, or nothing."""
        return next((text for text in choices if width_of(text, face, size) <= room), "")


def draw_band_line(
    axes: Axes,
    values: Sequence[float | None],
    ends: tuple[Sequence[float | None], Sequence[float | None]],
    *,
    colour: str,
    band: float,
    opacity: float = 1.0,
    thick: float = 1.7,
    name: str = "",
) -> Line2D:
    """Draw a line through 0, 1, 2 … with its band between ``ends``; None is a gap in both.

    A line needs two points: a value between two gaps is drawn as a short bar, and its band as a block.
    ``band`` and ``opacity`` are the band's and the line's alpha, ``thick`` is in points.
    """
    xs = range(len(values))
    low, high = ([nan if value is None else value for value in side] for side in ends)
    axes.fill_between(xs, low, high, color=colour, alpha=band, linewidth=0, zorder=2, gid=f"{name}band")
    whole = [nan if value is None else value for value in values]
    (line,) = axes.plot(
        xs, whole, color=colour, alpha=opacity, linewidth=thick, solid_joinstyle="round",
        solid_capstyle="round", zorder=4, gid=f"{name}line",
    )  # fmt: skip
    alone = [x for x in xs if is_alone(values, x)]
    if alone:
        left, right = [x - 0.35 for x in alone], [x + 0.35 for x in alone]
        corners = [
            [(a, low[x]), (b, low[x]), (b, high[x]), (a, high[x])]
            for a, b, x in zip(left, right, alone, strict=True)
        ]
        axes.add_collection(
            PolyCollection(corners, color=colour, alpha=band, linewidths=0, zorder=2, gid=f"{name}lone-band")
        )
        axes.hlines(
            [whole[x] for x in alone], left, right, colors=colour, alpha=opacity, linewidths=thick,
            zorder=4, gid=f"{name}lone-line",
        )  # fmt: skip
    return line


def rounded(box: Box, radius: float) -> Path:
    """Return a rectangle's outline with rounded corners."""
    left, bottom, width, height = box
    right, top = left + width, bottom + height
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return Path([(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)], closed=True)
    k = r * (1 - _CORNER)
    vertices = [
        (left + r, bottom),
        (right - r, bottom), (right - k, bottom), (right, bottom + k), (right, bottom + r),
        (right, top - r), (right, top - k), (right - k, top), (right - r, top),
        (left + r, top), (left + k, top), (left, top - k), (left, top - r),
        (left, bottom + r), (left, bottom + k), (left + k, bottom), (left + r, bottom),
        (left + r, bottom),
    ]  # fmt: skip
    curve = [Path.LINETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]
    return Path(vertices, [Path.MOVETO, *(code for _ in range(4) for code in curve), Path.CLOSEPOLY])


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places as near to ``wanted`` as may be, at least ``gap`` apart, between ``low`` and ``high``.

    Where they do not fit, they stand as far apart as the room allows.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    if not order:
        return []
    gap = min(gap, (high - low) / max(len(order) - 1, 1))
    groups: list[list[int]] = []
    middles: list[float] = []
    for i in order:  # labels that touch become a group round their middle, and groups join in turn
        groups.append([i])
        middles.append(_kept(wanted[i], 0.0, low, high))
        while len(groups) > 1 and middles[-1] - middles[-2] < gap * (len(groups[-1]) + len(groups[-2])) / 2:
            joined = groups.pop(-2) + groups.pop()
            del middles[-2:]
            middle = sum(wanted[j] for j in joined) / len(joined)
            groups.append(joined)
            middles.append(_kept(middle, gap * (len(joined) - 1) / 2, low, high))
    places = list(wanted)
    for group, middle in zip(groups, middles, strict=True):
        for position, i in enumerate(group):
            places[i] = middle + gap * (position - (len(group) - 1) / 2)
    return places


def _kept(middle: float, half: float, low: float, high: float) -> float:
    return min(max(middle, low + half), high - half)
