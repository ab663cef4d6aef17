"""Adapters: one file for each place people talk in; each translates in, translates out, and decides nothing."""
