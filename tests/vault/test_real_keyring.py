"""A keyring as a desktop has it: GNOME's, unlocked on a bus of its own, beside whatever this computer has.

Wanted: the library (``pip install --require-hashes -r packaging/requirements-optional.lock``), and of Debian
``dbus`` and ``gnome-keyring``.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MISSING = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if not shutil.which(name)]
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"without {' and '.join(MISSING)} there is no keyring to ask"),
    pytest.mark.skipif(
        importlib.util.find_spec("keyring") is None, reason="the library keyring, an extra, is not installed"
    ),
]

UNLOCKED = 'printf login | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null && "$@"'
USE_IT = """
import sys
from pathlib import Path
from journal.errors import Locked
from journal.store.journal_store import JournalStore
from journal.vault import device
from journal.vault.folder import Vault

folder = Path(sys.argv[1])
ring = device.find_keyring()
assert device.is_allowed(ring), ring
store = JournalStore.create(folder, "a passphrase")
key = store.key()
store.vault = device.add_device_slot(store.vault, key)
store.close()
with JournalStore.open(folder):  # asks nobody
    pass
assert device.find_device_key(Vault.at(folder)) == key
device.remove_device_slot(Vault.at(folder), bytearray(key))
try:
    JournalStore.open(folder)
except Locked:
    print("done")
"""


def test_gnomes_keyring_opens_a_journal_until_it_is_told_to_forget(tmp_path):
    (tmp_path / "run").mkdir(mode=0o700)
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", UNLOCKED, "sh", sys.executable, "-c", USE_IT, tmp_path / "J"],
        cwd=ROOT,
        env=os.environ | {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "done\n"), done.stderr
