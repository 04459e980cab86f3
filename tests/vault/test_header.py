"""The key file: damage, tampering, absurd demands and newer programs, each told in a sentence."""

import hashlib
import json
import random
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import HeaderDamaged, JournalError, NotAJournal, TooNew, WrongSecret
from journal.store.journal_store import JournalStore
from journal.vault import slots
from journal.vault.folder import Vault, new_header
from journal.vault.header import FILE_NAMES, LARGEST_FILE, Header, read_header, write_header
from journal.vault.slots import OpenSlot, PassphraseSlot, UnknownSlot, read_slot

KEYS, COPY = FILE_NAMES


@pytest.fixture
def quick(monkeypatch):
    """Derive keys with 64 KiB: these tests are about the header, not about the cost of guessing."""
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 64)


def opens(folder, passphrase=None):
    JournalStore.open(folder, passphrase).close()


def put_both(folder, content):
    for name in FILE_NAMES:
        (folder / name).write_bytes(content)


def forged(folder, **changes):
    """Write both copies with these values and a right sum, as somebody would who cannot make the mac."""
    record = json.loads((folder / KEYS).read_bytes()) | changes
    record = {name: value for name, value in record.items() if value is not ...}
    record.pop("sum", None)
    canonical = json.dumps(record, sort_keys=True, separators=(",", ":")).encode()
    record["sum"] = hashlib.sha256(canonical).hexdigest()
    put_both(folder, json.dumps(record).encode())


def flips(content):
    """Every byte of the content with one of its bits flipped."""
    chosen = random.Random(7)
    for i in range(len(content)):
        damaged = bytearray(content)
        damaged[i] ^= 1 << chosen.randrange(8)
        yield bytes(damaged)


# --- damage ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILE_NAMES)
def test_any_flipped_byte_in_one_copy_does_no_harm(vault_folder, name):
    whole = (vault_folder / name).read_bytes()
    for damaged in flips(whole):
        (vault_folder / name).write_bytes(damaged)
        opens(vault_folder)


def test_any_flipped_byte_in_both_copies_is_told_as_damage(vault_folder):
    """Or does no harm, where the byte was a space between two values."""
    whole = (vault_folder / KEYS).read_bytes()
    expected = json.loads(whole)
    told = 0
    for damaged in flips(whole):
        put_both(vault_folder, damaged)
        try:
            opens(vault_folder)
            assert json.loads(damaged) == expected
        except HeaderDamaged:
            told += 1
    assert told > len(whole) * 0.8


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 400,
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"1e999",
        b"9" * 6000,
        b'{"a":' * 5000,
        b"\xff\xfe{}",
        b"{" + b" " * LARGEST_FILE + b"}",
    ],
    ids=["empty", "zeros", "brace", "null", "list", "text", "inf", "digits", "deep", "utf-16", "huge"],
)
def test_content_that_is_no_header_is_told_as_damage(vault_folder, content):
    whole = (vault_folder / COPY).read_bytes()
    put_both(vault_folder, content)
    with pytest.raises(HeaderDamaged):
        opens(vault_folder)
    (vault_folder / COPY).write_bytes(whole)
    opens(vault_folder)


def test_nesting_at_the_edge_of_what_can_be_read_is_told_as_damage(vault_folder):
    """Reading may succeed where writing it again, for the sum, would go too deep."""
    for depth in range(900, 1010):
        put_both(vault_folder, b'{"sum":"x","a":' + b"[" * depth + b"]" * depth + b"}")
        with pytest.raises(HeaderDamaged):
            opens(vault_folder)


def test_forged_slot_at_the_edge_of_what_can_be_read_is_refused(vault_folder):
    """Of an unknown kind, its sum right; if it can be read at all, the mac has to be made of it again."""
    record = json.loads((vault_folder / KEYS).read_bytes())
    told = set()
    for depth in range(900, 1010):
        record["slots"] = ["deep", *record["slots"][-1:]]
        record.pop("sum", None)
        canonical = json.dumps(record, sort_keys=True, separators=(",", ":"))
        deep = '{"a":' + "[" * depth + "]" * depth + ',"kind":"deep"}'
        canonical = canonical.replace('"deep"', deep)
        total = hashlib.sha256(canonical.encode()).hexdigest()
        put_both(vault_folder, (canonical[:-1] + f',"sum":"{total}"}}').encode())
        with pytest.raises(HeaderDamaged) as refusal:
            opens(vault_folder)
        told.add(str(refusal.value)[:30])
    assert told  # altered, where it could be read; damaged, where it could not


@given(st.binary(max_size=300))
def test_random_bytes_are_told_as_damage(folder_of_keys, content):
    put_both(folder_of_keys, content)
    with pytest.raises(HeaderDamaged):
        read_header(folder_of_keys)


@pytest.fixture(scope="module")
def folder_of_keys(tmp_path_factory):
    return tmp_path_factory.mktemp("keys")


