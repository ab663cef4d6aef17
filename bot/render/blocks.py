"""A reply as paragraphs that every chat shows alike, and as messages that stay under a chat's limit.

A block becomes a paragraph: its text, the stretches that stand out, and what kind of text it is. Paragraphs are put into
messages as a chat's own measure allows: cut between blocks where that is enough, else after a sentence, else after a
word, else between two letters as a reader sees them, and never inside a value. Nothing is lost at a cut: the parts of a
paragraph, joined, are the paragraph. Only where a reply would take more than ``MOST_MESSAGES`` and names a command
that shows it in full are long quotations shown in part, whole sentences around the value, and the reply says so.
This file knows nothing of any chat, of mark-up, or of buttons.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from bot.conversation.replies import (
    Actions,
    Block,
    Choices,
    Claim,
    Field,
    FieldKind,
    FormBlock,
    Heading,
    Listing,
    Quote,
    Reply,
    SourceLine,
    Text,
    ValueLine,
)
from bot.render.edges import any_edges, last_that, letter_edges, sentence_edges, units, word_edges
from bot.speech import said
from bot.voice import voice_of
from facts.model import Span

MOST_MESSAGES = 6
"""So many messages are sent before a quotation is shown in part; Telegram lets a bot send twenty a minute to a group."""
LONGEST_ON_A_BUTTON = 36
"""Units of a label that a button shows on a narrow phone."""
_DASH = "– "
_NUMBERED = re.compile(r"\d+\. ")
_SHOWN_OF_A_QUOTE = (4_000, 2_000, 1_000, 500)
"""Code points of each quotation that are tried in turn where a reply has to be shown in part."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as text. ``strong`` are the stretches that stand out, ``codes`` those that are copied rather than read.

    ``ours`` is text of the bot's own, where a command may be pressed; ``link`` the address the last line shows.
    ``close`` stands right under the paragraph before it, without an empty line between; ``heads`` what is said of it right
    under this.
    """

    text: str
    strong: tuple[Span, ...] = ()
    codes: tuple[Span, ...] = ()
    quoted: bool = False
    quiet: bool = False
    ours: bool = False
    link: Span | None = None
    close: bool = False
    heads: bool = False

    def part(self, start: int, end: int) -> Paragraph:
        """Return the stretch ``text[start:end]`` as a paragraph of its own, with what stands out in it."""
        link = self.link if self.link and start <= self.link.start and self.link.end <= end else None
        return replace(
            self,
            text=self.text[start:end],
            strong=_within(self.strong, start, end),
            codes=_within(self.codes, start, end),
            link=link.moved(-start) if link else None,
        )


Message = tuple[Paragraph, ...]
Fits = Callable[[Message], bool]


def paragraphs(blocks: Sequence[Block]) -> Message:
    """Return what is to be read of the blocks, in order; buttons, and choices that fit on buttons, are left out."""
    found: list[Paragraph] = []
    for block in blocks:
        for paragraph in _paragraphs(block):
            before = found[-1] if found else None
            found.append(
                replace(paragraph, close=before is not None and (paragraph.close or belong(before, paragraph)))
            )
    return tuple(found)


def messages(reply: Reply, fits: Fits) -> tuple[Message, ...]:
    """Return what is to be read of a reply as messages, each of which ``fits``.

    ``fits`` says whether paragraphs can be one message; a paragraph of one letter always must.
    """
    whole = fitted(paragraphs(reply.blocks), fits)
    if not reply.more or len(whole) <= MOST_MESSAGES:
        return whole
    note = Text(voice_of(reply.language).say(said("… full passage: %(command)s", command=reply.more)), quiet=True)
    for most in _SHOWN_OF_A_QUOTE:
        cut = [shown_in_part(block, most) if isinstance(block, Quote) else block for block in reply.blocks]
        shown = fitted(paragraphs([*cut, note]), fits)
        if len(shown) <= MOST_MESSAGES:
            return shown
    return whole


def fitted(whole: Message, fits: Fits) -> tuple[Message, ...]:
    """Put paragraphs into messages that fit, in order; what is in one stays one as long as it can.

    >>> text = Paragraph("The bridge opened. It was long.")
    >>> [[part.text for part in message] for message in fitted((text,), lambda m: sum(len(p.text) for p in m) <= 20)]
    [['The bridge opened. '], ['It was long.']]
    """
    done: list[Message] = []
    open_: Message = ()
    for paragraph in whole:
        rest = paragraph
        while True:
            if fits((*open_, rest)):
                open_ = (*open_, rest)
                break
            moved = bool(open_) and fits((rest,))
            end = None if moved else cut(rest, _after(open_, fits), whole_sentences=bool(open_))
            if end is not None:
                open_ = (*open_, rest.part(0, end))
                rest = rest.part(end, len(rest.text))
            if not open_:
                raise ValueError("not even one letter fits into a message")
            done.append(open_)
            open_, rest = (), replace(rest, close=False)
    return (*done, open_) if open_ else tuple(done)


def _after(before: Message, fits: Fits) -> Callable[[Paragraph], bool]:
    return lambda part: fits((*before, part))


def cut(paragraph: Paragraph, fits: Callable[[Paragraph], bool], *, whole_sentences: bool = False) -> int | None:
    """Return where to cut a paragraph that does not fit: the end of the longest good part that does.

    After a sentence if one fits, else after a word, else after a letter, and inside of neither letter nor value as long
    as there is a way. With ``whole_sentences`` None where no sentence fits: a new message is better then.
    """
    text = paragraph.text
    kept = (*paragraph.strong, *paragraph.codes, *((paragraph.link,) if paragraph.link else ()))
    inside = {at for span in kept for at in range(span.start + 1, span.end)}
    for edges in (sentence_edges, word_edges, letter_edges, any_edges):
        ends = [end for end in edges(text) if 0 < end < len(text) and (end not in inside or edges is any_edges)]
        best = last_that(ends, lambda end: fits(paragraph.part(0, end)))
        if best is not None:
            return best
        if whole_sentences and edges is sentence_edges:
            return None
    return 1 if not whole_sentences and len(text) > 1 else None


def shown_in_part(quote: Quote, most: int) -> Quote:
    """Return whole sentences of a quotation, of ``most`` code points or little more, with all its marks if they fit."""
    if len(quote.text) <= most:
        return quote
    edges = [0, *(e for e in sentence_edges(quote.text) if not any(m.start < e < m.end for m in quote.marks))]
    first = quote.marks[0].start if quote.marks else 0
    last = quote.marks[-1].end if quote.marks else 0
    start = 0 if last <= most else max(edge for edge in edges if edge <= first)
    held = quote.marks[0].end if quote.marks else start + 1
    after = [edge for edge in (*edges, len(quote.text)) if edge >= held]
    end = max((edge for edge in after if edge <= start + most), default=after[0])
    text = quote.text[start:end].rstrip()
    return Quote(text, _within(quote.marks, start, start + len(text)))


# --- blocks to paragraphs --------------------------------------------------------------------------------------------


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    match block:
        case ValueLine(value=value, basis=basis):
            yield Paragraph(value + (f" · {basis}" if basis else ""), strong=(Span(0, len(value)),) if value else ())
        case Quote(text=text, marks=marks):
            yield Paragraph(text, strong=tuple(mark for mark in marks if len(mark)), quoted=True)
        case Claim():
            yield _claim(block)
        case SourceLine():
            yield _source(block)
        case Heading(text=text):
            yield Paragraph(text, strong=(Span(0, len(text)),) if text else (), ours=True)
        case Text(text=text, quiet=quiet, holding=holding):
            yield Paragraph(text, quiet=quiet, ours=not holding)
        case Listing(lines=lines, first=first):
            yield Paragraph("\n".join(listed(lines, first)), ours=True)
        case FormBlock():
            yield from _form(block)
        case Choices(options=options):
            if spelt_out(block):
                yield Paragraph("\n".join(listed(tuple(" ".join(one.label.split()) for one in options), block.first)))
        case Actions():
            return
        case _:
            assert_never(block)


def _claim(block: Claim) -> Paragraph:
    """Words of a message stand in quotation marks, so that they are not taken for the bot's or a source's."""
    dash = _DASH if block.listed else ""
    text = dash + block.quoted + (f" – {block.note}" if block.note else "")
    marks = tuple(mark.moved(len(dash) + len(block.signs[:1])) for mark in block.marks if len(mark))
    return Paragraph(text, strong=marks, close=block.listed, heads=not block.listed)


def _source(block: SourceLine) -> Paragraph:
    host = "" if block.url and block.host in block.url else block.host
    shown = " · ".join(part for part in (block.title, *block.details, host) if part)
    lines = [shown] if shown else []
    codes: tuple[Span, ...] = ()
    if block.citation:
        start = len(shown) + 1 if shown else 0
        codes = (Span(start, start + len(block.citation)),)
        lines.append(block.citation)
    text = "\n".join(lines)
    if not block.url:
        return Paragraph(text, codes=codes, quiet=True)
    start = len(text) + 1 if text else 0
    text = f"{text}\n{block.url}" if text else block.url
    return Paragraph(text, codes=codes, quiet=True, link=Span(start, len(text)))


def _form(block: FormBlock) -> Iterator[Paragraph]:
    asked = asked_field(block)
    yield Paragraph(block.title, strong=(Span(0, len(block.title)),), ours=True)
    yield Paragraph("\n".join(part for part in (asked.label, asked.hint) if part), ours=True)
    if asked.kind is FieldKind.CHOICE and asked.options:
        labels = (value if value == label else f"{value}: {label}" for value, label in asked.options)
        yield Paragraph("\n".join(listed(tuple(labels), None)), ours=True, close=True)


def spelt_out(choices: Choices) -> bool:
    """Say whether options are too long for buttons: then they are listed with their numbers, and buttons have the number.

    >>> from bot.conversation.replies import Action
    >>> spelt_out(Choices((Action("24 June 1931", "t"),)))
    False
    """
    return any(units(option.label) > LONGEST_ON_A_BUTTON for option in choices.options)


def asked_field(block: FormBlock) -> Field:
    """Return the field that is asked for next; the first where none has that name."""
    return next((one for one in block.fields if one.name == block.asking), block.fields[0])


def listed(lines: tuple[str, ...], first: int | None) -> tuple[str, ...]:
    """Return lines with their numbers from ``first``, or with dashes; a line that begins with a number has none.

    >>> listed(("the quay", "7. the pier"), None)
    ('– the quay', '7. the pier')
    """
    if first is not None:
        return tuple(f"{number}. {line}" for number, line in enumerate(lines, first))
    return tuple(line if _NUMBERED.match(line) else f"{_DASH}{line}" for line in lines)


def belong(before: Paragraph, after: Paragraph) -> bool:
    """Say whether two paragraphs belong together: a heading and what it heads, a quotation and where it stands, a sentence
    with a colon and the list it opens.
    """
    heads = before.ours and bool(before.strong)
    valued = bool(before.strong) and not before.quoted and not before.ours
    opens = before.ours and before.text.endswith(":") and after.ours and after.text.startswith(_DASH)
    heads = heads or (before.heads and after.ours is False and not after.quoted and not after.quiet)
    return heads or valued or opens or (before.quoted and after.quiet)


def _within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """Return what of the spans lies in a stretch, counted from its start."""
    cut_ = (Span(max(span.start, start), min(span.end, end)) for span in spans if span.start < end and start < span.end)
    return tuple(span.moved(-start) for span in cut_ if len(span))
