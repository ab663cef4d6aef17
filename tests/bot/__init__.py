"""Tests of the bot: its shell, its settings, its looks."""
