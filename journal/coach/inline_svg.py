"""A chart of ours made fit to stand inside a web page: no style that a strict policy forbids, ids of its own.

matplotlib writes each look as a ``style`` attribute and one style sheet for all; both would need the page
to allow inline styles from anywhere. What they say is said by SVG's own attributes instead.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
# What matplotlib's style sheet says of everything; a picture inherits it from its root.
_ROOT = {"stroke-linejoin": "round", "stroke-linecap": "butt"}


def inline_svg(drawing: bytes, name: str, title: str, description: str) -> str:
    """Return the drawing as an element for a web page, with a title and a description for screen readers.

    ``name`` stands before each id, so that two drawings on one page do not share any.
    """
    # The drawing is our own, from the renderer, and never somebody's file.
    root = ElementTree.fromstring(drawing)
    for element in list(root.iter()):
        _use_attributes(element)
        _use_own_ids(element, name)
        for child in list(element):
            if child.tag in (f"{{{SVG}}}style", f"{{{SVG}}}metadata"):
                element.remove(child)
    for unused in ("width", "height", "version"):
        root.attrib.pop(unused, None)
    root.attrib.update(_ROOT)
    root.attrib.update({"role": "img", "aria-labelledby": f"{name}-title {name}-description"})
    for tag, text in (("desc", description), ("title", title)):
        words = ElementTree.Element(f"{{{SVG}}}{tag}", {"id": f"{name}-{_LONG[tag]}"})
        words.text = text
        root.insert(0, words)
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    return ElementTree.tostring(root, encoding="unicode")


_LONG = {"title": "title", "desc": "description"}


def _use_attributes(element: ElementTree.Element) -> None:
    style = element.attrib.pop("style", "")
    for rule in filter(None, (part.strip() for part in style.split(";"))):
        name, _, value = rule.partition(":")
        element.set(name.strip(), value.strip())


def _use_own_ids(element: ElementTree.Element, name: str) -> None:
    for attribute, value in list(element.attrib.items()):
        if attribute == "id":
            element.set(attribute, f"{name}-{value}")
        elif attribute in ("href", f"{{{XLINK}}}href") and value.startswith("#"):
            element.set(attribute, f"#{name}-{value[1:]}")
        elif "url(#" in value:
            element.set(attribute, _REFERENCE.sub(rf"url(#{name}-\1)", value))
