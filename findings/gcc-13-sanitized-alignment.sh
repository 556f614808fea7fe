#!/bin/sh
# gcc-13-sanitized-alignment.sh - with AddressSanitizer gcc 13.2 puts a variable that wants 64 bytes on an odd multiple of 32.
#
# Expected: _Alignas(64) holds for a variable of a function, sanitized or not: its address leaves no rest by 64.
# Seen (gcc 13.2.0-23ubuntu4 of Ubuntu 24.04, its libasan8): the rest is 32, at -O1 and -O2, where the variable outlives nothing and is the only
#   one. Code that trusts the alignment, as the compiler's own does for a lane of AVX-512, then faults on an address that is sound, and
#   what is said is a bad address. It is the frame that finds uses after a return, which this libasan has by default:
#   --param=asan-use-after-return=0 and ASAN_OPTIONS=detect_stack_use_after_return=0 give 0, as no sanitizer does. No warning.
# Ours: the build gives gcc from 13 and before 13.3 that parameter.
#
# By hand, on Debian 12 or later or Ubuntu 24.04 or later, amd64. 0: as written above; anything else: it has changed, or could not be run.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
cd "$place"
[ "$(dpkg --print-architecture)" = amd64 ] || { echo "this wants amd64" >&2; exit 1; }

# Ubuntu 24.04's packages as it was released, its C library among them, beside whatever system this is. Debian has no key for them: the
# compiler is held to its sum.
mkdir -p lists/partial cache/archives/partial root
echo "deb [trusted=yes] http://archive.ubuntu.com/ubuntu noble main" >sources
cat >conf <<END
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Dir::State::lists "$place/lists";
Dir::State::status "/dev/null";
Dir::Cache "$place/cache";
Dir::Etc::sourcelist "$place/sources";
Dir::Etc::sourceparts "/dev/null";
END
export APT_CONFIG="$place/conf"
apt-get -qq update 2>said # that there is no key
apt-get -qq -y --download-only install gcc-13=13.2.0-23ubuntu4 libc6-dev=2.39-0ubuntu8 >said
echo "92f94ad8c5d42472fd032f7820aaeb9df2cc08559ef062a3a277573c03d26a08  cache/archives/gcc-13-x86-64-linux-gnu_13.2.0-23ubuntu4_amd64.deb" | sha256sum -c - >>said
for package in cache/archives/*.deb; do
    dpkg -x "$package" root
done
[ -e root/lib ] || ln -s usr/lib root/lib # as the system that it is from has it
[ -e root/lib64 ] || ln -s usr/lib64 root/lib64
machine=x86_64-linux-gnu
libraries=$place/root/usr/lib/$machine
loader=$libraries/ld-linux-x86-64.so.2

cat >probe.c <<'END'
#include <stdint.h>
#include <stdio.h>

static int __attribute__((noinline)) rest(void)
{
    _Alignas(64) volatile unsigned char lane[64];
    volatile unsigned char *volatile at = lane;
    *at = 1;
    return (int)((uintptr_t)at % 64);
}

int main(void)
{
    printf("%d\n", rest());
    return 0;
}
END

# rest_of OPTION...: what is left by 64, of the probe made so.
rest_of() {
    "$loader" --library-path "$libraries" "$place/root/usr/bin/$machine-gcc-13" --sysroot="$place/root" -B "$place/tools/" "$@" -o probe probe.c
    "$loader" --library-path "$libraries" ./probe
}

# What the compiler calls runs by the same library.
mkdir tools
for tool in cc1 collect2 as ld; do
    for at in "$place/root/usr/libexec/gcc/$machine/13/$tool" "$place/root/usr/bin/$machine-$tool"; do
        [ -e "$at" ] || continue
        printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$loader" "$libraries" "$at" >"tools/$tool"
        chmod +x "tools/$tool"
        break
    done
done
unset ASAN_OPTIONS
plain=$(rest_of -O1)
one=$(rest_of -O1 -fsanitize=address)
two=$(rest_of -O2 -fsanitize=address)
without=$(rest_of -O1 -fsanitize=address --param=asan-use-after-return=0)
echo "gcc 13.2.0-23ubuntu4: left by 64: $plain; sanitized: $one at -O1, $two at -O2; without looking for uses after a return: $without"
if [ "$plain $one $two $without" = "0 32 32 0" ]; then
    echo "as described"
else
    echo "this has changed"
    exit 1
fi
