"""A bot of a few lines on the library, to see that the server is one that the library can work with.

It answers a command, a press and an inline question; it is also what the real bot's speed is measured beside.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, InlineQueryHandler

from tests.support.telegram import TelegramServer

EchoBot = Application[Any, Any, Any, Any, Any, Any]
"""The library's six type parameters say nothing that matters here."""


async def _echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    more = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])
    await update.message.reply_text(" ".join(context.args or ["nothing"]), reply_markup=more)


async def _more(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Here")
    await update.callback_query.edit_message_text("more")


async def _rows(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.inline_query is not None
    said = update.inline_query.query
    row = InlineQueryResultArticle("1", said, InputTextMessageContent(f"<b>{said}</b>", parse_mode="HTML"))
    await update.inline_query.answer([row], cache_time=0, is_personal=True)


def echo_bot(server: TelegramServer) -> EchoBot:
    """Return the bot, not yet started."""
    made: EchoBot = (
        Application.builder().token(server.token).base_url(server.base_url).base_file_url(server.base_file_url).build()
    )
    made.add_handlers([CommandHandler("echo", _echo), CallbackQueryHandler(_more), InlineQueryHandler(_rows)])
    return made


@asynccontextmanager
async def echoing(server: TelegramServer) -> AsyncIterator[EchoBot]:
    """Run the bot on a server, polling, for as long as the block lasts."""
    bot = echo_bot(server)
    async with bot:
        assert bot.updater is not None
        await bot.updater.start_polling()
        await bot.start()
        try:
            yield bot
        finally:
            await bot.updater.stop()
            await bot.stop()
