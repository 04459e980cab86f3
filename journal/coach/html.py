"""A document as one web page that holds everything it needs and asks for nothing.

No scripts, and a policy that lets the browser load nothing at all: the style is named by its hash, the fonts
are in the page. Every word is escaped by the template engine.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache

from journal.coach.content import Document, Passage
from journal.coach.inline_svg import inline_svg
from journal.palette import load_palette
from journal.resource_files import resource_path
from journal.sentences import Translate, same

TEMPLATE, STYLE = "document.html", "document.css"
_FACES = (
    ("Inter", "normal", 400, "Inter-Regular"),
    ("Inter", "normal", 600, "Inter-SemiBold"),
    ("Source Serif 4", "normal", 600, "SourceSerif4-SemiBold"),
    ("Source Serif 4", "italic", 400, "SourceSerif4-Italic"),
)
_WORDS_FACE = ("Source Serif 4", "normal", 400, "SourceSerif4-Regular")


def html_of(document: Document, pictures: dict[str, bytes], tr: Translate = same) -> bytes:
    """Return the page. ``pictures`` are the charts as SVG, by name."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(resource_path("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    has_words = any(isinstance(block, Passage) for section in document.sections for block in section.blocks)
    style = _style(has_words=has_words)
    page = environment.get_template(TEMPLATE).render(
        document=document,
        drawings={
            chart.name: Markup(inline_svg(pictures[chart.name], chart.name, chart.title, chart.twin))
            for chart in document.charts
        },
        style=Markup(style),
        policy=_policy(style),
        words={"figures": tr("The figures")},
    )
    return page.encode()


def _policy(style: str) -> str:
    """Return a policy under which only this style sheet and the fonts inside it are used."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _style(*, has_words: bool) -> str:
    palette = load_palette("light")
    style = resource_path("templates", STYLE).read_text(encoding="utf-8")
    for role in ("paper", "surface", "sunk", "ink", "muted", "line", "accent"):
        style = style.replace(f" {role.upper()}", f" {getattr(palette, role)}")
    faces = (*_FACES, _WORDS_FACE) if has_words else _FACES
    return "\n".join([*(_face(*face) for face in faces), style])


def _face(family: str, style: str, weight: int, file: str) -> str:
    font = base64.b64encode(resource_path("fonts", "web", f"{file}.woff").read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight}; '
        f"src: url(data:font/woff;base64,{font}) format('woff'); }}"
    )
