"""Verbs of which only one can be so: it rose or it fell, the plan was passed or thrown out.

A claim whose verb is one of two such deeds, where the sentence has only the other and everything else is the same, says what
the sentence excludes. Deeds that can both be done to one thing ("opened", "closed") are none. This file knows nothing of
sentences.
"""

from __future__ import annotations

from types import MappingProxyType

from facts.reading.words import fold, stem

_PAIRS = (
    ("rise rose risen increase increased grow grew growth climb climbed jump jumped surge surged soar soared gain gained expand expanded",
     "fall fell fallen decrease decreased drop dropped decline declined shrink shrank shrunk sink sank plunge plunged slump dwindle lose lost"),
    ("lengthen lengthened extend extended", "shorten shortened cut"),
    ("approve approved accept accepted pass passed adopt adopted grant granted uphold upheld agree agreed confirm confirmed",
     "reject rejected refuse refused decline declined dismiss dismissed deny denied veto vetoed overturn overturned"),
    ("support supported back backed favour favoured", "oppose opposed"),
    ("win won", "lose lost"),
    ("raise raised", "lower lowered reduce reduced cut"),
    ("survive survived", "die died perish perished"),
    ("acquit acquitted", "convict convicted sentence sentenced"),
    ("hire hired", "dismiss dismissed sack sacked fire fired"),
    ("double doubled triple tripled", "halve halved"),
    ("вырасти вырос выросла выросло выросли расти увеличиться увеличился увеличилась увеличилось увеличились повыситься повысился повысилась подняться поднялся поднялась возрос возросла",
     "снизиться снизился снизилась снизилось снизились упасть упал упала упало уменьшиться уменьшился уменьшилась уменьшилось сократиться сократился сократилась сократилось сократились"),
    ("удлинить удлинили продлить продлили увеличить увеличили поднять поднял подняла подняли повысить повысил повысила повысили",
     "сократить сократили укоротить укоротили уменьшить уменьшили снизить снизил снизила снизили"),
    ("одобрить одобрил одобрила одобрили удовлетворить удовлетворил удовлетворила принять принял приняла приняли утвердить утвердил утвердила утвердили поддержать поддержал поддержала поддержали",
     "отклонить отклонил отклонила отклонили отвергнуть отверг отвергла отвергли отказать отказал отказала отказали запретить запретил запретили"),
    ("выиграть выиграл выиграла выиграли", "проиграть проиграл проиграла проиграли"),
    ("выжить выжил выжила выжили спастись спаслись спасся уцелеть уцелели", "погибнуть погиб погибла погибли умереть умер умерла умерли"),
    ("оправдать оправдал оправдали", "осудить осудил осудили приговорить приговорил"),
)  # fmt: skip


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in _PAIRS:
        mine = {stem(fold(w)) for w in one.split()}
        theirs = {stem(fold(w)) for w in other.split()}
        for word in mine:
            found.setdefault(word, set()).update(theirs - mine)
        for word in theirs:
            found.setdefault(word, set()).update(mine - theirs)
    return {word: frozenset(others) for word, others in found.items()}


_CONTRARY = MappingProxyType(_table())


def contrary_of(verb: str, stems: frozenset[str]) -> str | None:
    """Return the stem among ``stems`` that says the contrary of the verb's; None where there is none.

    >>> contrary_of(stem("fell"), frozenset({stem("rose"), stem("price")})) == stem("rose")
    True
    """
    return min(_CONTRARY.get(verb, frozenset()) & stems, default=None)
