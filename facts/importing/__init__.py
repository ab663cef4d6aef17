"""From a text to passages with their mentions. Pure: files are read by ``facts.loading``."""
