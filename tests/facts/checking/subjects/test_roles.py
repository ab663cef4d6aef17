"""Who did it to whom is told without knowing the verb: by where names stand, and never where that may be the other way round."""

from __future__ import annotations

import pytest

from facts.checking.subjects.exchanging import are_exchanged, do_the_same, keep_their_parts, may_be_turned
from facts.checking.subjects.roles import describes
from facts.factbase import FactBase
from facts.model import Span
from facts.reading.words import words_in
from facts.verdicts import Verdict
from tests.support.checking import base_of, heard_on, verdict_on

TEXT = """The pilots and the ferries of the bay

On 4 May 1911 Norrhaven launched a raid on Keel. In 1978 a Marrow auction house sold The Inn in Otterby for 38,000 crowns.
A court in Keel sent Otto Brandt to prison for 42 months in 1952. Norrhaven and Keel signed a treaty of 43 points in Otterby.
"""


@pytest.fixture(scope="module")
def base() -> FactBase:
    return base_of(TEXT, "The pilots and the ferries of the bay")


@pytest.mark.parametrize(
    "claim",
    [
        "Norrhaven raided Keel on 4 May 1911.",
        "Keel was raided by Norrhaven on 4 May 1911.",
        "Norrhaven and Keel concluded a treaty of 43 points in Otterby.",
    ],
)
def test_the_same_parts_in_other_words_bear_it_out(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is Verdict.MATCHES


@pytest.mark.parametrize(
    "claim",
    [
        "Keel raided Norrhaven on 4 May 1911.",
        "Norrhaven was raided by Keel on 4 May 1911.",
        "The Inn in Marrow went for 38,000 crowns in Otterby in 1978.",
        "An Otto Brandt court put Keel behind bars for 42 months in 1952.",
        "Norrhaven and Otterby concluded a treaty of 43 points in Keel.",
    ],
)
def test_exchanged_parts_never_match(base: FactBase, claim: str) -> None:
    assert base.check(claim).verdict is not Verdict.MATCHES


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Danish ships left.", "Danish", True),
        ("Denmark's ships left.", "Denmark", True),
        ("Denmark left.", "Denmark", False),
        ("They left Denmark.", "Denmark", False),
    ],
)
def test_a_name_before_a_thing_tells_whose_it_is(text: str, name: str, expected: bool) -> None:
    at = text.index(name)
    assert describes(text, words_in(text), Span(at, at + len(name))) is expected


TOGETHER = (
    "On 3 March 1950 Elm and Marrow agreed on 43 herring grounds. On 9 June 1934 Elmby shared 320 nets with Valeby."
    " On 6 July 1961 the guards of Skerry marched into Tarn."
)
DRIVEN = "In 1952 Otterby drove 1,250 riders from Valeby. On 4 May 1911 Norrhaven launched a raid on Keel."
IMPORTS = "Norrland's imports of herring grew by 36 percent in 1961."
FROM = "Norrland imported 36 percent more herring from Keel in 1961."


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        # who does it together: with, between, and
        ("Elm made a deal with Marrow on 43 herring grounds on 3 March 1950.", TOGETHER, Verdict.MATCHES),
        ("Elm's deal with Marrow of 3 March 1950 was for 43 herring grounds.", TOGETHER, Verdict.MATCHES),
        ("The deal between Elm and Marrow of 3 March 1950 was on 43 herring grounds.", TOGETHER, Verdict.MATCHES),
        ("Elmby's deal with Valeby of 9 June 1934 was for 320 nets.", TOGETHER, Verdict.MATCHES),
        ("The deal between Elm and Keel of 3 March 1950 was on 43 herring grounds.", TOGETHER, Verdict.NOT_COVERED),
        ("Elmby's deal with Marrow of 9 June 1934 was for 320 nets.", TOGETHER, Verdict.NOT_COVERED),
        # one of two who did it is no place where it was done
        ("In Elm Marrow agreed on 43 herring grounds on 3 March 1950.", TOGETHER, Verdict.NOT_COVERED),
        # where something went is said with many prepositions; from where is another part
        ("On 6 July 1961 Skerry's guards went to Tarn.", TOGETHER, Verdict.MATCHES),
        ("On 6 July 1961 Skerry's guards came against Tarn.", TOGETHER, Verdict.MATCHES),
        ("On 6 July 1961 Tarn's guards came to Skerry.", TOGETHER, Verdict.NOT_COVERED),
        ("On 6 July 1961 Skerry's guards left Tarn.", TOGETHER, Verdict.NOT_COVERED),
        # who was driven from a place was driven out in it, and not to it
        ("1,250 riders were chased by Otterby out of Valeby in 1952.", DRIVEN, Verdict.MATCHES),
        ("1,250 riders were expelled by Otterby in Valeby in 1952.", DRIVEN, Verdict.MATCHES),
        ("1,250 riders were expelled by Valeby in Otterby in 1952.", DRIVEN, Verdict.DIFFERS),
        ("There was a raid on Keel by Norrhaven on 4 May 1911.", DRIVEN, Verdict.MATCHES),
        ("There was a raid on Norrhaven by Keel on 4 May 1911.", DRIVEN, Verdict.NOT_COVERED),
        # whose imports grew imported more
        ("Norrland imported 36 percent more herring in 1961.", IMPORTS, Verdict.MATCHES),
        ("Keel imported 36 percent more herring in 1961.", IMPORTS, Verdict.NOT_COVERED),
        ("Norrland exported 36 percent more herring in 1961.", IMPORTS, Verdict.NOT_COVERED),
        ("Norrland imported 36 percent less herring in 1961.", IMPORTS, Verdict.DIFFERS),
        ("Norrland did not import 36 percent more herring in 1961.", IMPORTS, Verdict.DIFFERS),
        ("Norrland's imports of herring from Keel grew by 36 percent in 1961.", FROM, Verdict.MATCHES),
        ("Keel's imports of herring from Norrland grew by 36 percent in 1961.", FROM, Verdict.NOT_COVERED),
    ],
)
def test_what_names_do_is_told_in_many_ways(claim: str, text: str, verdict: Verdict) -> None:
    assert verdict_on(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "same", "turned"),
    [
        ("Norrhaven raided Keel in 1911.", "In 1911 Norrhaven hit Keel.", True, False),
        ("Keel raided Norrhaven in 1911.", "In 1911 Norrhaven hit Keel.", False, True),
        ("Keel was raided by Norrhaven in 1911.", "In 1911 Norrhaven hit Keel.", True, False),
        ("Keel's deal with Marrow was made in 1950.", "In 1950 Keel and Marrow agreed.", True, False),
        ("Keel's deal for Marrow was made in 1950.", "In 1950 Keel and Marrow agreed.", False, False),
        ("Norrland imported more herring in 1961.", "Norrland's imports of herring grew in 1961.", True, False),
        ("In 1911 Norrhaven got to Keel.", "In 1911 Norrhaven marched into Keel.", True, False),
        # another's thing, and its owner
        ("Keel raided Norrhaven's ships in 1911.", "In 1911 Norrhaven hit Keel.", False, True),
        # one of the names is not there
        ("Norrhaven hit Tarn in 1911.", "In 1911 Norrhaven hit Keel.", False, False),
    ],
)
def test_whether_each_name_does_what_it_does_in_the_claim(claim: str, text: str, same: bool, turned: bool) -> None:
    _, heard = heard_on(claim, text)
    (witness,) = heard.sources
    spans = [span for span, _ in witness.names]
    assert do_the_same(heard.wording, witness, spans) is same
    assert may_be_turned(heard.wording, witness, spans) is turned


