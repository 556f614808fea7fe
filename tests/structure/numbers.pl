#!/usr/bin/perl
# numbers.pl ROOT - no figure is made up: a number in a text that the player reads on the cards, in the sentences of assets/words or in the
# notes is worked out from the run (then it is a mark or a format), or it is one of the few below, or it stands in the row of a source as
# the list below has it, which was copied from what was looked up, not from the game. Numbers in words are not looked at.
use strict;
use warnings;

my $root = shift or die "the root of the source tree is wanted\n";
chdir $root or die "$root: $!\n";
my ($breaches, $looked, $numbers) = (0, 0, 0);

# Numbers of the game's own: what it is, and in which file alone, if not in all.
my @own = (
    ['1000', 'what signal, standing and burnout are of'],
    ['100', 'what a share is of', 'beyond_ghosts.c'],
    ['0.7', 'least that hands are fitted by', 'beyond_ghosts.c'],
    ['1.4', 'most that hands are fitted by', 'beyond_ghosts.c'],
);
# A number behind one of these is a name: of a line in a list, say.
my $named = qr/\b(?:line|page|row|room)\s+$/i;

# Each source's numbers, in a row of front/cards/facts.c that begins so.
my %found = (
    'Asana' => '2021 60 26 14 13123 2022 58 33 9 10624 2023 40',
    'Microsoft' => '2023 57 365 68 31000',
    'Pencavel' => '2014 49 63 70 56',
    'Mark' => '2008 23',
    'Leroy' => '2009',
    'Perlow' => '2017 65 71',
    'Laker' => '2022 76 1 2 3 4 5 35 71 73 74 64',
    'Fitz' => '2019 237',
    'Riedl' => '2018',
    'Visier' => '2023 43 10',
    'Slack' => '2023 32 63',
    'Reid' => '2015 2010',
    'METR' => '2025 19 20 2026',
    'Upwork' => '2024 77',
    'Belkin' => '2016',
    'Eurofound' => '2023 92 80 8 10',
    'Ariely' => '2008 11 7',
    'Soffia' => '2021 1 20',
    'Bloom' => '2024',
);

sub breach {
    my ($where, $number, $text) = @_;
    print "$where: where is $number from? $text\n";
    $breaches = 1;
}

# What the run fills in.
sub without_marks {
    my $text = shift;
    $text =~ s/%%/ per cent /g;
    $text =~ s/\{\w+\}|%[-0-9.*]*(?:l|ll|z)?[dsuxc]|%"\s*PRI\w+\s*"?/ /g;
    $text =~ s/\\[nt"]/ /g;
    return $text;
}

# A comma parts thousands only before three digits.
sub numbers_of {
    my $text = shift;
    my @list;
    while ($text =~ /(\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)/g) {
        my ($number, $at) = ($1, $-[1]);
        push @list, [$number =~ s/,//gr, substr($text, 0, $at)];
    }
    return @list;
}

sub look {
    my ($where, $file, $text, $source) = @_;
    $looked++;
    for my $found (numbers_of(without_marks($text))) {
        my ($number, $before) = @$found;
        $numbers++;
        next if grep { $_->[0] eq $number && (!$_->[2] || $_->[2] eq $file) } @own;
        next if $before =~ $named;
        next if defined $source && grep { $_ eq $number } split / /, $source;
        breach($where, $number, $text);
    }
}

sub slurp {
    my $file = shift;
    open my $in, '<', $file or die "$file: $!\n";
    local $/;
    return scalar <$in>;
}

# Texts in code, literals side by side put together; in the notes a row's first text says whose numbers may follow.
for my $file (glob 'game/front/cards/*.c') {
    my ($name) = $file =~ m{([^/]+)$};
    my $code = slurp($file);
    my $source;
    while ($code =~ /\b(?:_|N_|P_)\(\s*((?:"(?:[^"\\]|\\.)*"\s*(?:PRI\w+\s*)?)+(?:,\s*(?:"(?:[^"\\]|\\.)*"\s*)+)?)/g) {
        my ($literals, $before) = ($1, substr($code, 0, $-[0]));
        my $text = join '', $literals =~ /"((?:[^"\\]|\\.)*)"/g;
        if ($name eq 'facts.c' && $before =~ /\{\s*\z/) {
            my ($who) = $text =~ /^(\w+)/;
            $source = $found{$who} // '';
        }
        my $line = 1 + ($before =~ tr/\n//);
        look("$file:$line", $name, $text, $source);
    }
}
# Sentences, a line each.
for my $file (glob 'assets/words/*.words') {
    my ($name) = $file =~ m{([^/]+)$};
    my $line = 0;
    for (split /\n/, slurp($file)) {
        $line++;
        look("$file:$line", $name, $1) if /^- "(.*)"/;
    }
}
print "nothing was looked at\n" and exit 1 if $looked < 100;
exit 1 if $breaches;
print "held: each of $numbers numbers in $looked texts is the run's, the game's own or a source's\n";
