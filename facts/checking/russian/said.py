"""What a Russian sentence says of a claim that somebody said something: the words first, then whether it was the one named.

Who is only a pronoun there is the last one named before. This file knows nothing of other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from facts.asking.repairing import Term
from facts.checking.claims.splitting import Claim
from facts.checking.claims.witnesses import Witness
from facts.checking.russian.attributing import Said, statements_of
from facts.checking.russian.claimed import Claimed
from facts.checking.russian.comparing import stand
from facts.checking.russian.covering import cover_of
from facts.checking.russian.reading import Sentence, opposed
from facts.checking.russian.tokens import Token, tokens_of
from facts.checking.russian.told import Told, is_met
from facts.checking.russian.turning import are_turned
from facts.checking.russian.values import settle
from facts.checking.russian.weighing import weigh
from facts.checking.testimonies.testimony import Point, Testimony
from facts.checking.words.denials import denials
from facts.model import Span
from facts.verdicts import Basis, Remark, Verdict

LEAST_WORDS = 2
"""Words of a statement without a value that a sentence must have itself."""
_ASIDE = re.compile(r"\s(?:на|в|во|при|после|\d+)\s")
_SPEECH = re.compile(
    r"^(?:сказа|заяв|сообщ|говор|утвержд|счита|рассказ|ответ|добав|пояс|слов|данн|мнен|оценк|также|открыт|собран|журналист|встреч)",
    re.IGNORECASE,
)


def testify_on_speech(claimed: Claimed, said: Said, witness: Witness) -> Testimony | None:
    """Return what the sentence says of who said something."""
    claim, told = claimed.claim, claimed.told
    claim_denies = bool(denials(_outside(claim.text, said)))
    best: Testimony | None = None
    for one in statements_of(witness):
        found = _on_words(told, witness, one)
        if found is None:
            continue
        testimony = _by_speaker(claim, said, found, witness, one, told.terms)
        if testimony is not None and not _is_of_the_day(claim, said, witness, one):
            testimony = replace(testimony, verdict=Verdict.PARTLY) if testimony.verdict is Verdict.MATCHES else None
        if testimony is not None and claim_denies is not _is_unsaid(witness, one):
            testimony = _denied(testimony, said, one.cue) if testimony.verdict is Verdict.MATCHES else None
        if testimony is not None and (best is None or _order(testimony) < _order(best)):
            best = testimony
    return best


def _outside(text: str, said: Said) -> str:
    """Return the words around a statement, the verb that reports it left out: "denied" is a value of its own."""
    kept = (
        text[: said.content.start] + " " + text[said.content.end :] if said.content.start else text[said.content.end :]
    )
    return kept.replace(said.cue.of(text), " ") if said.denies else kept


def _is_unsaid(witness: Witness, one: Said) -> bool:
    return any(s.end <= one.cue.start and one.cue.start - s.end <= 2 for s in witness.denials)


def _is_of_the_day(claim: Claim, said: Said, witness: Witness, one: Said) -> bool:
    """Say whether the claim's date of the saying, where it has one, is the sentence's; also "54 октября" is none."""
    mine = [m for m in settle(claim.text, claim.values) if m.is_date and not said.content.meets(m.span)]
    theirs = [m for m in settle(witness.text, witness.mentions) if m.is_date and not one.content.meets(m.span)]
    return all(any((s := stand(a, b)) is not None and s.grants for b in theirs) for a in mine)


def _order(testimony: Testimony) -> int:
    return (Verdict.MATCHES, Verdict.DIFFERS, Verdict.PARTLY).index(testimony.verdict)


def _on_words(told: Told, witness: Witness, one: Said) -> Testimony | None:
    """Return what the statement says of the claim's words, whoever made it."""
    sentence = Sentence(witness, one.content)
    if told.values:
        return weigh(told, sentence, is_said=True)
    against = opposed(told, sentence, one.content)
    cover = cover_of(told, sentence, against)
    if not cover.here:
        return None
    here = [t for t, _ in cover.here if not (t.is_light or t.is_spared)]
    if cover.lacks_name or len(here) < min(LEAST_WORDS, len(told.tokens)) or are_turned(told, sentence, cover.here):
        return None
    lacking = len(cover.missing) + len([t for t in cover.near if not t.is_setting])
    if lacking > (1 if len(here) >= 3 else 0) or (cover.lacks_verb and len(here) < 3):
        return None
    denied = bool(sentence.denials_in(one.content)) is not told.is_denied
    if against and denied:
        return None
    verdict = Verdict.DIFFERS if denied or against else Verdict.PARTLY if lacking else Verdict.MATCHES
    if verdict is Verdict.DIFFERS and lacking:
        return None
    place = cover.here[0][1][0].span
    remark = Remark.DENIED if denied else Remark.TURNED_ROUND if against else None
    point = Point(verdict, Basis.WORDS, told.tokens[0].span, place, remark)
    return Testimony(witness, verdict, (point,), (0 if verdict is Verdict.MATCHES else lacking, 0, 1), is_exact=False)


