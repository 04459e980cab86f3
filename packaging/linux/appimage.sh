#!/bin/sh
# Make an AppImage of the folder that `python3 packaging/build.py deb` built. NEVER RUN: appimagetool and its runtime
# could not be had where this was written. It wants appimagetool on the PATH.
#
#     packaging/linux/appimage.sh
#
# The folder holds no library of the system, so the AppImage wants what the .deb depends on: see its control file.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
built=$root/build/package
tree=$built/AppDir
command -v appimagetool >/dev/null || { echo "appimagetool is not here." >&2; exit 1; }
[ -x "$built/deb/usr/lib/inmind/inmind" ] || { echo "Build the .deb first." >&2; exit 1; }
rm -rf "$tree"
mkdir -p "$tree"
cp -a "$built/deb/usr" "$tree/usr"
ln -s usr/lib/inmind/inmind "$tree/AppRun" # the reminder's timer calls the AppImage itself, by $APPIMAGE
ln -s usr/share/applications/inmind.desktop "$tree/inmind.desktop"
ln -s usr/share/icons/hicolor/scalable/apps/inmind.svg "$tree/inmind.svg"
ln -s inmind.svg "$tree/.DirIcon"
appimagetool "$tree" "$built/In_Mind-$(uname -m).AppImage"
