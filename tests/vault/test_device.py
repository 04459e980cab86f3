"""The device slot: a trusted keyring opens the journal, and without one the passphrase does."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from journal.commands import opening
from journal.errors import BadValue, HeaderDamaged, JournalError, Locked
from journal.store.journal_store import JournalStore
from journal.vault import device, slots
from journal.vault.changing import remove_passphrase, set_passphrase, set_recovery_code
from journal.vault.device import (
    DeviceSlot,
    add_device_slot,
    find_keyring,
    is_allowed,
    is_offered,
    read_device,
    remove_device_slot,
)
from journal.vault.folder import Vault
from journal.vault.header import Header, read_header, write_header
from journal.vault.slots import read_slot


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch):
    """The keyring of whoever runs the tests is not asked: that is for tests/vault/test_secret_service.py."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


def backend(module, name, **members):
    """Return an instance of a class that says it stands in this module."""
    return type(name, (), {"__module__": module, "__qualname__": name, **members})()


class Memory:
    """A keyring that holds what it is given, as the platforms' own do."""

    def __init__(self):
        self.held = {}

    def get_password(self, service, username):
        return self.held.get((service, username))

    def set_password(self, service, username, password):
        self.held[service, username] = password

    def delete_password(self, service, username):
        del self.held[service, username]


class Refusing(Memory):
    """A keyring that is locked, or whose service is gone: it raises what no one of us knows."""

    def get_password(self, service, username):
        raise RuntimeError("org.freedesktop.Secret.Error.IsLocked")

    set_password = delete_password = get_password


class Forgetful(Memory):
    """A keyring that takes everything and keeps nothing, as ``keyring.backends.null`` does."""

    def set_password(self, service, username, password):
        pass


