"""Tables as they come: delimited text, workbooks, foreign JSON Lines. All give the same rows.

They know what a cell says and where it stands, and nothing of what it means: that is for
`fonds.importing.columns`. To add a form of table, write a module here that gives `Table`s
(`fonds.importing.tables.row`), streaming, and name it in `fonds.importing.tables.opening`.
"""
