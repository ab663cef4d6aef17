"""A bare echo bot on Telegram's library, the peer of ``bench/on_telegram.py``; started by it as a process of its own.

    .venv/bin/python bench/echo_bot.py BASE_URL TOKEN

The library's own Application with one handler that sends back what it got: what a bot costs that does nothing.
"""

from __future__ import annotations

import logging
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Send back what came."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


def main() -> None:
    logging.disable(logging.CRITICAL)
    base_url, token = sys.argv[1:]
    application = Application.builder().token(token).base_url(base_url).concurrent_updates(True).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
