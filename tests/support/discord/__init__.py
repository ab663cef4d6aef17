"""Discord on one machine: a server as strict as the real one, with people who type, press and read.

``server.discord_server()`` starts it; ``people`` is what people do; ``sessions`` and ``faults`` are what goes wrong on purpose.
"""

from tests.support.discord.people import Asked, Person, Written
from tests.support.discord.server import BOT, TOKEN, DiscordServer, discord_server
from tests.support.discord.things import Application, Channel, Guild, Message, User

__all__ = [
    "BOT",
    "TOKEN",
    "Application",
    "Asked",
    "Channel",
    "DiscordServer",
    "Guild",
    "Message",
    "Person",
    "User",
    "Written",
    "discord_server",
]
