"""Draw the program's icon in the sizes and forms that platforms want, from ``resources/icons/inmind.svg``.

    python packaging/icons.py FOLDER    inmind-16.png … inmind-1024.png, inmind.ico, inmind.icns

Run by ``build.py`` in its environment. Nothing of it is committed: the drawing is, and what is made from it
is made anew with each build.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "inmind.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)  # Windows reads no larger one
MAC_MARGIN = 100 / 1024  # the room that macOS leaves round an icon


def draw(size: int, margin: float = 0.0) -> QImage:
    """Return the drawing at this size on nothing, with so much of it left free on each side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    free = size * margin
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(free, free, size - 2 * free, size - 2 * free))
    painter.end()
    return image


def write_icons(folder: Path) -> list[Path]:
    """Write every form and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for size in SIZES:
        path = folder / f"inmind-{size}.png"
        if not draw(size).save(str(path)):
            raise OSError(f"{path} cannot be written.")
        written.append(path)
    pictures = {size: Image.open(folder / f"inmind-{size}.png") for size in ICO_SIZES}
    ico = folder / "inmind.ico"
    pictures[256].save(
        ico,
        sizes=[(size, size) for size in ICO_SIZES],
        append_images=[picture for size, picture in pictures.items() if size != 256],
    )
    large = folder / "inmind-macos.png"
    draw(1024, MAC_MARGIN).save(str(large))
    icns = folder / "inmind.icns"
    Image.open(large).save(icns)
    return [*written, large, ico, icns]


if __name__ == "__main__":
    application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    write_icons(Path(sys.argv[1]))
