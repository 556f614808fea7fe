#!/usr/bin/perl
# mutants.pl ROOT - each row of tests/mutants.list breaks what is there: its file is, what it breaks stands in that file exactly once, something
# else is put there, and the test that has to notice is one.
use strict;
use warnings;

my $root = shift or die "the root of the source tree is wanted\n";
my $list = 'tests/mutants.list';
my ($line, $rows, $found) = (0, 0, 0);

sub read_whole {
    open my $in, '<', "$root/$_[0]" or return undef;
    local $/;
    return <$in> // '';
}

sub breach {
    print "$list:$line: @_\n";
    $found = 1;
}

my $tests = read_whole('tests/CMakeLists.txt') // '';
open my $in, '<', "$root/$list" or die "there is no $list\n";
while (my $row = <$in>) {
    $line++;
    chomp $row;
    next if $row eq '' || $row =~ /^#/;
    my ($file, $from, $to, $test, @more) = split /\|/, $row, -1;
    $rows++;
    if (@more || !defined $to || $file eq '' || $from eq '') {
        breach("a row is FILE|what stands there|what is put instead[|test]");
        next;
    }
    my $text = read_whole("game/$file");
    my $count = defined $text ? () = $text =~ /\Q$from\E/g : 0;
    if (!defined $text) {
        breach("there is no game/$file");
    } elsif ($count != 1) {
        breach($count ? "this stands $count times in game/$file: $from" : "this is gone from game/$file: $from");
    }
    breach("nothing is broken: $from") if $from eq $to;
    breach("there is no test $test") if defined $test && $tests !~ /_test\(\Q$test\E /;
}
breach("there is no row") if !$rows;
exit 1 if $found;
print "held: $rows mutants break what is there\n";
