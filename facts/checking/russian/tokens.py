"""The words of a Russian claim or sentence that carry its subject: which are verbs, which adjectives, which names.

Told by endings alone, with a list of the nouns that end like verbs; what cannot be told is taken for a noun. This file knows
nothing of values and of what a word means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from facts.checking.russian.vocabulary import LIGHT, SETTINGS, SPARED
from facts.model import Span
from facts.reading.words import Word, words_in

_VERB = re.compile(
    r"(?:[аяиеыуо]л(?:а|о|и)?|[шс]ел|шл[аои]|[сзгкб]л[аои]|[аяеию]т|[ую]т)(?:с[ья])?$"
    r"|(?:[аяе]н|[ияы]т)(?:а|о|ы)?$|(?:ть|ти|чь)(?:ся)?$|(?:гиб|мер|рос|нес|вез|пер|возрос|ошел|шел|лег|сек)(?:ся)?$"
)
_ABSTRACT = re.compile(r"(?:[ое]ст|аст)(?:ь|и|ью)$|^(?:площади|четверти|очереди|лошади)$")
_SHORT_VERBS = frozenset("дал шел вел нес вез жил пел бил лил вил рос мог лег".split())
_NOUNS = frozenset(
    "число села село тело дело дела стекло крыло масло тепло школа сила скала акула роли доли доля земли недели модели зал вокзал"
    " материал капитал канал журнал сигнал персонал металл филиал потенциал процент проценты процента бюджет бюджета кредит кредита"
    " институт института совет совета комитет комитета лет билет билета результат результата аппарат комбинат штат сенат"
    " чемпионат маршрут лимит гранит ответ отчет объект проект предмет пакет факультет университет кабинет газета газет план плана"
    " планы стан экран океан ресторан роман диван обмен экзамен член члена сцена сцены цена цены смена смены стена стены замена страна страны"
    " охрана охраны сторона стороны рана металла тонна тонны гость часть площадь очередь область кость новость смерть скорость"
    " деятельность численность мощность стоимость длительность память дети сети стати соль роль боль цель модель отель артель апрель"
    " цикл стол угол пол котел орел отдел раздел предел узел мебель автомобиль специалист пост мост рост хвост тост лист аванс"
    " месте места место лета лето монета диета планета ракета карта квота работа забота минута валюта защита плита карата зарплата"
    " зарплаты плата оплата палата дата утрата лопата вата около мало было была были быть октябрь метан туман карман барабан кран храм"
    " фонтан обман ураган орган органа органы банкет рассвет цвет свет привет поэт сюжет макет паркет скелет балет самолет вертолет полет"
    " автомат формат климат канат салат депутат депутаты депутата депутатов стандарт визит депозит дефицит аудит транзит магнит спирт порт"
    " квартал квартала причал причала подвал завал обвал интервал провал привал идеал сериал мемориал вклад оклад склад пять шесть девять десять двадцать тридцать"
    " путь нефть сеть нить цепь день ночь печь речь помощь дочь вещь мелочь".split()
)
_ADJECTIVE = re.compile(r"(?:[ыио]й|ая|яя|[оеы]е|ого|его|ому|ему|[ыи]х|[ыи]ми?|ую|юю)$")
_NOT_ADJECTIVE = re.compile(
    r"(?:[нтсдв]ие|[нтсдв]ия|сть|рей|лей|жей|телей|стей)$|^(?:здание|музей|трамвай|урожай|случай|край|чай|герой|строй|бой|слой|рабочих|рабочий"
    r"|рабочие|пожарн\w+|ученые|ученых|служащ\w+|пляж\w*|мастерск\w+|литейная)$"
)
_QUOTES = '«"“„'
_TITLE = re.compile(r"«[^«»]{2,60}»")
_TAIL = re.compile(r"\d\s?-$")
_SIDE = re.compile(r"\b(?:за|против)\b(?=\s*(?:[—–-]|проголосовал|выступил|высказал|$|[.,;]))", re.IGNORECASE)
LEAST_NAME = 4
"""Letters by which a name must begin alike in two of its forms."""
SIDES = frozenset(("за", "против"))
"""Small words that carry something where they say who votes how."""
_COMPARATIVE = re.compile(r"(?:[ьн]ше|ее|че|же|ще)$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word that carries something: its place, its stem, and what it can be by its look."""

    span: Span
    folded: str
    stem: str
    is_verb: bool
    is_adjective: bool
    is_name: bool
    is_bare: bool
    """A noun behind no preposition."""

    @property
    def is_light(self) -> bool:
        return self.stem in LIGHT

    @property
    def is_spared(self) -> bool:
        return self.stem in SPARED

    @property
    def is_setting(self) -> bool:
        return self.stem in SETTINGS

    @property
    def is_noun(self) -> bool:
        return not (self.is_verb or self.is_adjective or _COMPARATIVE.search(self.folded))


