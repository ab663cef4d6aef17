"""Verbs of which only one can be so: it rose or it fell, the plan was passed or thrown out.

A claim whose verb is one of two such deeds, where the sentence has only the other and everything else is the same, says what
the sentence excludes. Deeds that can both be done to one thing ("opened", "closed") are none. This file knows nothing of
sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    ("pass passed", "fail failed"),
    ("survive survived", "die died perish perished"),
    ("acquit acquitted", "convict convicted sentence sentenced"),
    ("hire hired", "dismiss dismissed sack sacked fire fired"),
    ("double doubled triple tripled", "halve halved"),
)  # fmt: skip
_UNDONE = (
    ("begin began begun start started open opened launch launched found founded establish established create created set introduce introduced reopen reopened",
     "end ended finish finished close closed stop stopped shut dissolve dissolved abolish abolished cease ceased expire expired scrap scrapped"),
    ("build built erect erected raise raised construct constructed restore restored", "demolish demolished destroy destroyed raze razed burn burned wreck wrecked"),
    ("impose imposed implement implemented introduce introduced apply applied", "lift lifted remove removed revoke revoked suspend suspended repeal repealed waive waived"),
    ("sign signed agree agreed conclude concluded ratify ratified", "cancel cancelled break broke terminate terminated annul annulled quit leave left withdraw withdrew"),
    ("arrive arrived come came enter entered join joined return returned", "leave left depart departed quit flee fled exit exited withdraw withdrew"),
    ("stay stayed remain remained keep kept", "leave left depart departed withdraw withdrew flee fled"),
    ("appoint appointed elect elected hire hired promote promoted", "dismiss dismissed resign resigned sack sacked oust ousted retire retired"),
    ("buy bought purchase purchased acquire acquired", "sell sold"), ("import imported", "export exported"), ("lend lent", "borrow borrowed"),
    ("send sent give gave given deliver delivered", "receive received take took taken get got"),
    ("own owned owns possess possessed", "sell sold lose lost lack lacked"), ("born", "died die"), ("marry married", "divorce divorced"), ("give gave given", "refuse refused deny denied withhold withheld"),
    ("allow allowed permit permitted let", "refuse refused deny denied ban banned forbid forbade prohibit prohibited block blocked prevent prevented"),
    ("arrest arrested jail jailed detain detained imprison imprisoned", "free freed release released acquit acquitted pardon pardoned"),
    ("attack attacked invade invaded", "defend defended protect protected"), ("find found discover discovered", "lose lost miss missed"),
    ("remember remembered", "forget forgot"), ("praise praised welcome welcomed", "criticise criticised condemn condemned blame blamed"),
    ("improve improved recover recovered", "deteriorate deteriorated worsen worsened"), ("include included", "exclude excluded"),
    ("approve approved", "abort aborted cancel cancelled"), ("succeed succeeded", "fail failed"),
)  # fmt: skip
"""Deeds of which the one undoes the other, or is the other side of it: both can be, and never the one by the other's name."""


def _table(pairs: Sequence[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        mine = {stem(fold(w)) for w in one.split()}
        theirs = {stem(fold(w)) for w in other.split()}
        for word in mine:
            found.setdefault(word, set()).update(theirs - mine)
        for word in theirs:
            found.setdefault(word, set()).update(mine - theirs)
    return {word: frozenset(others) for word, others in found.items()}


_CONTRARY = MappingProxyType(_table(_PAIRS))
_UNDOING = MappingProxyType(_table(_UNDONE))


def contrary_of(verb: str, stems: frozenset[str]) -> str | None:
    """Return the stem among ``stems`` that says the contrary of the verb's; None where there is none.

    >>> contrary_of(stem("fell"), frozenset({stem("rose"), stem("price")})) == stem("rose")
    True
    """
    return min(_CONTRARY.get(verb, frozenset()) & stems, default=None)


def undoing(verb: str, stems: frozenset[str]) -> str | None:
    """Return the stem among ``stems`` of a deed that undoes the verb's, or is its other side; None where there is none.

    >>> undoing(stem("began"), frozenset({stem("ended"), stem("strike")})) == stem("ended")
    True
    """
    return min(_UNDOING.get(verb, frozenset()) & stems, default=None)
