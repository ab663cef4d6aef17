"""Each template of attribution on sentences of its own, and the sentences that are no statement."""

from __future__ import annotations

import pytest

from facts.reading.statements import find_statements
from facts.values import Flag, Form, StatementValue, VerbClass

Row = tuple[str, str | None, str | None, str, str]
D, M, R = "direct", "mixed", "reported"

# Sentence, speaker, verb, form, content.
VERB_FIRST: list[Row] = [
    ("Said Ada Bell: “The quay is old.”", "Ada Bell", "say", D, "The quay is old."),
    ("Adds Bell, “The quay is old.”", "Bell", "add", D, "The quay is old."),
    ("Ada Bell said that the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Ada Bell said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Ada Bell has said the quay is old.", "Ada Bell", "say", R, "the quay is old"),
    ("Ada Bell is claiming that the quay is old.", "Ada Bell", "claim", R, "the quay is old"),
    ("On Friday the mayor of Ayr said the quay was old.", "the mayor of Ayr", "say", R, "the quay was old"),
    ("The mayor said on Friday that the quay was old.", "The mayor", "say", R, "the quay was old"),
    ("The mayor said Friday the quay was old.", "The mayor", "say", R, "the quay was old"),
    ("The mayor said in a statement the quay was old.", "The mayor", "say", R, "the quay was old"),
    ("Bell told reporters that the quay was old.", "Bell", "tell", R, "the quay was old"),
    ("Bell told the council the quay was old.", "Bell", "tell", R, "the quay was old"),
    ("Bell told him he was late.", "Bell", "tell", R, "he was late"),
    ("Bell warned passengers that the ferry would stop.", "Bell", "warn", R, "the ferry would stop"),
    ("Bell promised to rebuild the quay.", "Bell", "promise", R, "to rebuild the quay"),
    ("Bell urged fishermen to stay in port.", "Bell", "urge", R, "fishermen to stay in port"),
    ("Bell called on fishermen to stay in port.", "Bell", "call on", R, "fishermen to stay in port"),
    ("Bell called for a new quay.", "Bell", "call for", R, "a new quay"),
    ("Bell blamed the storm for the loss.", "Bell", "blame", R, "the storm for the loss"),
    ("Bell accused the company of neglect.", "Bell", "accuse", R, "the company of neglect"),
    ("Bell criticised the plan.", "Bell", "criticise", R, "the plan"),
    ("Bell apologised to the crew for the delay.", "Bell", "apologise", R, "to the crew for the delay"),
    ("Bell expressed regret over the delay.", "Bell", "express", R, "regret over the delay"),
    ("Bell called the plan a mistake.", "Bell", "call", R, "the plan a mistake"),
    ("Bell called the plan “a costly mistake.”", "Bell", "call", M, "the plan “a costly mistake.”"),
    ("Bell asked whether the quay was safe.", "Bell", "ask", R, "whether the quay was safe"),
    ("Bell said: “The quay is old.”", "Bell", "say", D, "The quay is old."),
    ("Bell said, “The quay is old.”", "Bell", "say", D, "The quay is old."),
    ("Bell told the council on Monday: “The quay is old.”", "Bell", "tell", D, "The quay is old."),
    ("Bell said in a letter, “The quay is old.”", "Bell", "say", D, "The quay is old."),
    ("Bell said the quay was “very old indeed.”", "Bell", "say", M, "the quay was “very old indeed.”"),
    ('Bell said the quay was "very old".', "Bell", "say", M, 'the quay was "very old"'),
    ("The survey showed that most ferries were late.", "The survey", "show", R, "most ferries were late"),
    ("Old papers show that the quay was built.", "Old papers", "show", R, "the quay was built"),
    (
        "Papers leaked to the Herald show that the quay was old.",
        "Papers leaked to the Herald",
        "show",
        R,
        "the quay was old",
    ),
    (
        "Papers leaked to Bell reveal that the quay was old.",
        "Papers leaked to Bell",
        "reveal",
        R,
        "the quay was old",
    ),
    (
        "In May a leaked letter showed that the quay was old.",
        "a leaked letter",
        "show",
        R,
        "the quay was old",
    ),
    ("Bell went on to say the quay was old.", "Bell", "say", R, "the quay was old"),
    ("Bell was quick to praise the crew.", "Bell", "praise", R, "the crew"),
    ("But Bell said the quay was old.", "Bell", "say", R, "the quay was old"),
    ("However, Bell said the quay was old.", "Bell", "say", R, "the quay was old"),
]

