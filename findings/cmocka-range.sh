#!/bin/sh
# cmocka-range.sh - to cmocka nothing lies in a range that begins below zero and ends above it, not even zero.
#
# Expected: assert_in_range(value, -5, 5) passes for ints of -5 to 5, as its name and its description have it; or the compiler
#   says that it will not.
# Seen (cmocka 1.1.5 of Debian 12): it fails for each of them, -1, 0 and 3 alike, and gcc with -Wconversion and -Wsign-conversion is silent. All
#   three are cast to unsigned first, so that -5 is the largest of them. Between -5 and -1 it is right again.
# Ours: tests/between.h has a range of its own; tests/structure/words.sh keeps this one out of our tests, and tests/structure/breaks.sh
#   shows that it does.
#
# By hand, on Debian 12 with gcc and lists of packages that are fresh. 0: as written above; anything else: it has changed, or
# could not be run.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
cd "$place"
version=1.1.5-2.1
apt-get -qq -o APT::Sandbox::User=root download "libcmocka0=$version" "libcmocka-dev=$version"
for package in *.deb; do
    dpkg -x "$package" .
done
libraries=$place/usr/lib/$(gcc -print-multiarch)

cat >probe.c <<'END'
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

typedef struct Asked {
    int value, low, high, passes;
} Asked;

static void is_in_range(void **state)
{
    const Asked *asked = *state;
    assert_in_range(asked->value, asked->low, asked->high);
}

static int as_described(const Asked *asked)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test_prestate(is_in_range, (void *)(uintptr_t)asked)};
    int passes = cmocka_run_group_tests(tests, NULL, NULL) == 0;
    printf("%2d in %2d to %d: should pass, %s\n", asked->value, asked->low, asked->high, passes ? "passes" : "fails");
    return passes == asked->passes;
}

int main(void)
{
    const Asked all[] = {{3, 0, 5, 1}, {3, -5, 5, 0}, {0, -5, 5, 0}, {-1, -5, 5, 0}, {-3, -5, -1, 1}};
    int held = 1;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        held &= as_described(&all[i]);
    return !held;
}
END
gcc -std=c17 -Wall -Wextra -Wconversion -Wsign-conversion -Werror -I usr/include -o probe probe.c -L "$libraries" -l:libcmocka.so.0
echo "cmocka $version"
held=yes
LD_LIBRARY_PATH=$libraries ./probe >said 2>&1 || held=no
grep -e ' should pass, ' -e 'is not within' said || true
if [ "$held" = yes ]; then
    echo "as described"
else
    echo "this has changed"
    exit 1
fi
