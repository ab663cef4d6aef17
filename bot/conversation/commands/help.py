"""``help``: what can be asked for, and how; only what the caller may do.

It is made of the list of commands, which it is part of.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence

from bot.conversation.calls import Argument, Call, Command, Example, Section, Takes
from bot.conversation.replies import Block, Heading, Listing, Reply, Text
from bot.conversation.roles import RIGHTS, Right
from bot.speech import said
from facts.errors import ConversationRefused, shown

_SECTIONS = {
    Section.MEMBERS: said("For everybody"),
    Section.ABOUT_YOU: said("About you"),
    Section.FACTS: said("Facts"),
    Section.SOURCES: said("Sources"),
    Section.QUEUE: said("Queue"),
    Section.COMMUNITY: said("Community"),
}
_IN_FULL = frozenset({Section.MEMBERS, Section.ABOUT_YOU})


def help_of(commands: Callable[[], Sequence[Command]]) -> Command:
    """Return the command that explains the others; ``commands`` gives them once they are all there."""

    def run(call: Call) -> Reply:
        return overview(call, commands()) if not call.text("command") else explained(call, commands())

    return Command(
        "help",
        Section.MEMBERS,
        Right.ASK,
        said("List the commands, or explain one of them with examples."),
        run,
        (Argument("command", said("The command to explain."), required=False),),
        (Example("help ask", said("explains how to ask")),),
        aliases=("start",),
        anywhere=True,
        by_role=True,
    )


def overview(call: Call, commands: Sequence[Command]) -> Reply:
    """Return the list of what the caller may use."""
    blocks: list[Block] = [
        Text(call.say(said("Ask me when, how many or who said it. I answer with the sentence that proves it.")))
    ]
    for section, heading in _SECTIONS.items():
        listed = [one for one in commands if one.section is section and one.right in RIGHTS[call.role]]
        if not listed:
            continue
        blocks.append(Heading(call.say(heading)))
        if section in _IN_FULL:
            blocks.append(Listing(tuple(f"/{one.name}: {call.say(one.summary)}" for one in listed)))
        else:
            blocks.append(Text(", ".join(f"/{one.name}" for one in listed)))
    blocks.append(Text(call.say(said("/help and the name of a command explains it.")), quiet=True))
    return Reply(tuple(blocks), private=True)


def explained(call: Call, commands: Sequence[Command]) -> Reply:
    """Return how one command is used; raises C-COMMAND for one that there is not, or not for the caller."""
    typed = call.text("command").removeprefix("/").lower()
    names = {name: one for one in commands if one.right in RIGHTS[call.role] for name in (one.name, *one.aliases)}
    command = names.get(typed)
    if command is None:
        near = difflib.get_close_matches(typed, names, n=1, cutoff=0.6)
        hint = "Did you mean /%(near)s?" if near else "/help lists what there is."
        raise ConversationRefused(
            "C-COMMAND",
            "There is no command “%(name)s” for you.",
            hint,
            name=shown(typed),
            near=near[0] if near else "",
        )
    blocks: list[Block] = [Text(call.say(command.summary)), Heading(call.say(said("Usage"))), Text(usage_of(command))]
    if command.arguments:
        blocks.append(Listing(tuple(f"{one.name}: {_meaning(call, one)}" for one in command.arguments)))
    if command.examples:
        lines = tuple(f"/{example.line} ({call.say(example.does)})" for example in command.examples)
        blocks += [Heading(call.say(said("Examples"))), Listing(lines)]
    return Reply(tuple(blocks), private=True)


def usage_of(command: Command) -> str:
    """Return how a command is typed.

    >>> from bot.conversation.commands.timeline import TIMELINE
    >>> usage_of(TIMELINE)
    '/timeline SUBJECT [| FROM] [| TO]'
    """
    words = [f"/{command.name}"]
    for number, argument in enumerate(command.arguments):
        bar = "| " if number and command.arguments[number - 1].takes is Takes.PART else ""
        name = f"{bar}{argument.name.upper()}"
        words.append(name if argument.required else f"[{name}]")
    return " ".join(words)


def _meaning(call: Call, argument: Argument) -> str:
    meaning = call.say(argument.meaning)
    return f"{meaning} ({', '.join(argument.options)})" if argument.options else meaning
