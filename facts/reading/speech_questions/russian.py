"""Russian questions about words: кто сказал, что; что сказал Горин о мосте; по чьим словам.

The verbs are those of the reader (``facts.reading.statements.reporting_verbs``). This file knows nothing of answers.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from facts.model import Span
from facts.reading.speech_questions.question import QuestionToken, SpeechQuestion, topic_from
from facts.reading.statements.reporting_verbs import RUSSIAN_VERBS

_KTO = frozenset({"кто", "хто"})
_CHTO = frozenset({"что", "чо", "че", "шо", "чего"})
_ABOUT = frozenset({"о", "об", "обо", "про", "насчет", "относительно", "по", "что", "касательно"})
_ALREADY = frozenset("же это тогда вообще впервые первым первой уже еще именно из недавно публично бы".split())
_NOT_SPEECH_RU = frozenset({"написать", "писать", "решить", "передать", "вспомнить", "указать", "думать"})
_OBJECT_RU = frozenset({"назвать", "обвинить", "раскритиковать", "упрекнуть", "осудить"})
_HOW_RU = frozenset({"назвать", "объяснить", "пояснить", "ответить"})


def russian_question(question: str, tokens: list[QuestionToken], quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    words = [t.word for t in tokens]
    if words[0] in ("по", "согласно") and len(words) > 2:
        # По чьим словам; по словам кого.
        if words[1] in ("чьим", "чьему") or words[2] in ("кого", "чьим"):
            return SpeechQuestion("who", None, quoted, topic_from(tokens, 3), None)
        return None
    if words[0] in ("чьи", "чьих") and words[1:2] in (["слова"], ["словам"], ["цитата"]):
        return SpeechQuestion("who", None, quoted, topic_from(tokens, 2), None)
    at = next((i for i, w in enumerate(words[:3]) if w in _KTO), None)
    if at is not None:
        ahead = at + 1
        while ahead < len(words) and words[ahead] in _ALREADY:
            ahead += 1
        for verb_at in range(ahead, min(ahead + 4, len(words))):
            verb = _russian_verb(words[verb_at])
            if (
                verb is not None
                and verb_at == ahead
                and (verb not in _NOT_SPEECH_RU or quoted or "что" in words[verb_at:])
            ):
                return SpeechQuestion("who", None, quoted, topic_from(tokens, verb_at + 1), verb)
        return None
    at = next((i for i, w in enumerate(words[:3]) if w in _CHTO or w in ("как", "чем")), None)
    if at is None:
        return None
    for verb_at in range(at + 1, min(at + 9, len(words))):
        verb = _russian_verb(words[verb_at])
        if verb is None:
            continue
        if words[at] == "как" and verb not in _HOW_RU:
            return None
        if verb_at > at + 1 and not all(w in _ALREADY for w in words[at + 1 : verb_at]):
            start = at + 1
            while start < verb_at and words[start] in _ALREADY:
                start += 1
            speaker = Span(tokens[start].span.start, tokens[verb_at - 1].span.end)
            return SpeechQuestion("what", speaker, quoted, topic_from(tokens, verb_at + 1), verb)
        end = next((i for i in range(verb_at + 1, len(words)) if words[i] in _ABOUT), min(len(words), verb_at + 5))
        if end == verb_at + 1:
            return None
        if verb in _OBJECT_RU:
            # The one spoken of follows: "как назвал Горин мост".
            both = all(
                question[tokens[i].span.start].isupper() for i in range(verb_at + 1, min(verb_at + 3, len(tokens)))
            )
            end = min(verb_at + (3 if both else 2), len(words))
        speaker = Span(tokens[verb_at + 1].span.start, tokens[end - 1].span.end)
        return SpeechQuestion("what", speaker, quoted, topic_from(tokens, end), verb)
    return None


def _russian_verb(word: str) -> str | None:
    found = RUSSIAN_VERBS.get(word)
    if found is None and len(word) >= 6:
        near = sorted(
            (d, v) for v in RUSSIAN_VERBS if v[0] == word[0] and (d := OSA.distance(word, v, score_cutoff=1)) <= 1
        )
        found = RUSSIAN_VERBS[near[0][1]] if near else None
    return found[0] if found else None
