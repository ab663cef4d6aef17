"""What moderators do, one use case after another: what is kept, what is answered from, what is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from facts.errors import FactRefused, FactsError, Moved, NotFound, QuestionRefused, TextRefused, ValueRefused
from facts.factkeeper import FactKeeper
from facts.facts import Cited, Fact, FactDraft, FactState, Noted, Proposal
from facts.ledger import EntryKind, Signature
from facts.model import Span
from facts.reports import QueueKind
from facts.values import KindName
from tests.support.builders import HARBOUR, note
from tests.support.keeping import HARBOUR_FACTS, Community, harbour_town

LATER = "2030-01-01T00:00:00+00:00"


@pytest.fixture
def town() -> Community:
    return harbour_town()


def refusal(code: str) -> pytest.RaisesExc[FactsError]:
    return pytest.RaisesExc(FactsError, match=f"^{code}: ")


def actions(town: Community) -> list[str]:
    return [change.action for change in reversed(town.book.log(limit=500))]


# --- publish ------------------------------------------------------------------------------------------------------------


def test_a_published_fact_is_kept_with_a_number_and_a_card() -> None:
    town = Community()
    town.keep(lambda keeper: keeper.import_source(note(HARBOUR, "s0")))
    number = town.publish(HARBOUR_FACTS[0])
    fact = town.book.fact(number).fact
    assert (number, fact.state, fact.value_text) == (1, FactState.PUBLISHED, "14 May 1911")
    assert list(town.cards()) == ["1"]
    change = town.book.log(limit=1)[0]
    assert (change.action, change.person, change.role, change.before) == ("publish", "ann", "editor", None)


def test_numbers_are_never_used_twice_even_after_undo(town: Community) -> None:
    assert town.publish(HARBOUR_FACTS[1]) == 8
    town.keep(lambda keeper: keeper.undo())
    assert town.publish(HARBOUR_FACTS[1]) == 9
    with town.library.writing() as desk:
        desk.slips.drop("counter", "fact")
    assert town.publish(HARBOUR_FACTS[2]) == 10


def test_a_draft_has_no_card_until_it_is_published(town: Community) -> None:
    proposal = town.propose(FactDraft("turnout of the election", "58 percent", "s1"))
    draft = town.keep(lambda keeper: keeper.publish(proposal, draft=True))
    assert draft.state is FactState.DRAFT
    assert str(draft.number) not in town.cards()
    again = town.book.propose(FactDraft("turnout of the election", "58 percent", "s1"), instead_of=draft.number)
    published = town.keep(lambda keeper: keeper.publish(again))
    assert (published.number, published.state) == (draft.number, FactState.PUBLISHED)
    assert str(draft.number) in town.cards()


def test_a_proposal_is_proved_once_more_when_it_is_published(town: Community) -> None:
    proposal = town.propose(FactDraft("fishing boats sunk", "17", "s0"))
    town.keep(lambda keeper: keeper.import_source(note("First.\n\n" + HARBOUR, "s0")))
    moved = town.keep(lambda keeper: keeper.publish(proposal))
    assert isinstance(moved.basis, Cited)
    assert moved.basis.citation.edition == 2
    assert town.book.fact(moved.number).evidence is not None
    town.keep(lambda keeper: keeper.import_source(note(HARBOUR.replace("17 fishing", "18 fishing"), "s0")))
    with refusal("F-QUOTE"):
        town.keep(lambda keeper: keeper.publish(proposal))
    town.keep(lambda keeper: keeper.retire_source("s0"))
    with refusal("F-QUOTE"):
        town.keep(lambda keeper: keeper.publish(proposal))


@pytest.mark.parametrize("forge", ["quote", "value", "words", "source", "edition", "half"])
def test_no_forged_proposal_is_published(town: Community, forge: str) -> None:
    proposal = town.propose(FactDraft("fishing boats sunk", "17", "s0"))
    fact, basis = proposal.fact, proposal.fact.basis
    assert isinstance(basis, Cited)
    other = town.propose(FactDraft("height", "42 metres", "s0")).fact
    cited = basis.citation
    forged = {
        "quote": Proposal(fact, "The storm sank 17 boats.", "s0"),
        "value": replace(proposal, fact=replace(fact, value=other.value)),
        "words": replace(
            proposal, fact=replace(fact, basis=Cited(cited, Span(basis.value.start, basis.value.end + 1)))
        ),
        "source": replace(proposal, fact=replace(fact, basis=Cited(replace(cited, source="s9"), basis.value))),
        "edition": replace(proposal, fact=replace(fact, basis=Cited(replace(cited, edition=9), basis.value))),
        "half": replace(
            proposal,
            fact=replace(
                fact, basis=Cited(replace(cited, span=Span(cited.span.start + 4, cited.span.end)), basis.value)
            ),
            quote=(proposal.quote or "")[4:],
        ),
    }[forge]
    before = town.book.export_jsonl()
    with pytest.raises(FactRefused, match=r"F-(QUOTE|VALUE)"):
        town.keep(lambda keeper: keeper.publish(forged))
    assert town.book.export_jsonl() == before


# --- edit ---------------------------------------------------------------------------------------------------------------


def test_what_an_edit_leaves_empty_stays(town: Community) -> None:
    before = town.book.fact(3).fact
    after = town.keep(lambda keeper: keeper.edit(3, FactDraft("boats that went down", "", "")))
    assert after == replace(before, subject="boats that went down")
    after = town.keep(lambda keeper: keeper.edit(3, FactDraft("", "", "", asked=("How many boats sank?",))))
    assert after.asked == ("How many boats sank?",)
    after = town.keep(lambda keeper: keeper.edit(3, FactDraft("", "18", "note: the log of the harbour master")))
    assert (after.subject, after.value_text, after.asked) == ("boats that went down", "18", ("How many boats sank?",))
    assert after.basis == Noted("the log of the harbour master")
    assert "18" in town.cards()["3"]


def test_an_edited_value_is_proved(town: Community) -> None:
    with refusal("F-VALUE"):
        town.keep(lambda keeper: keeper.edit(3, FactDraft("", "18", "")))
    with refusal("V-DATE"):
        town.keep(lambda keeper: keeper.edit(1, FactDraft("", "32 May 1911", "")))
    with refusal("F-NONE"):
        town.keep(lambda keeper: keeper.edit(99, FactDraft("x", "", "")))
    with refusal("F-SUBJECT"):
        town.keep(lambda keeper: keeper.edit(3, FactDraft("!!!", "", "")))
    with pytest.raises(TextRefused):
        town.keep(lambda keeper: keeper.edit(3, FactDraft("a\u202eb", "", "")))


def test_a_statement_can_be_given_another_source_without_typing_it_again(town: Community) -> None:
    after = town.keep(lambda keeper: keeper.edit(6, FactDraft("", "", "note: the evening paper")))
    assert after.kind is KindName.STATEMENT
    assert after.basis == Noted("the evening paper")
    assert after.value_text == "The quay will stay open all winter"


def test_a_fact_whose_source_moved_on_can_still_be_worded_better(town: Community) -> None:
    town.keep(lambda keeper: keeper.import_source(note(HARBOUR.replace("17 fishing", "18 fishing"), "s0")))
    after = town.keep(lambda keeper: keeper.edit(3, FactDraft("boats", "", "")))
    assert after.subject == "boats"


# --- retire, supersede, revert --------------------------------------------------------------------------------------------


def test_a_retired_fact_says_why_and_answers_no_more(town: Community) -> None:
    fact = town.keep(lambda keeper: keeper.retire(3), reason="a misprint")
    assert (fact.state, fact.reason) == (FactState.RETIRED, "a misprint")
    assert "3" not in town.cards()
    assert [kept.number for kept in town.book.facts()] == [1, 2, 4, 5, 6, 7]
    with refusal("F-STATE"):
        town.keep(lambda keeper: keeper.retire(3))


def test_a_superseded_fact_names_what_took_its_place(town: Community) -> None:
    old, new = town.keep(lambda keeper: keeper.supersede(2, 4), reason="measured again")
    assert (old.state, old.superseded_by, old.reason, new.number) == (FactState.RETIRED, 4, "measured again", 4)
    for pair in ((2, 4), (4, 2), (4, 4)):
        with refusal("F-STATE"):
            town.keep(partial(FactKeeper.supersede, old=pair[0], new=pair[1]))
    unknown: tuple[tuple[int | None, int | None], ...] = ((99, 4), (4, 99), (None, 4), (4, None))
    for none_here in unknown:
        with refusal("F-NONE"):
            town.keep(partial(FactKeeper.supersede, old=none_here[0], new=none_here[1]))


def test_a_fact_goes_back_to_an_earlier_revision(town: Community) -> None:
    before = town.book.fact(1).fact
    town.keep(lambda keeper: keeper.edit(1, FactDraft("founding", "", "")))
    town.keep(lambda keeper: keeper.retire(1))
    assert town.keep(lambda keeper: keeper.revert(1, 1)) == before
    assert "1" in town.cards()
    history = town.book.history(1)
    assert [revision.change.action for revision in history] == ["publish", "edit", "retire", "revert"]
    assert [revision.change.revision for revision in history] == [1, 2, 3, 4]
    assert history[0].fact == history[3].fact == before
    for revision in (0, 9, None):
        with refusal("F-REVISION"):
            town.keep(partial(FactKeeper.revert, number=1, revision=revision))


def test_what_was_undone_can_be_had_again_by_reverting(town: Community) -> None:
    number = town.publish(FactDraft("spectators of the final", "some 31,000", "s1"))
    before = town.book.fact(number).fact
    town.keep(lambda keeper: keeper.undo())
    with refusal("F-NONE"):
        town.book.fact(number)
    assert [revision.fact for revision in town.book.history(number)] == [before, None]
    with refusal("F-REVISION"):
        town.keep(lambda keeper: keeper.revert(number, 2))
    assert town.keep(lambda keeper: keeper.revert(number, 1)) == before
    assert town.book.fact(number).fact == before


@pytest.mark.parametrize("number", [None, 0, -1, 8, 2**63])
def test_numbers_that_are_none_are_refused_in_the_same_words(town: Community, number: int | None) -> None:
    told = set()
    deeds: tuple[Callable[[FactKeeper], object], ...] = (
        lambda keeper: keeper.edit(number, FactDraft("x", "", "")),
        lambda keeper: keeper.retire(number),
        lambda keeper: keeper.supersede(number, 1),
        lambda keeper: keeper.revert(number, 1),
        lambda keeper: keeper.add_asked(number, "How many boats sank?"),
    )
    for deed in deeds:
        with pytest.raises(NotFound) as refused:
            town.keep(deed)
        told.add(str(refused.value))
    for look in (town.book.fact, town.book.history):
        with pytest.raises(NotFound) as refused:
            look(number)
        told.add(str(refused.value))
    assert len(told) == 1
    assert "F-NONE" in told.pop()


# --- other ways to ask, other names ---------------------------------------------------------------------------------------


def test_other_ways_to_ask_are_added_once(town: Community) -> None:
    fact = town.keep(lambda keeper: keeper.add_asked(3, "  How many  boats went down? "))
    assert fact.asked == ("How many boats went down?",)
    with refusal("F-DUP"):
        town.keep(lambda keeper: keeper.add_asked(3, "how many boats went down"))
    with pytest.raises(QuestionRefused):
        town.keep(lambda keeper: keeper.add_asked(3, " "))
    for number in range(19):
        town.keep(partial(FactKeeper.add_asked, number=3, question=f"How many boats were lost in {1900 + number}?"))
    with refusal("F-LONG"):
        town.keep(lambda keeper: keeper.add_asked(3, "One too many?"))


def test_names_stand_for_where_their_chain_ends(town: Community) -> None:
    town.keep(lambda keeper: keeper.add_alias("KB", "Kestrel  Bay"))
    town.keep(lambda keeper: keeper.add_alias("The Bay", "KB"))
    assert town.names() == {"kb": "kestrel bay", "the bay": "kestrel bay"}
    assert town.book.aliases() == (("KB", "Kestrel Bay"), ("The Bay", "KB"))
    town.keep(lambda keeper: keeper.drop_alias("kb"))
    assert town.names() == {"the bay": "kb"}
    town.keep(lambda keeper: keeper.undo())
    assert town.names() == {"kb": "kestrel bay", "the bay": "kestrel bay"}
    town.keep(lambda keeper: keeper.add_alias("KB", "Otter Bridge"))
    assert town.names() == {"kb": "otter bridge", "the bay": "otter bridge"}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("", "x"),
        ("x", " "),
        ("KB", "k.b."),
        ("Kestrel Bay", "KB"),
        ("Kestrel Bay", "the bay"),
        ("!!", "x"),
        ("n" * 121, "x"),
    ],
)
def test_names_that_cannot_be_kept_are_refused(town: Community, name: str, other: str) -> None:
    town.keep(lambda keeper: keeper.add_alias("KB", "Kestrel Bay"))
    town.keep(lambda keeper: keeper.add_alias("The Bay", "KB"))
    with refusal("F-ALIAS"):
        town.keep(lambda keeper: keeper.add_alias(name, other))
    for unknown in ("nobody", "", "!!"):
        with refusal("F-ALIAS"):
            town.keep(partial(FactKeeper.drop_alias, name=unknown))


# --- anything else --------------------------------------------------------------------------------------------------------


def test_settings_are_kept_as_entries_and_taken_back(town: Community) -> None:
    change = town.keep(lambda keeper: keeper.put(EntryKind.SETTING, "closest", 5, "set"))
    assert change is not None
    assert (change.before, change.after, change.action) == (None, "5", "set")
    assert town.keep(lambda keeper: keeper.put(EntryKind.SETTING, "closest", 5, "set")) is None
    town.keep(lambda keeper: keeper.put(EntryKind.SETTING, "closest", {"b": 1, "a": 2}, "set"))
    assert town.bodies(EntryKind.SETTING) == {"closest": '{"a":2,"b":1}'}
    town.keep(lambda keeper: keeper.put(EntryKind.SETTING, "closest", None, "reset"))
    assert town.bodies(EntryKind.SETTING) == {}
    for expected in ('{"a":2,"b":1}', "5"):
        town.keep(lambda keeper: keeper.undo())
        assert town.bodies(EntryKind.SETTING) == {"closest": expected}


def test_a_failing_step_leaves_nothing_of_the_whole_command(town: Community) -> None:
    before, head = town.book.export_jsonl(), town.book.log(limit=1)

    def several(keeper: FactKeeper) -> None:
        keeper.add_alias("KB", "Kestrel Bay")
        keeper.retire(1)
        keeper.import_source(note("Another text.", "s7"))
        keeper.file_question("When was the pier built?", person="dee", place="x", message="1", expires=LATER)
        keeper.retire(1)

    with refusal("F-STATE"):
        town.keep(several)
    assert (town.book.export_jsonl(), town.book.log(limit=1)) == (before, head)
    assert (town.names(), town.book.queue()) == ({}, ())
    assert "s7" not in town.texts()
    assert "1" in town.cards()


def test_what_is_done_at_one_desk_is_one_command(town: Community) -> None:
    def several(keeper: FactKeeper) -> None:
        keeper.add_alias("KB", "Kestrel Bay")
        keeper.because("a misprint").retire(1)

    before = town.book.export_jsonl()
    town.keep(several)
    retire, alias = town.book.log(limit=2)
    assert retire.command == alias.command == alias.number
    assert retire.reason == "a misprint"
    undone = town.keep(lambda keeper: keeper.undo())
    assert [change.kind for change in undone] == [EntryKind.FACT, EntryKind.ALIAS]
    assert town.book.export_jsonl() == before


# --- undo -----------------------------------------------------------------------------------------------------------------


def test_undo_goes_further_back_each_time_and_is_recorded(town: Community) -> None:
    town.keep(lambda keeper: keeper.retire(1))
    town.keep(lambda keeper: keeper.edit(2, FactDraft("light", "", "")))
    assert [c.id for c in town.keep(lambda keeper: keeper.undo())] == ["2"]
    assert [c.id for c in town.keep(lambda keeper: keeper.undo())] == ["1"]
    with refusal("F-UNDO"):
        town.keep(lambda keeper: keeper.undo())
    assert actions(town)[-4:] == ["retire", "edit", "undo", "undo"]
    assert town.book.breaks() == ()


def test_undo_takes_back_only_what_the_caller_did(town: Community) -> None:
    town.keep(lambda keeper: keeper.retire(1), "ann")
    town.keep(lambda keeper: keeper.retire(2), "bo")
    assert [c.id for c in town.keep(lambda keeper: keeper.undo(), "ann")] == ["1"]
    with refusal("F-UNDO"):
        town.keep(lambda keeper: keeper.undo(), "cyr")
    assert town.book.fact(2).fact.state is FactState.RETIRED


def test_undo_leaves_what_somebody_changed_since(town: Community) -> None:
    town.keep(lambda keeper: keeper.edit(1, FactDraft("founding", "", "")), "ann")
    town.keep(lambda keeper: keeper.retire(1), "bo")
    with pytest.raises(Moved) as refused:
        town.keep(lambda keeper: keeper.undo(), "ann")
    assert refused.value.code == "F-MOVED"
    assert refused.value.parts["person"] == "bo"
    assert "#1" in refused.value.what
    assert "retire" in refused.value.what
    assert "bo" not in str(refused.value).split()
    town.keep(lambda keeper: keeper.undo(), "bo")
    town.keep(lambda keeper: keeper.undo(), "ann")
    assert town.book.fact(1).fact.subject == HARBOUR_FACTS[0].subject


def test_undo_goes_no_further_back_than_it_may(town: Community) -> None:
    town.keep(lambda keeper: keeper.retire(1))
    since = town.now
    with refusal("F-UNDO"):
        town.keep(lambda keeper: keeper.undo(since="2031-01-01T00:00:00+00:00"))
    assert len(town.keep(lambda keeper: keeper.undo(since=since))) == 1


def test_undo_reads_as_far_back_as_it_must(town: Community) -> None:
    """Many commands of others and many undone ones of one's own lie between."""
    town.keep(lambda keeper: keeper.retire(1), "ann")
    for count in range(230):
        town.keep(partial(FactKeeper.put, kind=EntryKind.SETTING, id_="x", body=count, action="set"), "ann")
        town.keep(lambda keeper: keeper.undo(), "ann")
    assert [c.id for c in town.keep(lambda keeper: keeper.undo(), "ann")] == ["1"]


