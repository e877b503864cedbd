#!/bin/sh
# Enter the program into the menus and file types of one user, or of all with a PREFIX such as /usr/local.
#
#     sh packaging/linux/install.sh [PREFIX]
#
# The command `annotator` must be on the PATH; the wheel or `pipx install .` puts it there.
set -eu
prefix=${1:-$HOME/.local}
here=$(dirname "$0")
id=org.factannotator.FactAnnotator

install -D -m 644 "$here/$id.desktop" "$prefix/share/applications/$id.desktop"
install -D -m 644 "$here/$id.metainfo.xml" "$prefix/share/metainfo/$id.metainfo.xml"
install -D -m 644 "$here/$id.mime.xml" "$prefix/share/mime/packages/$id.xml"
install -D -m 644 "$here/../../resources/annotator.svg" "$prefix/share/icons/hicolor/scalable/apps/$id.svg"

if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$prefix/share/applications"; fi
if command -v update-mime-database >/dev/null; then update-mime-database "$prefix/share/mime"; fi
