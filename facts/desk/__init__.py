"""Writing at a desk, by what is written: facts in general, sources, files, the queue, and undo. For ``facts.factkeeper``."""