# --- sources --------------------------------------------------------------------------------------------------------------


def test_facts_follow_their_words_into_a_new_edition(town: Community) -> None:
    before = town.book.export_jsonl()
    changed = "A new first line.\n\n" + HARBOUR.replace("17 fishing", "18 fishing")
    told = town.keep(lambda keeper: keeper.import_source(note(changed, "s0")))
    assert (told.report.outcome, told.report.edition) == ("new edition", 2)
    assert [fact.number for fact in told.holding] == [1, 2, 4, 5, 6]
    assert [fact.number for fact in told.broken] == [3]
    for fact in told.holding:
        view = town.book.fact(fact.number)
        assert view.evidence is not None
        assert view.evidence.citation.edition == 2
        assert view.evidence.value_text == fact.value_text
    broken = town.book.queue()
    assert [(row.kind, row.fact, row.number) for row in broken] == [(QueueKind.BROKEN, 3, None)]
    assert len({change.command for change in town.book.log(limit=6)}) == 1
    town.keep(lambda keeper: keeper.undo())
    assert town.book.export_jsonl() == before
    assert town.texts()["s0"][1] == HARBOUR
    assert town.book.queue() == ()


def test_words_that_became_part_of_another_sentence_do_not_hold(town: Community) -> None:
    changed = HARBOUR.replace("Over 120,000", "Nobody believes this: Over 120,000")
    told = town.keep(lambda keeper: keeper.import_source(note(changed, "s0")))
    assert [fact.number for fact in told.broken] == [4]


