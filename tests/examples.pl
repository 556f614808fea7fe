#!/usr/bin/perl
# examples.pl MDR ROOT - `mdr explain` knows every word that the tables have, that levels/*.md write as code, that the tutorial and
# ARGUING.md say four times and more, and that the pages of the game are read by; each has an example, and each example stands in a level without an error.
use strict;
use warnings;
use File::Temp qw(tempdir);

my ($mdr, $root) = @ARGV;
die "usage: examples.pl MDR ROOT\n" unless @ARGV == 2;
my $scratch = tempdir(CLEANUP => 1);
my ($wrong, $tried) = (0, 0);

sub complain { print "wrong: @_\n"; $wrong = 1 }

# What the desk, its pages and its tables call things, as a reader would look them up.
my @seen = qw(Progress Busyness Standing Focus Level Light Tray Bin Knot Energy Burnout Misalignment Residue Signal Lunch Ping Meeting Report Note
    Perk Tool Rule Lens Steward Verdict Seal Returned Stray Phantom Cluster Ripe Temper Waiting Plaque Lamp Chair Warrant Jiggle Expectation
    Evening Night Bred Conversation Review Proposal Promotion Bet Claim Debrief Corridor Map Seed Pace Mean Hair Margin Needed Idle Legacy
    choice marks {was|were} stand-up part-time holiday vacation
    decides for knots focus signal residue misalignment lunch standing burnout);

sub slurp {
    open my $in, '<', $_[0] or die "$_[0]: $!\n";
    local $/;
    return <$in> // '';
}

# ---- which words ----

my @words;
for my $kind (map { (split)[0] } qx('$mdr' list)) {
    for (qx('$mdr' list $kind)) {
        my ($first, $second) = split;
        push @words, $kind eq 'keys' || $kind eq 'options' ? $second : $first;
    }
}
die "wrong: mdr list says too little\n" if @words < 300;

# A word as it stands, a key of a value, a section; none that begins like a number, a file or a text.
for my $page (glob "$root/levels/*.md") {
    my $text = slurp($page);
    $text =~ s/^```.*?^```//gms;
    for ($text =~ /`([^`]+)`/g) {
        next unless /^\[?[a-z][a-z-]*[\]=]?$/ || /^([a-z-]+)=[^\s]*$/;
        next if /\.level|^our-|^x-/;
        push @words, $1 // $_;
    }
}
push @words, @seen;

# What the pages for beginners say again and again is explained, or ordinary English: tests/plain-words has that.
my %plain = map { $_ => 1 } split ' ', slurp("$root/tests/plain-words") =~ s/^#.*\n//mgr;
my %said;
for my $page ('TUTORIAL', 'ARGUING') {
    my $text = slurp("$root/levels/$page.md");
    $text =~ s/^```.*?^```//gms;
    $text =~ s/`[^`]*`//g;
    $said{lc $1}++ while $text =~ /(?<![\w'])([A-Za-z]{4,})(?![\w'])/g;
}
push @words, grep { $said{$_} >= 4 && !$plain{$_} } sort keys %said;

# ---- what is said of them ----

