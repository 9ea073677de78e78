"""The search engines, one a file, all held to `contract`.

To add an engine: write its six methods in a module of its own, put it into `ENGINES` of
`tests/searching/engines/conftest.py`, let every test there pass without skips, and open it in
`fonds.searching.place`. An engine knows neither the catalogue nor any language: it is given forms
ready to be compared, and compares them.
"""