def test_of_several_places_the_nearest_is_taken(town: Community) -> None:
    sentence = "Over 120,000 sandbags were laid along the quay after the storm."
    told = town.keep(lambda keeper: keeper.import_source(note(f"{sentence}\n\n{HARBOUR}\n\n{sentence}\n", "s0")))
    moved = next(fact for fact in told.holding if fact.number == 4)
    assert isinstance(moved.basis, Cited)
    assert moved.basis.citation.span.start == HARBOUR.index(sentence) + len(sentence) + 2


def test_the_same_text_again_changes_nothing(town: Community) -> None:
    head = town.book.log(limit=1)
    told = town.keep(lambda keeper: keeper.import_source(note(HARBOUR, "s0")))
    assert (told.report.outcome, told.report.edition, told.holding) == ("unchanged", 1, ())
    assert town.book.log(limit=1) == head


def test_another_title_is_a_change_that_can_be_taken_back(town: Community) -> None:
    town.keep(lambda keeper: keeper.import_source(note(HARBOUR, "s0", title="Harbour notes", published="1999")))
    assert town.texts()["s0"] == ("Harbour notes", HARBOUR)
    assert town.book.log(limit=1)[0].action == "change"
    town.keep(lambda keeper: keeper.undo())
    assert town.texts()["s0"] == ("Folio s0", HARBOUR)


