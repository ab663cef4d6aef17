"""A checked message as a reply: the verdict in words first, then each claim with its own words, what differs, and the
sentence behind it.

What differs comes before what matches; what no source speaks of, and what cannot be checked, takes a line each. The words
of the message and of the source are handed on letter for letter; a long claim is shown around what was compared. Nothing
here is called true or false. How a verdict is reached is not known here, nor anything of chats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot import verdict_wording, wording
from bot.conversation.calls import Call
from bot.conversation.presenting_answers import BUDGET, within
from bot.conversation.presenting_facts import evidence_blocks, short
from bot.conversation.replies import Action, Actions, Block, Claim, Heading, Pointer, Quote, Reply, Text, ValueLine
from bot.speech import Sentence, counted, said
from facts.answers import Evidence
from facts.model import Span
from facts.verdicts import Basis, Checked, ClaimVerdict, Finding, Unchecked, Unsuited, Verdict

LONGEST_CLAIM = 280
"""Code points of a claim that are shown; of a longer one the stretch around what was compared."""
LONGEST_POINTED = 1_024
"""UTF-16 units of the words that a reply can point at: Telegram takes no more."""
IN_A_LINE = 60
MOST_SENTENCES = 4
"""Sentences of sources that are shown for one claim."""
MOST_LINES = 4
"""Claims that no source speaks of, and kinds of what is not checked, that are named."""

_ORDER = (Verdict.DIFFERS, Verdict.DISPUTED, Verdict.PARTLY, Verdict.MATCHES, Verdict.NOT_COVERED)


@dataclass(frozen=True, slots=True)
class Pointed:
    """The message that was checked: its id, where in it the checked words begin, in UTF-16 code units; an empty id where nobody can reply to it."""

    message: str = ""
    start: int = 0


def check_reply(call: Call, checked: Checked, pointed: Pointed | None = None) -> Reply:
    """Return what a member is shown of a checked message; ``pointed`` says where its words stand in the chat."""
    if not checked.claims or checked.verdict is None:
        return Reply((Text(call.say(_nothing(checked.unchecked))),))
    covered = sorted(
        (one for one in checked.claims if one.findings), key=lambda one: (_ORDER.index(one.verdict), one.span)
    )
    uncovered = [one for one in checked.claims if not one.findings]
    head: tuple[Block, ...] = ()
    if len(checked.claims) > 1:
        many = said("Claims that I could check: %(number)s.", number=str(len(checked.claims)))
        whole = verdict_wording.verdict(checked.verdict, reviewed_only=checked.reviewed_only)
        head = (ValueLine(call.say(whole)), Text(call.say(many)))
    kept, left = within([tuple(_claim(call, one)) for one in covered], BUDGET, least=1)
    more = counted("%(number)s more claim is not shown.", "%(number)s more claims are not shown.", left)
    blocks = (
        *head,
        *kept,
        *((Text(call.say(more)),) if left else ()),
        *_uncovered(call, uncovered, alone=not covered, reviewed_only=checked.reviewed_only),
        *_unchecked(call, checked.unchecked),
        Actions(_actions(call, covered)),
    )
    return Reply(blocks, more="/more", points=pointer(checked, pointed) if pointed is not None else None)


def differing_blocks(call: Call, claim: ClaimVerdict) -> tuple[Block, ...]:
    """Return one claim that differs, with what differs in it and the sentence behind that."""
    return tuple(_claim(call, claim))


def pointer(checked: Checked, pointed: Pointed) -> Pointer | None:
    """Return the words of the message that differ first; None where nothing does, or where they cannot be pointed at."""
    for finding in differing(checked.claims):
        text = finding.claimed.of(checked.message)
        if pointed.message and text.strip() and _units(text) <= LONGEST_POINTED:
            before = _units(checked.message[: finding.claimed.start])
            return Pointer(pointed.message, text, pointed.start + before)
    return None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def differing(claims: Iterable[ClaimVerdict]) -> Iterator[Finding]:
    """Yield what differs in claims that differ, the first first."""
    for claim in claims:
        if claim.verdict in {Verdict.DIFFERS, Verdict.PARTLY}:
            yield from claim.differing


# --- one claim -------------------------------------------------------------------------------------------------------


def _claim(call: Call, claim: ClaimVerdict) -> Iterator[Block]:
    yield ValueLine(call.say(verdict_wording.verdict(claim.verdict)), _basis(call, claim))
    yield shown_claim(call, claim)
    groups = _by_sentence(claim.findings)
    for findings in groups[:MOST_SENTENCES]:
        words = " ".join(_said(call, findings))
        if words:
            yield Text(words, holding=True)
        yield from _proof(findings)
    left = len(groups) - MOST_SENTENCES
    if left > 0:
        more = counted("%(number)s more sentence speaks of it.", "%(number)s more sentences speak of it.", left)
        yield Text(call.say(more), quiet=True)


def shown_claim(call: Call, claim: ClaimVerdict) -> Claim:
    """Return the words of a claim with what was compared and does not match marked, shortened around that if need be."""
    marks = _apart(
        finding.claimed.moved(-claim.span.start)
        for finding in claim.findings
        if finding.verdict is not Verdict.MATCHES and claim.span.holds(finding.claimed)
    )
    if len(claim.text) <= LONGEST_CLAIM:
        part = tuple(mark for mark in marks if len(mark) < len(claim.text))
        return Claim(claim.text, part, signs=_signs(call))
    first = marks[0] if marks else Span(0, 0)
    start = max(0, min(first.start - LONGEST_CLAIM // 3, len(claim.text) - LONGEST_CLAIM))
    start = _word_edge(claim.text, start)
    end = min(len(claim.text), start + LONGEST_CLAIM)
    before, after = "… " if start else "", " …" if end < len(claim.text) else ""
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    text = f"{before}{claim.text[start:end]}{after}"
    return Claim(text, tuple(mark.moved(len(before) - start) for mark in inside), signs=_signs(call))


def _signs(call: Call) -> str:
    """Return the quotation marks of the language that is spoken."""
    return call.say(said("“%(words)s”", words=""))


def _word_edge(text: str, at: int) -> int:
    """Return the beginning of the word that a place in a text is in, where it is near; else the place."""
    before = text.rfind(" ", max(0, at - 30), at) if at else -1
    return before + 1 if before >= 0 else at


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return stretches in order, those that touch made one."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start < made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        elif len(span):
            made.append(span)
    return tuple(made)


def _by_sentence(findings: Sequence[Finding]) -> list[list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(str(finding.evidence.citation), []).append(finding)
    return list(groups.values())


def _said(call: Call, findings: Sequence[Finding]) -> list[str]:
    """Say what the findings come to: where one differs what differs, else what the quotation does not show by itself."""
    against = [one for one in findings if one.verdict is not Verdict.MATCHES]
    words: list[str] = []
    for finding in against or [one for one in findings if not _plain(one)]:
        words.append(call.say(verdict_wording.finding(finding)))
        remark = verdict_wording.remark(finding)
        words += [call.say(remark)] if remark is not None else []
    return list(dict.fromkeys(words))


def _plain(finding: Finding) -> bool:
    """Say whether the message has the very words that are marked in the quotation."""
    same = finding.claimed_text.casefold() == finding.evidence.value_text.casefold()
    return same and finding.remark is None and finding.basis is not Basis.SPEAKER


def _proof(findings: Sequence[Finding]) -> tuple[Block, ...]:
    """Return the sentence of some findings with all their values marked, and where it stands."""
    quote, source = evidence_blocks(findings[0].evidence)
    assert isinstance(quote, Quote)
    marks = _apart(one.evidence.value_span.moved(-one.evidence.citation.span.start) for one in findings)
    return (replace(quote, marks=marks), source)


def _basis(call: Call, claim: ClaimVerdict) -> str:
    if not claim.is_reviewed:
        return call.say(wording.NOT_REVIEWED)
    numbers = sorted({finding.fact for finding in claim.findings if finding.fact is not None})
    return f"{call.say(wording.REVIEWED)} {', '.join(f'#{number}' for number in numbers)}"


# --- what is not in the sources, and what is not checked -----------------------------------------------------------------


def _uncovered(call: Call, claims: Sequence[ClaimVerdict], *, alone: bool, reviewed_only: bool) -> Iterator[Block]:
    if not claims:
        return
    verdict = call.say(verdict_wording.verdict(Verdict.NOT_COVERED, reviewed_only=reviewed_only))
    if alone and len(claims) == 1:
        yield ValueLine(verdict)
        yield shown_claim(call, claims[0])
    else:
        if not alone:
            yield Text(f"{verdict}:")
        yield from (
            Claim(short(claim.text, 2 * IN_A_LINE), listed=True, signs=_signs(call)) for claim in claims[:MOST_LINES]
        )
        yield from _left(call, len(claims) - MOST_LINES)
    if reviewed_only:
        yield Text(call.say(verdict_wording.REVIEWED_ONLY), quiet=True)
    closest = next((claim.closest for claim in claims if claim.closest is not None), None)
    if alone and closest is not None and call.settings.closest:
        yield Heading(call.say(verdict_wording.CLOSEST_TO_CLAIM))
        quote, source = evidence_blocks(closest)
        yield Quote(quote.text) if isinstance(quote, Quote) else quote
        yield source


def _unchecked(call: Call, parts: Sequence[Unchecked]) -> Iterator[Block]:
    """Yield a line for each reason, with the words of the first part that it holds for."""
    by_reason: dict[Unsuited, list[Unchecked]] = {}
    for part in parts:
        by_reason.setdefault(part.why, []).append(part)
    if not by_reason:
        return
    yield Text(call.say(said("Not checked:")))
    for why, group in list(by_reason.items())[:MOST_LINES]:
        note = call.say(verdict_wording.unsuited(why))
        if len(group) > 1:
            note = call.say(said("%(note)s; %(number)s more like it", note=note, number=str(len(group) - 1)))
        yield Claim(short(group[0].text), note=note, listed=True, signs=_signs(call))
    yield from _left(call, sum(map(len, list(by_reason.values())[MOST_LINES:])))


def _left(call: Call, left: int) -> Iterator[Block]:
    if left > 0:
        yield Text(call.say(said("… and %(number)s more", number=str(left))), quiet=True)


def _nothing(parts: Sequence[Unchecked]) -> Sentence:
    """Say in one line that nothing was checked, and why."""
    reasons = list(dict.fromkeys(part.why for part in parts))
    if not reasons or Unsuited.NO_VALUE in reasons:
        return verdict_wording.NOTHING_TO_CHECK
    why: str | Sentence = verdict_wording.unsuited(reasons[0])
    for one in reasons[1:MOST_LINES]:
        why = said("%(first)s; %(second)s", first=why, second=verdict_wording.unsuited(one))
    return said("There is nothing in it that I can check: %(why)s.", why=why)


# --- what can be done ------------------------------------------------------------------------------------------------


def _actions(call: Call, covered: Sequence[ClaimVerdict]) -> tuple[Action, ...]:
    # The asker's id goes along so that they can take the reply away, as below an answer.
    delete = call.buttons.token("remove", call.incoming.author.id, anyone=True)
    away = Action(call.say(said("Delete")), delete, "/delete", takes_away=True)
    if not covered:
        return (away,)
    finding = covered[0].findings[0]
    return (*about_evidence(call, finding.evidence, finding.fact), away)


def about_evidence(call: Call, evidence: Evidence, fact: int | None) -> tuple[Action, ...]:
    """Return what can be done with a sentence that a claim was compared with."""
    citation = str(evidence.citation)
    about = f"#{fact}" if fact is not None else citation
    return (
        Action(call.say(said("More context")), call.buttons.token("more", citation, anyone=True), "/more"),
        Action(call.say(said("Wrong?")), call.buttons.token("dispute", about, anyone=True), "/wrong …"),
    )
