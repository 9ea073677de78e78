"""From records to outside: the scope, the formats and their writers, the run.

Records come from the catalogue for an audience, pass `scope`, and are written as they come: the
same writer serves the command line, a download and a harvester.
"""
