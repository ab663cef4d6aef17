"""The verbs of English questions about words: which a word is a form of, and whether it mostly means words there.

The verbs are those of the reader (``statements.reporting_verbs``). Many mean something else in a question (who found,
who wrote, who began), and a slipped one is repaired. This file knows nothing of how questions are put together.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from facts.reading.statements.reporting_verbs import Form, Frame, lookup

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
def reporting_verb(word: str, *, repair: bool = True) -> tuple[str, bool] | None:
    """Return the lemma of a reporting verb and whether it mostly means words; slips are repaired.

    >>> reporting_verb("claimd"), reporting_verb("found"), reporting_verb("sailed")
    (('claim', True), ('find', False), None)
    """
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


def is_finite(word: str) -> bool:
    """Whether the word is a form of a reporting verb that can have a subject, and no noun."""
    return any(form.forms - {Form.ING} for form in lookup(word)) and not any(
        Form.BASE in f.forms and f.verb.nounlike for f in lookup(word)
    )


def takes_object(word: str) -> bool:
    """Whether somebody or something is said or told about by the verb: blamed the crew, told the crew."""
    return any(form.verb.frames & {Frame.OBJECT, Frame.NAMED, Frame.TOLD_TO, Frame.TOLD} for form in lookup(word))