def test_a_retired_source_names_its_facts_and_comes_back(town: Community) -> None:
    facts = town.keep(lambda keeper: keeper.retire_source("s0"), reason="withdrawn")
    assert [fact.number for fact in facts] == [1, 2, 3, 4, 5, 6]
    assert "s0" not in town.texts()
    with refusal("N-SOURCE"):
        town.keep(lambda keeper: keeper.retire_source("s0"))
    with refusal("N-SOURCE"):
        town.keep(lambda keeper: keeper.retire_source("nowhere"))
    assert town.book.log(limit=1)[0].reason == "withdrawn"
    town.keep(lambda keeper: keeper.undo())
    assert town.texts()["s0"][1] == HARBOUR
    town.keep(lambda keeper: keeper.retire_source("s0"))
    town.keep(lambda keeper: keeper.import_source(note("Another text.\n", "s0")))
    assert town.book.log(limit=1)[0].action == "bring back"
    town.keep(lambda keeper: keeper.undo())
    assert "s0" not in town.texts()
    town.keep(lambda keeper: keeper.undo())
    assert town.texts()["s0"][1] == HARBOUR


def test_undo_of_a_first_import_takes_the_source_out_of_use() -> None:
    town = Community()
    town.keep(lambda keeper: keeper.import_source(note(HARBOUR, "s0")))
    town.keep(lambda keeper: keeper.undo())
    assert town.texts() == {}
    told = town.keep(lambda keeper: keeper.import_source(note(HARBOUR, "s0")))
    assert told.report.edition == 1
    assert town.texts()["s0"][1] == HARBOUR


