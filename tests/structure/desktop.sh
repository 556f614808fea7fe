#!/bin/sh
# desktop.sh ROOT - the desktop entry, the AppStream text and the icon are accepted by their own validators, and agree on the names.
set -eu
folder=${1:?"the root of the source tree is wanted"}/assets/desktop
name=macrodata-refinement

desktop-file-validate "$folder/$name.desktop"
# No page of the web belongs to this project, so none is named. A validator that knows that complaint is told to let it be, one that does
# not know it (0.16) has none.
set -- appstreamcli validate --no-net --explain
homeless=--override=url-homepage-missing=info
if ! "$@" "$homeless" "$folder/$name.metainfo.xml" 2>&1 | grep -q 'not recognized'; then set -- "$@" "$homeless"; fi
"$@" "$folder/$name.metainfo.xml"
grep -qx "Icon=$name" "$folder/$name.desktop"
grep -q "<launchable type=\"desktop-id\">$name.desktop</launchable>" "$folder/$name.metainfo.xml"
[ -f "$folder/$name.svg" ]
