"""The least that a desktop journal in Python could be: a window that holds an editor."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
from watching import told, watch_first_paint

watch_first_paint(QMainWindow, told)
application = QApplication(sys.argv[:1])
window = QMainWindow()
editor = QTextEdit()
window.setCentralWidget(editor)
window.resize(1280, 820)
window.show()
editor.setFocus()
application.exec()
