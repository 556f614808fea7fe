#!/usr/bin/perl
# nouns.pl ROOT - the theme's nouns live in one table: no other string of the interface, no sentence of assets/words and no text of a level for workshops
# has one of those in tests/theme-nouns.txt. {refining} is a mark that the table fills.
use strict;
use warnings;

my $root = shift or die "the root of the source tree is wanted\n";
chdir $root or die "$root: $!\n";

open my $list, '<', 'tests/theme-nouns.txt' or die "tests/theme-nouns.txt: $!\n";
my @nouns = grep { !/^(#|$)/ } map { chomp; $_ } <$list>;
my $noun = join '|', map { my $star = s/\*$//; my $text = quotemeta; $text =~ s/\\ /[ -]/g; $text . ($star ? '[a-z]*' : '') } @nouns;
my ($breaches, $count) = (0, 0);

sub look {
    my ($place, $text) = @_;
    $count++;
    $text =~ s/\{[^}]*\}/ /g;
    return unless $text =~ /(?<![a-z])($noun)(?![a-z])/i;
    print "$place: '$1' is a noun of the theme, and stands outside its table: $text\n";
    $breaches = 1;
}

# Strings that reach a catalogue, but for the table's own.
my @sources = grep { $_ ne 'game/front/words/nouns.c' } sort split /\n/, `find game/front game/app -name '*.c' 2>/dev/null`;
my $found = @sources ? `xgettext --language=C --from-code=UTF-8 --keyword= --keyword=_ --keyword=N_ --keyword=P_:1,2 --no-wrap --add-location=full -o - @sources` : '';
for my $entry (split /\n\n/, $found) {
    my ($place) = $entry =~ /^#: (\S+)/m or next;
    look($place, join '', $1 =~ /"((?:[^"\\]|\\.)*)"/g) while $entry =~ /^msgid(?:_plural)? ((?:"(?:[^"\\]|\\.)*"\n?)+)/gm;
}

# Sentences, by their lines; names of lists are not shown.
for my $file (sort split /\n/, `find assets/words -name '*.words' 2>/dev/null`) {
    open my $in, '<', $file or die "$file: $!\n";
    while (my $line = <$in>) {
        look("$file:$.", $1) if $line =~ /^- "(.*)"/;
    }
}

# Levels for workshops are played in plain words; their keys and lists of words are the format's.
for my $file (sort split /\n/, `find levels -name 'workshop*.level' 2>/dev/null`) {
    open my $in, '<', $file or die "$file: $!\n";
    while (my $line = <$in>) {
        next if $line =~ /^\s*#/;
        look("$file:$.", $1) while $line =~ /"((?:[^"\\]|\\.)*)"/g;
        look("$file:$.", $1) if $line =~ /^(?:\?|you>|[a-z-]+:)\s+([^"].*)/;
    }
}

exit 1 if $breaches;
print "held: $count strings and sentences have none of ", scalar @nouns, " nouns\n";
