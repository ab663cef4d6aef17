"""The Russian lexicon: any form of a word gives its English, names and numbers give nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.dates.calendar_names import MONTHS_EN, WEEKDAYS_EN
from facts.reading.lexicon.russian import MOST, english_for, forms_of, is_in_lexicon, rows
from facts.reading.names.territories import territory_of, territory_of_people
from facts.reading.word_tables import STOP_WORDS
from facts.reading.words import fold, stem

ROWS = tuple(rows())

# A form that a question holds, and a word that the English source holds.
FORMS = """
    году year; лет year; годов year; дня day; дней day; днём day; недель week; месяца month; часов hour; веке century;
    времени time; годовщину anniversary; начался begin; началась start; начнётся begin; начинают begin; закончилась end;
    закончат finish; завершили end; продлилась last; прекратили stop; остались remain; произошло happen; случилось happen;
    стала become; появились appear; исчез disappear; вызвало cause; причинах cause; шёл go; пошли go; идут go; ехали go;
    пришли come; приедет come; прибыло arrive; вошёл enter; вступила enter; вышла leave; ушли leave; покинули leave;
    уехали leave; вывели withdraw; вернулись return; вернётся return; бежали flee; беженцев refugee; беженцам refugee;
    переселенцев displaced; эвакуировали evacuate; депортировано deport; изгнаны expel; жили live; живёт live;
    жителей resident; населения population; домов house; посетил visit; отправлены send; достигла reach; упала fall;
    людей people; человека person; народов people; граждан citizen; мужчин man; женщинами woman; ребёнка child;
    детей child; детьми child; девочек girl; отца father; матери mother; матерью mother; дочери daughter;
    сестёр sister; братьев brother; жены wife; мужа husband; друзей friend; соседних neighbour; женился marry;
    родился born; родилась born; умер die; умерла die; умирают die; погибло die; погибших killed; убиты killed;
    похоронен bury; жертв victim; раненых wounded; спасли rescue; названа name; президентом president;
    правительства government; властей authorities; государств state; столицей capital; короля king; избран elect;
    выборах election; голосов vote; проголосовали vote; назначен appoint; независимости independence;
    освободили liberate; соглашения agreement; договоры treaty; подписали sign; подпишут sign; переговорах negotiation;
    встретились meet; основан found; создали create; принято adopt; отказался refuse; отменён cancel; признали recognise;
    поддержали support; границы border; обвинили accuse; приговорён sentence; тюрем prison; задержан detain;
    преступлений crime; украли steal; войны war; войн war; миротворцев peacekeeper; армии army; солдат soldier;
    битве battle; боёв battle; напали attack; наступления offensive; захватили capture; сдались surrender;
    победил win; побед victory; поражения defeat; проиграла lose; оружия weapon; взорвали explode; обстрелы shelling;
    ракеты missile; разрушено destroy; сказал say; заявила state; сообщили report; написан write; пишет write;
    ответил answer; обещали promise; считают believe; узнали aware; открыт open; открыли discover; нашли find;
    опубликовано publish; издана publish; языков language; ошибок mistake; часть part; большинства majority;
    крупнейшим largest; высоту high; длиной length; площадью area; скорости speed; вырос grow; увеличилось increase;
    снизились decrease; сократили reduce; составила reach; километров kilometre; денег money; стоит cost; заплатили pay;
    купила buy; продано sell; заводе factory; работает work; построен build; построили build; строится build;
    восстановлен restore; помогли help; получил receive; возьмут take; дали provide; мостов bridge; поездов train;
    кораблей ship; самолёты plane; аварии accident; нефти oil; дождей rain; снега snow; наводнением flood;
    землетрясения earthquake; льда ice; огня fire; сгорело burn; рек river; озёр lake; островов island; горы mountain;
    деревьев tree; животных animal; собак dog; фильмы film; снял shoot; песни song; певицы singer; поэтом poet;
    книг book; картину painting; премий prize; церквей church; команды team; матча match; голов goal; забила score;
    игроков player; чемпионами champion; тренера coach; больниц hospital; врачей doctor; болезнью disease;
    лечения treatment; вакцины vaccine; школ school; учеников pupil; учёных scientist; изобрёл invent; запустили launch;
    выпущен release; сайте site; фотографии photo; проблем problem; возможности opportunity; систем system
