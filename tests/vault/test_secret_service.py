"""The desktop's keyring is asked over the bus; whatever it does not say, the other way is open."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest

from journal.store.journal_store import JournalStore
from journal.vault import device, slots
from journal.vault.changing import set_passphrase
from journal.vault.folder import Vault
from journal.vault.secret_service import find_secret
from tests.benchmarks.settings import PROGRAMS
from tests.benchmarks.vaults import let_keyring_open

DAEMON = shutil.which("dbus-daemon")
pytestmark = pytest.mark.skipif(
    DAEMON is None or importlib.util.find_spec("jeepney") is None, reason="wants dbus-daemon and jeepney"
)


@pytest.fixture
def bus(monkeypatch):
    """A bus of the test's own, with nobody on it."""
    command = [DAEMON, "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
        yield address
        daemon.kill()


@contextmanager
def keyring_on(bus, held):
    """A desktop's keyring that holds what is in the file."""
    command = [sys.executable, str(PROGRAMS / "secret_service.py"), str(held)]
    environ = os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environ) as service:
        try:
            assert service.stdout.readline() == b"answering\n"
            yield
        finally:
            service.kill()


@pytest.fixture
def no_library(monkeypatch):
    """The library is never asked."""

    def refuse():
        raise AssertionError("the library was asked")

    monkeypatch.setattr(device, "find_keyring", refuse)


@pytest.fixture
def locked(vault_folder, tmp_path, monkeypatch):
    """A vault that the keyring opens, and the file with what the keyring holds."""
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 8 * 1024)
    return vault_folder, let_keyring_open(vault_folder, tmp_path / "held.json")


def test_the_desktops_keyring_opens_the_journal_without_the_library(locked, bus, no_library):
    folder, held = locked
    with keyring_on(bus, held), JournalStore.open(folder) as store:
        assert store.entry_count() == 0


def test_what_it_does_not_hold_is_asked_of_the_library(locked, bus, tmp_path, monkeypatch):
    folder, held = locked
    kept = json.loads(held.read_text())
    empty = tmp_path / "empty.json"
    empty.write_text("{}")

    class Library:
        def get_password(self, service, username):
            return kept.get(f"{service} {username}")

    monkeypatch.setattr(device, "find_keyring", Library)
    with keyring_on(bus, empty):
        assert Vault.at(folder).find_device_key() is not None
    monkeypatch.setattr(device, "find_keyring", lambda: None)
    with keyring_on(bus, empty):
        assert Vault.at(folder).find_device_key() is None


def test_another_secret_under_the_name_opens_nothing(locked, bus, monkeypatch):
    folder, held = locked
    monkeypatch.setattr(device, "find_keyring", lambda: None)
    name = next(iter(json.loads(held.read_text())))
    for wrong in ("", "no base64 …", slots.as_text(bytes(32))):
        held.write_text(json.dumps({name: wrong}))
        with keyring_on(bus, held):
            assert Vault.at(folder).find_device_key() is None


def test_a_vault_without_a_slot_asks_nobody(vault_folder, bus, no_library, monkeypatch):
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 8 * 1024)
    with JournalStore.open(vault_folder) as store:
        set_passphrase(store.vault, store.key(), "one of these words")
    assert Vault.at(vault_folder).find_device_key() is None


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere", "nonsense", "tcp:host=127.0.0.1,port=1"])
def test_without_a_bus_there_is_no_secret(monkeypatch, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert find_secret("In Mind", "name") is None


def test_without_a_keyring_on_the_bus_there_is_no_secret(bus):
    assert find_secret("In Mind", "name") is None


def test_who_chose_another_backend_is_not_passed_over(locked, bus, monkeypatch):
    _, held = locked
    [name] = json.loads(held.read_text())
    service, username = name.rsplit(" ", 1)
    with keyring_on(bus, held):
        assert find_secret(service, username) is not None
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        assert find_secret(service, username) is None
