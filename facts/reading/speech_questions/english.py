"""English questions about words: who called it a mistake, what did Ruiz say about the bridge, according to whom.

The verbs are those of the reader (``statements.reporting_verbs``); the ones that in a question mostly mean something
else (who found, who wrote, who began) count only where "that" or quoted words follow, and a slipped verb is
repaired. This file knows nothing of answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz.distance import OSA

from facts.model import Span
from facts.reading.lexicon.common_words import is_common
from facts.reading.speech_questions.question import QuestionToken, SpeechQuestion, topic_from
from facts.reading.statements.reporting_verbs import Form, Frame, lookup

_AUXILIARIES = frozenset(
    "is was are were has have had did does do be been being would could will also first once ever actually really just then publicly recently later".split()
)
_DID = frozenset("did does do has have had didn't doesn't would will is was are were".split())
# Verbs that in a question mostly ask for something other than words.
_OTHERWISE = frozenset(
    """
    show find begin start finish discover write read sing publish approve offer release teach seek post share see cast
    paint rate hit name invite order command champion support back know like prefer learn win commit raise go shout cry
    determine calculate project sign signal document detail plan intend want refuse decline accept require permit
    prohibit forbid celebrate credit honour honor salute cheer pan hammer rip text email message brief cable charge rule
    decide recall remember mean share figure term view remind inform certify mandate decree reveal confirm laugh smile
    nod continue quote counter challenge attack invoke concern understand realise realize recognise recognize imagine
    dream weigh contemplate notify instruct mention review discuss narrate utter communicate convey
    """.split()
)
_NOT_A_SPEAKER = frozenset({"it", "this", "that", "there"})
# Forms close enough to a slipped verb; only verbs that nearly always mean words.
_REPAIRED = tuple(
    """
    said says claimed claims stated states accused accuses blamed blames criticised criticized criticise criticize
    announced declared promised apologised apologized warned denied insisted suggested argued alleged condemned praised
    described emphasised emphasized acknowledged admitted explained responded demanded mentioned predicted complained
    commented stressed called told expressed
    claim state accuse blame criticise criticize announce declare promise apologise apologize warn deny insist suggest
    argue allege condemn praise describe emphasise emphasize acknowledge admit explain respond demand mention predict
    complain comment stress express
    """.split()
)


@lru_cache(maxsize=4_000)
def _verb(word: str, *, repair: bool = True) -> tuple[str, bool] | None:
    """Return the lemma of a reporting verb and whether it mostly means words; slips are repaired."""
    forms = lookup(word)
    if not forms and repair and len(word) >= 4 and word.isalpha():
        limit = 1 if len(word) < 7 else 2
        near = [
            (d, v)
            for v in _REPAIRED
            if v[0] == word[0]
            and (d := OSA.distance(word, v, score_cutoff=limit)) <= limit
            and (len(word) >= 5 or len(v) == len(word))
        ]
        forms = lookup(min(near)[1]) if near else ()
    if not forms:
        return None
    lemmas = sorted(
        {form.verb.lemma for form in forms if not form.verb.particle} or {form.verb.lemma for form in forms}
    )
    return lemmas[0], not any(lemma in _OTHERWISE for lemma in lemmas)


def who_said(tokens: list[QuestionToken], quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    if [t.word for t in tokens[:3]] == ["according", "to", "who"]:
        return SpeechQuestion("who", None, quoted, topic_from(_without_be(tokens), 3), None)
    at = next(
        (
            i
            for i, t in enumerate(tokens[:4])
            if t.word in _WHO or (t.word in ("which", "what") and i == 0 and _asks_for_somebody(tokens))
        ),
        None,
    )
    if at is None:
        return _whose(tokens, quoted)
    if tokens[at].word in ("which", "what"):
        # "Which minister said ..."; "what did" is another question.
        verb_at = next((i for i in range(at + 2, min(at + 6, len(tokens))) if _finite(tokens[i].word)), None)
        if verb_at is None or any(t.word in _DID for t in tokens[at + 1 : verb_at]) or tokens[at + 1].word in _THINGS:
            return None
        return _asked_who(tokens, verb_at, quoted)
    ahead = at + 1
    if at > 0 and tokens[at - 1].word == "by":
        return _by_whom(tokens, at, quoted)
    while ahead < len(tokens) and (tokens[ahead].word in _AUXILIARIES or tokens[ahead].word.endswith("ly")):
        if tokens[ahead].word in ("did", "does", "do", "has", "have", "had") and ahead == at + 1:
            whom = _whom(tokens, ahead, quoted)
            if whom is not None:
                return whom
        ahead += 1
    for skip in (("it", "that"), ("one", "that"), ("one", "who"), ("person", "who"), ("person", "that"), ("it", "who")):
        rest = [t.word for t in tokens[ahead : ahead + 4]]
        if skip[0] in rest[:2] and skip[1] in rest:
            ahead += rest.index(skip[1]) + 1
            break
    return _asked_who(tokens, ahead, quoted) if ahead < len(tokens) else None


_WHO = frozenset({"who", "who's", "who'd"})


_THINGS = frozenset(
    "did does do has have had is was are were would will can could should year month day date time percentage percent share number".split()
)


def _asks_for_somebody(tokens: list[QuestionToken]) -> bool:
    """Whether "which" or "what" asks for a speaker: which minister, what country."""
    return tokens[0].word == "which" or (len(tokens) > 1 and tokens[1].word in _SOMEBODY)


_SOMEBODY = frozenset(
    "minister politician official country president person leader man woman actor singer mayor party company newspaper "
    "organisation organization expert author player coach government senator governor judge agency group paper".split()
)


def _without_be(tokens: list[QuestionToken]) -> list[QuestionToken]:
    return [t for i, t in enumerate(tokens) if i != 3 or t.word not in _BE]


_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})


def _finite(word: str) -> bool:
    return any(form.forms - {Form.ING} for form in lookup(word)) and not any(
        Form.BASE in f.forms and f.verb.nounlike for f in lookup(word)
    )


_ORDERS = frozenset({"instruct", "order", "command", "direct", "urge", "advise"})
"""Verbs that mean words where something is to be done: "who ordered the crew to leave", not "who ordered the boat"."""


def _asked_who(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    verb = _verb(tokens[at].word)
    if verb is None:
        return None
    lemma, surely = verb
    if tokens[at - 1].word in _BE and not tokens[at].word.endswith("ing"):
        return None  # "who was accused": asks for the one spoken of
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
    orders = lemma in _ORDERS and any(token.word == "to" for token in tokens[at + 2 : -1])
    if not surely and not orders and behind != "that" and not quoted:
        return None
    return SpeechQuestion("who", None, quoted, topic_from(tokens, at + 1), lemma)


def _whom(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """Who did X blame for Y: what X said is asked."""
    for verb_at in range(at + 2, min(at + 8, len(tokens))):
        verb = _verb(tokens[verb_at].word, repair=False)
        if verb is not None and verb[1] and _takes_object(tokens[verb_at].word):
            speaker = _named(tokens, at + 1, verb_at)
            if speaker is not None:
                return SpeechQuestion("what", speaker, quoted, topic_from(tokens, verb_at + 1), verb[0])
    return None


def _takes_object(word: str) -> bool:
    return any(form.verb.frames & {Frame.OBJECT, Frame.NAMED, Frame.TOLD_TO, Frame.TOLD} for form in lookup(word))


def _by_whom(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """By whom was X called Y."""
    for verb_at in range(at + 1, len(tokens)):
        verb = _verb(tokens[verb_at].word, repair=False)
        if verb is not None and verb[1] and any(t.word in _BE for t in tokens[at:verb_at]):
            return SpeechQuestion("who", None, quoted, topic_from(tokens, at + 2), verb[0])
    return None


def _whose(tokens: list[QuestionToken], quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """According to whom; whose words are these."""
    words = [t.word for t in tokens]
    if words[:2] == ["according", "to"] and words[2:3] in (["who"], ["whom"]):
        return SpeechQuestion("who", None, quoted, topic_from(tokens, 3), None)
    if (
        words[0] == "whose"
        and len(words) > 1
        and words[1] in ("words", "quote", "statement", "claim", "opinion", "view")
    ):
        return SpeechQuestion("who", None, quoted, topic_from(tokens, 2), None)
    return None


def _named(tokens: list[QuestionToken], start: int, end: int) -> Span | None:
    """Return the speaker that stands in the tokens, without adverbs at the edges."""
    while end > start and (tokens[end - 1].word in _AUXILIARIES or tokens[end - 1].word.endswith("ly")):
        end -= 1
    while start < end and tokens[start].word in _AUXILIARIES:
        start += 1
    if start >= end or tokens[start].word in _NOT_A_SPEAKER or end - start > 10:
        return None
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


_WHAT = frozenset({"what", "what's", "what'd", "how", "why"})


def what_was_said(tokens: list[QuestionToken], quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    words = [t.word for t in tokens]
    if words[:2] == ["according", "to"]:
        return None
    at = next((i for i, w in enumerate(words[:4]) if w in _WHAT), None)
    if at is None:
        if words[0] in ("did", "does", "has", "have", "had"):
            return _clause(tokens, 1, quoted, with_clause=True)
        return None
    if words[at] in ("how", "why"):
        if at + 1 < len(words) and words[at + 1] in _DID:
            asked = _clause(tokens, at + 2, quoted)
            return asked if asked is not None and asked.verb in _MANNER[words[at]] else None
        return None
    ahead = at + 1
    if ahead < len(words) and words[ahead] in _DID:
        ahead += 1
    elif words[at] == "what'd":
        pass
    elif ahead < len(words) and words[ahead] in ("kind", "sort", "things", "else", "exactly", "all"):
        ahead = next((i + 1 for i in range(ahead, min(ahead + 4, len(words))) if words[i] in _DID), ahead)
    by = words.index("by") if "by" in words else 0
    if by > ahead >= 2 and (said := _verb(words[by - 1], repair=False)) is not None and said[1] and by + 1 < len(words):
        # What was said by X about Y.
        cut = next((i for i in range(by + 1, len(words)) if words[i] in ("about", "on", "regarding")), len(words))
        return SpeechQuestion("what", _named(tokens, by + 1, cut), quoted, topic_from(tokens, cut), said[0])
    return _position(tokens, at, quoted) or _clause(tokens, ahead, quoted)


_MANNER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "how": frozenset(
            "describe call characterise characterize respond react reply explain comment portray depict label justify refer answer defend".split()
        ),
        "why": frozenset("blame accuse criticise criticize condemn apologise apologize praise denounce".split()),
    }
)


def _position(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """What is X's view of Y."""
    words = [t.word for t in tokens]
    for i in range(at + 1, len(words)):
        if words[i] in _NOUNS and words[i - 1].endswith(("'s", "s'")):
            start = at + 2 if at + 1 < len(words) and words[at + 1] in _DID else at + 1
            speaker = _named(tokens, start, i)
            if speaker is not None:
                cut = 2 if words[i - 1].endswith("'s") else 1
                return SpeechQuestion(
                    "what", Span(speaker.start, speaker.end - cut), quoted, topic_from(tokens, i + 1), None
                )
    return None


