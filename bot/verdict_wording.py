"""What is said of a check: each verdict, what was compared, and why something was not checked, in a sentence each.

Apart from ``bot.wording`` because chats and the shell say it with different things around it. A value of the message or of a
source is filled in letter for letter. This file knows nothing of how a line is drawn or sent.
"""

from __future__ import annotations

from typing import assert_never

from bot.speech import Sentence, said
from facts.verdicts import Basis, Finding, Remark, Unsuited, Verdict

NOTHING_TO_CHECK = said(
    "There is nothing in it that I can check: no date, no figure, and nobody who is said to have said it."
)
REVIEWED_ONLY = said("Only what moderators published is compared here.")
CLOSEST_TO_CLAIM = said("The closest I have, which proves nothing:")


def verdict(one: Verdict, *, reviewed_only: bool = False) -> Sentence:
    """Return the name of a verdict, as it stands before a claim.

    Where only reviewed facts count (``Checked.reviewed_only``), it is not said that no source speaks of something.
    """
    match one:
        case Verdict.MATCHES:
            return said("Matches the source")
        case Verdict.DIFFERS:
            return said("Differs from the source")
        case Verdict.PARTLY:
            return said("Matches in part")
        case Verdict.DISPUTED:
            return said("My sources disagree")
        case Verdict.NOT_COVERED:
            return said("Not among the reviewed facts") if reviewed_only else said("Not in my sources")
        case _:
            assert_never(one)


def finding(one: Finding) -> Sentence:
    """Say how one value of the message stands to what the source has.

    >>> from facts.answers import Evidence
    >>> from facts.model import Citation, Span
    >>> quote = Evidence(Citation("log", 1, Span(0, 5)), "1,960", Span(0, 5), "Log", None, None, None)
    >>> str(finding(Finding(Verdict.DIFFERS, Basis.FIGURE, Span(0, 5), "5,000", "1,960", quote)))
    'The message says “5,000”; the source says “1,960”.'
    """
    ours, theirs = one.claimed_text, one.found
    if one.remark is Remark.DENIED:
        return said(
            "One of the two denies what the other says: “%(ours)s” against “%(theirs)s”.", ours=ours, theirs=theirs
        )
    if one.remark is Remark.TURNED_ROUND:
        return said("The source has it the other way round: who does it, and to whom.")
    if one.basis is Basis.SPEAKER:
        if one.verdict is Verdict.DIFFERS:
            return said(
                "The message names “%(ours)s”; in the source it was %(theirs)s who said it.", ours=ours, theirs=theirs
            )
        return said("It was %(theirs)s who said it.", theirs=theirs)
    if one.remark is Remark.SAID_BY and one.verdict is not Verdict.DIFFERS:
        if one.speaker:
            return said("The source does not say so itself: it says that %(who)s said it.", who=one.speaker)
        return said("The source does not say so itself: it says that somebody said it.")
    if one.remark is Remark.NOT_THERE:
        return said("The source does not say “%(ours)s” there.", ours=ours)
    match one.verdict:
        case Verdict.DIFFERS:
            return said("The message says “%(ours)s”; the source says “%(theirs)s”.", ours=ours, theirs=theirs)
        case Verdict.PARTLY:
            return said("The message says “%(ours)s”; the source says only “%(theirs)s”.", ours=ours, theirs=theirs)
        case _:
            return said("“%(ours)s”: the source says “%(theirs)s”.", ours=ours, theirs=theirs)


def remark(one: Finding) -> Sentence | None:
    """Say what a person should know of a comparison besides; None where ``finding`` has said it."""
    match one.remark:
        case None | Remark.DENIED | Remark.TURNED_ROUND | Remark.NOT_THERE:
            return None
        case Remark.SAID_BY:
            if one.verdict is Verdict.DIFFERS and one.basis is not Basis.SPEAKER and one.speaker:
                return said("There it is %(who)s who says it.", who=one.speaker)
            return None
        case Remark.ROUNDED:
            return said("The message rounds.")
        case Remark.CONVERTED:
            return said("The units are different; they were converted.")
        case Remark.BOUND:
            return said("The source gives a bound or an estimate.")
        case Remark.COARSER:
            return said("The source is less exact.")
        case Remark.YEAR_INFERRED:
            return said("The source gives no year; the one compared is of a date before it, or of its publication.")
        case Remark.NO_YEAR:
            return said("The source gives no year.")
        case Remark.COUNTED_BACK:
            return said("The source counts back from its own day.")
        case Remark.OTHER_SORT:
            return said("A share is not a change.")
        case Remark.HEDGED:
            return said("The source says it with a reservation.")
        case Remark.OTHER_WORDS:
            return said("The message has other words for it than the source.")
        case Remark.TWO_SENTENCES:
            return said("Two sentences of the source are read together for it.")
        case _:
            assert_never(one.remark)


def unsuited(why: Unsuited) -> Sentence:
    """Say why a part of a message is not checked."""
    match why:
        case Unsuited.NO_WORDS:
            return said("there are no words in it")
        case Unsuited.QUESTION:
            return said("a question")
        case Unsuited.ORDER:
            return said("a request, not a claim")
        case Unsuited.PREDICTION:
            return said("about what will be, or would have been")
        case Unsuited.OPINION:
            return said("an opinion or a wish")
        case Unsuited.NO_VALUE:
            return said("no date, figure or speaker in it")
        case Unsuited.OWN_ANSWER:
            return said("my own words")
        case Unsuited.LANGUAGE:
            return said("I read dates, figures and speakers in English and Russian only")
        case Unsuited.TOO_MUCH:
            return said("behind the last part that I look at")
        case _:
            assert_never(why)


def not_checked(why: Unsuited) -> Sentence:
    """Say that a part is not checked, and why.

    >>> str(not_checked(Unsuited.QUESTION))
    'Not checked: a question.'
    """
    return said("Not checked: %(why)s.", why=unsuited(why))
