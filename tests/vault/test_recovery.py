"""The recovery code, and who can open a vault afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import BadValue, HeaderDamaged, JournalError, Locked, WrongSecret
from journal.store.journal_store import JournalStore
from journal.vault.changing import remove_passphrase, set_passphrase, set_recovery_code
from journal.vault.folder import Vault
from journal.vault.recovery import RecoverySlot, new_code, secret_of, spelt

secrets = st.binary(min_size=20, max_size=20)
CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(secret=secrets)
def test_a_code_says_its_secret_however_it_is_typed(secret):
    code = spelt(secret)
    assert len(code) == 44
    assert code.count("-") == 8
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("0", "O").replace("1", "l")):
        assert secret_of(typed) == secret


@given(secret=secrets, place=st.integers(0, 35), other=st.sampled_from(CHARACTERS))
def test_a_slip_of_one_character_is_seen(secret, place, other):
    characters = list(spelt(secret).replace("-", ""))
    if characters[place] == other:
        return
    characters[place] = other
    with pytest.raises(BadValue):
        secret_of("".join(characters))


@given(secret=secrets, place=st.integers(0, 34))
def test_two_neighbours_exchanged_are_seen(secret, place):
    code = spelt(secret).replace("-", "")
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if swapped != code:
        with pytest.raises(BadValue):
            secret_of(swapped)


@pytest.mark.parametrize(
    "typed", ["", "7K3M", "ü" * 36, "U" * 36, spelt(bytes(20))[:-1], spelt(bytes(20)) + "0"]
)
def test_what_is_no_code_is_said_in_a_sentence(typed):
    with pytest.raises(BadValue) as told:
        secret_of(typed)
    assert str(told.value).endswith(".")


def test_codes_are_never_the_same():
    assert len({new_code() for _ in range(50)}) == 50


def test_a_slot_is_bound_to_its_vault_and_its_parameters():
    code = new_code()
    slot = RecoverySlot.wrap(bytes(range(32)), code, "mine")
    assert bytes(slot.unwrap(code, "mine")) == bytes(range(32))
    with pytest.raises(WrongSecret):
        slot.unwrap(code, "another")
    with pytest.raises(WrongSecret):
        slot._replace(salt=bytes(16)).unwrap(code, "mine")
    with pytest.raises(WrongSecret):
        slot.unwrap(new_code(), "mine")


@pytest.fixture
def secured(vault_folder):
    """An open vault's folder that now has a passphrase and a code: (folder, code, bytes of the file)."""
    before = (vault_folder / "journal.db").read_bytes()
    vault = Vault.at(vault_folder)
    key = vault.unlock()
    vault = set_passphrase(vault, key, "secret")
    _, code = set_recovery_code(vault, key)
    return vault_folder, code, before


def test_changing_who_can_open_writes_the_header_alone(secured):
    folder, code, before = secured
    vault = Vault.at(folder)
    assert (vault.is_open, vault.has_recovery) == (False, True)
    assert vault.unlock("secret") == vault.unlock(code=code)
    assert (folder / "journal.db").read_bytes() == before
    assert (folder / "keys.json").read_bytes() == (folder / "keys.copy.json").read_bytes()
    with pytest.raises(Locked):
        vault.unlock()


def test_a_new_passphrase_ends_the_old_one_and_leaves_the_code(secured):
    folder, code, _ = secured
    vault = Vault.at(folder)
    key = vault.unlock("secret")
    set_passphrase(vault, key, "another")
    changed = Vault.at(folder)
    assert changed.unlock("another") == changed.unlock(code=code) == key
    with pytest.raises(WrongSecret):
        changed.unlock("secret")


def test_a_new_code_ends_the_old_one(secured):
    folder, old, _ = secured
    vault = Vault.at(folder)
    _, new = set_recovery_code(vault, vault.unlock("secret"))
    assert Vault.at(folder).unlock(code=new)
    with pytest.raises(WrongSecret):
        Vault.at(folder).unlock(code=old)


def test_without_a_passphrase_anybody_can_read_it_again(secured):
    folder, _, _ = secured
    vault = Vault.at(folder)
    opened = remove_passphrase(vault, vault.unlock("secret"))
    assert opened.is_open
    assert not opened.has_recovery
    JournalStore.open(folder).close()


def test_what_would_protect_nothing_is_refused(vault_folder):
    vault = Vault.at(vault_folder)
    with pytest.raises(BadValue):
        set_passphrase(vault, vault.unlock(), "")
    with pytest.raises(BadValue):
        set_recovery_code(vault, vault.unlock())
    with pytest.raises(HeaderDamaged):
        set_passphrase(vault, bytes(32), "secret")
    assert Vault.at(vault_folder).is_open


def test_a_vault_without_a_code_says_so(vault_folder):
    vault = Vault.at(vault_folder)
    vault = set_passphrase(vault, vault.unlock(), "secret")
    with pytest.raises(Locked, match="no recovery code"):
        vault.unlock(code=new_code())


def test_a_damaged_slot_is_refused(secured):
    folder, _, _ = secured
    text = (folder / "keys.json").read_text("utf-8").replace("hkdf-sha256", "hkdf-md5")
    for name in ("keys.json", "keys.copy.json"):
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(JournalError):
        Vault.at(folder)