def test_a_source_that_was_imported_by_another_way_is_led_back_to(town: Community) -> None:
    from facts.factbase import FactBase

    FactBase(town.library).import_sources([note("One.\n", "s7")])
    town.keep(lambda keeper: keeper.import_source(note("Two.\n", "s7")))
    assert actions(town)[-2:] == ["record", "new edition"]
    town.keep(lambda keeper: keeper.undo())
    assert town.texts()["s7"][1] == "One.\n"
    town.keep(lambda keeper: keeper.import_source(note("Three.\n", "s7")))
    FactBase(town.library).import_sources([note("Four.\n", "s7")])
    with refusal("F-MOVED"):
        town.keep(lambda keeper: keeper.undo())
    assert town.texts()["s7"][1] == "Four.\n"


@pytest.mark.parametrize("field", ["title", "url", "publisher", "author", "text"])
def test_characters_that_are_never_kept_are_refused_in_every_field(town: Community, field: str) -> None:
    draft = replace(note("A text.", "s8"), **{field: "a\x00b"})  # type: ignore[arg-type]
    with pytest.raises(TextRefused, match="T-CONTROL"):
        town.keep(lambda keeper: keeper.import_source(draft))


# --- the queue ------------------------------------------------------------------------------------------------------------


def file(town: Community, question: str, person: str, place: str = "x:1", message: str = "5") -> tuple[int | None, int]:
    row = town.keep(
        lambda keeper: keeper.file_question(question, person=person, place=place, message=message, expires=LATER)
    )
    return row.number, row.times


