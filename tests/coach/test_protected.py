"""A pack under a passphrase: opened again by the library and by another program, and by nobody else."""

from __future__ import annotations

import io
import re
import subprocess

import pytest
import pyzipper

from journal.coach.protected import SHORTEST, proposed_passphrase, protected, write_protected
from journal.errors import BadValue, JournalError

FILES = {
    "report.pdf": b"%PDF-1.7 secret",
    "about.txt": "Grüße".encode(),
    "charts/system.svg": b"<svg/>" * 500,
}
PASSPHRASE = "Grüße, twelve signs"


def opened(content, passphrase):
    with pyzipper.AESZipFile(io.BytesIO(content)) as archive:
        archive.setpassword(passphrase.encode())
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_passphrase_opens_it_and_no_other(tmp_path):
    path = write_protected(FILES, PASSPHRASE, tmp_path / "Pack.zip")
    assert opened(path.read_bytes(), PASSPHRASE) == FILES
    for wrong in ("Grüße, twelve signS", "", "x" * 40):
        with pytest.raises(RuntimeError):
            opened(path.read_bytes(), wrong)


def test_nothing_is_readable_in_it_but_names(tmp_path):
    content = protected(FILES, PASSPHRASE)
    for secret in (b"secret", "Grüße".encode(), b"<svg/>", PASSPHRASE.encode()):
        assert secret not in content
    with pyzipper.AESZipFile(io.BytesIO(content)) as archive:
        for info in archive.infolist():
            assert info.flag_bits & 1  # encrypted
            assert info.wz_aes_strength == 3  # 256 bits
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert (info.external_attr >> 16) & 0o777 in (0, 0o600)
            assert not info.comment


def test_each_is_encrypted_anew():
    assert protected(FILES, PASSPHRASE) != protected(FILES, PASSPHRASE)


def test_7z_opens_it(tool, tmp_path):
    path = write_protected(FILES, "a plain passphrase", tmp_path / "Pack.zip")
    program = tool("7z", "7zz", "7za")
    told = subprocess.run(
        [program, "x", "-pa plain passphrase", f"-o{tmp_path / 'out'}", str(path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout + told.stderr
    assert {name: (tmp_path / "out" / name).read_bytes() for name in FILES} == FILES


@pytest.mark.parametrize("short", ["", "a" * (SHORTEST - 1)])
def test_a_short_passphrase_is_refused(short, tmp_path):
    with pytest.raises(BadValue, match="at least 12"):
        write_protected(FILES, short, tmp_path / "Pack.zip")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_its_place_is_refused(tmp_path):
    with pytest.raises(JournalError, match="is a folder"):
        write_protected(FILES, PASSPHRASE, tmp_path)


def test_a_proposed_passphrase_is_long_and_another_each_time():
    proposed = {proposed_passphrase() for _ in range(50)}
    assert len(proposed) == 50
    for passphrase in proposed:
        assert re.fullmatch(r"([0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}", passphrase)
        assert len(passphrase) >= SHORTEST
