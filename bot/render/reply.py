"""A reply as lines for the prompt: what a chat would show, with what to type in the place of its buttons.

Pure: a reply goes in, lines come out; ``bot.render.lines`` folds them between words, and quotations keep their letters.
``bot.render.console`` shows outcomes of the shell's own commands; this file shows what the conversation says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.conversation.messages import Action, Actions, Choices, Reply, ValueLine
from bot.render.blocks import Paragraph, paragraphs
from bot.render.console import QUOTE
from bot.render.lines import BLANK, Line, Look, Run, line, one_line
from bot.speech import Voice, said
from bot.voice import ENGLISH
from facts.model import Span


def reply_lines(reply: Reply, voice: Voice = ENGLISH) -> tuple[Line, ...]:
    """Return what a person at the prompt reads: the blocks in order, choices numbered, buttons as what can be typed."""
    lines: list[Line] = []
    for block in reply.blocks:
        if isinstance(block, Actions):
            shown = tuple(_actions(block.actions, voice))
        elif isinstance(block, Choices):
            shown = tuple(_choices(block.options, voice))
        else:
            shown = tuple(
                one
                for paragraph in paragraphs((block,), voice)
                for one in _lines(paragraph, Look.VALUE if isinstance(block, ValueLine) else Look.MARKED)
            )
        if lines and shown and _apart(lines[-1], shown[0]):
            lines.append(BLANK)
        lines += shown
    if reply.file is not None:
        lines += [line(voice.say(said("File: %(name)s", name=one_line(reply.file.name))), Look.QUIET)]
    return tuple(lines)


def _lines(paragraph: Paragraph, strong: Look) -> Iterator[Line]:
    first = QUOTE if paragraph.quoted else ""
    at = 0
    for text in paragraph.text.split("\n"):
        runs = _runs(one_line(text), at, paragraph, strong)
        yield Line(tuple(runs), first, first)
        at += len(text) + 1


def _runs(text: str, at: int, paragraph: Paragraph, strong: Look) -> Iterator[Run]:
    rest = Look.QUIET if paragraph.quiet else Look.PLAIN
    # A heading stands out by what follows it; marks are for values in their sentences.
    spans = () if paragraph.ours else paragraph.strong
    end = 0
    for span in (
        Span(max(s.start - at, 0), min(s.end - at, len(text)))
        for s in spans
        if at <= s.end and s.start < at + len(text)
    ):
        if span.start > end:
            yield Run(text[end : span.start], rest)
        yield Run(span.of(text), strong)
        end = span.end
    if end < len(text):
        yield Run(text[end:], rest)


def _actions(actions: Sequence[Action], voice: Voice) -> Iterator[Line]:
    typed = [f"{action.typed} ({_small(action.label)})" for action in actions if action.typed]
    if typed:
        yield line(voice.say(said("You can type: %(commands)s", commands=", ".join(typed))), Look.QUIET)


def _choices(options: Sequence[Action], voice: Voice) -> Iterator[Line]:
    for number, option in enumerate(options, 1):
        yield line(one_line(option.label), first=f"{number}. ")
    yield line(voice.say(said("Type a number.")), Look.QUIET)


def _small(label: str) -> str:
    return one_line(label[:1].lower() + label[1:])


def _apart(before: Line, after: Line) -> bool:
    """Say whether an empty line stands between two blocks: not under a value or heading, nor between a quotation and its source."""
    if before.first == QUOTE and after.first != QUOTE:
        return not any(run.look is Look.QUIET for run in after.runs)
    return not (len(before.runs) == 1 and before.runs[0].look is Look.VALUE)