def test_without_a_word_of_the_claim_nothing_is_told() -> None:
    _, heard = heard_on("Norrhaven raided Keel in 1911.", "In 1911 Norrhaven hit Keel.")
    assert not do_the_same(heard.wording, heard.sources[0], [])


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Keel raided Norrhaven in 1911.", "In 1911 Norrhaven raided Keel.", True),
        ("Norrhaven raided Keel in 1911.", "In 1911 Norrhaven raided Keel.", False),
        # one of two who did it is made a place, and a place stays one
        ("Keel raided ships in Norrhaven in 1911.", "In 1911 Norrhaven and Keel raided ships.", True),
        ("Keel raided ships in Norrhaven in 1911.", "In 1911 Keel raided ships in Norrhaven.", False),
        # hung on one thing for each other
        ("The inn at Norrhaven burned in 1911 and the mill at Keel.", "In 1911 the inn at Keel and the mill at Norrhaven burned.", True),
        # of one name nothing is exchanged
        ("Keel burned in 1911.", "In 1911 Norrhaven and Keel burned.", False),
    ],
)  # fmt: skip
def test_which_names_are_exchanged(claim: str, text: str, expected: bool) -> None:
    _, heard = heard_on(claim, text)
    (witness,) = heard.sources
    verb = next(n for n, word in enumerate(witness.words) if word.folded in ("raided", "burned"))
    assert are_exchanged(heard.wording, witness, verb) is expected


@pytest.mark.parametrize(
    ("claim", "text", "names", "expected"),
    [
        ("Norrhaven raided Keel in 1911.", "In 1911 Norrhaven hit Keel.", (0, 1), True),
        ("Keel raided Norrhaven in 1911.", "In 1911 Norrhaven hit Keel.", (0, 1), False),
        ("Norrhaven's raid hit Keel in 1911.", "In 1911 Norrhaven hit Keel.", (0,), True),
        ("In Norrhaven a raid hit Keel in 1911.", "In 1911 Norrhaven hit Keel.", (0,), False),
        ("Norrhaven hit Tarn in 1911.", "In 1911 Norrhaven hit Keel.", (1,), False),
        ("Norrhaven hit Tarn in 1911.", "In 1911 Norrhaven hit Keel.", (), True),
    ],
)
def test_which_names_keep_their_parts(claim: str, text: str, names: tuple[int, ...], expected: bool) -> None:
    _, heard = heard_on(claim, text)
    (witness,) = heard.sources
    assert keep_their_parts(heard.wording, witness, names, [span for span, _ in witness.names]) is expected
