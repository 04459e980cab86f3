"""A screen that can be looked at from outside: an Xvfb of our own, whose pixels lie in a file.

Whoever only looks at the file needs no library of X, and the program that is looked at need not know.
Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT = 1280, 820


class Picture(NamedTuple):
    """What the screen shows: rows of pixels of four bytes, blue first."""

    width: int
    height: int
    pixels: bytes

    def colours(self) -> dict[bytes, int]:
        """Return how often each colour occurs, as blue, green, red."""
        counts: dict[bytes, int] = {}
        view = self.pixels
        for at in range(0, len(view), 4):
            colour = view[at : at + 3]
            counts[colour] = counts.get(colour, 0) + 1
        return counts

    def part(self, left: int, top: int, width: int, height: int) -> Picture:
        """Return a part of it."""
        begins = (4 * (self.width * row + left) for row in range(top, top + height))
        return Picture(width, height, b"".join(self.pixels[at : at + 4 * width] for at in begins))

    def is_plain(self) -> bool:
        """Tell whether one colour is all there is."""
        return self.pixels == self.pixels[:4] * (len(self.pixels) // 4)

    def save(self, path: Path) -> None:
        """Write it as PNG."""
        rows = bytearray()
        for row in range(self.height):
            line = self.pixels[4 * self.width * row : 4 * self.width * (row + 1)]
            turned = bytearray(3 * self.width)
            turned[0::3], turned[1::3], turned[2::3] = line[2::4], line[1::4], line[0::4]
            rows += b"\0" + turned
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
        made = (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in parts
        )
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(made))


class Frames(NamedTuple):
    """An Xvfb: its display, and the file that it draws into."""

    display: str
    file: Path

    def look(self) -> Picture:
        """Return what is on the screen now."""
        raw = self.file.read_bytes()
        begin, width, height, line = layout(raw)
        rows = (raw[begin + line * row : begin + line * row + 4 * width] for row in range(height))
        return Picture(width, height, b"".join(rows))


def layout(raw: bytes) -> tuple[int, int, int, int]:
    """Return where the pixels begin, how many stand in a row, how many rows, and the bytes of a row.

    Source: the header of the X window dump, XWDFile.h, version 7.
    """
    words = struct.unpack_from(">25I", raw)
    if words[1] != 7 or words[11] != 32:
        raise ValueError("not a window dump of 32 bits a pixel")
    return words[0] + 12 * words[19], words[4], words[5], words[12]


@contextlib.contextmanager
def frames(width: int = WIDTH, height: int = HEIGHT) -> Iterator[Frames]:
    """Give such a screen for the block. OSError where there is no Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        raise FileNotFoundError("Xvfb is not here")
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory(prefix="inmind-frames-") as folder:
        size = ["-screen", "0", f"{width}x{height}x24", "-fbdir", folder, "-nolisten", "tcp"]
        server = subprocess.Popen(
            [program, "-displayfd", str(writing), *size], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                display = f":{told.readline().strip()}"
            yield Frames(display, Path(folder, "Xvfb_screen0"))
        finally:
            server.terminate()
            server.wait()
