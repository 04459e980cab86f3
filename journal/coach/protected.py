"""A pack in one file under a passphrase: a zip with AES-256, which any archive program of today opens.

The format's key derivation is a weak one (1,000 rounds of PBKDF2), so what protects the pack is the
passphrase itself: the program proposes one of 100 random bits and refuses what is shorter than twelve
characters. Names and sizes inside stay readable; they say no more than what kind of file it is.
"""

from __future__ import annotations

import io
import secrets
from pathlib import Path

from journal.errors import BadValue
from journal.interchange.writing import write_file

SHORTEST = 12  # characters
_WHEN = (1980, 1, 1, 0, 0, 0)  # the archive tells no time


_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: nothing that is taken for something else
_GROUPS, _LENGTH = 4, 5


def proposed_passphrase() -> str:
    """Return a passphrase of 100 random bits, such as "k7q2m-0xw4d-…", fit to be told over a telephone."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_LENGTH)) for _ in range(_GROUPS))
    return "-".join(groups)


def protected(files: dict[str, bytes], passphrase: str) -> bytes:
    """Return one encrypted archive of the files.

    Raises:
        BadValue: The passphrase is shorter than twelve characters.
    """
    import pyzipper
    from pyzipper.zipfile_aes import AESZipInfo

    if len(passphrase) < SHORTEST:
        raise BadValue("A passphrase for a pack has at least {0} characters.", SHORTEST)
    target = io.BytesIO()
    with pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_DEFLATED) as archive:
        archive.setpassword(passphrase.encode())
        archive.setencryption(pyzipper.WZ_AES, nbits=256)
        for name, content in files.items():
            archive.writestr(AESZipInfo(name, date_time=_WHEN), content)
    return target.getvalue()


def write_protected(files: dict[str, bytes], passphrase: str, path: Path) -> Path:
    """Write the encrypted archive at ``path``.

    Raises:
        BadValue: The passphrase is too short, or the path lies in a journal's own folder.
        JournalError: The file system refuses.
    """
    write_file(path, protected(files, passphrase))
    return path
