"""The conversation: what is said to the bot and what it answers, the same for every chat."""
