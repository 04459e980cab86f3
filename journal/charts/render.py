"""A chart as a file: PNG and SVG that are the same bytes each time and carry nothing but the picture.

In SVG every letter is an outline. Text set as text would be asked of the reader's machine, which hardly
has Inter and Source Serif 4, and would run into its neighbours in another face; an embedded font would add
200 to 350 KB for each face to a picture of 100 KB. The words for a screen reader are the chart's twin, which
stands beside the picture.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

Draw = Callable[[Figure], object]  # such as lambda figure: draw_arm(figure, data, palette)
Target = Path | IO[bytes]

# Set once and for all: nothing else here writes SVG, and lending them for one drawing would give back, in the
# other thread's midst, what that one has lent.
mpl.rcParams["svg.hashsalt"] = "in mind"
mpl.rcParams["svg.fonttype"] = "path"

_NO_METADATA = {"Creator": None, "Date": None, "Format": None, "Type": None}


def render_png(draw: Draw, size_in_inches: tuple[float, float], dpi: float, path: Target) -> None:
    """Draw a chart and write it as PNG, without the name of the program that made it."""
    figure = Figure(figsize=size_in_inches, dpi=dpi)
    canvas = FigureCanvasAgg(figure)
    draw(figure)
    canvas.print_png(path, metadata={"Software": None})


def render_svg(draw: Draw, size_in_inches: tuple[float, float], path: Target) -> None:
    """Draw a chart and write it as SVG with outlined letters, without metadata, the same bytes each time."""
    figure = Figure(figsize=size_in_inches, dpi=72)
    canvas = FigureCanvasSVG(figure)
    draw(figure)
    canvas.print_svg(path, metadata=_NO_METADATA)
