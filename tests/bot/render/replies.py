"""Replies to render: one for each kind of block, and texts that have gone wrong elsewhere."""

from __future__ import annotations

from hypothesis import strategies as st

from bot.conversation.replies import (
    Action,
    Actions,
    Choices,
    Field,
    FieldKind,
    FormBlock,
    Heading,
    Listing,
    OutgoingFile,
    Quote,
    Reply,
    SourceLine,
    Style,
    Text,
    ValueLine,
)
from facts.model import Span

SENTENCE = "The bridge over Kestrel Bay opened on 24 June 1931, after over 120,000 rivets."
SOURCE = SourceLine(
    "Minutes of the harbour board",
    ("1931-07-01", "Harbour board"),
    "minutes@1:10-88",
    "https://kestrel.example/minutes/1931",
    "kestrel.example",
)
ANSWER = Actions(
    (
        Action("More context", "m.1", "/more"),
        Action("Other sources", "o.1", "/others"),
        Action("Why", "y.1", "/why"),
        Action("Wrong?", "w.1", "/wrong"),
        Action("Delete", "d.1", "/delete", Style.DANGER),
    )
)


def quote(text: str, *values: str) -> Quote:
    """Quote a text with these stretches of it marked."""
    spans: list[Span] = []
    end = 0
    for value in values:
        start = text.index(value, end)
        end = start + len(value)
        spans.append(Span(start, end))
    return Quote(text, tuple(spans))


FORM = FormBlock(
    "f.1",
    "A new fact",
    (
        Field("subject", "Subject", hint="What is the value of?"),
        Field("kind", "Kind", FieldKind.CHOICE, options=(("date", "a date"), ("figure", "a figure"))),
        Field("value", "Value", value="24 June 1931"),
        Field("proof", "Proof", FieldKind.PARAGRAPH, required=False, most=2_000),
        Field("file", "Document", FieldKind.FILE, required=False),
    ),
    "subject",
)

REPLIES: dict[str, Reply] = {
    "found": Reply(
        (ValueLine("24 June 1931", "from the source, not reviewed"), quote(SENTENCE, "24 June 1931"), SOURCE, ANSWER)
    ),
    "note": Reply((ValueLine("about 300", "a moderator’s note"), SourceLine("The harbour master’s diary, page 12"))),
    "several": Reply(
        (
            Text("The sources give 2 different values:"),
            ValueLine("1. 24 June 1931", "reviewed by a moderator"),
            quote(SENTENCE, "24 June 1931"),
            SOURCE,
            ValueLine("2. 25 June 1931"),
            quote("It was opened on 25 June 1931.", "25 June 1931"),
            SourceLine("Evening paper", ("1931-06-25",), "paper@1:0-30"),
            Choices((Action("24 June 1931", "p.1", "1"), Action("25 June 1931", "p.2", "2"))),
        )
    ),
    "many choices": Reply(
        (Text("Which one?"), Choices(tuple(Action(f"Pier {n}", f"p.{n}", str(n)) for n in range(1, 8))))
    ),
    "long choices": Reply(
        (
            Text("The question can mean 2 things:"),
            Choices(
                (
                    Action("31 m: The lighthouse of Kestrel Bay stands 31 m above the water.", "p.1", "1"),
                    Action("27 m: Its older neighbour is 27 m high.", "p.2", "2"),
                )
            ),
            Text("Which one do you mean? Press it, or type its number."),
        )
    ),
    "unknown": Reply(
        (
            Text("Not in my sources. No source speaks of this."),
            Heading("The closest I have, which is not an answer:"),
            quote("Two lighthouses stand in the bay."),
            SourceLine("Guide", (), "guide@1:0-33"),
            Text("/file asks the moderators; /help lists the rest.", quiet=True),
        )
    ),
    "listing": Reply(
        (Heading("Published facts"), Listing(("height of the lighthouse: 31 m", "bridge: 1931"), first=11))
    ),
    "dashes": Reply((Heading("Sources"), Listing(("minutes@1", "guide, in Russian: «Маяк»"))), private=True),
    "form": Reply((FORM,)),
    "choice form": Reply((FormBlock(FORM.token, FORM.title, FORM.fields, "kind"),)),
    "confirm": Reply(
        (
            Text("Publish this?"),
            Actions((Action("Confirm", "c.1", "yes", Style.CONFIRM), Action("Cancel", "x.1", "cancel", Style.DANGER))),
        ),
        replaces=True,
    ),
    "file": Reply((Text("All 12 facts."),), file=OutgoingFile("facts.csv", b"id\n"), private=True),
    "lines": Reply((quote("First line 7.\nSecond line: 8.", "7", "8"),)),
    "deleted": Reply(deletes=True),
}