"""


@pytest.mark.parametrize(("form", "english"), [tuple(pair.split()) for pair in FORMS.split(";")])
def test_a_form_of_a_word_gives_its_english(form: str, english: str) -> None:
    wanted = stem(fold(english))
    assert wanted in {stem(fold(word)) for word in english_for(fold(form))}


@pytest.mark.parametrize(
    ("form", "best"),
    [
        ("лет", "year"),
        ("дорог", "road"),
        ("команда", "team"),
        ("мира", "peace"),
        ("выборов", "election"),
        ("забил", "score"),
        ("право", "right"),
        ("брат", "brother"),
        ("беженцы", "refugee"),
    ],
)
def test_the_most_useful_word_comes_first(form: str, best: str) -> None:
    assert english_for(form)[0] == best


@pytest.mark.parametrize(
    "pair",
    """
    начать начинать; закончить заканчивать; умереть умирать; убить убивать; прийти приходить; взять брать;
    подписать подписывать; открыть открывать; построить строить; купить покупать; продать продавать; решить решать;
    получить получать; вернуть возвращать; выбрать выбирать; захватить захватывать; освободить освобождать;
    снизить снижать; увеличить увеличивать; назвать называть; спасти спасать; войти входить; найти находить
    """.strip().split(";"),
)
def test_both_aspects_of_a_verb_mean_the_same(pair: str) -> None:
    perfective, imperfective = pair.split()
    assert set(english_for(perfective)) & set(english_for(imperfective))


@pytest.mark.parametrize("word", ["сто", "семь", "после", "за", "им", "или", "пять", "январь", "июль"])
def test_numbers_months_and_small_words_are_not_here(word: str) -> None:
    assert english_for(word) == ()


@pytest.mark.parametrize("word", ["bridge", "1960", "", "canback", "мерсенн", "спартак", "xyz"])
def test_what_is_not_a_russian_word_of_the_table_gives_nothing(word: str) -> None:
    assert english_for(word) == ()


# --- the form of the table -------------------------------------------------------------------------------------------


def test_every_word_of_the_table_finds_a_word_of_its_row() -> None:
    lost = [
        (english, word)
        for english, russian in ROWS
        for word in russian
        if fold(word) not in STOP_WORDS and not set(english) & set(english_for(fold(word)))
    ]
    assert lost == []


def test_all_forms_of_a_word_begin_with_its_letter() -> None:
    words = {fold(word) for _, russian in ROWS for word in russian}
    assert [(word, form) for word in words for form in forms_of(word) if form[0] != word[0]] == []
    assert [word for word in words if stem(word)[0] != word[0]] == []


def test_every_form_of_a_word_is_in_the_lexicon() -> None:
    words = {fold(word) for _, russian in ROWS for word in russian}
    assert all(is_in_lexicon(word) for word in words)
    assert all(is_in_lexicon(form) for word in words for form in forms_of(word))


@pytest.mark.parametrize("word", ["чайковский", "спартак", "байкал", "bridge", ""])
def test_a_name_is_not_in_the_lexicon(word: str) -> None:
    assert not is_in_lexicon(word)


def test_what_is_written_out_is_never_changed_by_a_rule() -> None:
    by_hand: dict[str, list[str]] = {}
    for english, russian in ROWS:
        for word in russian:
            by_hand.setdefault(stem(fold(word)), []).extend(english)
    for key, words in by_hand.items():
        if key not in STOP_WORDS and stem(key) == key:
            assert set(english_for(key)) <= set(words)


def test_there_are_at_most_four_words_and_each_once() -> None:
    for _, russian in ROWS:
        for word in russian:
            found = english_for(fold(word))
            assert len(found) <= MOST
            assert len(set(found)) == len(found)


def test_english_words_are_folded_and_say_something() -> None:
    words = {word for english, _ in ROWS for word in english}
    assert {word for word in words if fold(word) != word or not word.isalpha() or not word.isascii()} == set()
    assert words & STOP_WORDS == set()


def test_russian_words_are_written_in_cyrillic_and_in_lower_case() -> None:
    letters = {letter for _, russian in ROWS for word in russian for letter in word}
    assert letters <= set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")


def test_rows_are_whole() -> None:
    assert all(1 <= len(english) <= MOST and russian for english, russian in ROWS)
    assert len(ROWS) == len(set(ROWS))


def test_the_table_is_as_large_as_it_should_be() -> None:
    assert len({word for _, russian in ROWS for word in russian}) >= 2000
    assert len(ROWS) >= 1000


def test_names_of_countries_peoples_months_and_days_are_not_in_the_table() -> None:
    words = {word for row in ROWS for side in row for word in side} - {"поле"}  # its stem is also that of a Pole
    assert [word for word in words if territory_of(word) or territory_of_people(word)] == []
    english = {word for row in ROWS for word in row[0]}
    assert english & (MONTHS_EN.keys() | WEEKDAYS_EN.keys()) <= {"sun"}  # солнце, not a Sunday


# --- the forms -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("публиковать", "публикует"),
        ("построить", "построен"),
        ("освободить", "освобожден"),
        ("запретить", "запрещен"),
        ("выпустить", "выпущен"),
        ("поставить", "поставлен"),
        ("встретить", "встречен"),
        ("бросить", "брошен"),
        ("погибнуть", "погибнет"),
        ("подписать", "подпишет"),
        ("войти", "войдут"),
        ("провести", "проведен"),
        ("вырасти", "вырос"),
        ("рынок", "рынка"),
        ("отец", "отца"),
        ("боец", "бойца"),
        ("ошибка", "ошибок"),
        ("девушка", "девушек"),
        ("стройка", "строек"),
        ("финал", "финала"),
        ("известный", "известен"),
    ],
)
def test_forms_are_formed(word: str, form: str) -> None:
    assert form in set(forms_of(word))


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=12))
def test_any_cyrillic_word_may_be_asked_for(word: str) -> None:
    assert len(english_for(word)) <= MOST
    assert all(forms_of(word))


@given(st.text(max_size=12))
def test_any_text_may_be_asked_for(text: str) -> None:
    assert all(word.isascii() for word in english_for(text))
