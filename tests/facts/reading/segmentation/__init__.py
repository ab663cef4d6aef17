"""Tests of paragraphs, marked lines and sentences."""