ODD = (
    "<b>bold</b> &amp; &lt; <a href='http://evil.example'>bank</a>",
    "[bank](http://evil.example) and <http://evil.example> and http://bank.example@evil.example/x",
    "@everyone @here <@1> <@!1> <@&1> <#1> </ask:1> <t:1:R> <id:home> <:boat:1> <a:boat:1> :boat:",
    "**bold** __under__ _it_ *it* ~~no~~ ||spoiler|| `code` ```block``` \\*escaped\\* ¯\\_(ツ)_/¯",
    "# heading\n## two\n-# small\n- item\n* item\n+ item\n1. item\n 12) item\n> quote\n>>> rest\n--- \n===",
    "/undo @harbour_bot #harbour $USD +44 20 7946 0958 4111 1111 1111 1111 a@b.example t.me/x tg://user?id=1 discord.gg/x",
    "/ask@other_bot (/ask) “/ask” кот.рф 10.0.0.1/x xn--e1afmkfd.xn--p1ai x.COM ftp://a.example",
    "right to left: \u200f\u05e9\u05dc\u05d5\u05dd\u200e 12",
    "z\u0334\u0335\u0336\u0337a\u0301\u0302l\u0303go",
    "\U0001f30a\U0001f468\u200d\U0001f469\u200d\U0001f467 1931 \U0001f1ec\U0001f1e7\U0001f3f4",
    "tabs\tand\u00a0blanks  \n  next line",
    "a\\", "\\", "*", "**", "***", "`", "|", "_", "~", ":", "1.", "-", "#", ">", "<", "[", "]", "/", "@",
)  # fmt: skip

LETTERS = st.one_of(
    st.sampled_from("*_~|`<>[]()#@:.-+=\\/!&$1aZя \n\u00b7\u200d\u0301\u200f\U0001f30a\U0001f468"),
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="\u2028\u2029"),
)


def odd_texts(most: int = 120) -> st.SearchStrategy[str]:
    """Texts with everything that is mark-up somewhere, never blank."""
    pieces = st.one_of(st.sampled_from(ODD), st.text(LETTERS, min_size=1, max_size=most))
    return st.lists(pieces, min_size=1, max_size=4).map("".join).map(str.strip).filter(bool)


@st.composite
def odd_quotes(draw: st.DrawFn, most: int = 120) -> Quote:
    """Quotations of such texts with up to three values marked in them."""
    text = draw(odd_texts(most))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return Quote(text, tuple(Span(start, end) for start, end in pairs if text[start:end].strip()))


@st.composite
def odd_replies(draw: st.DrawFn) -> Reply:
    """An answer of which every word was chosen by somebody who means harm."""
    words = odd_texts(40)
    source = SourceLine(draw(words), (draw(words),), draw(words), "https://kestrel.example/a_b", "kestrel.example")
    blocks = (
        ValueLine(draw(words), "not reviewed"),
        draw(odd_quotes()),
        source,
        Heading(draw(words)),
        Text(draw(words), quiet=draw(st.booleans())),
        Listing((draw(words), draw(words)), first=draw(st.sampled_from([None, 1]))),
        Actions((Action(draw(words), "t.1"),)),
    )
    return Reply(blocks)