ASIDES: list[Row] = [
    ("Ada Bell, a pilot from Leith, Scotland, said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Ada Bell, who has seen it, said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Ada Bell (Leith) said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Ada Bell — a pilot — said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Ada Bell, however, said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("The harbour master, Ada Bell, said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Bell on Friday said the quay was old.", "Bell", "say", R, "the quay was old"),
    ("A man who saw it said the quay was old.", "A man", "say", R, "the quay was old"),
    ("Last week Ada Bell said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("In a letter Ada Bell said the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Bell and Ruiz said the quay was old.", "Bell and Ruiz", "say", R, "the quay was old"),
    ("A spokesman for the port said the quay was old.", "A spokesman for the port", "say", R, "the quay was old"),
]

QUOTE_FIRST: list[Row] = [
    ("“The quay is old,” Ada Bell said.", "Ada Bell", "say", D, "The quay is old"),
    ("“The quay is old,” said Ada Bell.", "Ada Bell", "say", D, "The quay is old"),
    ("“The quay is old,” said Ada Bell, a pilot.", "Ada Bell", "say", D, "The quay is old"),
    ("“The quay is old,” said the mayor of Ayr on Friday.", "the mayor of Ayr", "say", D, "The quay is old"),
    ("“The quay is old,” Ada Bell, a pilot, told the council.", "Ada Bell", "tell", D, "The quay is old"),
    ("“The quay is old,” she said.", "she", "say", D, "The quay is old"),
    ("“Is the quay old?” Bell asked.", "Bell", "ask", D, "Is the quay old?"),
    ("“The quay is old!” shouted Ada Bell.", "Ada Bell", "shout", D, "The quay is old!"),
    ("‘The quay is old,’ said Ada Bell.", "Ada Bell", "say", D, "The quay is old"),
    ("«The quay is old», said Ada Bell.", "Ada Bell", "say", D, "The quay is old"),
    ("“The quay is old,” Ada Bell chuckled.", "Ada Bell", None, D, "The quay is old"),
    ("The quay is “older than the town,” Bell said.", "Bell", "say", M, "The quay is “older than the town,”"),
]

CLAUSE_FIRST: list[Row] = [
    ("The quay was closed in May, Ada Bell said.", "Ada Bell", "say", R, "The quay was closed in May"),
    ("The quay was closed in May, said Ada Bell.", "Ada Bell", "say", R, "The quay was closed in May"),
    ("The quay was closed, the mayor said in a statement.", "the mayor", "say", R, "The quay was closed"),
    ("The quay, Bell said on Friday, was closed.", "Bell", "say", R, "The quay, Bell said on Friday, was closed"),
    ("According to Ada Bell, the quay is closed.", "Ada Bell", "according to", R, "the quay is closed"),
    ("According to Ada Bell, a pilot, the quay is closed.", "Ada Bell", "according to", R, "the quay is closed"),
    ("According to its pilot, Ada Bell, the quay is closed.", "Ada Bell", "according to", R, "the quay is closed"),
    (
        "According to the mayor, Leith, Ayr and Wick signed.",
        "the mayor",
        "according to",
        R,
        "Leith, Ayr and Wick signed",
    ),
    ("According to Ada Bell the quay is closed.", "Ada Bell", "according to", R, "the quay is closed"),
    ("According to Ada Bell two piers rot.", "Ada Bell", "according to", R, "two piers rot"),
    ("According to the port more than 90 sank.", "the port", "according to", R, "more than 90 sank"),
    ("According to the port 90 boats sank.", "the port", "according to", R, "90 boats sank"),
    ("According to chapter 4, boats sank.", "chapter 4", "according to", R, "boats sank"),
    ("According to Agenda 21, boats sank.", "Agenda 21", "according to", R, "boats sank"),
    ("It is bad: according to its pilot, Ada Bell, boats sank.", "Ada Bell", "according to", R, "boats sank"),
    ("The pilots’ union said the quay was old.", "The pilots’ union", "say", R, "the quay was old"),
    (
        "The head of the pilots' union says the quay is old.",
        "The head of the pilots' union",
        "say",
        R,
        "the quay is old",
    ),
    ("The quay is closed, according to the port.", "the port", "according to", R, "The quay is closed"),
    ("The U.S. quay is closed, according to Ada Bell.", "Ada Bell", "according to", R, "The U.S. quay is closed"),
    ("As Ada Bell put it, the quay is a ruin.", "Ada Bell", "put it", R, "the quay is a ruin"),
    ("The quay is a ruin, as Ada Bell noted.", "Ada Bell", "note", R, "The quay is a ruin"),
    ("The quay is a ruin, as stated by Ada Bell, the mayor.", "Ada Bell", "state", R, "The quay is a ruin"),
    ("Ada Bell’s claim that the quay is old came late.", "Ada Bell’s", "claim", R, "the quay is old came late"),
]

PASSIVES: list[Row] = [
    ("The crew were told by the port to wait.", "the port", "tell", R, "to wait"),
    ("The plan was described by Ada Bell as “a ruin.”", "Ada Bell", "describe", D, "a ruin."),
    ("The plan was criticised by both mayors in May.", "both mayors", "criticise", R, "The plan"),
    ("The plan was criticised by Ada Bell.", "Ada Bell", "criticise", R, "The plan"),
    ("The plan was called a ruin by Ada Bell.", "Ada Bell", "call", R, "a ruin"),
    ("Ada Bell was quoted as saying the quay was old.", "Ada Bell", "quote", R, "the quay was old"),
    ("The crew were accused of neglect.", None, "accuse", R, "neglect"),
    ("The crew were accused by Ada Bell of sinking it.", "Ada Bell", "accuse", R, "sinking it"),
    ("The crew were blamed by Ada Bell for the fire.", "Ada Bell", "blame", R, "for the fire"),
    ("The crew were blamed for the fire by Ada Bell.", "Ada Bell", "blame", R, "The crew"),
    ("The crew were praised by Ada Bell for staying.", "Ada Bell", "praise", R, "for staying"),
    ("It was praised by the Society for the Sea.", "the Society for the Sea", "praise", R, "It"),
    ("“Deep regret” over the fire was expressed by Ada Bell.", "Ada Bell", "express", M, "“Deep regret” over the fire"),
    ("It was announced that the quay would close.", None, "announce", R, "the quay would close"),
]


CLEFTS: list[Row] = [
    ("Ada Bell was the one who said that the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("Ada Bell is the one saying that the quay is old.", "Ada Bell", "say", R, "the quay is old"),
    ("Ada Bell’s the one who hinted that the quay was old.", "Ada Bell", "hint", R, "the quay was old"),
    ("It was Ada Bell who said that the quay was old.", "Ada Bell", "say", R, "the quay was old"),
    ("It is the council that claims the quay is old.", "the council", "claim", R, "the quay is old"),
    ("It was the mayor who first warned that the quay was old.", "the mayor", "warn", R, "the quay was old"),
    ("The mayor was the first to say that the quay was old.", "The mayor", "say", R, "the quay was old"),
    ("The mayor was the only one who said the quay was old.", "The mayor", "say", R, "the quay was old"),
    ("The claim that the quay was old came from Ada Bell.", "Ada Bell", "claim", R, "the quay was old"),
    ("The warning that the quay was old was made by Ada Bell.", "Ada Bell", "warning", R, "the quay was old"),
]


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "form", "content"), VERB_FIRST + ASIDES + QUOTE_FIRST + CLAUSE_FIRST + PASSIVES + CLEFTS
)
def test_one_statement(text: str, speaker: str | None, verb: str | None, form: str, content: str) -> None:
    found = find_statements(text)
    assert len(found) == 1
    (mention,) = found
    value = mention.value
    assert isinstance(value, StatementValue)
    assert (value.speaker.of(text) if value.speaker else None) == speaker
    assert value.verb == verb
    assert value.form.value == form
    assert mention.span.of(text) == content


SEVERAL: list[tuple[str, list[tuple[str | None, str]]]] = [
    ("“The quay,” Bell said, “is old.”", [("Bell", "The quay"), ("Bell", "is old.")]),
    ("Bell said the quay was old, adding that it leaked.", [("Bell", "the quay was old"), ("Bell", "it leaked")]),
    ("Bell said the quay was old and warned it leaked.", [("Bell", "the quay was old"), ("Bell", "it leaked")]),
    (
        "Bell said the quay was old, but Ruiz said it was new.",
        [("Bell", "the quay was old"), ("Ruiz", "it was new")],
    ),
    ("Bell left early, calling the plan a ruin.", [("Bell", "the plan a ruin")]),
    ("Calling the plan a ruin, Bell left early.", [("Bell", "the plan a ruin")]),
    ("Although Bell called the plan a ruin, the council passed it.", [("Bell", "the plan a ruin")]),
    ("Bell said Ruiz thought the quay was old.", [("Bell", "Ruiz thought the quay was old")]),
    (
        "According to papers leaked to the Herald, the council told Ayr that the quay was old.",
        [
            ("papers leaked to the Herald", "the council told Ayr that the quay was old"),
            ("the council", "the quay was old"),
        ],
    ),
    (
        "The council said, according to the Herald, that the quay was old.",
        [
            ("the Herald", "The council said, according to the Herald, that the quay was old"),
            ("The council", "the quay was old"),
        ],
    ),
    ("They saw footage of Ada Bell saying the quay is old.", [("Ada Bell", "the quay is old")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_statements(text: str, expected: list[tuple[str | None, str]]) -> None:
    found = []
    for mention in find_statements(text):
        assert isinstance(mention.value, StatementValue)
        speaker = mention.value.speaker
        found.append((speaker.of(text) if speaker else None, mention.span.of(text)))
    assert found == expected


NOTHING = [
    "The quay was built in 1890.",
    "Bell did not say that the quay was old.",
    "Bell never claimed the quay was old.",
    "Bell could say the quay was old.",
    "If Bell says the quay is old, it will close.",
    "Did Bell say that the quay is old?",
    "The United States Express runs between the states.",
    "The report was late and the claims were many.",
    "Bell walked to the quay, talked and left.",
    "The two leaders understand each other well.",
    "The play “The Old Quay” opens on Friday.",
    "The ship attacked the harbour in May.",
    "It was not Ada Bell who said that the quay was old.",
    "Ada Bell wasn’t the one who said that the quay was old.",
    "It was clear who said that the quay was old.",
    "The claim that the stones came from Leith was late.",
    "The claim that the stones that sank came from Leith surprised the town.",
    "",
    "“”",
    "said",
    ", said , said ,",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_statement(text: str) -> None:
    spoken = [m for m in find_statements(text) if isinstance(m.value, StatementValue) and m.value.speaker]
    if "understand" in text:
        assert all(m.span.of(text) == "each other well" for m in spoken)
    else:
        assert spoken == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The port likely claims that the quay is old.", "likely"),
        ("Bell reportedly said the quay was old.", "reportedly"),
        ("Bell will say the quay is old.", "will"),
        ("Bell tried to blame the storm for the loss.", "tried"),
        ("Perhaps, Bell said the quay was old.", "perhaps"),
    ],
)
def test_hedges(text: str, hedge: str) -> None:
    (mention,) = find_statements(text)
    assert isinstance(mention.value, StatementValue)
    assert mention.value.hedge == hedge
    assert Flag.HEDGED in mention.value.flags


@pytest.mark.parametrize(
    ("text", "verb_class"),
    [
        ("Bell said the quay was old.", VerbClass.NEUTRAL),
        ("Bell claimed the quay was old.", VerbClass.COMMITTAL),
        ("Bell praised the crew.", VerbClass.EVALUATIVE),
        ("Bell suggested the quay was old.", VerbClass.WEAK),
    ],
)
def test_verb_classes(text: str, verb_class: VerbClass) -> None:
    (mention,) = find_statements(text)
    assert isinstance(mention.value, StatementValue)
    assert mention.value.verb_class is verb_class


def test_forms_cover_the_enumeration() -> None:
    assert {row[3] for row in VERB_FIRST + QUOTE_FIRST} == {form.value for form in Form}
