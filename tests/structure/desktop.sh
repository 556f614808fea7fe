#!/bin/sh
# desktop.sh ROOT - the desktop entry, the AppStream text and the icon are accepted by their own validators, and agree on the names.
set -eu
folder=${1:?"the root of the source tree is wanted"}/assets/desktop
name=macrodata-refinement

desktop-file-validate "$folder/$name.desktop"
appstreamcli validate --no-net --explain "$folder/$name.metainfo.xml"
grep -qx "Icon=$name" "$folder/$name.desktop"
grep -q "<launchable type=\"desktop-id\">$name.desktop</launchable>" "$folder/$name.metainfo.xml"
[ -f "$folder/$name.svg" ]
