"""A reply as lines for the prompt: what a chat would show, with what to type in the place of its buttons.

Pure: a reply goes in, lines come out; ``bot.render.lines`` folds them between words, and quotations keep their letters.
``bot.render.console`` shows outcomes of the shell's own commands; this file shows what the conversation says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.conversation.replies import Action, Actions, Choices, Reply, ValueLine
from bot.render.blocks import Paragraph, belong, paragraphs
from bot.render.console import QUOTE
from bot.render.lines import BLANK, Line, Look, Run, line, one_line
from bot.speech import Voice, said
from bot.voice import voice_of


def reply_lines(reply: Reply) -> tuple[Line, ...]:
    """Return what a person at the prompt reads: the blocks in order, choices numbered, buttons as what can be typed.

    A file is whoever's who prints: it has to be put somewhere.
    """
    lines: list[Line] = []
    before: Paragraph | None = None
    for block in reply.blocks:
        if isinstance(block, Actions | Choices):
            shown = _actions(block.actions, voice_of(reply.language)) if isinstance(block, Actions) else _choices(block)
            lines += [*([BLANK] if lines and shown else []), *shown]
            before = None
            continue
        for paragraph in paragraphs((block,)):
            apart = bool(lines) and not paragraph.close and not (before and belong(before, paragraph))
            lines += [*([BLANK] if apart else []), *_lines(paragraph, isinstance(block, ValueLine))]
            before = paragraph
    return tuple(lines)


def _lines(paragraph: Paragraph, value: bool) -> Iterator[Line]:
    first = QUOTE if paragraph.quoted else ""
    at = 0
    for text in paragraph.text.split("\n"):
        yield Line(tuple(_runs(one_line(text), at, paragraph, Look.VALUE if value else Look.MARKED)), first, first)
        at += len(text) + 1


def _runs(text: str, at: int, paragraph: Paragraph, strong: Look) -> Iterator[Run]:
    """Yield a line of a paragraph, which begins at ``at`` in it, as runs; a heading stands out by its place alone."""
    rest = Look.QUIET if paragraph.quiet else Look.PLAIN
    spans = () if paragraph.ours else paragraph.strong
    end = 0
    for span in spans:
        start, stop = max(span.start - at, 0), min(span.end - at, len(text))
        if start >= stop:
            continue
        if start > end:
            yield Run(text[end:start], rest)
        yield Run(text[start:stop], strong)
        end = stop
    if end < len(text):
        yield Run(text[end:], rest)


def _actions(actions: Sequence[Action], voice: Voice) -> tuple[Line, ...]:
    typed = [f"{action.typed} ({one_line(action.label)})" for action in actions if action.typed]
    if not typed:
        return ()
    return (line(voice.say(said("You can type: %(commands)s", commands=", ".join(typed))), Look.QUIET),)


def _choices(choices: Choices) -> tuple[Line, ...]:
    return tuple(line(one_line(option.label), first=f"{number}. ") for number, option in choices.numbered)
