"""A full standing, both palettes, a figure, and a way to ask it for what was drawn."""

from __future__ import annotations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from journal.charts.style import Line
from journal.palette import load_palette
from tests.charts.standings import full_standing


@pytest.fixture(scope="session")
def standing():
    return full_standing()


@pytest.fixture(scope="session", params=["light", "dark"])
def palette(request):
    return load_palette(request.param)


@pytest.fixture
def figure():
    figure = Figure(figsize=(6.6, 3.3), dpi=100)
    FigureCanvasAgg(figure)
    return figure


@pytest.fixture
def found(figure):
    """Return the artist of this name, or None."""

    def by_name(name):
        artists = figure.findobj(lambda artist: artist.get_gid() == name, include_self=False)
        assert len(artists) < 2
        return artists[0] if artists else None

    return by_name


@pytest.fixture
def words(figure):
    """Return the texts that can be read on the figure."""

    def texts():
        return [line.get_text() for line in figure.findobj(Line)]

    return texts