@pytest.fixture
def ring(monkeypatch):
    """This computer's keyring."""
    made = Memory()
    monkeypatch.setattr(device, "find_keyring", lambda: made)
    return made


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A vault that its passphrase opens, and its key."""
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 64)
    JournalStore.create(tmp_path / "Mine.vault", "secret").close()
    vault = Vault.at(tmp_path / "Mine.vault")
    return vault, vault.unlock("secret")


def again(vault):
    return Vault.at(vault.folder)


# --- what it does ---------------------------------------------------------------------------------


def test_the_keyring_opens_it_and_so_does_the_passphrase(locked, ring):
    vault, key = locked
    add_device_slot(vault, key)
    assert again(vault).unlock() == key
    assert again(vault).unlock("secret") == key
    JournalStore.open(vault.folder).close()
    [(service, name)] = ring.held
    assert service == "In Mind"
    assert name not in str(vault.folder)


def test_it_is_off_until_it_is_wanted(locked, ring):
    vault, _ = locked
    assert vault.find_device_key() is None
    assert ring.held == {}
    with pytest.raises(Locked):
        vault.unlock()


def test_the_folder_alone_holds_nothing_that_opens_it(locked, ring):
    vault, key = locked
    add_device_slot(vault, key)
    [secret] = ring.held.values()
    for name in ("keys.json", "keys.copy.json"):
        content = (vault.folder / name).read_bytes()
        for told in (secret.encode(), bytes(key), key.hex().encode()):
            assert told not in content
    ring.held.clear()
    with pytest.raises(Locked):
        again(vault).unlock()


def test_removed_it_opens_no_more_and_is_forgotten(locked, ring):
    vault, key = locked
    vault = remove_device_slot(add_device_slot(vault, key), key)
    assert ring.held == {}
    assert vault.header == again(vault).header
    with pytest.raises(Locked):
        again(vault).unlock()
    assert again(vault).unlock("secret") == key
    assert remove_device_slot(vault, key) == vault


def test_an_old_header_opens_no_more_once_the_slot_is_removed(locked, ring):
    vault, key = locked
    with_slot = add_device_slot(vault, key).header
    remove_device_slot(again(vault), key)
    write_header(vault.folder, with_slot)
    with pytest.raises(Locked):
        again(vault).unlock()


def test_added_twice_it_stands_once(locked, ring):
    vault, key = locked
    add_device_slot(add_device_slot(vault, key), key)
    assert len(ring.held) == 1
    assert sum(isinstance(slot, DeviceSlot) for slot in again(vault).header.slots) == 1
    assert again(vault).unlock() == key


def test_each_of_two_computers_has_its_own(locked, monkeypatch):
    vault, key = locked
    desk, travel = Memory(), Memory()
    for one in (desk, travel):
        monkeypatch.setattr(device, "find_keyring", lambda one=one: one)
        vault = add_device_slot(vault, key)
    for one in (desk, travel):
        monkeypatch.setattr(device, "find_keyring", lambda one=one: one)
        assert again(vault).unlock() == key


def test_it_stays_when_passphrase_and_code_change_and_goes_with_the_passphrase(locked, ring):
    vault, key = locked
    vault = set_passphrase(add_device_slot(vault, key), key, "another")
    vault, _ = set_recovery_code(vault, key)
    assert again(vault).unlock() == key
    vault = remove_passphrase(vault, key)
    assert not any(isinstance(slot, DeviceSlot) for slot in again(vault).header.slots)


def test_an_open_vault_needs_none(vault_folder, ring):
    vault = Vault.at(vault_folder)
    with pytest.raises(BadValue):
        add_device_slot(vault, vault.unlock())
    assert ring.held == {}


def test_it_is_bound_to_its_vault_and_its_parameters(locked):
    vault, key = locked
    slot = DeviceSlot.wrap(key, bytearray(b"s" * 32), vault.header.vault)
    assert slot.unwrap(bytearray(b"s" * 32), vault.header.vault) == key
    assert slot.unwrap(bytearray(b"s" * 32), "another") is None
    assert slot.unwrap(bytearray(b"t" * 32), vault.header.vault) is None
    assert slot._replace(name="0" * 32).unwrap(bytearray(b"s" * 32), vault.header.vault) is None


def test_the_secret_is_overwritten(locked):
    vault, key = locked
    secret = bytearray(b"s" * 32)
    slot = DeviceSlot.wrap(key, secret, vault.header.vault)
    assert secret == bytes(32)
    for vault_id in (vault.header.vault, "another"):
        secret = bytearray(b"s" * 32)
        slot.unwrap(secret, vault_id)
        assert secret == bytes(32)


def test_a_forged_slot_leads_to_no_other_key(locked, ring):
    """Whoever can write both folder and keyring still cannot make the mac."""
    vault, key = locked
    vault = add_device_slot(vault, key)
    [name] = ring.held
    secret = bytearray(slots.as_bytes(ring.held[name], 32))
    forged = DeviceSlot.wrap(b"f" * 32, secret, vault.header.vault)
    ring.held = {("In Mind", forged.name): next(iter(ring.held.values()))}
    write_header(vault.folder, Header(vault.header.vault, (forged,), vault.header.mac))
    for way in (Vault.unlock, Vault.find_device_key):
        with pytest.raises(HeaderDamaged):
            way(again(vault))


def test_it_reads_back_as_it_was_written(locked, ring):
    vault, key = locked
    assert read_header(vault.folder) == vault.header
    changed = add_device_slot(vault, key)
    assert read_header(vault.folder) == changed.header


@pytest.mark.parametrize(
    "change",
    [{"name": "x"}, {"name": "../" * 8}, {"name": "00" * 15}, {"nonce": ""}, {"wrapped": "AAAA"}],
    ids=str,
)
def test_values_that_make_no_slot_are_damage(locked, change):
    vault, key = locked
    record = DeviceSlot.wrap(key, bytearray(32), vault.header.vault).record
    assert read_device(record).record == record
    with pytest.raises(HeaderDamaged):
        read_slot(record | change)


# --- keyrings that are not there, or not to be trusted --------------------------------------------


@pytest.mark.parametrize("made", [Refusing, Forgetful])
def test_a_keyring_that_does_not_keep_it_changes_nothing(locked, monkeypatch, made):
    vault, key = locked
    monkeypatch.setattr(device, "find_keyring", made)
    with pytest.raises(JournalError, match="did not take the key"):
        add_device_slot(vault, key)
    assert again(vault).header == vault.header


def test_a_disk_that_refuses_leaves_no_secret_behind(locked, ring, monkeypatch):
    vault, key = locked

    def refuse(folder, header):
        raise JournalError("full")

    monkeypatch.setattr("journal.vault.changing.write_header", refuse)
    with pytest.raises(JournalError, match="full"):
        add_device_slot(vault, key)
    assert ring.held == {}


@pytest.mark.parametrize("now", [Refusing, Memory, Forgetful, lambda: None])
def test_without_the_keyring_the_passphrase_is_asked_for_and_opens_it(locked, ring, monkeypatch, now):
    vault, key = locked
    vault = add_device_slot(vault, key)
    monkeypatch.setattr(device, "find_keyring", now)
    assert again(vault).find_device_key() is None
    with pytest.raises(Locked, match="passphrase"):
        again(vault).unlock()
    assert again(vault).unlock("secret") == key
    remove_device_slot(vault, key)


@pytest.mark.parametrize("told", ["", "not base64", "AAAA", "é"])
def test_something_else_in_its_place_is_no_key_and_no_error(locked, ring, told):
    vault, key = locked
    vault = add_device_slot(vault, key)
    ring.held = dict.fromkeys(ring.held, told)
    assert again(vault).find_device_key() is None


def test_no_keyring_no_slot(locked, monkeypatch):
    vault, key = locked
    monkeypatch.setattr(device, "find_keyring", lambda: None)
    assert not is_offered()
    with pytest.raises(JournalError, match="no keyring"):
        add_device_slot(vault, key)
    assert again(vault).header == vault.header


TRUSTED = [
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
    ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.Windows", "WinVaultKeyring"),
]
NOT_TRUSTED = [
    ("keyring.backends.fail", "Keyring"),
    ("keyring.backends.null", "Keyring"),
    ("keyrings.alt.file", "PlaintextKeyring"),
    ("keyrings.alt.file", "EncryptedKeyring"),
    ("keyrings.cryptfile.cryptfile", "CryptFileKeyring"),
    ("keyring.backends.SecretService", "PlaintextKeyring"),
    ("somebody.SecretService", "Keyring"),
    ("__main__", "Keyring"),
]


@pytest.mark.parametrize("kind", TRUSTED, ids=str)
def test_the_platforms_own_are_trusted(kind):
    assert is_allowed(backend(*kind))


@pytest.mark.parametrize("kind", NOT_TRUSTED, ids=str)
def test_nothing_that_keeps_plain_text_or_nothing_at_all_is(kind):
    assert not is_allowed(backend(*kind))


def test_a_descendant_of_a_trusted_one_is_another(monkeypatch):
    trusted = type(backend(*TRUSTED[0]))
    assert not is_allowed(type("Keyring", (trusted,), {"__module__": "keyrings.alt.file"})())


@pytest.mark.parametrize(
    ("links", "allowed"),
    [
        ([TRUSTED[0]], True),
        ([TRUSTED[0], TRUSTED[1]], True),
        ([TRUSTED[0], NOT_TRUSTED[2]], False),
        ([NOT_TRUSTED[1], TRUSTED[0]], False),
        ([("keyring.backends.chainer", "ChainerBackend")], False),
        ([], False),
    ],
)
def test_a_chain_is_as_good_as_its_weakest_link(links, allowed):
    chain = backend("keyring.backends.chainer", "ChainerBackend", backends=[backend(*link) for link in links])
    assert is_allowed(chain) is allowed


@pytest.fixture
def library(monkeypatch):
    """Stand in for the library ``keyring``, with this backend; its absence for None."""

    def library(get_keyring):
        module = ModuleType("keyring")
        module.get_keyring = get_keyring
        monkeypatch.setitem(sys.modules, "keyring", module)

    return library


@pytest.mark.parametrize("kind", NOT_TRUSTED, ids=str)
def test_a_backend_that_is_not_trusted_is_never_given_a_key(locked, library, kind):
    given = []
    ring = backend(*kind, set_password=lambda *told: given.append(told))
    library(lambda: ring)
    assert find_keyring() is None
    with pytest.raises(JournalError):
        add_device_slot(*locked)
    assert given == []


def test_a_trusted_backend_is_found(library):
    ring = backend(*TRUSTED[0])
    library(lambda: ring)
    assert find_keyring() is ring


def test_a_library_that_fails_is_no_keyring(library):
    def fail():
        raise RuntimeError("no D-Bus")

    library(fail)
    assert find_keyring() is None


def test_a_missing_library_is_no_keyring(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert find_keyring() is None


def test_without_such_a_slot_the_library_is_not_imported(locked, monkeypatch):
    vault, _ = locked
    monkeypatch.setattr(device, "find_keyring", lambda: pytest.fail("asked"))
    assert vault.find_device_key() is None
    assert device.find_device_key(vault) is None


def test_the_command_line_asks_the_keyring_before_the_writer(locked, ring, monkeypatch, capsys):
    from journal.cli import main

    vault, key = locked
    add_device_slot(vault, key)
    monkeypatch.setattr(opening, "asked_passphrase", lambda prompt: pytest.fail("asked"))
    assert main(["check", "--journal", str(vault.folder)]) == 0
    ring.held.clear()
    monkeypatch.setattr(opening, "asked_passphrase", lambda prompt: "secret")
    assert main(["check", "--journal", str(vault.folder)]) == 0
    capsys.readouterr()
