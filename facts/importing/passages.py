"""Text into passages: the paragraphs that are searched and cited, and the lines that are left out with a reason.

Here the readers of paragraphs, marks and sentences are put together; this file knows nothing of files, stores or
values. The passages tile the text, so that whoever has them has the text, letter for letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facts.model import Mark, Passage, Span
from facts.reading.segmentation import Block, Marking, blocks, could_repeat, marks, pull_quotes, split

LONGEST = 1_200
"""No passage is longer, in code points: fuzzy matching grows faster than its input (1,200 keeps it in milliseconds)."""


def divide(text: str, *, language: str = "en", leave_out: bool = True) -> tuple[Passage, ...]:
    r"""Return the passages of ``text`` in order; joined they are the text.

    A passage is a paragraph with its line ends; one longer than ``LONGEST`` is cut between sentences. What is no part
    of what the text says has a mark, a reason and no sentences; with ``leave_out`` False only what has no words is
    marked. ``language`` is an ISO 639 code.

    >>> for passage in divide("The new quay\n\nThe quay was opened in 1890. It is long.\n"):
    ...     print(passage.number, passage.start, passage.mark, len(passage.sentences))
    0 0 heading 0
    1 14 None 2
    """
    paragraphs = blocks(text)
    marked = marks(text, paragraphs)
    if not leave_out:
        marked = {index: marking for index, marking in marked.items() if marking.mark is Mark.BLANK}
    sentences = {
        index: split(text, block.span.start, block.span.end, language=language)
        for index, block in enumerate(paragraphs)
        if index not in marked
    }
    if leave_out:
        marked |= _repetitions(text, paragraphs, sentences)
    passages: list[Passage] = []
    for index, block in enumerate(paragraphs):
        marking = marked.get(index)
        pieces = _pieces(block.span, sentences[index]) if marking is None else _marked_pieces(block.span)
        for span, of_piece in pieces:
            blank = marking is None and not of_piece
            why = Marking(Mark.BLANK, "has no words") if blank else marking
            passages.append(
                Passage(
                    number=len(passages),
                    start=span.start,
                    text=span.of(text),
                    sentences=of_piece,
                    mark=why.mark if why else None,
                    reason=why.reason if why else "",
                )
            )
    return tuple(passages)


def _repetitions(text: str, paragraphs: Sequence[Block], sentences: dict[int, tuple[Span, ...]]) -> dict[int, Marking]:
    """Mark the pull quotes. The first line that is not marked is the title, whatever it repeats."""
    lines = {
        index: Span(found[0].start, found[-1].end)
        for position, (index, found) in enumerate(sentences.items())
        if position > 0 and found and could_repeat(paragraphs[index])
    }
    body = [span for index, found in sentences.items() if index not in lines for span in found]
    return {
        index: Marking(Mark.PULL_QUOTE, f"repeats the sentence at {sentence.start}-{sentence.end}")
        for index, sentence in pull_quotes(text, lines, body, blocks=len(sentences))
    }


# --- cutting what is too long ------------------------------------------------------------------------------------------


def _pieces(block: Span, sentences: tuple[Span, ...]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Cut a block between sentences into pieces of about the same length, none longer than ``LONGEST``."""
    if len(block) <= LONGEST:
        yield block, sentences
        return
    start = block.start
    held: list[Span] = []
    for sentence in sentences:
        left = block.end - start
        aim = left / -(-left // LONGEST)
        if held and (sentence.end - start > LONGEST or aim - (held[-1].end - start) < sentence.end - start - aim):
            yield from _without_long_blanks(Span(start, sentence.start), tuple(held))
            start, held = sentence.start, []
        held.append(sentence)
    yield from _without_long_blanks(Span(start, block.end), tuple(held))


def _without_long_blanks(piece: Span, sentences: tuple[Span, ...]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Part off blanks before and after the words where they make the piece too long."""
    if len(piece) <= LONGEST:
        yield piece, sentences
        return
    first, last = (sentences[0].start, sentences[-1].end) if sentences else (piece.end, piece.end)
    for span in _even(Span(piece.start, first)):
        yield span, ()
    if sentences:
        end = min(piece.end, first + LONGEST)
        yield Span(first, end), sentences
        for span in _even(Span(max(last, end), piece.end)):
            yield span, ()


def _marked_pieces(block: Span) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    for span in _even(block):
        yield span, ()


def _even(span: Span) -> Iterator[Span]:
    edges = [*range(span.start, span.end, LONGEST), span.end]
    for start, end in pairwise(edges):
        yield Span(start, end)
