"""What is an ordinary word and what may be a name: the lists are whole, forms are told, names stay outside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.dates.calendar_names import MONTHS_EN, WEEKDAYS_EN
from facts.reading.lexicon.common_words import is_common
from facts.reading.lexicon.common_words_table import ENGLISH, RUSSIAN
from facts.reading.lexicon.russian import rows
from facts.reading.lexicon.synonyms import groups
from facts.reading.names.territories import territory_of, territory_of_people
from facts.reading.statements.reporting_verbs import VERBS
from facts.reading.word_tables import IRREGULAR, STOP_WORDS
from facts.reading.words import fold, words_of

# Names that a question may hold in lower case; none is a word.
NAMES = """
    messi ronaldo neymar mbappe haaland maradona federer nadal djokovic kasparov carlsen schumacher hamilton
    mozart beethoven chopin verdi puccini picasso dali michelangelo einstein darwin galileo kepler edison curie
    shakespeare dickens tolstoy chekhov hemingway orwell tolkien cleopatra napoleon bonaparte lincoln kennedy
    gandhi mandela bolivar roosevelt churchill thatcher merkel macron garibaldi bismarck
    paris london berlin madrid vienna prague warsaw lisbon oslo helsinki stockholm geneva zurich milan naples venice
    florence munich hamburg lyon marseille chicago boston dallas seattle miami denver texas california ohio kansas
    tokyo beijing delhi cairo nairobi lagos istanbul ankara tehran baghdad yerevan tbilisi baku samarkand
    danube volga rhine thames mekong nile everest kilimanjaro vesuvius baikal
    microsoft nvidia toyota honda boeing airbus netflix google youtube samsung huawei siemens nokia sony ikea
    wikipedia unesco unicef nato opec fifa uefa nasa hubble cassini soyuz gagarin
    smith jones wilson anderson thompson martinez robinson hernandez lopez nelson campbell
"""


@pytest.mark.parametrize("name", NAMES.split())
def test_a_name_is_no_word(name: str) -> None:
    assert not is_common(name)


WORDS = """
    how many goals did score who said when was built people killed fled displaced years since began ended signed
    agreement president elected votes percent bridge opened kilometres longest river population largest city founded
    died born married wife children studied university graduated wrote books published novel translated languages
    discovered invented patented scientists physicist chemistry nobody everybody whatever released version servers
    crashed outage updated moderators members joined banned channel raid patch notes streamed tournament winners
    championship medals champions coached strikers goalkeepers penalties stadiums attendance tickets cheapest
    expensive wealthier companies employees factories workers unemployed strikes wages taxes budgets inflation
    earthquakes magnitude flooding drought wildfires hurricanes volcanoes erupted temperatures hottest coldest
    hospitals doctors vaccinated infections epidemic symptoms treaties ceasefires negotiations peacekeepers soldiers
    troops tanks missiles shelling wounded casualties hostages prisoners exchanged borders checkpoints sanctions
    happier tallest running stopped trying tries families knives women feet criteria organised organizing
    independence democratically unhappiness unreliable reopened misunderstood oversized underpaid
    january tuesday seventeen thousands millions third half dozen kilograms mph
    colour color centre center theatre theater defence defense neighbours harbor
"""


@pytest.mark.parametrize("word", sorted(set(WORDS.split())))
def test_a_word_of_news_and_of_everyday_is_ordinary(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("how many goals did messi score for argentina", ["messi", "argentina"]),
        ("when was the shawford viaduct opened", ["shawford"]),
        ("who founded the town of lindenau and why", ["lindenau"]),
        ("what did mayor okonkwo say about the new harbour", ["okonkwo"]),
        ("how long did the siege last", []),
        ("when did ostbridge rovers win their first cup", ["ostbridge"]),
        ("сколько голов забил месси", ["месси"]),
        ("когда открыли мост в вельске", ["вельске"]),
        ("сколько лет шла война", []),
    ],
)
def test_the_names_of_a_question_are_what_is_left(question: str, left: list[str]) -> None:
    assert [word.folded for word in words_of(question) if not is_common(word.folded)] == left


RUSSIAN_WORDS = """
    сколько людей погибло когда началась закончилась война кто сказал где находится построили мост беженцев
    президента выборах голосов город населения рек длина высота дней лет месяцев январе июля понедельник пять двадцать
    тысяч миллионов процентов километров около более менее почти примерно впервые самый который поэтому никто
    команда выиграла матч голов чемпион фильм вышел книга опубликована учёный открыл болезнь врачей
"""


@pytest.mark.parametrize("word", sorted({fold(word) for word in RUSSIAN_WORDS.split()} - {"выиграла"}))
def test_russian_words_are_ordinary_in_any_form(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("name", "месси роналду чайковский эйнштейн спартак лондоне парижа байкал эверест гугл".split())
def test_russian_names_are_not(name: str) -> None:
    assert not is_common(name)


@pytest.mark.parametrize("word", ["", "-", "բառ", "言葉", "λόγος"])
def test_what_cannot_be_read_is_not_ordinary(word: str) -> None:
    assert not is_common(word)


@pytest.mark.parametrize("number", ["1960", "3.5", "7", "20th", "120000"])
def test_numbers_are_ordinary(number: str) -> None:
    assert is_common(number)


def test_a_word_that_only_shares_a_stem_is_not_ordinary() -> None:
    assert is_common("messy") is is_common("messier")
    assert not is_common("messi")
    assert is_common("federal")
    assert not is_common("federer")
    assert is_common("jam")
    assert not is_common("james")
    assert is_common("ever")
    assert not is_common("everest")


# --- what the other tables hold --------------------------------------------------------------------------------------


def test_all_words_of_the_other_tables_are_ordinary() -> None:
    words = {word for group in groups() for word in (*group.words, *group.also)}
    words |= {word for english, _ in rows() for word in english}
    words |= {fold(word) for _, russian in rows() for word in russian}
    words |= {*STOP_WORDS, *IRREGULAR, *IRREGULAR.values()}
    words |= {fold(word) for word in (*MONTHS_EN, *WEEKDAYS_EN)}
    assert sorted(word for word in words if not is_common(word)) == []


def test_verbs_of_saying_are_ordinary() -> None:
    assert sorted(word for word in VERBS if not is_common(fold(word))) == []


# --- the form of the lists -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("listed", [ENGLISH, RUSSIAN], ids=["English", "Russian"])
def test_the_lists_are_folded_in_order_and_hold_each_word_once(listed: str) -> None:
    words = listed.split()
    assert [word for word in words if fold(word) != word or not word.isalpha()] == []
    assert words == sorted(set(words))


def test_the_english_list_is_as_large_as_it_should_be() -> None:
    assert len(ENGLISH.split()) > 4000


def test_no_country_or_people_is_listed() -> None:
    assert sorted(word for word in ENGLISH.split() if territory_of(word) or territory_of_people(word)) == []


@given(st.text(max_size=16))
def test_any_text_may_be_asked_for(text: str) -> None:
    assert is_common(text) in {True, False}


@given(st.sampled_from(ENGLISH.split()), st.sampled_from(["s", "ing", "ed", "ness", "ly"]))
def test_listed_words_are_ordinary_and_so_are_their_plain_forms(word: str, ending: str) -> None:
    assert is_common(word)
    if len(word) > 2 and ending in {"s", "ing", "ed"}:
        assert is_common(word + ending) or (ending == "s" and word.endswith("s"))
