"""``sources``: the sources of the community, page by page."""

from __future__ import annotations

from bot.conversation.calls import Argument, Call, Command, Example, Section
from bot.conversation.presenting_facts import short
from bot.conversation.replies import Listing, Reply, Text
from bot.conversation.roles import Right
from bot.speech import counted, said
from facts.model import Source

PAGE = 15


def run(call: Call) -> Reply:
    """List the sources, fifteen at a time."""
    views = call.base.sources()
    if not views:
        return Reply((Text(call.say(said("There are no sources yet. A moderator can add one: /addsource"))),))
    pages = -(-len(views) // PAGE)
    page = min(call.number("page") or 1, pages)
    first = (page - 1) * PAGE
    lines = tuple(_line(view.source) for view in views[first : first + PAGE])
    there_are = counted("%(number)s source:", "%(number)s sources:", len(views))
    blocks = (Text(call.say(there_are)), Listing(lines, first=first + 1))
    if page == pages:
        return Reply(blocks)
    onward = said("Page %(page)s of %(pages)s; the next: /sources %(next)s", page=page, pages=pages, next=str(page + 1))
    return Reply((*blocks, Text(call.say(onward), quiet=True)))


def _line(source: Source) -> str:
    known = ", ".join(part for part in (str(source.published or ""), source.publisher or "") if part)
    return f"{source.id}: {short(source.title)}" + (f" ({short(known)})" if known else "")


SOURCES = Command(
    "sources",
    Section.MEMBERS,
    Right.ASK,
    said("List the sources there are."),
    run,
    (Argument("page", said("Which page of the list."), required=False),),
    (Example("sources", said("lists the first fifteen")),),
)
