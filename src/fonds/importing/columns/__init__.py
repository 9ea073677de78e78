"""What the columns of a table mean: documented columns, and mappings for all other tables.

A row of a table (`fonds.importing.tables`) becomes patches and Problems here. Modules, in the
order in which a row passes them:

- `sheets` lists the documented sheets; `document`, `authority`, `gathering` hold their columns,
  `column` says what a column is. The reference page, the template and the guess come from them.
- `mapping`: how a table with other headings is read; `notation` its file; `guess` a proposal.
- `layout`: which column each heading of one table feeds; `said`: what one row says by columns.
- `rows`: the row made records, by `describing`, `copies`, `wording` (documents), `authorities`,
  `gatherings`, with `standing` (keys and access), `dating`, `people`, `genres`, `languages`.
- `intake`: what the rows of one source share. `template`: the workbook to begin with.
- `page`: the reference page.

Nothing here knows Django or the catalogue.
"""
