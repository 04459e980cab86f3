"""What every chart owes its reader: whole labels that do not touch, in colours that can be read."""

from __future__ import annotations

from matplotlib import rc_context
from matplotlib.colors import to_rgb

from journal.charts.style import Line


def assert_labels_are_whole_and_apart(figure):
    """No line of text leaves the figure or touches another."""
    page = figure.bbox
    with rc_context({"text.hinting": "none"}):
        figure.canvas.draw()
        boxes = [
            (line.get_text(), line.get_window_extent()) for line in figure.findobj(Line) if line.get_text()
        ]
    for i, (text, box) in enumerate(boxes):
        assert page.x0 - 0.5 <= box.x0, text
        assert box.x1 <= page.x1 + 0.5, text
        assert page.y0 - 0.5 <= box.y0, text
        assert box.y1 <= page.y1 + 0.5, text
        for other, its in boxes[i + 1 :]:
            assert not box.padded(-1).overlaps(its.padded(-1)), (text, other)


def assert_contrast(figure, *grounds):
    """Every text has at least 4.5:1 on each of the grounds."""
    lines = figure.findobj(Line)
    assert lines
    for line in lines:
        assert line.get_alpha() is None
        for ground in grounds:
            assert contrast(line.get_color(), ground) >= 4.5, (line.get_text(), line.get_color(), ground)


def contrast(one, other):
    """Return the ratio of WCAG 2 between two colours."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
