"""Every sentence the program says to a person, in one place, so that it can be read, reviewed and reused as text.

A constant is a sentence; a function is a sentence with something in it. What is said of answers is said in chats too,
and so comes as a ``Sentence`` that a voice can say in its language; the shell says it in English with ``str``. Names of commands appear here because the
sentences tell people what to do next; nothing here knows how a line is drawn or sent.
"""

from __future__ import annotations

from typing import assert_never

from bot import speech
from bot.speech import Sentence, said
from facts.answers import Agreement, QuestionKind, Reason
from facts.model import Mark
from facts.values import KindName

# --- answers ---------------------------------------------------------------------------------------------------------

NOT_REVIEWED = said("from the source, not reviewed")
REVIEWED = said("reviewed by a moderator")
MODERATORS_NOTE = said("moderator’s note")
NOT_IN_MY_SOURCES = said("Not in my sources.")
CLOSEST = said("The closest I have, which is not an answer:")
TRY = said("Try this:")


def reason(why: Reason) -> Sentence:
    """Say why there is no answer."""
    match why:
        case Reason.EMPTY_STORE:
            return said("No source has been imported yet.")
        case Reason.TOO_VAGUE:
            return said("The question has nothing to look for.")
        case Reason.SEVERAL_QUESTIONS:
            return said("These are several questions in one.")
        case Reason.NOT_ANSWERABLE_KIND:
            return said("I answer when, how many and who said it; this asks for something else.")
        case Reason.NO_SUCH_SUBJECT:
            return said("No source speaks of this.")
        case Reason.SUBJECT_WITHOUT_THIS:
            return said("The sources speak of this, but do not say what was asked.")
        case Reason.MORE_THAN_ONE_MEANING:
            return said("The question can mean more than one thing.")
        case Reason.OUT_OF_PERIOD:
            return said("The sources speak of this, but not for the time that was asked about.")
        case Reason.NOT_REVIEWED:
            return said(
                "A source speaks of this, but no moderator has reviewed it, and this community shows reviewed answers only."
            )
        case _:
            assert_never(why)


def advice(why: Reason) -> Sentence:
    """Say what to do next where there is no answer, to somebody in a shell."""
    match why:
        case Reason.EMPTY_STORE:
            return Sentence("footnote import FILE")
        case Reason.NO_SUCH_SUBJECT:
            return Sentence("check the spelling of names, or see what there is: footnote sources")
        case Reason.SUBJECT_WITHOUT_THIS:
            return Sentence("ask with the words that the source might use, or read it: footnote source ID")
        case _:
            return advice_in_chat(why)


def advice_in_chat(why: Reason) -> Sentence:
    """Say what to do next where there is no answer, to somebody in a chat."""
    match why:
        case Reason.EMPTY_STORE:
            return said("a moderator can add a source: /addsource")
        case Reason.TOO_VAGUE:
            return said(
                "name a person, a place or a thing, and what you want to know of it: when, how many, who said it."
            )
        case Reason.SEVERAL_QUESTIONS:
            return said("ask them one at a time.")
        case Reason.NOT_ANSWERABLE_KIND:
            return said("ask for a date, a figure or a statement, for example “When did it begin?”")
        case Reason.NO_SUCH_SUBJECT:
            return said("check the spelling of names, or see what there is: /sources")
        case Reason.SUBJECT_WITHOUT_THIS:
            return said("ask with the words that the source might use.")
        case Reason.MORE_THAN_ONE_MEANING:
            return said("add a name, a place or a date that says which one you mean.")
        case Reason.OUT_OF_PERIOD:
            return said("leave the time out, or ask about another.")
        case Reason.NOT_REVIEWED:
            return said("ask a moderator to review it.")
        case _:
            assert_never(why)


