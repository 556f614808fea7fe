#!/bin/sh
# sox-falling-glide.sh - a glide downwards that sox is asked for with / is noise as loud as can be, unless it is a sine.
#
# Expected: `synth 0.3 triangle 440/220` sweeps from 440 to 220 with a fixed number of semitones a second, as the manual has it: as loud
#   as 440-220, which it has as the same but for its steps, and as 220/440, the way up.
# Seen (sox 14.4.2 of Debian 12): it does for sine. A triangle, sawtooth or trapezium that falls so lies at the rim nearly all the
#   time: 0.985 RMS in place of 0.407 for the triangle. Rising, with - and with : each is as it should be. Sox says at most that an
#   effect behind has clipped, and nothing where there is none. SoX_ng 14.7.1.2 is the same, but says that it has clipped.
# Ours: recipes write such a glide with -, and assets/sounds/render refuses it with /.
#
# By hand, on Debian 12 with lists of packages that are fresh. 0: as written above; anything else: it has changed, or could not be run.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
cd "$place"

# What the package named leans on and this system lacks.
lacking() {
    apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$1" |
        grep '^[a-z]' | sort -u >wanted
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u >there
    comm -23 wanted there | grep -vx -e "$1" -e libsox3 || true
}

version=$(apt-cache madison sox | awk '/14[.]4[.]2[+]git20190427-3[.]5/ { print $3; exit }')
[ -n "$version" ] || { echo "there is no sox 14.4.2+git20190427-3.5 here any more" >&2; exit 1; }
# shellcheck disable=SC2046 # a list
apt-get -qq -o APT::Sandbox::User=root download "sox=$version" "libsox3=$version" $(lacking sox)
for package in *.deb; do
    dpkg -x "$package" .
done
libraries=$(find "$place/usr/lib" -maxdepth 1 -name '*-linux-gnu')

# loudness SHAPE GLIDE: the root of the mean square of its samples, by sox itself.
loudness() {
    sox -n -r 44100 -c 1 -e float -b 32 made.wav synth 0.3 "$1" "$2" 2>said
    sox made.wav -n stat 2>&1 | awk '/^RMS .*amplitude/ { print $3 }'
}
sox() {
    LD_LIBRARY_PATH=$libraries "$place/usr/bin/sox" -R "$@"
}

sox --version
held=yes
for row in 'sine 440/220 0.49' 'sine 440-220 0.49' 'triangle 220/440 0.40' 'triangle 440-220 0.40' 'triangle 440/220 0.98' \
    'sawtooth 440-220 0.40' 'sawtooth 440/220 0.97' 'trapezium 440-220 0.65' 'trapezium 440/220 0.99'; do
    shape=${row%% *} glide=${row#* } seen=${row##* }
    glide=${glide% *}
    loud=$(loudness "$shape" "$glide")
    echo "$shape $glide: $loud RMS, sox says: $(cat said)"
    case $loud in "$seen"*) ;; *) held=no ;; esac
done
if [ "$held" = yes ]; then
    echo "as described"
else
    echo "this has changed"
    exit 1
fi