def test_the_same_question_counts_on_the_same_row_once_a_person(town: Community) -> None:
    assert file(town, "When was the pier built?", "dee") == (1, 1)
    assert file(town, "when did they build the pier", "eve", "x:2") == (1, 2)
    assert file(town, "When was the pier built??", "dee") == (1, 2)
    assert file(town, "Who built the pier?", "dee") == (2, 1)
    assert file(town, "When was no pier built?", "dee") == (3, 1)
    assert file(town, "Who built the pier?", "fay") == (2, 2)
    assert file(town, "Who built the pier?", "eve") == (2, 3)
    assert [(row.number, row.times, row.text) for row in town.book.queue()] == [
        (2, 3, "Who built the pier?"),
        (1, 2, "When was the pier built?"),
        (3, 1, "When was no pier built?"),
    ]


def test_an_answered_question_is_taken_off_and_its_askers_are_told(town: Community) -> None:
    file(town, "How many boats sank?", "dee", "x:1", "5")
    file(town, "How many boats sank?", "eve", "x:2", "6")
    row, places = town.keep(lambda keeper: keeper.settle(1, fact=3))
    assert (row.times, places) == (2, (("x:1", "5"), ("x:2", "6")))
    assert town.book.queue() == ()
    change = town.book.log(limit=1)[0]
    assert (change.kind, change.id, change.action) == (EntryKind.QUEUE, "1", "answer")
    assert "boats" not in (change.after or "")
    with refusal("F-NONE"):
        town.keep(lambda keeper: keeper.settle(1))
    assert file(town, "How many boats sank?", "dee") == (2, 1)


