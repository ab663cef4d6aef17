"""The table of synonyms keeps its promises: symmetric where it says so, stems in stemmed form, opposites apart."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.reading.dates.calendar_names import MONTHS_EN
from facts.reading.lexicon.synonym_tables import CLEAR, SPELLINGS
from facts.reading.lexicon.synonyms import RUSSIAN_WEIGHTS, WEIGHTS, Group, groups, other_words
from facts.reading.names.territories import territory_of
from facts.reading.word_tables import STOP_WORDS
from facts.reading.words import fold, stem

GROUPS = tuple(groups())
STEMS = sorted({stem(fold(word)) for group in GROUPS for word in (*group.words, *group.also)})


def asked(word: str) -> str:
    return stem(fold(word))


def others(word: str) -> dict[str, float]:
    return dict(other_words(asked(word)))


def leads(word: str, to: str) -> bool:
    return asked(to) in others(word)


# --- what a question says and what a text says -----------------------------------------------------------------------

BOTH_WAYS = """
    arrive reach; start begin; begin commence; end finish; stop cease; stay remain; build construct; build erect;
    buy purchase; purchase acquire; leave withdraw; flee escape; attack assault; attack offensive; publish release;
    founded establish; get obtain; receive gain; help aid; help assist; aid assistance; big large; large huge;
    money funds; money cash; car vehicle; doctor physician; film movie; happen occur; show display; own possess;
    make produce; produce manufacture; allow permit; ban forbid; forbid prohibit; increase rise; rise grow; rise climb;
    decrease fall; fall drop; marry wedding; choose choice; poor poverty; young youth; free freedom;
    describe description; receive reception; agreement deal; deal treaty; treaty pact; pact accord; soldiers troops;
    troops forces; army military; city town; company firm; company corporation; displace expel; killed died;
    deaths fatalities; explosion blast; prison jail; war conflict; battle fight; clash fight; protest rally;
    earthquake quake; match game; player footballer; football soccer; coach trainer; tournament competition;
    president presidential; parliament assembly; election vote; law legislation; court tribunal; judge judgement;
    murder homicide; price cost; salary wage; road highway; railway railroad; ship vessel; port harbour; fuel petrol;
    storm gale; flood deluge; river stream; coast shore; illness disease; outbreak epidemic; treatment therapy;
    baby infant; funeral burial; book novel; song tune; singer vocalist; anniversary jubilee; pupil student;
    priest clergy; discover detect; invent devise; method technique; phone telephone; television tv; movie cinema;
    theatre theater; defence defense; programme program; centre center; metre meter; ceasefire truce;
    lawyer attorney; spokesman spokesperson; resign quit; dismiss sack; overthrow depose; capture seize
