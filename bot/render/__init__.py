"""Turning answers and reports into what a place can show: plain data, made by pure functions, no chat library."""
