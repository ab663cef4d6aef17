"""Scripts are counted; languages are told apart where something tells them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.reading.script import guess_language, is_all_latin, letters, main_script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("The quay is old.", "Latin"),
        ("Причал старый.", "Cyrillic"),
        ("Η προβλήτα", "Greek"),
        ("Նավամատույցը հին է", "Armenian"),
        ("ნავმისადგომი", "Georgian"),
        ("הרציף ישן", "Hebrew"),
        ("الرصيف قديم", "Arabic"),
        ("घाट पुराना है", "Devanagari"),
        ("ท่าเรือเก่า", "Thai"),
        ("부두는 낡았다", "Hangul"),
        ("码头很旧", "Han"),
        ("የወደብ", "Other"),
        ("1890, 24/7 …", "Common"),
        ("", "Common"),
        ("Quay “Причал”, built in 1890", "Latin"),
        ("Naïve façade", "Latin"),
    ],
)
def test_main_script(text: str, script: str) -> None:
    assert main_script(text) == script


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_letters_are_counted_once(text: str) -> None:
    counts = letters(text)
    assert all(count > 0 for count in counts.values())
    assert sum(counts.values()) >= sum(c.isalpha() for c in text if c.isascii())
    assert main_script(text) in {*counts, "Common"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("When was the bridge opened?", "en"),
        ("how many ships", "en"),
        ("who said that the quay is old", "en"),
        ("The quay was opened in 1890 by the mayor, who had asked for it.", "en"),
        ("I'll come back tomorrow", "en"),
        ("I plan to leave before Friday.", "en"),
        ("Jan i Ewa idą do domu, bo nie ma już czasu.", "pl"),
        ("Wann wurde die Brücke eröffnet und wer hat das gesagt?", "de"),
        ("Quand est-ce que le pont a été ouvert et par qui ?", "fr"),
        ("El puente se abrió en mayo y lo pagó la ciudad.", "es"),
        ("De brug werd in mei geopend en het was niet te laat.", "nl"),
        ("Bron öppnades i maj och det var inte för sent.", "sv"),
        ("Most został otwarty w maju i nie jest to nowe.", "pl"),
        ("Когда открыли мост?", "ru"),
        ("Сколько было кораблей", "ru"),
        ("Алиев", "ru"),
        ("Коли відкрили міст?", "uk"),
        ("Мост быў адкрыты ў маі, і ён стары.", "be"),
        ("Мостът е открит през май и това не е ново, а се знае от години.", "bg"),
        ("Көпір мамыр айында ашылды, ол өте үлкен", "kk"),
        ("Մի՞թե", "hy"),
        ("いつ橋が開通しましたか", "ja"),
        ("桥什么时候开通的", "zh"),
        ("다리는 언제 열렸나", "ko"),
        ("43", "und"),
        ("", "und"),
        ("Alder Birch", "und"),
        ("🙂", "und"),
    ],
)
def test_guess_language(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_names_in_another_script_change_no_guess() -> None:
    assert guess_language("When did the ferry “Причал” leave the quay?") == "en"
    assert guess_language("Когда паром Harbour Queen ушёл?") == "ru"


def test_a_long_text_is_judged_by_its_beginning() -> None:
    assert guess_language("The quay is old. " * 5_000 + "Причал старый. " * 50_000) == "en"


_PIECES = st.sampled_from("quay причал προβλήτα 码头 é ʼ “ ” – — … 1 ½ ٣ । 🙂".split(" "))
_MIXED = st.one_of(st.lists(_PIECES).map(" ".join), st.text())


@given(_MIXED)
def test_the_shortcuts_say_what_counting_says(text: str) -> None:
    counts = letters(text)
    assert is_all_latin(text) == (counts.keys() <= {"Latin"})
    most = max(counts.values(), default=0)
    assert main_script(text) == next((name for name, count in counts.items() if count == most), "Common")


@pytest.mark.parametrize(
    "text", ["quay " * 50 + "причал", "причал " * 50 + "quay", "“" * 100 + "quay", "Ä" * 9 + "quay" * 9]
)
def test_the_beginning_alone_decides_nothing(text: str) -> None:
    counts = letters(text)
    assert main_script(text) == max(counts, key=lambda name: counts[name])
