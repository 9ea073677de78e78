"""From outside to records: formats and their readers, the plan (nothing written), the run.

A file goes through a reader, which gives patches and Problems; through the plan, which compares
them with the archive and writes nothing; and through the run, which hands them to the catalogue's
one saver in batches that leave editors room.
"""
