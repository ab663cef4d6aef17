"""From a question to an answer. Pure: the store is behind its port and is asked by ``facts.factbase``."""