def test_a_row_that_was_taken_off_can_be_put_back_for_a_day(town: Community) -> None:
    file(town, "How many boats sank?", "dee")
    town.keep(lambda keeper: keeper.settle(1))
    town.keep(lambda keeper: keeper.undo())
    assert [(row.number, row.text) for row in town.book.queue()] == [(1, "How many boats sank?")]
    town.keep(lambda keeper: keeper.settle(1))
    town.minutes += 24 * 60
    with town.library.writing() as desk:
        assert desk.slips.drop_expired(town.now) == 1
    town.keep(lambda keeper: keeper.undo())
    assert town.book.queue() == ()


def test_forgetting_a_person_takes_their_words_and_nobody_elses(town: Community) -> None:
    file(town, "How many boats sank?", "dee")
    file(town, "How many boats sank in all?", "eve")
    file(town, "Who built the pier?", "dee")
    file(town, "Who built the pier?", "eve")
    with town.library.writing() as desk:
        for slip in desk.slips.slips_of("dee"):
            desk.slips.drop(slip.kind, slip.id)
    assert [(row.text, row.times) for row in town.book.queue()] == [
        ("How many boats sank in all?", 1),
        ("Who built the pier?", 1),
    ]


def test_what_is_filed_expires(town: Community) -> None:
    town.keep(
        lambda keeper: keeper.file_question(
            "Who built the pier?", person="dee", place="x", message="1", expires="2024-01-02T00:00:00+00:00"
        )
    )
    town.minutes = 60 * 24
    assert town.book.queue() == ()
    assert file(town, "Who built the pier?", "dee") == (2, 1)


def test_disputes_are_bound_to_a_fact_or_a_citation(town: Community) -> None:
    def dispute(about: str, text: str = "It is wrong.", person: str = "dee") -> tuple[int | None, int]:
        row = town.keep(lambda keeper: keeper.dispute(about, text, person=person, place="x:1", expires=LATER))
        return row.number, row.times

    assert dispute("#3") == (1, 1)
    assert dispute("#3", person="eve") == (1, 2)
    assert dispute("#4") == (2, 1)
    assert dispute("s0@1:0-54", "") == (3, 1)
    rows = town.book.queue()
    assert [(row.kind, row.fact, row.citation, row.times) for row in rows] == [
        (QueueKind.DISPUTE, 3, None, 2),
        (QueueKind.DISPUTE, 4, None, 1),
        (QueueKind.DISPUTE, None, "s0@1:0-54", 1),
    ]
    for about in ("#99", "#", "#x", "#²", "#-1"):
        with refusal("F-NONE"):
            dispute(about)
    for about in ("s0@1:0-9999", "s9@1:0-5", "s0", ""):
        with refusal("N-CITATION"):
            dispute(about)
    with refusal("Q-LONG"):
        dispute("#3", "x" * 600)


