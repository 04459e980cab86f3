"""The commands of a form in which an entry is written and tagged: composer and editor have the same keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ui.widgets.buttons import Button
from ui.widgets.minutes_button import MinutesButton
from ui.widgets.segments import Segments


class TaggedForm(Protocol):
    """What such a form has."""

    system_choice: Segments
    urgent_button: Button
    important_button: Button
    minutes_button: MinutesButton

    def request_keep(self) -> None:
        """Ask for it to be kept."""
        ...


def tag_commands(form: TaggedForm) -> dict[str, Callable[[], object]]:
    """Return what the form does for the commands of ``ui/commands.py``, by name."""
    return {
        "keep": form.request_keep,
        "deliver": lambda: form.system_choice.toggle(0),
        "improve": lambda: form.system_choice.toggle(1),
        "enable": lambda: form.system_choice.toggle(2),
        "urgent": form.urgent_button.click,
        "important": form.important_button.click,
        "minutes": form.minutes_button.ask,
    }