@lru_cache(maxsize=20_000)
def is_verb_form(folded: str) -> bool:
    """Say whether a Russian word can be a verb's form by its look.

    >>> [is_verb_form(word) for word in ("ушло", "погиб", "построены", "стоит", "школа", "бюджет")]
    [True, True, True, True, False, False]
    """
    if folded in _SHORT_VERBS:
        return True
    if len(folded) < 4 or folded in _NOUNS or _ABSTRACT.search(folded) is not None:
        return False
    return _VERB.search(folded) is not None


def is_adjective_form(folded: str) -> bool:
    return len(folded) > 4 and _ADJECTIVE.search(folded) is not None and _NOT_ADJECTIVE.search(folded) is None


@lru_cache(maxsize=4_096)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text that carry something, in order; numbers, the ends of ordinals and small words are none.

    >>> [t.folded for t in tokens_of("В 1904-м театр переехал в каменное здание.")]
    ['театр', 'переехал', 'каменное', 'здание']
    """
    words = words_in(text)
    sides = [Span(*found.span()) for found in _SIDE.finditer(text)]
    found: list[Token] = []
    for place, word in enumerate(words):
        is_side = any(side == word.span for side in sides)
        if (
            ((word.is_stop or word.folded in _SMALL) and not is_side)
            or word.is_number
            or (len(word.folded) < 3 and not text[word.span.start].isupper())
        ):
            continue
        if _TAIL.search(text[max(0, word.span.start - 3) : word.span.start]):
            continue
        found.append(_token(text, words, place, word))
    return tuple(found)


_SMALL = frozenset(
    "они мы вы ты нам нас вам вас ними против около вместо среди кроме ради благодаря примерно лишь также причем".split()
)
_PREPOSITIONS = frozenset(
    "в во на с со к ко по о об от из у за для при под над между до после через против без около вместо среди кроме ради".split()
)


def _token(text: str, words: Sequence[Word], place: int, word: Word) -> Token:
    written = word.span.of(text)
    verb = is_verb_form(word.folded)
    adjective = not verb and is_adjective_form(word.folded)
    before = text[: word.span.start].rstrip()
    name = written[0].isupper() and (
        _is_titled(text, word)
        or (
            bool(before)
            and before[-1] not in ".!?…"
            and not (before[-1] in _QUOTES and before[:-1].rstrip()[-1:] in ("", ".", ":", "!", "?"))
        )
    )
    return Token(
        word.span, word.folded, word.stem, verb and not name, adjective and not name, name, _is_bare(text, words, place)
    )


def _is_titled(text: str, word: Word) -> bool:
    """Say whether a word stands in quotation marks with at most three others: a title, and no speech."""
    return any(
        found.start() < word.span.start < found.end() and len(words_in(found[0])) <= 4
        for found in _TITLE.finditer(text)
    )


def _is_bare(text: str, words: Sequence[Word], place: int) -> bool:
    """Say whether a noun stands behind no preposition, its adjectives and numbers left out."""
    at = place - 1
    while at >= 0 and not re.search(r"[,;:()—–.]", text[words[at].span.end : words[at + 1].span.start]):
        folded = words[at].folded
        if folded in _PREPOSITIONS:
            return False
        if not (is_adjective_form(folded) or words[at].is_number or words[at].is_stop):
            return True
        at -= 1
    return True
