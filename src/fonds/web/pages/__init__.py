"""The public pages, one a module.

To add a page: a module here with one view, a template of the same name in templates/fonds, its
address in `fonds.web.urls`, its row in the table of doors (tests/doors), and a test in
tests/web/pages. A view reads through `fonds.catalogue.load`, which passes `visible`; makes one
frozen value for its template; and does nothing else.
"""
