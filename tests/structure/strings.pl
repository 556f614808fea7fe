#!/usr/bin/perl
# strings.pl ROOT - every string of the interface reaches a catalogue: none is wrapped by _() or P_() in a table that is made before there is a
# language, all three take literals and nothing else, no call of gettext stands beside them, and xgettext finds all of them.
use strict;
use warnings;

my $root = shift or die "the root of the source tree is wanted\n";
chdir $root or die "$root: $!\n";
my (%marked, $breaches, $count);

sub breach {
    my ($file, $text, $at, $sentence) = @_;
    my $line = 1 + (substr($text, 0, $at) =~ tr/\n//);
    print "$file:$line: $sentence\n";
    $breaches = 1;
}

# Comments and preprocessor lines become blanks, so that places stay.
sub without_comments {
    my $text = shift;
    my $blank = sub { my $part = shift; $part =~ s/[^\n]/ /g; $part };
    $text =~ s{("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(/\*.*?\*/|//[^\n]*)}{defined $1 ? $1 : $blank->($2)}gse;
    $text =~ s{^(\s*\#(?:[^\n]*\\\n)*[^\n]*)}{$blank->($1)}gme;
    return $text;
}

# A table is made before main begins where it stands outside functions, or behind `static`.
sub look {
    my ($file, $text) = @_;
    my (@braces, $static, $initialised) = ();
    while ($text =~ /("(?:[^"\\]|\\.)*")|'(?:[^'\\]|\\.)*'|\b(static|n?gettext|_|N_|P_)\b(?:(\s*\()\s*((?:"(?:[^"\\]|\\.)*"\s*)+(?:\)|,\s*(?:"(?:[^"\\]|\\.)*"\s*)+,))?)?|([{};=])/g) {
        my ($word, $call, $literal, $sign) = ($2, $3, $4, $5);
        my $at = $-[0];
        if (defined $word && $word eq 'static') {
            ($static, $initialised) = (1, 0);
        } elsif (defined $word && $word =~ /gettext/ && $call) {
            breach($file, $text, $at, 'gettext is called in base/translate.c alone, by what is behind _(), P_() and translated()') unless $file eq 'game/base/translate.c';
        } elsif (defined $word && $call) {
            breach($file, $text, $at, "$word() takes a literal; what is not one goes to translated()") unless $literal;
            my $body = grep { $_ eq 'body' } @braces;
            my $early = !$body || ($static && $initialised);
            breach($file, $text, $at, "$word() in a table that is made before there is a language; N_() marks it") if $word ne 'N_' && $early;
            if ($literal) {
                for my $text ($word eq 'P_' ? $literal =~ /^(.*?"\s*),(.*),$/s : $literal) {
                    $marked{join '', $text =~ /"((?:[^"\\]|\\.)*)"/g} = $file;
                }
                $count++;
            }
        } elsif (defined $sign) {
            $initialised = 1 if $sign eq '=';
            push @braces, (@braces && $braces[-1] eq 'table') || substr($text, 0, $at) =~ /=\s*\z/ ? 'table' : 'body' if $sign eq '{';
            pop @braces if $sign eq '}';
            my $open = grep { $_ eq 'table' } @braces;
            ($static, $initialised) = (0, 0) if $sign ne '=' && !$open;
        }
    }
}

my @files = sort split /\n/, `find game -name '*.[ch]'`;
for my $file (@files) {
    open my $in, '<', $file or die "$file: $!\n";
    local $/;
    look($file, without_comments(scalar <$in>));
}

# xgettext says on its standard error what it cannot make out.
my $found = `xgettext --language=C --from-code=UTF-8 --keyword= --keyword=_ --keyword=N_ --keyword=P_:1,2 --no-wrap -o - @files 2>&1`;
for my $said (grep { /^(game\/|xgettext: )/ } split /\n/, $found) {
    print "xgettext: $said\n";
    $breaches = 1;
}
my %extracted;
$extracted{join '', $1 =~ /"((?:[^"\\]|\\.)*)"/g} = 1 while $found =~ /^msgid(?:_plural)? ((?:"(?:[^"\\]|\\.)*"\n)+)/gm;
for my $text (sort keys %marked) {
    next if $extracted{$text};
    print "$marked{$text}: xgettext does not find: $text\n";
    $breaches = 1;
}

exit 1 if $breaches;
printf "held: %d strings are marked %d times, and xgettext finds all of them\n", scalar keys %marked, $count || 0;