@pytest.mark.parametrize("number", [None, 0, -1, 7])
def test_rows_that_are_none_cannot_be_settled(town: Community, number: int | None) -> None:
    with refusal("F-NONE"):
        town.keep(lambda keeper: keeper.settle(number))


def test_a_row_cannot_be_answered_by_a_fact_that_is_none(town: Community) -> None:
    file(town, "How many boats sank?", "dee")
    with refusal("F-NONE"):
        town.keep(lambda keeper: keeper.settle(1, fact=99))
    assert len(town.book.queue()) == 1


# --- looking --------------------------------------------------------------------------------------------------------------


def test_the_log_is_read_from_the_newest_on(town: Community) -> None:
    log = town.book.log(limit=3)
    assert [change.number for change in log] == [10, 9, 8]
    assert [change.number for change in town.book.log(limit=2, before=8)] == [7, 6]
    assert town.book.breaks() == ()


def test_communities_do_not_see_each_other(town: Community) -> None:
    other = Community(town.store, "village")
    other.keep(lambda keeper: keeper.import_source(note("The pond was dug in 1950.", "s0")))
    assert other.publish(FactDraft("pond dug", "1950", "s0")) == 1
    assert other.book.fact(1).fact.subject == "pond dug"
    assert town.book.fact(1).fact.subject == HARBOUR_FACTS[0].subject
    assert other.names() == {}
    with refusal("F-UNDO"):
        Community(town.store, "hamlet").keep(lambda keeper: keeper.undo())


def test_a_note_needs_no_source_and_is_never_a_quotation(town: Community) -> None:
    fact: Fact = town.book.fact(7).fact
    assert fact.basis == Noted("minutes of the council, page 4")
    assert town.book.fact(7).evidence is None
    with pytest.raises(ValueRefused):
        town.publish(FactDraft("pier", "yesterday", "note: a paper"))


def test_a_keeper_can_be_made_of_any_desk(town: Community) -> None:
    with town.library.writing() as desk:
        keeper = FactKeeper(desk, Signature("ann", "editor", town.now), "town")
        assert keeper.retire(1).state is FactState.RETIRED
    assert town.book.fact(1).fact.state is FactState.RETIRED


def test_facts_of_a_retired_source_are_no_broken_citations(town: Community) -> None:
    town.keep(lambda keeper: keeper.import_source(note(HARBOUR.replace("17 fishing", "18 fishing"), "s0")))
    assert [row.fact for row in town.book.queue()] == [3]
    town.keep(lambda keeper: keeper.retire(3))
    assert town.book.queue() == ()
    town.keep(lambda keeper: keeper.undo())
    town.keep(lambda keeper: keeper.retire_source("s0"))
    assert town.book.queue() == ()


def test_every_flipped_byte_of_a_change_is_named_by_looking(town: Community) -> None:
    """The stores' own tests flip bytes where they are kept; here the book is shown a chain that was altered."""
    from facts.ledger import breaks

    with town.library.reading() as shelf:
        changes, (count, head) = list(shelf.chain()), shelf.head()
    assert town.book.breaks() == tuple(breaks("town", changes, count, head)) == ()
    for place, change in enumerate(changes):
        altered = [*changes[:place], replace(change, reason="another"), *changes[place + 1 :]]
        assert [found.number for found in breaks("town", altered, count, head)] == [change.number]
        gone = [*changes[:place], *changes[place + 1 :]]
        assert list(breaks("town", gone, count, head))
    assert len(list(breaks("village", changes, count, head))) == count
