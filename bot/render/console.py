"""An answer as lines for a shell: the value first, then the sentence that proves it, then where it stands.

Pure: an outcome goes in, lines come out; ``bot.render.lines`` folds them and the shell paints them. Every sentence of
our own is taken from ``bot.wording``; a quotation is the source's, letter for letter, with line breaks shown as blanks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bot import wording
from bot.render.lines import BLANK, Line, Look, Run, line, one_line
from facts.answers import Answer, Corrected, Evidence, Found, Noted, Outcome, Several, Trace, Unknown

QUOTE = "> "


def outcome_lines(outcome: Outcome, *, closest: int = 3) -> tuple[Line, ...]:
    """Return what a person reads; ``closest`` limits the sentences shown where there is no answer."""
    match outcome:
        case Found(answer=answer):
            return (_value(answer), BLANK, *_evidence(answer))
        case Several(answers=answers, agreement=agreement):
            return tuple(_several(answers, str(wording.agreement(agreement, len(_by_value(answers))))))
        case Corrected(answer=answer, premise=premise):
            return (_value(answer), line(str(wording.premise(premise))), BLANK, *_evidence(answer))
        case Noted():
            return (
                line(one_line(outcome.value), Look.VALUE),
                line(one_line(f"{wording.MODERATORS_NOTE}: {outcome.subject}"), Look.QUIET),
                line(one_line(outcome.reference), Look.QUIET),
            )
        case Unknown():
            return tuple(_unknown(outcome, closest))
        case _:
            assert_never(outcome)


def trace_lines(trace: Trace) -> tuple[Line, ...]:
    """Return how an answer came about, in the order in which it happened."""
    return tuple(_trace(trace))


def quote_line(evidence: Evidence, *, first: str = QUOTE) -> Line:
    """Return the quoted sentence with the value in it marked."""
    quote = one_line(evidence.quote)
    start = evidence.value_span.start - evidence.citation.span.start
    end = start + len(evidence.value_span)
    runs = (Run(quote[:start]), Run(quote[start:end], Look.MARKED), Run(quote[end:]))
    return Line(tuple(run for run in runs if run.text), first, first)


def origin_lines(evidence: Evidence, note: str = "", *, first: str = "") -> tuple[Line, ...]:
    """Return where a quotation stands: title, publisher and date, then the id of the citation."""
    known = (evidence.title, evidence.publisher, str(evidence.published) if evidence.published else None)
    origin = ", ".join(one_line(part) for part in known if part)
    citation = str(evidence.citation) + (f" ({note})" if note else "")
    lines = [line(origin, Look.QUIET, first=first)] if origin else []
    return (*lines, line(citation, Look.QUIET, first=first))


def _value(answer: Answer, *, first: str = "") -> Line:
    runs = [Run(one_line(answer.value), Look.VALUE)]
    if answer.note:
        runs.append(Run(f" ({one_line(answer.note)})"))
    return Line(tuple(runs), first, " " * len(first))


def _evidence(answer: Answer, *, first: str = "") -> Iterator[Line]:
    yield quote_line(answer.evidence, first=first + QUOTE)
    yield from origin_lines(
        answer.evidence, str(wording.REVIEWED if answer.reviewed else wording.NOT_REVIEWED), first=first
    )


def _by_value(answers: tuple[Answer, ...]) -> dict[str, list[Answer]]:
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(answer.normalized, []).append(answer)
    return groups


def _several(answers: tuple[Answer, ...], heading: str) -> Iterator[Line]:
    """The values first, each with its sentences below it; a wording that differs is shown with its own sentence."""
    yield line(heading)
    for number, group in enumerate(_by_value(answers).values(), 1):
        yield BLANK
        yield _value(group[0], first=f"{number}. ")
        for position, answer in enumerate(group):
            if position:
                yield BLANK
            yield from _evidence(answer, first="   ")


def _unknown(outcome: Unknown, closest: int) -> Iterator[Line]:
    reason = wording.reason(outcome.reason)
    detail = f" {wording.missing(one_line(outcome.detail))}" if outcome.detail else ""
    yield line(f"{wording.NOT_IN_MY_SOURCES} {reason}{detail}")
    yield line(f"{wording.TRY} {wording.advice(outcome.reason)}")
    for number, answer in enumerate(outcome.closest[:closest]):
        yield BLANK
        if not number:
            yield line(str(wording.CLOSEST))
        yield Line((Run(one_line(answer.evidence.quote)),), QUOTE, QUOTE)
        yield from origin_lines(answer.evidence)


def _trace(trace: Trace) -> Iterator[Line]:
    yield line(str(wording.TRACE))
    yield _labelled("asked for", str(wording.asked_for(trace.kind)))
    for label, parts in (("words", trace.words), ("names", trace.names)):
        if parts:
            yield _labelled(label, ", ".join(parts))
    for correction in trace.corrections:
        label = "stands for" if correction.is_name else "repaired"
        yield _labelled(label, f"{correction.typed} → {', '.join(correction.taken)}")
    if trace.languages:
        yield _labelled("sources in", ", ".join(trace.languages))
    if trace.considered:
        yield _labelled("considered", "")
        for considered in trace.considered:
            yield line(f"{considered.score:.3f}  {one_line(considered.text)}", first="    ", rest=" " * 11)
            yield line(f"{considered.citation}: {considered.verdict}", Look.QUIET, first=" " * 11)
    else:
        yield _labelled("considered", str(wording.NOTHING_CONSIDERED))
    for note in trace.notes:
        yield _labelled("note", note)


def _labelled(label: str, text: str) -> Line:
    return line(one_line(text), first=f"  {label + ':':<12}")
