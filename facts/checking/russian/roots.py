"""Which Russian words are of one root: строить, построен, постройка, строительство.

The stemmer takes endings off and leaves the two aspects of a verb, its participles and its noun apart. Here the endings that
make one of them from another come off too, the last letter is put into one form where Russian exchanges it (возить, вожу), and
a prefix that only makes a verb perfective is no other word. Two prefixes are two words: открыть is not закрыть. This file
knows nothing of meaning; what it wrongly joins stands in a list.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

LEAST = 4
"""Letters that a root must have: shorter ones are in too many words."""
_TAILS = tuple(
    sorted(
        "ительств овани ировани ировк ирова ирова ива ыва ова ева евани ени ани яни енн анн янн ен ан ян ит ыт ил ял ал ел"
        " ательн ительн ствова ств лен лива лени к йк овк евк лк щик чик ник тел ец аци ац яци яц иц ев ыв атор тор яем аем"
        " емост имост ост ск а я и е у ы".split(),
        key=len,
        reverse=True,
    )
)
_LAST = MappingProxyType(
    {"ч": "к", "щ": "т", "ж": "г", "ш": "с", "ц": "к"} | dict.fromkeys("дз", "г") | dict.fromkeys("х", "с") | {"т": "т"}
)
_SOFT = ("вл", "бл", "пл", "мл", "фл")
_PERFECTIVE = (
    "по",
    "за",
    "на",
    "с",
    "со",
    "о",
    "об",
    "у",
    "вы",
    "из",
    "ис",
    "про",
    "при",
    "раз",
    "рас",
    "от",
    "воз",
    "вос",
    "под",
)
_APART = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "работа/заработа работа/выработа работа/разработа ставить/оставить ставит/оставит казать/показать говор/договор говор/уговор"
        " казат/оказат казат/показат вод/завод ход/доход ход/расход ход/поход станов/останов станов/установ стать/остать"
        " став/остав став/состав став/постав пустить/допустить полож/предполож город/загород правл/управл"
        " держа/задержа держ/поддерж хран/охран дел/отдел дел/раздел писа/подписа писа/списа числ/вычисл"
        " бедн/побед смотр/рассмотр уч/получ луч/получ мест/замест лиш/слиш рабоч/зарабоч страх/застрах платф/плат"
    ).split()
)


@lru_cache(maxsize=50_000)
def root_of(stemmed: str) -> str:
    """Return the stem without the endings that make one part of speech from another; the stem itself where it is short.

    >>> from facts.reading.words import stem
    >>> root_of(stem("строительство")), root_of(stem("снижение")), root_of(stem("снизился"))
    ('стро', 'сниг', 'сниг')
    """
    if len(stemmed) <= LEAST or not "\u0400" <= stemmed[0] <= "\u04ff":
        return _in_one_letter(stemmed)
    left = stemmed
    for _ in range(3):
        tail = next((t for t in _TAILS if left.endswith(t) and len(left) - len(t) >= LEAST), None)
        if tail is None:
            break
        left = left[: -len(tail)]
    return _in_one_letter(left)


def _in_one_letter(root: str) -> str:
    if len(root) > LEAST and root.endswith(_SOFT):
        root = root[:-1]
    if len(root) > LEAST and root.endswith("жд"):
        root = root[:-2] + "д"
    return root[:-1] + _LAST.get(root[-1], root[-1]) if len(root) >= LEAST else root


@lru_cache(maxsize=100_000)
def are_kin(one: str, other: str) -> bool:
    """Say whether two stems are of one root, a perfective prefix left out.

    >>> from facts.reading.words import stem
    >>> [are_kin(stem(a), stem(b)) for a, b in (("построили", "строительство"), ("запустили", "пустили"), ("открыл", "закрыл"))]
    [True, True, False]
    """
    if one == other:
        return True
    if len(one) < LEAST or len(other) < LEAST:
        return False
    mine, theirs = root_of(one), root_of(other)
    if min(len(mine), len(theirs)) < LEAST:
        return False
    if frozenset((mine, theirs)) in _APART or frozenset((one, other)) in _APART:
        return False
    if mine == theirs:
        return True
    shorter, longer = sorted((mine, theirs), key=len)
    return shorter in without_perfective(longer)


@lru_cache(maxsize=50_000)
def without_perfective(root: str) -> tuple[str, ...]:
    """Return what is left of a root when each prefix is taken off that only makes perfective; what is too short is left out.

    >>> without_perfective("построг")
    ('строг',)
    """
    return tuple(
        root[len(prefix) :] for prefix in _PERFECTIVE if root.startswith(prefix) and len(root) - len(prefix) >= LEAST
    )