"""


@pytest.mark.parametrize("pair", [row.split() for row in BOTH_WAYS.split(";")], ids=" ".join)
def test_words_for_the_same_thing_find_each_other(pair: list[str]) -> None:
    one, other = pair
    assert asked(one) == asked(other) or (leads(one, other) or leads(other, one))


@pytest.mark.parametrize(
    ("form", "other", "weight"),
    [
        ("started", "beginning", 0.6),
        ("marrying", "weddings", 0.7),
        ("chose", "choices", 0.7),
        ("agreements", "treaties", 0.7),
        ("theatres", "theaters", 0.9),
        ("displaced", "fled", 0.45),
        ("bought", "purchases", 0.6),
        ("built", "constructed", 0.6),
        ("movies", "films", 0.6),
    ],
)
def test_any_form_of_a_word_leads_to_any_form_of_another(form: str, other: str, weight: float) -> None:
    assert others(form)[asked(other)] == weight


def test_one_way_words_do_not_lead_back() -> None:
    assert leads("publish", "issue")
    assert not leads("issue", "publish")
    assert leads("country", "state")
    assert not leads("state", "country")
    assert leads("write", "author")
    assert not leads("authority", "writer")


def test_words_behind_a_colon_stand_for_the_first_and_not_for_each_other() -> None:
    row = next(row for row in SPELLINGS.splitlines() + CLEAR.splitlines() if row.strip().startswith("devise:"))
    head, *each = row.replace(":", " ").split()
    assert each == ["invent", "develop", "design"]
    assert all(leads(head, word) and leads(word, head) for word in each)
    assert not leads("invent", "design")
    assert not leads("design", "invent")


def test_groups_are_not_chained() -> None:
    assert leads("reject", "decline")
    assert leads("fall", "decline")
    assert not leads("fall", "reject")
    assert not leads("reject", "fall")


def test_an_unknown_word_has_no_others() -> None:
    assert other_words("zyzzyva") == ()
    assert other_words("") == ()
    assert other_words("1960") == ()
    assert other_words("мост") == ()


# --- opposites -------------------------------------------------------------------------------------------------------

OPPOSITES = """
    rise fall; increase decrease; increase decline; grow shrink; grow decline; climb drop; raise lower; buy sell;
    purchase sale; win lose; victory defeat; winner loser; import export; more less; most least; before after;
    east west; north south; begin end; start finish; start stop; launch cease; open close; open shut; arrive leave;
    arrive withdraw; enter exit; enter leave; live die; born die; birth death; marry divorce; wedding divorce;
    build destroy; construct demolish; create destroy; found abolish; attack defend; war peace; conflict peace;
    allow forbid; permit ban; legal illegal; accept reject; accept refuse; approve reject; agree disagree;
    admit deny; confirm deny; support oppose; ally enemy; friend enemy; hire dismiss; hire fire; appoint dismiss;
    lend borrow; give receive; give take; send receive; pay earn; profit loss; income expenditure; rich poor;
    wealth poverty; strong weak; big small; large little; tall short; long short; high low; wide narrow; deep shallow;
    near far; fast slow; early late; first last; old new; old young; ancient modern; hot cold; warm cool; wet dry;
    rain drought; day night; man woman; male female; boy girl; husband wife; bride groom; father mother;
    brother sister; son daughter; uncle aunt; king queen; grandfather grandmother; parent child; teacher student;
    doctor patient; victim murderer; employer worker; buyer seller; majority minority; maximum minimum; success failure;
    succeed fail; true false; right wrong; correct wrong; good bad; best worst; better worse; love hate; happy sad;
    laugh cry; friend rival; question answer; ask answer; add remove; join leave; unite divide; merge split;
    include exclude; free captive; release arrest; release detain; liberate occupy; liberate capture;
    acquit convict; guilty innocent; supply demand; urban rural; public private; civilian soldier; attack retreat;
    advance retreat; surrender resist; hide reveal; hide show; remember forget; find lose; save destroy;
    immigrate emigrate; immigrant emigrant; expand shrink; expand contract; lengthen shorten; strengthen weaken;
    widen shorten; freeze melt; push pull; throw catch; sink float; appear vanish; appear disappear; same different;
    similar different; always never; all none; upper lower; left right; top bottom; front back; inside outside;
    sunrise sunset; summer winter; heaven hell; sea land; takeoff landing; debt credit; asset debt; host guest;
    ban legalise; impose lift; tighten ease; continue stop; resume suspend; keep abandon; stay leave; stay flee;
    return leave; return flee; expel invite; deport return; evacuate return; ceasefire war; ceasefire violation
