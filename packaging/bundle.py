"""What goes into the built program and what stays out: read by ``inmind.spec``, and by the tests.

A default build of PyInstaller takes whatever might be wanted. Ours takes what is: the rules below are held
against the code by ``tests/building``, and by a built program that is used in a clean system
(``linux/try_deb.py``). Standard library only, so that a test can load it without PyInstaller.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
OURS = ("journal", "ui")

# Modules that something of ours may import and does without, or that only its own tests want.
EXCLUDED_MODULES = (
    "tkinter",
    "ssl",  # the program makes no connection
    "multiprocessing",
    "lib2to3",
    "readline",
    "setuptools",
    "pkg_resources",
    "_distutils_hack",
    "pip",
    "PyInstaller",
    "IPython",
    "chardet",
    "charset_normalizer",
    "lxml",
    "html5lib",
    "pandas",
    "matplotlib.pyplot",
    "matplotlib.tests",
    "matplotlib.testing",
    "matplotlib.sphinxext",
    "matplotlib.style",
    "mpl_toolkits",
    "numpy.f2py",
    "numpy.testing",
    "numpy.tests",
    "numpy.random",
    "numpy.ctypeslib",
    "sqlite_utils.cli",
    "PIL._avif",
    "PIL._webp",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "PIL._imagingmath",
    "PIL._imagingmorph",
    "Cryptodome.SelfTest",
    "Cryptodome.PublicKey",
    "Cryptodome.Signature",
    "PySide6.scripts",
)

# What matplotlib can draw with; others read ``hooksconfig`` of its hook.
BACKENDS = ["Agg", "SVG", "QtAgg"]

# PyInstaller's own run-time hooks are run at every start, `inmind remind` by the hour included. Together they
# take half a second: one imports Qt, one inspect, one multiprocessing, and matplotlib's makes its list of
# fonts anew each time. On Linux Qt finds its plugins from where its library lies, so none is needed;
# elsewhere Qt's stays, since that could not be tried.
KEPT_HOOKS = () if sys.platform.startswith("linux") else ("pyi_rth_pyside6",)

# Files that are kept or left out by their place in the folder; the first pattern that fits decides.
_RULES = (
    (True, "PySide6/Qt/translations/qtbase_de.qm"),
    (True, "PySide6/translations/qtbase_de.qm"),
    (False, "PySide6/*translations/*"),
    (False, "PySide6/*qml/*"),
    (True, "*/plugins/platforms/libqxcb.so"),
    (True, "*/plugins/platforms/libqwayland*.so"),
    (True, "*/plugins/platforms/libqoffscreen.so"),
    (False, "*/plugins/platforms/*.so"),
    (True, "*/plugins/imageformats/*qsvg.*"),  # the tick in a box
    (False, "*/plugins/imageformats/*"),
    (True, "*/plugins/wayland-shell-integration/libxdg-shell.so"),
    (False, "*/plugins/wayland-shell-integration/*"),
    (False, "*/plugins/wayland-graphics-integration-client/*"),  # nothing is drawn by OpenGL
    (False, "*/plugins/xcbglintegrations/*"),
    (False, "*/plugins/egldeviceintegrations/*"),
    (False, "*/plugins/generic/*"),
    (False, "*/plugins/tls/*"),  # the program makes no connection
    (False, "*/plugins/networkinformation/*"),
    (False, "*/libQt6EglF[sS]*"),
    (True, "matplotlib/mpl-data/fonts/ttf/DejaVuSans*.ttf"),  # where our own fonts have no sign
    (True, "matplotlib/mpl-data/fonts/ttf/LastResort*.ttf"),
    (False, "matplotlib/mpl-data/fonts/*"),
    (False, "matplotlib/mpl-data/sample_data/*"),
    (False, "matplotlib/mpl-data/images/*"),  # of a tool bar that no chart has
    (False, "matplotlib/mpl-data/plot_directive/*"),
    (False, "matplotlib/mpl-data/stylelib/*"),
    (False, "*.pyi"),
    (False, "*.pxd"),
    (False, "*/tests/*"),
    (False, "*/include/*"),
)


class Import(NamedTuple):
    """A module that the code names, and where."""

    name: str
    where: str


def imports_of(root: Path = ROOT) -> list[Import]:
    """Return every module that ``journal`` and ``ui`` import, by statement or by name, at whatever place."""
    found = []
    for folder in OURS:
        for path in sorted((root / folder).rglob("*.py")):
            where = path.relative_to(root).as_posix()
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found += [Import(name, where) for node in ast.walk(tree) for name in _named_by(node)]
    return found


def _named_by(node: ast.AST) -> Iterable[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module is not None:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    called = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
    if isinstance(node, ast.Call) and called == "import_module":
        return [
            str(word.value) for word in node.args if isinstance(word, ast.Constant) and _is_name(word.value)
        ]
    return []


def _is_name(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z_][\w.]*", value) is not None


def named_modules(root: Path = ROOT) -> list[str]:
    """Return the modules that the code imports by a name in quotes, which PyInstaller cannot see."""
    found = set()
    for folder in OURS:
        for path in (root / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    found |= set(_named_by(node))
    return sorted(found)


def is_wanted(place: str) -> bool:
    """Tell whether a file goes to this place in the program's folder."""
    path = PurePosixPath(place.replace("\\", "/")).as_posix()
    for is_kept, pattern in _RULES:
        if fnmatch(path, pattern):
            return is_kept
    return True


def is_systems(source: str, homes: Iterable[str]) -> bool:
    """Tell whether a library is one of the system that builds, and none of Python's or of a package's.

    On Linux such a one stays out: the ``.deb`` asks the distribution for it, which also mends it.
    """
    if not sys.platform.startswith("linux"):
        return False
    real = Path(source).resolve()
    return not any(real.is_relative_to(Path(home).resolve()) for home in homes)


def licence_files(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the licence texts of these installed distributions, each with the folder that it goes to."""
    from importlib.metadata import PackageNotFoundError, distribution

    found = []
    for name in sorted(names):
        try:
            made = distribution(name)
        except PackageNotFoundError:  # of another platform
            continue
        for file in made.files or ():
            is_licence = re.search(r"(^|[/_.-])(licen[cs]e|copying|notice|authors)", file.as_posix().lower())
            if is_licence and ".dist-info/" in file.as_posix():
                inner = file.as_posix().partition(".dist-info/")[2].removeprefix("licenses/")
                place = PurePosixPath("licences", name, inner).parent
                found.append((str(file.locate()), place.as_posix()))
    return found


def locked_names(lock: str) -> list[str]:
    """Return the names that a lock pins."""
    return sorted(set(re.findall(r"^([A-Za-z0-9._-]+)==", lock, flags=re.MULTILINE)))


def python_licence() -> Path:
    """Return the licence of the Python that builds, which goes into the program too."""
    import sysconfig

    found = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if found.exists():
        return found
    return next(
        path
        for path in (Path(sys.base_prefix, "LICENSE.txt"), Path(sys.base_prefix, "LICENSE"))
        if path.exists()
    )
