"""Run by the built program before all else (PyInstaller says: a run-time hook): puts its environment right.

On Linux PyInstaller's loader starts the program a second time with ``LD_LIBRARY_PATH`` on our own libraries.
The dynamic linker has read it by now; what the program starts in turn, such as a browser or ``systemctl``,
shall find the system's libraries, and a program started anew (``ui/lock.py``) shall begin as the first did.
"""

import os
import sys

if sys.platform.startswith("linux"):
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
for name in (
    "_PYI_ARCHIVE_FILE",
    "_PYI_APPLICATION_HOME_DIR",
    "_PYI_PARENT_PROCESS_LEVEL",
    "_PYI_LINUX_PROCESS_NAME",
):
    os.environ.pop(name, None)
