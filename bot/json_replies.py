"""What the library answers as plain dictionaries, for programs: outcomes, verdicts, mentions, sources, errors.

Pure functions. The shapes are documented in ``docs/commands.md``, are tested, and only ever grow. This file knows nothing
of lines and of streams.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import assert_never

from facts.answers import Answer, Corrected, Evidence, Found, Noted, Outcome, Several, Trace, Unknown
from facts.errors import FactsError
from facts.kinds import DateKind
from facts.model import Passage, Span
from facts.reports import Hit, ImportReport, SourceView, Verification
from facts.values import DateValue, FigureValue, Form, Mention, StatementValue
from facts.verdicts import Checked, Finding, Verdict

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def outcome_reply(outcome: Outcome) -> dict[str, Json]:
    """Return what ``ask`` answers: outcome, kind of question, answers and the closest things that are none."""
    reply: dict[str, Json] = {"outcome": "", "question_kind": outcome.trace.kind.value, "reason": None}
    answers: tuple[Answer, ...] = ()
    closest: tuple[Answer, ...] = ()
    match outcome:
        case Found(answer=answer):
            reply["outcome"], answers = "found", (answer,)
        case Several(answers=answers, agreement=agreement):
            reply |= {"outcome": "several", "agreement": agreement.value}
        case Corrected(answer=answer, premise=premise):
            reply |= {"outcome": "corrected", "premise": premise}
            answers = (answer,)
        case Noted():
            reply |= {
                "outcome": "noted",
                "value": outcome.value,
                "subject": outcome.subject,
                "reference": outcome.reference,
            }
        case Unknown(reason=reason, detail=detail, closest=closest):
            reply |= {"outcome": "unknown", "reason": reason.value, "detail": detail}
        case _:
            assert_never(outcome)
    reply["answers"] = [answer_reply(answer) for answer in answers]
    reply["closest"] = [answer_reply(answer) for answer in closest]
    return reply


def answer_reply(answer: Answer) -> dict[str, Json]:
    """Return one answer; ``start`` and ``end`` are the value's span in the source's text, in code points."""
    reply: dict[str, Json] = {
        "value": answer.value,
        "normalized": answer.normalized,
        "kind": answer.kind.value,
        "score": answer.score,
        "reviewed": answer.reviewed,
        "citation": citation_reply(answer.evidence),
    }
    if answer.note:
        reply["note"] = answer.note
    return reply


def citation_reply(evidence: Evidence) -> dict[str, Json]:
    """Return where a sentence stands, with the span of the value in it."""
    citation: dict[str, Json] = {
        "id": str(evidence.citation),
        "source": evidence.citation.source,
        "edition": evidence.citation.edition,
        "title": evidence.title,
        "start": evidence.value_span.start,
        "end": evidence.value_span.end,
        "quote": evidence.quote,
        "quote_start": evidence.citation.span.start,
    }
    if evidence.published:
        citation["published"] = str(evidence.published)
    return citation


def hits_reply(hits: Iterable[Hit]) -> dict[str, Json]:
    """Return what ``find`` answers: the sources that speak of the same thing, best first."""
    found: list[Json] = [
        {"source": hit.source.id, "score": hit.score, "title": hit.source.title, "citation": str(hit.citation)}
        for hit in hits
    ]
    return {"hits": found}


def check_reply(checked: Checked) -> dict[str, Json]:
    """Return what ``check`` answers; ``start`` and ``end`` are spans of the message.

    A message without anything to check is not covered, and ``unchecked`` says why. ``reviewed_only`` is there where it is
    so: what is not covered can then stand in a source that no moderator has reviewed.
    """
    findings: list[Json] = []
    for claim in checked.claims:
        if claim.findings:
            findings += [finding_reply(finding) for finding in claim.findings]
        else:
            findings.append({"start": claim.span.start, "end": claim.span.end, "verdict": claim.verdict.value})
    claims: list[Json] = [
        {"start": claim.span.start, "end": claim.span.end, "text": claim.text, "verdict": claim.verdict.value}
        for claim in checked.claims
    ]
    unchecked: list[Json] = [
        {"start": one.span.start, "end": one.span.end, "text": one.text, "reason": one.why.value}
        for one in checked.unchecked
    ]
    reply: dict[str, Json] = {
        "verdict": (checked.verdict or Verdict.NOT_COVERED).value,
        "language": checked.language,
        "findings": findings,
        "claims": claims,
        "unchecked": unchecked,
    }
    return reply | {"reviewed_only": True} if checked.reviewed_only else reply


def finding_reply(finding: Finding) -> dict[str, Json]:
    """Return one value of a message beside what a source has; fields that do not apply are left out."""
    reply: dict[str, Json] = {
        "start": finding.claimed.start,
        "end": finding.claimed.end,
        "verdict": finding.verdict.value,
        "basis": finding.basis.value,
        "claimed": finding.claimed_text,
        "found": finding.found,
        "citation": citation_reply(finding.evidence),
    }
    extra: dict[str, Json] = {
        "remark": finding.remark.value if finding.remark else None,
        "speaker": finding.speaker or None,
        "fact": finding.fact,
    }
    return reply | {name: value for name, value in extra.items() if value is not None}


def mentions_reply(text: str, mentions: Iterable[Mention]) -> dict[str, Json]:
    """Return what ``extract`` answers: what was read out of ``text``, with offsets into it."""
    return {"items": [mention_reply(text, mention) for mention in mentions]}


def mention_reply(text: str, mention: Mention) -> dict[str, Json]:
    """Return one mention; fields that do not apply are left out."""
    value = mention.value
    item: dict[str, Json] = {"kind": mention.kind.value, **_span(text, mention.span)}
    match value:
        case DateValue():
            window = value.window()
            item |= {
                "value": DateKind().normalized(value),
                "low": window[0] if window else None,
                "high": window[1] if window else None,
                "precision": value.precision.value,
                "bound": value.bound.value if value.bound else None,
                "inferred_year": value.inferred_year,
            }
        case FigureValue():
            item |= {
                "value": _number(value.number),
                "low": _number(value.low),
                "high": _number(value.high),
                "type": value.type.value,
                "unit": value.unit,
                "comparator": value.comparator.value,
                "counted": value.counted,
            }
        case StatementValue():
            item |= {
                "speaker": _span(text, value.speaker) if value.speaker else None,
                "speaker_name": value.speaker_name,
                "cue": _span(text, value.cue) if value.cue else None,
                "direct": value.form is not Form.REPORTED,
                "form": value.form.value,
            }
        case _:
            assert_never(value)
    return {name: content for name, content in item.items() if content is not None}


def trace_reply(trace: Trace) -> dict[str, Json]:
    """Return how an answer came about."""
    return {
        "words": list(trace.words),
        "names": list(trace.names),
        "corrections": [{"typed": one.typed, "taken": list(one.taken)} for one in trace.corrections],
        "considered": [
            {"text": one.text, "citation": str(one.citation), "score": one.score, "verdict": one.verdict}
            for one in trace.considered
        ],
        "notes": list(trace.notes),
    }


def report_reply(report: ImportReport) -> dict[str, Json]:
    """Return what importing one source did."""
    marked: list[Json] = [_passage(passage) for passage in report.marked]
    return {
        "source": report.source.id,
        "edition": report.edition,
        "outcome": report.outcome,
        "passages": report.passages,
        "mentions": {kind.value: number for kind, number in report.mentions.items()},
        "marked": marked,
        "notes": list(report.notes),
    }


def view_reply(view: SourceView) -> dict[str, Json]:
    """Return a source with its editions and, where the view has them, the passages of one."""
    source = view.source
    editions: list[Json] = [
        {
            "edition": edition.number,
            "digest": edition.digest,
            "length": edition.length,
            "imported_at": edition.imported_at,
            "current": edition.current,
        }
        for edition in view.editions
    ]
    passages: list[Json] = [_passage(passage) for passage in view.passages]
    reply: dict[str, Json] = {
        "source": source.id,
        "title": source.title,
        "published": str(source.published) if source.published else None,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "language": source.language,
        "edition": view.edition.number,
        "editions": editions,
    }
    return reply | ({"passages": passages} if passages else {})


def verification_reply(verification: Verification) -> dict[str, Json]:
    """Return what verifying a citation saw."""
    return {
        "citation": str(verification.citation),
        "intact": verification.intact,
        "what": verification.what,
        "quote": verification.quote,
        "source": verification.source.id,
        "edition": verification.edition.number,
        "digest": verification.edition.digest,
    }


def _passage(passage: Passage) -> dict[str, Json]:
    reply: dict[str, Json] = {"start": passage.start, "end": passage.end, "text": passage.text}
    if passage.mark is not None:
        reply |= {"mark": passage.mark.value, "reason": passage.reason}
    return reply


def error_reply(error: FactsError) -> dict[str, Json]:
    """Return what a line gets that cannot be answered."""
    return {"error": {"code": error.code, "message": f"{error.what} {error.hint}".rstrip()}}


def _span(text: str, span: Span) -> dict[str, Json]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _number(number: Decimal | None) -> Json:
    """Return a whole number as one; what JSON's numbers cannot hold exactly enough stays text."""
    if number is None:
        return None
    if number == number.to_integral_value() and abs(number) < 2**53:
        return int(number)
    return float(number) if len(number.as_tuple().digits) <= 15 and abs(number) < Decimal("1e300") else str(number)
