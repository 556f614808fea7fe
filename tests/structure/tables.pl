#!/usr/bin/perl
# tables.pl ROOT - a table of words or bodies that an enum indexes by name has one for each of its names: the compiler leaves a hole
# empty, and says nothing. A table that is meant to have holes says so where it begins: /* some have none */.
use strict;
use warnings;
use File::Find;

my $root = shift or die "the root of the source tree is wanted\n";
my (%text, %names, $found, $tables);
find(sub { $text{$File::Find::name =~ s{^\Q$root\E/}{}r} = do { local (@ARGV, $/) = $_; <> } if /\.[ch]$/ }, "$root/game");

# Names of each enum before its NAME_COUNT.
for my $source (values %text) {
    (my $bare = $source) =~ s{/\*.*?\*/}{}gs;
    while ($bare =~ /enum\s*\w*\s*\{([^{}]*?)\b(\w+_COUNT)\b\s*\}/gs) {
        my ($list, $count) = ($1, $2);
        $list =~ s/\b$count\b.*//s;
        $names{$count} = [grep { $_ } map { s/\s*=.*//sr =~ s/\s+//gr } split /,/, $list] unless $list =~ /=\s*(-?\d|$)|\(/;
    }
}

for my $file (sort keys %text) {
    my $source = $text{$file};
    while ($source =~ /\w \*const (\w+)\[(\w+_COUNT)\] = \{(.*?)\};/gs) {
        my ($table, $count, $body, $at) = ($1, $2, $3, $-[0]);
        next if !$names{$count} || $body =~ /some have none/ || $body !~ /\[\w+\] *=/;
        $tables++;
        my $line = 1 + (substr($source, 0, $at) =~ tr/\n//);
        my %has = map { $_ => 1 } $body =~ /\[(\w+)\] *=/g;
        for my $name (grep { !$has{$_} } @{$names{$count}}) {
            print "game/" . $file =~ s{^game/}{}r . ":$line: $table has nothing for $name\n";
            $found = 1;
        }
    }
}
exit 1 if $found;
print "held: ", $tables // 0, " tables have no hole\n";
