"""The pages, one in front. A page that was seen before is in sight at once.

A page is some hundred widgets, and painting them takes 4 to 10 ms. So a page that was left is kept as a
picture too, taken when the page that followed it has long been painted. When it comes back the picture covers
it for one frame, and the page itself is painted behind that. The picture shows what the page showed when it
was left: whatever changes in the journal, or in the colours, takes the pictures away.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

FRAME = 16  # milliseconds in which a screen shows one picture
TAKE_AFTER = 150  # milliseconds: no picture is taken while one page gives way to the next
ROUNDS = 6  # in which a new size goes up and down through a page; three or four do


class Cover(QWidget):
    """A picture over everything else in ``parent``, for one frame."""

    def __init__(self, parent: QWidget) -> None:
        from PySide6.QtCore import Qt  # not before the first paint: see ui/paint.py

        super().__init__(parent)
        self._parent = parent
        self._picture = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so Qt paints nothing that lies below
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_picture(self, picture: QPixmap) -> None:
        """Cover what is there until it is painted once."""
        self._picture = picture
        self.resize(self._parent.size())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and make room for what it shows."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
        QTimer.singleShot(FRAME, self.take_away)

    @Slot()
    def take_away(self) -> None:
        """Let be seen what lies below."""
        self._picture = QPixmap()
        self.hide()


class PageStack(QStackedWidget):
    """Holds the pages. ``bring`` shows one."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: dict[QWidget, QPixmap] = {}
        self._left: list[QWidget] = []
        self._cover: Cover | None = None
        self._take = QTimer(self)
        self._take.setSingleShot(True)
        self._take.setInterval(TAKE_AFTER)
        self._take.timeout.connect(self.take_pictures)

    def bring(self, page: QWidget) -> None:
        """Bring a page to the front."""
        left = self.currentWidget()
        if page is left:
            return
        if self._cover is not None:
            self._cover.take_away()
        picture = self._pictures.pop(page, None)
        self.setCurrentWidget(page)  # which raises it: the cover comes behind
        if picture is not None and self._fits(picture):
            self._cover = self._cover or Cover(self)
            self._cover.show_picture(picture)
        if left is not None:
            self._left.append(left)
            self._take.start()

    def has_picture(self, page: QWidget) -> bool:
        """True when the page would be in sight at once."""
        return page in self._pictures and self._fits(self._pictures[page])

    def picture(self, page: QWidget) -> QPixmap:
        """Return the picture that would be shown of the page."""
        return self._pictures[page]

    @property
    def is_covered(self) -> bool:
        """True for the one frame in which a picture stands in the place of its page."""
        return self._cover is not None and self._cover.isVisible()

    @Slot()
    def take_pictures(self) -> None:
        """Take the picture of every page that was left, as it is now."""
        left, self._left = self._left, []
        for page in left:
            self.take_picture(page)

    def take_picture(self, page: QWidget) -> None:
        """Take the picture of a page that is not in front; it may never have been there."""
        if page is not self.currentWidget() and self.indexOf(page) >= 0:
            page.resize(self.size())
            ratio = self.devicePixelRatioF()
            picture = QPixmap(_scaled(self.size(), ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(self.palette().color(QPalette.ColorRole.Window))  # nothing shines through it
            page.render(picture)
            self._pictures[page] = picture

    def lay_out(self, page: QWidget) -> None:
        """Give every part of a page its place, though it was never shown."""
        page.resize(self.size())
        parts = [page, *page.findChildren(QWidget)]
        places: list[QRect] = []
        for _ in range(ROUNDS):
            page.render(QPixmap(1, 1), QPoint(), QRegion(0, 0, 1, 1))  # which sends the sizes that wait
            for layout in [part.layout() for part in parts]:
                if layout is not None:
                    layout.activate()
            if places == (places := [part.geometry() for part in parts]):
                break

    @Slot()
    def forget_pictures(self) -> None:
        """Show no picture of what may look otherwise now."""
        self._pictures.clear()
        self._left.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget pictures of another size."""
        super().resizeEvent(event)
        self._pictures.clear()
        if self._cover is not None:
            self._cover.take_away()

    def _fits(self, picture: QPixmap) -> bool:
        ratio = self.devicePixelRatioF()
        return picture.devicePixelRatio() == ratio and picture.size() == _scaled(self.size(), ratio)


def _scaled(size: QSize, ratio: float) -> QSize:
    return QSize(round(size.width() * ratio), round(size.height() * ratio))