def _by_speaker(
    claim: Claim, said: Said, found: Testimony, witness: Witness, one: Said, terms: Mapping[str, Term]
) -> Testimony | None:
    same = _is_same(said, one, witness, terms)
    where = Span(*_place(claim.text, said.speaker))
    place = Span(*_place(witness.text, one.speaker.split()[-1] if one.speaker else ""))
    denies = said.denies is not one.denies
    if same:
        if denies:
            return None if found.verdict is not Verdict.MATCHES else _denied(found, said, place)
        point = Point(Verdict.MATCHES, Basis.SPEAKER, where, place, speaker=one.shown or None)
        kept = tuple(p for p in found.points if p.basis is not Basis.WORDS or p.verdict is not Verdict.MATCHES)
        return replace(found, points=(*sorted(kept, key=lambda p: p.verdict is Verdict.MATCHES), point))
    if same is None or denies or found.verdict is not Verdict.MATCHES or one.is_pronoun or not one.speaker:
        return None
    point = Point(Verdict.DIFFERS, Basis.SPEAKER, where, place, Remark.SAID_BY, one.shown)
    return Testimony(witness, Verdict.DIFFERS, (point,), (0, 0, 1), is_exact=False)


def _denied(found: Testimony, said: Said, place: Span) -> Testimony:
    point = Point(Verdict.DIFFERS, Basis.WORDS, said.cue, place, Remark.DENIED)
    return replace(found, verdict=Verdict.DIFFERS, points=(point,))


def _place(text: str, part: str) -> tuple[int, int]:
    at = text.find(part) if part else -1
    return (at, at + len(part)) if at >= 0 else (0, 0)


def _is_same(said: Said, one: Said, witness: Witness, terms: Mapping[str, Term]) -> bool | None:
    """Say whether the claim's speaker is the sentence's; None where that cannot be told."""
    asked = _who(said.speaker)
    if not asked:
        return None
    if one.is_pronoun:
        ahead = witness.text[: one.cue.start] if one.cue.start > 0 and one.cue.start < one.content.start else ""
        if any(t.is_name for t in tokens_of("x " + ahead)) and any(t.is_name for t in asked):
            return True if _share(asked, tuple(t for t in tokens_of("x " + ahead) if not t.is_verb), terms) else None
        before = _last_named(witness.earlier) if any(t.is_name for t in asked) else _last(witness.earlier)
        return True if before and _share(asked, before, terms) else None
    there = _who(one.speaker)
    outside = tuple(t for t in tokens_of(witness.text) if not one.content.meets(t.span) and not t.is_verb)
    if _share(asked, there, terms) or _all_share(asked, outside, terms):
        return True
    if not any(t.is_name for t in there) and not there:
        return None
    described = not any(t.is_name for t in asked)
    named_before = tuple(t for t in tokens_of(witness.earlier))
    if described and _all_share(asked, (*named_before, *outside), terms):
        return None  # the office may be of the one who is named
    return False


def _who(speaker: str) -> tuple[Token, ...]:
    speaker = _ASIDE.split(speaker)[0]
    padded = f"x {speaker}"  # a name at the start of a text is told from any first word by standing within one
    return tuple(
        t
        for t in tokens_of(padded)
        if t.folded != "x" and not t.is_verb and not _SPEECH.match(t.folded) and not t.is_adjective
    )


def _share(asked: tuple[Token, ...], there: tuple[Token, ...], terms: Mapping[str, Term]) -> bool:
    """Say whether two speakers have a name in common, or every word of the one that has none."""
    names = [t for t in asked if t.is_name]
    if names:
        last = names[-1]
        return any(_meets(last, t, terms) for t in there)
    return _all_share(asked, there, terms)


def _all_share(asked: tuple[Token, ...], there: tuple[Token, ...], terms: Mapping[str, Term]) -> bool:
    return bool(asked) and all(any(_meets(a, t, terms) for t in there) for a in asked)


def _meets(one: Token, other: Token, terms: Mapping[str, Term]) -> bool:
    return is_met(one, other, terms.get(one.stem))


def _last(earlier: str) -> tuple[Token, ...]:
    """Return the words of the last two sentences before, of which one says who is meant."""
    pieces = [piece for piece in re.split(r"(?<=[.!?…])\s+", earlier.strip()) if piece]
    return tuple(t for piece in pieces[-2:] for t in tokens_of("x " + piece))


def _last_named(earlier: str) -> tuple[Token, ...]:
    """Return the words of the last sentence before that names somebody."""
    for piece in reversed(re.split(r"(?<=[.!?…])\s+", earlier)):
        tokens = tokens_of("x " + piece)
        if any(t.is_name for t in tokens[1:]) and re.search(r"[А-ЯЁ][а-яё]+", piece):
            return tuple(t for t in tokens if not t.is_verb)
    return ()