"""


@pytest.mark.parametrize("pair", [row.split() for row in OPPOSITES.split(";")], ids=" ".join)
def test_a_word_never_leads_to_its_opposite(pair: list[str]) -> None:
    one, other = pair
    assert asked(one) != asked(other)
    assert not leads(one, other)
    assert not leads(other, one)


# --- the form of the table -------------------------------------------------------------------------------------------


def test_what_stands_in_a_row_together_leads_both_ways_and_what_stands_behind_the_mark_one_way() -> None:
    one_way = {(asked(word), asked(other)) for group in GROUPS for word in group.words for other in group.also}
    for word in STEMS:
        for other, weight in other_words(word):
            back = dict(other_words(other)).get(word)
            assert back == weight or (word, other) in one_way or (other, word) in one_way


def test_every_group_is_wholly_found() -> None:
    for group in GROUPS:
        for word in group.words:
            assert {asked(other) for other in (*group.words, *group.also)} - {asked(word)} <= others(word).keys()


def test_weights_are_between_nothing_and_the_word_itself() -> None:
    assert all(0.0 < weight < 1.0 for weight in WEIGHTS.values())
    assert {weight for word in STEMS for _, weight in other_words(word)} == set(WEIGHTS.values())


def test_a_pair_that_stands_in_two_tables_has_the_greater_weight() -> None:
    for group in GROUPS:
        for word in group.words:
            assert all(
                others(word)[asked(other)] >= group.weight for other in group.words if asked(other) != asked(word)
            )


def test_stems_are_in_the_form_that_text_is_stemmed_to() -> None:
    written = {asked(word) for group in GROUPS for word in (*group.words, *group.also)}
    given = {other for word in STEMS for other, _ in other_words(word)}
    assert given <= written
    assert all(other and other.isascii() and other.isalpha() for other in given)


def test_words_are_written_folded() -> None:
    assert [word for group in GROUPS for word in (*group.words, *group.also) if fold(word) != word] == []


def test_each_word_of_a_group_adds_a_stem() -> None:
    def doubled(group: Group) -> bool:
        stems = [asked(word) for word in (*group.words, *group.also)]
        return len(set(stems)) < len(stems)

    assert [group for group in GROUPS if doubled(group)] == []


def test_no_group_is_written_twice() -> None:
    written = Counter((frozenset(group.words), frozenset(group.also)) for group in GROUPS)
    assert [row for row, times in written.items() if times > 1] == []


def test_groups_are_small_enough_to_be_reviewed() -> None:
    rows = [row.split() for table in WEIGHTS for row in table.splitlines() if not row.lstrip().startswith("#")]
    assert all(len(row) <= 11 for row in rows)  # ten words and the mark
    assert all(2 <= len(group.words) + len(group.also) <= 10 for group in GROUPS)
    assert all(group.words for group in GROUPS)


def test_no_question_is_blown_up() -> None:
    assert max(len(other_words(word)) for word in STEMS) <= 14


def test_the_others_of_a_word_are_ordered_and_do_not_hold_itself() -> None:
    for word in STEMS:
        found = other_words(word)
        assert list(found) == sorted(found, key=lambda pair: (-pair[1], pair[0]))
        assert word not in dict(found)
        assert len(dict(found)) == len(found)


def test_no_word_of_the_table_is_a_stop_word_a_number_or_a_month() -> None:
    words = {word for group in GROUPS for word in (*group.words, *group.also)}
    assert words & STOP_WORDS == set()
    assert [word for word in words if not word.isalpha()] == []
    months = {fold(month) for month in MONTHS_EN}
    assert words & months <= {"march", "may"}
    numbers = "one two three four five six seven eight nine ten twelve twenty hundred thousand million billion dozen"
    assert words & set(numbers.split()) == set()


def test_no_word_of_the_table_is_a_country() -> None:
    assert [word for group in GROUPS for word in (*group.words, *group.also) if territory_of(word)] == []


@given(st.text(max_size=20))
def test_any_text_may_be_asked_for(text: str) -> None:
    assert all(0.0 < weight < 1.0 for _, weight in other_words(text))


@given(st.sampled_from(STEMS))
def test_the_answer_is_always_the_same(word: str) -> None:
    assert other_words(word) is other_words(word)


# --- Russian ---------------------------------------------------------------------------------------------------------

RUSSIAN = tuple(groups(RUSSIAN_WEIGHTS))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("построили", "строительство"),
        ("поглотил", "поглощает"),
        ("отправили", "послал"),
        ("длилась", "продолжались"),
        ("умерла", "скончался"),
        ("люди", "человек"),
        ("битва", "сражения"),
        ("вернулись", "возвращение"),
    ],
)
def test_russian_forms_and_words_find_each_other(one: str, other: str) -> None:
    assert asked(one) == asked(other) or (leads(one, other) and leads(other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("открыт", "закрыт"), ("победил", "проиграл"), ("вырос", "сократился"), ("родился", "умер"), ("купил", "продал")],
)
def test_a_russian_word_never_leads_to_its_opposite(one: str, other: str) -> None:
    assert not leads(one, other)
    assert not leads(other, one)


def test_forms_of_a_russian_word_weigh_more_than_words_that_mean_the_same() -> None:
    assert others("битва")[asked("сражение")] < others("погиб")[asked("гибель")]


def test_a_russian_row_adds_a_stem_and_holds_no_stop_word() -> None:
    words = [word for group in RUSSIAN for word in (*group.words, *group.also)]
    assert [word for word in words if word in STOP_WORDS or not word.isalpha() or not word.islower()] == []
    assert [group for group in RUSSIAN if len({asked(word) for word in (*group.words, *group.also)}) < 2] == []
