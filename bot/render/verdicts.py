"""A checked message as lines for a shell: each claim with its verdict, the differing values, and the sentences behind them.

Pure: a check goes in, lines come out. The words of the message stand as they were written, line breaks shown as blanks.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot import verdict_wording, wording
from bot.render.console import QUOTE, origin_lines, quote_line
from bot.render.lines import BLANK, Line, Look, Run, line, one_line
from facts.model import Span
from facts.verdicts import Checked, ClaimVerdict, Finding, Verdict


def check_lines(checked: Checked) -> tuple[Line, ...]:
    """Return what a person reads of a check: the claims first, then what was not checked."""
    lines: list[Line] = []
    for number, claim in enumerate(checked.claims, 1):
        if lines:
            lines.append(BLANK)
        lines += _claim(claim, f"{number}. " if len(checked.claims) > 1 else "", reviewed_only=checked.reviewed_only)
    if not checked.claims:
        lines.append(line(str(verdict_wording.NOTHING_TO_CHECK), Look.VALUE))
    if checked.reviewed_only and any(claim.verdict is Verdict.NOT_COVERED for claim in checked.claims):
        lines += (BLANK, line(str(verdict_wording.REVIEWED_ONLY), Look.QUIET))
    for left in checked.unchecked:
        lines.append(BLANK)
        lines.append(line(one_line(left.text), Look.QUIET))
        lines.append(line(str(verdict_wording.not_checked(left.why)), first="  "))
    return tuple(lines)


def _claim(claim: ClaimVerdict, first: str, *, reviewed_only: bool) -> Iterator[Line]:
    indent = " " * len(first)
    yield line(str(verdict_wording.verdict(claim.verdict, reviewed_only=reviewed_only)), Look.VALUE, first=first)
    yield Line(tuple(_marked(claim)), indent, indent)
    for finding in claim.findings:
        yield BLANK
        yield from _finding(finding, indent)
    if claim.closest is not None:
        yield BLANK
        yield line(str(verdict_wording.CLOSEST_TO_CLAIM), first=indent)
        yield line(one_line(claim.closest.quote), first=indent + QUOTE, rest=indent + QUOTE)
        yield from origin_lines(claim.closest, first=indent)


def _marked(claim: ClaimVerdict) -> Iterator[Run]:
    """Yield the claim's words with what differs in it marked."""
    at = claim.span.start
    spans = sorted({one.claimed for one in claim.findings if one.verdict is not Verdict.MATCHES})
    for span in spans:
        if at <= span.start and claim.span.holds(span):
            yield from _run(claim, Span(at, span.start), Look.PLAIN)
            yield from _run(claim, span, Look.MARKED)
            at = span.end
    yield from _run(claim, Span(at, claim.span.end), Look.PLAIN)


def _run(claim: ClaimVerdict, span: Span, look: Look) -> Iterator[Run]:
    text = one_line(span.moved(-claim.span.start).of(claim.text)) if span.start < span.end else ""
    if text:
        yield Run(text, look)


def _finding(finding: Finding, indent: str) -> Iterator[Line]:
    said = [str(verdict_wording.finding(finding))]
    remark = verdict_wording.remark(finding)
    if remark is not None:
        said.append(str(remark))
    yield line(one_line(" ".join(said)), first=indent)
    yield quote_line(finding.evidence, first=indent + QUOTE)
    note = wording.REVIEWED if finding.fact is not None else wording.NOT_REVIEWED
    yield from origin_lines(finding.evidence, str(note), first=indent)