def agreement(how: Agreement, values: int) -> Sentence:
    """Say how several values stand to each other."""
    match how:
        case Agreement.COMPATIBLE:
            return said("The wordings differ and can all be true at once:")
        case Agreement.DIFFERENT if values > 1:
            return speech.counted("The sources differ:", "The sources give %(number)s different values:", values)
        case Agreement.DIFFERENT:
            return said("The sources differ:")
        case Agreement.CHOICE if values > 1:
            return speech.counted(
                "The question can mean one thing:", "The question can mean %(number)s things:", values
            )
        case Agreement.CHOICE:
            return said("The question can mean several things:")
        case _:
            assert_never(how)


def premise(what: str | Sentence) -> Sentence:
    """Say that the question takes something for granted that the source has otherwise.

    >>> str(premise("2020, not 2019"))
    'Not quite as the question has it: the source says 2020, not 2019.'
    """
    return said(
        "Not quite as the question has it: the source says %(what)s.",
        what=what.rstrip(".") if isinstance(what, str) else what,
    )


def missing(words: str) -> Sentence:
    """Say which words of a question the sources do not bear out.

    >>> str(missing("king, France"))
    'Not found: king, France.'
    """
    return said("Not found: %(words)s.", words=words.rstrip("."))


# --- the trace -------------------------------------------------------------------------------------------------------

TRACE = said("How this came about")
NOTHING_CONSIDERED = said("nothing in the sources was worth considering")


def asked_for(kind: QuestionKind) -> Sentence:
    """Say what a question was understood to ask for."""
    match kind:
        case QuestionKind.DATE:
            return said("a date")
        case QuestionKind.FIGURE:
            return said("a figure")
        case QuestionKind.STATEMENT:
            return said("a statement, or who made it")
        case QuestionKind.OTHER:
            return said("something else")
        case _:
            assert_never(kind)


# --- sources and what was read out of them ---------------------------------------------------------------------------


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "passage"), counted(1200, "passage")
    ('1 passage', '1,200 passages')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def kind_of_mention(kind: KindName, number: int) -> str:
    """Return how many mentions of a kind there are, in words."""
    match kind:
        case KindName.DATE:
            return counted(number, "date")
        case KindName.FIGURE:
            return counted(number, "figure")
        case KindName.STATEMENT:
            return counted(number, "statement")
        case _:
            assert_never(kind)


LEFT_OUT = "left out: "


def left_out(mark: Mark, why: str) -> str:
    """Say why a line of a source is never cited; ``why`` goes on from "it".

    >>> left_out(Mark.HEADING, "heads what follows")
    'heading: it heads what follows'
    """
    return mark.value + (f": it {why}" if why else "")


NO_SOURCES = "There are no sources yet. Import one: footnote import FILE"
NO_MENTIONS = "Nothing of this kind was read out of the source."
NO_HITS = "No source speaks of the same thing."
NOTHING_TO_IMPORT = "There was nothing to import."
NOTHING_EXTRACTED = "No date, figure or statement was read."
INTACT = "Intact."
BROKEN = "Broken."


def imported(new: int, editions: int, unchanged: int) -> str:
    """Sum an import up in one line.

    >>> imported(2, 0, 1)
    '2 new sources, 1 unchanged.'
    """
    parts = [counted(new, "new source")] if new else []
    parts += [counted(editions, "new edition")] if editions else []
    parts += [f"{unchanged:,} unchanged"] if unchanged else []
    return ", ".join(parts) + "." if parts else NOTHING_TO_IMPORT


# --- the prompt ------------------------------------------------------------------------------------------------------

CHAT_WELCOME = (
    "Ask when, how many or who said it. /help lists the commands, /as moderator lets you keep the facts, /quit leaves."
)
# --- trouble ---------------------------------------------------------------------------------------------------------


def unexpected(reference: str, log: str) -> tuple[str, str]:
    """Say that something went wrong that nobody planned for, and where to look."""
    hint = f"The log tells more under this reference: {log}" if log else "Run it again with --verbose to see more."
    return f"Something went wrong that should not have (reference {reference}).", hint


STARTER_TAKEN = "The store is new; the bundled starter source was imported, so that there is something to ask."