_NOUNS = frozenset(
    "view views position opinion stance statement comment comments response reaction words claim opinions remarks reply".split()
)


_REACT = frozenset({"react", "reacted", "justify"})


def _clause(
    tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...], *, with_clause: bool = False
) -> SpeechQuestion | None:
    """What (did) X say (about Y). ``with_clause`` asks for words behind the verb: "did X say the bridge was safe"."""
    for verb_at in range(at + 1, min(at + 9, len(tokens))):
        word = tokens[verb_at].word
        verb = _verb(word, repair=False) or (("react", True) if word in _REACT else None)
        if verb is None and (verb_at == len(tokens) - 1 or (verb_at > at and not is_common(word))):
            verb = _verb(word)
        if verb is None:
            continue
        lemma, surely = verb
        speaker = _named(tokens, at, verb_at)
        if speaker is None:
            return None
        if not surely and not _document(tokens[verb_at - 1].word, lemma):
            continue
        topic = topic_from(tokens, verb_at + 1)
        if with_clause and topic is None and not quoted:
            return None
        return SpeechQuestion("what", speaker, quoted, topic, lemma)
    return None


def _document(word: str, lemma: str) -> bool:
    """Whether a survey or report is asked for what it found."""
    return lemma in ("find", "show", "reveal", "confirm", "conclude") and word in _DOCUMENTS


_DOCUMENTS = frozenset(
    "poll polls survey surveys study studies report reports review inquiry investigation audit analysis".split()
)
