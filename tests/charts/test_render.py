"""Pictures as files: the same bytes each time, and nothing in them but the picture."""

from __future__ import annotations

import io
import re
import struct
import xml.etree.ElementTree as ET
import zlib

import matplotlib as mpl
import pytest

from journal.charts.arm import arm_data, draw_arm
from journal.charts.render import render_png, render_svg
from journal.palette import load_palette


@pytest.fixture
def draw(standing):
    data, palette = arm_data(standing), load_palette("light")
    return lambda figure: draw_arm(figure, data, palette, titled=True)


def chunks(png):
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def test_a_png_has_its_size_and_no_text_chunks(tmp_path, draw):
    path = tmp_path / "arm.png"
    render_png(draw, (6.0, 3.0), 150, path)
    found = dict(chunks(path.read_bytes()))
    assert struct.unpack(">II", found[b"IHDR"][:8]) == (900, 450)
    assert set(found) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
    assert zlib.crc32(found[b"IDAT"])


def test_an_svg_carries_no_metadata_and_asks_for_no_font(tmp_path, draw):
    path = tmp_path / "arm.svg"
    render_svg(draw, (6.0, 3.0), path)
    text = path.read_text(encoding="utf-8")
    assert "atplotlib" not in text
    assert "<metadata" not in text
    assert not re.search(r"\b20\d\d-\d\d-\d\dT", text)
    root = ET.fromstring(text)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "path" in tags
    assert not {"text", "image", "script", "metadata"} & tags
    assert "font-family" not in text
    links = re.findall(r'(?:href|src)="([^"]*)"', text)
    assert all(link.startswith("#") for link in links)
    names = re.findall(r'\bid="([^"]*)"', text)
    assert not any(" " in name for name in names)


@pytest.mark.parametrize("form", ["png", "svg"])
def test_the_same_bytes_each_time(draw, form):
    written = []
    for _ in range(2):
        target = io.BytesIO()
        if form == "png":
            render_png(draw, (4.0, 2.0), 100, target)
        else:
            render_svg(draw, (4.0, 2.0), target)
        written.append(target.getvalue())
    assert written[0] == written[1]


def test_no_setting_of_matplotlibs_is_changed(draw):
    with mpl.rc_context({"text.hinting": "native", "svg.fonttype": "none", "svg.hashsalt": "theirs"}):
        before = dict(mpl.rcParams)
        render_svg(draw, (4.0, 2.0), io.BytesIO())
        render_png(draw, (4.0, 2.0), 100, io.BytesIO())
        assert dict(mpl.rcParams) == before


def test_a_writers_own_settings_do_not_reach_the_picture(draw):
    written = []
    for settings in (
        {},
        {"savefig.bbox": "tight", "savefig.dpi": 30, "text.hinting": "native", "font.size": 30},
    ):
        target = io.BytesIO()
        with mpl.rc_context(settings):
            render_png(draw, (4.0, 2.0), 100, target)
        written.append(target.getvalue())
    assert written[0] == written[1]
