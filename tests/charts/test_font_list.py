"""The list of fonts is made in our own cache, and without a word."""

from __future__ import annotations

import os
import subprocess
import sys

SLOW = """
import threading
class AtOnce(threading.Timer):
    def __init__(self, interval, function):
        super().__init__(0, function)
    def start(self):
        self.function()
threading.Timer = AtOnce
from journal.charts.font_list import keep_font_list
keep_font_list()
import matplotlib.font_manager
"""


def test_a_list_that_takes_long_is_made_without_a_word(tmp_path):
    """matplotlib tells of it after five seconds; here they are over at once."""
    bare = {"HOME": str(tmp_path), "MPLCONFIGDIR": "", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", SLOW], env=os.environ | bare, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert list((tmp_path / "cache" / "inmind" / "matplotlib").glob("fontlist-*.json"))