my (%example, %unique); # "word (kind)" -> lines
my @asked = grep { !$unique{$_}++ } @words;
while (my @some = splice @asked, 0, 200) {
    my ($out, $said) = ("$scratch/out", "$scratch/said");
    open my $list, '>', "$scratch/words" or die;
    print $list map { "$_\0" } @some;
    close $list or die;
    system("xargs -0 '$mdr' explain <'$scratch/words' >'$out' 2>'$said'");
    complain("not explained: $_") for split /\n/, slurp($said);
    my ($head, %here) = ('');
    for (split /\n/, slurp($out)) {
        if (/^\S/) { $head = $_; $here{$head}++; $example{$head} //= '' }
        $example{$head} .= "$1\n" if /^    (?! {7})(.*)/ && $here{$head} == 1 && !$unique{"\0$head"};
    }
    $unique{"\0$_"} = 1 for keys %here;
}
for my $head (sort keys %example) {
    complain("no example of $head") unless length $example{$head} || $head =~ /\((error|warning|note|limit)\)/;
}

# ---- each in a level ----

# What an example leaves out that its section cannot do without.
my %needs = ('day' => ['title = "T"'], 'person' => ['name = "N"'], 'file' => ['name = "N"', 'serves = "a school"', 'waits = "teachers of a school" 48'], 'tool' => ['name = "N"'],
    'rule' => ['name = "N"', 'does = retire'], 'colleague' => ['name = "N"'], 'charter' => ['rules = quiet'],
    'desk' => ['name = "N"', 'plays = balanced']);

my %verb = map { (split)[0] => 1 } qx('$mdr' list verbs);

# The section that a line without one belongs to.
sub under {
    my ($line) = @_;
    return "[schedule]\n" if $line =~ /^(\d|day )/ || $line =~ /^([a-z-]+) / && $verb{$1};
    return "[day]\n" if $line =~ /^(x-|days )/;
    return "[map]\n#####\n#$1..#\n#####\n" if $line =~ /^door (\w)/;
    return "[talk quill]\nquill: Hm.\n" if $line =~ /^you>/;
    return "[bet]\n? \"More?\"\nother right when you.pings < 0\n" if $line =~ /right when/;
    return "[expect]\n";
}

# All that other lines may speak of, where the example has none of its own.
my @around = ("[day]\n", "[person quill]\n", "[person ines]\n", "[file thimble]\n");
my @of_play = ("[schedule]\n14:00 report \"Weekly compile\" minutes=50\n15:10 meeting quill \"Second status\" for=30m note-would-do\n", "[tool digest]\n", "[rule quiet]\ndoes = quiet 09:00-12:00\n", "[rule retire]\ndoes = retire\n");
my @of_charter = (@of_play[2, 3], "[colleague rowe]\n", "[charter calm]\n");
my @of_rate = ("[desk left]\n", "[desk right]\n");

sub whole {
    my ($lines) = @_;
    $lines = under($lines) . $lines unless $lines =~ /^\[/;
    my $mode = $lines =~ /mode = rate|^\[desk|yours/m ? 'rate'
        : $lines =~ /mode = charter|slots|amend|^\[colleague|^\[charter|calm\.|no-rules|takes/m ? 'charter' : 'play';
    for my $part (@around, $mode eq 'rate' ? @of_rate : $mode eq 'charter' ? @of_charter : @of_play) {
        my ($heading) = $part =~ /^(\[.*?\])/;
        $lines .= $part if index($lines, $heading) < 0;
    }
    my $out = '';
    for my $section (split /^(?=\[)/m, $lines) {
        my ($kind) = $section =~ /^\[([a-z]+)/;
        for my $line (@{$needs{$kind} // []}) {
            my ($key) = $line =~ /^(\S+)/;
            $section .= "$line\n" if $section !~ /^$key\s*=/m;
        }
        $section .= "mode = $mode\n" if $kind eq 'day' && $section !~ /^mode/m;
        $section .= "days = 5\n" if $kind eq 'day' && $mode ne 'rate' && $section !~ /^days/m;
        $section .= "amend = 1\n" if $kind eq 'day' && $mode eq 'charter' && $section !~ /^amend/m;
        $out .= $section;
    }
    return "mdr-level 1\n$out";
}

my @files;
# Lines of [expect] that a page writes are tried too.
for my $page (glob "$root/levels/*.md") {
    $example{"$_ in $page"} = "$_\n" for grep { /^(mean )?[a-z-]+\.[a-z-]+ .*[<>=] / } slurp($page) =~ /`([^`\n]+)`/g;
}
for my $head (sort keys %example) {
    my $lines = $example{$head};
    next if $lines eq '' || $lines =~ /^(mdr|#) /;
    my $path = sprintf '%s/%03d.level', $scratch, scalar @files;
    open my $file, '>', $path or die "$path: $!\n";
    print $file whole($lines);
    close $file or die "$path: $!\n";
    push @files, $head;
}
for (grep { /: error:/ } qx('$mdr' check '$scratch' 2>&1)) {
    my ($number) = m{/(\d+)\.level} or die $_;
    complain("the example of $files[$number] is none: $_" . slurp(sprintf '%s/%03d.level', $scratch, $number));
}
$tried = @files;

# ---- slips of messages ----

# Each slip is told its message, and mended it is not.
for my $tag (map { (split)[0] } qx('$mdr' list tags)) {
    my ($kind, %lines) = ('');
    for (qx('$mdr' explain '$tag')) {
        next unless /^  (not|but|   ) {5,6}(\S.*\n)/;
        $kind = $1 if $1 ne '   ';
        $lines{$kind} .= $2;
    }
    next unless %lines;
    for my $which ('not', 'but') {
        my $path = "$scratch/slip.level";
        open my $file, '>', $path or die "$path: $!\n";
        print $file whole($lines{$which} // '');
        close $file or die "$path: $!\n";
        my $said = qx('$mdr' check '$path' 2>&1);
        my $told = $said =~ /\[\Q$tag\E\]$/m;
        complain("$tag: the slip is not told that: $said") if $which eq 'not' && !$told;
        complain("$tag: what mends it is told something: $said") if $which eq 'but' && ($told || $said =~ /: error:/);
        $tried++;
    }
    unlink "$scratch/slip.level";
}

complain("only $tried examples were tried") if $tried < 300;

print "held: ", scalar keys %example, " meanings of words, $tried examples\n" unless $wrong;
exit $wrong;
