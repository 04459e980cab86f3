"""Where matplotlib keeps its list of the fonts on this computer."""

from __future__ import annotations

import os


def keep_font_list() -> None:
    """Let matplotlib keep it in our own cache folder, unless it was told where; called before its import.

    It would make a folder in the home and one among the settings otherwise, which nobody would take away
    with the program; without any, it makes the list anew at each start, which takes half a second. On a slow
    computer it takes five the first time, and matplotlib says so on standard error: nobody asked for that.
    """
    import logging  # matplotlib loads it too, but not before the first paint

    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    if not os.environ.get("MPLCONFIGDIR"):
        from platformdirs import user_cache_path

        os.environ["MPLCONFIGDIR"] = str(user_cache_path("inmind", appauthor=False) / "matplotlib")