@pytest.mark.parametrize("name", FILE_NAMES)
def test_one_missing_copy_does_no_harm(vault_folder, name):
    (vault_folder / name).unlink()
    opens(vault_folder)


def test_no_key_file_is_no_journal(vault_folder):
    for name in FILE_NAMES:
        (vault_folder / name).unlink()
    with pytest.raises(NotAJournal):
        opens(vault_folder)


def test_missing_copy_and_damaged_file_are_told_as_damage(vault_folder):
    (vault_folder / COPY).unlink()
    (vault_folder / KEYS).write_bytes(b"{}")
    with pytest.raises(HeaderDamaged):
        opens(vault_folder)


def test_folder_in_the_place_of_a_key_file_is_no_traceback(vault_folder):
    (vault_folder / KEYS).unlink()
    (vault_folder / KEYS).mkdir()
    with pytest.raises(JournalError):
        opens(vault_folder)


# --- tampering ------------------------------------------------------------------------------------


def open_slot(key=bytes(32)):
    return {"kind": "open", "key": b64encode(key).decode()}


def test_added_slot_is_refused(vault_folder):
    record = json.loads((vault_folder / KEYS).read_bytes())
    forged(vault_folder, slots=[*record["slots"], open_slot()])
    with pytest.raises(HeaderDamaged):
        opens(vault_folder)


def test_slot_put_first_is_refused(vault_folder):
    """It would hand over a key of the forger's; the file it opens must not be written with it."""
    before = (vault_folder / "journal.db").read_bytes()
    forged(vault_folder, slots=[open_slot()])
    with pytest.raises(HeaderDamaged):
        opens(vault_folder)
    assert (vault_folder / "journal.db").read_bytes() == before


def test_removed_slot_is_refused(tmp_path, quick):
    JournalStore.create(tmp_path / "Mine.vault", "secret").close()
    vault = Vault.at(tmp_path / "Mine.vault")
    key = vault.unlock("secret")
    unknown = UnknownSlot({"kind": "keyring", "name": "login"})
    write_header(vault.folder, Header(vault.header.vault, (*vault.header.slots, unknown)).signed(key))
    opens(vault.folder, "secret")
    forged(vault.folder, slots=[vault.header.slots[0].record])
    with pytest.raises(HeaderDamaged):
        opens(vault.folder, "secret")


@pytest.mark.parametrize("vault", ["", "0" * 32, 5, None, ["a"]])
def test_other_vault_id_is_refused(vault_folder, vault):
    forged(vault_folder, vault=vault)
    with pytest.raises(HeaderDamaged):
        opens(vault_folder)


@pytest.mark.parametrize("mac", ["", "0" * 64, "é" * 64, "\ud800", 5, None, [], ...], ids=ascii)
def test_other_mac_is_refused(vault_folder, mac):
    forged(vault_folder, mac=mac)
    with pytest.raises(HeaderDamaged):
        opens(vault_folder)


@pytest.mark.parametrize(
    "slots",
    [
        ...,
        None,
        5,
        "open",
        {},
        {"kind": "open"},
        [5],
        [None],
        [[]],
        ["open"],
        [{}],
        [{"kind": "open"}],
        [{"kind": "open", "key": 5}],
        [{"kind": "open", "key": "é"}],
        [{"kind": "open", "key": "AAAA"}],
        [{"kind": ["open"]}],
        [{"kind": "passphrase"}],
        [{"kind": "passphrase", "kdf": "argon2id"}],
    ],
    ids=str,
)
def test_slots_that_make_no_sense_are_told_as_damage(vault_folder, slots):
    forged(vault_folder, slots=slots)
    with pytest.raises(JournalError):
        opens(vault_folder)


@pytest.mark.parametrize(("field", "value"), [("app", "other"), ("app", ...), ("app", None)])
def test_key_file_of_another_program_is_no_journal(vault_folder, field, value):
    forged(vault_folder, **{field: value})
    with pytest.raises(NotAJournal):
        opens(vault_folder)


@pytest.mark.parametrize("version", [2, "1", None, 1.5])
def test_newer_key_file_is_too_new(vault_folder, version):
    forged(vault_folder, format=version)
    with pytest.raises(TooNew):
        opens(vault_folder)


# --- absurd demands -------------------------------------------------------------------------------


@pytest.fixture
def locked_folder(tmp_path, quick):
    JournalStore.create(tmp_path / "Locked.vault", "secret").close()
    return tmp_path / "Locked.vault"


