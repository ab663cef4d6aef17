"""Bad input and what is said to it, through the door, with the real commands: a stable code, never an echo, never a stop.

The rows are those of the programme of bad inputs that meet the conversation; what renderers, files, logs and settings
make of bad input stands in the files beside this one.
"""

from __future__ import annotations

import pytest

from bot.conversation.kept_replies import plain
from tests.support.bad_inputs import Desk, require_harmless, require_no_echo

EMPTY, LONG, VAGUE, UNKNOWN = "Q-EMPTY", "Q-LONG", "has nothing to look for", "No source speaks of this"
FOUND = "14 May 1911"

ROWS = [
    ("B1 empty", "/ask", EMPTY),
    ("B1 blanks", "   ", EMPTY),
    ("B1 nothing to see", "/ask \u200b\u200d", EMPTY),
    ("B2 too long", "/ask " + "harbour " * 70, LONG),
    ("B2 one too many", "/ask " + "x" * 513, "513 characters; the limit is 512"),
    ("B3 very long", "when " * 20_000, LONG),
    ("B3 a mebibyte", "\ufdfa" * 1_048_576, LONG),
    ("B4 many words", "/ask " + " ".join(f"w{number}" for number in range(100)), UNKNOWN),
    ("B5 words without a subject", "who what when", VAGUE),
    ("B6 signs only", "/ask ?!… 🙂", VAGUE),
    ("B6 digits only", "/ask 1234", VAGUE),
    ("B7 French", "/ask Quand le pont fut-il construit?", "My sources are in English."),
    ("B7 Russian", "/ask Когда построили мост?", "My sources are in English."),
    ("B8 quotation marks", '/ask who\'s "unbalanced', UNKNOWN),
    ("B8 an apostrophe", "/ask '", VAGUE),
    ("B9 AND", "/ask AND", VAGUE),
    ("B9 NOT", "/ask NOT true", UNKNOWN),
    ("B9 NEAR", "/ask NEAR(a b)", UNKNOWN),
    ("B9 all", "/ask When was the harbour AND NOT NEAR(a b) OR true?", ""),
    ("B10 a column", "/ask t:Russia", UNKNOWN),
    ("B10 columns", "/ask {t}:x ^x - x", UNKNOWN),
    *((f"B11 {sign}", f"/ask {sign}", VAGUE) for sign in ("*", "%", "_", "\\")),
    ("B12 brackets", "(" * 2_000, LONG),
    ("B13 SQL", "/said '; DROP TABLE fact;--", ""),
    ("B13 SQL in a question", "/ask '; DROP TABLE fact;--", UNKNOWN),
    ("B13 SQL in a fact", "/retire '; DROP TABLE fact;-- because", "F-NONE"),
    ("B14 signs beside words", "/ask how many 1,960 50% US$5 e@x.y #tag", UNKNOWN),
    *((f"B15 {words}", f"/ask {words}", VAGUE) for words in ("a & ", "!!", "<->")),
    ("B17 NUL in a question", "when did\0it open?", "T-CONTROL"),
    ("B17 NUL in a name", "/said Elena\0Ruiz", "T-CONTROL"),
    ("B17 NUL in a fact", "/addfact a | b\0 | c", "T-CONTROL"),
    ("B17 NUL in a source", "/addsource title: a\n12 boats\0 came.", "T-CONTROL"),
    ("B18 an escape", "when did \x1b[2J it open?", "T-CONTROL"),
    ("B18 a high control", "/addfact a | 12 boats\x9b | note: c", "T-CONTROL"),
    ("B19 half a character", "when did \ud800 it open?", "T-UNICODE"),
    ("B19 half a character in a fact", "/addfact a\udc00 | 12 | note: c", "T-UNICODE"),
    ("B21 a direction in a fact", "/addfact a\u202eb | 42 | note: c", "T-BIDI"),
    ("B21 a direction in a source", "/addsource title: a\n12 \u202eboats came.", "T-BIDI"),
    ("B21 a direction in a question", "W\u202ehen was the \u2066harbour of Kestrel Bay founded?", FOUND),
    ("B23 joiners", "/ask When was the har\u00adbour of Kest\u200drel B\u200cay founded?", FOUND),
    ("B24 a Cyrillic letter", "/ask When was the hаrbour of Kestrel Bay founded?", FOUND),
    ("B25 a Cyrillic letter in a fact", "/addfact hаrbour size | 42 metres | note: letter", "A word mixes alphabets"),
    ("B26 stacked marks", "/ask e" + "\u0301" * 40, "T-MARKS"),
    ("B26 in a fact", "/addfact e" + "\u0301" * 40 + " | 4 metres | note: c", "T-MARKS"),
    ("B26 4,096 of them", "/addsource title: a\n12 boats" + "\u0301" * 4_096, "T-MARKS"),
    ("B27 signs that grow", "/ask " + "\ufdfa" * 512, "T-EXPAND"),
    ("B27 in a fact", "/addfact " + "\ufdfa" * 200 + " | 4 metres | note: c", "T-EXPAND"),
    ("B28 unseen in a question", "/ask When was the harbour\U000e0041\ue000\ufdd0 of Kestrel Bay founded?", FOUND),
    *((f"B28 U+{ord(sign):04X} in a fact", f"/addfact x{sign} | 4 metres | note: c", "T-CONTROL") for sign in "\U000e0041\ue000\ufdd0"),
    ("B29 4,096 astral ones", "/ask " + "🙂" * 4_096, LONG),
    ("B29 as many as may be", "/ask " + "🙂" * 512, VAGUE),
    ("B30 4,301 digits", "/addfact size | " + "9" * 4_301 + " boats | note: c", "V-NUMBER"),
    ("B30 an exponent", "/addfact size | 1e999 boats | note: c", "V-NUMBER"),
    ("B30 a raised digit", "/addfact size | ² | note: c", "V-NUMBER"),
    ("B31 a day that is none", "/addfact opening of it | 32 January 2020 | note: letter", "V-DATE"),
    ("B31 no leap year", "/addfact opening of it | 29 Feb 2021 | note: letter", "V-DATE"),
    ("B31 noughts", "/addfact opening of it | 0000-00-00 | note: letter", "V-DATE"),
    ("B31 asked for", "/ask What happened on 32 January 2020?", "V-DATE"),
    ("B32 yesterday", "/addfact opening of it | yesterday | note: letter", "V-DATE"),
    ("B32 far from today", "/addfact opening of it | in 999999999 years | note: letter", "V-DATE"),
    ("B36 everyone", "/retire @everyone because", "F-NONE"),
    ("B40 a user in an address", "/addfact length of it | 512 metres | https://bbc.com@evil.example/x", "U-USERINFO"),
    *(
        (f"B40 {url[:8]}", f"/addfact length of it | 512 metres | {url}", "U-SCHEME")
        for url in ("javascript:alert(1)", "data:text/html,x", "tg://user?id=1", "file:///etc/passwd", "ftp://a.example/x", "https://discord.gg/abc", "https://t.me/joinchat/abc")
    ),
    ("B41 a long address", "/addfact length of it | 512 metres | https://a.example/" + "x" * 2_050, "U-FORM"),
    ("B41 a blank", "/addfact length of it | 512 metres | https://a.example/a b", "U-FORM"),
    ("B41 a line end", "/addfact length of it | 512 metres | https://a.example/\nb", "U-FORM"),
    ("B41 a bracket", "/addfact length of it | 512 metres | https://a.example/(b", "U-FORM"),
    ("B54 words in no source", "/addfact length of it | 512 metres | “It is 512 metres long, they say.”", "F-QUOTE"),
    ("B54 with the nearest passage", "/addfact length of it | 512 metres | “It is 512 metres long, they say.”", "bridges@1:42-92"),
    ("B54 nothing behind a note", "/addfact length of it | 512 metres | note:", "F-SOURCE"),
    ("B54 another figure", "/addfact length of the Otter Bridge | 513 metres | bridges", "F-VALUE"),
    ("B56 a fact of nobody", "/fact 99", "F-NONE"),
    ("B56 a negative one", "/fact -1", "F-NONE"),
    ("B56 a huge one", "/fact 9223372036854775808", "F-NONE"),
    ("B56 no number", "/fact #", "F-NONE"),
    ("B56 another base", "/fact 0x1", "F-NONE"),
    ("B56 other digits", "/fact １２", "F-NONE"),
    ("B64 a template", "/retire {0.__class__} %s%n {{7*7}} $(id) `id`", "F-NONE"),
    ("B64 in a question", "/ask {0.__class__} %s%n %(what)s {{7*7}} $(id) `id`", UNKNOWN),
    ("a command that is not there", "/" + "z" * 32, "C-COMMAND"),
    ("a code that is none", "/join @everyone", "C-CODE"),
    ("a setting that is none", "/setup {0.__class__} on", "C-SETTING"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_row(text: str, expected: str) -> None:
    desk = Desk()
    before = desk.head()
    reply = desk.say(text)
    assert reply is not None, "who is addressed is answered"
    said = plain(reply)
    assert expected in said, said
    assert desk.broken == []
    assert "S-SEARCH" not in said
    assert desk.head() == before
    require_no_echo(reply, text)
    require_harmless(reply)
    desk.conversation.close()
