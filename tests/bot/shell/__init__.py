"""Tests of the commands, run as a person or a program runs them."""