@pytest.mark.parametrize(
    "demand",
    [
        {"memory_kib": 2 * 1024 * 1024 + 1},
        {"memory_kib": 10**30},
        {"memory_kib": 7},
        {"memory_kib": 0},
        {"memory_kib": -1},
        {"memory_kib": float("inf")},
        {"memory_kib": float("nan")},
        {"memory_kib": None},
        {"memory_kib": "much"},
        {"memory_kib": [1]},
        {"passes": 17},
        {"passes": 0},
        {"passes": 1e999},
        {"lanes": 17},
        {"lanes": 0},
        {"lanes": -4},
        {"salt": ""},
        {"salt": "!!!!"},
        {"nonce": "AAAA"},
        {"wrapped": "AAAA"},
        {"wrapped": 7},
    ],
    ids=str,
)
def test_absurd_demands_are_refused_before_any_work(locked_folder, demand, monkeypatch):
    def work(self, passphrase):
        raise AssertionError("a key was derived")

    monkeypatch.setattr(PassphraseSlot, "_derived", work)
    record = json.loads((locked_folder / KEYS).read_bytes())
    forged(locked_folder, slots=[record["slots"][0] | demand])
    with pytest.raises(HeaderDamaged):
        opens(locked_folder, "secret")


@pytest.mark.parametrize(
    "demand", [{"passes": 1}, {"lanes": 1}, {"memory_kib": 32}, {"salt": "A" * 22 + "=="}]
)
def test_weakened_derivation_is_refused(locked_folder, demand):
    record = json.loads((locked_folder / KEYS).read_bytes())
    forged(locked_folder, slots=[record["slots"][0] | demand])
    with pytest.raises((HeaderDamaged, WrongSecret)):
        opens(locked_folder, "secret")


def test_damage_is_told_before_any_key_is_derived(locked_folder, monkeypatch):
    def work(self, passphrase):
        raise AssertionError("a key was derived")

    monkeypatch.setattr(PassphraseSlot, "_derived", work)
    whole = (locked_folder / KEYS).read_bytes()
    put_both(locked_folder, whole.replace(b'"passes": 3', b'"passes": 2'))
    with pytest.raises(HeaderDamaged):
        opens(locked_folder, "secret")


# --- slots of a newer program ---------------------------------------------------------------------

NEWER = {"kind": "hologram", "of": [1, {"deep": None}], "text": "é"}


def test_unknown_slots_survive(vault_folder):
    vault = Vault.at(vault_folder)
    key = vault.unlock()
    header = Header(vault.header.vault, (UnknownSlot(NEWER), *vault.header.slots)).signed(key)
    write_header(vault_folder, header)
    again = read_header(vault_folder)
    assert again == header
    assert again.slots[0] == UnknownSlot(NEWER)
    opens(vault_folder)
    write_header(vault_folder, again.signed(key))
    assert json.loads((vault_folder / KEYS).read_bytes())["slots"][0] == NEWER


def test_slot_with_an_unknown_derivation_is_kept_and_not_used():
    record = {"kind": "passphrase", "kdf": "scrypt", "n": 5}
    assert read_slot(record) == UnknownSlot(record)


def test_vault_with_nothing_but_unknown_slots_says_so(vault_folder):
    vault = Vault.at(vault_folder)
    key = vault.unlock()
    write_header(vault_folder, Header(vault.header.vault, (UnknownSlot(NEWER),)).signed(key))
    with pytest.raises(JournalError, match="version"):
        opens(vault_folder)


# --- what a header says ---------------------------------------------------------------------------


def test_header_reads_back_as_it_was_written(tmp_path, quick):
    for passphrase in (None, "secret"):
        header, key = new_header(passphrase)
        write_header(tmp_path, header)
        assert read_header(tmp_path) == header
        assert header.is_signed_by(key)
        assert not header.is_signed_by(bytes(32))
    assert (tmp_path / KEYS).read_bytes() == (tmp_path / COPY).read_bytes()


def test_two_vaults_share_nothing(quick):
    (one, key), (other, other_key) = new_header("secret"), new_header("secret")
    assert one.vault != other.vault
    assert key != other_key
    mine, theirs = one.find_slot(PassphraseSlot), other.find_slot(PassphraseSlot)
    assert (mine.salt, mine.nonce, mine.wrapped) != (theirs.salt, theirs.nonce, theirs.wrapped)


def test_wrapped_key_opens_in_its_own_vault_alone(quick):
    header, key = new_header("secret")
    slot = header.find_slot(PassphraseSlot)
    assert slot.unwrap("secret", header.vault) == key
    with pytest.raises(WrongSecret):
        slot.unwrap("secret", "0" * 32)


def test_open_slot_and_passphrase_slot_do_not_stand_together(quick):
    assert [type(slot) for slot in new_header(None)[0].slots] == [OpenSlot]
    assert [type(slot) for slot in new_header("x")[0].slots] == [PassphraseSlot]


def test_the_spare_copy_is_replaced_first(vault_folder, monkeypatch):
    """So that a power cut between the two leaves one whole file, old or new."""
    import journal.vault.header as module

    written = []
    monkeypatch.setattr(module, "replace_file", lambda path, content: written.append(path.name))
    write_header(vault_folder, Vault.at(vault_folder).header)
    assert written == [COPY, KEYS]
